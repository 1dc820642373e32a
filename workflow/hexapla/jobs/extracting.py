"""Master to register and catalogs."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hexapla.exchange.po import catalogs
from hexapla.exchange.po.writing import heads, write_catalog, write_register
from hexapla.jobs.loading import load, read_po
from hexapla.model.finding import Finding
from hexapla.workspace import files, freshness
from hexapla.workspace.workspace import Master, Workspace


class Extracted(NamedTuple):
    """What an extraction did: units by what became of them, and the files that changed.

    `fresh` says that nothing had changed since the last one, so that nothing was read.
    """

    document: str
    units: int = 0
    kept: int = 0
    changed: int = 0
    added: int = 0
    removed: int = 0
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    fresh: bool = False


def extract(workspace: Workspace, master: Master) -> Extracted:
    """Brings a document's register and its catalogs up to its master.

    All of the document's files are written or none. Raises HexaplaError if the master, the
    register or a catalog cannot be read.
    """
    stamps = freshness.stamps(workspace, master)
    if freshness.recorded(workspace, master.name) == stamps and stamps:
        return Extracted(master.name, fresh=True)
    loaded = load(workspace, master)
    pairing, units = loaded.pairing, loaded.units
    contents: dict[Path, bytes] = {
        workspace.register(master.name): write_register(units, master.name, master.file)
    }
    made = heads(units, master.file)
    for locale in workspace.targets(loaded.original):
        file = read_po(workspace, master.name, locale)
        catalog = catalogs.catalog(master.name, locale, units, file)
        header, preamble = (file.header, file.preamble) if file else ((), ())
        data = write_catalog(catalog, master.file, header, preamble, made)
        contents[workspace.catalog(master.name, locale)] = data
    written = files.write_all(contents)
    freshness.record(workspace, master)
    return Extracted(
        master.name,
        len(units),
        pairing.kept,
        len(pairing.changed),
        len(pairing.added),
        len(pairing.removed),
        tuple(workspace.name_of(path) for path in written),
        loaded.reading.findings,
    )
