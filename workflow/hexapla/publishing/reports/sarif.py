"""Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors show.

Names of properties are the specification's; the numbers in comments are its sections.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import PurePath
from typing import TypeAlias
from urllib.parse import quote

from hexapla import __version__
from hexapla.exchange.po.strings import ESCAPES
from hexapla.language.names import name_in
from hexapla.model.finding import Finding, Fix, Place, Severity
from hexapla.publishing.reports import Setting
from hexapla.publishing.reports.explanations import HEADINGS, Explanation, explanation
from hexapla.publishing.reports.report import Region, Report, Spot

Json: TypeAlias = dict[str, object]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "%SRCROOT%"
# 3.27.10; SARIF has no word for style.
_LEVELS = {
    Severity.STYLE: "note",
    Severity.INFO: "note",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
}


# The beginning of what viewers take for a link, [text](target), and a place for an argument: {0}.
_LINK = re.compile(r"\[(?=[^\[\]]{0,500}\]\()")
_GAP = re.compile(r"\{[0-9]{1,9}\}")


def write(reports: Sequence[Report], setting: Setting) -> str:
    """A SARIF log of one run.

    A result stands in the catalog (or the file) of its version, and is related to the master and
    to the other texts that it speaks of. Fingerprints (3.27.17) hold ids and no lines. What was
    accepted is there, suppressed, with its reason.
    """
    codes = _codes(reports)
    places = {code: number for number, code in enumerate(codes)}
    # 3.27.23: either all results say whether they are suppressed, or none does.
    suppressing = any(report.accepted for report in reports)
    results = []
    seen: Counter[str] = Counter()
    for report in reports:
        shown = [(one, "") for one in report.findings] + list(report.accepted)
        for one, reason in shown:
            result = _result(report, one, places[one.code], seen)
            if suppressing:
                result["suppressions"] = _suppressions(reason)
            results.append(json.dumps(result, ensure_ascii=False))
    driver = {
        "name": "Hexapla",
        "semanticVersion": __version__,
        "rules": [_rule(explanation(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The workspace."}}},
        "invocations": [_invocation(setting.unread)],
    }
    # A line a result: 100,000 of them as values would take gigabytes.
    head = json.dumps(run, ensure_ascii=False, indent=1).removesuffix("\n}")
    body = ",\n".join(results)
    return (
        f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [\n'
        f'{head},\n "results": [\n{body}\n]}}\n]}}\n'
    )


def _invocation(unread: Iterable[str]) -> Json:
    """How it went (3.20): a document that could not be read is no result."""
    told = [{"level": "error", "message": {"text": _plain(why)}} for why in unread]
    told_of = {"toolExecutionNotifications": told} if told else {}
    return {"executionSuccessful": not told, **told_of}


def _plain(text: str) -> str:
    """A message's text: what a version quotes is no link of ours (3.11.6), and no gap (3.11.5)."""
    return _GAP.sub(r"{\g<0>}", _LINK.sub(r"\\\g<0>", text))


def _codes(reports: Sequence[Report]) -> list[str]:
    """The checks that were made, and whatever else findings go by."""
    codes = dict.fromkeys(code for report in reports for code in report.codes)
    codes |= dict.fromkeys(one.code for report in reports for one in report.findings)
    codes |= dict.fromkeys(one.finding.code for report in reports for one in report.accepted)
    return list(codes)


def _rule(one: Explanation) -> Json:
    text = "\n\n".join(f"{heading}: {text}" for heading, text in one.sections)
    shown = "\n\n".join(
        f"**{heading}**\n\n{_quoted(heading, text)}" for heading, text in one.sections
    )
    rule: Json = {
        "id": one.code,
        "shortDescription": {"text": one.title},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
        "properties": {"tags": [one.code.partition("-")[0]]},
    }
    if one.summary:
        rule["fullDescription"] = {"text": one.summary}
        rule["help"] = {
            "text": f"{one.summary}\n\n{text}".rstrip(),
            "markdown": f"{one.summary}\n\n{shown}".rstrip(),
        }
    return rule


