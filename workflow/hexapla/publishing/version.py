"""What a page is made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hexapla.model.catalog import Counts
from hexapla.model.locale import Locale
from hexapla.model.reading import Reading


class Version(NamedTuple):
    """A document in one language, ready to be shown.

    `reading` is that of the localized document; `unfinished` holds the numbers of its units that
    are shown in the master's language, and `marked` says to show so. `numbers` gives each
    footnote label its number in the master (see `notes.numbers`), so that all versions number
    alike. `siblings` are the other versions with the links to them; `completeness` counts the
    version's catalog, None for the original.
    """

    document: str
    locale: Locale
    original: Locale
    reading: Reading
    unfinished: frozenset[int] = frozenset()
    marked: bool = False
    numbers: Mapping[str, int] = {}
    siblings: tuple[tuple[Locale, str], ...] = ()
    completeness: Counts | None = None
