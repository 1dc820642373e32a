"""The forms for machines: JSON, SARIF and JUnit's XML say all that is known, and say it rightly."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from made_reports import TEXTS, finding, report, spans

from hexapla.model.finding import Finding, Fix, Place, Severity
from hexapla.publishing.reports import FORMS, Setting, write
from hexapla.publishing.reports.report import VOID, Accepted, Report, Run, Spot

HOSTILE = '</script><b>&"]]>\x00\x1b[31m\ud800\u202e'
FIX = Fix(13, 14, "A")


def sarif(*reports: Report, unread: tuple[str, ...] = ()) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(write("sarif", reports, Setting(unread)))
    return log


def results(*reports: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sarif(*reports)["runs"][0]["results"]
    return found


def suites(*reports: Report) -> ElementTree.Element:
    return ElementTree.fromstring(write("junit", reports, Setting()))


# ---- JSON


def test_json_has_everything() -> None:
    look = finding("SYM-3", "ru", fix=FIX, marked=spans("ru"))
    (one,) = json.loads(write("json", [report([look])], Setting()))
    assert one["spans"] == [
        {"language": "ru", "start": 13, "end": 28, "text": "А/AC.320/2027/3",
         "file": "locales/ru/agenda.po", "line": 7, "column": 22},
    ]  # fmt: skip
    assert one["fix"] == {"start": 13, "end": 14, "text": "A"}
    assert (one["advice"], one["trail"], one["accepted"]) == ("write it so", ["Agenda"], None)
    assert one["master"] == {"file": "source/agenda.md", "line": 7, "column": 9}


def test_json_says_what_was_accepted() -> None:
    both = report([finding()], [Accepted(finding("FN-1"), "so it was issued")])
    found = json.loads(write("json", [both], Setting()))
    assert [one["accepted"] for one in found] == [None, "so it was issued"]


# ---- SARIF


def test_a_result_stands_in_the_catalog_and_is_related_to_the_master() -> None:
    (one,) = results(report([finding()]))
    (location,) = one["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "locales/fr/agenda.po", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 7, "startColumn": 26, "endLine": 7, "endColumn": 41},
    }
    (related,) = one["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "source/agenda.md"
    assert related["physicalLocation"]["region"]["startColumn"] == 22
    assert related["message"]["text"] == "the master"


def test_other_versions_are_called_by_name() -> None:
    """An editor reads “the Russian version”, not a tag."""
    (one,) = results(report([finding()._replace(spans=spans("fr", "ru"))]))
    names = [related["message"]["text"] for related in one["relatedLocations"]]
    assert names == ["the master", "the Russian version"]


def test_levels_are_those_of_sarif() -> None:
    found = results(report([finding(severity=severity) for severity in sorted(Severity)]))
    assert [one["level"] for one in found] == ["note", "note", "warning", "error"]
    assert [one["properties"]["severity"] for one in found] == [
        "style", "info", "warning", "error",
    ]  # fmt: skip


def test_rules_explain_themselves_and_are_referred_to_by_number() -> None:
    log = sarif(report([finding(), finding("MD-7", ""), finding(VOID), finding("X-1")]))
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for one in run["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
    by_id = {rule["id"]: rule for rule in rules}
    assert "Why: " in by_id["SYM-2"]["help"]["text"]
    assert "**What it does**" in by_id["SYM-2"]["help"]["markdown"]
    assert "is called here but has no text" in by_id["MD-7"]["shortDescription"]["text"]
    assert by_id[VOID]["shortDescription"]["text"] == "accepted finding is void"


def test_fingerprints_are_stable_under_line_shifts_and_tell_findings_apart() -> None:
    twice = [finding(), finding(), finding(language="ru"), finding(unit="u2")]
    here = [one["partialFingerprints"]["hexapla/v1"] for one in results(report(twice, units=2))]
    assert len(set(here)) == len(here)
    moved = report([one._replace(place=Place(one.place.file, 99, 1)) for one in twice], units=2)
    moved = moved._replace(
        spots={key: Spot(Place(spot.place.file, 99, 9)) for key, spot in moved.spots.items()}
    )
    assert [one["partialFingerprints"]["hexapla/v1"] for one in results(moved)] == here


def test_a_fix_is_for_the_catalog_and_quoted_as_it_quotes() -> None:
    fixed = finding("SYM-3", "ru", fix=Fix(13, 14, 'A"\n'), marked=spans("ru"))
    (one,) = results(report([fixed]))
    (change,) = one["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "locales/ru/agenda.po"
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"]["text"] == 'A\\"\\n'
    assert replacement["deletedRegion"] == {
        "startLine": 7, "startColumn": 22, "endLine": 7, "endColumn": 23,
    }  # fmt: skip


def test_the_masters_text_is_nobodys_to_fix() -> None:
    (one,) = results(report([finding(language="", fix=Fix(0, 1, "x"))]))
    assert "fixes" not in one


def test_what_was_accepted_is_suppressed() -> None:
    """Either all results say whether they are, or none does (SARIF 2.1.0, 3.27.23)."""
    assert "suppressions" not in results(report([finding()]))[0]
    both = report([finding()], [Accepted(finding("FN-1"), "so it was issued")])
    assert [one["suppressions"] for one in results(both)] == [
        [],
        [{"kind": "external", "status": "accepted", "justification": "so it was issued"}],
    ]


def test_a_run_says_whether_it_was_complete() -> None:
    log = sarif(report([]), unread=("a.po:1: not PO",))
    assert log["runs"][0]["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": "a.po:1: not PO"}}
            ],
        }
    ]
    assert sarif()["runs"][0]["invocations"] == [{"executionSuccessful": True}]
    assert (log["version"], log["runs"][0]["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert sarif()["runs"][0]["results"] == []


def test_addresses_of_files_are_addresses() -> None:
    odd = finding()._replace(place=Place("locales/fr/a b#ä.po", 3))
    (one,) = results(report([odd])._replace(spots={}))
    where = one["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "locales/fr/a%20b%23%C3%A4.po"
    assert where["region"] == {"startLine": 3, "startColumn": 9} or where["region"] == {
        "startLine": 3
    }


def test_a_file_of_any_place_has_its_whole_address() -> None:
    """A base is for relative addresses only (SARIF 2.1.0, 3.4.4)."""
    odd = finding()._replace(place=Place("/tmp/a b.md", 3))
    (one,) = results(report([odd])._replace(spots={}))
    where = one["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": "file:///tmp/a%20b.md"}


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("has [click](javascript:alert(1))", "has \\[click](javascript:alert(1))"),
        ("lacks {0}", "lacks {{0}}"),
        ("lacks [^3], {a} and (b)", "lacks [^3], {a} and (b)"),
        ("[" * 9_000 + "](", "[" * 8_999 + "\\[]("),
    ],
)
def test_what_a_text_says_is_no_link_of_the_viewers(said: str, written: str) -> None:
    """A message's [text](target) is a link (SARIF 2.1.0, 3.11.6), {0} an argument (3.11.5)."""
    (one,) = results(report([finding(message=said)]))
    assert one["message"]["text"] == f"{written}: write it so"


