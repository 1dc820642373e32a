"""Sieves that look at all texts of a column at once, held against what each text says by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from side_by_side import of_units

from hexapla.checks import characters, foreign, language, measures, money, sieves, typography
from hexapla.checks.check import Remark
from hexapla.checks.scripts import LETTERS_OF, letters, letters_of
from hexapla.checks.sheet import Desk, Sheet
from hexapla.language.labels import split_heading
from hexapla.language.numbers import currencies
from hexapla.model.unit import Role, Unit

LAW = settings(deadline=None, max_examples=200)
TAGS = st.sampled_from(["fr", "es", "ru", "ar", "zh", "el", "zh-Hant"])
MASTER = "The session of 2027."


def texts_of(*tokens: str) -> st.SearchStrategy[list[str]]:
    text = st.lists(st.sampled_from(tokens), max_size=12).map("".join)
    return st.lists(text, min_size=1, max_size=5)


def desk_of(tag: str, texts: list[str]) -> Desk:
    units = [Unit(f"u{number}", MASTER, Role.PARAGRAPH) for number in range(len(texts))]
    table = of_units(units, {tag: texts})
    return Desk(table, table.rows)


def passed(desk: Desk, judge: Callable[[Sheet], Iterable[Remark]], found: Collection[int]) -> None:
    """All that a judge has anything to say of passes its sieve."""
    told = [number for number in range(len(desk.rows)) if [*judge(desk.sheet(number))]]
    assert {*told} <= {*found}


OTHERS = ("word", "слово", "كلمة", "文字", "の", "é", "ɐ", "ⲁ", "々", " ", "’", "—", "«", "。", "€",
          "º", "1", ".", "\0", "&#1078;")  # fmt: skip
LABELS = ("a", "I", "X", "B", ".", ")", "(", " ", "1", "\\.", "一", "十", "、", "أ", "ولا", "هـ",
          "㈠", "‘", "word")  # fmt: skip


@LAW
@given(texts_of(*OTHERS), TAGS)
def test_letters_of_others_are_counted(texts: list[str], tag: str) -> None:
    desk = desk_of(tag, texts)
    column = desk.columns[1]
    script = column.locale.script
    if script in LETTERS_OF:
        found = foreign._with_others(column.together, script)
        for number, words in enumerate(column.words):
            if letters(words) - letters_of(words, script) >= 6:
                assert number in found
    passed(desk, foreign.other_script, foreign.out_of_place(desk))


@LAW
@given(texts_of("а", "б", "a", "b", "é", "—", "ё", "Ў", "«", "»", " ", "1", "ӿ", "\0"))
def test_mixed_words_are_seen(texts: list[str]) -> None:
    desk = desk_of("ru", texts)
    passed(desk, language.mixed_word, sieves.mixed(desk))
    assert not sieves.mixed(desk_of("ru", ["«Word» слово", "é—а", "1a б"]))


@LAW
@given(texts_of("(", ")", "[", "]", "a)", "(b)", "（", "\\[", " ", "12)", "x", "\0"), TAGS)
def test_brackets_without_their_counterpart_are_seen(texts: list[str], tag: str) -> None:
    desk = desk_of(tag, texts)
    there = {
        number
        for column in desk.columns
        for number, words in enumerate(column.words)
        if language._open(words)
    }
    assert {*language.bracketed(desk)} == there


@LAW
@given(texts_of("é", "Œ", "’", "€", "№", "ж", "Ӿ", "م", "ﺎ", "字", "（", "\u3000", "a"), TAGS)
def test_misread_letters_are_seen(texts: list[str], tag: str) -> None:
    misread = [text.encode().decode("cp1252", "replace").replace("\ufffd", "a") for text in texts]
    desk = desk_of(tag, misread)
    passed(desk, characters.damaged, sieves.strange(desk))


@LAW
@given(texts_of("a", ".", "。", "?", "؟", "*", ")", "[^1]", "]", "”", " ", ":"))
def test_endings_are_those_of_each_text(texts: list[str]) -> None:
    assert measures._endings(texts) == [text and measures._ending(text) for text in texts]


@LAW
@given(texts_of(*LABELS), TAGS)
def test_labels_are_seen(texts: list[str], tag: str) -> None:
    found = sieves.labelled(desk_of(tag, texts))
    for number, text in enumerate(texts):
        if split_heading(text):
            assert number in found


@LAW
@given(texts_of("[^1]", "[^2]", ".", ",", "؛", "a", " ", "<sup>3</sup>"), TAGS)
def test_marks_beside_signs_are_seen(texts: list[str], tag: str) -> None:
    desk = desk_of(tag, texts)
    passed(desk, typography.mark_on_wrong_side, typography.beside_signs(desk))


@pytest.mark.parametrize(
    ("tag", "text"),
    [("fr", "En EUROS"), ("es", "En DÓLARES"), ("es", "dólares"), ("ru", "В ДОЛЛАРАХ"),
     ("ar", "بدولارات"), ("zh", "人民币"), ("el", "5 $")],
)  # fmt: skip
def test_currencies_are_seen_in_capitals(tag: str, text: str) -> None:
    desk = desk_of(tag, ["x", text, "x"])
    column = desk.columns[1]
    assert money._naming(column) == {1}
    if tag != "el":
        assert currencies.in_words(column.words[1], tag)
