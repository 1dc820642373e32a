"""Where a text stands in the lines of its block, which may be those of a quotation.

Lines and columns count from 0; `quoted` says whether the lines may begin with marks of quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hexapla.formats.markdown.inline import definition_lines
from hexapla.markup.lines import join_lines

_SPACE = " \t"
_CLOSING_HASHES = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_NOT_QUOTE, _NOT_SPACE = re.compile(r"[^>\s]"), re.compile(r"\S")


def joined(lines: Sequence[str], first: int, column: int, last: int, quoted: bool) -> str:
    """A paragraph's lines as one text, without the marks of the quotation it stands in."""
    line, rest = lines[first], lines[first + 1 : last + 1]
    if quoted:
        depth = line.count(">", 0, column)
        rest = [_inner(line, depth) for line in rest]
    return join_lines([line[column:], *rest])


def prefix(line: str, column: int, quoted: bool) -> str:
    """What opens further lines of a text that begins at a column of a line."""
    return _prefix(line[:column], quoted)


@lru_cache(maxsize=1024)
def _prefix(marks: str, quoted: bool) -> str:
    return (_NOT_QUOTE if quoted else _NOT_SPACE).sub(" ", marks)


def behind_definitions(
    lines: Sequence[str], first: int, column: int, last: int, quoted: bool
) -> tuple[int, int]:
    """Where a paragraph's text begins: the parser counts the definitions before it as its.

    Behind its last line, if it is definitions only.
    """
    line = lines[first]
    if line[column : column + 1] != "[":
        return first, column
    depth = line.count(">", 0, column) if quoted else 0
    inner = [line[column:], *[_inner(line, depth) for line in lines[first + 1 : last + 1]]]
    count = definition_lines(inner)
    if not count or first + count > last:
        return first + count, column
    return first + count, len(lines[first + count]) - len(inner[count])


def unclosed(heading: str) -> str:
    """The text of a heading without the hashes that may close it."""
    return _CLOSING_HASHES.sub("", heading).rstrip(_SPACE) if heading[-1:] == "#" else heading


def behind(
    lines: Sequence[str], first: int, column: int, length: int, quoted: bool
) -> tuple[int, int]:
    """Where a text goes on behind a label of some length, which may fill its line."""
    if not length or column + length <= len(lines[first].rstrip(_SPACE)):
        return first, column + length
    depth = lines[first].count(">", 0, column) if quoted else 0
    line = lines[first + 1]
    return first + 1, len(line) - len(_inner(line, depth))


def _inner(line: str, depth: int) -> str:
    """A line without the marks of the quotations it stands in, and without indentation."""
    for _ in range(depth):
        line = line.lstrip(_SPACE)
        if line[:1] != ">":
            break
        line = line[1:]
    return line.lstrip(_SPACE)
