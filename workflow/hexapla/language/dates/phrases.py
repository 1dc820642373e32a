"""Phrases of days, a month and a year, as they stand around the name of a month.

The name is the anchor: it is looked for first, then the days before it and the year behind it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from hexapla.expressions import expression
from hexapla.language.dates.folding import folded
from hexapla.language.dates.forms import DASH, FORMS, YEAR
from hexapla.language.numbers.expressions import Gated, gated, led

_FIGURES = re.compile("[0-9]+")
_NEAR = 24  # letters between the start of a day and its month
_REACH = 48  # the same between two days of a list, with a weekday between them
_MOST = 12  # days in one list
# "the twenty-sixth day of": a formal date, which all versions have in words, is left to words.
_DAY_IN_WORDS = re.compile(r"اليوم [^0-9.،]{3,40} من (?:شهر )?\Z")


class Day(NamedTuple):
    """A day of a month, and its place."""

    number: int
    start: int
    end: int


class Phrase(NamedTuple):
    """What stands around a month: its readings, its days, its year (0 where there is none).

    The place is that of the whole; each day has its own, and `named` is that of the month's name.
    """

    months: tuple[int, ...]
    days: tuple[Day, ...]
    year: int
    start: int
    end: int
    named: tuple[int, int]


class Grammar(NamedTuple):
    """The expressions of a language, compiled: see `grammar`."""

    month: Gated
    names: tuple[re.Pattern[str], ...]
    some: re.Pattern[str]
    last: re.Pattern[str]
    before: re.Pattern[str]
    year: re.Pattern[str]
    behind: re.Pattern[str]
    gap: re.Pattern[str]


@cache
def grammar(language: str) -> Grammar:
    """The expressions of one of `FORMS`' languages.

    `month` finds a name (in Arabic both), `names` say which one; `some` is what any day has; `last`
    and `before` are days that end where they are asked to end, `year` and `behind` (days as in
    "March 1, 2027") begin there; `gap` is what two phrases of one list or range have between them.
    """
    forms = FORMS[language]
    names = ["|".join(filter(None, both)) for both in zip(forms.months, forms.short)]
    month = f"(?:{'|'.join(names)})"
    fill = f"(?:(?:{forms.filler})[ -]){{0,3}}"
    days = f"(?:(?:{'|'.join(forms.weekdays)})[,،]? {fill})?"
    join = rf"(?:(?P<range>{DASH}|,?{forms.until})|(?P<also>{forms.also})|(?P<comma>[,،] ?))"
    day = rf"(?<![0-9])(?<![0-9][.,:/])(?P<day>{forms.day})(?![0-9])"
    year = f"(?P<year>{YEAR}){forms.after}"
    other = rf"(?: ?[/-] ?{month}| ?\( ?{month} ?\))?" if language == "ar" else ""
    sources = (
        led("|".join(filter(None, ("[0-9]", forms.first)))),
        rf"{day}{forms.of}\Z",
        rf"{day},?{join}{fill}{days}\Z",
        f"{forms.year}{year}",
        rf"[ -](?P<days>{forms.day}(?:{join}{forms.day}){{0,3}})(?![0-9])(?:,? {year}"
        r"|(?= ?[.,;:)](?![0-9])| ?\Z| (?:to|and|at|in|from|until|through)\b))",
        rf" ?,? ?(?:{forms.hour})?(?:{join}|/)(?:{fill}(?:{forms.hour}),? )?{fill}{days}",
    )
    found = gated(folded("|".join(names), "ar"), folded(rf"{other}(?!\w)", "ar"))
    others = [expression(folded(source, "ar")) for source in sources]
    return Grammar(found, tuple(expression(folded(name, "ar")) for name in names), *others)


def phrases(text: str, language: str) -> list[Phrase]:
    """The phrases of a folded text in one of `FORMS`' languages, in order."""
    has, found = grammar(language), []
    place = 0
    while month := has.month.search(text, place):
        start, place = month.span()
        if start and text[start - 1].isalpha() and not _prefixed(text, start, language):
            continue
        if language == "ar" and _DAY_IN_WORDS.search(text, max(0, start - _REACH), start):
            continue
        months, place = _months(text, start, place, language)
        days = _days(text, start, has)
        year = has.year.match(text, place)
        behind = None if days or language != "en" else has.behind.match(text, place)
        if behind:
            days = _all(text, behind.start("days"), behind.end("days"))
            year = behind
        named, place = (start, place), year.end() if year else place
        first = days[0].start if days and not behind else start
        number = int(year["year"] or 0) if year else 0
        found.append(Phrase(months, tuple(days), number, first, place, named))
    return found


def _prefixed(text: str, start: int, language: str) -> bool:
    """Whether the letter before a month is a particle of one letter: وتموز, لشباط."""
    before = text[start - 2 : start - 1]
    return language == "ar" and text[start - 1] in "وفلبك" and not before.isalpha()


def _months(text: str, start: int, end: int, language: str) -> tuple[tuple[int, ...], int]:
    """The readings of a month's name, and where it ends.

    Arabic gives both names; where they are not of one month, the text says two things (S8). Two
    Gregorian names are two months, of which the first is read.
    """
    if language != "ar":
        return (_number(text[start:end].rstrip(" )"), language) % 100,), end
    halves = re.split(r" ?[/(-] ?", text[start:end])
    numbers = [_number(half.rstrip(" )"), language) for half in halves]
    if len(numbers) == 1:
        return (numbers[0] % 100,), end
    if numbers[0] // 100 == numbers[1] // 100:
        return (numbers[0] % 100,), start + len(halves[0])
    return tuple(dict.fromkeys(number % 100 for number in sorted(numbers, reverse=True))), end


@cache
def _number(name: str, language: str) -> int:
    """The number of a month; 100 more for the Gregorian name in Arabic."""
    for number, pattern in enumerate(grammar(language).names, 1):
        if pattern.fullmatch(name):
            gregorian = language == "ar" and not re.match(
                folded(FORMS["ar"].months[number - 1].split("|")[0], "ar"), name
            )
            return number + 100 * gregorian
    return 0


def _days(text: str, end: int, has: Grammar) -> list[Day]:
    """The days before a month that begins at `end`: 5, 1 to 5, 1, 2 and 3.

    A comma joins days only where "and" follows, and days that are listed ascend; otherwise the
    first number is of something else: "item 3, 5 March".
    """
    found = has.last.search(text, max(0, end - _NEAR), end)
    days: list[Day] = []
    listed = False
    while found and len(days) < _MOST:
        day = _day(text, *found.span("day"))
        if not 1 <= day.number <= 31:
            break
        if days:
            ranged, also = found["range"], found["also"]
            listed = listed or bool(also)
            if not ranged and (not listed or day.number >= days[0].number):
                break
        days.insert(0, day)
        reach = max(0, day.start - _REACH), day.start
        # Most dates have no day before them, which is seen much sooner.
        found = has.before.search(text, *reach) if has.some.search(text, *reach) else None
    return days


def _all(text: str, start: int, end: int) -> list[Day]:
    days = [_day(text, *found.span()) for found in _FIGURES.finditer(text, start, end)]
    return [day for day in days if 1 <= day.number <= 31]


def _day(text: str, start: int, end: int) -> Day:
    """A day in figures, or else "premier": no other is written in words."""
    day = text[start:end]
    figures = None if day.isdecimal() else _FIGURES.search(day)
    return Day(int(figures[0] if figures else day) if figures or day.isdecimal() else 1, start, end)
