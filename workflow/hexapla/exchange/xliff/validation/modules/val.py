"""Validation: rules that a translation has to keep, such as a string that must be in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import XML, Complaint, Rule, Vocabulary, element
from hexapla.exchange.xliff.validation.modules.parts import OPEN, numbered
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import ANY, POSITIVE, YES_NO, one_of

NAMESPACE = "urn:oasis:names:tc:xliff:validation:2.0"
_TESTS = ("isPresent", "isNotPresent", "startsWith", "endsWith")
_BOTH_SIDES = ("isPresent", "startsWith", "endsWith")


def _one_test(rule: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A rule tests exactly one thing: one of the four standard ones, or its author's own."""
    tests = [name for name in _TESTS if rule.get(name) is not None]
    own = [name for name in rule.attrib if str(name).startswith("{") and XML not in str(name)]
    if own:
        tests.append("an attribute of its author's")
    if not tests:
        yield Complaint(rule, "it tests nothing", f"give it one of {', '.join(_TESTS)}")
    elif len(tests) > 1:
        yield Complaint(
            rule, f"it tests more than one thing: {', '.join(tests)}", "make a rule of each"
        )


def _test_for_both_sides(rule: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """What is to be found in the source as well is one of three tests, and isNotPresent is none."""
    if rule.get("existsInSource") is None:
        return
    if sum(rule.get(name) is not None for name in _BOTH_SIDES) != 1:
        yield Complaint(
            rule,
            f"it has existsInSource but not exactly one of {', '.join(_BOTH_SIDES)}",
            "drop existsInSource, or give it one of them",
        )


def _what_occurs(rule: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A number of times is a number of times that the string of `isPresent` is there."""
    if rule.get("occurs") is not None and rule.get("isPresent") is None:
        yield Complaint(rule, "it has occurs but no isPresent", "drop occurs, or add isPresent")


_TAILS = {
    "validation": "4.2",
    "rule": "4.3",
    "isPresent": "5.1",
    "occurs": "5.2",
    "isNotPresent": "5.3",
    "startsWith": "5.4",
    "endsWith": "5.5",
    "existsInSource": "5.6",
    "caseSensitive": "5.7",
    "normalization": "5.8",
    "disabled": "5.9",
}
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="val",
    elements={
        "validation": element("rule+", OPEN, foreign=True),
        "rule": element(
            "",
            {
                **dict.fromkeys(_TESTS, ANY),
                "occurs": POSITIVE,
                "existsInSource": YES_NO,
                "caseSensitive": YES_NO,
                "normalization": one_of("none", "nfc", "nfd"),
                "disabled": YES_NO,
                **OPEN,
            },
            foreign=True,
        ),
    },
    places={"validation": "file? group? unit?"},
    rules=(
        Rule("X2-VAL-1", "a rule tests exactly one thing", "rule", "rule", _one_test),
        Rule(
            "X2-VAL-2",
            "existsInSource goes with one test",
            "existsInSource",
            "rule",
            _test_for_both_sides,
        ),
        Rule("X2-VAL-3", "occurs goes with isPresent", "occurs", "rule", _what_occurs),
    ),
    numbers=numbered("5.8", _TAILS),
)
VOCABULARIES = {
    # The committee's files for 2.0 have a number with isNotPresent; those for 2.1 no longer do.
    "2.0": _2_1._replace(rules=tuple(r for r in _2_1.rules if r.code != "X2-VAL-3")),
    "2.1": _2_1,
    "2.2": _2_1._replace(numbers=numbered("4.7", _TAILS)),
}
