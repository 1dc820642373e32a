"""The page of the set: every document in every language, and how complete it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from urllib.parse import quote

from hexapla.jobs.loading import Loaded
from hexapla.jobs.recalling import Recalled, translations
from hexapla.markup.notation import read
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.publishing.index import Edition, Entry, index
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace


def build_index(workspace: Workspace, documents: Sequence[Loaded | Recalled]) -> str:
    """Writes the page of the set; returns its name.

    It links what has been built: a version that is not there is shown without a link.
    """
    entries = [_entry(workspace, loaded) for loaded in documents]
    page = index(entries, "The set", workspace.own_templates())
    path = workspace.root / workspace.configuration.build / "index.html"
    files.write_all([(path, page.encode("utf-8"))])
    return workspace.name_of(path)


def _entry(workspace: Workspace, loaded: Loaded | Recalled) -> Entry:
    masthead = loaded.reading.document
    return Entry(
        loaded.master.name,
        title_of(loaded.reading.units),
        loaded.original,
        masthead.field("symbol"),
        masthead.field("date"),
        tuple(_edition(workspace, loaded, one) for one in workspace.configuration.languages),
    )


def _edition(workspace: Workspace, loaded: Loaded | Recalled, locale: Locale) -> Edition:
    units, counts = loaded.reading.units, None
    title = title_of(units)
    if not locale.matches(loaded.original):
        usable, counts = translations(workspace, loaded, locale)
        # Without a usable translation a title is empty, so that no other takes its place.
        title = _words(usable.get(_title(units), ""))
    links = [
        quote(f"{locale.tag}/{loaded.master.name}{suffix}")
        if workspace.output(loaded.master.name, locale, suffix).is_file()
        else ""
        for suffix in (".html", ".md")
    ]
    return Edition(locale, title, counts, *links)


def title_of(units: Sequence[Unit]) -> str:
    """A document's title: the masthead's, else the first heading."""
    place = _title(units)
    return _words(units[place].text if place >= 0 else "")


def _title(units: Sequence[Unit]) -> int:
    """The number of the unit that is the title, -1 if there is none."""
    titles = (n for n, unit in enumerate(units) if unit.role is Role.FIELD and unit.name == "title")
    headings = (n for n, unit in enumerate(units) if unit.role is Role.HEADING)
    return next(chain(titles, headings), -1)


def _words(title: str) -> str:
    return read(title).words() if title else ""
