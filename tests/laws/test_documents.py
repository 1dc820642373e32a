"""The laws of every document format, for Markdown: on masters that Hypothesis writes, on tangles of
marks, and on real documents.

1. Untouched is identical: without translations, or with the units' own texts, a merge gives the
   original's bytes.
2. What goes in comes out: reading a merged document gives exactly the targets, the same structure,
   and byte for byte what stands outside the units. Not so for the few targets of `writable`.
3. A document read shape by shape is the document read whole.
4. The units, positions and findings read without the structure are those of the document read
   with it.
5. A translation that goes into the document as it is would be written so, whatever its slot, and
   whatever is known of the slots beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from written_masters import masters, plain_masters, tangles, text

from hexapla.errors import FormatError
from hexapla.formats.markdown import MARKDOWN, blocks, merging
from hexapla.formats.markdown.pages import PAGE_NOTE
from hexapla.markup import outline
from hexapla.markup.lines import tidy
from hexapla.markup.parser import kind_of, parse
from hexapla.markup.writing import same
from hexapla.model.columns import Column
from hexapla.model.reading import Reading, Slot, Spans, spans_of

SHARED = Path(__file__).parents[2] / "../shared/documents"
REAL = sorted(SHARED.rglob("*.md"))

# A busy machine is not a broken law.
LAW = settings(
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

# What translators, tools and accidents put at the beginning, the end or the middle of a text.
NASTY = (
    "1. one", "1.", "14. x", "2) two", "2024. x", "- item", "-", "+", "+ plus", "* star", "# head",
    "#", "#a", "> q", ">", "(a) let", "a) let", "(i) rom", "(أ) ar", "أولا - x", "ألف - x", "一、x",
    "㈠ x", "‘1’ x", "'1' x", "I. x", "A. x", "1- x", "1\\. x", "|", "| a | b |", "|-|", "a | b",
    "```", "``` x", "```x``` y", "~~~", "~~~ a", "===", "=", "---", "--", "- - -", "**", "***",
    "___", "[x]: y", "[^1]: y", "[x]: y \"t\"", "[a\\]b]: c", "<div>", "<div>x</div>", "</p>",
    "<!-- c -->", "<?x?>", "<b>", "<b>x</b> y", "<br>", "<mark>x</mark>", "a\tb", "a\tb\\\nc\td",
    "a\\\nb", "a\n\nb", "a\n- b", "a\\\n- b", "a\\\n===", "a\\\n---", "a\\\n# b", "a\\\n<div>",
    "a\\\n> b", "a\\\n1. b", "a\\\n14. b", "a\\\n[^1]: z", "a\\\n```", "a | b\\\n--- | ---",
    "a\\\n:--", "a\\", "a\\\\", "\\", "*a", "**a *b", "_a", "`a", "[a", "]", "a]", "[a](b", "!",
    "![", "&", "&#", "&amp;", "&#45; a", "a #", "a ##", "#", "foo \\#", "  a  ", " ", "\u00a0",
    "\u00a0a", ":--", "-:", ":-: | x", "“a”: b", "a: b", "'a'", '"a"', "(a", "{a}", "[a, b]",
    "a, b", "%a", "@a", "yes", "null", "12", "2024-01-01", "*a*", "&a", "!a", "a # b", "x:", "- ",
    "<sup>1</sup> x", "<sup>1</sup>", "<sup>1</sup> [^1]", "[^1] x", "choses x", "a\u2028b", "a\vb",
    "\x07", "\x7f", "a\ufeffb", "a\x85b", "a  b", "`a  \nb`", "a `b` c  \nd", "大会", "الجمعية",
    "\u200fx", "𝒳", "a|b\\", "\\|", "\\\\|", "`a|b`", "`|`", "~~x~~", "&lt;div&gt;", "<http://a.b>",
    "[Charter]", "![Charter]", "[t][Charter]", "x<sup>1</sup>", "㈠x", "iv) x",
)  # fmt: skip
nasty = st.sampled_from(NASTY)
targets = st.one_of(
    nasty, nasty, st.builds(lambda one, other: one + other, nasty, nasty), text, st.text(max_size=6)
)
# One of each place where a text can stand; %s is a unit.
PLACES = (
    "%s", "a\n\n%s", "- %s", "-\t%s", "* %s", "1. %s\n2. b", "1)  %s\n\n   %s", "> %s", ">%s",
    "> - %s\n>   b", "> > %s", "# %s", "## %s ##", "%s\n===", "> %s\n> ---", "- %s\n  ---",
    "(a) %s", "1\\.\n  %s", "[^1]: %s\n\n    %s", "[^1]: - %s", "a | %s\n--|--\n%s | b",
    "|%s|%s|\n|-|-|\n|%s|%s|", "abc\n:--\n%s", "a\tb\n%s\tc", "a\tb\nc\t%s", "%s\tb\nc\td",
    "x\n%s | b\n--|--\nc | d", "a x\n\n<sup>1</sup> %s\n\n%s",
    "a x\n\n<sup>1</sup> n\n\nrest\n\nmore", "- <sup>1</sup> %s", "e.g.\n\n<sup>1</sup> n\n\nsmall",
    "[c]: d\n%s", "%s\n- a", "%s\n> a", "%s\n```\nx\n```", "%s\n# a", "1. a\n  - %s\n2. b",
    "[Charter]: x\n\n%s", "---\ntitle: %s\n---\nx", "---\ntitle: 'it'\n---\nx",
    "---\ntitle: |\n  it\n---\nx", "---\nitem: [%s, b]\nnote: &a x\nbody: *a\n---\n%s",
)  # fmt: skip


def read(document: str) -> Reading:
    return MARKDOWN.read(document.encode(), "master.md")


def written(reading: Reading, targets: dict[int, str]) -> dict[int, str]:
    """The targets that a merge writes: those with words that the master can hold."""
    return {
        number: target
        for number, target in targets.items()
        if target.strip() and writable(tidy(target), reading.slots[number])
    }


def writable(target: str, slot: Slot) -> bool:
    """Whether a target can be written so that it reads back the same.

    It cannot in just these cases; in all but the last the structure of the document is safe:

    * a line break in a heading with hashes or in a table's cell, which have one line (becomes a
      space), and a tab in a table of tabs;
    * a text that opens with HTML that makes a block of its own (CommonMark 4.6); it becomes words;
    * a paragraph that opens with a raised number, which would make it a page note's text; the mark
      becomes [^1];
    * a NUL, which no text file has, and a byte order mark where the file begins.
    """
    kind = slot.context.kind
    if "\0" in target or target.startswith("\ufeff"):
        return False
    if kind in ("heading", "cell", "tabbed") and "\n" in target:
        return False
    if kind == "tabbed" and "\t" in target:
        return False
    if kind in ("heading", "field") or not target.startswith("<"):
        return True
    first = target.split("\n")[0]
    return not PAGE_NOTE.match(target) and kind_of(parse(first).children[0]) != "HtmlBlock"


def outside(reading: Reading) -> list[str]:
    """What stands outside the units, piece by piece."""
    spans = sorted((slot.start, slot.end) for slot in reading.slots)
    spans += [span for slot in reading.slots for span in slot.also]
    pieces, done = [], 0
    for start, end in sorted(spans):
        pieces.append(reading.text[done:start])
        done = end
    return [*pieces, reading.text[done:]]


def check_merge(reading: Reading, targets: dict[int, str]) -> Reading:
    """Merges, reads again, and holds the second and the fifth law against the result."""
    check_plain(reading, targets)
    targets = written(reading, targets)
    again = MARKDOWN.read(MARKDOWN.merge(reading, targets), "version.md")
    wanted = [
        tidy(targets[number]) if number in targets else unit.text
        for number, unit in enumerate(reading.units)
    ]
    assert len(again.units) == len(wanted)
    for number, unit in enumerate(again.units):
        assert same(unit.text, wanted[number]), (number, unit.text, wanted[number])
        assert (unit.role, unit.name) == (reading.units[number].role, reading.units[number].name)
    assert again.document.blocks == reading.document.blocks
    assert [(field.key, field.unit) for field in again.document.masthead] == [
        (field.key, field.unit) for field in reading.document.masthead
    ]
    return again


def check_plain(reading: Reading, targets: dict[int, str]) -> None:
    """The fifth law."""
    merged = MARKDOWN.merge(reading, targets)

    def all_of_them(_document: str, _spans: Spans, column: Column, _references: object) -> set[int]:
        return {number for number, text in enumerate(column.texts) if text}

    with patch.object(merging, "_odd", all_of_them):
        assert MARKDOWN.merge(reading, targets) == merged
    apart = reading._replace(spans=spans_of(reading)._replace(between=()))
    assert MARKDOWN.merge(apart, targets) == merged


def pseudo(target: str) -> str:
    """A translation for people who test: longer, with accents, its markup untouched."""
    return f"{target} é大ب"


# Law 1


@LAW
@given(st.one_of(masters(), tangles))
def test_untouched_is_identical(document: str) -> None:
    """Law 1, whatever the line ends, spaces, marks and habits."""
    try:
        reading = read(document)
    except FormatError:
        return
    assert MARKDOWN.merge(reading, {}) == document.encode()
    own = {number: unit.text for number, unit in enumerate(reading.units)}
    assert MARKDOWN.merge(reading, own) == document.encode()


@pytest.mark.parametrize(
    "document",
    [
        "a\r\nb\r\n\r\n- c\r\n", "a\rb\r\r- c\r", "a\n\rb\r\n\n", "\ufeffa\n",
        "\ufeff---\ntitle: x\n---\na", "no end", "tab\tand \t \n", "  \n\ta\n", "---\n---\na\n",
        "---\n\n---\n", "---\r\ntitle: x\r\n---\r\na", "---\rtitle: x\r---\ra\r",
        "---\ntitle: x\n---", "a\n\n\n\n", "a\x01b", "a\u2028b\x85c\vd\fe",
    ],
)  # fmt: skip
def test_every_byte_stays(document: str) -> None:
    """Law 1 for the ways a file may end its lines, itself, and its masthead."""
    reading = read(document)
    assert MARKDOWN.merge(reading, {}) == document.encode()
    own = {number: unit.text for number, unit in enumerate(reading.units)}
    assert MARKDOWN.merge(reading, own) == document.encode()
    check_merge(reading, {number: pseudo(unit.text) for number, unit in enumerate(reading.units)})


# Law 2


@LAW
@given(masters(), st.data())
def test_what_goes_in_comes_out(document: str, data: st.DataObject) -> None:
    """Law 2 with nasty targets for some of the units."""
    try:
        reading = read(document)
    except FormatError:
        return
    chosen = {
        number: data.draw(targets)
        for number in range(len(reading.units))
        if data.draw(st.integers(0, 2))
    }
    check_merge(reading, chosen)


@LAW
@given(tangles, st.data())
def test_what_goes_into_a_tangle_comes_out(document: str, data: st.DataObject) -> None:
    """Law 2 on documents that nobody would write."""
    try:
        reading = read(document)
    except FormatError:
        return
    check_merge(reading, {number: data.draw(targets) for number in range(len(reading.units))})


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_nasty_target_in_every_place(place: str, end: str) -> None:
    """Law 2 for each pair of a target and a place; neighbours get the next target."""
    reading = read(place.replace("%s", "word").replace("\n", end))
    count = len(reading.units)
    for number in range(len(NASTY)):
        check_merge(reading, {unit: NASTY[(number + unit) % len(NASTY)] for unit in range(count)})


@LAW
@given(st.one_of(masters(), tangles))
@example("<sup>1</sup>\nx\n")
def test_pseudo_translation_changes_every_unit_and_nothing_else(document: str) -> None:
    """Law 2: outside the units, each piece of the text is the master's."""
    try:
        reading = read(document)
    except FormatError:
        return
    check_pseudo(reading)


