"""Findings as JUnit's XML, which CI servers show: a suite a version, a case a check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from hexapla.model.finding import Finding, Severity
from hexapla.publishing.reports import Setting
from hexapla.publishing.reports.explanations import explanation
from hexapla.publishing.reports.report import Accepted, Report, columns, language_of

# What XML 1.0 cannot hold, even escaped (2.2).
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(reports: Sequence[Report], setting: Setting) -> str:
    """JUnit's XML. Warnings and errors fail a check; what weighs less is said with it.

    The findings about the master make a suite of their own, in the master's place.
    """
    suites = [
        _suite(report, language_of(report.parallel, column))
        for report in reports
        for column in columns(report.parallel)
    ]
    suites += [_unread(why) for why in setting.unread]
    tests = sum(tests for _, tests, _ in suites)
    failures = sum(failures for _, _, failures in suites)
    body = "".join(xml for xml, _, _ in suites)
    head = (
        f'<testsuites name="hexapla check" tests="{tests}" failures="{failures}"'
        f' errors="{len(setting.unread)}">'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{body}</testsuites>\n'


def _unread(why: str) -> tuple[str, int, int]:
    """The suite of a document that could not be read: one case, an error."""
    xml = (
        '<testsuite name="not checked" tests="1" failures="0" errors="1" skipped="0">\n'
        f'<testcase classname="not checked" name={_attribute(why)}>'
        f"<error message={_attribute(why)}/></testcase>\n</testsuite>\n"
    )
    return xml, 1, 0


def _suite(report: Report, language: str) -> tuple[str, int, int]:
    """The suite of a version, with how many cases it has and how many fail."""
    found: dict[str, list[Finding]] = {code: [] for code in report.codes}
    for one in report.findings:
        if one.language == language:
            found.setdefault(one.code, []).append(one)
    accepted = [one for one in report.accepted if one.finding.language == language]
    for excused in accepted:
        found.setdefault(excused.finding.code, [])
    name = f"{report.parallel.document} [{report.tag(language)}]"
    cases = [
        _case(name, code, some, [one for one in accepted if one.finding.code == code])
        for code, some in found.items()
    ]
    failures = sum(_fails(some) for some in found.values())
    skipped = sum("<skipped" in case for case in cases)
    xml = (
        f'<testsuite name={_attribute(name)} tests="{len(cases)}" failures="{failures}"'
        f' errors="0" skipped="{skipped}">\n{"".join(cases)}</testsuite>\n'
    )
    return xml, len(cases), failures


def _case(suite: str, code: str, found: Sequence[Finding], accepted: Sequence[Accepted]) -> str:
    title = explanation(code).title
    head = f"<testcase classname={_attribute(suite)} name={_attribute(f'{code} {title}')}"
    told = [_told(one) for one in found]
    told += [f"{_told(one.finding)}\n  accepted: {one.reason}" for one in accepted]
    lines = "\n".join(told)
    if _fails(found):
        first = next(one for one in found if one.severity >= Severity.WARNING)
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        kind = max(found, key=lambda one: one.severity).severity.name.lower()
        message = _attribute(f"{first.message}{more}")
        inside = f'<failure type="{kind}" message={message}>{_text(lines)}</failure>'
    elif found:
        inside = f"<system-out>{_text(lines)}</system-out>"
    elif accepted:
        inside = f"<skipped message={_attribute(f'accepted: {accepted[0].reason}')}/>"
    else:
        return f"{head}/>\n"
    return f"{head}>{inside}</testcase>\n"


def _told(one: Finding) -> str:
    unit = f" ({one.unit})" if one.unit else ""
    return f"{one.place}: {one.severity.name.lower()}: {one}{unit}"


def _fails(found: Sequence[Finding]) -> bool:
    return any(one.severity >= Severity.WARNING for one in found)


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))
