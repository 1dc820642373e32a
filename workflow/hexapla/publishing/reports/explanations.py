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
    "A finding that was accepted is so no longer: a text that it speaks of has changed since. The"
    " reason is kept: accept it again if it still holds (`hexapla accept`), else drop it"
    " (`hexapla accept --drop`).",
)


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

    Raises HexaplaError for a name that there is none of.
    """
    return [of_check(check) for check in chosen(names)]


def markdown(explanations: Iterable[Explanation]) -> str:
    """The documentation of checks as Markdown, a section each."""
    shown = list(explanations)
    parts = [
        "# The checks\n",
        "`hexapla check` lays all versions side by side and says which of them is out of step."
        " This page is\nmade from the checks themselves: `hexapla check --explain` writes it, and"
        " `hexapla check --explain FN-1`\none of them.\n",
        "| code | what it finds | severity |\n|---|---|---|",
    ]
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
