"""The content of a source or target of XLIFF 1.x: words, numbered tags, and where segments are.

What the standard says of inline elements (1.2, section 2.4) is kept to; what is unknown is looked
through to its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from hexapla.errors import FormatError
from hexapla.model.fragment import Fragment, Side, Tag

# How deep inline elements may stand in each other; a person's text has three or four.
DEEPEST = 64
_LONGEST_NUMBER = 6

# The ends of codes that XLIFF 1.2 has beside <g>, which is both, and <it>, which says its own.
_SIDES = {
    "x": Side.ALONE,
    "ph": Side.ALONE,
    "bpt": Side.OPEN,
    "bx": Side.OPEN,
    "ept": Side.CLOSE,
    "ex": Side.CLOSE,
}
_POSITIONS = {"open": Side.OPEN, "close": Side.CLOSE}
# A code that stood in the file as we wrote it, as the text of a code of the tool's own. In 2.x, a
# letter says that ours is of another sort than the source's of the same number.
_OURS = re.compile(r'\s*</?(?:g|x|bx|ex|bpt|ept|ph|it)\b[^>]*?\sid=["\'](\d{1,6})x?["\']')


class Names(NamedTuple):
    """The names of inline elements in a file's namespace, put together once."""

    pair: str
    isolated: str
    mark: str
    sub: str
    sides: Mapping[str, Side]


class Cut(NamedTuple):
    """A segment in a row: its `mid`, and where it begins and ends."""

    mid: str
    begin: int
    end: int


class Sub(NamedTuple):
    """A text of its own inside a code (`sub`): the key of the code, and the element."""

    code: str
    element: etree._Element


Row = list["str | Tag"]


def names(namespace: str) -> Names:
    """The names in a namespace, which is written as lxml does (`{urn:…}`, or "" for none)."""
    sides = {f"{namespace}{local}": side for local, side in _SIDES.items()}
    local = [f"{namespace}{one}" for one in ("g", "it", "mrk", "sub")]
    return Names(local[0], local[1], local[2], local[3], sides)


class Content:
    """The row of one element, its segments, and what its codes are called in the file.

    `marks` gathers the attributes of every other `mrk`, for the dialect to look at.
    """

    def __init__(self, names: Names, numbers: Numbers) -> None:
        self.names, self.numbers = names, numbers
        self.row: Row = []
        self.cuts: list[Cut] = []
        self.subs: list[Sub] = []
        self.marks: list[Mapping[str, str]] = []

    def gather(self, element: etree._Element, depth: int = 0) -> None:
        """Adds what stands in an element. Raises FormatError where elements nest without end."""
        if depth > DEEPEST:
            problem = f"inline elements stand more than {DEEPEST} deep in each other"
            raise FormatError(problem, line=line_of(element), advice="restore the file")
        if element.text:
            self.row.append(element.text)
        for child in element:
            tag = child.tag
            side = self.names.sides.get(tag)
            if tag == self.names.isolated:
                side = _POSITIONS.get(child.get("pos", ""), Side.ALONE)
            if side is not None:
                # What stands in a code is the code's own text, not the translator's.
                number = self.numbers.of(child, child.text or "", alone=side is Side.ALONE)
                self.row.append(Tag(number, side))
                if len(child):
                    self.gather_subs(child)
            elif tag == self.names.pair:
                number = self.numbers.of(child, "", alone=False)
                self.row.append(Tag(number, Side.OPEN))
                self.gather(child, depth + 1)
                self.row.append(Tag(number, Side.CLOSE))
            elif tag == self.names.mark:
                self.mark(child, depth)
            else:
                self.gather(child, depth + 1)
            if child.tail:
                self.row.append(child.tail)

    def mark(self, element: etree._Element, depth: int) -> None:
        """Adds what a `mrk` marks: a segment, an addition, or anything but a deletion."""
        sort = element.get("mtype", "")
        if sort.startswith("x-") and sort.endswith("-deleted"):
            return  # what a tracked change has taken out is no part of the text
        begin = len(self.row)
        self.gather(element, depth + 1)
        if sort == "seg":
            self.cuts.append(Cut(element.get("mid", ""), begin, len(self.row)))
        else:
            self.marks.append({str(key): str(said) for key, said in element.attrib.items()})

    def gather_subs(self, code: etree._Element) -> None:
        """Adds the texts inside a code."""
        for sub in code.iter(self.names.sub):
            if not sub.get("xid"):  # else it has a trans-unit of its own
                self.subs.append(Sub(code.get("id", ""), sub))

    def fragment(self) -> Fragment:
        """The row as a fragment."""
        return merged(self.row)


