"""`hexapla aside`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.cli import console
from hexapla.errors import WorkspaceError
from hexapla.exchange.returns import aside
from hexapla.jobs.deciding import Decided, apply, drop, kept, standing
from hexapla.model.catalog import Entry
from hexapla.model.locale import Locale
from hexapla.workspace.workspace import Master, Workspace

_WIDTH = 76


class _Shown(NamedTuple):
    """A kept entry, and the translation that its unit has in the catalog now."""

    document: str
    language: str
    entry: Entry
    here: str


def run(
    document: str = "",
    languages: Sequence[str] = (),
    applied: Sequence[str] = (),
    dropped: Sequence[str] = (),
    every: bool = False,
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Shows what came back and could not be applied, applies it, or throws it away.

    Without `applied` and `dropped` it shows only; `every` shows also what was replaced and is
    kept. Raises WorkspaceError where an id is not kept, or several documents or languages are
    meant while one is asked for.
    """
    opened = Workspace.open(workspace)
    masters = opened.masters(document)
    wanted = [opened.language(tag) for tag in languages] or list(opened.configuration.languages)
    if applied or dropped:
        return _decide(opened, masters, wanted, applied, dropped)
    found = [
        shown
        for master in masters
        for locale in wanted
        for shown in _found(opened, master, locale, every)
    ]
    if output == "json":
        console.say_json([_as_json(one) for one in found])
    else:
        for one in found:
            _show(one)
        if not found:
            console.say("nothing is kept aside")
    waiting = any(aside.RETURNED in one.entry.flags for one in found)
    return console.FINDINGS if waiting else console.FINE


def _found(workspace: Workspace, master: Master, locale: Locale, every: bool) -> Iterator[_Shown]:
    entries = [
        entry
        for entry in kept(workspace, master.name, locale)
        if every or aside.RETURNED in entry.flags
    ]
    here = standing(workspace, master, locale) if entries else {}
    for entry in entries:
        unit = entry.unit.id.partition("#")[0]
        yield _Shown(master.name, locale.tag, entry, here.get(unit, ""))


def _decide(
    workspace: Workspace,
    masters: Sequence[Master],
    wanted: Sequence[Locale],
    applied: Sequence[str],
    dropped: Sequence[str],
) -> int:
    if len(masters) != 1 or len(wanted) != 1:
        problem = "it is not clear which version is meant"
        raise WorkspaceError(problem, advice="name one document and one language (--lang)")
    (master,), (locale,) = masters, wanted
    done: list[Decided] = []
    if applied:
        done += apply(workspace, master, locale, _named(workspace, master, locale, applied))
    if dropped:
        names = _named(workspace, master, locale, dropped)
        done += drop(workspace, master.name, locale, names)
    for one in done:
        verb = "settled" if one.settled else "stays aside"
        console.say(f"{one.entry.unit.id}: {verb}{f': {one.reason}' if one.reason else ''}")
    return console.FINE if all(one.settled for one in done) else console.FINDINGS


def _named(
    workspace: Workspace, master: Master, locale: Locale, names: Sequence[str]
) -> Sequence[str]:
    """The ids that are named; `all` is whatever waits for a person."""
    if list(names) != ["all"]:
        return names
    entries = kept(workspace, master.name, locale)
    return [entry.unit.id for entry in entries if aside.RETURNED in entry.flags]


def _show(shown: _Shown) -> None:
    entry = shown.entry
    remarks = "; ".join(entry.remarks)
    console.say(f"{shown.document} [{shown.language}] {entry.unit.id}: {remarks}")
    console.say(f"  source: {_cut(entry.unit.text)}")
    console.say(f"  text:   {_cut(entry.target)}")
    if shown.here:
        console.say(f"  here:   {_cut(shown.here)}")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def _as_json(shown: _Shown) -> dict[str, object]:
    entry = shown.entry
    return {
        "document": shown.document,
        "language": shown.language,
        "id": entry.unit.id,
        "waiting": aside.RETURNED in entry.flags,
        "source": entry.unit.text,
        "text": entry.target,
        "here": shown.here,
        "remarks": entry.remarks,
    }
