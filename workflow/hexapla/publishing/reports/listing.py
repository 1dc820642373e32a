"""Findings as JSON: one object each, with all that is known of it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hexapla.model.finding import Finding, Span
from hexapla.model.parallel import Row
from hexapla.publishing.reports import Setting
from hexapla.publishing.reports.report import Report, column_of


def write(reports: Sequence[Report], setting: Setting) -> str:
    """A JSON array of all findings, those that were accepted behind the others of their document.

    Lines and columns count characters from 1 (0: not known), the starts and ends of spans and
    fixes count those of the unit's text from 0.
    """
    found: list[str] = []
    for report in reports:
        rows = {row.unit.id: row for row in report.parallel.rows}
        shown = [(one, "") for one in report.findings] + list(report.accepted)
        found += [
            json.dumps(_of_finding(report, rows.get(one.unit), one, reason), ensure_ascii=False)
            for one, reason in shown
        ]
    # A line a finding: 100,000 of them as values would take gigabytes.
    body = ",\n".join(found)
    return f"[\n{body}\n]\n" if found else "[]\n"


def _of_finding(report: Report, row: Row | None, one: Finding, reason: str) -> dict[str, object]:
    return {
        "code": one.code,
        "severity": one.severity.name.lower(),
        "message": one.message,
        "advice": one.advice,
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "language": one.language,
        "unit": one.unit,
        "document": report.parallel.document,
        "trail": list(row.unit.trail) if row else [],
        "master": report.spot("", one.unit).place._asdict(),
        "spans": [_of_span(report, row, one, span) for span in one.spans],
        "fix": one.fix._asdict() if one.fix else None,
        "accepted": reason or None,
    }


def _of_span(report: Report, row: Row | None, one: Finding, span: Span) -> dict[str, object]:
    spot = report.spot(span.language, one.unit)
    region = spot.region(span.start, span.end)
    column = column_of(report.parallel, span.language)
    return {
        "language": span.language,
        "start": span.start,
        "end": span.end,
        "text": row.texts[column][span.start : span.end] if row else "",
        "file": spot.place.file,
        "line": region.line if region else spot.place.line,
        "column": region.column if region else 0,
    }
