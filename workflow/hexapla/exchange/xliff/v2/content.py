"""The content of a source or target of XLIFF 2.x: words and numbered tags.

Section numbers are those of 2.1. What is unknown is looked through to its words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.returns.returned import REPLACEMENT
from hexapla.model.fragment import Fragment, Side, Tag

# How deep inline elements may stand in each other; a person's text has three or four.
DEEPEST = 64
# An id that we wrote: the tag's number, with a letter where source and target differ in its sort.
_NUMBER = re.compile(r"([1-9][0-9]{0,5})x?", re.A)
_HEX = re.compile(r"[0-9A-Fa-f]{1,8}")
_DATA = ("dataRef", "dataRefStart", "dataRefEnd")

Row = list["str | Tag"]


class Names(NamedTuple):
    """The names of inline elements in a file's namespace, put together once."""

    pair: str
    alone: str
    start: str
    end: str
    point: str
    mark: str
    mark_start: str


def names(namespace: str) -> Names:
    """The names in a namespace, which is written as lxml does (`{urn:…}`, or "" for none)."""
    return Names(*[f"{namespace}{one}" for one in ("pc", "ph", "sc", "ec", "cp", "mrk", "sm")])


class Numbers:
    """Tag numbers by what the codes of a unit are called in the file.

    The codes of the source have the numbers that are their ids, as we have sent them, unless some
    id is none: then each counts by its place. A code of the target that the source does not have by
    this id is the one whose original data it has (a copy, section 4.7.2.4.2, or one with a new id),
    or of which it says to be a copy; else it is foreign, and negative unless its id is a number.
    """

    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        self.by_data: dict[str, int] = {}
        self.by_id = True
        self.settled = False
        self.nameless = 0

    def of(self, element: etree._Element) -> int:
        """The number of a code; as long as the source is read, its place."""
        name = element.get("startRef") or element.get("id")
        if not name:
            self.nameless += 1
            name = f" {self.nameless}"
        number = self.known.get(name)
        if number is None:
            number = self.known[name] = (
                self.new(name, element) if self.settled else len(self.known) + 1
            )
            if not self.settled:
                self.remember(element, number)
        return number

    def remember(self, element: etree._Element, number: int) -> None:
        """Keeps which code has some original data; those that several share tell none apart."""
        for data in {ref for name in _DATA if (ref := element.get(name))}:
            self.by_data[data] = 0 if self.by_data.get(data, number) != number else number

    def new(self, name: str, element: etree._Element) -> int:
        """The number of a code that the source does not have by this id."""
        data = element.get("dataRef") or element.get("dataRefStart") or ""
        same = self.by_data.get(data) or self.known.get(element.get("copyOf", ""))
        if same:
            return same
        found = _NUMBER.fullmatch(name)
        return int(found[1]) if found and self.by_id else -len(self.known) - 1

    def settle(self, rows: list[Row]) -> None:
        """The sources have been read: their codes get the numbers that they keep."""
        self.settled, self.nameless = True, 0
        own = {name: int(found[1]) for name in self.known if (found := _NUMBER.fullmatch(name))}
        self.by_id = len(own) == len(self.known) == len(set(own.values()))
        if not self.by_id or own == self.known:
            return
        numbers = {place: own[name] for name, place in self.known.items()}
        self.known = {name: own[name] for name in self.known}
        self.by_data = {data: numbers.get(place, 0) for data, place in self.by_data.items()}
        for row in rows:
            for position, part in enumerate(row):
                if isinstance(part, Tag):
                    row[position] = Tag(numbers[part.number], part.side)


class Content:
    """The row of one element, and the comments that stand in it (section 4.7.3.1.3)."""

    def __init__(self, names: Names, numbers: Numbers) -> None:
        self.names, self.numbers = names, numbers
        self.row: Row = []
        self.comments: list[str] = []

    def gather(self, element: etree._Element, depth: int = 0) -> None:
        """Adds what stands in an element. Raises FormatError where elements nest without end."""
        if depth > DEEPEST:
            problem = f"inline elements stand more than {DEEPEST} deep in each other"
            raise FormatError(problem, line=line_of(element), advice="restore the file")
        names, row = self.names, self.row
        if element.text:
            row.append(element.text)
        for child in element:
            tag = child.tag
            if tag == names.alone:
                row.append(Tag(self.numbers.of(child), Side.ALONE))
            elif tag == names.pair:
                number = self.numbers.of(child)
                row.append(Tag(number, Side.OPEN))
                self.gather(child, depth + 1)
                row.append(Tag(number, Side.CLOSE))
            elif tag in (names.start, names.end):
                side = Side.OPEN if tag == names.start else Side.CLOSE
                row.append(Tag(self.numbers.of(child), side))
            elif tag == names.point:
                row.append(character(child.get("hex", "")))
            else:
                if tag in (names.mark, names.mark_start) and child.get("type") == "comment":
                    self.comments.append(child.get("value", ""))
                self.gather(child, depth + 1)
            if child.tail:
                row.append(child.tail)


def merged(row: Row) -> Fragment:
    """A row with words that stand beside each other as one."""
    if len(row) == 1:
        return tuple(row)
    parts: Row = []
    for part in row:
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        else:
            parts.append(part)
    return tuple([part for part in parts if part != ""])


def words_of(row: Row | Fragment) -> str:
    """The words of a row, without its tags."""
    return "".join([part for part in row if isinstance(part, str)])


def line_of(element: etree._Element) -> int:
    """The line an element stands in, 0 where libxml2 does not know."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def character(code: str) -> str:
    """What a `<cp/>` stands for; half a surrogate pair is no character that could be kept."""
    point = int(code, 16) if _HEX.fullmatch(code) else 0
    return chr(point) if 0 < point < 0x110000 and not 0xD800 <= point < 0xE000 else REPLACEMENT
