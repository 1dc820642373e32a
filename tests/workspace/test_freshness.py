"""Nothing is read where nothing has changed; any change of any file is noticed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hexapla.model.locale import Locale
from hexapla.workspace import freshness
from hexapla.workspace.workspace import Master, Workspace

EN = Locale.parse("en")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr"]\n')
    for name in ("source/sub/a.md", "locales/sub/a.pot", "locales/fr/sub/a.po"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text\n")
    return Workspace.open(tmp_path)


def master(workspace: Workspace) -> Master:
    return workspace.masters()[0]


def remember(workspace: Workspace) -> None:
    before = freshness.stamps(workspace, master(workspace))
    freshness.record(workspace, master(workspace), before, (), EN)


def fresh(workspace: Workspace) -> bool:
    there = freshness.stamps(workspace, master(workspace))
    return freshness.recorded(workspace, "sub/a") == there


def touch(path: Path) -> None:
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))


def edit(path: Path) -> None:
    path.write_text("other text\n")


def edit_at_the_same_length_and_time(path: Path) -> None:
    stamp = path.stat()
    time.sleep(0.02)  # file systems count time in ticks
    path.write_text("tex2\n")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    stamp = path.stat()
    os.utime(other, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    other.replace(path)


def delete(path: Path) -> None:
    path.unlink()


def test_what_was_recorded_is_fresh(workspace: Workspace) -> None:
    assert not fresh(workspace)
    remember(workspace)
    assert fresh(workspace)
    assert (workspace.root / ".hexapla" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    "change", [touch, edit, edit_at_the_same_length_and_time, replace, delete],
    ids=lambda change: change.__name__,
)  # fmt: skip
@pytest.mark.parametrize("file", ["source/sub/a.md", "locales/sub/a.pot", "locales/fr/sub/a.po"])
def test_a_change_is_noticed(
    workspace: Workspace, file: str, change: Callable[[Path], None]
) -> None:
    remember(workspace)
    known = master(workspace)
    change(workspace.root / file)
    assert freshness.recorded(workspace, "sub/a") != freshness.stamps(workspace, known)


def test_another_original_or_language_is_noticed(workspace: Workspace) -> None:
    remember(workspace)
    (workspace.root / "hexapla.toml").write_text('languages = ["en", "fr"]\noriginal = "fr"\n')
    assert not fresh(Workspace.open(workspace.root))
    (workspace.root / "hexapla.toml").write_text('languages = ["en", "fr", "ar"]\n')
    assert not fresh(Workspace.open(workspace.root))
    (workspace.root / "hexapla.toml").write_text('languages = ["fr", "en"]\nstale = "block"\n')
    assert fresh(Workspace.open(workspace.root))


def test_a_change_while_we_were_reading_is_not_taken_for_read(workspace: Workspace) -> None:
    """An editor saves the master while it is being extracted: the next run must see to it."""
    before = freshness.stamps(workspace, master(workspace))
    edit(workspace.root / "source/sub/a.md")
    freshness.record(workspace, master(workspace), before, ("locales/sub/a.pot",), EN)
    assert not fresh(workspace)
    before = freshness.stamps(workspace, master(workspace))
    edit(workspace.root / "locales/sub/a.pot")  # we ourselves wrote that
    freshness.record(workspace, master(workspace), before, ("locales/sub/a.pot",), EN)
    assert fresh(workspace)


@pytest.mark.parametrize(
    "change", [touch, edit, edit_at_the_same_length_and_time, replace, delete],
    ids=lambda change: change.__name__,
)  # fmt: skip
@pytest.mark.parametrize("file", ["source/sub/a.md", "locales/sub/a.pot", "locales/fr/sub/a.po"])
def test_a_register_is_up_to_its_master_until_one_of_them_changes(
    workspace: Workspace, file: str, change: Callable[[Path], None]
) -> None:
    """A catalog may change: the units are the register's all the same."""
    known = master(workspace)
    assert freshness.original(workspace, known) == ""
    remember(workspace)
    assert freshness.original(workspace, known) == "en"
    change(workspace.root / file)
    assert freshness.original(workspace, known) == ("en" if "/fr/" in file else "")


def test_a_language_that_is_none_of_the_set_is_not_believed(workspace: Workspace) -> None:
    before = freshness.stamps(workspace, master(workspace))
    freshness.record(workspace, master(workspace), before, (), Locale.parse("de"))
    assert freshness.original(workspace, master(workspace)) == ""


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"3", b"\xff\xfe", b'{"version": "0"}', b"[" * 100_000, b"null"]
)
def test_a_corrupt_record_is_none(workspace: Workspace, data: bytes) -> None:
    remember(workspace)
    path = workspace.root / ".hexapla" / "extracted" / "sub" / "a.json"
    assert path.is_file()
    path.write_bytes(data)
    assert freshness.recorded(workspace, "sub/a") == {}
    path.unlink()
    path.mkdir()
    assert freshness.recorded(workspace, "sub/a") == {}
    remember(workspace)  # and what cannot be recorded is no error


def test_records_of_another_version_of_ours_are_none(workspace: Workspace) -> None:
    remember(workspace)
    path = workspace.root / ".hexapla" / "extracted" / "sub" / "a.json"
    path.write_bytes(path.read_bytes().replace(b'"version": "', b'"version": "9'))
    assert not fresh(workspace)
