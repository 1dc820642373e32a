"""What says quickly which texts may have a value: the others need not be read (see `passing`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Search = Callable[[str], object]

CODES = {"en": "latin-1", "fr": "latin-1", "es": "latin-1", "ru": "cp1251"}
"""The codes of the languages whose letters have one byte each; Arabic words have prefixes."""


class Sieve(NamedTuple):
    """What a text passes that may have a value of a finder: a search, or a word of it.

    `words` are beginnings of words as `fold` leaves them, with a space behind them whole words.
    They are for the languages that are `laid_out`.
    """

    searches: tuple[Search, ...] = ()
    words: tuple[str, ...] = ()


NOTHING = Sieve()
"""What no text passes."""


def laid_out(language: str) -> bool:
    """Whether the words of a language can be looked for."""
    return language in CODES
