"""Tables as HTML: a head, groups of rows under a day, cells aligned with the direction of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hexapla.markup.notation import read
from hexapla.model.document import Block
from hexapla.model.fragment import Kind, Side, Tag, Text

if TYPE_CHECKING:
    from hexapla.publishing.blocks import Writer

# “Left” means where lines begin: in a right-to-left version the table is mirrored.
# A time or a date in the first column stays on one line, if the table is not too wide for it.
_SHORT, _NARROW = 26, 4
_ALIGNMENTS = {"": "", "left": "", "center": "center", "right": "end"}


def table(block: Block, writer: Writer) -> str:
    """A table's HTML. A row with nothing but its first cell, in strong type, opens a group."""
    head = [row for row in block.children if row.level == 1]
    parts = ['<div class="table"><table>']
    if any(_filled(cell) for row in head for cell in row.children):
        rows = [_row(row.children, writer, "th", ' scope="col"') for row in head]
        parts += ["<thead>", *rows, "</thead>"]
    parts.append("<tbody>")
    for row in block.children:
        if row.level == 1:
            continue
        if not _opens_group(row.children, writer):
            parts.append(_row(row.children, writer))
            continue
        if parts[-1] == "<tbody>":
            parts.pop()
        else:
            parts.append("</tbody>")
        parts += ['<tbody class="group">', _group(row.children, writer)]
    parts += ["</tbody>", "</table></div>"]
    return "\n".join(parts)


def _filled(cell: Block) -> bool:
    return cell.unit >= 0 or bool(cell.literal)


def _row(cells: Sequence[Block], writer: Writer, tag: str = "td", attributes: str = "") -> str:
    opening = [
        f"<{tag}{attributes}{_classes(cell, place, len(cells), writer)}>"
        for place, cell in enumerate(cells)
    ]
    inside = [
        f"{start}{writer.text(cell)}</{tag}>" for start, cell in zip(opening, cells, strict=True)
    ]
    return f"<tr>{''.join(inside)}</tr>"


def _classes(cell: Block, place: int, width: int, writer: Writer) -> str:
    fits = place == 0 and width <= _NARROW and 0 < len(writer.notation(cell)) <= _SHORT
    return writer.classes(cell.unit, _ALIGNMENTS[cell.align], "short" if fits else "")


def _opens_group(cells: Sequence[Block], writer: Writer) -> bool:
    if len(cells) < 2 or not _filled(cells[0]) or any(_filled(cell) for cell in cells[1:]):
        return False
    return _opens_strong(read(writer.notation(cells[0])))


def _opens_strong(text: Text) -> bool:
    first = text.fragment[0] if text.fragment else ""
    if not isinstance(first, Tag) or first.side is not Side.OPEN:
        return False
    code = text.codes[first.number - 1]
    return code.kind is Kind.STRONG or code.label in ("b", "strong")


def _group(cells: Sequence[Block], writer: Writer) -> str:
    first = cells[0]
    return (
        f'<tr><th scope="rowgroup" colspan="{len(cells)}"{writer.classes(first.unit)}>'
        f"{writer.text(first)}</th></tr>"
    )
