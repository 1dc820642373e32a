"""Labels: what one language writes is read back as the same place in the same series."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.language import labels
from hexapla.language.labels import (
    form,
    from_han,
    from_roman,
    split_heading,
    split_item,
    to_han,
    to_roman,
)
from hexapla.model.label import Label, LabelStyle

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
NUMBERS = range(1, 27)
ITEMS = (LabelStyle.LETTER, LabelStyle.ROMAN)


def before(label: Label) -> Label | None:
    return label._replace(number=label.number - 1) if label.number > 1 else None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", LabelStyle)
def test_labels_are_given_back(style: LabelStyle, language: str) -> None:
    """In every style and language, behind the label before it in its series."""
    for label in [Label(style, number) for number in NUMBERS]:
        written = form(label, language)
        found = (label, len(written) + 1)
        assert split_heading(f"{written} word", before(label)) == found
        assert split_heading(f"{written}\u00a0word", before(label)) == found
        if style in ITEMS:
            assert split_item(f"{written} word", before(label)) == found


@pytest.mark.parametrize(
    ("style", "number", "forms"),
    [
        (LabelStyle.DECIMAL, 3, ("3-", "3.", "3.", "3.", "3.", "3.")),
        (LabelStyle.LETTER, 8, ("(ح)", "(h)", "(h)", "h)", "h)", "h)")),
        (LabelStyle.ROMAN, 3, ("’3‘", "(iii)", "(iii)", "iii)", "iii)", "iii)")),
        (LabelStyle.CAPITAL, 1, ("ألف -", "A.", "A.", "A.", "A.", "A.")),
        (LabelStyle.CHAPTER, 4, ("رابعا -", "四.", "IV.", "IV.", "IV.", "IV.")),
        (LabelStyle.CHAPTER, 11, ("XI.", "十一.", "XI.", "XI.", "XI.", "XI.")),
    ],
)
def test_forms(style: LabelStyle, number: int, forms: tuple[str, ...]) -> None:
    """The forms of UN practice, language by language."""
    assert tuple(form(Label(style, number), language) for language in LANGUAGES) == forms


@pytest.mark.parametrize(("sign", "letter", "roman"), [("i", 9, 1), ("v", 22, 5), ("x", 24, 10)])
def test_letters_that_are_roman_numbers(sign: str, letter: int, roman: int) -> None:
    """(i) is a letter behind (h), and a number anywhere else: first, or behind another letter."""
    follows = Label(LabelStyle.LETTER, letter - 1)
    for text in (f"({sign}) a", f"{sign}) a"):
        assert split_item(text, follows) == (Label(LabelStyle.LETTER, letter), text.index("a"))
        for previous in (None, Label(LabelStyle.LETTER, 1), Label(LabelStyle.ROMAN, letter - 1)):
            found = split_item(text, previous)
            assert found == (Label(LabelStyle.ROMAN, roman), text.index("a"))


@pytest.mark.parametrize(("sign", "capital", "chapter"), [("I", 9, 1), ("V", 22, 5), ("X", 24, 10)])
def test_capitals_that_are_chapters(sign: str, capital: int, chapter: int) -> None:
    """I. is section I behind section H, and chapter I anywhere else."""
    follows = Label(LabelStyle.CAPITAL, capital - 1)
    assert split_heading(f"{sign}. x", follows) == (Label(LabelStyle.CAPITAL, capital), 3)
    assert split_heading(f"{sign}. x") == (Label(LabelStyle.CHAPTER, chapter), 3)
    assert split_heading(f"{sign}. x", Label(LabelStyle.CHAPTER, 1)) == (
        Label(LabelStyle.CHAPTER, chapter),
        3,
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("㈢ 人权", Label(LabelStyle.ROMAN, 3)),
        ("㈢人权", Label(LabelStyle.ROMAN, 3)),
        ("‘2’ نص", Label(LabelStyle.ROMAN, 2)),
        ("''2'' نص", Label(LabelStyle.ROMAN, 2)),
        (r"12\. Other matters", Label(LabelStyle.DECIMAL, 12)),
        ("(هـ) نص", Label(LabelStyle.LETTER, 5)),
    ],
)
def test_other_forms_of_items(text: str, label: Label) -> None:
    """Forms that are read though not written."""
    found = split_item(text)
    assert found is not None
    assert found[0] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("一、组织事项", Label(LabelStyle.CHAPTER, 1)),
        ("二十三、其他事项", Label(LabelStyle.CHAPTER, 23)),
        ("十. 其他事项", Label(LabelStyle.CHAPTER, 10)),
        ("أولا- مقدمة", Label(LabelStyle.CHAPTER, 1)),
        (r"1\. Opening", Label(LabelStyle.DECIMAL, 1)),
    ],
)
def test_other_forms_of_headings(text: str, label: Label) -> None:
    """Forms that are read though not written."""
    found = split_heading(text)
    assert found is not None
    assert found[0] == label


@pytest.mark.parametrize(
    "text",
    [
        "(a)x", "a)", "(aa) x", "(it) x", "(A) x", "(1) x", "1) x", "1. x", "a. x", "(see) x",
        "3.5 per cent", "10 a.m.", "A. Smith", "I. Newton", "‘90s music’", "(2024) x", "",
        "See (a) above", "Article (b) x", "Smith) x",
    ],
)  # fmt: skip
def test_what_opens_no_item(text: str) -> None:
    """Brackets, numbers and initials that are part of the text."""
    assert split_item(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2024. A year", "1.5 degrees", "1 March", "1.Opening", "Item 1. x", "IVth session",
        "A.B. x", "十十、x", "二三、x", "一个", "1 - 5 آذار", "AB. x", "Ibid. x", "",
    ],
)  # fmt: skip
def test_what_opens_no_heading(text: str) -> None:
    """Numbers and words that are part of the heading."""
    assert split_heading(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("(c) 2024 United Nations", Label(LabelStyle.LETTER, 3)),
        ("(v) versus", Label(LabelStyle.ROMAN, 5)),
        ("’90‘ films", Label(LabelStyle.ROMAN, 90)),
    ],
)
def test_texts_taken_for_items(text: str, label: Label) -> None:
    """Known false positives: an author writes © for (c), or `\\(c) 2024`."""
    found = split_item(text)
    assert found is not None
    assert found[0] == label
    assert split_item("\\" + text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A. Smith: a life", Label(LabelStyle.CAPITAL, 1)),
        ("I. Newton", Label(LabelStyle.CHAPTER, 1)),
        ("5. Juni 2024", Label(LabelStyle.DECIMAL, 5)),
    ],
)
def test_texts_taken_for_headings(text: str, label: Label) -> None:
    """Known false positives: initials that open a heading; `A\\. Smith` is one's way out."""
    found = split_heading(text)
    assert found is not None
    assert found[0] == label


