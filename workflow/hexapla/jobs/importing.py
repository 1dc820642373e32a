"""Returned files back into their catalogs, and what cannot be applied aside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import FormatError
from hexapla.exchange.po import catalogs
from hexapla.exchange.po import reading as po
from hexapla.exchange.po.writing import write_catalog
from hexapla.exchange.reading import read
from hexapla.exchange.returns import aside
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.returns.ledger import Ledger, receive
from hexapla.exchange.returns.returned import Returned
from hexapla.jobs.homecoming import Home, home_of
from hexapla.jobs.loading import rewritten
from hexapla.model.catalog import Catalog, Entry
from hexapla.model.locale import Locale
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

# A returned file is a translator's work on some documents: beyond this it is something else.
LARGEST_RETURN = 128 << 20


class Imported(NamedTuple):
    """What became of what a returned file holds of a document.

    The ledger of its segments; the files that changed; the export it was made from ("" if that is
    not known).
    """

    file: str
    document: str
    locale: Locale
    ledger: Ledger
    written: tuple[str, ...] = ()
    export: str = ""


def import_file(workspace: Workspace, path: Path, dry_run: bool = False) -> tuple[Imported, ...]:
    """Takes a returned file in, document by document.

    Raises HexaplaError, with nothing changed, if it cannot be read, or belongs to no document or
    no language of the workspace.
    """
    results: list[tuple[Imported, frozenset[Path]]] = []
    contents: dict[Path, files.Contents] = {}
    for returned in _read(path):
        home = home_of(workspace, returned, path.name)
        result, changed = _take(workspace, home, returned, path.name)
        if contents.keys() & changed.keys():
            problem = f"the file holds {result.document} in {home.locale.name} twice"
            raise FormatError(problem, file=path.name, advice="send them back in two files")
        contents |= changed
        results.append((result, frozenset(changed)))
    written = [] if dry_run else files.write_all(contents.items())
    return tuple([
        result._replace(written=tuple([workspace.name_of(one) for one in written if one in mine]))
        for result, mine in results
    ])  # fmt: skip


def _read(path: Path) -> tuple[Returned, ...]:
    """What a returned file holds; its bytes are gone then."""
    data = files.read_at_most(path, path.name, LARGEST_RETURN)
    if data is None:
        problem = f"the file is larger than {LARGEST_RETURN >> 20} MiB"
        raise FormatError(problem, file=path.name, advice="send it back in parts")
    return read(data, path.name)


def _take(
    workspace: Workspace, home: Home, returned: Returned, name: str
) -> tuple[Imported, dict[Path, files.Contents]]:
    """What becomes of a document's part of a file, and the contents of the files after it."""
    known, locale, held, sent = home
    document = known.master.name
    catalog = held.catalog
    after, ledger, kept = receive(catalog, returned, sent)
    if not ledger.balances(returned):
        problem = "the ledger does not balance: a segment would be lost"
        raise FormatError(problem, file=name, advice="report this with the file")
    contents: dict[Path, files.Contents] = {}
    if after != catalog:
        # Else the file stays as it is, however a translator's tool has wrapped its lines.
        contents |= rewritten(workspace, known, held._replace(catalog=after))
    entries = [aside.entry_of(one, name) for one in kept]
    contents |= set_aside(workspace, document, locale, [one for one in entries if aside.says(one)])
    export = sent.export if sent else ""
    return Imported(name, document, locale, ledger, export=export), contents


def set_aside(
    workspace: Workspace,
    document: str,
    locale: Locale,
    added: Sequence[Entry],
    dropped: Sequence[str] = (),
) -> dict[Path, bytes]:
    """The file of what is kept aside, with entries added, and others, by id, taken out.

    Nothing if there is no change.
    """
    path = workspace.kept_aside(document, locale)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    file = po.read(data, name) if data else None
    there = catalogs.catalog(document, locale, (), file).retired
    entries = {entry.unit.id: entry for entry in there if entry.unit.id not in dropped}
    for entry in added:
        entries.setdefault(entry.unit.id, entry)
    if entries.keys() == {entry.unit.id for entry in there}:
        return {}
    header, preamble = (file.header, file.preamble) if file else ((), ())
    catalog = Catalog(document, locale, tuple(entries.values()))
    return {path: write_catalog(catalog, path.name, header, preamble)}


def accounts(ledger: Ledger) -> dict[str, int]:
    """The ledger's totals by the name of the account."""
    return {account.value: number for account, number in ledger.counts().items()}


def is_open(account: Account) -> bool:
    """Whether what ends in an account waits for a person."""
    return account in (Account.QUARANTINED, Account.ORPHANED, Account.REFUSED)


def open_accounts(ledger: Ledger) -> bool:
    """Whether something in a ledger waits for a person."""
    return any(number and is_open(account) for account, number in ledger.counts().items())
