"""Spans of years: 2019/20, 2019–2020, from 2019 to 2020; and years in Han numerals.

All forms of a span have one key, `2019/2020`, as one version writes 2019/20 where another has
2019/2020 (S8, S17), and "from 2019 to 2020" stands for 2019–2020.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hexapla.language.dates.chinese import numeral
from hexapla.language.dates.folding import folded
from hexapla.model.value import Value, ValueKind

_YEAR = r"(?:1[89]|20)[0-9]{2}"
_NOT_BEFORE = "(?<![0-9][.,:].)(?<![0-9A-Za-z/$€£-].)"
_NOT_BEHIND = r"(?![0-9A-Za-z])(?![./,:-][0-9])"
# The words between the years of a span, and those that make one of "2019 and 2020" before them.
_TO = {
    "en": ("to|through|until|till", "and", "between"),
    "fr": ("à|jusqu['’]en|jusqu['’]à", "et", "entre"),
    "es": ("a|al|hasta", "y", "entre"),
    "ru": ("(?:года |г\\. )?(?:по|до)", "(?:годом )?и", "между"),
    "ar": ("(?:إلى|حتى)(?: عام| سنة| غاية| نهاية)?", "و(?: عام)?", "[وف]?بين(?: عامي?| سنتي)?"),
}
_ZH_TO = " ?年? ?(?:至|到|-|–|—|~) ?"
# UN bodies number their resolutions 2019/20 as well: these stems stand before such numbers.
_NUMBERED = re.compile(
    "resolution|decision|résolution|décision|resoluci|decisi|резолюци|решени|قرار|مقرر"
    r"|第[\d/、和及号第 ]{0,48}\Z"
)
_PERIOD = re.compile(r"(?<!\w)(?:for|in|pour|en|para|на|за|в|[وبل]?(?:ال|ل)?فترة) \Z")
_NOUN_REACH = 60


@cache
def _pattern(language: str) -> re.Pattern[str]:
    to, also, _ = (folded(words, "ar") for words in _TO.get(language, ("(?!)",) * 3))
    words = _ZH_TO if language == "zh" else rf" (?:{to}) (?=[12])| (?P<also>{also}) ?(?=[12])"
    return re.compile(
        rf"[12]{_NOT_BEFORE}(?P<first>(?<=1)[89][0-9]{{2}}|(?<=2)0[0-9]{{2}})"
        rf"(?:(?P<slash>/)| ?[-–—‒] ?|{words})(?P<second>{_YEAR}|[0-9]{{2}}){_NOT_BEHIND}"
        r"(?: ?(?:年|год(?:а|у|ом|е|ов|ах|ы|ам)?(?!\w)|гг?\.))?"
    )


@cache
def _between(language: str) -> re.Pattern[str]:
    words = folded(_TO[language][2], "ar")
    return re.compile(rf"(?<!\w)(?:{words}) \Z", re.IGNORECASE)


def find(text: str, language: str) -> Iterator[Value]:
    """The spans of years in a folded text.

    A second year of two digits is of the same century, or the next: 1999/00. With a slash it has
    to be the next year, as 2019/45 is a resolution of a council.
    """
    for found in _pattern(language).finditer(text):
        first = int(text[found.start()] + found["first"])
        short = len(found["second"]) == 2
        second = int(found["second"]) + (first // 100 * 100 if short else 0)
        second += 100 * (short and second < first)
        if second < first and language == "ar":
            first, second = second, first
        if not first < second <= first + 100 or (short and not _short(text, found, second - first)):
            continue
        if language in _TO and found["also"]:
            reach = max(0, found.start() - 12)
            if not _between(language).search(text, reach, found.start()):
                continue
        yield Value(ValueKind.DATE, (f"{first}/{second}",), *found.span())


def in_han(text: str) -> list[Value]:
    """The years in Han numerals in a Chinese text."""
    if "年" not in text:
        return []
    return [
        Value(ValueKind.NUMBER, (str(numeral(year[0])),), *year.span())
        for year in _han_years().finditer(text)
    ]


def _short(text: str, found: re.Match[str], years: int) -> bool:
    """Whether 2019/20 or 2019–24 is a span, and not the number of a resolution."""
    if not found["slash"]:
        return "-" not in found[0] or years == 1
    before = text[max(0, found.start() - _NOUN_REACH) : found.start()].lower()
    if years != 1 or text.startswith("号", found.end()):
        return False
    return not _NUMBERED.search(before) or _PERIOD.search(before) is not None


@cache
def _han_years() -> re.Pattern[str]:
    return re.compile("[一二][〇零○一二三四五六七八九]{3}(?=年)")
