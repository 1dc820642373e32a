"""`hexapla approve`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import WorkspaceError
from hexapla.jobs.approving import approve
from hexapla.workspace.workspace import Workspace


def run(
    document: str = "",
    languages: Sequence[str] = (),
    units: Sequence[str] = (),
    workspace: Path = Path(),
) -> int:
    """Approves translations as they are; any later change makes that void (check SYNC-2).

    Raises WorkspaceError where no language is named, or a unit that there is none of.
    """
    opened = Workspace.open(workspace)
    wanted = [opened.language(tag) for tag in languages]
    masters = opened.masters(document)
    if not wanted:
        raise WorkspaceError("it is not said which version is approved", advice="name it (--lang)")
    if units and len(masters) > 1:
        raise WorkspaceError("it is not clear which document is meant", advice="name it")
    code = console.FINE
    for master in masters:
        for locale in wanted:
            done = approve(opened, master, locale, units)
            line = f"{master.name} [{locale}]: {done.now} approved, {done.before} were before"
            if done.unfit:
                line += f"; {done.unfit} untranslated, draft or stale, so not approved"
                code = console.FINDINGS
            if done.wrong:
                line += (
                    f"; {done.wrong} with errors, so not approved"
                    f" (see `hexapla check --lang {locale.tag}`, and `hexapla accept` for what is"
                    " right all the same)"
                )
                code = console.FINDINGS
            console.say(line)
    return code
