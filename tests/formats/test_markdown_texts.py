"""Texts without their structure: read piece by piece, but where a document must be read whole."""

from __future__ import annotations

import pytest

from hexapla.formats.markdown import MARKDOWN
from hexapla.model.reading import Reading


def read_texts(text: str) -> Reading:
    """What is read of a master, which has to be what a reading of the whole has."""
    data = text.encode()
    units, found, whole = (
        reader(data, "m.md") for reader in (MARKDOWN.read_units, MARKDOWN.read_texts, MARKDOWN.read)
    )
    assert found.slots == whole.slots
    for one in (units, found):
        assert one.units == whole.units
        assert one.findings == whole.findings
        assert one.original == whole.original
        assert one.document.blocks == found.document.blocks
    return found


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Report\noriginal: en\n---\n\n# Report\n\nText",
        "# A\n\n## I. B\n\n1. One.[^1]\n\n   (a) Two\n\n2. Three.\n\n[^1]: See 2.",
        "- a\n- (b) c\n- d \n\n> 1. Quoted\n\n## e ##\n\n| a | b |\n|---|--:|\n| c |  |",
        "A paragraph\nof two lines\n\nTitle\n===\n\n```\ncode\n```\n\nText",
        "[^1]: (a) One\n\n    - two\n\nText[^1] and `[^2]`",
        "# *All of it*\n\n### Too low\n\n---\n\n<div>x</div>\n\nMore",
        "1990\n\n(a)\n\n(a) \u00a0\n\n㈠\n\n#\n\n|",
        "One\r\n\r\n- two\r\n- three",
        "<!-- hexapla: note Keep it. -->\n\nText\n\nMore",
        "<!-- hexapla: note Keep it. -->\n<!-- hexapla: note All. -->\n\n| a |\n|---|\n\nMore",
        "A line\nand (b) more\n(c) of it  \nand \n\nName\t1\nOther\t2\n\n(a)\nof two",
        "Called\r\n(iv) in its second line.\r\n\r\n| a | |\r\n|---|---|\r\n|  b|c \t|\r\n",
        "| a |\n|---|\n| `b\\|c` |\n\n| d\n|---\n| e\n\n|f|g|\n|:-:|\n\n# **h**\n\n##\n\n# \u00a0",
        "(a) \u00a0\n\n1. (b) \u00a0\n\n[^1]: (c) n \t\n[^2]: m\n\n(d) Text[^1] [x](y)[^2]",
        "1. a\n\n   [^1]: Inner.\n\n   b[^1] `[^2]`\n\n> [^2]: Quoted[^2] (see [^1](x))",
        "Text\n\n- <!-- hexapla: note x -->\n\n# Head\n\nText\n\n<!-- hexapla: skp -->\n\nText",
    ],
)
def test_usual_documents_need_no_structure(text: str) -> None:
    """What is reported is reported; only the structure is left out."""
    found = read_texts(text)
    assert found.units
    assert not found.document.blocks


@pytest.mark.parametrize(
    "text",
    [
        "<!-- hexapla: skip -->\n\nText\n\nMore",
        "Charter\n\n[Charter]: https://un.org\n\n[Charter]",
        "A paragraph that\n\n<sup>1</sup> See 2.\n\ngoes on",
        '---\ntitle: "A\\u003Csup>1\\u003C/sup>"\n---\n\nText',
        "1. a\n\n2. b\n - c",
        "Called[^1]",
        "[^1]: Not called",
        "Called[^1]\n\n[^1]: once\n\n[^1]: twice",
        "Called[^1] and[^2]\n\n[^1]: once\n\n[^1]: twice",
    ],
)
def test_a_document_that_must_be_read_whole_is(text: str) -> None:
    """One place says something of another: what is reported there has its line and column."""
    assert read_texts(text).document.blocks
