"""The dates of a text, in one go over all their forms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from hexapla.language.dates import chinese, figures, spans, weekdays
from hexapla.language.dates.calendar import values
from hexapla.language.dates.completion import complete
from hexapla.language.dates.folding import folded
from hexapla.language.dates.forms import FORMS
from hexapla.language.dates.phrases import Phrase, phrases
from hexapla.language.numbers.expressions import choices, openings
from hexapla.language.numbers.lexicon import fold
from hexapla.language.sieve import NOTHING, Sieve, laid_out
from hexapla.model.value import Value

_DIGIT = re.compile("[0-9]")
# What every date in figures and every span of years has: a year joined to a figure on either side.
_YEAR_JOINED = re.compile(
    r"[0-9](?:(?<=[12])[0-9]{3}(?: ?年? ?[-–—‒/.~至到] ?[0-9]| [^0-9]{1,24}[12])|[-/.][12][0-9]{3})"
)


@cache
def sieve(language: str, figured: bool) -> Sieve:
    """What every text with a date passes: in all but Chinese it has figures."""
    if not figured:
        return Sieve((_han().search,)) if language == "zh" else NOTHING
    if not laid_out(language):
        return Sieve((_DIGIT.search,))
    names = [name for one in (language, "en") for name in choices("|".join(FORMS[one].months))]
    words = (*[word for name in names for word in _words(name)], *_short(language))
    return Sieve((_YEAR_JOINED.search,), tuple([fold(word) for word in words]))


def _words(name: str) -> list[str]:
    """The words that the name of a month is, with a space behind each: март(?:а|е)?, f[eé]vrier."""
    stem, _, ends = re.sub(r"\[(\w)\w\]", r"\1", name).partition("(?:")
    endings = {*ends.rstrip("?)").split("|"), *([""] if ends.endswith("?") else ())}
    stems = {re.sub(r"\w\?", "", stem), stem.replace("?", "")}
    return [f"{start}{end} " for start in sorted(stems) for end in sorted(endings)]


def _short(language: str) -> list[str]:
    """The abbreviations of months as whole words, with the letter that each may have or not."""
    return [
        f"{start}{letter} "
        for short in filter(None, FORMS[language].short)
        for start in openings(choices(short))
        for letter in ("", *re.findall(r"(\w)[\\?]", short))
    ]


@cache
def _han() -> re.Pattern[str]:
    return re.compile("[月年]")


def find(text: str, language: str) -> Sequence[Value]:
    """The dates of a normal text, its spans of years, and the weekdays beside dates.

    Keys are `2027-03-05`, `2027-03`, `--03-05` (no year), `2019/2020` and `weekday 1` (Monday);
    a year in Han numerals is the number that it would be in figures. A text in a language beyond
    the six has its dates in figures read.
    """
    if not _DIGIT.search(text) and not (language == "zh" and ("月" in text or "年" in text)):
        return ()
    letters = folded(text, language)
    found = _in_words(text, letters, language)
    if language != "en" and _english().search(text):
        # The masthead of some versions (S6), and what is cited, keeps its English date.
        found = _with(found, _in_words(text, text, "en", full=True))
    if _YEAR_JOINED.search(text):
        found = _with(found, figures.find(text))
        found = _with(found, spans.find(letters, language))
    if language == "zh":
        found = _with(found, spans.in_han(text))
    if found:
        found = _with(found, weekdays.beside(letters, language, found))
    if language == "zh" and "星期" in letters:
        found = _with(found, weekdays.certain(letters))
    return found


@cache
def _english() -> re.Pattern[str]:
    return re.compile("|".join(name.split("|")[0] for name in FORMS["en"].months))


def _in_words(text: str, letters: str, language: str, *, full: bool = False) -> list[Value]:
    """The values of phrases with the name of a month, in order; if `full`, those with a year."""
    found: list[Phrase] = []
    if language == "zh":
        found = chinese.phrases(letters)
    elif language in FORMS:
        found = phrases(letters, language)
    if not found:
        return []
    return [
        value
        for dated in complete(letters, language, found)
        if dated.years or not full
        for value in values(text, dated)
    ]


def _with(found: list[Value], others: Iterable[Value]) -> list[Value]:
    """Values in order with those of the others that have a place of their own."""
    others = list(others)
    if not others or not found:
        return found or others
    starts, new = [value.start for value in found], []
    for value in others:
        place = bisect_right(starts, value.start)
        if place and found[place - 1].end > value.start:
            continue
        if place < len(found) and starts[place] < value.end:
            continue
        new.append(value)
    return sorted([*found, *new], key=_start) if new else found


def _start(value: Value) -> int:
    return value.start
