"""All values of a text: the table of what is looked for, and in which order.

Each row finds its values in what the rows above it have left: a date is no number, and the
digits of a symbol are none either.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from hexapla.language import addresses, dates, numbers, references, resolutions, symbols, times
from hexapla.language.dates import finding
from hexapla.language.numbers import hyphenated, stated
from hexapla.language.passing import Gate, gate, searched, worded
from hexapla.language.references import ordinal, ranges
from hexapla.language.sieve import Sieve
from hexapla.model.value import Value

_start = attrgetter("start")

# What a taken value leaves in the text: no letter, digit, space or sign.
TAKEN = "\ufffc"


class Finder(NamedTuple):
    """A row of the table: from a normal text (see `normal`) and its language to its values.

    `sieve` says, of a language and whether a text has figures, what all texts with such a value
    pass: it is asked of every text, by C, and what does not pass is not read.
    """

    find: Callable[[str, str], Sequence[Value]]
    sieve: Callable[[str, bool], Sieve]


FINDERS: tuple[Finder, ...] = (
    Finder(addresses.find, addresses.sieve),
    Finder(symbols.cited, symbols.sieve),
    Finder(finding.find, finding.sieve),
    Finder(times.find, times.sieve),
    Finder(resolutions.find, resolutions.sieve),
    Finder(references.cited, references.may_be_cited),
    Finder(ordinal.counted, ordinal.sieve),
    Finder(stated.find, stated.sieve),
    Finder(hyphenated.find, hyphenated.sieve),
    Finder(numbers.counted, numbers.may_be_counted),
    Finder(numbers.figures, numbers.may_have_figures),
)

IN_ALL_LANGUAGES = FINDERS[:2]
"""Those of what is written alike in all languages, whatever a text is in."""

POSSIBLE: tuple[Callable[[str, str], Sequence[Value]], ...] = (numbers.in_words, dates.in_passing)
"""What may be a value (two, first, March): it counts only where another version has it."""


def values(text: str, language: str) -> tuple[Value, ...]:
    """The values of a normal text, in the order of the text."""
    return of_all([text], language)[0]


def of_all(
    texts: Sequence[str],
    language: str,
    finders: Sequence[Finder] = FINDERS,
    figured: Collection[int] | None = None,
) -> list[tuple[Value, ...]]:
    """The values of many normal texts in a language, by all finders or the first few.

    `figured` are the numbers of those with figures, if that is known. One finder goes through all
    of them before the next: its expressions stay in the processor's caches, which saves a sixth of
    the time.
    """
    left = list(texts)
    found: dict[int, list[Value]] = {}
    with_figures = {*numbers.figured(texts)} if figured is None else {*figured}
    for column in (sorted(with_figures), [n for n in range(len(texts)) if n not in with_figures]):
        if not column:
            continue
        sieves, words = _sieves(tuple(finders), language, column[0] in with_figures)
        named = worded(words, column, texts) if words else {}
        for place, (finder, sieve) in enumerate(zip(finders, sieves)):
            for number in searched(sieve, column, left).union(named.get(place, ())):
                if new := finder.find(left[number], language):
                    found.setdefault(number, []).extend(new)
                    if finder is not finders[-1]:
                        left[number] = _without(left[number], new)
    return [
        tuple(sorted(found[number], key=_start)) if number in found else ()
        for number in range(len(left))
    ]


@cache
def _sieves(
    finders: tuple[Finder, ...], language: str, figured: bool
) -> tuple[tuple[Sieve, ...], Gate | None]:
    """The sieves of finders for texts in a language, with figures or without, and their words."""
    sieves = tuple([finder.sieve(language, figured) for finder in finders])
    return sieves, gate(sieves, language)


def possible(text: str, language: str, sure: Sequence[Value]) -> tuple[Value, ...]:
    """What may be values of a normal text beside those that certainly are, in their order."""
    rest = _without(text, sure)
    found = [value for finder in POSSIBLE for value in finder(rest, language)]
    # What is sure may say this beside: 13 and 14 are of 12–15, and 1 000 may be thousands.
    found += ranges.between(text, sure, language)
    for finder in (stated.in_passing, hyphenated.in_passing):
        found += finder(text, language)
    return tuple(found)


def spoken(text: str, language: str, sure: Sequence[Value]) -> tuple[Value, ...]:
    """Of these the numbers in words, and what Arabic hyphens may mean."""
    found = numbers.spoken.counted(_without(text, sure), language)
    return (*found, *hyphenated.in_passing(text, language))


def beside(text: str, language: str) -> str:
    """What a normal text says beside its values, with a space for each of their letters."""
    return _without(text, values(text, language)).replace(TAKEN, " ")


def _without(text: str, taken: Sequence[Value]) -> str:
    """The text with a placeholder for each letter of values, which may share some."""
    if len(taken) < 4:  # as most often
        for _, _, start, end, _ in taken:
            text = f"{text[:start]}{TAKEN * (end - start)}{text[end:]}"
        return text
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
