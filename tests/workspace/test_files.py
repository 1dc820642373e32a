"""Files are written all or none, and leave nothing else behind."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hexapla.errors import WorkspaceError
from hexapla.workspace import files


def tree(root: Path) -> dict[str, bytes | None]:
    """Everything below a folder, hidden or not; None stands for a folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
    }


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    same, other, new = tmp_path / "same", tmp_path / "other", tmp_path / "sub" / "new"
    same.write_bytes(b"x")
    other.write_bytes(b"y")
    stamp = same.stat().st_mtime_ns
    assert files.write_all({same: b"x", other: b"z", new: b"n"}.items()) == [other, new]
    assert same.stat().st_mtime_ns == stamp
    assert tree(tmp_path) == {"same": b"x", "other": b"z", "sub": None, "sub/new": b"n"}


@pytest.mark.parametrize("size", [1, files._PIECE, files._PIECE + 1, 3 * files._PIECE - 1])
def test_what_differs_is_seen_wherever_it_stands(tmp_path: Path, size: int) -> None:
    """In files of the same length, too."""
    path, data = tmp_path / "long", b"x" * size
    path.write_bytes(data)
    assert files.write_all([(path, data)]) == []
    for at in {0, size // 2, size - 1}:
        other = data[:at] + b"y" + data[at + 1 :]
        assert files.write_all([(path, other)]) == [path]
        assert path.read_bytes() == other


def test_a_rename_that_fails_leaves_all_as_it_was(tmp_path: Path) -> None:
    """A folder stands where the second file is to be; the first had been renamed already."""
    first, new, second = tmp_path / "a", tmp_path / "b", tmp_path / "c"
    first.write_bytes(b"old")
    stamp = first.stat()
    (second / "inside").mkdir(parents=True)
    before = tree(tmp_path)
    with pytest.raises(WorkspaceError, match=r"c: cannot be written \(.*nothing has been changed"):
        files.write_all({first: b"new", new: b"new", second: b"new"}.items())
    assert tree(tmp_path) == before
    assert (first.stat().st_ino, first.stat().st_mtime_ns) == (stamp.st_ino, stamp.st_mtime_ns)


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "locales").write_bytes(b"x")
    before = tree(tmp_path)
    with pytest.raises(WorkspaceError, match="locales: a file stands where a folder is wanted"):
        files.write_all({tmp_path / "a": b"1", tmp_path / "locales" / "a.pot": b"2"}.items())
    with pytest.raises(WorkspaceError, match="a file stands where a folder is wanted"):
        files.write_all({tmp_path / "a": b"1", tmp_path / "locales" / "fr" / "a.po": b"2"}.items())
    assert tree(tmp_path) == before


def test_a_full_disk_or_a_read_only_folder(tmp_path: Path) -> None:
    """A name that the file system refuses stands in for them: writing itself fails."""
    before = tree(tmp_path)
    with pytest.raises(WorkspaceError, match="cannot be written"):
        files.write_all({tmp_path / "a": b"1", tmp_path / ("b" * 300): b"2"}.items())
    assert tree(tmp_path) == before


STOPPED = """\
import os, sys
from pathlib import Path
from hexapla.workspace import files

real, calls = os.replace, []
def replace(*names):
    calls.append(names)
    if len(calls) == 2:
        {stop}
    real(*names)
Path.replace = lambda self, target: replace(self, target)
files.write_all({{Path("a"): b"new", Path("b"): b"new", Path("c"): b"new"}}.items())
"""


def stopped(folder: Path, stop: str) -> int:
    """Writes three files in a process of its own that stops before the second rename."""
    for name in "abc":
        (folder / name).write_bytes(b"old")
    script = STOPPED.format(stop=stop)
    return subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, check=False
    ).returncode


def test_an_interrupted_run_puts_back_what_it_had_renamed(tmp_path: Path) -> None:
    assert stopped(tmp_path, "raise KeyboardInterrupt") != 0
    assert tree(tmp_path) == {"a": b"old", "b": b"old", "c": b"old"}


def test_a_killed_run_leaves_each_file_whole(tmp_path: Path) -> None:
    """Nothing can put back then; but every file is the old or the new one, and the next run
    writes all of them."""
    assert stopped(tmp_path, "os._exit(9)") == 9
    assert {(tmp_path / name).read_bytes() for name in "abc"} <= {b"old", b"new"}
    files.write_all({tmp_path / name: b"next" for name in "abc"}.items())
    assert {(tmp_path / name).read_bytes() for name in "abc"} == {b"next"}


def test_rights_and_links_stay(tmp_path: Path) -> None:
    shared, link = tmp_path / "shared", tmp_path / "link"
    shared.write_bytes(b"old")
    shared.chmod(0o664)
    try:
        link.symlink_to(shared)
    except OSError:
        pytest.skip("no symbolic links here")
    files.write_all({link: b"new"}.items())
    assert (link.is_symlink(), shared.read_bytes()) == (True, b"new")
    if os.name == "posix":
        assert stat.S_IMODE(shared.stat().st_mode) == 0o664


def test_reading(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert files.read_if_there(path, "a") is None
    assert files.read_if_there(path / "b", "b") is None
    path.write_bytes(b"x")
    assert files.read_if_there(path, "a") == files.read(path, "a") == b"x"
    assert files.read_if_there(path / "below", "b") is None
    assert files.size(path, "a") == 1


def test_what_cannot_be_read_is_called_by_its_name(tmp_path: Path) -> None:
    for look in (files.read, files.size):
        with pytest.raises(WorkspaceError, match=r"^fr/a\.po: cannot be read \(no such file"):
            look(tmp_path / "a", "fr/a.po")
    for read in (files.read, files.read_if_there):
        with pytest.raises(
            WorkspaceError, match=r"^fr/a\.po: cannot be read .*; name the files in it"
        ):
            read(tmp_path, "fr/a.po")


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    """Whoever renames a file over a device takes it away from everybody: -o /dev/null."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    assert files.write_all([(pipe, b"said")]) == []
    assert reader.communicate(timeout=60)[0] == b"said"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.parametrize("name", [".", "", "/"])
def test_a_folder_is_no_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkspaceError, match="cannot be written"):
        files.write_all([(Path(name), b"x")])
    assert list(tmp_path.iterdir()) == []
