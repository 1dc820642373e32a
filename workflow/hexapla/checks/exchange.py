"""TR-5: whether a text stands with its own unit, or with that of a neighbour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, repeat
from math import inf
from operator import eq
from string import digits

from hexapla.checks.check import Remark
from hexapla.checks.columns import joined, numbers
from hexapla.checks.standing import SEVERAL, Standing
from hexapla.expressions import expression
from hexapla.model.parallel import MASTER, Parallel, Row

APART = 1_000
"""How many units are looked at together."""
_NEAR = 5
"""How far from one another two units can be that have been exchanged."""
_FIGURES, _OTHER_FIGURES = expression(r"\d+"), re.compile(r"\d")
_ASCII = bytes(range(0x80))
_IN_SPACES = bytes([code if code == 0 or chr(code) in digits else 0x20 for code in range(0x100)])
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
    for at, other in standing.candidates(_pairs(parallel)):
        alone = min(standing.counts[at], standing.counts[other]) < SEVERAL
        brief = standing.is_brief(at) or standing.is_brief(other)
        for column in standing.leaning(at, other):
            if column == MASTER and alone:
                continue  # one version never outvotes the master
            content = standing.by_content(column, at, other)
            content_back = standing.by_content(column, other, at)
            speaks = standing.by_length(column, at, other) + content
            back = standing.by_length(column, other, at) + content_back
            enough = _ENOUGH_FAR if other - at > 1 else _ENOUGH
            if brief and content + content_back <= _SOMETHING:
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


def _pairs(parallel: Parallel) -> list[tuple[int, int]]:
    """Units that could be mistaken for one another: of one role, and with the same figures.

    Where figures differ, an exchange is seen by the checks of values.
    """
    texts = [row.unit.text for row in parallel.rows]
    columns = [parallel.texts(column) for column in range(len(parallel.locales))]
    kinds = [*zip([row.unit.role for row in parallel.rows], _figures(texts))]
    found = [
        (number, far)
        for far in range(1, _NEAR + 1)
        for number in numbers(chain(repeat(False, far), map(eq, kinds, islice(kinds, far, None))))
    ]
    return [
        (number - far, number)
        for number, far in sorted(found)
        if texts[number - far] != texts[number] or _differ(columns, number - far, number)
    ]


def _figures(texts: Sequence[str]) -> list[tuple[bytes, ...]]:
    """The figures of each text by size: all else is made to spaces, in all texts at once."""
    together = joined(texts)
    if _OTHER_FIGURES.search(together.encode("utf-8", "replace").translate(None, _ASCII).decode()):
        return [tuple(sorted(map(str.encode, _FIGURES.findall(text)))) for text in texts]
    there = together.encode("ascii", "replace").translate(_IN_SPACES).split(b"\0")
    return [tuple(sorted(one.split())) for one in there]


def _differ(columns: Sequence[Sequence[str]], one: int, other: int) -> bool:
    """Whether units of the same text are not the same: versions agree that they say two things."""
    differ = [texts[one] != texts[other] for texts in columns if texts[one] and texts[other]]
    return sum(differ) > len(differ) / 2


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
