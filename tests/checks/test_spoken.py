"""NUM-1 where no text has figures: what all say in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from side_by_side import said, side_by_side

from hexapla.checks import sieves, spoken
from hexapla.checks.sheet import Desk

MASTER = "States should reply within three months, and two thirds of them did."
VERSIONS = {
    "fr": "Les États devraient répondre dans les trois mois, et les deux tiers l’ont fait.",
    "es": "Los Estados deberían responder en un plazo de tres meses, y dos tercios lo hicieron.",
    "ru": "Государствам следует отвечать в течение трех месяцев, и две трети так и поступили.",
    "zh": "各国应在三个月内答复，三分之二的国家已答复。",
    "ar": "ينبغي للدول أن ترد في غضون ثلاثة أشهر، وقد فعل ثلثا الدول ذلك.",
}


def test_all_say_the_same() -> None:
    assert said(side_by_side(MASTER, **VERSIONS), "NUM-1") == {}


@pytest.mark.parametrize(
    ("tag", "right", "wrong", "told"),
    [
        ("fr", "trois mois", "quatre mois", "has “quatre” (4) instead of “three” (3)"),
        ("es", "tres meses", "seis meses", "has “seis” (6) instead of “three” (3)"),
        ("ru", "трех месяцев", "пяти месяцев", "has “пяти” (5) instead of “three” (3)"),
        ("zh", "三个月", "六个月", "has “六” (6) instead of “three” (3)"),
        ("ar", "ثلاثة أشهر", "أربعة أشهر", "has “أربعة” (4) instead of “three” (3)"),
        ("fr", "deux tiers", "trois quarts", "instead of “two thirds” (2/3)"),
        ("zh", "三分之二", "四分之三", "instead of “two thirds” (2/3)"),
    ],
)
def test_another_number_in_its_place(tag: str, right: str, wrong: str, told: str) -> None:
    spoilt = {**VERSIONS, tag: VERSIONS[tag].replace(right, wrong)}
    found = said(side_by_side(MASTER, **spoilt), "NUM-1")
    assert list(found) == [tag]
    assert told in found[tag]


def test_two_versions_and_the_master() -> None:
    """Two versions are named; a master that stands alone is asked about."""
    spoilt = {
        **VERSIONS,
        "fr": VERSIONS["fr"].replace("trois", "six"),
        "es": VERSIONS["es"].replace("tres", "seis"),
    }
    assert list(said(side_by_side(MASTER, **spoilt), "NUM-1")) == ["fr", "es"]
    found = said(side_by_side(MASTER.replace("three", "four"), **VERSIONS), "NUM-1")
    assert list(found) == [""]
    assert "all versions agree against the master" in found[""]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        # said without a number, or with one that none of the words has
        ("fr", "Les États devraient répondre dans le trimestre, et les deux tiers l’ont fait."),
        # a word that is also a number, beside the right one
        ("fr", "Les États devraient répondre dans les trois mois du neuf, et deux tiers aussi."),
        # one, first and once say much
        ("es", "Un Estado debería responder en tres meses, y dos tercios lo hicieron una vez."),
    ],
)
def test_other_words_are_no_other_numbers(tag: str, text: str) -> None:
    assert said(side_by_side(MASTER, **{**VERSIONS, tag: text}), "NUM-1") == {}


def test_to_divide_by_two_is_to_halve() -> None:
    versions = {
        "fr": "Réduire le volume de moitié.",
        "es": "Reducir el volumen a la mitad.",
        "ru": "Сократить объем вдвое.",
        "zh": "将数量减半。",
        "ar": "خفض الحجم إلى النصف.",
    }
    assert said(side_by_side("Halve the volume.", **versions), "NUM-1") == {}


def test_three_texts_are_too_few() -> None:
    versions = {"fr": "dans les quatre mois", "es": "en tres meses"}
    assert said(side_by_side("within three months", **versions), "NUM-1") == {}


MONTHS = {
    "fr": ("trois", "Quatre", "six", "un trimestre"),
    "es": ("tres", "CUATRO", "seis", "un trimestre"),
    "ru": ("трех", "четырех", "Шести", "квартал"),
    "zh": ("三个", "四个", "六个", "季度"),
    "ar": ("ثلاثة", "أربعة", "ستة", "فصل"),
}


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(["three", "Four", "six", "the"]), st.lists(st.integers(0, 3), min_size=5))
def test_its_sieve_keeps_back_nothing_that_it_tells(master: str, choices: list[int]) -> None:
    """On a desk with other texts before and behind, one of them left out of a version."""
    texts = {tag: words[one] for (tag, words), one in zip(MONTHS.items(), choices)}
    table = side_by_side(f"Within {master} months.", **texts)
    usual = side_by_side(MASTER, **VERSIONS).rows[0]
    short = usual._replace(columns=(*usual.columns[:-1], None))
    desk = Desk(table, [usual, *table.rows, short])
    told = [number for number in range(3) if [*spoken.differing(desk.sheet(number))]]
    assert {*told} <= {*sieves.counting(desk)}


def test_its_sieve_keeps_back_amounts() -> None:
    """That Chinese has no millions is no reason to look for numbers in words."""
    table = side_by_side("$3.4 million", fr="3,4 millions de dollars", zh="340万美元")
    assert not sieves.counting(Desk(table, table.rows))


def test_its_sieve_keeps_back_what_all_say() -> None:
    table = side_by_side("They met for five days.", fr="Réunion de cinq jours.", es="Cinco días.",
                         ru="Пять дней.", zh="五天。", ar="خمسة أيام")  # fmt: skip
    assert not sieves.counting(Desk(table, table.rows))
