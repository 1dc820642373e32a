"""Findings on a terminal: unit by unit, all versions of it below one another.

What is out of step stands between ⟦ and ⟧ and has ▸ before it, what the others have instead
between ⟨ and ⟩: colours only repeat that.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from hexapla.cli import console
from hexapla.language.names import rank
from hexapla.model.finding import Finding, Severity
from hexapla.publishing.reports.excerpts import Mark, Weight, excerpt
from hexapla.publishing.reports.report import (
    Group,
    Report,
    columns,
    groups,
    language_of,
    texts_of,
)

_SIGNS = {Weight.PLAIN: ("", ""), Weight.COUNTERPART: ("⟨", "⟩"), Weight.DIFFERING: ("⟦", "⟧")}
# ECMA-48, Select Graphic Rendition.
_BOLD, _DIM, _RED, _GREEN, _YELLOW, _CYAN, _REVERSED = "1", "2", "31", "32", "33", "36", "7"
_COLOURS = {
    Severity.ERROR: f"{_BOLD};{_RED}",
    Severity.WARNING: f"{_BOLD};{_YELLOW}",
    Severity.INFO: _CYAN,
    Severity.STYLE: _DIM,
}
_MARKED = {Weight.DIFFERING: f"{_BOLD};{_RED};{_REVERSED}", Weight.COUNTERPART: f"{_BOLD};{_GREEN}"}
# Unicode Standard Annex 9: a right-to-left text on its own among others.
_ISOLATE, _FIRST_STRONG, _POP = "\u2067", "\u2068", "\u2069"
_QUOTED = re.compile("“([^“”]*)”")
_WIDE = "\u1100"  # No letter before this one takes two columns (Unicode Standard Annex 11).
PLAIN_WIDTH, _LEAST_TEXT, _MOST_TRAIL, _SAMPLE = 140, 40, 100, 200


class Look(NamedTuple):
    """How to show: whether on a terminal, whether in colours, and how many columns there are."""

    terminal: bool
    colours: bool
    width: int


def look() -> Look:
    """How standard output wants it: plain where it is no terminal, or where NO_COLOR is set.

    NO_COLOR counts if it is not empty (no-color.org).
    """
    terminal = sys.stdout.isatty()
    colours = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = PLAIN_WIDTH
    if terminal:
        import shutil  # as long to import as all reports: only where somebody looks

        width = shutil.get_terminal_size((PLAIN_WIDTH, 40)).columns
    return Look(terminal, colours, width)


def show(reports: Sequence[Report], unread: int = 0) -> None:
    """Prints the findings and their counts, as far as somebody reads them."""
    try:
        for line in lines(reports, look(), unread):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:  # `hexapla check | head` ends with what was found, too
        console.hush()


def lines(reports: Sequence[Report], how: Look, unread: int = 0) -> Iterator[str]:
    """The findings unit by unit, an empty line between, and their counts."""
    for report in reports:
        for group in groups(report):
            yield from _lines(report, group, how)
            yield ""
    yield summary(reports, unread)


def summary(reports: Sequence[Report], unread: int = 0) -> str:
    """The counts in a line: by severity, by version, and what is not shown.

    `unread` counts the documents that could not be read: of them, nothing is known to be right.
    """
    found = [one for report in reports for one in report.findings]
    units = len(
        {(n, one.unit) for n, report in enumerate(reports) for one in report.findings if one.unit}
    )
    parts = [console.summary(found)] if reports else []
    if found:
        tags = [report.tag(one.language) for report in reports for one in report.findings]
        order = sorted(set(tags), key=lambda tag: (rank(tag), tag))
        versions = ", ".join(f"{tag} {tags.count(tag):,}" for tag in order)
        parts[0] += f" in {units:,} unit{'s' * (units != 1)}" if units else ""
        parts[0] += f" ({versions})"
    if accepted := sum(len(report.accepted) for report in reports):
        parts.append(f"{accepted:,} accepted")
    if hidden := sum(report.hidden for report in reports):
        parts.append(f"{hidden:,} of less weight not shown (--severity style shows all)")
    if unread:
        parts.append(f"{unread:,} document{'s' * (unread != 1)} not checked")
    return "; ".join(parts)


def _lines(report: Report, group: Group, how: Look) -> Iterator[str]:
    """A unit: what is wrong, all its texts, what to do."""
    yield _head(report, group, how)
    for one in group.findings:
        version = f" [{one.language}]" if one.language else ""
        code = _painted(one.code, _COLOURS[one.severity], how)
        yield f"  {code}{version}: {_sentence(one.message, how)}"
    yield from _cells(report, group, how)
    yield from _advice(report, group, how)


def _advice(report: Report, group: Group, how: Look) -> Iterator[str]:
    """What to do, each advice once, with the versions that it is for if that is not clear."""
    advised: dict[str, dict[str, None]] = {}
    for one in group.findings:
        advised.setdefault(one.advice, {})[report.tag(one.language)] = None
    several = len(advised) > 1 or any(len(tags) > 1 for tags in advised.values())
    for advice, tags in advised.items():
        if advice:
            versions = f"{', '.join(tags)}: " if several else ""
            yield f"  → {versions}{_sentence(advice, how)}"


def _sentence(text: str, how: Look) -> str:
    """A sentence; what it quotes is set apart on a terminal, so that no Arabic reorders it."""
    shown = console.printable(text)
    if shown.isascii() or not how.terminal:
        return shown
    return _QUOTED.sub(rf"“{_FIRST_STRONG}\1{_POP}”", shown)


def _head(report: Report, group: Group, how: Look) -> str:
    codes: dict[Severity, dict[str, None]] = {}
    for one in group.findings:
        codes.setdefault(one.severity, {})[one.code] = None
    said = "; ".join(
        f"{_painted(severity.name.lower(), _COLOURS[severity], how)} {', '.join(some)}"
        for severity, some in codes.items()
    )
    if group.row is None:
        return f"{said}  {console.printable(str(group.findings[0].place))}"
    unit = group.row.unit
    where = _where(report, "", unit.id)
    trail = " › ".join(unit.trail)
    if len(trail) > _MOST_TRAIL:
        trail = f"…{trail[1 - _MOST_TRAIL :]}"
    return f"{said}  {console.printable('  '.join(filter(None, [where, unit.id, trail])))}"


def _where(report: Report, language: str, unit: str) -> str:
    """The file and the line of a text."""
    return str(report.spot(language, unit).place._replace(column=0))


def _cells(report: Report, group: Group, how: Look) -> Iterator[str]:
    """The texts of all versions, those that there are none of together."""
    from hexapla.publishing.reports.cells import marks  # late: reports for machines need none

    if group.row is None:
        return
    places: dict[int, str] = {}
    missing: list[str] = []
    parallel, row = report.parallel, group.row
    for at in columns(parallel):
        if row.texts[at]:
            places[at] = _where(report, language_of(parallel, at), row.unit.id)
        else:
            missing.append(parallel.locales[at].tag)
    tags = max(len(locale.tag) for locale in parallel.locales)
    wide = max(map(len, places.values()), default=0)
    room = max(_LEAST_TEXT, how.width - tags - wide - 8)
    texts = texts_of(parallel, row)
    for at, place in places.items():
        language, locale = language_of(parallel, at), parallel.locales[at]
        odd = any(one.language == language for one in group.findings)
        marked = marks(group.findings, language, texts)
        text = _text(texts[language], marked, room, how)
        if how.terminal and locale.direction == "rtl":
            text = f"{_ISOLATE}{text}{_POP}"
        sign = _painted("▸", f"{_BOLD};{_RED}", how) if odd else " "
        where = _painted(console.printable(place).ljust(wide), _DIM, how)
        yield f"  {sign} {locale.tag.ljust(tags)}  {where}  {text}"
    if missing:
        yield f"    {', '.join(missing)}: no text"


def _text(text: str, marked: Sequence[Mark], room: int, how: Look) -> str:
    """A text on one line, cut around what is marked in it."""
    line = text.replace("\n", " ")
    most = room
    sample = line[:_SAMPLE]
    if max(sample, default="") >= _WIDE:  # Han letters take two columns each
        wide = sum(east_asian_width(letter) in "WF" for letter in sample)
        most = room * len(sample) // (len(sample) + wide)
    parts = []
    for piece in excerpt(line, marked, most):
        opening, closing = _SIGNS[piece.weight]
        shown = f"{opening}{console.printable(piece.text)}{closing}" if not piece.gap else "…"
        parts.append(_painted(shown, _MARKED.get(piece.weight, ""), how))
    return "".join(parts)


def _painted(text: str, colour: str, how: Look) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if how.colours and colour else text


def worst(findings: Sequence[Finding]) -> int:
    """The exit code that findings make: warnings and errors are what a command ends with 1 for."""
    bad = any(one.severity >= Severity.WARNING for one in findings)
    return console.FINDINGS if bad else console.FINE
