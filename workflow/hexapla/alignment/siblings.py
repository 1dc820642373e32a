"""Which of the blocks of one row of siblings corresponds to which of another's.

Blocks that can be told by their figures hold the two rows together; between them, dynamic
programming finds the pairs that cost least, in a band, so that the time grows with the length of
a document and not with its square (Gale and Church 1993, with gaps as they are in documents).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from hexapla.alignment.anchors import anchors
from hexapla.alignment.fitting import GAP, IMPOSSIBLE, OPPOSITE, Measure
from hexapla.alignment.nodes import Node, is_textual
from hexapla.model.document import BlockKind

Pairs = list[tuple[int, int]]
Cost = Callable[[Node, Node], float]

# Rows up to this size are compared in full; longer ones in a band around the straight line.
_FULL = 1 << 14
_BAND = 24
_WIDEST = 64
_SAME = 0.35  # a pair that is found elsewhere has to cost less


def paired(one: Sequence[Node], other: Sequence[Node], fit: Measure) -> Pairs:
    """The pairs of two rows of siblings, by position; each is in one pair at most.

    Rows of the same skeleton are paired one to one, and in order but where what the blocks say
    shows that some have changed places.
    """
    if [node.key for node in one] == [node.key for node in other]:
        return _level(one, other, fit)
    found: Pairs = []
    here = there = 0
    for left, right in [*anchors(one, other), (len(one), len(other))]:
        inside = _between(one[here:left], other[there:right], fit)
        found += [(here + i, there + j) for i, j in inside]
        if left < len(one):
            found.append((left, right))
        here, there = left + 1, right + 1
    return sorted(found + _elsewhere(one, other, found, fit))


def pairs_in_order(one: Sequence[Node], other: Sequence[Node], fit: Measure) -> Pairs:
    """The pairs of two rows that cost least, whatever their skeletons."""
    return _cheapest(one, other, fit)[1] if one and other else []


def in_any_order(one: Sequence[Node], other: Sequence[Node], fit: Measure) -> Pairs:
    """The pairs of two rows whose order says nothing: what fits best first, the rest in order.

    Long rows are only searched near the place that their figures do not tell.
    """
    there: dict[Hashable, list[int]] = {}
    for place, node in enumerate(other):
        there.setdefault((node.piece.level, node.traits.figures), []).append(place)
    pairs: Pairs = []
    for place, node in enumerate(one):
        same = there.get((node.piece.level, node.traits.figures), [])
        if node.traits.figures and len(same) == 1:
            pairs.append((place, same.pop()))
    pairs += _elsewhere(one, other, pairs, fit, certain=False)
    taken, given = {left for left, _ in pairs}, {right for _, right in pairs}
    here = [at for at in range(len(one)) if at not in taken]
    free = [at for at in range(len(other)) if at not in given]
    return sorted([*pairs, *zip(here, free)])


def _between(one: Sequence[Node], other: Sequence[Node], fit: Measure) -> Pairs:
    if not one or not other:
        return []
    if [node.key for node in one] == [node.key for node in other]:
        return _level(one, other, fit)
    found = _first_of_same(one, other, _cheapest(one, other, fit)[1])
    return sorted(found + _opposite(one, other, found, fit))


def _level(one: Sequence[Node], other: Sequence[Node], fit: Measure) -> Pairs:
    """Rows of the same skeleton: straight, but for what has changed places."""
    straight = list(range(len(one)))
    suspects = [at for at in straight if fit.crossed(one[at], other[at])]
    if len(suspects) < 2:
        return [(at, at) for at in straight]
    partner = _exchanged(one, other, suspects, fit)
    moved = {at for at in straight if partner[at] != at}
    left = [at for at in suspects if at not in moved]
    if len(left) > 1 and any(fit(one[at], other[at]) > GAP for at in left):
        first, last = left[0], left[-1] + 1
        inside = range(first, last)
        if not moved.intersection(inside) and last - first <= _FULL:
            cost, pairs = _cheapest(one[first:last], other[first:last], fit.unlabelled)
            as_it_is = sum(min(fit.unlabelled(one[at], other[at]), 2 * GAP) for at in inside)
            if cost < as_it_is - fit.margin:
                rest = [(at, partner[at]) for at in straight if not first <= at < last]
                shifted = [(first + i, first + j) for i, j in pairs]
                found = sorted(rest + shifted)
                return sorted(found + _elsewhere(one, other, found, fit))
    return list(enumerate(partner))


def _exchanged(
    one: Sequence[Node], other: Sequence[Node], suspects: Sequence[int], fit: Measure
) -> list[int]:
    """For each block its partner, where some that are told by their figures, or two neighbours,
    have changed places."""
    partner = list(range(len(one)))
    here, there = _by_figures(one, suspects), _by_figures(other, suspects)
    told = {at: there[key] for key, at in here.items() if there.get(key, at) != at}
    told = {at: to for at, to in told.items() if fit.unlabelled(one[at], other[to]) < GAP}
    while {*told} != {*told.values()}:
        both = {*told} & {*told.values()}
        told = {at: to for at, to in told.items() if at in both and to in both}
    for at, to in told.items():
        partner[at] = to
    candidates = [(at, at + step) for step in (1, 2) for at in suspects if at + step < len(one)]
    gains = []
    for at, to in candidates:
        straight = fit(one[at], other[at]) + fit(one[to], other[to])
        crossed = fit(one[at], other[to]) + fit(one[to], other[at])
        # Labels stand where they stood: it is the texts that have changed places.
        if one[at].piece.label is not None and one[at].piece.label != one[to].piece.label:
            crossed -= 0.8
        if crossed < straight - fit.margin and _both_fit(one, other, at, to, fit):
            gains.append((crossed - straight, at, to))
    for _, at, to in sorted(gains):
        if partner[at] == at and partner[to] == to:
            partner[at], partner[to] = to, at
    return partner


def _by_figures(nodes: Sequence[Node], places: Sequence[int]) -> dict[Hashable, int]:
    """Those of some blocks that nothing but their figures need tell."""
    figures = [nodes[at].traits.figures for at in places]
    counts = Counter(figures)
    return {key: at for key, at in zip(figures, places) if key and counts[key] == 1}


def _both_fit(one: Sequence[Node], other: Sequence[Node], at: int, to: int, fit: Measure) -> bool:
    """Whether each goes with the other's partner; in a list that has slipped, only one does."""
    worst = max(fit.unlabelled(one[at], other[to]), fit.unlabelled(one[to], other[at]))
    return worst < GAP


