"""The one walk through a file: its containers, then its units, those of one shape only once."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation import shapes
from hexapla.exchange.xliff.validation.contents import content_of
from hexapla.exchange.xliff.validation.looking import look
from hexapla.exchange.xliff.validation.scopes import Document, File, Scope
from hexapla.exchange.xliff.validation.tables import Tables
from hexapla.exchange.xliff.validation.telling import Told

Element = etree._Element
_Scopes = dict[Element, Scope]

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Fewer units than this are looked at one by one; after so many new shapes in a row, too.
_FEW, _TIRED = 8, 256


class _Known(NamedTuple):
    """What is all right of a file: pieces as they stand, and shapes, by order and by id.

    `emptied`: the attributes that no piece has the values of.
    """

    pieces: set[bytes]
    shapes: set[bytes]
    emptied: Set[str]


def walk(root: Element, told: Told, *, alike: bool = True) -> None:
    """Tells all findings of a file whose root is that of the version, in no order.

    `alike`: units of one shape need to be looked at once only.
    """
    document = _document(root, told.tables)
    scopes: _Scopes = {}
    _visit(root, Scope(document, None, root, None, {}, None, "", "", []), scopes, told)
    for file in document.files:
        if alike and len(file.order) >= _FEW:
            _look_at_shapes(file, scopes, told)
        else:
            for unit in file.order:
                _look_at(unit, scopes, told)


def _document(root: Element, tables: Tables) -> Document:
    files = tuple(_file(one, tables) for one in root.iterchildren(tables.core + "file"))
    return Document(
        root,
        tables.dialect.version,
        tables.core,
        root.get("srcLang", ""),
        root.get("trgLang", ""),
        files,
        {file.element.get("id", ""): file for file in reversed(files)},
        {file.element: file for file in files},
        tables.prefixes,
        {},
    )


def _file(file: Element, tables: Tables) -> File:
    found: tuple[list[Element], list[Element]] = [], []
    _collect(file, *found, tables)
    known, repeated = [], []
    for elements in found:
        names = [element.get("id", "") for element in elements]
        # The first of several with one id is kept.
        first = dict(zip(reversed(names), reversed(elements), strict=True))
        known.append(first)
        if len(first) < len(elements):
            pairs = zip(names, elements, strict=True)
            repeated += [element for name, element in pairs if first[name] is not element]
    return File(file, known[0], known[1], tuple(repeated), found[0])


def _collect(holder: Element, units: list[Element], groups: list[Element], tables: Tables) -> None:
    """The units and groups of a file in their order; what is in units need not be gone through."""
    if next(holder.iterchildren(*tables.containers), None) is None:
        units += holder.iterchildren(*tables.units)
        return
    for child in holder.iterchildren(*tables.units, *tables.containers):
        if child.tag in tables.units:
            units.append(child)
        else:
            if child.tag == tables.core + "group":
                groups.append(child)
            _collect(child, units, groups, tables)


def _visit(container: Element, around: Scope, scopes: _Scopes, told: Told) -> None:
    """A container (xliff, file, group), what stands in it, and the containers in it."""
    tables = told.tables
    inner = tables.containers | tables.units
    scope = around._replace(
        file=container if container.tag == tables.core + "file" else around.file,
        holder=container,
        language=container.get(_LANG, around.language),
        space=container.get(_SPACE, around.space),
    )
    scopes[container] = scope
    look(container, [child for child in container if child.tag not in inner], scope, told)
    for child in container.iterchildren(*tables.containers):
        _visit(child, scope, scopes, told)


def _look_at(unit: Element, scopes: _Scopes, told: Told) -> bool:
    """A look at a unit; true if it is all right, whatever is in other units."""
    around = scopes[_parent(unit)]
    before = len(told.found)
    outside: list[str] = []
    scope = around._replace(
        holder=unit,
        unit=unit,
        content=content_of(unit, told.tables.core),
        language=unit.get(_LANG, around.language),
        space=unit.get(_SPACE, around.space),
        outside=outside,
    )
    look(unit, unit, scope, told)
    return len(told.found) == before and not outside


def _look_at_shapes(file: File, scopes: _Scopes, told: Told) -> None:
    """A look at one unit of each shape, and at all units of a shape of which one is not right."""
    units = file.order
    pieces = shapes.pieces(file.element, units, told.tables)
    if any(one.get(_LANG) or one.get(_SPACE) for one in scopes):
        pairs = zip(units, pieces, strict=True)
        pieces = [_context(scopes[_parent(unit)]) + piece for unit, piece in pairs]
    known = _Known(set(), set(), shapes.free(told.tables))
    # By piece, the first unit that has it.
    first = dict(zip(reversed(pieces), reversed(units), strict=True))
    new = 0
    for piece, unit in reversed(first.items()):
        if new < _TIRED and _is_known(piece, unit, known):
            new = 0
        else:
            new += 1
            if _look_at(unit, scopes, told):
                _learn(piece, unit, known, told.tables)
    if len(known.pieces) < len(first):
        for unit, piece in zip(units, pieces, strict=True):
            if piece not in known.pieces and first[piece] is not unit:
                _look_at(unit, scopes, told)


def _parent(unit: Element) -> Element:
    parent = unit.getparent()
    return unit if parent is None else parent


def _context(scope: Scope) -> bytes:
    """What a unit inherits."""
    return f"{scope.language}\x03{scope.space}\x03".encode()


def _is_known(piece: bytes, unit: Element, known: _Known) -> bool:
    """Whether a piece has a shape that is all right; then it is all right itself."""
    if shapes.by_order(piece) in known.shapes:
        known.pieces.add(piece)
        return True
    by_id = shapes.by_id(piece, unit.get("id", ""))
    if by_id == piece and by_id in known.shapes:
        known.pieces.add(piece)
    return by_id in known.shapes


def _learn(piece: bytes, unit: Element, known: _Known, tables: Tables) -> None:
    """Remembers a unit that is all right by all the shapes that say enough of it."""
    if shapes.holds_by_order(unit, known.emptied):
        known.pieces.add(piece)
        known.shapes.add(shapes.by_order(piece))
    by_id = shapes.by_id(piece, unit.get("id", ""))
    if shapes.holds_by_id(unit, by_id, tables):
        known.shapes.add(by_id)
        if by_id == piece:
            known.pieces.add(piece)
