"""How the texts of a piece of some shape are found: that is looked up once for all such pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.formats.markdown import positions
from hexapla.markup.outline import Outline, Outliner
from hexapla.markup.shapes import LABEL, TEXT, is_plain, is_rows
from hexapla.model.reading import Context
from hexapla.model.unit import Role

# What a text of one line is, beside a footnote: plans have the numbers of these.
ROLES = (Role.PARAGRAPH, Role.ITEM)
PARAGRAPH, ITEM = range(2)
_IN_LINES = Context("paragraph")
_HEADING = re.compile(r"(#{1,6}) x\n*")
# Lines at the margin that begin with a text are one paragraph, wherever they end.
_WRAPPED = re.compile(r"\(?x(?:\n\(?x)+\n*")
_NUMBER, _NOTE = re.compile(r"1{1,9}[.)] "), re.compile(r"\[\^1+\]: ")
_ALONE, _BULLETS = ("", "> "), ("- ", "* ", "+ ")


class _Text(NamedTuple):
    """Where a text stands in a shape, as what, and in which of the shape's notes (-1: in none)."""

    line: int
    column: int
    role: int
    note: int
    context: Context


class Plan(NamedTuple):
    """How the texts of a piece of some shape are found.

    It has so many `lines`, and texts in `size` of them. If these are all that it has, `roles`,
    `contexts` and, where there are notes, `notes` (-1: in none) say as what and where each of them
    stands, and `begins` are the texts with which the notes begin. Else `level` is that of a heading
    which is all of it, with its text in some `column`, `wrapped` says whether it is one paragraph
    of several lines, and `rows` whether it is a table.
    """

    lines: int
    size: int
    roles: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    contexts: tuple[Context, ...] = ()
    begins: tuple[int, ...] = ()
    level: int = 0
    column: int = 0
    wrapped: bool = False
    rows: bool = False


class _UnusualError(Exception):
    """A shape that is more than texts of one line."""


def plan_of(shape: str, outliner: Outliner) -> Plan:
    """The plan for a shape."""
    lines, size = shape.count("\n"), shape.count(TEXT)
    if not is_plain(shape):
        return Plan(lines, size, rows=is_rows(shape))
    if found := _HEADING.fullmatch(shape):
        return Plan(lines, size, level=len(found[1]), column=shape.index(TEXT))
    if _WRAPPED.fullmatch(shape):
        return Plan(lines, size, wrapped=True)
    said = shape.split("\n")
    texts = _usual(said) or _parsed(said, outliner.plain(shape))
    if not texts:
        return Plan(lines, size)
    _, _, roles, notes, contexts = zip(*texts)
    begins = tuple([notes.index(note) for note in dict.fromkeys(notes) if note >= 0])
    return Plan(lines, size, roles, notes if begins else (), contexts, begins)


def _usual(said: Sequence[str]) -> list[_Text]:
    """The texts of a plain shape's lines if it is one of those that nearly all pieces have.

    Of these, nobody need ask the parser: a paragraph, quoted or not, footnotes or items one below
    the other, an item with more texts behind empty lines (CommonMark 5.1 and 5.2).
    """
    marks = {
        number: line.removesuffix(TEXT).removesuffix(LABEL)
        for number, line in enumerate(said) if line
    }  # fmt: skip
    first, *rest = marks.values()
    is_run = [*marks] == [*range(len(marks))]
    notes, role = [-1] * len(marks), ITEM
    if is_run and all(map(_NOTE.fullmatch, marks.values())):
        notes, role = [*range(len(marks))], PARAGRAPH
    elif first in _ALONE and not rest:
        role = PARAGRAPH
    elif first in _BULLETS:
        if not is_run or {*rest} - {first}:
            return []
    elif not _NUMBER.fullmatch(first) or {*rest} - {" " * len(first)} or (
        [*marks] != [*range(0, 2 * len(marks), 2)]
    ):  # fmt: skip
        return []
    return [
        _text(said[line], line, len(mark), (role, note, first == "> "))
        for (line, mark), note in zip(marks.items(), notes)
    ]


def _text(said: str, line: int, column: int, inside: tuple[int, int, bool]) -> _Text:
    role, note, quoted = inside
    context = _IN_LINES._replace(prefix=positions.prefix(said, column, quoted))
    return _Text(line, column, ITEM if LABEL in said else role, note, context)


def _parsed(said: Sequence[str], nodes: Sequence[Outline]) -> list[_Text]:
    """The texts of a plain shape's lines by its blocks; none if these are more than texts."""
    try:
        texts = list(_texts(said, nodes, (PARAGRAPH, -1, False), []))
    except _UnusualError:
        return []
    found = [(text.line, said[text.line][text.column :].removeprefix(LABEL)) for text in texts]
    return texts if found == [(n, TEXT) for n, line in enumerate(said) if line] else []


def _texts(
    lines: Sequence[str], nodes: Iterable[Outline], inside: tuple[int, int, bool],
    begun: list[int],
) -> Iterator[_Text]:  # fmt: skip
    """The texts of blocks that stand `inside` others: as what, in which note, and if in a quote.

    The notes that have `begun` so far are counted there.
    """
    role, note, quoted = inside
    above = ""
    for node in nodes:
        if above == node.kind == "List":  # the one may be meant to stand inside the other
            raise _UnusualError
        above, within = node.kind, inside
        if node.kind == "Paragraph" and node.line == node.last:
            yield _text(lines[node.line], node.line, node.column, inside)
            continue
        if node.kind == "List":
            within = ITEM, note, quoted
        elif node.kind == "BlockQuote":
            within = role, note, True
        elif node.kind == "FootnoteDefinition":
            within = role, len(begun), quoted
            begun.append(node.line)
        elif node.kind != "Item":
            raise _UnusualError
        yield from _texts(lines, node.children, within, begun)
