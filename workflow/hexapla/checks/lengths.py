"""How long the texts of a set are: the logarithms of their letters, column by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import compress
from math import exp, log, sqrt
from operator import truediv

from hexapla.model.parallel import MASTER

# The variance of the logarithm of a translation's length: in any text, and divided by its letters.
_VARIANCE, _BY_LETTER = 0.006, 1.2
_LONG = 20
SLACK = 2.5
"""How much nearer to its own unit's length, in spreads, a text can be that is another's."""
_NOTHING = 1e-9  # what is lost where numbers are rounded


class Lengths:
    """The lengths of the texts of each column, "" where there is none."""

    def __init__(self, columns: Sequence[Sequence[str]]) -> None:
        self._texts = columns

    @cached_property
    def of_columns(self) -> list[list[float]]:
        """Column by column, as they would be in the master's language; 0: none."""
        columns = [[*map(len, texts)] for texts in self._texts]
        is_long = [*map(_LONG.__lt__, columns[MASTER])]
        masters = [*compress(columns[MASTER], is_long)]
        found = []
        for sizes in columns:
            shares = filter(None, map(truediv, compress(sizes, is_long), masters))
            rate = middle([*map(log, shares)])
            found.append([log(size) - rate if size else 0.0 for size in sizes])
        return found

    @cached_property
    def of_units(self) -> list[tuple[float, ...]]:
        """The same unit by unit."""
        return [*zip(*self.of_columns)]

    @cached_property
    def _ordered(self) -> list[list[float]]:
        """The lengths that there are of each unit, by size."""
        return [sorted(filter(None, row)) for row in self.of_units]

    @cached_property
    def usual(self) -> list[float]:
        """What these are for each unit in the middle: one text may be quite another's."""
        halves = [(row, len(row) // 2) for row in self._ordered]
        return [(row[half] + row[~half]) / 2 if row else 0.0 for row, half in halves]

    @cached_property
    def spread(self) -> list[float]:
        """How far they usually are from one another."""
        return [sqrt(_VARIANCE + _BY_LETTER * exp(-usual)) for usual in self.usual]

    def crossing(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pairs of units that have a text which is as long as one of the other could be.

        To be nearer to the other unit's middle, or as near but for the slack, a text has to be half
        as far from its own, and in that direction: of both units, if they are not neighbours.
        """
        rows = [*zip(self._ordered, self.usual)]
        above = [row[-1] - usual if row else 0.0 for row, usual in rows]
        below = [usual - row[0] if row else 0.0 for row, usual in rows]
        usual, slack = self.usual, [SLACK * spread for spread in self.spread]
        found = []
        for one, other in pairs:
            apart = usual[other] - usual[one] - _NOTHING
            here, there = above[one], below[other]
            if apart < 0:
                apart = usual[one] - usual[other] - _NOTHING
                here, there = below[one], above[other]
            if here > there:
                here, there = there, here
            of_both = slack[one] if slack[one] < slack[other] else slack[other]
            if apart <= 2 * here + of_both or (other - one == 1 and apart <= 2 * there):
                found.append((one, other))
        return found


def middle(lengths: list[float]) -> float:
    """The median of some numbers, which are sorted; 0 of nothing."""
    if not lengths:
        return 0.0
    lengths.sort()
    half = len(lengths) // 2
    return (lengths[half] + lengths[~half]) / 2
