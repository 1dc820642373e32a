"""Tables: with bars between their cells, or with tabs, as converters leave them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hexapla.model.document import Block, BlockKind
from hexapla.model.reading import Context
from hexapla.model.unit import Role

if TYPE_CHECKING:
    from hexapla.formats.markdown.blocks import BlockReader
    from hexapla.markup.outline import Outline

_CELL, _TABBED = Context("cell"), Context("tabbed")


def piped(reader: BlockReader, node: Outline, made: Sequence[Block]) -> Block:
    """A table as Markdown has it."""
    return Block(
        BlockKind.TABLE,
        tuple(
            [
                Block(
                    BlockKind.ROW,
                    tuple([_cell(reader, cell) for cell in row.children]),
                    level=int(row.value),
                )
                for row in node.children
            ]
        ),
    )


def _cell(reader: BlockReader, node: Outline) -> Block:
    line = reader.base + node.line
    text, column, length = text_of(reader.lines[line], node)
    at = (line, column, reader.source.starts[line] + column + length)
    block = reader.text_block(BlockKind.CELL, Role.CELL, text, at, _CELL)
    return block._replace(align=str(node.value)) if node.value else block


def text_of(line: str, node: Outline) -> tuple[str, int, int]:
    """The text of a cell in its line, the column where it stands, and how long it is there."""
    column = node.column
    # A line without bars is one cell, of which the outline may have the first letter only.
    raw = line[column : node.end] if "|" in line else line[column:]
    # A cell that the row lacks has the place of the bar that ends it.
    text = raw.strip(" \t")
    text = "" if text == "|" else text
    column += len(raw) - len(raw.lstrip(" \t"))
    # In a cell, a bar that is text has a backslash; in the notation it is just a bar.
    return text.replace("\\|", "|"), column, len(text)


def is_tabbed(lines: Sequence[str]) -> bool:
    """Whether a paragraph's lines are the rows of a table with tabs between its cells."""
    return sum("\t" in line.rstrip(" \t") for line in lines) * 2 > len(lines)


def tabbed(reader: BlockReader, first: int, last: int) -> Block:
    """The table of a paragraph with tabs; its first row is the header."""
    reader.report("MD-5", first, 0)
    lines = [line.rstrip(" \t") for line in reader.lines[first : last + 1]]
    width = max(line.count("\t") for line in lines) + 1
    rows = []
    for number, line in enumerate(lines, first):
        cells: list[Block] = []
        column = 0
        for raw in line.split("\t"):
            text = raw.strip(" ")
            begin = column + len(raw) - len(raw.lstrip(" "))
            at = (number, begin, reader.source.starts[number] + begin + len(text))
            cells.append(reader.text_block(BlockKind.CELL, Role.CELL, text, at, _TABBED))
            column += len(raw) + 1
        cells += [Block(BlockKind.CELL)] * (width - len(cells))
        rows.append(Block(BlockKind.ROW, tuple(cells), level=int(number == first)))
    return Block(BlockKind.TABLE, tuple(rows))
