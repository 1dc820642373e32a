"""A document looked at by checks, of which only what has changed since the last time is judged."""

from __future__ import annotations

from collections.abc import Collection

from hexapla.checks import known, look
from hexapla.model.finding import Finding
from hexapla.model.parallel import Parallel
from hexapla.workspace import seen
from hexapla.workspace.workspace import Workspace


def findings(
    workspace: Workspace, parallel: Parallel, only: Collection[str] = (), *, anew: bool = False
) -> list[Finding]:
    """What checks of these codes or families say of a set of catalogs (see `checks.run`).

    What they have said before is in the workspace's cache; `anew` takes and leaves nothing there.
    """
    if anew:
        return look(parallel, only).findings
    before = known.read(seen.recorded(workspace, parallel.document))
    found = look(parallel, only, before, seen.maker())
    if found.known.differs(before):
        seen.record(workspace, parallel.document, known.write(found.known))
    return found.findings
