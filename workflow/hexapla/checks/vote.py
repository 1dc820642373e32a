"""Who is out of step: the values of all versions at once, by vote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from hexapla.model.parallel import MASTER
from hexapla.model.value import Value, ValueKind

_FIGURES = re.compile(r"\d+")
_WITHOUT_YEAR = "--"
# A number that is none of these may stand for any of them, where its noun was not understood.
_UNTYPED = (ValueKind.NUMBER, ValueKind.ORDINAL)
_REPEATABLE = frozenset(
    (
        ValueKind.SYMBOL,
        ValueKind.RESOLUTION,
        ValueKind.REFERENCE,
        ValueKind.DATE,
        ValueKind.ADDRESS,
        ValueKind.CURRENCY,
    )
)

# No word alone, and nothing between two values, can be one of these.
_NEVER_DOUBTFUL = frozenset((ValueKind.SYMBOL, ValueKind.TIME, ValueKind.ADDRESS))


class Dissent(NamedTuple):
    """A column that is out of step in one kind of value.

    `missing` and `extra` are keys, and `agreeing` the columns that say otherwise. For the master,
    they are those of the versions that agree against it.
    """

    column: int
    kind: ValueKind
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    agreeing: tuple[int, ...]


Ballots = Mapping[int, Sequence[Value]]
Reserve = Callable[[int], Sequence[Value]]
Counts = dict[int, Counter[str]]


def vote(ballots: Ballots, reserve: Reserve) -> list[Dissent]:
    """The columns whose values differ from what most columns say.

    `ballots` has the values of each column, the master's among them; `reserve` gives what may be
    values of a column: that counts only where another column has the same for certain. Where at
    least two versions agree against the master, and are more than side with it, the master is
    named alone; where no side is larger, the master's is taken for right.

    A text may name a thing again where another says "it": how often a symbol, a reference or a
    date stands there is free, once it does; how often a number or a time does is not.
    """
    if not differ(ballots):
        return []
    kinds = {key: value.kind for cell in ballots.values() for value in cell for key in value.keys}
    counts, doubtful = _counts(ballots)
    disputed = _disputed(counts)
    if not disputed:  # they only write it in other ways
        return []
    _retype(counts, kinds, disputed)
    for cell in counts.values():
        for key in cell:
            if kinds[key] in _REPEATABLE:
                cell[key] = min(cell[key], 1)
    return _verdicts(counts, _spare(counts, doubtful, reserve, kinds), kinds)


def differ(ballots: Ballots) -> bool:
    """Whether a column has other values than another; where none has, there is nothing to vote."""
    if not any(ballots.values()):
        return False
    keys = [[value.keys[0] for value in cell] for cell in ballots.values()]
    first = keys[0]
    if keys.count(first) == len(keys):
        return False
    first.sort()
    return any(sorted(others) != first for others in keys)


class _Readings(NamedTuple):
    """Which columns may have a key, which read it first, and how late it came up."""

    holders: dict[str, set[int]]
    firsts: dict[str, set[int]]
    ranks: dict[str, int]

    def best(self, keys: Sequence[str]) -> str:
        """The reading of most columns; of several, a date with its year, or the master's first."""
        return max(
            keys,
            key=lambda key: (
                len(self.holders[key]),
                not key.startswith(_WITHOUT_YEAR),
                -self.ranks[key],
            ),
        )


def _readings(ballots: Ballots) -> _Readings:
    readings = _Readings({}, {}, {})
    for column, cell in ballots.items():
        for value in cell:
            readings.firsts.setdefault(value.keys[0], set()).add(column)
            for key in value.keys:
                readings.ranks.setdefault(key, len(readings.ranks))
                readings.holders.setdefault(key, set()).add(column)
    return readings


def _counts(ballots: Ballots) -> tuple[Counts, Counts]:
    """How often each column has each key for certain, and how often perhaps.

    A value of several readings counts by that of most columns. What may be none at all ("" is a
    reading) is certain only where all columns but one have it, of three at least.
    """
    readings = _readings(ballots)
    if "" not in readings.holders:
        return {column: _read(column, cell, readings) for column, cell in ballots.items()}, {}
    most = max(len(ballots) - 1, 2)
    counts: Counts = {}
    doubtful: Counts = {}
    for column, cell in ballots.items():
        sure = [value for value in cell if "" not in value.keys]
        counts[column] = _read(column, sure, readings)
        doubtful[column] = _read(column, [one for one in cell if "" in one.keys], readings)
        for key in doubtful[column]:
            if len(readings.holders[key]) >= most and not counts[column][key]:
                counts[column][key] = 1
                doubtful[column][key] -= 1
    return counts, doubtful


