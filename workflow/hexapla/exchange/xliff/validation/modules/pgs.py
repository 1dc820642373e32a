"""Plural, Gender and Select (2.2): variants of a message, one a segment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule, Vocabulary, placed
from hexapla.exchange.xliff.validation.modules.parts import numbered
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import matching

NAMESPACE = "urn:oasis:names:tc:xliff:pgs:1.0"
_SWITCH, _CASE = f"{{{NAMESPACE}}}switch", f"{{{NAMESPACE}}}case"
_SELECTOR = r"(?:plural|ordinal|gender|select):[^\s:]+"
_SELECTORS = matching(
    rf"\s*{_SELECTOR}(?:\s+{_SELECTOR})*\s*",
    "selectors “keyword:variable” with spaces between them, each plural, ordinal, gender or select",
)
_QUANTITY = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?|zero|one|two|few|many|other")


def _fits_its_switch(segment: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A variant gives one value for each selector of its unit, in their order.

    For plural and ordinal that is a number or one of the six plural categories; genders and
    selections are named freely.
    """
    values = segment.get(_CASE, "").split()
    switch = None if scope.unit is None else scope.unit.get(_SWITCH)
    if switch is None:
        yield Complaint(
            segment, "it has pgs:case but its unit has no pgs:switch", "add the switch to the unit"
        )
        return
    selectors = switch.split()
    if len(values) != len(selectors):
        yield Complaint(
            segment,
            f"its pgs:case has {len(values)} values, the pgs:switch of its unit {len(selectors)}",
            "give one value for each selector",
        )
    for value, selector in zip(values, selectors):
        keyword, _, variable = selector.partition(":")
        if keyword in ("plural", "ordinal") and not _QUANTITY.fullmatch(value):
            yield Complaint(
                segment,
                f"its case “{value}” for “{variable}” is neither a number nor a plural category",
                "write a number, zero, one, two, few, many or other",
            )


_TAILS = {"switch": "5.1", "case": "5.2"}
VOCABULARIES = {
    "2.2": Vocabulary(
        namespace=NAMESPACE,
        prefix="pgs",
        attributes={
            "switch": placed(_SELECTORS, "xlf:unit"),
            "case": placed(matching(r"(?s:.*\S.*)", "values with spaces between"), "xlf:segment"),
        },
        rules=(
            Rule(
                "X2-PGS-1", "a case fits the switch of its unit", "case", "@case", _fits_its_switch
            ),
        ),
        numbers=numbered("4.9", _TAILS),
    )
}
