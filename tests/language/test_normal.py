"""Texts as values are read from them: nothing invisible, one kind of digit and space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.normal import normal, plain, plains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("٢٠٢٤", "2024"),
        ("۱۲۳", "123"),
        ("1\u00a0250\u202f000\u2009x", "1 250 000 x"),
        ("（ａ）３％：", "(a)3%:"),
        ("الأمــم المتحـدة", "الأمم المتحدة"),
        ("قُدِّمت", "قدمت"),
        ("\ufef7\ufee3\ufee2", "لأمم"),  # presentation forms, a ligature among them
        ("A/49/610\u200e*", "A/49/610*"),
        ("5\u2011a \u2212 3", "5-a - 3"),
        ("٣٪", "3%"),
        ("resolucio\u0301n nu\u0301m. 3", "resolución núm. 3"),  # accents behind their letters
        ("и\u0306 ا\u0654", "й أ"),
        ("قُدِّمت ا\u064e\u0654", "قدمت أ"),
        ("plain", "plain"),
        ("é — 中、文", "é — 中、文"),
    ],
)
def test_normal(text: str, expected: str) -> None:
    """What differs without a difference in meaning is gone."""
    assert normal(text).text == expected


def test_places() -> None:
    """A part of the normal text is found in the original."""
    text = "الأمــم ٢٠٢٤"
    found = normal(text)
    start = found.text.index("2024")
    begin, end = found.span(start, start + 4)
    assert text[begin:end] == "٢٠٢٤"


def test_places_of_composed_letters() -> None:
    """A letter with its accent is replaced as a whole."""
    text = "la resolucio\u0301n 55/222 y la Convencio\u0301n"
    found = normal(text)
    start = found.text.index("55/222")
    assert text[slice(*found.span(start, start + 6))] == "55/222"
    assert text[slice(*found.span(len(found.text) - 2, len(found.text)))] == "o\u0301n"
    start = found.text.index("ó")
    assert text[slice(*found.span(start, start + 1))] == "o\u0301"


_UNUSUAL = "aeoиا ，（ \u0301\u0306\u0654\u064b\ufe70\ufef7\u200e٣\u00a0"


@given(st.text(max_size=40) | st.text(_UNUSUAL, max_size=12))
def test_laws(text: str) -> None:
    """Each letter has its place, in order; what is normal stays as it is."""
    found = normal(text)
    assert normal(found.text).text == found.text
    assert plain(text) == found.text
    if found.at is not None:
        assert len(found.at) == len(found.text)
        assert list(found.at) == sorted(found.at)
        assert all(0 <= place < len(text) for place in found.at)
    else:
        assert len(found.text) == len(text)


@given(st.lists(st.text(_UNUSUAL + "\t\0", max_size=6), max_size=5))
def test_many_texts_are_read_as_each_is(texts: list[str]) -> None:
    assert plains(texts) == [*map(plain, texts)]
