"""The texts of a master without its structure: each shape of blocks is gone through once.

Most of a master is paragraphs, items and footnotes of one line each. Where these stand in a piece
is the same for all pieces of its shape; so it is looked up once, and of each piece only the texts
are taken. All else is read as ever, but each piece by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hexapla.formats.markdown import positions, tables
from hexapla.formats.markdown.blocks import BlockReader
from hexapla.language import labels
from hexapla.markup.notation import note_marks
from hexapla.markup.outline import Outline, pieces
from hexapla.model.reading import Context, slot_from
from hexapla.model.unit import Role, unit_from

_SPACE, _SKIP = " \t", re.compile(r"hexapla:\s*skip")
_PARAGRAPH, _ITEM, _FOOTNOTE = Role.PARAGRAPH, Role.ITEM, Role.FOOTNOTE
_HEADING, _CELL = Role.HEADING, Role.CELL

_IN_LINES, _IN_HEADING, _IN_CELL = Context("paragraph"), Context("heading"), Context("cell")


class _Text(NamedTuple):
    """Where a text stands in a shape, as what, and in which of the shape's notes (-1: in none)."""

    line: int
    column: int
    role: Role
    note: int
    context: Context


class _Plan(NamedTuple):
    """The texts of a shape, in order, and where its notes begin, by line and column."""

    texts: tuple[_Text, ...]
    notes: tuple[tuple[int, int], ...]


class _UnusualError(Exception):
    """A shape that is more than texts of one line."""


def gather(reader: BlockReader, placed: bool) -> bool:
    """Reads the units of a whole document into its reader, and what it has to report.

    Their slots only if they are to be `placed`. False, with the reader spoilt, for a document that
    has to be read as a whole: what is said in one place depends on another, or of another.
    """
    if _must_be_whole(reader):
        return False
    plans: dict[str, _Plan | None] = {}
    for base, nodes, shape in pieces(reader.source.body, reader.lines):
        reader.base = base
        plan = plans.get(shape)
        if plan is None and shape and shape not in plans:
            plan = plans[shape] = _plan(reader, nodes)
        if reader.notes:  # they are for the next unit, whatever it is
            reader.blocks([(base, node) for node in nodes])
        elif plan:
            _take(reader, plan, placed)
        elif len(nodes) == 1 and nodes[0].kind in _ALONE:
            _ALONE[nodes[0].kind](reader, nodes[0], placed)
        else:
            reader.blocks([(base, node) for node in nodes])
    # How far a list should be indented depends on its number, which may go on from another piece.
    return not any(found.code == "MD-6" for found in reader.findings) and _balanced(reader)


def _must_be_whole(reader: BlockReader) -> bool:
    """Whether there is a link definition, or may be a comment that keeps the next block out, or a
    page's note, whose mark may be written with escapes in the masthead."""
    text = reader.source.text
    if "<" in text and ("<sup>" in text or _SKIP.search(text)):
        return True
    return bool(reader.references) or any("<sup>" in unit.text for unit in reader.units)


def _plan(reader: BlockReader, nodes: Iterable[Outline]) -> _Plan | None:
    """How the units of the shape at hand are found; None where it takes more than that."""
    notes: list[tuple[int, int]] = []
    try:
        return _Plan(tuple(_texts(reader, nodes, (_PARAGRAPH, -1, False), notes)), tuple(notes))
    except _UnusualError:
        return None


def _texts(
    reader: BlockReader, nodes: Iterable[Outline], inside: tuple[Role, int, bool],
    notes: list[tuple[int, int]],
) -> Iterator[_Text]:  # fmt: skip
    """The texts of blocks that stand `inside` others: as what, in which note, and if in a quote."""
    role, note, quoted = inside
    above = ""
    for node in nodes:
        if above == node.kind == "List":  # the one may be meant to stand inside the other
            raise _UnusualError
        above, within = node.kind, inside
        if node.kind == "Paragraph" and node.line == node.last:
            prefix = positions.prefix(reader.lines[reader.base + node.line], node.column, quoted)
            yield _Text(node.line, node.column, role, note, _IN_LINES._replace(prefix=prefix))
            continue
        if node.kind == "List":
            within = _ITEM if role is _PARAGRAPH else role, note, quoted
        elif node.kind == "BlockQuote":
            within = role, note, True
        elif node.kind == "FootnoteDefinition":
            within = _FOOTNOTE, len(notes), quoted
            notes.append((node.line, node.column))
        elif node.kind != "Item":
            raise _UnusualError
        yield from _texts(reader, node.children, within, notes)


def _take(reader: BlockReader, plan: _Plan, placed: bool) -> None:
    """The units of a piece of some plan."""
    base, lines, units, trail = reader.base, reader.lines, reader.units, reader.trail
    names = [reader.define(base + line, at) for line, at in plan.notes] if plan.notes else []
    for line, column, role, note, context in plan.texts:
        text = lines[base + line][column:]
        if text[-1] in _SPACE:
            text = text.rstrip(_SPACE)
        if length := labels.item_length(text):
            text = text[length:]
            if not text:
                continue
            role = _ITEM if role is _PARAGRAPH else role
        if note < 0:
            units.append(unit_from(("", text, role, trail, "", ())))
        else:
            units.append(unit_from(("", text, role, (), names[note], ())))
        if placed:
            _place(reader, base + line, column + length, len(text), context)


def _take_cells(reader: BlockReader, table: Outline, placed: bool) -> None:
    for row in table.children:
        line = reader.base + row.line
        for cell in row.children:
            text, column, length = tables.text_of(reader.lines[line], cell)
            if text:
                reader.units.append(unit_from(("", text, _CELL, reader.trail, "", ())))
                if placed:
                    _place(reader, line, column, length, _IN_CELL)


def _take_heading(reader: BlockReader, node: Outline, placed: bool) -> None:
    if node.mark == "setext":
        reader.blocks([(reader.base, node)])
        return
    line, level = reader.base + node.line, int(node.value)
    text, column = reader.title_of(line, node.column)
    length = reader.enter(level, text, line, column)
    if len(text) > length:
        reader.units.append(unit_from(("", text[length:], _HEADING, reader.trail, "", ())))
        if placed:
            _place(reader, line, column + length, len(text) - length, _IN_HEADING)
    reader.descend(level, text)


def _place(reader: BlockReader, line: int, column: int, length: int, context: Context) -> None:
    """The slot of the unit that was taken last."""
    begin, place = reader.source.starts[line] + column, reader.source.place(line, column)
    reader.slots.append(slot_from((begin, begin + length, *place, context, ())))


_ALONE = {"Heading": _take_heading, "Table": _take_cells}


def _balanced(reader: BlockReader) -> bool:
    """Whether every footnote is called and has one text: then there is nothing to say of any."""
    defined = [note.label for note in reader.definitions]
    called = {
        label for unit in reader.units if "[^" in unit.text for label in note_marks(unit.text)
    }
    return len(defined) == len(called) and called == set(defined)
