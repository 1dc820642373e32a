"""What a heading says of all figures under it: in thousands of United States dollars, 千美元.

A scale that no figure stands before is a value of its own, thousands or millions. It is sure where
a currency is named with it, or it stands alone in brackets; any other scale word may be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from hexapla.language.numbers import currencies
from hexapla.language.numbers.expressions import any_of
from hexapla.language.numbers.lexicon import fold
from hexapla.language.numbers.scales import SCALES, alone, powers
from hexapla.language.sieve import Sieve, laid_out
from hexapla.model.value import Value, ValueKind

_NAMES = {3: "thousands", 4: "ten thousands", 5: "hundred thousands", 6: "millions",
          7: "ten millions", 8: "hundred millions", 9: "billions", 10: "ten billions",
          11: "hundred billions", 12: "trillions"}  # fmt: skip
# What a text with a scale in it has: it is cheaper to look for.
_STEMS = {
    "en": ("illion", "housand", "000", "ILLION", "HOUSAND"),
    "fr": ("illi", "000", "ILLI"),
    "es": ("iles", "ill", "000", "ILES", "ILL"),
    "ru": ("тыс", "лли", "млн", "млрд", "трлн", "000", "ТЫС", "Тыс", "ЛЛИ", "МЛН", "Млн"),
    "zh": ("千", "万", "亿", "000"),
    "ar": ("آلاف", "الاف", "ايين", "ليون", "ليار", "000"),
}
# What stands before a scale if anything does, behind whatever else.
_IN = {
    "en": r"(?:.*\s)?in", "fr": r"(?:.*\s)?en", "es": r"(?:.*\s)?en", "ru": r"(?:.*\s)?в",
    "zh": ".*[以按为]|单位", "ar": r"(?:.*\s)?ب(?:ال)?|ال",
}  # fmt: skip
_OF = re.compile(r"\s?(?:(?:of|de|из|من)\s|d['’])?(?:the |les |los )?(?:ال)?", re.IGNORECASE)
# What a scale in brackets counts if it is no money: (thousands of tons), (тыс. человек), (千吨).
_COUNTED = {
    "en": r"(?: of \D{3,40})?", "fr": r"(?: (?:de |d['’])\D{3,40})?", "es": r"(?: de \D{3,40})?",
    "ru": r"(?: \D{1,40})?", "zh": "[人吨桶户公顷]{0,2}计?", "ar": r"(?: \D{3,40})?",
}  # fmt: skip
# In the singular, and in the Arabic dual, these are rather numbers: миллион долларов.
_NUMBERS = frozenset(
    ("million", "billion", "thousand", "trillion", "milliard", "millier", "mille", "mil", "millón",
     "millon", "millardo", "billón", "миллион", "миллиард", "триллион", "тысяча", "ألف", "الف",
     "ألفا", "مليون", "مليونا", "بليون", "بليونا", "مليار", "مليارا")
)  # fmt: skip
_HAN = frozenset("一二三四五六七八九十百两")
_EDGE = re.compile(r"[()\[\]:;,،؛、。—–/\n]|\Z")
_SHARE = "per cent"
_PERCENTAGES = (
    r"[%٪]|per ?cents?|percentages?|pour ?cents?|pourcentages?|por ?cientos?|porcentajes?"
    r"|porcentual(?:es)?|процент\w*|百分[比率]|(?:ب?ال)?نسبة (?:ال)?مئوية|(?:في|ب) ?المائة"
)
# Alone in brackets, it is of no figure before it.
_PER_CENT = re.compile(
    rf"\((?<!\d\()(?<!\d \()(?:in |en |as |в |以)?(?:{_PERCENTAGES})计?\)", re.IGNORECASE
)
_ANY_PER_CENT = re.compile(_PERCENTAGES, re.I)
_REACH = 60
"""How many characters of a heading are looked at before and behind its scale."""
_THOUSAND = re.compile(r"(?<![\d.,])(?<!\d )['’]?(?P<one>1[,. ]?)?000s?(?![\d.,])")


class _Scale(NamedTuple):
    """A scale in a text: its power of ten, its place, and where the words around it end."""

    power: int
    start: int
    end: int
    left: int
    right: int


@cache
def sieve(language: str, figured: bool) -> Sieve:
    """What every text that states a scale or a share passes."""
    if not laid_out(language):
        stems = (any_of(_STEMS[language]).search,) if language in _STEMS else ()
        return Sieve((*stems, _PER_CENT.search))
    searches = (re.compile("000").search,) if figured else ()
    return Sieve((*searches, _PER_CENT.search), tuple([fold(stem) for stem in SCALES[language]]))


def find(text: str, language: str) -> Sequence[Value]:
    """The scales that headings in a normal text state for sure, with their currencies, in order.

    The keys are thousands, millions and so on, each once, and codes of ISO 4217.
    """
    shares = _shares(text, _PER_CENT) if ")" in text else []
    for stem in _STEMS.get(language, ()):
        if stem in text:
            return [*_stated(text, language), *shares]
    return shares


def _shares(text: str, words: re.Pattern[str]) -> list[Value]:
    """That the figures under a heading are shares of a hundred, once: Change (%)."""
    found = words.search(text)
    return [Value(ValueKind.SCALE, (_SHARE,), *found.span())] if found else []


def in_passing(text: str, language: str) -> list[Value]:
    """What may be a stated scale in a normal text, or as well a number: thousands, (1 000 $)."""
    found = [_value(one) for one in _scales(text, language)]
    numbers = [
        Value(ValueKind.NUMBER, (str(10**one.power),), one.start, one.end)
        for one in _scales(text, language)
    ]
    return found + numbers + _shares(text, _ANY_PER_CENT)


def _stated(text: str, language: str) -> Iterator[Value]:
    done: set[str] = set()
    for one in _scales(text, language):
        scale, money = _value(one), _money(text, one, language)
        before = text[one.left : one.start]
        bracketed = text[one.left - 1 : one.left] == "("
        if money and money.end <= one.start:  # US$ thousands
            before = text[one.left : money.start]
        elif not bracketed and text[one.start : one.end].lower() in _NUMBERS:
            continue
        number = text[one.start] == "1" or scale.keys[0] in done
        if number or not _leads(before.strip(), language):
            continue
        if not money and not _alone_in_brackets(text, one, language):
            continue
        done.add(scale.keys[0])
        yield scale
        if money:
            yield money


def _value(one: _Scale) -> Value:
    return Value(ValueKind.SCALE, (_NAMES[one.power],), one.start, one.end)


def _scales(text: str, language: str) -> Iterator[_Scale]:
    """The scale words that no figure and no numeral stands before, and 000 for thousands."""
    if language not in _STEMS:
        return
    for found in alone(language).finditer(text):
        before = text[max(0, found.start() - 4) : found.start()].rstrip(" )")[-1:]
        glued = before.isalpha() and text[found.start() - 1].isalpha()
        if before.isdigit() or (glued and (before in _HAN or language not in ("zh", "ar"))):
            continue
        power = powers(found["scale"], language)[0]
        if found["scale2"]:
            power += powers(found["scale2"], language)[0]
        if power in _NAMES:
            yield _Scale(power, *found.span(), *_around(text, *found.span()))
    if "000" in text:
        for found in _THOUSAND.finditer(text):
            yield _Scale(3, *found.span(), *_around(text, *found.span()))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a place, up to a bracket or a comma."""
    low = max(0, start - _REACH)
    edges = [edge.end() for edge in _EDGE.finditer(text, low, start) if edge[0]]
    behind = _EDGE.search(text, end, end + _REACH)
    return edges[-1] if edges else low, behind.start() if behind else min(end + _REACH, len(text))


def _money(text: str, one: _Scale, language: str) -> Value | None:
    """The currency beside a scale: thousands of dollars, US$ thousands."""
    for named in currencies.in_words(text[one.left : one.right], language):
        start, end = one.left + named.start, one.left + named.end
        behind = start >= one.end and _OF.fullmatch(text, one.end, start)
        if behind or (end <= one.start and not text[end : one.start].strip()):
            return named._replace(start=start, end=end)
    return None


def _leads(before: str, language: str) -> bool:
    return not before or _in(language).fullmatch(before) is not None


def _alone_in_brackets(text: str, one: _Scale, language: str) -> bool:
    """Whether a bracket has a scale and nothing but what it counts: (thousands of tons)."""
    if text[one.left - 1 : one.left] != "(" or text[one.right : one.right + 1] != ")":
        return False
    number = text[one.start : one.end].lower() in _NUMBERS or text[one.end - 1].isdigit()
    return not number and _counted(language).fullmatch(text, one.end, one.right) is not None


@cache
def _in(language: str) -> re.Pattern[str]:
    return re.compile(_IN[language], re.IGNORECASE)


@cache
def _counted(language: str) -> re.Pattern[str]:
    return re.compile(_COUNTED[language])
