"""MH-4: the organ and the place that the lines of a masthead name."""

from __future__ import annotations

import pytest
from side_by_side import said, side_by_side

from hexapla.language.proper import ORGANS, PLACES, named
from hexapla.model.unit import Role

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
VENUE = {
    "fr": "Vienne, 1er-5 mars 2027", "es": "Viena, 1 a 5 de marzo de 2027",
    "ru": "Вена, 1–5 марта 2027 года", "zh": "2027年3月1日至5日，维也纳",
    "ar": "فيينا، 1-5 آذار/مارس 2027",
}  # fmt: skip


def venue(**changed: str) -> dict[str, str]:
    """What the check says of the sample's place, where some versions have another line."""
    table = side_by_side("Vienna, 1–5 March 2027", Role.FIELD, **{**VENUE, **changed})
    return said(table, "MH-4")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Genève, 1er-5 mars 2027", "Geneva"), ("es", "Ginebra, 1 a 5", "Geneva"),
        ("ru", "Женева, 1–5 марта", "Geneva"), ("zh", "2027年3月1日，日内瓦", "Geneva"),
        ("ar", "نيويورك، 1-5 آذار/مارس", "New York"), ("ar", "جنيـف، 1-5", "Geneva"),
    ],
)  # fmt: skip
def test_another_place(language: str, text: str, name: str) -> None:
    """The version that names it is named."""
    told = venue(**{language: text})
    assert list(told) == [language]
    assert f"has the place {name} instead of Vienna" in told[language]


def test_the_same_place_and_one_that_nobody_knows() -> None:
    """Names that are not in the table are of nobody's business."""
    assert venue() == {}
    assert venue(fr="Ouagadougou, 1er-5 mars 2027", ru="Обервальд, 1–5 марта") == {}
    other = side_by_side("Ouagadougou, 1 March", Role.FIELD, fr="Vienne, 1er mars", es="Viena")
    assert said(other, "MH-4") == {}


def test_versions_that_agree_against_the_master() -> None:
    moved = {"fr": "Genève", "es": "Ginebra", "ru": "Женева", "zh": "日内瓦", "ar": "جنيف"}
    assert list(venue(**moved)) == [""]


def test_another_organ() -> None:
    table = side_by_side("General Assembly", Role.FIELD, fr="Conseil de sécurité", zh="大会")
    assert said(table, "MH-4") == {
        "fr": "the French version has the organ Security Council instead of General Assembly:"
        " write the name that is right"
    }


def test_other_texts_may_name_what_they_like() -> None:
    """“The capital of Austria” may be Vienna in a text."""
    assert said(side_by_side("It met in Vienna.", fr="Il a siégé à Genève."), "MH-4") == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "خالية من الكربون"), ("ar", "رومانيا"), ("zh", "缔约方大会"), ("es", "Romania"),
     ("fr", "Bonne gouvernance"), ("de", "Bonn")],
)  # fmt: skip
def test_parts_of_other_words_are_no_names(language: str, text: str) -> None:
    assert named(text, language) == frozenset()


def test_every_row_has_six_languages() -> None:
    assert {len(row) for row in (*ORGANS, *PLACES)} == {len(LANGUAGES)}
