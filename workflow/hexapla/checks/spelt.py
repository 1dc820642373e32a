"""Which versions may lack a number that the master says in words (see `spoken`).

Most masters have none, and most versions the same one; whoever asks that of their runs of letters
need not look for numbers in them.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from hexapla.checks.columns import coded
from hexapla.checks.sheet import Desk, Sheet
from hexapla.model.parallel import MASTER

# From nought to ten; a pair is two as well.
_HAN = ("零", "一首", "二两双", "三", "四", "五", "六", "七", "八", "九", "十")
_HAN_NUMBERS = frozenset("".join(_HAN) + "半")


def counting(desk: Desk) -> Collection[int]:
    """Where a version may lack a number in words, or has other values."""
    masters = desk.columns[MASTER]
    language, script = masters.locale.language, masters.locale.script
    if language == "zh":
        has_none = _HAN_NUMBERS.isdisjoint
        found = [number for number, words in enumerate(masters.words) if not has_none(words)]
    else:
        found = masters.saying(_values(language, script).keys())
    return {*desk.dissenting, *[one for one in found if may_miscount(desk.sheet(one))]}


def may_miscount(sheet: Sheet) -> list[int]:
    """The versions that may lack what the master says in words. Parts are left to the judge."""
    columns = [column for column, _ in sheet.versions]
    language = sheet.language(MASTER)
    if language == "zh":
        return [] if _HAN_NUMBERS.isdisjoint(sheet.words(MASTER)) else columns
    values = _values(language, sheet.locales[MASTER].script)
    own = {values[run] for run in sheet.runs(MASTER) if run in values}
    return [one for one in columns if 0 in own or any(_lacks(sheet, one, value) for value in own)]


def _lacks(sheet: Sheet, column: int, value: int) -> bool:
    """Whether no word of a text is worth so much."""
    language = sheet.language(column)
    if language == "zh":
        return value > 10 or not any(map(sheet.words(column).__contains__, _HAN[value]))
    return _worth(language, sheet.locales[column].script, value).isdisjoint(sheet.runs(column))


@cache
def _values(language: str, script: str) -> dict[bytes, int]:
    """The words of a language for numbers, as `runs` have them in a column; parts are worth 0."""
    from hexapla.language.numbers.lexicon import spelled  # late, as in `Desk`

    return {coded(word, script): value for word, value in spelled(language).items()}


@cache
def _worth(language: str, script: str, value: int) -> frozenset[bytes]:
    values = _values(language, script).items()
    return frozenset([word for word, worth in values if worth == value])
