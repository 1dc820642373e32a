"""Rules of ITS on one element: which attributes go together, and on what sort of marker."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint
from hexapla.exchange.xliff.validation.modules.its_names import AGENTS, IN, ISSUE, TEXT_ANALYSIS
from hexapla.exchange.xliff.validation.scopes import Scope

_OF_TERMS = ("term", "its:term-no")


def _has(element: etree._Element, name: str) -> bool:
    return element.get(IN + name) is not None


def _is_marker(element: etree._Element, scope: Scope) -> bool:
    return element.tag in (scope.document.core + "mrk", scope.document.core + "sm")


def type_is_generic(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A marker with ITS on it is of no type, or of its:generic; terms have types of their own.

    Whose confidence in a term it is may be said on the term itself.
    """
    kind = marker.get("type", "its:generic")
    if kind == "its:generic" or not _is_marker(marker, scope):
        return
    names = [str(name).rpartition("}")[2] for name in marker.attrib if str(name).startswith(IN)]
    allowed = {"version", "termConfidence"}
    if kind in _OF_TERMS:
        allowed.add("annotatorsRef")
    if others := [name for name in names if name not in allowed]:
        yield Complaint(
            marker,
            f"it has its:{others[0]}, so its type cannot be “{kind}”",
            "drop the type, or write “its:generic” and put the rest on a marker of its own",
        )


def type_of_own(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """The same for the attributes itsm:lang and itsm:domains."""
    kind = marker.get("type", "its:generic")
    if kind != "its:generic" and _is_marker(marker, scope):
        yield Complaint(
            marker,
            f"it has an attribute of itsm, so its type cannot be “{kind}”",
            "drop the type, or write “its:generic”",
        )


def known_type(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Of the types under the authority “its” there are two."""
    kind = marker.get("type", "")
    if kind.startswith("its:") and kind not in ("its:generic", "its:term-no"):
        yield Complaint(
            marker,
            f"its type “{kind}” is none that ITS has",
            "write “its:generic” or “its:term-no”",
        )


def term(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """How sure it is that something is a term is said of a term, or of what is none.

    Such a marker explains the term either in place (value) or elsewhere (ref).
    """
    kind = marker.get("type")
    if _has(marker, "termConfidence") and kind not in _OF_TERMS:
        yield Complaint(
            marker,
            "it has its:termConfidence but is of neither type “term” nor “its:term-no”",
            "write one of them as its type",
        )
    both = marker.get("value") is not None and marker.get("ref") is not None
    if both and (_has(marker, "termConfidence") or kind == "its:term-no"):
        yield Complaint(marker, "it has both a value and a ref", "keep one of them")


def issue(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """One issue is said in place, by type or comment at least; several are said elsewhere."""
    here = [name for name in ISSUE if _has(marker, name)]
    if _has(marker, "locQualityIssuesRef"):
        if here:
            yield Complaint(
                marker,
                f"it has both its:locQualityIssuesRef and its:{here[0]}",
                "say the issue in only one of the two places",
            )
    elif here and not {*here} & {*ISSUE[:2]}:
        yield Complaint(
            marker,
            f"it has its:{here[0]} but no type and no comment of an issue",
            "add its:locQualityIssueType or its:locQualityIssueComment",
        )


def rating(element: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A text is rated by a score or by votes, not by both; a threshold goes with what it is of.

    A file, a group or a unit may set the threshold for scores that stand further in.
    """
    if _has(element, "locQualityRatingScore") and _has(element, "locQualityRatingVote"):
        yield Complaint(element, "it has both a score and votes of a rating", "keep one of the two")
    if not _is_marker(element, scope):
        return
    for name in ("locQualityRatingScore", "locQualityRatingVote"):
        if _has(element, name + "Threshold") and not (
            _has(element, name) or any(_has(x, name) for x in element.iterancestors())
        ):
            scope.outside.append(name)
            yield Complaint(
                element,
                f"it has its:{name}Threshold, and no its:{name} on it or around it",
                f"add its:{name}",
            )


def provenance(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Who did it is said on the marker or in records elsewhere, not in both."""
    here = [name for name in AGENTS if _has(marker, name)]
    if here and _has(marker, "provenanceRecordsRef") and _is_marker(marker, scope):
        yield Complaint(
            marker,
            f"it has both its:provenanceRecordsRef and its:{here[0]}",
            "say it in only one of the two places",
        )


def text_analysis(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A thing in the text is named by its class, by an IRI, or by an id in a named collection."""
    has = {name for name in TEXT_ANALYSIS if _has(marker, name)}
    if len(has & {"taSource", "taIdent"}) == 1:
        missing = "taIdent" if "taSource" in has else "taSource"
        yield Complaint(
            marker,
            "it has one of its:taSource and its:taIdent without the other",
            f"add its:{missing}",
        )
    if "taIdentRef" in has and has & {"taSource", "taIdent"}:
        yield Complaint(
            marker,
            "it has its:taIdentRef and its:taSource or its:taIdent",
            "name the thing by one of the two",
        )
    if has == {"taConfidence"}:
        yield Complaint(
            marker,
            "it has its:taConfidence but does not say what in",
            "add its:taClassRef, its:taIdentRef, or its:taSource with its:taIdent",
        )


def locale_filter(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Locales are included or excluded by a list, so there is one."""
    if _has(marker, "localeFilterType") and not _has(marker, "localeFilterList"):
        yield Complaint(
            marker, "it has its:localeFilterType but no its:localeFilterList", "add the list"
        )


def says_something(record: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """An issue has a type or a comment, a record of provenance names someone."""
    wanted = ISSUE[:2] if record.tag == IN + "locQualityIssue" else AGENTS
    if all(record.get(name) is None for name in wanted):
        yield Complaint(record, "it says nothing", f"give it {' or '.join(wanted[:2])}, or drop it")
