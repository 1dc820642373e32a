"""The page of the set: every document in every language, and how complete it is."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from hexapla.jobs.loading import Loaded, load_catalog
from hexapla.markup.notation import read
from hexapla.model.catalog import Counts, count
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.publishing.index import Edition, Entry, index
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace


def build_index(workspace: Workspace, documents: list[Loaded]) -> str:
    """Writes the page of the set; returns its name.

    It links what has been built: a version that is not there is shown without a link.
    """
    entries = [_entry(workspace, loaded) for loaded in documents]
    page = index(entries, "The set", workspace.own_templates())
    path = workspace.root / workspace.configuration.build / "index.html"
    files.write_all([(path, page.encode("utf-8"))])
    return workspace.name_of(path)


def _entry(workspace: Workspace, loaded: Loaded) -> Entry:
    masthead = loaded.reading.document
    return Entry(
        loaded.master.name,
        title_of(loaded.units),
        loaded.original,
        masthead.field("symbol"),
        masthead.field("date"),
        tuple(_edition(workspace, loaded, one) for one in workspace.configuration.languages),
    )


def _edition(workspace: Workspace, loaded: Loaded, locale: Locale) -> Edition:
    counts: Counts | None = None
    title = title_of(loaded.units)
    if not locale.matches(loaded.original):
        catalog = load_catalog(workspace, loaded, locale)
        counts = count(catalog.entries)
        # Without a usable translation a title is empty, so that no other takes its place.
        title = title_of(
            [one.unit._replace(text=one.target if one.usable else "") for one in catalog.entries]
        )
    links = [
        quote(f"{locale.tag}/{loaded.master.name}{suffix}")
        if workspace.output(loaded.master.name, locale, suffix).is_file()
        else ""
        for suffix in (".html", ".md")
    ]
    return Edition(locale, title, counts, *links)


def title_of(units: Sequence[Unit]) -> str:
    """A document's title: the masthead's, else the first heading."""
    titles = [unit for unit in units if unit.role is Role.FIELD and unit.name == "title"]
    titles += [unit for unit in units if unit.role is Role.HEADING][:1]
    return read(titles[0].text).words() if titles else ""
