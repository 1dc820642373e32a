"""Dates as keys, and what the calendar says against them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hexapla.language.dates.completion import Dated
from hexapla.language.dates.phrases import Phrase
from hexapla.language.dates.writing import MONTHS, parse, written
from hexapla.model.value import Flaw, FlawKind, Value, ValueKind

_DIGIT = re.compile("[0-9]")
_SHORTEST = 28
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def values(text: str, dated: Dated) -> Iterator[Value]:
    """The values of a phrase of a text: one for each of its days, or one for month and year."""
    phrase, last = dated.phrase, len(dated.phrase.days) - 1
    # A formal date, 一九八〇年四月十一日, is in words in other languages, which are not read.
    weak = () if _DIGIT.search(text, phrase.start, phrase.end) else ("",)
    for index, day in enumerate(phrase.days):
        keys = _keys(dated, f"-{day.number:02}") + weak
        start = phrase.start if index == 0 else day.start
        end = phrase.end if index == last else day.end
        flaw = None
        if day.number > _SHORTEST or len(phrase.months) > 1:
            flaw = _flaw(text, phrase, day.number, dated.years)
        yield Value(ValueKind.DATE, keys, start, end, flaw)
    if phrase.days:
        return
    # 6月 is a month in figures, and no number; آذار/أكتوبر is wrong wherever it stands.
    figures = text[phrase.start].isdecimal() and "月" in text[phrase.start : phrase.end]
    if dated.years or figures or len(phrase.months) > 1:
        yield Value(ValueKind.DATE, _keys(dated, ""), phrase.start, phrase.end, _flaw(text, phrase))


def _keys(dated: Dated, day: str) -> tuple[str, ...]:
    """Each year with each month; without the year where it is a neighbour's, or is not known."""
    months, years = dated.phrase.months, dated.years
    if len(months) == len(years) == 1 and not dated.apart:  # as most often
        return (f"{years[0]}-{months[0]:02}{day}",)
    keys = [f"{year}-{month:02}{day}" for year in years for month in months]
    if dated.apart or not keys:
        keys += [f"--{month:02}{day}" for month in months]
    return tuple(keys)


def _flaw(text: str, phrase: Phrase, day: int = 1, years: Sequence[int] = ()) -> Flaw | None:
    if len(phrase.months) > 1:
        names = " and ".join(MONTHS["en"][month - 1] for month in phrase.months)
        written_so = text[slice(*phrase.named)]
        return Flaw(FlawKind.MONTHS, f"“{written_so}” names two months, {names}")
    month, year = phrase.months[0], years[0] if years else 2000
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    most = _SHORTEST if month == 2 and not leap else _LENGTHS[month - 1]
    if day <= most:
        return None
    name = MONTHS["en"][month - 1] + (f" {year}" if years and month == 2 else "")
    return Flaw(FlawKind.CALENDAR, f"{name} has {most} days, not {day}")


def misfit(date_keys: Sequence[str], weekday: int) -> Flaw | None:
    """What is wrong with a weekday (Monday is 1) beside a date of these keys, if anything.

    A date whose year is not known, or with a reading that fits, has nothing against it.
    """
    days = [day for key in date_keys if (day := parse(key))]
    if not days or any(day.isoweekday() == weekday for day in days):
        return None
    right = WEEKDAYS[days[0].weekday()]
    return Flaw(
        FlawKind.WEEKDAY,
        f"{written(days[0], 'en')} is a {right}, not a {WEEKDAYS[weekday - 1]}",
    )
