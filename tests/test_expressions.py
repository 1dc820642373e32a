"""Expressions compiled late do what `re` compiles."""

from __future__ import annotations

import re

import pytest

from hexapla.expressions import expression


def test_it_does_what_the_compiled_one_does() -> None:
    late = expression(r"(?P<word>b+)", re.I)
    for text in ("abBb", "none", ""):
        found, wanted = late.search(text), re.search(r"(?P<word>b+)", text, re.I)
        assert (found and found.span("word")) == (wanted and wanted.span("word"))
    assert late.sub("-", "abcb") == "a-c-"
    assert (late.pattern, late.groups) == (r"(?P<word>b+)", 1)


def test_it_is_compiled_when_it_is_used_and_not_before() -> None:
    late = expression("(")
    with pytest.raises(re.error):
        late.match("")
