"""A master with its permanent ids, and its catalogs: what every job starts from."""

from __future__ import annotations

from typing import NamedTuple

from hexapla.exchange.po import catalogs, stepping
from hexapla.exchange.po import reading as po
from hexapla.exchange.po.message import PoFile
from hexapla.exchange.po.writing import heads
from hexapla.formats import format_of
from hexapla.model.catalog import Catalog
from hexapla.model.locale import Locale
from hexapla.model.reading import DocumentFormat, Reading
from hexapla.model.unit import Unit
from hexapla.sync.pairing import Pairing, pair
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace


class Loaded(NamedTuple):
    """A master as it is now: its reading, and its units with the ids that the register gives."""

    master: Master
    format: DocumentFormat
    reading: Reading
    original: Locale
    pairing: Pairing

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units, in order, with their permanent ids."""
        return self.pairing.units


def load(workspace: Workspace, master: Master) -> Loaded:
    """Reads a master and pairs it with its register.

    Raises HexaplaError if the master or the register cannot be read.
    """
    document_format = format_of(master.file)
    reading = document_format.read(workspace.read_master(master), master.file)
    original = workspace.original_of(reading.original, master.file)
    registered = _registered(workspace, master.name, original)
    pairing = pair(registered, reading.units)
    if pairing.added and (retired := _retired(workspace, master.name, original)):
        pairing = pair(registered, reading.units, retired)
    return Loaded(master, document_format, reading, original, pairing)


def read_po(workspace: Workspace, document: str, locale: Locale) -> PoFile | None:
    """The PO of a document in a language, None if there is none. Raises FormatError if broken."""
    path = workspace.catalog(document, locale)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    return None if data is None else po.read(data, name)


def load_catalog(workspace: Workspace, loaded: Loaded, locale: Locale) -> Catalog:
    """A document's catalog in a language, for the units as they are now."""
    document = loaded.master.name
    path = workspace.catalog(document, locale)
    data = files.read_if_there(path, workspace.name_of(path))
    if data is not None:
        made = list(heads(loaded.units, loaded.master.file))
        found = stepping.catalog(data, document, locale, loaded.units, made)
        if found is not None:
            return found
    return catalogs.catalog(document, locale, loaded.units, read_po(workspace, document, locale))


def _registered(workspace: Workspace, document: str, original: Locale) -> list[tuple[str, str]]:
    path = workspace.register(document)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    if data and (found := stepping.register(data) or catalogs.register(po.read(data, name))):
        return found
    # A lost register is made good from the fullest catalog: ids outlive their file.
    there = [
        catalogs.register(file)
        for locale in workspace.targets(original)
        if (file := read_po(workspace, document, locale))
    ]
    return max(there, key=len, default=[])


def _retired(workspace: Workspace, document: str, original: Locale) -> list[tuple[str, str]]:
    """The units that any catalog keeps for their return."""
    found: dict[tuple[str, str], None] = {}
    for locale in workspace.targets(original):
        path = workspace.catalog(document, locale)
        name = workspace.name_of(path)
        data = files.read_if_there(path, name)
        if data and b"#~" in data:
            found |= dict.fromkeys(catalogs.retired(po.read(data, name)))
    return list(found)
