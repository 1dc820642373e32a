"""Strings as PO files quote them."""

from __future__ import annotations

import re
from collections.abc import Iterator

ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r",
     "\a": "\\a", "\b": "\\b", "\f": "\\f", "\v": "\\v"}
)  # fmt: skip
# No line of ours is ever so long that reading would refuse it, escaped or not.
LONGEST = 1 << 18
_LINE = re.compile(rf"[^\n]{{1,{LONGEST}}}\n?|\n")
_SOUND = re.compile(r'[^"\\]*(?:\\.[^"\\]*)*')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v",
            "\\": "\\", '"': '"'}  # fmt: skip
# Bytes of a file that are looked at together.
_PIECE = 1 << 16
_FAULT = "a string ends in a quote, and a quote inside it needs a backslash before it"


def quote(keyword: str, text: str, mark: str = "") -> str:
    """A keyword and its string, each line opened by `mark`: one line, or one for each line."""
    if "\n" not in text and len(text) <= LONGEST:
        return f'{mark}{keyword} "{text.translate(ESCAPES)}"\n'
    lines = "".join([f'{mark}"{line.translate(ESCAPES)}"\n' for line in _LINE.findall(text)])
    return f'{mark}{keyword} ""\n{lines}'


def unquote(blob: str) -> str:
    """The text of one quoted string a line.

    A backslash that escapes nothing is kept: translators write `\\*` by hand. Raises ValueError,
    with the reason, where the quotes do not fit.
    """
    if "\n" in blob:
        return "".join([unquote(line) for line in blob.split("\n")])
    text = blob[1:-1]
    if "\\" not in text:
        if '"' in text or len(blob) < 2 or blob[-1] != '"':
            raise ValueError(_FAULT)
        return text
    if blob[-1] != '"' or not _SOUND.fullmatch(text):
        raise ValueError(_FAULT)
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[0]), text)


def pieces(data: bytes, begin: int = 0) -> Iterator[bytes]:
    """A file in pieces that end where an entry does, each with the empty line that goes before it.

    Put together, they are all of it from `begin` on.
    """
    while begin < len(data):
        end = data.find(b"\n\n", begin + _PIECE) + 1 or len(data)
        yield data[begin:end]
        begin = end
