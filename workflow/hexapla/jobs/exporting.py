"""A catalog to a file for a translator."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hexapla.exchange import sent
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff import WRITERS
from hexapla.jobs.loading import Loaded, load_catalog
from hexapla.model.catalog import Counts, count
from hexapla.model.locale import Locale
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace


class Exported(NamedTuple):
    """A file for a translator, and how much there is to do in it."""

    document: str
    locale: Locale
    file: Path
    counts: Counts


def export(
    workspace: Workspace, loaded: Loaded, locale: Locale, folder: Path | None = None
) -> Exported:
    """Writes the XLIFF 1.2 file of a document in a language.

    It goes beside the built version, or into `folder` under a name that says its language; a
    document of a sub-folder stands in a sub-folder there, too, so that no two are one file. Raises
    HexaplaError if the catalog cannot be read or the file not be written.
    """
    document = loaded.master.name
    catalog = load_catalog(workspace, loaded, locale)
    name, record = sent.record(catalog, loaded.master.file)
    outgoing = Outgoing(loaded.original, loaded.master.file, export=name)
    data = WRITERS["1.2"](catalog, outgoing)
    path = workspace.output(document, locale, ".xlf")
    if folder:
        path = folder / f"{document}.{locale.tag}.xlf"
    # The record of what was sent comes first: no file is out of which nobody knows.
    files.write_all([(workspace.sent(document, locale, name), record), (path, data)])
    return Exported(document, locale, path, count(catalog.entries))
