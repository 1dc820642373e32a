"""Short ways of finding numbers, held against the long ones: they may never miss what those find.

What the finders say in the end is the same with both, which the other tests of numbers hold.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.language.numbers import ordinals, uncounted, words
from hexapla.language.numbers.expressions import any_of, gate
from hexapla.language.numbers.lexicon import LANGUAGES, fold, lexicon, ordinal_words, small
from hexapla.language.values import TAKEN, _without
from hexapla.model.value import Value, ValueKind

LAW = settings(deadline=None, max_examples=200)
PIECES = (
    "second", "third", "session", "sessions", "century", "deuxième", "siècle", "вторая", "сессия",
    "век", "الثانية", "الدورة", "segundo", "período de sesiones", "twenty", "first", "and", "a",
    "half", "million", "et", "y", "-", " ", "  ", "\n", "x", "é", "ё", "İ", "É", "ة", "2", "²", "_",
    "vingt", "один", "مليون", "ونصف", "بعد", "No", "one", "someone",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=6
).map("".join)


@LAW
@given(LINES, st.sampled_from(sorted(ordinals._NOUNS)))
def test_a_gate_opens_for_every_noun(text: str, language: str) -> None:
    low = small(text)
    if re.search(ordinals._NOUNS[language], low):
        assert gate(ordinals._NOUNS[language]).search(low)


@pytest.mark.parametrize(
    ("alternatives", "good", "bad"),
    [
        (r"sessions?|meetings?", ["sessio n session", "meeting"], ["sessio", "meetin"]),
        (r"per[ií]odos?|c[oó]digo|co?la", ["per", "cla"], ["pa"]),
        (r"(?:a|b)c|de", ["anything", ""], []),
        (r"ab{2}|abc*", ["a"], ["b"]),
    ],
)
def test_a_gate_knows_what_alternatives_begin_with(
    alternatives: str, good: list[str], bad: list[str]
) -> None:
    assert all(gate(alternatives).search(text) for text in good)
    assert not any(gate(alternatives).search(text) for text in bad)


@LAW
@given(st.lists(st.text("abc. ", max_size=4), min_size=1, max_size=6), st.text("abc. ", max_size=9))
def test_any_of_some_words_is_found(alike: list[str], text: str) -> None:
    assert bool(any_of(tuple(alike)).search(text)) == any(word in text for word in alike)


@LAW
@given(LINES, st.sampled_from(LANGUAGES))
def test_words_are_found_folded_for_their_language_as_for_any(text: str, language: str) -> None:
    table = lexicon(language)
    one, other = fold(text, language), fold(text)
    assert len(one) == len(other) == len(text)
    found = [
        [(match.span(), table[match[0]]) for match in re.finditer(r"[^\W\d_]+", folded)
         if match[0] in table]
        for folded in (one, other)
    ]  # fmt: skip
    assert found[0] == found[1]


@LAW
@given(LINES, st.sampled_from(LANGUAGES))
def test_places_of_words_are_those_of_all_words(text: str, language: str) -> None:
    table, folded = lexicon(language), fold(text, language)
    spans = [found.span() for found in re.finditer(r"[^\W\d_]+", folded) if found[0] in table]
    assert list(words._places(folded, table)) == spans
    tokens = re.findall(r"[^\W\d_]+", folded)
    ordered = not ordinal_words(language).isdisjoint(tokens)
    assert words.may_have_ordinals(text, language) == ordered


def test_hints_of_what_is_not_counted() -> None:
    """Whatever a pattern takes has its hint; the figures are those of the pattern's own cases."""
    cases = ("COVID-19", "2019年新型冠状病毒病", "مرض فيروس كورونا 2019", "SARS-CoV-2", "СО2",
             "CН4", "N2O", "NF3", "SF6", "H2O", "O3", "km2", "м3", "NO2", "20-09399 (E)",
             "V.15-01234 (R)",
             "*1509399*", "ISSN 0255-1373", "кв. м2")  # fmt: skip
    taken = 0
    for case in cases:
        for hint, pattern in uncounted._PATTERNS:
            if re.search(pattern, case):
                taken += 1
                assert re.search(hint, case), case
    assert taken >= len(cases)


SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 8)), max_size=5)


@LAW
@given(st.text("ab1 ", min_size=28, max_size=28), SPANS)
def test_taken_values_leave_placeholders(text: str, spans: list[tuple[int, int]]) -> None:
    values = [Value(ValueKind.NUMBER, ("1",), start, start + size) for start, size in spans]
    long = text
    for value in values:
        long = long[: value.start] + TAKEN * (value.end - value.start) + long[value.end :]
    assert _without(text, values) == long
