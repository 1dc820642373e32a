"""Master to register and catalogs."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.exchange.po.writing import Lines, register_pieces, write_catalog
from hexapla.jobs.loading import Loaded, load_units, read_po
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
    known = freshness.recorded(workspace, master.name)
    if stamps == known:
        return Extracted(master.name, fresh=True)
    loaded = load_units(workspace, master)
    pairing, units = loaded.pairing, loaded.units
    untouched = frozenset(name for name, stamp in stamps.items() if stamp == known.get(name))
    written = files.write_all(_contents(workspace, loaded, untouched))
    names = tuple(workspace.name_of(path) for path in written)
    findings = loaded.reading.findings
    # A document with errors stays unfinished business: each run says so.
    if not any(finding.severity is Severity.ERROR for finding in findings):
        freshness.record(workspace, master, stamps, names, loaded.original)
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


def _contents(
    workspace: Workspace, loaded: Loaded, untouched: Container[str]
) -> Iterator[tuple[Path, files.Contents]]:
    """The register and the catalogs, each made when it is its turn to be written.

    `untouched` names the files that nobody has changed since the last extraction: these are in
    step with the register as it was, so that only the entries it has otherwise need be looked at.
    """
    master, units = loaded.master, loaded.units
    targets = workspace.targets(loaded.original)
    made, differing = loaded.lines() if targets else ([], None)
    register = workspace.register(master.name)
    if workspace.name_of(register) not in untouched:
        differing = None
    yield register, register_pieces(units, master.name, master.file, made)
    for locale in targets:
        path = workspace.catalog(master.name, locale)
        known = differing if workspace.name_of(path) in untouched else None
        yield path, _catalog(workspace, loaded, locale, made, known)


def _catalog(
    workspace: Workspace, loaded: Loaded, locale: Locale, made: Sequence[Lines],
    differing: Sequence[int] | None,
) -> bytes:  # fmt: skip
    """A catalog brought up to the master's units, whose own lines are `made`."""
    from hexapla.exchange.po import catalogs, stepping  # a set of one language has none

    document, units = loaded.master.name, loaded.units
    path = workspace.catalog(document, locale)
    data = files.read_if_there(path, workspace.name_of(path))
    if data is not None:
        found = None
        if differing is not None:
            found = stepping.patched(data, units, made, differing)
        found = found or stepping.updated(data, units, made)
        if found is not None:
            return found
    file = read_po(workspace, document, locale)
    catalog = catalogs.catalog(document, locale, units, file)
    header, preamble = (file.header, file.preamble) if file else ((), ())
    return write_catalog(catalog, loaded.master.file, header, preamble, made)
