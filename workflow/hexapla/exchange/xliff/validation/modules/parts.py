"""What the tables and the rules of several modules share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from hexapla.exchange.xliff.validation.values import (
    ANY,
    DECIMAL,
    LANGUAGE,
    NCNAME,
    SPACE,
    Value,
)

OPEN: Mapping[str, Value] = {
    "xml:lang": LANGUAGE,
    "xml:space": SPACE,
    "xml:base": ANY,
    "xml:id": NCNAME,
}
"""What the XML namespace itself gives to elements that take attributes of any other namespace."""

ANYTHING = (
    "any|xlf:source|xlf:target|xlf:note|xlf:notes|xlf:data|xlf:originalData|xlf:skeleton|xlf:segment"
    "|xlf:ignorable|xlf:unit|xlf:group|xlf:file|xlf:cp|xlf:ph|xlf:pc|xlf:sc|xlf:ec|xlf:mrk|xlf:sm"
    "|xlf:em|mda:metadata|gls:glossary|mtc:matches*"
)
"""A content model for raw data: elements of whatever namespace, XLIFF's own included."""

_AFTER_MODULES = frozenset({"file", "group", "unit", "originalData", "segment", "ignorable"})

PERCENT = Value(
    "a decimal number from 0.0 to 100.0",
    lambda value: DECIMAL.accepts(value) and 0 <= float(value) <= 100,
)


def numbered(chapter: str, tails: Mapping[str, str]) -> dict[str, str]:
    """The numbers of a module's headings: `numbered("5.1", {"match": "6.3"})` -> 5.1.6.3.

    The modules have kept the order of their headings from version to version and only moved to
    other chapters.
    """
    return {heading: f"{chapter}.{tail}" for heading, tail in tails.items()}


def repeated(elements: Iterable[etree._Element], name: str) -> Iterator[etree._Element]:
    """The elements whose attribute has the value of an earlier element's."""
    seen = set()
    for element in elements:
        value = element.get(name)
        if value is None:
            continue
        if value in seen:
            yield element
        seen.add(value)


def at_head(holder: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The elements of a module at the beginning of a file, group or unit, where modules stand.

    What follows may be thousands of units, which nobody should walk through once for each of them.
    """
    for child in holder:
        if child.tag == tag:
            yield child
        elif local(child) in _AFTER_MODULES:
            return


def has_content(element: etree._Element) -> bool:
    """Whether an element holds another element, or text that is more than white space."""
    return len(element) > 0 or bool((element.text or "").strip())


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
