"""Weekdays that stand beside a date or a time, and whether they fit the date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from hexapla.expressions import expression
from hexapla.language.dates.calendar import misfit
from hexapla.language.dates.folding import folded
from hexapla.language.dates.forms import DASH, FORMS, HAN_ALSO, HAN_UNTIL, HAN_WEEKDAYS
from hexapla.language.dates.writing import parse
from hexapla.language.numbers.expressions import Gated, gated
from hexapla.model.value import Value, ValueKind

_FARTHEST = 24  # letters between a weekday and its date
_WORDS = {
    "en": "the|on|at|from|of|morning|afternoon",
    "fr": "le|les|à|de|dès|du|au|matin",
    "es": "el|la|las|los|a|de|del|día|desde|partir",
    "ru": "в|во|с|со|к|на|по",
    "ar": "يوم|يومي|الموافق|في|من|إلى|صباح|مساء|الساعة",
    "zh": "的",
}
_PARTICLES = "وبفلك"


class _Weekday(NamedTuple):
    number: int
    start: int
    end: int


class _Grammar(NamedTuple):
    """Any weekday, each of them, what may stand between one and its date, or between two."""

    any: Gated
    each: tuple[re.Pattern[str], ...]
    between: re.Pattern[str]
    join: re.Pattern[str]


@cache
def _grammar(language: str) -> _Grammar:
    if language == "zh":
        names, edge, also = HAN_WEEKDAYS, "", f"{HAN_UNTIL}|{HAN_ALSO}"
    else:
        forms = FORMS[language]
        names, edge = forms.weekdays, r"(?!\w)"
        if language == "ar":
            names = tuple([f"{name}|{name.replace('ال', '')}" for name in names])
        also = f"{DASH}|,?{forms.until}|{forms.also}|[,،] ?"
    words = _WORDS[language]
    sources = (
        rf"[ ,،(:–—-]{{0,3}}(?:(?:{words}) ?){{0,3}}",
        f"(?:{also})(?:(?:{words}) ){{0,2}}",
    )
    found = gated(folded("|".join(names), "ar"), edge)
    between, join = (expression(folded(source, "ar")) for source in sources)
    return _Grammar(found, tuple(expression(folded(name, "ar")) for name in names), between, join)


def beside(text: str, language: str, values: Sequence[Value]) -> Iterator[Value]:
    """The weekdays of a folded text beside the values, dates or times in the order of the text.

    A weekday stands before its date, in Chinese behind it; each may be the other way round. Where
    several are listed before as many dates, each is held against its own. One that fits a date with
    its year says nothing new, and a language may leave it out: it may be nothing at all ("").
    """
    if not values or language not in _WORDS or not _grammar(language).any.opening.search(text):
        return
    starts = [value.start for value in values]
    for row in _rows(text, language):
        after = bisect_left(starts, row[-1].end)
        follows = after < len(values) and _near(text, language, row[-1].end, starts[after])
        precedes = after > 0 and _near(text, language, values[after - 1].end, row[0].start)
        if not follows and not precedes:
            continue
        first = after if follows and not (precedes and language == "zh") else after - len(row)
        dates = values[max(first, 0) : first + len(row)]
        close = len(dates) == len(row) and dates[-1].start - dates[0].end <= _FARTHEST * len(row)
        for weekday, value in zip(row, dates if close else [None] * len(row)):
            days = value.keys if value and value.kind is ValueKind.DATE else ()
            flaw = misfit(days, weekday.number)
            key = f"weekday {weekday.number}"
            keys = (key, "") if flaw is None and any(map(parse, days)) else (key,)
            yield Value(ValueKind.DATE, keys, weekday.start, weekday.end, flaw)


def lone(text: str, language: str) -> Iterator[Value]:
    """All weekdays of a folded text, wherever they stand."""
    if language in _WORDS:
        for row in _rows(text, language):
            for weekday in row:
                key = f"weekday {weekday.number}"
                yield Value(ValueKind.DATE, (key,), weekday.start, weekday.end)


def certain(text: str) -> Iterator[Value]:
    """The weekdays of a Chinese text that can be nothing else: 星期一, but not 一星期一次."""
    for found in _certain().finditer(text):
        key = f"weekday {'一二三四五六'.find(found[1]) % 7 + 1}"
        yield Value(ValueKind.DATE, (key,), *found.span())


@cache
def _certain() -> re.Pattern[str]:
    return re.compile(
        "(?<![一二两三四五六七八九十几数0-9个])星期([一二三四五六日天])(?![次个回天日两度一二三四五六七八九十])"
    )


def _near(text: str, language: str, start: int, end: int) -> bool:
    if not 0 <= end - start <= _FARTHEST:
        return False
    return _grammar(language).between.fullmatch(text, start, end) is not None


def _rows(text: str, language: str) -> Iterator[list[_Weekday]]:
    """The weekdays of a text, in lists as they are joined: Monday to Friday."""
    has = _grammar(language)
    row: list[_Weekday] = []
    end = 0
    while found := has.any.search(text, end):
        start, end = found.span()
        if language != "zh" and not _starts(text, start, language):
            continue
        number = next(n for n, one in enumerate(has.each, 1) if one.fullmatch(found[0]))
        near = row and start - row[-1].end <= _FARTHEST
        if row and not (near and has.join.fullmatch(text, row[-1].end, start)):
            yield row
            row = []
        row.append(_Weekday(number, start, end))
    if row:
        yield row


def _starts(text: str, start: int, language: str) -> bool:
    """Whether a weekday begins here, in Arabic also behind a particle of one letter."""
    if language == "ar" and not text.startswith("ال", start):
        return text[max(0, start - 4) : start] == "يوم "  # أول يوم خميس; أحد alone is one
    if not start or not text[start - 1].isalpha():
        return True
    particle = language == "ar" and text[start - 1] in _PARTICLES
    return particle and not text[start - 2 : start - 1].isalpha()