def check_pseudo(reading: Reading) -> Reading:
    wanted = {number: pseudo(unit.text) for number, unit in enumerate(reading.units)}
    wanted = written(reading, wanted)
    again = check_merge(reading, wanted)
    for number in wanted:
        assert not same(again.units[number].text, reading.units[number].text)
    if len(wanted) == len(reading.units):
        assert outside(again) == _without_rests(reading)
    return again


def _without_rests(reading: Reading) -> list[str]:
    """What stands outside the units; a cut paragraph that is written anew has no rest."""
    rests = {span for slot in reading.slots for span in slot.also}
    spans = sorted([*((slot.start, slot.end) for slot in reading.slots), *rests])
    pieces, done, held = [], 0, ""
    for span in spans:
        held += reading.text[done : span[0]]
        done = span[1]
        if span not in rests:
            pieces.append(held)
            held = ""
    return [*pieces, held + reading.text[done:]]


# Law 3


def read_whole(document: str) -> Reading:
    """A document read without shapes: the parser sees all of it at once."""

    def whole(lines: Sequence[str]) -> Iterator[outline.Piece]:
        root = parse("\n".join([*lines, ""]))
        yield 0, tuple(outline._outline(node, 1) for node in root.children)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "outlines", whole)
        return read(document)


@LAW
@given(st.one_of(masters(), tangles, tangles))
def test_shapes_read_as_the_whole(document: str) -> None:
    """Law 3: blocks, units, positions and findings are those of the document parsed at once."""
    try:
        reading = read(document)
    except FormatError:
        return
    assert read_whole(document) == reading


