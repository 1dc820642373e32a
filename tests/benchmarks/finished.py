"""`python -m tests.benchmarks.finished [--count 20] [--seed 1] [--only KIND] [-v]`: recall.

One thing at a time goes wrong in the Markdown of one finished version, or of the master, of sets
that agree: the repository's own, and documents made by chance. It counts as found if something new
is said of these lines or the next ones, at the level of a warning or above; as named if none but
the spoilt document is accused there. More than two errors beside one are a cascade.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from hexapla import checks
from hexapla.alignment.laying import Version, lay
from hexapla.formats.markdown import MARKDOWN
from hexapla.jobs.loading import load, load_catalog
from hexapla.model.finding import Finding, Severity
from hexapla.model.locale import Locale
from hexapla.model.parallel import MASTER, Parallel
from hexapla.workspace.workspace import Workspace

from .spoiling import SPOILERS, body, region
from .written_sets import written

ROOT = Path(__file__).parents[2]
_NEAR = 1
_CASCADE = 3
_GENERATED = 12


class Score(NamedTuple):
    """What became of the spoilt documents of a kind."""

    tried: int = 0
    found: int = 0
    named: int = 0
    cascades: int = 0


class Spoilt(NamedTuple):
    """A set with one document spoilt: its column, the lines where, and what is said of it.

    `units` are those that stood there, which is known where the master is whole; `marks` are the
    lines that call a note that is spoilt.
    """

    table: Parallel
    column: int
    first: int
    last: int
    units: frozenset[str]
    marks: frozenset[int]
    findings: tuple[Finding, ...]


Set = Mapping[str, str]


def sample() -> Set:
    """The repository's own set, built in memory; the master first."""
    workspace = Workspace.open(ROOT)
    (master,) = workspace.masters("")
    known = load(workspace, master)
    texts = {known.original.tag: known.reading.text}
    for locale in workspace.targets(known.original):
        entries = load_catalog(workspace, known, locale).entries
        targets = {number: one.target for number, one in enumerate(entries) if one.usable}
        texts[locale.tag] = MARKDOWN.merge(known.reading, targets).decode()
    return texts


@lru_cache(maxsize=256)
def version(tag: str, text: str) -> Version:
    """A document, read."""
    return Version(Locale.parse(tag), f"{tag}.md", MARKDOWN.read(text.encode(), f"{tag}.md"))


def side_by_side(texts: Set) -> Parallel:
    """A set, laid side by side; its first is the master."""
    master, *others = [version(tag, text) for tag, text in texts.items()]
    return lay("set", master, others)


def spoilt(kind: str, texts: Set, chance: Random, in_master: bool) -> Spoilt | None:
    """A set with one thing wrong; None where nothing of the kind can go wrong."""
    tags = list(texts)
    column = MASTER if in_master else chance.randrange(1, len(tags))
    tag = tags[column]
    lines = texts[tag].split("\n")
    if kind == "untranslated":
        changed = _untranslated(lines, texts[tags[MASTER]].split("\n"), chance)
    else:
        changed = SPOILERS[kind](lines, tag, chance)
    if changed is None or changed == lines:
        return None
    first, last = region(lines, changed)
    if last <= body(lines):
        first, last = 1, body(lines)
    while first > 1 and _is_empty(changed[first - 2]):
        first -= 1
    while last < len(changed) and _is_empty(changed[last]):
        last += 1
    now = {**texts, tag: "\n".join(changed)}
    table = side_by_side(now)
    units = frozenset() if in_master else _units(texts, column, lines, changed)
    return Spoilt(table, column, first, last, units, _marks(lines, changed), tuple(said(now)))


def _marks(lines: list[str], changed: list[str]) -> frozenset[int]:
    first, last = region(changed, lines)
    notes = [line.partition("]:")[0] + "]" for line in lines[first - 1 : last] if "]: " in line]
    return frozenset(
        at for at, line in enumerate(changed, 1) if any(note in line for note in notes)
    )


def _is_empty(line: str) -> bool:
    """Whether nothing can be said of a line: it is empty, a comment, or the rule below a head."""
    return not line.strip() or line.startswith(("<!--", "| -"))


def _units(texts: Set, column: int, lines: list[str], changed: list[str]) -> frozenset[str]:
    """The units that stood where a version is spoilt."""
    first, last = region(changed, lines)
    rows = side_by_side(texts).rows
    return frozenset(
        row.unit.id for row in rows if first <= row.places[column].line <= max(first, last)
    )


def said(texts: Set) -> list[Finding]:
    """What is said of a set: what is wrong in the master itself first."""
    tag, text = next(iter(texts.items()))
    lint = version(tag, text).reading.findings
    errors = [one for one in lint if one.severity is Severity.ERROR]
    return [*errors, *checks.run(side_by_side(texts))]


