"""`hexapla export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.jobs.exporting import Exported, export
from hexapla.jobs.loading import load
from hexapla.workspace.workspace import Workspace


def run(
    document: str = "",
    languages: Sequence[str] = (),
    to: Path | None = None,
    workspace: Path = Path(),
) -> int:
    """Writes an XLIFF file for each document and language."""
    opened = Workspace.open(workspace)
    wanted = [opened.language(tag) for tag in languages]
    code = console.FINE
    for master in console.each(opened.masters(document), "exporting"):
        try:
            loaded = load(opened, master)
            targets = opened.targets(loaded.original)
            for locale in [one for one in wanted or targets if one in targets]:
                _show(opened, export(opened, loaded, locale, to))
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
    return code


def _show(workspace: Workspace, result: Exported) -> None:
    counts = result.counts
    left = counts.total - counts.translated
    todo = f"{left:,} units to do, {counts.words:,} words" if left else "nothing to do"
    name = workspace.name_of(result.file.resolve())
    console.say(f"{result.document} [{result.locale}]: {name} ({counts.total:,} units; {todo})")
