"""What tools write beside the standard: a row a dialect, told by its namespace.

A tool that is not here keeps to the standard's own attributes: Okapi, Crowdin, Smartcat, Matecat,
Weblate, Poedit, Lokalize, Wordfast, Xcode, Angular, Drupal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.v1 import memoq, phrase, trados
from hexapla.exchange.xliff.v1.status import Status

_Element = etree._Element
_Said = Mapping[str, str]


def _unnamed(unit: _Element, known: _Said) -> str:
    return ""


def _no_segments(unit: _Element) -> Mapping[str, Status]:
    return {}


def _nothing_said(file: _Element) -> _Said:
    return {}


def _no_originals(file: _Element) -> Mapping[str, int]:
    return {}


def _no_remarks(unit: _Element, marks: Iterable[_Said], known: _Said) -> tuple[str, ...]:
    return ()


class Dialect(NamedTuple):
    """Where a tool says what the standard has other places for, or none.

    `namespace` is how that of the tool begins. `status` is what it says of a whole unit (None:
    nothing), `segments` what it says of the segments in one, by their `mid`. `originals` are, by
    the ids that the tool has given to a file's codes, the numbers that they were sent with; `codes`
    the same of one unit's, whose codes then stand in its text, as letters (None: they are
    elements). `named` finds the name that a unit was sent with, by what `places` gathers from the
    file; `remarks` what people have said to it, by what `comments` gathers from the root.
    """

    namespace: str
    status: Callable[[_Element], Status | None]
    segments: Callable[[_Element], Mapping[str, Status]] = _no_segments
    originals: Callable[[_Element], Mapping[str, int]] = _no_originals
    codes: Callable[[_Element], Mapping[str, int]] | None = None
    places: Callable[[_Element], _Said] = _nothing_said
    named: Callable[[_Element, _Said], str] = _unnamed
    comments: Callable[[_Element], _Said] = _nothing_said
    remarks: Callable[[_Element, Iterable[_Said], _Said], tuple[str, ...]] = _no_remarks


DIALECTS = (
    Dialect(
        trados.NAMESPACE,
        trados.status,
        segments=trados.segments,
        originals=trados.originals,
        places=trados.places,
        named=trados.named,
        comments=trados.comments,
        remarks=trados.remarks,
    ),
    Dialect(memoq.NAMESPACE, memoq.status, remarks=memoq.remarks),
    Dialect(
        phrase.NAMESPACE,
        phrase.status,
        codes=phrase.codes,
        named=phrase.named,
        remarks=phrase.remarks,
    ),
)


def dialect_of(root: _Element) -> Dialect | None:
    """The dialect of a file, None if it keeps to the standard."""
    spaces = set(root.nsmap.values())
    for file in root.iterchildren():
        spaces |= set(file.nsmap.values())
    for dialect in DIALECTS:
        if any(uri.startswith(dialect.namespace) for uri in spaces if uri):
            return dialect
    return None