class Numbers:
    """Tag numbers by what the codes of a unit are called in the file.

    The source's codes have the numbers that they were sent with where the file still says them:
    as ids, or, by `originals`, behind the ids that a tool has given. Else each counts by its place
    in the source. A code that the source does not have is foreign, and negative unless its id is a
    number. The two ends of a pair are joined by `rid`, or share the id.
    """

    def __init__(self, originals: Mapping[str, int] | None = None) -> None:
        self.known: dict[str, int] = {}
        self.own: dict[str, int | None] = {}
        self.originals = originals or {}
        self.nameless = 0
        self.taken: set[int] = set()
        self.by_id = True
        self.settled = False

    def of(self, element: etree._Element, shown: str, *, alone: bool) -> int:
        """The number of a code; as long as the source is read, its place.

        `shown` is the text that the file has for it, `alone` whether it is no end of a pair.
        """
        identity = element.get("id", "")
        name = element.get("rid") or identity
        if not name:
            self.nameless += 1
            name = f" {self.nameless}"
        return self.called(f"{'x' if alone else 'g'}{name}", identity, shown)

    def called(self, key: str, identity: str, shown: str = "") -> int:
        """The number of a code by its key, its id, and the text that the file shows for it."""
        number = self.known.get(key)
        if number is None:
            own = self.number_in(identity, shown)
            place = len(self.known) + 1
            if not self.settled:
                self.own[key] = own
                number = place
            else:
                number = -place if own is None or self.is_other(key, own) else own
            self.known[key] = number
        return number

    def is_other(self, key: str, own: int) -> bool:
        """Whether a number that a code in the target has means another code of the source."""
        halved = ("x" if key[0] == "g" else "g") + key[1:] in self.known
        return not self.by_id or (own in self.taken and not halved)

    def number_in(self, identity: str, shown: str) -> int | None:
        """The number that a code was sent with, as far as the file says it."""
        if identity in self.originals:
            return self.originals[identity]
        if shown and (found := _OURS.match(shown)):
            return int(found[1])
        decimal = identity.isascii() and identity.isdecimal() and len(identity) <= _LONGEST_NUMBER
        return int(identity) if decimal else None

    def settle(self, row: Row) -> None:
        """The source has been read: its codes get the numbers that they keep."""
        self.settled, self.nameless = True, 0
        numbers = [number for number in self.own.values() if number is not None]
        self.taken = set(numbers)
        self.by_id = len(self.taken) == len(self.own)
        if not self.by_id or self.known == self.own:
            return
        own = dict(zip(self.known.values(), numbers))
        self.known = dict(zip(self.own, numbers))
        for place, part in enumerate(row):
            if isinstance(part, Tag):
                row[place] = Tag(own[part.number], part.side)


def merged(row: Row) -> Fragment:
    """A row with words that stand beside each other as one."""
    parts: Row = []
    for part in row:
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        else:
            parts.append(part)
    return tuple(parts)


def words_of(row: Row | Fragment) -> str:
    """The words of a row, without its tags."""
    return "".join([part for part in row if isinstance(part, str)])


def original_number(shown: str) -> int:
    """The number of a code of ours in the text that a tool shows for it, 0 if it has none."""
    found = _OURS.match(shown)
    return int(found[1]) if found else 0


def line_of(element: etree._Element) -> int:
    """The line an element stands in, 0 where libxml2 does not know."""
    line = element.sourceline
    return line if isinstance(line, int) else 0
