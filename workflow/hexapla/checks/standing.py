"""What speaks for a text standing with its own unit, and what for another: logarithms of odds.

Each text is held against all others of a unit, the master's and the other translations': how long
they are, what they are about (`language.concepts`), and, in Latin letters, how their words begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain, compress
from math import log
from operator import attrgetter

from hexapla.checks.lengths import SLACK, Lengths, middle
from hexapla.checks.odds import MOST, Agreement, agreement, levels_of, weighed
from hexapla.checks.strangers import own_texts
from hexapla.language import concepts
from hexapla.language.likeness import stems
from hexapla.model.parallel import MASTER, Parallel

_MADE_FOR = attrgetter("made_for")
# What is said by how words begin, if one or both of two others have it: here, and in another unit.
_RELATED = frozenset(["en", "fr", "es", "pt", "it", "ca", "ro"])
_COGNATES = [(log(p / q), log((1 - p) / (1 - q))) for p, q in ((0.13, 0.03), (0.7, 0.12))]
# The same of words that another script keeps in Latin letters.
_KEPT = (log(0.8 / 0.2), log(0.2 / 0.8))
# What is found in one text hangs together: each counts for less than it would alone.
_DAMPED = 0.7
_FARTHEST = 3.0
_BRIEF = log(60)
SEVERAL = 3
"""So many texts can outvote one of them."""


class Standing:
    """The texts of a set, column by column, "" where one cannot be held against the others.

    What is read of them is read when it is asked for.
    """

    def __init__(self, parallel: Parallel) -> None:
        self.languages = [locale.language for locale in parallel.locales]
        masters = [row.unit.text for row in parallel.rows]
        columns = range(len(self.languages))
        self.columns = [_readable(parallel, column, masters) for column in columns]
        self.lengths = Lengths(self.columns)
        self._all_read = all(one in concepts.LANGUAGES for one in self.languages)
        self._about: dict[int, tuple[int, ...]] = {}
        self._agreed: dict[int, Agreement] = {}
        self._agreements: dict[tuple[int, ...], Agreement] = {}
        self._levels: dict[tuple[int, int], list[int]] = {}
        self._others: dict[tuple[int, int], list[frozenset[str]]] = {}
        self._words: dict[tuple[int, int], frozenset[str]] = {}

    @cached_property
    def counts(self) -> list[int]:
        """How many texts each unit has."""
        if not any("" in column for column in self.columns):
            return [len(self.columns)] * len(self.columns[MASTER])
        return [len(row) - row.count("") for row in zip(*self.columns)]

    def about(self, number: int) -> tuple[int, ...]:
        """What the texts of a unit are about."""
        if number not in self._about:
            self._read([number])
        return self._about[number]

    def _read(self, numbers: Sequence[int]) -> None:
        """Reads what the texts of units are about, and in what they agree."""
        columns = [
            concepts.concepts([*map(texts.__getitem__, numbers)], language)
            for texts, language in zip(self.columns, self.languages)
        ]
        for number, about in zip(numbers, zip(*columns)):
            voices = about
            if self.counts[number] < len(about) or not self._all_read:
                there = zip(self.languages, self.columns)
                has = [language in concepts.LANGUAGES and of[number] for language, of in there]
                voices = tuple(compress(about, has))
            known = self._agreements.get(voices)
            if known is None:
                known = self._agreements[voices] = agreement(voices)
            self._about[number], self._agreed[number] = about, known

    def candidates(self, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pairs of units of which `leaning` may have something to say.

        That is seen more quickly still: by all their lengths at once, and by what is in any of
        their texts, in all of them, and in half.
        """
        near = self.lengths.crossing(pairs)
        if min(self.counts) < SEVERAL:
            few = {number for number, count in enumerate(self.counts) if count < SEVERAL}
            alone = {number for number in few if self.counts[number] < 2}  # but for the master
            known = {*near}
            near = [
                pair
                for pair in pairs
                if not alone.issuperset(pair) and (pair in known or few.intersection(pair))
            ]
        self._read([*dict.fromkeys(chain.from_iterable(near))])
        return [pair for pair in near if self._may_lean(*pair)]

    def _may_lean(self, one: int, other: int) -> bool:
        mine, its = self._agreed[one], self._agreed[other]
        if mine.odd & its.half or its.odd & mine.half:
            return True
        # Nothing speaks for the other unit; so nothing may speak against it, either.
        if not (mine.common & ~its.half or its.common & ~mine.half):
            return True
        return min(self.counts[one], self.counts[other]) < SEVERAL or not self._all_read

    def leaning(self, one: int, other: int) -> list[int]:
        """In which columns two units could have each other's texts, or one the other's.

        That is seen quickly: by how much nearer their lengths are, and how many more concepts of
        the other unit they have than of their own.
        """
        if min(self.counts[one], self.counts[other]) < SEVERAL:
            return self._of_two(one, other)
        spread = min(self.lengths.spread[one], self.lengths.spread[other])
        gains = self._gains(one, other, SLACK * spread)
        if not gains:
            return []
        here, there = self.about(one), self.about(other)
        half, its_half = self._agreed[one].half, self._agreed[other].half
        own, foreign = half & ~its_half, its_half & ~half
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
        lengths = self.lengths
        usual, far = lengths.usual[one], lengths.usual[other]
        beside = other - one == 1  # only then one of them alone could be elsewhere
        found = []
        both = zip(lengths.of_units[one], lengths.of_units[other])
        for column, (length, its) in enumerate(both):
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
        of_units = self.lengths.of_units
        (a, b), (c, d) = [(of_units[one][at], of_units[other][at]) for at in both[:2]]
        nearer = abs(a - c) + abs(b - d) - abs(a - d) - abs(b - c)
        spread = self.lengths.spread[one] + self.lengths.spread[other]
        if nearer < -SLACK * spread:
            return []
        here, there = self.about(one), self.about(other)
        crossed = (here[left] & there[right]).bit_count() + (there[left] & here[right]).bit_count()
        straight = (here[left] & here[right]).bit_count() + (there[left] & there[right]).bit_count()
        same = crossed == straight and (nearer > spread or self._related(left, one, other))
        return both[:2] if crossed > straight or same else []

    def _related(self, column: int, one: int, other: int) -> bool:
        """Whether two texts share more beginnings of words with the other unit than their own."""
        mine, its = self.words(column, one), self.words(column, other)
        here, there = mine - its, its - mine
        more = 0
        for number, language in enumerate(self.languages if here or there else ()):
            if number != column and language in _RELATED:
                words, others = self.words(number, one), self.words(number, other)
                more += len(here & others) + len(there & words)
                more -= len(here & words) + len(there & others)
        return more > 0

    def words(self, column: int, number: int) -> frozenset[str]:
        """How the words of a text begin."""
        found = self._words.get((column, number))
        if found is None:
            found = self._words[column, number] = stems(self.columns[column][number])
        return found

    def by_length(self, column: int, at: int, other: int) -> float:
        """How much the length of a unit's text speaks for its being another's, not its own."""
        return self._by_length(column, at, other) - self._by_length(column, at, at)

    def by_content(self, column: int, at: int, other: int) -> float:
        """How much else does: of short texts, length may say that a language has more letters."""
        return (
            self._by_concepts(column, at, other)
            - self._by_concepts(column, at, at)
            + self._by_words(column, at, other)
            - self._by_words(column, at, at)
        )

    def is_brief(self, unit: int) -> bool:
        """Whether the texts of a unit are too short for their length to say anything alone."""
        return self.lengths.usual[unit] < _BRIEF

    def _by_length(self, column: int, at: int, unit: int) -> float:
        others = [one for at, one in enumerate(self.lengths.of_units[unit]) if at != column and one]
        if not others:
            return 0.0
        distance = abs(self.lengths.of_columns[column][at] - middle(others))
        return -(min(_FARTHEST, distance / self.lengths.spread[unit]) ** 2) / 2

    def _by_concepts(self, column: int, at: int, unit: int) -> float:
        if self.languages[column] not in concepts.LANGUAGES:
            return 0.0
        levels = self._levels.get((column, unit))
        if levels is None:
            others = [
                about
                for number, (about, language) in enumerate(zip(self.about(unit), self.languages))
                if number != column
                and language in concepts.LANGUAGES
                and self.columns[number][unit]
            ]
            levels = self._levels[column, unit] = levels_of(others[:MOST])
        return _DAMPED * weighed(self.about(at)[column], levels)

    def _by_words(self, column: int, at: int, unit: int) -> float:
        """By the beginnings of words in Latin letters; in another script, by the words kept so."""
        own = self.words(column, at)
        others = self._words_of_others(column, unit)
        if self.languages[column] not in _RELATED:
            kept = len(own.intersection(*others)) if own else 0
            return _DAMPED * (kept * _KEPT[0] + (len(own) - kept) * _KEPT[1])
        total = 0.0
        for words, (here, missing) in zip(others, _COGNATES):
            there = len(words & own)
            total += there * here + (len(words) - there) * missing
        return _DAMPED * total

    def _words_of_others(self, column: int, unit: int) -> list[frozenset[str]]:
        """What one and both of two others of a unit have; for another script, what any of them."""
        found = self._others.get((column, unit))
        if found is None:
            there = [
                words
                for number, language in enumerate(self.languages)
                if number != column and language in _RELATED and (words := self.words(number, unit))
            ]
            is_related = self.languages[column] in _RELATED
            found = _by_holders(there[:2]) if is_related else [frozenset().union(*there)]
            self._others[column, unit] = found
        return found


def _readable(parallel: Parallel, column: int, masters: Sequence[str]) -> list[str]:
    """The texts of a column, "" where one is of an older master or not in its language."""
    there = parallel.texts(column)
    entries = [row.columns[column] for row in parallel.rows]
    if None in entries or [*map(_MADE_FOR, entries)] != masters:
        cells = zip(there, entries, masters)
        there = [text if one and one.made_for == of else "" for text, one, of in cells]
    if column not in parallel.strange:
        return there
    return [text and own for text, own in zip(there, own_texts(parallel, column))]


def _by_holders(others: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The beginnings of words that one of two texts has, and that both have."""
    if len(others) < 2:
        return list(others)
    return [others[0] ^ others[1], others[0] & others[1]]
