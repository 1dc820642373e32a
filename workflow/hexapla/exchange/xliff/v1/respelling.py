"""The bytes of a file as we would spell them, where another tool spells the same XML otherwise.

Line ends and the prefix of a namespace say nothing, but tools change them throughout a file; then
none of its units would be usual. A test holds what is read of the two spellings together.
"""

from __future__ import annotations

import re

# The root's prefix.
_PREFIX = re.compile(
    rb"[^<]{0,9}(?:<\?[^<>]{0,200}\?>)?[ \t\r\n]{0,9}"
    rb"<([A-Za-z]\w{0,20}):xliff(?= [^<>]*?xmlns:\1=)"
)


def prefix_of(data: bytes) -> bytes:
    """The prefix of a file's elements with its colon, as far as the root says it; else b""."""
    found = _PREFIX.match(data)
    return found[1] + b":" if found else b""


def respelled(piece: bytes, prefix: bytes) -> bytes | None:
    """A piece of a file with our line ends, and without the prefix of its elements.

    None if an element has another or none, or there is anything else than elements.
    """
    if b"\r" in piece:
        piece = piece.replace(b"\r\n", b"\n")  # XML 1.0, section 2.11
    if not prefix:
        return piece
    tags = piece.count(b"<" + prefix) + piece.count(b"</" + prefix) + piece.startswith(b"<?xml ")
    if piece.count(b"<") != tags or b"xmlns=" in piece:
        return None
    piece = piece.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</")
    return piece.replace(b" xmlns:" + prefix[:-1] + b"=", b" xmlns=")
