"""The set's own page: every document in every language, and how far each has come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.language import dates
from hexapla.language.names import autonym, name_in, rank
from hexapla.model.catalog import Counts
from hexapla.model.locale import Locale
from hexapla.publishing.environment import render


class Edition(NamedTuple):
    """A version in the index.

    `title` is in its own language; `counts` are None for the original; `html` and `markdown` are
    links to its files, "" for one that was not built.
    """

    locale: Locale
    title: str
    counts: Counts | None = None
    html: str = ""
    markdown: str = ""


class Entry(NamedTuple):
    """A document in the index: its title in the original language, symbol, ISO date, versions."""

    document: str
    title: str
    original: Locale
    symbol: str = ""
    date: str = ""
    editions: tuple[Edition, ...] = ()


class Part(NamedTuple):
    """A stretch of a progress bar: what it counts, how many units, per cent of the bar."""

    state: str
    number: int
    width: str


class Row(NamedTuple):
    """An edition, as the template wants it."""

    edition: Edition
    name: str
    english: str
    parts: tuple[Part, ...]
    figures: str
    share: str


def index(entries: Sequence[Entry], title: str, templates: Path | None = None) -> str:
    """The page of a set, in English, without scripts; it fetches nothing.

    `templates` is the workspace's own folder of templates, if it has one. Raises WorkspaceError
    if one of those cannot be filled.
    """
    documents = [
        {
            "entry": entry,
            "date": _date(entry.date),
            "rows": [_row(edition) for edition in sorted(entry.editions, key=_order)],
        }
        for entry in entries
    ]
    return render("index.html", templates, {"title": title, "documents": documents})


def _order(edition: Edition) -> tuple[tuple[int, str], str]:
    return rank(edition.locale.language), edition.locale.tag


def _date(iso: str) -> str:
    day = dates.parse(iso)
    return dates.written(day, "en") if day else iso


def _row(edition: Edition) -> Row:
    language, counts = edition.locale.language, edition.counts
    name, english = autonym(language), name_in(language, "en")
    if counts is None:
        return Row(edition, name, english, (), "original", "")
    parts = tuple(
        Part(state, number, f"{100 * number / counts.total:.2f}")
        for state, number in (
            ("translated", counts.translated),
            ("draft", counts.draft),
            ("stale", counts.stale),
            ("untranslated", counts.untranslated),
        )
        if number
    )
    figures = ", ".join(f"{part.number:,} {part.state}" for part in parts) or "nothing to translate"
    share = 100 * counts.translated // counts.total if counts.total else 100
    return Row(edition, name, english, parts, figures, f"{share}%")
