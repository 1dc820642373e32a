"""The blocks of a document, without what stands inside their lines.

A document of the United Nations is made of a few hundred *shapes* of blocks, met again and again:
a numbered paragraph, one with three lettered sub-paragraphs, four footnotes in a row. So a
document is cut at its top-level blocks, each is reduced to its shape, and the parser sees every
shape once. That takes half the time of parsing the whole, and hardly any memory: 4 instead of
351 MB at 100,000 paragraphs. The parser's grammar stays the only one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from hexapla.markup.parser import Node, is_ordered, kind_of, parse, side_of, value_of


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
_TEXT_LINE = re.compile(
    r"([ \t>]*(?:[-*+] )?)(\d{1,9}(?=[.)] )(?:[.)] ))?(?:\[\^([^\]\s]+)\]: )?(#{1,6} )?"
    r"(?=\*{0,2}[^\W\d_]|[(“«\"‘’'$€])"
)
# What its neighbours' whole text may decide on: a table, and a link reference definition.
_WHOLE = re.compile(r"\||:-|-:|\[(?!\^n+\]: )")
# The ends of those HTML blocks that an empty line does not end, by type (CommonMark 4.6).
_HTML_ENDS = {
    1: re.compile(r"</(?:script|pre|style|textarea)>", re.I),
    2: re.compile("-->"),
    3: re.compile(r"\?>"),
    4: re.compile(">"),
    5: re.compile("]]>"),
}


def outlines(lines: Sequence[str]) -> Iterator[Piece]:
    """The top-level blocks of a document: for each piece the line where it begins, and its blocks.

    Goes piece by piece, so that memory does not grow with the document. A list of which each item
    stands behind an empty line comes in as many pieces.
    """
    known: dict[str, tuple[Outline, ...]] = {}
    for begin, stop in pairwise([*_starts(lines), len(lines)]):
        shape = _shape(lines, begin, stop)
        found = known.get(shape)
        if found is None:
            root = _parsed(shape)
            if _is_open(root):
                # A fence or a comment runs on beyond an empty line: the rest is read as one piece.
                rest = _parsed("\n".join(lines[begin:]))
                yield begin, tuple([_outline(node, 1) for node in rest.children])
                return
            found = known[shape] = tuple([_outline(node, 1) for node in root.children])
        yield begin, found


def _parsed(piece: str) -> Node:
    # Two ways of comrak with the whole of a text are not for pieces: it drops a byte order mark,
    # which inside a document is a letter; and takes a definition without a line end for text.
    return parse(("x" + piece[1:] if piece[:1] == "\ufeff" else piece) + "\n")


def _starts(lines: Sequence[str]) -> list[int]:
    """Where top-level blocks may begin: behind an empty line, at the margin.

    A line of no-break spaces, or with a form feed, is not empty (CommonMark 2.1).
    """
    starts: list[int] = []
    empty = True
    for number, line in enumerate(lines):
        if not line or (line[0] in " \t" and not line.strip(" \t")):
            empty = True
        elif empty:
            if line[0] not in " \t" or not starts:
                starts.append(number)
            empty = False
    return starts


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
