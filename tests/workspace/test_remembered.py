"""The places of a master's units: kept exactly, and not believed of another file or if damaged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from hexapla.model.reading import Context, Slot
from hexapla.workspace import remembered
from hexapla.workspace.workspace import Master, Workspace

SLOTS = (
    Slot(2, 8, 1, 3, Context("heading")),
    Slot(10, 30, 3, 1, Context("paragraph"), ((40, 44), (50, 60))),
    Slot(64, 70, 9, 3, Context("paragraph", "> ")),
    Slot(71, 71, 10, 1, Context("paragraph")),
)
STAMP, SIZE = [1, 2, 3, 4], 71


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr"]\n')
    (tmp_path / "source" / "sub").mkdir(parents=True)
    (tmp_path / "source" / "sub" / "a.md").write_text("text\n")
    return Workspace.open(tmp_path)


def master(workspace: Workspace) -> Master:
    return workspace.masters()[0]


def cache(workspace: Workspace) -> Path:
    return workspace.root / ".hexapla" / "merged" / "sub" / "a.json"


def known(
    workspace: Workspace, stamp: list[int] = STAMP, size: int = SIZE
) -> tuple[Slot, ...] | None:
    return remembered.slots(workspace, master(workspace), stamp, size)


def test_what_is_remembered_is_known(workspace: Workspace) -> None:
    assert known(workspace) is None
    remembered.remember(workspace, master(workspace), STAMP, SLOTS)
    assert known(workspace) == SLOTS
    remembered.remember(workspace, master(workspace), STAMP, ())
    assert known(workspace) == ()


def test_not_of_another_file(workspace: Workspace) -> None:
    remembered.remember(workspace, master(workspace), STAMP, SLOTS)
    assert known(workspace, stamp=[1, 2, 3, 5]) is None
    assert known(workspace, size=SIZE - 1) is None
    remembered.remember(workspace, master(workspace), [], SLOTS)
    assert known(workspace, stamp=[]) is None  # it was not there


Content = dict[str, object]


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content | {"version": "0"},
        lambda content: content | {"numbers": content["numbers"][1:]},
        lambda content: content | {"numbers": [*content["numbers"][:4], 9]},
        lambda content: content | {"numbers": [-1, *content["numbers"][1:]]},
        lambda content: content | {"numbers": [0, 99, *content["numbers"][2:]]},
        lambda content: content | {"numbers": [8, 2, *content["numbers"][2:]]},
        lambda content: content | {"numbers": ["2", *content["numbers"][1:]]},
        lambda content: content | {"numbers": [2.0, *content["numbers"][1:]]},
        lambda content: content | {"numbers": [True, *content["numbers"][1:]]},
        lambda content: content | {"numbers": None},
        lambda content: content | {"also": [[9, 1, 2]]},
        lambda content: content | {"also": [[1, 2]]},
        lambda content: content | {"also": [[1, 50, 99]]},
        lambda content: content | {"also": [[1, "a", "b"]]},
        lambda content: content | {"contexts": [["paragraph"]]},
        lambda content: content | {"contexts": 3},
        lambda content: {},
        lambda content: [],
        lambda content: "",
    ],
)
def test_not_what_does_not_fit(workspace: Workspace, change: Callable[[Content], object]) -> None:
    """Whoever has written it: nothing that is found in it can break a merge."""
    remembered.remember(workspace, master(workspace), STAMP, SLOTS)
    content = json.loads(cache(workspace).read_bytes().partition(b"\n")[2])
    data = json.dumps(change(content)).encode()
    cache(workspace).write_bytes(b"%d\n%b" % (crc32(data), data))
    assert known(workspace) is None


@pytest.mark.parametrize("at", range(0, 300, 7))
def test_not_what_is_damaged(workspace: Workspace, at: int) -> None:
    remembered.remember(workspace, master(workspace), STAMP, SLOTS)
    data = bytearray(cache(workspace).read_bytes())
    data[at % len(data)] ^= 1
    cache(workspace).write_bytes(data)
    assert known(workspace) is None
    cache(workspace).write_bytes(data[:at])
    assert known(workspace) is None
    cache(workspace).write_bytes(b"1\n" + b"[" * 100_000)
    assert known(workspace) is None


def test_a_folder_that_cannot_be_written_is_no_matter(workspace: Workspace) -> None:
    (workspace.root / ".hexapla").write_text("a file in its place")
    remembered.remember(workspace, master(workspace), STAMP, SLOTS)
    assert known(workspace) is None
