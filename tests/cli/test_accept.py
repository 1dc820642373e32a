"""`hexapla accept`: a finding goes with its reason as long as its texts stay as they are."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from commands import hexapla, make, tree
from sets import MASTER, change, concordant, unit_of

REASON = "The French issue has a symbol of its own."
FILE = "locales/agenda.accepted.toml"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = concordant(tmp_path_factory.mktemp("prepared"))
    change(root, "fr", "2027/3", "2027/8")
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


@pytest.fixture
def accepted(office: Path) -> Path:
    """The French symbol, accepted."""
    unit = unit_of(office, "The *report*")
    words = ("accept", "SYM-2", "--unit", unit, "--lang", "fr", "--reason", REASON)
    done = hexapla(office, *words)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"accepted: agenda SYM-2 [fr] {unit}: {REASON}\n")
    return office


def said(root: Path, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(hexapla(root, "check", "--format", "json", *words).out)
    return found


def test_it_is_hidden_and_counted(accepted: Path) -> None:
    done = hexapla(accepted, "check")
    assert (done.code, done.out) == (0, "nothing to say; 1 accepted\n")
    (one,) = said(accepted)
    assert (one["code"], one["accepted"]) == ("SYM-2", REASON)
    log = json.loads(hexapla(accepted, "check", "--format", "sarif").out)
    (result,) = log["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == REASON


def test_it_is_accepted_of_the_built_version_too(accepted: Path) -> None:
    """A build of other texts is judged anew."""
    assert hexapla(accepted, "build").code == 0
    done = hexapla(accepted, "check", "--finished")
    assert (done.code, done.out) == (0, "nothing to say; 1 accepted\n")
    change(accepted, "fr", "2027/8", "2027/9")
    assert hexapla(accepted, "build").code == 0
    done = hexapla(accepted, "check", "--finished")
    assert done.code == 1
    assert "SYM-2 [fr]" in done.out


def test_the_file_can_be_read_by_people_and_by_others(accepted: Path) -> None:
    text = (accepted / FILE).read_text("utf-8")
    assert text.startswith("# Findings of `hexapla check` that are right as they are, and why.")
    (one,) = tomllib.loads(text)["accepted"]
    assert (one["code"], one["language"], one["reason"]) == ("SYM-2", "fr", REASON)
    assert one["message"].startswith("the French version has “A/AC.320/2027/8”")
    assert {"master", "fr"} <= {*one["texts"]}


def test_a_check_writes_nothing(accepted: Path) -> None:
    before = tree(accepted)
    hexapla(accepted, "check")
    assert tree(accepted) == before


@pytest.mark.parametrize(
    ("tag", "old", "new"),
    [("fr", "Le *rapport*", "Le présent *rapport*"), ("fr", "2027/8", "2027/9")],
)
def test_it_is_void_when_the_translation_changes(
    accepted: Path, tag: str, old: str, new: str
) -> None:
    change(accepted, tag, old, new)
    found = said(accepted)
    assert [(one["code"], one["severity"]) for one in found] == [
        ("SYM-2", "error"), ("ACC-1", "info"),
    ]  # fmt: skip
    assert REASON in found[1]["message"]
    shown = hexapla(accepted, "check").out
    assert shown.count("SYM-2 was accepted here") == 1
    unit = unit_of(accepted, "The *report*")
    assert f"else drop it (hexapla accept SYM-2 --unit {unit} --lang fr --drop)" in shown


def test_it_is_void_when_the_master_changes(accepted: Path) -> None:
    make(accepted, MASTER.replace("is contained in", "stands in"))
    hexapla(accepted, "extract")
    codes = {one["code"]: one["severity"] for one in said(accepted)}
    assert codes["ACC-1"] == "info"


def test_it_is_not_void_when_anything_else_changes(accepted: Path) -> None:
    make(accepted, MASTER.replace("met twice", "met once") + "\nMore.\n")
    hexapla(accepted, "extract")
    change(accepted, "fr", "Le Comité", "La Commission")
    assert [one["accepted"] for one in said(accepted, "--only", "SYM-2")] == [REASON]


def test_a_void_one_is_accepted_again(accepted: Path) -> None:
    change(accepted, "fr", "Le *rapport*", "Le présent *rapport*")
    unit = unit_of(accepted, "The *report*")
    hexapla(accepted, "accept", "SYM-2", "--unit", unit, "--lang", "fr", "--reason", "Still so.")
    assert hexapla(accepted, "check").out == "nothing to say; 1 accepted\n"
    assert (accepted / FILE).read_text("utf-8").count("[[accepted]]") == 1


def test_another_finding_of_the_unit_stays(accepted: Path) -> None:
    """It is accepted for a check, a unit and a language, not for all."""
    change(accepted, "ru", "2027/3", "2027/5")
    found = [one for one in said(accepted) if not one["accepted"] and one["severity"] == "error"]
    assert "ru" in {one["language"] for one in found}


def test_the_list_says_what_is_void(accepted: Path) -> None:
    done = hexapla(accepted, "accept", "--list")
    assert (done.code, done.out.count("void")) == (0, 0)
    change(accepted, "fr", "Le *rapport*", "Le présent *rapport*")
    done = hexapla(accepted, "accept", "--list")
    assert (done.code, done.out.count("(void: a text has changed since)")) == (1, 1)
    (one,) = json.loads(hexapla(accepted, "accept", "--list", "--format", "json").out)
    assert (one["code"], one["void"], one["reason"]) == ("SYM-2", True, REASON)


def test_it_can_be_taken_back(accepted: Path) -> None:
    done = hexapla(accepted, "accept", "SYM-2", "--drop")
    assert (done.code, done.out.startswith("no longer accepted: agenda SYM-2 [fr] ")) == (0, True)
    assert [one["accepted"] for one in said(accepted)] == [None]
    assert hexapla(accepted, "accept", "--list").out == "nothing was accepted\n"
    assert hexapla(accepted, "accept", "SYM-2", "--drop").code == 2


def test_one_about_the_master(office: Path) -> None:
    for tag in ("ar", "zh", "fr", "ru", "es"):
        change(office, tag, "[^1]", "")
    unit = unit_of(office, "The session")
    assert [one["language"] for one in said(office, "--only", "FN-1")] == [""]
    words = ("--unit", unit, "--reason", "An extra note.")
    assert hexapla(office, "accept", "FN-1", *words, "--lang", "en").code == 0
    assert [one["accepted"] for one in said(office, "--only", "FN-1")] == ["An extra note."]
    change(office, "es", "Comité", "Comité especial")
    assert [one["accepted"] for one in said(office, "--only", "FN-1")] == ["An extra note."]
    change(office, "es", "de marzo", "de marzo del año")
    assert {one["accepted"] for one in said(office, "--only", "FN-1")} == {None}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("SYM-2",), "it is not clear which findings are meant"),
        ((), "it is not clear which findings are meant"),
        (("--drop",), "it is not clear which findings are meant"),
        (("SYM-99", "--unit", "u", "--reason", "x"), "there is no check “SYM-99”"),
        (("SYM", "--unit", "u", "--reason", "x"), "there is no check “SYM”"),
        (("SYM-2", "--unit", "nothing", "--reason", "x"), "there is no such finding of SYM-2"),
        (
            ("SYM-2", "--unit", "{unit}", "--lang", "es", "--reason", "x"),
            "there is no such finding",
        ),
        (("SYM-2", "--unit", "{unit}", "--lang", "fr"), "no reason is given"),
        (("SYM-2", "--unit", "{unit}", "--lang", "fr", "--reason", "  "), "no reason is given"),
        (("SYM-2", "--unit", "{unit}", "--lang", "de", "--reason", "x"), "“de” is no language"),
    ],
)
def test_wrong_use(office: Path, words: tuple[str, ...], sentence: str) -> None:
    before = tree(office)
    unit = unit_of(office, "The *report*")
    done = hexapla(office, "accept", *(word.format(unit=unit) for word in words))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"hexapla: {sentence}")
    assert tree(office) == before


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("accepted = 3\n", "it holds something else than tables [[accepted]]"),
        ("[[accepted]]\ncode = 'SYM-2'\n", "[[accepted]] number 1 lacks a code, a reason"),
        ("[[accepted]]\ncode = 3\nreason = 'x'\ndigest = 'x'\n", "[[accepted]] number 1 lacks"),
        ("[[accepted\n", "not TOML"),
        ("[other]\n", "it holds something else"),
    ],
)
def test_a_broken_file(office: Path, text: str, sentence: str) -> None:
    (office / FILE).write_text(text)
    done = hexapla(office, "check")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith(f"hexapla: {FILE}:")
    assert sentence in done.err


def test_of_a_finding_that_is_gone_nothing_is_accepted_again(accepted: Path) -> None:
    change(accepted, "fr", "2027/8", "2027/3")
    (one,) = said(accepted)
    unit = unit_of(accepted, "The *report*")
    command = ["accept", "SYM-2", "--unit", unit, "--lang", "fr", "--drop"]
    assert one["code"] == "ACC-1"
    assert one["advice"] == (
        f"drop it, as there is no such finding any more (hexapla {' '.join(command)})"
    )
    assert hexapla(accepted, *command).code == 0
    assert said(accepted) == []


def test_a_unit_without_such_a_finding_is_named_and_nothing_accepted(office: Path) -> None:
    """Whoever mistypes one of two ids would think that both were accepted."""
    before = tree(office)
    units = ("--unit", unit_of(office, "The *report*"), "--unit", "u0")
    done = hexapla(office, "accept", "SYM-2", *units, "--reason", "x")
    assert done.err.startswith("hexapla: there is no such finding of SYM-2 about the unit “u0”")
    assert (done.code, tree(office)) == (2, before)


def test_a_code_may_be_small(office: Path) -> None:
    unit = unit_of(office, "The *report*")
    assert hexapla(office, "accept", "sym-2", "--unit", unit, "--reason", "x").code == 0
