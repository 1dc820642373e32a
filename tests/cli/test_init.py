"""`hexapla init`, and what a newcomer does next."""

from __future__ import annotations

from pathlib import Path

from commands import hexapla, tree


def test_a_new_workspace_works_at_once(tmp_path: Path) -> None:
    done = hexapla(tmp_path, "init", "new/place")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-1].startswith("next: go to new/place, then hexapla extract")
    root = tmp_path / "new" / "place"
    assert sorted(tree(root)) == ["hexapla.toml", "source/example.md"]
    assert hexapla(root, "lint") == (0, "nothing to say\n", "")
    assert hexapla(root, "extract").code == 0
    assert hexapla(root, "status").code == 0


def test_a_workspace_is_never_written_over(workspace: Path) -> None:
    before = tree(workspace)
    done = hexapla(workspace, "init")
    assert (done.code, done.out) == (2, "")
    assert (
        done.err
        == "hexapla: hexapla.toml: there is a workspace here already; choose an empty folder\n"
    )
    assert tree(workspace) == before


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = hexapla(tmp_path, "init", "file")
    assert (done.code, tree(tmp_path)) == (2, {"file": b"x"})
    assert "file: a file stands where a folder is wanted" in done.err
