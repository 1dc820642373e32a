"""The fixes that findings bring with them, applied to the catalogs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from hexapla.jobs.loading import hold, rewritten, roster
from hexapla.model.finding import Finding, Fix
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace


class Fixed(NamedTuple):
    """What became of the fixes about one document.

    `done` were applied; `waiting` overlap one of those, and come next time; `advised` are for the
    master's own text, which no command writes. `contents` are the files as they are to be.
    """

    done: tuple[Finding, ...]
    waiting: tuple[Finding, ...]
    advised: tuple[Finding, ...]
    contents: dict[Path, files.Contents]


def fix(workspace: Workspace, master: Master, findings: Iterable[Finding]) -> Fixed:
    """Applies the fixes of findings about the catalogs as they are; writes nothing.

    A translation's state stays, and what it was made for. Raises HexaplaError if a file cannot be
    read.
    """
    fixable = [one for one in findings if one.fix and one.unit]
    advised = tuple(one for one in fixable if not one.language)
    wanted: dict[str, dict[str, list[Finding]]] = {}
    for one in fixable:
        if one.language:
            wanted.setdefault(one.language, {}).setdefault(one.unit, []).append(one)
    known = roster(workspace, master) if wanted else None
    done: list[Finding] = []
    waiting: list[Finding] = []
    contents: dict[Path, files.Contents] = {}
    for tag, by_unit in wanted.items():
        assert known is not None
        held = hold(workspace, known, workspace.language(tag))
        entries = list(held.catalog.entries)
        for number, entry in enumerate(entries):
            if entry.unit.id in by_unit:
                chosen, rest = _apart(by_unit[entry.unit.id], len(entry.target))
                target = _applied(entry.target, [one.fix for one in chosen if one.fix])
                entries[number] = entry._replace(target=target)
                done += chosen
                waiting += rest
        changed = held._replace(catalog=held.catalog._replace(entries=tuple(entries)))
        contents |= rewritten(workspace, known, changed)
    return Fixed(tuple(done), tuple(waiting), advised, contents)


def save(fixed: Iterable[Fixed]) -> list[Path]:
    """Writes the files of fixes, all of them or none; returns those that have changed."""
    return files.write_all([item for one in fixed for item in one.contents.items()])


def difference(workspace: Workspace, fixed: Fixed) -> str:
    """What would change in the files, as a unified diff; contents in pieces are used up by it."""
    parts: list[str] = []
    for path, pieces in fixed.contents.items():
        name = workspace.name_of(path)
        data = pieces if isinstance(pieces, bytes) else b"".join(pieces)
        before = files.read(path, name).decode("utf-8", "replace").splitlines(keepends=True)
        after = data.decode("utf-8", "replace").splitlines(keepends=True)
        parts += unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(parts)


def _apart(findings: Sequence[Finding], length: int) -> tuple[list[Finding], list[Finding]]:
    """The fixes that can be applied together, the worst findings' first, and the others.

    Two of them must not touch the same characters, nor stand at the same place.
    """
    chosen: list[Finding] = []
    rest: list[Finding] = []
    for one in sorted(findings, key=lambda one: -one.severity):
        fix = one.fix
        if fix is None or not 0 <= fix.start <= fix.end <= length:
            continue
        others = [other.fix for other in chosen if other.fix]
        if any(fix.start < other.end and other.start < fix.end for other in others) or any(
            fix.start == other.start for other in others
        ):
            rest += [] if fix in others else [one]
        else:
            chosen.append(one)
    return chosen, rest


def _applied(text: str, fixes: Iterable[Fix]) -> str:
    """A text with fixes that do not overlap, from the back, so that places stay right."""
    for start, end, replacement in sorted(fixes, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text
