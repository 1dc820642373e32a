"""How a difference is told: which version, in what, from whom, and what to type there."""

from __future__ import annotations

import pytest
from side_by_side import said, side_by_side

from hexapla.checks.wording import slipped
from hexapla.language.rendering import rendered
from hexapla.model.value import ValueKind


@pytest.mark.parametrize(
    ("code", "master", "versions", "language", "message"),
    [
        (
            "NUM-1", "It has 8,500 words.",
            {"fr": "Il compte 8~500 mots.", "ru": "В нем 8~300 слов.", "zh": "共8,500字。"},
            "ru",
            "the Russian version has “8~300” instead of “8,500”, which all others have: "
            "write “8~500”",
        ),
        (
            "NUM-1", "The sum is $5.9 million.",
            {"fr": "La somme est de 5,9 millions de dollars.", "zh": "数额为590美元。"},
            "zh",
            "the Chinese version has “590” instead of “5.9 million”, which all others have: "
            "write “590万”",
        ),
        (
            "REF-1", "See paragraph 12 (h).",
            {"fr": "Voir le paragraphe 12 h).", "ar": "انظر الفقرة 12 (ج)."},
            "ar",
            "the Arabic version has “الفقرة 12 (ج)” (paragraph 12 (c)) instead of "
            "“paragraph 12 (h)”, which all others have: write “الفقرة 12 (ح)”",
        ),
        (
            "RES-1", "Recalling resolution 58/1 B,",
            {"fr": "Rappelant la résolution 58/1 B,", "ar": "إذ تشير إلى القرار 58/1 ألف،"},
            "ar",
            "the Arabic version has “58/1 ألف” (58/1 A) instead of “58/1 B”, which all others "
            "have: write “58/1 باء”",
        ),
        (
            "DATE-1", "It opens on 5 June 2024.",
            {"fr": "Elle s’ouvre le 5 juin 2024.", "zh": "会议开幕。"},
            "zh",
            "the Chinese version lacks “5 June 2024”, which all others have: "
            "write “2024年6月5日”",
        ),
        (
            "TIME-1", "It opens at 10 a.m.",
            {"es": "Se abre a las 11.00 horas."},
            "es",
            "the Spanish version has “11.00 horas” instead of “10 a.m.”, which the master has: "
            "write “10.00 horas”",
        ),
        (
            "NUM-1", "The session opens.",
            {"fr": "La session s’ouvre.", "es": "Se abre la 44 reunión."},
            "es",
            "the Spanish version has “44”, which all others lack: take it out, or put it into "
            "the others",
        ),
        (
            "NUM-1", "The 45 members met.",
            {"fr": "Les 45 membres.", "es": "Los 54 miembros.", "ru": "54 члена."},
            "ru",
            "the Russian version has “54” instead of “45”, which the master and the French "
            "version have: write “45”",
        ),
        (
            "REF-1", "See annex II.",
            {"fr": "Voir l’annexe II.", "ar": "انظر المرفق الثالث."},
            "ar",
            "the Arabic version has “المرفق الثالث” (annex III) instead of “annex II”, which "
            "all others have: say the same as the others: “annex II”",
        ),
        (
            "SYM-2", "See A/C.1/78/L.1 to L.5.",
            {"fr": "Voir A/C.1/78/L.1 à L.5.", "es": "Véase A/C.1/78/L.1 a L.4."},
            "es",
            "the Spanish version lacks “L.5” (A/C.1/78/L.5), which all others have: "
            "write “A/C.1/78/L.5”",
        ),
        (
            "SYM-2", "See A/C.1/78/L.1 to L.5.",
            {"fr": "Voir A/C.1/78/L.1 à L.5.", "es": "Véase A/C.1/78/L.1 y L.5."},
            "es",
            "the Spanish version lacks “A/C.1/78/L.2”, “A/C.1/78/L.3”, “A/C.1/78/L.4”, which "
            "all others have: write “A/C.1/78/L.2”, “A/C.1/78/L.3”, “A/C.1/78/L.4”",
        ),
        (
            "DATE-1", "Wednesday, 5 June 2024",
            {"fr": "Mercredi 5 juin 2024", "ru": "5 июня 2024 года"},
            "ru",
            "the Russian version lacks “Wednesday”, which all others have: "
            "say the same as the others: “Wednesday”",
        ),
        (
            "REF-1", "See Chapter 7.",
            {"fr": "Voir le chapitre 8.", "ru": "См. главу 8."},
            "",
            "all versions agree against the master: each has “chapitre 8” instead of “Chapter "
            "7”, which it has: correct the master if they are right, else each of them",
        ),
    ],
)  # fmt: skip
def test_what_is_said(
    code: str, master: str, versions: dict[str, str], language: str, message: str
) -> None:
    """Of the version that is out of step."""
    texts = {tag: text.replace("~", "\u00a0") for tag, text in versions.items()}
    found = said(side_by_side(master, **texts), code)
    assert found[language].replace("\u00a0", " ") == message.replace("~", " ")


def test_where_no_two_say_the_same_nobody_agrees() -> None:
    """Versions that differ among themselves do not agree against the master."""
    split = side_by_side(
        "It has 16 members.", fr="Il compte 17 membres.", es="Tiene 18 miembros.", zh="有19个成员。"
    )
    told = said(split, "NUM-1")
    assert told[""] == (
        "the master has “16”, which no version has; these say different things: "
        "find out what is right, and correct the others"
    )
    assert set(told) == {"", "fr", "es", "zh"}
    level = side_by_side(
        "It has 16 members.", fr="Il compte 17 membres.", es="Tiene 17 miembros.", zh="有17个成员。"
    )
    assert said(level, "NUM-1")[""].startswith("all versions agree against the master:")


def test_a_slip_that_made_another_kind_of_value_is_known() -> None:
    """76/2688 is no resolution; it is to be written as the others have it, not taken out."""
    table = side_by_side(
        "See resolution 76/268.", fr="Voir la résolution 76/2688.", es="Véase la resolución 76/268."
    )
    assert said(table, "NUM-1")["fr"].endswith("write “76/268” as the others do")


@pytest.mark.parametrize("typed", ["76/286", "76/2688", "76/26", "76/269", "67/268"])
def test_slips_of_a_number(typed: str) -> None:
    assert slipped(typed, "76/268")


@pytest.mark.parametrize("typed", ["76/268", "76/682", "76/2", "77/269", "50/11", ""])
def test_other_numbers_are_no_slips(typed: str) -> None:
    assert not slipped(typed, "76/268")


@pytest.mark.parametrize(("language", "text"), [("ru", "БК-14/12"), ("ar", "ا ب-14/12")])
def test_a_series_is_written_in_the_letters_of_the_language(language: str, text: str) -> None:
    assert rendered(ValueKind.RESOLUTION, "BC-14/12", language) == text


def test_who_says_what_the_master_says() -> None:
    """Where most agree against the master, the version on its side is named with it."""
    versions = {"fr": "60 jours", "es": "90 días", "ru": "90 дней", "zh": "90天"}
    found = said(side_by_side("60 days", **versions), "NUM-1")
    assert list(found) == [""]
    assert "each has “90” instead of “60”, which it and the French version have" in found[""]
