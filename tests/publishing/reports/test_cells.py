"""Texts in cells: escaped, marked by signs, and in Arabic with their symbols set apart."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_reports import TEXTS, finding, spans
from pages import Strict

from hexapla.publishing.reports.cells import cell, marks, sentence
from hexapla.publishing.reports.excerpts import Mark, Weight

D = Weight.DIFFERING


def test_the_differing_value_has_signs_and_its_counterpart_none() -> None:
    found = [finding()]
    french = cell(TEXTS["fr"], marks(found, "fr", TEXTS), 200, "ltr")
    assert french == (
        'Voir le document <mark class="differing" data-of="0"><span class="sign">⟦</span>'
        'A/AC.320/2027/8<span class="sign">⟧</span></mark>.'
    )
    master = cell(TEXTS[""], marks(found, "", TEXTS), 200, "ltr")
    assert master == 'See document <mark class="counterpart" data-of="0">A/AC.320/2027/3</mark>.'


def test_what_the_others_have_too_does_not_differ() -> None:
    """Of two resolutions only one is wrong."""
    texts = {"": "1/1 and 2/2", "zh": "1/1 2/3"}
    both = (*(span for span in spans()),)
    one = finding(language="zh", marked=both)._replace(
        spans=tuple(
            span._replace(language=language, start=start, end=start + 3)
            for span in spans("")
            for language, start in (("", 0), ("", 8), ("zh", 0), ("zh", 4))
        )
    )
    weights = {mark.start: mark.weight for mark in marks([one], "zh", texts)}
    assert weights == {0: Weight.COUNTERPART, 4: Weight.DIFFERING}


def test_symbols_in_arabic_are_set_from_left_to_right() -> None:
    text = TEXTS["ar"] + "[^1]"
    shown = cell(text, marks([finding(language="ar", marked=spans("ar"))], "ar", TEXTS), 200, "rtl")
    assert re.search(r'⟦</span><bdi dir="ltr">A/AC\.320/2027/3</bdi><span class="sign">⟧', shown)
    assert '<bdi dir="ltr">[^1]</bdi>' in shown
    assert "<bdi" not in cell(text, [], 200, "ltr")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@given(
    text=st.text("ab<>&\"' أب12/.[]^-A中\n", max_size=60)
    | st.just("</td></table><script>alert(1)</script>"),
    places=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_any_text_is_escaped_and_stays_what_it_is(
    direction: str, text: str, places: list[tuple[int, int]]
) -> None:
    """Elements are closed in their turn, and hold the text and the signs, nothing else."""
    shown = cell(text, [Mark(*sorted(place), D, (0,)) for place in places], 200, direction)
    page = Strict(f"<p>{shown}</p>")
    assert {one.name for one in page.elements} <= {"p", "mark", "span", "bdi"}
    plain = re.sub(r"<[^>]+>", "", shown.replace('<span class="sign">⟦</span>', "").replace(
        '<span class="sign">⟧</span>', ""))  # fmt: skip
    assert unescape(plain) == text


def test_what_a_sentence_quotes_is_set_apart() -> None:
    assert sentence("has “6 آذار” <b>") == "has “<bdi>6 آذار</bdi>” &lt;b&gt;"


def test_what_html_cannot_hold_is_shown_by_its_picture() -> None:
    """And takes the same room, so that marks stay where they are."""
    made = cell("a\x1b[31m\x00b\u202ec\x9b A", [Mark(12, 13, D)], 200, "ltr")
    assert made.startswith("a␛[31m␀b\ufffdc\ufffd <mark")
    assert sentence("“\x07”") == "“<bdi>␇</bdi>”"
    assert cell("a\tb\u200fc", [], 200, "ltr") == "a\tb\u200fc"


def test_a_hundred_thousand_spans() -> None:
    """Each is looked at once: as many times as there are spans would take hours."""
    number = 100_000
    texts = {"": "A/1 " * number, "fr": "A/2 " * number}
    marked = tuple(
        span._replace(start=4 * at, end=4 * at + 3)
        for span in spans("", "fr")
        for at in range(number)
    )
    found = marks([finding(marked=marked)], "fr", texts)
    assert (len(found), {one.weight for one in found}) == (number, {D})
