"""An outline read shape by shape is the outline of the whole document."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hexapla.markup.outline import DEEPEST, TOO_DEEP, Outline, _outline, outlines
from hexapla.markup.parser import kind_of, parse
from hexapla.markup.shapes import is_plain, parts, shapes

Placed = tuple[str, int, int, int]


def in_pieces(text: str) -> list[Placed]:
    """Kind, first line, column and last line of every block that is not a list or its item."""
    return [
        found
        for base, nodes in outlines(text.split("\n"))
        for node in nodes
        for found in _placed(base, node)
    ]


def _placed(base: int, node: Outline) -> list[Placed]:
    inner = [found for child in node.children for found in _placed(base, child)]
    if node.kind in ("List", "Item"):  # one list may come in several pieces
        return inner
    return [(node.kind, base + node.line, node.column, base + node.last), *inner]


def as_a_whole(text: str) -> list[Placed]:
    """The same from the parser, given the document at once."""
    placed: list[Placed] = []
    nodes = [*reversed(parse(text + "\n").children)]
    while nodes:
        node = nodes.pop()
        kind, start, end = kind_of(node), node.sourcepos.start, node.sourcepos.end
        if kind not in ("List", "Item"):
            placed.append((kind, start.line - 1, start.column - 1, end.line - 1))
        if kind not in ("Paragraph", "Heading", "TableCell"):
            nodes += reversed(node.children)
    return placed


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\nText of it\nover lines.\n\n- (a) one\n\n- (b) two\n  more\n\n> quoted",
        "1. one\n2. two\n\n14. fourteen\n\ntext\n14. is text\n1. is a list",
        "para\n\n1. one\n\n   14. inner, behind an empty line\n\n   word\n   14. is text",
        "[^1]: Note.\n\n    More of it.\n\nText\n[^2]: breaks in\n[^a-b]: 1990 was a year",
        "[^a-b]: [link](x)\n\n[^1]: *x*\n\n[^22]: “x”",
        "a | b\n--|--\nc\nd | e\n\nword\n:--\nword of a row",
        "word\n---\f\nof a row",
        "# a\n| b | c |\n|---|---|\n| d |\n\n| no | table |",
        '[foo]: /url\n"title"\n\n[bar]: /url\n"title" no\n\n[two\nlines]: /url\ntext',
        "[foo]:\nurl\n\n[foo]:\nurl and text",
        "[alone]: /url\n\nText",
        "- a\n\n[foo]: /url\n\n- b",
        "<div>\nin it\n</div>\n\nout of it",
        "<pre>\n<b>x</b>\n\nstill in it\n</pre>\n\nout",
        "<script>\n\nx = '</b>'\n\n</script>\n\nout",
        "<!-- one\n\n# two -->\n\n# out",
        "<?php\n\n# in ?>\n\n# out",
        "<!DOCTYPE\nhtml>\n\n# out",
        "<![CDATA[\n\n# in\n]]>\n\n# out",
        "- <!-- one\n\n# ended by the margin",
        "```\n\n# code\n```\n\n# out",
        "1. ```\n   code\n\n# out of it",
        "> ```\n> code\n\n# out of it",
        "~~~\n\nnever closed",
        "text\n\u00a0\nof one paragraph\n\f\nstill",
        "text\n \t\nanother",
        "Text\n\n\ufeff# a letter stands before it\n\n\ufeff- and here",
        "    code first\n\nText",
        "\n\n\nText",
        "Text\n===\n\nText\n---\n\n---",
        "- a\n  - b\n\n    text\n\n- c\n\ntext",
        "1. a\n  - b\n2. c\n\n3. d",
        "#\n\n-\n\n  text\n\n1.\n\n>",
        "*a* b\n**c** d\n\n* * *\n\n***",
        "$5 and “more”\n«x»\n(a) y\n\n- (a) x\n- “y”",
        "",
    ],
)
def test_pieces_give_the_blocks_of_the_whole(text: str) -> None:
    """What shapes leave out of a line never decides on a block, a line or a first column."""
    assert in_pieces(text) == as_a_whole(text)


MARKS = ("", "", "- ", "* ", "1. ", "2. ", "14) ", "01. ", "> ", "    ", "   ", "\t", "#", "# ",
         "[^1]: ", "[^22]: ", "[^a]: ", "[a]: ", "[1]: ", "```", "<", "***", "\ufeff", "\u00a0"
         )  # fmt: skip
TEXTS = ("", "word", "Word", "1990", "(a) x", "**b**", "“x”", "a | b", "-|-", "a -> b", "x]>",
         "y?>", "z</pre>", "pre>", "!-- x", "---", "===", ":-", "12", "\f", " ", "x\\", "$", "é"
         )  # fmt: skip
pieces_of_lines = st.lists(
    st.builds(str.__add__, st.sampled_from(MARKS), st.sampled_from(TEXTS)), min_size=1, max_size=3
).map("\n".join)


@given(st.lists(pieces_of_lines, max_size=9).map("\n\n".join))
@settings(max_examples=2000, deadline=None)
def test_pieces_of_one_shape_have_the_same_blocks(text: str) -> None:
    """Whatever else there is in a document: its blocks are those that the parser sees in it."""
    document = f"x\n\n{text}\n\nx"
    assert without_empty_ends(in_pieces(document)) == without_empty_ends(as_a_whole(document))


def without_empty_ends(found: list[Placed]) -> list[Placed]:
    """For the parser, a rule or an empty note may end in the empty line behind it."""
    text = ("Paragraph", "Heading", "CodeBlock", "HtmlBlock")
    return [one if one[0] in text else (*one[:3], 0) for one in found]


CELLS = ("", " ", "a", " b ", "(a) c", "1,000", "`", "*", "é", "\u00a0", "\t", "[^1]:", "<b>",
         ":-", "---", "\\", "\f", "\v", "\x00", "\x1f", "\x7f", "\x85", "\ufeff", "\u2028",
         "-->", "  大会")  # fmt: skip
DELIMITERS = (" --- ", "-", ":-", "---:", ":-:\t", "", ":", "- -")
row = st.lists(st.sampled_from(CELLS), min_size=2, max_size=3).map("|".join)
delimiters = st.lists(st.sampled_from(DELIMITERS), min_size=2, max_size=3).map("|".join)


@given(row, delimiters, st.lists(row, max_size=2), st.sampled_from(("", " ", "\n")))
@settings(max_examples=2000, deadline=None)
def test_bars_make_the_table_that_the_parser_makes(
    head: str, below: str, rows: list[str], end: str
) -> None:
    """Cell by cell, with their columns and sides; what is not so simple is left to the parser."""
    lines = [*[f"|{one}|" for one in (head, below, *rows)], end]
    root = parse("\n".join([*lines, ""]))
    assert next(outlines(lines))[1] == tuple(_outline(node, 1) for node in root.children)


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("1. One\n\n2. Two", True),
        ("14. One\n\n   (a) x\n\n15. Two\n\n   (b) y", True),
        ("[^1]: A\n[^2]: B\n\n[^3]: C\n[^4]: D", True),
        ("> One\n\n> Two", True),
        ("Text\n1. is a list\n\nText\n2. is none", False),
        ("*a* | b\n\n*c* d", False),
        ("[one]: x\n\n[two](x)", False),
        ("<a\n\n<pre", False),
        ("Text\n \nmore\n\nText\n\nmore", False),
    ],
)
def test_what_says_the_same_is_of_one_shape(text: str, shared: bool) -> None:
    """Shapes are for the usual: where a letter or a number may decide, each piece has its own."""
    found = shapes(parts(f"{text}\n\n"))
    assert (len({*found}) == 1 and is_plain(found[0])) == shared


@given(st.lists(pieces_of_lines, max_size=4).map("\n".join))
@example("|\n|a\n***b\n*c\n- *d\n 1. _e\n٣f\n€\n12\n3 p.m.\n4–5\n6.\n71) g\n8.9 h")
@settings(deadline=None)
def test_a_line_is_parted_where_its_text_begins(text: str) -> None:
    """Before a letter with at most two stars, or a sign that opens a text; a row is all text.

    So is a line that begins with a number, if it may be no item's.
    """
    found = parts(text)
    assert "".join([*map("".join, zip(found.marks, found.texts)), found.marks[-1]]) == text
    begins = re.compile(r"^\||^[0-9]+(?![0-9.)])|\*{0,2}[^\W\d_]|[(“«\"‘’'$€]")
    lines = [(line, begins.search(line)) for line in text.split("\n")]
    assert found.texts == [line[begin.start() :] for line, begin in lines if begin]


def test_each_shape_is_parsed_once() -> None:
    """Paragraphs alike in shape share one outline: that is what makes reading fast."""
    text = "1. One paragraph.\n\n2. Another.\n\n99. And one.\n\n100. Wider.\n\n[^1]: N\n\n[^2]: O"
    found = [nodes for _, nodes in outlines(text.split("\n"))]
    assert found[0] is found[1]
    assert found[2] is not found[3], "its text stands in another column"
    assert found[4] == found[5]


def test_a_list_keeps_what_tells_it_from_the_next() -> None:
    """Bullets and delimiters part lists; a list's first number is known, -1 means bullets."""
    nodes = next(outlines(["- a", "* b", "7. c", "8) d"]))[1]
    assert [node.value for node in nodes] == [-1, -1, 7, 8]
    assert len({node.mark for node in nodes}) == 4


def test_a_table_knows_its_header_and_its_sides() -> None:
    table = next(outlines(["|a|b|c|", "|:-|-:|-|", "|d|e|f|"]))[1][0]
    assert [row.value for row in table.children] == [1, 0]
    assert [cell.value for cell in table.children[1].children] == ["left", "right", ""]


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_nesting_has_an_end(mark: str) -> None:
    """No document makes the outline deeper than the Python stack allows."""
    depth, node = 1, next(outlines([mark * 5000 + "text"]))[1][0]
    while node.children:
        depth, node = depth + 1, node.children[-1]
    assert node.kind == TOO_DEEP
    assert depth == DEEPEST + 1
