"""The units of a register as we have written it: what is known of a master without reading it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from hexapla.exchange.po.strings import unquote
from hexapla.exchange.po.writing import heads
from hexapla.model.unit import Role, Unit

_ENTRY = re.compile(
    r'\n((?:#[.:] .*\n)+)(msgctxt "(.*)"\nmsgid (".*"(?:\n".*")*)\n)msgstr ""(?=\n)'
)
_ID = re.compile(r"[\w.:-]+")
_ROLES = {role.value: role for role in Role}
_TRAIL, _NOTE, _REFERENCE = "in: ", "note: ", "#: "


class Registered(NamedTuple):
    """The units of a register, and for each its comments and its msgctxt and msgid, as lines."""

    units: tuple[Unit, ...]
    made: tuple[tuple[str, str], ...]


_Place = tuple[Role, tuple[str, ...], str, tuple[str, ...]]


def units(data: bytes) -> Registered | None:
    """The units of a POT as `writing.write_register` makes it, None for any other.

    Whether the master still says the same is for the caller to know.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    begin = text.find("\n\n") + 1
    found = _ENTRY.findall(text, begin)
    # Whatever is not of our shape leaves a gap.
    size = sum([len(comments) + len(body) for comments, body, _, _ in found])
    if not begin or "\r" in text or begin + size + len('\nmsgstr ""\n') * len(found) != len(text):
        return None
    places: dict[str, _Place | None] = {}
    made, read = [], []
    for comments, body, unit_id, source in found:
        place = places[comments] if comments in places else places.setdefault(
            comments, _place(comments)
        )  # fmt: skip
        if place is None or not _ID.fullmatch(unit_id):
            return None
        role, trail, name, notes = place
        try:
            words = unquote(source)
        except ValueError:
            return None
        read.append(Unit(unit_id, words, role, trail, name, notes))
        made.append((comments, body))
    if len({unit.id for unit in read}) != len(read):
        return None
    return Registered(tuple(read), tuple(made))


def in_step(known: Registered, now: Sequence[Unit], file: str) -> bool:
    """Whether a register has these units, in this order, for the same file."""
    if len(known.units) != len(now) or not now:
        return False
    first = next(heads(now[:1], file))[0].splitlines()[-1]
    there = known.made[0][0].splitlines()[-1]
    return there == first and [unit.id for unit in known.units] == [unit.id for unit in now]


def _place(comments: str) -> _Place | None:
    """What an entry's comments say of its unit."""
    first, *lines = comments.splitlines()
    role, _, name = first.removeprefix("#. ").partition(" ")
    if role not in _ROLES or not first.startswith("#. "):
        return None
    trail: tuple[str, ...] = ()
    notes = []
    for number, line in enumerate(lines):
        said = line.removeprefix("#. ")
        if line.startswith(_REFERENCE):
            continue
        if said.startswith(_TRAIL) and not number:
            trail = tuple(said.removeprefix(_TRAIL).split(" › "))
        elif said.startswith(_NOTE):
            notes.append(said.removeprefix(_NOTE))
        else:
            return None
    return _ROLES[role], trail, name, tuple(notes)
