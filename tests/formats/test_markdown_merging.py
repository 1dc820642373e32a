"""How a translation is written where its bare text would be read as something else."""

from __future__ import annotations

from itertools import product

import pytest

from hexapla.formats.markdown import MARKDOWN, merging
from hexapla.language.labels import none_opens
from hexapla.model.columns import column_of
from hexapla.model.reading import Reading


def read(text: str) -> Reading:
    return MARKDOWN.read(text.encode(), "m.md")


def merged(text: str, *targets: str) -> str:
    """A document with translations of its first units."""
    return MARKDOWN.merge(read(text), dict(enumerate(targets))).decode()


@pytest.mark.parametrize(
    ("place", "target", "result"),
    [
        # At the start of a line.
        ("%s", "- item", "\\- item"),
        ("%s", "# head", "\\# head"),
        ("%s", "> quote", "\\> quote"),
        ("%s", "1) one", "1\\) one"),
        ("%s", "2024. A year", "2024\\. A year"),
        ("%s", "1. one", "1&#46; one"),  # “1\.” is a label
        ("%s", "```", "\\```"),
        ("%s", "```code``` here", "```code``` here"),
        ("%s", "---", "\\---"),
        ("%s", "[x]: y", "[x]\\: y"),
        ("%s", "[^1]: y", "[^1]\\: y"),
        ("%s", "<div>x", "\\<div>x"),
        ("%s", "<b>x</b> y", "<b>x</b> y"),
        ("* %s", "**", "* \\**"),
        # What would be a label, a note, a link.
        ("%s", "(a) one", "(a\\) one"),
        ("%s", "a) un", "a\\) un"),
        ("%s", "㈠ 一", "&#12832; 一"),
        ("%s", "1\\. x", "1&#46; x"),
        ("(b) %s", "(a) one", "(b) (a) one"),
        ("# %s", "I. Intro", "# I\\. Intro"),
        ("# %s", "1. Intro", "# 1&#46; Intro"),
        ("# %s", "一、导言", "# 一&#12289;导言"),
        ("# %s", "No. #", "# No. \\#"),
        ("## %s ##", "C #", "## C \\# ##"),
        ("# %s", "- x", "# - x"),
        ("%s", "<sup>1</sup> x", "[^1] x"),
        ("[Charter]: x\n\n%s", "[Charter], [y]", "[Charter]: x\n\n\\[Charter], [y]"),
        ("[x]: y\n%s", '"t"', '[x]: y\n\\"t"'),
        ("> %s", '"t"', '> "t"'),
        # Lines.
        ("> - %s", "a\\\nb", "> - a\\\n>   b"),
        ("10. %s", "a\\\n- b", "10. a\\\n         - b"),
        ("# %s", "a\\\nb", "# a b"),
        ("%s", " a\n\nb ", "a b"),
        # Cells.
        ("|a|\n|-|\n|%s|", "x | y\\", "|a|\n|-|\n|x \\| y\\ |"),
        ("|a|\n|-|\n|%s|", "- x", "|a|\n|-|\n|- x|"),
        ("|a|\n|-|\n|%s|", "---", "|a|\n|-|\n|---|"),
        ("|%s|\n|-|", "---", "|\\---|\n|-|"),
        ("a | b\n--|--\n%s | c", "- x", "a | b\n--|--\n\\- x | c"),
        ("a\tb\n%s\tc", "- x\ty", "a\tb\n\\- x y\tc"),
        ("a\tb\nc\t%s", "- x\u00a0:  y", "a\tb\nc\t- x\u00a0:  y"),
        # The masthead.
        ("---\ntitle: %s\n---\n", "Plain words", "---\ntitle: Plain words\n---\n"),
        ("---\ntitle: %s\n---\n", "Part: one", '---\ntitle: "Part: one"\n---\n'),
        ("---\ntitle: %s\n---\n", "yes", '---\ntitle: "yes"\n---\n'),
        ("---\ntitle: '%s' # x\n---\n", "l'an", '---\ntitle: "l\'an" # x\n---\n'),
        ("---\nitem: [%s, b]\n---\n", "a, b", '---\nitem: ["a, b", b]\n---\n'),
        ("---\ntitle: |\n  %s\n---\n", "x", '---\ntitle: "x"\n---\n'),
        ("---\ntitle: &t %s\n---\n", "x y", "---\ntitle: &t x y\n---\n"),
        ("---\ntitle: %s\n---\n", "a\x7f\u2028", '---\ntitle: "a\\u007f\\u2028"\n---\n'),
    ],
)
def test_as_few_marks_as_keep_the_meaning(place: str, target: str, result: str) -> None:
    """A text is escaped where it must be, and nowhere else."""
    document = place.replace("%s", "word")
    number = next(n for n, unit in enumerate(read(document).units) if unit.text == "word")
    assert MARKDOWN.merge(read(document), {number: target}).decode() == result


