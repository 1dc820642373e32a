"""New translations put into an XLIFF file of any origin, everything else left byte for byte.

Unknown elements and attributes, comments, processing instructions, CDATA, the spelling of
entities, line ends, prefixes and indentation stay as the tool that made the file has them: only
the bytes of the targets that change are replaced. The codes of a new target are those of its
source, in the tool's own spelling.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hexapla.errors import FormatError
from hexapla.exchange.returns.returned import Segment
from hexapla.exchange.screening import LARGEST, screen
from hexapla.exchange.xliff.escaping import coded_content, content
from hexapla.exchange.xliff.reading import read
from hexapla.exchange.xliff.scanning import Atom, Hole, Place, Text, Unit, scan
from hexapla.exchange.xliff.spelling import Spelled, closing, codes_of, opening, shown, spelled
from hexapla.model.fragment import Fragment, Side, Tag

_DECLARED = re.compile(rb"""<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'<>\s]+)""")
_WIDE = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_NAME = re.compile(rb"<([^\s/>]+)")
_SPACE_BEFORE = re.compile(rb"[ \t\r\n]*\Z")
# How much of the file's white space before a source is looked at.
_INDENT = 200
_XML_SPACE = "http://www.w3.org/XML/1998/namespace space"

_Key = tuple[str, str]


class _Edit(NamedTuple):
    start: int
    end: int
    new: bytes


def splice(
    data: bytes, targets: Mapping[str, Sequence[Fragment]], document: str | None = None
) -> bytes:
    """An XLIFF file (1.x, 2.x) with new targets.

    `targets` are by the id that the file gives to a unit, as `reading.read` has it in `Segment.id`:
    one fragment for each segment of the unit in the file's order (what may be ignored between two
    is none), tags numbered as that reader numbers the source's. `document` is the `file/@original`
    that is meant, None for all. A target that says what the file says already is left as it is, and
    so is a unit that is not named: `splice(data, {}) == data`. States stay what they are.

    Raises FormatError, one sentence, for a file that cannot be read, an id that it does not have, a
    number of texts that is not that of the segments, and a tag that it has no code for.
    """
    screen(data, LARGEST)
    plain, encoding, mark = _as_utf_8(data)
    found = scan(plain)
    segments = _segments(data) if targets else {}
    edits: list[_Edit] = []
    seen: dict[_Key, int] = {}
    missing = set(targets)
    for unit in found.units:
        key = (unit.document, unit.id)
        ordinal = seen[key] = seen.get(key, -1) + 1
        if unit.id not in targets or document not in (None, unit.document):
            continue
        missing.discard(unit.id)
        known = segments.get(key, [])[ordinal : ordinal + 1]
        splicer = _Splicer(plain, unit, known[0] if known else None, found.major)
        edits += splicer.edits(tuple(targets[unit.id]))
    if missing:
        raise FormatError(f"the file has no unit “{min(missing)[:40]}”", advice="name another file")
    if not edits:
        return data
    return mark + _put(plain, edits).decode("utf-8").encode(encoding, "xmlcharrefreplace")


def _as_utf_8(data: bytes) -> tuple[bytes, str, bytes]:
    """A file's bytes as UTF-8, the encoding that they had, and what mark stood before them.

    Raises FormatError where they could not be turned back into the same bytes.
    """
    encoding, mark = "utf-8", b""
    for start, name in _WIDE:
        if data.startswith(start):
            encoding, mark = name, b"" if b"<" in start else start
            break
    else:
        found = _DECLARED.match(data)
        encoding = found[1].decode("ascii", "replace") if found else encoding
    try:
        text = data[len(mark) :].decode(encoding)
        same = text.encode(encoding) == data[len(mark) :]
    except (UnicodeError, LookupError):
        same = False
    if not same:
        advice = "export it again from the translation tool"
        raise FormatError(f"the file's bytes are not {encoding[:40]}", line=1, advice=advice)
    return text.encode("utf-8"), encoding, mark


def _segments(data: bytes) -> dict[_Key, list[Segment]]:
    found: dict[_Key, list[Segment]] = {}
    for returned in read(data, ""):
        for segment in returned.segments:
            found.setdefault((returned.document, segment.id), []).append(segment)
    return found


def _put(data: bytes, edits: list[_Edit]) -> bytes:
    parts, done = [], 0
    for edit in sorted(edits):
        parts += [data[done : edit.start], edit.new]
        done = edit.end
    return b"".join([*parts, data[done:]])


