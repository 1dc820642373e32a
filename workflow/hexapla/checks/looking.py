"""A set looked at by checks: rows by judges, the whole by surveys, and neither twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from hexapla.checks import known, strangers
from hexapla.checks.check import Check, Judge, Remark, finding
from hexapla.checks.known import Known, Said, Surveyed
from hexapla.checks.sheet import Desk
from hexapla.checks.sieves import Sieve
from hexapla.model.finding import Finding
from hexapla.model.parallel import MASTER, Parallel, Row, Rows

if TYPE_CHECKING:
    from hexapla.checks.forms import Forms

_ON_DESK = 2000
"""How many rows are read together."""
_FEW = 1000
"""Of so many rows, forms that are learnt would hardly be met again."""


class Found(NamedTuple):
    """The findings of a run, and what is known of the set from now on."""

    findings: list[Finding]
    known: Known


class _Part(NamedTuple):
    """What surveys look at: rows from the n-th on, known by a key ("": not to be known)."""

    key: str
    start: int
    parallel: Parallel
    checks: Sequence[Check]


def look_at(parallel: Parallel, checks: Sequence[Check], before: Known, maker: str) -> Found:
    """What checks say of a set, by place, and what is known of it then (see `checks.look`)."""
    codes = tuple([check.code for check in checks])
    if any(check.survey is strangers.told for check in checks):  # or nobody would know why
        parallel = parallel._replace(strange=strangers.strangers(parallel))
    before = before.of(known.setting(parallel, maker), codes)
    keys = known.keys(parallel)
    rows = _judged(parallel, keys, checks, before.rows)
    surveys: dict[str, tuple[Surveyed, ...]] = {}
    surveyed: list[Surveyed] = []
    for part in _parts(parallel, keys, checks):
        there = before.surveys.get(part.key)
        surveys[part.key] = there if there is not None and part.key else tuple(_surveyed(part))
        surveyed += [
            one._replace(row=one.row + part.start) if one.row >= 0 else one
            for one in surveys[part.key]
        ]
    findings = _sorted(
        parallel, _findings(parallel, checks, zip(keys, parallel.rows), rows, surveyed)
    )
    now = Known(before.setting, codes, rows, surveys)
    return Found(findings, now if len(codes) == len(before.codes) else before)


def _judged(
    parallel: Parallel, keys: Sequence[str], checks: Collection[Check], before: Mapping[str, Said]
) -> dict[str, Said]:
    """What judges say of each key's row: what is read of a unit is read once for all of them.

    One judge sees many rows before the next does, as each has its expressions (see `of_all`).
    """
    judging = [(check.code, check.judge, check.sieve) for check in checks if check.judge]
    rows: dict[str, Said] = {}
    unknown: dict[str, Row] = {}
    for key, row in zip(keys, parallel.rows):
        if key in before:
            rows[key] = before[key]
        else:
            unknown.setdefault(key, row)
    forms: dict[str, Forms] | None = {} if len(unknown) > _FEW else None
    left = iter(unknown.items())
    while some := list(islice(left, _ON_DESK)):
        desk = Desk(parallel, [row for _, row in some], forms)
        said = _said(desk, judging)
        rows |= {key: tuple(said.get(number, ())) for number, (key, _) in enumerate(some)}
        desk.clear()
    return rows


def _said(
    desk: Desk, judging: Iterable[tuple[str, Judge, Sieve]]
) -> dict[int, list[tuple[str, Remark]]]:
    """What judges say of the units of a desk, check by check; most units get no remark."""
    said: dict[int, list[tuple[str, Remark]]] = {}
    sifted: dict[Sieve, Collection[int]] = {}
    for code, judge, sieve in judging:
        if sieve not in sifted:
            sifted[sieve] = sieve(desk)
        for number in sifted[sieve]:
            for remark in judge(desk.sheet(number)):
                said.setdefault(number, []).append((code, remark))
    return said


def _parts(parallel: Parallel, keys: Sequence[str], checks: Iterable[Check]) -> Iterator[_Part]:
    """The set for the surveys that want all of it, and so many units at a time for the others."""
    surveying = [check for check in checks if check.survey]
    whole = known.whole(parallel, keys) if not parallel.finished else ""
    yield _Part(whole, 0, parallel, [check for check in surveying if not check.apart])
    all_rows = parallel.rows if isinstance(parallel.rows, Rows) else Rows(parallel.rows)
    for check in surveying:
        for start in range(0, len(keys), check.apart) if check.apart else ():
            stop = start + check.apart
            rows = parallel._replace(rows=all_rows.part(start, stop))
            yield _Part(known.part(check.code, keys[start:stop]), start, rows, [check])


def _surveyed(part: _Part) -> Iterator[Surveyed]:
    numbers = {id(row): number for number, row in enumerate(part.parallel.rows)}
    for check in part.checks:
        for row, remark in check.survey(part.parallel) if check.survey else ():
            yield Surveyed(check.code, -1 if row is None else numbers[id(row)], remark)


def _findings(
    parallel: Parallel,
    checks: Collection[Check],
    keyed: Iterable[tuple[str, Row]],
    rows: Mapping[str, Said],
    surveyed: Iterable[Surveyed],
) -> Iterator[Finding]:
    """All findings, check by check within a unit, but those that a survey has settled."""
    made = {check.code: check for check in checks}
    order = {code: number for number, code in enumerate(made)}
    told = sorted([one for one in surveyed if one.code in made], key=lambda one: order[one.code])
    of_set = [
        (one.remark, finding(made[one.code], parallel, _row(parallel, one.row), one.remark))
        for one in told
    ]
    settled = {
        (code, one.language, unit) for remark, one in of_set for code, unit in remark.settles
    }
    for key, row in keyed:
        for code, remark in rows[key]:
            if code in made:
                one = finding(made[code], parallel, row, remark)
                if not settled or (one.code, one.language, one.unit) not in settled:
                    yield one
    yield from [one for _, one in of_set]


def _row(parallel: Parallel, number: int) -> Row | None:
    return parallel.rows[number] if number >= 0 else None


def _sorted(parallel: Parallel, findings: Iterable[Finding]) -> list[Finding]:
    columns = {locale.tag: column for column, locale in enumerate(parallel.locales)}
    units = {row.unit.id: number for number, row in enumerate(parallel.rows)}
    return sorted(
        findings,
        key=lambda one: (
            columns.get(one.language, MASTER),
            one.place,
            units.get(one.unit, -1),
        ),
    )
