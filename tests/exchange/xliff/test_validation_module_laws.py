"""What holds of the modules' tables and values whatever is written: laws, and what they cite."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from module_files import codes, document

from hexapla.exchange.xliff.validation.grammar import Vocabulary
from hexapla.exchange.xliff.validation.modules import (
    ctr,
    fs,
    gls,
    its,
    itsm,
    mda,
    mtc,
    pgs,
    res,
    slr,
    val,
)
from hexapla.exchange.xliff.validation.modules.its_names import CATEGORIES
from hexapla.exchange.xliff.validation.validating import validate

MODULES = (mtc, gls, fs, mda, res, slr, val, ctr, its, itsm, pgs)
EVERY = [(version, one) for module in MODULES for version, one in module.VOCABULARIES.items()]
NAMES = [f"{vocabulary.prefix} {version}" for version, vocabulary in EVERY]
PLAIN = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters='<&"')
)
HTML_NAMES = st.text(st.sampled_from("abcdefghij-"), min_size=1)


def escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace(",", "\\,")


@given(st.lists(st.tuples(HTML_NAMES, PLAIN), min_size=1))
def test_any_attributes_of_html_can_be_written(pairs: list[tuple[str, str]]) -> None:
    """Whatever stands in the values, escaped as the module says it is a good subFs."""
    written = "\\".join(f"{name},{escaped(value)}" for name, value in pairs)
    assert codes(document(unit=f'fs:fs="p" fs:subFs="{written}"')) == []


@given(st.integers(0), st.one_of(st.integers(0), st.just("*")))
def test_limits_are_two_numbers_in_order(least: int, most: int | str) -> None:
    """A minimum is at most its maximum; a star is more than any number."""
    limits = f'slr:sizeRestriction="{least},{most}"'
    wrong = most != "*" and least > most
    assert codes(document(unit=limits)) == (["X2-SLR-4"] if wrong else [])


@given(st.lists(st.tuples(st.sampled_from(sorted(CATEGORIES)), HTML_NAMES), min_size=1))
def test_each_category_has_one_tool(pairs: list[tuple[str, str]]) -> None:
    """Any categories with any tools, but none of them twice."""
    named = [category for category, _ in pairs]
    written = " ".join("|".join(pair) for pair in pairs)
    wrong = len({*named}) < len(named)
    assert codes(document(unit=f'its:annotatorsRef="{written}"')) == (["X2-S-8"] if wrong else [])


@given(st.decimals(-200, 200, places=2))
def test_percentages_end_at_a_hundred(number: object) -> None:
    """From 0 to 100, both included."""
    match = f'<mtc:match ref="#s1" similarity="{number}"><source/><target/></mtc:match>'
    good = 0 <= float(str(number)) <= 100
    assert codes(document(f"<mtc:matches>{match}</mtc:matches>")) == ([] if good else ["X2-S-8"])


@pytest.mark.parametrize(("version", "vocabulary"), EVERY, ids=NAMES)
def test_rules_say_why_and_cite_the_paragraph(version: str, vocabulary: Vocabulary) -> None:
    """Each rule has an explanation and a heading that is in the specification of the version."""
    for rule in vocabulary.rules:
        assert rule.run.__doc__, rule.code
        assert rule.section in vocabulary.numbers, (version, rule.code, rule.section)
    for names in (*(row.attributes for row in vocabulary.elements.values()), vocabulary.attributes):
        cited = {name for name in names if not name.startswith("xml:") and name != "version"}
        assert cited <= vocabulary.numbers.keys()


def test_codes_are_one_rule_each() -> None:
    """A code never means two things, in none of the versions."""
    titles: dict[str, set[str]] = {}
    for _, vocabulary in EVERY:
        for rule in vocabulary.rules:
            titles.setdefault(rule.code, set()).add(rule.title)
    assert all(len(named) == 1 for named in titles.values())


def test_units_that_differ_only_by_what_is_around_them_are_told_apart() -> None:
    """A unit is not taken for all right because one like it was, in a group that gives it more."""
    data = '<slr:data profile="my:p"><my:size id="d1"/></slr:data>'
    first = document(group=f">{data}", unit='slr:sizeInfoRef="d1"').decode()
    begin, end = first.index("<group"), first.index("</file>")
    again = first[begin:end].replace(data, "").replace('"g1"', '"g2"').replace('"u1"', '"u2"')
    assert codes(first.encode()) == []
    assert codes(f"{first[:end]}{again}{first[end:]}".encode()) == ["X2-SLR-3"]


def test_its_tools_of_one_group_are_not_another_s() -> None:
    """The same for what is inherited from a group."""
    segment = '<segment><source><mrk id="m1" its:mtConfidence="1">A</mrk></source></segment>'
    tool = 'its:annotatorsRef="mt-confidence|a"'
    first = document(group=tool, segment=segment).decode()
    begin, end = first.index("<group"), first.index("</file>")
    again = first[begin:end].replace(tool, "").replace('"g1"', '"g2"').replace('"u1"', '"u2"')
    assert codes(f"{first[:end]}{again}{first[end:]}".encode()) == ["X2-ITS-4"]


CORE_NAMES = ["unit", "segment", "source", "target", "mrk", "sm", "em", "ec", "notes", "note"]
NAMED_ELEMENTS = [f"{one.prefix}:{name}" for _, one in EVERY for name in one.elements]
ATTRIBUTES = sorted(
    {name for _, one in EVERY for row in one.elements.values() for name in row.attributes}
    | {f"{one.prefix}:{name}" for _, one in EVERY for name in one.attributes}
    | {"id", "type", "isolated", "startRef"}
)
VALUES = [
    "",
    " ",
    "yes",
    "1",
    "-1",
    "1e9",
    "a b",
    "#",
    "#a",
    "#t=a",
    "#/",
    "#f=f1/u=u1/a",
    "a|b",
    "*",
]
tags = st.sampled_from([*NAMED_ELEMENTS, *CORE_NAMES])
attributes = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=4)


def written(tag: str, values: dict[str, str], children: list[str]) -> str:
    pairs = "".join(f' {name}="{value}"' for name, value in values.items())
    return f"<{tag}{pairs}>{''.join(children)}</{tag}>"


trees = st.recursive(
    st.builds(written, tags, attributes, st.just([])),
    lambda inner: st.builds(written, tags, attributes, st.lists(inner, max_size=3)),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(trees, trees, st.sampled_from(["2.0", "2.1", "2.2"]))
def test_nothing_that_is_written_makes_a_rule_fail(one: str, other: str, version: str) -> None:
    """Any elements in any order with any values: findings, each with its place, no exception."""
    for finding in validate(document(one, head=other, version=version), "x"):
        assert finding.place.line > 0
        assert finding.message
