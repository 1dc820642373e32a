"""Raw HTML between blocks: carried as it is, but for the comments that speak to us."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hexapla.expressions import expression
from hexapla.model.document import Block, BlockKind

if TYPE_CHECKING:
    from hexapla.formats.markdown.blocks import BlockReader
    from hexapla.markup.outline import Outline

_DIRECTIVE = expression(r"<!--\s*hexapla:\s*(\w*)\s*((?:(?!-->).)*?)\s*-->\s*", re.S)
_COMMENT = expression(r"<!--.*?-->", re.S)


def directive(reader: BlockReader, node: Outline) -> str:
    """The word of a comment that speaks to us, "" for any other HTML.

    A note is kept for the next unit's translators; an unknown word is reported.
    """
    found = _DIRECTIVE.fullmatch(_literal(reader, node))
    if not found:
        return ""
    if found[1] == "note":
        reader.notes = (*reader.notes, " ".join(found[2].split()))
    elif found[1] != "skip":
        reader.report("MD-11", reader.base + node.line, node.column, found[1] or found[2])
    return found[1] or "?"


def raw(reader: BlockReader, node: Outline, made: Sequence[Block]) -> Block:
    """A block of HTML; it is reported unless it is nothing but comments."""
    literal = _literal(reader, node)
    if _COMMENT.sub("", literal).strip():
        reader.report("MD-16", reader.base + node.line, node.column)
    return Block(BlockKind.MARKUP, literal=literal)


def _literal(reader: BlockReader, node: Outline) -> str:
    first, last = reader.base + node.line, reader.base + node.last
    lines = reader.lines[first : last + 1]
    return "\n".join([lines[0][node.column :], *lines[1:]])
