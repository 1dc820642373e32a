"""The units of a register as we have written it: what is known of a master without reading it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from hexapla.exchange.po.openings import TARGET, Openings
from hexapla.exchange.po.strings import pieces, unquote
from hexapla.exchange.po.usual import parted
from hexapla.exchange.po.writing import Lines, heads
from hexapla.expressions import expression
from hexapla.model.unit import Role, Unit, unit_from
from hexapla.model.units import ids_of

_ENTRY = re.compile(
    rb'\n((?:#[.:] .*\n)+)(msgctxt "(.*)"\nmsgid (".*"(?:\n".*")*)\n)msgstr ""(?=\n)'
)
# What a register's entries have between id, source and translation; what the last comes to.
_KEYWORD, _CONTEXT, _EMPTY = b'"\nmsg', b'msgctxt "', b'str ""'
_COMMENTS = re.compile(rb'str ""\n\n(?:#[.:] .*\n)+')
# An entry beyond this is left to who reads the file as a whole.
_LONGEST = 1 << 20
_IDS = expression(r"[\w.:-]+(?:\n[\w.:-]+)*|")
_ROLES = {role.value: role for role in Role}
_TRAIL, _NOTE, _REFERENCE = "in: ", "note: ", "#: "


class Registered(NamedTuple):
    """The units of a register, and for each its own lines."""

    units: tuple[Unit, ...]
    made: tuple[Lines, ...]


_Place = tuple[Role, tuple[str, ...], str, tuple[str, ...]]


def units(data: bytes) -> Registered | None:
    """The units of a POT as `writing.write_register` makes it, None for any other.

    Whether the master still says the same is for the caller to know. It is read in pieces, so that
    neither its text nor all that was found in it is in memory at once.
    """
    begin = data.find(b"\n\n") + 1
    if not begin or b"\r" in data:
        return None
    places: dict[bytes, tuple[bytes, _Place | None]] = {}
    made: list[Lines] = []
    read: list[Unit] = []
    try:
        data[:begin].decode("utf-8")
        for piece in pieces(data, begin):
            if not _read(piece, places, read, made):
                return None
    except ValueError:  # no UTF-8, or quotes that do not fit
        return None
    ids = [unit.id for unit in read]
    if len(set(ids)) != len(ids) or not _IDS.fullmatch("\n".join(ids)):
        return None
    return Registered(tuple(read), tuple(made))


def _read(
    piece: bytes,
    places: dict[bytes, tuple[bytes, _Place | None]],
    read: list[Unit],
    made: list[Lines],
) -> bool:
    """Takes the entries of a piece up, if there is nothing else in it.

    `places` are the comments that were met, each once, with what they say.
    """
    found = _ENTRY.findall(piece)
    # Whatever is not of our shape leaves a gap.
    size = sum([len(comments) + len(body) for comments, body, _, _ in found])
    if size + len('\nmsgstr ""\n') * len(found) != len(piece):
        return False
    for comments, body, unit_id, source in found:
        known = places.get(comments)
        if known is None:
            known = places[comments] = comments, _place(comments.decode())
        if known[1] is None:
            return False
        role, trail, name, notes = known[1]
        text = unquote(source.decode())
        read.append(unit_from((unit_id.decode(), text, role, trail, name, notes)))
        made.append((known[0], body))
    return True


def has_texts(register: Iterable[bytes], texts: Sequence[str]) -> bool:
    """Whether a register that comes in chunks has units of these texts, in this order, and no more.

    Never of one that `units` would not read, but for comments that nobody would understand. It
    takes a third of the time that reading it does.
    """
    with suppress(ValueError):  # no UTF-8, or not as we write it
        return bool(_known_ids(register, texts))
    return False


def known_by(data: bytes, texts: Sequence[str]) -> tuple[list[str], Openings] | None:
    """The ids of a register's units and their lines; None unless it has these texts (`has_texts`).

    What its comments say is not looked at.
    """
    with suppress(ValueError):
        ids = _known_ids(pieces(data), texts)
        openings = parted(data[data.find(b"\n\n") + 1 :])
        if ids and len(openings) == len(ids) and openings[-1].endswith(TARGET):
            return ids, Openings(openings)
    return None


def _known_ids(register: Iterable[bytes], texts: Sequence[str]) -> list[str]:
    """The ids of a register with these texts, [] for another. May raise ValueError, too."""
    ids = _ids(_entries(register), texts)
    together = b"\n".join(ids).decode("utf-8")
    known = 0 < len(set(ids)) == len(ids) == len(texts) and _IDS.fullmatch(together)
    return together.split("\n") if known else []


def _entries(register: Iterable[bytes]) -> Iterator[bytes]:
    """The entries of a register, some at a time, each with the empty line that goes before it.

    Raises ValueError for what cannot be entries of ours.
    """
    rest, header = b"", True
    for chunk in register:
        rest += chunk
        if b"\r" in chunk or len(rest) > _LONGEST:
            raise ValueError("another shape")
        if (end := rest.rfind(b"\n\n")) >= 0:
            begin = rest.find(b"\n\n") if header else 0
            rest[:begin].decode("utf-8")
            yield rest[begin:end]
            rest, header = rest[end:], False
    yield rest.removesuffix(b"\n")


def _ids(entries: Iterable[bytes], texts: Sequence[str]) -> list[bytes]:
    """The ids of a register's units, as long as they have these texts. Raises ValueError."""
    fine: set[bytes] = set()
    ids: list[bytes] = []
    for some in entries:
        *cut, last = (_EMPTY + some).split(_KEYWORD)
        sources = cut[1::2]
        said = texts[len(ids) : len(ids) + len(sources)]
        heads = [one.rpartition(_CONTEXT) for one in cut[::2]]
        comments = {one[0] for one in heads} - fine
        fine |= comments
        if last != _EMPTY or len(heads) > len(said) or _texts(sources) != said:
            raise ValueError("another text")
        b"".join(comments).decode("utf-8")
        if not all(map(_COMMENTS.fullmatch, comments)):
            raise ValueError("another shape")
        ids += [one[2] for one in heads]
    return ids


def _texts(sources: Sequence[bytes]) -> list[str]:
    """The texts of units from their sources, each behind the last letters of its keyword."""
    joined = b"\n".join([b"", *sources]).decode("utf-8")
    first, *texts = joined.split('\nid "')
    if first or len(texts) != len(sources):
        raise ValueError("another shape")
    if joined.count('"') == len(texts) and "\\" not in joined:
        return texts
    return [_unquoted(text) if '"' in text or "\\" in text else text for text in texts]


def _unquoted(text: str) -> str:
    if text.count("\n") != text.count('"\n"'):
        raise ValueError("a string without end")
    return unquote(f'"{text}"')


def entry_of(head: bytes) -> tuple[Unit, Lines] | None:
    """The unit of such an entry, and its own lines; None if it is of another shape."""
    read: list[Unit] = []
    made: list[Lines] = []
    return (read[0], made[0]) if _read(b'\n%b"\n' % head, {}, read, made) and read else None


def in_step(known: Registered, now: Sequence[Unit], file: str) -> bool:
    """Whether a register has these units, in this order, for the same file."""
    if len(known.units) != len(now) or not now:
        return False
    first = next(heads(now[:1], file))[0].splitlines()[-1]
    there = known.made[0][0].splitlines()[-1]
    return there == first and list(ids_of(known.units)) == list(ids_of(now))


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
