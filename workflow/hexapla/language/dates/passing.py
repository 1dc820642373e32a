"""What may be the part of a date: a month, a day or a weekday on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hexapla.language.dates import chinese, weekdays
from hexapla.language.dates.folding import folded
from hexapla.language.dates.phrases import Phrase, phrases
from hexapla.model.value import Value, ValueKind

# A day that is called one, without its month.
_DAYS = {
    "en": r"(?<![\w-])the ([0-3]?[0-9])(?:st|nd|rd|th)(?!\w)",
    "fr": r"(?<![\w-])le ([0-3]?[0-9])(?:er)?(?![\w.,]*[0-9]|\w)",
    "es": r"(?<!\w)día ([0-3]?[0-9])(?![\w.,]*[0-9]|\w)",
    "ru": r"(?<![\w.,])([0-3]?[0-9])(?:-?го)? числа(?!\w)",
    "zh": r"(?<![0-9第])([0-3]?[0-9]) ?日",
    "ar": r"(?<!\w)يوم ([0-3]?[0-9])(?![\w.,]*[0-9]|\w)",
}


def in_passing(text: str, language: str) -> Sequence[Value]:
    """Months (`--03`), days (`---05`) and weekdays of a normal text that stand alone.

    None of them is certain: May may be a verb, and "the 5th" a floor.
    """
    if language not in _DAYS:
        return ()
    letters = folded(text, language)
    return [
        *_months(letters, language),
        *_days(letters, language),
        *weekdays.lone(letters, language),
    ]


def _months(text: str, language: str) -> Iterator[Value]:
    found: list[Phrase] = chinese.phrases(text) if language == "zh" else phrases(text, language)
    for phrase in found:
        if not phrase.days and text[phrase.named[1] - 1] != ".":
            keys = tuple(f"--{month:02}" for month in phrase.months)
            yield Value(ValueKind.DATE, keys, phrase.start, phrase.end)


def _days(text: str, language: str) -> Iterator[Value]:
    for found in _day(language).finditer(text):
        if 1 <= int(found[1]) <= 31:
            yield Value(ValueKind.DATE, (f"---{int(found[1]):02}",), *found.span())


@cache
def _day(language: str) -> re.Pattern[str]:
    return re.compile(_DAYS[language])
