"""Similar texts that were translated before. The home of rapidfuzz in this room.

Comparing each text with each would take minutes at ten thousand units, so only those are compared
that share the rarest words and are about as long.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hexapla.memory.exact import SAME, Memory, offers
from hexapla.model.candidate import Candidate
from hexapla.model.catalog import word_count

# Below this percentage a translator is faster without (the usual threshold of the tools).
LEAST = 70
MOST = 3
# “3 (a)” and “3 (b)” are alike, and of no help to each other.
FEWEST_WORDS = 3
# Of the sources that share a word, so many that are shorter and so many that are longer are tried:
# on published texts that finds more than seven times as many in the order of the memory.
_RAREST_WORDS, _NEAREST = 5, 3
_SIGNS = "\u3400-\u9fff"
_SIGN, _WORD = re.compile(f"[{_SIGNS}]"), re.compile(r"\w+")
_WORD_OR_PAIR = re.compile(f"[^\\W{_SIGNS}]+|(?=([{_SIGNS}]{{2}}))")


# What separates words of ASCII, as a space: these are cut four times faster so.
_SPACED = {letter: " " for letter in range(128) if not _WORD.match(chr(letter))}


class Index(NamedTuple):
    """A memory's texts, the short ones first, how long they are, and where each word stands."""

    memory: Memory
    texts: Sequence[str]
    lengths: Sequence[int]
    places: Mapping[str, Sequence[int]]


def index(memory: Memory, asked: Iterable[str]) -> Index:
    """A memory, made ready for `similar` to be asked for these texts, and for no others."""
    texts = sorted(memory.pairs, key=len)
    places: dict[str, list[int]] = {word: [] for text in asked for word in _words(text)}
    wanted = set(places)
    for place, text in enumerate(texts):
        for word in wanted.intersection(_words(text)):
            places[word].append(place)
    return Index(memory, texts, [len(text) for text in texts], places)


def similar(known: Index, text: str, least: int = LEAST, most: int = MOST) -> list[Candidate]:
    """The translations of texts like this one, but not the same, the most alike first.

    Likeness is that of the notation, letter by letter (normalized indel similarity, in per cent,
    rounded down): a code that differs counts as the letters that differ. Texts of one or two words
    are like none.
    """
    if word_count(text) < FEWEST_WORDS:
        return []
    from rapidfuzz import fuzz, process  # 15 ms, only where something is to be translated

    standing = {word: one for word in _words(text) if (one := known.places.get(word))}
    rare = sorted([(len(one), word) for word, one in standing.items()])[:_RAREST_WORDS]
    here = bisect_left(known.lengths, len(text))
    chosen: set[int] = set()
    for _, word in rare:
        at = bisect_left(standing[word], here)
        chosen.update(standing[word][max(0, at - _NEAREST) : at + _NEAREST])
    choices = {place: known.texts[place] for place in sorted(chosen)}
    found = process.extract(text, choices, scorer=fuzz.ratio, score_cutoff=least, limit=most + 1)
    best: list[Candidate] = []
    for source, score, _ in sorted(found, key=lambda one: (-one[1], one[2])):
        if source != text:
            likeness = min(int(score), SAME - 1)
            best += offers(known.memory, source, likeness)[:1]
    return best[:most]


def _words(text: str) -> list[str]:
    """The words of a text, small; Chinese, which has no spaces, gives its pairs of signs."""
    text = text.casefold()
    if text.isascii():
        return text.translate(_SPACED).split()
    if _SIGN.search(text):
        found = _WORD_OR_PAIR.finditer(text)
        return [word for one in found if (word := one[1] or one[0])]
    return _WORD.findall(text)
