"""What the tables say of one element: its name, its attributes, its children and its text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.attributes import check_attributes
from hexapla.exchange.xliff.validation.children import check_children, mismatches
from hexapla.exchange.xliff.validation.faults import TEXT, Fault, items
from hexapla.exchange.xliff.validation.tables import Row, Tables, namespace_of

# Rows of children that are remembered of one element: how many, and how long.
_REMEMBERED, _LONG = 1000, 32


def is_fine(element: etree._Element, row: Row, tables: Tables) -> bool:
    """Whether the tables have nothing against an element; made to be fast, as most are fine.

    Never true of what is wrong; false also of what takes a closer look, as attributes of extensions
    do.
    """
    attributes = row.attributes
    for name, value in items(element):
        kind = attributes.get(name)
        if kind is None or not kind.accepts(value):
            return False
    for name in row.required:
        if element.get(name) is None:
            return False
    if (len(element) or row.content) and not _children_fit(element, row, tables):
        return False
    return row.text or not _has_text(element)


def _children_fit(element: etree._Element, row: Row, tables: Tables) -> bool:
    children = tuple([str(child.tag) for child in element])
    fits = row.fitting.get(children)
    if fits is None:
        placed = not row.is_open or all(
            namespace_of(tag) == row.namespace or _is_guest(tag, str(element.tag), children, tables)
            for tag in {*children}
        )
        fits = placed and not mismatches(row.content, children, row.namespace)
        if len(children) <= _LONG and len(row.fitting) < _REMEMBERED:
            row.fitting[children] = fits
    return fits


def _is_guest(tag: str, owner: str, children: tuple[str, ...], tables: Tables) -> bool:
    """Whether an element of another namespace may be where others may: a module's, if it may."""
    if namespace_of(tag) not in tables.namespaces:
        return True
    once = tables.places.get(tag, {}).get(owner)
    return once is not None and (not once or children.count(tag) == 1)


def check(element: etree._Element, row: Row, tables: Tables) -> Iterator[Fault]:
    """All that the tables have against an element that they have a row for."""
    yield from check_attributes(element, row, tables)
    yield from check_children(element, [str(child.tag) for child in element], row, tables)
    if not row.text and _has_text(element):
        problem = "it has text, which it cannot hold"
        yield Fault(TEXT, element, problem, "remove it", row.namespace, (row.section,))


def _has_text(element: etree._Element) -> bool:
    """Whether there is more than white space directly in an element."""
    if (text := element.text) and not text.isspace():
        return True
    return any((tail := child.tail) and not tail.isspace() for child in element)
