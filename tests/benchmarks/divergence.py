"""`python -m tests.benchmarks.divergence [--count 50] [--seed 1] [--corpus NAME] [WORKSPACE]`.

Recall, kind by kind. One known divergence at a time goes into the set of a workspace (the
repository's own, if none is named), of a published text (cbd, sdg, un-charter, cc) or of the cases
of the tests (cases), in one language. It counts as found if a check then says something new, at the
level of a warning or above, about that unit; and as named if no other language is accused there.
What is for information only (the order of marks in a unit) is counted apart.

Of large sets, the checks see the units around the changed ones.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from hexapla import checks
from hexapla.jobs.loading import load, load_catalog
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import MASTER, Parallel, parallel
from hexapla.workspace.workspace import Workspace

from .corpora import CORPORA, DOCUMENTS, cases
from .makers import MAKERS, Mutant

ROOT = Path(__file__).parents[2]
_LARGE = 150
"""Units of a set that is large."""
_AROUND = 12
"""How many units before and behind the changed ones are looked at."""


class Score(NamedTuple):
    """What became of the mutants of a kind."""

    tried: int = 0
    found: int = 0
    named: int = 0
    informed: int = 0


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


def judged(
    mutant: Mutant, table: Parallel, known: set[Finding], score: Score
) -> tuple[Score, bool]:
    """The score with one mutant more, and whether it was found and rightly named.

    `known` is what is said of the table as it was.
    """
    here = [one for one in _new(mutant, table, known) if one.unit in mutant.units]
    loud = [one for one in here if one.severity >= Severity.WARNING]
    named = bool(loud) and {one.language for one in loud} == {mutant.language}
    score = Score(
        score.tried + 1, score.found + bool(loud), score.named + named,
        score.informed + bool(here and not loud),
    )  # fmt: skip
    return score, bool(loud) and named


def _new(mutant: Mutant, table: Parallel, known: set[Finding]) -> list[Finding]:
    """What the checks say only since the change."""
    if len(table.rows) < _LARGE:
        return _since(checks.run(mutant.table), known, mutant.language)
    places = [n for n, row in enumerate(table.rows) if row.unit.id in mutant.units]
    part = slice(max(0, places[0] - _AROUND), places[-1] + _AROUND)
    said = {*checks.run(table._replace(rows=table.rows[part]))}
    found = checks.run(mutant.table._replace(rows=mutant.table.rows[part]))
    return _since(found, said, mutant.language)


def _since(found: Iterable[Finding], known: set[Finding], language: str) -> list[Finding]:
    """What is new: of other versions, not what is only put in other words."""
    old = {(one.code, one.language, one.unit) for one in known}
    return [
        one
        for one in found
        if one not in known
        and (one.language == language or (one.code, one.language, one.unit) not in old)
    ]


def _tables(options: argparse.Namespace) -> Iterable[Parallel]:
    if not options.corpus:
        yield from sets(options.workspace)
    elif options.corpus == "cases":
        yield cases()
    elif DOCUMENTS.is_dir():
        yield CORPORA[options.corpus]()
    else:
        print(f"{options.corpus} is not here")


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table; with -v, each mutant that was missed or wrongly named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("workspace", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--count", type=int, default=50, help="mutants of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--corpus", choices=["cases", *CORPORA])
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args(arguments)
    scores: dict[str, Score] = defaultdict(Score)
    begun = time.process_time()
    for table in _tables(options):
        known = {*checks.run(table)}
        levels = Counter(one.severity.name.lower() for one in known)
        print(f"{table.document}: {len(table.rows)} units; before any change: {dict(levels)}")
        for kind, make in MAKERS.items():
            if options.only not in kind:
                continue
            for number in range(options.count):
                mutant = make(table, Random(f"{options.seed} {kind} {number}"))
                if mutant is None:
                    continue
                scores[kind], right = judged(mutant, table, known, scores[kind])
                if options.v and not right:
                    print(_told(kind, table, mutant, known))
    _print(scores, time.process_time() - begun)


def _told(kind: str, table: Parallel, mutant: Mutant, known: set[Finding]) -> str:
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
        for one in _new(mutant, table, known)
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
    if tried:
        shares = f"{found / tried:8.3f}{named / max(1, found):8.3f}"
        print(f"{'all':24}{tried:7}{shares}   {seconds:.1f} s")


if __name__ == "__main__":
    main()
