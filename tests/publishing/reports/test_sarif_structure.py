"""SARIF: what is written is SARIF 2.1.0, object by object (see `sarif_rules`)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from made_reports import TEXTS, finding, report, spans
from sarif_rules import OBJECTS, faults

from hexapla.checks import CHECKS
from hexapla.model.finding import Fix, Place, Severity
from hexapla.publishing.reports import Setting, write
from hexapla.publishing.reports.report import VOID, Accepted, Report

FIXED = finding("SYM-3", "ru", fix=Fix(13, 14, 'A"\n'), marked=spans("ru"))
EVERY_CODE = [finding(check.code) for check in CHECKS] + [finding("MD-7", ""), finding(VOID)]
NOWHERE = finding(unit="", marked=())._replace(place=Place("build/fr/agenda.md"))
ELSEWHERE = NOWHERE._replace(place=Place("/tmp/a b/фр.md", 3, 1))
HOSTILE = finding(message="says “{0}” and [a](b) \x00 \ud800 {{1}} {2", severity=Severity.STYLE)

RESULT = ("runs", 0, "results", 0)
PLACE = (*RESULT, "locations", 0, "physicalLocation")


def log(*reports: Report, unread: tuple[str, ...] = ()) -> dict[str, Any]:
    """A log, as a reader of JSON has it."""
    found: dict[str, Any] = json.loads(write("sarif", reports, Setting(unread)))
    return found


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(log(), id="nothing checked"),
        pytest.param(log(report([])), id="nothing found"),
        pytest.param(log(report(EVERY_CODE)), id="each check"),
        pytest.param(log(report([FIXED])), id="a fix"),
        pytest.param(log(report([finding()], [Accepted(FIXED, "as issued")])), id="accepted"),
        pytest.param(log(report([NOWHERE, ELSEWHERE])), id="without units"),
        pytest.param(log(report([HOSTILE], texts=dict.fromkeys(TEXTS, "x {0}\n"))), id="hostile"),
        pytest.param(log(report([]), unread=("a.po:1: {0} is not PO",)), id="not read"),
        pytest.param(log(report([finding()]), report([finding()])), id="two documents"),
    ],
)
def test_a_log_is_sarif(made: dict[str, Any]) -> None:
    """Whatever is found, and wherever."""
    assert faults(made) == []


def test_all_that_we_write_is_looked_at() -> None:
    """Each kind of object is in one of these logs, so that its row of the table is used."""
    whole = log(report([FIXED], [Accepted(finding(), "as issued")]), unread=("x",))
    wanted = {name.lstrip("*") for kinds in OBJECTS.values() for name in kinds}
    assert wanted <= _names(whole)


def _names(value: Any) -> set[str]:
    if isinstance(value, list):
        return {name for one in value for name in _names(one)}
    if not isinstance(value, dict):
        return set()
    return {*value} | {name for one in value.values() for name in _names(one)}


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("version",), "2.0.0", "/version"),
        (("runs", 0, "tools"), {}, "tools is no property"),
        (("runs", 0, "tool", "driver", "name"), None, "name: None"),
        (("runs", 0, "tool", "driver", "rules", 0, "id"), "FN-1", "3.27.6"),
        ((*RESULT, "level"), "style", "/level"),
        ((*RESULT, "ruleIndex"), 9999, "3.27.6"),
        ((*RESULT, "suppressions"), [], "3.27.23"),
        ((*RESULT, "message"), {}, "no text"),
        ((*RESULT, "message", "text"), "the {0} one", "3.11.5"),
        ((*PLACE, "region", "startColumn"), 0, "startColumn: 0"),
        ((*PLACE, "region", "endColumn"), 1, "3.30.7"),
        ((*PLACE, "artifactLocation", "uri"), "a b.po", "/uri"),
        ((*PLACE, "artifactLocation", "uriBaseId"), "X", "3.4.4"),
        (("runs", 0, "results", 1, "fixes", 0, "artifactChanges"), [], "no array of 1"),
        (("runs", 0, "invocations", 0, "executionSuccessful"), "yes", "executionSuccessful"),
    ],
)  # fmt: skip
def test_what_is_no_sarif_is_seen(path: tuple[str | int, ...], value: object, says: str) -> None:
    """The table and the rules can fail."""
    made: Any = log(report([finding(), FIXED]))
    assert faults(made) == []
    inner = made
    for step in path[:-1]:
        inner = inner[int(step) if isinstance(inner, list) else step]
    inner[path[-1]] = value
    found = faults(made)
    assert any(says in fault for fault in found), found
