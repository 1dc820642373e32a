"""The blocks of a document, without what stands inside their lines.

A document of the United Nations is made of a few dozen *shapes* of blocks, met again and again:
a numbered paragraph, one with three lettered sub-paragraphs, four footnotes in a row. So a
document is reduced to its shapes, cut at its top-level blocks, and the parser sees every shape
once. That takes a quarter of the time of parsing the whole, and hardly any memory: 4 instead of
351 MB at 100,000 paragraphs. The parser's grammar stays the only one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from operator import contains, itemgetter
from typing import NamedTuple

from hexapla.expressions import expression
from hexapla.markup.parser import Node, is_ordered, kind_of, parse, side_of, value_of
from hexapla.markup.shapes import is_plain, is_rows, parts, shapes


class Outline(NamedTuple):
    """A block: its kind as the parser names it, and where it stands.

    Lines count from 0 within the piece it belongs to, columns from 0. `value` depends on the
    kind: a heading's level, a list's first number (-1: bullets), a row's being the header, a
    cell's alignment. `mark` is what distinguishes a list from the next, or "setext". A block
    DEEPEST levels down has the kind TOO_DEEP and nothing inside.
    """

    kind: str
    line: int
    column: int
    last: int
    end: int
    value: int | str = 0
    mark: str = ""
    children: tuple[Outline, ...] = ()


Piece = tuple[int, tuple[Outline, ...]]

# No person nests so deep, and whoever walks the blocks may do so by recursion.
DEEPEST, TOO_DEEP = 100, "TooDeep"

# A line's marks, and the first letter of its text: what comes behind it decides nothing, unless
# it has the bars of a table or could end a block of HTML.
_TEXT_LINE = expression(
    r"([ \t>]*(?:[-*+] )?)(\d{1,9}(?=[.)] )(?:[.)] ))?(?:\[\^([^\]\s]+)\]: )?(#{1,6} )?"
    r"(?=\*{0,2}[^\W\d_]|[(“«\"‘’'$€])"
)
# What its neighbours' whole text may decide on: a table, and a link reference definition.
_WHOLE = expression(r"\||:-|-:|\[(?!\^n+\]: )")
_DELIMITERS = expression(r"\|(?:[ \t]*:?-+:?[ \t]*\|)+")
_SIDES = {(True, False): "left", (True, True): "center", (False, True): "right", (False, False): ""}
# The ends of those HTML blocks that an empty line does not end, by type (CommonMark 4.6).
_HTML_ENDS = {
    1: expression(r"</(?:script|pre|style|textarea)>", re.I),
    2: expression("-->"),
    3: expression(r"\?>"),
    4: expression(">"),
    5: expression("]]>"),
}


def outlines(lines: Sequence[str]) -> Iterator[Piece]:
    """The top-level blocks of a document: for each piece the line where it begins, and its blocks.

    Goes piece by piece, so that memory does not grow with the document. A list of which each item
    stands behind an empty line comes in as many pieces.
    """
    outliner, stop = Outliner(lambda: lines), 0
    for shape in shapes(parts("\n".join(lines))):
        begin, blocks, is_last = outliner.piece(stop, shape)
        yield begin, blocks
        if is_last:
            return
        stop += shape.count("\n")


class Outliner:
    """Finds the blocks of a document's pieces; those of one plain shape have theirs in common.

    `lines_of` gives the document's lines, where shapes do not say all.
    """

    def __init__(self, lines_of: Callable[[], Sequence[str]]) -> None:
        self._lines_of = lines_of
        self._plain: dict[str, tuple[Outline, ...]] = {}
        self._known: dict[str, tuple[Outline, ...]] = {}

    def plain(self, shape: str) -> tuple[Outline, ...]:
        """The blocks of any piece of a plain shape."""
        if shape not in self._plain:
            lines = shape.removesuffix("\n").split("\n")  # parsed, they are as good as its own
            self._plain[shape] = _known(lines, 0, len(lines), self._known) or ()
        return self._plain[shape]

    def piece(self, begin: int, shape: str) -> tuple[int, tuple[Outline, ...], bool]:
        """The blocks of the piece that begins at a line: from which line on they count, and
        whether all of the rest is in them."""
        if shape in self._plain or is_plain(shape):
            return begin, self.plain(shape), False
        lines = self._lines_of()
        stop = begin + shape.count("\n") + (shape[-1:] != "\n")
        while begin < stop and not lines[begin].strip(" \t"):
            begin += 1
        if begin == stop:
            return begin, (), False
        if is_rows(shape) and (table := _barred(lines[begin:stop])):
            return begin, (table,), False
        blocks = _known(lines, begin, stop, self._known)
        if blocks is not None:
            return begin, blocks, False
        # A fence or a comment runs on beyond an empty line: the rest is read as one piece.
        rest = _parsed("\n".join(lines[begin:]))
        return begin, tuple([_outline(node, 1) for node in rest.children]), True


def _known(
    lines: Sequence[str], begin: int, stop: int, known: dict[str, tuple[Outline, ...]]
) -> tuple[Outline, ...] | None:
    """The blocks of some lines, None if the last of them is one that an empty line does not end."""
    shape = _shape(lines, begin, stop)
    if shape not in known:
        root = _parsed(shape)
        if _is_open(root):
            return None
        known[shape] = tuple([_outline(node, 1) for node in root.children])
    return known[shape]


def _parsed(piece: str) -> Node:
    # Two ways of comrak with the whole of a text are not for pieces: it drops a byte order mark,
    # which inside a document is a letter; and takes a definition without a line end for text.
    return parse(("x" + piece[1:] if piece[:1] == "\ufeff" else piece) + "\n")


def are_barred(rows: Sequence[str]) -> bool:
    """Whether each bar of a table's rows parts two cells: then the parser has nothing to add.

    Nearly all tables have rows with a bar at each end, of which none is escaped.
    """
    bars = set(map(str.count, rows, repeat("|")))
    ends = set(map(itemgetter(-1), rows))
    return (
        len(bars) == 1 and ends == {"|"} and _DELIMITERS.fullmatch(rows[1]) is not None
        and not any(map(contains, rows, repeat("\\")))
    )  # fmt: skip


def _barred(lines: Sequence[str]) -> Outline | None:
    """The table of lines that are its rows; None if it is not so simple."""
    rows = [line for line in lines if line]
    if not are_barred(rows):
        return None
    sides = [_SIDES[cell[:1] == ":", cell[-1:] == ":"] for cell in map(str.strip, _cells(rows[1]))]
    children = []
    for number, row in enumerate(rows):
        if number != 1:
            column, cells = 1, []
            for text, side in zip(_cells(row), sides):
                end = column + len(text)
                cells.append(Outline("TableCell", number, column, number, end, side))
                column = end + 1
            first = int(not number)
            children.append(
                Outline("TableRow", number, 0, number, len(row), first, "", tuple(cells))
            )
    return Outline("Table", 0, 0, number, len(row), 0, "", tuple(children))


def _cells(row: str) -> list[str]:
    return row.split("|")[1:-1]


def _shape(lines: Sequence[str], begin: int, stop: int) -> str:
    if stop == begin + 2 and not lines[begin + 1]:  # a block of one line, as most are
        return _line_shape(lines[begin], True)
    shaped, after_empty = [], True
    for line in lines[begin:stop]:
        shaped.append(_line_shape(line, after_empty) if line else line)
        after_empty = not line
    shape = "\n".join(shaped)
    return "\n".join(lines[begin:stop]) if _WHOLE.search(shape) else shape


def _line_shape(line: str, after_empty: bool) -> str:
    """A line with its text reduced to one letter, and its numbers to others as long."""
    found = _TEXT_LINE.match(line)
    if not found or "|" in line or "->" in line or "?>" in line or "]>" in line or "</" in line:
        return line
    marks, number, label, hashes = found.groups()
    if number and after_empty:
        # Elsewhere the value matters: only 1 may interrupt a paragraph.
        number = "1" * (len(number) - 2) + number[-2:]
    note = f"[^{'n' * len(label)}]: " if label else ""
    return f"{marks}{number or ''}{note}{hashes or ''}x"


def _is_open(root: Node) -> bool:
    """Whether the last block is one that an empty line does not end."""
    node = root
    while node.children:
        node = node.children[-1]
    kind = kind_of(node)
    if kind == "CodeBlock":
        return value_of(node).fenced and not value_of(node).closed
    if kind == "HtmlBlock":
        block = value_of(node)
        end = _HTML_ENDS.get(block.block_type)
        return end is not None and not end.search(block.literal)
    return False


def _outline(node: Node, depth: int) -> Outline:
    kind, position = kind_of(node), node.sourcepos
    value: int | str = 0
    mark = ""
    children: tuple[Outline, ...] = ()
    if depth > DEEPEST:
        kind = TOO_DEEP
    elif kind == "Heading":
        value, mark = value_of(node).level, "setext" if value_of(node).setext else ""
    elif kind not in ("Paragraph", "TableCell"):
        children = tuple([_outline(child, depth + 1) for child in node.children])
    if kind == "List":
        settings = value_of(node)
        ordered = is_ordered(settings)
        value = settings.start if ordered else -1
        mark = f"{ordered}{settings.bullet_char}{settings.delimiter}"
    elif kind == "TableRow":
        value = int(value_of(node))
    elif kind == "Table":
        sides = [side_of(alignment) for alignment in value_of(node).alignments]
        children = tuple(
            row._replace(children=tuple(
                cell._replace(value=side) for cell, side in zip(row.children, sides, strict=False)
            ))
            for row in children
        )  # fmt: skip
    start, end = position.start, position.end
    return Outline(
        kind, start.line - 1, start.column - 1, end.line - 1, end.column, value, mark, children
    )
