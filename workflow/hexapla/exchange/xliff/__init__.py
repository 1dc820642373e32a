"""XLIFF, the format that computer-assisted translation tools share: one writer a version."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff.v1 import writing as v1
from hexapla.exchange.xliff.v2 import writing as v2
from hexapla.model.catalog import Catalog

# A writer takes a catalog and how it goes out, and gives the bytes, in pieces.
Writer = Callable[[Catalog, Outgoing], Iterator[bytes]]

# 1.2 is what every tool takes; a file that comes back is told by its own root.
WRITERS: dict[str, Writer] = {
    "1.2": v1.write,
    "2.0": v2.write_2_0,
    "2.1": v2.write_2_1,
    "2.2": v2.write_2_2,
}