def _read(column: int, cell: Sequence[Value], readings: _Readings) -> Counter[str]:
    """How often each reading counts in a column, each value having one of them.

    Where two values could be the same, and another column has two things for certain (article 5
    and rule 5), they are those two.
    """
    if all(len(value.keys) == 1 for value in cell):
        return Counter([value.keys[0] for value in cell])
    counts: Counter[str] = Counter()
    for value in sorted(cell, key=lambda value: len(value.keys)):
        keys = [key for key in value.keys if key]
        best = keys[0] if len(keys) == 1 else readings.best(keys)
        if counts[best] and len(keys) > 1:
            sure = {key for key in keys if readings.firsts.get(key, set()) - {column}}
            free = [key for key in keys if key in sure and not counts[key]]
            best = readings.best(free) if free else best
        counts[best] += 1
    return counts


def _disputed(counts: Counts) -> list[str]:
    keys = dict.fromkeys(key for cell in counts.values() for key in cell)
    return [key for key in keys if len({cell[key] for cell in counts.values()}) > 1]


def _retype(counts: Counts, kinds: Mapping[str, ValueKind], disputed: Iterable[str]) -> None:
    """A number that is left over stands for what a column lacks, if it has the same figures.

    Where more columns have the number, what few have with a noun is a number as well.
    """
    by_figures: dict[tuple[str, ...], list[str]] = {}
    for key in disputed:
        # A number that was not read as cited has no labels: 5.1 is indicator 5.1 (b) elsewhere.
        for said in {key, key.partition(" (")[0]} if key[0].isalpha() else {key}:
            by_figures.setdefault(tuple(_FIGURES.findall(said)), []).append(key)
    for figures, keys in by_figures.items():
        if len(keys) < 2 or not figures:
            continue
        untyped = [key for key in keys if kinds[key] in _UNTYPED and "%" not in key]
        typed = [key for key in keys if key not in untyped and "%" not in key]
        typed = [key for key in typed if not key.startswith("weekday")]  # 1 is no Monday
        for loose in untyped:
            for key in typed:
                nouns = sum(cell[key] > 0 for cell in counts.values())
                numbers = sum(cell[loose] > 0 for cell in counts.values())
                _move(counts, *((key, loose) if nouns < numbers else (loose, key)))


def _move(counts: Counts, what: str, to: str) -> None:
    """Count one key for another, in each column up to what any has of the other."""
    most = max(cell[to] for cell in counts.values())
    for cell in counts.values():
        moved = min(cell[what], most - cell[to])
        cell[what] -= moved
        cell[to] += moved


def _spare(
    counts: Counts, doubtful: Counts, reserve: Reserve, kinds: Mapping[str, ValueKind]
) -> Counts:
    """What each column may have beside what it certainly has, of what others have.

    The reserve is asked for where it can have any of it: to read it takes long.
    """
    disputed = _disputed(counts)
    most = {key: max(cell[key] for cell in counts.values()) for key in disputed}
    spare: Counts = {}
    for column, cell in counts.items():
        lacking = [key for key in disputed if cell[key] < most[key]]
        asked = any(kinds[key] not in _NEVER_DOUBTFUL for key in lacking)
        pool = [key for value in reserve(column) for key in value.keys] if asked else []
        spare[column] = Counter([key for key in pool if key in lacking])
        if column in doubtful:
            spare[column].update({key: doubtful[column][key] for key in lacking})
    return spare


def _verdicts(counts: Counts, spare: Counts, kinds: Mapping[str, ValueKind]) -> list[Dissent]:
    found: dict[tuple[int, ValueKind], tuple[list[str], list[str], set[int]]] = {}
    for key in _disputed(counts):
        number, right = _right(key, counts, spare)
        wrong = [column for column in counts if column not in right]
        if MASTER in wrong:
            wrong = [MASTER]  # its versions are asked about it before they are blamed
        for column in wrong:
            missing, extra, agreeing = found.setdefault((column, kinds[key]), ([], [], set()))
            difference = counts[column][key] - number
            (extra if difference > 0 else missing).extend([key] * abs(difference))
            agreeing |= {*right}
    return [
        Dissent(column, kind, tuple(missing), tuple(extra), tuple(sorted(agreeing)))
        for (column, kind), (missing, extra, agreeing) in found.items()
    ]


def _right(key: str, counts: Counts, spare: Counts) -> tuple[int, list[int]]:
    """How often a value should be there, and who has it so: most columns, or may have it.

    The master's side is taken where no other is larger, or the other is a single version.
    """
    sides = {
        number: [
            column
            for column, cell in counts.items()
            if cell[key] <= number <= cell[key] + spare[column][key]
        ]
        for number in {cell[key] for cell in counts.values()}
    }
    number = max(sides, key=lambda one: (len(sides[one]), MASTER in sides[one], one))
    if MASTER not in sides[number] and len(sides[number]) < 2:
        number = counts[MASTER][key]
    return number, sides[number]
