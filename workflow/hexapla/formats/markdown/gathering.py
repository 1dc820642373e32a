"""The units of a master without its structure: each shape of blocks is gone through once.

Most of a master is paragraphs, items and footnotes of one line each. Where these stand in a piece
is the same for all pieces of its shape; so it is looked up once, and of each piece only the texts
are taken. All else is read as ever, but each piece by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from hexapla.formats.markdown import tables
from hexapla.formats.markdown.blocks import BlockReader
from hexapla.language import labels
from hexapla.markup.notation import note_marks
from hexapla.markup.outline import Outline, pieces
from hexapla.model.unit import Role, Unit

_SPACE = " \t"
_PARAGRAPH, _ITEM, _FOOTNOTE = Role.PARAGRAPH, Role.ITEM, Role.FOOTNOTE
_HEADING, _CELL = Role.HEADING, Role.CELL

_Values = tuple[str, str, Role, tuple[str, ...], str, tuple[str, ...]]
# A unit's own constructor takes three times as long.
_unit: Callable[[_Values], Unit] = partial(tuple.__new__, Unit)


class _Text(NamedTuple):
    """Where a text stands in a shape, its role, and which of the shape's notes it is of (-1)."""

    line: int
    column: int
    role: Role
    note: int


class _Plan(NamedTuple):
    """The texts of a shape, in order, and where its notes begin, by line and column."""

    texts: tuple[_Text, ...]
    notes: tuple[tuple[int, int], ...]


class _UnusualError(Exception):
    """A shape that is more than texts of one line."""


def gather(reader: BlockReader) -> bool:
    """Reads the units of a whole document into its reader, and what it has to report.

    False, with the reader spoilt, for a document that has to be read as a whole: what is said in
    one place depends on another, or of another.
    """
    if reader.references or _speaks(reader):
        return False
    plans: dict[str, _Plan | None] = {}
    for base, nodes, shape in pieces(reader.source.body, reader.lines):
        plan = plans.get(shape)
        if plan is None and shape and shape not in plans:
            plan = plans[shape] = _plan(nodes)
        if plan:
            _take(reader, base, plan)
        elif len(nodes) == 1 and nodes[0].kind in _ALONE:
            _ALONE[nodes[0].kind](reader, base, nodes[0])
        else:
            reader.blocks([(base, node) for node in nodes])
    # How far a list should be indented depends on its number, which may go on from another piece.
    return not any(found.code == "MD-6" for found in reader.findings) and _balanced(reader)


def _speaks(reader: BlockReader) -> bool:
    """Whether there may be a comment that speaks of the next block, or the note of a page.

    In the masthead, such a mark may be written with escapes.
    """
    text = reader.source.text
    return ("<" in text and ("<sup>" in text or "hexapla:" in text)) or any(
        "<sup>" in unit.text for unit in reader.units
    )


def _plan(nodes: Iterable[Outline]) -> _Plan | None:
    """How the units of a shape are found; None where it takes more than that."""
    notes: list[tuple[int, int]] = []
    try:
        return _Plan(tuple(_texts(nodes, _PARAGRAPH, -1, notes)), tuple(notes))
    except _UnusualError:
        return None


def _texts(
    nodes: Iterable[Outline], role: Role, note: int, notes: list[tuple[int, int]]
) -> Iterator[_Text]:
    above = ""
    for node in nodes:
        if above == node.kind == "List":  # the one may be meant to stand inside the other
            raise _UnusualError
        above = node.kind
        if node.kind == "Paragraph" and node.line == node.last:
            yield _Text(node.line, node.column, role, note)
        elif node.kind == "List":
            yield from _texts(node.children, _ITEM if role is _PARAGRAPH else role, note, notes)
        elif node.kind in ("Item", "BlockQuote"):
            yield from _texts(node.children, role, note, notes)
        elif node.kind == "FootnoteDefinition":
            notes.append((node.line, node.column))
            yield from _texts(node.children, _FOOTNOTE, len(notes) - 1, notes)
        else:
            raise _UnusualError


def _take(reader: BlockReader, base: int, plan: _Plan) -> None:
    """The units of a piece of some plan."""
    lines, units, trail = reader.lines, reader.units, reader.trail
    names = [reader.define(base + line, at) for line, at in plan.notes] if plan.notes else []
    for line, column, role, note in plan.texts:
        text = lines[base + line][column:]
        if text[-1] in _SPACE:
            text = text.rstrip(_SPACE)
        if length := labels.item_length(text):
            text = text[length:]
            if not text:
                continue
            role = _ITEM if role is _PARAGRAPH else role
        if note < 0:
            units.append(_unit(("", text, role, trail, "", ())))
        else:
            units.append(_unit(("", text, role, (), names[note], ())))


def _take_cells(reader: BlockReader, base: int, table: Outline) -> None:
    for row in table.children:
        line = reader.lines[base + row.line]
        for cell in row.children:
            if text := tables.text_of(line, cell)[0]:
                reader.units.append(_unit(("", text, _CELL, reader.trail, "", ())))


def _take_heading(reader: BlockReader, base: int, node: Outline) -> None:
    if node.mark == "setext":
        reader.blocks([(base, node)])
        return
    level = int(node.value)
    text, column = reader.title_of(base + node.line, node.column)
    length = reader.enter(level, text, base + node.line, column)
    if len(text) > length:
        reader.units.append(_unit(("", text[length:], _HEADING, reader.trail, "", ())))
    reader.descend(level, text)


_ALONE = {"Heading": _take_heading, "Table": _take_cells}


def _balanced(reader: BlockReader) -> bool:
    """Whether every footnote is called and has one text: then there is nothing to say of any."""
    defined = [note.label for note in reader.definitions]
    called = {
        label for unit in reader.units if "[^" in unit.text for label in note_marks(unit.text)
    }
    return len(defined) == len(called) and called == set(defined)
