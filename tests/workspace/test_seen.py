"""What checks have found is kept beside the workspace, where nothing depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.workspace import seen
from hexapla.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr"]\n')
    return Workspace.open(tmp_path)


def test_what_was_recorded_is_there(workspace: Workspace) -> None:
    assert seen.recorded(workspace, "sub/a") == b""
    seen.record(workspace, "sub/a", b"{}")
    assert seen.recorded(workspace, "sub/a") == b"{}"
    assert seen.recorded(workspace, "a") == b""
    assert (workspace.root / ".hexapla" / ".gitignore").read_text() == "*\n"


def test_a_folder_that_cannot_be_written_or_read_is_no_matter(workspace: Workspace) -> None:
    (workspace.root / ".hexapla").write_text("a file")
    seen.record(workspace, "a", b"{}")
    assert seen.recorded(workspace, "a") == b""


def test_a_folder_in_the_place_of_the_file_is_no_matter(workspace: Workspace) -> None:
    (workspace.root / ".hexapla" / "checked" / "a.json").mkdir(parents=True)
    seen.record(workspace, "a", b"{}")
    assert seen.recorded(workspace, "a") == b""


def test_its_size_is_bounded(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    seen.record(workspace, "a", b"12345678")
    monkeypatch.setattr(seen, "LARGEST", 7)
    assert seen.recorded(workspace, "a") == b""
    seen.record(workspace, "b", b"12345678")
    assert not (workspace.root / ".hexapla" / "checked" / "b.json").exists()


def test_a_program_that_was_changed_is_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "checks").mkdir()
    module = tmp_path / "checks" / "a.py"
    module.write_text("x = 1\n")
    monkeypatch.setattr(seen, "_PACKAGE", tmp_path)
    before = seen.maker()
    assert seen.maker() == before
    module.write_text("x = 12\n")
    assert seen.maker() != before
