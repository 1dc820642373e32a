"""The year of a date that shares it with its neighbour: 30 September–2 October 2020.

A year is only taken from within one list or range. Elsewhere a year that is missing may be one
that was lost, which has to be found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from hexapla.language.dates.forms import HAN_ALSO, HAN_HOUR, HAN_UNTIL, HAN_WEEKDAYS
from hexapla.language.dates.phrases import Phrase, grammar

_FARTHEST = 60  # letters between two dates of one list


class Dated(NamedTuple):
    """A phrase and the readings of its year, none if not known; `apart`: it is a neighbour's."""

    phrase: Phrase
    years: tuple[int, ...]
    apart: bool


@cache
def _gap(language: str) -> re.Pattern[str]:
    if language != "zh":
        return grammar(language).gap
    weekday = "|".join(HAN_WEEKDAYS)
    join = f"(?:(?P<range>{HAN_UNTIL})|(?P<also>{HAN_ALSO}|[,;] ?)) ?"
    return re.compile(rf" ?[,(]?(?:{weekday})?\)? ?(?:{HAN_HOUR})? ?{join}")


def complete(text: str, language: str, phrases: Sequence[Phrase]) -> list[Dated]:
    """Phrases of a folded text with their years.

    The year stands behind the last date of a list, in Chinese before the first; the other way
    round is read where that gives none.
    """
    if len(phrases) == 1:
        return [Dated(phrases[0], (phrases[0].year,) if phrases[0].year else (), False)]
    joined = [_joined(text, language, one, other) for one, other in pairwise(phrases)]
    dated = [Dated(phrase, (phrase.year,) if phrase.year else (), False) for phrase in phrases]
    last = len(dated) - 1
    backward = [(index, index + 1, joined[index]) for index in range(last - 1, -1, -1)]
    forward = [(index, index - 1, joined[index - 1]) for index in range(1, last + 1)]
    for index, other, kind in forward + backward if language == "zh" else backward + forward:
        if kind == "comma" and other < index and language != "zh":
            continue  # "5 March 2027, 7 April": the second may have lost its own
        if kind and not dated[index].years and dated[other].years:
            years = _years(dated[index].phrase, dated[other], index < other, kind)
            dated[index] = Dated(dated[index].phrase, years, True)
    return dated


def _joined(text: str, language: str, one: Phrase, other: Phrase) -> str:
    """What joins two phrases: "range", "also", "comma", or nothing."""
    if not 0 < other.start - one.end <= _FARTHEST:
        return ""
    found = _gap(language).fullmatch(text, one.end, other.start)
    if not found:
        return ""
    return "range" if found["range"] else "also" if found["also"] else "comma"


def _years(phrase: Phrase, other: Dated, earlier: bool, kind: str) -> tuple[int, ...]:
    """The year of a phrase beside one whose year is known: 28 December to 3 January 2024.

    A list may stand in any order, so there the year as it is remains a reading.
    """
    year, first, second = other.years[0], phrase, other.phrase
    over = _point(first) > _point(second) if earlier else _point(first) < _point(second)
    if not over:
        return (year,)
    turned = year - 1 if earlier else year + 1
    return (turned,) if kind == "range" else (year, turned)


def _point(phrase: Phrase) -> tuple[int, int]:
    return phrase.months[0], phrase.days[0].number if phrase.days else 0
