"""`hexapla extract`: what it says, its exit codes, and one broken document among good ones."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from commands import hexapla, make, tree


def test_it_says_what_became_of_the_units(tmp_path: Path) -> None:
    root = make(tmp_path)
    first = hexapla(root, "extract")
    assert first == (
        0, "agenda: 3 units (0 kept, 0 changed, 3 added, 0 removed); 3 files written\n", ""
    )  # fmt: skip
    assert hexapla(root, "extract") == (0, "agenda: nothing has changed\n", "")
    master = root / "source" / "agenda.md"
    master.write_text(master.read_text().replace("Monday", "Tuesday").replace("# Agenda\n", ""))
    assert hexapla(root, "extract", "agenda").out == (
        "agenda: 2 units (1 kept, 1 changed, 0 added, 1 removed); 3 files written\n"
    )


def test_nothing_is_written_where_nothing_changes(workspace: Path) -> None:
    before = tree(workspace)
    assert hexapla(workspace, "extract").out == (
        "agenda: 3 units (3 kept, 0 changed, 0 added, 0 removed); 0 files written\n"
    )
    assert tree(workspace) == before


def test_json(workspace: Path) -> None:
    (workspace / "source" / "agenda.md").write_text("# Agenda[^1]\n")
    done = hexapla(workspace, "extract", "--format", "json")
    (result,) = json.loads(done.out)
    assert done.code == 1
    assert (result["document"], result["units"], result["findings"]) == ("agenda", 1, 1)
    assert result["written"] == [
        "locales/agenda.pot", "locales/fr/agenda.po", "locales/ar/agenda.po"
    ]  # fmt: skip


def test_json_of_nothing_is_json_too(workspace: Path) -> None:
    (workspace / "source" / "agenda.md").write_bytes(b"")
    done = hexapla(workspace, "extract", "--format", "json")
    assert (done.code, json.loads(done.out)) == (2, [])
    assert "the file is empty" in done.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One.[^1]\n", r"source/agenda\.md:1:\d+: error MD-7: footnote 1 is called here"),
        ("One.\n\n[^1]: x\n", r"source/agenda\.md:3:\d+: error MD-8: footnote 1 is never called"),
    ],
)
def test_a_footnote_without_its_other_half(workspace: Path, text: str, said: str) -> None:
    """The catalogs are written, and every run says what is wrong until it is mended."""
    (workspace / "source" / "agenda.md").write_text(text)
    for _ in range(2):
        done = hexapla(workspace, "extract")
        assert (done.code, done.err) == (1, "")
        assert re.search(said, done.out)
    assert b'msgid "One.' in (workspace / "locales/fr/agenda.po").read_bytes()
    assert hexapla(workspace, "lint").code == 1


def test_one_broken_document_stops_no_other(workspace: Path) -> None:
    make(workspace, b"\xff\n", "broken.md")
    make(workspace, "# Good\n", "sub/good.md")
    done = hexapla(workspace, "extract")
    assert done.code == 2
    assert done.err.startswith("hexapla: source/broken.md:1: byte 1 (0xff) is not UTF-8")
    assert done.out.splitlines()[-1].startswith("sub/good: 1 units (0 kept")
    assert (workspace / "locales/ar/sub/good.po").is_file()
    assert not (workspace / "locales/broken.pot").exists()


def test_from_a_folder_within_and_from_without(workspace: Path, tmp_path: Path) -> None:
    assert hexapla(workspace / "locales" / "fr", "extract").code == 0
    assert hexapla(tmp_path, "extract", "-w", str(workspace)).code == 0
    assert hexapla(tmp_path, "extract").code == 2


def test_settings_in_pyproject(workspace: Path) -> None:
    (workspace / "hexapla.toml").unlink()
    settings = '[project]\nname = "x"\n\n[tool.hexapla]\nlanguages = ["en", "zh_CN"]\n'
    (workspace / "pyproject.toml").write_text(settings)
    assert hexapla(workspace, "extract").code == 0
    assert "Language: zh_CN" in (workspace / "locales/zh_CN/agenda.po").read_text()


def test_the_masthead_names_another_original(workspace: Path) -> None:
    make(workspace, "---\noriginal: FR\n---\n\n# Ordre du jour\n", "ordre.md")
    assert hexapla(workspace, "extract", "ordre").code == 0
    found = {path for path in tree(workspace) if "ordre.p" in path}
    assert found == {"locales/ordre.pot", "locales/en/ordre.po", "locales/ar/ordre.po"}


def test_a_terminal_without_arabic_gets_no_traceback(workspace: Path) -> None:
    make(workspace, "# x[^1]\n", "جدول.md")
    done = hexapla(workspace, "extract", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.code, done.err) == (1, "")
    assert "\\u062c" in done.out


def test_text_cannot_command_the_terminal(workspace: Path) -> None:
    make(workspace, "# x[^\x1b[2J]\n", "a\u202eb.md")
    done = hexapla(workspace, "extract")
    assert "\x1b" not in done.out + done.err
    assert "\u202e" not in done.out + done.err
