"""`hexapla export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError, WorkspaceError
from hexapla.jobs.exporting import Exported, export
from hexapla.jobs.loading import load
from hexapla.workspace.workspace import Workspace


def run(
    document: str = "",
    languages: Sequence[str] = (),
    to: Path | None = None,
    workspace: Path = Path(),
) -> int:
    """Writes an XLIFF file for each document and language; a broken document stops no other.

    Raises WorkspaceError where no document is translated into a language that was asked for.
    """
    opened = Workspace.open(workspace)
    wanted = list(dict.fromkeys(opened.language(tag) for tag in languages))
    code = console.FINE
    left = set(wanted)
    for master in console.each(opened.masters(document), "exporting"):
        try:
            loaded = load(opened, master)
            targets = opened.targets(loaded.original)
            left.difference_update(targets)
            for locale in [one for one in wanted or targets if one in targets]:
                _show(opened, export(opened, loaded, locale, to))
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
    if left and code == console.FINE:
        names = " or ".join(locale.name for locale in wanted if locale in left)
        problem = f"no document is translated into {names}: that is the original's language"
        raise WorkspaceError(problem, advice="name another language")
    return code


def _show(workspace: Workspace, result: Exported) -> None:
    counts = result.counts
    left = counts.total - counts.translated
    todo = f"{left:,} units to do, {counts.words:,} words" if left else "nothing to do"
    inside = result.file.is_relative_to(workspace.root)
    name = workspace.name_of(result.file) if inside else str(result.file)
    console.say(f"{result.document} [{result.locale}]: {name} ({counts.total:,} units; {todo})")
