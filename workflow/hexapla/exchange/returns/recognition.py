"""Which unit each segment of a returned file is, whatever a tool has done to its name.

First the unit's id, as it is or inside an id that a tool has made of it; then the source text,
in the order of the units. A unit that came back in pieces is put together, and units that came back
as one are said to have.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from typing import NamedTuple

from hexapla.exchange.returns.pieces import key, one
from hexapla.exchange.returns.repair import coded, tags
from hexapla.exchange.returns.returned import Segment
from hexapla.markup.notation import read
from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale

# How many pieces a tool may have made of a unit, or units of a piece.
_MOST_PIECES = 50
# How many units that begin with the same letter are tried, on either side.
_NEAR = 200
_TOKEN = re.compile(r"[A-Za-z0-9]+")
# Languages that are written without spaces between sentences.
_UNSPACED = ("zh", "ja", "th")


class Known(NamedTuple):
    """A unit that may come back: its id, and the text that it was sent with, in the notation."""

    id: str
    source: str


class Claim(NamedTuple):
    """What came back of one unit.

    `unit` is its id, "" if nobody knows it; `members` are the file's segments that `segment` was
    put together from; `restored` says how they were recognized, "" by the id alone; `joined` are
    the ids of all units that came back as this one piece.
    """

    unit: str
    segment: Segment
    members: tuple[Segment, ...]
    restored: str = ""
    joined: tuple[str, ...] = ()


def recognize(
    segments: Sequence[Segment], known: Sequence[Known], locale: Locale
) -> tuple[Claim, ...]:
    """A claim for each unit of a returned file; every segment is member of exactly one.

    `known` are the units in the order in which they were sent, `locale` is the language of the
    translation.
    """
    ids = {unit.id for unit in known}
    named = [_named(segment, ids) for segment in segments]
    # A unit that is there whole is not looked at twice; where one is not, it may be in another.
    if len(segments) == len(known) and ids == set(named):
        return tuple([
            Claim(unit, segment, (segment,), _renamed(segment, unit))
            for unit, segment in zip(named, segments)
        ])  # fmt: skip
    return _Search(segments, known, named, locale).claims()


def _codes(fragment: Fragment) -> int:
    """How many tags a text has, those that a tool has made text included."""
    return len(tags(coded(fragment)))


def _named(segment: Segment, known: set[str]) -> str:
    """The unit that the file names: its id as it is, or within a longer one."""
    for name in (segment.id, segment.name):
        if name in known:
            return name
    for name in (segment.id, segment.name):
        found = [token for token in _TOKEN.findall(name[:200]) if token in known]
        if len(found) == 1:
            return str(found[0])
    return ""


def _renamed(segment: Segment, unit: str) -> str:
    return "" if unit in (segment.id, segment.name) else "recognized by a part of its id"


class _Search:
    """The search for the units of one file; what is found is taken from `free`."""

    def __init__(
        self, segments: Sequence[Segment], known: Sequence[Known], named: list[str], locale: Locale
    ) -> None:
        self.segments, self.named = segments, named
        self.ids = [unit.id for unit in known]
        self.sources = [unit.source for unit in known]
        self.keys = [key(read(unit.source).fragment) for unit in known]
        self.places = {unit: place for place, unit in enumerate(self.ids)}
        self.theirs = [key(segment.source) for segment in segments]
        self.space = "" if locale.tag.startswith(_UNSPACED) else " "
        named_units = set(named)
        self.free = {place for place, unit in enumerate(self.ids) if unit not in named_units}
        self.by_key: dict[str, list[int]] = {}
        self.by_start: dict[str, list[int]] = {}
        for place in sorted(self.free):
            words = self.keys[place]
            self.by_key.setdefault(words, []).append(place)
            self.by_start.setdefault(words[:1], []).append(place)

    def claims(self) -> tuple[Claim, ...]:
        found: list[Claim] = []
        position, last = 0, -1
        while position < len(self.segments):
            claim, place = self.at(position, last)
            found.append(claim)
            position += len(claim.members)
            last = place if place >= 0 else last
        return tuple(found)

    def at(self, position: int, last: int) -> tuple[Claim, int]:
        """The claim of the segment at a position, `last` being the place of the one before it."""
        segment, unit = self.segments[position], self.named[position]
        if unit:
            place = self.places[unit]
            how = _renamed(segment, unit)
            pieces = self.pieces(position, place)
            if pieces > 1:
                return self.put_together(position, pieces, place, how)
            joined = None if pieces else self.joined(position, place)
            return joined or Claim(unit, segment, (segment,), how), place
        if not self.theirs[position] and not _codes(segment.source):
            return Claim("", segment, (segment,)), -1
        if not self.theirs[position] and (found := self.by_pieces(position, last)):
            return found
        place = self.next_of(self.by_key.get(self.theirs[position], []), last)
        if place >= 0:
            self.free.discard(place)
            pieces = self.pieces(position, place)
            if pieces > 1:
                return self.put_together(position, pieces, place, "")
            return Claim(self.ids[place], segment, (segment,), "recognized by its text"), place
        return self.by_pieces(position, last) or (Claim("", segment, (segment,)), -1)

    def next_of(self, places: list[int], last: int) -> int:
        """The free place behind the last one, else the first; taken from the list; -1: none."""
        while places:
            place = places.pop(min(bisect(places, last), len(places)) % len(places))
            if place in self.free:
                return place
        return -1

    def by_pieces(self, position: int, last: int) -> tuple[Claim, int] | None:
        """A unit that begins here and goes on in the next segments, or units that are one here."""
        # A piece that is no more than a code has no words: those of the next say which unit it is.
        words = self.theirs[position] or self.theirs[min(position + 1, len(self.theirs) - 1)]
        places = self.by_start.get(words[:1], [])
        behind = bisect(places, last)
        nearest = [*places[behind : behind + _NEAR], *places[:behind][:_NEAR]]
        for place in nearest:
            if place not in self.free:
                continue
            if pieces := self.pieces(position, place):
                self.free.discard(place)
                return self.put_together(position, pieces, place, "")
            if claim := self.joined(position, place):
                return claim, self.places[claim.joined[-1]]
        return None

    def pieces(self, position: int, place: int) -> int:
        """How many segments from here on are the unit at a place, 0 if they are not."""
        whole, words, codes = self.keys[place], "", 0
        unit, end = self.named[position], position
        while end == position or words != whole or self.is_rest(end, unit, codes, place):
            other = end < len(self.segments) and self.named[end] not in ("", unit)
            if end == len(self.segments) or other or not whole.startswith(words):
                return 0
            if end - position >= _MOST_PIECES:
                return 0
            words += self.theirs[end]
            codes += _codes(self.segments[end].source)
            end += 1
        bare = not unit and not self.theirs[position]
        return 0 if bare and codes > self.codes_of(place) else end - position

    def is_rest(self, end: int, unit: str, codes: int, place: int) -> bool:
        """Whether a segment has no words, but codes that its unit has still to get."""
        if end == len(self.segments) or self.theirs[end] or self.named[end] not in ("", unit):
            return False
        there = codes + _codes(self.segments[end].source)
        return codes < there <= self.codes_of(place)

    def codes_of(self, place: int) -> int:
        return _codes(read(self.sources[place]).fragment)

    def put_together(self, position: int, pieces: int, place: int, how: str) -> tuple[Claim, int]:
        members = tuple(self.segments[position : position + pieces])
        words = f"put together from {pieces} pieces"
        segment = one(members, self.ids[place], self.space)
        return Claim(self.ids[place], segment, members, f"{how}; {words}" if how else words), place

    def joined(self, position: int, place: int) -> Claim | None:
        """Several units, of which the first is at a place, that came back as one piece."""
        words, whole, end = self.theirs[position], self.keys[place], place + 1
        while whole != words:
            if end == len(self.keys) or end not in self.free or not words.startswith(whole):
                return None
            if end - place >= _MOST_PIECES:
                return None
            whole += self.keys[end]
            end += 1
        self.free.difference_update(range(place, end))
        segment = self.segments[position]
        return Claim("", segment, (segment,), "", tuple(self.ids[place:end]))
