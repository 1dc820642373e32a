"""Where everything stands: masters by name, languages by meaning."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hexapla.errors import HexaplaError
from hexapla.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr", "zh-Hans"]\n')
    return Workspace.open(tmp_path)


def put(workspace: Workspace, *names: str) -> None:
    for name in names:
        path = workspace.root / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")


def names(workspace: Workspace) -> list[str]:
    return [master.name for master in workspace.masters()]


def test_masters_are_found_by_their_suffix(workspace: Workspace) -> None:
    put(workspace, "b.md", "a.markdown", "sub/deep/c.d.md", "notes.txt", "photo.png")
    assert names(workspace) == ["a", "b", "sub/deep/c.d"]


def test_hidden_files_and_drafts_are_none(workspace: Workspace) -> None:
    put(workspace, "a.md", ".a.md.swp.md", "_draft.md", ".git/x.md", "_old/y.md")
    (workspace.root / "source" / "folder.md").mkdir()
    assert names(workspace) == ["a"]


@pytest.mark.parametrize("asked", ["sub/a", "sub/a.md", "source/sub/a.md", "./source/sub/a.md"])
def test_one_is_asked_for_by_name_or_path(workspace: Workspace, asked: str) -> None:
    put(workspace, "sub/a.md", "b.md")
    (master,) = workspace.masters(asked)
    assert (master.name, master.file) == ("sub/a", "source/sub/a.md")


def test_an_unknown_one_names_the_known(workspace: Workspace) -> None:
    put(workspace, "a.md", "b.md")
    with pytest.raises(HexaplaError, match="no document “c”; there are a, b"):
        workspace.masters("c")


def test_two_of_one_name(workspace: Workspace) -> None:
    put(workspace, "a.md", "a.markdown")
    with pytest.raises(HexaplaError, match=r"source/a\.md: two masters are called “a”.*rename one"):
        workspace.masters()


def test_none_at_all(workspace: Workspace) -> None:
    with pytest.raises(HexaplaError, match="no master in “source”; put a document there"):
        workspace.masters()


@pytest.mark.parametrize("name", [b"a\nb.md", b"a\xff.md", b"a\x1b[2J.md", "a\u2028b.md".encode()])
def test_a_name_that_no_file_of_ours_could_hold(workspace: Workspace, name: bytes) -> None:
    put(workspace)
    try:
        put(workspace, os.fsdecode(name))
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    with pytest.raises(HexaplaError, match="rename the document"):
        workspace.masters()


@pytest.mark.parametrize("tag", ["zh", "zh-Hans", "zh_CN", "ZH-hans", "zh-Hans-SG"])
def test_tags_of_one_language_meet(workspace: Workspace, tag: str) -> None:
    assert workspace.language(tag).tag == "zh-Hans"
    assert workspace.original_of(tag, "a.md").tag == "zh-Hans"


@pytest.mark.parametrize("tag", ["zh-Hant", "zh_TW", "ar"])
def test_tags_of_others_do_not(workspace: Workspace, tag: str) -> None:
    with pytest.raises(HexaplaError, match="is no language of this set; its languages are en, fr"):
        workspace.language(tag)


@pytest.mark.parametrize("tag", ["klingonese", "", "x y", "../fr"])
def test_what_is_no_tag(workspace: Workspace, tag: str) -> None:
    with pytest.raises(HexaplaError, match="is not a language tag"):
        workspace.language(tag)


def test_the_original_is_no_target(workspace: Workspace) -> None:
    fr = workspace.original_of("fr", "a.md")
    assert [one.tag for one in workspace.targets(fr)] == ["en", "zh-Hans"]
    assert workspace.original_of("", "a.md").tag == "en"
    with pytest.raises(HexaplaError, match=r"^a\.md: original: “de” is no language of this set"):
        workspace.original_of("de", "a.md")


def test_places(workspace: Workspace) -> None:
    fr = workspace.language("fr")
    paths = [
        workspace.register("sub/a"), workspace.catalog("sub/a", fr),
        workspace.kept_aside("sub/a", fr), workspace.output("sub/a", fr, ".html"),
    ]  # fmt: skip
    assert [workspace.name_of(path) for path in paths] == [
        "locales/sub/a.pot", "locales/fr/sub/a.po", "locales/fr/sub/a.aside.po",
        "build/fr/sub/a.html",
    ]  # fmt: skip
    assert workspace.name_of(Path("/elsewhere/a.po")) == "a.po"


def test_own_templates(workspace: Workspace) -> None:
    assert workspace.own_templates() is None
    (workspace.root / "templates").mkdir()
    assert workspace.own_templates() == workspace.root / "templates"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(HexaplaError, match="no such folder"):
        Workspace.open(tmp_path / "nowhere")


def test_a_master_that_is_gone_or_beyond_measure(workspace: Workspace) -> None:
    put(workspace, "a.md")
    (master,) = workspace.masters()
    with master.path.open("wb") as file:
        file.truncate((256 << 20) + 1)  # sparse: takes no room
    with pytest.raises(HexaplaError, match=r"source/a\.md: the file is larger than 256 MiB"):
        workspace.read_master(master)
    master.path.unlink()
    with pytest.raises(HexaplaError, match=r"source/a\.md: cannot be read"):
        workspace.read_master(master)