@settings(deadline=None)
@given(st.text("十一二三、. \u00a0(a)bivxIVXAZ-0123‘’'\\㈠㈩أبجهـولا", max_size=9))
def test_no_text_is_too_odd(text: str) -> None:
    """A label and a length within the text, or nothing; never an error."""
    for found in (split_item(text), split_heading(text)):
        if found:
            assert 0 < found[1] <= len(text)
            assert all(form(found[0], language) for language in LANGUAGES if found[0].number)


def test_numbers_in_letters() -> None:
    """Roman and Han numerals, as far as labels go."""
    assert [from_roman(to_roman(number)) for number in range(1, 40)] == [*range(1, 40)]
    assert [from_han(to_han(number)) for number in range(1, 100)] == [*range(1, 100)]
    assert [to_roman(number) for number in (4, 9, 14, 39, 44, 49)] == [
        "iv", "ix", "xiv", "xxxix", "xliv", "xlix",
    ]  # fmt: skip


def test_a_chapter_behind_a_capital_letter_of_its_level() -> None:
    """II. is no letter, whatever is before it."""
    found = split_heading("II. Work", Label(LabelStyle.CAPITAL, 1))
    assert found == (Label(LabelStyle.CHAPTER, 2), 4)


OPENINGS = ("I", "IV.", "VIII. ", "A. ", "a. ", "12. ", "12\\. ", "1- ", "三、", "十. ", "أولا - ",
            "ألف -  ", "É. ", "T", "h", ".", " ", "\u00a0", "(a) ", "Work")  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(OPENINGS), max_size=5).map("".join))
def test_no_heading_is_spared_a_look_that_has_a_label(text: str) -> None:
    """Most headings open with a word, and are not held against the expression."""
    found, label = labels._HEADING.match(text), split_heading(text)
    if found:
        assert label is not None
        assert label[1] == found.end()
    else:
        assert label == split_item(text)
