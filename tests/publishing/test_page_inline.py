"""Inline text on a page: what tags become, and that no content gets out of its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import body, check, html

from hexapla.markup.notation import read
from hexapla.publishing.inline import Setting, address, inline
from hexapla.publishing.notes import Notes
from hexapla.publishing.words import words


def setting(right_to_left: bool) -> Setting:
    return Setting(Notes({"1": 1}, ["1"], "ar"), words("ar"), right_to_left)


def only(markdown: str, tag: str = "en") -> str:
    """The HTML of a single paragraph."""
    return body(markdown, tag).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("*inter alia*", "<em>inter alia</em>"),
        ("a **b *c***", "a <strong>b <em>c</em></strong>"),
        ("~~out~~", "<s>out</s>"),
        ("`<x>`", "<code>&lt;x&gt;</code>"),
        ("H<sub>2</sub>O, m<sup>2</sup>", "H<sub>2</sub>O, m<sup>2</sup>"),
        ("<b>x</b> <I>y</I>", "<b>x</b> <i>y</i>"),
        ('<b class="x" onclick="y()">x</b>', "<b>x</b>"),
        ("[UN](https://un.org)", '<a href="https://un.org">UN</a>'),
        ("[UN](../b.html?x=1&y=2)", '<a href="../b.html?x=1&amp;y=2">UN</a>'),
        ("<https://un.org>", '<a href="https://un.org">https://un.org</a>'),
        ("<a@un.org>", '<a href="mailto:a@un.org">a@un.org</a>'),
        ("![a *plan*](plan.png)", '<img src="plan.png" alt="a plan">'),
        ("a<br>b", "a<br>b"),
        ("a <!-- for the editor --> b", "a  b"),
        ("R&D, 5 < 6", "R&amp;D, 5 &lt; 6"),
    ],
)
def test_tags_become_their_elements(markdown: str, wanted: str) -> None:
    assert only(markdown).removeprefix('<p class="lines">') == wanted


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("[x](javascript:alert(1))", "x"),
        ("[x](JaVaScRiPt:alert(1))", "x"),
        ("[x](data:text/html,x)", "x"),
        ("[x](vbscript:x)", "x"),
        ("[x](file:///etc/passwd)", "x"),
        ("[CTOC/COP/2023/4](#)", "CTOC/COP/2023/4"),
        ("<b>never closed", "&lt;b&gt;never closed"),
        ("closed</b>", "closed&lt;/b&gt;"),
        ("a <span onclick=x>b</span>", "a &lt;span onclick=x&gt;b&lt;/span&gt;"),
        ("a <script>alert(1)</script>", "a &lt;script&gt;alert(1)&lt;/script&gt;"),
        ("![x](javascript:alert(1))", "x"),
        ("![x](https://elsewhere.org/x.png)", '<a href="https://elsewhere.org/x.png">x</a>'),
        ('[x](http://a.b/"onmouseover=y)', '<a href="http://a.b/&quot;onmouseover=y">x</a>'),
    ],
)
def test_what_could_harm_is_shown_as_text(markdown: str, wanted: str) -> None:
    assert only(markdown) == wanted


@pytest.mark.parametrize(
    "href", ["java\tscript:x", "java\nscript:x", " javascript:x", "\x01javascript:x"]
)
def test_addresses_are_judged_as_browsers_read_them(href: str) -> None:
    assert address(href) == ""


def test_an_image_from_elsewhere_inside_a_link_makes_no_link_in_a_link() -> None:
    check(html("[see ![x](https://a.b/x.png)](https://c.d)"))


def test_a_link_in_arabic_keeps_its_address_in_order() -> None:
    shown = only("[www.un.org/ar](https://www.un.org/ar).", "ar")
    assert shown == (
        '<bdi dir="ltr" class="symbol"><a href="https://www.un.org/ar">www.un.org/ar</a></bdi>.'
    )


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        (
            "انظر A/AC.320/2026/7، الفقرة 44.",
            '<bdi dir="ltr" class="symbol">A/AC.320/2026/7</bdi>،',
        ),
        (r"البند A/AC.320/2027/1\* من", '<bdi dir="ltr" class="symbol">A/AC.320/2027/1*</bdi> من'),
        ("(A/63/49 (Vol. III))", '(<bdi dir="ltr" class="symbol">A/63/49 (Vol. III)</bdi>)'),
        ("مرض COVID-19، 5 أيام", '<bdi dir="ltr">COVID-19</bdi>،'),
        ("و**A/79/155**،", 'و<bdi dir="ltr" class="symbol"><strong>A/79/155</strong></bdi>،'),
        (
            "**القرار A/79/155**",
            '<strong>القرار <bdi dir="ltr" class="symbol">A/79/155</bdi></strong>',
        ),
        ("`x`", '<code dir="ltr">x</code>'),
    ],
)
def test_left_to_right_runs_are_set_apart_in_arabic(markdown: str, wanted: str) -> None:
    assert wanted in only(markdown, "ar")


def test_a_latin_phrase_over_tags_stays_whole_in_arabic() -> None:
    """Set apart one by one, its parts would be shown in reverse order."""
    shown = only("اتفاقية (United Nations, *Treaty Series*, vol. 1155)", "ar")
    assert ('(<bdi dir="ltr">United Nations, <em>Treaty Series</em>, vol. 1155</bdi>)') in shown


def test_a_phrase_that_ends_inside_a_tag_is_left_to_its_parts() -> None:
    shown = only("ABC *DEF عربي* GHI", "ar")
    assert shown == (
        '<bdi dir="ltr">ABC</bdi> <em><bdi dir="ltr">DEF</bdi> عربي</em> <bdi dir="ltr">GHI</bdi>'
    )


@pytest.mark.parametrize("tag", ["en", "fr", "es", "ru", "zh"])
def test_nothing_is_set_apart_from_left_to_right(tag: str) -> None:
    assert "<bdi" not in body("载于CTOC/COP/2008/1号文件 A/1", tag)


@given(st.text(alphabet="aA/1.*_[]()<>&!`~\\\"'^:# بد،\n-|", max_size=60))
def test_no_text_breaks_a_page(text: str) -> None:
    for tag in ("en", "ar"):
        check(html(f"# T\n\nx {text}\n\n[^1]: note {text}", tag))


@given(st.lists(st.sampled_from([
    "A/79/155", "*", "**", "_", " ", "الوثيقة", "،", "www.un.org", "x", "[", "](y)", "2027", "[^1]",
    "<b>", "</b>", "`", "Treaty Series", ",",
]), max_size=12))  # fmt: skip
def test_isolation_adds_its_elements_and_changes_nothing_else(parts: list[str]) -> None:
    text = read("و" + "".join(parts))
    plain = inline(text, setting(right_to_left=False))
    apart = inline(text, setting(right_to_left=True)).replace('<code dir="ltr">', "<code>")
    assert re.sub(r"</?bdi[^>]*>", "", apart) == plain
