"""Rules of XLIFF 1.2 on segments: `<mrk mtype="seg">` in `<seg-source>` and `<target>`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.v1.values import short, token
from hexapla.model.finding import Severity

Node = etree._Element


def _mids_differ(holder: Node, scope: Scope) -> Iterator[Complaint]:
    """Every mark of `<seg-source>` has a `mid` of its own."""
    seen: set[str] = set()
    for mark in _top_marks(holder, "seg-source", scope):
        mid = token(mark, "mid")
        if mid in seen:
            yield Complaint(
                mark, f"its mid “{short(mid)}” is that of another mark here", "give it its own"
            )
        elif mid is not None:
            seen.add(mid)


def _mids_exist(holder: Node, scope: Scope) -> Iterator[Complaint]:
    """The marks of `<target>`, and an `<alt-trans>` with a `mid`, name a mark of `<seg-source>`."""
    core = scope.document.core
    naming = list(_top_marks(holder, "target", scope))
    if holder.tag == core + "trans-unit":
        naming += holder.iterchildren(core + "alt-trans")
    if not naming:
        return
    known = {token(mark, "mid") for mark in _top_marks(holder, "seg-source", scope)}
    for element in naming:
        mid = token(element, "mid")
        if mid is not None and mid not in known:
            problem = f"its mid “{short(mid)}” is that of no mark in the <seg-source>"
            yield Complaint(element, problem, "give it the mid of the segment that it is about")


def _segments_exist(holder: Node, scope: Scope) -> Iterator[Complaint]:
    """A segment of `<target>` that stands within a code names a segment of `<seg-source>`, too."""
    targets = list(holder.iterchildren(scope.document.core + "target"))
    known = _mids(holder, scope) if any(len(target) for target in targets) else frozenset()
    for target in targets:
        inner = [mark for mark in _segments(target, scope) if mark.getparent() is not target]
        for mark in inner:
            mid = token(mark, "mid")
            if mid is not None and mid not in known:
                problem = f"its mid “{short(mid)}” is that of no segment in the <seg-source>"
                yield Complaint(mark, problem, "give it the mid of the segment that it is about")


def _have_mids(text: Node, scope: Scope) -> Iterator[Complaint]:
    """A segment without a `mid` cannot be found in the other language."""
    for mark in _segments(text, scope):
        if token(mark, "mid") is None:
            yield Complaint(mark, "it is a segment without a mid", "give it one")
        if _within_segment(mark, text):
            yield Complaint(mark, "it is a segment within a segment", "keep only one of the two")


def _complete(holder: Node, scope: Scope) -> Iterator[Complaint]:
    """A target that is cut into segments has all of those that its source has."""
    wanted = sorted(_mids(holder, scope))
    for target in holder.iterchildren(scope.document.core + "target"):
        there = {token(mark, "mid") for mark in _segments(target, scope)}
        missing = list(islice((mid for mid in wanted if mid not in there), 6)) if there else []
        if missing:
            names = ", ".join(f"“{short(mid)}”" for mid in missing[:5])
            more = " and more" if len(missing) > 5 else ""
            problem = f"it lacks segments of its <seg-source> ({names}{more})"
            yield Complaint(target, problem, "add them, empty if they are not translated")


def _top_marks(holder: Node, name: str, scope: Scope) -> Iterator[Node]:
    """The marks right below the texts of a name."""
    core = scope.document.core
    for text in holder.iterchildren(core + name):
        if len(text):
            yield from text.iterchildren(core + "mrk")


def _segments(text: Node, scope: Scope) -> Iterator[Node]:
    for mark in text.iter(scope.document.core + "mrk") if len(text) else ():
        if mark.get("mtype") == "seg":
            yield mark


def _mids(holder: Node, scope: Scope) -> frozenset[str]:
    return frozenset(
        mid
        for text in holder.iterchildren(scope.document.core + "seg-source")
        for mark in _segments(text, scope)
        if (mid := token(mark, "mid")) is not None
    )


def _within_segment(mark: Node, text: Node) -> bool:
    around = mark.getparent()
    while around is not None and around is not text:
        if around.tag == mark.tag and around.get("mtype") == "seg":
            return True
        around = around.getparent()
    return False


_ON, _WARNING = "trans-unit alt-trans", Severity.WARNING
RULES = (
    Rule("X1-SEG-1", "marks of a seg-source differ", "mid", _ON, _mids_differ),
    Rule("X1-SEG-2", "marks name those of the seg-source", "mid", _ON, _mids_exist),
    Rule("X1-SEG-3", "segments within codes exist", "mid", _ON, _segments_exist),
    Rule("X1-SEG-4", "segments can be found", "mid", "seg-source target", _have_mids, _WARNING),
    Rule("X1-SEG-5", "targets have all segments", "seg-source", _ON, _complete, Severity.INFO),
)  # fmt: skip