# ---- JUnit


def test_a_suite_is_a_version_and_a_case_a_check() -> None:
    root = suites(report([finding(), finding(severity=Severity.INFO, code="FN-1")]))
    assert [suite.get("name") for suite in root] == [
        f"agenda [{tag}]" for tag in ("ar", "zh", "en", "fr", "ru", "es")
    ]
    french = root[3]
    assert {key: french.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "3", "failures": "1", "errors": "0", "skipped": "0",
    }  # fmt: skip
    cases = {str(case.get("name")).split()[0]: case for case in french}
    failure = cases["SYM-2"].find("failure")
    assert failure is not None
    assert failure.get("type") == "error"
    assert failure.get("message") == "the French version has another symbol"
    assert "locales/fr/agenda.po:7:9: error: " in str(failure.text)
    assert cases["SYM-3"].find("failure") is None
    # What weighs less fails nothing.
    assert cases["FN-1"].find("failure") is None
    assert "info: " in cases["FN-1"].findtext("system-out", "")
    assert (root.get("tests"), root.get("failures")) == ("18", "1")


def test_a_check_whose_findings_were_accepted_is_skipped() -> None:
    root = suites(report([], [Accepted(finding(), "so it was issued")]))
    (skipped,) = root.iter("skipped")
    assert skipped.get("message") == "accepted: so it was issued"
    assert root.get("failures") == "0"


# ---- all of them


@pytest.mark.parametrize("form", FORMS)
def test_hostile_content_breaks_nothing(form: str) -> None:
    texts = {tag: f"{text}{HOSTILE}" for tag, text in TEXTS.items()}
    one = finding(message=f"“{HOSTILE}”")
    loose = Finding("FN-6", Severity.ERROR, HOSTILE, Place("source/agenda.md"), "", "gone")
    made = report([one, loose], [Accepted(one, HOSTILE)], texts)
    text = write(form, [made], Setting()).encode("utf-8", "backslashreplace").decode()
    if form in ("json", "sarif"):
        json.loads(text)
    elif form == "junit":
        ElementTree.fromstring(text)
    else:
        assert "<b>&" not in text


@pytest.mark.parametrize("form", FORMS)
def test_a_set_that_nothing_is_said_of(form: str) -> None:
    assert write(form, [report([])], Setting()).endswith("\n")


def test_a_region_covers_escapes_whole() -> None:
    r"""The text a"b\nc stands as a\"b\n and c, in two strings."""
    runs = (
        Run(0, 1, 5, 9, 1), Run(1, 1, 5, 10, 2), Run(2, 1, 5, 12, 1), Run(3, 1, 5, 13, 2),
        Run(4, 1, 6, 2, 1),
    )  # fmt: skip
    spot = Spot(Place("a.po", 5, 9), runs)
    assert spot.region(1, 2) == (5, 10, 5, 12)
    assert spot.region(0, 3) == (5, 9, 5, 13)
    assert spot.region(2, 5) == (5, 12, 6, 3)
    assert spot.region(4, 4) == (6, 2, 6, 2)
    assert Spot(Place("a.po")).region(0, 1) is None
    assert spot.region(9, 10) is None
