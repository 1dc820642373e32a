"""A dictionary that a set of texts gives by itself: which words go together in two languages.

Words that stand in the same units in one language as in the other are translations of each other,
as far as can be told. A whole text is a word, too: what stands twice in one version stands twice
in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]{3,40}")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_ARTICLES = re.compile(r"^(?:و|ف)?(?:بال|كال|وال|لل|ال)(?=\w{3})")
_STEM = 5
# A word of more texts than this is no help, and costs time.
_COMMON = 200
# The rarest words of a text say most.
_RAREST = 12
_MOST_WORDS = 80
_ENOUGH = 0.5  # what two texts that belong together have in common, of what they can have

Postings = Mapping[str, set[int]]


@lru_cache(maxsize=1 << 13)
def words(text: str) -> tuple[str, ...]:
    """The words of a text by their beginnings, pairs of Han characters, and the text itself."""
    han = _HAN.findall(text)
    pairs = [run[at : at + 2] for run in han for at in range(max(1, len(run) - 1))]
    folded = unicodedata.normalize("NFKC", text.casefold())
    spaced = [
        _ARTICLES.sub("", word)[:_STEM]
        for word in _TOKEN.findall(_HAN.sub(" ", folded) if han else folded)
    ]
    return ("=" + "".join([one for one in folded if one.isalnum()]), *dict.fromkeys(pairs + spaced))


class Lexicon:
    """Where each word of two columns of texts stands: `texts` are pairs that belong together."""

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        self._one = _postings([one for one, _ in texts])
        self._other = _postings([other for _, other in texts])

    def unlikeness(self, one: str, other: str, without: Set[int] = frozenset()) -> float:
        """How much the words speak against two texts, from 0 to .9 (.5: nothing is known).

        The pairs `without` are not asked: those about which one would know.
        """
        left, right = self._known(self._one, one, without), self._known(self._other, other, without)
        if not left or not right:
            return 0.5
        if one_text := left.pop("=", None):
            whole = right.get("=")
            if whole and one_text & whole:
                return 0.0
        right.pop("=", None)
        if not left or not right:
            return 0.6 if one_text else 0.5
        shared = (_agreement(left, right) + _agreement(right, left)) / 2
        return 0.9 * (1 - min(1.0, shared / _ENOUGH))

    def _known(self, postings: Postings, text: str, without: Set[int]) -> dict[str, set[int]]:
        whole, *single = words(text)
        known = []
        for word in single[:_MOST_WORDS]:
            places = postings.get(word)
            if places and len(places) <= _COMMON and not places.issubset(without):
                known.append((len(places), word))
        found = {word: postings[word].difference(without) for _, word in sorted(known)[:_RAREST]}
        if left := postings.get(whole, set()).difference(without):
            found["="] = left
        return found


def _postings(texts: Sequence[str]) -> Postings:
    found: dict[str, set[int]] = {}
    for number, text in enumerate(texts):
        for word in words(text):
            found.setdefault(word, set()).add(number)
    return found


def _agreement(one: Mapping[str, set[int]], other: Mapping[str, set[int]]) -> float:
    """How well each word of a text is met by one of the other's, rare words counting more."""
    total = weight = 0.0
    for places in one.values():
        best = 0.0
        for others in other.values():
            if not places.isdisjoint(others):
                best = max(best, 2 * len(places & others) / (len(places) + len(others)))
        share = 1 / len(places) ** 0.5
        total += best * share
        weight += share
    return total / weight