def _quoted(heading: str, text: str) -> str:
    """Texts of versions as code, all marks in them shown."""
    return f"```text\n{text}\n```" if heading in HEADINGS[2:] else text


def _result(report: Report, one: Finding, rule: int, seen: Counter[str]) -> Json:
    number = count(1)
    result: Json = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": _LEVELS[one.severity],
        "message": {"text": _plain(str(one))},
        "locations": [_own(report, one)],
        "partialFingerprints": {"hexapla/v1": _fingerprint(report, one, seen)},
        "properties": {
            "severity": one.severity.name.lower(),
            "language": report.tag(one.language),
            "unit": one.unit,
            "document": report.parallel.document,
        },
    }
    related = [{"id": next(number), **location} for location in _related(report, one)]
    if related:
        result["relatedLocations"] = related
    if one.fix and (fix := _fix(report, one, one.fix)):
        result["fixes"] = [fix]
    return result


def _own(report: Report, one: Finding) -> Json:
    """The location of a finding: its first value in its own text, or that text."""
    spans = [span for span in one.spans if span.language == one.language]
    spot = report.spot(one.language, one.unit)
    region = spot.region(spans[0].start, spans[0].end) if spans else None
    location = _location(one.place, region)
    if one.unit:
        # 3.33: what the place is called by people who do not count lines.
        location["logicalLocations"] = [
            {"fullyQualifiedName": f"{report.tag(one.language)}/{one.unit}", "kind": "resource"}
        ]
    return location


def _related(report: Report, one: Finding) -> Iterable[Json]:
    """The master's text, and each part of another text that a finding speaks of."""
    spans = {span.language: span for span in reversed(one.spans)}
    if not one.unit:
        return
    for language in dict.fromkeys(["", *sorted(spans)]):
        if language == one.language:
            continue
        spot = report.spot(language, one.unit)
        span = spans.get(language)
        region = spot.region(span.start, span.end) if span else None
        name = "the master" if not language else f"the {name_in(language, 'en')} version"
        yield {**_location(spot.place, region), "message": {"text": name}}


def _location(place: Place, region: Region | None) -> Json:
    physical: Json = {"artifactLocation": _artifact(place.file)}
    if region:
        physical["region"] = _region(region)
    elif place.line:
        column = {"startColumn": place.column} if place.column else {}
        physical["region"] = {"startLine": place.line, **column}
    return {"physicalLocation": physical}


def _artifact(file: str) -> Json:
    """A file (3.4): beside the workspace's root, or by its whole address, which has no base."""
    if PurePath(file).is_absolute():
        return {"uri": PurePath(file).as_uri()}
    return {"uri": quote(file), "uriBaseId": _ROOT}


def _region(region: Region) -> Json:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _fix(report: Report, one: Finding, fix: Fix) -> Json | None:
    """What an editor may do by itself: in a catalog only, for the master's text is its author's."""
    spot = report.spot(one.language, one.unit)
    region = spot.region(fix.start, fix.end)
    if not one.language or region is None:
        return None
    text = fix.text.translate(ESCAPES) if _quotes(spot) else fix.text
    return {
        "description": {"text": _plain(one.advice or str(one))},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(one.place.file),
                "replacements": [
                    {"deletedRegion": _region(region), "insertedContent": {"text": text}}
                ],
            }
        ],
    }


def _quotes(spot: Spot) -> bool:
    return spot.place.file.endswith(".po")


def _fingerprint(report: Report, one: Finding, seen: Counter[str]) -> str:
    """What tells a finding from all others, whatever is added above it in its files."""
    words = (one.code, report.parallel.document, one.language, one.unit, one.message)
    digest = hashlib.sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"


def _suppressions(reason: str) -> list[Json]:
    if not reason:
        return []
    # 3.35: by a file of its own, not by a mark in the text.
    return [{"kind": "external", "status": "accepted", "justification": reason}]
