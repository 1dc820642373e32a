"""Rules of ITS on what is inherited and what is referred to: versions, tools, standoff records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from lxml import etree

from hexapla.exchange.xliff.validation import spans
from hexapla.exchange.xliff.validation.grammar import XML, Complaint
from hexapla.exchange.xliff.validation.modules.its_names import CONFIDENCES, IN, IN_OWN
from hexapla.exchange.xliff.validation.modules.parts import at_head
from hexapla.exchange.xliff.validation.scopes import Scope

_XML_ID = f"{{{XML}}}id"
_VERSION, _ANNOTATORS = IN + "version", IN + "annotatorsRef"
_ISSUES_REF, _RECORDS_REF = IN + "locQualityIssuesRef", IN + "provenanceRecordsRef"
_CONFIDENCES = tuple(IN + name for name in CONFIDENCES)
STANDOFF = (IN + "locQualityIssues", IN + "provenanceRecords")


def _lineage(element: etree._Element, scope: Scope) -> Iterator[etree._Element]:
    """An element and all that it may inherit from; what a group says is not the unit's alone."""
    yield element
    for around in element.iterancestors():
        if around.tag == scope.document.core + "group":
            scope.outside.append(str(around.get("id")))
        yield around


def version_in_scope(element: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Whoever uses ITS says which version it is, there or further out (ITS 2.0, 5.1).

    Of nested elements with such markup the outermost one answers for all.
    """
    around = list(_lineage(element, scope))
    if any(x.get(_VERSION) is not None for x in around) or (
        str(element.tag).startswith(IN) and element.get("version") is not None
    ):
        return
    if not any(_has_its(x) for x in around[1:]):
        yield Complaint(
            element,
            "it uses ITS, and no its:version stands on it or around it",
            'write its:version="2.0" on the <xliff> element',
        )


def _has_its(element: etree._Element) -> bool:
    if str(element.tag).startswith(IN):
        return True
    return any(str(name).startswith((IN, IN_OWN)) for name in element.attrib)


def tool_of_confidence(host: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A confidence means something only if it is known whose: its:annotatorsRef says that.

    It may stand on the marker, on any element around it, or on an <sm> whose span it is in.
    """
    categories = None
    for marker in _inline_with(_CONFIDENCES, scope):
        if categories is None:
            starts = [x for x in _inline(scope) if x.tag == scope.document.core + "sm"]
            categories = _categories(starts)
        named = categories | _categories(_lineage(marker, scope))
        for name, category in CONFIDENCES.items():
            if marker.get(IN + name) is not None and category not in named:
                yield Complaint(
                    marker,
                    f"it has its:{name}, and no its:annotatorsRef names the tool of “{category}”",
                    f'add its:annotatorsRef="{category}|…" here or further out',
                )


def _categories(elements: Iterable[etree._Element]) -> set[str]:
    """The data categories whose tools are named on some elements."""
    said = (pair for one in elements for pair in one.get(_ANNOTATORS, "").split())
    return {pair.partition("|")[0] for pair in said}


def _inline(scope: Scope) -> Sequence[etree._Element]:
    return () if scope.content is None else (*scope.content.source, *scope.content.target)


def _inline_with(names: Iterable[str], scope: Scope) -> Iterator[etree._Element]:
    """The inline elements of a unit or match with one of some attributes; mostly there is none."""
    if scope.content is None or scope.content.attributes.isdisjoint(names):
        return
    for one in _inline(scope):
        if any(one.get(name) is not None for name in names):
            yield one


def issues_exist(host: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """`locQualityIssuesRef` leads to a list of issues in the same unit."""
    yield from _lead_to(STANDOFF[0], _ISSUES_REF, "of this unit", scope)


def records_exist(host: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """`provenanceRecordsRef` on a marker leads to records in the same unit, or in its match."""
    yield from _lead_to(STANDOFF[1], _RECORDS_REF, "of this unit", scope)


def _lead_to(tag: str, name: str, where: str, scope: Scope) -> Iterator[Complaint]:
    ids = None
    for marker in _inline_with((name,), scope):
        if ids is None and scope.unit is not None:
            ids = {one.get(_XML_ID) for one in scope.unit.iterdescendants(tag)}
        if not _leads_to(marker.get(name, ""), ids or set(), marker):
            yield _nothing(marker, name, tag, where)


def outer_records_exist(element: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """That of a file, a group, a unit or a match leads to records in itself or further out."""
    if element.tag in (scope.document.core + "mrk", scope.document.core + "sm"):
        return
    ids = {
        records.get(_XML_ID)
        for around in _lineage(element, scope)
        for records in at_head(around, STANDOFF[1])
    }
    if not _leads_to(element.get(_RECORDS_REF, ""), ids, element):
        yield _nothing(element, _RECORDS_REF, STANDOFF[1], "in its reach")


def _nothing(element: etree._Element, name: str, tag: str, where: str) -> Complaint:
    return Complaint(
        element,
        f"its its:{name[len(IN) :]} “{element.get(name)}” names no <its:{tag[len(IN) :]}> {where}",
        "write “#its=” and the xml:id of one",
    )


def _leads_to(ref: str, ids: Collection[str | None], element: etree._Element) -> bool:
    """Whether `#its=…`, with or without selectors of what is around, names one of some ids."""
    path, _, fragment = ref.partition("#")
    *outer, last = fragment.removeprefix("/").split("/")
    prefix, _, name = last.partition("=")
    return not path and prefix == "its" and spans.leads_here(outer, element) and name in ids


def ids_differ(root: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """An xml:id is unique in the whole document, unlike the ids of XLIFF."""
    seen = set()
    for standoff in root.iter(*STANDOFF):
        name = standoff.get(_XML_ID)
        if name in seen:
            yield Complaint(
                standoff,
                f"its xml:id “{name}” stands twice in this document",
                "give it an id of its own",
            )
        elif name is not None:
            seen.add(name)
