"""The structure of a document: what checks compare and pages are made from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from hexapla.model.label import Label


class BlockKind(Enum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    QUOTE = "quote"
    NOTE = "note"
    CODE = "code"
    MARKUP = "markup"
    RULE = "rule"


class Block(NamedTuple):
    """A block and the blocks in it.

    A block with text of its own has it either in unit number `unit` of its reading, or, where it
    is kept out of translation, in `literal` (also the text of code and of raw markup). `level` is
    a heading's depth, or 1 for a table's header row; `name` is a note's label; `align` is a
    cell's alignment ("left", "center", "right" or "").
    """

    kind: BlockKind
    children: tuple[Block, ...] = ()
    unit: int = -1
    literal: str = ""
    label: Label | None = None
    level: int = 0
    name: str = ""
    align: str = ""

    def walk(self) -> Iterator[Block]:
        """This block and all blocks in it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()


class Field(NamedTuple):
    """A line of the masthead: its key, its value, and its unit's number (-1: not translated)."""

    key: str
    value: str
    unit: int = -1


class Document(NamedTuple):
    """A document's masthead and blocks."""

    masthead: tuple[Field, ...]
    blocks: tuple[Block, ...]

    def walk(self) -> Iterator[Block]:
        """All blocks, in order."""
        for block in self.blocks:
            yield from block.walk()

    def field(self, key: str) -> str:
        """The value of a masthead field, "" where there is none."""
        return next((field.value for field in self.masthead if field.key == key), "")
