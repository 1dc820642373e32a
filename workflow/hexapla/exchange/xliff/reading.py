"""XLIFF bytes to what came back, whatever tool wrote them last.

Read leniently: of 53 real files from tools the strict schema accepts 3. What the standard says of
inline elements (1.2, section 2.4) is kept to; what is unknown is looked through to its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.returned import Returned, Segment
from hexapla.exchange.xliff.parsing import parse
from hexapla.model.catalog import State
from hexapla.model.fragment import Fragment, Side, Tag

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# How deep inline elements may stand in each other; a person's text has three or four.
_DEEPEST = 64
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
_FINISHED = {"translated", "final", "signed-off"}
_TO_TRANSLATE = {"new", "needs-translation"}


def read(data: bytes, name: str) -> Returned:
    """Reads an XLIFF file of any version that `READERS` has; all its `file` elements together.

    Raises FormatError, with the line, for what is not well-formed XML, not XLIFF, has a DOCTYPE, or
    mixes target languages.
    """
    try:
        root = parse(data)
        return _reader_for(root)(root)
    except FormatError as error:
        raise error.within(name) from None


def _reader_for(root: etree._Element) -> Callable[[etree._Element], Returned]:
    local = root.tag.rpartition("}")[2]
    if local != "xliff":
        raise FormatError(
            f"this is not XLIFF: its root is <{local[:40]}>", line=1, advice="name the XLIFF file"
        )
    version = root.get("version", "1.2")
    reader = READERS.get(version.partition(".")[0])
    if reader is None:
        advice = "export it as XLIFF 1.2"
        raise FormatError(f"XLIFF {version[:20]} cannot be read", line=1, advice=advice)
    return reader


def read_1(root: etree._Element) -> Returned:
    """What stands in the tree of an XLIFF 1.x file; its elements are those of the root's namespace.

    Raises FormatError if it mixes target languages or nests inline elements without end.
    """
    opening, bracket, _ = root.tag.rpartition("}")
    namespace = opening + bracket
    reader = _Reader(namespace)
    document, language = "", ""
    segments: list[Segment] = []
    for file in root.iter(f"{namespace}file"):
        document = document or file.get("original", "")
        found = file.get("target-language", "")
        if found and language and found != language:
            problem = f"the file holds translations into {language} and into {found}"
            raise FormatError(problem, line=_line(file), advice="split it by language")
        language = language or found
        segments += reader.segments(file)
    return Returned(document, language or reader.language, tuple(segments))


class _Reader:
    """Reads trans-units; the names of elements are put together once."""

    def __init__(self, namespace: str) -> None:
        self.unit, self.note = f"{namespace}trans-unit", f"{namespace}note"
        self.source, self.target = f"{namespace}source", f"{namespace}target"
        self.pair, self.isolated = f"{namespace}g", f"{namespace}it"
        self.sides = {f"{namespace}{local}": side for local, side in _SIDES.items()}
        self.language = ""

    def segments(self, file: etree._Element) -> Iterator[Segment]:
        for unit in file.iter(self.unit):
            yield self.segment(unit)

    def segment(self, unit: etree._Element) -> Segment:
        source: Fragment = ()
        target: Fragment | None = None
        remarks: list[str] = []
        numbers: dict[str, int] = {}
        said = ""
        for child in unit:
            tag = child.tag
            if tag == self.note:
                # Notes that name anyone but the developer were added on the way.
                if child.get("from", "developer") != "developer":
                    words = "".join(map(str, child.itertext()))
                    remarks += [line.strip() for line in words.splitlines() if line.strip()]
            elif tag == self.source:
                source = self.fragment(child, numbers, known=False)
            elif tag == self.target and target is None:
                target = self.fragment(child, numbers, known=True)
                said = child.get("state", "")
                self.language = self.language or child.get(_LANGUAGE, "")
        if said in _TO_TRANSLATE and target == source:
            target = None  # filled with its source, as some tools need it, and still to be done
        name, stated = unit.get("resname", ""), bool(said)
        state = State.TRANSLATED if said in _FINISHED or not said else State.DRAFT
        identity = unit.get("id") or name
        return Segment(identity, source, target, state, _line(unit), tuple(remarks), name, stated)

    def fragment(
        self, element: etree._Element, numbers: dict[str, int], *, known: bool
    ) -> Fragment:
        """An element's content; `numbers` are the unit's ids, `known` if its source was read."""
        if not len(element):
            return (element.text,) if element.text else ()
        row: list[str | Tag] = []
        self.gather(element, row, _Numbers(numbers, known=known), 0)
        merged: list[str | Tag] = []
        for part in row:
            if isinstance(part, str) and merged and isinstance(merged[-1], str):
                merged[-1] += part
            else:
                merged.append(part)
        return tuple(merged)

    def gather(
        self, element: etree._Element, row: list[str | Tag], numbers: _Numbers, depth: int
    ) -> None:
        if depth > _DEEPEST:
            problem = f"inline elements stand more than {_DEEPEST} deep in each other"
            raise FormatError(problem, line=_line(element), advice="restore the file")
        if element.text:
            row.append(element.text)
        for child in element:
            tag = child.tag
            side = self.sides.get(tag)
            if tag == self.isolated:
                side = _POSITIONS.get(child.get("pos", ""), Side.ALONE)
            if side is not None:
                # What stands in a code is the code's own text, not the translator's.
                row.append(Tag(numbers.of(child), side))
            elif tag == self.pair:
                number = numbers.of(child)
                row.append(Tag(number, Side.OPEN))
                self.gather(child, row, numbers, depth + 1)
                row.append(Tag(number, Side.CLOSE))
            else:
                self.gather(child, row, numbers, depth + 1)
            if child.tail:
                row.append(child.tail)


def _line(element: etree._Element) -> int:
    """The line an element stands in, 0 where libxml2 does not know."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


class _Numbers:
    """Tag numbers by the ids of a unit's inline elements.

    An id that is no number counts as its tag's place in the source; one that the source does not
    have is foreign, and negative. The two ends of a pair are joined by `rid`, or share the id.
    """

    def __init__(self, numbers: dict[str, int], *, known: bool) -> None:
        self.numbers, self.known = numbers, known

    def of(self, element: etree._Element) -> int:
        identity, pair = element.get("id", ""), element.get("rid")
        key = f"rid {pair}" if pair else f"id {identity}"
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = self.new(identity)
        return number

    def new(self, identity: str) -> int:
        if identity.isascii() and identity.isdecimal() and len(identity) <= _LONGEST_NUMBER:
            return int(identity)
        place = len(self.numbers) + 1
        return -place if self.known else place


# By major version: the first number in the root's @version.
READERS: dict[str, Callable[[etree._Element], Returned]] = {"1": read_1}
