"""A merge that remembers where the units of the master stand gives what one gives that reads it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands import hexapla
from test_extracting_short_cuts import EDITS, MASTER, translated

from hexapla.errors import WorkspaceError
from hexapla.formats.markdown import reading
from hexapla.jobs import recalling
from hexapla.jobs.building import build
from hexapla.jobs.indexing import build_index
from hexapla.jobs.loading import Loaded, load
from hexapla.jobs.recalling import Recalled, recall, translations
from hexapla.workspace.workspace import Workspace

CUT = """---
title: "Agenda"
---

# Agenda

The first page<sup>1</sup> ends in the middle of

<sup>1</sup> A note of the page.

a sentence.

> A quotation\r
> of two lines.
"""


def built(root: Path, *, remembering: bool) -> dict[str, bytes]:
    """The versions as Markdown, with what is remembered or without."""
    workspace = Workspace.open(root)
    master = workspace.masters()[0]
    for locale in workspace.configuration.languages:
        loaded = (recall if remembering else load)(workspace, master)
        build(workspace, loaded, locale, ["md"])
    return {path.parent.name: path.read_bytes() for path in (root / "build").rglob("*.md")}


def unread(patch: pytest.MonkeyPatch) -> None:
    """From here on, no master can be read."""
    patch.setattr(reading, "BlockReader", None)


@pytest.mark.parametrize("policy", ["source", "mark", "block"])
def test_what_is_remembered_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, policy: str
) -> None:
    root = translated(tmp_path)
    (root / "hexapla.toml").write_text(
        f'languages = ["en", "fr", "ru"]\nstale = "{policy}"\n', encoding="utf-8"
    )
    whole = built(root, remembering=False)
    assert built(root, remembering=True) == whole
    shutil.rmtree(root / "build")
    unread(monkeypatch)
    assert built(root, remembering=True) == whole


@pytest.mark.parametrize("policy", ["source", "mark", "block"])
def test_pages_need_no_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, policy: str) -> None:
    """A register that has the master's texts is not paired with it, and pages are the same."""
    root = translated(tmp_path)
    (root / "hexapla.toml").write_text(
        f'languages = ["en", "fr", "ru"]\nstale = "{policy}"\n', encoding="utf-8"
    )

    def pages(known: Loaded | Recalled) -> dict[str, bytes]:
        shutil.rmtree(root / "build", ignore_errors=True)
        for locale in workspace.configuration.languages:
            build(workspace, known, locale)
        build_index(workspace, [known])
        found = sorted((root / "build").rglob("*.*"))
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}

    workspace = Workspace.open(root)
    master = workspace.masters()[0]
    whole = pages(load(workspace, master))
    monkeypatch.setattr(recalling, "paired", None)
    assert pages(recall(workspace, master, whole=True)) == whole
    shutil.rmtree(root / ".hexapla")
    assert pages(recall(workspace, master, whole=True)) == whole


@pytest.mark.parametrize("name", ["locales/m.pot", "source/m.md"])
def test_a_register_that_is_behind_is_paired(tmp_path: Path, name: str) -> None:
    """Ids are needed then, as the catalog's entries are known by them."""
    root = translated(tmp_path)
    (root / name).write_text((root / name).read_text().replace("[^1]", "[^2]"))
    workspace = Workspace.open(root)
    master = workspace.masters()[0]
    assert isinstance(recall(workspace, master), Loaded)
    assert isinstance(recall(workspace, master, whole=True), Loaded)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_is_seen(tmp_path: Path, edit: tuple[str, str]) -> None:
    """Before it is extracted, and after it."""
    root = translated(tmp_path)
    built(root, remembering=True)
    (root / "source" / "m.md").write_text(MASTER.replace(*edit))
    assert built(root, remembering=True) == built(root, remembering=False)
    assert hexapla(root, "extract").code == 0
    assert built(root, remembering=True) == built(root, remembering=False)
    assert built(root, remembering=True) == built(root, remembering=False)


def test_a_paragraph_cut_in_two_is_known_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = translated(tmp_path)
    (root / "source" / "m.md").write_bytes(CUT.encode())
    assert hexapla(root, "extract").code == 0
    po = root / "locales" / "fr" / "m.po"
    po.write_text(po.read_text().replace('msgstr ""\n\n', 'msgstr "Texte"\n\n'))
    whole = built(root, remembering=False)
    assert b"a sentence" not in whole["fr"]
    built(root, remembering=True)
    unread(monkeypatch)
    assert built(root, remembering=True) == whole


def test_a_register_that_was_touched_is_read_again(tmp_path: Path) -> None:
    root = translated(tmp_path)
    whole = built(root, remembering=True)
    register = root / "locales" / "m.pot"
    register.write_text(register.read_text().replace("[^1]", "[^2]"))
    assert built(root, remembering=True) == whole


def test_a_foreign_or_lost_cache_changes_nothing(tmp_path: Path) -> None:
    root = translated(tmp_path)
    whole = built(root, remembering=True)
    cache = root / ".hexapla" / "merged" / "m.places"
    for data in (b"", b"\xff\x00", cache.read_bytes()[:-1], b"0\n{}"):
        cache.write_bytes(data)
        assert built(root, remembering=True) == whole
    other = tmp_path.with_name(f"{tmp_path.name}-copy")
    shutil.copytree(root, other)
    (other / "source" / "m.md").write_text("# Another\n\nWith other words.\n")
    assert built(other, remembering=True) == built(other, remembering=False)


def test_a_finished_catalog_is_merged_without_its_register_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = translated(tmp_path)
    whole = built(root, remembering=True)
    monkeypatch.setattr(recalling, "units", None)
    monkeypatch.setattr(recalling, "load_catalog", None)
    shutil.rmtree(root / "build")
    assert built(root, remembering=True) == whole


@pytest.mark.parametrize("name", ["locales/m.pot", "source/m.md"])
def test_what_changes_while_it_is_merged_is_told(tmp_path: Path, name: str) -> None:
    """What is remembered is of other files then, and nothing is built of it."""
    root = translated(tmp_path)
    built(root, remembering=True)
    workspace = Workspace.open(root)
    known = recall(workspace, workspace.masters()[0])
    assert isinstance(known, Recalled)
    (root / name).write_text((root / name).read_text().replace("[^1]", "[^2]"))
    with pytest.raises(WorkspaceError, match="changed while it was read"):
        translations(workspace, known, workspace.language("fr"))


def test_ids_are_there_when_they_are_asked_for(tmp_path: Path) -> None:
    root = translated(tmp_path)
    built(root, remembering=True)
    workspace = Workspace.open(root)
    master = workspace.masters()[0]
    known = recall(workspace, master)
    assert isinstance(known, Recalled)
    assert tuple(known.units) == load(workspace, master).units
