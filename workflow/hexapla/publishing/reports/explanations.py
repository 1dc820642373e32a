"""What people should know of each check: its docstring, taken apart under its fixed headings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hexapla.checks import CHECKS, chosen
from hexapla.checks.check import Check
from hexapla.formats.markdown.rules import RULES
from hexapla.model.finding import Severity
from hexapla.publishing.reports.report import VOID

HEADINGS = ("What it does", "Why", "Example", "What to do instead")
# Texts of versions: shown as they are, with all their marks.
_LITERAL = ("Example", "What to do instead")
_HEADING = re.compile(r"^(\w[\w ]*):[ ]*$")
_PLACE = re.compile(r"\{\d\}")
_FENCE = "```"


class Explanation(NamedTuple):
    """A check's page: its code, title, weight, what a finding of it means, and its sections."""

    code: str
    title: str
    severity: Severity
    summary: str
    sections: tuple[tuple[str, str], ...] = ()


_VOID = Explanation(
    VOID,
    "accepted finding is void",
    Severity.INFO,
    "A finding that was accepted is so no longer.",
    (
        (
            HEADINGS[0],
            "Looks whether the texts of which an accepted finding speaks are those for which it was"
            " accepted\n(`locales/<document>.accepted.toml`). It is no check: it has no severity of"
            " its own in the workspace.",
        ),
        (HEADINGS[1], "What was right for one text need not be so for another."),
        (
            HEADINGS[2],
            "NUM-1 was accepted in French, as the French issue was numbered anew; then the Russian"
            " text was\nchanged.",
        ),
        (
            HEADINGS[3],
            'hexapla accept NUM-1 --unit u690053125e --lang fr --reason "The French issue was'
            ' numbered anew."\n(if the reason still holds)\n'
            "hexapla accept NUM-1 --unit u690053125e --lang fr --drop\n(if it does not)",
        ),
    ),
)

_INTRODUCTION = """\
# The checks

`hexapla check` lays all versions side by side and says which of them is out of step. This page is
made from the checks themselves: `hexapla check --explain` writes it, and one section of it with the
code of a check: `hexapla check --explain FN-1`.

**Severity** says how much a finding weighs. *error*: readers of two versions are told different
things. *warning*: somebody has to look at it before the version is issued. *info*: it is mostly
right, and worth a look. *style*: the form is not the language’s own; no meaning changes. Errors and
warnings end the command with exit code 1; findings of style are only counted, unless
`--severity style` asks for them. The table `[checks]` of `hexapla.toml` gives a check another
severity, or turns it off.

**The examples** show texts as they stand in the files of translators, with a few signs that readers
of the issued document never see:

| in the file | in the document |
|---|---|
| `[^3]` | the raised mark of footnote 3 |
| `[^3]: See …` | the text of footnote 3 |
| `*report*`, `**report**` | italic type, bold type |
| `[documents](https://documents.un.org)` | the word “documents” as a link to that address |
| `### Title` | a heading; the more signs, the lower its level |
| `\\| 10 a.m. \\| 2 \\|` | the cells of one row of a table |
| ` / ` | in examples only: here the next line or paragraph begins |

**A finding that is right as it is** need not be seen again: `hexapla accept` keeps it with the
reason.
"""


def explanation(code: str) -> Explanation:
    """The page of any code that a report may have, also of those that are no checks."""
    check = next((check for check in CHECKS if check.code == code), None)
    if check:
        return of_check(check)
    if code == VOID:
        return _VOID
    rule = RULES.get(code)
    if rule is None:
        return Explanation(code, code, Severity.WARNING, "")
    title, _, repair = _PLACE.sub("…", rule.sentence).partition(":")
    summary = f"In the master:{repair}." if repair else "To be looked at in the master."
    return Explanation(code, title, rule.severity, summary)


def of_check(check: Check) -> Explanation:
    """A check's page."""
    summary, *lines = inspect.cleandoc(check.explanation).splitlines() or [""]
    sections: list[tuple[str, list[str]]] = []
    for line in lines:
        if found := _HEADING.match(line):
            sections.append((found[1], []))
        elif sections:
            sections[-1][1].append(line)
    return Explanation(
        check.code,
        check.title,
        check.severity,
        summary,
        tuple((heading, inspect.cleandoc("\n".join(["", *text]))) for heading, text in sections),
    )


def pages(names: Sequence[str] = ()) -> list[Explanation]:
    """The pages of some checks or families, of all if none are named.

    Whatever else stands in a report has one, too: ACC-1, and what a lint says of the master (MD-7).
    Raises HexaplaError for a name that there is none of.
    """
    others = [name for name in names if name == VOID or name in RULES]
    checks = [name for name in names if name not in others]
    found = [of_check(check) for check in chosen(checks)] if checks or not names else []
    return [*found, *map(explanation, others if names else [VOID])]


def markdown(explanations: Iterable[Explanation]) -> str:
    """The documentation of checks as Markdown, a section each."""
    shown = list(explanations)
    parts = [_INTRODUCTION, "| code | what it finds | severity |\n|---|---|---|"]
    parts += [
        f"| [{one.code}](#{_anchor(one)}) | {one.title} | {one.severity.name.lower()} |"
        for one in shown
    ]
    return "\n".join([*parts, "", *[section(one) for one in shown]])


def section(one: Explanation) -> str:
    """One check's page as Markdown."""
    parts = [f"## {one.code}: {one.title}\n", f"{one.summary} Severity: {_weight(one)}.\n"]
    for heading, text in one.sections:
        parts.append(f"### {heading}\n")
        parts.append(f"{_FENCE}text\n{text}\n{_FENCE}\n" if heading in _LITERAL else f"{text}\n")
    return "\n".join(parts)


def _weight(one: Explanation) -> str:
    return one.severity.name.lower()


def _anchor(one: Explanation) -> str:
    """The anchor that GitHub and GitLab give to the section's heading."""
    return re.sub(r"[^\w\- ]", "", f"{one.code}: {one.title}".lower()).replace(" ", "-")