@pytest.mark.parametrize("empty", ["", " ", "\n\t", "\u00a0"])
def test_a_translation_without_words_is_none(empty: str) -> None:
    """The master's text stays: an empty one would take its block away."""
    assert merged("# Title\n\nText\n", empty, empty) == "# Title\n\nText\n"


def test_what_says_the_same_changes_nothing() -> None:
    """A wrapped paragraph stays wrapped where its translation is its own text."""
    assert merged("One\ntwo  \n\nThree\n", "One two", "Drei") == "One\ntwo  \n\nDrei\n"


def test_a_cut_paragraph_is_written_as_one() -> None:
    """Its rest goes away with the empty lines behind it; the notes stay where they are."""
    document = "It was, among<sup>1</sup>\n\n<sup>1</sup> See.\n\nother things.\n\nNext.\n"
    assert merged(document, "Entre autres<sup>1</sup> choses.") == (
        "Entre autres<sup>1</sup> choses.\n\n<sup>1</sup> See.\n\nNext.\n"
    )


def test_nothing_is_joined_that_was_not() -> None:
    """A translation without a full stop does not swallow what follows the page's notes."""
    document = "It was.\n\n<sup>1</sup> See.\n\nother things\n"
    assert merged(document, "没有") == "没有\n\n<sup>1</sup> See.\n\n&#111;ther things\n"
    assert merged(document, "没有", "参见", "choses").endswith("\n\n&#99;hoses\n")


def test_an_anchor_and_its_aliases_are_one_unit() -> None:
    """YAML's & and *: translated once, at the anchor."""
    document = "---\ntitle: &t Report\nsubtitle: *t\n---\n\nText.\n"
    reading = read(document)
    assert [field.unit for field in reading.document.masthead] == [0, 0]
    assert len(reading.units) == 2
    assert merged(document, "Rapport").startswith("---\ntitle: &t Rapport\nsubtitle: *t\n---\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_the_masters(end: str) -> None:
    """Also where a translation breaks a line."""
    document = "---\ntitle: Report\n---\n\n> One\n> two\n\n- three\n".replace("\n", end)
    expected = "---\ntitle: Rapport\n---\n\n> Un\\\n> deux\n\n- trois\n".replace("\n", end)
    assert merged(document, "Rapport", "Un\\\ndeux", "trois") == expected


BEHIND = [
    "", "x", "a x", ") x", ". x", "- x", "a) x", "x) x", "a. x", "a- x", "é) x", "б) x", "a\\. x",
    "\\. x", "، x", "、x", "و - x", "ولا - x", "ـ) x", "0) x", "00. x", "0000. x", "X. x", "ii) x",
]  # fmt: skip


@pytest.mark.parametrize("rest", BEHIND)
def test_an_opening_that_is_plain_is_no_label(rest: str) -> None:
    """Whatever letters a text opens with, and however little of it is looked at."""
    ends = "aiIvxVXAbz019.)-\\ (‘'«日一十㈠أولافه\u00a0жП½٣"
    many = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x20000))]
    opened = [*many, *map("".join, product(ends, repeat=2)), *map("".join, product(ends, repeat=3))]
    texts = [text + rest for text in opened if text not in "\n\r"]
    plain = none_opens()
    openings = column_of(dict(enumerate(texts)), len(texts)).openings
    told = [text for text in texts if plain.match(openings[text.encode()[:4]])]
    assert len(told) > 25_000
    assert [text for text in told if not merging._is_plain(text)] == []


def test_most_texts_are_plain_by_their_opening() -> None:
    """What is asked of each text of a long document takes as long as all the rest."""
    texts = ["The", "L’A", "Éta", "la x", "A/7", "1 00", "564,", "Пра", "الج", "数据", "UN "]
    openings = column_of(dict(enumerate(texts)), len(texts)).openings
    assert [text for text in openings.values() if not none_opens().match(text)] == []
