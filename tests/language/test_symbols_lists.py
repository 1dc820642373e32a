"""Lists and ranges of symbols, which leave out what is the same, in six languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.normal import normal
from hexapla.language.symbols import cited

SIX = ("en", "fr", "es", "ru", "zh", "ar")


def keys(text: str, language: str) -> list[str]:
    return [value.keys[0] for value in cited(normal(text).text, language)]


# What it says, and how the six languages write it.
LISTS = [
    (
        ["A/64/13", "A/64/13/Add.1", "A/64/115", "A/64/174", "A/64/323", "A/64/324"],
        ["A/64/13 and Add.1, A/64/115, 174, 323 and 324",
         "A/64/13 et Add.1, A/64/115, 174, 323 et 324",
         "A/64/13 y Add.1, A/64/115, 174, 323 y 324",
         "A/64/13 и Add.1, A/64/115, 174, 323 и 324",
         "A/64/13和Add.1、A/64/115、174、323和324",
         "A/64/13 و Add.1، و A/64/115، و 174، و 323، و 324"],
    ),
    (
        ["A/BUR/53/SR.1", "A/BUR/53/SR.2"],
        ["A/BUR/53/SR.1 and 2", "A/BUR/53/SR.1 et 2", "A/BUR/53/SR.1 y 2", "A/BUR/53/SR.1 и 2",
         "A/BUR/53/SR.1和2", "A/BUR/53/SR.1 و 2"],
    ),
    (
        ["E/1994/24", "E/1994/24/Corr.1"],
        ["E/1994/24 and Corr.1", "E/1994/24 et Corr.1", "E/1994/24 y Corr.1", "E/1994/24 и Corr.1",
         "E/1994/24及Corr.1", "E/1994/24 وCorr.1"],
    ),
    (
        ["A/AC.320/2027/3", "A/AC.320/2027/3/Add.1", "A/AC.320/2027/3/Add.2"],
        ["A/AC.320/2027/3 and Add.1 and 2", "A/AC.320/2027/3 et Add.1 et 2",
         "A/AC.320/2027/3, Add.1 y 2", "A/AC.320/2027/3 и Add.1 и 2",
         "A/AC.320/2027/3和Add.1和2", "A/AC.320/2027/3 و Add.1 و 2"],
    ),
    (
        [f"A/C.1/78/L.{number}" for number in (1, 2, 3, 4, 5)],
        ["A/C.1/78/L.1 to L.5", "A/C.1/78/L.1 à L.5", "A/C.1/78/L.1 a L.5", "A/C.1/78/L.1–L.5",
         "A/C.1/78/L.1至L.5", "A/C.1/78/L.1 إلى L.5"],
    ),
    (
        ["A/64/115", "A/64/116", "A/64/117", "A/64/120"],
        ["A/64/115-117 and 120", "A/64/115 à 117 et 120", "A/64/115 a 117 y 120",
         "A/64/115–117 и 120", "A/64/115至117和120", "A/64/115 إلى 117 و 120"],
    ),
    (
        ["A/C.3/72/L.1", "A/C.3/72/L.2", "A/C.3/72/L.2/Rev.1"],
        ["A/C.3/72/L.1, L.2 and L.2/Rev.1", "A/C.3/72/L.1, L.2 et L.2/Rev.1",
         "A/C.3/72/L.1, L.2 y L.2/Rev.1", "A/C.3/72/L.1, L.2 и L.2/Rev.1",
         "A/C.3/72/L.1、L.2和L.2/Rev.1", "A/C.3/72/L.1 و L.2 و L.2/Rev.1"],
    ),
    (
        ["A/63/49 (Vol. I)", "A/63/49 (Vol. II)", "A/63/49/Corr.1"],
        ["A/63/49 (Vols. I and II) and Corr.1", "A/63/49 (Vol. I et II) et Corr.1",
         "A/63/49 (Vols. I y II) y Corr.1", "A/63/49 (Том I и II) и Corr.1",
         "A/63/49（Vols. I和II）和Corr.1", "A/63/49 (المجلدان الأول والثاني) و Corr.1"],
    ),
]  # fmt: skip
AROUND = {
    "en": ["({})", "See {}.", "{}, annex", "documents {} were issued", "{}; see also"],
    "fr": ["({})", "Voir {}.", "{}, annexe", "les documents {} ont été publiés", "{} ; voir"],
    "es": ["({})", "Véanse {}.", "{}, anexo", "los documentos {} se publicaron", "{}; véase"],
    "ru": ["({})", "См. {}.", "{}, приложение", "документы {} были изданы", "{}; см. также"],
    "zh": ["（{}）", "见{}。", "{}，附件", "文件{}号已印发", "见{}号文件。", "{}；另见"],
    "ar": ["({})", "انظر {}.", "{}، المرفق", "الوثائق {} في", "{} المتعلقة بذلك", "{}؛"],
}


@pytest.mark.parametrize(("symbols", "forms"), LISTS, ids=lambda it: it[0])
@pytest.mark.parametrize("language", SIX)
def test_a_list_says_the_same_in_all_languages(
    symbols: list[str], forms: list[str], language: str
) -> None:
    for sentence in AROUND[language]:
        text = sentence.format(forms[SIX.index(language)])
        assert keys(text, language) == symbols, text


@pytest.mark.parametrize(
    ("text", "language", "symbols"),
    [
        ("A/64/13 and 12 other documents", "en", ["A/64/13"]),
        ("A/64/13 and 14 other documents", "en", ["A/64/13"]),
        ("A/64/13, para. 5", "en", ["A/64/13"]),
        ("A/64/13, paras. 5, 7 and 14.", "en", ["A/64/13"]),
        ("A/64/13, annex II", "en", ["A/64/13"]),
        ("A/64/13, 14 March 2027", "en", ["A/64/13"]),
        ("A/64/13 and 2027", "en", ["A/64/13"]),
        ("(A/64/13, 2027)", "en", ["A/64/13"]),
        ("A/64/13, 15.5", "en", ["A/64/13"]),
        ("A/64/13 and 50 per cent", "en", ["A/64/13"]),
        ("A/64/13 and 20%", "en", ["A/64/13"]),
        ("A/64/13 and 14/2", "en", ["A/64/13"]),
        ("A/64/13 and 14 (a)", "en", ["A/64/13"]),
        ("A/64/13-2", "en", ["A/64/13"]),
        ("A/64/13 – 27 pages", "en", ["A/64/13"]),
        ("A/64/13; 15", "en", ["A/64/13"]),
        ("A/64/13 et 14 autres documents", "fr", ["A/64/13"]),
        ("A/64/13 et 14 mars", "fr", ["A/64/13"]),
        ("A/64/13 y 14 de marzo", "es", ["A/64/13"]),
        ("A/64/13 y otros 14 documentos", "es", ["A/64/13"]),
        ("A/64/13 и 14 других документов", "ru", ["A/64/13"]),
        ("A/64/13, 14 марта", "ru", ["A/64/13"]),
        ("A/64/13和14份其他文件", "zh", ["A/64/13"]),
        ("A/64/13和14个附件", "zh", ["A/64/13"]),
        ("A/64/13，14日", "zh", ["A/64/13"]),
        ("A/64/13和12以及A组", "zh", ["A/64/13"]),
        ("A/64/13和14以及A/64/20", "zh", ["A/64/13", "A/64/14", "A/64/20"]),
        ("A/64/13 و 14 وثيقة أخرى", "ar", ["A/64/13"]),
        ("A/64/13 و 14 و A/64/20", "ar", ["A/64/13", "A/64/14", "A/64/20"]),
        ("A/64/13 و 14 وكذلك A/64/20", "ar", ["A/64/13", "A/64/14", "A/64/20"]),
        ("A/64/13 و 14 من الوثائق", "ar", ["A/64/13"]),
        ("A/64/13 and A/64/14", "en", ["A/64/13", "A/64/14"]),
        ("A/64/13 / A/64/14", "en", ["A/64/13", "A/64/14"]),
        ("A/64/13* and Add.1*", "en", ["A/64/13", "A/64/13/Add.1"]),
        ("A/64/13 (and Add.1)", "en", ["A/64/13", "A/64/13/Add.1"]),
        ("A/64/13 and Add.1 and Corr.1", "en", ["A/64/13", "A/64/13/Add.1", "A/64/13/Corr.1"]),
        ("A/64/13/Add.1 and Corr.1", "en", ["A/64/13/Add.1", "A/64/13/Add.1/Corr.1"]),
        ("A/64/13/Add.1 and Add.2", "en", ["A/64/13/Add.1", "A/64/13/Add.2"]),
        ("A/64/13/Rev.1/Add.1-3", "en", [f"A/64/13/Rev.1/Add.{n}" for n in (1, 2, 3)]),
        ("A/64/13 and Add.1/Rev.1", "en", ["A/64/13", "A/64/13/Add.1/Rev.1"]),
        ("A/AC.1/2020/3 and CRP.1", "en", ["A/AC.1/2020/3", "A/AC.1/2020/CRP.1"]),
        ("A/47/975-S/26063 and Add.1", "en",
         ["A/47/975-S/26063", "A/47/975/Add.1-S/26063/Add.1"]),
        ("A/C.1/78/L.1 to A/C.1/78/L.3", "en", [f"A/C.1/78/L.{n}" for n in (1, 2, 3)]),
        ("A/C.1/78/L.1-A/C.1/78/L.3", "en", [f"A/C.1/78/L.{n}" for n in (1, 2, 3)]),
        ("A/73/12 (Part I) and A/73/12 (Part II)", "en",
         ["A/73/12 (Part I)", "A/73/12 (Part II)"]),
        ("A/73/12 (Part I) and (Part II)", "en", ["A/73/12 (Part I)", "A/73/12 (Part II)"]),
        ("A/64/323, 174 and 115", "en", ["A/64/323"]),
        ("A/64/115, 323, 174 et 324.", "fr",
         ["A/64/115", "A/64/323", "A/64/174", "A/64/324"]),
    ],
)  # fmt: skip
def test_where_a_list_ends(text: str, language: str, symbols: list[str]) -> None:
    assert keys(text, language) == symbols


def test_each_element_has_its_own_place() -> None:
    text = "A/64/13 and Add.1, A/64/115, 174 and 323"
    values = list(cited(text, "en"))
    assert [text[value.start : value.end] for value in values] == [
        "A/64/13", "Add.1", "A/64/115", "174", "323",
    ]  # fmt: skip


def test_what_a_range_leaves_out_has_an_empty_place_before_its_end() -> None:
    values = list(cited("A/C.1/78/L.1–L.4", "en"))
    assert [(value.start, value.end) for value in values] == [(0, 12), (13, 13), (13, 13), (13, 16)]


def test_a_range_beyond_reason_has_its_ends_only() -> None:
    assert keys("A/64/13-9000", "en") in (["A/64/13"], ["A/64/13", "A/64/9000"])
    assert len(keys("A/C.1/78/L.1–L.900", "en")) == 2


@given(
    st.lists(st.integers(1, 999), min_size=2, max_size=6, unique=True).map(sorted),
    st.sampled_from([("en", ", ", " and "), ("fr", ", ", " et "), ("es", ", ", " y "),
                     ("ru", ", ", " и "), ("zh", "、", "和"), ("ar", "، و ", " و "),
                     ("ar", " و", " و")]),
)  # fmt: skip
def test_a_written_list_is_read_back(numbers: list[int], words: tuple[str, str, str]) -> None:
    language, comma, link = words
    first, *rest = map(str, numbers)
    text = f"(A/64/{comma.join([first, *rest[:-1]])}{link}{rest[-1]})"
    assert keys(text, language) == [f"A/64/{number}" for number in numbers]
    changes = [f"Add.{number}" for number in numbers]
    text = f"(A/64/5{comma}{comma.join(changes[:-1])}{link}{changes[-1]})"
    assert keys(text, language) == ["A/64/5", *[f"A/64/5/{change}" for change in changes]]
