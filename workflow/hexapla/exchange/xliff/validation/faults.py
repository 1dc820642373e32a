"""The kinds of faults that tables can say, and how names are written in their sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import XML
from hexapla.exchange.xliff.validation.tables import Tables, local_of, namespace_of
from hexapla.model.finding import Severity

_XML = f"{{{XML}}}"


class Fault(NamedTuple):
    """Something that the tables do not allow, and under which heading of which vocabulary."""

    kind: int
    element: etree._Element
    problem: str
    advice: str
    namespace: str
    headings: tuple[str, ...]


# The numbers of the kinds are part of the codes that people see: they never change.
TITLES = {
    1: "no element is unknown in a namespace of XLIFF",
    2: "every element stands where it may, and in order",
    3: "no element is missing",
    4: "no element stands more often than it may",
    5: "text stands only where it may",
    6: "no attribute is unknown",
    7: "no attribute is missing",
    8: "every attribute holds what it may",
    9: "attributes of extensions stand only at extension points",
    10: "attributes of modules stand only on the elements that may have them",
    11: "elements of modules stand only where they may, and as often",
    12: "an attribute that the schema lets pass is known or has a namespace",
}
UNKNOWN, MISPLACED, MISSING, REPEATED, TEXT, ATTRIBUTE, REQUIRED, VALUE = range(1, 9)
EXTENSION_ATTRIBUTE, MODULE_ATTRIBUTE, MODULE_ELEMENT, LOOSE_ATTRIBUTE = range(9, 13)
SEVERITIES: Mapping[int, Severity] = {LOOSE_ATTRIBUTE: Severity.INFO}
"""Of the kinds that are less than an error."""


def name_of(tag: str, tables: Tables) -> str:
    """A tag as people write it, with the prefix that the specification uses."""
    row = tables.rows.get(tag)
    return row.name if row else local_of(tag)


def written(name: str, element: etree._Element | None = None) -> str:
    """An attribute's name as people write it, with the prefix that the root has for it.

    Elements may declare thousands of prefixes, too, so only the root's are looked at.
    """
    space = namespace_of(name)
    if space == _XML:
        return f"xml:{local_of(name)}"
    if space and element is not None:
        declared = element.getroottree().getroot().nsmap.items()
        prefixes = [prefix for prefix, uri in declared if prefix and uri == space[1:-1]]
        return f"{prefixes[0]}:{local_of(name)}" if prefixes else local_of(name)
    return local_of(name)


def items(element: etree._Element) -> list[tuple[str, str]]:
    """An element's attributes with their values, which are text wherever bytes were parsed."""
    return cast("list[tuple[str, str]]", element.items())


def line_of(element: etree._Element) -> int:
    """The line that an element begins in, from 1; 0 if it is not known."""
    return cast("int | None", element.sourceline) or 0


def shortened(value: str) -> str:
    """A value as it may stand in a sentence."""
    return value if len(value) <= 40 else f"{value[:40]}…"
