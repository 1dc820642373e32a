"""Usual texts are read without the parser, and exactly as the parser reads them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.markup import notation, usual
from hexapla.model.fragment import Kind

WORDS = ["word", "é", "中文", " ", "  ", "\u00a0", ".", ",", "(", ")", ":", "1", "-", "#", "+", ">"]
SIGNS = [
    "|",
    "$",
    "=",
    "^",
    "!",
    '"',
    "*",
    "**",
    "_",
    "[",
    "]",
    "\t",
    "\n",
    "&amp;",
    "<b>",
    "~~s~~",
]
MARKS = [
    " *(a)* ",
    "*(a)*",
    "**(b),**",
    "*.*",
    "*a*",
    "*a b*",
    "**b**",
    "**c d.**",
    "***e***",
    "*中*",
    "*¿q?*",
    "[^1]",
    "[^2]",
    "[^a]",
]
LINKS = [
    "[x](https://un.org/a?b=1)",
    "[y z](/a)",
    "[y](/a__b__)",
    "[*q*](/b)",
    "(/x)",
    "www.un.org",
    "<https://un.org/a?b=1>",
    "<http://a>",
    "<https://à_b.org/_c_>",
    "[_x](/a_b_c)",
    "[x](/é_b)",
    "`c`",
    "`d e`",
]
PIECES = st.one_of(*map(st.sampled_from, (WORDS, SIGNS, MARKS, LINKS)))


@given(st.lists(PIECES, max_size=8).map("".join))
@settings(max_examples=4000, deadline=None)
def test_the_parser_reads_the_same(text):
    found = usual.read(text)
    if found is not None and text:
        assert found == notation._parsed(text)


@given(st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=8).map("".join))
@settings(max_examples=1000, deadline=None)
def test_texts_with_the_same_codes_are_known(one, other):
    """Whatever their words are; and the words of a text may be changed."""
    for text in (other, one.replace("word", "mot").replace("é", "e")):
        if (found := usual.codes(one)) is not None and usual.codes(text) == found:
            marked = [
                [code for code in notation.read(text).codes if code.kind is not Kind.NOTE]
                for text in (one, text)
            ]
            assert marked[0] == marked[1]


@pytest.mark.parametrize(
    "text",
    [
        "See the report[^3], *inter alia*, and [A/79/1](https://undocs.org/en/A/79/1).[^4]",
        "**May wish** to  (`x`)",
        "See:*a* (**b**), “[c](d)”, «*e*»; f`g`h*i*j",
        "La *note*[^12]",
        "*Treaty Series*, vol. 1, available at <https://treaties.un.org/3178>.",
    ],
)
def test_what_is_usual_is_known(text):
    """Without the parser, or there would be no point."""
    assert usual.read(text) == notation._parsed(text)


@pytest.mark.parametrize(
    "text", ["a * b *", "[^1](a)", "*a*b*", "*a**b*", "  a", "![a](b)", "\\*a*", "<b>"]
)
def test_what_may_be_anything_else_is_left_to_the_parser(text):
    assert usual.read(text) is None


def test_codes_are_told_without_their_words():
    assert usual.codes("a *b* **c**[^1] [d](/e) `f`") == ["*", "**", "](/e)", "`f`"]
