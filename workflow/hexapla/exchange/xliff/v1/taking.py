"""The usual units of a file, taken out of it before an XML parser reads what is left.

A tree takes six times the room of its file, and most of the time. A trans-unit that stands in the
file as we write it, its translation aside, says by one regular expression all that a tree would;
whatever is written in any other way stays in the file, where each run of usual units leaves an
empty one. So the parser still sees all of the file's structure, and finds what is wrong with it; a
file in which anything could be taken for what it is not is left whole. A test holds the two ways
together.

The bytes are spelt as we would spell them (`v1.respelling`), and looked at as if they were Latin-1,
one letter each: that takes no time, and what means something to XML is ASCII. Only words are
decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from hexapla.exchange.returns.returned import Segment
from hexapla.exchange.xliff.v1.respelling import prefix_of, respelled
from hexapla.exchange.xliff.v1.usual import UNIT, segment_of

if TYPE_CHECKING:
    from lxml import etree

Runs = Sequence[tuple[Segment, ...]]
# On the empty unit that stands for a run: the number of the run.
_RUN = "hexapla-run"
# The same as a regular expression.
STAND_IN = rf'<trans-unit {_RUN}="[0-9]+"/>'
_OPENING = b"trans-unit "
_DECLARATION = re.compile(
    r"""<\?xml version=["']1\.0["'](?: encoding=["'][Uu][Tt][Ff]-8["'])? ?\?>"""
)
# Where a unit stands that is one, and not a part of another's text.
_ABOVE = frozenset({"xliff", "file", "body", "group"})
# All that a text cannot hold as one byte; line ends that a parser changes are among them.
_CONTROLS = bytes([0 if byte < 32 and byte not in b"\t\n" else byte for byte in range(256)])
# The beginning of U+FFFE and U+FFFF, which are no characters.
_NO_CHARACTER = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
_SECTION_END = re.compile(rb"\]\]>")
_PIECE = 1 << 16
# A file of which so little is usual is another tool's: reading it by unit is quicker.
_LEAST = 0.25
# libxml2 bears texts of ten million characters and 256 elements in each other: far below that,
# nothing needs its judgement.
_LONGEST = 1 << 20
_DEEPEST = 100


class Taken(NamedTuple):
    """What is left of a file, and the runs of units that were taken out of it, in order."""

    rest: bytes
    runs: Runs


def take(data: bytes) -> Taken | None:
    """Takes the usual units out of a file that has been screened; None: it is to be read whole."""
    runs: list[tuple[Segment, ...]] = []
    rest: list[str] = []
    line = 1
    prefix = prefix_of(data)
    for begin, end in _pieces(data, b"<" + prefix + _OPENING):
        piece = respelled(data[begin:end], prefix)
        if piece is None or not _is_text(piece):
            return None
        text = piece.decode("latin-1")
        line = _take(text, piece, line, rest, runs)
        if not begin and sum(map(len, rest)) > (1 - _LEAST) * len(text):
            return None
    left = "".join(rest)
    # What hides tags can only begin in what is left, as nothing does within a usual unit.
    if "<!" in left or "<?" in _DECLARATION.sub("", left, count=1) or left.count(_RUN) != len(runs):
        return None
    return Taken(left.encode("latin-1"), tuple(runs))


def is_sound(root: etree._Element) -> bool:
    """Whether what is left of a file is one whose usual units say all that there is to them.

    The units that stand for runs must stand where units do; each `file` must name its language, and
    no tool must have said more of a unit than the standard has.
    """
    space = str(root.tag).rpartition("}")[0]
    for unit in root.iter("{*}trans-unit"):
        if unit.get(_RUN) is None:
            continue
        above = [str(one.tag).rpartition("}") for one in islice(unit.iterancestors(), _DEEPEST)]
        names = [name for _, _, name in above]
        if len(above) == _DEEPEST or names.count("file") != 1:
            return False
        if not _ABOVE.issuperset(names) or {one[0] for one in above} != {space}:
            return False
    from hexapla.exchange.xliff.v1.dialects import dialect_of  # lxml: a file of ours has no tree

    files = root.iter("{*}file")
    return dialect_of(root) is None and all(file.get("target-language") for file in files)


def run_of(unit: etree._Element, runs: Runs) -> tuple[Segment, ...] | None:
    """The units that this one stands for, None if it is one of its own."""
    number = unit.get(_RUN) if runs else None
    return None if number is None else runs[int(number)]


def _is_text(piece: bytes) -> bool:
    """Whether bytes, if they are UTF-8, hold nothing that no element's words could."""
    if b"\0" in piece.translate(_CONTROLS):
        return False
    if b"\xef" in piece and any(part in piece for part in _NO_CHARACTER):
        return False
    return not _SECTION_END.search(piece)


def _pieces(data: bytes, opening: bytes) -> Iterator[tuple[int, int]]:
    """Where a file may be cut: before a unit, in pieces that stay in the cache."""
    begin = 0
    while begin < len(data):
        end = data.find(opening, begin + _PIECE)
        end = end if end >= 0 else len(data)
        yield begin, end
        begin = end


def _take(
    text: str, piece: bytes, line: int, rest: list[str], runs: list[tuple[Segment, ...]]
) -> int:
    """Takes the usual units of a piece that begins in a line; gives the line that it ends in."""
    run: list[Segment] = []
    # Where the run begins, where it ends, up to where lines have been counted.
    first = behind = counted = 0
    for found in UNIT.finditer(text):
        start, end = found.span()
        line += piece.count(b"\n", counted, start)  # sooner than in the text
        counted = start
        segment = segment_of(found, line) if end - start < _LONGEST else None
        if segment is None:
            continue
        if start != behind and run:
            rest.append(_stand_in(text, first, behind, runs, run))
            run = []
        if not run:
            rest.append(text[behind:start])
            first = start
        run.append(segment)
        behind = end
    if run:
        rest.append(_stand_in(text, first, behind, runs, run))
    rest.append(text[behind:])
    return line + piece.count(b"\n", counted)


def _stand_in(
    text: str, first: int, behind: int, runs: list[tuple[Segment, ...]], run: list[Segment]
) -> str:
    """An empty unit of as many lines as the run that it stands for."""
    runs.append(tuple(run))
    lines = "\n" * text.count("\n", first, behind)
    return f'<trans-unit {_RUN}="{len(runs) - 1}"/>{lines}'
