"""Blocks that nothing else can be: they hold two rows of siblings together."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

from hexapla.alignment.nodes import Node

Pairs = list[tuple[int, int]]


def anchors(one: Sequence[Node], other: Sequence[Node]) -> Pairs:
    """Blocks that nothing else can be, in order: same kind, label and figures, once in each row."""
    here, there = _single(one), _single(other)
    both = [(place, there[key]) for key, place in here.items() if key in there]
    return _longest_rising(sorted(both))


def _single(nodes: Sequence[Node]) -> dict[Hashable, int]:
    keys = [(node.piece.kind, node.piece.level, node.traits.figures) for node in nodes]
    counts = Counter(keys)
    return {
        key: place
        for place, key in enumerate(keys)
        if counts[key] == 1 and len("".join(key[2])) > 2
    }


def _longest_rising(pairs: Pairs) -> Pairs:
    """The longest part of the pairs whose second numbers rise as the first do."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, right) in enumerate(pairs):
        place = bisect_left(ends, right)
        before.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(right)
            last.append(number)
        else:
            ends[place], last[place] = right, number
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
