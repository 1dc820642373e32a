"""Every lint rule: what it catches, at which line and column, what it must not cry wolf on, and
the repair that silences it."""

from __future__ import annotations

import pytest

from hexapla.formats.markdown import MARKDOWN
from hexapla.formats.markdown.rules import RULES
from hexapla.model.finding import Finding

NOTE = "\n[^1]: See A/1.\n"

BAD = [
    ("MD-1", "As agreed<sup>1</sup>.\n\n<sup>1</sup> See A/1.\n", 1, 10),
    ("MD-1", "As agreed,[^2] and\nagain<sup>1</sup>.\n\n[^1]: A\n\n[^2]: B\n", 2, 6),
    ("MD-1", "| a |\n|---|\n| \\| b<sup>12</sup> |\n\n[^12]: A\n", 3, 7),
    ("MD-2", "As agreed<sup>1</sup>.\n\n<sup>1</sup> See A/1.\n", 3, 1),
    ("MD-2", "As agreed[^1].\n\n- <sup>*</sup> Reissued.\n", 3, 3),
    ("MD-3", "It was, among<sup>1</sup>\n\n---\n\n<sup>1</sup> See.\n\nother things.\n", 7, 1),
    ("MD-4", "One.\n\n---\n\nTwo.\n", 3, 1),
    ("MD-4", "- One.\n\n  * * *\n", 3, 3),
    ("MD-5", "When\tWhat\nMonday\tOpening\n", 1, 1),
    ("MD-6", "1. First:\n  - one\n  - two\n2. Second\n", 2, 3),
    ("MD-6", "10. Tenth:\n\n   - one\n", 3, 4),
    ("MD-7", "As agreed.[^1]\n", 1, 11),
    ("MD-7", "---\ntitle: Report[^1]\n---\n\nText.\n", 2, 8),
    ("MD-7", "\ufeffOne\ntwo[^a] three\n", 2, 4),
    ("MD-8", "As agreed.\n\n[^1]: See A/1.\n", 3, 1),
    ("MD-8", "As agreed.\r\n\r\n> [^1]: See A/1.\r\n", 3, 3),
    ("MD-8", "Only in code: `[^1]`.\n\n[^1]: See A/1.\n", 3, 1),
    ("MD-9", f"As agreed.[^1]\n{NOTE}\n[^1]: See A/2.\n", 5, 1),
    ("MD-10", "Not a heading\n---\n", 1, 1),
    ("MD-10", "- Not a heading\n  -\n", 1, 3),
    ("MD-11", "<!-- hexapla: skipp -->\n\nText.\n", 1, 1),
    ("MD-11", "- <!-- hexapla: -->\n  Text.\n", 1, 3),
    ("MD-12", "---\nsesion: First\n---\n\nText.\n", 2, 9),
    ("MD-13", "# One\n\n### Three\n", 3, 5),
    ("MD-14", "## **All of it**\n", 1, 4),
    ("MD-14", "***All of it***\n===\n", 1, 1),
    ("MD-14", "## 1. text\n\n## __All__ ##\n", 3, 4),
    ("MD-15", "---\ndistribution: Genral\n---\n\nText.\n", 2, 15),
    ("MD-16", "<div>words</div>\n", 1, 1),
    ("MD-16", "Text.\n\n<!-- comment --> words that nobody will translate\n", 3, 1),
    ("MD-16", "Text.\n\n<!-- a comment without its end\n\nwords\n", 3, 1),
]

