"""How complete the set is."""

from __future__ import annotations

from typing import NamedTuple

from hexapla.jobs.deciding import waiting
from hexapla.jobs.loading import load_catalog, roster
from hexapla.model.catalog import Counts, count
from hexapla.model.locale import Locale
from hexapla.workspace.workspace import Master, Workspace


class VersionStatus(NamedTuple):
    """A version's counts; `aside` counts returned translations that could not be applied."""

    document: str
    locale: Locale
    original: bool
    counts: Counts
    aside: int = 0


def status(workspace: Workspace, master: Master) -> list[VersionStatus]:
    """The state of each version of a document. Raises HexaplaError if a file cannot be read."""
    known = roster(workspace, master)
    found = []
    for locale in workspace.configuration.languages:
        if locale.matches(known.original):
            counts = Counts(len(known.units), 0, 0, 0, 0)
            found.append(VersionStatus(master.name, locale, True, counts))
            continue
        catalog = load_catalog(workspace, known, locale)
        aside = len(waiting(workspace, master.name, locale))
        counts = count(catalog.entries)
        found.append(VersionStatus(master.name, locale, False, counts, aside))
    return found
