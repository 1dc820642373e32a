"""Master to register and catalogs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.exchange.po import catalogs, stepping
from hexapla.exchange.po.writing import heads, register_pieces, write_catalog
from hexapla.jobs.loading import Loaded, load, read_po
from hexapla.model.finding import Finding, Severity
from hexapla.model.locale import Locale
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
    if stamps == freshness.recorded(workspace, master.name):
        return Extracted(master.name, fresh=True)
    loaded = load(workspace, master)
    pairing, units = loaded.pairing, loaded.units
    written = files.write_all(_contents(workspace, loaded))
    names = tuple(workspace.name_of(path) for path in written)
    findings = loaded.reading.findings
    # A document with errors stays unfinished business: each run says so.
    if not any(finding.severity is Severity.ERROR for finding in findings):
        freshness.record(workspace, master, stamps, names)
    return Extracted(
        master.name,
        len(units),
        pairing.kept,
        len(pairing.changed),
        len(pairing.added),
        len(pairing.removed),
        names,
        findings,
    )


def _contents(workspace: Workspace, loaded: Loaded) -> Iterator[tuple[Path, files.Contents]]:
    """The register and the catalogs, each made when it is its turn to be written."""
    master, units = loaded.master, loaded.units
    targets = workspace.targets(loaded.original)
    made = list(heads(units, master.file)) if targets else []
    yield workspace.register(master.name), register_pieces(units, master.name, master.file, made)
    for locale in targets:
        yield workspace.catalog(master.name, locale), _catalog(workspace, loaded, locale, made)


def _catalog(
    workspace: Workspace, loaded: Loaded, locale: Locale, made: Sequence[tuple[str, str]]
) -> bytes:
    """A catalog brought up to the master's units, whose own lines are `made`."""
    document, units = loaded.master.name, loaded.units
    path = workspace.catalog(document, locale)
    data = files.read_if_there(path, workspace.name_of(path))
    if data is not None and (found := stepping.updated(data, units, made)) is not None:
        return found
    file = read_po(workspace, document, locale)
    catalog = catalogs.catalog(document, locale, units, file)
    header, preamble = (file.header, file.preamble) if file else ((), ())
    return write_catalog(catalog, loaded.master.file, header, preamble, made)
