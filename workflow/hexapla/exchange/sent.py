"""The record of an export: what a translator was sent, so that what comes home can be told.

It is a PO file of its own, the catalog as it left: a returned file is held against it, so that
what a translator has changed is known from what we have changed here meanwhile, and a file whose
ids were rewritten is known by its texts. Its name is derived from its content, so that the same
export twice is one record.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hexapla.exchange.po.message import PoFile
from hexapla.exchange.po.writing import Lines, write_catalog
from hexapla.model.asked import Asked
from hexapla.model.catalog import Catalog, Entry

# A unit without a translation went out with its source in the place of one, as some tools need it.
_FILLED = "filled"


class SentUnit(NamedTuple):
    """A unit as it was sent: its text and its translation then, in the notation.

    `filled` says that the translation was none, but the source in its place; `made_for` is the
    older source that the translation was made for, "" if it was this one.
    """

    id: str
    source: str
    target: str = ""
    filled: bool = False
    made_for: str = ""


class AsHere(Asked[SentUnit]):
    """The units of a catalog as they were sent, each made when it is asked for.

    Most imports are decided without them: nothing has changed here since.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(len(entries), lambda number: _sent(entries[number]))
        self.entries = entries


class Sent(NamedTuple):
    """An export: its name, and its units in the order of the file."""

    export: str
    units: Sequence[SentUnit]


def record(
    catalog: Catalog,
    file: str,
    *,
    filled: bool = False,
    made: Sequence[Lines] = (),
    written: bytes = b"",
) -> tuple[str, bytes]:
    """The name of an export of this catalog, and the bytes of its record.

    `file` is the document's path in the workspace; `filled` says whether empty targets go out
    filled with their sources; `made` are the units' own lines, if they are known, and `written` is
    the catalog's file, if nothing is filled and it is as we would write it: then the record is the
    same bytes.
    """
    from hashlib import blake2b  # OpenSSL and all: who reads a record needs none of it

    data = written
    if not written:
        flag = (_FILLED,) if filled else ()
        entries = tuple([
            one._replace(remarks=(), flags=flag) if one.remarks or one.flags != flag else one
            for one in catalog.entries
        ])  # fmt: skip
        data = write_catalog(catalog._replace(entries=entries, retired=()), file, made=made)
    return blake2b(data, digest_size=4).hexdigest(), data


def of_catalog(export: str, catalog: Catalog) -> Sent:
    """What stands in the record of an export that was read as a catalog."""
    return Sent(export, tuple(map(_sent, catalog.entries)))


def as_here(export: str, catalog: Catalog) -> Sent:
    """The same of an export after which nothing has changed here."""
    if any(entry.flags for entry in catalog.entries):
        return of_catalog(export, catalog)  # one of them may say that it went out filled
    return Sent(export, AsHere(catalog.entries))


def of_file(export: str, file: PoFile) -> Sent:
    """What stands in the record of an export, whatever has become of its units since."""
    return Sent(
        export,
        tuple([
            _unit(message.context, message.source, message.target, message.previous, message.flags)
            for message in file.messages
            if message.context and not message.obsolete
        ]),
    )  # fmt: skip


def _sent(entry: Entry) -> SentUnit:
    unit, target, _, made_for, _, flags = entry
    return _unit(unit.id, unit.text, target, made_for, flags)


def _unit(
    unit_id: str, source: str, target: str, made_for: str, flags: tuple[str, ...]
) -> SentUnit:
    if flags and _FILLED in flags and not target:
        return SentUnit(unit_id, source, source, filled=True)
    return SentUnit(unit_id, source, target, made_for="" if made_for == source else made_for)
