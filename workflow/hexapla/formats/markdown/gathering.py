"""The texts of a master without its structure: each shape of blocks is gone through once.

Most of a master is paragraphs, items and footnotes of one line each. Where these stand in a piece
is the same for all pieces of its shape; so it is looked up once, and the texts of all that stand
under one heading are taken together, by column. All else is read as ever, but each piece by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat

from hexapla.formats.markdown import positions
from hexapla.formats.markdown.blocks import BlockReader
from hexapla.formats.markdown.plans import ITEM, PARAGRAPH, ROLES, Plan, plan_of
from hexapla.formats.markdown.texts import Texts
from hexapla.language.labels import item_length
from hexapla.markup.lines import join_lines
from hexapla.markup.notation import notes_called
from hexapla.markup.outline import Outliner, are_barred
from hexapla.markup.shapes import shapes
from hexapla.model.reading import Context, Slots
from hexapla.model.unit import Role
from hexapla.model.units import Place, Units

# A page's note, or a comment that keeps the next block out.
_SAYS_MORE = re.compile(r"<(?:sup>|!--\s*hexapla:\s*skip)")
_CELL, _FOOTNOTE, _HEADING = Role.CELL, Role.FOOTNOTE, Role.HEADING
_IN_LINES, _IN_HEADING, _IN_CELL = Context("paragraph"), Context("heading"), Context("cell")
_SPACE = " \t"


def gather(reader: BlockReader, placed: bool) -> tuple[Units, Slots] | None:
    """The units of a whole document; what it has to report is in its reader then.

    Their slots, too, if they are to be `placed`, else none. None instead, with the reader spoilt,
    for a document that has to be read as a whole: what is said in one place depends on another, or
    of another.
    """
    if _must_be_whole(reader):
        return None
    gatherer = _Gatherer(reader, Texts(reader.source), placed)
    gatherer.gather()
    # How far a list should be indented depends on its number, which may go on from another piece.
    usual = not any(found.code == "MD-6" for found in reader.findings)
    return gatherer.gathered() if usual and gatherer.is_balanced() else None


def _must_be_whole(reader: BlockReader) -> bool:
    """Whether there is a link definition, or may be a comment that keeps the next block out, or a
    page's note, whose mark may be written with escapes in the masthead."""
    if reader.references or _SAYS_MORE.search(reader.source.text):
        return True
    return any("<sup>" in unit.text for unit in reader.units)