# Law 4


def outcome_of(reader: Callable[[bytes, str], Reading], data: bytes) -> list[object]:
    """What can be known of a reading without its blocks; the slots last."""
    try:
        reading = reader(data, "master.md")
    except FormatError as error:
        return [str(error), ()]
    masthead = reading.document.masthead
    return [reading.units, reading.findings, reading.original, masthead, reading.slots]


def check_texts(data: bytes) -> None:
    """Law 4 for a document: not a unit, not a finding and not an error is another."""
    wanted = outcome_of(MARKDOWN.read, data)
    assert outcome_of(MARKDOWN.read_texts, data) == wanted
    assert outcome_of(MARKDOWN.read_units, data)[:-1] == wanted[:-1]


@LAW
@given(st.one_of(masters(), tangles, plain_masters(), plain_masters()))
def test_texts_need_no_structure(document: str) -> None:
    """Law 4: wherever a document can be read piece by piece, it says the same as the whole."""
    check_texts(document.encode())


# Real documents


@pytest.mark.shared
@pytest.mark.skipif(not REAL, reason="the documents beside the project are not here")
@pytest.mark.parametrize("path", REAL, ids=lambda path: "/".join(path.parts[-3:]))
def test_the_laws_hold_for_real_documents(path: Path) -> None:
    """Laws 1 to 4 for legal texts in five languages and for a UN agenda."""
    data = path.read_bytes()
    reading = MARKDOWN.read(data, path.name)
    assert MARKDOWN.merge(reading, {}) == data
    own = {number: unit.text for number, unit in enumerate(reading.units)}
    assert MARKDOWN.merge(reading, own) == data
    check_pseudo(reading)
    assert read_whole(data.decode()).document == reading.document
    check_texts(data)
    for step in (0, 7):
        size = len(reading.units)
        check_merge(reading, {unit: NASTY[(unit + step) % len(NASTY)] for unit in range(size)})
