"""Rules on inline codes: their data, their copies, their sub-flows, and starts with their ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.faults import line_of
from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.pairing import pairs
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import NMTOKEN

Element = etree._Element

_DATA = ("dataRef", "dataRefStart", "dataRefEnd")
_SUB_FLOWS = ("subFlows", "subFlowsStart", "subFlowsEnd")
_HINTS = ("canCopy", "canDelete", "canOverlap", "canReorder")
# Which type goes with the sub-types that the specification defines itself.
_TYPE_OF = {"xlf:var": "ui"} | dict.fromkeys(("xlf:b", "xlf:i", "xlf:u", "xlf:lb", "xlf:pb"), "fmt")


def _data(host: Element, scope: Scope) -> Iterator[Complaint]:
    """The original data of a code are kept in the same unit, those of a match's in the match.

    2.0 does not say the latter, so there a match may use those of its unit, too.
    """
    content = scope.content
    if content is None or content.attributes.isdisjoint(_DATA):
        return
    known = {*content.data}
    if scope.document.version == "2.0":
        known |= {data.get("id", "") for data in scope.of(scope.document.core + "data")}
        known |= _ids_of_unit(scope)
    where = "unit" if host is scope.unit else "match"
    for code in (*content.source, *content.target):
        for name in _DATA:
            value = code.get(name)
            if value is not None and value not in known:
                yield Complaint(
                    code,
                    f"its {name} “{value}” is not the id of a <data> of this {where}",
                    "add the data, or correct the reference",
                )


def _ids_of_unit(scope: Scope) -> set[str]:
    core = scope.document.core
    if scope.unit is None:
        return set()
    return {
        data.get("id", "")
        for original in scope.unit.iterchildren(core + "originalData")
        for data in original
    }


def _copies(host: Element, scope: Scope) -> Iterator[Complaint]:
    """A copy names the code it was made of: one in the same unit, with canCopy, without data."""
    if scope.content is None or "copyOf" not in scope.content.attributes:
        return
    core = scope.document.core
    codes = (*scope.content.source, *scope.content.target)
    bases = {code.get("id"): code for code in reversed(codes)}
    for code in codes:
        name = code.get("copyOf")
        if name is None:
            continue
        if any(code.get(one) is not None for one in _DATA):
            yield Complaint(code, "it has both copyOf and original data", "keep the data only")
        base = bases.get(name)
        if base is None or base is code or base.tag in (core + "mrk", core + "sm"):
            yield Complaint(
                code, f"its copyOf “{name}” is not the id of another code of the unit", "correct it"
            )
            continue
        if any(base.get(one) is not None for one in _DATA):
            yield Complaint(
                code, f"its base “{name}” has original data", "refer to those, and drop copyOf"
            )
        if base.get("canCopy") == "no":
            yield Complaint(
                code, f"its base “{name}” has canCopy “no”", "remove the copy, or allow copying"
            )


def _sub_flows(code: Element, scope: Scope) -> Iterator[Complaint]:
    """A sub-flow is a unit of the same file."""
    for attribute in _SUB_FLOWS:
        for name in (code.get(attribute) or "").split():
            scope.outside.append(name)
            known = None if scope.file is None else scope.document.by_element.get(scope.file)
            if known is not None and name not in known.units and NMTOKEN.accepts(name):
                yield Complaint(
                    code,
                    f"its {attribute} names “{name}”, which is no unit of this file",
                    "write the id of the unit that has the sub-flow",
                )


def _fixed(code: Element, scope: Scope) -> Iterator[Complaint]:
    """A code that cannot be moved can be neither copied nor deleted."""
    reorder = code.get("canReorder", "yes")
    if reorder in ("no", "firstNo"):
        for name in ("canCopy", "canDelete"):
            if code.get(name, "yes") != "no":
                yield Complaint(
                    code, f"its canReorder is “{reorder}”, but its {name} is not “no”",
                    f"add {name}=\"no\"",
                )  # fmt: skip


def _sub_type(code: Element, scope: Scope) -> Iterator[Complaint]:
    """A sub-type makes a type more precise; those of XLIFF itself go with one type each."""
    sub_type, kind = code.get("subType"), code.get("type")
    if sub_type is None:
        return
    if kind is None:
        yield Complaint(code, "it has a subType but no type", "add its type")
    elif _TYPE_OF.get(sub_type, kind) != kind:
        yield Complaint(
            code, f"its subType “{sub_type}” does not go with its type “{kind}”",
            f"set the type to “{_TYPE_OF[sub_type]}”",
        )  # fmt: skip


def _end(end: Element, scope: Scope) -> Iterator[Complaint]:
    """An end code names its start; only one whose start is in another unit has an id instead."""
    isolated = end.get("isolated") == "yes"
    wanted, other = ("id", "startRef") if isolated else ("startRef", "id")
    said = "“yes”" if isolated else "not “yes”"
    if end.get(wanted) is None:
        yield Complaint(end, f"its isolated is {said}, and it has no {wanted}", f"add {wanted}")
    if end.get(other) is not None:
        yield Complaint(end, f"its isolated is {said}, and it has {other}", f"remove {other}")
    if not isolated and end.get("dir") is not None:
        yield Complaint(
            end, "its isolated is not “yes”, and it has dir", "put dir on its <sc> only"
        )


def _starts_and_ends(host: Element, scope: Scope) -> Iterator[Complaint]:
    """A start and an end in one unit belong together, the start first; others are isolated."""
    core = scope.document.core
    for side in pairs(scope.content, core + "sc", core + "ec"):
        for start in side.starts:
            if start.get("isolated") != "yes":
                yield Complaint(
                    start, "it has no <ec> after it in this unit",
                    "add one with its id in startRef, or set isolated to “yes”",
                )  # fmt: skip
        for start, _ in side.both:
            if start.get("isolated") == "yes":
                yield Complaint(
                    start, "its isolated is “yes”, but its <ec> is in the same unit",
                    "remove isolated",
                )  # fmt: skip
        for end in side.ends:
            if end.get("isolated") != "yes" and end.get("startRef") is not None:
                yield Complaint(
                    end,
                    f"its startRef “{end.get('startRef')}” is not the id of an <sc> before it "
                    "that has no other <ec>",
                    "correct it, or set isolated to “yes” and give it an id",
                )


def _hints_agree(host: Element, scope: Scope) -> Iterator[Complaint]:
    """A start and its end may be edited in the same ways; after firstNo the end is no."""
    core = scope.document.core
    for side in pairs(scope.content, core + "sc", core + "ec"):
        for start, end in side.both:
            yield from _disagreements(start, end)


def _disagreements(start: Element, end: Element) -> Iterable[Complaint]:
    for name in _HINTS:
        said, wanted = end.get(name, "yes"), start.get(name, "yes")
        wanted = "no" if wanted == "firstNo" else wanted
        if said != wanted:
            yield Complaint(
                end,
                f"its {name} is “{said}”, but the <sc> in line {line_of(start)} wants “{wanted}”",
                "make them agree",
            )


def _one_type(host: Element, scope: Scope) -> Iterator[Complaint]:
    """A start and its end are one code, so what both say of its sort is the same.

    Later versions than 2.0 have let that go.
    """
    if scope.document.version != "2.0":
        return
    core = scope.document.core
    for side in pairs(scope.content, core + "sc", core + "ec"):
        for start, end in side.both:
            for name in ("type", "subType", "copyOf"):
                first, second = start.get(name), end.get(name)
                if first is not None and second is not None and first != second:
                    yield Complaint(
                        end,
                        f"its {name} is “{second}”, that of its <sc> in line {line_of(start)} is "
                        f"“{first}”",
                        "make them the same, or leave it out here",
                    )


_PAIRS = "Usage of <pc> and <sc>/<ec>"
_COPY = "Duplicating an existing code"
RULES = (
    Rule("X2-CODE-1", "original data are in the same unit", "dataRef", "content", _data),
    Rule("X2-CODE-2", "a copy has a base that can be copied", _COPY, "content", _copies),
    Rule("X2-CODE-3", "sub-flows are units of the file", "Sub-Flows", "ph pc sc ec", _sub_flows),
    Rule("X2-CODE-4", "what cannot be moved is fixed", "Editing Hints", "ph pc sc ec", _fixed),
    Rule("X2-CODE-5", "sub-types go with their types", "subType", "ph pc sc ec", _sub_type),
    Rule("X2-CODE-6", "an end has a startRef, or is isolated", "ec", "ec", _end),
    Rule("X2-CODE-7", "starts have ends, or are isolated", "isolated", "content", _starts_and_ends),
    Rule("X2-CODE-8", "a start and its end agree", "sc", "content", _hints_agree),
    Rule("X2-CODE-9", "a start and its end are one code", _PAIRS, "content", _one_type),
)
