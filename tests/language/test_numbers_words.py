"""Numbers in words: possible values, which miss nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.normal import normal
from hexapla.language.numbers import han, in_words
from hexapla.language.numbers.lexicon import fold, lexicon
from hexapla.language.numbers.roman import from_roman
from hexapla.model.value import ValueKind


def possible(text: str, language: str) -> list[str]:
    """The readings of the possible numbers, with a bar between."""
    found = in_words(normal(text).text, language)
    return ["|".join(value.keys) for value in found if value.kind is not ValueKind.CURRENCY]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "within ninety days", "90|1990"),
        ("en", "both", "2"),
        ("en", "twice", "2"),
        ("en", "two dozen", "24"),
        ("en", "one thousand nine hundred and forty-five", "1945"),
        ("en", "two million three hundred thousand", "2300000"),
        ("en", "half a million", "500000"),
        ("en", "fifty per cent", "50%|50"),
        ("fr", "quatre-vingt-dix-sept", "97"),
        ("fr", "soixante et onze", "71"),
        ("fr", "mille neuf cent quarante-cinq", "1945"),
        ("fr", "deux cents millions", "200000000"),
        ("fr", "les deux", "2"),
        ("fr", "douzaine", "12"),
        ("fr", "le Cadre décennal", "10"),
        ("es", "dos mil veinticinco", "2025"),
        ("es", "treinta y seis", "36"),
        ("es", "mil millones", "1000000000"),
        ("es", "ambas", "2"),
        ("es", "por millón de habitantes", "1000000"),
        ("ru", "девяноста пяти", "95"),
        ("ru", "двух", "2"),
        ("ru", "обеих", "2"),
        ("ru", "тысяча девятьсот сорок пять", "1945"),
        ("ru", "семидесятипятилетие", "75"),
        ("ru", "десятилетней", "10|1/10"),
        ("ru", "полмиллиона", "500000"),
        ("ru", "полтора миллиона", "1500000"),
        ("fr", "un million et demi", "1500000"),
        ("es", "un millón y medio", "1500000"),
        ("ar", "مليون ونصف", "1500000"),
        ("fr", "la XXe session", "20"),
        ("zh", "九十天", "90|1990"),
        ("zh", "两个", "2"),
        ("zh", "一、导言", "1"),
        ("zh", "㈡", "2"),
        ("zh", "五十万", "500000"),
        ("zh", "二十国集团", "20|1920"),
        ("ar", "تسعين يوما", "90|1990"),
        ("ar", "كلتا", "2"),
        ("ar", "بدولارين", "2"),
        ("ar", "مليوني شخص", "2000000"),
        ("ar", "ألف وتسعمائة وخمسة وأربعين", "1945"),
        ("ar", "خمسة وعشرون", "25"),
        ("ar", "ثلاثة عشر", "13"),
        ("ar", "أولا - مقدمة", "1"),
        ("en", "annex IV", "4"),
        ("ru", "приложение XIV", "14"),
        ("ru", "полумиллиона", "500000"),
        ("ru", "десятилетние рамки", "10"),
        ("ru", "пятилетних планов", "5"),
        ("fr", "les plans quinquennaux", "5"),
        ("es", "los planes quinquenales", "5"),
        ("en", "the centenary", "100"),
        ("fr", "le centenaire", "100"),
        ("es", "el centenario", "100"),
        ("ru", "столетие", "100"),
        ("ru", "двухсотлетие", "200"),
        ("es", "el bicentenario", "200"),
        ("zh", "六分之一", "1/6|1|6"),
        ("en", "one sixth", "1/6|1|6"),
        ("ar", "سدس", "1/6|1|6"),
        ("zh", "二分之一", "1/2|0.5|50%"),
    ],
)
def test_numbers_in_words(language: str, text: str, wanted: str) -> None:
    assert possible(text, language)[0] == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "two thirds"),
        ("en", "a two-thirds majority"),
        ("fr", "deux tiers"),
        ("es", "dos tercios"),
        ("es", "dos terceras partes"),
        ("ru", "две трети"),
        ("ru", "двумя третями"),
        ("zh", "三分之二"),
        ("ar", "ثلثا"),
        ("ar", "ثلثي"),
    ],
)
def test_two_thirds(language: str, text: str) -> None:
    assert possible(text, language)[0].split("|")[0] == "2/3"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "half"), ("fr", "moitié"), ("es", "mitad"), ("ru", "половины"), ("zh", "减半"),
     ("ar", "النصف")],
)  # fmt: skip
def test_half_may_be_fifty_per_cent(language: str, text: str) -> None:
    assert possible(text, language) == ["1/2|0.5|50%"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "two and three", ["2", "3"]),
        ("en", "first second", ["1", "2"]),
        ("fr", "deux et trois", ["2", "3"]),
        ("fr", "vingt et trente", ["20|1920", "30|1930"]),
        ("es", "dos y tres", ["2", "3"]),
        ("ru", "два, три", ["2", "3"]),
        ("ar", "الأولى والثانية", ["1", "2"]),
    ],
)
def test_two_numbers_stay_two(language: str, text: str, wanted: list[str]) -> None:
    assert possible(text, language) == wanted


def test_no_words_are_read_in_other_languages() -> None:
    assert possible("two, deux, dos", "de") == []
    assert possible("two sessions", "fr") == []


@pytest.mark.parametrize(
    ("numeral", "wanted"),
    [
        ("十", "10"),
        ("十二", "12"),
        ("二十一", "21"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("一千零一", "1001"),
        ("三千二百万", "32000000"),
        ("一万亿", "1000000000000"),
        ("十二亿三千万", "1230000000"),
        ("二〇三〇", "2030"),
        ("三点五", "3.5"),
        ("〇", "0"),
        ("12", "12"),
        ("", ""),
        ("文", ""),
    ],
)
def test_han_numerals(numeral: str, wanted: str) -> None:
    assert han.value(numeral) == wanted


@pytest.mark.parametrize(
    ("digits", "wanted"),
    [("IV", 4), ("XXI", 21), ("XXVIII", 28), ("MCMXLV", 1945), ("ХХI", 21), ("IIII", 0),
     ("VX", 0), ("", 0)],
)  # fmt: skip
def test_roman_numbers(digits: str, wanted: int) -> None:
    assert from_roman(digits) == wanted


@given(st.text(max_size=30))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
def test_every_form_is_found_in_a_text(language: str) -> None:
    """A form that `fold` cannot reach would never be read."""
    assert [form for form in lexicon(language) if fold(form) != form] == []
    lost = [form for form in lexicon(language) if not possible(form, language)]
    assert lost == []
