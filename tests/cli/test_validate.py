"""`hexapla validate`: every violation of XLIFF files, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import hexapla

GOOD = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en">
<file id="f1">
<unit id="u1"><segment><source>A</source></segment></unit>
</file></xliff>
"""
WRONG = GOOD.replace("<segment>", '<segment translate="no">').replace('id="f1"', 'id="f 1"')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A good file, a wrong one, one that is no XML, and one that is only not quite to be liked."""
    (tmp_path / "good.xlf").write_text(GOOD)
    (tmp_path / "wrong.xlf").write_text(WRONG)
    (tmp_path / "broken.xlf").write_text("<xliff>")
    (tmp_path / "mark.xlf").write_text(GOOD.replace(">A<", '><mrk id="m">A</mrk><'))
    return tmp_path


def test_a_valid_file(folder: Path) -> None:
    assert hexapla(folder, "validate", "good.xlf") == (0, "nothing to say\n1 of 1 file valid\n", "")


def test_every_violation_in_its_line(folder: Path) -> None:
    done = hexapla(folder, "validate", "wrong.xlf", "good.xlf")
    assert done == (
        1,
        'wrong.xlf:2: error X2-S-8: <file id="f 1">: its id is “f 1”; it must be a name token: '
        "letters, digits, “.”, “-”, “_” and “:” without spaces (XLIFF 2.1, 4.3.1.21 id)\n"
        "wrong.xlf:3: error X2-S-6: <segment>: it cannot have an attribute translate; remove it "
        "(XLIFF 2.1, 4.2.2.6 segment) (u1)\n"
        "2 errors\n1 of 2 files valid\n",
        "",
    )


def test_json(folder: Path) -> None:
    done = hexapla(folder, "validate", "wrong.xlf", "--format", "json")
    found = json.loads(done.out)
    assert done.code == 1
    assert [(one["file"], one["line"], one["code"], one["unit"]) for one in found] == [
        ("wrong.xlf", 2, "X2-S-8", ""),
        ("wrong.xlf", 3, "X2-S-6", "u1"),
    ]


def test_broken_xml_is_invalid_and_no_crash(folder: Path) -> None:
    """One sentence, and the exit code of a finding: an invalid file is an invalid file."""
    done = hexapla(folder, "validate", "broken.xlf")
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith("broken.xlf:1: error XML-1: the XML is broken")


def test_a_file_that_is_not_there_stops_no_other(folder: Path) -> None:
    done = hexapla(folder, "validate", "no.xlf", "good.xlf")
    assert (done.code, done.out) == (2, "1 of 2 files valid\n")
    assert done.err == (
        "hexapla: no.xlf: cannot be read (no such file or directory); check its name and rights\n"
    )


def test_a_folder_is_no_file(folder: Path) -> None:
    done = hexapla(folder, "validate", ".")
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_what_is_only_mentioned_makes_no_file_invalid(folder: Path) -> None:
    done = hexapla(folder, "validate", "mark.xlf")
    assert (done.code, done.out.count("info X2-MARK-4")) == (0, 1)
    assert done.out.endswith("1 info\n1 of 1 file valid\n")
    assert hexapla(folder, "validate", "--severity", "error", "mark.xlf").out.startswith("nothing")


def test_it_says_what_it_needs(folder: Path) -> None:
    done = hexapla(folder, "validate")
    assert (done.code, done.out) == (2, "")
    assert done.err == "hexapla: no file was named; name XLIFF files, or add --rules\n"


def test_the_rules_are_listed(folder: Path) -> None:
    """Each once, with its paragraph in the newest version that has it."""
    lines = hexapla(folder, "validate", "--rules").out.splitlines()
    assert "X2-CODE-3: sub-flows are units of the file (XLIFF 2.2, 3.7.4 Sub-Flows)" in lines
    assert "Not decided, for one file cannot show it:" in lines
    found = json.loads(hexapla(folder, "validate", "--rules", "--format", "json").out)
    codes = [rule["code"] for rule in found]
    assert len(codes) == len({*codes}) > 80
    by_code = {rule["code"]: rule for rule in found}
    assert by_code["X2-CODE-3"]["versions"] == ["2.0", "2.1", "2.2"]
    assert by_code["X2-S-8"]["title"] == "every attribute holds what it may"


def test_every_rule_is_explained(folder: Path) -> None:
    """A title, a sentence at least, and a paragraph of the specification by number."""
    rules = json.loads(hexapla(folder, "validate", "--rules", "--format", "json").out)
    own = [rule for rule in rules if rule["code"].startswith("X2-") and "-S-" not in rule["code"]]
    assert [rule["code"] for rule in own if not rule["explanation"].endswith((".", ")"))] == []
    assert [
        rule["code"] for rule in own if not rule["paragraph"].partition(", ")[2][:1].isdigit()
    ] == []
