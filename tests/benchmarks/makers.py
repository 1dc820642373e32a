"""What is put out of step in a set: a text by a mutator, or what is between units and texts."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import NamedTuple

from hexapla.model.catalog import State
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.unit import Role

from .mutations import MARK, MUTATORS


class Mutant(NamedTuple):
    """A set with one thing wrong, and where."""

    table: Parallel
    units: frozenset[str]
    language: str


Maker = Callable[[Parallel, Random], Mutant | None]


def replaced(table: Parallel, texts: dict[tuple[int, int], str]) -> Parallel:
    """The set with other texts, by row and column. A changed master does not make others stale."""
    rows = list(table.rows)
    for (number, column), text in texts.items():
        row = rows[number]
        columns = list(row.columns)
        entry = columns[column]
        assert entry is not None
        if column == MASTER:
            unit = row.unit._replace(text=text)
            columns = [
                one and one._replace(unit=unit, made_for=text if one.made_for else "")
                for one in columns
            ]
            columns[MASTER] = entry._replace(unit=unit, target=text, made_for=text)
            rows[number] = Row(unit, tuple(columns))
            continue
        state = entry.state if text else State.UNTRANSLATED
        columns[column] = entry._replace(target=text, state=state)
        rows[number] = row._replace(columns=tuple(columns))
    return table._replace(rows=tuple(rows))


def of_text(kind: str, in_master: bool = False) -> Maker:
    """One text changed by a mutator."""
    mutate = MUTATORS[kind]

    def make(table: Parallel, chance: Random) -> Mutant | None:
        column = MASTER if in_master else chance.randrange(1, len(table.locales))
        language = table.locales[column].language
        order = list(range(len(table.rows)))
        chance.shuffle(order)
        for number in order:
            text = table.rows[number].texts[column]
            changed = mutate(text, language, chance) if text else None
            if changed is not None:
                return mutant(table, {(number, column): changed}, column)
        return None

    return make


def emptied(*roles: Role) -> Maker:
    """The translation of a unit of some roles is gone."""

    def make(table: Parallel, chance: Random) -> Mutant | None:
        column = chance.randrange(1, len(table.locales))
        there = [
            number
            for number, row in enumerate(table.rows)
            if row.unit.role in roles and row.texts[column]
        ]
        return mutant(table, {(chance.choice(there), column): ""}, column) if there else None

    return make


def untranslated(table: Parallel, chance: Random) -> Mutant | None:
    """The master's text stands in a version."""
    column = chance.randrange(1, len(table.locales))
    there = [
        number
        for number, row in enumerate(table.rows)
        if len([word for word in row.unit.text.split() if word.isalpha()]) > 3
    ]
    number = chance.choice(there)
    return mutant(table, {(number, column): table.rows[number].unit.text}, column)


def half_translated(table: Parallel, chance: Random) -> Mutant | None:
    """The end of the master's text stands behind the translation of its beginning."""
    column = chance.randrange(1, len(table.locales))
    there = [number for number, row in enumerate(table.rows) if len(row.unit.text.split()) > 16]
    number = chance.choice(there)
    row = table.rows[number]
    text = row.texts[column]
    english = " ".join(row.unit.text.split()[-8:])
    return mutant(table, {(number, column): f"{text[: len(text) * 2 // 3]} {english}"}, column)


def exchanged(table: Parallel, chance: Random) -> Mutant | None:
    """Two neighbours of one role have each other's translation."""
    column = chance.randrange(1, len(table.locales))
    there = [
        number
        for number, (one, other) in enumerate(zip(table.rows, table.rows[1:]))
        if one.unit.role is other.unit.role
        and one.texts[column] != other.texts[column]
        and one.texts[column]
        and other.texts[column]
        and one.unit.trail == other.unit.trail
    ]
    if not there:
        return None
    number = chance.choice(there)
    one, other = table.rows[number], table.rows[number + 1]
    texts = {(number, column): other.texts[column], (number + 1, column): one.texts[column]}
    return mutant(table, texts, column)


