"""The places of a master's units: kept exactly, and not believed of another file or if damaged."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from hexapla.model.document import Document
from hexapla.model.reading import Context, Reading, Slot
from hexapla.model.unit import Role, Unit
from hexapla.workspace import remembered
from hexapla.workspace.workspace import Master, Workspace

SLOTS = (
    Slot(2, 8, 1, 3, Context("heading")),
    Slot(10, 30, 3, 1, Context("paragraph"), ((40, 44), (50, 60))),
    Slot(64, 70, 9, 3, Context("paragraph", "> ")),
    Slot(71, 71, 10, 1, Context("paragraph")),
)
STAMP, SIZE = [1, 2, 3, 4], 71
TEXT = "".join(chr(ord("a") + number % 26) for number in range(SIZE))
# The third does not stand in the master as it is.
UNITS = tuple(
    Unit(f"u{number}", "x y" if number == 2 else TEXT[slot.start : slot.end], Role.PARAGRAPH)
    for number, slot in enumerate(SLOTS)
)
READING = Reading(TEXT, Document((), ()), UNITS, SLOTS)
NOTHING = Reading(TEXT, Document((), ()), (), ())


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr"]\n')
    (tmp_path / "source" / "sub").mkdir(parents=True)
    (tmp_path / "source" / "sub" / "a.md").write_text("text\n")
    return Workspace.open(tmp_path)


def master(workspace: Workspace) -> Master:
    return workspace.masters()[0]


def cache(workspace: Workspace) -> Path:
    return workspace.root / ".hexapla" / "merged" / "sub" / "a.places"


def known(
    workspace: Workspace, stamp: list[int] = STAMP, text: str = TEXT
) -> tuple[Slot, ...] | None:
    found = remembered.places(workspace, master(workspace), stamp, text)
    return tuple(found.slots) if found else None


def test_what_is_remembered_is_known(workspace: Workspace) -> None:
    assert known(workspace) is None
    remembered.remember(workspace, master(workspace), STAMP, READING)
    assert known(workspace) == SLOTS
    remembered.remember(workspace, master(workspace), STAMP, NOTHING)
    assert known(workspace) == ()


def test_not_of_another_file(workspace: Workspace) -> None:
    remembered.remember(workspace, master(workspace), STAMP, READING)
    assert known(workspace, stamp=[1, 2, 3, 5]) is None
    assert known(workspace, text=TEXT[:-1]) is None
    remembered.remember(workspace, master(workspace), [], READING)
    assert known(workspace, stamp=[]) is None  # it was not there


def test_what_is_known_without_making_slots(workspace: Workspace) -> None:
    remembered.remember(workspace, master(workspace), STAMP, READING)
    found = remembered.places(workspace, master(workspace), STAMP, TEXT)
    assert found
    assert list(found.spans.starts) == [2, 10, 64, 71]
    assert list(found.spans.ends) == [8, 30, 70, 71]
    assert found.spans.texts == {2: "x y"}
    assert [(unit.role, unit.text) for unit in found.units] == [
        (unit.role, unit.text) for unit in UNITS
    ]


def test_what_stands_between_is_known_to_the_byte(workspace: Workspace) -> None:
    """Where slots follow one another and have one place each; else a merge cannot join columns."""
    text = TEXT.replace("a", "é").replace("j", "\ufeff")
    reading = READING._replace(text=text, slots=tuple(one._replace(also=()) for one in SLOTS))
    remembered.remember(workspace, master(workspace), STAMP, reading)
    found = remembered.places(workspace, master(workspace), STAMP, text)
    assert found
    between = b"".join(found.spans.between).decode()
    assert between == text[:2] + text[8:10] + text[30:64] + text[70:]
    assert [len(one.decode()) for one in found.spans.between] == [2, 2, 34, 1, 0]
    remembered.remember(workspace, master(workspace), STAMP, READING)
    apart = remembered.places(workspace, master(workspace), STAMP, TEXT)
    assert apart
    assert not apart.spans.between


Change = Callable[[dict[str, object], list[int]], object]


def at(place: int, value: int) -> Change:
    """Another value in one column's one row."""
    return lambda content, numbers: numbers.__setitem__(place, value)


@pytest.mark.parametrize(
    "change",
    [
        lambda content, numbers: content.update(version="0"),
        lambda content, numbers: content.update(order="middle"),
        lambda content, numbers: numbers.pop(),
        lambda content, numbers: numbers.append(1),
        at(16, 9),  # there is no such context
        at(7, 99),  # it ends behind the text
        lambda content, numbers: content.update(also=[[9, 1, 2]]),
        lambda content, numbers: content.update(also=[[-1, 1, 2]]),
        lambda content, numbers: content.update(also=[[1, 2]]),
        lambda content, numbers: content.update(also=[[1, 50, 99]]),
        lambda content, numbers: content.update(also=[[1, "a", "b"]]),
        lambda content, numbers: content.update(also=[[1, 2.0, 3.0]]),
        lambda content, numbers: content.update(also=[[True, 2, 3]]),
        lambda content, numbers: content.update(joined=["2"], texts=["x y"]),
        lambda content, numbers: content.update(joined=2),
        lambda content, numbers: content.update(texts=[]),
        lambda content, numbers: content.update(kinds=[["paragraph", "paragraph"]]),
        lambda content, numbers: content.update(kinds=[["verse", "paragraph", ""]] * 3),
        lambda content, numbers: content.update(kinds=3),
        lambda content, numbers: content.update(between=4),
        lambda content, numbers: content.update(between=-4),
        lambda content, numbers: content.update(between="4"),
        lambda content, numbers: content.clear(),
    ],
)
def test_not_what_does_not_fit(workspace: Workspace, change: Change) -> None:
    """Whoever has written it: nothing that is found in it can break a merge."""
    remembered.remember(workspace, master(workspace), STAMP, READING)
    head, _, data = cache(workspace).read_bytes().partition(b"\n")[2].partition(b"\n")
    content = json.loads(head)
    skeleton, numbers = data[: content["between"]], array("I", data[content["between"] :]).tolist()
    change(content, numbers)
    rewritten = b"%b\n%b%b" % (
        json.dumps(content).encode(),
        skeleton,
        array("I", numbers).tobytes(),
    )
    cache(workspace).write_bytes(b"%d\n%b" % (crc32(rewritten), rewritten))
    assert known(workspace) is None


@pytest.mark.parametrize("content", [b"", b"[]\n", b'""\n', b"{}\n", b"{", b"[" * 100_000, b"\n\0"])
def test_not_what_is_something_else(workspace: Workspace, content: bytes) -> None:
    remembered.remember(workspace, master(workspace), STAMP, READING)
    cache(workspace).write_bytes(b"%d\n%b" % (crc32(content), content))
    assert known(workspace) is None


@pytest.mark.parametrize("at", range(0, 300, 7))
def test_not_what_is_damaged(workspace: Workspace, at: int) -> None:
    remembered.remember(workspace, master(workspace), STAMP, READING)
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
    remembered.remember(workspace, master(workspace), STAMP, READING)
    assert known(workspace) is None
