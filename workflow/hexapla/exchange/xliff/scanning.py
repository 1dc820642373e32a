"""Where the texts of an XLIFF file stand in its bytes: units, sources, targets, segments, codes.

A tree forgets how a file was written; here nothing is forgotten, for nothing is taken along but
positions. expat reports them; entities are never declared, as a DOCTYPE is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers import expat

from hexapla.errors import FormatError
from hexapla.exchange.xliff.v2.content import character

# A start tag, whatever its attributes' values hold.
_TAG = re.compile(rb"""<[^>"']*+(?:"[^"]*"[^>"']*+|'[^']*'[^>"']*+)*+>""")
# Inline elements that are codes: those that stand for themselves, with what is in them, and those
# whose two tags have text between them (1.2, section 2.4; 2.1, section 4.2.3).
_WHOLE = {
    "1": {"x", "bx", "ex", "bpt", "ept", "ph", "it"},
    "2": {"ph", "sc", "ec"},
}
_PAIRS = {"1": "g", "2": "pc"}
_UNITS = {"1": "trans-unit", "2": "unit"}
_TEXTS = ("source", "seg-source", "target")


class Atom(NamedTuple):
    """A code's tag in the bytes, from `start` to `end`.

    `step` is 1 where it opens an element, -1 where it closes one, 0 where it is an element.
    """

    start: int
    end: int
    step: int


class Hole:
    """What stands in an element, from `start` to `end`: words (decoded) and codes.

    `opened` is where the element begins. An element without an end tag (`<target/>`) has its start
    behind that tag, and `closed` in the same place.
    """

    def __init__(self, opened: int, start: int) -> None:
        self.opened, self.start, self.end, self.closed = opened, start, start, start
        self.row: list[str | Atom] = []


class Text(Hole):
    """A source, seg-source or target: its attributes, and the marks of segments in it (1.2)."""

    def __init__(self, opened: int, start: int, attributes: Mapping[str, str]) -> None:
        super().__init__(opened, start)
        self.attributes = attributes
        self.marks: list[Hole] = []


class Place:
    """A source and its target: a trans-unit's, or those of a segment.

    `fixed` says that it is no segment, but what may be ignored between two.
    """

    def __init__(self, *, fixed: bool) -> None:
        self.fixed = fixed
        self.texts: dict[str, Text] = {}


class Unit:
    """A unit by the document and the ids that it has in the file, with its places in order."""

    def __init__(self, document: str, identity: str, name: str) -> None:
        self.document, self.id, self.name = document, identity, name
        self.places: list[Place] = []


class Scan(NamedTuple):
    """The units of a file in their order, and the major version of its XLIFF."""

    units: tuple[Unit, ...]
    major: str


def scan(data: bytes) -> Scan:
    """The positions in a file, which is UTF-8 whatever it says of itself, with or without a mark.

    Raises FormatError, with the line, for what is not well-formed or has a DOCTYPE.
    """
    scanner = _Scanner(data)
    try:
        scanner.parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        advice = "export it again from the translation tool"
        problem = f"the XML is broken ({reason})"
        raise FormatError(problem, line=error.lineno, advice=advice) from None
    return Scan(tuple(scanner.units), scanner.major)


class _Scanner:
    """Gathers what the parser reports; characters are listened to inside of texts only."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.units: list[Unit] = []
        self.major = ""
        self.document = ""
        self.unit: Unit | None = None
        self.place: Place | None = None
        self.text: Text | None = None
        # The elements within the text that are open, by how deep they stand.
        self.marks: dict[int, Hole] = {}
        self.pairs: dict[int, int] = {}
        self.depth = self.unit_depth = self.text_depth = 0
        self.code_depth, self.code_start = 0, 0
        self.namespace = ""
        self.parser = expat.ParserCreate("UTF-8", " ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = _refuse

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        namespace, _, local = name.rpartition(" ")
        if self.depth == 1:
            self.namespace = namespace
            version = attributes.get("version") or namespace.rpartition(":")[2]
            self.major = "2" if version.startswith("2") else "1"
        elif namespace != self.namespace:
            return
        elif self.text is not None:
            self.inline(self.text, local, attributes)
        elif self.unit is not None:
            self.structure(self.unit, local, attributes)
        elif local == "file":
            self.document = attributes.get("original", "")
        elif local == _UNITS[self.major]:
            self.unit_depth = self.depth
            name = attributes.get("name" if self.major == "2" else "resname", "")
            self.unit = Unit(self.document, attributes.get("id") or name, name)
            if self.major == "1":
                self.place = Place(fixed=False)
                self.unit.places.append(self.place)
            self.units.append(self.unit)

    def structure(self, unit: Unit, local: str, attributes: dict[str, str]) -> None:
        """Within a unit: a segment, or one of its texts. Those of candidates stand deeper."""
        inside = self.depth - self.unit_depth
        if self.major == "2" and inside == 1 and local in ("segment", "ignorable"):
            self.place = Place(fixed=local == "ignorable")
            unit.places.append(self.place)
        elif self.place is not None and local in _TEXTS and inside == int(self.major):
            if local in self.place.texts:
                return
            opened = self.parser.CurrentByteIndex
            self.text = Text(opened, self.after(opened), attributes)
            self.text_depth = self.depth
            self.place.texts[local] = self.text
            self.parser.CharacterDataHandler = self.words

    def inline(self, text: Text, local: str, attributes: dict[str, str]) -> None:
        """Within a text. What is neither a code nor a segment is looked through."""
        at = self.parser.CurrentByteIndex
        if self.code_depth:
            return
        if local in _WHOLE[self.major]:
            self.code_depth, self.code_start = self.depth, at
            self.parser.CharacterDataHandler = None
        elif local == _PAIRS[self.major]:
            self.pairs[self.depth] = at
            self.add(Atom(at, self.after(at), 1))
        elif local == "cp" and self.major == "2":
            self.add(character(attributes.get("hex", "")))
        elif local == "mrk" and attributes.get("mtype") == "seg" and self.major == "1":
            self.marks[self.depth] = mark = Hole(at, self.after(at))
            text.marks.append(mark)

    def words(self, words: str) -> None:
        self.add(words)

    def add(self, part: str | Atom) -> None:
        """Adds to the text, and to the segments in it that are open."""
        for row in (
            self.text.row if self.text else [],
            *[mark.row for mark in self.marks.values()],
        ):
            if isinstance(part, str) and row and isinstance(row[-1], str):
                row[-1] += part
            else:
                row.append(part)

    def end(self, name: str) -> None:
        at = self.parser.CurrentByteIndex
        if self.code_depth:
            if self.code_depth == self.depth:
                self.code_depth = 0
                self.parser.CharacterDataHandler = self.words
                self.add(Atom(self.code_start, self.behind(self.code_start, at), 0))
        elif self.text is not None:
            self.end_in_text(self.text, at)
        elif self.unit is not None and self.depth == self.unit_depth:
            self.unit = self.place = None
        self.depth -= 1

    def end_in_text(self, text: Text, at: int) -> None:
        if self.depth == self.text_depth:
            text.end, text.closed = at, self.behind(text.opened, at)
            self.text = None
            self.parser.CharacterDataHandler = None
        elif mark := self.marks.pop(self.depth, None):
            mark.end, mark.closed = at, self.behind(mark.opened, at)
        elif self.depth in self.pairs:
            self.add(Atom(at, self.behind(self.pairs.pop(self.depth), at), -1))

    def after(self, at: int) -> int:
        """Where the start tag at a position ends."""
        found = _TAG.match(self.data, at)
        return found.end() if found else at

    def behind(self, opened: int, at: int) -> int:
        """Where an element ends whose end expat has reported: behind its end tag, if it has one."""
        if self.data[(after := self.after(opened)) - 2 : after] == b"/>":
            return after
        return self.data.index(b">", at) + 1


def _refuse(*_: object) -> None:
    raise FormatError(
        "the file has a DOCTYPE, which XLIFF has no use for", line=1, advice="remove it"
    )
