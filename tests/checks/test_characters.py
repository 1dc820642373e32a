"""LANG-8 and LANG-9: characters that were spoilt on the way, or that nobody sees."""

from __future__ import annotations

import pytest
from side_by_side import found, side_by_side

from hexapla import checks
from hexapla.model.finding import Finding

MASTER = "The Committee took note of document A/AC.320/2027/3."
ALL = {
    "ar": "أحاطت اللجنة علما بالوثيقة A/AC.320/2027/3.",
    "zh": "委员会注意到A/AC.320/2027/3号文件。",
    "fr": "Le Comité a pris note du document A/AC.320/2027/3.",
    "ru": "Комитет принял к сведению документ A/AC.320/2027/3.",
    "es": "La Comisión tomó nota del documento A/AC.320/2027/3.",
}


def told(code: str, master: str = MASTER, **versions: str) -> list[Finding]:
    return checks.run(side_by_side(master, **{**ALL, **versions}), [code])


@pytest.mark.parametrize("language", [*ALL])
def test_misread_letters_are_restored(language: str) -> None:
    """UTF-8 read as the Western code page, in any script; the fix gives the text back."""
    text = ALL[language]
    spoilt = text.encode().decode("cp1252", "ignore") if language == "fr" else _misread(text)
    (one,) = told("LANG-8", **{language: spoilt})
    assert one.language == language
    assert one.fix
    assert spoilt[: one.fix.start] + one.fix.text + spoilt[one.fix.end :] == text


def _misread(text: str) -> str:
    """A text's bytes as letters, those that the code page has no letter for as controls."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8")
    )


@pytest.mark.parametrize("sign", ["\x01", "\ufffd", "\ue01a", "\x85", "\x0c"])
def test_a_lost_letter_is_named(sign: str) -> None:
    """By its number, as it cannot be seen, and once for all of a text."""
    (one,) = told("LANG-8", fr=f"Le Comit{sign} a pris{sign} note du document A/AC.320/2027/3.")
    assert (one.language, one.severity.name) == ("fr", "ERROR")
    assert f"U+{ord(sign):04X}" in str(one)
    assert "1 more" in str(one)
    assert len(one.spans) == 2
    assert one.fix is None


def test_what_the_master_has_is_said_of_the_master() -> None:
    """Who has kept a sign of the master's has done no wrong."""
    master = MASTER.replace("note", "note\ue01a")
    findings = told("LANG-8", master, fr="Le Comité\ue01a a pris note du document A/AC.320/2027/3.")
    assert [one.language for one in findings] == [""]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "LA LIBERTÉ\u00a0» ET «\u00a0L’ÉGALITÉ» : OÙ\u00a0? À\u00a0L’ÂGE ADULTE, L’ÎLE…"),
        ("fr", "L’été… qualité\u00a0; délibéré – « né » ; maïs ; naïveté"),
        ("es", "ESPAÑA, PERÚ», «CAMARÓN», «Ñ», «Í» «¿Ó»"),
        ("ru", "Комитет принял к сведению\u00a0— это «доклад»"),
        ("ar", "أحاطت اللجنة\u200f علما\u200e بالوثيقة\u200cها"),
        ("zh", "委员会“注意到”……"),
        ("en", "São Tomé — SÃO PAULO; Ångström"),
    ],
)
def test_letters_that_were_written_so(language: str, text: str) -> None:
    """Capitals with accents before quotation marks and no-break spaces are no bytes."""
    versions = {} if language == "en" else {language: text}
    master = text if language == "en" else MASTER
    assert told("LANG-8", master, **versions) == told("LANG-9", master, **versions) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("документ A/AC.\u200b320/2027/3", "U+200B"),
        ("документ\ufeff A/AC.320/2027/3", "U+FEFF"),
        ("документ A/AC.3\u00ad20/2027/3", "U+00AD"),
    ],
)
def test_what_has_no_width_is_taken_out(text: str, number: str) -> None:
    """With a fix: nobody need think about it."""
    (one,) = told("LANG-9", ru=text)
    assert one.language == "ru"
    assert number in str(one)
    assert one.fix
    assert len(text[: one.fix.start] + text[one.fix.end :]) == len(text) - 1


def test_a_soft_hyphen_in_a_word_is_right() -> None:
    assert told("LANG-9", ru="Коми\u00adтет принял к сведению документ A/AC.320/2027/3.") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("أحاطت \u202aA/AC.320/2027/3", "not paired"),
        ("أحاطت A/AC.320/2027/3\u202c", "not paired"),
        ("أحاطت \u2066A/AC.320/2027/3\u202c", "not paired"),
        ("أحاطت \u202eA/AC.320/2027/3\u202c", "overrides"),
    ],
)
def test_marks_of_direction(text: str, what: str) -> None:
    (one,) = told("LANG-9", ar=text)
    assert (one.language, what in str(one)) == ("ar", True)


def test_paired_marks_of_direction_are_right() -> None:
    """A symbol is isolated or embedded in Arabic, and both may be nested."""
    text = "أحاطت \u2066A/AC.320/2027/3\u2069 و\u202b(\u202aA/AC.320/2027/3\u202c)\u202c"
    assert told("LANG-9", ar=text) == []


def test_nothing_is_said_of_a_sound_set() -> None:
    assert found(side_by_side(MASTER, **ALL)) == []
