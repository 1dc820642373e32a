"""Short ways of finding values, held against the long ones: they say the same of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.language import addresses
from hexapla.language.values import of_all, values
from hexapla.model.locale import OFFICIAL

LAW = settings(deadline=None, max_examples=300)
PIECES = (
    "www.", "WWW.", "wWw.", "un.org", ".org", ".ch/a", "http://", "https://x.int", "://", "a@b.c",
    "@", ".", ":", "//", "3.5", "A/C.1", "A/64/13", "noon", "5 March 2027", "article 5",
    "5", "2027", "10 a.m.", " ", ",", "w", "x",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=8
).map("".join)


@LAW
@given(LINES)
def test_every_sign_of_an_address_has_its_point(text: str) -> None:
    sign = addresses._sign().search(text)
    if sign:
        point = addresses._POINT.search(text)
        assert point
        assert point.start() <= sign.start() + addresses._BEFORE_POINT


@LAW
@given(st.lists(LINES, max_size=4), st.sampled_from(sorted(OFFICIAL)))
def test_many_texts_are_read_as_one_by_one(texts: list[str], language: str) -> None:
    one_by_one = [values(text, language) for text in texts]
    assert of_all(texts, language) == one_by_one
