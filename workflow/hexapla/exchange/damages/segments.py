"""What tools do to the segments of units: they cut them, join them, and make units of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    Content,
    Piece,
    child,
    content,
    copy,
    local,
    put,
    remove,
    spelled,
    unit_pieces,
    units,
)

# Where a text may be cut: behind a space between words, or behind a Chinese stop.
_GAP = re.compile(r"\s+|(?<=[。；，])(?=\S)")


def segments_split(root: etree._Element, random: Random) -> None:
    """Every segment is cut into two where it has a space outside of its codes."""
    for unit in units(root):
        if local(unit) == "trans-unit":
            _mark(unit, random, cut=True)
            continue
        taken = {segment.get("id") for segment in unit.iter(spelled(unit, "segment"))}
        for piece in unit_pieces(unit):
            _split(piece, taken, random)


def segments_marked(root: etree._Element, random: Random) -> None:
    """The text of each trans-unit stands in one mark of a segment, in a seg-source as well."""
    for unit in units(root):
        if local(unit) == "trans-unit":
            _mark(unit, random, cut=False)


def _mark(unit: etree._Element, random: Random, *, cut: bool) -> None:
    """Marks the segments of a trans-unit that has none yet (1.2, section 2.6, seg-source)."""
    source, target = child(unit, "source"), child(unit, "target")
    if source is None or child(unit, "seg-source") is not None:
        return
    made = copy(source, "seg-source")
    made.attrib.clear()
    source.addnext(made)
    made.tail = "\n"
    marked = [text for text in (made, target) if text is not None]
    cut, share = cut and all(map(_has_gap, marked)), random.random()
    for text in marked:
        row = content(text)
        halves = _cut(row, share) if cut else (row,)
        put(text, [_segment(text, number, half) for number, half in enumerate(halves)])


def _segment(text: etree._Element, number: int, row: Content) -> etree._Element:
    made = text.makeelement(spelled(text, "mrk"), {"mtype": "seg", "mid": str(number)})
    put(made, row)
    return made


def _has_gap(text: etree._Element) -> bool:
    """Whether a text can be cut outside of its codes."""
    return bool(_gaps(content(copy(text))))


def _gaps(row: Content) -> list[tuple[int, int]]:
    """Where a row may be cut with something left on either side: the part, and where in it."""
    return [
        (position, gap.end())
        for position, part in enumerate(row)
        if isinstance(part, str)
        for gap in _GAP.finditer(part)
        if _holds([*row[:position], part[: gap.start()]])
        and _holds([part[gap.end() :], *row[position + 1 :]])
    ]


def _holds(row: Content) -> bool:
    return any(not isinstance(part, str) or part.strip() for part in row)


def _cut(row: Content, share: float) -> tuple[Content, Content]:
    """A row that has gaps in two, at the gap that has about this share of them before it."""
    gaps = _gaps(row)
    position, at = gaps[int(share * len(gaps))]
    words = str(row[position])
    return [*row[:position], words[:at]], [words[at:], *row[position + 1 :]]


def _split(piece: Piece, taken: set[str | None], random: Random) -> None:
    """Cuts a segment of 2.x; the first half keeps its id, the other gets a new one."""
    texts = [one for one in (piece.source, piece.target) if one is not None]
    if not all(map(_has_gap, texts)) or any(one.get("order") for one in texts):
        return
    share = random.random()
    second = copy(piece.holder)
    second.set("id", next(name for name in (f"s{n}" for n in range(1, 9999)) if name not in taken))
    taken.add(second.get("id"))
    piece.holder.addnext(second)
    for text in texts:
        other = child(second, local(text))
        first_half, second_half = _cut(content(text), share)
        put(text, first_half)
        if other is not None:
            content(other)
            put(other, second_half)


def segments_joined(root: etree._Element, random: Random) -> None:
    """All segments of a unit become one; a unit that is translated in part only is left alone."""
    for unit in units(root):
        if local(unit) == "trans-unit":
            _unmark(unit)
        else:
            _join(unit)


def _unmark(unit: etree._Element) -> None:
    made, target = child(unit, "seg-source"), child(unit, "target")
    if made is None:
        return
    remove(made)
    for mark in [] if target is None else list(target.iter(spelled(unit, "mrk"))):
        if mark.get("mtype") == "seg":
            _unwrap(mark)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    inside = content(element)
    if parent is not None:
        whole = content(parent)
        put(parent, [one for part in whole for one in (inside if part is element else [part])])


def _join(unit: etree._Element) -> None:
    """Joins what a unit of 2.x has; of states the earliest stays (2.1, section 4.7.2.5)."""
    holders = [one for one in unit if local(one) in ("segment", "ignorable")]
    pieces = unit_pieces(unit)
    translated = [piece.target is not None for piece in pieces]
    if len(holders) < 2 or any(translated) != all(translated) or unit.get("canResegment") == "no":
        return
    if any(one.get("order") for one in unit.iter(spelled(unit, "target"))):
        return
    first = pieces[0].holder
    states = [piece.holder.get("state") for piece in pieces]
    source, target = child(first, "source"), child(first, "target")
    rows: list[tuple[Content, Content]] = []
    for holder in holders:
        source_here, target_here = child(holder, "source"), child(holder, "target")
        if source_here is None:
            continue
        spare = content(copy(source_here)) if target_here is None else content(target_here)
        rows.append((content(source_here), spare))
    for holder in holders:
        if holder is not first:
            unit.remove(holder)
    if source is not None:
        put(source, [part for row, _ in rows for part in row])
    if target is not None:
        put(target, [part for _, row in rows for part in row])
    order = ("initial", "translated", "reviewed", "final")
    known = [state for state in order if state in states]
    if known and None not in states:
        first.set("state", known[0])


def units_split(root: etree._Element, random: Random) -> None:
    """A unit becomes several, one a segment; their ids are made of the old one."""
    _make_units(root, random, lambda old, part, whole: f"{old}-{part}")


def units_split_anew(root: etree._Element, random: Random) -> None:
    """A unit becomes several, one a segment; ids are 1, 2, 3, and no name is left."""
    _make_units(root, random, lambda old, part, whole: str(whole))


def _make_units(root: etree._Element, random: Random, name: Callable[[str, int, int], str]) -> None:
    segments_split(root, random)
    whole = 0
    for unit in units(root):
        singles = _singles_of_marks(unit) if local(unit) == "trans-unit" else _singles(unit)
        old = unit.get("id", "")
        for part, single in enumerate(singles, 1):
            whole += 1
            single.set("id", name(old, part, whole))
            for attribute in ("resname", "name"):
                single.attrib.pop(attribute, "")
            single.tail = unit.tail
            unit.addprevious(single)
        unit.tail = None
        remove(unit)


def _singles_of_marks(unit: etree._Element) -> list[etree._Element]:
    """A trans-unit for each marked segment; the space between two goes with the first."""
    made = child(unit, "seg-source")
    plain = copy(unit)
    _unmark(plain)
    if made is None or len(_rows(made)) < 2 or not _same_marks(unit):
        return [plain]
    rows = {local(text): _rows(text) for text in unit if local(text) in ("seg-source", "target")}
    singles = []
    for number in range(len(rows["seg-source"])):
        single = copy(plain)
        for name, marked in (("source", "seg-source"), ("target", "target")):
            text = child(single, name)
            if text is not None:
                content(text)
                put(text, rows[marked][number])
        singles.append(single)
    return singles


def _same_marks(unit: etree._Element) -> bool:
    """Whether the target has the marks of the seg-source, and nothing but space beside them."""
    texts = [one for one in unit if local(one) in ("seg-source", "target")]
    mids = [[one.get("mid") for one in text if local(one)] for text in texts]
    beside = [text.text for text in texts] + [one.tail for text in texts for one in text]
    return all(one == mids[0] for one in mids) and not any(one and one.strip() for one in beside)


def _rows(text: etree._Element) -> list[Content]:
    """What stands in the marks of a text, each with the space behind it."""
    marks = [one for one in text if local(one)]  # no comments
    return [[*content(copy(mark)), *([mark.tail] if mark.tail else [])] for mark in marks]


def _singles(unit: etree._Element) -> list[etree._Element]:
    """A unit for each segment of 2.x; what may be ignored goes with the segment before it."""
    single = copy(unit)
    holders = [one for one in single if local(one) in ("segment", "ignorable")]
    segments = [one for one in holders if local(one) == "segment"]
    made = []
    for number in range(len(segments)):
        one = copy(single)
        kept = -1
        for holder in [h for h in one if local(h) in ("segment", "ignorable")]:
            kept += local(holder) == "segment"
            if max(kept, 0) != number:
                one.remove(holder)
        made.append(one)
    return made
