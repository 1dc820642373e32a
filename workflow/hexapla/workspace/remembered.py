"""Where the units of a master stand, kept from one merge to the next.

It is a cache of plain numbers. It is believed only of the very files that were read (by their
stamps), and if all of it is there; without it, or where it is damaged, the master is read again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain
from operator import le
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from hexapla import __version__
from hexapla.errors import WorkspaceError
from hexapla.model.asked import Asked
from hexapla.model.reading import Context, Reading, Slot, Spans
from hexapla.model.unit import Role, Unit
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace

# Numbers of a unit: its start, end, line and column, and which of the kinds it is. They are kept as
# columns of four bytes each, which are read in a tenth of the time of JSON.
_EACH, _WIDTH = 5, 4
_ROLES = {role.value: role for role in Role}


class Places(NamedTuple):
    """A master's units and slots, made when they are asked for, and what is known without that.

    The units have their role and text, and nothing else.
    """

    units: Sequence[Unit]
    slots: Sequence[Slot]
    spans: Spans


def places(workspace: Workspace, master: Master, stamp: Sequence[int], text: str) -> Places | None:
    """What is kept of a master with this stamp and text, None if nothing is, or it is damaged."""
    try:
        check, _, content = _file(workspace, master).read_bytes().partition(b"\n")
        if int(check) != crc32(content):
            return None
        head, _, numbers = content.partition(b"\n")
        found = json.loads(head)
        said = found["version"], found["order"], found["stamp"]
        if said != (__version__, sys.byteorder, list(stamp)) or not stamp:
            return None
        return _places(found, memoryview(numbers).cast("I"), text)
    except (OSError, ValueError, RecursionError, TypeError, KeyError, IndexError):
        return None


def _places(found: dict[str, Any], numbers: memoryview, text: str) -> Places | None:
    """The same from the parts of the file. Raises one of many errors if they do not fit."""
    count = len(numbers) // _EACH
    starts, ends, lines, columns, kinds = (
        numbers[at * count : (at + 1) * count].tolist() for at in range(_EACH)
    )
    known = [
        (_ROLES[role], Context(str(name), str(prefix))) for role, name, prefix in found["kinds"]
    ]
    if set(map(type, chain(found["joined"], *found["also"]))) - {int}:
        return None
    also: dict[int, tuple[tuple[int, int], ...]] = {}
    for place, start, end in found["also"]:
        if not (0 <= place < count and 0 <= start <= end <= len(text)):
            return None
        also[place] = (*also.get(place, ()), (start, end))
    joined = dict(zip(found["joined"], map(str, found["texts"]), strict=True))
    fits = max(ends, default=0) <= len(text) and all(map(le, starts, ends))
    if not fits or len(numbers) != count * _EACH or max(kinds, default=-1) >= len(known):
        return None

    def slot(number: int) -> Slot:
        at = starts[number], ends[number], lines[number], columns[number]
        return Slot(*at, known[kinds[number]][1], also.get(number, ()))

    def unit(number: int) -> Unit:
        said = joined.get(number) or text[starts[number] : ends[number]]
        return Unit("", said, known[kinds[number]][0])

    return Places(Asked(count, unit), Asked(count, slot), Spans(starts, ends, joined))


def remember(workspace: Workspace, master: Master, stamp: Sequence[int], reading: Reading) -> None:
    """Keeps the places of a master whose stamp this was before it was read.

    Nothing is kept where the folder cannot be written.
    """
    text, units, slots = reading.text, reading.units, reading.slots
    kinds = [(unit.role.value, *slot.context) for unit, slot in zip(units, slots)]
    known = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
    rows = [(*slot[: _EACH - 1], known[kind]) for slot, kind in zip(slots, kinds)]
    spans = [text[slot.start : slot.end] for slot in slots]
    joined = [n for n, (unit, span) in enumerate(zip(units, spans)) if unit.text != span]
    head = json.dumps({
        "version": __version__,
        "order": sys.byteorder,
        "stamp": list(stamp),
        "kinds": list(known),
        "also": [(number, *span) for number, slot in enumerate(slots) for span in slot.also],
        "joined": joined,
        "texts": [units[number].text for number in joined],
    }).encode()  # fmt: skip
    columns = chain.from_iterable(zip(*rows))
    numbers = b"".join([number.to_bytes(_WIDTH, sys.byteorder) for number in columns])
    content = b"%b\n%b" % (head, numbers)
    with suppress(WorkspaceError):
        files.write_all([(_file(workspace, master), b"%d\n%b" % (crc32(content), content))])


def _file(workspace: Workspace, master: Master) -> Path:
    return workspace.root / ".hexapla" / "merged" / f"{master.name}.places"
