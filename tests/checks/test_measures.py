"""LANG-6 and LANG-7: the end of a text and its length."""

from __future__ import annotations

import pytest
from side_by_side import found, of_units, said, side_by_side

from hexapla.model.unit import Role, Unit


def test_another_end() -> None:
    """Who stands alone is named, the master too."""
    table = side_by_side("Consider:", fr="Examiner :", zh="考虑。", ar="النظر:", ru="Рассмотреть:")
    assert [*said(table, "LANG-6")] == ["zh"]
    table = side_by_side("Consider.", fr="Examiner :", zh="考虑：", ar="النظر:", ru="Рассмотреть:")
    assert [*said(table, "LANG-6")] == [""]


@pytest.mark.parametrize(
    "versions",
    [
        {"fr": "Qui ?", "zh": "谁？", "ar": "من؟", "es": "¿Quién?"},
        {"fr": "Qui ?*", "zh": "*谁？*", "ar": "**من؟**", "es": "¿Quién?"},
        {"fr": "Qui[^1] ?", "zh": "谁？[^1]", "ar": "من(1)؟", "es": "¿«Quién?»"},
    ],
)
def test_the_same_end(versions: dict[str, str]) -> None:
    """Signs of one class are the same; what closes something is looked behind."""
    assert said(side_by_side("Who?[^1]", **versions), "LANG-6") == {}


def test_lists_end_as_the_language_ends_them() -> None:
    """Russian drops the full stop of agenda items."""
    versions = {"fr": "Le rapport ;", "ru": "доклад", "zh": "报告；", "es": "El informe;"}
    assert said(side_by_side("The report;", Role.ITEM, **versions), "LANG-6") == {}


def test_the_full_stop_of_an_abbreviation_says_nothing() -> None:
    """Neither of the master nor of a version; a question mark still does."""
    versions = {"fr": "De 15 à 18 heures", "zh": "下午3时至6时", "es": "De las 15.00 horas"}
    assert said(side_by_side("3–6 p.m.", **versions), "LANG-6") == {}
    money = {"fr": "5 dollars", "zh": "5美元", "ru": "5 долл."}
    assert said(side_by_side("5 dollars", **money), "LANG-6") == {}
    assert [*said(side_by_side("5 dollars", **{**money, "zh": "5美元？"}), "LANG-6")] == ["zh"]
    stop = {**versions, "zh": "下午3时至6时。"}
    assert [*said(side_by_side("From 3 to 6", **stop), "LANG-6")] == ["zh"]


def test_half_of_a_text_is_missing() -> None:
    """What a language's texts are usually long is learnt from the document."""
    english = [
        f"The Working Group may wish to take note of the {n}th report of it" for n in range(12)
    ]
    french = [
        text.replace("The Working Group", "Le Groupe de travail des experts") for text in english
    ]
    chinese = ["工作组不妨注意到报告内容和附件" for _ in english]
    french[5] = "Le Groupe de travail"
    units = [Unit(f"u{n}", text, Role.PARAGRAPH) for n, text in enumerate(english)]
    table = of_units(units, {"fr": french, "zh": chinese, "es": english})
    findings = [one for one in found(table) if one.code == "LANG-7"]
    assert [(one.language, one.unit) for one in findings] == [("fr", "u5")]
    assert "shorter" in findings[0].message
    twice = [*units, Unit("u12", english[5], Role.PARAGRAPH)]
    table = of_units(twice, {"fr": [*french, french[5]], "zh": [*chinese, chinese[5]]})
    assert not [one for one in found(table) if one.code == "LANG-7"]


def test_few_texts_teach_nothing() -> None:
    """From a handful of texts nobody knows what is usual."""
    long = "word " * 40
    units = [Unit(f"u{n}", long, Role.PARAGRAPH) for n in range(3)]
    assert not [
        one for one in found(of_units(units, {"fr": [long, "mot", long]})) if one.code == "LANG-7"
    ]
