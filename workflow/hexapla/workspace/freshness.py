"""Whether anything has changed since the last extraction, by the stamps of the files.

A stamp is what git's index keeps, too: the times of the last change to a file and to its inode in
nanoseconds, its size and its inode. The record is a cache: without it, everything is done anew,
with the same result.
"""

from __future__ import annotations

import json
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

from hexapla import __version__
from hexapla.errors import WorkspaceError
from hexapla.model.locale import Locale
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace

Stamps = dict[str, list[int]]


def stamps(workspace: Workspace, master: Master) -> Stamps:
    """The stamps of a master, its register and its catalogs; [] for a file that is not there.

    Nothing is read, so which language is the original's is known from the configuration only.
    """
    paths = [
        master.path,
        workspace.register(master.name),
        *(workspace.catalog(master.name, one) for one in workspace.configuration.languages),
    ]
    found = {workspace.name_of(path): stamp(path) for path in paths}
    found[f"original: {workspace.configuration.original}"] = []
    return found


def recorded(workspace: Workspace, document: str) -> Stamps:
    """The stamps at the end of the last extraction, {} if there was none."""
    return _record(workspace, document)[0]


def original(workspace: Workspace, master: Master) -> str:
    """The tag of a document's original language, if its register is up to its master.

    "" if either has changed since the last extraction, or nothing is known of it.
    """
    known, tag = _record(workspace, master.name)
    if f"original: {workspace.configuration.original}" not in known:
        return ""
    for path in (master.path, workspace.register(master.name)):
        if not (now := stamp(path)) or known.get(workspace.name_of(path)) != now:
            return ""
    return tag if any(tag == one.tag for one in workspace.configuration.languages) else ""


def _record(workspace: Workspace, document: str) -> tuple[Stamps, str]:
    try:
        found = json.loads(_file(workspace, document).read_bytes())
        if found["version"] == __version__:
            return dict(found["stamps"]), str(found["original"])
    except (OSError, ValueError, RecursionError, TypeError, KeyError):
        pass
    return {}, ""


def record(
    workspace: Workspace, master: Master, before: Stamps, written: Container[str], original: Locale
) -> None:
    """Remembers the stamps as they are now, and the original's language.

    `before` are those from before anything was read, `written` names the files that have been
    written since. If any other has changed meanwhile, its change is yet to be read, and nothing is
    remembered; nor is it where the folder cannot be written.
    """
    found = stamps(workspace, master)
    if any(found[name] != stamp for name, stamp in before.items() if name not in written):
        return
    content = {"version": __version__, "original": original.tag, "stamps": found}
    data = json.dumps(content).encode()
    ignore = workspace.root / ".hexapla" / ".gitignore"
    with suppress(WorkspaceError):
        files.write_all([(_file(workspace, master.name), data), (ignore, b"*\n")])


def _file(workspace: Workspace, document: str) -> Path:
    return workspace.root / ".hexapla" / "extracted" / f"{document}.json"


def stamp(path: Path) -> list[int]:
    """The stamp of a file, [] if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return []
    return [found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino]
