"""Rules on annotations, and on what references in them and in notes point to."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.pairing import pairs
from hexapla.exchange.xliff.validation.references import NOTHING, is_local, resolve
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.model.finding import Severity

Element = etree._Element


def _references(element: Element, scope: Scope) -> Iterator[Complaint]:
    """A reference into the document itself is well written, and there is what it points to.

    That of a comment has a rule of its own, which says where it has to point.
    """
    reference = element.get("ref")
    if reference is None or not is_local(reference):
        return
    problem = resolve(reference, scope).problem
    if problem and not (problem == NOTHING and element.get("type") == "comment"):
        yield Complaint(element, f"its ref “{reference[:80]}” {problem}", "correct it")


def _comment(mark: Element, scope: Scope) -> Iterator[Complaint]:
    """A comment is in the value of its mark, or in a note of the same unit, and not in both."""
    if mark.get("type") != "comment":
        return
    reference, value = mark.get("ref"), mark.get("value")
    if reference is None:
        if value is None:
            yield Complaint(
                mark, "it is a comment, but has neither value nor ref",
                "put the comment into value, or refer to a note of the unit",
            )  # fmt: skip
    elif value is not None:
        yield Complaint(mark, "it is a comment with both value and ref", "keep one of the two")
    elif not is_local(reference) or not _is_note_here(reference, scope):
        yield Complaint(
            mark,
            f"its ref “{reference[:80]}” is no note of this unit",
            "write “#n=” and the note's id",
        )


def _is_note_here(reference: str, scope: Scope) -> bool:
    """Whether a reference leads to a note of the unit; what is badly written is told elsewhere."""
    found = resolve(reference, scope)
    if found.problem:
        return found.problem != NOTHING
    return any(
        one.tag == scope.document.core + "note"
        and (notes := one.getparent()) is not None
        and notes.getparent() is scope.unit
        for one in found.elements
    )


def _starts_and_ends(host: Element, scope: Scope) -> Iterator[Complaint]:
    """An annotation that begins in a unit ends in it, and the other way round."""
    core = scope.document.core
    for side in pairs(scope.content, core + "sm", core + "em"):
        for start in side.starts:
            yield Complaint(start, "it has no <em> after it in this unit", "add one with its id")
        for end in side.ends:
            yield Complaint(
                end,
                f"its startRef “{end.get('startRef', '')}” is not the id of an <sm> before it that "
                "has no other <em>",
                "correct it, or add the <sm>",
            )


def _says_something(mark: Element, scope: Scope) -> Iterator[Complaint]:
    """A generic mark is there to say whether to translate; other attributes may give it a sense."""
    if mark.get("type", "generic") == "generic" and mark.keys() in (
        ["id"],
        ["id", "type"],
        ["type", "id"],
    ):
        yield Complaint(mark, "it marks text and says nothing of it", "add translate, or a type")


RULES = (
    Rule(
        "X2-MARK-1", "references lead somewhere", "Fragment Identification", "mrk sm note",
        _references,
    ),
    Rule("X2-MARK-2", "a comment has its text", "Comment Annotation", "mrk sm", _comment),
    Rule("X2-MARK-3", "marks that start end", "Splitting Annotations", "content", _starts_and_ends),
    Rule(
        "X2-MARK-4", "a mark says something", "Translate Annotation", "mrk sm", _says_something,
        Severity.INFO,
    ),
)  # fmt: skip
