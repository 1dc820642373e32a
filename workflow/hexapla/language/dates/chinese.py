"""Phrases of a year, a month and days in Chinese: 2027年3月1日至5日, 二〇二四年三月三日.

UN practice (S6, S10): the year stands first, in figures; older texts have Han numerals, or spaces
around the figures.
"""

from __future__ import annotations

import re
from functools import cache

from hexapla.language.dates.forms import HAN_ALSO, HAN_UNTIL, HAN_WEEKDAYS
from hexapla.language.dates.phrases import Day, Phrase

_DIGITS = dict(zip("〇零○一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
_ONE = "[一二三四五六七八九]"
_NUMBER = f"(?:[0-3]?[0-9](?![0-9])|{_ONE}?十{_ONE}?|[廿卅]{_ONE}?|{_ONE})"
_HAN_YEAR = "[一二][〇零○一二三四五六七八九]{3}"
# 一千九百四十五年: a formal date, which all versions have in words, is left to words.
_YEAR_IN_WORDS = re.compile("(?<!第)[零一二三四五六七八九十百千]{4}年 ?\\Z")
_MONTH = f"[01]?[0-9]|十[一二]?|元|{_ONE}"
_WEEKDAY = rf"(?: ?[,(]? ?(?:{'|'.join(HAN_WEEKDAYS)})\)?)?"


@cache
def _grammar() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What ends with a month, what days begin behind it, and a day."""
    day = rf" ?{_NUMBER} ?"
    join = rf"(?:{HAN_UNTIL}|{HAN_ALSO}) ?"
    return (
        re.compile(
            rf"(?:(?<![0-9])(?P<year>[12][0-9]{{3}}|{_HAN_YEAR}) ?年 ?)?"
            rf"(?:(?<![0-9])(?P<from>[01]?[0-9]) ?[-–—~至到] ?)?"
            rf"(?<![0-9〇零○一二三四五六七八九十])(?P<month>{_MONTH}) ?\Z"
        ),
        re.compile(rf"(?:{day}[日号]?{_WEEKDAY}{join}){{0,12}}{day}(?:日(?!内)|号(?!文件|决))"),
        re.compile(rf"{'|'.join(HAN_WEEKDAYS)}|(?P<number>{_NUMBER}) ?[日号]?"),
    )


def numeral(text: str) -> int:
    """A number up to 99, or a year, in figures or Han numerals: 12, 十二, 二〇二四; 元 is 1."""
    if text.isdigit() and text.isascii():
        return int(text)
    if text == "元":
        return 1
    if "十" in text or text[0] in "廿卅":
        tens, _, ones = text.replace("廿", "二十").replace("卅", "三十").partition("十")
        return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
    return int("".join(str(_DIGITS[digit]) for digit in text))


def phrases(text: str) -> list[Phrase]:
    """The phrases of a text, in order; a month without a year or days is one as well."""
    found: list[Phrase] = []
    place = text.find("月")
    while place >= 0:
        before, behind, _ = _grammar()
        head = before.search(text, max(0, place - 14), place)
        place += 1
        if head and 1 <= (month := numeral(head["month"])) <= 12:
            if text.startswith("份", place):
                place += 1
            tail = behind.match(text, place)
            days = _days(text, *tail.span()) if tail else []
            named = head.start("month"), place
            place = days[-1].end if days else place
            year = numeral(head["year"]) if head["year"] else 0
            start = head.start()
            if head["from"]:
                start, first = head.start("month"), int(head["from"])
                if 1 <= first < month:  # 2027年1-3月
                    end = head.span("from")
                    found.append(Phrase((first,), (), year, head.start(), end[1], end))
            if year or not _YEAR_IN_WORDS.search(text, max(0, start - 7), start):
                found.append(Phrase((month,), tuple(days), year, start, place, named))
        place = text.find("月", place)
    return found


def _days(text: str, start: int, end: int) -> list[Day]:
    """The days behind a month; the numeral of a weekday is none."""
    found = [found for found in _grammar()[2].finditer(text, start, end) if found["number"]]
    days = [Day(numeral(day["number"]), *day.span()) for day in found]
    return [day for day in days if 1 <= day.number <= 31]
