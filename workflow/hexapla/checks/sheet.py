"""Rows as checks look at them: what is read of a text is read once, and only when asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.checks.columns import Column
from hexapla.checks.spelt import lacking
from hexapla.checks.vote import Dissent, vote
from hexapla.language.labels import split_heading
from hexapla.language.normal import normal
from hexapla.markup.words import words
from hexapla.model.candidate import Term
from hexapla.model.locale import OFFICIAL
from hexapla.model.parallel import MASTER, Parallel, Row, Stranger
from hexapla.model.value import Value, ValueKind

if TYPE_CHECKING:
    from hexapla.checks.forms import Forms
    from hexapla.checks.reading import Readings

_IN_ALL_LANGUAGES = (ValueKind.SYMBOL, ValueKind.ADDRESS)


class Desk:
    """Units in all languages that are looked at together, column by column."""

    def __init__(
        self, parallel: Parallel, rows: Sequence[Row], forms: dict[str, Forms] | None = None
    ) -> None:
        """`forms` are known of languages from other desks, and of more languages then."""
        self.parallel = parallel
        self.rows = rows
        self._sheets: dict[int, Sheet] = {}
        self._forms = forms

    @cached_property
    def columns(self) -> list[Column]:
        """The texts of each version."""
        masters = [row.unit.text for row in self.rows]
        found = []
        for column, entries in enumerate(zip(*[row.columns for row in self.rows])):
            texts = [entry.target if entry else "" for entry in entries]
            made_for = [entry.made_for if entry else "" for entry in entries]
            if column == MASTER or made_for == masters:
                said = texts
            else:
                there = zip(texts, made_for, masters)
                said = [text if made == master else "" for text, made, master in there]
            found.append(Column(self.parallel.locales[column], texts, said, self._strange(column)))
        return found

    def sheet(self, number: int) -> Sheet:
        """One of the units."""
        found = self._sheets.get(number)
        if found is None:
            found = self._sheets[number] = Sheet(self.parallel, self.rows[number], self, number)
        return found

    @cached_property
    def readings(self) -> Readings:
        """What the texts say."""
        # The finders are a third of the program: it is spared to a set of which all is known.
        from hexapla.checks.reading import Readings

        return Readings(self.columns, self.parallel.original.language, self._forms)

    def values(self, column: int) -> list[tuple[Value, ...]]:
        """What each text says that all have to say; of a stranger, what all write alike."""
        return self.readings.values(column)

    @cached_property
    def unlike(self) -> Set[int]:
        """The numbers of the units whose versions do not all read the same."""
        found: set[int] = set()
        for column in range(1, len(self.columns)):
            said = self.columns[column].said
            cells = zip(said, self._masters(column), self.values(column))
            found |= {
                number
                for number, (text, master, cell) in enumerate(cells)
                if master is not cell and text and _differ(master, cell)
            }
        return found

    def _masters(self, column: int) -> list[tuple[Value, ...]]:
        """The master's values, and for a stranger's texts those that all write alike."""
        masters = self.values(MASTER)
        strange = self.columns[column].strange
        return (
            [
                tuple([value for value in cell if value.kind in _IN_ALL_LANGUAGES])
                if number in strange
                else cell
                for number, cell in enumerate(masters)
            ]
            if strange
            else masters
        )

    @cached_property
    def dissenting(self) -> list[int]:
        """The numbers of the units in which a version has other values than the others."""
        return [number for number in sorted(self.unlike) if self.sheet(number).dissents]

    @cached_property
    def miscounting(self) -> Mapping[int, Sequence[int]]:
        """The versions of each unit that may lack a number that the master says in words."""
        return lacking(self.columns)

    def clear(self) -> None:
        """Forgets all: its sheets know it, and the collector is off."""
        self._sheets.clear()

    def _strange(self, column: int) -> frozenset[int]:
        if column not in self.parallel.strange:
            return frozenset()
        units = self.parallel.strange[column].units
        return frozenset([number for number, row in enumerate(self.rows) if row.unit.id in units])


class Sheet:
    """One unit in all languages, on the desk of all checks."""

    def __init__(
        self, parallel: Parallel, row: Row, desk: Desk | None = None, number: int = 0
    ) -> None:
        """`number` is its own on the desk, where it is read with others."""
        self.locales = parallel.locales
        self.original = parallel.original
        self.finished = parallel.finished
        self.unit = row.unit
        self.columns = row.columns
        self.master = row.unit.text
        self._desk = desk or Desk(parallel, [row])
        self._number = number
        self.texts = tuple([column.texts[number] for column in self._desk.columns])
        self.versions = [
            (at, text)
            for at, column in enumerate(self._desk.columns)
            if (text := column.said[number]) and at != MASTER
        ]
        """The versions that can be held against the master, as column and text."""
        self.voices = (MASTER, *[column for column, _ in self.versions])
        """The columns that have a say: the master's, and those of its versions that can."""
        strange = parallel.strange
        self.strangers = (
            [column for column in self.voices if _is_strange(strange, column, row)]
            if strange
            else ()
        )
        """The columns of them whose text is not in its language, in a version that is not."""
        self._terms = parallel.terms
        self._possible: dict[int, tuple[Value, ...]] = {}
        self._spoken: dict[int, tuple[Value, ...]] = {}

    def words(self, column: int) -> str:
        """A text without its tags, as values are read from it."""
        return self._desk.columns[column].words[self._number]

    @property
    def miscounting(self) -> Sequence[int]:
        """The columns of versions that may lack a number that the master says in words."""
        return self._desk.miscounting.get(self._number, ())

    def may_repeat(self, column: int) -> bool:
        """Whether a word of a text may stand behind itself."""
        return self._number in self._desk.columns[column].doubled

    def values(self, column: int) -> tuple[Value, ...]:
        """What a text says that all versions have to say; of a stranger, what all write alike."""
        return self._desk.values(column)[self._number]

    def possible(self, column: int) -> tuple[Value, ...]:
        """What may be such values beside them: numbers in words, months in passing."""
        from hexapla.language.values import possible

        if column not in self._possible:
            words, language = self.words(column), self.language(column)
            self._possible[column] = possible(words, language, self.values(column))
        return self._possible[column]

    def spoken(self, column: int) -> tuple[Value, ...]:
        """Of what is possible, the numbers in words at least."""
        from hexapla.language.values import spoken

        found = self._possible.get(column, self._spoken.get(column))
        if found is None:
            words, language = self.words(column), self.language(column)
            found = self._spoken[column] = spoken(words, language, self.values(column))
        return found

    def terms(self, column: int) -> tuple[Term, ...]:
        """The terms of the glossary that stand in the master's text, for a version."""
        return self._terms[column].get(self.unit.id, ()) if self._terms else ()

    @cached_property
    def dissents(self) -> list[Dissent]:
        """Who is out of step in which values; before anybody is, it is read as a whole."""
        if self._number not in self._desk.unlike:
            return []
        found = self._vote()
        accused = {dissent.column for dissent in found}
        asked = self.voices if MASTER in accused else accused
        return self._vote() if self._desk.readings.read_whole(self._number, asked) else found

    def _vote(self) -> list[Dissent]:
        ballots = {column: self._ballot(column) for column in self.voices}
        strangers = [column for column in ballots if not self.reads(column)]
        if not strangers:
            return vote(ballots, self.possible)
        # Nobody knows how another language says a date: it has a say in what all write alike.
        same = {
            column: [value for value in cell if value.kind in _IN_ALL_LANGUAGES]
            for column, cell in ballots.items()
        }
        alike = vote(same, lambda _: ())
        found = [one for one in alike if one.column in strangers]
        known = {column: cell for column, cell in ballots.items() if column not in strangers}
        if MASTER in known:
            among = vote(known, self.possible)
            found += among
            told = {one.kind for one in among}
            found += [one for one in alike if one.column == MASTER and one.kind not in told]
        return found

    def _ballot(self, column: int) -> Sequence[Value]:
        """The values of a column; what may be a typed label, which TR-3 tells, is doubtful."""
        found = self.values(column)
        if column == MASTER or not found or found[0].start or found[0].kind is not ValueKind.NUMBER:
            return found
        if not split_heading(self.texts[column]) or split_heading(self.master):
            return found
        first, *others = found
        return [first._replace(keys=(*first.keys, "")), *others]

    def reads(self, column: int) -> bool:
        """Whether one can say what a text means: it is in its language, and that is known."""
        return column not in self.strangers and self.language(column) in OFFICIAL

    def language(self, column: int) -> str:
        """The language that a text is read in: the master's for what is not in its own."""
        if self.texts[column] == self.texts[MASTER] or column in self.strangers:
            column = MASTER
        return self.locales[column].language

    def span(self, column: int, start: int, end: int) -> tuple[int, int]:
        """The place in the notation of a part of `words`."""
        tagless = words(self.texts[column])
        return tagless.span(*normal(tagless.text).span(start, end))


def _differ(one: Sequence[Value], other: Sequence[Value]) -> bool:
    """Whether two texts have other values, in whatever order."""
    if len(one) != len(other):
        return True
    if len(one) == 1:
        return one[0].keys[0] != other[0].keys[0]
    keys = [value.keys[0] for value in one]
    others = [value.keys[0] for value in other]
    return keys != others and sorted(keys) != sorted(others)


def _is_strange(strange: Mapping[int, Stranger], column: int, row: Row) -> bool:
    return column in strange and row.unit.id in strange[column].units
