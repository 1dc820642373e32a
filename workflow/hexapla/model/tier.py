"""The structure of finished documents side by side: which block of one is which of another."""

from __future__ import annotations

from typing import NamedTuple

from hexapla.model.document import BlockKind
from hexapla.model.label import Label


class Piece(NamedTuple):
    """A block of one document, by itself.

    `text` is in the notation, that of the first block inside where it has none of its own. `order`
    counts all pieces of the document, `line` and `column` say where it begins (0: not known).
    `level` is a heading's depth, the column of a cell (from 1), or 1 for a table's header row;
    `depth` counts the lists that it stands in; `width` is a table's number of columns; `parent` is
    the order of the block that it stands in, 0 for the document itself.
    """

    kind: BlockKind
    text: str
    order: int
    line: int = 0
    column: int = 0
    label: Label | None = None
    level: int = 0
    name: str = ""
    depth: int = 0
    width: int = 0
    parent: int = 0


class Tier(NamedTuple):
    """One block in all languages, a column a language; None where a document lacks it.

    `parent` is the number of the tier of the block that it stands in, -1 for the document itself;
    `row` the number of the row with its text, -1 where it has none.
    """

    pieces: tuple[Piece | None, ...]
    parent: int = -1
    row: int = -1
