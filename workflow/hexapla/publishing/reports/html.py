"""Findings as one page: a column a language, a row a unit; it fetches nothing.

The page is bounded: at most so many units, so many characters of each text (around what is
marked), and so many of all texts together. What is left out is counted on the page.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from hexapla.language.names import autonym, name_in
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.publishing.environment import made, render
from hexapla.publishing.reports import Setting
from hexapla.publishing.reports.cells import cell, marks, sentence, visible
from hexapla.publishing.reports.explanations import explanation
from hexapla.publishing.reports.report import (
    Accepted,
    Group,
    Report,
    columns,
    count,
    groups,
    language_of,
    texts_of,
)

MOST_UNITS = 2_000
MOST_OF_A_TEXT = 1_500
MOST_TEXT = 6_000_000
MOST_OF_A_UNIT = 60
_LONGEST_SENTENCE = 2_000


class Column(NamedTuple):
    """A language: its tag, direction, its name in itself and in English, and how much is said."""

    tag: str
    direction: str
    name: str
    english: str
    master: bool
    number: int


class Said(NamedTuple):
    """A finding, as the template wants it; `language` is a tag for the master, too."""

    code: str
    severity: str
    weight: int
    language: str
    english: str
    message: Markup
    advice: Markup


class Cell(NamedTuple):
    """A unit's text in a language; `flags` are codes with the numbers of the findings they mark."""

    column: Column
    html: Markup
    flags: tuple[tuple[str, int], ...]


class Shown(NamedTuple):
    """A unit on the page, with an anchor to link to; no cells for what is about no unit."""

    place: str
    anchor: str
    unit: str
    trail: str
    said: tuple[Said, ...]
    more: int
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """A document on the page; `left` counts units with findings for which there was no room."""

    document: str
    columns: tuple[Column, ...]
    units: tuple[Shown, ...]
    left: int
    accepted: tuple[Accepted, ...]


def write(reports: Sequence[Report], setting: Setting) -> str:
    """The page. Raises WorkspaceError if one of the workspace's own templates cannot be filled."""
    every, templates = setting.every, setting.templates
    room = _Room()
    sheets = [_sheet(report, room, every, number) for number, report in enumerate(reports, 1)]
    found = [one for report in reports for one in report.findings]
    codes = Counter(one.code for one in found)
    languages: Counter[str] = Counter()
    for sheet in sheets:
        languages.update({one.tag: one.number for one in sheet.columns})
    script = render("findings.js", templates, {})
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    values = {
        "sheets": sheets,
        "summary": _summary(reports) if reports else "",
        "severities": [
            (one.name.lower(), one.value, number) for one, number in count(found).items()
        ],
        "codes": [(explanation(code), codes[code]) for code in sorted(codes)],
        "languages": [(tag, name_in(tag, "en"), languages[tag]) for tag in languages],
        "explained": [explanation(code) for code in sorted({*codes, *_accepted(reports)})],
        "every": every,
        "unread": [made(sentence(_cut(why))) for why in setting.unread],
        "script": made(script),
        "digest": digest,
    }
    return render("findings.html", templates, values)


class _Room:
    """What room there is still on the page."""

    def __init__(self) -> None:
        self.units, self.text = MOST_UNITS, MOST_TEXT

    def take(self, units: int, text: int) -> None:
        self.units -= units
        self.text -= text

    def __bool__(self) -> bool:
        return self.units > 0 and self.text > 0


def _sheet(report: Report, room: _Room, every: bool, document: int) -> Sheet:
    about = Counter(one.language for one in report.findings)
    heads = [_column(report.parallel, at, about) for at in columns(report.parallel)]
    shown: list[Shown] = []
    left = 0
    for group in groups(report, every):
        if not room:
            left += bool(group.findings)
            continue
        one = _shown(report, heads, group, f"{document}-")
        room.take(1, sum(len(cell.html) for cell in one.cells))
        shown.append(one)
    return Sheet(report.parallel.document, tuple(heads), tuple(shown), left, report.accepted)


def _accepted(reports: Sequence[Report]) -> list[str]:
    return [one.finding.code for report in reports for one in report.accepted]


def _column(parallel: Parallel, at: int, about: Counter[str]) -> Column:
    locale = parallel.locales[at]
    return Column(
        locale.tag,
        locale.direction,
        autonym(locale.language),
        name_in(locale.language, "en"),
        at == MASTER,
        about[language_of(parallel, at)],
    )


def _shown(report: Report, heads: Sequence[Column], group: Group, document: str) -> Shown:
    row, kept = group.row, group.findings[:MOST_OF_A_UNIT]
    said = tuple(_said(report, one) for one in kept)
    more = len(group.findings) - len(kept)
    if row is None:
        return Shown(str(group.findings[0].place), "", "", "", said, more, ())
    place = str(report.spot("", row.unit.id).place)
    trail = " › ".join(row.unit.trail)
    cells = tuple(_cells(report.parallel, heads, row, kept))
    # An id has no blanks (HTML 3.2.6); the ids of units come out of a file.
    anchor = f"unit-{document}{quote(row.unit.id, safe='')}"
    return Shown(place, anchor, _cut(row.unit.id), _cut(trail), said, more, cells)


def _said(report: Report, one: Finding) -> Said:
    tag = report.tag(one.language)
    english = name_in(tag, "en") if one.language else "master"
    severity = one.severity
    return Said(
        one.code, severity.name.lower(), severity.value, tag, english,
        made(sentence(_cut(one.message))), made(sentence(_cut(one.advice))),
    )  # fmt: skip


def _cells(
    parallel: Parallel, heads: Sequence[Column], row: Row, findings: Sequence[Finding]
) -> Iterator[Cell]:
    texts = texts_of(parallel, row)
    for head, at in zip(heads, columns(parallel), strict=True):
        language = language_of(parallel, at)
        flags = tuple(
            (one.code, number) for number, one in enumerate(findings) if one.language == language
        )
        marked = marks(findings, language, texts)
        text = cell(texts[language], marked, MOST_OF_A_TEXT, head.direction)
        yield Cell(head, made(text), flags)


def _cut(text: str) -> str:
    most = _LONGEST_SENTENCE
    return visible(text if len(text) <= most else f"{text[:most]}…")


def _summary(reports: Sequence[Report]) -> str:
    """The counts in a sentence."""
    found = [one for report in reports for one in report.findings]
    total = sum(len(report.parallel.rows) for report in reports)
    units = sum(len({one.unit for one in report.findings} - {""}) for report in reports)
    accepted = sum(len(report.accepted) for report in reports)
    hidden = sum(report.hidden for report in reports)
    if not found:
        versions = len({one.tag for report in reports for one in report.parallel.locales})
        said = f"No findings in {_number(total, 'unit')} of {_number(versions, 'version')}."
    else:
        counts = ", ".join(_number(n, _word(severity)) for severity, n in count(found).items())
        said = f"{counts} in {units:,} of {_number(total, 'unit')}."
    if hidden:
        said += f" {_number(hidden, 'finding')} of less weight not shown (--severity style)."
    return f"{said} {_number(accepted, 'finding')} accepted." if accepted else said


def _number(number: int, word: str) -> str:
    plural = "" if number == 1 or word in ("information", "style") else "s"
    return f"{number:,} {word}{plural}"


def _word(severity: Severity) -> str:
    return "information" if severity is Severity.INFO else severity.name.lower()
