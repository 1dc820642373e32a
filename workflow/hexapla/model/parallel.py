"""All languages of a document side by side: what checks look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property, partial
from itertools import compress, count, repeat
from operator import attrgetter, contains, is_, or_
from typing import NamedTuple

from hexapla.model.candidate import Term
from hexapla.model.catalog import Catalog, Entry, State, entry_from
from hexapla.model.document import Field
from hexapla.model.finding import Place
from hexapla.model.locale import Locale
from hexapla.model.tier import Tier
from hexapla.model.unit import Unit

_UNIT = attrgetter("unit")

MASTER = 0
"""The master's column."""


class Row(NamedTuple):
    """A unit in all languages, a column a language, in the order of `Parallel.locales`.

    The master's own column holds its text as a final translation of itself. None stands where a
    version's catalog does not have the unit. `places` says where each text stands, column by
    column; it is empty where nothing but the file is known.
    """

    unit: Unit
    columns: tuple[Entry | None, ...]
    places: tuple[Place, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The text in each language, "" where there is none."""
        return tuple([entry.target if entry else "" for entry in self.columns])

    @property
    def versions(self) -> list[tuple[int, str]]:
        """The versions that can be held against the master, as column and text.

        A stale one cannot: it agrees with a text that the master no longer has.
        """
        return [
            (column, entry.target)
            for column, entry in enumerate(self.columns)
            if column != MASTER and entry is not None and entry.target and not entry.stale
        ]


# The row of its values, for long documents: the constructor takes three times as long.
_ROW: Callable[[tuple[Unit, tuple[Entry | None, ...], tuple[Place, ...]]], Row]
_ROW = partial(tuple.__new__, Row)


class Rows(tuple[Row, ...]):
    """The rows of a set: what of them is asked for by column is gathered once."""

    @cached_property
    def texts(self) -> list[list[str]]:
        """The texts of each column, row by row, "" where there is none."""
        columns = zip(*[row.columns for row in self])
        return [[entry.target if entry else "" for entry in column] for column in columns]

    def part(self, start: int, stop: int) -> Rows:
        """Some of them, whose texts are not gathered twice."""
        found = Rows(self[start:stop])
        found.texts = [column[start:stop] for column in self.texts]
        return found

    @cached_property
    def bracketed(self) -> list[list[int]]:
        """The numbers of the texts of each column that may have a note, a link or HTML."""
        there = [[map(contains, one, repeat(sign)) for sign in "]<"] for one in self.texts]
        return [[*compress(count(), map(or_, *of_column))] for of_column in there]


class Correction(NamedTuple):
    """What a corrigendum, known by its symbol, has corrected in the version of a column."""

    symbol: str
    column: int
    wrong: str
    right: str


class Stranger(NamedTuple):
    """A version that is not in its language as a whole.

    `units` are the ids of those whose text cannot be read in it; `what` says what it is in.
    """

    units: Set[str]
    what: str


class Parallel(NamedTuple):
    """A document in all its languages.

    `locales[0]` is `original`, the master's language; `places[n]` is where the n-th language's
    texts are kept: first the master's `file`, then the catalogs' (lines are not known).

    Finished documents have their structure beside the rows, in the master's order, and their
    mastheads, a column a document; sets of catalogs, whose structure is the master's, have none.
    `terms`, where there is a glossary, has for each column the terms in each unit's master text;
    `corrections` is what the corrigenda of the document say; `strange` are the columns of
    versions that are not in their language, once that was looked at.
    """

    document: str
    file: str
    original: Locale
    locales: tuple[Locale, ...]
    rows: tuple[Row, ...]
    places: tuple[Place, ...]
    tiers: tuple[Tier, ...] = ()
    mastheads: tuple[tuple[Field, ...], ...] = ()
    terms: tuple[Mapping[str, tuple[Term, ...]], ...] = ()
    corrections: tuple[Correction, ...] = ()
    strange: Mapping[int, Stranger] = {}

    @property
    def finished(self) -> bool:
        """Whether these are finished documents, not a master with its catalogs."""
        return bool(self.mastheads)

    def texts(self, column: int) -> list[str]:
        """The texts of a column, row by row, "" where there is none."""
        if isinstance(self.rows, Rows):
            return self.rows.texts[column] if self.rows else []
        return [entry.target if (entry := row.columns[column]) else "" for row in self.rows]

    def bracketed(self, column: int) -> list[int]:
        """The numbers of the texts of a column that may have a footnote mark, a link or HTML."""
        rows = self.rows if isinstance(self.rows, Rows) else Rows(self.rows)
        return rows.bracketed[column] if rows else []


def parallel(
    document: str,
    file: str,
    original: Locale,
    units: Iterable[Unit],
    catalogs: Iterable[Catalog],
    files: Mapping[str, str],
) -> Parallel:
    """The master's units, each with its entries by id.

    `file` is the master's file, `files` names each catalog's by its language tag. A catalog in
    the original's own language is left out, for the master is that column. Entries are held
    against the units given here: what was translated from another text is stale.
    """
    others = [catalog for catalog in catalogs if not catalog.locale.matches(original)]
    known = tuple(units)
    texts, nothing = [unit.text for unit in known], repeat(())
    master = map(entry_from, zip(known, texts, repeat(State.FINAL), texts, nothing, nothing))
    columns = zip(master, *[_of_units(known, catalog.entries) for catalog in others])
    rows = map(_ROW, zip(known, columns, nothing))
    tags = [catalog.locale.tag for catalog in others]
    return Parallel(
        document,
        file,
        original,
        (original, *[catalog.locale for catalog in others]),
        Rows(rows),
        (Place(file), *[Place(files.get(tag, "")) for tag in tags]),
    )


def _of_units(units: Sequence[Unit], entries: Sequence[Entry]) -> Sequence[Entry | None]:
    """The entry of each unit: mostly, a catalog has the very units in their order."""
    if len(units) == len(entries) and all(map(is_, units, map(_UNIT, entries))):
        return entries
    known = {entry.unit.id: entry for entry in entries}
    return [_of_unit(unit, known.get(unit.id)) for unit in units]


def _of_unit(unit: Unit, entry: Entry | None) -> Entry | None:
    if entry is None or entry.unit is unit or entry.unit == unit:
        return entry
    return entry._replace(unit=unit)
