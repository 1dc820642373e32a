"""What the tables say of the children of an element: which there may be, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation.faults import (
    MISPLACED,
    MISSING,
    MODULE_ELEMENT,
    REPEATED,
    UNKNOWN,
    Fault,
    name_of,
)
from hexapla.exchange.xliff.validation.grammar import ANY_OTHER, Particle
from hexapla.exchange.xliff.validation.tables import Row, Tables, local_of, namespace_of


class Mismatch(NamedTuple):
    """Where children do not fit a content model: one that should not be there, or lacks before."""

    kind: int
    position: int
    names: frozenset[str] = frozenset()


def mismatches(steps: Sequence[Particle], children: Sequence[str], own: str) -> list[Mismatch]:
    """All that does not fit a content model. `own` is the namespace of its names."""
    found: list[Mismatch] = []
    current = count = position = 0
    seen: set[str] = set()
    for tag, run in groupby(children):
        length = len(list(run))
        step = _step(steps, current, count, tag, own)
        if step is None:
            first = REPEATED if tag in seen else MISPLACED
            kinds = [first] + [REPEATED] * (length - 1)
            found += [Mismatch(kind, at) for at, kind in enumerate(kinds, start=position)]
        else:
            if step > current:
                found += _lacking(steps, current, count, step, position)
                current, count = step, 0
            count += length
            taken = length if count <= steps[step].most else 1
            found += [Mismatch(REPEATED, position + at) for at in range(taken, length)]
        position += length
        seen.add(tag)
    found += _lacking(steps, current, count, len(steps), position)
    return found


def _step(steps: Sequence[Particle], current: int, count: int, tag: str, own: str) -> int | None:
    """The step that a child belongs to: the one in hand while it takes more, or a later one."""
    for index in range(current, len(steps)):
        if (index > current or count < steps[index].most) and _fits(steps[index], tag, own):
            return index
    return None


def _fits(step: Particle, tag: str, own: str) -> bool:
    if tag in step.names:
        return True
    return ANY_OTHER in step.names and namespace_of(tag) not in ("", own)


def _lacking(
    steps: Sequence[Particle], current: int, count: int, until: int, position: int
) -> Iterator[Mismatch]:
    for index in range(current, until):
        if (count if index == current else 0) < steps[index].least:
            yield Mismatch(MISSING, position, steps[index].names)


def check_children(
    element: etree._Element, children: Sequence[str], row: Row, tables: Tables
) -> Iterator[Fault]:
    """All that is wrong with the children of an element, whose tags are given."""
    wrong = mismatches(row.content, children, row.namespace)
    elements = list(element) if wrong or row.is_open else []
    for kind, position, names in wrong:
        if kind == MISSING:
            wanted = " or ".join(f"<{name_of(one, tables)}>" for one in sorted(names))
            advice = f"add a {wanted}" + (" in its place" if children else "")
            problem = f"it has no {wanted}"
            yield Fault(MISSING, element, problem, advice, row.namespace, (row.section,))
        else:
            yield _unexpected(elements[position], kind, row, tables)
    if row.is_open:
        told = {one.position for one in wrong if one.kind != MISSING}
        yield from _check_modules(element, elements, row, tables, told)


def _unexpected(child: etree._Element, kind: int, row: Row, tables: Tables) -> Fault:
    """Why a child does not fit: a name that there is none of, one too many, or the wrong place."""
    tag, here, paragraph = str(child.tag), f"<{row.name}>", (row.section,)
    if tag not in tables.rows:
        if namespace_of(tag) in tables.namespaces or not namespace_of(tag):
            return unknown(child, tables, row.section)
        problem = f"it is of an extension, and {here} takes none at this place"
        where = ("Extension Points", row.section)
        return Fault(MISPLACED, child, problem, "put it at an extension point", tables.core, where)
    before = child.getprevious()
    if kind == REPEATED:
        problem, advice = (
            f"it is one too many in {here}, or not in its place",
            ("keep those that the specification has, in its order"),
        )
    elif before is not None and any(_fits(one, tag, row.namespace) for one in row.content):
        late = f"<{name_of(str(before.tag), tables)}>"
        problem, advice = f"it stands after {late} in {here}", f"put it before {late}"
    else:
        problem, advice = f"it cannot stand in {here}", "put it where the specification has it"
    return Fault(kind, child, problem, advice, row.namespace, paragraph)


def unknown(element: etree._Element, tables: Tables, section: str) -> Fault:
    """An element of a namespace of ours, or of none, that no table has."""
    namespace = namespace_of(str(element.tag))
    where = f"its namespace “{namespace[1:-1]}” has" if namespace else "XLIFF has"
    if namespace == tables.core:
        where = f"XLIFF {tables.dialect.version} has"
    advice = "correct the name, or put it into a namespace of its own"
    return Fault(
        UNKNOWN, element, f"{where} no element of this name", advice, tables.core, (section,)
    )


def _check_modules(
    element: etree._Element, children: Sequence[etree._Element], row: Row, tables: Tables,
    told: set[int],
) -> Iterator[Fault]:  # fmt: skip
    """Elements of modules at an extension point: whether it is theirs, and how often they stand."""
    seen: set[str] = set()
    for position, child in enumerate(children):
        tag = str(child.tag)
        space = namespace_of(tag)
        if space == row.namespace or space not in tables.namespaces or position in told:
            continue
        if any(tag in step.names for step in row.content):
            continue
        if tag not in tables.rows:
            yield unknown(child, tables, row.section)
            continue
        owners = tables.places.get(tag, {})
        once = owners.get(str(element.tag))
        if once is None:
            known = ", ".join(f"<{name_of(one, tables)}>" for one in sorted(owners))
            advice = f"put it into {known}" if known else "put it into its own parent"
            problem = f"it cannot stand in <{row.name}>"
        elif once and tag in seen:
            problem, advice = "it is the second one here, where one is allowed", "join them"
        else:
            seen.add(tag)
            continue
        yield Fault(MODULE_ELEMENT, child, problem, advice, space, (local_of(tag),))
