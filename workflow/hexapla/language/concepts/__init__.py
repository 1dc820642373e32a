"""What a text is about, in six languages: a table of what documents of the United Nations speak of.

Each concept is a bit of a number, so that two texts are compared by one operation. It says which
text belongs to which, and never judges one: a translation may well say a thing in other words.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache, reduce
from operator import or_

from hexapla.language.concepts.acts import ACTS
from hexapla.language.concepts.bodies import BODIES
from hexapla.language.concepts.law import LAW
from hexapla.language.concepts.nature import NATURE
from hexapla.language.concepts.phrases import PHRASES
from hexapla.language.concepts.society import SOCIETY

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
TABLE: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split("|"))
    for line in "".join([BODIES, LAW, SOCIETY, NATURE, ACTS, PHRASES]).splitlines()
)
"""The concepts, each with the beginnings of its words in `LANGUAGES`."""

_LETTERS = re.compile(r"[^\W\d_]+")
# As many are remembered of a language, and as many rows of concepts.
_KNOWN_WORDS, _KNOWN_TEXTS = 1 << 16, 1 << 12
# What stands between two texts, and the letter that stands for the first concept.
_APART, _FIRST = "\0", 0x100
_BITS = {chr(_FIRST + number): 1 << number for number in range(len(TABLE))}
# How Chinese characters are coded: two by two, they are numbers.
_CODES, _CODE = "utf-16-le", 2
# How many letters a word can have behind its beginning.
_ENDING = {"ar": 4}
_USUAL_ENDING = 8
# Letters that Arabic writes in several ways, and what is written onto it (see `normal`).
_ARABIC = {
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"), ord("ى"): "ي",
    **dict.fromkeys([0x640, 0x670, *range(0x64B, 0x656)]),
}  # fmt: skip


class _Words(dict[str, str]):
    """The concepts of words as they stand in texts, with what is written on to them: letters."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.stems, self.whole = _stems(language)
        self.longest = max(map(len, self.stems))

    def __missing__(self, written: str) -> str:
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        plain = _plain(written.lower(), self.language)
        found = _APART if written == _APART else ""
        for word in _LETTERS.findall(plain):
            found += self._best(_forms(word) if self.language == "ar" else (word,))
        self[written] = found
        return found

    def _best(self, forms: tuple[str, ...]) -> str:
        """The concepts of the longest beginning that is known."""
        length, best = 0, ""
        ending = _ENDING.get(self.language, _USUAL_ENDING)
        for form in forms:
            if form in self.whole and len(form) > length:
                length, best = len(form), self.whole[form]
            for size in range(min(len(form), self.longest), max(length, 1), -1):
                stem = form[:size]
                if stem in self.stems and len(form) - size <= ending:
                    length, best = size, self.stems[stem]
                    break
        return best


class _Pairs(dict[int, str]):
    """The concepts of a Chinese character with the one behind it, by the codes of both as one."""

    def __init__(self) -> None:
        self.stems, _ = _stems("zh")

    def __missing__(self, codes: int) -> str:
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        pair = codes.to_bytes(2 * _CODE, sys.byteorder).decode(_CODES, "surrogatepass")
        found = self.stems.get(pair, "") + self.stems.get(pair[0], "")
        self[codes] = found = _APART if pair[0] == _APART else found
        return found


class _Abouts(dict[str, int]):
    """The concepts of letters, a bit each."""

    def __missing__(self, letters: str) -> int:
        if len(self) >= _KNOWN_TEXTS:
            self.clear()
        found = self[letters] = reduce(or_, map(_BITS.__getitem__, letters), 0)
        return found


def concepts(texts: Sequence[str], language: str) -> list[int]:
    """The concepts in each of some texts, a bit each; 0 in a language that is none of the six.

    The words of all of them are looked up as one row, in which each concept is a letter: so there
    is nothing to do for each text but to see what its letters are.
    """
    if language not in LANGUAGES or not texts:
        return [0] * len(texts)
    together = f" {_APART} ".join([text.replace(_APART, " ") for text in texts])
    if language == "zh":
        letters = "".join(_of_pairs(together))
    else:
        letters = "".join(map(_words(language).__getitem__, together.split()))
    return [*map(_abouts().__getitem__, letters.split(_APART))]


def _of_pairs(text: str) -> list[str]:
    """The concepts of each of its characters with the one behind it."""
    codes = memoryview(f"{text} ".encode(_CODES, "surrogatepass"))
    count = len(codes) // _CODE
    found = [""] * (count - 1)
    for start in range(2):
        pairs = codes[start * _CODE : (count - (count - start) % 2) * _CODE].cast("I")
        found[start::2] = map(_pairs().__getitem__, pairs)
    return found


@cache
def _words(language: str) -> _Words:
    return _Words(language)


@cache
def _pairs() -> _Pairs:
    return _Pairs()


@cache
def _abouts() -> _Abouts:
    return _Abouts()


def _stems(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Beginnings of words, and whole words, with their concepts: a letter each."""
    column = LANGUAGES.index(language)
    stems: dict[str, str] = {}
    whole: dict[str, str] = {}
    lines = _plain("\n".join([line[column] for line in TABLE]), language).split("\n")
    for letter, line in enumerate(lines, _FIRST):
        for stem in line.split():
            table = whole if stem.endswith("$") else stems
            plain = stem.rstrip("$")
            table[plain] = table.get(plain, "") + chr(letter)
    return stems, {word: about + stems.get(word, "") for word, about in whole.items()}


def _plain(text: str, language: str) -> str:
    if language == "ar":
        return text.translate(_ARABIC)
    if text.isascii() or language == "zh":
        return text
    split = unicodedata.normalize("NFD", text.replace("œ", "oe"))
    return "".join([one for one in split if not unicodedata.combining(one)])


def _forms(word: str) -> tuple[str, ...]:
    """An Arabic word without what is written on to its beginning: and, in, for, as, the."""
    forms = {word}
    for letters in ("وف", "بكل"):
        forms |= {one[1:] for one in forms if one[0] in letters and len(one) > 3}
    forms |= {one[2:] for one in forms if one.startswith(("ال", "لل")) and len(one) > 4}
    forms |= {one[1:] for one in forms if one[0] == "ل" and len(one) > 4}
    return tuple(sorted(forms))
