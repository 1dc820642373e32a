"""The words of a text, and where they stand in the notation."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hexapla.markup.notation import read
from hexapla.markup.words import bare, words

PIECES = st.sampled_from(
    ["word", " ", "é", "[^1]", "[^2]", "*a*", " *(b)* ", "**c**", "[d](/e)", "`f`", "<https://g>",
     "\\", "*", "[", "]", "<br>", "\\\n", "&amp;", "_", ">", "^"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_text_alone_is_the_same(notation: str) -> None:
    """Though it is read in a shorter way."""
    assert bare(notation) == words(notation).text


@pytest.mark.parametrize(
    ("notation", "text"),
    [
        ("plain words", "plain words"),
        ("See [A/1](https://un.org/a) and **b**[^3].", "See A/1 and b."),
        ("10 a.m.\\\n1 p.m.", "10 a.m.\n1 p.m."),
        ("10 a.m.<br>1 p.m.", "10 a.m.\n1 p.m."),
        ("1\\. a \\* b", "1. a * b"),
        ("a &amp; b", "a & b"),
        ("`code` left out", " left out"),
        ("", ""),
    ],
)
def test_words(notation: str, text: str) -> None:
    """No footnote marks and no code; a line end where the line breaks."""
    assert words(notation).text == text


def test_a_part_is_found_again() -> None:
    """Behind marks, links and escapes."""
    notation = "**a**[^1] [text](u) 5\\.5"
    found = words(notation)
    start = found.text.index("text")
    begin, end = found.span(start, start + 4)
    assert notation[begin:end] == "text"
    start = found.text.index("5.5")
    begin, end = found.span(start, start + 3)
    assert notation[begin:end] == "5\\.5"


@example("1\n\\\n1 ")
@given(st.text(alphabet="ab *_[]()^1\\`<>&;~!\n/", max_size=40))
def test_laws(notation: str) -> None:
    """The words of the fragment, with places in order inside the text."""
    found = words(notation)
    assert found.text.replace("\n", "") == read(notation).words().replace("\n", "")
    places = [found.span(n, n + 1)[0] for n in range(len(found.text))]
    assert places == sorted(places)
    assert all(0 <= place <= len(notation) for place in places)
