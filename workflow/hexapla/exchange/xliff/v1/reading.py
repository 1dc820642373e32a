"""The tree of an XLIFF 1.x file to what came back, whatever tool wrote it last.

Read leniently: of 53 real files from tools the strict schema accepts 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.exchange.xliff.streaming import WholeError, by_file
from hexapla.exchange.xliff.v1.assembly import assemble, segment_count
from hexapla.exchange.xliff.v1.content import Content, Numbers, Sub, line_of, names, words_of
from hexapla.exchange.xliff.v1.dialects import Dialect, dialect_of
from hexapla.exchange.xliff.v1.status import UNSTATED, Status, earliest, standard
from hexapla.exchange.xliff.v1.taking import Runs, run_of
from hexapla.exchange.xliff.v1.textual import coded
from hexapla.exchange.xliff.wording import OURS
from hexapla.model.fragment import Fragment

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# The name of an export of ours; other tools have their own numbers in the same place.
_EXPORT = re.compile(r"[0-9a-f]{8,64}")
_EXPORT_NOTE = re.compile(rf"\bexport ({_EXPORT.pattern})")
_NONE = etree.Element("none")


class _Parts(NamedTuple):
    """The children of a unit that are read, `_NONE` for one that it does not have."""

    source: etree._Element
    segmented: etree._Element
    target: etree._Element
    remarks: tuple[str, ...]


class _Known(NamedTuple):
    """What a dialect says of a whole file, which is asked for before its units are read."""

    dialect: Dialect | None
    comments: Mapping[str, str]

    @classmethod
    def of(cls, root: etree._Element) -> _Known:
        dialect = dialect_of(root)
        return cls(dialect, dialect.comments(root) if dialect else {})


def read(
    root: etree._Element, units: Iterable[etree._Element] | None = None, runs: Runs = ()
) -> tuple[Returned, ...]:
    """What stands in the tree of an XLIFF 1.x file, by document and language, in its order.

    `units` are its units in their order, where they are read one by one (see `streaming`), `runs`
    those that were taken out of it before (see `v1.taking`). Its elements are those of the root's
    namespace. Units marked as not to be translated are read like others, but for those without a
    word; documents without units are left out where others have some. Raises FormatError if inline
    elements nest without end, and WholeError if units cannot be read before all others are there.
    """
    opening, bracket, _ = root.tag.rpartition("}")
    reader = _Reader(opening + bracket, root, runs)
    if units is not None and reader.dialect and reader.dialect.codes:
        raise WholeError  # whether codes are explained, any unit may say
    held: dict[etree._Element, _Document] = {}
    tag = f"{opening}{bracket}file"
    for holder, elements in by_file(root.iter(reader.unit) if units is None else units, tag):
        if holder is not None:
            new = reader.document(holder, elements)
            if holder in held:
                held[holder].take(new)
            else:
                held[holder] = new
    if units is not None:
        reader.check(root, held)
    files = [held.get(file) or reader.document(file, ()) for file in root.iter(tag)]
    found = _by_name(files)
    wanted = [one for one in found if one.segments] or found[:1]
    return tuple(
        [Returned(one.name, one.language, tuple(one.segments), one.export) for one in wanted]
    )


def _by_name(files: Iterable[_Document]) -> list[_Document]:
    """What several `file`s have of one document and language, put together."""
    found: list[_Document] = []
    known: dict[str, dict[str, _Document]] = {}
    for new in files:
        there = known.setdefault(new.name, {})
        # A part that names no language is taken for one of those that are there.
        same = there.get(new.language) or there.pop("", None)
        if same is None and not new.language:
            same = next(iter(there.values()), None)
        if same is None:
            found.append(new)
            there[new.language] = new
        else:
            same.take(new)
            there[same.language] = same
    return found


class _Document:
    """What stands of a document in one `file`, or in several."""

    def __init__(self, name: str, language: str, segments: list[Segment], export: str) -> None:
        self.name, self.language = name, language
        self.segments, self.export = segments, export

    def take(self, other: _Document) -> None:
        """Adds what another `file` has of it."""
        self.language, self.export = self.language or other.language, self.export or other.export
        self.segments += other.segments


class _Reader:
    """Reads trans-units; the names of elements are put together once."""

    def __init__(self, namespace: str, root: etree._Element, runs: Runs) -> None:
        self.unit, self.note = f"{namespace}trans-unit", f"{namespace}note"
        self.source, self.target = f"{namespace}source", f"{namespace}target"
        self.segmented, self.header = f"{namespace}seg-source", f"{namespace}header"
        self.names = names(namespace)
        self.runs, self.known = runs, _Known.of(root)
        self.dialect, self.comments = self.known
        # A tool that has its codes in the text says what each is for, but in a file without any.
        self.explained = self.dialect is not None and any(True for _ in root.iter("{*}mark"))
        self.said: dict[etree._Element, tuple[Mapping[str, int], Mapping[str, str]]] = {}
        self.originals: Mapping[str, int] = {}
        self.places: Mapping[str, str] = {}
        self.language = ""

    def document(self, file: etree._Element, units: Iterable[etree._Element]) -> _Document:
        self.language = file.get("target-language", "")
        if self.dialect:
            self.originals, self.places = self.dialect.originals(file), self.dialect.places(file)
            self.said[file] = self.originals, self.places
        segments = list(self.segments(units))
        return _Document(file.get("original", ""), self.language, segments, self.export(file))

    def check(self, root: etree._Element, files: Iterable[etree._Element]) -> None:
        """Raises WholeError if something that units were read by stands behind them."""
        if _Known.of(root) != self.known:
            raise WholeError
        for file in files:
            dialect = self.dialect
            if dialect and self.said[file] != (dialect.originals(file), dialect.places(file)):
                raise WholeError

    def export(self, file: etree._Element) -> str:
        """The name of the export, which stands in two places: tools leave one of them."""
        if _EXPORT.fullmatch(name := file.get("build-num", "")):
            return name
        for header in file.iterchildren(self.header):
            for note in header.iter(self.note):
                if found := _EXPORT_NOTE.search("".join(map(str, note.itertext()))):
                    return found[1]
        return ""

    def segments(self, units: Iterable[etree._Element]) -> Iterator[Segment]:
        for unit in units:
            if unit.tag != self.unit:
                continue  # a group
            if (run := run_of(unit, self.runs)) is not None:
                yield from run
                continue
            parts = self.parts(unit)
            simple = self.dialect is None and parts.segmented is _NONE
            if simple and not len(parts.source) and not len(parts.target):
                yield _plain(unit, parts)
            else:
                yield from self.coded(unit, parts)

    def parts(self, unit: etree._Element) -> _Parts:
        source = segmented = target = _NONE
        remarks: list[str] = []
        for child in unit:
            tag = child.tag
            if tag == self.note:
                # Notes that name anyone but us were added on the way.
                if child.get("from", "developer") not in OURS:
                    words = "".join(map(str, child.itertext()))
                    remarks += [line.strip() for line in words.splitlines() if line.strip()]
            elif tag == self.source:
                source = child
            elif tag == self.target and target is _NONE:
                target = child
                if not self.language:
                    self.language = child.get(_LANGUAGE, "")
            elif tag == self.segmented:
                segmented = child
        return _Parts(source, segmented, target, tuple(remarks))

    def coded(self, unit: etree._Element, parts: _Parts) -> Iterator[Segment]:
        """A unit with codes, segments or a dialect, and the texts inside its codes."""
        in_text = self.dialect.codes(unit) if self.dialect and self.dialect.codes else None
        known = {name: number for name, number in (in_text or {}).items() if number}
        numbers = Numbers({**self.originals, **known} if known else self.originals)
        source = self.content(parts.source, numbers, in_text)
        numbers.settle(source.row)
        segmented = self.content(parts.segmented, numbers, in_text)
        target = self.content(parts.target, numbers, in_text)
        words = words_of([*source.row, *segmented.row, *target.row])
        if unit.get("translate") == "no" and not words.strip():
            return  # a piece of the document's structure
        segment = self.segment(unit, parts, source, segmented, target)
        yield segment
        if source.subs or target.subs:
            yield from self.inner(segment, source.subs, target.subs)

    def content(
        self, element: etree._Element, numbers: Numbers, in_text: Mapping[str, int] | None
    ) -> Content:
        """The content of an element; `in_text` are the codes that its words hold."""
        content = Content(self.names, numbers)
        content.gather(element)
        if in_text is not None:
            content.row = coded(content.row, numbers, in_text if self.explained else None)
            content.cuts = []
        return content

    def segment(
        self, unit: etree._Element, parts: _Parts, source: Content, segmented: Content,
        target: Content,
    ) -> Segment:  # fmt: skip
        dialect, name = self.dialect, unit.get("resname", "")
        original = source.fragment() or segmented.fragment()
        words: Fragment | None = target.fragment()
        said = dialect.segments(unit) if dialect else {}
        status: Status | None = earliest(list(said.values())) if said else None
        count, fault = 1, ""
        if target.cuts:
            marked = segmented if segmented.cuts else None
            words, count, fault, status = assemble(original, marked, target, said)
        elif not words:
            count = segment_count(segmented)
        if dialect:
            status = dialect.status(unit) or status
            name = name or dialect.named(unit, self.places)
        status = status or standard(unit, parts.target)
        if parts.target is _NONE:
            words, status = None, status if said else UNSTATED
        elif status.untouched and words_of(target.row) == words_of(original):
            words = None  # filled with its source, whatever has become of the codes
        remarks = parts.remarks
        if dialect:
            marks = [*source.marks, *target.marks]
            remarks = (*remarks, *dialect.remarks(unit, marks, self.comments))
        return Segment(
            unit.get("id") or name, original, words, status.state, line_of(unit), remarks, name,
            status.stated, count, fault,
        )  # fmt: skip

    def inner(self, outer: Segment, sources: list[Sub], targets: list[Sub]) -> Iterator[Segment]:
        """The texts inside a unit's codes, each a unit of its own behind it."""
        pairs: dict[tuple[str, int], list[etree._Element]] = {}
        for place, subs in enumerate((sources, targets)):
            seen: dict[str, int] = {}
            for sub in subs:
                seen[sub.code] = seen.get(sub.code, 0) + 1
                pair = pairs.setdefault((sub.code, seen[sub.code]), [_NONE, _NONE])
                pair[place] = sub.element
        for (code, ordinal), (one, other) in pairs.items():
            numbers = Numbers()
            source = self.content(one, numbers, None)
            numbers.settle(source.row)
            target = self.content(other, numbers, None)
            identity = f"{outer.id}/{code}" + (f"/{ordinal}" if ordinal > 1 else "")
            yield outer._replace(
                id=identity, name="", source=source.fragment(), remarks=(), parts=1, fault="",
                target=None if other is _NONE else target.fragment(),
            )  # fmt: skip


def _plain(unit: etree._Element, parts: _Parts) -> Segment:
    """A unit without codes and segments, as most are."""
    source: Fragment = (parts.source.text,) if parts.source.text else ()
    target: Fragment | None = None
    status = UNSTATED
    if parts.target is not _NONE:
        status = standard(unit, parts.target)
        target = (parts.target.text,) if parts.target.text else ()
        if status.untouched and target == source:
            target = None  # filled with its source, as some tools need it
    name = unit.get("resname", "")
    return Segment(
        unit.get("id") or name, source, target, status.state, line_of(unit), parts.remarks, name,
        status.stated,
    )  # fmt: skip
