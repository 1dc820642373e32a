"""Fragment identifiers: `#f=f1/u=u1/n=n1` and what it points to (2.1: 3 Fragment Identification).

A selector is an id with a prefix that says what the id is of: `f` a file, `g` a group, `u` a unit,
`n` a note, `d` original data, `t` something inline in a target, none a segment, an ignorable or
something inline in a source; longer prefixes are those of modules and extensions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation.scopes import Content, Document, Scope, Side
from hexapla.exchange.xliff.validation.tables import namespace_of
from hexapla.exchange.xliff.validation.values import NMTOKEN

Element = etree._Element

_AROUND = ("f", "g", "u")
_LEAVES = ("n", "d", "t", "")
_IN_UNITS = ("d", "t", "")
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
NOTHING = "points to nothing"
_NO_ELEMENTS: dict[str, Element] = {}


class Resolution(NamedTuple):
    """What a reference points to, or why it points to nothing: one of the two is empty."""

    elements: tuple[Element, ...]
    problem: str = ""


class _Path(NamedTuple):
    """A fragment identifier taken apart: the selectors round the leaf, and the leaf, if any."""

    absolute: bool
    around: dict[str, str]
    prefix: str | None
    id: str


def is_local(reference: str) -> bool:
    """Whether an IRI is a fragment identifier of the document that it stands in."""
    return reference.startswith("#")


def resolve(reference: str, scope: Scope) -> Resolution:
    """Follows a fragment identifier from where it stands.

    A problem is a clause to stand after the reference: “has no such prefix”. What leads to another
    unit is noted in `scope.outside`.
    """
    path = _read(reference, scope.document)
    if isinstance(path, str):
        return Resolution((), path)
    found = _follow(path, scope)
    return Resolution(found) if found else Resolution((), NOTHING)


def _read(reference: str, document: Document) -> _Path | str:
    """A fragment identifier by its grammar, or what is wrong with it."""
    text = reference[1:]
    absolute = text.startswith("/")
    pairs = [selector.rpartition("=") for selector in text.removeprefix("/").split("/")]
    for prefix, sign, name in pairs:
        if not NMTOKEN.accepts(name) or (sign and not NMTOKEN.accepts(prefix)):
            return "is no fragment identifier: write [prefix=]id, with “/” between several"
    prefixes = [prefix for prefix, _, _ in pairs]
    if len({*prefixes}) < len(prefixes):
        return "has the same prefix twice, or two ids without one"
    around = [prefix for prefix in prefixes if prefix in _AROUND]
    for prefix in prefixes:
        if prefix not in _AROUND and prefix not in _LEAVES:
            if len(prefix) == 1:
                return f"has the prefix “{prefix}”: those of modules and extensions are longer"
            if prefix not in document.prefixes:
                return f"has the prefix “{prefix}”, which no module or extension has registered"
    if around != sorted(around):
        return "has its file, group and unit in another order than that"
    if any(prefix not in _AROUND for prefix in prefixes[:-1]):
        return "goes on after the id of something that has no parts"
    outer = {prefix: name for prefix, _, name in pairs if prefix in _AROUND}
    prefix, _, name = pairs[-1]
    return _Path(absolute, outer, None if prefix in _AROUND else prefix, name)


def _follow(path: _Path, scope: Scope) -> tuple[Element, ...]:
    for holder in _holders(path, scope):
        found = (holder,) if path.prefix is None else tuple(_leaves(holder, path, scope))
        if found:
            if holder is not scope.unit and holder is not scope.file:
                scope.outside.append(path.id)
            return found
    return ()


def _holders(path: _Path, scope: Scope) -> Iterator[Element]:
    """The elements that the selectors may lead to, the best first.

    What is not named is what the reference stands in, the innermost first, unless the reference is
    absolute (2.1: 3.3 Relative References). What only a unit has is looked for in the unit.
    """
    document, around = scope.document, path.around
    if "f" in around:
        named = document.by_id.get(around["f"])
        file = named.element if named else None
    else:
        file = None if path.absolute else scope.file
    if file is None:
        if not around:
            yield document.root
        return
    known = document.by_element.get(file)
    units, groups = (known.units, known.groups) if known else (_NO_ELEMENTS, _NO_ELEMENTS)
    group = groups.get(around.get("g", ""))
    if "u" in around:
        unit = units.get(around["u"])
        if unit is not None and ("g" not in around or _is_in(unit, group)):
            yield unit
    elif "g" in around:
        yield from () if group is None else (group,)
    elif "f" in around and (
        path.absolute or path.prefix not in _IN_UNITS or file is not scope.file
    ):
        yield file
    elif scope.unit is not None:
        yield scope.unit
        yield from () if "f" in around else scope.unit.iterancestors()
    else:
        yield scope.holder
        yield from () if "f" in around else scope.holder.iterancestors()


def _is_in(element: Element, group: Element | None) -> bool:
    return group is not None and group in element.iterancestors(group.tag)


def _leaves(holder: Element, path: _Path, scope: Scope) -> Iterator[Element]:
    """What has the id in a holder, of the sort that the prefix says.

    Something inline may also be in the match that the reference itself is in.
    """
    document = scope.document
    found = _index(holder, document).get(path.id, [])
    if path.prefix in ("", "t"):
        side = document.core + ("target" if path.prefix else "source")
        yield from (one for one in found if _is_inline(one, holder, side, path.prefix, document))
        if scope.content is not None and holder is scope.unit:
            inline = _inline(scope.content, "target" if path.prefix else "source")
            yield from inline.get(path.id, ())
    elif path.prefix in ("n", "d"):
        tag = document.core + ("notes" if path.prefix == "n" else "originalData")
        for one in found:
            wrapper = one.getparent()
            if wrapper is not None and wrapper.tag == tag and wrapper.getparent() is holder:
                yield one
    else:
        spaces = document.prefixes[path.prefix or ""]
        yield from (one for one in found if _is_of(str(one.tag), spaces, document))


def _is_inline(
    element: Element, holder: Element, side: str, prefix: str, document: Document
) -> bool:
    """Whether an element is inline on one side of a holder; without a prefix, or a part of it."""
    parts = (document.core + "segment", document.core + "ignorable")
    if not prefix and element.tag in parts:
        return element.getparent() is holder
    part = next(element.iterancestors(*parts), None)
    return (
        part is not None
        and part.getparent() is holder
        and next(element.iterancestors(side), None) is not None
    )


def _inline(content: Content, side: Side) -> Mapping[str, list[Element]]:
    """The inline elements of a side by their ids."""
    known = content.indexes.get(side)
    if known is None:
        made: dict[str, list[Element]] = {}
        for one in content.target if side == "target" else content.source:
            made.setdefault(one.get("id", ""), []).append(one)
        content.indexes[side] = known = made
    return known


def _index(holder: Element, document: Document) -> Mapping[str, list[Element]]:
    """All that is in a holder, but not in one of its groups or units, by its id."""
    known = document.indexes.get(holder)
    if known is None:
        inner = {document.core + name for name in ("file", "group", "unit")}
        made: dict[str, list[Element]] = {}
        for child in holder:
            for one in child.iter() if child.tag not in inner else ():
                for name in {one.get("id"), one.get(_XML_ID)} - {None}:
                    made.setdefault(str(name), []).append(one)
        document.indexes[holder] = known = made
    return known


def _is_of(tag: str, spaces: frozenset[str], document: Document) -> bool:
    """Whether a tag is of one of some namespaces; none stands for any that is not ours."""
    space = namespace_of(tag)
    if spaces:
        return space in spaces
    return space != document.core and all(space not in ours for ours in document.prefixes.values())
