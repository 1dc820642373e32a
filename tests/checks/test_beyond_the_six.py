"""Languages beyond the six: they are held against the others in what all languages write alike."""

from __future__ import annotations

import pytest
from side_by_side import found, side_by_side

ENGLISH = "The session opens on 1 March 2027 at 10 a.m., see A/AC.320/2027/3, paragraph 4."
FRENCH = "La session s’ouvrira le 1er mars 2027 à 10 heures, voir A/AC.320/2027/3, par. 4."
GERMAN = "Die Tagung beginnt am 1. März 2027 um 10 Uhr, siehe A/AC.320/2027/3, Ziffer 4."


@pytest.mark.parametrize("original", ["en", "de"])
def test_no_false_alarm(original: str) -> None:
    """Dates, times and references of another language are not read, and not missed."""
    if original == "en":
        table = side_by_side(ENGLISH, fr=FRENCH, de=GERMAN, sw=GERMAN, fa=GERMAN)
    else:
        table = side_by_side(GERMAN, original="de", fr=FRENCH, en=ENGLISH)
    assert [one.code for one in found(table) if one.code[:3] in ("DAT", "TIM", "REF", "NUM")] == []


def test_a_symbol_is_the_same_in_all() -> None:
    """It is named where it differs, and the others go on voting."""
    german = GERMAN.replace("2027/3", "2027/8")
    table = side_by_side(ENGLISH, fr=FRENCH.replace("10 heures", "11 heures"), de=german)
    assert {(one.code, one.language) for one in found(table)} >= {("SYM-2", "de"), ("TIME-1", "fr")}
