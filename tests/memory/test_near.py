"""Similar texts: found by their rarest words, and measured in per cent."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.memory.exact import Memory
from hexapla.memory.near import LEAST, index, similar
from hexapla.model.catalog import Entry, State
from hexapla.model.unit import Role, Unit

OPENED = "The third session will be opened on Monday, 1 March 2027, at 10 a.m."


def memory(*texts: str) -> Memory:
    entries = [
        Entry(Unit(f"u{n}", text, Role.PARAGRAPH), text.upper(), State.TRANSLATED, text)
        for n, text in enumerate(texts)
    ]
    return Memory({entry.unit.text: [("a", entry)] for entry in entries})


def offered(text: str, *texts: str) -> list[tuple[str, int]]:
    return [(one.source, one.likeness) for one in similar(index(memory(*texts), [text]), text)]


@pytest.mark.parametrize(
    ("text", "like"),
    [
        (OPENED, OPENED.replace("third", "fourth")),
        (OPENED, f"{OPENED} It will be closed on Friday."),
        ("The *report* of the Committee", "The report of the Committee[^1]"),
        ("工作组第三届会议将于3月1日开幕", "工作组第二届会议将于3月1日开幕"),
    ],
)
def test_found(text: str, like: str) -> None:
    ((source, likeness),) = offered(text, like, "Something else altogether, of no interest here")
    assert source == like
    assert LEAST <= likeness <= 99


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (OPENED, OPENED),
        (OPENED, "The report of the Committee is before the Assembly in document A/79/1."),
        ("3 (a)", "3 (b)"),
        ("会议", "会"),
        ("", OPENED),
        ("one two three", "four five six"),
    ],
    ids=["the same is not similar", "another text", "too short", "two signs", "empty", "no word"],
)
def test_not_found(text: str, other: str) -> None:
    assert offered(text, other) == []


def test_the_most_alike_first_and_no_more_than_three() -> None:
    texts = [OPENED.replace("1 March", f"{day} March") for day in (2, 15, 23, 26)]
    texts.insert(2, OPENED.replace("on Monday, 1 March 2027, ", ""))
    found = offered(OPENED, *texts)
    assert len(found) == 3
    assert [likeness for _, likeness in found] == sorted((n for _, n in found), reverse=True)
    assert found[0] == (OPENED.replace("1 March", "15 March"), 99)


def test_a_candidate_keeps_its_translation_and_origin() -> None:
    asked = OPENED.replace("third", "fourth")
    (one,) = similar(index(memory(OPENED), [asked]), asked)
    assert (one.target, one.origin) == (OPENED.upper(), "a, u0")


WORDS = st.lists(
    st.sampled_from(
        ["agenda", "item", "session", "report", "of", "the", "Committee", "2027", "大会"]
    ),
    max_size=12,
)


@given(WORDS, st.lists(WORDS, max_size=6))
def test_percentages_are_those_of_likeness(text: list[str], others: list[list[str]]) -> None:
    wanted = " ".join(text)
    for source, likeness in offered(wanted, *dict.fromkeys(" ".join(one) for one in others)):
        assert source != wanted
        assert LEAST <= likeness < 100


@given(WORDS, st.lists(WORDS, max_size=6))
def test_an_index_for_one_text_is_as_good_as_one_for_all(
    text: list[str], others: list[list[str]]
) -> None:
    wanted, texts = " ".join(text), [" ".join(one) for one in others]
    everything = index(memory(*texts), [wanted, *texts])
    assert similar(everything, wanted) == similar(index(memory(*texts), [wanted]), wanted)


def test_thousands_of_like_texts_take_no_minutes() -> None:
    """Not each with each: 4,000 against 4,000 that share all their common words."""
    texts = [f"The report of the Committee on item {n} is in document A/{n}." for n in range(4000)]
    asked = [text.replace(" is ", " was ") for text in texts]
    known, start = index(memory(*texts), asked), time.process_time()
    for text in asked:
        assert similar(known, text)
    assert time.process_time() - start < 8
