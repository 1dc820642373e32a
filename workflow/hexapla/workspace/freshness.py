"""Whether anything has changed since the last extraction, by the stamps of the files.

A stamp is what git's index keeps, too: time of change in nanoseconds, size and inode. The record
is a cache: without it, everything is done anew, with the same result.
"""

from __future__ import annotations

import json
from pathlib import Path

from hexapla import __version__
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace

Stamps = dict[str, list[int]]


def stamps(workspace: Workspace, master: Master) -> Stamps:
    """The stamps of a master, its register and its catalogs; {} if one of them is missing.

    Nothing is read, so it is not known which language is the original's: its catalog is not there.
    """
    paths = [master.path, workspace.register(master.name)]
    found: Stamps = {"languages": []}
    for path in paths:
        stamp = _stamp(path)
        if not stamp:
            return {}
        found[workspace.name_of(path)] = stamp
    missing = 0
    for locale in workspace.configuration.languages:
        stamp = _stamp(workspace.catalog(master.name, locale))
        found[locale.tag] = stamp
        missing += not stamp
    return found if missing <= 1 else {}


def recorded(workspace: Workspace, document: str) -> Stamps:
    """The stamps at the end of the last extraction, {} if there was none."""
    try:
        found = json.loads(_file(workspace, document).read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict) or found.pop("version", "") != __version__:
        return {}
    return found


def record(workspace: Workspace, master: Master) -> None:
    """Remembers the stamps as they are now."""
    found = stamps(workspace, master)
    if found:
        data = json.dumps({"version": __version__, **found}).encode()
        folder = workspace.root / ".hexapla"
        files.write_all({_file(workspace, master.name): data, folder / ".gitignore": b"*\n"})


def _file(workspace: Workspace, document: str) -> Path:
    return workspace.root / ".hexapla" / "extracted" / f"{document}.json"


def _stamp(path: Path) -> list[int]:
    try:
        found = path.stat()
    except OSError:
        return []
    return [found.st_mtime_ns, found.st_size, found.st_ino]
