"""What the versions say together about where the master's blocks are.

One version alone often cannot tell two short blocks apart; several that are built alike can, and
where all of them have the same block in another place, it is the master's that has moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hexapla.alignment.fitting import GAP, MARGIN, Fit
from hexapla.alignment.matching import Match, is_set
from hexapla.alignment.nodes import Node, Tree
from hexapla.alignment.siblings import Pairs, paired

# Up to so many blocks side by side, what nobody has seen alone is looked for.
_LONGEST = 2_000

_Row = tuple[Match, Sequence[Node]]


class Pool:
    """The measure for several versions of the same skeleton: what they say on average.

    `nodes` stand for all of them, each the most usual one of its place.
    """

    margin = MARGIN / 2

    def __init__(self, rows: Sequence[_Row]) -> None:
        self.lexicon = rows[0][0].fit.lexicon
        self.nodes: list[Node] = []
        self._beside: dict[int, list[tuple[Fit, Node]]] = {}
        for place in range(len(rows[0][1])):
            members = [(match.fit, nodes[place]) for match, nodes in rows]
            counts = Counter([node.traits.figures for _, node in members])
            most = counts.most_common(1)[0][0]
            usual = next(node for _, node in members if node.traits.figures == most)
            self.nodes.append(usual)
            self._beside[id(usual)] = members

    def __call__(self, one: Node, other: Node) -> float:
        """As `Fit`, with one of `nodes` as the other."""
        costs = [fit(one, node) for fit, node in self._beside[id(other)]]
        return sum(costs) / len(costs)

    def unlabelled(self, one: Node, other: Node) -> float:
        """The same without what the labels say."""
        costs = [fit.unlabelled(one, node) for fit, node in self._beside[id(other)]]
        return sum(costs) / len(costs)

    def crossed(self, one: Node, other: Node) -> bool:
        """Whether half of them or more go together badly."""
        members = self._beside[id(other)]
        return 2 * sum([fit.crossed(one, node) for fit, node in members]) >= len(members)


def agree(master: Tree, matches: Sequence[Match]) -> None:
    """Brings versions that are built alike to one opinion, where none has a good one of its own."""
    stack = [(master.body, [(match, match.version.body) for match in matches])]
    while stack:
        one, rows = stack.pop()
        for alike in _built_alike(rows):
            if len(alike) > 1:
                _agree(one, alike)
        for node in one:
            if not node.children:
                continue
            partners = [(match, match.of_master.get(node.piece.order)) for match, _ in rows]
            inner = [(match, partner.children) for match, partner in partners if partner]
            if len(inner) > 1 and not is_set(node):
                stack.append((list(node.children), [(m, list(c)) for m, c in inner]))


def _built_alike(rows: Sequence[_Row]) -> list[list[_Row]]:
    groups: dict[object, list[_Row]] = {}
    for row in rows:
        groups.setdefault(tuple([node.key for node in row[1]]), []).append(row)
    return list(groups.values())


def _agree(one: Sequence[Node], rows: Sequence[_Row]) -> None:
    own = [match.pairs(one, nodes) for match, nodes in rows]
    if all(pairs == own[0] for pairs in own) and not (
        own[0] == [(at, at) for at in range(len(one))] and _doubtful(one, rows)
    ):
        return
    pool = Pool(rows)
    together = paired(one, pool.nodes, pool)
    for (match, nodes), pairs in zip(rows, own):
        if pairs == together:
            continue
        loss = _cost(match.fit, one, nodes, together) - _cost(match.fit, one, nodes, pairs)
        if loss < MARGIN:
            match.replace(one, nodes, together)


def _doubtful(one: Sequence[Node], rows: Sequence[_Row]) -> bool:
    """Whether two blocks at least go badly with what stands there in half of the versions."""
    if len(one) > _LONGEST or len(one) != len(rows[0][1]):
        return False
    number = 0
    for place, node in enumerate(one):
        crossed = sum([match.fit.crossed(node, nodes[place]) for match, nodes in rows])
        number += 2 * crossed >= len(rows)
    return number > 1


def _cost(fit: Fit, one: Sequence[Node], other: Sequence[Node], pairs: Pairs) -> float:
    """What an opinion costs a version; labels stand where they stood, whatever has moved."""
    same = [node.key for node in one] == [node.key for node in other]
    measure = fit.unlabelled if same else fit
    paid = sum([min(measure(one[left], other[right]), 2 * GAP) for left, right in pairs])
    return paid + GAP * (len(one) + len(other) - 2 * len(pairs))
