"""Every lint rule: what it catches, at which line and column, and what it must not cry wolf on."""

from __future__ import annotations

import pytest

from hexapla.formats.markdown import MARKDOWN
from hexapla.formats.markdown.rules import RULES

NOTE = "\n[^1]: See A/1.\n"

BAD = [
    ("MD-1", "As agreed<sup>1</sup>.\n\n<sup>1</sup> See A/1.\n", 1, 10),
    ("MD-2", "As agreed<sup>1</sup>.\n\n<sup>1</sup> See A/1.\n", 3, 1),
    (
        "MD-3",
        "It was, among<sup>1</sup>\n\n---\n\n<sup>1</sup> See.\n\nother things, done.\n",
        7,
        1,
    ),
    ("MD-4", "One.\n\n---\n\nTwo.\n", 3, 1),
    ("MD-5", "When\tWhat\nMonday\tOpening\n", 1, 1),
    ("MD-6", "1. First:\n  - one\n  - two\n2. Second\n", 2, 3),
    ("MD-7", "As agreed.[^1]\n", 1, 11),
    ("MD-8", "As agreed.\n\n[^1]: See A/1.\n", 3, 1),
    ("MD-9", f"As agreed.[^1]\n{NOTE}\n[^1]: See A/2.\n", 5, 1),
    ("MD-10", "Not a heading\n---\n", 1, 1),
    ("MD-11", "<!-- hexapla: skipp -->\n\nText.\n", 1, 1),
    ("MD-12", "---\nsesion: First\n---\n\nText.\n", 2, 9),
    ("MD-13", "# One\n\n### Three\n", 3, 5),
    ("MD-14", "## **All of it**\n", 1, 4),
    ("MD-15", "---\ndistribution: Genral\n---\n\nText.\n", 2, 15),
    ("MD-16", "<div>words</div>\n", 1, 1),
]

INNOCENT = [
    ("MD-1", "An area of 5 m<sup>2</sup>, and 1<sup>er</sup> mars.\n"),
    ("MD-2", "<sup>a</sup> is a raised letter.\n"),
    ("MD-3", "It was done.<sup>1</sup>\n\n<sup>1</sup> See.\n\nother things were not.\n"),
    ("MD-4", "---\nsymbol: A/1\n---\n\nText.\n"),
    ("MD-5", "One word\tand another on a single line among\nmany lines\nof text.\n"),
    ("MD-6", "1. First:\n   - one\n2. Second\n"),
    ("MD-7", f"As agreed.[^1] In code: `[^2]`.\n{NOTE}"),
    ("MD-8", f"Called in a cell.\n\n| a |\n| - |\n| b[^1] |\n{NOTE}"),
    ("MD-9", f"Called twice.[^1] Again.[^1]\n{NOTE}"),
    ("MD-10", "Really a heading\n================\n"),
    ("MD-11", "<!-- a remark on hexapla: none -->\n\n<!-- hexapla: note Keep. -->\n\nText.\n"),
    ("MD-12", "---\nsession: First session\nsymbol: A/1\n---\n\nText.\n"),
    ("MD-13", "### Three first\n\n#### Four\n\n## Two\n\n### Three\n"),
    ("MD-14", "## **Part** of *it*\n"),
    ("MD-15", "---\ndistribution: limited\n---\n\nText.\n"),
    ("MD-16", "<!-- a comment -->\n\nText with <b>markup</b>.\n"),
]


def findings(text):
    return MARKDOWN.read(text.encode(), "m.md").findings


@pytest.mark.parametrize(("rule", "text", "line", "column"), BAD, ids=[case[0] for case in BAD])
def test_a_rule_says_where_the_repair_is_due(rule, text, line, column):
    found = [one for one in findings(text) if one.code == rule]
    assert [(one.place.line, one.place.column) for one in found[:1]] == [(line, column)]
    assert found[0].severity is RULES[rule].severity


@pytest.mark.parametrize(("rule", "text"), INNOCENT, ids=[case[0] for case in INNOCENT])
def test_a_rule_does_not_cry_wolf(rule, text):
    assert rule not in [one.code for one in findings(text)]


def test_every_rule_has_its_cases():
    assert {case[0] for case in BAD} == {case[0] for case in INNOCENT} == set(RULES)
