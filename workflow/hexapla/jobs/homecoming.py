"""Where a returned file belongs: its document, its language, and the export it was made from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import FormatError, WorkspaceError
from hexapla.exchange import sent as records
from hexapla.exchange.po import reading as po
from hexapla.exchange.po import stepping
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.returned import Returned
from hexapla.exchange.sent import Sent
from hexapla.jobs.loading import Held, Roster, hold, roster
from hexapla.markup.notation import read
from hexapla.model.locale import Locale
from hexapla.model.unit import Unit
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace


class Home(NamedTuple):
    """Where a returned file belongs, and its catalog as it is.

    `sent` is None where nobody knows what was sent.
    """

    known: Roster
    locale: Locale
    held: Held
    sent: Sent | None


def home_of(workspace: Workspace, returned: Returned, name: str) -> Home:
    """Finds the document, the language and the export of what a file holds.

    The file names them; where a tool has lost that, the record of the export knows, else the units
    do. `name` is the file's, for messages. Raises HexaplaError if it belongs to no document or no
    language of the workspace, or to several.
    """
    document, tag = _recorded(workspace, returned.export)
    known = _document_of(workspace, returned, document, name)
    locale = _language_of(workspace, returned.language or tag, known, name)
    held = hold(workspace, known, locale)
    return Home(known, locale, held, _sent(workspace, returned, known, held))


def _recorded(workspace: Workspace, export: str) -> tuple[str, str]:
    """The document and the language of an export, "" if it is not known."""
    if not export.isalnum():
        return "", ""
    for master in workspace.masters():
        for locale in workspace.configuration.languages:
            if workspace.sent(master.name, locale, export).is_file():
                return master.name, locale.tag
    return "", ""


def _document_of(workspace: Workspace, returned: Returned, document: str, name: str) -> Roster:
    """The document that a file belongs to: the one it names, else the one that has its units."""
    masters = workspace.masters()
    for master in masters:
        if document == master.name or returned.document in (master.file, master.name):
            return roster(workspace, master)
    candidates = [roster(workspace, master) for master in masters]
    for measure in (_by_id, _by_text):
        found = measure(returned, candidates)
        if most := max(found):
            break
    else:
        named = f" (it names “{returned.document}”)" if returned.document else ""
        problem = f"the file belongs to no document here{named}"
        raise FormatError(problem, file=name, advice="import it where it was exported")
    best = [one for one, number in zip(candidates, found) if number == most]
    if len(best) > 1:
        # Editions of one document have the same ids wherever they say the same.
        problem = f"the file may belong to {' or to '.join(one.master.name for one in best)}"
        raise FormatError(problem, file=name, advice="write the document's name as its “original”")
    return best[0]


def _by_id(returned: Returned, candidates: Iterable[Roster]) -> list[int]:
    ids = {one for segment in returned.segments for one in (segment.id, segment.name) if one}
    return [sum(unit.id in ids for unit in one.units) for one in candidates]


def _by_text(returned: Returned, candidates: Iterable[Roster]) -> list[int]:
    theirs = {key(segment.source) for segment in returned.segments} - {""}
    return [sum(_key(unit) in theirs for unit in one.units) for one in candidates]


def _key(unit: Unit) -> str:
    return key(read(unit.text).fragment)


def _language_of(workspace: Workspace, tag: str, known: Roster, name: str) -> Locale:
    """The language of the set that a file is in."""
    if not tag:
        advice = "export the file anew, or write its target-language (in PO: its Language)"
        raise FormatError("the file does not name its target language", file=name, advice=advice)
    try:
        locale = workspace.language(tag)
    except WorkspaceError as error:
        raise error.within(name) from None
    if locale.matches(known.original):
        problem = f"the file is in {locale.name}, the original's language"
        raise FormatError(problem, file=name, advice="import translations only")
    return locale


def _sent(workspace: Workspace, returned: Returned, known: Roster, held: Held) -> Sent | None:
    """The record of the export that a file was made from.

    Where the file does not name it any more, the one that has most of the file's sources; of
    several such the one that has most of its translations.
    """
    document, locale = known.master.name, held.catalog.locale
    if returned.export.isalnum():
        path = workspace.sent(document, locale, returned.export)
        if path.is_file():
            return _read(workspace, path, known, held)
    folder = workspace.sent(document, locale)
    paths = sorted(folder.glob("*.po")) if folder.is_dir() else []
    found = [_read(workspace, path, known, held) for path in paths]
    if not found:
        return None
    best = max(found, key=lambda sent: _likeness(returned, sent))
    return best if _likeness(returned, best)[0] else None


def _read(workspace: Workspace, path: Path, known: Roster, held: Held) -> Sent:
    document, locale = held.catalog.document, held.catalog.locale
    if held.in_step and files.are_same(path, workspace.catalog(document, locale)):
        return records.as_here(path.stem, held.catalog)  # nothing has changed since
    name = workspace.name_of(path)
    data = files.read(path, name)
    catalog = stepping.catalog(data, document, locale, known.units, known.made)
    if catalog is not None:  # the master has not changed since, as is usual
        return records.of_catalog(path.stem, catalog)
    return records.of_file(path.stem, po.read(data, name))


def _likeness(returned: Returned, sent: Sent) -> tuple[int, int]:
    """How many of the file's sources, and of its translations, are those of an export."""
    sources = {key(segment.source) for segment in returned.segments} - {""}
    targets = {key(segment.target) for segment in returned.segments if segment.target}
    return (
        sum(key(read(unit.source).fragment) in sources for unit in sent.units),
        sum(key(read(unit.target).fragment) in targets for unit in sent.units if unit.target),
    )
