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
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from hexapla import __version__
from hexapla.errors import WorkspaceError
from hexapla.model.asked import Asked
from hexapla.model.reading import Context, Reading, Slot, Spans, spans_of
from hexapla.model.unit import Role, Unit
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace

# Numbers of a unit: its start, end, line and column, and which of the kinds it is. They are kept as
# columns of four bytes each, of which only those that are asked for are ever made. Before them goes
# what stands between the units, parted by a byte that is nowhere in UTF-8.
_EACH = 5
_APART = b"\xff"
_ROLES = {role.value: role for role in Role}
_NAMES = {role: name for name, role in _ROLES.items()}


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
        head, _, columns = content.partition(b"\n")
        found = json.loads(head)
        said = found["version"], found["order"], found["stamp"]
        if said != (__version__, sys.byteorder, list(stamp)) or not stamp:
            return None
        return _places(found, columns, text)
    except (OSError, ValueError, RecursionError, TypeError, KeyError, IndexError):
        return None


def _places(found: dict[str, Any], columns: bytes, text: str) -> Places | None:
    """The same from the parts of the file. Raises one of many errors if they do not fit."""
    size = found["between"]
    skeleton, numbers = columns[:size], memoryview(columns)[size:].cast("I")
    count = len(numbers) // _EACH
    starts, ends, line, column, kinds = (
        numbers[at * count : (at + 1) * count] for at in range(_EACH)
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
    skeleton.replace(_APART, b"").decode("utf-8")
    between = skeleton.split(_APART) if skeleton else []
    if max(ends, default=0) > len(text) or len(numbers) != count * _EACH:
        return None
    if len(between) not in (0, count + 1):
        return None
    if max(kinds, default=-1) >= len(known) or not all(0 <= one < count for one in joined):
        return None

    def slot(number: int) -> Slot:
        at = starts[number], ends[number], line[number], column[number]
        return Slot(*at, known[kinds[number]][1], also.get(number, ()))

    def unit(number: int) -> Unit:
        said = joined.get(number) or text[starts[number] : ends[number]]
        return Unit("", said, known[kinds[number]][0])

    return Places(Asked(count, unit), Asked(count, slot), Spans(starts, ends, joined, between))


def remember(workspace: Workspace, master: Master, stamp: Sequence[int], reading: Reading) -> None:
    """Keeps the places of a master whose stamp this was before it was read.

    Nothing is kept where the folder cannot be written.
    """
    from array import array  # once after an extraction

    units, slots = reading.units, reading.slots
    spans = reading.spans or spans_of(reading)
    kinds = [(_NAMES[unit.role], *slot.context) for unit, slot in zip(units, slots)]
    known = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
    columns = [*zip(*slots)][: _EACH - 1]
    skeleton = _APART.join(spans.between)
    head = json.dumps({
        "version": __version__,
        "order": sys.byteorder,
        "stamp": list(stamp),
        "kinds": list(known),
        "also": [(number, *span) for number, slot in enumerate(slots) for span in slot.also],
        "joined": list(spans.texts),
        "texts": list(spans.texts.values()),
        "between": len(skeleton),
    }).encode()  # fmt: skip
    numbers = array("I", chain(*columns, map(known.__getitem__, kinds)))
    content = b"%b\n%b%b" % (head, skeleton, numbers.tobytes())
    with suppress(WorkspaceError):
        files.write_all([(_file(workspace, master), b"%d\n%b" % (crc32(content), content))])


def _file(workspace: Workspace, master: Master) -> Path:
    return workspace.root / ".hexapla" / "merged" / f"{master.name}.places"
