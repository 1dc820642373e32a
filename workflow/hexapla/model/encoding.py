"""Bytes from outside to text: UTF-8 or a sentence that says what the bytes are instead."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from itertools import islice

from hexapla.errors import FormatError

BOM = "\ufeff"
# A line beyond this is no text that a person wrote; reading on would only cost memory.
LONGEST_LINE = 1 << 20
# Parts of a text that are encoded together.
_TOGETHER = 100

_FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes) -> str:
    """The text of a UTF-8 file, its byte order mark kept.

    Raises FormatError with the line, for bytes that are not UTF-8 and for a line too long.
    """
    for mark, name in _FOREIGN_MARKS:
        if data.startswith(mark):
            raise FormatError(f"the file is {name}, not UTF-8", line=1, advice="save it as UTF-8")
    if b"\0" in data[:4096]:
        advice = "save it as UTF-8, or take it out of the folder if it is not text"
        raise FormatError(
            "the file holds NUL bytes, so it is UTF-16 or no text", line=1, advice=advice
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(
            f"byte {error.start + 1} (0x{data[error.start]:02x}) is not UTF-8"
            + (", the file seems to be cut off" if error.end == len(data) else ""),
            line=data.count(b"\n", 0, error.start) + 1,
            advice="save it as UTF-8, or restore the whole file",
        ) from None
    if len(text) > LONGEST_LINE:
        _refuse_long_lines(text)
    return text


def encoded(parts: Iterable[str]) -> Iterator[bytes]:
    """A text in parts as UTF-8, in pieces: a long one need not be in memory as a whole."""
    rest = iter(parts)
    while some := list(islice(rest, _TOGETHER)):
        yield "".join(some).encode("utf-8")


def joined(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same of parts that are bytes already: in pieces that are worth a call."""
    rest = iter(parts)
    while some := list(islice(rest, _TOGETHER)):
        yield b"".join(some)


def long_line(text: str, limit: int, start: int = 0) -> int:
    """Where the first line with more characters begins, -1 if there is none."""
    while len(text) - start > limit:
        # All lines that end within the limit are short enough.
        end = text.rfind("\n", start, start + limit + 1)
        if end < 0:
            return start
        start = end + 1
    return -1


def _refuse_long_lines(text: str) -> None:
    start = long_line(text, LONGEST_LINE)
    if start >= 0:
        end = text.find("\n", start)
        size = (end if end >= 0 else len(text)) - start
        raise FormatError(
            f"the line has {size:,} characters, more than {LONGEST_LINE:,}",
            line=text.count("\n", 0, start) + 1,
            advice="break it into paragraphs",
        )
