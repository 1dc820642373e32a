"""TR-5: whether a text stands with its own unit, or with that of a neighbour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf

from hexapla.checks.check import Remark
from hexapla.checks.standing import SEVERAL, Standing
from hexapla.model.parallel import MASTER, Parallel, Row

APART = 1_000
"""How many units are looked at together."""
_NEAR = 5
"""How far from one another two units can be that have been exchanged."""
_FIGURES = re.compile(r"\d+")
# What has to speak for an exchange of neighbours, of other units, and for a text being elsewhere.
_ENOUGH, _ENOUGH_FAR, _ENOUGH_ALONE = 3.5, 6.0, 7.0

# What more than length has to speak for an exchange of short texts.
_SOMETHING = 0.5

Leanings = dict[int, dict[int, float]]
"""Units, each with those that its text may be the translation of, and what speaks for that."""


def exchanged(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """A translation belongs to the unit beside it.

    What it does:
        Holds each text against the five other versions of its unit, and against those of the
        units near it: what they are about, by a table of concepts in six languages, how long they
        are, and how their words begin. Reported is what goes with another unit, and not its own.
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
    for number, cases in sorted(_misplaced(parallel).items()):
        # Where several versions seem to have slipped, rather the two units are much alike.
        if len(cases) == 1:
            column, neighbour = cases[0]
            yield rows[number], _remark(column, neighbour - number, rows[neighbour].unit.text)


def _remark(column: int, step: int, text: str) -> Remark:
    what = f"has the translation of the unit {_where(step)}, “{_short(text)}”"
    return Remark(column, what, "put each translation with its own unit")


def _misplaced(parallel: Parallel) -> dict[int, list[tuple[int, int]]]:
    """Units with texts that seem to be a neighbour's: in which columns, and which neighbour."""
    standing = Standing(parallel)
    if sum(map(any, standing.columns)) < 2:  # nothing to hold them against
        return {}
    exchanges: dict[int, Leanings] = {}
    leanings: dict[int, Leanings] = {}
    for at, other in _pairs(parallel.rows):
        alone = min(standing.counts[at], standing.counts[other]) < SEVERAL
        for column in standing.leaning(at, other):
            if column == MASTER and alone:
                continue  # one version never outvotes the master
            speaks = standing.evidence(column, at, other)
            back = standing.evidence(column, other, at)
            enough = _ENOUGH_FAR if other - at > 1 else _ENOUGH
            if standing.is_brief(at) or standing.is_brief(other):
                content = standing.by_content(column, at, other)
                if content + standing.by_content(column, other, at) <= _SOMETHING:
                    enough = inf
            for one, its, of_one in ((at, other, speaks), (other, at, back)):
                if speaks + back >= enough:
                    both = exchanges.setdefault(column, {}).setdefault(one, {})
                    both[its] = speaks + back
                if of_one > 0:
                    leanings.setdefault(column, {}).setdefault(one, {})[its] = of_one
    found: dict[int, list[tuple[int, int]]] = {}
    for column, of_column in leanings.items():
        certain = exchanges.get(column, {})
        slipped = _slipped(of_column, standing.columns[column])
        for number in {*certain, *slipped}:
            cases = {**slipped.get(number, {}), **certain.get(number, {})}
            found.setdefault(number, []).append((column, max(cases, key=cases.__getitem__)))
    return found


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Units that could be mistaken for one another: of one role, and with the same figures.

    Where figures differ, an exchange is seen by the checks of values.
    """
    known: dict[tuple[object, ...], list[int]] = {}
    for number, row in enumerate(rows):
        text = row.unit.text
        before = known.setdefault((row.unit.role, *sorted(_FIGURES.findall(text))), [])
        for other in reversed(before[-_NEAR:]):
            if number - other > _NEAR:
                break
            if rows[other].unit.text != text or _differ(rows[other], row):
                yield other, number
        before.append(number)


def _differ(one: Row, other: Row) -> bool:
    """Whether units of the same text are not the same: versions agree that they say two things."""
    pairs = [(a, b) for a, b in zip(one.texts, other.texts) if a and b]
    return sum([a != b for a, b in pairs]) > len(pairs) / 2


def _slipped(leanings: Leanings, texts: Sequence[str]) -> Leanings:
    """Of these, the ones of which enough speaks for a text being its direct neighbour's.

    The neighbour's own text then stands in both places, or is elsewhere itself.
    """
    found: Leanings = {}
    for at, others in leanings.items():
        for other in (at - 1, at + 1):
            speaks = others.get(other)
            if speaks is None or not (other in leanings or texts[at] == texts[other]):
                continue
            speaks += _along(leanings, at, other - at)
            if speaks >= _ENOUGH_ALONE:
                found.setdefault(at, {})[other] = speaks
    return found


def _along(leanings: Leanings, at: int, step: int) -> float:
    """What speaks for the units behind one, and before it, having slipped in the same way."""
    total = 0.0
    for direction in (1, -1):
        number = at + direction
        while (speaks := leanings.get(number, {}).get(number + step)) is not None:
            total += speaks
            number += direction
    return total


def _where(step: int) -> str:
    if abs(step) == 1:
        return "before it" if step < 0 else "after it"
    return f"{abs(step)} before it" if step < 0 else f"{step} after it"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
