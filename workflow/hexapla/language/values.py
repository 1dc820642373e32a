"""All values of a text: the table of what is looked for, and in which order.

Each row finds its values in what the rows above it have left: a date is no number, and the
digits of a symbol are none either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from hexapla.language import addresses, dates, numbers, references, resolutions, symbols, times
from hexapla.model.value import Value

Finder = Callable[[str, str], Iterable[Value]]

# What a taken value leaves in the text: no letter, digit, space or sign.
TAKEN = "\ufffc"

FINDERS: tuple[Finder, ...] = (
    addresses.find,
    symbols.cited,
    dates.find,
    times.find,
    resolutions.find,
    references.find,
    numbers.find,
)
"""From a normal text (see `normal`) and its language to the values that stand in it."""

POSSIBLE: tuple[Finder, ...] = (numbers.in_words, dates.in_passing)
"""What may be a value (two, first, March): it counts only where another version has it."""


@lru_cache(maxsize=1 << 8)
def values(text: str, language: str) -> tuple[Value, ...]:
    """The values of a normal text, in the order of the text."""
    found: list[Value] = []
    for finder in FINDERS:
        new = list(finder(text, language))
        if new:
            found += new
            text = _without(text, new)
    return tuple(sorted(found, key=_start))


@lru_cache(maxsize=1 << 12)
def possible(text: str, language: str) -> tuple[Value, ...]:
    """What may be values of a normal text beside those that certainly are."""
    text = _without(text, values(text, language))
    return tuple([value for finder in POSSIBLE for value in finder(text, language)])


def _start(value: Value) -> int:
    return value.start


def _without(text: str, taken: Iterable[Value]) -> str:
    """The text with a placeholder for each letter of values, which may share some."""
    pieces: list[str] = []
    done = 0
    for value in sorted(taken, key=_start):
        start = max(value.start, done)
        if value.end > start:
            pieces += [text[done:start], TAKEN * (value.end - start)]
            done = value.end
    return "".join([*pieces, text[done:]])