INNOCENT = [
    ("MD-1", "An area of 5 m<sup>2</sup>, and 1<sup>er</sup> mars.\n"),
    ("MD-1", "In code: `a<sup>1</sup>`; as words: a\\<sup>1\\</sup>.\n"),
    ("MD-2", "<sup>a</sup> is a raised letter.\n"),
    ("MD-2", "<sup>1</sup>\n"),
    ("MD-3", "It was done.<sup>1</sup>\n\n<sup>1</sup> See.\n\nother things were not.\n"),
    ("MD-3", "It has to<sup>1</sup>\n\n<sup>1</sup> See.\n\na) begin with a label\n"),
    ("MD-3", f"It was, among[^1]\n{NOTE}\nother things, done.\n"),
    ("MD-3", "It was, among<sup>1</sup>\n\n<sup>1</sup> See.\n\nOther things, done.\n"),
    ("MD-4", "---\nsymbol: A/1\n---\n\nText.\n"),
    ("MD-4", "---\n---\n\nText.\n"),
    ("MD-5", "One word\tand another on a single line among\nmany lines\nof text.\n"),
    ("MD-5", "Ends in tabs\t\nas does this\t\n"),
    ("MD-5", "- An item\twith a tab\n  and another\ttab\n"),
    ("MD-5", "No table for a tab\tin it\n"),
    ("MD-6", "1. First:\n   - one\n2. Second\n"),
    ("MD-6", "1. First:\n- one\n\n1) Second\n"),
    ("MD-7", f"As agreed.[^1] In code: `[^2]`.\n{NOTE}"),
    ("MD-8", f"Called in a cell.\n\n| a |\n| - |\n| b[^1] |\n{NOTE}"),
    ("MD-8", f"<!-- hexapla: skip -->\nCalled from what is kept out.[^1]\n{NOTE}"),
    ("MD-8", f"---\ntitle: Called from the masthead[^1]\n---\n\nText.\n{NOTE}"),
    ("MD-9", f"Called twice.[^1] Again.[^1]\n{NOTE}"),
    ("MD-10", "Really a heading\n================\n"),
    ("MD-10", "Really a heading\n----------------\n"),
    ("MD-11", "<!-- a remark on hexapla: none -->\n\n<!-- hexapla: note Keep. -->\n\nText.\n"),
    ("MD-12", "---\nsession: First session\nsymbol: A/1\nvenue:\n---\n\nText.\n"),
    ("MD-13", "### Three first\n\n#### Four\n\n## Two\n\n### Three\n"),
    ("MD-13", "# One\n\n> ### In a quotation\n"),
    ("MD-14", "## **Part** of *it*\n\n## * not emphasis *\n\n## **One**, **two**\n"),
    ("MD-15", "---\ndistribution: limited\n---\n\nText.\n"),
    ("MD-16", "<!-- a comment -->\n<!-- another -->\n\nText with <b>markup</b>.\n"),
]

GOOD = """---
symbol: A/79/1
distribution: general
title: Report
---

# Report

## I. Introduction

1. As agreed,[^1] the following:
   - (a) one;
   - (b) two.

| When | What |
|------|------|
| Monday | Opening[^2] |

<!-- hexapla: note Keep this term. -->

> Text.

[^1]: See A/1.

[^2]: See A/2.
"""


def findings(text: str) -> tuple[Finding, ...]:
    return MARKDOWN.read(text.encode(), "m.md").findings


@pytest.mark.parametrize(("rule", "text", "line", "column"), BAD)
def test_a_rule_says_where_the_repair_is_due(rule: str, text: str, line: int, column: int) -> None:
    """The first finding of the rule stands where a person has to begin."""
    found = [one for one in findings(text) if one.code == rule]
    assert [(one.place.line, one.place.column) for one in found[:1]] == [(line, column)]
    assert found[0].severity is RULES[rule].severity
    assert "{" not in found[0].message


@pytest.mark.parametrize(("rule", "text"), INNOCENT)
def test_a_rule_does_not_cry_wolf(rule: str, text: str) -> None:
    """What looks like the habit, and is none."""
    assert rule not in [one.code for one in findings(text)]


def test_a_good_master_has_no_findings() -> None:
    """A master as the rules want it is silent, whatever its line ends."""
    assert findings(GOOD) == ()
    assert findings(GOOD.replace("\n", "\r\n")) == ()


def test_every_rule_has_its_cases() -> None:
    """A rule without a bad and an innocent case is no rule yet."""
    assert {case[0] for case in BAD} == {case[0] for case in INNOCENT} == set(RULES)


def test_findings_come_in_the_order_of_the_text() -> None:
    """A person reads them from the top."""
    for _, text, _, _ in BAD:
        places = [one.place[1:] for one in findings(text)]
        assert places == sorted(places)
