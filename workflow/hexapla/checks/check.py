"""What a check is, and how a judgement on one row becomes one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple, TypeVar

from hexapla.checks.sheet import Sheet
from hexapla.checks.sieves import Sieve, always
from hexapla.model.finding import Finding, Fix, Place, Severity, Span
from hexapla.model.locale import Locale
from hexapla.model.parallel import MASTER, Parallel, Row


class Remark(NamedTuple):
    """What is to be said about a column.

    `what` is said of one version ("lacks footnote mark [^3]"), and of the master that its versions
    agree in it; `advice` says what to do about a version. `spans` are columns with parts of their
    texts; `unanimous` is false where not all versions agree against the master. What is `own` is
    said of a text for itself, whatever the others have. `place` is given where it is not that of
    the row, and `settles` has codes and units that need not speak of this column any more.
    """

    column: int
    what: str
    advice: str
    spans: tuple[tuple[int, int, int], ...] = ()
    fix: Fix | None = None
    unanimous: bool = True
    own: bool = False
    place: Place | None = None
    settles: tuple[tuple[str, str], ...] = ()


Judge = Callable[[Sheet], Iterable[Remark]]
Survey = Callable[[Parallel], Iterable[tuple[Row | None, Remark]]]
Opinion = TypeVar("Opinion", bound=Hashable)


class Difference(NamedTuple):
    """What a version lacks of the master and has beside it; false if it is nothing."""

    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lost or self.added)


class Check(NamedTuple):
    """A row of the table of checks: it has a judge, who sees one unit, or a survey of the set.

    `sieve` says which units the judge has to see. Where `apart` is not 0, the survey sees so
    many units at a time. The docstring of the function explains the check to people.
    """

    code: str
    title: str
    severity: Severity
    judge: Judge | None = None
    sieve: Sieve = always
    survey: Survey | None = None
    apart: int = 0

    @property
    def family(self) -> str:
        """What stands before the number: FN of FN-1."""
        return self.code.partition("-")[0]

    @property
    def explanation(self) -> str:
        """What people should know of it, under fixed headings."""
        return (self.judge or self.survey).__doc__ or ""


def finding(check: Check, parallel: Parallel, row: Row | None, remark: Remark) -> Finding:
    """A remark as a finding."""
    column, locales = remark.column, parallel.locales
    language = "" if column == MASTER else locales[column].tag
    message, advice = _sentence(locales[column], remark)
    spans = tuple(
        [Span("" if at == MASTER else locales[at].tag, *part) for at, *part in remark.spans]
    )
    unit = row.unit.id if row else ""
    place = row.places[column] if row and row.places else parallel.places[column]
    place = remark.place or place
    against_all = column == MASTER and not remark.own
    return Finding(
        check.code, check.severity, message, place, language, unit, advice, spans, remark.fix,
        against_all,
    )  # fmt: skip


def _sentence(locale: Locale, remark: Remark) -> tuple[str, str]:
    if remark.column != MASTER:
        return f"the {name(locale)} version {remark.what}", remark.advice
    if remark.own:
        return f"the master {remark.what}", remark.advice
    who = "all versions" if remark.unanimous else "most versions"
    return (
        f"{who} agree against the master: each {remark.what}",
        "correct the master if they are right, else each of them",
    )


def odd_ones(
    sheet: Sheet, opinion: Callable[[int, str], Opinion | None]
) -> list[tuple[int, Opinion]]:
    """Who is out of step: columns, each with how it differs from the master.

    `opinion` says how the text of a column differs: falsy for not at all, None if it cannot be
    held against the master. Where all versions that can (two at least) differ from the master in
    the same way, the master is the odd one out, and is the only one named.
    """
    asked = [(column, opinion(column, text)) for column, text in sheet.versions]
    voices = [(column, said) for column, said in asked if said is not None]
    against = [(column, said) for column, said in voices if said]
    if len(against) == len(voices) > 1 and len({said for _, said in against}) == 1:
        return [(MASTER, against[0][1])]
    return against


def name(locale: Locale) -> str:
    """A language in a message: by name, or by tag if that says more (fr-CA)."""
    return locale.name if locale.tag == locale.language else locale.tag
