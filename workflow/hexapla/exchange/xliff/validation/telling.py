"""From what is wrong with an element to a finding: its sentence, its paragraph and its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation.faults import SEVERITIES, Fault, line_of, name_of
from hexapla.exchange.xliff.validation.grammar import Complaint
from hexapla.exchange.xliff.validation.tables import Bound, Tables
from hexapla.model.finding import Finding, Place, Severity

Element = etree._Element

# A person repairs the cause of the first ones, and a hostile file may have millions.
MOST_FINDINGS = 10_000


# A name may have millions of letters.
_LONG = 300
_QUOTED = re.compile("“([^”]{80})[^”]+”")


class EnoughError(Exception):
    """More is found than anybody reads: the look at the file ends."""


class Told(NamedTuple):
    """What has been found so far in a file, and what it takes to say it. `name` is the file's."""

    tables: Tables
    name: str
    found: list[Finding]


def tell_fault(fault: Fault, unit: Element | None, told: Told) -> None:
    """Adds what the tables have against an element."""
    paragraph = told.tables.paragraph(fault.namespace, *fault.headings)
    code = f"{told.tables.dialect.family}-S-{fault.kind}"
    severity = SEVERITIES.get(fault.kind, Severity.ERROR)
    _tell(code, severity, fault.element, fault.problem, fault.advice, paragraph, unit, told)


def tell_complaint(complaint: Complaint, bound: Bound, unit: Element | None, told: Told) -> None:
    """Adds what a rule has against an element."""
    rule, paragraph = bound
    element, problem, advice = complaint
    _tell(rule.code, rule.severity, element, problem, advice, paragraph, unit, told)


def _tell(
    code: str, severity: Severity, element: Element, problem: str, advice: str, paragraph: str,
    unit: Element | None, told: Told,
) -> None:  # fmt: skip
    if len(told.found) >= MOST_FINDINGS:
        raise EnoughError
    name = name_of(str(element.tag), told.tables)
    own = element.get("id")
    label = f'<{name} id="{own[:40]}">' if own else f"<{name}>"
    sentence = f"{label}: {problem}; {advice}" if advice else f"{label}: {problem}"
    if len(sentence) > _LONG:
        sentence = _QUOTED.sub(r"“\1…”", sentence)
    place = Place(told.name, line_of(element))
    within = "" if unit is None else unit.get("id", "")[:_LONG]
    told.found.append(Finding(code, severity, f"{sentence} ({paragraph})", place, unit=within))
