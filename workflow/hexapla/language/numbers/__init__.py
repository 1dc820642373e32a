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
from hexapla.language.numbers.expressions import FIGURE, compiled
from hexapla.language.sieve import NOTHING, Sieve
from hexapla.model.value import Value

# What has figures and is no plain number has a letter or a sign beside them, as in `uncounted`,
# `telephones`, `decades` and the ordinals in figures; or it is 19, as of a disease, a second number
# of four figures, a decade (les années 90) or 24 heures sur 24.
_MARKED = (
    "[0-9+²³\u0660-\u2fff\ua000-\uabff\uff10-\uff19\U00010000-\U0010ffff]"
    r"(?<=[\d+²³])(?:(?<=[+²³])|(?<=[A-Za-zÀ-ɏЀ-ӿ*–-].)|[A-Za-zªºÀ-ɏЀ-ӿ*'’–-]|\.[a-zA-ZªºА-я]"
    r"|(?<=1)9(?!\d)|[ .]\d{4}(?!\d)|(?<=[saeoà] .)0(?!\d)|(?<=s sur .))"
)
_SIEVE = Sieve((compiled(FIGURE).search,))


def find(text: str, language: str) -> Sequence[Value]:
    """The sure numbers of a normal text, in order: of kind NUMBER, ORDINAL and CURRENCY.

    The keys are plain figures (1250, 3.75, -5, 87.5%, 1/2; +41229171234 of telephones) and codes of
    ISO 4217.
    """
    found = counted(text, language)
    return sorted([*found, *figures(uncounted.taken(text, found), language)], key=_start)


def counted(text: str, language: str) -> list[Value]:
    """Of these the ordinals in words, and the numbers that only Chinese writes so."""
    return chinese.find(text) if language == "zh" else ordinals.in_words(text, language)


def may_be_counted(language: str, has_figures: bool) -> Sieve:
    """The sieve of `counted`."""
    return chinese.SIEVE if language == "zh" else ordinals.sieve(language)


def figures(text: str, language: str) -> list[Value]:
    """Of these the numbers in figures, and their currencies."""
    rest, found = text, list[Value]()
    if compiled(_MARKED).search(text):
        rest, found = _marked(text, language)
    if language == "zh":
        rest = chinese.without_repeats(rest)
    alone = quantities.find(rest, language)
    numbers = found + alone + currencies.find(text, language, alone)
    return sorted(numbers, key=_start) if len(numbers) > 1 else numbers


def may_have_figures(language: str, has_figures: bool) -> Sieve:
    """The sieve of `figures`."""
    return _SIEVE if has_figures else NOTHING


def _marked(text: str, language: str) -> tuple[str, list[Value]]:
    """What is in figures and no plain number, and the text without it and what is not counted."""
    rest = uncounted.without(text)
    found = telephones.find(rest)
    rest = uncounted.taken(rest, found)
    more = [*decades.find(rest, language), *ordinals.in_figures(rest)]
    return uncounted.taken(rest, more), found + more


def has_figures(text: str) -> bool:
    """Whether a text has a digit of any script, or a fraction by its sign."""
    return compiled(FIGURE).search(text) is not None


def figured(texts: Sequence[str]) -> list[int]:
    """The numbers of those texts that have figures."""
    search = compiled(FIGURE).search
    return [number for number, text in enumerate(texts) if search(text)]


def in_words(text: str, language: str) -> Sequence[Value]:
    """What may be a number in a normal text (two, both, half, XXI), or a currency, in order."""
    return spoken.find(text, language)


def _start(value: Value) -> int:
    return value.start
