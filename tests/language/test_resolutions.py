"""Resolutions and decisions, as the six languages cite them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.labels import ABJAD_NAMES, LATIN, to_roman
from hexapla.language.normal import normal
from hexapla.language.resolutions import find
from hexapla.model.value import Value, ValueKind

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
DATE = "\ufffc" * 12  # what a date leaves that has been taken


def found(text: str, language: str) -> list[Value]:
    """The resolutions in a text as it is written."""
    return list(find(normal(text).text, language))


def keys(text: str, language: str) -> list[str]:
    """Their likeliest keys."""
    return [value.keys[0] for value in found(text, language)]


CITED = [
    ("en", f"In its resolutions 50/11 of {DATE} and 76/268 of {DATE}, the", ["50/11", "76/268"]),
    ("fr", f"Dans ses résolutions 50/11 du {DATE} et 76/268 du {DATE}", ["50/11", "76/268"]),
    ("es", f"En sus resoluciones 50/11, de {DATE}, y 76/268, de {DATE}", ["50/11", "76/268"]),
    ("ru", f"В своих резолюциях 50/11 от {DATE} и 76/268 от {DATE}", ["50/11", "76/268"]),
    ("zh", f"大会{DATE}第50/11号决议和{DATE}第76/268号决议", ["50/11", "76/268"]),
    ("ar", f"في قراريها 50/11 المؤرخ {DATE} و 76/268 المؤرخ {DATE}", ["50/11", "76/268"]),
    ("zh", "第50/11号、第76/268号和第77/1号决议", ["50/11", "76/268", "77/1"]),
    ("ar", "القرارين 57/301 و 73/299", ["57/301", "73/299"]),
    ("ar", "القرار ٨/١ والمقرر 3/2", ["8/1", "3/2"]),
    ("en", "resolution 8/1 and decision 3/2", ["8/1", "3/2"]),
    ("ru", "резолюция Совета по правам человека 51/7", ["51/7"]),
    ("ru", "решением Конференции 3/2", ["3/2"]),
    ("ar", "قرار مجلس حقوق الإنسان 51/7", ["51/7"]),
    ("en", "General Assembly resolution 35/219 A", ["35/219 A"]),
    ("ar", "بقرارها 35/219 ألف المؤرخ", ["35/219 A"]),
    ("ar", "القرار 58/1 باء والقرار 61/249 جيم", ["58/1 B", "61/249 C"]),
    ("ar", "القرارات 40/152 سين و 41/86 فاء", ["40/152 O", "41/86 Q"]),
    ("ru", "резолюция 58/1 В", ["58/1 B"]),  # typed in Cyrillic
    ("en", "resolution 58/1 A to C", ["58/1 A", "58/1 C"]),
    ("fr", "résolution 58/1 A et B", ["58/1 A", "58/1 B"]),
    ("zh", "第58/1 A至C号决议", ["58/1 A", "58/1 C"]),
    ("ar", "القرار 58/1 ألف إلى جيم", ["58/1 A", "58/1 C"]),
    ("ar", "المقررات 78/543 ألف وباء و 78/562", ["78/543 A", "78/543 B", "78/562"]),
    ("ar", "المقرر 1/م أ-21 والمقرر 6/م أ ت-3", ["1/CP.21", "6/CMA.3"]),
    ("en", "resolutions 1991 A and B (XVIII)", ["1991 A (XVIII)", "1991 B (XVIII)"]),
    ("ar", "بالقرارين 1991 ألف وباء (د - 18)", ["1991 A (XVIII)", "1991 B (XVIII)"]),
    ("zh", "第1991 A和B (XVIII)号决议", ["1991 A (XVIII)", "1991 B (XVIII)"]),
    ("en", "217 A (III)", ["217 A (III)"]),
    ("ru", "217 А (III)", ["217 A (III)"]),
    ("ar", "217 ألف (د - 3)", ["217 A (III)"]),
    ("ar", "قرارها 2 (د - 1)", ["2 (I)"]),
    ("en", "its resolution 2 (I)", ["2 (I)"]),
    ("ar", "1514 (د-15) و1514 (د – 15)", ["1514 (XV)", "1514 (XV)"]),
    ("zh", "第1514(XV)号决议", ["1514 (XV)"]),
    ("ru", "резолюции 1514 (ХV)", ["1514 (XV)"]),  # a Cyrillic Х
    ("en", "3191 (XXVIII)", ["3191 (XXVIII)"]),
    ("ar", "قرار الجمعية العامة 3191 (د - 28)", ["3191 (XXVIII)"]),
    ("en", "resolutions 1325 (2000), 1820 (2008) and 1888 (2009)",
     ["1325 (2000)", "1820 (2008)", "1888 (2009)"]),
    ("zh", "安全理事会第1325（2000）号决议", ["1325 (2000)"]),
    ("ar", "قرار مجلس الأمن 1325 (2000)", ["1325 (2000)"]),
    ("fr", "la résolution 1325 (2000) du Conseil de sécurité", ["1325 (2000)"]),
    ("en", "S-20/2, ES-11/1 and S-30/1", ["S-20/2", "ES-11/1", "S-30/1"]),
    ("ar", "دإ-20/2 و دإط-11/1 ودإط - 10/23", ["S-20/2", "ES-11/1", "ES-10/23"]),
    ("zh", "第S-20/2号决议", ["S-20/2"]),
    ("en", "Economic and Social Council resolution 1996/31", ["1996/31"]),
    ("en", "decision 1/CP.21", ["1/CP.21"]),
    ("ar", "المقرر 1/م أ-21", ["1/CP.21"]),
    ("en", "decision CP-VIII/16", ["CP-VIII/16"]),
    ("fr", "la décision CP VIII / 16", ["CP-VIII/16"]),
    ("ru", "в решении CP VIII/16", ["CP-VIII/16"]),
    ("en", "COP decision IX/20", ["IX/20"]),
    ("en", f"50/11 of {DATE};", ["50/11"]),
    ("de", "Resolution 217 A (III), S-20/2", ["217 A (III)", "S-20/2"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CITED)
def test_resolutions_are_read(language: str, text: str, expected: list[str]) -> None:
    """In all the forms of the six languages, with the same keys."""
    assert keys(text, language) == expected


NONE = [
    ("en", "services around the clock (24/7), 1/2, 3/4, 2019/20 and a ratio of 10/3"),
    ("en", "The resolution was adopted by a 2/3 majority."),
    ("fr", "La résolution est adoptée à la majorité des 2/3."),
    ("ar", "الساعة 10/00 من القرار"),
    ("ar", "وستُعقد الجلسات من الساعة 15/00 إلى الساعة 18/00"),
    ("ar", "الاستقرار بنسبة 3/4"),
    ("en", "article 5 (IV) and annex 3 (II)"),
    ("en", "some 300 (2019) and 1500 (2020) cases"),
    ("en", "12/10/2027"),
    ("en", "A decision was taken. Open 24/7 for 300 (2019)."),
    ("en", "see 80/20 rule"),
    ("zh", "24/7全天候"),
    ("de", "Die Quote ist 55/222."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_other_strokes_are_none(language: str, text: str) -> None:
    """Fractions, times, year spans, dates, ratios, articles."""
    assert keys(text, language) == []


def test_arabic_may_be_stored_as_it_looks() -> None:
    """222/55 has a second reading, where the noun is sure; 55/222 needs none."""
    assert found("القرار 222/55", "ar")[0].keys == ("222/55", "55/222")
    assert found("القرار 55/222", "ar")[0].keys == ("55/222",)
    assert found("resolution 222/55", "en")[0].keys == ("222/55",)


def test_arabic_has_figures_for_a_roman_meeting() -> None:
    """IX/20 in English is 9/20 in Arabic."""
    english, arabic = found("decision IX/20", "en")[0], found("المقرر 9/20", "ar")[0]
    assert set(english.keys) & set(arabic.keys)


WRITTEN = {
    "en": "resolution {}",
    "fr": "la résolution {}",
    "es": "la resolución {}",
    "ru": "резолюции {}",
    "zh": "第{}号决议",
    "ar": "القرار {}",
}


@given(
    st.integers(31, 99),
    st.integers(1, 399),
    st.one_of(st.none(), st.integers(1, 26)),
)
def test_written_and_read_back(session: int, number: int, letter: int | None) -> None:
    """A law: each language's form gives the same key, and another number another."""
    expected = f"{session}/{number}" + (f" {LATIN[letter - 1].upper()}" if letter else "")
    for language, form in WRITTEN.items():
        said = f"{session}/{number}"
        if letter:
            sign = ABJAD_NAMES[letter - 1] if language == "ar" else LATIN[letter - 1].upper()
            said += f" {sign}"
        (value,) = found(form.format(said), language)
        assert value.kind is ValueKind.RESOLUTION
        assert value.keys[0] == expected


