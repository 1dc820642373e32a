"""Rules on identifiers: each is the only one in its scope (2.1: 4.3.1.21 id, 4.9.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.faults import line_of
from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.tables import local_of, namespace_of
from hexapla.exchange.xliff.validation.values import NMTOKEN

Element = etree._Element

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SWITCH = "{urn:oasis:names:tc:xliff:pgs:1.0}switch"
# What an element of one side may be on the other: a pair of codes may become one and back.
_KINDS = {
    "pc": "code",
    "sc": "code",
    "ec": "code",
    "ph": "placeholder",
    "mrk": "mark",
    "sm": "mark",
}


def _again(elements: Iterable[Element], where: str) -> Iterator[Complaint]:
    first: dict[str, Element] = {}
    for element in elements:
        name = element.get("id")
        if name is None:
            continue
        if name in first:
            yield _taken(element, first[name], where)
        first.setdefault(name, element)


def _taken(element: Element, first: Element, where: str) -> Complaint:
    name = element.get("id", element.get(_XML_ID))
    return Complaint(
        element,
        f"its id “{name}” is also that of the element in line {line_of(first)}",
        f"give it one of its own in the {where}",
    )


def _files(xliff: Element, scope: Scope) -> Iterator[Complaint]:
    """No two files of a document have the same id."""
    yield from _again(xliff.iterchildren(scope.document.core + "file"), "document")


def _in_file(file: Element, scope: Scope) -> Iterator[Complaint]:
    """No two units of a file have the same id, in whatever groups they are, and no two groups."""
    known = scope.document.by_element.get(file)
    if known is None:  # a <file> where there can be none
        return
    for one in known.repeated:
        if name := one.get("id"):
            first = (known.units if "unit" in str(one.tag) else known.groups)[name]
            yield _taken(one, first, "file")


def _notes(notes: Element, scope: Scope) -> Iterator[Complaint]:
    """No two notes of one file, group or unit have the same id."""
    yield from _again(notes, "element that has the notes")


def _data(original: Element, scope: Scope) -> Iterator[Complaint]:
    """No two original data of a unit, or of a match, have the same id."""
    yield from _again(original, "unit")


def _sources(host: Element, scope: Scope) -> Iterator[Complaint]:
    """Segments, ignorables and what is inline in the sources of a unit all have different ids.

    Where segments are variants of one message (`pgs:switch`), each has a copy of the same codes.
    """
    if scope.content is None:
        return
    parts = [part.element for part in scope.content.parts if part.element is not host]
    if host.get(_SWITCH) is not None:
        yield from _again(parts, "unit")
        for part in scope.content.parts:
            if part.source is not None:
                yield from _again(part.source.iterdescendants(), "segment")
        return
    yield from _again([*parts, *scope.content.source], local_of(str(host.tag)))


def _targets(host: Element, scope: Scope) -> Iterator[Complaint]:
    """What is inline in a target has the id of what it corresponds to in the source, or a new one.

    It may stand in the target of another segment; a <pc> may have become an <sc> and an <ec>. What
    is of another sort or type, or says the opposite on translating, does not correspond.
    """
    if scope.content is None or not scope.content.target:
        return
    if host.get(_SWITCH) is not None:
        for part in scope.content.parts:
            if part.target is not None:
                yield from _again(part.target.iterdescendants(), "segment")
    else:
        yield from _again(scope.content.target, local_of(str(host.tag)))
    sources = {one.get("id"): one for one in scope.content.source}
    parts = {part.element.get("id"): part.element for part in scope.content.parts}
    for element in scope.content.target:
        name = element.get("id")
        if name is None:
            continue
        if name in sources:
            other: Element | None = sources[name]
            if _correspond(sources[name], element):
                continue
        else:
            other = parts.get(name)
        if other is not None and other is not host:
            yield Complaint(
                element,
                f"its id “{name}” is that of the <{local_of(str(other.tag))}> in line "
                f"{line_of(other)}, to which it cannot correspond",
                "give it one of its own",
            )


def _correspond(source: Element, target: Element) -> bool:
    """Whether two elements may be one code or one annotation, of one type, on both sides."""
    first, second = (_KINDS.get(local_of(str(one.tag))) for one in (source, target))
    if first != second:
        return False
    names = ("type", "translate") if first == "mark" else ("type",)
    return all(
        source.get(name, target.get(name)) == target.get(name, source.get(name)) for name in names
    )


def _extensions(holder: Element, scope: Scope) -> Iterator[Complaint]:
    """Identifiers of an extension are in id or xml:id, and unique in their file, group or unit.

    Each namespace has a prefix of its own in references, so it is a scope of its own. A skeleton
    holds another format's data, not identifiers of ours.
    """
    first: dict[tuple[str, str], Element] = {}
    for element in scope.of(""):
        name = element.get("id", element.get(_XML_ID))
        if name is None or _in_skeleton(element, scope):
            continue
        if not NMTOKEN.accepts(name):
            yield Complaint(
                element,
                f"its id “{name[:40]}” is no name token",
                "use letters, digits, “.”, “-”, “_” and “:” only",
            )
        key = namespace_of(str(element.tag)), name
        if key in first:
            yield _taken(element, first[key], local_of(str(holder.tag)))
        first.setdefault(key, element)


def _in_skeleton(element: Element, scope: Scope) -> bool:
    return next(element.iterancestors(scope.document.core + "skeleton"), None) is not None


_HOLDERS = "file group unit"
RULES = (
    Rule("X2-ID-1", "files have different ids", "id", "xliff", _files),
    Rule("X2-ID-2", "units and groups of a file have different ids", "id", "file", _in_file),
    Rule("X2-ID-3", "notes of one element have different ids", "id", "notes", _notes),
    Rule("X2-ID-4", "original data have different ids", "id", "originalData", _data),
    Rule("X2-ID-5", "what is in a unit's sources has different ids", "id", "content", _sources),
    Rule("X2-ID-6", "ids in a target are the source's or new", "id", "content", _targets),
    Rule("X2-ID-7", "ids of extensions are names and differ", "Constraints", _HOLDERS, _extensions),
)
