"""Reading and writing files so that an interrupted run leaves the old state."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from hexapla.errors import WorkspaceError


def read(path: Path, name: str) -> bytes:
    """A file's bytes. Raises WorkspaceError, under the name people know it by."""
    try:
        return path.read_bytes()
    except OSError as error:
        problem = f"cannot be read ({(error.strerror or 'unknown error').lower()})"
        raise WorkspaceError(problem, file=name, advice="check its name and rights") from None


def read_if_there(path: Path, name: str) -> bytes | None:
    """A file's bytes, None where there is no such file."""
    return read(path, name) if path.exists() else None


def write_all(contents: Mapping[Path, bytes]) -> list[Path]:
    """Writes several files, or none of them; returns those whose bytes have changed.

    Each is written under a temporary name first and renamed when all are complete.
    """
    changed = [path for path, data in contents.items() if _differs(path, data)]
    waiting: list[tuple[Path, Path]] = []
    try:
        for path in changed:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            waiting.append((temporary, path))
            temporary.write_bytes(contents[path])
        for temporary, path in waiting:
            temporary.replace(path)
    except OSError as error:
        problem = f"cannot be written ({(error.strerror or 'unknown error').lower()})"
        file = Path(error.filename or "").name.removeprefix(".").partition(f".{os.getpid()}.")[0]
        raise WorkspaceError(problem, file=file, advice="nothing was changed in it") from None
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    return changed


def _differs(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size != len(data) or path.read_bytes() != data
    except OSError:
        return True
