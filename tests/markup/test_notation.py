"""The notation's laws: reading and writing lose no meaning, and reading never fails."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hexapla.markup.lines import join_lines, tidy
from hexapla.markup.notation import note_marks, notes_called, read
from hexapla.markup.writing import match, meaning, same, write
from hexapla.model.fragment import Code, Element, Fragment, Kind, Side, Tag, Text, flatten, nest

# A busy machine is not a broken law.
LAW = settings(deadline=None, max_examples=300)
PIECES = st.sampled_from(
    ["a", "b ", " ", "word ", "é", "字", "ع", "12", "m", ".", "-", "#", "1. ", "(a)", "|", ":-:",
     "*", "**", "_", "__", "`", "``", "~~", "[", "]", "(", ")", "<", ">", "!", "&amp;", "&#42;",
     "\\", "\\\n", "\n", "  \n", "  ", "\t", "\u00a0", "[^1]", "[^a]", "[x][y]", "[x](/y)",
     "](/x)", "![i](/p)", "<sup>1</sup>", "<sup>er</sup>", "<br>", "<b>", "</b>", "<!-- c -->",
     "<http://a.b>"]
)  # fmt: skip
SIGNS = st.sampled_from("*_`[]()<>^!&;~\\ \n\tab1.-#|:=\"'/é字ع$@{}+")
ANYTHING = st.text(st.one_of(SIGNS, st.characters(exclude_categories=["Cs"])), max_size=20)
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), ANYTHING).map(tidy)
# No sign that the notation knows, and no two spaces together.
PLAIN = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\\`*_[]<&~! "), max_size=20
)
WORDS = st.lists(PLAIN, max_size=4).map(" ".join).map(tidy).filter(lambda text: "  " not in text)
NUMBERS = st.integers(1, 9)
TREES = st.recursive(
    st.lists(st.text(max_size=3) | st.builds(Element, NUMBERS, st.none()), max_size=3).map(tuple),
    lambda trees: st.lists(
        st.text(max_size=3) | st.builds(Element, NUMBERS, st.none() | trees), max_size=3
    ).map(tuple),
    max_leaves=6,
)


@LAW
@given(TEXTS)
@example(r"*\*a*")  # the parser begins a text that opens with an escape behind its backslash
@example("[x\\\n](/y)")  # a break at the end of a link belongs to its text, not to its closing
@example(r"<b></b>\<sup>1</sup>")  # an escaped <sup> is no footnote mark
@example(r"**\**a**")  # only the second star may be escaped
@example(r"\[x][y][x][y]")
@example("[^1][x](/y)")
def test_what_is_read_can_be_written(text: str) -> None:
    """`read(write(x))` says what `x` says; so `write(read(text))` is the same as the text."""
    found = read(text)
    written = write(found)
    assert meaning(read(written)) == meaning(found)
    assert same(written, text)


@LAW
@given(ANYTHING)
@example("0\r*0*")
@example("[^]([^1])")
@example("[^[x](/y)")
@example("a\n\n*b*")
def test_reading_never_fails(text: str) -> None:
    """Whatever stands in a text: a well-formed row, and a meaning for each of its tags."""
    found = read(text)
    assert flatten(nest(found.fragment)) == found.fragment
    numbers = {part.number for part in found.fragment if isinstance(part, Tag)}
    assert numbers == set(range(1, len(found.codes) + 1))
    assert note_marks(text) == [code.label for code in found.codes if code.kind is Kind.NOTE]


@LAW
@given(WORDS)
@example("1. a")
@example("# a")
@example("---")
@example(":-: | -")
@example("https://www.un.org, a@b.org")
def test_plain_text_needs_no_parser(text: str) -> None:
    """The short cut for plain text gives what the parser gives, which a code behind it calls."""
    assert read(text) == Text((text,) if text else ())
    assert read(f"{text}`c`") == Text(
        (*((text,) if text else ()), Tag(1, Side.ALONE)), (Code(Kind.CODE, "`c`", "", "c"),)
    )


@LAW
@given(ANYTHING | st.lists(PIECES, max_size=12).map("".join))
@example("\\  \na")
def test_tidy_texts_stay(text: str) -> None:
    """`tidy` leaves nothing to be tidied."""
    assert tidy(tidy(text)) == tidy(text)


@LAW
@given(TEXTS, TEXTS)
def test_matching_keeps_the_meaning(source: str, target: str) -> None:
    """Numbered as its source's, a translation says what it said."""
    known, found = read(source), read(target)
    matched = match(known, found)
    assert meaning(matched) == meaning(found)
    assert len(matched.codes) >= len(known.codes)


@LAW
@given(TREES)
def test_trees_survive_their_rows(tree: tuple[str | Element, ...]) -> None:
    """`nest(flatten(tree)) == tree`, a tag alone and an empty pair told apart."""
    assert nest(flatten(tree)) == tree


