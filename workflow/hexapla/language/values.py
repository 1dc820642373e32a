"""All values of a text: the table of what is looked for, and in which order.

Each row finds its values in what the rows above it have left: a date is no number, and the
digits of a symbol are none either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from hexapla.language import addresses, dates, numbers, references, resolutions, symbols, times
from hexapla.language.numbers import hyphenated, stated
from hexapla.language.references import ranges
from hexapla.model.value import Value

Finder = Callable[[str, str], Sequence[Value]]

_start = attrgetter("start")

# What a taken value leaves in the text: no letter, digit, space or sign.
TAKEN = "\ufffc"

FINDERS: tuple[Finder, ...] = (
    addresses.find,
    symbols.cited,
    dates.find,
    times.find,
    resolutions.find,
    references.find,
    stated.find,
    hyphenated.find,
    numbers.find,
)
"""From a normal text (see `normal`) and its language to the values that stand in it."""

IN_ALL_LANGUAGES = FINDERS[:2]
"""Those of what is written alike in all languages, whatever a text is in."""

POSSIBLE: tuple[Finder, ...] = (numbers.in_words, dates.in_passing)
"""What may be a value (two, first, March): it counts only where another version has it."""


def values(text: str, language: str) -> tuple[Value, ...]:
    """The values of a normal text, in the order of the text."""
    return of_all([text], [language])[0]


def of_all(
    texts: Sequence[str], languages: Sequence[str], finders: Sequence[Finder] = FINDERS
) -> list[tuple[Value, ...]]:
    """The values of many normal texts, each in its language, by all finders or the first few.

    One finder goes through all of them before the next: its expressions stay in the processor's
    caches, which saves a sixth of the time.
    """
    left = list(texts)
    found: list[list[Value]] = [[] for _ in left]
    for finder in finders:
        for number, (text, language) in enumerate(zip(left, languages)):
            if new := finder(text, language):
                found[number] += new
                if finder is not finders[-1]:
                    left[number] = _without(text, new)
    return [tuple(sorted(one, key=_start)) if one else () for one in found]


def possible(text: str, language: str, sure: Sequence[Value]) -> tuple[Value, ...]:
    """What may be values of a normal text beside those that certainly are, in their order."""
    rest = _without(text, sure)
    found = [value for finder in POSSIBLE for value in finder(rest, language)]
    # What is sure may say this beside: 13 and 14 are of 12–15, and 1 000 may be thousands.
    found += ranges.between(text, sure, language)
    for finder in (stated.in_passing, hyphenated.in_passing):
        found += finder(text, language)
    return tuple(found)


def beside(text: str, language: str) -> str:
    """What a normal text says beside its values, with a space for each of their letters."""
    return _without(text, values(text, language)).replace(TAKEN, " ")


def _without(text: str, taken: Iterable[Value]) -> str:
    """The text with a placeholder for each letter of values, which may share some."""
    pieces: list[str] = []
    done = 0
    for _, _, start, end, _ in sorted(taken, key=_start):
        if start < done:
            start = done
        if end > start:
            pieces += (text[done:start], TAKEN * (end - start))
            done = end
    pieces.append(text[done:])
    return "".join(pieces)
