"""How much speaks against a block being another one's translation."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Protocol

from hexapla.alignment.nodes import Node, is_textual
from hexapla.language.lexicon import Lexicon
from hexapla.language.likeness import cognates, distance, unlikeness
from hexapla.model.document import BlockKind

# What it costs to leave a block alone: two of them cost less than a pair that is none.
GAP = 0.65
IMPOSSIBLE = 1e6
# Two blocks of one kind, alone between the same neighbours, are a pair up to here.
OPPOSITE = 1.55
# How much less another order must cost than the one that stands there.
MARGIN = 0.6
# A pair that costs more is worth a second look; those that belong together cost about .25.
_DOUBTFUL = 0.4
_WORDS = 24  # leaves whose words are looked at


class Measure(Protocol):
    """How well two blocks go together, for one version or for several at once."""

    @property
    def margin(self) -> float:
        """How much less another order must cost than the one that stands there."""

    @property
    def lexicon(self) -> Lexicon | None:
        """The words that are known to go together, if any are."""

    def __call__(self, one: Node, other: Node) -> float:
        """From 0 for a certain pair to 2 and more, `IMPOSSIBLE` for different kinds."""

    def unlabelled(self, one: Node, other: Node) -> float:
        """The same without what the labels say."""

    def crossed(self, one: Node, other: Node) -> bool:
        """A quick look: whether two blocks go together badly."""


class Fit:
    """The measure for one version: how long its texts are, and what words it has been seen to use.

    Where it is `thorough`, words are asked of each pair, and not only where something is amiss.
    """

    margin = MARGIN

    def __init__(self, ratio: float, thorough: bool) -> None:
        self.ratio = ratio
        self.thorough = thorough
        self.lexicon: Lexicon | None = None
        self._known: dict[tuple[Hashable, Hashable], float] = {}
        self._places: dict[int, int] = {}

    def learn(self, pairs: Sequence[tuple[Node, Node]]) -> None:
        """Takes words from pairs that are certain."""
        self.lexicon = Lexicon([(one.piece.text, other.piece.text) for one, other in pairs])
        self._places = {id(one): place for place, (one, _) in enumerate(pairs)}
        self._places |= {id(other): place for place, (_, other) in enumerate(pairs)}
        self._known = {}

    def __call__(self, one: Node, other: Node) -> float:
        """From 0 for a certain pair to 2 and more, `IMPOSSIBLE` for blocks of different kinds."""
        key = (one.content, other.content)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._measured(one, other)
        return found

    def unlabelled(self, one: Node, other: Node) -> float:
        """The same without what the labels say: they stand where they stood."""
        return self(one, other) - _labels(one, other)

    def _measured(self, one: Node, other: Node) -> float:
        cost = _shape(one, other)
        if cost >= IMPOSSIBLE:
            return cost
        cost += unlikeness(one.traits, other.traits, self.ratio)
        if self.lexicon is not None:
            return cost + min(self._words(one, other), 0.2 + cognates(one.stems, other.stems))
        return cost + cognates(one.stems, other.stems)

    def _words(self, one: Node, other: Node) -> float:
        if self.lexicon is None:
            return 0.5
        without = self._own(one) | self._own(other)
        if not one.children and not other.children:
            return self.lexicon.unlikeness(one.piece.text, other.piece.text, without)
        left = " ".join([leaf.piece.text for leaf in one.leaves[:_WORDS]])
        right = " ".join([leaf.piece.text for leaf in other.leaves[:_WORDS]])
        return self.lexicon.unlikeness(left, right, without)

    def _own(self, node: Node) -> set[int]:
        places = [self._places.get(id(leaf), -1) for leaf in node.leaves]
        return {place for place in places if place >= 0}

    def crossed(self, one: Node, other: Node) -> bool:
        """A quick look: whether two blocks go together badly, by figures, length or words."""
        left, right = one.traits, other.traits
        if left.figures != right.figures:
            return True
        if distance(left.length, right.length, self.ratio) > 0.15:
            return True
        if not self.thorough or self.lexicon is None:
            return False
        return self.unlabelled(one, other) > _DOUBTFUL


def _labels(one: Node, other: Node) -> float:
    left, right = one.piece.label, other.piece.label
    if left == right:
        return 0.0
    return 0.4 if left and right else 0.2


def _shape(one: Node, other: Node) -> float:
    left, right = one.piece, other.piece
    if one.line_of_head != other.line_of_head:
        return IMPOSSIBLE
    cost = 0.0
    if left.kind is not right.kind:
        if not (is_textual(one) and is_textual(other)) or BlockKind.CELL in (left.kind, right.kind):
            return IMPOSSIBLE
        cost = 0.7
    elif left.level != right.level:
        cost = 0.2 if left.kind is BlockKind.CELL else 0.35
    if left.label != right.label:
        cost += _labels(one, other)
    elif left.label is None and left.kind is not BlockKind.ITEM:
        cost += 0.05
    if left.kind is BlockKind.CODE and left.text != right.text:
        cost += 0.5
    here, there = len(one.children), len(other.children)
    if here != there:
        cost += 0.3 * abs(here - there) / max(here, there)
    return cost
