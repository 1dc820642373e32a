"""What texts about the same things have in common: logarithms of odds, by concepts.

Concepts are the bits of a number (see `language.concepts`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from math import log
from operator import and_
from typing import NamedTuple

# How probable a concept is in a text if so many of n others have it: counted in published texts.
_PROBABLE = (
    (0.006, 0.66),
    (0.005, 0.27, 0.86),
    (0.004, 0.14, 0.63, 0.90),
    (0.004, 0.10, 0.39, 0.77, 0.92),
    (0.003, 0.08, 0.28, 0.56, 0.83, 0.92),
)
MOST = len(_PROBABLE)
"""As many texts can a text be held against."""
# For and against: what a concept that n others have says if it is there, and if it is not.
_WEIGHTS = [[(log(p / of_n[0]), log(1 - p)) for p in of_n[1:]] for of_n in _PROBABLE]


class Agreement(NamedTuple):
    """The concepts that half of some texts have, that fewer of them have, and that all have."""

    half: int
    odd: int
    common: int


def agreement(texts: Sequence[int]) -> Agreement:
    """In what some texts agree."""
    if not texts:
        return Agreement(0, 0, 0)
    one = two = three = 0  # what so many have, which is all that is asked of six
    for text in texts:
        three |= two & text
        two |= one & text
        one |= text
    enough = (len(texts) + 1) // 2
    half = (one, two, three)[enough - 1] if enough <= 3 else levels_of(texts, enough)[-1]
    return Agreement(half, one & ~half, reduce(and_, texts))


def weighed(text: int, levels: Sequence[int]) -> float:
    """How well the concepts of a text go with those of as many others as these are levels of."""
    if not levels:
        return 0.0
    total = 0.0
    for level, above, (here, missing) in zip(levels, [*levels[1:], 0], _WEIGHTS[len(levels) - 1]):
        exactly = level & ~above
        there = (exactly & text).bit_count()
        total += there * here + (exactly.bit_count() - there) * missing
    return total


def levels_of(texts: Iterable[int], most: int = MOST) -> list[int]:
    """The concepts that at least one text has, at least two, and so on, up to so many."""
    levels: list[int] = []
    for text in texts:
        if len(levels) < most:
            levels.append(0)
        for number in range(len(levels) - 1, 0, -1):
            levels[number] |= levels[number - 1] & text
        levels[0] |= text
    return levels
