"""DATE: what is said of a date that is wrong by itself, and of a weekday."""

from __future__ import annotations

import pytest
from side_by_side import said, side_by_side

MASTER = "It opens on Monday, 1 March 2027, and ends on 28 February 2028."


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("fr", "Elle s’ouvre le mardi 1er mars 2027 et s’achève le 28 février 2028.",
         "the French version has “mardi”, but 1 March 2027 is a Monday, not a Tuesday:"
         " see which of the two is right"),
        ("es", "Comienza el lunes 1 de marzo de 2027 y termina el 31 de febrero de 2028.",
         "the Spanish version has “31 de febrero de 2028”, but February 2028 has 29 days, not 31:"
         " see which of the two is right"),
        ("ar", "يُفتتح يوم الاثنين 1 آذار/أبريل 2027 ويُختتم في 28 شباط/فبراير 2028.",
         "the Arabic version contradicts itself: “آذار/أبريل” names two months, April and March:"
         " see which of the two is right"),
    ],
)  # fmt: skip
def test_a_date_that_contradicts_itself(language: str, text: str, says: str) -> None:
    """A sentence with a verb: what stands there, and why it cannot be."""
    assert said(side_by_side(MASTER, **{language: text}), "DATE-2") == {language: says}


def test_another_date_is_named_in_words() -> None:
    """Also a day that no calendar has; a weekday is written as the language does."""
    french = "Elle s’ouvre le mardi 1er mars 2027 et s’achève le 28 février 2028."
    spanish = "Comienza el lunes 1 de marzo de 2027 y termina el 28 de febrero de 2028."
    told = said(side_by_side(MASTER, fr=french, es=spanish), "DATE-1")["fr"]
    assert "has “mardi” (Tuesday) instead of “Monday”" in told
    assert told.endswith(": write “lundi”")
    wrong = spanish.replace("28 de febrero", "31 de febrero")
    told = said(side_by_side(MASTER, es=wrong, fr=french.replace("mardi", "lundi")), "DATE-1")["es"]
    assert "“31 de febrero de 2028” (31 February 2028) instead of “28 February 2028”" in told


def test_a_weekday_that_fits_is_no_difference() -> None:
    """Where most versions have it, the one without it is told."""
    bare = "It opens on 1 March 2027."
    with_day = {"fr": "Elle s’ouvre le lundi 1er mars 2027.", "ru": "Открытие 1 марта 2027 года."}
    assert said(side_by_side(bare, **with_day), "DATE-1") == {}
    all_but_one = {
        **with_day,
        "es": "Comienza el lunes 1 de marzo de 2027.",
        "zh": "2027年3月1日星期一开幕。",
    }
    told = said(side_by_side("It opens on Monday, 1 March 2027.", **all_but_one), "DATE-1")
    assert [*told] == ["ru"]
    without_year = {"fr": "Elle s’ouvre le lundi 1er mars.", "ru": "Открытие 1 марта."}
    assert [*said(side_by_side("It opens on 1 March.", **without_year), "DATE-1")] == ["fr"]
