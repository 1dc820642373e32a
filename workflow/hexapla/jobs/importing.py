"""A returned file back into its catalog, and what cannot be applied aside."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import FormatError, WorkspaceError
from hexapla.exchange.ledger import Account, Ledger, receive
from hexapla.exchange.po import catalogs
from hexapla.exchange.po import reading as po
from hexapla.exchange.po.writing import write_catalog
from hexapla.exchange.returned import Returned, Segment
from hexapla.exchange.xliff.reading import read
from hexapla.jobs.loading import Loaded, load, read_po
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.fragment import Fragment, Side
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

# A returned file is a translator's work on one document: beyond this it is something else.
LARGEST_RETURN = 64 << 20


class Imported(NamedTuple):
    """What became of a returned file: the ledger of its segments, and the files that changed."""

    file: str
    document: str
    locale: Locale
    ledger: Ledger
    written: tuple[str, ...] = ()


def import_file(workspace: Workspace, path: Path, dry_run: bool = False) -> Imported:
    """Takes a returned XLIFF file in.

    Raises HexaplaError, with nothing changed, if it cannot be read, or belongs to no document or
    no language of the workspace.
    """
    returned = _read(path)
    loaded = _document_of(workspace, returned, path.name)
    locale = _language_of(workspace, returned, loaded, path.name)
    document = loaded.master.name
    file = read_po(workspace, document, locale)
    catalog = catalogs.catalog(document, locale, loaded.units, file)
    after, ledger, kept = receive(catalog, returned)
    if not ledger.balances(returned):
        problem = "the ledger does not balance: a segment would be lost"
        raise FormatError(problem, file=path.name, advice="report this with the file")
    contents: dict[Path, bytes] = {}
    if after != catalog:
        # Else the file stays as it is, however a translator's tool has wrapped its lines.
        header, preamble = (file.header, file.preamble) if file else ((), ())
        data = write_catalog(after, loaded.master.file, header, preamble)
        contents[workspace.catalog(document, locale)] = data
    reasons = {id(row.segment): f"{path.name}: {row.reason}" for row in ledger.rows}
    replaced = f"{path.name}: replaced by a returned translation"
    notes = [_kept_aside(item, reasons.get(id(item), replaced)) for item in kept]
    contents |= _aside(workspace, document, locale, [one for one in notes if _says(one)])
    written = [] if dry_run else files.write_all(contents.items())
    names = tuple(workspace.name_of(one) for one in written)
    return Imported(path.name, document, locale, ledger, names)


def _read(path: Path) -> Returned:
    if path.is_file() and path.stat().st_size > LARGEST_RETURN:
        problem = f"the file is larger than {LARGEST_RETURN >> 20} MiB"
        raise FormatError(problem, file=path.name, advice="send it back in parts")
    found = read(files.read(path, path.name), path.name)
    if len(found) != 1:
        problem = f"the file holds {len(found)} documents"
        raise FormatError(problem, file=path.name, advice="send them back one by one")
    return found[0]


def _language_of(workspace: Workspace, returned: Returned, loaded: Loaded, name: str) -> Locale:
    """The language of the set that a file is in."""
    if not returned.language:
        advice = "export the file anew, or write its target-language"
        raise FormatError("the file does not name its target language", file=name, advice=advice)
    try:
        locale = workspace.language(returned.language)
    except WorkspaceError as error:
        raise error.within(name) from None
    if locale.matches(loaded.original):
        problem = f"the file is in {locale.name}, the original's language"
        raise FormatError(problem, file=name, advice="import translations only")
    return locale


def _document_of(workspace: Workspace, returned: Returned, name: str) -> Loaded:
    """The document that a file belongs to: the one it names, else the one that has its units."""
    masters = workspace.masters()
    for master in masters:
        if returned.document in (master.file, master.name):
            return load(workspace, master)
    ids = {one for segment in returned.segments for one in (segment.id, segment.name) if one}
    candidates = [load(workspace, master) for master in masters]
    known = [sum(unit.id in ids for unit in loaded.units) for loaded in candidates]
    most = max(known)
    if not most:
        problem = f"the file belongs to no document here (it names “{returned.document}”)"
        raise FormatError(problem, file=name, advice="import it where it was exported")
    best = [loaded for loaded, number in zip(candidates, known) if number == most]
    if len(best) > 1:
        # Editions of one document have the same ids wherever they say the same.
        problem = f"the file may belong to {' or to '.join(one.master.name for one in best)}"
        raise FormatError(problem, file=name, advice="write the document's name as its “original”")
    return best[0]


def _kept_aside(item: Segment | Entry, reason: str) -> Entry:
    """What is kept aside as an entry of its own, so that the same twice is one."""
    if isinstance(item, Entry):
        unit_id, text, target, remarks = item.unit.id, item.made_for, item.target, item.remarks
    else:
        unit_id, remarks = item.id or item.name, item.remarks
        text, target = _shown(item.source), _shown(item.target or ())
    digest = blake2b(f"{text}\0{target}".encode(), digest_size=4).hexdigest()
    unit = Unit(f"{unit_id}#{digest}", text, Role.PARAGRAPH)
    return Entry(unit, target, State.TRANSLATED, text, (reason, *remarks))


def _says(entry: Entry) -> bool:
    """Whether somebody's work is in an entry: a text, or a remark behind our reason."""
    return bool(entry.target or entry.remarks[1:])


def _aside(
    workspace: Workspace, document: str, locale: Locale, kept: Sequence[Entry]
) -> dict[Path, bytes]:
    """The file of what was kept aside, with the new entries added; nothing if none is new."""
    path = workspace.kept_aside(document, locale)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    file = po.read(data, name) if data else None
    there = catalogs.catalog(document, locale, (), file).retired
    entries = {entry.unit.id: entry for entry in there}
    for entry in kept:
        entries.setdefault(entry.unit.id, entry)
    if len(entries) == len(there):
        return {}
    header, preamble = (file.header, file.preamble) if file else ((), ())
    catalog = Catalog(document, locale, tuple(entries.values()))
    return {path: write_catalog(catalog, path.name, header, preamble)}


def _shown(fragment: Fragment) -> str:
    """A fragment to read: what its tags stand for is not known, so their numbers are shown."""
    marks = {Side.OPEN: "<{}>", Side.CLOSE: "</{}>", Side.ALONE: "<{}/>"}
    return "".join(
        part if isinstance(part, str) else marks[part.side].format(part.number) for part in fragment
    )


def accounts(ledger: Ledger) -> dict[str, int]:
    """The ledger's totals by the name of the account."""
    return {account.value: number for account, number in ledger.counts().items()}


def open_accounts(ledger: Ledger) -> bool:
    """Whether something in a ledger waits for a person."""
    counts = ledger.counts()
    return any(counts[one] for one in (Account.QUARANTINED, Account.ORPHANED, Account.REFUSED))
