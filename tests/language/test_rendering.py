"""Values as a language writes them: what an editor is told to type is read as what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.normal import normal
from hexapla.language.rendering import rendered
from hexapla.language.values import values
from hexapla.model.value import ValueKind

SIX = ("en", "fr", "es", "ru", "zh", "ar")
_RESOLUTION = {"en": "resolution {}", "fr": "résolution {}", "es": "resolución {}",
               "ru": "резолюции {}", "zh": "第{}号决议", "ar": "القرار {}"}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "key", "forms"),
    [
        (ValueKind.NUMBER, "1250", ("1,250", "1 250", "1.250", "1 250", "1 250", "1 250")),
        (ValueKind.NUMBER, "3.75", ("3.75", "3,75", "3,75", "3,75", "3.75", "3,75")),
        (ValueKind.NUMBER, "70%", ("70 per cent", "70 %", "70 %", "70 %", "70%", "70 في المائة")),
        (ValueKind.NUMBER, "5900000", ("5.9 million", "5,9 millions", "5,9 millones", "5,9 млн",
                                       "590万", "5,9 ملايين")),
        (ValueKind.NUMBER, "2000000000", ("2 billion", "2 milliards", "2.000 millones", "2 млрд",
                                          "20亿", "2 بليون")),
        (ValueKind.NUMBER, "2030", ("2030",) * 6),
        (ValueKind.ORDINAL, "62", ("62nd", "62e", "62º", "62-й", "第六十二", "")),
        (ValueKind.DATE, "--03-01", ("1 March", "1er mars", "1 de marzo", "1 марта", "3月1日",
                                     "1 آذار/مارس")),
        (ValueKind.DATE, "--02-29", ("29 February", "29 février", "29 de febrero", "29 февраля",
                                     "2月29日", "29 شباط/فبراير")),
        (ValueKind.DATE, "2027-03-01", ("1 March 2027", "1er mars 2027", "1 de marzo de 2027",
                                        "1 марта 2027 года", "2027年3月1日", "1 آذار/مارس 2027")),
        (ValueKind.DATE, "2027-03", ("March 2027", "mars 2027", "marzo de 2027", "", "2027年3月",
                                     "آذار/مارس 2027")),
        (ValueKind.TIME, "15:30", ("3.30 p.m.", "15 h 30", "15.30 horas", "15 ч 30 мин",
                                   "下午3时30分", "الساعة 15/30")),
        (ValueKind.TIME, "12:00", ("noon", "12 h 00", "12.00 horas", "12 ч 00 мин", "中午12时",
                                   "الساعة 12/00")),
        (ValueKind.RESOLUTION, "58/1 B", ("58/1 B",) * 5 + ("58/1 باء",)),
        (ValueKind.RESOLUTION, "217 A (III)", ("217 A (III)",) * 5 + ("217 ألف (د - 3)",)),
        (ValueKind.RESOLUTION, "ES-11/1", ("ES-11/1",) * 5 + ("دإط-11/1",)),
        (ValueKind.REFERENCE, "paragraph 53 (8)", ("paragraph 53 (h)", "paragraphe 53 h)",
                                                   "párrafo 53 h)", "пункт 53 h)", "第53段(h)项",
                                                   "الفقرة 53 (ح)")),
        (ValueKind.REFERENCE, "annex 2", ("annex II", "annexe II", "anexo II", "приложение II",
                                          "附件二", "")),
        (ValueKind.REFERENCE, "3 (1)", ("3 (a)", "3 a)", "3 a)", "3 a)", "3(a)", "3 (أ)")),
        (ValueKind.SYMBOL, "A/64/13/Add.1", ("A/64/13/Add.1",) * 6),
        (ValueKind.SYMBOL, "job number", ("",) * 6),
        (ValueKind.CURRENCY, "USD", ("",) * 6),
        (ValueKind.ADDRESS, "www.un.org/*/ga", ("",) * 6),
    ],
)  # fmt: skip
def test_a_value_in_six_languages(kind: ValueKind, key: str, forms: tuple[str, ...]) -> None:
    """As each writes it, and "" where that depends on the words around it."""
    found = tuple(rendered(kind, key, language).replace("\u00a0", " ") for language in SIX)
    assert found == forms


def _reads(kind: ValueKind, key: str, language: str) -> bool:
    text = rendered(kind, key, language)
    if kind is ValueKind.RESOLUTION:
        text = _RESOLUTION[language].format(text) if text else ""
    read = {one for value in values(normal(text).text, language) for one in value.keys}
    return not text or key in read


@given(
    st.sampled_from(SIX),
    st.sampled_from(ValueKind),
    st.integers(1, 9_999_999),
    st.integers(1, 12),
    st.integers(1, 28),
)
def test_what_is_rendered_is_read_back(
    language: str, kind: ValueKind, number: int, month: int, day: int
) -> None:
    """In each language."""
    keys = {
        ValueKind.NUMBER: str(number),
        ValueKind.DATE: f"{2000 + number % 99}-{month:02}-{day:02}",
        ValueKind.TIME: f"{number % 24:02}:{number % 60:02}",
        ValueKind.RESOLUTION: f"{number % 80 + 1}/{number % 300 + 1}",
        ValueKind.REFERENCE: f"paragraph {number % 300 + 1} ({month})",
        ValueKind.SYMBOL: f"A/{number % 80 + 1}/{number % 999 + 1}/Add.{month}",
    }
    key = keys.get(kind, "")
    assert not key or _reads(kind, key, language)


@given(st.sampled_from(ValueKind), st.text(max_size=12), st.sampled_from([*SIX, "de", ""]))
def test_no_key_is_too_strange(kind: ValueKind, key: str, language: str) -> None:
    """What is no key has no form, or is left as it is."""
    assert isinstance(rendered(kind, key, language), str)
