"""A master as it is remembered, and translations without their catalog: all that a merge needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.exchange.po.targets import Targets, targets
from hexapla.exchange.po.units import has_texts, units
from hexapla.formats import format_of
from hexapla.jobs.loading import Loaded, Roster, load_catalog, paired
from hexapla.model.catalog import count, usable
from hexapla.model.columns import column_of
from hexapla.model.document import Document
from hexapla.model.locale import Locale
from hexapla.model.reading import DocumentFormat, Reading, spans_of
from hexapla.model.unit import Unit
from hexapla.workspace import files, freshness, remembered
from hexapla.workspace.workspace import Master, Workspace


class Recalled(NamedTuple):
    """A master whose register is known to be up to it, and has not been read.

    Its reading may have neither structure nor findings, and units and slots that are made when they
    are asked for. `stamp` is that of the master and its register; `known` reads the register, and
    raises WorkspaceError if it has changed since.
    """

    master: Master
    format: DocumentFormat
    reading: Reading
    original: Locale
    stamp: Sequence[int]
    known: Callable[[], Roster]

    @property
    def units(self) -> Sequence[Unit]:
        """The units, in order, with their permanent ids."""
        return self.known().units


def recall(workspace: Workspace, master: Master, *, whole: bool = False) -> Loaded | Recalled:
    """A master for a merge; `whole` for one with pages, which need its structure and its findings.

    Without pages no more of it is read than its text, where it and its register are as they were
    when the places of its units were remembered (10,000 paragraphs: .005 s instead of .1 s). Raises
    HexaplaError as `load` does.
    """
    tag, stamp = freshness.original(workspace, master), _stamp(workspace, master)
    if tag and not whole and (reading := _remembered(workspace, master, stamp)):
        return _recalled(workspace, master, reading, workspace.language(tag), stamp)
    known = format_of(master.file)
    read = known.read if whole else known.read_texts
    reading = read(workspace.read_master(master), master.file)
    original = workspace.original_of(reading.original, master.file)
    path = workspace.register(master.name)
    register = files.chunks(path, workspace.name_of(path))
    fits = has_texts(register, [unit.text for unit in reading.units])
    if not fits or _stamp(workspace, master) != stamp:
        return paired(workspace, master, reading)
    reading = reading._replace(spans=spans_of(reading))
    if tag and not whole:
        remembered.remember(workspace, master, stamp, reading)
    return _recalled(workspace, master, reading, original, stamp)


def _remembered(workspace: Workspace, master: Master, stamp: Sequence[int]) -> Reading | None:
    """What is remembered of a master with this stamp, None if nothing is, or it has changed."""
    text = workspace.read_master(master).decode("utf-8", "replace")
    places = remembered.places(workspace, master, stamp, text)
    kept = _stamp(workspace, master) == stamp  # nobody has written them meanwhile
    if not (kept and places and places.units):
        return None
    return Reading(text, Document((), ()), places.units, places.slots, spans=places.spans)


def _recalled(
    workspace: Workspace, master: Master, reading: Reading, original: Locale, stamp: Sequence[int]
) -> Recalled:
    known = cache(partial(_roster, workspace, master, original, stamp))
    return Recalled(master, format_of(master.file), reading, original, stamp, known)


def _stamp(workspace: Workspace, master: Master) -> list[int]:
    """The stamps of a master and its register."""
    return [*freshness.stamp(master.path), *freshness.stamp(workspace.register(master.name))]


def _roster(workspace: Workspace, master: Master, original: Locale, stamp: Sequence[int]) -> Roster:
    path = workspace.register(master.name)
    found = units(files.read(path, workspace.name_of(path)))
    if not found or _stamp(workspace, master) != stamp:
        problem, advice = "it has been changed while it was read", "try again"
        raise WorkspaceError(problem, file=workspace.name_of(path), advice=advice)
    return Roster(master, original, *found)


def translations(workspace: Workspace, known: Loaded | Recalled, locale: Locale) -> Targets:
    """What a document's catalog has that may be shipped. Raises HexaplaError if it is broken."""
    if isinstance(known, Recalled):
        paths = [
            workspace.catalog(known.master.name, locale),
            workspace.register(known.master.name),
        ]
        found = targets(*[files.chunks(path, workspace.name_of(path)) for path in paths])
        fits = found and found.counts.total == len(known.reading.units)
        if found and fits and _stamp(workspace, known.master) == known.stamp:
            return found
    full = known.known() if isinstance(known, Recalled) else known
    catalog = load_catalog(workspace, full, locale)
    entries = catalog.entries
    return Targets(column_of(usable(catalog), len(entries)), count(entries))
