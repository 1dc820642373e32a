"""What checks have found of a document before, in `.hexapla/checked/`.

It is a cache: a file that is lost, damaged or from elsewhere costs the time that it would have
saved, and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from hexapla import __version__
from hexapla.errors import WorkspaceError
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

# Ten times what 100,000 units take.
LARGEST = 64 << 20
_PACKAGE = Path(__file__).parents[1]


def recorded(workspace: Workspace, document: str) -> bytes:
    """What was found of a document, as it was recorded; b"" for nothing."""
    path = _file(workspace, document)
    with suppress(WorkspaceError):
        return files.read_at_most(path, path.name, LARGEST) or b""
    return b""


def record(workspace: Workspace, document: str, data: bytes) -> None:
    """Records what was found; nothing is where the folder cannot be written, or it is too much."""
    if len(data) > LARGEST:
        return
    ignore = workspace.root / ".hexapla" / ".gitignore"
    with suppress(WorkspaceError):
        files.write_all([(_file(workspace, document), data), (ignore, b"*\n")])


def maker() -> str:
    """This program, so that no other one's findings are taken: its version and its files' stamps.

    A program that is being worked on changes without changing its version.
    """
    return f"{__version__} {sorted(_stamps(_PACKAGE))}"


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                found = entry.stat()
                yield entry.path, found.st_mtime_ns, found.st_size
            elif entry.is_dir() and entry.name not in ("__pycache__", "templates"):
                yield from _stamps(Path(entry.path))


def _file(workspace: Workspace, document: str) -> Path:
    return workspace.root / ".hexapla" / "checked" / f"{document}.json"
