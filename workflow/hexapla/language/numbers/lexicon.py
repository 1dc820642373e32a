"""The number words of each language, with all their forms: what each is worth, and how it joins.

The forms of ordinals follow gender, number and case; Arabic words carry their prefixes. Words are
looked up as `fold` leaves them: small letters, no accents, one alif.
"""

from __future__ import annotations

import importlib
from enum import Enum
from functools import cache
from typing import NamedTuple


class Role(Enum):
    """How a word joins the words before it."""

    CARDINAL = "two"
    ORDINAL = "second"
    HUNDRED = "hundred"
    SCALE = "million"
    PART = "half"


class Word(NamedTuple):
    """A number word.

    `over` is the number of parts (two in the Arabic dual of a third), `joined` says that it begins
    with an Arabic "and", `definite` that it has the article.
    """

    value: int
    role: Role
    over: int = 1
    joined: bool = False
    definite: bool = False


_THOUSAND = 1000
LANGUAGES = ("en", "fr", "es", "ru", "ar")
_LATIN = ("áàâäãåéèêëíìîïóòôöõúùûüñç", "aaaaaaeeeeiiiiooooouuuunc")
# The letters that a language's words have, and what stands for them.
_LETTERS = {
    **dict.fromkeys(("en", "fr", "es"), tuple(zip(*_LATIN, strict=True))),
    "ru": (("ё", "е"),),
    "ar": tuple(zip("أإآٱىة", "اااايه", strict=True)),
}
_ALL_LETTERS = tuple({pair: None for pairs in _LETTERS.values() for pair in pairs})


def small(text: str) -> str:
    """A text in small letters, each in its place: that of İ alone would be two."""
    return text.lower() if "İ" not in text else text.replace("İ", "I").lower()


def fold(text: str, language: str = "") -> str:
    """A text as its words are looked up in a language, or in any, each letter in its place."""
    folded = small(text)
    if not folded.isascii():
        # A third of the time that `translate` takes.
        for letter, plain in _LETTERS.get(language, _ALL_LETTERS):
            if letter in folded:
                folded = folded.replace(letter, plain)
    return folded


@cache
def lexicon(language: str) -> dict[str, Word]:
    """The number words of a language by their folded form; none for Chinese and the others."""
    forms = _forms(language)
    return dict(zip(fold("\0".join(forms)).split("\0"), forms.values()))


def spelled(language: str) -> dict[str, int]:
    """The words of a language for first and for numbers beyond one, as written; parts are 0.

    Without thousands and beyond, with which no other words make a smaller number.
    """
    return {
        form: 0 if word.role is Role.PART else word.value
        for form, word in _forms(language).items()
        if (word.value > 1 or is_ordinal(word))
        and not (word.role is Role.SCALE and word.value >= _THOUSAND)
    }


@cache
def _forms(language: str) -> dict[str, Word]:
    if language not in LANGUAGES:
        return {}
    table = importlib.import_module(f"hexapla.language.numbers.words_{language}")
    forms: dict[str, Word] = table.forms()
    return forms


@cache
def ordinal_words(language: str) -> frozenset[str]:
    """Those words of a lexicon that make a number an ordinal."""
    return frozenset([form for form, word in lexicon(language).items() if is_ordinal(word)])


def is_ordinal(word: Word) -> bool:
    """Whether a word is an ordinal, as an Arabic ten with the article also is: the twentieth."""
    return word.role is Role.ORDINAL or (word.definite and word.value >= 20)
