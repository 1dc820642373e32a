"""Habits of masters that were converted from elsewhere, read for what they mean.

Raised numbers for footnotes whose texts stand at the ends of pages; paragraphs cut by them; rules
that make a heading. Each is reported, so that `hexapla lint` can say the repair.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hexapla.formats.markdown import positions
from hexapla.formats.markdown.inline import complete_references
from hexapla.formats.markdown.notes import Definition
from hexapla.formats.markdown.pages import PAGE_NOTE, finished
from hexapla.language import labels
from hexapla.model.document import Block, BlockKind
from hexapla.model.reading import Context
from hexapla.model.unit import Role

if TYPE_CHECKING:
    from hexapla.formats.markdown.blocks import BlockReader


def page_note(reader: BlockReader, text: str, at: tuple[int, int, int]) -> Block | None:
    """A footnote's text written as a paragraph, `<sup>1</sup> See …`; None if it is none."""
    found = PAGE_NOTE.match(text)
    if not found or found.end() == len(text):
        return None
    line, column, stop = at
    reader.report("MD-2", line, column, found[1])
    reader.definitions.append(Definition(found[1], *reader.source.place(line, column)))
    outer = reader.role, reader.name, reader.trail
    reader.role, reader.name, reader.trail = Role.FOOTNOTE, found[1], ()
    context = Context("paragraph", positions.prefix(reader.lines[line], column, reader.quoted))
    at = (*positions.behind(reader.lines, line, column, found.end(), reader.quoted), stop)
    inside = reader.text_block(BlockKind.PARAGRAPH, Role.FOOTNOTE, text[found.end() :], at, context)
    reader.role, reader.name, reader.trail = outer
    return Block(BlockKind.NOTE, (inside,), level=1, name=found[1])


def joins_cut_paragraph(
    reader: BlockReader, made: Sequence[Block], text: str, at: tuple[int, int, int, int]
) -> bool:
    """Whether a paragraph goes on with one that the notes of a page had cut; then it is joined.

    So it does if notes written as paragraphs stand between the two, the first has no end and the
    second goes on in small letters.
    """
    if made[-1].kind is not BlockKind.NOTE or not text[:1].islower():
        return False
    if reader.skipping or labels.split_item(text):
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
    if finished(unit.text):
        return False
    first, column, last, stop = at
    following = last + 1
    while following < len(reader.lines) and not reader.lines[following].strip(" \t"):
        following += 1
    end = stop
    if not column and last + 1 < following < len(reader.lines):
        end = reader.source.starts[following]  # the empty lines behind go with it
    span = (reader.source.starts[first] + column, end)
    text = complete_references(text, reader.references)
    reader.units[number] = unit._replace(text=f"{unit.text} {text}")
    reader.slots[number] = slot._replace(also=(*slot.also, span))
    reader.report("MD-3", first, column, slot.line)
    return True


def report_setext(reader: BlockReader, first: int, last: int, column: int, level: int) -> None:
    """A rule directly below a text makes it a heading, which is seldom meant."""
    underline = reader.lines[last + 1].strip()
    if len(underline) <= 3 and underline.startswith("-"):
        reader.report("MD-10", first, column, "-", "#" * level + " …")
