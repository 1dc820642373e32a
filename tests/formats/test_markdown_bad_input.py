"""What is no Markdown ends in one clear sentence; what is odd in it becomes a finding."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.formats.markdown import MARKDOWN
from hexapla.formats.markdown.reading import MOST_MARKS

LAW = settings(deadline=None, max_examples=300)
MARKDOWN_LETTERS = "-: \n#>*_[]()^!<a1.|\\`~\t&;'\"{}é大"
YAML_LETTERS = "-: \na1.[]{},&*!|>'\"#%@?\\\r\t\x07é"

REFUSED = [
    ("truncated", "abc\n\nдва".encode()[:-1], 3, "cut off"),
    ("latin-1", "abc\n\nDécidé\n".encode("latin-1"), 3, "0xe9"),
    ("utf-16", "Text\n".encode("utf-16"), 1, "UTF-16"),
    ("utf-16 without mark", "Text\n".encode("utf-16-le"), 1, "UTF-16"),
    ("utf-32", "Text\n".encode("utf-32"), 1, "UTF-32"),
    ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1, "NUL"),
    ("empty", b"", 1, "empty"),
    ("spaces", b" \n\t\r\n", 1, "empty"),
    ("a mark only", "\ufeff\n".encode(), 1, "empty"),
    ("a line without end", b"ab\n" + b"x" * 20_000_000, 2, "20,000,000 characters"),
    ("quotations without end", b"a\n\n" + b">" * 5000 + b" x", 3, "more than 100 deep"),
    ("lists without end", b"a\n\n" + b"- " * 5000 + b"x", 3, "more than 100 deep"),
    (
        "lists by indentation",
        "".join("  " * depth + "- a\n" for depth in range(400)).encode(),
        50,
        "more than 100 deep",
    ),
    ("marks without end", b"---\ntitle: x\n---\n" + b">" * 60_000, 4, f"{MOST_MARKS:,} marks"),
    ("emphasis without end", b"*a _b " * 20_000 + b"c_ d* " * 20_000, 1, f"{MOST_MARKS:,} marks"),
    ("YAML: a quote", b"---\ntitle: x\nbody: 'y\n---\n", 4, "not YAML"),
    ("YAML: a tab", b"---\ntitle: x\n\tbody: y\n---\n", 3, "not YAML"),
    ("YAML: two colons", b"---\ntitle: Report: part\n---\n", 2, "not YAML"),
    ("YAML: an alias", b"---\ntitle: *nowhere\n---\n", 2, "not YAML"),
    ("YAML: a bell", b"---\ntitle: x\nbody: a\x07\n---\n", 3, "not YAML"),
    ("YAML: an escape", b'---\ntitle: "\\UFFFFFFFF"\n---\n', 1, "not YAML"),
    ("YAML: brackets", b"---\ntitle: " + b"[" * 9000 + b"\n---\n", 1, "too deep"),
    ("YAML: a list", b"---\n- title: x\nkey:\n---\n", 3, "not YAML"),
    ("YAML: no keys", b"---\n- |\n  a\n-\n b:\nc: d\n---\n", 6, "not YAML"),
    ("YAML: words", b"---\n'x\n\nkey: of words'\n---\n", 2, "list of keys"),
]


@pytest.mark.parametrize(
    ("data", "line", "words"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_a_file_that_is_none_is_refused_in_one_sentence(data: bytes, line: int, words: str) -> None:
    """The error says the file, the line, what is wrong, and what to do."""
    with pytest.raises(FormatError) as caught:
        MARKDOWN.read(data, "master.md")
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"master.md:{line}: " if line else "master.md: ")
    assert caught.value.advice
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "a\n" * 3000 + "NUL \0 far down\n",
        "- " * 40 + "deep, but not too deep",
        "> " * 90 + "deep, but not too deep",
        "*" * 500 + "a" + "*" * 500,
        "[" * 3000 + "a" + "]" * 3000,
        "x" * 1_000_000,
        "![" * 100 + "]()" * 100,
        "| a |\n" * 3000,
        "[a]: b\n" * 3000,
        "`" * 3001 + "a" + "`" * 3000,
        "[^1]: " * 50 + "x",
        "<!-- never closed",
        "```\nnever closed",
        "---\n? [a, b]\n: c\nkey: &x {a: b}\nother: *x\n---\nText\n",
        "---\nkey: &x [*x]\n---\nText\n",
        "---\nkey: a\nkey: b\ntitle: a\ntitle: b\n---\nText\n",
    ],
    ids=lambda text: text[:12],
)
def test_what_is_only_odd_is_read(text: str) -> None:
    """No error where the text can be kept as it is."""
    reading = MARKDOWN.read(text.encode(), "master.md")
    assert MARKDOWN.merge(reading, {}) == text.encode()


@LAW
@given(
    st.one_of(
        st.binary(),
        st.text().map(str.encode),
        st.text(alphabet=MARKDOWN_LETTERS, max_size=60).map(str.encode),
        st.text(alphabet=YAML_LETTERS, max_size=40).map(
            lambda text: f"---\nk: {text}\n---\n".encode()
        ),
        st.tuples(st.text(max_size=9).map(str.encode), st.binary(max_size=4)).map(b"".join),
    )
)
def test_no_bytes_raise_anything_but_a_format_error(data: bytes) -> None:
    """A file is read, or refused; and what is read comes back."""
    try:
        reading = MARKDOWN.read(data, "master.md")
    except FormatError:
        return
    assert MARKDOWN.merge(reading, {}) == data


def test_a_refusal_leaves_no_reading_half_done() -> None:
    """Reading pauses the garbage collector, and must not leave it so."""
    import gc

    with pytest.raises(FormatError):
        MARKDOWN.read(b"> " * 500 + b"x", "master.md")
    assert gc.isenabled()
