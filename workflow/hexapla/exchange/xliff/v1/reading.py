"""The tree of an XLIFF 1.x file to what came back, whatever tool wrote it last.

Read leniently: of 53 real files from tools the strict schema accepts 3. What the standard says of
inline elements (1.2, section 2.4) is kept to; what is unknown is looked through to its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.returned import Returned, Segment
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


def read(root: etree._Element) -> tuple[Returned, ...]:
    """What stands in the tree of an XLIFF 1.x file, by document, in the file's order.

    Its elements are those of the root's namespace. Raises FormatError if one document is in two
    target languages, or inline elements nest without end.
    """
    opening, bracket, _ = root.tag.rpartition("}")
    namespace = opening + bracket
    documents: dict[str, Returned] = {}
    for file in root.iter(f"{namespace}file"):
        reader = _Reader(namespace)
        document = file.get("original", "")
        segments = tuple(reader.segments(file))
        language = file.get("target-language", "") or reader.language
        known = documents.get(document, Returned(document, language, ()))
        if language and known.language and language != known.language:
            problem = f"“{document}” is there in {known.language} and in {language}"
            raise FormatError(problem, line=_line(file), advice="split the file by language")
        documents[document] = Returned(
            document, known.language or language, known.segments + segments
        )
    return tuple(documents.values())


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
