"""Hypothesis writes masters: blocks as UN documents have them, and the bad habits of converters."""

from __future__ import annotations

from hypothesis import strategies as st

Lines = list[str]

WORDS = ("Report", "the", "of", "Assembly,", "décidé", "l'ordre", "du", "jour", "комитета", "и",
         "الجمعية", "العامة", "大会第七十九届会议", "A/RES/79/1", "(2024)", "12.5", "50%", "«Да»",
         "“quoted”", "US$", "para.\u00a04", "1990", "§", "e.g.", "end.", "S/PV.1")  # fmt: skip
MARKED = ("**the**", "*inter alia*", "__x__", "_suite_", "***both***", "~~old~~", "`a | b`", "`*`",
          "[page](https://un.org/a_(b))", '[t](x.md "title")', "![logo](a.png)", "<https://un.org>",
          "[Charter]", "[the text][Charter]", "[Charter][]", "\\*", "\\[x\\]", "1\\.", "a\\",
          "&amp;",
          "&nbsp;", "<b>bold</b>", "<br>", "m<sup>2</sup>", "[^1]", "[^2]", "<sup>1</sup>",
          "<sup>*</sup>", "<i>x", "a < b", "x_y_z", "*", "**", "[", "]", "!", "~", "`")  # fmt: skip
IN_CELLS = ("a \\| b", "`x \\| y`", "**b \\| c**", "\\\\|")
OPENINGS = ("(a) ", "(b) ", "(i) ", "a) ", "1\\. ", "I. ", "A. ", "1. ", "一、", "㈠ ", "(أ) ",
            "أولا - ", "- ", "+ ", "> ", "# ", "<sup>1</sup> ", "| ")  # fmt: skip

words = st.sampled_from(WORDS)
text = st.lists(st.one_of(words, words, st.sampled_from(MARKED)), min_size=1, max_size=6).map(
    " ".join
)
breaks = st.sampled_from(["\n", "\n", "  \n", "\\\n", " \t\n", "\n  "])


@st.composite
def paragraphs(draw: st.DrawFn) -> Lines:
    opening = draw(st.one_of(st.just(""), st.sampled_from(OPENINGS)))
    written = opening + draw(text)
    for _ in range(draw(st.integers(0, 2))):
        written += draw(breaks) + draw(text)
    return (written + draw(st.sampled_from(["", "", "  ", "\t", "\\"]))).split("\n")


@st.composite
def headings(draw: st.DrawFn) -> Lines:
    label = draw(st.one_of(st.just(""), st.sampled_from(OPENINGS)))
    if draw(st.integers(0, 3)):
        closing = draw(st.sampled_from(["", "", " ##", " #  ", "#"]))
        level = draw(st.integers(1, 6))
        return [
            "#" * level + draw(st.sampled_from([" ", "  ", "\t"])) + label + draw(text) + closing
        ]
    lines = [label + draw(text) for _ in range(draw(st.integers(1, 2)))]
    return [*lines, draw(st.sampled_from(["===", "---", "=", "-----"]))]


@st.composite
def tables(draw: st.DrawFn) -> Lines:
    width = draw(st.integers(1, 3))
    cell = st.one_of(st.just(""), text, text, st.sampled_from(IN_CELLS))
    sides = ["---", ":--", "--:", ":-:"]
    before, behind = draw(st.sampled_from([("| ", " |"), ("|", "|"), ("", ""), ("", " |")]))
    rows = [[draw(cell) for _ in range(width)] for _ in range(draw(st.integers(1, 3)))]
    rows.insert(1, [draw(st.sampled_from(sides)) for _ in range(width)])
    if len(rows) > 2 and draw(st.booleans()):
        rows[-1] = rows[-1][: draw(st.integers(1, width))]
    return [before + " | ".join(row) + behind for row in rows]


