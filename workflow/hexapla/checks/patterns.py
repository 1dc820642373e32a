"""What a master says, without its figures: what is written for one date is written for the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from hexapla.model.value import Value, ValueKind

LONGEST = 4
"""How many values a window has at most."""

_FIGURES = re.compile(r"\d+", re.ASCII)
# Figures of a key for which texts have words or letters: months, weekdays, labels in brackets.
_WORDED = {
    ValueKind.DATE.value: re.compile(r"(?:(?<=\d{4}-)|(?<=--))\d\d|(?<=weekday )\d", re.ASCII),
    ValueKind.REFERENCE.value: re.compile(r"(?<=\()r?\d+(?=\))", re.ASCII),
}
_YEAR = re.compile("1[5-9]..|2[01]..")
_BETWEEN = "\n"
MOST = 40
"""Of how many values a text is read by forms at most."""

Pieces = tuple[str | int, ...]
"""A text in parts: as they stand, or the number of the figures that stand there."""

Windows = tuple[tuple[str, ...], ...]
"""From each value of a text on: it and some behind it as a text, the most first."""


class Said(NamedTuple):
    """What a master's text says: its values, and all their windows.

    There are none if one of the values has something wrong in itself, or if they are very many:
    each would be looked for in all of the text.
    """

    values: tuple[Value, ...]
    windows: Windows


def said(values: tuple[Value, ...]) -> Said:
    """What a text with some values says."""
    sound = 0 < len(values) <= MOST and not any(value.flaw for value in values)
    return Said(values, _windows(values) if sound else ())


def _windows(values: Sequence[Value]) -> Windows:
    # `_value_` is what `value` gives, by a call less.
    names = [f"{kind._value_} {keys[0]}" for kind, keys, *_ in values]
    if len(names) == 1:
        return ((names[0],),)
    return tuple(
        [
            tuple(
                [
                    _BETWEEN.join(names[place:end])
                    for end in range(min(place + LONGEST, len(names)), place, -1)
                ]
            )
            for place in range(len(names))
        ]
    )


def window_of(values: Sequence[Value], master: Sequence[Value]) -> str:
    """The window of a master's values that are the same as some others, in any order, or ""."""
    for place in range(len(master) - len(values) + 1):
        there = master[place : place + len(values)]
        if _same(there, values):
            return _windows(there)[0][0]
    return ""


def _same(some: Sequence[Value], others: Sequence[Value]) -> bool:
    left = list(others)
    for one in some:
        like = [
            other
            for other in left
            if one.kind is other.kind and not {*one.keys}.isdisjoint(other.keys)
        ]
        if not like:
            return False
        left.remove(like[0])
    return True


@lru_cache(maxsize=1 << 14)
def pattern(window: str) -> tuple[str, tuple[str, ...]]:
    """A window with numbers and sizes for its figures, and those figures.

    Equal ones have one number. Where a figure of a text could be one of these or stand for a word
    (the 3 of 3 March), there is no pattern: "".
    """
    figures: list[str] = []
    worded: set[str] = set()
    lines = []
    for line in window.split(_BETWEEN):
        kind, _, key = line.partition(" ")
        words = [one.span() for one in _WORDED[kind].finditer(key)] if kind in _WORDED else []
        worded.update([_plain(key[slice(*span)].lstrip("r")) for span in words])
        pieces, done = [kind], 0
        for start, end in (*words, (len(key), len(key))):
            for found in _FIGURES.finditer(key, done, start):
                pieces += [key[done : found.start()], _numbered(_plain(found[0]), figures)]
                done = found.end()
            pieces.append(key[done:end])
            done = end
        lines.append(" ".join(pieces))
    if worded.intersection(figures):
        return "", ()
    return _BETWEEN.join(lines), tuple(figures)


def _numbered(figure: str, figures: list[str]) -> str:
    """The number of a figure among others, and its size: a year is like years only, and so on."""
    if figure not in figures:
        figures.append(figure)
    size = "year" if _YEAR.fullmatch(figure) else len(figure) if figure != "0" else 0
    return f"<{figures.index(figure)}:{size}>"


def _plain(figure: str) -> str:
    return figure.lstrip("0") or "0"


def parted(text: str, figures: Sequence[str], padded: bool = False) -> Pieces:
    """A text with the numbers of those figures that stand in it, also behind zeros if `padded`."""
    pieces: list[str | int] = []
    done = 0
    for found in _FIGURES.finditer(text):
        figure = _plain(found[0]) if padded else found[0]
        if figure in figures:
            zeros = "0" * (len(found[0]) - len(figure))
            pieces += [text[done : found.start()] + zeros, figures.index(figure)]
            done = found.end()
    return (*pieces, text[done:])


def filled(pieces: Pieces, figures: Sequence[str]) -> str:
    """The text of pieces for these figures."""
    return "".join([figures[piece] if isinstance(piece, int) else piece for piece in pieces])
