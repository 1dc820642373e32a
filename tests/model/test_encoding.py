"""Bytes from outside: UTF-8, or one sentence that says what they are instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.model.encoding import BOM, LONGEST_LINE, decode


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_utf8_is_kept(text: str) -> None:
    """Every text comes through as it is, line ends and byte order mark included."""
    assert decode(text.encode()) == text
    assert decode((BOM + text).encode()) == BOM + text


def outcome(data: bytes) -> str | FormatError:
    try:
        return decode(data)
    except FormatError as error:
        return error


@given(st.binary())
def test_other_bytes_end_in_a_sentence(data: bytes) -> None:
    """Text, or a FormatError with a line; no other error, whatever the bytes."""
    found = outcome(data)
    if isinstance(found, FormatError):
        assert 1 <= found.line <= data.count(b"\n") + 1
        assert found.advice
    else:
        assert found.encode() == data


@pytest.mark.parametrize(
    ("data", "problem", "line"),
    [
        ("résumé".encode("latin-1"), "byte 2 (0xe9) is not UTF-8", 1),
        (b"a\nb\n\xff", "byte 5 (0xff)", 3),
        ("文".encode()[:2], "seems to be cut off", 1),
        ("a".encode("utf-16"), "UTF-16", 1),
        ("a".encode("utf-32"), "UTF-32", 1),
        ("text".encode("utf-16-le"), "NUL bytes", 1),
        (b"PK\x03\x04\0\0", "NUL bytes", 1),
    ],
)
def test_what_the_bytes_are(data: bytes, problem: str, line: int) -> None:
    """The sentence names the encoding, or the first byte that is wrong and its line."""
    with pytest.raises(FormatError) as caught:
        decode(data)
    assert problem in caught.value.problem
    assert caught.value.line == line


def test_lines_too_long_are_refused() -> None:
    """The longest line that is read, and one character more."""
    line = b"x" * LONGEST_LINE
    assert decode(b"a\n" + line + b"\n" + line) == f"a\n{line.decode()}\n{line.decode()}"
    with pytest.raises(FormatError, match=r"1,048,577 characters") as caught:
        decode(b"a\n" + line + b"\nb\n" + line + b"x")
    assert caught.value.line == 4
