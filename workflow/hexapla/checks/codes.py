"""The inline codes of a text: none for most texts, which is seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from operator import contains

from hexapla.checks.columns import numbers
from hexapla.markup.notation import read
from hexapla.model.fragment import Code, Kind

# Nothing else opens a code (an escape or an entity is words), or breaks a line.
_SIGNS = ("[", "*", "<", "_", "`", "~", "\n", "\r")


def codes(text: str) -> tuple[Code, ...]:
    """The codes of a text in the notation, in order, as `read` has them."""
    return read(text).codes if any(map(text.__contains__, _SIGNS)) else ()


def with_notes(texts: Sequence[str]) -> set[int]:
    """The numbers of the texts that may call a footnote."""
    return {
        number
        for sign, mark in (("[", "[^"), ("<", "<sup>"))
        for number in numbers(map(contains, texts, repeat(sign)))
        if mark in texts[number]
    }


def note_places(text: str) -> list[tuple[str, int, int]]:
    """The footnote marks of a text in the notation: each label, and from where to where it is."""
    found: list[tuple[str, int, int]] = []
    place = 0
    for code in codes(text) if with_notes([text]) else ():
        start = max(text.find(code.opening, place), place)
        place = start + len(code.opening)
        if code.kind is Kind.NOTE:
            found.append((code.label, start, place))
    return found
