"""What to type instead of a wrong value, in the words that are there."""

from __future__ import annotations

import pytest

from hexapla.language.retyping import retyped
from hexapla.model.value import ValueKind

REFERENCE, NUMBER, ORDINAL = ValueKind.REFERENCE, ValueKind.NUMBER, ValueKind.ORDINAL


@pytest.mark.parametrize(
    ("kind", "text", "key", "meant", "right"),
    [
        (REFERENCE, "article 135", "rule 135", "rule 153", "article 153"),
        (REFERENCE, "таблице 2", "table 2", "table 3", "таблице 3"),
        (REFERENCE, "第十八条", "article 18", "article 17", "第十七条"),
        (REFERENCE, "ANNEXE III", "annex 3", "annex 1", "ANNEXE I"),
        (REFERENCE, "par. I.15", "paragraph I.15", "paragraph I.14", "par. I.14"),
        (NUMBER, "2\u00a0088", "2088", "2087", "2\u00a0087"),
        (NUMBER, "37.4 في المائة", "37.4%", "73.4%", "73.4 في المائة"),
        (NUMBER, "1\u202f005\u202f000", "1005000", "1050000", "1\u202f050\u202f000"),
        (NUMBER, "93 %", "93%", "92%", "92 %"),
        (ORDINAL, "51ª", "51", "61", "61ª"),
        (ORDINAL, "第六十二", "62", "61", "第六十一"),
        (ValueKind.TIME, "11:30", "11:30", "10:30", "10:30"),
        (ValueKind.DATE, "2024–2025 годов", "2024/2025", "2025/2026", "2025–2026 годов"),
    ],
)
def test_the_own_words_with_the_right_figures(
    kind: ValueKind, text: str, key: str, meant: str, right: str
) -> None:
    assert retyped(kind, text, [key], meant) == right


@pytest.mark.parametrize(
    ("kind", "text", "key", "meant"),
    [
        (REFERENCE, "المرفق الثالث", "annex 3", "annex 2"),  # a word
        (REFERENCE, "article 5", "article 5", "paragraph 5"),  # another noun
        (REFERENCE, "15 d)", "paragraph 15 (4)", "paragraph 15 (3)"),  # a label
        (REFERENCE, "3 à 3", "paragraph 3", "paragraph 4"),  # which of the two?
        (REFERENCE, "annexe CXX", "annex 120", "annex 121"),
        (NUMBER, "2,5 millones", "2500000", "2400000"),  # a scale
        (NUMBER, "(4,6)", "-4.6", "4.6"),  # a sign
        (NUMBER, "93", "93", "93%"),  # a unit
        (NUMBER, "95", "95", "9500"),  # signs that are not there
        (ORDINAL, "1re", "1", "2"),  # a form of its own
        (ORDINAL, "Шестой", "6", "5"),
        (ValueKind.TIME, "下午3时", "15:00", "14:00"),
        (ValueKind.DATE, "12 décembre", "2026-12-12", "2026-11-12"),
        (ValueKind.SYMBOL, "A/82/7", "A/82/7", "A/82/9"),
    ],
)
def test_what_is_not_sure_is_left(kind: ValueKind, text: str, key: str, meant: str) -> None:
    assert retyped(kind, text, [key], meant) == ""
