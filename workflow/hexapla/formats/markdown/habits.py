"""Habits of masters that were converted from elsewhere, read for what they mean.

Raised numbers for footnotes whose texts stand at the ends of pages; paragraphs cut by them; tables
with tabs; lists indented too little. Each is reported, so that `hexapla lint` can say the repair.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hexapla.model.document import Block, BlockKind
from hexapla.model.label import LabelStyle
from hexapla.model.reading import Context
from hexapla.model.unit import Role

if TYPE_CHECKING:
    from hexapla.formats.markdown.blocks import BlockReader
    from hexapla.markup.outline import Outline

_PAGE_NOTE = re.compile(r"<sup>(\d{1,3}|\*{1,3})</sup>[ \u00a0]*")
_FINISHED = re.compile(r"[.!?:;。！？：；؟؛][”»\"’')\]*_]*$")
_FIELD = re.compile(r"[^\t]+")
_TABBED = Context("tabbed")


def page_note(reader: BlockReader, text: str, at: tuple[int, int, int]) -> Block | None:
    """A footnote's text written as a paragraph, `<sup>1</sup> See …`; None if it is none."""
    found = _PAGE_NOTE.match(text)
    if not found or found.end() == len(text):
        return None
    line, column, stop = at
    reader.report("MD-2", line, column, found[1])
    outer = reader.role, reader.name, reader.trail
    reader.role, reader.name, reader.trail = Role.FOOTNOTE, found[1], ()
    at = (line, column + found.end(), stop)
    inside = reader.text_block(BlockKind.PARAGRAPH, Role.FOOTNOTE, text[found.end() :], at)
    reader.role, reader.name, reader.trail = outer
    return Block(BlockKind.NOTE, (inside,), level=1, name=found[1])


def joins_cut_paragraph(
    reader: BlockReader, made: Sequence[Block], text: str, at: tuple[int, int, int, int]
) -> bool:
    """Whether a paragraph goes on with one that the notes of a page had cut; then it is joined.

    So it does if notes written as paragraphs stand between the two, the first has no end and the
    second goes on in small letters.
    """
    if not text[:1].islower():
        return False
    position = len(made) - 1
    while position >= 0 and (
        made[position].kind is BlockKind.RULE
        or (made[position].kind is BlockKind.NOTE and made[position].level)
    ):
        position -= 1
    if position < 0 or made[position].kind is not BlockKind.PARAGRAPH or made[position].unit < 0:
        return False
    number = made[position].unit
    unit, slot = reader.units[number], reader.slots[number]
    if _FINISHED.search(unit.text):
        return False
    first, column, last, stop = at
    following = last + 1
    while following < len(reader.lines) and not reader.lines[following].strip():
        following += 1
    end = reader.starts[following] if last + 1 < following < len(reader.lines) else stop
    span = (reader.starts[first] + column, end)
    reader.units[number] = unit._replace(text=f"{unit.text} {text}")
    reader.slots[number] = slot._replace(also=(*slot.also, span))
    reader.report("MD-3", first, column, slot.line)
    return True


def is_tabbed(lines: Sequence[str]) -> bool:
    """Whether a paragraph's lines are the rows of a table with tabs between its cells."""
    return sum("\t" in line.rstrip() for line in lines) * 2 > len(lines)


def tabbed_table(reader: BlockReader, first: int, last: int) -> Block:
    """The table of a paragraph with tabs; its first row is the header."""
    reader.report("MD-5", first, 0)
    lines = reader.lines[first : last + 1]
    width = max(line.rstrip().count("\t") for line in lines) + 1
    rows = []
    for number, line in enumerate(lines, first):
        cells: list[Block] = []
        column = 0
        for raw in line.rstrip().split("\t"):
            text = raw.strip(" ")
            begin = column + len(raw) - len(raw.lstrip(" "))
            at = (number, begin, reader.starts[number] + begin + len(text))
            cells.append(reader.text_block(BlockKind.CELL, Role.CELL, text, at, _TABBED))
            column += len(raw) + 1
        cells += [Block(BlockKind.CELL)] * (width - len(cells))
        rows.append(Block(BlockKind.ROW, tuple(cells), level=int(number == first)))
    return Block(BlockKind.TABLE, tuple(rows))


def continues(
    reader: BlockReader, made: list[Block], above: Outline, block: Block, node: Outline
) -> bool:
    """Whether a list belongs to the one before it; then it is put where it belongs.

    It may be its rest; or a list indented too little, which belongs inside the item above; or the
    rest of the list that such a one had cut.
    """
    outer = made[-1]
    *items, item = outer.children
    if node.mark == above.mark:
        made[-1] = outer._replace(children=outer.children + _numbered_on(item, block.children))
        return True
    if outer.level and not block.level and node.column > above.column:
        wanted = len(str(item.label.number)) + 2 if item.label else 3
        reader.report("MD-6", reader.base + node.line, node.column, wanted)
        item = item._replace(children=(*item.children, block))
        made[-1] = outer._replace(children=(*items, item))
        return True
    return False


def _numbered_on(item: Block, items: tuple[Block, ...]) -> tuple[Block, ...]:
    """The items of a list's rest, numbered on from the item before."""
    if not item.label or item.label.style is not LabelStyle.DECIMAL:
        return items
    return tuple(
        one._replace(label=item.label._replace(number=item.label.number + step))
        for step, one in enumerate(items, 1)
    )


def report_setext(reader: BlockReader, first: int, last: int, column: int, level: int) -> None:
    """A rule directly below a text makes it a heading, which is seldom meant."""
    underline = reader.lines[last + 1].strip()
    if len(underline) <= 3 and underline.startswith("-"):
        reader.report("MD-10", first, column, "-", "#" * level + " …")
