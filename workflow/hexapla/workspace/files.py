"""Reading and writing files so that an interrupted run leaves the old state."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

from hexapla.errors import WorkspaceError

_PIECE = 1 << 16


def read(path: Path, name: str) -> bytes:
    """A file's bytes. Raises WorkspaceError, under the name people know it by."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(error, name) from None


def read_at_most(path: Path, name: str, most: int) -> bytes | None:
    """A file's bytes, None if it has more than `most`: a device or a pipe has no size, and no end.

    Raises WorkspaceError, under the name people know it by.
    """
    try:
        size = path.stat().st_size
        if size > most:
            return None
        with path.open("rb") as file:
            data = file.read(size + 1)  # room for `most` would take longer to make than to fill
            if len(data) > size:
                data += file.read(most + 1 - len(data))
    except OSError as error:
        raise _unreadable(error, name) from None
    return None if len(data) > most else data


def read_if_there(path: Path, name: str) -> bytes | None:
    """A file's bytes, None where there is no such file. Raises WorkspaceError if unreadable."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _unreadable(error, name) from None


def chunks(path: Path, name: str) -> Iterator[bytes]:
    """A file's bytes as they are read: a long one need not be in memory as a whole.

    Nothing where there is no such file. Raises WorkspaceError if it cannot be read.
    """
    try:
        with path.open("rb", buffering=0) as file:
            while piece := file.read(_PIECE):
                yield piece
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise _unreadable(error, name) from None


def size(path: Path, name: str) -> int:
    """A file's size in bytes. Raises WorkspaceError if it is not there."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise _unreadable(error, name) from None


def _unreadable(error: OSError, name: str) -> WorkspaceError:
    problem = f"cannot be read ({(error.strerror or 'unknown error').lower()})"
    folder = isinstance(error, IsADirectoryError)
    advice = "name the files in it" if folder else "check its name and rights"
    return WorkspaceError(problem, file=name, advice=advice)


Contents = bytes | Iterable[bytes]


def write_all(contents: Iterable[tuple[Path, Contents]]) -> list[Path]:
    """Writes several files, or none of them; returns those whose bytes have changed.

    Each is written under a temporary name first and renamed when all are complete. They are taken
    one after the other, and contents may come in pieces, so that no more than one is in memory.
    A device or a pipe is written to, and never replaced. Raises WorkspaceError, with everything as
    it was, if one cannot be written.
    """
    try:
        return _replace(contents)
    except OSError as error:
        problem = f"cannot be written ({(error.strerror or 'unknown error').lower()})"
        advice = "nothing has been changed; check its name and rights, and the room on the disk"
        if isinstance(error, (FileExistsError, NotADirectoryError)):
            problem = "a file stands where a folder is wanted"
            advice = "nothing has been changed; move the file away"
        raise WorkspaceError(problem, file=_name_of(error), advice=advice) from None


def _replace(contents: Iterable[tuple[Path, Contents]]) -> list[Path]:
    with ExitStack() as litter, ExitStack() as undo:
        waiting: list[tuple[Path, Path, Path]] = []
        for path, data in contents:
            if isinstance(data, bytes) and not _differs(path, data):
                continue
            if path.exists() and not path.is_file() and not path.is_dir():
                _poured(path, data)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            # What stands behind a link is written, and the link stays.
            place = path.resolve() if path.is_symlink() else path
            temporary = _aside(place, "tmp")
            litter.callback(temporary.unlink, missing_ok=True)
            with temporary.open("wb") as file:
                file.writelines([data] if isinstance(data, bytes) else data)
            if not isinstance(data, bytes) and place.exists() and _same(temporary, place):
                continue
            with suppress(OSError):  # a file that a group may write stays one
                temporary.chmod(stat.S_IMODE(place.stat().st_mode))
            waiting.append((temporary, place, path))
        for temporary, place, _ in waiting:
            backup = _aside(place, "old") if place.exists() else None
            if backup:
                litter.callback(backup.unlink, missing_ok=True)
                backup.unlink(missing_ok=True)
                with suppress(OSError):  # no hard links here: then there is no way back
                    backup.hardlink_to(place)
            temporary.replace(place)
            undo.callback(_put_back, place, backup)
        undo.pop_all()
        return [path for _, _, path in waiting]


def _poured(path: Path, data: Contents) -> None:
    """Writes into a device or a pipe: whoever would rename a file over /dev/null takes it away."""
    with path.open("wb") as stream:
        stream.writelines([data] if isinstance(data, bytes) else data)


def _differs(path: Path, data: bytes) -> bool:
    try:
        there = path.stat()
        if not stat.S_ISREG(there.st_mode) or there.st_size != len(data):
            return True
        with path.open("rb") as file:  # a long file need not be in memory twice
            return any(
                file.read(_PIECE) != data[at : at + _PIECE] for at in range(0, len(data), _PIECE)
            )
    except OSError:
        return True


def are_same(one: Path, other: Path) -> bool:
    """Whether two files are there and have the same bytes; they are never in memory as a whole."""
    try:
        return _same(one, other)
    except OSError:
        return False


def _same(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        while piece := left.read(_PIECE):
            if piece != right.read(_PIECE):
                return False
    return True


def _aside(path: Path, kind: str) -> Path:
    # A folder such as . has no name of its own; that it is one is said when it is written.
    return path.parent / f".{path.name}.{os.getpid()}.{kind}"


def _put_back(path: Path, backup: Path | None) -> None:
    with suppress(OSError):
        if backup:
            backup.replace(path)
        else:
            path.unlink()


def _name_of(error: OSError) -> str:
    """The file that an error is about, as one would name it from where one stands."""
    path = Path(error.filename or "")
    if path.name.endswith((f".{os.getpid()}.tmp", f".{os.getpid()}.old")):
        path = path.parent / path.name[1:].rpartition(f".{os.getpid()}.")[0]
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
