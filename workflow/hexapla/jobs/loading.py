"""A master with its permanent ids, and its catalogs: what every job starts from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hexapla.exchange.po.writing import Lines, catalog_pieces, heads
from hexapla.model.locale import Locale
from hexapla.model.unit import Unit
from hexapla.model.units import Units, texts_of
from hexapla.workspace import files, freshness
from hexapla.workspace.workspace import Master, Workspace

# What reads masters is imported when one is read: whoever exchanges units does not. So is what
# reads catalogs: there are none yet when a master is extracted first.
if TYPE_CHECKING:
    from hexapla.exchange.po.message import PoFile
    from hexapla.exchange.po.units import Registered
    from hexapla.model.catalog import Catalog
    from hexapla.model.reading import DocumentFormat, Reading
    from hexapla.sync.pairing import Pairing


class Loaded(NamedTuple):
    """A master as it is now: its reading, and its units with the ids that the register gives.

    `registered` is the register as it stands, None where it is not as we write it.
    """

    master: Master
    format: DocumentFormat
    reading: Reading
    original: Locale
    pairing: Pairing
    registered: Registered | None = None

    @property
    def units(self) -> Sequence[Unit]:
        """The units, in order, with their permanent ids."""
        return self.pairing.units

    def roster(self) -> Roster:
        """What does not need the reading."""
        made, differing = self.lines()
        known = self.registered if differing == [] else None
        units = known.units if known else tuple(self.units)
        return Roster(self.master, self.original, units, tuple(made))

    def lines(self) -> tuple[list[Lines], list[int] | None]:
        """The lines that the units have in every PO file, and which of them the register has not.

        None for these if it has not the same units in the same order. What it has need not be made
        again: of a long document only a few units change at a time.
        """
        from hexapla.exchange.po.units import in_step

        file, known = self.master.file, self.registered
        if known is None or not in_step(known, self.units, file):
            return list(heads(self.units, file)), None
        made = list(known.made)
        found = [n for n, (old, new) in enumerate(zip(known.units, self.units)) if old != new]
        for position, line in zip(found, heads([self.units[n] for n in found], file)):
            made[position] = line
        return made, found


class Roster(NamedTuple):
    """A master's units with their permanent ids, and the lines that they have in every PO file.

    Whoever only exchanges units needs no more: where the register is up to its master, it says all
    this (10,000 units: .03 s; reading the master takes .07 s).
    """

    master: Master
    original: Locale
    units: tuple[Unit, ...]
    made: Sequence[Lines]


def roster(workspace: Workspace, master: Master) -> Roster:
    """The units of a master as it is now.

    Raises HexaplaError if the master or the register cannot be read.
    """
    if tag := freshness.original(workspace, master):
        from hexapla.exchange.po.units import units

        path = workspace.register(master.name)
        registered = units(files.read(path, workspace.name_of(path)))
        if registered:
            return Roster(master, workspace.language(tag), *registered)
    return load_units(workspace, master).roster()


def load(workspace: Workspace, master: Master) -> Loaded:
    """Reads a master and pairs it with its register.

    Raises HexaplaError if the master or the register cannot be read.
    """
    from hexapla.formats import format_of

    return _load(workspace, master, format_of(master.file).read)


def load_units(workspace: Workspace, master: Master) -> Loaded:
    """The same for those who need neither blocks nor slots: its reading may have none."""
    from hexapla.formats import format_of

    return _load(workspace, master, format_of(master.file).read_units)


def load_texts(workspace: Workspace, master: Master) -> tuple[Roster, Reading]:
    """The units, and the master's reading with the places of the texts; blocks may be missing.

    Raises HexaplaError if the master or the register cannot be read.
    """
    from hexapla.exchange.po.units import known_by
    from hexapla.formats import format_of

    reading = format_of(master.file).read_texts(workspace.read_master(master), master.file)
    original = workspace.original_of(reading.original, master.file)
    path = workspace.register(master.name)
    data = files.read_if_there(path, workspace.name_of(path))
    # The same texts in the same order: then the register need not be read.
    if data and (known := known_by(data, texts_of(reading.units))):
        ids, made = known
        return Roster(master, original, tuple(Units.of(reading.units).named(ids)), made), reading
    return paired(workspace, master, reading).roster(), reading


def _load(workspace: Workspace, master: Master, read: Callable[[bytes, str], Reading]) -> Loaded:
    return paired(workspace, master, read(workspace.read_master(master), master.file))


def paired(workspace: Workspace, master: Master, reading: Reading) -> Loaded:
    """A master that has been read, with its register. Raises HexaplaError as `load` does."""
    from hexapla.formats import format_of
    from hexapla.sync.pairing import pair

    original = workspace.original_of(reading.original, master.file)
    known, registered = _registered(workspace, master.name, original)
    pairing = pair(registered, reading.units)
    if pairing.added and (retired := _retired(workspace, master.name, original)):
        pairing = pair(registered, reading.units, retired)
    return Loaded(master, format_of(master.file), reading, original, pairing, known)


def read_po(workspace: Workspace, document: str, locale: Locale) -> PoFile | None:
    """The PO of a document in a language, None if there is none. Raises FormatError if broken."""
    path = workspace.catalog(document, locale)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    return None if data is None else _parsed(data, name)


def load_catalog(workspace: Workspace, known: Loaded | Roster, locale: Locale) -> Catalog:
    """A document's catalog in a language, for the units as they are now."""
    return catalog_and_file(workspace, known, locale)[0]


