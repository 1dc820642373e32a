"""What checks have found about one document, wherever its versions came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hexapla.language.names import rank
from hexapla.model.finding import Finding, Place, Severity
from hexapla.model.parallel import MASTER, Parallel, Row

# The code under which a finding is said that was accepted, and is so no longer.
VOID = "ACC-1"


class Run(NamedTuple):
    """A stretch of a unit's text that stands in a file in one piece.

    It begins at character `offset` of the text and has `length` of them; in the file it begins at
    `line` and `column` (from 1) and is `width` characters wide: more than `length` only for an
    escape such as `\\n`, which is a run of its own.
    """

    offset: int
    length: int
    line: int
    column: int
    width: int


class Region(NamedTuple):
    """A part of a file; lines and columns count characters from 1, the end is not in it."""

    line: int
    column: int
    end_line: int
    end_column: int


class Spot(NamedTuple):
    """Where a unit's text in one language stands: where it begins, and its runs if known."""

    place: Place
    runs: tuple[Run, ...] = ()

    def region(self, start: int, end: int) -> Region | None:
        """Where a part of the text stands, in characters of it; None if that is not known."""
        first = self._run(start)
        last = self._run(max(start, end - 1))
        if first is None or last is None:
            return None
        column = first.column + (start - first.offset if first.length == first.width else 0)
        if end <= start:
            return Region(first.line, column, first.line, column)
        whole = end == last.offset + last.length
        width = last.width if whole else end - last.offset
        return Region(first.line, column, last.line, last.column + width)

    def _run(self, offset: int) -> Run | None:
        position = bisect_right(self.runs, offset, key=lambda run: run.offset) - 1
        if position < 0:
            return None
        run = self.runs[position]
        # Behind the last letter one can still insert.
        inside = offset < run.offset + run.length or position == len(self.runs) - 1
        return run if inside and offset <= run.offset + run.length else None


class Accepted(NamedTuple):
    """A finding that somebody has accepted, and why."""

    finding: Finding
    reason: str


class Report(NamedTuple):
    """The findings about one document, in the order of its versions.

    `findings` are to be shown, `accepted` only counted; `hidden` counts those that are below the
    severity that was asked for. `spots` says where texts stand, by language tag ("" for the
    master) and unit id; where it says nothing, `parallel.places` does. `codes` are the checks that
    were made.
    """

    parallel: Parallel
    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...] = ()
    spots: Mapping[tuple[str, str], Spot] = {}
    codes: tuple[str, ...] = ()
    hidden: int = 0

    def spot(self, language: str, unit: str) -> Spot:
        """Where a unit's text in a language stands; at least in which file."""
        found = self.spots.get((language, unit))
        if found:
            return found
        return Spot(self.parallel.places[column_of(self.parallel, language)])

    def tag(self, language: str) -> str:
        """The tag of a finding's language: the master's has one too."""
        return language or self.parallel.original.tag


class Group(NamedTuple):
    """The findings about one unit, the worst first; `row` is None for those about none."""

    row: Row | None
    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Severity:
        """The severity of the worst of them."""
        return max((one.severity for one in self.findings), default=Severity.STYLE)


def column_of(parallel: Parallel, language: str) -> int:
    """The column of a language by its tag, the master's for "" and for one that is not there."""
    tags = [locale.tag for locale in parallel.locales]
    return tags.index(language) if language in tags[1:] else MASTER


def language_of(parallel: Parallel, column: int) -> str:
    """A column's language as findings name it: "" for the master's."""
    return "" if column == MASTER else parallel.locales[column].tag


def texts_of(parallel: Parallel, row: Row) -> dict[str, str]:
    """A unit's texts by language as findings name it."""
    return {language_of(parallel, column): text for column, text in enumerate(row.texts)}


def columns(parallel: Parallel) -> list[int]:
    """The columns in the order of the official languages, in which the set is always shown."""
    locales = parallel.locales
    return sorted(range(len(locales)), key=lambda at: (rank(locales[at].language), locales[at].tag))


def groups(report: Report, every: bool = False) -> list[Group]:
    """The findings unit by unit, in the order of the master; first those about no unit.

    With `every`, also the units that nothing is said of.
    """
    order = {tag: number for number, tag in enumerate(_tags(report.parallel))}
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.unit, []).append(finding)
    for some in found.values():
        some.sort(key=lambda one: (-one.severity, one.code, order.get(one.language, -1)))
    rows = [row for row in report.parallel.rows if every or row.unit.id in found]
    known = {row.unit.id for row in rows}
    loose = [one for unit, some in found.items() if unit not in known for one in some]
    loose.sort(key=lambda one: one.place)
    by_unit = [Group(row, tuple(found.get(row.unit.id, ()))) for row in rows]
    return [*[Group(None, (one,)) for one in loose], *by_unit]


def _tags(parallel: Parallel) -> list[str]:
    return [language_of(parallel, column) for column in columns(parallel)]


def count(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many there are of each severity, the worst first; those of which there are some."""
    numbers = dict.fromkeys(sorted(Severity, reverse=True), 0)
    for one in findings:
        numbers[one.severity] += 1
    return {severity: number for severity, number in numbers.items() if number}
