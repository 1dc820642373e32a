"""XLIFF, the format that computer-assisted translation tools share: one writer a version."""

from __future__ import annotations

from collections.abc import Callable

from hexapla.exchange.xliff import writing
from hexapla.model.catalog import Catalog
from hexapla.model.locale import Locale

# A writer takes a catalog, the original's language and the document's file, and gives the bytes.
Writer = Callable[[Catalog, Locale, str], bytes]

# 1.2 is what every tool takes; a file that comes back is told by its own root.
WRITERS: dict[str, Writer] = {"1.2": writing.write}
