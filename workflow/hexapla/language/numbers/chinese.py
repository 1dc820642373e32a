"""Numbers that only Chinese writes so: 第十五届会议, 百分之五, 二〇三〇年, 20世纪90年代.

UN practice in Chinese: ordinals stand behind 第 and before a measure word, 届 of sessions and
次 of meetings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hexapla.language.numbers import han
from hexapla.language.numbers.expressions import compiled
from hexapla.language.numbers.quantities import fraction, in_parts
from hexapla.language.numbers.uncounted import TAKEN
from hexapla.language.sieve import Sieve
from hexapla.model.value import Value, ValueKind

_NUMBER = rf"(?:\d{{1,6}}|{han.NUMERAL})"
_ANY = _NUMBER
_LISTED = r"(?:(?:届|次)?(?:会议)?(?:至|到|、|和|及|与|以及|-|–|—|~))"
# 第一次 alone is "for the first time"; 届 counts nothing but sessions and their like.
_MEETINGS = (
    r"(?:[^，。；：、的（）\s]{0,12}?(?:会议|大会|常会|特会|全会|会期|届会|审查会|研讨会|峰会|论坛|报告"
    r"|世界大战|磋商|认捐|协商会)|会)"
)
_SESSIONS = (
    rf"第 ?(?P<list>{_NUMBER}(?: ?{_LISTED} ?第? ?{_NUMBER}){{0,12}}) ?"
    rf"(?P<measure>届|次(?={_MEETINGS})|委员会|周年)"
)
_ANNIVERSARY = rf"(?P<number>{_NUMBER}) ?周年"
_FIRST = r"首(?=届|次(?:会议|全体|届会|常会|特别))"
_NUMBERED = r"第 ?(?P<number>\d{1,6})(?![\d.,]) ?(?=届|次|个|轮|期|版|批|卷)"
_CENTURY = (
    rf"(?P<number>[12]\d|{han.NUMERAL}) ?世纪(?:(?P<decade>[1-9]0|[一二三四五六七八九]十) ?年代)?"
)
_DECADE = r"(?<!\d)(?P<number>[1-9]0) ?年代"
_PER_CENT = (
    rf"(?P<of>百|千)分之 ?(?P<number>\d{{1,9}}(?:\.\d{{1,9}})?|{han.NUMERAL}(?:点{han.NUMERAL})?)"
    rf"(?:(?:至|到|－|—|-|～)(?:百分之)?(?P<other>\d{{1,9}}(?:\.\d{{1,9}})?|{han.NUMERAL}))?"
)
_YEAR = (
    r"(?<![〇零○一二三四五六七八九十百千万])(?P<number>[一二][〇零○一二三四五六七八九]{3})(?=年)"
)
_GATE = r"第|分之|世纪|年代|周年|首[届次]|[一二][〇零○一二三四五六七八九]{3}年"
_WORDS = (
    rf"(?P<under>{han.NUMERAL})分之?(?P<over>{han.NUMERAL})|(?P<ordinal>第?)(?P<number>{han.NUMERAL}"
    rf"(?:点[{''.join(han.DIGITS)}]{{1,9}})?)|(?P<half>半)|(?P<two>[双倍番俩])|(?P<first>首|单|头(?=[\d一二三四五六七八九十两几]))"
    r"|(?P<label>[㈠-㈩①-⑳⑴-⒇])"
)
_OR_MORE = (
    r"(?P<number>\d{1,9})(?P<unit> ?[^\W\d]?) ?(?:或|及|以及|和) ?(?P<more>(?:超过|多于) ?)?"
    r"(?P<again>(?P=number))(?![\d.])(?(more)|(?=(?:(?P=unit)| ?) ?以[上下]))"
)
_MORE = ("以上", "以下", "超过", "多于")
_LAST_CENTURY = 30
_LABELS = ((0x3220, 10), (0x2460, 20), (0x2474, 20))


def without_repeats(text: str) -> str:
    """The text with a placeholder for the second number of 50个或50个以上: 50 or more."""
    if not any(map(text.__contains__, _MORE)):
        return text
    return compiled(_OR_MORE).sub(_once, text)


def _once(found: re.Match[str]) -> str:
    number = found["number"]
    return found[0][: -len(number)] + TAKEN * len(number)


SIEVE = Sieve((re.compile(_GATE).search,))
"""What every text with such a number passes."""


def find(text: str) -> list[Value]:
    """The sure numbers of these forms in a normal text, in order."""
    if not compiled(_GATE).search(text):
        return []
    found: list[Value] = []
    for signs, finder in _FINDERS:
        if any(map(text.__contains__, signs)):
            found += finder(text)
    found.sort(key=lambda value: (value.start, -value.end))
    kept: list[Value] = []
    for value in found:
        if not kept or value.start >= kept[-1].end:
            kept.append(value)
    return kept


def _sessions(text: str) -> Iterator[Value]:
    for found in compiled(_SESSIONS).finditer(text):
        for number in compiled(_ANY).finditer(text, *found.span("list")):
            yield _value(ValueKind.ORDINAL, han.value(number[0]), *number.span())
    for found in compiled(_NUMBERED).finditer(text):
        yield _value(ValueKind.ORDINAL, han.value(found["number"]), *found.span("number"))


def _first(text: str) -> Iterator[Value]:
    for found in compiled(_FIRST).finditer(text):
        yield _value(ValueKind.ORDINAL, "1", *found.span())


def _anniversaries(text: str) -> Iterator[Value]:
    for found in compiled(_ANNIVERSARY).finditer(text):
        yield _value(ValueKind.ORDINAL, han.value(found["number"]), *found.span("number"))


def _years(text: str) -> Iterator[Value]:
    for found in compiled(_YEAR).finditer(text):
        yield _value(ValueKind.NUMBER, han.value(found["number"]), *found.span("number"))
    for found in compiled(_DECADE).finditer(text):
        keys = (f"19{found['number']}", found["number"])
        yield Value(ValueKind.NUMBER, keys, *found.span("number"))


def _per_cent(text: str) -> Iterator[Value]:
    for found in compiled(_PER_CENT).finditer(text):
        unit = "%" if found["of"] == "百" else "‰"
        for group in ("number", "other"):
            if found[group]:
                key = (han.value(found[group]) or found[group]) + unit
                start = found.start() if group == "number" else found.start(group)
                keys = (key, key[:-1]) if group == "number" and found["other"] else (key,)
                yield Value(ValueKind.NUMBER, keys, start, found.end(group))


def _centuries(text: str) -> Iterator[Value]:
    for found in compiled(_CENTURY).finditer(text):
        century = han.value(found["number"])
        if not century or int(century) > _LAST_CENTURY:
            continue
        if not found["decade"]:
            yield _value(ValueKind.ORDINAL, century, *found.span("number"))
            continue
        year = f"{int(century) - 1}{han.value(found['decade'])}"
        yield Value(ValueKind.NUMBER, (year, year[-2:]), *found.span())


# What a text has that has any of these, which is cheap to look for.
_FINDERS: tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Value]]], ...] = (
    (("第",), _sessions),
    (("首",), _first),
    (("周年",), _anniversaries),
    (("年",), _years),
    (("分之",), _per_cent),
    (("世纪",), _centuries),
)


def _value(kind: ValueKind, key: str, start: int, end: int) -> Value:
    return Value(kind, (key,), start, end)


def in_words(text: str) -> Iterator[Value]:
    """Whatever may be a number in Han numerals, in order."""
    for found in compiled(_WORDS).finditer(text):
        keys, kind = _possible(found), ValueKind.NUMBER
        if found["ordinal"]:
            kind = ValueKind.ORDINAL
        if keys:
            yield Value(kind, keys, found.start(), found.end())


def _possible(found: re.Match[str]) -> tuple[str, ...]:
    if found["under"]:
        over, under = han.value(found["over"]), han.value(found["under"])
        return in_parts(over, under) if over.isdigit() and under.isdigit() and under != "0" else ()
    if found["half"]:
        return fraction("1", "2")
    if found["two"]:
        return ("2",)
    if found["first"]:
        return ("1",)
    if found["label"]:
        code = ord(found["label"])
        return tuple([str(code - first + 1) for first, size in _LABELS if 0 <= code - first < size])
    key = han.value(found["number"])
    decade = len(key) == 2 and key[1] == "0" and key != "10"
    return (key, f"19{key}") if decade else (key,) if key else ()
