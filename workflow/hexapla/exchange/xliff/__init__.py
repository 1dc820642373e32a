"""XLIFF, the format that computer-assisted translation tools share: one writer a version."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hexapla.exchange.outgoing import Outgoing
from hexapla.model.catalog import Catalog

# A writer takes a catalog and how it goes out, and gives the bytes, in pieces.
Writer = Callable[[Catalog, Outgoing], Iterator[bytes]]


# Each writer is imported when it is wanted: who reads a file needs none.
def _write_1_2(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    from hexapla.exchange.xliff.v1 import writing

    return writing.write(catalog, outgoing)


def _write_2_0(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    from hexapla.exchange.xliff.v2 import writing

    return writing.write_2_0(catalog, outgoing)


def _write_2_1(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    from hexapla.exchange.xliff.v2 import writing

    return writing.write_2_1(catalog, outgoing)


def _write_2_2(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    from hexapla.exchange.xliff.v2 import writing

    return writing.write_2_2(catalog, outgoing)


# 1.2 is what every tool takes; a file that comes back is told by its own root.
WRITERS: dict[str, Writer] = {
    "1.2": _write_1_2,
    "2.0": _write_2_0,
    "2.1": _write_2_1,
    "2.2": _write_2_2,
}
