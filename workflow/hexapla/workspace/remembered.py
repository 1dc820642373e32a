"""Where the units of a master stand, kept from one merge to the next.

It is a cache of plain numbers. It is believed only of the very file that was read (by its stamp),
and if all of it is there; without it, or where it is damaged, the master is read again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from zlib import crc32

from hexapla import __version__
from hexapla.errors import WorkspaceError
from hexapla.model.reading import Context, Slot, slot_from
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace

# Numbers of a slot: its start, end, line and column, and which of the contexts it has.
_EACH = 5


def slots(
    workspace: Workspace, master: Master, stamp: Sequence[int], size: int
) -> tuple[Slot, ...] | None:
    """The slots of a master with this stamp and as many characters, None if they are not known."""
    try:
        check, _, content = _file(workspace, master).read_bytes().partition(b"\n")
        if int(check) != crc32(content):
            return None
        found = json.loads(content)
        if found["version"] != __version__ or found["stamp"] != list(stamp) or not stamp:
            return None
        if set(map(type, chain(found["numbers"], *found["also"]))) - {int}:
            return None
        contexts = [Context(str(kind), str(prefix)) for kind, prefix in found["contexts"]]
        row = iter(found["numbers"])
        read = [
            slot_from((start, end, line, column, contexts[context], ()))
            for start, end, line, column, context in zip(*[row] * _EACH, strict=True)
        ]
        for place, start, end in found["also"]:
            read[place] = read[place]._replace(also=(*read[place].also, (start, end)))
        spans = [(one.start, one.end) for one in read] + [one[1:] for one in found["also"]]
        fits = all(0 <= start <= end <= size for start, end in spans)
    except (OSError, ValueError, RecursionError, TypeError, KeyError, IndexError):
        return None
    return tuple(read) if fits else None


def remember(
    workspace: Workspace, master: Master, stamp: Sequence[int], read: Sequence[Slot]
) -> None:
    """Keeps the slots of a master whose stamp this was before it was read.

    Nothing is kept where the folder cannot be written.
    """
    contexts = {one: number for number, one in enumerate(dict.fromkeys(s.context for s in read))}
    numbers = [(one.start, one.end, one.line, one.column, contexts[one.context]) for one in read]
    content = json.dumps({
        "version": __version__,
        "stamp": list(stamp),
        "contexts": list(contexts),
        "numbers": list(chain.from_iterable(numbers)),
        "also": [(number, *span) for number, one in enumerate(read) for span in one.also],
    }).encode()  # fmt: skip
    with suppress(WorkspaceError):
        files.write_all([(_file(workspace, master), b"%d\n%b" % (crc32(content), content))])


def _file(workspace: Workspace, master: Master) -> Path:
    return workspace.root / ".hexapla" / "merged" / f"{master.name}.json"
