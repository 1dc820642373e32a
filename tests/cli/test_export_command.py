"""`hexapla export` for a tool, as a package, for machines, and where it is asked for nonsense."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from commands import hexapla, make, translate, tree

from hexapla.exchange.profiles import PROFILES


@pytest.mark.parametrize("tool", PROFILES)
def test_for_each_tool(workspace: Path, tool: str) -> None:
    done = hexapla(workspace, "export", "--lang", "fr", "--for", tool)
    file = f"build/fr/agenda{PROFILES[tool].suffix}"
    assert (done.code, done.err) == (0, "")
    assert done.out == f"agenda [fr]: {file} (3 units; 3 units to do, 13 words)\n"
    sent = hexapla(workspace, "import", file)
    assert (sent.code, sent.err) == (0, ""), "what went out comes home untouched"
    assert "3 unchanged" in sent.out


def test_help_names_the_tools_and_versions(tmp_path: Path) -> None:
    text = " ".join(hexapla(tmp_path, "export", "--help").out.split())
    for name in (*PROFILES, "--xliff", "--package", "--deadline", "--note", "--format"):
        assert name in text


def test_a_version_that_the_tool_does_not_take(workspace: Path) -> None:
    """It is written, as it was asked for; what is known is said once, where no script reads."""
    done = hexapla(workspace, "export", "--for", "poedit", "--xliff", "2.1")
    assert done.code == 0
    assert done.out.count("\n") == 2
    assert done.err == (
        "hexapla: Poedit is known to take XLIFF 1.2 and 2.0, not 2.1: ask before you send this\n"
    )
    assert 'version="2.1"' in (workspace / "build/fr/agenda.xliff").read_text()


def test_a_package(workspace: Path) -> None:
    translate(workspace, "fr", {"Agenda": "Ordre du jour"})
    before = tree(workspace)
    done = hexapla(
        workspace, "export", "-l", "fr", "--for", "omegat", "--package",
        "--deadline", "2026-12-01", "--note", "Keep “slotting”.",
    )  # fmt: skip
    assert (done.code, done.err) == (0, "")
    assert done.out == "agenda [fr]: build/fr/agenda.zip (3 units; 2 units to do, 12 words)\n"
    with ZipFile(workspace / "build/fr/agenda.zip") as archive:
        note = archive.read("README.txt").decode()
        archive.extract("agenda.fr.xlf", workspace / "back")
    assert "Deadline  1 December 2026" in note
    assert "Keep “slotting”." in note
    changed = {name for name, data in tree(workspace).items() if before.get(name) != data}
    assert {re.sub(r"\w+(?=\.po)", "*", name) for name in changed} == {
        "build/fr/agenda.zip", "back/agenda.fr.xlf", "locales/fr/agenda.sent/*.po"
    }  # fmt: skip
    home = hexapla(workspace, "import", "back/agenda.fr.xlf")
    assert "3 segments: 0 applied, 3 unchanged" in home.out


def test_packages_into_a_folder(workspace: Path, tmp_path: Path) -> None:
    make(workspace, "# Minutes\n", "sub/minutes.md")
    folder = tmp_path / "out"
    done = hexapla(workspace, "export", "--package", "--to", str(folder))
    assert done.code == 0
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*")) == [
        "agenda.ar.zip", "agenda.fr.zip", "sub/minutes.ar.zip", "sub/minutes.fr.zip"
    ]  # fmt: skip
    again = {path: path.read_bytes() for path in folder.rglob("*.zip")}
    hexapla(workspace, "export", "--package", "--to", str(folder))
    assert {path: path.read_bytes() for path in folder.rglob("*.zip")} == again


def test_json(workspace: Path) -> None:
    done = hexapla(workspace, "export", "-l", "fr", "--for", "trados", "--format", "json")
    (result,) = json.loads(done.out)
    assert result == {
        "document": "agenda", "language": "fr", "tool": "Trados Studio", "xliff": "1.2",
        "file": "build/fr/agenda.xlf", "inside": [],
        "translated": 0, "draft": 0, "stale": 0, "untranslated": 3, "words": 13, "approved": 0,
        "notice": "",
    }  # fmt: skip
    (packed,) = json.loads(
        hexapla(workspace, "export", "-l", "fr", "--package", "--format", "json").out
    )
    assert packed["file"] == "build/fr/agenda.zip"
    assert packed["inside"] == [
        "agenda.fr.xlf", "reference/en.html", "reference/fr.html", "README.txt"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--deadline", "2026-12-01"], "a deadline or a note goes into a package; add --package"),
        (["--note", "x"], "a deadline or a note goes into a package; add --package"),
        (["--package", "--deadline", "soon"], "“soon” is no date; write it as 2026-12-01"),
        (["--package", "--deadline", "2026-02-30"], "“2026-02-30” is no date; write it as"),
    ],
)
def test_what_does_not_go_together(workspace: Path, words: list[str], said: str) -> None:
    before = tree(workspace)
    done = hexapla(workspace, "export", *words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"hexapla: {said}")
    assert tree(workspace) == before


@pytest.mark.parametrize("words", [["--for", "wordstar"], ["--xliff", "1.1"]])
def test_no_such_tool_or_version(workspace: Path, words: list[str]) -> None:
    done = hexapla(workspace, "export", *words)
    assert (done.code, done.out) == (2, "")
    assert words[1] in done.err
    assert "Traceback" not in done.err


def test_into_a_file_that_there_is(workspace: Path) -> None:
    hexapla(workspace, "export", "-l", "fr", "--for", "trados")
    file = workspace / "build/fr/agenda.xlf"
    translate(workspace, "fr", {"Agenda": "Ordre du jour"})
    done = hexapla(workspace, "export", "--into", str(file))
    assert (done.code, done.err) == (0, "")
    assert done.out == "agenda [fr]: build/fr/agenda.xlf (1 translation put in, 2 not translated)\n"
    assert "<target>Ordre du jour</target>" in file.read_text()
    file.write_text(file.read_text().replace(">Agenda<", ">Programme<"))
    left = hexapla(workspace, "export", "--into", str(file), "--to", "other")
    assert left.code == 1
    assert re.search(
        r"\(0 translations put in, 2 not translated, 1 left out\)\n  u\w+: its source", left.out
    )
    (result,) = json.loads(
        hexapla(workspace, "export", "--into", str(file), "--format", "json").out
    )
    assert (result["file"], result["filled"], len(result["left"])) == ("build/fr/agenda.xlf", 0, 1)


@pytest.mark.parametrize("more", [["agenda"], ["--lang", "fr"], ["--package"], ["--for", "memoq"]])
def test_into_a_file_takes_what_the_file_says(workspace: Path, more: list[str]) -> None:
    done = hexapla(workspace, "export", *more, "--into", "a.xlf")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "hexapla: --into takes the document, the language and the form from the file;"
        " leave the other options out\n"
    )


@pytest.mark.parametrize("more", [[], ["--package"]])
def test_a_broken_glossary_is_one_sentence_however_many_documents(
    workspace: Path, more: list[str]
) -> None:
    (workspace / "locales/terms.csv").write_text("en,fr\nagenda,ordre du jour,x\n")
    make(workspace, "# Minutes\n", "minutes.md")
    before = tree(workspace)
    done = hexapla(workspace, "export", "-l", "fr", *more)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "hexapla: locales/terms.csv:2: the row has 3 cells, and the table 2 columns;"
        " put cells with commas between quotation marks\n"
    )
    assert tree(workspace) == before