@st.composite
def tabbed(draw: st.DrawFn) -> Lines:
    cell = st.one_of(st.just(""), words, text)
    return [
        draw(words) + "\t" + "\t".join(draw(st.lists(cell, min_size=1, max_size=2)))
        for _ in range(draw(st.integers(2, 3)))
    ]


@st.composite
def lists(draw: st.DrawFn, inner: st.SearchStrategy[Lines]) -> Lines:
    number = draw(st.one_of(st.none(), st.integers(0, 120)))
    mark = draw(st.sampled_from("-*+" if number is None else ".)"))
    gap = draw(st.sampled_from([" ", " ", "   ", "\t"]))
    indent = draw(st.sampled_from([None, None, None, 2]))  # too little is a habit, too
    lines: Lines = []
    for step in range(draw(st.integers(1, 3))):
        marker = (mark if number is None else f"{number + step}{mark}") + gap
        width = " " * (len(marker) if gap != "\t" else 4)
        first, *rest = draw(paragraphs())
        lines += [marker + first, *[width + line for line in rest]]
        if draw(st.booleans()):
            lines += [""] * draw(st.integers(0, 1))
            shift = width if indent is None else " " * indent
            lines += [shift + line if line else line for line in draw(inner)]
        lines += [""] * draw(st.integers(0, 1))
    return lines


@st.composite
def notes(draw: st.DrawFn) -> Lines:
    label = draw(st.sampled_from(["1", "2", "10", "a-b", "*"]))
    first, *rest = draw(paragraphs())
    lines = [f"[^{label}]: {first}", *rest]
    for _ in range(draw(st.integers(0, 1))):
        lines += ["", *["    " + line for line in draw(st.one_of(paragraphs(), tables()))]]
    return lines


@st.composite
def page_ends(draw: st.DrawFn) -> Lines:
    """A paragraph that the notes of a page cut, and its rest."""
    rule = draw(st.sampled_from([[], ["---", ""]]))
    return [
        draw(text), "", *rule, f"<sup>1</sup> {draw(text)}", "", f"<sup>2</sup> {draw(text)}", "",
        draw(st.sampled_from(["choses, ", "and ", "Then ", ""])) + draw(text),
    ]  # fmt: skip


raw_blocks = st.sampled_from(
    [
        ["```python", "def f():", "", "    return '# no'", "```"],
        ["~~~", "1. no", "~~~"],
        ["```", "never closed"],
        ["    code", "", "    - more"],
        ["<div>", "some words", "</div>"],
        ["<pre>", "<b>x</b>", "", "y</pre>"],
        ["<script>", "", "x = 1", "</script>"],
        ["<!-- a comment", "", "# of lines -->"],
        ["<?xml", "", "?>"],
        ["<!-- hexapla: note Keep *this* term. -->"],
        ["<!-- hexapla: skip -->"],
        ["<!-- hexapla: skip -->", ""],
        ["<!-- hexapla: skp -->"],
        ["---"],
        ["* * *"],
        ["[Charter]: https://un.org/charter"],
        ["[Charter]:", "   /url", "   'a title'"],
        ['[other]: <a b> "title', 'goes on"'],
        ["[no]: definition at all"],
        ["\u00a0"],
        ["\f"],
        ["#"],
        ["-"],
        ["1."],
        ["[^9]:"],
    ]
)
quotes = st.builds(
    lambda inner, lazy: [
        line if lazy and number and line[:1].isalpha() else ("> " + line).rstrip()
        for number, line in enumerate(inner)
    ],
    st.one_of(paragraphs(), headings(), tables(), lists(paragraphs())),
    st.booleans(),
)
leaves = st.one_of(paragraphs(), paragraphs(), headings(), tables(), tabbed(), raw_blocks, quotes)
blocks = st.one_of(
    leaves, leaves, lists(st.one_of(paragraphs(), lists(paragraphs()), quotes, tables())),
    notes(), page_ends(),
    quotes.map(lambda inner: [("> " + line).rstrip() for line in inner]),
)  # fmt: skip
mastheads = st.sampled_from(
    [
        "", "", "", "---\n---\n", "---\ntitle: Report\n---\n",
        "---\nsymbol: A/79/1\ntitle: 'It''s'\nsession: \"Seventy\\u002Dninth\"\n---\n",
        "---\nbody: |\n  Third\n  Committee\nitem: [one, two, 'three']\n---\n\n",
        "---\nnote: &a Same text\nsubtitle: *a\nvenue: >-\n  Vienna,\n  5 June\n...\n",
        "---\nitem:\n- Item 3 (b)\n- 'no: 4' # which\ndistribution: General\n---\n",
    ]
)  # fmt: skip


