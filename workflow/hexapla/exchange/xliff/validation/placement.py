"""Rules on what stands in files and units: skeletons, segments, where parts belong, states."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.contents import order_of
from hexapla.exchange.xliff.validation.faults import line_of
from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope

Element = etree._Element

_LATER = ("translated", "reviewed", "final")


def _skeleton(skeleton: Element, scope: Scope) -> Iterator[Complaint]:
    """A skeleton either is in the file or somewhere else: it has content, or an href, not both.

    White space alone is no content where there is an href, and is some where there is none.
    """
    filled = len(skeleton) > 0 or bool(skeleton.text)
    if skeleton.get("href") is None:
        if not filled:
            yield Complaint(skeleton, "it is empty and has no href", "say in href where it is")
    elif len(skeleton) > 0 or (skeleton.text or "").strip():
        yield Complaint(skeleton, "it has an href and content, too", "remove one of the two")


def _has_segment(unit: Element, scope: Scope) -> Iterator[Complaint]:
    """A unit without a segment would have nothing to translate."""
    content = scope.content
    core = scope.document.core
    if content and content.parts and all(p.element.tag != core + "segment" for p in content.parts):
        yield Complaint(unit, "it has no <segment>, only <ignorable>", "make one a <segment>")


def _order(unit: Element, scope: Scope) -> Iterator[Complaint]:
    """Each target has a place of its own in the unit, that of its segment if it says no other."""
    if scope.content is None or unit is not scope.unit:
        return
    taken: dict[int, Element] = {}
    parts = scope.content.parts
    for position, part in enumerate(parts, start=1):
        if part.target is None:
            continue
        order = order_of(part.target, position)
        if order > len(parts):
            yield Complaint(
                part.target,
                f"its order is {order}, but the unit has {len(parts)} segments and ignorables",
                f"number from 1 to {len(parts)}",
            )
        elif order in taken:
            said = "is" if part.target.get("order") else "is by its place"
            yield Complaint(
                part.target,
                f"its order {said} {order}, as that of the <target> in line "
                f"{line_of(taken[order])}",
                "give each target of the unit a number of its own",
            )
        taken.setdefault(order, part.target)


def _state(segment: Element, scope: Scope) -> Iterator[Complaint]:
    """Any state but initial says that there is a translation."""
    state = segment.get("state")
    if state in _LATER and segment.find(scope.document.core + "target") is None:
        yield Complaint(
            segment, f"its state is “{state}”, but it has no <target>", "set it to “initial”"
        )


def _sub_state(segment: Element, scope: Scope) -> Iterator[Complaint]:
    """A sub-state makes a state more precise, so that has to be written, even if it is initial."""
    if segment.get("subState") is not None and segment.get("state") is None:
        yield Complaint(segment, "it has a subState but no state", "write its state")


RULES = (
    Rule("X2-PLACE-1", "a skeleton has content or an href", "skeleton", "skeleton", _skeleton),
    Rule("X2-PLACE-2", "a unit has a segment", "unit", "unit", _has_segment),
    Rule("X2-PLACE-3", "each target has a place of its own", "order", "content", _order),
    Rule("X2-PLACE-4", "no state but initial without a target", "state", "segment", _state),
    Rule("X2-PLACE-5", "no subState without a state", "subState", "segment", _sub_state),
)