def _untranslated(lines: list[str], master: list[str], chance: Random) -> list[str] | None:
    """The master's line in a version; their lines go together in all sets with a masthead."""
    there = [
        at for at, line in enumerate(master)
        if len(master) == len(lines) and len([w for w in line.split() if w.isalpha()]) > 3
        and at > body(master) and not line.startswith("<!--")
    ]  # fmt: skip
    if not there:
        return None
    at = chance.choice(there)
    return [*lines[:at], master[at], *lines[at + 1 :]]


def near(one: Finding, where: Spoilt) -> bool:
    """Whether a finding speaks of the spoilt lines, by its own place or by that of its unit."""
    if one.unit in where.units:
        return True
    table = where.table
    file = table.places[where.column].file
    lines = [one.place.line] if one.place.file == file else []
    row = next((row for row in table.rows if row.unit.id == one.unit), None)
    if row is not None:
        lines.append(row.places[where.column].line)
    return any(
        where.first - _NEAR <= line <= where.last + _NEAR or line in where.marks for line in lines
    )


def judged(where: Spoilt, before: set[Finding], score: Score) -> tuple[Score, bool]:
    """The score with one more, and whether all was right."""
    new = fresh(where, before)
    loud = [one for one in new if one.severity >= Severity.WARNING and near(one, where)]
    language = "" if where.column == MASTER else where.table.locales[where.column].tag
    named = bool(loud) and {one.language for one in loud} == {language}
    cascade = sum(one.severity is Severity.ERROR for one in new) > _CASCADE
    return Score(
        score.tried + 1, score.found + bool(loud), score.named + named, score.cascades + cascade
    ), named and not cascade


def fresh(where: Spoilt, before: set[Finding]) -> list[Finding]:
    """What is said now and was not before; places move, so that they are not compared."""
    known = {(one.code, one.language, one.message) for one in before}
    return [one for one in where.findings if (one.code, one.language, one.message) not in known]


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table; with -v, each that was missed, wrongly named, or made a cascade."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=20, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="parts of their names, with commas between")
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args(arguments)
    begun = time.process_time()
    sets = [sample(), *[written(f"{options.seed} {n}") for n in range(_GENERATED)]]
    known = [{*said(texts)} for texts in sets]
    for number, before in enumerate(known):
        loud = [f"{one.code} [{one.language}] {one}" for one in before if one.severity > 1]
        if loud:
            print(f"set {number} before anything is spoilt: {loud}")
    scores: dict[str, Score] = defaultdict(Score)
    for kind in [*SPOILERS, "untranslated", *[f"master: {one}" for one in SPOILERS]]:
        if not any(word in kind for word in options.only.split(",")):
            continue
        for number in range(options.count):
            # Half of them in the repository's own set.
            at = 0 if number % 2 else 1 + number // 2 % _GENERATED
            chance = Random(f"{options.seed} {kind} {number}")
            plain = kind.removeprefix("master: ")
            where = spoilt(plain, sets[at], chance, plain != kind)
            if where is None:
                continue
            scores[kind], right = judged(where, known[at], scores[kind])
            if options.v and not right:
                print(_told(f"{kind} #{number}", where, sets[at], known[at]))
    _print(scores, time.process_time() - begun)


def _told(title: str, where: Spoilt, texts: Set, before: set[Finding]) -> str:
    table = where.table
    tag = table.locales[where.column].tag
    lines = [f"--- {title} [{tag}] lines {where.first} to {where.last}"]
    shown = [
        row.texts[where.column] for row in table.rows
        if where.first - 1 <= row.places[where.column].line <= where.last + 1
    ]  # fmt: skip
    lines += [f"  | {text[:100]}" for text in shown[:6]]
    lines += [
        f"  {'near' if near(one, where) else '    '} {one.code} {one.severity.name} "
        f"[{one.language or 'master'}] {one.unit} {one.place}: {one}"
        for one in fresh(where, before)
    ]
    return "\n".join(lines)


def _print(scores: Mapping[str, Score], seconds: float) -> None:
    print(f"{'kind':28}{'tried':>7}{'found':>8}{'named':>8}{'cascades':>10}")
    everything = Score(*[sum(one[at] for one in scores.values()) for at in range(4)])
    for kind, score in [*scores.items(), ("all", everything)]:
        found, named = score.found / max(1, score.tried), score.named / max(1, score.found)
        print(f"{kind:28}{score.tried:7}{found:8.3f}{named:8.3f}{score.cascades:10}")
    print(f"{seconds:.1f} s")


if __name__ == "__main__":
    main()
