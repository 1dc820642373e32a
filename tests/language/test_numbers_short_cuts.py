"""Short ways of finding numbers, held against the long ones: they may never miss what those find.

What the finders say in the end is the same with both, which the other tests of numbers hold.
"""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.language.numbers import has_figures, ordinals, quantities, scales, uncounted, words
from hexapla.language.numbers.expressions import any_of, gate, led
from hexapla.language.numbers.lexicon import LANGUAGES, fold, lexicon, small
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
        (r"per[ií]odos?|c[oó]digo|co?la", ["período", "codigo", "cla"], ["per", "pa"]),
        (r"d[eé]?s|[aà]b|f[^x]|[a-z]a", ["ds", "anything", "f", ""], []),
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
@given(
    st.lists(st.text("ab[01]*d", min_size=1, max_size=3), min_size=1, max_size=4),
    st.text("abd01 ", max_size=9),
)
def test_alternatives_that_are_led_by_their_first_sign_find_the_same(
    alike: list[str], text: str
) -> None:
    alternatives = [re.sub(r"[^abd01]", "", one) or "a" for one in alike]
    alternatives += [f"[{one}]b?" for one in alternatives]
    every = "|".join(alternatives)
    plain = [found.span() for found in re.finditer(every, text)]
    assert [found.span() for found in re.finditer(led(every), text)] == plain
    behind = [found.span() for found in re.finditer(rf"(?<!\w)(?:{every})", text)]
    assert [found.span() for found in re.finditer(led(every, r"(?<!\w.)"), text)] == behind


def test_a_text_has_figures_if_it_has_a_digit_of_any_script_or_a_fraction() -> None:
    for letter in map(chr, range(sys.maxunicode + 1)):
        assert has_figures(letter) == (letter.isdecimal() or letter in "½¼¾⅓⅔⅕⅛")


PARTS = (
    " trillion", " mn", " тысяч", " p. 100", " pct", " آلاف", "在", "个百分点", " mil", "-", "x",
    "5", "12", "007", "0", "1 250", "1,234", "3.5", "½", "1/2", "50%", "%", "$", "€", " million",
    " млн", " مليون", "万", "亿", " и ", " y ", " to ", " и", ",", ".", ";", ":", "-", "minus ",
    "moins ", "минус ", "负", "零下", "(", ")", "\ufffc", " ", "\n", "²", "٣", "’1‘", " per cent",
)  # fmt: skip
FIGURES = st.lists(st.sampled_from(PARTS), max_size=10).map("".join)


@LAW
@given(FIGURES, st.sampled_from([*LANGUAGES, "zh", "de"]))
def test_numbers_alone_are_read_as_by_the_whole_grammar(text: str, language: str) -> None:
    found = quantities.find(text, language)
    every = frozenset(["", *map(chr, range(0x10000))])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quantities, "_STOPS", frozenset())
        patch.setattr(quantities, "opening", lambda _: every)
        assert quantities.find(text, language) == found


@pytest.mark.parametrize("language", [*LANGUAGES, "zh", "de"])
def test_nothing_that_belongs_to_a_number_begins_with_a_stop(language: str) -> None:
    """So that a number before a stop has no need to be looked at more closely."""
    for stop in quantities._STOPS - {""}:
        assert stop not in quantities._MIXING
        for rest in ("", " million", " %", " per cent", "万", " тыс.", " مليون", ")", "%"):
            found = scales.tail(language).match(stop + rest)
            assert found
            assert not found[0]


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
    assert words._places(folded, words._said(folded, language)) == spans
    every = re.findall(r"[^\W\d_]+", folded)
    assert words._places(folded, {word for word in every if word in table}) == spans
    ordered = [numeral for numeral in words.numerals(text, language) if numeral.ordinal]
    assert words.ordinals(text, language) == ordered


def test_hints_of_what_is_not_counted() -> None:
    """Whatever a pattern takes has its hint; the figures are those of the pattern's own cases."""
    cases = ("COVID-19", "2019年新型冠状病毒病", "مرض فيروس كورونا 2019", "SARS-CoV-2", "СО2",
             "CН4", "N2O", "NF3", "SF6", "H2O", "O3", "km2", "м3", "NO2", "20-09399 (E)",
             "V.15-01234 (R)",
             "*1509399*", "ISSN 0255-1373", "кв. м2")  # fmt: skip
    taken = 0
    for case in cases:
        for signs, hint, pattern in uncounted._PATTERNS:
            if re.search(pattern, case):
                taken += 1
                assert any(sign in case for sign in signs), case
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
