"""What is kept aside: what waits there, and how a person decides on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.exchange.po import catalogs
from hexapla.exchange.po import reading as po
from hexapla.exchange.returns import aside
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.returns.ledger import receive
from hexapla.exchange.returns.returned import Returned
from hexapla.jobs.importing import set_aside
from hexapla.jobs.loading import hold, rewritten, roster
from hexapla.model.catalog import Entry
from hexapla.model.locale import Locale
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace


class Decided(NamedTuple):
    """What became of an entry that was kept aside; `reason` says why it stays there, if it does."""

    entry: Entry
    settled: bool
    reason: str = ""


def kept(workspace: Workspace, document: str, locale: Locale) -> tuple[Entry, ...]:
    """All that is kept aside of a version. Raises FormatError if the file is broken."""
    path = workspace.kept_aside(document, locale)
    name = workspace.name_of(path)
    data = files.read_if_there(path, name)
    return catalogs.catalog(document, locale, (), po.read(data, name)).retired if data else ()


def standing(workspace: Workspace, master: Master, locale: Locale) -> Mapping[str, str]:
    """The translations that are in a version's catalog now, by unit.

    Raises FormatError if the file is broken.
    """
    catalog = hold(workspace, roster(workspace, master), locale).catalog
    return {entry.unit.id: entry.target for entry in catalog.entries if entry.target}


def waiting(workspace: Workspace, document: str, locale: Locale) -> tuple[Entry, ...]:
    """What came back and could not be applied; what it replaced is kept, but waits for nobody."""
    return tuple(
        entry for entry in kept(workspace, document, locale) if aside.RETURNED in entry.flags
    )


def apply(
    workspace: Workspace, master: Master, locale: Locale, wanted: Sequence[str]
) -> tuple[Decided, ...]:
    """Puts kept texts into the catalog, by their ids; what they replace is kept aside in turn.

    They come in as drafts, and as stale if their source is an older one: a person has still to
    look at them in their place. What cannot be applied (damaged tags) stays where it is, and can
    be mended there. Raises WorkspaceError for an id that is not kept.
    """
    known = roster(workspace, master)
    document = master.name
    entries = {entry.unit.id: entry for entry in kept(workspace, document, locale)}
    held = hold(workspace, known, locale)
    catalog = held.catalog
    decided, added, dropped = [], [], []
    for name in wanted:
        entry = _entry(entries, name, workspace, document, locale)
        returned = Returned(document, locale.tag, (aside.segment_of(entry),))
        after, ledger, replaced = receive(catalog, returned, forced=True)
        (row,) = ledger.rows
        settled = row.account in (Account.APPLIED, Account.UNCHANGED)
        if settled:
            catalog = after
            dropped.append(entry.unit.id)
            added += [aside.entry_of(one, "kept aside") for one in replaced]
        decided.append(Decided(entry, settled, row.reason))
    contents: dict[Path, files.Contents] = {}
    contents |= set_aside(workspace, document, locale, added, dropped)
    if catalog != held.catalog:
        contents |= rewritten(workspace, known, held._replace(catalog=catalog))
    files.write_all(contents.items())
    return tuple(decided)


def drop(
    workspace: Workspace, document: str, locale: Locale, wanted: Sequence[str]
) -> tuple[Decided, ...]:
    """Throws kept texts away, by their ids. Raises WorkspaceError for an id that is not kept."""
    entries = {entry.unit.id: entry for entry in kept(workspace, document, locale)}
    found = [_entry(entries, name, workspace, document, locale) for name in wanted]
    dropped = [entry.unit.id for entry in found]
    files.write_all(set_aside(workspace, document, locale, (), dropped).items())
    return tuple(Decided(entry, settled=True) for entry in found)


def _entry(
    entries: dict[str, Entry], name: str, workspace: Workspace, document: str, locale: Locale
) -> Entry:
    found = [entry for key, entry in entries.items() if name in (key, key.partition("#")[0])]
    if len(found) == 1:
        return found[0]
    file = workspace.name_of(workspace.kept_aside(document, locale))
    if found:
        names = ", ".join(entry.unit.id for entry in found)
        raise WorkspaceError(f"several are kept for “{name}”", file=file, advice=f"name {names}")
    advice = "see `hexapla aside` for what there is"
    raise WorkspaceError(f"nothing is kept aside for “{name}”", file=file, advice=advice)
