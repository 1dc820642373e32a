"""Sieves of finders: they may keep no text back that has a value, whatever stands around it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.language import numbers, values
from hexapla.language.dates.forms import FORMS
from hexapla.language.numbers import currencies
from hexapla.language.passing import gate, searched, worded
from hexapla.language.sieve import CODES, NOTHING, Sieve
from hexapla.language.values import FINDERS, of_all
from hexapla.model.locale import OFFICIAL
from hexapla.model.value import Value

LAW = settings(deadline=None, max_examples=400)
PIECES = (
    "second", "Third", "SESSION", "İ", "İnciso a)", "part", "Part One", "first part", "premier",
    "l’article premier", "alinéa a de la", "apartado b del x", "подпункт", "часть", "Часть первая",
    "вторая", "сессия", "siècle", "XX", "siglo", "век", "noon", "Midnight", "afternoon", "1000 hr",
    "midi", "après-midi", "mediodía", "полдень", "пополудни", "(thousands of tons)", "in", "of",
    "US$", "dollars", "millions", "млн", "тыс. долл.", "miles", "en", "milliards", "000", "mars",
    "5 mai", "5 févr.", "nov. 2024", "5 марта", "3 нояб.", "4 ene.", "2019–2020", "May 2024",
    "5 March 2027", "الدورة الثانية", "الساعة", "ظهرا", "٣", "المادة 5", "الفقرة (أ)", "3-1",
    "النتيجة", "第二届会议", "第三条", "上午10时", "二〇二四年", "3月", "附件二", "(a)",
    "b)", "«а»",
    "annex II", "III", "A", "rule", "items", "3 (a)", "2(a)", "项目", "A/64/13", "and/or", "∕",
    "V.15-01234", "K0360265", "E.83.I.16", "ISSN 0255-1373", "1/CP.21", "IX/20", "S-20/2",
    "(XV)", "1325 (2000)", "217 A (III)", "resolution", "55/222", "un.org", "www.x.int", "a@b.c",
    "COVID-19", "COVID 19", "CO2", "m²", "+1 514 288 2220", "650-903-0875", "1 800 352 5267",
    "les années 90", "los años 90", "década 80", "90-х годах", "1990s", "15th", "15.º", "2e",
    "24 heures sur 24", "½", "5%", "€", "CHF", "SFr", "人民币", "12", "1,5", "-", "–", "’", "'",
    "(%)", "(per cent)", "Change (en pourcentage)", "(以百分比计)", "(نسبة مئوية)", "(4.6)",
    "вдвое", "第15号一般性意见(2002年)", "第1号(2014年)", "general comment No. 15 (2002)",
    "до полудня", "II.3", "paras.", "段", "附件二,B节", "أولا-14",
    "(", ")", ",", ".", ";", "\n", "\0", "￼", "é", "ё", "œ", "x",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=6
).map("".join)
LANGUAGES = st.sampled_from([*sorted(OFFICIAL), "de", "fa"])


def unsifted(text: str, language: str) -> list[Value]:
    """The values of a text that all finders have read."""
    left, found = text, list[Value]()
    for finder in FINDERS:
        new = finder.find(left, language)
        found += new
        left = values._without(left, new)
    return sorted(found, key=lambda value: value.start)


@LAW
@given(TEXTS, LANGUAGES)
def test_what_is_kept_back_has_no_value(text: str, language: str) -> None:
    assert list(of_all([text], language)[0]) == unsifted(text, language)


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Its SECOND session", "en", "2"),
        ("Annex II", "en", "annex 2"),
        ("(Part One", "en", "part 1"),
        ("The first part", "en", "part 1"),
        ("Expressed in thousands of euros", "en", "thousands"),
        ("Change (%)", "en", "per cent"),
        ("变化(百分比)", "zh", "per cent"),
        ("第15号一般性意见(2002年)", "zh", "15 (2002)"),
        ("At noon", "en", "12:00"),
        ("L’article premier", "fr", "article 1"),
        ("à l’alinéa a de la liste", "fr", "subparagraph 1"),
        ("Sa Troisième session", "fr", "3"),
        ("XXe siècle", "fr", "20"),
        ("à midi", "fr", "12:00"),
        ("el 5 de sept. de 2024", "es", "2024-09-05"),
        ("el cuadragésimo período de sesiones", "es", "40"),
        ("siglo XX", "es", "20"),
        ("статья I", "ru", "article 1"),
        ("«Часть первая»", "ru", "part 1"),
        ("вторая сессия", "ru", "2"),
        ("в полдень", "ru", "12:00"),
        ("(млн. долл. США)", "ru", "millions"),
        ("الدورة الثانية", "ar", "2"),
        ("第二届会议", "zh", "2"),
        ("二〇二四年三月三日", "zh", "2024-03-03"),
    ],
)
def test_values_in_words_pass(text: str, language: str, key: str) -> None:
    assert key in [key for value in of_all([text], language)[0] for key in value.keys]


@pytest.mark.parametrize("language", sorted(CODES))
def test_every_abbreviated_month_passes(language: str) -> None:
    """With the letter that it may have, and without it."""
    sieve = next(
        one.sieve(language, True) for one in FINDERS if one.find.__module__[-7:] == "finding"
    )
    for short in filter(None, FORMS[language].short):
        plain = re.sub(r"\\\.\??|\|.*|\(\?:|\)\?|\[(.)[^]]+\]", r"\1", short)
        for form in (plain.replace("?", ""), re.sub(r"\w\?", "", plain)):
            text = f"5 {form}. 2024"
            assert words_of([sieve], [text], language) == {0: {0}}, text


@pytest.mark.parametrize(
    ("text", "language", "passes"),
    [
        ("5 septiembre", "es", True), ("5 setiembre", "es", True), ("5 août", "fr", True),
        ("5 aout", "fr", True), ("5 АВГУСТОМ", "ru", True), ("5 мае", "ru", True),
        ("5 março", "fr", False), ("se", "es", False), ("mayor", "es", False),
        ("материал", "ru", False), ("main", "fr", False), ("5 March", "ru", True),
    ],
)  # fmt: skip
def test_months_pass_as_whole_words(text: str, language: str, passes: bool) -> None:
    sieve = next(
        one.sieve(language, True) for one in FINDERS if one.find.__module__[-7:] == "finding"
    )
    assert (words_of([sieve], [text], language) == {0: {0}}) == passes


@pytest.mark.parametrize("language", sorted(CODES))
def test_every_name_of_a_month_is_a_word_that_passes(language: str) -> None:
    sieve = next(
        one.sieve(language, True) for one in FINDERS if one.find.__module__[-7:] == "finding"
    )
    for name in FORMS[language].months:
        found = [word for word in sieve.words if re.fullmatch(name.lower(), word.rstrip())]
        ends = re.search(r"\(\?:(.*)\)", name)
        assert len(found) >= (len(ends[1].split("|")) if ends else 1), name


def words_of(sieves: list[Sieve], texts: list[str], language: str) -> dict[int, set[int]]:
    """Which texts have words of which sieve, both by their places."""
    found = gate(sieves, language)
    return worded(found, range(len(texts)), texts) if found else {}


def test_words_are_looked_for_where_they_begin() -> None:
    sieves = [Sieve(words=("seco", "mil ")), NOTHING, Sieve(words=("secon", "third"))]
    texts = ["Second", "d’un SÉCOND", "a-second", "beseconded", "mil", "mile", "￼third,", "секонд"]
    assert words_of(sieves, texts, "fr") == {0: {0, 1, 2, 4}, 2: {0, 1, 2, 6}}
    assert words_of(sieves, texts, "ar") == {}
    assert words_of([NOTHING], texts, "fr") == {}


def test_a_whole_word_leaves_the_next_one_its_space() -> None:
    assert words_of([Sieve(words=("one ",)), Sieve(words=("seco",))], ["One second"], "en") == {
        0: {0},
        1: {0},
    }
    assert [value.keys for value in values.values("One second session", "en")] == [("2",)]


def test_searches_of_a_sieve_are_alternatives() -> None:
    sieve = Sieve((re.compile("a").search, re.compile("b").search))
    texts = ["a", "b", "c", "ab", "a"]
    assert set(searched(sieve, [0, 1, 2, 3], texts)) == {0, 1, 3}
    assert not [*searched(NOTHING, [0, 1], texts)]


@LAW
@given(TEXTS, LANGUAGES)
def test_plain_numbers_are_read_as_by_all_that_reads_others(text: str, language: str) -> None:
    if language not in OFFICIAL:  # others have no words for currencies
        return
    found = numbers.figures(text, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "_MARKED", "")
        patch.setattr(currencies, "_SIGNED", re.compile(""))
        patch.setattr(currencies, "_has_words", lambda text, language: True)
        assert numbers.figures(text, language) == found
