"""Scales that headings state of the figures under them."""

from __future__ import annotations

import pytest

from hexapla.language.numbers import stated
from hexapla.model.value import ValueKind


def _scales(text: str, language: str) -> list[str]:
    return [one.keys[0] for one in stated.find(text, language) if one.kind is ValueKind.SCALE]


@pytest.mark.parametrize(
    ("text", "language", "scale"),
    [
        ("in thousands of United States dollars", "en", "thousands"),
        ("Expenditure, US$ million", "en", "millions"),
        ("Milliers de dollars", "fr", "thousands"),
        ("en miles de millones de euros", "es", "billions"),
        ("в миллионах долларов США", "ru", "millions"),
        ("单位:万美元", "zh", "ten thousands"),
        ("以百万欧元计", "zh", "millions"),
        ("(بملايين الدولارات)", "ar", "millions"),
        ("(thousands of tons)", "en", "thousands"),
        ("(千)", "zh", "thousands"),
    ],
)
def test_a_heading_states_a_scale(text: str, language: str, scale: str) -> None:
    assert _scales(text, language) == [scale]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5.9 million dollars", "en"),
        ("(1.2) million dollars", "en"),
        ("the autumn column", "en"),
        ("tens of millions of dollars", "en"),
        ("thousands of people", "en"),
        ("миллион долларов", "ru"),
        ("一百万美元", "zh"),
        ("千年发展目标(千年目标)", "zh"),
        ("عشرات الملايين من الدولارات", "ar"),
        ("10,000 dollars", "en"),
        ("Tausende Dollar", "de"),
    ],
)
def test_amounts_and_prose_state_none(text: str, language: str) -> None:
    assert _scales(text, language) == []


def test_each_scale_counts_once() -> None:
    text = "Thousands of dollars (thousands of dollars)"
    assert _scales(text, "en") == ["thousands"]


def test_no_text_with_a_scale_is_passed_over() -> None:
    """The quick look that comes first knows a part of every scale word."""
    words = {
        "en": ("thousands", "Millions", "BILLIONS", "trillions"),
        "fr": ("milliers", "Millions", "MILLIARDS", "billions"),
        "es": ("miles", "Millones", "MILES", "billones", "millardos"),
        "ru": ("тысячах", "Тыс.", "МЛН", "млрд", "трлн", "Миллионах", "миллиардах"),
        "zh": ("千", "百万", "十亿", "万"),
        "ar": ("آلاف", "ملايين", "بلايين", "مليارات"),
    }
    money = {"en": "of euros", "fr": "d'euros", "es": "de euros", "ru": "евро", "zh": "欧元"}
    for language, forms in words.items():
        for form in forms:
            space = "" if language == "zh" else " "
            assert _scales(f"{form}{space}{money.get(language, 'يورو')}", language), form
