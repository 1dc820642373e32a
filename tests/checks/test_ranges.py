"""Ranges in one version, their ends in another; cases in six languages stand with the others."""

from __future__ import annotations

import pytest
from side_by_side import said, side_by_side

from hexapla.checks import ranges
from hexapla.checks.ranges import may_range
from hexapla.checks.sheet import Sheet


@pytest.mark.parametrize(
    ("master", "language", "version"),
    [
        ("paras. 12–13", "fr", "par. 12 et 13"),
        ("paras. 12, 13 and 14", "fr", "par. 12 à 14"),
        ("paragraphs 12 to 15", "ar", "الفقرات 15-12"),
        ("paragraphs 12 to 15", "zh", "第12至第15段"),
        ("paragraphs 12 to 15", "ru", "пункты от 12 до 15"),
        ("paragraphs 12–15", "fr", "entre les paragraphes 12 et 15"),
        ("paragraphs 12–15 and paragraphs 12 and 15", "fr", "paragraphes 12 et 15"),
        ("articles 12–15, chapters 12 to 15", "fr", "chapitres 12 à 15, articles 12 à 15"),
        ("section A, B and C", "fr", "sections A à C"),
    ],
)
def test_what_says_the_same(master: str, language: str, version: str) -> None:
    """A range of two, a list of all, the order of the screen, what may be meant either way."""
    assert said(side_by_side(master, **{language: version}), "REF-1") == {}


def test_the_version_is_named_with_what_to_write() -> None:
    found = said(side_by_side("See paras. 12–15.", fr="Voir les paragraphes 12 et 15."), "REF-1")
    assert found == {
        "fr": "the French version has “paragraphes 12 et 15” instead of “paras. 12–15”, which the "
        "master has: write “12 à 15”"
    }


def test_versions_that_agree_ask_the_master() -> None:
    table = side_by_side(
        "paras. 12–15", fr="par. 12 et 15", es="párrs. 12 y 15", ru="пп. 12–15", zh="第12、15段"
    )
    assert list(said(table, "REF-1")) == [""]


def test_a_single_version_does_not_outvote_the_master() -> None:
    found = said(side_by_side("articles 3 and 7", fr="articles 3 à 7"), "REF-1")
    assert list(found) == ["fr"]
    assert found["fr"].endswith("write “3 et 7”")


def test_resolutions_are_told_as_resolutions() -> None:
    table = side_by_side("resolutions 57/301 to 57/305", fr="résolutions 57/301 et 57/305")
    assert list(said(table, "RES-1")) == ["fr"]
    assert said(table, "REF-1") == {}


def test_letters_are_ranges_too() -> None:
    table = side_by_side("subparagraphs (a) to (d)", fr="alinéas a) et d)")
    assert list(said(table, "REF-1")) == ["fr"]


@pytest.mark.parametrize("master", ["paragraph 12 of article 15", "12–15 States", "A/1 to A/4"])
def test_nothing_is_looked_at_where_no_two_references_are_near(master: str) -> None:
    table = side_by_side(master, fr="x")
    sheet = Sheet(table, table.rows[0])
    assert not may_range(sheet.values(0)) or not [*ranges.differing(sheet, sheet.values(0)[0].kind)]