def shifted(table: Parallel, chance: Random) -> Mutant | None:
    """From one item of a list on, each has the translation of the one before."""
    column = chance.randrange(1, len(table.locales))
    runs: list[list[int]] = [[]]
    for number, row in enumerate(table.rows):
        last = table.rows[runs[-1][-1]].unit if runs[-1] else None
        if last and (row.unit.role, row.unit.trail) != (last.role, last.trail):
            runs.append([])
        runs[-1].append(number)
    long = [run for run in runs if len(run) > 2 and table.rows[run[0]].unit.role is not Role.FIELD]
    if not long:
        return None
    run = chance.choice(long)
    start = chance.randrange(0, len(run) - 2)
    texts = {
        (number, column): table.rows[before].texts[column]
        for before, number in zip(run[start:], run[start + 1 :])
        if table.rows[before].texts[column] != table.rows[number].texts[column]
        and table.rows[number].columns[column] is not None
    }
    return mutant(table, texts, column) if texts else None


def mark_moved(table: Parallel, chance: Random) -> Mutant | None:
    """A footnote mark hangs on the next unit."""
    column = chance.randrange(1, len(table.locales))
    there = [
        number
        for number, row in enumerate(table.rows[:-1])
        if "[^" in row.texts[column] and table.rows[number + 1].texts[column]
    ]
    if not there:
        return None
    number = chance.choice(there)
    text = table.rows[number].texts[column]
    start = text.index("[^")
    end = text.index("]", start) + 1
    texts = {
        (number, column): text[:start] + text[end:],
        (number + 1, column): table.rows[number + 1].texts[column] + text[start:end],
    }
    return mutant(table, texts, column)


def row_dropped(table: Parallel, chance: Random) -> Mutant | None:
    """The cells of a row of a table are gone: neighbours below one heading."""
    column = chance.randrange(1, len(table.locales))
    starts = [
        number
        for number, (one, other) in enumerate(zip(table.rows, table.rows[1:]))
        if one.unit.role is other.unit.role is Role.CELL
        and one.unit.trail == other.unit.trail
        and one.texts[column]
        and other.texts[column]
    ]
    if not starts:
        return None
    start = chance.choice(starts)
    return mutant(table, {(start, column): "", (start + 1, column): ""}, column)


def marks_exchanged(table: Parallel, chance: Random) -> Mutant | None:
    """Two units have each other's footnote mark."""
    column = chance.randrange(1, len(table.locales))
    there = [
        (number, found[0])
        for number, row in enumerate(table.rows)
        if (found := MARK.findall(row.texts[column]))
    ]
    pairs = [(one, other) for one, other in pairwise(there) if one[1] != other[1]]
    if not pairs:
        return None
    (first, mark), (second, other) = chance.choice(pairs)
    texts = {
        (first, column): table.rows[first].texts[column].replace(mark, other, 1),
        (second, column): table.rows[second].texts[column].replace(other, mark, 1),
    }
    return mutant(table, texts, column)


MAKERS: dict[str, Maker] = {
    **{kind: of_text(kind) for kind in MUTATORS},
    "mark moved": mark_moved,
    "marks exchanged": marks_exchanged,
    "row dropped": row_dropped,
    "item dropped": emptied(Role.ITEM),
    "cell dropped": emptied(Role.CELL),
    "paragraph dropped": emptied(Role.PARAGRAPH),
    "untranslated": untranslated,
    "half translated": half_translated,
    "pair exchanged": exchanged,
    "list shifted": shifted,
    "master: number": of_text("number", in_master=True),
    "master: date": of_text("date", in_master=True),
    "master: symbol": of_text("symbol digit", in_master=True),
    "master: mark dropped": of_text("mark dropped", in_master=True),
}


def mutant(table: Parallel, texts: dict[tuple[int, int], str], column: int) -> Mutant:
    language = "" if column == MASTER else table.locales[column].tag
    units = frozenset(table.rows[number].unit.id for number, _ in texts)
    return Mutant(replaced(table, texts), units, language)
