"""Where things stand in the tree of an XLIFF file, 1.2 or 2.x: units, segments, texts, codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

XML = "{http://www.w3.org/XML/1998/namespace}"
# Elements of 1.2 whose content is the code's own text, not the translator's (section 2.4).
NATIVE = {"ph", "bpt", "ept", "it"}
# Inline elements that are codes, by major version; those that hold text between their ends first.
CODES = {
    "1": ("g", "x", "bx", "ex", "bpt", "ept", "ph", "it"),
    "2": ("pc", "ph", "sc", "ec", "cp"),
}
PAIR = {"1": "g", "2": "pc"}
ALONE = {"1": "x", "2": "ph"}
_UNIT = {"1": "trans-unit", "2": "unit"}

Content = list["str | etree._Element"]


class Piece(NamedTuple):
    """A source with its target (None: there is none), and the element that holds the two."""

    holder: etree._Element
    source: etree._Element
    target: etree._Element | None


def major(root: etree._Element) -> str:
    """“1” or “2”: the first number of a file's version."""
    return root.get("version", "1.2").partition(".")[0]


def local(element: etree._Element) -> str:
    """An element's name without its namespace; "" for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def spelled(root: etree._Element, name: str) -> str:
    """A name in the namespace of an element."""
    opening, bracket, _ = str(root.tag).rpartition("}")
    return f"{opening}{bracket}{name}"


def elements(root: etree._Element, name: str) -> list[etree._Element]:
    """All elements of that name in the file's own namespace."""
    return list(root.iter(spelled(root, name)))


def units(root: etree._Element) -> list[etree._Element]:
    """The trans-units or units, in order."""
    return elements(root, _UNIT[major(root)])


def unit_pieces(unit: etree._Element) -> list[Piece]:
    """The source and target of a trans-unit (its seg-source left aside), or those by segment."""
    holders: Iterable[etree._Element] = [unit]
    if local(unit) == "unit":
        holders = unit.iterchildren(spelled(unit, "segment"))
    found = []
    for holder in holders:
        source, target = child(holder, "source"), child(holder, "target")
        if source is not None:
            found.append(Piece(holder, source, target))
    return found


def pieces(root: etree._Element) -> list[Piece]:
    """The pieces of all units."""
    return [piece for unit in units(root) for piece in unit_pieces(unit)]


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that name in the element's namespace."""
    return next(element.iterchildren(spelled(element, name)), None)


def texts(unit: etree._Element) -> list[etree._Element]:
    """All elements of a unit that hold its source or target, whole or by segments."""
    names = [spelled(unit, name) for name in ("source", "seg-source", "target")]
    if local(unit) == "trans-unit":
        return [one for one in unit if one.tag in names]
    return [
        one
        for holder in unit
        if local(holder) in ("segment", "ignorable")
        for one in holder
        if one.tag in names
    ]


def codes(text: etree._Element, *names: str) -> list[etree._Element]:
    """The inline codes in a source or target; only those of the names that are given."""
    known = names or CODES["1"] + CODES["2"]
    return [one for one in text.iterdescendants() if local(one) in known]


def content(element: etree._Element) -> Content:
    """What stands in an element, taken out of it: strings, and elements without their tails."""
    row: Content = [element.text] if element.text else []
    element.text = None
    for one in list(element):
        tail, one.tail = one.tail, None
        row.append(one)
        if tail:
            row.append(tail)
        element.remove(one)
    return row


def put(element: etree._Element, row: Iterable[str | etree._Element]) -> None:
    """Appends what `content` gives to an element."""
    for part in row:
        if not isinstance(part, str):
            element.append(part)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + part
        else:
            element.text = (element.text or "") + part


def copy(element: etree._Element, name: str = "") -> etree._Element:
    """A copy of an element without its tail, of another name if one is given."""
    made = deepcopy(element)
    made.tail = None
    if name:
        made.tag = spelled(element, name)
    return made


def remove(element: etree._Element) -> None:
    """Takes an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def replace(element: etree._Element, row: Iterable[str | etree._Element]) -> None:
    """Puts other content in the place of an element; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    whole: Content = []
    for one in content(parent):
        whole += row if one is element else [one]
    put(parent, whole)


def words_of(text: etree._Element) -> Iterator[str]:
    """The words in a source or target; what stands inside a code is none."""
    if text.text and local(text) not in NATIVE:
        yield text.text
    for one in text:
        if local(one) not in ("", *NATIVE):
            yield from words_of(one)
        if one.tail:
            yield one.tail


def add_target(piece: Piece) -> etree._Element:
    """An empty target for a piece that has none, where the standards want it to stand."""
    target = piece.source.makeelement(spelled(piece.source, "target"))
    before = child(piece.holder, "seg-source")
    (piece.source if before is None else before).addnext(target)
    target.tail = "\n"
    return target
