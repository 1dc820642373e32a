"""What a check is, and how a judgement on one row becomes one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from hexapla.model.finding import Finding, Severity
from hexapla.model.locale import Locale
from hexapla.model.parallel import MASTER, Parallel, Row

Remark = tuple[int, str]
"""A column and the sentence that is to be said about it."""

Judge = Callable[[Parallel, Row], Iterable[Remark]]

Opinion = TypeVar("Opinion", bound=Hashable)


class Difference(NamedTuple):
    """What a version lacks of the master and has beside it; false if it is nothing."""

    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lost or self.added)


class Check(NamedTuple):
    """A row of the table of checks; the docstring of `run` explains it to people."""

    code: str
    title: str
    severity: Severity
    run: Callable[[Parallel], Iterable[Finding]]

    @property
    def family(self) -> str:
        """What stands before the number: FN of FN-1."""
        return self.code.partition("-")[0]


def of_each_row(code: str, title: str, severity: Severity, judge: Judge) -> Check:
    """A check that looks at one row after the other."""

    def run(parallel: Parallel) -> Iterator[Finding]:
        for row in parallel.rows:
            for column, message in judge(parallel, row):
                language = "" if column == MASTER else parallel.locales[column].tag
                place = parallel.places[column]
                yield Finding(code, severity, message, place, language, row.unit.id)

    run.__doc__ = judge.__doc__
    return Check(code, title, severity, run)


def odd_ones(row: Row, opinion: Callable[[int, str], Opinion | None]) -> list[tuple[int, Opinion]]:
    """Who is out of step: columns, each with how it differs from the master.

    `opinion` says how the text of a column differs: falsy for not at all, None if it cannot be
    held against the master. Where all versions that can (two at least) differ from the master in
    the same way, the master is the odd one out, and is the only one named.
    """
    asked = [(column, opinion(column, text)) for column, text in row.versions]
    voices = [(column, said) for column, said in asked if said is not None]
    against = [(column, said) for column, said in voices if said]
    if len(against) == len(voices) > 1 and len({said for _, said in against}) == 1:
        return [(MASTER, against[0][1])]
    return against


def sentence(parallel: Parallel, column: int, what: str, advice: str) -> str:
    """What is wrong with a version and what to do; for the master, that all versions deny it.

    `what` is said of one version: "lacks footnote mark [^3]".
    """
    if column == MASTER:
        return (
            f"all versions there are agree against the master: each {what};"
            " correct the master if they are right, else each of them"
        )
    return f"the {name(parallel.locales[column])} version {what}: {advice}"


def name(locale: Locale) -> str:
    """A language in a message: by name, or by tag if that says more (fr-CA)."""
    return locale.name if locale.tag == locale.language else locale.tag