@given(st.integers(100, 3541), st.integers(1, 30))
def test_old_sessions_are_read_back(number: int, session: int) -> None:
    """A law: a Roman session is the Arabic one in figures."""
    roman = to_roman(session).upper()
    expected = [f"{number} ({roman})"]
    assert keys(f"{number} ({roman})", "fr") == expected
    assert keys(f"{number} (د - {session})", "ar") == expected


PIECES = ["resolution ", "القرار ", "第", "号决议", "55/222", " A", " (III)", " (2000)", "S-", "/",
          "(د-", ")", ", ", " and ", "9", " باء", "1/CP.2", "IX/", ". ", "\ufffc", "х",
          "د"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=20), st.sampled_from([*LANGUAGES, "de"]))
def test_content_never_raises(pieces: list[str], language: str) -> None:
    """A law: spans lie in the text, in order, and do not overlap; each value has a key."""
    text, done = "".join(pieces), 0
    for value in find(text, language):
        assert done <= value.start < value.end <= len(text)
        assert value.keys
        assert all(value.keys)
        done = value.end


@pytest.mark.parametrize(
    "text", ["1" * 10**6, "(" * 10**5, "1/" * 10**5, "resolution " * 10**5 + "5/6", "1 (" * 10**5]
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    """No pattern runs away."""
    start = time.process_time()
    for language in LANGUAGES:
        list(find(text, language))
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("text", "flaws"),
    [
        ("резолюция 58/1 В", [("has the Cyrillic letter В (U+0412) in 58/1 B", "58/1 B")]),
        ("решения 74/544 B и С", [("has the Cyrillic letter С (U+0421) in 74/544 C", " и C")]),
        ("1514 (ХV)", [("has the Cyrillic letter Х (U+0425) in 1514 (XV)", "1514 (XV)")]),
        ("резолюция 217 A (III)", []),
        ("резолюция 58/1. В ней", []),
    ],
)
def test_letters_that_only_look_latin(text: str, flaws: list[tuple[str, str]]) -> None:
    """Russian keeps the Latin letters of numbers; no search finds the others."""
    found = [value.flaw for value in find(text, "ru") if value.flaw]
    assert [(flaw.message, flaw.fix) for flaw in found] == flaws
