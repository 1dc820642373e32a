"""An XLIFF file gone through unit by unit: what has been read of it goes out of memory.

A tree takes six times the room of its file, and its units are most of it. Each is handed on with
all that stands before it, and dropped when the next one comes. Whatever is not in the usual order
is left to the tree of the whole file, which the same readers read; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml import etree

from hexapla.exchange.xliff.parsing import MOST_ATTRIBUTES, OPTIONS, has_long_tag

_Element = etree._Element
_PIECE = 1 << 16
_UNITS = ("unit", "trans-unit")
_GROUP = "group"
_TAGS = [f"{{*}}{name}" for name in (*_UNITS, _GROUP)]
# Where a unit stands that is one, and not a part of something else.
_ABOVE = ("xliff", "file", "body", _GROUP)


class WholeError(Exception):
    """A file that has to be read as a whole, for whatever reason."""


def elements(data: bytes) -> Iterator[_Element]:
    """The units of a file that has been screened, and the groups around them, as they begin.

    A unit is in the tree until the next one is asked for, everything else to the end. Raises
    WholeError for a file that is broken, or that has units in unusual places.
    """
    parser = etree.XMLPullParser(events=("end",), tag=_TAGS, **OPTIONS)
    seen: set[_Element] = set()
    units: frozenset[str] = frozenset()
    last: _Element | None = None
    for element in _ended(parser, data):
        if not seen:
            opening = _opening(element)
            units = frozenset(f"{opening}{name}" for name in _UNITS)
        if element.tag not in units and element.tag != f"{opening}{_GROUP}":
            continue
        yield from _begun(element.getparent(), seen, opening)
        if element.tag in units:
            yield element
            # What stands behind the last one has been read by now, so it may be taken out.
            if last is not None and (parent := last.getparent()) is not None:
                parent.remove(last)
            last = element
        elif element not in seen:
            seen.add(element)
            yield element


def by_file(
    found: Iterable[_Element], file_tag: str
) -> Iterator[tuple[_Element | None, Iterator[_Element]]]:
    """Elements in their order by the `file` that they stand in, None for those outside of any."""
    holder: _Element | None = None
    file: _Element | None = None

    def file_of(element: _Element) -> _Element | None:
        nonlocal holder, file
        parent = element.getparent()
        if parent is None or parent is not holder:
            holder, files = parent, list(element.iterancestors(file_tag))
            file = files[-1] if files else None
        return file

    return groupby(found, key=file_of)


def _ended(parser: etree.XMLPullParser, data: bytes) -> Iterator[_Element]:
    """The elements that a parser has been asked for, in the order in which they end."""
    if has_long_tag(data):
        raise WholeError
    try:
        for begin in range(0, len(data), _PIECE):
            parser.feed(data[begin : begin + _PIECE])
            for _, element in parser.read_events():
                if isinstance(element, etree._Element):
                    yield element
        root = parser.close()
    except (etree.XMLSyntaxError, MemoryError):
        raise WholeError from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise WholeError


def _opening(element: _Element) -> str:
    """The namespace of a file's root, as lxml writes it before a name."""
    root = element.getroottree().getroot()
    if len(root.nsmap) > MOST_ATTRIBUTES:
        raise WholeError
    space, bracket, _ = root.tag.rpartition("}")
    return f"{space}{bracket}"


def _begun(parent: _Element | None, seen: set[_Element], opening: str) -> Iterator[_Element]:
    """The groups around a unit that are new; all that is around it is `seen` then."""
    new: list[_Element] = []
    while parent is not None and parent not in seen:
        new.append(parent)
        parent = parent.getparent()
    seen.update(new)
    for one in reversed(new):
        space, bracket, local = one.tag.rpartition("}")
        if f"{space}{bracket}" != opening or local not in _ABOVE:
            raise WholeError
        if local == _GROUP:
            yield one