class _Gatherer:
    """Gathers the columns of units; what is taken by plan waits until something else comes."""

    def __init__(self, reader: BlockReader, found: Texts, placed: bool) -> None:
        self.reader, self.found, self.placed = reader, found, placed
        self.outliner = Outliner(lambda: reader.lines)
        self.texts: list[str] = []
        self.kinds: list[int] = []
        self.places: list[Place] = []
        self.known: dict[Place, int] = {}
        self.labels: list[str] = []
        # Texts up to `done` have been taken, those up to `at` wait; what they are under the trail
        # whose places begin at `first`, and their contexts.
        self.done = self.at = 0
        self.waiting: list[int] = []
        self.where: tuple[list[int], ...] = ([], [], [], [])
        self.contexts: list[Context] = []
        self.enter()
        self.absorb()

    def gather(self) -> None:
        """Goes through the document."""
        plans: dict[str, Plan] = {}
        reader, stop = self.reader, 0
        for shape in shapes(self.found.parts, self.found.marks()):
            plan = plans.get(shape)
            if plan is None:
                plan = plans[shape] = plan_of(shape, self.outliner)
            if plan.roles and not reader.notes:
                self.take(plan)
            # Notes are for the next unit, whatever it is.
            elif reader.notes or not self.take_alone(stop, plan):
                self.close()
                reader.base, nodes, is_last = self.outliner.piece(stop, shape)
                reader.blocks([(reader.base, node) for node in nodes])
                self.absorb()
                self.leave(plan)
                if is_last:
                    return
            stop += plan.lines
        self.close()

    def enter(self) -> None:
        """Comes to the trail that the reader is at."""
        self.trail, self.first = self.reader.trail, len(self.places)
        self.places += [(role, self.trail, "", ()) for role in ROLES]

    def leave(self, plan: Plan) -> None:
        """The piece of some plan has been taken by itself."""
        self.done = self.at = self.at + plan.size
        if self.reader.trail is not self.trail:
            self.enter()

    def kind(self, place: Place) -> int:
        """The number of a place."""
        if place not in self.known:
            self.known[place] = len(self.places)
            self.places.append(place)
        return self.known[place]

    def absorb(self) -> None:
        """Takes up what the reader has read."""
        for unit in self.reader.units:
            self.texts.append(unit.text)
            self.kinds.append(self.kind(unit[2:]))
        for slot in self.reader.slots if self.placed else ():
            self.add_slot(slot[:4], slot.context)
        self.reader.units.clear()
        self.reader.slots.clear()

    def take(self, plan: Plan) -> None:
        """The units of a piece that is texts of one line."""
        if plan.notes:
            behind = len(self.places) - self.first
            labels = [self.found.note_of(self.at + text) for text in plan.begins]
            self.labels += labels
            self.places += [(_FOOTNOTE, (), label, ()) for label in labels]
            self.waiting += [
                role if note < 0 else behind + note for role, note in zip(plan.roles, plan.notes)
            ]
        else:
            self.waiting += plan.roles
        if self.placed:
            self.contexts += plan.contexts
        self.at += plan.size

    def close(self) -> None:
        """Takes up what waits."""
        if self.waiting:
            taken = slice(self.done, self.at)
            self.texts += self.found.cleaned[taken]
            self.kinds += map(self.first.__add__, self.waiting)
            for column, numbers in zip(self.where, self.found.where if self.placed else ()):
                column += numbers[taken]
            self.waiting.clear()
            self.done = self.at

    def take_alone(self, line: int, plan: Plan) -> bool:
        """The units of a piece that is one heading, paragraph or table; False for any other."""
        if plan.level:
            self.close()
            self.take_heading(line, plan)
            self.leave(plan)
            return True
        taken = self.found.parts.texts[self.at : self.at + plan.size]
        if plan.wrapped and "\t" not in "".join(taken):
            text = join_lines(taken)
            length = item_length(text)
            if length and self.placed:
                return False  # the text may begin in the line behind its label
            self.close()
            self.take_paragraph(text, length, plan)
        elif plan.rows and are_barred(taken):
            self.close()
            self.take_cells(taken)
        else:
            return False
        self.leave(plan)
        return True

    def take_heading(self, line: int, plan: Plan) -> None:
        """The unit of a heading."""
        reader, text = self.reader, positions.unclosed(self.found.cleaned[self.at])
        length = reader.enter(plan.level, text, line, plan.column)
        if len(text) > length:
            self.texts.append(text[length:])
            self.kinds.append(len(self.places))
            self.places.append((_HEADING, reader.trail, "", ()))
            if self.placed:
                self.place(self.at, length, len(text) - length, _IN_HEADING)
        reader.descend(plan.level, text)

    def take_paragraph(self, text: str, length: int, plan: Plan) -> None:
        """The unit of a paragraph of several lines, by its text and the length of its label."""
        if len(text) > length:
            self.texts.append(text[length:])
            self.kinds.append(self.first + (ITEM if length else PARAGRAPH))
            if self.placed:
                starts, ends, *_ = self.found.where
                size = ends[self.at + plan.size - 1] - starts[self.at]
                self.place(self.at, 0, size, _IN_LINES)

    def take_cells(self, rows: Sequence[str]) -> None:
        """The units of a table with a bar at each end of its rows, but for those of the second."""
        cells = "|".join([row[1:-1] for row in (rows[0], *rows[2:])]).split("|")
        texts = list(filter(None, map(str.strip, cells, repeat(_SPACE))))
        self.texts += texts
        self.kinds += [self.kind((_CELL, self.trail, "", ()))] * len(texts)
        if self.placed:
            for number, row in enumerate(rows):
                if number != 1:
                    self.place_cells(number, row)

    def place_cells(self, number: int, row: str) -> None:
        """The slots of the cells in one row of a table."""
        begin = 1
        for cell in row[1:-1].split("|"):
            if text := cell.strip(_SPACE):
                before = len(cell) - len(cell.lstrip(_SPACE))
                self.place(self.at + number, begin + before, len(text), _IN_CELL)
            begin += len(cell) + 1

    def place(self, number: int, behind: int, length: int, context: Context) -> None:
        """The slot of a unit that begins so far behind the start of a text."""
        start, _, line, column = (numbers[number] for numbers in self.found.where)
        begin = start + behind
        self.add_slot((begin, begin + length, line, column + behind), context)

    def add_slot(self, where: tuple[int, int, int, int], context: Context) -> None:
        """A slot, by its start, end, line and column."""
        for column, number in zip(self.where, where):
            column.append(number)
        self.contexts.append(context)

    def gathered(self) -> tuple[Units, Slots]:
        """All that has been gathered."""
        return Units(self.texts, self.kinds, self.places), Slots(self.where, self.contexts)

    def is_balanced(self) -> bool:
        """Whether each footnote is called and has one text: then there is nothing to say of any."""
        defined = [*self.labels, *[note.label for note in self.reader.definitions]]
        called = notes_called(self.texts)
        return len(defined) == len(called) and called == set(defined)
