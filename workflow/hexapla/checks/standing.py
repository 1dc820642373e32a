"""What speaks for a text standing with its own unit, and what for another: logarithms of odds.

Each text is held against all others of a unit, the master's and the other translations': how long
they are, what they are about (`language.concepts`), and, in Latin letters, how their words begin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from math import exp, log, sqrt

from hexapla.checks.strangers import own_texts
from hexapla.language import concepts
from hexapla.language.likeness import stems
from hexapla.model.parallel import MASTER, Parallel

# How probable a concept is in a text if so many of n others have it: counted in published texts.
_PROBABLE = (
    (0.006, 0.66),
    (0.005, 0.27, 0.86),
    (0.004, 0.14, 0.63, 0.90),
    (0.004, 0.10, 0.39, 0.77, 0.92),
    (0.003, 0.08, 0.28, 0.56, 0.83, 0.92),
)
_MOST = len(_PROBABLE)
# For and against: what a concept that n others have says if it is there, and if it is not.
_WEIGHTS = [[(log(p / of_n[0]), log(1 - p)) for p in of_n[1:]] for of_n in _PROBABLE]
# The same of how words begin, if one or both of two others have it: here, and in another unit.
_RELATED = frozenset(["en", "fr", "es", "pt", "it", "ca", "ro"])
_COGNATES = [(log(p / q), log((1 - p) / (1 - q))) for p, q in ((0.13, 0.03), (0.7, 0.12))]
# The same of words that another script keeps in Latin letters.
_KEPT = (log(0.8 / 0.2), log(0.2 / 0.8))
# What is found in one text hangs together: each counts for less than it would alone.
_DAMPED = 0.7
# The variance of the logarithm of a translation's length: in any text, and divided by its letters.
_VARIANCE, _BY_LETTER = 0.006, 1.2
_FARTHEST = 3.0
_LONG = 20
_BRIEF = log(60)
SEVERAL = 3
"""So many texts can outvote one of them."""
# How much nearer to its own unit's length a text can be that is another's.
_SLACK = 2.5


class Standing:
    """The texts of a set, column by column, "" where one cannot be held against the others.

    What is read of them is read when it is asked for.
    """

    def __init__(self, parallel: Parallel) -> None:
        self.languages = [locale.language for locale in parallel.locales]
        self.columns = [_readable(parallel, column) for column in range(len(self.languages))]
        self._about: dict[int, tuple[int, ...]] = {}
        self._words: dict[tuple[int, int], frozenset[str]] = {}

    @cached_property
    def lengths(self) -> list[list[float]]:
        """The logarithms of their lengths, as they would be in the master's language; 0: none."""
        found = []
        for texts in self.columns:
            rates = [
                log(len(text) / len(master))
                for master, text in zip(self.columns[MASTER], texts)
                if text and len(master) > _LONG
            ]
            rate = middle(rates)
            found.append([log(len(text)) - rate if text else 0.0 for text in texts])
        return found

    @cached_property
    def sizes(self) -> list[tuple[float, ...]]:
        """The same unit by unit."""
        return [*zip(*self.lengths)]

    @cached_property
    def usual(self) -> list[float]:
        """What these are for each unit in the middle: one text may be quite another's."""
        return [middle([one for one in row if one]) for row in self.sizes]

    @cached_property
    def spread(self) -> list[float]:
        """How far they usually are from one another."""
        return [sqrt(_VARIANCE + _BY_LETTER * exp(-usual)) for usual in self.usual]

    @cached_property
    def farthest(self) -> list[float]:
        """How far the farthest of them is from the middle."""
        return [
            max([abs(one - usual) for one in row if one], default=0.0)
            for row, usual in zip(self.sizes, self.usual)
        ]

    @cached_property
    def counts(self) -> list[int]:
        """How many texts each unit has."""
        return [len(row) - row.count("") for row in zip(*self.columns)]

    def about(self, number: int) -> tuple[int, ...]:
        """What the texts of a unit are about, and, at the end, what at least half of them are."""
        found = self._about.get(number)
        if found is None:
            texts = [
                (column[number], language) for column, language in zip(self.columns, self.languages)
            ]
            about = tuple([concepts.concepts(*one) if one[0] else 0 for one in texts])
            voices = [
                one
                for one, (text, language) in zip(about, texts)
                if text and language in concepts.LANGUAGES
            ]
            levels = _levels(voices)
            found = (*about, levels[(len(levels) - 1) // 2] if levels else 0)
            self._about[number] = found
        return found

    def leaning(self, one: int, other: int) -> list[int]:
        """In which columns two units could have each other's texts, or one the other's.

        That is seen quickly: by how much nearer their lengths are, and how many more concepts of
        the other unit they have than of their own.
        """
        if min(self.counts[one], self.counts[other]) < SEVERAL:
            return self._of_two(one, other)
        spread = min(self.spread[one], self.spread[other])
        gains = self._gains(one, other, _SLACK * spread)
        if not gains:
            return []
        here, there = self.about(one), self.about(other)
        own, foreign = here[-1] & ~there[-1], there[-1] & ~here[-1]
        found = []
        for column, gain, gained in gains:
            text, facing = here[column], there[column]
            away = (text & foreign).bit_count() - (text & own).bit_count()
            back = (facing & own).bit_count() - (facing & foreign).bit_count()
            if max(away, back) > 0 or (
                away + back == 0
                and (max(gain, gained, gain + gained) > spread or self._related(column, one, other))
            ):
                found.append(column)
        return found

    def _gains(self, one: int, other: int, slack: float) -> list[tuple[int, float, float]]:
        """The columns whose lengths allow it: how much nearer each text is to the other unit's."""
        usual, far = self.usual[one], self.usual[other]
        beside = other - one == 1  # only then one of them alone could be elsewhere
        if abs(usual - far) > 2 * max(self.farthest[one], self.farthest[other]) + slack:
            return []
        found = []
        for column, (length, its) in enumerate(zip(self.sizes[one], self.sizes[other])):
            if length and its:
                gain = abs(length - usual) - abs(length - far)
                gained = abs(its - far) - abs(its - usual)
                if (beside and (gain >= 0 or gained >= 0)) or min(gain, gained) >= -slack:
                    found.append((column, gain, gained))
        return found

    def _of_two(self, one: int, other: int) -> list[int]:
        """The same of units with one translation: there is nothing but the two texts to ask."""
        both = [at for at, texts in enumerate(self.columns) if texts[one] and texts[other]]
        if len(both) < 2:
            return []
        left, right = both[:2]
        (a, b), (c, d) = [(self.lengths[at][one], self.lengths[at][other]) for at in both[:2]]
        nearer = abs(a - c) + abs(b - d) - abs(a - d) - abs(b - c)
        spread = self.spread[one] + self.spread[other]
        if nearer < -_SLACK * spread:
            return []
        here, there = self.about(one), self.about(other)
        crossed = (here[left] & there[right]).bit_count() + (there[left] & here[right]).bit_count()
        straight = (here[left] & here[right]).bit_count() + (there[left] & there[right]).bit_count()
        same = crossed == straight and (nearer > spread or self._related(left, one, other))
        return both[:2] if crossed > straight or same else []

    def _related(self, column: int, one: int, other: int) -> bool:
        """Whether two texts share more beginnings of words with the other unit than their own."""
        mine, its = self.words(column, one), self.words(column, other)
        more = 0
        for number, language in enumerate(self.languages if mine or its else ()):
            if number != column and language in _RELATED:
                here, there = self.words(number, one), self.words(number, other)
                more += len(mine & there) + len(its & here) - len(mine & here) - len(its & there)
        return more > 0

    def words(self, column: int, number: int) -> frozenset[str]:
        """How the words of a text begin."""
        found = self._words.get((column, number))
        if found is None:
            found = self._words[column, number] = stems(self.columns[column][number])
        return found

    def evidence(self, column: int, at: int, other: int) -> float:
        """How much speaks for a unit's text being another's, rather than its own."""
        length = self._by_length(column, at, other) - self._by_length(column, at, at)
        return length + self.by_content(column, at, other)

    def by_content(self, column: int, at: int, other: int) -> float:
        """How much of that is more than length: what short texts say in more or fewer letters."""
        return (
            self._by_concepts(column, at, other)
            - self._by_concepts(column, at, at)
            + self._by_words(column, at, other)
            - self._by_words(column, at, at)
        )

    def is_brief(self, unit: int) -> bool:
        """Whether the texts of a unit are too short for their length to say anything alone."""
        return self.usual[unit] < _BRIEF

    def _by_length(self, column: int, at: int, unit: int) -> float:
        others = [
            one[unit] for number, one in enumerate(self.lengths) if number != column and one[unit]
        ]
        if not others:
            return 0.0
        distance = abs(self.lengths[column][at] - middle(others))
        return -(min(_FARTHEST, distance / self.spread[unit]) ** 2) / 2

    def _by_concepts(self, column: int, at: int, unit: int) -> float:
        if self.languages[column] not in concepts.LANGUAGES:
            return 0.0
        others = [
            about
            for number, (about, language) in enumerate(zip(self.about(unit), self.languages))
            if number != column and language in concepts.LANGUAGES and self.columns[number][unit]
        ]
        return _DAMPED * _weighed(self.about(at)[column], others[:_MOST])

    def _by_words(self, column: int, at: int, unit: int) -> float:
        """By the beginnings of words in Latin letters; in another script, by the words kept so."""
        own = self.words(column, at)
        others = [
            self.words(number, unit)
            for number, language in enumerate(self.languages)
            if number != column and language in _RELATED
        ]
        others = [words for words in others if words]
        if self.languages[column] not in _RELATED:
            kept = len(own & frozenset().union(*others))
            return _DAMPED * (kept * _KEPT[0] + (len(own) - kept) * _KEPT[1])
        total = 0.0
        for words, (here, missing) in zip(_by_holders(others[:2]), _COGNATES):
            there = len(words & own)
            total += there * here + (len(words) - there) * missing
        return _DAMPED * total


def _readable(parallel: Parallel, column: int) -> list[str]:
    """The texts of a column, "" where one is of an older master or not in its language."""
    there = [
        entry.target if (entry := row.columns[column]) and entry.made_for == row.unit.text else ""
        for row in parallel.rows
    ]
    if column not in parallel.strange:
        return there
    return [text and own for text, own in zip(there, own_texts(parallel, column))]


def middle(lengths: list[float]) -> float:
    """The median of some numbers, which are sorted; 0 of nothing."""
    if not lengths:
        return 0.0
    lengths.sort()
    half = len(lengths) // 2
    return (lengths[half] + lengths[~half]) / 2


def _weighed(text: int, others: Sequence[int]) -> float:
    """How well the concepts of a text go with those of others."""
    if not others:
        return 0.0
    levels = _levels(others)
    total = 0.0
    for level, above, (here, missing) in zip(levels, [*levels[1:], 0], _WEIGHTS[len(others) - 1]):
        exactly = level & ~above
        there = (exactly & text).bit_count()
        total += there * here + (exactly.bit_count() - there) * missing
    return total


def _levels(texts: Iterable[int]) -> list[int]:
    """The concepts that at least one text has, at least two, and so on."""
    levels: list[int] = []
    for text in texts:
        levels.append(0)
        for number in range(len(levels) - 1, 0, -1):
            levels[number] |= levels[number - 1] & text
        levels[0] |= text
    return levels


def _by_holders(others: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The beginnings of words that one of two texts has, and that both have."""
    if len(others) < 2:
        return list(others)
    return [others[0] ^ others[1], others[0] & others[1]]
