"""A text as its values are read: one kind of space and of digit, and nothing invisible.

Arabic-Indic digits, full-width forms, the presentation forms of old Arabic files, kashida, short
vowels, accents typed behind their letter and the controls of the bidirectional algorithm differ
between versions, and files of one version (S7, S8, S17), without any difference in meaning.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from hexapla.expressions import expression


class Normal(NamedTuple):
    """A normal text; `at[n]` is where its n-th letter stands in the original, None: at n.

    `until[n]` is where that letter ends there, None: it is one letter there as well.
    """

    text: str
    at: tuple[int, ...] | None = None
    until: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place of a part of this text in the original."""
        if self.at is None or start >= end:
            return start, end
        return self.at[start], self.until[end - 1] if self.until else self.at[end - 1] + 1


_SPACES = (0x09, 0xA0, 0x1680, *range(0x2002, 0x200B), 0x202F, 0x205F, 0x3000)
_ALIKE = {
    **dict.fromkeys(_SPACES, " "),
    **{0x0660 + digit: str(digit) for digit in range(10)},
    **{0x06F0 + digit: str(digit) for digit in range(10)},
    **{letter: chr(letter - 0xFEE0) for letter in range(0xFF01, 0xFF5F)},
    0x066A: "%", 0x066B: ",", 0x066C: "\u2009", 0x2010: "-", 0x2011: "-", 0x2212: "-", 0x2044: "/",
}  # fmt: skip
_USUAL = "\u00a0\u202f，：；（）？"
_UNLIKE = expression(f"[{re.escape(''.join(map(chr, _ALIKE)))}]")
_HIDDEN = (
    "\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe0f\ufeff"
)
_SHAPED = "\ufb50-\ufdff\ufe70-\ufefc"
_MARKS = "\u0300-\u036f\u0653-\u0655"
_INVISIBLE = expression(f"[{_HIDDEN}]")
_PRESENTED = expression(f"[{_SHAPED}]")
_MARK = expression(f"[{_MARKS}]")
_UNUSUAL = expression(f"[{_HIDDEN}{_SHAPED}{_MARKS}]")
_ODD = expression(f"{_UNLIKE.pattern}|{_UNUSUAL.pattern}")
_FORMED = expression(f"[{_SHAPED}{_MARKS}]")
_APART = expression(f"[^{_MARKS}][{_MARKS}]{{1,8}}")


def plain(text: str) -> str:
    """The text of `normal` alone: where its letters stood is seldom asked for."""
    if text.isascii():
        return text
    text = text.replace("\u00a0", " ")  # of most texts in Latin and Cyrillic letters that is all
    if not _ODD.search(text):
        return text
    text = _INVISIBLE.sub("", _alike(text))
    if _FORMED.search(text):
        text = _APART.sub(_compose, _PRESENTED.sub(_unfold, text))
    return text


def _unfold(letter: re.Match[str]) -> str:
    """The letters that a presentation form stands for."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", letter[0]))


def _compose(letters: re.Match[str]) -> str:
    """A letter with the accents behind it."""
    return unicodedata.normalize("NFC", letters[0])


def plains(texts: Sequence[str]) -> list[str]:
    """The same of many texts: what is usual in all of them is seen at once."""
    together = "\0".join(texts)
    if together.isascii():
        return list(texts)
    for sign in _USUAL:
        together = together.replace(sign, _ALIKE[ord(sign)])
    found = together.split("\0")
    if len(found) != len(texts):  # a text has that sign
        return [*map(plain, texts)]
    ends = [*accumulate(map(len, found), lambda end, length: end + length + 1)]
    for number in {bisect_left(ends, odd.start()) for odd in _ODD.finditer(together)}:
        found[number] = plain(texts[number])
    return found


def normal(text: str) -> Normal:
    """The text to read values from."""
    if text.isascii():
        return Normal(text)
    text = _alike(text)
    if not _UNUSUAL.search(text):
        return Normal(text)
    if not _FORMED.search(text):  # as in nearly all Arabic: then letters only go
        return _without(text)
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if _INVISIBLE.match(letter):
            continue
        shown = unicodedata.normalize("NFKC", letter) if _PRESENTED.match(letter) else letter
        for one in shown:
            if shown is letter or not _INVISIBLE.match(one):
                letters.append(one)
                places.append(place)
    seen = "".join(letters)
    return _composed(seen, places) if _MARK.search(seen) else Normal(seen, tuple(places))


def _alike(text: str) -> str:
    """A text with one kind of space, digit and sign, letter by letter."""
    for sign in _USUAL:  # of most texts that is all
        if sign in text:
            text = text.replace(sign, _ALIKE[ord(sign)])
    return text.translate(_ALIKE) if _UNLIKE.search(text) else text


def _without(text: str) -> Normal:
    """A text without what is invisible."""
    places: list[int] = []
    done = 0
    for found in _INVISIBLE.finditer(text):
        places.extend(range(done, found.start()))
        done = found.end()
    places.extend(range(done, len(text)))
    return Normal(_INVISIBLE.sub("", text), tuple(places))


def _composed(text: str, places: list[int]) -> Normal:
    """A text whose accents are typed behind their letters, with accented letters."""
    pieces: list[str] = []
    at: list[int] = []
    until: list[int] = []
    done = 0
    for found in _APART.finditer(text):
        start, end = found.span()
        composed = unicodedata.normalize("NFC", found[0])
        pieces += [text[done:start], composed]
        at += places[done:start] + [places[start]] * len(composed)
        until += [place + 1 for place in places[done:start]]
        until += [places[end - 1] + 1] * len(composed)
        done = end
    at += places[done:]
    until += [place + 1 for place in places[done:]]
    return Normal("".join([*pieces, text[done:]]), tuple(at), tuple(until))
