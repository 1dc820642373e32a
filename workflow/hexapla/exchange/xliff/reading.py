"""XLIFF bytes to what came back: the reader is told by the version in the root."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from hexapla.errors import FormatError
from hexapla.exchange.returns.returned import Returned
from hexapla.exchange.screening import screen
from hexapla.exchange.xliff.v1 import frame
from hexapla.exchange.xliff.v1.taking import Runs, is_sound, take

if TYPE_CHECKING:
    from lxml import etree


# lxml and what walks its trees are imported when they are wanted: a file of ours has no tree.
def _parse(data: bytes) -> etree._Element:
    from hexapla.exchange.xliff.parsing import parse

    return parse(data)


class _Read(Protocol):
    """What reads a tree; `units` are its units and groups, if not all of them stand in it."""

    def __call__(
        self, root: etree._Element, units: Iterable[etree._Element] | None = None
    ) -> tuple[Returned, ...]: ...


def _read_1(
    root: etree._Element, units: Iterable[etree._Element] | None = None, runs: Runs = ()
) -> tuple[Returned, ...]:
    from hexapla.exchange.xliff.v1 import reading

    return reading.read(root, units, runs)


def _read_2(
    root: etree._Element, units: Iterable[etree._Element] | None = None
) -> tuple[Returned, ...]:
    from hexapla.exchange.xliff.v2 import reading

    return reading.read(root, units)


# By major version: the first number in the root's @version.
READERS: dict[str, _Read] = {"1": _read_1, "2": _read_2}


def read(data: bytes, name: str) -> tuple[Returned, ...]:
    """Reads an XLIFF file of any version that `READERS` has, by the documents that it holds.

    Raises FormatError, with the line, for what is not well-formed XML, not XLIFF, has a DOCTYPE, or
    has one document in two target languages.
    """
    try:
        screen(data)
        found = _read_usual(data)
        found = read_by_unit(data) if found is None else found
        return read_whole(data) if found is None else found
    except FormatError as error:
        raise error.within(name) from None


def read_whole(data: bytes) -> tuple[Returned, ...]:
    """The same by the tree of the whole file. Raises FormatError, which does not name the file."""
    root = _parse(data)
    return _reader_for(root)(root)


def _read_usual(data: bytes) -> tuple[Returned, ...] | None:
    """The same of a file that is mostly as we write 1.2, without a tree of its usual units.

    None for any other, and if anything is wrong with it: what, the tree of the whole will say.
    """
    found = take(data)
    if found is None:
        return None
    if (framed := frame.read(found)) is not None:
        return (framed,)
    try:
        root = _parse(found.rest)
        if _reader_for(root) is _read_1 and is_sound(root):
            return _read_1(root, runs=found.runs)
    except FormatError:
        pass
    return None


def read_by_unit(data: bytes) -> tuple[Returned, ...] | None:
    """The same unit by unit, without a tree of the whole; None if that is needed."""
    from hexapla.exchange.xliff.streaming import WholeError, elements

    try:
        units = elements(data)
        first = next(units, None)
        if first is None:
            return None
        root = first.getroottree().getroot()
        return _reader_for(root)(root, chain([first], units))
    except (FormatError, WholeError):
        return None


def _reader_for(root: etree._Element) -> _Read:
    namespace, _, local = root.tag.rpartition("}")
    if local != "xliff":
        raise FormatError(
            f"this is not XLIFF: its root is <{local[:40]}>", line=1, advice="name the XLIFF file"
        )
    version = root.get("version") or namespace.rpartition(":")[2] or "1.2"
    reader = READERS.get(version.partition(".")[0])
    if reader is None:
        advice = "export it as XLIFF 1.2"
        raise FormatError(f"XLIFF {version[:20]} cannot be read", line=1, advice=advice)
    return reader
