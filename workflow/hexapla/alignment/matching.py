"""A version's blocks beside the master's: level by level, from the document down to the cells."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from hexapla.alignment.fitting import GAP, OPPOSITE, Fit
from hexapla.alignment.nodes import Node, Tree, is_textual
from hexapla.alignment.siblings import Pairs, in_any_order, paired, pairs_in_order
from hexapla.language.likeness import is_sorted
from hexapla.model.document import BlockKind

# Up to so many blocks, words are always looked at; beyond, only where something is amiss.
_SHORT = 3_000
_CERTAIN = 0.5


class Match:
    """Which block of a version is the counterpart of which of the master's."""

    def __init__(self, master: Tree, version: Tree) -> None:
        self.master, self.version = master, version
        short = len(master.by_order) <= _SHORT
        self.fit = Fit(_ratio(master, version), short)
        self.of_master: dict[int, Node] = {}
        self.of_version: dict[int, Node] = {}
        self._sure: list[tuple[Node, Node]] = []
        self._pair_all()
        if short or not self._is_level():
            self.fit.learn(self._sure)
            self._pair_all()

    def pairs(self, one: Sequence[Node], other: Sequence[Node]) -> Pairs:
        """Which of some of the master's blocks has which of the version's as its counterpart."""
        places = {node.piece.order: place for place, node in enumerate(other)}
        found = []
        for place, node in enumerate(one):
            partner = self.of_master.get(node.piece.order)
            if partner is not None and partner.piece.order in places:
                found.append((place, places[partner.piece.order]))
        return found

    def replace(self, one: Sequence[Node], other: Sequence[Node], pairs: Pairs) -> None:
        """Makes these the pairs of two rows of siblings; what is in other blocks goes with them."""
        old = {*self.pairs(one, other)}
        for left, right in old.difference(pairs):
            for node in one[left].walk():
                if partner := self.of_master.pop(node.piece.order, None):
                    del self.of_version[partner.piece.order]
            for node in other[right].walk():
                if partner := self.of_version.pop(node.piece.order, None):
                    del self.of_master[partner.piece.order]
        for left, right in pairs:
            if (left, right) not in old:
                self._join(one[left], other[right])

    def pair_left_over(self) -> None:
        """Finds the counterparts of texts that stand elsewhere in the tree."""
        if not self._is_level():
            self._pair_left_over()

    def _is_level(self) -> bool:
        return all(node.piece.order in self.of_master for node in self.master.nodes()) and all(
            node.piece.order in self.of_version for node in self.version.nodes()
        )

    def _pair_all(self) -> None:
        self.of_master.clear()
        self.of_version.clear()
        self._sure.clear()
        self._pair(self.master.body, self.version.body, None)
        by_name: dict[str, deque[Node]] = defaultdict(deque)
        for note in self.version.notes:
            by_name[note.piece.name].append(note)
        for note in self.master.notes:
            if by_name[note.piece.name]:
                self._join(note, by_name[note.piece.name].popleft())

    def _pair(self, one: Sequence[Node], other: Sequence[Node], parent: Node | None) -> None:
        pairs: Pairs
        if parent is not None and is_set(parent):
            pairs = in_any_order(one, other, self.fit)
            sure = False
        else:
            pairs = paired(one, other, self.fit)
            sure = len(one) == len(other) == len(pairs) and all(i == j for i, j in pairs)
        for here, there in pairs:
            left, right = one[here], other[there]
            if not left.children and (sure or self.fit(left, right) < _CERTAIN):
                self._sure.append((left, right))
            self._join(left, right)

    def _join(self, one: Node, other: Node) -> None:
        self.of_master[one.piece.order] = other
        self.of_version[other.piece.order] = one
        if one.children and other.children:
            self._pair(one.children, other.children, one)

    def _pair_left_over(self) -> None:
        """Texts that stand elsewhere in the tree: in no list, or one list deeper."""
        one = _left(self.master.body, self.of_master)
        other = _left(self.version.body, self.of_version)
        for here, there in pairs_in_order(one, other, self.fit):
            figures = one[here].traits.figures
            told = figures and figures == other[there].traits.figures
            if self.fit(one[here], other[there]) < (OPPOSITE if told else GAP):
                left, right = self._outermost(one[here], other[there])
                if left.piece.order not in self.of_master:
                    self._join(left, right)

    def _outermost(self, one: Node, other: Node) -> tuple[Node, Node]:
        """The outermost blocks around two texts that have no counterpart and are of one kind."""
        while True:
            left = self.master.by_order.get(one.piece.parent)
            right = self.version.by_order.get(other.piece.parent)
            if left is None or right is None or left.piece.kind is not right.piece.kind:
                return one, other
            if left.piece.order in self.of_master or right.piece.order in self.of_version:
                return one, other
            one, other = left, right


def is_set(parent: Node) -> bool:
    """Whether the order of what stands in a block follows the alphabet of each language."""
    if parent.piece.kind is BlockKind.TABLE:
        rows = [row.piece.text for row in parent.children if not row.piece.level]
        return is_sorted(rows)
    if parent.piece.kind is not BlockKind.LIST or any(one.piece.label for one in parent.children):
        return False
    return is_sorted([one.piece.text for one in parent.children])


def _left(nodes: Iterable[Node], paired_ones: dict[int, Node]) -> list[Node]:
    return [
        node
        for top in nodes
        for node in top.walk()
        if is_textual(node)
        and node.piece.kind is not BlockKind.CELL
        and node.piece.order not in paired_ones
    ]


def _ratio(master: Tree, version: Tree) -> float:
    """How much longer the master's texts are."""
    here, there = (
        sum(node.traits.length for node in tree.nodes() if not node.children)
        for tree in (master, version)
    )
    return (here + 1) / (there + 1)
