"""The laws of cutting, and where tags go."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hexapla.markup.notation import read
from hexapla.model.fragment import Element, Fragment, Side, Tag, flatten, nest
from hexapla.model.locale import OFFICIAL, Locale
from hexapla.segmentation.sentences import cut

# A busy machine is not a broken law.
LAW = settings(deadline=None, max_examples=400)
EN = OFFICIAL["en"]
LOCALES = st.sampled_from([*OFFICIAL.values(), Locale.parse("de")])
WORDS = st.one_of(
    st.sampled_from(
        ["The", " the ", "States ", ". ", "? ", ".", " ", "\u00a0", "! ", "… ", "para. ", "3",
         "No. ", "A. ", "п. ", "г. ", "В ", "т. д. ", "M. ", "Sr. ", "。", "？", "”", "“", "» ",
         " «", ") ", "(", "委员会", "وقررت ", "هـ. ", "؟ ", "1. ", "(a) ", "2015", "\n", ""]
    ),
    st.text(max_size=3),
)  # fmt: skip
NUMBERS = st.integers(1, 4)
TREES = st.recursive(
    st.lists(WORDS | st.builds(Element, NUMBERS, st.none()), max_size=6).map(tuple),
    lambda trees: st.lists(WORDS | st.builds(Element, NUMBERS, st.none() | trees), max_size=6).map(
        tuple
    ),
    max_leaves=12,
)
FRAGMENTS = TREES.map(flatten)
# Rows as a tool may have left them: tags without their other end, or crossed.
ROWS = st.lists(WORDS | st.builds(Tag, NUMBERS, st.sampled_from(Side)), max_size=12).map(tuple)


def joined(fragments: tuple[Fragment, ...]) -> list[str | Tag]:
    """Pieces put together: strings that meet are one, empty ones are none."""
    row: list[str | Tag] = []
    for part in [part for fragment in fragments for part in fragment if part != ""]:
        if isinstance(part, str) and row and isinstance(row[-1], str):
            row[-1] += part
        else:
            row.append(part)
    return row


def words(fragment: Fragment) -> str:
    return "".join([part for part in fragment if isinstance(part, str)])


def notation(text: str, locale: Locale = EN) -> list[str]:
    """The pieces of a text in the notation, a tag written as its number between its marks."""
    shown = {Side.OPEN: "<{}>", Side.CLOSE: "</{}>", Side.ALONE: "<{}/>"}
    return [
        "".join(
            part if isinstance(part, str) else shown[part.side].format(part.number)
            for part in piece
        )
        for piece in cut(read(text).fragment, locale)
    ]


@LAW
@given(FRAGMENTS | ROWS, LOCALES)
@example((), EN)
@example((" ",), EN)
@example(("One. ", "Two.", Tag(1, Side.ALONE), " Three."), EN)
@example(("One.", Tag(1, Side.OPEN), Tag(1, Side.CLOSE), " Two."), EN)
@example((Tag(1, Side.CLOSE), "One. Two.", Tag(1, Side.OPEN)), EN)
def test_the_pieces_are_the_fragment(fragment: Fragment, locale: Locale) -> None:
    """Nothing is lost, added or moved by cutting."""
    assert joined(cut(fragment, locale)) == joined((fragment,))


@LAW
@given(FRAGMENTS | ROWS, LOCALES)
@example(("One. … ? Two.",), EN)
@example(("One. ", Tag(1, Side.ALONE), " ", Tag(2, Side.ALONE)), EN)
def test_each_piece_has_a_word(fragment: Fragment, locale: Locale) -> None:
    """No piece is empty, white space or marks alone; a fragment without a word is one piece."""
    pieces = cut(fragment, locale)
    if len(pieces) == 1:
        assert pieces == (fragment,)
    else:
        assert all(any(map(str.isalnum, words(piece))) for piece in pieces), pieces


@LAW
@given(FRAGMENTS, LOCALES)
@example(("One. ", Tag(1, Side.OPEN), "Two. Three.", Tag(1, Side.CLOSE), " Four."), EN)
@example(
    (Tag(1, Side.OPEN), "One.", Tag(1, Side.CLOSE), Tag(1, Side.OPEN), " Two.", Tag(1, Side.CLOSE)),
    EN,
)
def test_pairs_stay_whole(fragment: Fragment, locale: Locale) -> None:
    """Each piece is well-formed by itself: what opens in it closes in it."""
    for piece in cut(fragment, locale):
        nest(piece)


@LAW
@given(st.lists(WORDS, max_size=15).map("".join), LOCALES)
def test_tags_around_words_do_not_matter(text: str, locale: Locale) -> None:
    """A text is cut at the same places when it is one string, and when it comes in two."""
    middle = len(text) // 2
    whole = [words(piece) for piece in cut((text,), locale)]
    assert [words(piece) for piece in cut((text[:middle], text[middle:]), locale)] == whole


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        # footnote marks, behind the stop and before it, with a space and without
        ("Text.[^1] The rest.", ["Text.<1/> ", "The rest."]),
        ("Text[^1]. The rest.", ["Text<1/>. ", "The rest."]),
        ("Text.[^1][^2] The rest.", ["Text.<1/><2/> ", "The rest."]),
        ("Text. [^1] The rest.", ["Text. <1/> ", "The rest."]),
        ("Text.” [^1]", ["Text.” <1/>"]),
        # a code that opens a sentence is a word of it
        ("Run this. `make` builds.", ["Run this. ", "<1/> builds."]),
        # closing tags stay with what they close, opening ones go with what they open
        ("*Note.* The rest.", ["<1>Note.</1> ", "The rest."]),
        ("Text. *The* rest.", ["Text. ", "<1>The</1> rest."]),
        ("*One.* *Two.*", ["<1>One.</1> ", "<2>Two.</2>"]),
        ("See (*ibid.*). The rest.", ["See (<1>ibid.</1>). ", "The rest."]),
        ("**One.** [Two](/x) three.", ["<1>One.</1> ", "<2>Two</2> three."]),
        # no cut inside a pair
        ("*One. Two.* Three.", ["<1>One. Two.</1> ", "Three."]),
        ("A [link. It leads](/x) on. The rest.", ["A <1>link. It leads</1> on. ", "The rest."]),
        # a line break behind a stop ends the sentence; without one it does not
        ("Nations Unies.<br>Vienne", ["Nations Unies.<1/>", "Vienne"]),
        ("Nations Unies<br>Vienne", ["Nations Unies<1/>Vienne"]),
        ("1. Opening.\\\n2. Adoption.", ["1. Opening.<1/>2. Adoption."]),
    ],
)  # fmt: skip
def test_tags_go_with_their_sentence(text: str, pieces: list[str]) -> None:
    assert notation(text) == pieces


def test_space_is_the_earlier_sentences() -> None:
    """All of it, no-break spaces and line ends too; one behind an opening tag cannot be."""
    assert cut(("One. \u00a0\n Two.",), EN) == (("One. \u00a0\n ",), ("Two.",))
    opened, closed = Tag(1, Side.OPEN), Tag(1, Side.CLOSE)
    assert cut(("One.", opened, " Two.", closed), EN) == (("One.",), (opened, " Two.", closed))
    assert cut((opened, "One. ", closed, "Two."), EN) == ((opened, "One. ", closed), ("Two.",))


def test_a_language_without_rules_of_its_own_is_cut_by_those_that_all_share() -> None:
    text = "Siehe para. 3 und J. Smith. Das Ende。終わり。"
    pieces = ["Siehe para. 3 und J. Smith. ", "Das Ende。", "終わり。"]
    assert [words(piece) for piece in cut((text,), Locale.parse("de"))] == pieces


def test_a_region_or_script_does_not_change_the_language() -> None:
    for tag in ("ru", "ru-RU", "ru_RU"):
        text = ("См. п. 5 и т. д. Комитет.",)
        assert len(cut(text, Locale.parse(tag))) == 2, tag
    assert len(cut(("Le 5 av. J.-C. etc.",), Locale.parse("fr-CH"))) == 1


def test_nothing_is_imported_before_the_first_cut() -> None:
    """Nor is choppa ever: it brings an XML Schema processor."""
    script = """
import sys
from hexapla.segmentation.sentences import cut
from hexapla.model.locale import Locale
assert not {"regex", "choppa", "xmlschema", "langcodes"} & set(sys.modules)
assert len(cut(("One. Two.",), Locale.parse("en"))) == 2
assert not {"choppa", "xmlschema", "langcodes", "lxml"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
