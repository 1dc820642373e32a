"""Numbers by value: figures, scale words, per cent, ordinals, currencies, numbers in words.

`find` has to be right, `in_words` has to miss nothing: what it gives counts only where another
version has it.
"""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.language.numbers import (
    chinese,
    currencies,
    decades,
    ordinals,
    quantities,
    spoken,
    telephones,
    uncounted,
)
from hexapla.language.numbers.expressions import compiled
from hexapla.model.value import Value

# A digit of any script, or a fraction by its sign. Most letters of the six languages are outside of
# the ranges that have such, so that they are passed over fast.
_FIGURE = (
    "[0-9½¼¾\u0660-\u2fff\ua000-\uabff\uff10-\uff19\U00010000-\U0010ffff]"
    r"(?<=[\d½¼¾⅓⅔⅕⅛])"
)


def find(text: str, language: str) -> Sequence[Value]:
    """The sure numbers of a normal text, in order: of kind NUMBER, ORDINAL and CURRENCY.

    The keys are plain figures (1250, 3.75, -5, 87.5%, 1/2; +41229171234 of telephones) and codes of
    ISO 4217.
    """
    found = chinese.find(text) if language == "zh" else ordinals.in_words(text, language)
    if not has_figures(text):
        return found
    rest = uncounted.taken(uncounted.without(text), found)
    telephoned = telephones.find(rest)
    if telephoned:
        rest = uncounted.taken(rest, telephoned)
        found += telephoned
    if language == "zh":
        rest = chinese.without_repeats(rest)
    marked = [*decades.find(rest, language), *ordinals.in_figures(rest)]
    if marked:
        rest = uncounted.taken(rest, marked)
        found += marked
    figures = quantities.find(rest, language)
    numbers = found + figures + currencies.find(text, language, figures)
    return sorted(numbers, key=_start) if len(numbers) > 1 else numbers


def has_figures(text: str) -> bool:
    """Whether a text has a digit of any script, or a fraction by its sign."""
    return compiled(_FIGURE).search(text) is not None


def in_words(text: str, language: str) -> Sequence[Value]:
    """What may be a number in a normal text (two, both, half, XXI), or a currency, in order."""
    return spoken.find(text, language)


def _start(value: Value) -> int:
    return value.start
