"""Similar texts that were translated before. The home of rapidfuzz in this room.

Comparing each text with each would take minutes at ten thousand units, so only those are compared
that share the rarest words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hexapla.memory.exact import SAME, Memory
from hexapla.model.candidate import Candidate
from hexapla.model.catalog import word_count

# Below this percentage a translator is faster without (the usual threshold of the tools).
LEAST = 70
MOST = 3
# “3 (a)” and “3 (b)” are alike, and of no help to each other.
FEWEST_WORDS = 3
_RAREST_WORDS, _MOST_SOURCES = 5, 40
_SIGNS = "\u3400-\u9fff"
_SIGN, _WORD = re.compile(f"[{_SIGNS}]"), re.compile(r"\w+")
_WORD_OR_PAIR = re.compile(f"[^\\W{_SIGNS}]+|(?=([{_SIGNS}]{{2}}))")


class Index(NamedTuple):
    """A memory's texts, and which of them each word stands in."""

    memory: Memory
    texts: Sequence[str]
    places: Mapping[str, Sequence[int]]


def index(memory: Memory, asked: Iterable[str]) -> Index:
    """A memory, made ready for `similar` to be asked for these texts, and for no others."""
    texts = list(memory.pairs)
    wanted = {word for text in asked for word in _words(text)}
    places: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for word in _words(text) & wanted:
            places[word].append(place)
    return Index(memory, texts, places)


def similar(known: Index, text: str, least: int = LEAST, most: int = MOST) -> list[Candidate]:
    """The translations of texts like this one, but not the same, the most alike first.

    Likeness is that of the notation, letter by letter (normalized indel similarity, in per cent,
    rounded down): a code that differs counts as the letters that differ. Texts of one or two words
    are like none.
    """
    if word_count(text) < FEWEST_WORDS:
        return []
    from rapidfuzz import fuzz, process  # 15 ms, only where something is to be translated

    places = known.places
    rare = sorted(
        (word for word in _words(text) if word in places),
        key=lambda word: (len(places[word]), word),
    )
    choices: dict[int, str] = {}
    for word in rare[:_RAREST_WORDS]:
        for place in places[word][:_MOST_SOURCES]:
            choices[place] = known.texts[place]
    found = process.extract(text, choices, scorer=fuzz.ratio, score_cutoff=least, limit=most + 1)
    best: list[Candidate] = []
    for source, score, _ in sorted(found, key=lambda one: (-one[1], one[2])):
        if source != text:
            likeness = min(int(score), SAME - 1)
            best += [one._replace(likeness=likeness) for one in known.memory.pairs[source][:1]]
    return best[:most]


def _words(text: str) -> set[str]:
    """The words of a text, small; Chinese, which has no spaces, gives its pairs of signs."""
    text = text.casefold()
    if _SIGN.search(text):
        return {word[1] or word[0] for word in _WORD_OR_PAIR.finditer(text)} - {""}
    return set(_WORD.findall(text))
