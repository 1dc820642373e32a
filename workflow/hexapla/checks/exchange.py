"""TR-5: whether a translation stands with its own unit, or with that of its neighbour.

No dictionary is needed: which words of a version go with which of the master is learnt from the
rest of the document. A word goes with another as far as the two stand in the same units (the Dice
coefficient), the units in question apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from statistics import median
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.model.parallel import MASTER, Parallel, Row

APART = 2_000
"""How many units are learnt from at a time; more of a document teaches nothing new."""
# How far the length of a translation may be from what is usual.
_LONG, _SHORTER, _LONGER = 20, 0.6, 1.67
# How far a list can have slipped.
_NEIGHBOURS = (-1, 1, -2, 2)
_STEM = 6
# How many words are asked, and in how many of the units that have them.
_WORDS, _UNITS = 4, 12
_FIGURES = re.compile(r"\d+")
_FITS, _MARGIN, _AT_HOME = 0.35, 0.3, 0.8
_MARKUP = re.compile(r"<[^<>]*>|\]\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_ARABIC_PREFIX = re.compile(r"^(?:[وفبكل]?ال|لل)(?=\w{3})")
_PREFIXES = frozenset("وفبكلا")

Index = dict[str, set[int]]


class _Learnt(NamedTuple):
    """The texts of a version, and the words of the units learnt from in the master and in it.

    Of the master's words it is known where they stand, of the version's how often.
    """

    texts: Sequence[str]
    sources: Sequence[frozenset[str]]
    targets: Sequence[frozenset[str]]
    of_source: Index
    of_target: Counter[str]


def exchanged(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """A translation belongs to the unit beside it.

    What it does:
        Learns from the document which words of a version go with which of the master, and looks
        for translations that go with a neighbour of their unit and not with the unit itself.
    Why:
        Two lines of a list that were exchanged, or a list that has slipped by a line, have
        nothing wrong in them but their place.
    Example:
        English: (a) Opening of the session; (b) Election of officers
        French: a) Élection du Bureau; b) Ouverture de la session
    What to do instead:
        a) Ouverture de la session; b) Élection du Bureau
    """
    rows = parallel.rows
    for number, cases in _slipped(parallel).items():
        # Where several versions seem to have slipped, rather the two units are much alike.
        if len(cases) == 1:
            column, neighbour = cases[0]
            where, text = _where(neighbour - number), _short(rows[neighbour].unit.text)
            what = f"has the translation of the unit {where}, “{text}”"
            yield rows[number], Remark(column, what, "put each translation with its own unit")


def _slipped(parallel: Parallel) -> dict[int, list[tuple[int, int]]]:
    """Units whose translation seems to be a neighbour's: in which columns, and which neighbour."""
    rows = parallel.rows
    sources = _words([row.unit.text for row in rows], parallel.original.language)
    of_source = _index(sources)
    neighbours = _neighbours(rows)
    found: dict[int, list[tuple[int, int]]] = {}
    for column, locale in enumerate(parallel.locales):
        if column == MASTER:
            continue
        texts = [
            entry.target if (entry := row.columns[column]) and not entry.stale else ""
            for row in rows
        ]
        targets = _words(texts, locale.language)
        counts = Counter(chain.from_iterable(targets))
        learnt = _Learnt(texts, sources, targets, of_source, counts)
        likely = _likely(rows, texts, neighbours)
        for number, neighbour in _misplaced(likely, learnt):
            found.setdefault(number, []).append((column, neighbour))
    return found


def _neighbours(rows: Sequence[Row]) -> list[list[int]]:
    """With which units each could be mistaken: those near it, of its role and with its figures.

    Where figures differ, an exchange is seen by the checks of values.
    """
    figures = [sorted(_FIGURES.findall(row.unit.text)) for row in rows]
    found = []
    for number, row in enumerate(rows):
        near = [number + step for step in _NEIGHBOURS if 0 <= number + step < len(rows)]
        found.append([
            other for other in near
            if rows[other].unit.role is row.unit.role
            and figures[other] == figures[number]
            and rows[other].unit.text != row.unit.text
        ])  # fmt: skip
    return found


def _likely(
    rows: Sequence[Row], texts: Sequence[str], neighbours: Sequence[list[int]]
) -> dict[int, list[int]]:
    """Of these, those whose translation could have about the length of the one that is there."""
    lengths = [len(row.unit.text) for row in rows]
    rates = [len(text) / length for text, length in zip(texts, lengths) if text and length > _LONG]
    rate = median(rates) if rates else 1.0
    found = {}
    for number, (text, near) in enumerate(zip(texts, neighbours)):
        size = len(text) / rate
        if text and (
            good := [
                one
                for one in near
                if size < _LONG or lengths[one] * _SHORTER < size < lengths[one] * _LONGER
            ]
        ):
            found[number] = good
    return found


