"""A translation memory that came back in place of a file (TMX 1.1 to 1.4b), by its texts.

OmegaT keeps a project so, and what a translator has done in a tool without another way out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.exchange.xliff.parsing import parse
from hexapla.exchange.xliff.v1.content import DEEPEST, Numbers, Row, line_of, merged
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Where tools write what the text was called in the file that it came from.
_NAMES = {"id", "x-id", "x-unitid", "x-segment-id"}
_POSITIONS = {"begin": Side.OPEN, "end": Side.CLOSE}
# OmegaT has its codes in the text, as letters: the first of the element's name, and a count.
_OMEGAT = re.compile(r"<(?P<close>/?)[a-z]{1,3}(?P<count>\d{1,4})(?P<alone>/?)>")


def read(data: bytes, name: str) -> tuple[Returned, ...]:
    """What stands in a TMX file: one `Returned` a target language, a segment a translation unit.

    The source is the text in the header's `srclang`, else the first. A text has no state, so it is
    translated. Raises FormatError for what is not XML or not TMX, or declares entities.
    """
    try:
        root = parse(data, doctype=True)
        if _local(root) != "tmx":
            raise FormatError(f"this is not TMX: its root is <{_local(root)[:40]}>", line=1)
        return _documents(root)
    except FormatError as error:
        raise error.within(name) from None


def _documents(root: etree._Element) -> tuple[Returned, ...]:
    header = next(root.iterchildren("{*}header"), None)
    original = header.get("srclang", "") if header is not None else ""
    textual = header is not None and header.get("creationtool") == "OmegaT"
    rows = [
        row
        for unit in root.iter("{*}tu")
        for row in _segments(unit, unit.get("srclang") or original, textual=textual)
    ]
    # A unit that has no translation is one of the file's first language.
    first = next((tag for tag, _ in rows if tag), "")
    found: dict[str, list[Segment]] = {}
    tags: dict[str, str] = {}
    for tag, segment in rows:
        key = (tag or first).lower()
        found.setdefault(key, []).append(segment)
        tags.setdefault(key, tag or first)
    documents = [Returned("", tags[key], tuple(segments)) for key, segments in found.items()]
    return tuple(documents) or (Returned("", "", ()),)


def _segments(
    unit: etree._Element, original: str, *, textual: bool
) -> Iterator[tuple[str, Segment]]:
    """The translations of a unit, with their languages; one without any where only a source is."""
    variants = [
        (one.get(_LANGUAGE, one.get("lang", "")), text)
        for one in unit.iterchildren("{*}tuv")
        if (text := next(one.iterchildren("{*}seg"), None)) is not None
    ]
    if not variants:
        return
    tags = [tag for tag, _ in variants]
    _, element = variants.pop(_place_of(original, tags))
    numbers = Numbers()
    source = _row(element, numbers, textual=textual)
    numbers.settle(source)
    called = unit.get("tuid", "")
    names = [prop.text or "" for prop in unit.iter("{*}prop") if prop.get("type") in _NAMES]
    name = names[0].strip() if names else ""
    remarks = tuple(
        [" ".join("".join(map(str, note.itertext())).split()) for note in unit.iter("{*}note")]
    )
    base = Segment(
        called or name, merged(source), None, State.TRANSLATED, line_of(unit), remarks, name
    )
    if not variants:
        yield "", base
    for tag, element in variants:
        yield tag, base._replace(target=merged(_row(element, numbers, textual=textual)))


def _place_of(original: str, tags: list[str]) -> int:
    """Which of some languages is the source's: the same, one that differs in its region, or 0."""
    wanted = original.lower().replace("_", "-")
    known = [tag.lower().replace("_", "-") for tag in tags]
    if wanted in known:
        return known.index(wanted)
    mains = [tag.split("-")[0] for tag in known]
    main = wanted.split("-")[0]
    return mains.index(main) if main in mains else 0


def _row(element: etree._Element, numbers: Numbers, *, textual: bool) -> Row:
    row: Row = []
    numbers.nameless = 0
    _gather(element, row, numbers, {}, 0)
    return _uncovered(row, numbers) if textual else row


def _gather(
    element: etree._Element, row: Row, numbers: Numbers, pairs: dict[str, str], depth: int
) -> None:
    if depth > DEEPEST:
        problem = f"inline elements stand more than {DEEPEST} deep in each other"
        raise FormatError(problem, line=line_of(element), advice="restore the file")
    if element.text:
        row.append(element.text)
    for child in element:
        local, count = _local(child), child.get("x", "")
        if local in ("bpt", "ept"):
            # Both ends have `i`, which pairs them; only the first has `x`, which both texts share.
            pair = child.get("i", "")
            count = pairs.setdefault(pair, count or pair) if local == "bpt" else pairs.get(pair, "")
            side = Side.OPEN if local == "bpt" else Side.CLOSE
            row.append(Tag(_number(child, f"g{count or pair}", count or pair, numbers), side))
        elif local in ("ph", "it", "ut"):
            side = _POSITIONS.get(child.get("pos", ""), Side.ALONE)
            numbers.nameless += not count
            key = f"x{count or f' {numbers.nameless}'}"
            row.append(Tag(_number(child, key, count, numbers), side))
        else:
            _gather(child, row, numbers, pairs, depth + 1)
        if child.tail:
            row.append(child.tail)


def _number(element: etree._Element, key: str, identity: str, numbers: Numbers) -> int:
    return numbers.called(key, identity, element.text or "")


def _uncovered(row: Row, numbers: Numbers) -> Row:
    """A row with the codes in its words made tags."""
    made: Row = []
    for part in row:
        if not isinstance(part, str):
            made.append(part)
            continue
        done = 0
        for code in _OMEGAT.finditer(part):
            side = Side.ALONE if code["alone"] else Side.CLOSE if code["close"] else Side.OPEN
            # It counts from 0, the pairs and the others together.
            number = numbers.called(code["count"], "")
            made += [part[done : code.start()], Tag(number, side)]
            done = code.end()
        made.append(part[done:])
    return [part for part in made if part != ""]


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
