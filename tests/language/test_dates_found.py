"""Dates that a text has, those that it only seems to have, and what is wrong with them."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language import dates
from hexapla.language.normal import normal
from hexapla.model.value import FlawKind, Value, ValueKind

SIX = ("en", "fr", "es", "ru", "zh", "ar")


def found(text: str, language: str) -> list[Value]:
    return list(dates.find(normal(text).text, language))


def keys(text: str, language: str) -> list[str]:
    return [" ".join(key or "?" for key in value.keys) for value in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "February 23, 2024", ["2024-02-23"]),
        ("en", "March 1–5, 2027", ["2027-03-01", "2027-03-05"]),
        ("en", "the 23rd of February", ["--02-23"]),
        ("en", "5 Feb. 2024 and Sept. 2023", ["2024-02-05", "2023-09"]),
        ("en", "mid-March 2027", ["2027-03"]),
        ("en", "MAY 2027", ["2027-05"]),
        ("en", "March/April 2027", ["2027-03 --03", "2027-04"]),
        ("en", "By its resolution 2 (I) of 1 February 1946, the", ["1946-02-01"]),
        ("en", "on 1 March at 10 a.m. to 5 March 2027", ["2027-03-01 --03-01", "2027-03-05"]),
        ("fr", "le premier mai 2027, FÉVRIER 2027", ["2027-05-01", "2027-02"]),
        ("fr", "5 févr. 2024", ["2024-02-05"]),
        ("es", "1º de diciembre", ["--12-01"]),
        ("es", "setiembre del 2020", ["2020-09"]),
        ("es", "primero de mayo de 2027", ["2027-05-01"]),
        ("ru", "5-го марта 2027 г., 13марта 2001 г.", ["2027-03-05", "2001-03-13"]),
        ("ru", "в мае и июне 2027 года", ["2027-05 --05", "2027-06"]),
        ("zh", "二〇二四年三月三日", ["2024-03-03 ?"]),
        ("zh", "一九四二年一月一日", ["1942-01-01 ?"]),
        ("zh", "2024 年 2 月 23 日", ["2024-02-23"]),
        ("zh", "3月1、2和3日", ["--03-01", "--03-02", "--03-03"]),
        ("zh", "2027年1-3月", ["2027-01", "2027-03"]),
        ("zh", "大会2000年12月4日第55/61号决议", ["2000-12-04"]),
        ("zh", "按类别分列，2022-2024年", ["2022/2024"]),
        ("fr", "Déc 2019, oct. 2019 et 5 nov 2019", ["2019-12", "2019-10", "2019-11-05"]),
        ("es", "dic 2019 y 5 sept. 2019", ["2019-12", "2019-09-05"]),
        ("ru", "дек 2019 года", ["2019-12"]),
        ("ar", "5 آذار/ مارس 2027", ["2027-03-05"]),
        ("ar", "5 مارس/آذار 2027", ["2027-03-05"]),
        ("ar", "5 اذار 2027 و 5 مارس 2027", ["2027-03-05", "2027-03-05"]),
        ("ar", "٥ يونيو ٢٠٢٠ و 6 إبريل 2021", ["2020-06-05", "2021-04-06"]),
        ("ar", "حزيران/يونيه وتموز/يوليه 2027", ["2027-06 --06", "2027-07"]),
        ("ar", "أول كانون الثاني/يناير سنة 1942", ["1942-01-01"]),
        ("ar", "12 من يناير 2021", ["2021-01-12"]),
        ("ar", "يناير/فبراير 2027", ["2027-01 --01", "2027-02"]),
    ],
)
def test_forms_beside_the_usual_ones(language: str, text: str, wanted: list[str]) -> None:
    assert keys(text, language) == wanted


@pytest.mark.parametrize("language", [*SIX, "de"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2027-03-05", ["2027-03-05"]),
        ("05/03/2027", ["2027-03-05 2027-05-03"]),
        ("5.3.2027", ["2027-03-05 2027-05-03"]),
        ("25.03.2027", ["2027-03-25"]),
        ("03/25/2027", ["2027-03-25"]),
        ("2019–2020", ["2019/2020"]),
        ("2019-2020", ["2019/2020"]),
        ("2019/20", ["2019/2020"]),
        ("1999/00", ["1999/2000"]),
        ("13.13.2027", []),
        ("5.3.2027.1", []),
        ("2019/45", []),
        ("1500-2000", []),
        ("2020-20195", []),
    ],
)
def test_figures_say_the_same_in_any_language(text: str, wanted: list[str], language: str) -> None:
    assert keys(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You may 5 times march on in May and March."),
        ("en", "in May 12 States, in March 2,000 people"),
        ("en", "in 2019 and 2020"),
        ("en", "resolution 2019/20, decisions 2018/5 and 2019/20"),
        ("en", "the 2030 Agenda, E/2004/12, article 5, rule 161, 3.75 per cent"),
        ("fr", "la planète Mars 2 fois, en mai 12 États, les 5 sept membres"),
        ("fr", "de mai à juin, les mars, résolution 2019/20"),
        ("es", "el mayor de 5, en marzo 3 países; resolución 2019/20"),
        ("ru", "в марте 5 государств, мая, пункт 5 майский; резолюция 2019/20"),
        ("zh", "3个月、12个月、第2019/20号决议、2019年和2020年"),
        ("ar", "5 أشهر، في آذار/مارس، القرار 2019/20، تموز"),
        ("de", "im Mai 5 Tage, 5. März, 2 mars"),
    ],
)
def test_what_is_no_date(language: str, text: str) -> None:
    assert keys(text, language) == []


def test_a_chinese_month_in_figures_is_no_number() -> None:
    assert keys("到6月底，3个月后", "zh") == ["--06"]


def test_a_chinese_weekday_is_sure_and_a_week_is_none() -> None:
    assert keys("2027年起隔周星期二举行", "zh") == ["weekday 2"]
    assert keys("2027年起一星期一次，两个星期一次，每星期二次", "zh") == []


def test_a_month_that_contradicts_itself_is_found_without_a_day() -> None:
    (month,) = dates.find("نهاية آذار/أكتوبر، 5 دولارات", "ar")
    assert month.flaw is not None


def test_the_first_week_of_a_month_is_not_its_first_day() -> None:
    assert keys("الأسبوع الأول من آذار/مارس", "ar") == []
    assert keys("الأول من آذار/مارس 2027", "ar") == ["2027-03-01"]


def test_a_day_and_a_month_apart_are_not_joined() -> None:
    assert keys("novembre 2022 mais", "fr") == ["2022-11"]


def test_a_number_before_a_comma_is_of_something_else() -> None:
    assert keys("under item 3, 5 March 2027", "en") == ["2027-03-05"]
    assert keys("articles 10 and 5 March 2027", "en") == ["2027-03-05"]


def test_days_within_a_time_limit_in_chinese_are_no_date() -> None:
    assert keys("自2027年3月5日至10日内", "zh") == ["2027-03-05"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "28 December to 3 January 2024", ["2023-12-28 --12-28", "2024-01-03"]),
        ("en", "5 March 2027 and 7 April", ["2027-03-05", "2027-04-07 --04-07"]),
        ("en", "5 March 2027. On 7 April", ["2027-03-05", "--04-07"]),
        ("en", "5 March 2027, 7 April", ["2027-03-05", "--04-07"]),
        ("en", "50/11 of 2 November and 76/268 of 10 June 2022", ["--11-02", "2022-06-10"]),
        ("zh", "2023年12月28日至1月3日", ["2023-12-28", "2024-01-03 --01-03"]),
        ("zh", "3月1日上午10时至2027年3月5日", ["2027-03-01 --03-01", "2027-03-05"]),
    ],
)
def test_a_year_is_taken_from_the_same_list_or_range_only(
    language: str, text: str, wanted: list[str]
) -> None:
    assert keys(text, language) == wanted


def test_an_english_date_is_read_in_any_of_the_six() -> None:
    for language in SIX:
        assert keys("(New York, 10 May 2003)", language) == ["2003-05-10"]
        assert keys("5 May", language) == (["--05-05"] if language == "en" else [])


def test_a_year_in_han_numerals_is_the_number() -> None:
    (value,) = found("二〇二五年", "zh")
    assert (value.kind, value.keys) == (ValueKind.NUMBER, ("2025",))


def test_months_that_contradict_each_other() -> None:
    (value,) = found("17 كانون الأول/أكتوبر ١٩٩٦", "ar")
    assert value.keys == ("1996-10-17", "1996-12-17")
    assert value.flaw is not None
    assert value.flaw.kind is FlawKind.MONTHS
    assert value.flaw.message == "“كانون الأول/أكتوبر” names two months, October and December"


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        ("en", "31 February 2027", "February 2027 has 28 days, not 31"),
        ("en", "29 February 2027", "February 2027 has 28 days, not 29"),
        ("en", "31 April", "April has 30 days, not 31"),
        ("zh", "2024年2月30日", "February 2024 has 29 days, not 30"),
        ("ar", "31 أيلول/سبتمبر 2026", "September has 30 days, not 31"),
    ],
)
def test_a_day_that_the_calendar_does_not_have(language: str, text: str, message: str) -> None:
    (value,) = found(text, language)
    assert value.flaw is not None
    assert (value.flaw.kind, value.flaw.message) == (FlawKind.CALENDAR, message)


@pytest.mark.parametrize("text", ["29 February 2028", "29 February", "31 December 2027"])
def test_a_day_that_it_has(text: str) -> None:
    assert [value.flaw for value in found(text, "en")] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Monday, 2 March 2027"),
        ("fr", "lundi 2 mars 2027"),
        ("es", "el lunes 2 de marzo de 2027"),
        ("ru", "в понедельник, 2 марта 2027 года"),
        ("zh", "2027年3月2日星期一"),
        ("ar", "يوم الاثنين، 2 آذار/مارس 2027"),
    ],
)
def test_a_weekday_that_does_not_fit(language: str, text: str) -> None:
    (flaw,) = [value.flaw for value in found(text, language) if value.flaw]
    assert flaw.kind is FlawKind.WEEKDAY
    assert flaw.message == "2 March 2027 is a Tuesday, not a Monday"
    assert flaw.fix == ""


@pytest.mark.parametrize(
    "text",
    [
        "Thursday and Friday, 4 and 5 March 2027",
        "Monday to Friday, 1 to 5 March 2027",
        "Monday, 2 March",  # whatever the year
        "Tuesday, 3/2/2027",  # 3 February is a Wednesday, 2 March is not
        "1 March 2027 (Monday)",
    ],
)
def test_weekdays_that_fit(text: str) -> None:
    values = found(text, "en")
    assert any(value.keys[0].startswith("weekday") for value in values)
    assert [value.flaw for value in values if value.flaw] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "every Monday in 2027"),
        ("ru", "окружающую среду к 2030 году"),
        ("zh", "2027年每周一次"),
    ],
)
def test_a_weekday_alone_is_none(language: str, text: str) -> None:
    assert keys(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "in March, on the 5th, a Monday", ["--03", "---05", "weekday 1"]),
        ("fr", "en mars, le 5, un lundi", ["--03", "---05", "weekday 1"]),
        ("es", "en marzo, el día 5", ["--03", "---05"]),
        ("ru", "в марте, 5 числа", ["--03", "---05"]),
        ("zh", "3月和5日", ["--03", "---05"]),
        ("ar", "في آذار/مارس", ["--03"]),
        ("de", "im März", []),
    ],
)
def test_parts_of_dates_in_passing(language: str, text: str, wanted: list[str]) -> None:
    assert [value.keys[0] for value in dates.in_passing(text, language)] == wanted


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), st.sampled_from(SIX))
def test_what_is_written_is_read(day: date, language: str) -> None:
    (value,) = found(f"({dates.written(day, language)})", language)
    assert (value.keys, value.flaw) == ((day.isoformat(),), None)


PIECES = ["5", "31", "2027", "1er", " March ", " mars ", "年", "月", "日", " марта ",
          " de ", "/", "–", " to ", " و ", " آذار/مارس ", "Monday, ", "星期一", ", ", ".", "三",
          "\ufffc", " and "]  # fmt: skip


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)),
    st.sampled_from([*SIX, "de", ""]),
)
def test_any_text_has_values_in_order(text: str, language: str) -> None:
    text = normal(text).text
    for finder in (dates.find, dates.in_passing):
        assert all(0 <= one.start < one.end <= len(text) for one in finder(text, language))
    values = list(dates.find(text, language))
    assert all(one.end <= other.start for one, other in pairwise(values))


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize(
    "piece", ["1", "1 ", "2019-", "5 March ", "1, ", "1月1日", "5 آذار/مارس ", "Monday, ", "年月"]
)
def test_time_grows_with_the_text_only(piece: str, language: str) -> None:
    start = time.process_time()
    list(dates.find(piece * 20_000, language))
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the twenty-sixth day of June, one thousand nine hundred and forty-five"),
        ("zh", "一千九百四十五年六月二十六日"),
        ("ar", "اليوم السادس والعشرين من شهر حزيران/يونيه 1945"),
    ],
)
def test_formal_dates_are_left_to_words(language: str, text: str) -> None:
    assert keys(text, language) == []


def test_this_year_in_chinese_is_no_year_in_words() -> None:
    assert keys("今年3月5日", "zh") == ["--03-05"]
