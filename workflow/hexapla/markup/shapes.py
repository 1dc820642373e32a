"""A document's text without what decides on no block: its shapes, made in one go.

All that stands before the first letter of a line stays, and the rest becomes one letter, by one
expression for the whole document; so the work of Python is done for each shape, and no longer for
each line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# From where a line's text decides nothing, unless it has one of `_SIGNS`; a row of a table is all
# text, as what it is needs another look.
_TEXT = re.compile(r"(?:(?<=^\|)|\*{0,2}[^\W\d_]|[(“«\"‘’'$€]).*", re.M)
_DIGITS = str.maketrans("0123456789", "1" * 10)
# No text has it: the lines have no ends.
_NOT_EMPTY, _BLANK = "\r", re.compile(r"^[ \t]+$", re.M)
_STARTS = re.compile(r"(?<=[\n\r]\n)(?=[^ \t\n\r])")
# Marks as a line may have them before its text. A number's value matters behind another line: only
# 1 may interrupt a paragraph.
_MARKS, _NUMBER = r"[ \t>]*(?:[-*+] )?", r"(?:1{1,9}[.)] )?"
_REST = r"(?:\[\^1+\]: )?(?:#{1,6} )?x\n"
_RUN = rf"{_MARKS}{_NUMBER}{_REST}(?:{_MARKS}{_REST})*"
_PLAIN = re.compile(rf"{_RUN}(?:\n+{_RUN})*\n*")
_ROWS = re.compile(r"(?:\|x\n){2,}\n*")
# What may make a table of a line, or end a block of HTML, by a letter of it that is rare.
_SIGNS = {"|": ("|",), "<": ("</",), ">": ("->", "?>", "]>")}


def shapes(text: str) -> list[str]:
    """A document in the shapes of its pieces; put together, they have a line for each of its lines.

    A piece begins behind an empty line, at the margin, so that a top-level block may begin there.
    """
    reduced = _TEXT.sub("x", text).translate(_DIGITS)
    return _STARTS.split(_BLANK.sub(_NOT_EMPTY, reduced))


def signed(text: str, lines: Sequence[str]) -> list[int]:
    """The lines whose text may decide on blocks, in order."""
    found: set[int] = set()
    for letter in filter(text.__contains__, _SIGNS):
        having = [number for number, line in enumerate(lines) if letter in line]
        for sign in _SIGNS[letter]:
            found.update([number for number in having if sign in lines[number]])
    return sorted(found)


def is_plain(shape: str) -> bool:
    """Whether a shape says all of its blocks, if none of its lines is signed."""
    return _PLAIN.fullmatch(shape if shape[-1:] == "\n" else f"{shape}\n") is not None


def is_rows(shape: str) -> bool:
    """Whether all lines of a shape begin with a bar."""
    return _ROWS.fullmatch(shape if shape[-1:] == "\n" else f"{shape}\n") is not None
