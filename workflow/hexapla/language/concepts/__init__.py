"""What a text is about, in six languages: a table of what documents of the United Nations speak of.

Each concept is a bit of a number, so that two texts are compared by one operation. It says which
text belongs to which, and never judges one: a translation may well say a thing in other words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from operator import add

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
_KNOWN_WORDS = 1 << 16  # as many are remembered of a language
# How many letters a word can have behind its beginning.
_ENDING = {"ar": 4}
_USUAL_ENDING = 8
# Letters that Arabic writes in several ways, and what is written onto it (see `normal`).
_ARABIC = {
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"), ord("ى"): "ي",
    **dict.fromkeys([0x640, 0x670, *range(0x64B, 0x656)]),
}  # fmt: skip


class _Words(dict[str, int]):
    """The concepts of words as they stand in texts, with what is written on to them."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.stems, self.whole = _stems(language)
        self.longest = max(map(len, self.stems))

    def __missing__(self, written: str) -> int:
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        plain = _plain(written, self.language)
        found = 0
        for word in _LETTERS.findall(plain):
            forms = _forms(word) if self.language == "ar" else (word,)
            found |= self._best(forms)
        self[written] = found
        return found

    def _best(self, forms: tuple[str, ...]) -> int:
        """The concepts of the longest beginning that is known."""
        length, best = 0, 0
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


class _Pairs(dict[str, int]):
    """The concepts of two Chinese characters beside one another."""

    def __init__(self) -> None:
        self.stems, self.whole = _stems("zh")

    def __missing__(self, pair: str) -> int:
        if len(self) >= _KNOWN_WORDS:
            self.clear()
        found = self.stems.get(pair, 0) | self.stems.get(pair[0], 0)
        self[pair] = found
        return found


def concepts(text: str, language: str) -> int:
    """The concepts in a text, a bit each; 0 in a language that is none of the six."""
    if language not in LANGUAGES:
        return 0
    found = 0
    if language == "zh":
        pairs = _pairs()
        for pair in {*map(add, text, f"{text[1:]} ")}:
            found |= pairs[pair]
        return found
    words = _words(language)
    for word in text.lower().split():
        found |= words[word]
    return found


@cache
def _words(language: str) -> _Words:
    return _Words(language)


@cache
def _pairs() -> _Pairs:
    return _Pairs()


def _stems(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """Beginnings of words, and whole words, with their concepts."""
    column = LANGUAGES.index(language)
    stems: dict[str, int] = {}
    whole: dict[str, int] = {}
    for number, line in enumerate(TABLE):
        for stem in line[column].split():
            table = whole if stem.endswith("$") else stems
            plain = _plain(stem.rstrip("$"), language)
            table[plain] = table.get(plain, 0) | 1 << number
    return stems, {word: about | stems.get(word, 0) for word, about in whole.items()}


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
