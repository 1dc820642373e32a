"""A document's text without what decides on no block: its shapes, made in one go.

All that stands before the first letter of a line stays, and the rest becomes one letter, by one
expression for the whole document; so the work of Python is done for each shape, and no longer for
each line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

# From where a line's text decides nothing, unless it has one of `_SIGNS`; a row of a table is all
# text, as what it is needs another look. A number at the margin is a text where no sign behind it
# makes it the number of an item (CommonMark 5.2). The first letter is none of those that never are
# one, by which it is found in half the time.
_TEXT = re.compile(
    r"([^\x00-!#%&)+-/:-@\[-`{}~\x7f]"
    r"(?:(?<=[^\W\d_])|(?<=[(“«\"‘’'$€])|(?<=\*)\*?[^\W\d_]|(?<=^\|)"
    r"|(?<=^[0-9])[0-9]*(?![0-9.)])).*)",
    re.M,
)
_DIGITS = str.maketrans("0123456789", "1" * 10)
# No text has it: the lines have no ends.
_NOT_EMPTY, _BLANK = "\r", re.compile(r"^[ \t]+$", re.M)
_SPACE = (" ", "\t")
_STARTS = re.compile(r"(?<=[\n\r]\n)(?=[^ \t\n\r])")
_ENDS = re.compile(r"\n\n(?=[^ \t\n])")
# What stands for a text, and before it, for one behind a label; for one that may decide on blocks;
# for a row.
TEXT, LABEL, SIGNED, _ROW = "x", "(", "<", "|"
# Marks as a line may have them before its text. A number's value matters behind another line: only
# 1 may interrupt a paragraph.
_MARKS, _NUMBER = r"[ \t>]*(?:[-*+] )?", r"(?:1{1,9}[.)] )?"
_REST = r"(?:\[\^1+\]: )?(?:#{1,6} )?\(?x\n"
_RUN = rf"{_MARKS}{_NUMBER}{_REST}(?:{_MARKS}{_REST})*"
_PLAIN = re.compile(rf"{_RUN}(?:\n+{_RUN})*\n*")
_ROWS = re.compile(r"(?:\|x\n){2,}\n*")
# What may make a table of a line, or end a block of HTML, by a letter of it that is rare.
_SIGNS = {"|": ("|",), "<": ("</",), ">": ("->", "?>", "]>")}


class Parts(NamedTuple):
    """A `whole`, parted: `marks[n]` stands before `texts[n]`, each of which ends with its line.

    One mark more stands at the end. The letters of the shapes are those of the texts, in order.
    """

    whole: str
    marks: list[str]
    texts: list[str]


def parts(text: str) -> Parts:
    """The texts in a document whose lines end in LF, and what stands before each."""
    split = _TEXT.split(text)
    return Parts(text, split[::2], split[1::2])


def shapes(found: Parts, marks: Iterable[tuple[int, str]] = ()) -> list[str]:
    """A document in the shapes of its pieces; put together, they have a line for each of its lines.

    A piece begins behind an empty line, at the margin, so that a top-level block may begin there.
    `marks` are put before the letters of some texts, by number.
    """
    before, texts = found.marks.copy(), found.texts
    for letter in filter(found.whole.__contains__, _SIGNS):
        for number in [number for number, text in enumerate(texts) if letter in text]:
            text = texts[number]
            if text[0] == _ROW:
                before[number] = f"{found.marks[number]}{_ROW}"
            elif any(sign in text for sign in _SIGNS[letter]):
                before[number] += SIGNED
    for number, mark in marks:
        before[number] += mark
    reduced = TEXT.join(before).translate(_DIGITS)
    if " \n" in reduced or "\t\n" in reduced or reduced[-1:] in _SPACE:
        reduced = _BLANK.sub(_NOT_EMPTY, reduced)
        return _STARTS.split(reduced)
    # The same in a third of the time, as none of the empty lines has anything in it.
    *ended, last = _ENDS.split(reduced)
    return [*[f"{piece}\n\n" for piece in ended], last]


def is_plain(shape: str) -> bool:
    """Whether a shape says all of its blocks."""
    return _PLAIN.fullmatch(shape if shape[-1:] == "\n" else f"{shape}\n") is not None


def is_rows(shape: str) -> bool:
    """Whether all lines of a shape begin with a bar."""
    return _ROWS.fullmatch(shape if shape[-1:] == "\n" else f"{shape}\n") is not None
