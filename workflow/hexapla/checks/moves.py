"""FN-4: footnote marks that hang on another unit than in the master."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from operator import ne
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.checks.codes import note_places
from hexapla.checks.columns import numbers
from hexapla.checks.tiers import first_words, out_of_step
from hexapla.markup.notation import note_marks
from hexapla.model.parallel import MASTER, Parallel, Row

Said = Iterator[tuple[Row | None, Remark]]


class _Move(NamedTuple):
    """Marks of the master's row `source` that hang on row `to`; `back` are those the other way."""

    source: int
    to: int
    marks: tuple[str, ...]
    back: tuple[str, ...] = ()


class _Change(NamedTuple):
    """What a version's marks in a row are, compared with the master's."""

    lost: Counter[str]
    added: Counter[str]


def moved_marks(parallel: Parallel) -> Said:
    """A footnote mark hangs on another unit than in the master.

    What it does:
        Looks for a mark that one unit of a version lacks and another has too many. It is one
        finding, that names both; two marks that have changed places are one finding, too.
    Why:
        The note then speaks of something else.
    Example:
        English: The session was held in Vienna.[^3] / It was opened by the Chair.
        Arabic: (the mark [^3] stands at the end of the second paragraph)
    What to do instead:
        Put the mark where the master has it.
    """
    changes = _changes(parallel)
    moves = {column: _moves(changed) for column, changed in changes.items()}
    for move in dict.fromkeys([one for some in moves.values() for one in some]):
        opinions = {column: move in some for column, some in moves.items()}
        for column, _, unanimous in out_of_step(opinions):
            asked = column if column != MASTER else next(at for at in moves if opinions[at])
            settled = _settled(parallel, move, changes[asked])
            remark = _told(parallel, move, column)
            told = remark._replace(unanimous=unanimous, settles=settled)
            yield parallel.rows[move.source], told


def _told(parallel: Parallel, move: _Move, column: int) -> Remark:
    """What is said of a move, and what to do."""
    here, there = (_name(parallel.rows[at]) for at in (move.source, move.to))
    what = f"has {_marks(move.marks)} in {there} instead of {here}"
    advice = f"put {_marks(move.marks)} back into {here}"
    if move.back:
        what += f", and {_marks(move.back)} the other way round"
        advice += f", and {_marks(move.back)} into {there}"
    return Remark(column, what, advice, _shown(parallel.rows[move.source], move))


def _changes(parallel: Parallel) -> dict[int, dict[int, _Change]]:
    """For each version, the rows where its marks differ from the master's."""
    found: dict[int, dict[int, _Change]] = {
        column: {} for column in range(1, len(parallel.locales))
    }
    texts = [parallel.texts(column) for column in range(len(parallel.locales))]
    noted = sorted(
        {
            number
            for column, of_column in enumerate(texts)
            for number in parallel.bracketed(column)
            if "[^" in of_column[number] or "<sup>" in of_column[number]
        }
    )
    labels = [[*map(note_marks, map(column.__getitem__, noted))] for column in texts]
    odd = {at for column in labels for at in numbers(map(ne, column, labels[MASTER]))}
    for at in sorted(odd):
        number, called = noted[at], [column[at] for column in labels]
        row, wanted = parallel.rows[number], called[MASTER]
        there = dict(row.versions)
        for column, changed in found.items():
            if column not in there and row.columns[column] is not None:
                continue  # stale, or not translated: it has no say
            marks = called[column] if column in there else []
            if marks != wanted and (version := Counter(marks)) != (master := Counter(wanted)):
                changed[number] = _Change(master - version, version - master)
    return found


def _moves(changed: Mapping[int, _Change]) -> list[_Move]:
    lost: dict[str, list[int]] = defaultdict(list)
    added: dict[str, list[int]] = defaultdict(list)
    for number, change in changed.items():
        for label in change.lost.elements():
            lost[label].append(number)
        for label in change.added.elements():
            added[label].append(number)
    ways: dict[tuple[int, int], list[str]] = defaultdict(list)
    for label, places in lost.items():
        if len(places) == len(added[label]) == 1:
            ways[places[0], added[label][0]].append(label)
    return [
        _Move(source, to, tuple(labels), tuple(ways.get((to, source), ())))
        for (source, to), labels in ways.items()
        if (to, source) not in ways or source < to
    ]


def _settled(
    parallel: Parallel, move: _Move, changed: Mapping[int, _Change]
) -> tuple[tuple[str, str], ...]:
    """What FN-1 and FN-2 need not say of the two units: all that differs there is the move."""
    marks, back = Counter(move.marks), Counter(move.back)
    found = []
    for number, lost, added in ((move.source, marks, back), (move.to, back, marks)):
        if changed[number] == (lost, added):
            unit = parallel.rows[number].unit.id
            found += [("FN-1", unit), ("FN-2", unit)]
    return tuple(found)


def _name(row: Row) -> str:
    """A unit by its first words, or by its id where it has none."""
    words = first_words(row.unit.text)
    return f"“{words}”" if words else f"unit {row.unit.id}"


def _shown(row: Row, move: _Move) -> tuple[tuple[int, int, int], ...]:
    """The marks that have moved, as far as texts of their own unit have them."""
    return tuple(
        [
            (column, start, end)
            for column, text in enumerate(row.texts)
            for label, start, end in note_places(text)
            if label in (*move.marks, *move.back)
        ]
    )


def _marks(labels: tuple[str, ...]) -> str:
    return ", ".join([f"[^{label}]" for label in labels])
