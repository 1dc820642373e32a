"""A returned file back into its catalog, and what cannot be applied aside."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import FormatError
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
    if not returned.language:
        advice = "export the file anew, or write its target-language"
        raise FormatError(
            "the file does not name its target language", file=path.name, advice=advice
        )
    locale = workspace.language(returned.language)
    if locale.matches(loaded.original):
        problem = f"the file is in {locale.name}, the original's language"
        raise FormatError(problem, file=path.name, advice="import translations only")
    document = loaded.master.name
    file = read_po(workspace, document, locale)
    catalog = catalogs.catalog(document, locale, loaded.units, file)
    after, ledger, kept = receive(catalog, returned)
    if not ledger.balances(returned):
        problem = "the ledger does not balance: a segment would be lost"
        raise FormatError(problem, file=path.name, advice="report this with the file")
    header, preamble = (file.header, file.preamble) if file else ((), ())
    contents = {
        workspace.catalog(document, locale): write_catalog(
            after, loaded.master.file, header, preamble
        )
    }
    reasons = {id(row.segment): row.reason for row in ledger.rows}
    if kept:
        notes = [
            (item, reasons.get(id(item), "replaced by a returned translation")) for item in kept
        ]
        aside = workspace.kept_aside(document, locale)
        contents[aside] = _aside(workspace, aside, document, locale, notes, path.name)
    written = [] if dry_run else files.write_all(contents.items())
    names = tuple(workspace.name_of(one) for one in written)
    return Imported(path.name, document, locale, ledger, names)


def _read(path: Path) -> Returned:
    if path.is_file() and path.stat().st_size > LARGEST_RETURN:
        problem = f"the file is larger than {LARGEST_RETURN >> 20} MiB"
        raise FormatError(problem, file=path.name, advice="send it back in parts")
    return read(files.read(path, path.name), path.name)


def _document_of(workspace: Workspace, returned: Returned, name: str) -> Loaded:
    """The document that a file belongs to: the one it names, else the one that has its units."""
    masters = workspace.masters()
    for master in masters:
        if returned.document in (master.file, master.name):
            return load(workspace, master)
    ids = {one for segment in returned.segments for one in (segment.id, segment.name) if one}
    candidates = [load(workspace, master) for master in masters]
    known = [sum(unit.id in ids for unit in loaded.units) for loaded in candidates]
    if not max(known, default=0):
        problem = f"the file belongs to no document here (it names “{returned.document}”)"
        raise FormatError(problem, file=name, advice="import it where it was exported")
    return candidates[known.index(max(known))]


def _aside(
    workspace: Workspace, path: Path, document: str, locale: Locale,
    kept: Iterable[tuple[Segment | Entry, str]], source: str,
) -> bytes:  # fmt: skip
    """The file of what was kept aside, with the new ones added; the same twice stands once."""
    data = files.read_if_there(path, workspace.name_of(path))
    file = po.read(data, workspace.name_of(path)) if data else None
    there = catalogs.catalog(document, locale, (), file).retired if file else ()
    entries = {entry.unit.id: entry for entry in there}
    for item, reason in kept:
        if isinstance(item, Entry):
            unit_id, text, target = item.unit.id, item.made_for, item.target
        else:
            unit_id = item.id or item.name
            text, target = _shown(item.source), _shown(item.target or ())
        digest = blake2b(f"{text}\0{target}".encode(), digest_size=4).hexdigest()
        unit = Unit(f"{unit_id}#{digest}", text, Role.PARAGRAPH)
        remark = f"{source}: {reason}"
        entries.setdefault(unit.id, Entry(unit, target, State.TRANSLATED, text, (remark,)))
    catalog = Catalog(document, locale, tuple(entries.values()))
    header, preamble = (file.header, file.preamble) if file else ((), ())
    return write_catalog(catalog, path.name, header, preamble)


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
