"""The tree of an XLIFF 2.x file to what came back, whatever tool wrote it last.

All versions are read alike, by the namespace of the root. Modules and whatever is unknown are
looked through. Section numbers are those of 2.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.exchange.xliff.streaming import WholeError, by_file
from hexapla.exchange.xliff.v2.assembly import Part, assemble
from hexapla.exchange.xliff.v2.content import Content, Names, Numbers, line_of, names
from hexapla.exchange.xliff.v2.plain import names_in, read_plain
from hexapla.exchange.xliff.v2.status import status_of
from hexapla.exchange.xliff.v2.writing import FILE_ID, OUR_NOTES
from hexapla.exchange.xliff.wording import OURS, is_place

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_OURS = re.compile(rf"(?:{'|'.join(OUR_NOTES)})[0-9]*")
_METADATA = "{urn:oasis:names:tc:xliff:metadata:2.0}"


class _Names(NamedTuple):
    """The names of structural elements in a file's namespace, put together once."""

    file: str
    group: str
    unit: str
    segment: str
    ignorable: str
    source: str
    target: str
    notes: str
    note: str


def read(
    root: etree._Element, units: Iterable[etree._Element] | None = None
) -> tuple[Returned, ...]:
    """What stands in the tree of an XLIFF 2.x file, by document, in the file's order.

    A document is called what its `file` says is the original; what several `file`s have of one is
    put together, and documents without units are left out where others have some. Notes of a group
    or a file are remarks on its first unit. `units` are its units and groups in their order, where
    they are read one by one (see `streaming`). Raises FormatError if inline elements nest without
    end, and WholeError if notes stand where they are met too late.
    """
    opening, bracket, _ = root.tag.rpartition("}")
    reader = _Reader(opening + bracket, root.get("trgLang", ""))
    found: dict[str, Returned] = {}
    above = reader.remarks_around(root)
    held: dict[etree._Element, tuple[Segment, ...]] = {}
    names = reader.names
    found_units = root.iter(names.unit, names.group) if units is None else units
    for holder, elements in by_file(found_units, names.file):
        if holder is not None:
            segments = tuple(reader.segments(holder, elements, above))
            held[holder] = held.get(holder, ()) + segments
            above = [] if segments else above
    if units is not None:
        reader.check_notes()
    for file in root.iterchildren(names.file):
        document, segments = file.get("original", ""), held.get(file, ())
        # Documents without a name are told apart by the ids of their files.
        key = document or f"#{file.get('id', '')}"
        known = found.get(key, Returned(document, "", ()))
        found[key] = known._replace(
            segments=known.segments + segments, export=known.export or _export(file)
        )
    wanted = [one for one in found.values() if one.segments] or list(found.values())[:1]
    return tuple([one._replace(language=reader.language) for one in wanted])


