"""A long PO file piece by piece, so that it is never in memory twice."""

from __future__ import annotations

from collections.abc import Iterator

_PIECE = 1 << 16


def pieces(data: bytes, begin: int = 0) -> Iterator[str]:
    """A file from a position on, cut at empty lines every 64 KiB or so; these are left out.

    Raises UnicodeDecodeError if it is not UTF-8.
    """
    while (end := data.find(b"\n\n", begin + _PIECE) + 1) > 0:
        yield data[begin:end].decode("utf-8")
        begin = end + 1
    yield data[begin:].decode("utf-8")
