"""The words of a text in the notation, and where they stand there."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from hexapla.markup import usual
from hexapla.markup.notation import is_words, read
from hexapla.model.fragment import Kind, Side, Tag

_FAR = 1 << 62
_ENTITY = re.compile(r"&#?\w{1,31};")


class Words(NamedTuple):
    """The words, and where they stand: runs of letters that stand in the notation as they are.

    Each run is its start here and its start there; none at all: all stand where they stand there.
    """

    text: str
    runs: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place of a part of the words in the notation."""
        if not self.runs or start >= end:
            return start, end
        return self._at(start), self._at(end - 1) + 1

    def _at(self, place: int) -> int:
        here, there = self.runs[bisect_right(self.runs, (place, _FAR)) - 1]
        return there + place - here


def bare(notation: str) -> str:
    """The text of `words` alone, which needs no fragment for a usual text."""
    if is_words(notation):
        return notation
    found = usual.words(notation)
    return words(notation).text if found is None else found


def words(notation: str) -> Words:
    """What a reader reads of a text: no footnote marks, no code, a line end for a break."""
    if is_words(notation):
        return Words(notation)
    text = read(notation)
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    length = place = 0
    for part in text.fragment:
        if isinstance(part, Tag):
            code = text.codes[part.number - 1]
            sign = code.closing if part.side is Side.CLOSE else code.opening
            place = max(notation.find(sign, place), place)
            if code.kind is Kind.BREAK or code.label == "br":
                runs.append((length, place))
                parts.append("\n")
                length += 1
            place = min(place + len(sign), len(notation))
            continue
        if notation.startswith(part, place) and "\\" not in part:
            runs.append((length, place))
            place += len(part)
        else:
            for number, letter in enumerate(part):
                place = _place(notation, letter, place)
                runs.append((length + number, place))
                place = min(place + _length(notation, letter, place), len(notation))
        parts.append(part)
        length += len(part)
    return Words("".join(parts), tuple(runs))


def _place(notation: str, letter: str, place: int) -> int:
    """Where a letter stands that is next: here, or behind what escapes it."""
    if notation[place : place + 1] == letter and letter != "\\":
        return place
    if notation[place : place + 1] == "\\" and notation[place + 1 : place + 2] == letter:
        return place + 1
    found = _ENTITY.match(notation, place)
    if found and _meaning(found[0])[:1] == letter:
        return place
    # Only a text that is not tidy has letters that are not there.
    return min(max(notation.find(letter, place), place), len(notation))


def _meaning(entity: str) -> str:
    import html  # few texts have entities, and their table takes 1 ms

    return html.unescape(entity)


def _length(notation: str, letter: str, place: int) -> int:
    if notation[place : place + 1] == letter:
        return 1
    found = _ENTITY.match(notation, place)
    return len(found[0]) if found else 1
