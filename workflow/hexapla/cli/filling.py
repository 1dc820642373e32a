"""`hexapla export --into`."""

from __future__ import annotations

from pathlib import Path

from hexapla.cli import console
from hexapla.jobs.filling import Filled, fill
from hexapla.workspace.workspace import Workspace

_SHOWN = 20


def run(into: Path, to: Path | None, workspace: Workspace, output: str) -> int:
    """Puts the finished translations into a file; the code is 1 where one could not be put in."""
    results = fill(workspace, into, to)
    if output == "json":
        console.say_json([_as_json(workspace, result) for result in results])
    else:
        for result in results:
            _show(workspace, result)
    return console.FINDINGS if any(result.left for result in results) else console.FINE


def _show(workspace: Workspace, result: Filled) -> None:
    name = _name_of(workspace, result)
    missing = f", {result.missing:,} not translated" if result.missing else ""
    left = f", {len(result.left):,} left out" if result.left else ""
    plural = "s" * (result.filled != 1)
    said = f"{result.filled:,} translation{plural} put in{missing}{left}"
    console.say(f"{result.document} [{result.locale}]: {name} ({said})")
    for one in result.left[:_SHOWN]:
        console.say(f"  {one.unit}: {one.reason}")
    if len(result.left) > _SHOWN:
        console.say(f"  … and {len(result.left) - _SHOWN:,} more (--format json shows all)")


def _name_of(workspace: Workspace, result: Filled) -> str:
    path = result.file.resolve()
    return workspace.name_of(path) if path.is_relative_to(workspace.root) else str(result.file)


def _as_json(workspace: Workspace, result: Filled) -> dict[str, object]:
    return {
        "document": result.document,
        "language": result.locale.tag,
        "file": _name_of(workspace, result),
        "filled": result.filled,
        "missing": result.missing,
        "left": [one._asdict() for one in result.left],
    }
