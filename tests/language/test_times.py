"""Times of day that a text has, and durations, ratios and resolutions, which are none."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language import times
from hexapla.language.normal import normal
from hexapla.model.value import Value, ValueKind

SIX = ("en", "fr", "es", "ru", "zh", "ar")


def found(text: str, language: str) -> list[Value]:
    return list(times.find(normal(text).text, language))


def keys(text: str, language: str) -> list[str]:
    return [value.keys[0] for value in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "3.10 p.m., 3:10 pm, 3:10 PM", ["15:10", "15:10", "15:10"]),
        ("en", "12 noon, 12.30 p.m., 12.30 a.m.", ["12:00", "12:30", "00:30"]),
        ("en", "10-1 p.m.", ["10:00", "13:00"]),
        ("en", "between 3 and 6 p.m.", ["15:00", "18:00"]),
        ("en", "10.30 a.m. to noon", ["10:30", "12:00"]),
        ("en", "at 1500 hours", ["15:00"]),
        ("en", "0900-1700 hours", ["09:00", "17:00"]),
        ("en", "at 9:30", ["09:30"]),
        ("fr", "15h10, 15 h 10, À 9 H 30", ["15:10", "15:10", "09:30"]),
        ("fr", "à 10 h 5 et à 12 h 55", ["10:05", "12:55"]),
        ("fr", "de 10 à 13 heures", ["10:00", "13:00"]),
        ("fr", "10 heures à 13 heures", ["10:00", "13:00"]),
        (
            "fr",
            "10 heures-13 heures et 15 heures-18 heures",
            ["10:00", "13:00", "15:00", "18:00"],
        ),
        ("fr", "à partir de 10 heures le jeudi", ["10:00", "weekday 4"]),
        ("fr", "à 3 heures de l’après-midi", ["15:00"]),
        ("fr", "de midi à 14 heures", ["12:00", "14:00"]),
        ("es", "de las 10.00 a las 13.00 horas", ["10:00", "13:00"]),
        ("es", "15.30 h", ["15:30"]),
        ("es", "a las 3 de la tarde, a las 10 de la mañana", ["15:00", "10:00"]),
        ("es", "a las 15:30", ["15:30"]),
        ("es", "a las 10 horas", ["10:00"]),
        ("ru", "15 час. 00 мин., 9 часов 30 минут", ["15:00", "09:30"]),
        ("ru", "в 10 часов, с 10 до 13 часов", ["10:00", "10:00", "13:00"]),
        ("ru", "в 15.00, 10.00–13.00", ["15:00", "10:00", "13:00"]),
        ("ru", "в 3 часа дня, в 10 часов утра, в 2 часа ночи", ["15:00", "10:00", "02:00"]),
        ("zh", "下午3:00-6:00", ["15:00", "18:00"]),
        ("zh", "上午10时至1时", ["10:00", "13:00"]),
        ("zh", "下午3点半, 晚上8时, 中午12:30", ["15:30", "20:00", "12:30"]),
        ("zh", "下午三时三十分, 十时", ["15:30", "10:00"]),
        ("zh", "10时30分", ["10:30"]),
        ("ar", "الساعة 10:00", ["10:00"]),
        ("ar", "رفعت الجلسة ظهرا.", ["12:00"]),
        ("ar", "بين الساعة 10/00 و 13/00", ["10:00", "13:00"]),
        ("ar", "من الساعة 10/00 إلى 13/00", ["10:00", "13:00"]),
        ("ar", "10/00-13/00", ["10:00", "13:00"]),
        ("ar", "الساعة ١٥/٣٠", ["15:30"]),
        ("ar", "الساعة العاشرة صباحاً", ["10:00"]),
        ("ar", "الساعة الثالثة والنصف بعد الظهر", ["15:30"]),
        ("ar", "في الحادية عشرة صباحا", ["11:00"]),
        ("ar", "الساعة 3 من بعد الظهر", ["15:00"]),
        ("de", "10:00-13:00, 15:30", ["10:00", "13:00", "15:30"]),
    ],
)
def test_times(language: str, text: str, wanted: list[str]) -> None:
    assert keys(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "within 24 hours, three hours, 30 hours of meetings, 1500 hours of work, afternoon"),
        ("en", "Matthew 3:10, a ratio of 2:30, ISO 9001:2015, 12:75, 3.10, at 10"),
        ("fr", "dans les 24 heures, 10 heures de travail, une réunion de 3 heures, l’après-midi"),
        ("fr", "correspond à 30 heures de séance, contre 24 heures à la deuxième session"),
        ("fr", "limitée à 3 heures, de 8 à 10 heures par jour, de 24 h à 48 h, le Midi"),
        ("es", "las 24 horas del día, durante 10 horas, en las 12 horas siguientes, 10.00 dólares"),
        ("es", "de 10 a 13 horas de trabajo, a las 15 delegaciones"),
        ("ru", "30 часам заседаний по сравнению с 24 часами, в течение 10 часов, 3 дня"),
        ("ru", "от 10 до 13 часов, с 10 до 13 процентов, в 3.10, 24-часовой, после полудня"),
        ("zh", "两小时、30小时、24小时、3点意见、届时、第3时段、同时、3:10、临时"),
        ("ar", "24 ساعة، القرار 15/30، لمدة 10 ساعات، قراراتها 50/11 و 15/30، بعد الظهر"),
        ("de", "10 Uhr, 24 hours, noon, 10 a.m."),
    ],
)
def test_what_is_no_time(language: str, text: str) -> None:
    assert keys(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "midnight"), ("fr", "à minuit"), ("es", "medianoche"), ("ru", "в полночь"),
     ("zh", "午夜"), ("ar", "منتصف الليل"), ("ar", "منتصف ليلة 31"), ("en", "24:00"),
     ("en", "00:00")],
)  # fmt: skip
def test_midnight_ends_a_day_or_begins_one(language: str, text: str) -> None:
    (value,) = found(text, language)
    assert sorted(value.keys) == ["00:00", "24:00"]


def test_an_hour_in_a_word_without_its_half_has_both() -> None:
    (value,) = found("الساعة الثالثة", "ar")
    assert value.keys == ("03:00", "15:00")


def test_a_weekday_beside_a_time() -> None:
    values = found("Mondays at 10 a.m., and otherwise on Friday", "en")
    assert [(value.kind, value.keys) for value in values if value.kind is ValueKind.DATE] == [
        (ValueKind.DATE, ("weekday 1",))
    ]


def test_an_arabic_time_after_a_date_needs_no_noun() -> None:
    assert keys("\ufffc\ufffc، 15/30", "ar") == ["15:30"]


HALVES = {"en": ("{h} a.m.", "{h} p.m."), "zh": ("上午{h}时", "下午{h}时"),
          "es": ("{h} de la mañana", "{h} de la tarde"), "ru": ("{h} часов утра", "{h} часов дня"),
          "ar": ("الساعة {h} صباحا", "الساعة {h} بعد الظهر")}  # fmt: skip


@given(st.integers(1, 11), st.sampled_from(sorted(HALVES)))
def test_the_halves_of_the_day(hour: int, language: str) -> None:
    early, late = HALVES[language]
    assert keys(early.format(h=hour), language) == [f"{hour:02}:00"]
    if language != "ru" or hour < 10:
        assert keys(late.format(h=hour), language) == [f"{hour + 12:02}:00"]


CLOCKS = {"en": "{h}:{m:02}", "fr": "{h} h {m:02}", "es": "{h}.{m:02} horas",
          "ru": "{h} ч {m:02} мин", "zh": "{h}时{m:02}分", "ar": "الساعة {h}/{m:02}"}  # fmt: skip


@given(st.integers(10, 23), st.integers(0, 59), st.sampled_from(SIX))
def test_what_each_language_writes_is_read(hour: int, minute: int, language: str) -> None:
    assert keys(CLOCKS[language].format(h=hour, m=minute), language) == [f"{hour:02}:{minute:02}"]


PIECES = ["5", "10", ":", "/00", " a.m.", " heures", "时", "上午", " ч ", "الساعة ", "–", " to ",
          " à ", " до ", "noon", "Monday ", "三", "半", ".", "30", "\ufffc", "las "]  # fmt: skip


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)),
    st.sampled_from([*SIX, "de", ""]),
)
def test_any_text_has_times_that_do_not_overlap(text: str, language: str) -> None:
    text = normal(text).text
    values = sorted(times.find(text, language), key=lambda value: value.start)
    assert all(0 <= one.start < one.end <= len(text) for one in values)
    assert all(one.end <= other.start for one, other in pairwise(values))


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize("piece", ["1", "3-", "10:00 ", "10 heures ", "十时", "الساعة ", "1 to "])
def test_time_grows_with_the_text_only(piece: str, language: str) -> None:
    start = time.process_time()
    list(times.find(piece * 20_000 + "6 p.m.", language))
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le débat général à 2 heures et 30 minutes"),
        ("zh", "在回答问题24时提供"),
    ],
)
def test_what_only_looks_like_a_time(language: str, text: str) -> None:
    """A duration, and "when" behind the number of a question."""
    assert found(text, language) == []


def test_a_bare_hour_in_chinese_may_be_none() -> None:
    """时 is "when" as well; a half of the day or minutes make it sure."""
    assert [value.keys for value in found("达到30时", "zh")] == []
    assert [value.keys for value in found("满18时", "zh")] == [("18:00", "")]
    assert [value.keys for value in found("上午10时", "zh")] == [("10:00",)]
    assert [value.keys for value in found("10时30分", "zh")] == [("10:30",)]