def _misplaced(likely: Mapping[int, list[int]], learnt: _Learnt) -> Iterator[tuple[int, int]]:
    for number, neighbours in likely.items():
        if _at_home(number, learnt):
            continue
        for neighbour in neighbours:
            if _fits_better(number, neighbour, learnt):
                yield number, neighbour
                break


def _at_home(number: int, learnt: _Learnt) -> bool:
    """Whether a translation goes with what only its own unit has: then it is in its place."""
    words = learnt.sources[number]
    for neighbour in (number - 1, number + 1):
        if 0 <= neighbour < len(learnt.sources):
            words -= learnt.sources[neighbour]
    places = islice(_places(words, {number}, learnt), _WORDS)
    return any(_has_partner(there, learnt.targets[number], number, learnt) for there in places)


def _fits_better(number: int, neighbour: int, learnt: _Learnt) -> bool:
    """Whether a unit's translation goes with its neighbour's source, and neither with its own.

    If it is the neighbour's own translation that stands there, it has been copied.
    """
    target = learnt.targets[number]
    own_words = learnt.sources[number] - learnt.sources[neighbour]
    other_words = learnt.sources[neighbour] - learnt.sources[number]
    apart = {number, neighbour}
    other = _fit(other_words, target, apart, learnt)
    if other is None or other < _FITS:
        return False
    most = other - _MARGIN
    if (_fit(own_words, target, apart, learnt) or 0.0) > most:
        return False
    if learnt.texts[neighbour] == learnt.texts[number]:
        return True
    return (_fit(other_words, learnt.targets[neighbour], apart, learnt) or 0.0) <= most


def _fit(
    words: frozenset[str],
    target: frozenset[str],
    apart: set[int],
    learnt: _Learnt,
) -> float | None:
    """How well words of the master are there in a translation, 0 to 1; None if nobody can say."""
    places = islice(_places(words, apart, learnt), _WORDS)
    found = [_best(there, target, apart, learnt) for there in places]
    return sum(found) / len(found) if found else None


def _places(words: frozenset[str], apart: set[int], learnt: _Learnt) -> Iterator[set[int]]:
    """Where words of the master stand elsewhere, the rarest first, as they say most."""
    known = [(len(there), word) for word in words if len(there := learnt.of_source[word]) > 1]
    for _, word in sorted(known):
        there = learnt.of_source[word] - apart
        if there:
            yield there


def _has_partner(
    there: Collection[int], target: frozenset[str], number: int, learnt: _Learnt
) -> bool:
    """Whether `_best` is that of a translation at home; words that stand elsewhere are passed."""
    looked_at = list(islice(there, _UNITS))
    size, share = len(looked_at), len(looked_at) / len(there)
    most = size * (2 / _AT_HOME - 1) / share + 1
    for word in target:
        elsewhere = learnt.of_target[word] - (word in learnt.targets[number])
        if elsewhere <= most:
            both = sum([word in learnt.targets[one] for one in looked_at])
            if 2 * both / (size + elsewhere * share) >= _AT_HOME:
                return True
    return False


def _best(
    there: Collection[int], target: frozenset[str], apart: set[int], learnt: _Learnt
) -> float:
    """The Dice coefficient of that word of a translation that goes best with some units."""
    looked_at = list(islice(there, _UNITS))
    common = Counter(chain.from_iterable([target & learnt.targets[one] for one in looked_at]))
    share = len(looked_at) / len(there)
    best = 0.0
    for word, both in common.items():
        if 2 * both <= best * (len(looked_at) + both):
            continue  # even if it stood nowhere else
        number = learnt.of_target[word]
        for one in apart:
            if word in learnt.targets[one]:
                number -= 1
        best = max(best, 2 * both / (len(looked_at) + number * share))
    return best


def _index(texts: Sequence[frozenset[str]]) -> Index:
    index: Index = {}
    for number, words in enumerate(texts):
        for word in words:
            index.setdefault(word, set()).add(number)
    return index


def _words(texts: Iterable[str], language: str) -> list[frozenset[str]]:
    """The words of texts by their first letters; of Chinese, every two characters."""
    stems = {"zh": _pairs, "ar": _arabic_stems}.get(language, _stems)
    known: dict[str, frozenset[str]] = {}
    for text in texts:
        if text not in known:
            bare = _MARKUP.sub(" ", text) if "<" in text or "](" in text else text
            known[text] = frozenset(stems(bare))
    return [known[text] for text in texts]


def _stems(text: str) -> Iterable[str]:
    return [word[:_STEM] for word in _WORD.findall(text.lower())]


def _arabic_stems(text: str) -> Iterable[str]:
    return [
        (_ARABIC_PREFIX.sub("", word) if word[0] in _PREFIXES else word)[:_STEM]
        for word in _WORD.findall(text.lower())
    ]


def _pairs(text: str) -> Iterable[str]:
    return [run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)]


def _where(step: int) -> str:
    if abs(step) == 1:
        return "before it" if step < 0 else "after it"
    return f"{abs(step)} before it" if step < 0 else f"{step} after it"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
