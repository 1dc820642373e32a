"""A reading as a tree of nodes: its blocks, with what is known of them for laying them level."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from hexapla.alignment.labels import under
from hexapla.language.headlines import head_line
from hexapla.language.likeness import Traits, stems, together, traits
from hexapla.model.document import Block, BlockKind
from hexapla.model.reading import Reading
from hexapla.model.tier import Piece

_TEXTUAL = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CELL)
_ANCHOR = re.compile(r"(?:<a (?:id|name)=[^<>]{1,200}>\s*</a>\s*)+")
# A masthead is over after so many blocks.
_HEAD = 16
# So much of a long container is looked at.
_MOST = 40


class Node:
    """A block in its document; `unit` is the number of its text in the reading, or -1."""

    def __init__(self, piece: Piece, unit: int, children: Sequence[Node]) -> None:
        self.piece = piece
        self.unit = unit
        self.children = children
        self._traits: Traits | None = None
        self.key = piece.kind, piece.level, piece.label, piece.name
        """What two blocks of the same skeleton have in common."""

    @cached_property
    def line_of_head(self) -> str:
        """What a typed line of the masthead is about: “distribution”, “language”; "" for others."""
        if self.children or self.piece.order > _HEAD:
            return ""
        line = head_line(self.piece.text)
        return line.kind if line else ""

    @cached_property
    def content(self) -> Hashable:
        """What a block says, to know it again; a block with blocks in it is only itself."""
        return id(self) if self.children else (self.key, self.piece.text)

    @cached_property
    def leaves(self) -> list[Node]:
        """The first blocks with texts in it; a block with a text is its own leaf."""
        if not self.children:
            return [self]
        found: list[Node] = []
        for child in self.children:
            found += child.leaves
            if len(found) >= _MOST:
                break
        return found[:_MOST]

    @property
    def traits(self) -> Traits:
        """What of its text survives translation."""
        found = self._traits  # for each block of a document: without the lock of `cached_property`
        if found is None:
            leaves = [leaf.traits for leaf in self.leaves] if self.children else ()
            found = self._traits = together(leaves) if leaves else traits(self.piece.text)
        return found

    @cached_property
    def stems(self) -> frozenset[str]:
        """How its words begin."""
        if self.children:
            return frozenset().union(*[leaf.stems for leaf in self.leaves])
        return stems(self.piece.text)

    def walk(self) -> Iterator[Node]:
        """This node and all nodes in it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()


class Tree:
    """A document's blocks as nodes: `body` without notes, `notes` in the order they stand in.

    Rules are where pages ended, comments and anchors say nothing: they are no part of the
    structure. A cell without a text is none either; a table's width says how many there are. Notes
    go by the master's labels where `names` has them.
    """

    def __init__(self, reading: Reading, names: Mapping[str, str]) -> None:
        self._reading = reading
        self._names = names
        self._order = 0
        self._line = self._column = 0
        self.notes: list[Node] = []
        self.by_order: dict[int, Node] = {}
        self.body = self._nodes(reading.document.blocks, 0, 0)

    def nodes(self) -> Iterator[Node]:
        """All of them."""
        for node in [*self.body, *self.notes]:
            yield from node.walk()

    def _nodes(self, blocks: Iterable[Block], depth: int, parent: int) -> list[Node]:
        made: list[Node] = []
        for place, block in enumerate(blocks, 1):
            if _is_nothing(block) or self._is_anchor(block):
                continue
            node = self._node(block, depth, parent, place)
            (self.notes if block.kind is BlockKind.NOTE else made).append(node)
        return made

    def _node(self, block: Block, depth: int, parent: int, place: int) -> Node:
        self._order += 1
        order = self._order
        if block.unit >= 0:
            slot = self._reading.slots[block.unit]
            self._line, self._column = slot.line, slot.column
        inner = depth + (block.kind is BlockKind.LIST)
        children = self._nodes(block.children, inner, order)
        text, line, column = self._text(block), self._line, self._column
        if children:
            first = children[0].piece
            text, line, column = first.text, first.line, first.column
        cell, table = block.kind is BlockKind.CELL, block.kind is BlockKind.TABLE
        width = max((len(row.children) for row in block.children), default=0) if table else 0
        level = place if cell else block.level if block.kind is not BlockKind.NOTE else 0
        label, name = block.label, self._names.get(block.name, block.name)
        piece = Piece(
            block.kind, text, order, line, column, label, level, name, depth, width, parent
        )
        node = self.by_order[order] = Node(piece, block.unit, children)
        return node

    def _is_anchor(self, block: Block) -> bool:
        """Whether a paragraph is but a place that links lead to, without a word."""
        if block.kind is not BlockKind.PARAGRAPH or block.unit < 0:
            return False
        text = self._reading.units[block.unit].text
        return text.startswith("<a ") and _ANCHOR.fullmatch(text) is not None

    def _text(self, block: Block) -> str:
        if block.unit < 0:
            return block.literal
        return under(self._names, self._reading.units[block.unit].text)


def _is_nothing(block: Block) -> bool:
    if block.kind is BlockKind.RULE:
        return True
    if block.kind is BlockKind.CELL:
        return block.unit < 0 and not block.literal.strip() and not block.children
    return block.kind is BlockKind.MARKUP and block.literal.lstrip().startswith("<!--")


def is_textual(node: Node) -> bool:
    """Whether it is a block of words: these may be written as one another by mistake."""
    return node.piece.kind in _TEXTUAL and not node.children