@st.composite
def masters(draw: st.DrawFn) -> str:
    """A document's text."""
    lines: Lines = []
    for block in draw(st.lists(blocks, min_size=1, max_size=6)):
        lines += block
        lines += draw(st.sampled_from([[""], [""], [""], ["", ""], [" \t", ""], []]))
    written = draw(mastheads) + "\n".join(lines)
    written = written.rstrip("\n") if draw(st.booleans()) else written + "\n"
    end = draw(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"]))
    written = written.replace("\n", end)
    return draw(st.sampled_from(["", "", "\ufeff"])) + written + "x" * (not written.strip())


# Lines of anything, in which every mark may meet any other.
PARTS = ("a", "b c", "1. ", "14. ", "2) ", "- ", "* ", "+ ", "# ", "> ", "    ", "  ", "\t", "|",
         "| - |", ":-", "---", "===", "```", "~~~", "[x]: y", "[x]:", "[^1]: ", "[^1]", '"t"',
         "'t'",
         "<div>", "</div>", "<!--", "-->", "<pre>", "</pre>", "<?", "?>", "<!A", "\\", "*", "**",
         "`", "<b>", "</b>", "(a) ", "<sup>1</sup>", "\u00a0", "\f", "\v", "\u2028", "\x85", "é",
         "]",
         "[", "(", ")", "!", "&#35;", "<a", 'href="', ">", "_", "~", "$", "“", "0")  # fmt: skip
tangles = st.lists(
    st.one_of(
        st.just(""), st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map("".join)
    ),
    min_size=1,
    max_size=9,
).map("\n".join)  # fmt: skip


# Pieces of few shapes, met again and again, as in a long master; and here and there something else.
_MARKS = ("", "", "- ", "1. ", "12. ", "2) ", "   ", "> ", "[^1]: ", "[^2]: ", "# ", "## ",
          "- 1. ")  # fmt: skip
_TEXTS = ("The report", "(a) Notes", "the **end**.", "“Quoted”", "See [it](a.md)", "Call[^1]",
          "both[^1] [^2]", "a -> b", "a | b", "1990 x", "a) b", "*", "Trailing ", "x\\", "(b) "
          )  # fmt: skip
_plain_line = st.builds(str.__add__, st.sampled_from(_MARKS), st.sampled_from(_TEXTS))
_plain_pieces = st.one_of(
    st.lists(_plain_line, min_size=1, max_size=3).map("\n".join),
    st.lists(_plain_line, min_size=1, max_size=3).map("\n\n   ".join),
    st.lists(st.sampled_from(("| a | b |", "| c[^1] |  |", "|1|2|", "| d | e \\|")), max_size=2)
    .map(lambda rows: "\n".join(["| Head | (a) x |", "|---|:-:|", *rows])),
    st.sampled_from(("---", "```\nx\n```", "text\nof lines", "1. a\n - b", "Title\n===", "<br>",
                     "<!-- hexapla: note Keep. -->", "<!-- hexapla: note All. -->\nText")),
)  # fmt: skip


def plain_masters() -> st.SearchStrategy[str]:
    """Masters of what is usual, nearly."""
    return st.lists(_plain_pieces, min_size=1, max_size=9).map("\n\n".join)
