"""`python -m tests.benchmarks.divergence [--count 50] [--seed 1] [WORKSPACE]`: recall, kind by kind.

One known divergence at a time goes into the set of a workspace (the repository's own, if none is
named), in one language. It counts as found if a check then says something new, at the level of a
warning or above, about that unit; and as named if no other language is accused there. What is for
information only (the order of marks in a unit) is counted apart.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from hexapla import checks
from hexapla.jobs.loading import load, load_catalog
from hexapla.model.catalog import State
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import MASTER, Parallel, Row, parallel
from hexapla.model.unit import Role
from hexapla.workspace.workspace import Workspace

from .mutations import MUTATORS

ROOT = Path(__file__).parents[2]


class Mutant(NamedTuple):
    """A set with one thing wrong, and where."""

    table: Parallel
    units: frozenset[str]
    language: str


class Score(NamedTuple):
    """What became of the mutants of a kind."""

    tried: int = 0
    found: int = 0
    named: int = 0
    informed: int = 0


Maker = Callable[[Parallel, Random], Mutant | None]


def sets(folder: Path) -> list[Parallel]:
    """The sets of a workspace."""
    workspace = Workspace.open(folder)
    found = []
    for master in workspace.masters(""):
        known = load(workspace, master)
        catalogs = [
            load_catalog(workspace, known, locale) for locale in workspace.targets(known.original)
        ]
        found.append(parallel(master.name, master.file, known.original, known.units, catalogs, {}))
    return found


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
                return _mutant(table, {(number, column): changed}, column)
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
        return _mutant(table, {(chance.choice(there), column): ""}, column) if there else None

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
    return _mutant(table, {(number, column): table.rows[number].unit.text}, column)


def half_translated(table: Parallel, chance: Random) -> Mutant | None:
    """The end of the master's text stands behind the translation of its beginning."""
    column = chance.randrange(1, len(table.locales))
    there = [number for number, row in enumerate(table.rows) if len(row.unit.text.split()) > 16]
    number = chance.choice(there)
    row = table.rows[number]
    text = row.texts[column]
    english = " ".join(row.unit.text.split()[-8:])
    return _mutant(table, {(number, column): f"{text[: len(text) * 2 // 3]} {english}"}, column)


def exchanged(table: Parallel, chance: Random) -> Mutant | None:
    """Two neighbours of one role have each other's translation."""
    column = chance.randrange(1, len(table.locales))
    there = [
        number
        for number, (one, other) in enumerate(zip(table.rows, table.rows[1:]))
        if one.unit.role is other.unit.role
        and one.texts[column] != other.texts[column]
        and one.unit.trail == other.unit.trail
    ]
    if not there:
        return None
    number = chance.choice(there)
    one, other = table.rows[number], table.rows[number + 1]
    texts = {(number, column): other.texts[column], (number + 1, column): one.texts[column]}
    return _mutant(table, texts, column)


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
    }
    return _mutant(table, texts, column) if texts else None


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
    return _mutant(table, texts, column)


MAKERS: dict[str, Maker] = {
    **{kind: of_text(kind) for kind in MUTATORS},
    "mark moved": mark_moved,
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


def _mutant(table: Parallel, texts: dict[tuple[int, int], str], column: int) -> Mutant:
    language = "" if column == MASTER else table.locales[column].tag
    units = frozenset(table.rows[number].unit.id for number, _ in texts)
    return Mutant(replaced(table, texts), units, language)


def judged(mutant: Mutant, before: set[Finding], score: Score) -> tuple[Score, bool]:
    """The score with one mutant more, and whether it was found and rightly named."""
    new = [one for one in checks.run(mutant.table) if one not in before]
    here = [one for one in new if one.unit in mutant.units]
    loud = [one for one in here if one.severity >= Severity.WARNING]
    named = bool(loud) and {one.language for one in loud} == {mutant.language}
    score = Score(
        score.tried + 1, score.found + bool(loud), score.named + named,
        score.informed + bool(here and not loud),
    )  # fmt: skip
    return score, bool(loud) and named


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table; with -v, each mutant that was missed or wrongly named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("workspace", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--count", type=int, default=50, help="mutants of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args(arguments)
    scores: dict[str, Score] = defaultdict(Score)
    begun = time.process_time()
    for table in sets(options.workspace):
        before = {*checks.run(table)}
        levels = Counter(one.severity.name.lower() for one in before)
        print(f"{table.document}: {len(table.rows)} units; before any change: {dict(levels)}")
        for kind, make in MAKERS.items():
            if options.only not in kind:
                continue
            for number in range(options.count):
                mutant = make(table, Random(f"{options.seed} {kind} {number}"))
                if mutant is None:
                    continue
                scores[kind], right = judged(mutant, before, scores[kind])
                if options.v and not right:
                    print(_told(kind, table, mutant, before))
    _print(scores, time.process_time() - begun)


def _told(kind: str, table: Parallel, mutant: Mutant, before: set[Finding]) -> str:
    lines = [f"--- {kind} [{mutant.language or 'master'}]"]
    column = next(
        (n for n, locale in enumerate(table.locales) if locale.tag == mutant.language), MASTER
    )
    for old, new in zip(table.rows, mutant.table.rows):
        if old.texts[column] != new.texts[column]:
            lines += [f"  {old.unit.id} was {old.texts[column]}", f"     now {new.texts[column]}"]
            lines.append(f"     master {old.unit.text}")
    lines += [
        f"  said [{one.language}] {one.code} {one.severity.name} {one.unit}: {one}"
        for one in checks.run(mutant.table)
        if one not in before
    ]
    return "\n".join(lines)


def _print(scores: dict[str, Score], seconds: float) -> None:
    print(f"{'kind':24}{'tried':>7}{'found':>8}{'named':>8}{'info':>6}")
    for kind, score in scores.items():
        found, named = score.found / score.tried, score.named / max(1, score.found)
        print(f"{kind:24}{score.tried:7}{found:8.3f}{named:8.3f}{score.informed:6}")
    tried = sum(score.tried for score in scores.values())
    found = sum(score.found for score in scores.values())
    named = sum(score.named for score in scores.values())
    print(f"{'all':24}{tried:7}{found / tried:8.3f}{named / max(1, found):8.3f}   {seconds:.1f} s")


if __name__ == "__main__":
    main()