@pytest.mark.parametrize(
    "row",
    [
        (Tag(1, Side.OPEN),),
        (Tag(1, Side.CLOSE),),
        (Tag(1, Side.OPEN), Tag(2, Side.OPEN), Tag(1, Side.CLOSE), Tag(2, Side.CLOSE)),
    ],
)
def test_rows_that_are_no_trees(row: Fragment) -> None:
    """A tag that is not closed in its turn is told, not guessed."""
    with pytest.raises(ValueError, match="tag"):
        nest(row)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2 * 3 * 4, snake_case_name, A/RES/1*", []),
        ("AT&T &amp; 5 < 6 [Original: English]", []),
        (r"\*a\* \[^1] \<b>", []),
        ("*a* **b** _c_ __d__ ~~e~~", ["emphasis", "strong"] * 2 + ["struck"]),
        ("`*a*`", ["code"]),
        ("**中文**字“*文*”", ["strong", "emphasis"]),
        ("[a *b*](http://c.d) <http://e.f> ![g](h.png)", ["link", "emphasis", "link", "image"]),
        ("see [the Charter][ref 1].[^1]", ["link", "note"]),
        ("[the Charter][] and [Charter]", []),
        ("a\\\nb", ["break"]),
        ("a[^1] b[^note-2][^3]", ["note"] * 3),
        ("第[^1](a)项", ["note"]),
        ("a<sup>1</sup> b<sup>*</sup>", ["note", "note"]),
        ("5 m<sup>2</sup>, 6 km<sup>2</sup>, 1<sup>er</sup>", ["markup"] * 3),
        ("a<br>b <i>c</i> <!-- d -->", ["markup"] * 3),
    ],
)
def test_codes(text: str, kinds: list[str]) -> None:
    """What is a code and what is only a sign."""
    assert [code.kind.value for code in read(text).codes] == kinds


def test_references_keep_their_labels() -> None:
    """A link by reference is read without its document; the label is its address."""
    found = read("[the Charter][ref 1] and [rules][ref 2]")
    assert [code.label for code in found.codes] == ["ref 1", "ref 2"]
    assert [code.closing for code in found.codes] == ["][ref 1]", "][ref 2]"]
    assert found.words() == "the Charter and rules"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["a", "b"], "a b"),
        (["a  ", "b"], "a\\\nb"),
        (["a\\", "b"], "a\\\nb"),
        (["a\\\\", "b"], "a\\\\ b"),
        (["a\\  ", "b"], "a\\\\\\\nb"),
        (["  a ", "", "\tb "], "a b"),
        (["`a  ", "b`"], "`a  \nb`"),
    ],
)
def test_lines_of_a_paragraph(lines: list[str], text: str) -> None:
    """A line end stays where Markdown breaks the line, and nowhere else."""
    assert join_lines(lines) == text


def test_escapes_are_few() -> None:
    """What reads well unescaped is written so; only the part that needs it is escaped."""
    code = Code(Kind.EMPHASIS, "*", "*")
    row: Fragment = ("2 * 3 & [x] ", Tag(1, Side.OPEN), "a*", Tag(1, Side.CLOSE))
    assert write(Text(("2 * 3 & [x]",))) == "2 * 3 & [x]"
    assert write(Text(row, (code,))) == r"2 * 3 & [x] *a\**"
    assert write(Text(("*a*",))) == r"\*a\*"


def test_a_translation_takes_its_sources_numbers() -> None:
    """Codes are paired by what they are, then by what they point to, then by kind, in order."""
    source = read("a *b* [x](http://a/en/) [^1] [^2] `c`")
    target = read("[^2] [y](http://a/fr/) **k** *z* [^1] [^3] `d`")
    found = match(source, target)
    assert [part.number for part in found.fragment if isinstance(part, Tag)] == [
        4, 2, 2, 6, 6, 1, 1, 3, 7, 8,
    ]  # fmt: skip
    assert found.codes[1].label == "http://a/fr/"
    assert [code.kind for code in found.codes[5:]] == [Kind.STRONG, Kind.NOTE, Kind.CODE]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("a\\*", "a*", True), ("*a*", "_a_", False), ("&amp;", "&", True), ("a", "b", False)],
)
def test_sameness(one: str, other: str, alike: bool) -> None:
    """Texts are the same if they say the same; escapes are not said."""
    assert same(one, other) is alike


@pytest.mark.parametrize("text", ["*a " * 400 + "b* " * 400, "[" * 40_000 + "x", "*_" * 20_000])
def test_marks_beyond_all_reason_are_words(text):
    """A text from outside can neither end the process nor raise."""
    assert read(text).words().strip()


def test_codes_that_the_source_has_twice_are_told_by_their_order():
    """Else a translation with a form of its own would be another one after each reading."""
    source = read("[one](a.md) and [two](a.md)")
    found = match(source, read("[un](b.md) et [deux](a.md)"))
    assert [tag.number for tag in found.fragment if not isinstance(tag, str)] == [1, 1, 2, 2]
    assert [code.label for code in found.codes] == ["b.md", "a.md"]


CALLS = st.sampled_from(
    ["[^1]", "[^2]", "[^a]", "[^3](x)", "[b](/c)", "[[^4]](/d)", "![e](/f)", "`[^5]`", "\\", " ",
     "[", "]", "[^", "(", ")", "*g*", "<https://h>", "[i [^6]](j)", "[k][^7]", "[^8][l](m)", "^"]
)  # fmt: skip


@given(st.lists(st.lists(CALLS, max_size=5).map("".join), max_size=5))
@example(["See [A/1](https://un.org/a)[^1]", "and[^2]", "`[^3]`"])
@example(["[^1][b](/c)", "[^2]"])
@settings(deadline=None)
def test_the_notes_of_many_texts_are_those_of_each(texts: list[str]) -> None:
    """Looked for in all of them at once, what hides a mark hides it still."""
    assert notes_called(texts) == {label for text in texts for label in note_marks(text)}
