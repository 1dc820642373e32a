"""What each language writes instead of what was typed; and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.typography import slips, unopened


def mended(text: str, language: str) -> str:
    """The text with all that is said put right."""
    end = len(text)
    for slip in sorted(slips(text, language), reverse=True):
        if slip.end <= end:
            text = text[: slip.start] + slip.text + text[slip.end :]
            end = slip.start
    return text


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("en", "the Group's report", "the Group’s report"),
        ("en", 'the words "Original: English"', "the words “Original: English”"),
        ("en", "one  two", "one two"),
        ("fr", "l'Assemblée", "l’Assemblée"),
        ("fr", "Points : a ; b ?", "Points\u00a0: a\u00a0; b\u00a0?"),
        ("fr", "« documents »", "«\u00a0documents\u00a0»"),
        ("fr", "«documents»", "«\u00a0documents\u00a0»"),
        ("fr", '"documents"', "«\u00a0documents\u00a0»"),
        ("fr", "3,75% et 4 %", "3,75\u00a0% et 4\u00a0%"),
        ("fr", "n° 5", "nº 5"),
        ("es", "el «informe»", "el “informe”"),
        ("es", "el informe : a", "el informe: a"),
        ("es", "Suplemento nº 5", "Suplemento núm.\u00a05"),
        ("ru", "доклад - это", "доклад\u00a0— это"),
        ("ru", '"доклад"', "«доклад»"),
        ("ru", "№ 5 и №6", "№\u00a05 и №\u00a06"),
        ("zh", "工作组,大会", "工作组，大会"),
        ("zh", "考虑下列问题:", "考虑下列问题："),
        ("zh", "在 2027 年", "在2027年"),
        ("zh", "结束.", "结束。"),
        ("ar", "الفريق, العامل", "الفريق، العامل"),
        ("ar", "من?", "من؟"),
        ("ar", "حزيران/يونيو وتموز/يوليو", "حزيران/يونيه وتموز/يوليه"),
        ("ar", "أولا; ثانيا", "أولا؛ ثانيا"),
    ],
)
def test_slips(language: str, typed: str, written: str) -> None:
    """Each has one right form, and that is what is proposed; a text that has it is left alone."""
    assert mended(typed, language) == written
    assert not [*slips(written, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1,234,567 at 10 a.m.; see A/C.3/72/L.1"),
        ("fr", "Voir https://un.org/fr:80 à 10:30, A/C.3/72/L.1; oui"),
        ("fr", "1er mars\u202f; “nested” «\u202ftexte\u202f»"),
        ("es", "15.º período; 10.00 horas, ¿cómo?"),
        ("ru", "15–19 октября, г-н, A/49/610, 10 ч 00 мин – 13 ч 00 мин"),
        ("zh", "见A/AC.320/2027/3和Add.1，10:30，1,250人。(a)项"),
        ("ar", "1,250 و 3.75، A/AC.320/2027/3"),
        ("de", '"Deutsch" kennen wir nicht , oder'),
    ],
)
def test_left_alone(language: str, text: str) -> None:
    """Numbers, times, symbols and addresses are not typography, nor is a seventh language."""
    assert not [*slips(text, language)]


def test_spanish_questions() -> None:
    """They are opened."""
    assert unopened("¿Cómo?") == ""
    assert unopened("Cómo?") == "?"
    assert unopened("Adelante!") == "!"
    assert unopened("(Cómo?)") == "?"
    assert unopened("https://www.un.org/a?b=c!d") == ""


@given(
    st.text(alphabet="ab 'é\"«»:;?!,.-–№n°1٣ا中,\u00a0", max_size=60),
    st.sampled_from(["en", "fr", "es", "ru", "zh", "ar"]),
)
def test_mending_ends(text: str, language: str) -> None:
    """Slips lie in the text; and what was mended a few times has nothing left to mend."""
    for slip in slips(text, language):
        assert 0 <= slip.start < slip.end <= len(text)
        assert text[slip.start : slip.end] != slip.text
    for _ in range(6):
        text = mended(text, language)
    assert mended(text, language) == text
