"""A look at one holder: the tables on each element in it, then the rules on what was met."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation.attributes import check_of_extension
from hexapla.exchange.xliff.validation.children import unknown
from hexapla.exchange.xliff.validation.contents import content_of
from hexapla.exchange.xliff.validation.faults import items
from hexapla.exchange.xliff.validation.scopes import EXTENSION, Scope
from hexapla.exchange.xliff.validation.structure import check, is_fine
from hexapla.exchange.xliff.validation.tables import Bound, local_of, namespace_of
from hexapla.exchange.xliff.validation.telling import Told, tell_complaint, tell_fault

Element = etree._Element
_ByTag = dict[str, list[Element]]


class _Met(NamedTuple):
    """What stands in one holder: its elements by tag; by the element of a module that holds some
    of the core (a match), what that holds; and the attributes that have rules, once an element."""

    elements: _ByTag
    hosts: dict[Element, _ByTag]
    attributes: dict[tuple[Bound, Element], None]


def look(holder: Element, children: Iterable[Element], scope: Scope, told: Told) -> None:
    """Checks a holder (a file, a unit) and all that stands in some of its children."""
    tables = told.tables
    met = _Met({}, {}, {})
    _meet(holder, met.elements, met, scope, told)
    for child in children:
        if namespace_of(str(child.tag)) == tables.core:
            for element in child.iter():
                _meet(element, met.elements, met, scope, told)
        else:
            _look_into_module(child, met, scope, told)
    scope = scope._replace(elements=met.elements)
    _run(met.elements, scope, told)
    if scope.content is not None:
        _complain(tables.content_rules, holder, scope, told)
    for bound, element in met.attributes:
        _complain((bound,), element, scope, told)
    for host, elements in met.hosts.items():
        inside = scope._replace(elements=elements, content=content_of(host, tables.core))
        _run(elements, inside, told)
        _complain(tables.content_rules, host, inside, told)


def _look_into_module(child: Element, met: _Met, scope: Scope, told: Told) -> None:
    """An element of a module or an extension; what it holds of the core is kept by its holder."""
    core, elements = told.tables.core, met.elements
    for element in child.iter():
        if namespace_of(str(element.tag)) != core:
            elements = met.elements
        else:
            parent = element.getparent()
            if parent is not None and namespace_of(str(parent.tag)) != core:
                elements = met.hosts.setdefault(parent, {})
        _meet(element, elements, met, scope, told)


def _meet(element: Element, elements: _ByTag, met: _Met, scope: Scope, told: Told) -> None:
    """Checks one element by the tables, and keeps it for the rules."""
    tables = told.tables
    tag = str(element.tag)
    row = tables.rows.get(tag)
    if row is None:
        parent = element.getparent()
        if namespace_of(tag) not in tables.namespaces:
            elements.setdefault(EXTENSION, []).append(element)
            for fault in check_of_extension(element, tables):
                tell_fault(fault, scope.unit, told)
        elif parent is None or parent.tag not in tables.rows:
            tell_fault(unknown(element, tables, local_of(tag)), scope.unit, told)
        return
    if not is_fine(element, row, tables):
        for fault in check(element, row, tables):
            tell_fault(fault, scope.unit, told)
    elements.setdefault(tag, []).append(element)
    if tables.placed_rules:
        for name, _ in items(element):
            for bound in tables.placed_rules.get(name, ()):
                met.attributes.setdefault((bound, element))


def _run(elements: _ByTag, scope: Scope, told: Told) -> None:
    rows = told.tables.rows
    for tag, ones in elements.items():
        if tag != EXTENSION and (rules := rows[tag].rules):
            for element in ones:
                _complain(rules, element, scope, told)


def _complain(rules: Iterable[Bound], element: Element, scope: Scope, told: Told) -> None:
    for bound in rules:
        for complaint in bound.rule.run(element, scope):
            tell_complaint(complaint, bound, scope.unit, told)
