"""What the tables say of the attributes of an element, its own and those of other namespaces."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.faults import (
    ATTRIBUTE,
    EXTENSION_ATTRIBUTE,
    LOOSE_ATTRIBUTE,
    MODULE_ATTRIBUTE,
    REQUIRED,
    VALUE,
    Fault,
    items,
    shortened,
    written,
)
from hexapla.exchange.xliff.validation.grammar import XML
from hexapla.exchange.xliff.validation.tables import Row, Tables, local_of, namespace_of
from hexapla.exchange.xliff.validation.values import LANGUAGE, SPACE, either, one_of

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_XML = f"{{{XML}}}"


def check_attributes(element: etree._Element, row: Row, tables: Tables) -> Iterator[Fault]:
    """All that is wrong with the attributes of an element, and those that it lacks."""
    for name, value in items(element):
        kind = row.attributes.get(name)
        if kind is None:
            yield from _other(element, name, row, tables)
        elif not kind.accepts(value):
            space = namespace_of(name) if name in tables.placed else row.namespace
            headings = (written(name), local_of(name), row.section)
            yield _wrong(element, name, kind.expected, space, headings)
    for name in row.required:
        if element.get(name) is None:
            yield Fault(
                REQUIRED, element, f"it has no {written(name)}", "add it",
                row.namespace, (local_of(name), row.section),
            )  # fmt: skip


# What XML itself wants of its attributes, wherever they stand.
_OF_XML = {
    f"{_XML}space": SPACE,
    f"{_XML}lang": either(LANGUAGE, one_of("")),
}


def check_of_extension(element: etree._Element, tables: Tables) -> Iterator[Fault]:
    """What is wrong with the attributes of an extension's element that are not the extension's."""
    for name, value in items(element):
        placed = tables.placed.get(name)
        kind = placed.value if placed else _OF_XML.get(name)
        if kind is not None and not kind.accepts(value):
            space = namespace_of(name) if placed else tables.core
            yield _wrong(element, name, kind.expected, space, (written(name), local_of(name)))


def _other(element: etree._Element, name: str, row: Row, tables: Tables) -> Iterator[Fault]:
    """An attribute that is not the element's own: a module's, an extension's, or a mistake.

    XML Schema allows its own attributes on every element.
    """
    space = namespace_of(name)
    if space == _XSI:
        return
    shown = written(name, element)
    if name in tables.placed or (space in tables.namespaces and space not in ("", row.namespace)):
        yield _of_module(element, name, tables)
    elif not space or space in (_XML, row.namespace):
        loose = tables.dialect.lax and row.foreign and not space
        kind = LOOSE_ATTRIBUTE if loose else ATTRIBUTE
        problem = f"it cannot have an attribute {shown}"
        yield Fault(kind, element, problem, "remove it", row.namespace, (row.section,))
    elif not row.foreign:
        yield Fault(
            EXTENSION_ATTRIBUTE, element, f"{shown} is of an extension, and it takes none",
            "put it on an element that does", tables.core, ("Extension Points", row.section),
        )  # fmt: skip


def _of_module(element: etree._Element, name: str, tables: Tables) -> Fault:
    """An attribute of a module that there is none of, or none on this element."""
    space, local, shown = namespace_of(name), local_of(name), written(name, element)
    if name in tables.placed:
        problem = f"it cannot have {shown}"
        return Fault(MODULE_ATTRIBUTE, element, problem, "remove it", space, (local,))
    problem, headings = f"its module has no attribute {shown}", ("Module Attributes", local)
    return Fault(ATTRIBUTE, element, problem, "correct the name", space, headings)


def _wrong(
    element: etree._Element, name: str, expected: str, space: str, headings: tuple[str, ...]
) -> Fault:
    problem = f"its {written(name, element)} is “{shortened(element.get(name, ''))}”"
    return Fault(VALUE, element, problem, f"it must be {expected}", space, headings)
