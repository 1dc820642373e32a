"""Texts cut around what is marked: nothing marked is lost, nothing else is changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hexapla.publishing.reports.excerpts import Mark, Piece, Weight, excerpt

D, C = Weight.DIFFERING, Weight.COUNTERPART


def shown(pieces: list[Piece]) -> str:
    signs = {Weight.PLAIN: "{}", C: "<{}>", D: "[{}]"}
    return "".join("…" if one.gap else signs[one.weight].format(one.text) for one in pieces)


def test_a_short_text_is_whole() -> None:
    text = "from 1 to 5 March"
    assert shown(excerpt(text, [Mark(5, 6, D), Mark(10, 11, C)], 40)) == "from [1] to <5> March"
    assert shown(excerpt(text, [], 40)) == text
    assert excerpt("", [], 40) == []


def test_a_long_text_is_cut_at_words_around_its_marks() -> None:
    text = f"{'before ' * 40}number 12 {'after ' * 40}and 13 {'end ' * 30}"
    at, other = text.index("12"), text.index("13")
    found = shown(excerpt(text, [Mark(at, at + 2, D), Mark(other, other + 2, C)], 80))
    assert found.count("…") == 3
    assert "number [12] after" in found
    assert "and <13> end" in found
    words = found.replace("…", " ").replace("[12]", "").replace("<13>", "").split()
    assert {*words} == {"before", "number", "after", "and", "end"}


def test_without_marks_the_beginning_is_kept() -> None:
    assert shown(excerpt("one two three four five", [], 13)) == "one two three…"


def test_marks_that_overlap_are_one_and_the_heavier_wins() -> None:
    text = "A/AC.320/2027/3"
    marks = [Mark(0, 10, C, (0,)), Mark(5, 15, D, (1,)), Mark(5, 15, D, (1,))]
    (only,) = excerpt(text, marks, 40)
    assert only == Piece(text, D, (0, 1))


def test_a_place_where_something_is_missing_can_be_marked() -> None:
    assert shown(excerpt("Opening of it", [Mark(7, 7, D)], 40)) == "Opening[] of it"


@given(
    st.text(max_size=400),
    st.lists(st.tuples(st.integers(-5, 450), st.integers(-5, 450)), max_size=60),
    st.integers(1, 120),
)
def test_what_is_shown_is_in_the_text(text: str, places: list[tuple[int, int]], most: int) -> None:
    """In its order; and all of it where nothing is cut."""
    pieces = excerpt(text, [Mark(start, end, D) for start, end in places], most)
    at = 0
    for piece in pieces:
        if not piece.gap:
            found = text.find(piece.text, at)
            assert found >= 0
            at = found + len(piece.text)
    if len(text) <= most:
        assert "".join(piece.text for piece in pieces) == text


def test_hostile_texts_are_cut_in_time() -> None:
    text = "1 " * 500_000
    marks = [Mark(n, n + 1, D) for n in range(0, len(text), 2)]
    found = excerpt(text, marks, 1_500)
    assert sum(len(piece.text) for piece in found) < 5_000
    assert sum(len(piece.text) for piece in excerpt(text, [Mark(0, len(text), D)], 1_500)) < 5_000
