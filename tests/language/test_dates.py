"""Dates in the long form of each language."""

from __future__ import annotations

from datetime import date

import pytest

from hexapla.language.dates import parse, written


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en", "1 March 2027"),
        ("fr", "1er mars 2027"),
        ("es", "1 de marzo de 2027"),
        ("ru", "1 марта 2027 года"),
        ("zh", "2027年3月1日"),
        ("ar", "1 آذار/مارس 2027"),
        ("de", "1 March 2027"),
    ],
)
def test_each_language_has_its_form(language: str, wanted: str) -> None:
    assert written(date(2027, 3, 1), language) == wanted


def test_only_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert written(date(2026, 11, 16), "fr") == "16 novembre 2026"


@pytest.mark.parametrize("text", ["", "soon", "2026-02-30", "16 November 2026", "2026-11"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse(text) is None


def test_an_iso_date_is_read() -> None:
    assert parse("2026-11-16") == date(2026, 11, 16)
