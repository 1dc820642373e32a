"""Resource Data: files and settings that a translator needs to see or has to adapt."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import XML, Complaint, Rule, Vocabulary, element
from hexapla.exchange.xliff.validation.modules.parts import (
    ANYTHING,
    OPEN,
    at_head,
    has_content,
    local,
    numbered,
    repeated,
)
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import ANY, NMTOKEN, YES_NO, matching

NAMESPACE = "urn:oasis:names:tc:xliff:resourcedata:2.0"
_IN = f"{{{NAMESPACE}}}"
_LANG = f"{{{XML}}}lang"
_MIME = matching(
    r"\s*[\w!#$&^.+-]+/[\w!#$&^.+*-]+\s*(?:;.*)?", "a MIME type, such as image/png or text/xml"
)


def _something(data: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Resource data, and an item in it, hold at least one of the things that they may hold."""
    if len(data) == 0:
        yield Complaint(data, "it is empty", "put in what it is for, or drop it")


def _ids_differ(data: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Items and references to items share one set of ids in their resourceData."""
    named = data.iterchildren(_IN + "resourceItem", _IN + "resourceItemRef")
    for twin in repeated(named, "id"):
        yield Complaint(
            twin,
            f"its id “{twin.get('id')}” stands twice in this resourceData",
            "give it an id of its own",
        )


def _here_or_elsewhere(resource: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """The data stand either in the element or where its href says; never both, never neither."""
    if resource.get("href") is None:
        if not has_content(resource):
            yield Complaint(
                resource, "it is empty and has no href", "say in href where the data is"
            )
    elif has_content(resource):
        yield Complaint(resource, "it has an href and content", "keep only one of the two")


def _languages(resource: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A source is in the file's source language, a target in its target language.

    What a unit's own data only show (context is yes) and only point to is not judged: a valid file
    of the committee's has screenshots in a third language there.
    """
    language = resource.get(_LANG)
    if language is None:
        return
    expected, name = scope.document.source_language, "srcLang"
    if local(resource) == "target":
        expected, name = scope.document.target_language, "trgLang"
        item = resource.getparent()
        only_shown = item is None or item.get("context", "yes") == "yes"
        if scope.unit is not None and only_shown and not has_content(resource):
            return
    if expected and language.lower() != expected.lower():
        yield Complaint(
            resource,
            f"its xml:lang “{language}” is not the file's {name} “{expected}”",
            f"write “{expected}”, or make it a <res:reference>",
        )


def _mime(item: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Where neither source nor target holds the data, only the MIME type tells what they are."""
    resources = list(item.iterchildren(_IN + "source", _IN + "target"))
    if item.get("mimeType") is None and resources and not any(map(has_content, resources)):
        yield Complaint(
            item, "its data are elsewhere and it has no mimeType", "say the MIME type of the data"
        )


def _to_change(item: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """What is there to be modified (context is no) has a source that is modified."""
    if item.get("context") == "no" and item.find(_IN + "source") is None:
        yield Complaint(
            item,
            "its context is “no” but it has no <res:source>",
            "add the source, or drop context",
        )


def _items_exist(file: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A reference names an item of the file; one beside it does, too.

    A file that keeps no items at its own level is not judged: in the committee's valid files such
    references point to items that were left out.
    """
    items = {
        item.get("id")
        for data in at_head(file, _IN + "resourceData")
        for item in data.iterchildren(_IN + "resourceItem")
    }
    if not items:
        return
    for reference in file.iter(_IN + "resourceItemRef"):
        ref, data = reference.get("ref"), reference.getparent()
        if ref is None or ref in items or data is None:
            continue
        if all(item.get("id") != ref for item in data.iterchildren(_IN + "resourceItem")):
            yield Complaint(
                reference,
                f"its ref “{ref}” is the id of no resourceItem of this file",
                "write the id of an item that stands in the file's <res:resourceData>",
            )


_BOTH = "source target"
_RESOURCE = {"href": ANY, **OPEN}
_TAILS = {
    "resourceData": "4.2",
    "resourceItemRef": "4.3",
    "resourceItem": "4.4",
    "source": "4.5",
    "target": "4.6",
    "reference": "4.7",
    "id": "5.1",
    "xml:lang": "5.2",
    "mimeType": "5.3",
    "context": "5.4",
    "href": "5.5",
    "ref": "5.6",
}
_ITEM = {"mimeType": _MIME, "id": NMTOKEN, "context": YES_NO, **OPEN}
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="res",
    elements={
        "resourceData": element("resourceItemRef* resourceItem*"),
        "resourceItemRef": element("", {"id": NMTOKEN, "ref!": NMTOKEN, **OPEN}, foreign=True),
        "resourceItem": element("source? target? reference*", _ITEM, foreign=True),
        "source": element(ANYTHING, _RESOURCE, foreign=True),
        "target": element(ANYTHING, _RESOURCE, foreign=True),
        "reference": element("", {"href!": ANY, **OPEN}, foreign=True),
    },
    places={"resourceData": "file? unit?"},
    rules=(
        Rule("X2-RES-1", "ids of resource data are unique", "id", "resourceData", _ids_differ),
        Rule("X2-RES-2", "a resource is here or elsewhere", "href", _BOTH, _here_or_elsewhere),
        Rule("X2-RES-3", "a resource is in the file's languages", "xml:lang", _BOTH, _languages),
        Rule("X2-RES-4", "data elsewhere have a MIME type", "mimeType", "resourceItem", _mime),
        Rule("X2-RES-5", "a reference names an item", "ref", "xlf:file", _items_exist),
        Rule("X2-RES-6", "what is modified has a source", "source", "resourceItem", _to_change),
        Rule(
            "X2-RES-7",
            "resource data are not empty",
            "resourceData",
            "resourceData resourceItem",
            _something,
        ),
    ),
    numbers=numbered("5.5", _TAILS),
)
VOCABULARIES = {
    "2.0": _2_1,
    "2.1": _2_1,
    "2.2": _2_1._replace(
        elements={
            **_2_1.elements,
            "resourceItem": element("xlf:notes? source? target? reference*", _ITEM, foreign=True),
        },
        numbers=numbered("4.5", _TAILS),
    ),
}