class _Reader:
    """Reads units; the names of elements are put together once."""

    def __init__(self, namespace: str, language: str) -> None:
        self.names = _Names(*[f"{namespace}{one}" for one in _Names._fields])
        self.inline: Names = names(namespace)
        self.usual = names_in(namespace)
        self.language, self.named = language, bool(language)
        # What holds units, and its notes when the first of them was read.
        self.holders: list[tuple[etree._Element, list[str]]] = []

    def segments(
        self, file: etree._Element, elements: Iterable[etree._Element], above: list[str]
    ) -> Iterator[Segment]:
        """The units of a file, a Segment each; `above` are remarks on the first of them."""
        group = self.names.group
        remarks = [*above, *self.remarks_around(file)]
        for element in elements:
            if element.tag == group:
                remarks += self.remarks_around(element)
            if element.tag != self.names.unit:
                continue
            # Where the root names no language, every target is asked for it.
            segment = (self.named and read_plain(element, self.usual)) or self.unit(element)
            if remarks:
                segment = segment._replace(remarks=(*remarks, *segment.remarks))
                remarks = []
            yield segment

    def remarks_around(self, holder: etree._Element) -> list[str]:
        """The notes of what holds units."""
        remarks = self.remarks_in(holder)
        self.holders.append((holder, remarks))
        return remarks

    def check_notes(self) -> None:
        """Raises WholeError if notes stand behind a unit that they are remarks on."""
        if any(self.remarks_in(holder) != remarks for holder, remarks in self.holders):
            raise WholeError

    def remarks_in(self, holder: etree._Element) -> list[str]:
        """The notes of an element that are not ours, line by line."""
        remarks: list[str] = []
        for notes in holder.iterchildren(self.names.notes):
            for note in notes.iterchildren(self.names.note):
                if note.get("category") in OURS or _OURS.fullmatch(note.get("id", "")):
                    continue
                words = "".join(map(str, note.itertext()))
                if note.get("category") or not is_place(words):
                    remarks += _lines(words)
        return remarks

    def unit(self, unit: etree._Element) -> Segment:
        identity, name = unit.get("id", ""), unit.get("name", "")
        remarks: list[str] = []
        holders: list[etree._Element] = []
        for child in unit:
            tag = child.tag
            if tag == self.names.segment or tag == self.names.ignorable:
                holders.append(child)
            elif tag == self.names.notes:
                remarks = self.remarks_in(unit)
        made, comments = self.parts(holders)
        one = assemble(made)
        remarks += [line for comment in comments for line in _lines(comment)]
        return Segment(
            identity or name, one.source, one.target, one.state, line_of(unit), tuple(remarks),
            name, one.stated, one.parts, one.fault,
        )  # fmt: skip

    def texts(self, holder: etree._Element) -> tuple[etree._Element | None, etree._Element | None]:
        """The source and the target of a segment, None for one that it does not have."""
        source = target = None
        for child in holder:
            if child.tag == self.names.source:
                source = child
            elif child.tag == self.names.target:
                target = child
                if not self.language:
                    self.language = child.get(_LANGUAGE, "")
        return source, target

    def parts(self, holders: list[etree._Element]) -> tuple[list[Part], list[str]]:
        """The parts of a unit, and the comments in them: all sources first, for their numbers."""
        numbers, comments = Numbers(), []
        pairs = [self.texts(holder) for holder in holders]
        sources: list[Content] = []
        for source, _ in pairs:
            content = Content(self.inline, numbers)
            if source is not None:
                content.gather(source)
            sources.append(content)
            comments += content.comments
        numbers.settle([content.row for content in sources])
        made = []
        for place, (holder, content, (_, target)) in enumerate(zip(holders, sources, pairs), 1):
            row = None
            if target is not None:
                other = Content(self.inline, numbers)
                other.gather(target)
                row, comments = other.row, [*comments, *other.comments]
            status = status_of(holder) if holder.tag == self.names.segment else None
            order = _order(target, place)
            made.append(Part(content.row, row, order, status))
        return made, comments


def _order(target: etree._Element | None, place: int) -> int:
    """Where a target stands among those of its unit, by its own place if it does not say."""
    said = target.get("order", "") if target is not None else ""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 7 else place


def _lines(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]


def _export(file: etree._Element) -> str:
    """The name of the export, which stands in two places: tools leave one of them."""
    for group in _groups(file.iterchildren(f"{_METADATA}metadata")):
        for meta in group.iter(f"{_METADATA}meta"):
            if meta.get("type") == "export" and (meta.text or "").strip():
                return str(meta.text).strip()
    identity = file.get("id", "")
    return identity.removeprefix(f"{FILE_ID}-") if identity.startswith(f"{FILE_ID}-") else ""


def _groups(metadata: Iterable[etree._Element]) -> Iterator[etree._Element]:
    for one in metadata:
        for group in one.iter(f"{_METADATA}metaGroup"):
            if group.get("category") == FILE_ID:
                yield group
