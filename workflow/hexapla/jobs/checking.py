"""All versions of a document, checked together."""

from __future__ import annotations

from collections.abc import Collection

from hexapla.checks import run
from hexapla.jobs.loading import load, load_catalog
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import parallel
from hexapla.workspace.workspace import Master, Workspace


def check(
    workspace: Workspace,
    master: Master,
    only: Collection[str] = (),
    languages: Collection[str] = (),
) -> list[Finding]:
    """The findings of all checks, or of some, about all versions or those in some languages.

    All languages are looked at in any case: a version is judged by the others. What is wrong with
    the master itself stands first. Raises HexaplaError if a file cannot be read, or for a check
    that there is none of.
    """
    loaded = load(workspace, master)
    locales = workspace.targets(loaded.original)
    catalogs = [load_catalog(workspace, loaded, locale) for locale in locales]
    files = {one.tag: workspace.name_of(workspace.catalog(master.name, one)) for one in locales}
    side_by_side = parallel(
        master.name, master.file, loaded.original, loaded.units, catalogs, files
    )
    found = [*_errors_of_master(loaded.reading.findings, only), *run(side_by_side, only)]
    return [one for one in found if not languages or one.language in ("", *languages)]


def _errors_of_master(findings: Collection[Finding], only: Collection[str]) -> list[Finding]:
    """What a lint calls an error makes every version wrong, too."""
    return [] if only else [one for one in findings if one.severity is Severity.ERROR]
