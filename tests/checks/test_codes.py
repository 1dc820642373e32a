"""The short cuts to a text's codes give what the parser gives."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hexapla.checks.codes import codes
from hexapla.markup import notation
from hexapla.markup.lines import tidy
from hexapla.model.fragment import Kind

PIECES = st.sampled_from(
    ["*a*", "**b**", "a", "*", "**", " ", "é", "字", "ع", "[^1]", "[^a-b]", "[^", "[x y](http://a.b/c)",
     "[x](#a)", "(", ")", ".", "“", "-", "'", "\"", "[x](/y \"t\")", "(a)", "²", "|", "=", "&amp;",
     "\u00a0", "\u3000", "。", "http://x.y", "[y] (z)", "[*a*](x)", "*[a](b)*", "\u0301", "^", "\\",
     "<b>", "</b>", "`", "_", "~~", "!", "\n", "  \n", "<sup>1</sup>", "[x][y]"]
)  # fmt: skip
SIGNS = st.text("*_`[]()<>^!&;~\\ \n\r\tab1.-é字ع", max_size=14)


@settings(deadline=None, max_examples=400)
@given(st.lists(PIECES, max_size=9).map("".join) | SIGNS)
@example("*a**a*")
@example("[^1](*a*)")
@example("[^[x](/y)")
@example("![^1](/y)")
@example("\\\r0")
def test_codes_are_the_parsers(text: str) -> None:
    """Whatever the text, tidy or not."""
    assert codes(text) == notation.read(text).codes
    assert codes(tidy(text)) == notation.read(tidy(text)).codes
    notes = [code.label for code in notation.read(text).codes if code.kind is Kind.NOTE]
    assert notation.note_marks(text) == notes


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("plain text (A/RES/76/268), 5 & 6", 0),
        ("The Assembly[^1] and its Committees[^2] met *inter alia* in **Vienna**.", 4),
        ("See [rules](https://www.un.org/en/rules).", 1),
        ("[Original: English]", 0),
        (r"\*a\*", 0),
    ],
)
def test_codes_of_usual_texts(text: str, number: int) -> None:
    """The texts of most units."""
    assert len(codes(text)) == number