class _Splicer:
    """The edits of one unit."""

    def __init__(self, data: bytes, unit: Unit, segment: Segment | None, major: str) -> None:
        self.data, self.unit = data, unit
        self.prefix = self.prefix_of(unit)
        self.major = major
        self.codes = codes_of(data, unit, segment, self.escape)

    def prefix_of(self, unit: Unit) -> str:
        """What stands before the names of the file's elements: “x:”, or nothing."""
        for place in unit.places:
            for name, text in place.texts.items():
                found = _NAME.match(self.data, text.opened)
                return found[1].decode("utf-8").removesuffix(name) if found else ""
        return ""

    def escape(self, words: str) -> str:
        if self.major == "1":
            return content(words)
        escaped = coded_content(words)
        return escaped.replace("<cp ", f"<{self.prefix}cp ") if self.prefix else escaped

    def edits(self, rows: tuple[Fragment, ...]) -> list[_Edit]:
        places = [place for place in self.unit.places if not place.fixed]
        holes = [_holes(place) for place in places]
        count = sum(len(one) or 1 for one in holes)
        if len(rows) != count:
            problem = f"unit “{self.unit.id[:40]}” has {count} segments, not {len(rows)}"
            raise FormatError(problem, advice="give a text for each of them")
        edits: list[_Edit] = []
        for place, one in zip(places, holes):
            here, rows = rows[: len(one) or 1], rows[len(one) or 1 :]
            edits += self.of_place(place, one, here)
        return edits

    def of_place(
        self, place: Place, holes: Sequence[Hole], rows: tuple[Fragment, ...]
    ) -> list[_Edit]:
        target, segmented = place.texts.get("target"), place.texts.get("seg-source")
        for text in (target, segmented):
            if text and len(holes) == 1 and holes == text.marks:
                rows = (self.within(text, rows[0]),)
        edits = [edit for hole, row in zip(holes, rows) if (edit := self.fill(hole, row))]
        if target and (holes == [target] or holes == target.marks):
            return edits
        if not any(rows):
            return []
        if segmented and holes:
            # The marks of the segments, and what stands between them, as in the seg-source.
            start = segmented.start
            moved = [_Edit(one.start - start, one.end - start, one.new) for one in edits]
            new = _put(self.data[start : segmented.end], moved)
        else:
            new = self.rendered(rows[0])
        return [self.wrapped(target, new) if target else self.inserted(place, new)]

    def within(self, text: Text, row: Fragment) -> Fragment:
        """A row without the codes that stand outside of a text's only segment already."""
        (mark,) = text.marks
        atoms = [part for part in text.row if isinstance(part, Atom)]
        before = [self.data[one.start : one.end] for one in atoms if one.end <= mark.opened]
        behind = [self.data[one.start : one.end] for one in atoms if one.start >= mark.closed]
        end = len(row) - len(behind)
        if end < len(before) or before + behind != [
            self.code(part).raw if isinstance(part, Tag) else b""
            for part in (*row[: len(before)], *row[end:])
        ]:
            return row
        return row[len(before) : end]

    def fill(self, hole: Hole, row: Fragment) -> _Edit | None:
        """A hole with another text in it, None if it says that already."""
        meant = shown([part if isinstance(part, str) else self.code(part) for part in row])
        if shown(spelled(self.data, hole.row)) == meant:
            return None
        return self.wrapped(hole, self.rendered(row))

    def wrapped(self, hole: Hole, new: bytes) -> _Edit:
        """New content for an element, which gets an end tag if it has none."""
        tag = self.data[hole.opened : hole.start]
        if not tag.endswith(b"/>"):
            return _Edit(hole.start, hole.end, new)
        return _Edit(hole.opened, hole.start, opening(tag) + new + closing(tag))

    def inserted(self, place: Place, new: bytes) -> _Edit:
        """A target behind the source, or the seg-source, indented as the source is."""
        source = place.texts.get("source")
        behind = place.texts.get("seg-source") or source
        if source is None or behind is None:
            raise self.fault("there is no source")
        space = source.attributes.get(_XML_SPACE)
        kept = f' xml:space="{content(space)}"' if space else ""
        name = f"{self.prefix}target"
        start = max(0, source.opened - _INDENT)
        before = _SPACE_BEFORE.search(self.data[start : source.opened])
        element = f"<{name}{kept}>".encode() + new + f"</{name}>".encode()
        return _Edit(behind.closed, behind.closed, (before[0] if before else b"") + element)

    def rendered(self, row: Fragment) -> bytes:
        """A row in the file's own spelling of its codes."""
        opened: list[int] = []
        parts = []
        for part in row:
            if isinstance(part, str):
                parts.append(self.escape(part).encode("utf-8"))
                continue
            code = self.code(part)
            parts.append(code.raw)
            if code.step > 0:
                opened.append(part.number)
            elif code.step < 0 and (not opened or opened.pop() != part.number):
                raise self.fault(f"tag {part.number} is closed out of turn")
        if opened:
            raise self.fault(f"tag {opened[-1]} is never closed")
        return b"".join(parts)

    def code(self, tag: Tag) -> Spelled:
        code = self.codes.get(tag)
        if code is None:
            end = "" if tag.side is Side.ALONE else f" ({tag.side.value})"
            raise self.fault(f"tag {tag.number}{end} stands for nothing in the file")
        return code

    def fault(self, what: str) -> FormatError:
        return FormatError(f"unit “{self.unit.id[:40]}” cannot be filled: {what}", advice="mend it")


def _holes(place: Place) -> list[Hole]:
    """Where the texts of a place go: its segments, else its target; none if it has neither."""
    target, segmented = place.texts.get("target"), place.texts.get("seg-source")
    if target and target.marks:
        return target.marks
    if segmented and segmented.marks and not (target and target.row):
        return segmented.marks
    return [target] if target else []