def _cheapest(one: Sequence[Node], other: Sequence[Node], fit: Cost) -> tuple[float, Pairs]:
    """The cost of the best way to pair two rows in order, and its pairs."""
    rows, columns = len(one), len(other)
    band = columns + 1
    if rows * columns > _FULL:
        band = min(abs(rows - columns) + _BAND, _WIDEST)
    starts, steps = [0], [bytearray(min(band, columns) + 1)]
    costs = [GAP * column for column in range(min(band, columns) + 1)]
    for row in range(1, rows + 1):
        middle = row * columns // rows
        first, last = max(0, middle - band), min(columns, middle + band)
        node, above, offset = one[row - 1], costs, starts[-1]
        costs, ways = [], bytearray()
        for column in range(first, last + 1):
            at = column - offset
            gap = above[at] + GAP if 0 <= at < len(above) else IMPOSSIBLE
            best, way = gap, 1
            if column > first and costs[-1] + GAP < best:
                best, way = costs[-1] + GAP, 2
            if column and 0 < at <= len(above):
                pair = above[at - 1] + fit(node, other[column - 1])
                if pair < best:
                    best, way = pair, 0
            costs.append(best)
            ways.append(way)
        starts.append(first)
        steps.append(ways)
    return costs[-1], _way_back(rows, columns, starts, steps)


def _way_back(row: int, column: int, starts: Sequence[int], steps: Sequence[bytearray]) -> Pairs:
    pairs = []
    while row > 0 and column > 0:
        at = column - starts[row]
        way = steps[row][at] if 0 <= at < len(steps[row]) else 1
        if way == 0:
            pairs.append((row - 1, column - 1))
        row -= way != 2
        column -= way != 1
    return pairs[::-1]


def _opposite(one: Sequence[Node], other: Sequence[Node], found: Pairs, fit: Measure) -> Pairs:
    """Blocks that are alone of their kind between the same neighbours, on both sides."""
    pairs: Pairs = []
    here = there = 0
    for left, right in [*found, (len(one), len(other))]:
        alone = left - here == right - there == 1
        if alone and _opposed(one[here], other[there], fit):
            pairs.append((here, there))
        here, there = left + 1, right + 1
    return pairs


def _opposed(one: Node, other: Node, fit: Measure) -> bool:
    same = one.piece.kind is other.piece.kind and one.piece.level == other.piece.level
    written = is_textual(one) and is_textual(other)
    return (same or written) and fit(one, other) < OPPOSITE


def _first_of_same(one: Sequence[Node], other: Sequence[Node], found: Pairs) -> Pairs:
    """The pairs, with the first of several blocks that say the same, where any would do."""
    partner = dict(found)
    for at in range(len(one) - 2, -1, -1):
        if at not in partner and at + 1 in partner and _says(one, at) == _says(one, at + 1):
            partner[at] = partner.pop(at + 1)
    back = {right: left for left, right in partner.items()}
    for at in range(len(other) - 2, -1, -1):
        if at not in back and at + 1 in back and _says(other, at) == _says(other, at + 1):
            back[at] = back.pop(at + 1)
    return sorted((left, right) for right, left in back.items())


def _says(nodes: Sequence[Node], at: int) -> tuple[BlockKind, str]:
    return nodes[at].piece.kind, nodes[at].piece.text


def _elsewhere(
    one: Sequence[Node], other: Sequence[Node], found: Pairs, fit: Measure, certain: bool = True
) -> Pairs:
    """Blocks that are left on both sides and belong together: they were moved."""
    taken, given = {left for left, _ in found}, {right for _, right in found}
    here = [at for at in range(len(one)) if at not in taken]
    there = [at for at in range(len(other)) if at not in given]
    if len(here) * len(there) > _FULL:
        return []
    alone_here, alone_there = _alone(one, here), _alone(other, there)
    costs = sorted(
        (cost, left, right)
        for left in here
        for right in there
        if (cost := fit(one[left], other[right])) < (_SAME if certain else GAP)
        and (not certain or _told(one[left], other[right]) or fit.lexicon)
    )
    for key in alone_here.keys() & alone_there.keys():
        left, right = alone_here[key], alone_there[key]
        if certain and fit(one[left], other[right]) < OPPOSITE:
            costs.append((OPPOSITE, left, right))
    pairs: Pairs = []
    for _, left, right in costs:
        if left not in taken and right not in given:
            taken.add(left)
            given.add(right)
            pairs.append((left, right))
    return pairs


def _alone(nodes: Sequence[Node], places: Sequence[int]) -> dict[Hashable, int]:
    """Headings that are the only ones of their level and label among those that are left."""
    keys = [nodes[at].key for at in places]
    counts = Counter(keys)
    return {
        key: at for key, at in zip(keys, places) if counts[key] == 1 and key[0] is BlockKind.HEADING
    }


def _told(one: Node, other: Node) -> bool:
    figures = one.traits.figures
    return bool(figures) and figures == other.traits.figures
