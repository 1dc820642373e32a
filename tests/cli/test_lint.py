"""`hexapla lint`: what to repair in the masters, for people and for machines."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from commands import hexapla, make, tree


def test_a_good_master(workspace: Path) -> None:
    assert hexapla(workspace, "lint") == (0, "nothing to say\n", "")


def test_places_and_severities(workspace: Path) -> None:
    make(workspace, "# A\n\n### C[^1]\n\n---\n")
    done = hexapla(workspace, "lint", "agenda")
    lines = done.out.splitlines()
    assert done.code == 1
    found = [
        re.fullmatch(r"source/agenda\.md:(\d+):\d+: (\w+) (MD-\d+): .+", line) for line in lines
    ]
    assert sorted(one.groups() for one in found if one) == [
        ("3", "error", "MD-7"), ("3", "warning", "MD-13"), ("5", "info", "MD-4")
    ]  # fmt: skip
    assert lines[-1] == "1 error, 1 warning, 1 info"


@pytest.mark.parametrize(("least", "codes"), [("warning", ["MD-13", "MD-7"]), ("error", ["MD-7"])])
def test_json_from_a_severity_on(workspace: Path, least: str, codes: list[str]) -> None:
    make(workspace, "# A\n\n### C[^1]\n\n---\n")
    done = hexapla(workspace, "lint", "--severity", least, "--format", "json")
    found = json.loads(done.out)
    assert (done.code, sorted(one["code"] for one in found)) == (1, codes)
    places = {(one["file"], one["line"], one["severity"]) for one in found}
    assert ("source/agenda.md", 3, "error") in places


def test_information_alone_is_fine(workspace: Path) -> None:
    make(workspace, "# A\n\n---\n")
    assert hexapla(workspace, "lint").code == 0


def test_it_writes_nothing(tmp_path: Path) -> None:
    make(tmp_path, "# A\n\n### C[^1]\n")
    before = tree(tmp_path)
    hexapla(tmp_path, "lint")
    assert tree(tmp_path) == before


def test_a_broken_master_among_good_ones(workspace: Path) -> None:
    make(workspace, b"", "broken.md")
    make(workspace, "# A\n\n### C\n", "c.md")
    done = hexapla(workspace, "lint", "--format", "json")
    assert (done.code, [one["code"] for one in json.loads(done.out)]) == (2, ["MD-13"])
    assert done.err == (
        "hexapla: source/broken.md:1: the file is empty; write the master, or remove the file\n"
    )