def catalog_and_file(
    workspace: Workspace, known: Loaded | Roster, locale: Locale
) -> tuple[Catalog, bytes]:
    """A document's catalog in a language, for the units as they are now, and its file's bytes.

    The bytes are b"" where there is no such file, or it is not, to the byte, as we write it.
    """
    from hexapla.exchange.po import catalogs, stepping

    document = known.master.name
    path = workspace.catalog(document, locale)
    data = files.read_if_there(path, workspace.name_of(path))
    if data is not None:
        known = known.roster() if isinstance(known, Loaded) else known
        found = stepping.stepped(data, document, locale, known.units, known.made)
        if found is not None:
            return found.catalog, data if found.ours else b""
    file = read_po(workspace, document, locale)
    return catalogs.catalog(document, locale, known.units, file), b""


class Held(NamedTuple):
    """A catalog with its retired entries, and the header and comments of its file.

    `in_step` says that the file has the master's units as they are now, and no others.
    """

    catalog: Catalog
    header: tuple[str, ...] = ()
    preamble: tuple[str, ...] = ()
    in_step: bool = False


def hold(workspace: Workspace, known: Roster, locale: Locale) -> Held:
    """A document's catalog in a language, with all that its file has to keep.

    Raises FormatError if the file is broken.
    """
    from hexapla.exchange.po import catalogs, stepping

    document = known.master.name
    path = workspace.catalog(document, locale)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    if data is None:
        return Held(catalogs.catalog(document, locale, known.units, None))
    if b"#~" not in data:
        found = stepping.catalog(data, document, locale, known.units, known.made)
        if found is not None:
            end = data.find(b"\n\n")
            head = _parsed(data[: end + 1] if end >= 0 else data, name)
            return Held(found, head.header, head.preamble, in_step=True)
    file = _parsed(data, name)
    found = catalogs.catalog(document, locale, known.units, file)
    return Held(found, file.header, file.preamble)


def rewritten(workspace: Workspace, known: Roster, held: Held) -> dict[Path, files.Contents]:
    """The file of a catalog that has changed; its header and comments stay."""
    catalog = held.catalog
    data = catalog_pieces(catalog, known.master.file, held.header, held.preamble, known.made)
    return {workspace.catalog(catalog.document, catalog.locale): data}


def _registered(
    workspace: Workspace, document: str, original: Locale
) -> tuple[Registered | None, list[tuple[str, str]]]:
    path = workspace.register(document)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    if data:
        from hexapla.exchange.po.units import units

        if known := units(data):
            return known, [(unit.id, unit.text) for unit in known.units]
        if found := _parsed(data, name).register():
            return None, found
    # A lost register is made good from the fullest catalog: ids outlive their file.
    there = [
        file.register()
        for locale in workspace.targets(original)
        if (file := read_po(workspace, document, locale))
    ]
    return None, max(there, key=len, default=[])


def _retired(workspace: Workspace, document: str, original: Locale) -> list[tuple[str, str]]:
    """The units that any catalog keeps for their return."""
    found: dict[tuple[str, str], None] = {}
    for locale in workspace.targets(original):
        path = workspace.catalog(document, locale)
        name = workspace.name_of(path)
        data = files.read_if_there(path, name)
        if data and b"#~" in data:
            found |= dict.fromkeys(_parsed(data, name).retired())
    return list(found)


def _parsed(data: bytes, name: str) -> PoFile:
    from hexapla.exchange.po.reading import read

    return read(data, name)
