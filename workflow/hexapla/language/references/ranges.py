"""Ranges and lists of citations: paras. 12–15, par. 12 et 15, пункты с 12 по 15, 第12至15段.

The two ends are values in each of them; what stands between two values says whether those in
between are meant (UN practice, S10, S17: 26 to 29, 26 à 29, 26–29, 第26至29段, من 26 إلى 29).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from hexapla.model.value import Value, ValueKind

# What joins the two ends of a range; a dash does in any language.
_TO = {
    "en": "(?:up )?to|through|until",
    "fr": "à|aux?|jusqu['’](?:à|aux?)",
    "es": "al?|hasta(?: el| la)?",
    "ru": "до|по",
    "zh": "直?至|到",
    "ar": "[إا]لى|حتى|لغاية",
}
# What joins two of a list; a comma does in any language.
_AND = {
    "en": "and(?:/or)?|or|as well as|&",
    "fr": "et(?:/ou)?|ou|ainsi que",
    "es": "y(?:/o)?|[eou]|así como",
    "ru": "и(?:/или)?|или|а также",
    "zh": "和(?:/或)?|[及与或]|以及",
    "ar": "و(?:/أو)?|أو|وكذلك",
}
# Two ends behind this are those of a range, however they are joined: between 12 and 15.
_BETWEEN = re.compile(
    "(?:between|entre|между|بين)(?: the| les| los| las| la| le| el)? ?(?:[^ ]+ )?$", re.IGNORECASE
)
_BETWEEN_BEHIND = re.compile("[^,。;]{0,4}之?间")
_JOINED = {
    language: re.compile(
        rf" ?(?:(?P<to>[-–—~～]|{_TO[language]})|[,،、]? ?(?:{_AND[language]})|[,،、]) ?",
        re.IGNORECASE,
    )
    for language in _TO
}
_LONGEST = 12
"""How many letters stand between two values of a pair at most."""
_KINDS = frozenset((ValueKind.REFERENCE, ValueKind.RESOLUTION))
# A place by what it is counted in: paragraph 53 (|8|), section |A|, 57/|301|; how it is put back.
_COUNTED = re.compile(r"(.*?)(?:(\d+)|([A-Z]))(\)?)")
_MOST = 60
"""How many places are named at most for a range that another version writes out."""

Place = tuple[ValueKind, str, int, int]
"""What is counted, by its kind and words, from where to where."""


class Pair(NamedTuple):
    """Two values of a text that are the ends of a range, or two of a list between others.

    `places` are its readings; none is of two places that follow one another, which a list of two
    and a range say alike.
    """

    first: Value
    last: Value
    is_range: bool
    places: frozenset[Place]


def pairs(text: str, values: Sequence[Value], language: str) -> list[Pair]:
    """The pairs among the values of a normal text, in its order."""
    joined = _JOINED.get(language)
    return list(_pairs(text, values, joined)) if joined else []


def _pairs(text: str, values: Sequence[Value], joined: re.Pattern[str]) -> Iterator[Pair]:
    for first, last in pairwise(values):
        if first.kind is not last.kind or first.kind not in _KINDS:
            continue
        if not 0 < last.start - first.end <= _LONGEST:
            continue
        # An Arabic "and" is written on the noun: والفقرة 15.
        end = last.start + text.startswith("و", last.start)
        sign = joined.fullmatch(text, first.end, end)
        places = _places(first, last) if sign else frozenset()
        if not sign or not places:
            continue
        if not sign["to"] and (
            _BETWEEN.search(text, max(0, first.start - 30), first.start)
            or _BETWEEN_BEHIND.match(text, last.end)
        ):
            continue
        yield Pair(first, last, sign["to"] is not None, places)


def _places(first: Value, last: Value) -> frozenset[Place]:
    """What both may be of, in either order: Arabic files may have 15-12 for 12-15."""
    ends = {_counted(key) for key in last.keys}
    found = set()
    for words, number in map(_counted, first.keys):
        for others, other in ends:
            low, high = sorted((number, other))
            if words and words == others and high - low > 1:
                found.add((first.kind, words, low, high))
    return frozenset(found)


@lru_cache(maxsize=1 << 12)
def _counted(key: str) -> tuple[str, int]:
    """The words around the last number or letter of a key, and its place; none has no words."""
    found = _COUNTED.fullmatch(key)
    if not found:
        return "", 0
    before, number, letter, behind = found.groups()
    if number:
        return f"{before}{{:d}}{behind}", int(number)
    return f"{before}{{:c}}{behind}", ord(letter)


def between(text: str, values: Sequence[Value], language: str) -> list[Value]:
    """What the ranges among the values of a normal text mean beside their ends.

    13 and 14 of paras. 12–15: they may be there, as another version may write them out.
    """
    found = []
    for pair in pairs(text, values, language):
        if not pair.is_range:
            continue
        for kind, words, low, high in pair.places:
            if high - low <= _MOST:
                place = pair.first.end
                keys = [words.format(number) for number in range(low + 1, high)]
                found += [Value(kind, (key,), place, place) for key in keys]
    return found


def other(text: str, pair: Pair, language: str) -> str:
    """How a text would write a pair that it has as the other of the two, from its figures on."""
    signs = {"en": " to | and ", "fr": " à | et ", "es": " a | y ", "ru": "–| и ", "zh": "至|和",
             "ar": " إلى | و "}  # fmt: skip
    to, also = signs[language].split("|")
    first, last = (text[one.start : one.end] for one in (pair.first, pair.last))
    figures = re.search(r"第?[\d(].*", first)
    return f"{figures[0] if figures else first}{also if pair.is_range else to}{last}"
