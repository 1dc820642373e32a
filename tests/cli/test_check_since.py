"""`hexapla check --since`: only what has changed since a revision of git."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from commands import hexapla, make, tree
from sets import MASTER, catalog, change, concordant

GIT = shutil.which("git") or ""

pytestmark = pytest.mark.skipif(not GIT, reason="git is not installed")


def git(root: Path, *words: str) -> None:
    subprocess.run(
        [GIT, "-c", "user.name=n", "-c", "user.email=n@example.org", *words],
        cwd=root, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Committed with the French symbol wrong."""
    root = concordant(tmp_path_factory.mktemp("prepared"))
    change(root, "fr", "2027/3", "2027/8")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "One")
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


def found(root: Path, revision: str, *words: str) -> list[tuple[str, str]]:
    done = hexapla(root, "check", "--since", revision, "--format", "json", *words)
    assert done.err == ""
    return [(one["code"], one["language"]) for one in json.loads(done.out)]


def test_what_was_so_before_is_not_shown(office: Path) -> None:
    assert hexapla(office, "check").code == 1
    assert hexapla(office, "check", "--since", "HEAD") == (0, "nothing to say\n", "")


def test_a_changed_translation(office: Path) -> None:
    change(office, "es", "1 de marzo", "2 de marzo")
    assert found(office, "HEAD") == [("DATE-1", "es")]
    git(office, "commit", "--quiet", "--all", "--message", "Two")
    assert found(office, "HEAD") == []
    assert found(office, "HEAD~1") == [("DATE-1", "es")]


def test_a_changed_master(office: Path) -> None:
    make(office, MASTER.replace("twice", "three times"))
    hexapla(office, "extract")
    assert {code for code, _ in found(office, "HEAD")} == {"SYNC-1"}


def test_a_state_that_has_changed(office: Path) -> None:
    path = catalog(office, "zh")
    text = path.read_text("utf-8")
    path.write_text(text.replace("#. paragraph\n", "#, fuzzy\n#. paragraph\n", 1), "utf-8")
    assert found(office, "HEAD") == [("TR-2", "zh")]


def test_a_line_of_the_master(office: Path) -> None:
    """A finding that is about no unit is shown if its line has changed."""
    make(office, MASTER.replace("twice.", "twice.[^9]"))
    hexapla(office, "extract")
    assert ("MD-7", "") in found(office, "HEAD")
    git(office, "commit", "--quiet", "--all", "--message", "Two")
    make(office, MASTER.replace("twice.", "twice.[^9]").replace("# Agenda", "\n\n# Agenda"))
    hexapla(office, "extract")
    assert ("MD-7", "") not in found(office, "HEAD")


def test_a_file_that_was_not_there_yet(office: Path) -> None:
    make(office, MASTER, "other.md")
    hexapla(office, "extract")
    assert {code for code, _ in found(office, "HEAD")} == {"TR-1"}


def test_a_workspace_below_the_repository(office: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(office, whole / "texts", ignore=shutil.ignore_patterns(".git"))
    git(whole, "init", "--quiet")
    git(whole, "add", "--all")
    git(whole, "commit", "--quiet", "--message", "One")
    assert found(whole / "texts", "HEAD") == []


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nothing", "git knows no revision “nothing”; --since needs a revision of git"),
        ("HEAD:source", "git knows no revision “HEAD:source”"),
        ("--output=x", "“--output=x” is no revision; name a branch, a tag or a commit"),
        ("^HEAD", "git knows no revision “^HEAD”"),
        ("HEAD\n", "“HEAD\\x0a” is no revision"),
    ],
)
def test_no_such_revision(office: Path, revision: str, said: str) -> None:
    """One sentence, however many documents there are; git gets no words of its own."""
    make(office, "# Other\n", "other.md")
    before = tree(office)
    done = hexapla(office, "check", f"--since={revision}")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"hexapla: {said}")
    assert tree(office) == before


def test_no_repository(office: Path) -> None:
    shutil.rmtree(office / ".git")
    done = hexapla(office, "check", "--since", "HEAD", GIT_CEILING_DIRECTORIES=str(office.parent))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("hexapla: the workspace is in no git repository")


def test_no_git(office: Path, tmp_path: Path) -> None:
    done = hexapla(office, "check", "--since", "HEAD", PATH=str(tmp_path))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("hexapla: git is not installed; install it, or leave --since out")


def test_in_a_hook_of_a_repository_above(office: Path, tmp_path: Path) -> None:
    """git names its folder there as it is seen from the top of the repository."""
    whole = tmp_path / "whole"
    shutil.copytree(office, whole / "texts", ignore=shutil.ignore_patterns(".git"))
    git(whole, "init", "--quiet")
    git(whole, "add", "--all")
    git(whole, "commit", "--quiet", "--message", "One")
    change(whole / "texts", "es", "1 de marzo", "2 de marzo")
    done = hexapla(whole, "check", "-w", "texts", "--since", "HEAD", GIT_DIR=".git")
    assert (done.code, done.err) == (1, "")
    assert "DATE-1 [es]" in done.out
