"""A master as it is remembered, and translations without their catalog: all that a merge needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.exchange.po.targets import Targets, targets
from hexapla.exchange.po.units import units
from hexapla.formats import format_of
from hexapla.jobs.loading import Loaded, Roster, load_catalog, load_texts
from hexapla.model.catalog import count, usable
from hexapla.model.document import Document
from hexapla.model.locale import Locale
from hexapla.model.reading import DocumentFormat, Reading
from hexapla.model.unit import Unit
from hexapla.workspace import files, freshness, remembered
from hexapla.workspace.workspace import Master, Workspace


class Recalled(NamedTuple):
    """A master that is not read: its reading has no structure and no findings.

    The reading's units and slots are made when they are asked for. `stamp` is that of the master
    and its register; `known` reads the register, and raises WorkspaceError if it has changed since.
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


def recall(workspace: Workspace, master: Master) -> Loaded | Recalled:
    """A master for a merge without pages.

    Where it and its register are as they were when the places of its units were remembered, no more
    of it is read than its text (10,000 paragraphs: .02 s instead of .2 s). Raises HexaplaError as
    `load` does.
    """
    if not (tag := freshness.original(workspace, master)):
        return load_texts(workspace, master)
    stamp = _stamp(workspace, master)
    text = workspace.read_master(master).decode("utf-8", "replace")
    places = remembered.places(workspace, master, stamp, text)
    kept = _stamp(workspace, master) == stamp  # nobody has written them meanwhile
    if not (kept and places and places.units):
        loaded = load_texts(workspace, master)
        if loaded.registered:
            remembered.remember(workspace, master, stamp, loaded.reading)
        return loaded
    reading = Reading(text, Document((), ()), places.units, places.slots, spans=places.spans)
    original = workspace.language(tag)
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
    return Targets(usable(catalog), count(catalog.entries))
