"""What is known of the units that may come back, and what came back of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from hexapla.exchange.returns.pieces import gaps_in, key, one
from hexapla.exchange.returns.repair import coded, tags
from hexapla.exchange.returns.returned import Segment
from hexapla.markup.notation import read
from hexapla.model.fragment import Fragment, Side, Tag
from hexapla.model.locale import Locale

_TOKEN = re.compile(r"[A-Za-z0-9]+")
_NUMBER = re.compile(r"[0-9]{1,9}")
# Languages that are written without spaces between sentences.
_UNSPACED = ("zh", "ja", "th")


class Known(NamedTuple):
    """A unit that may come back: its id, its text and its translation as they were sent."""

    id: str
    source: str
    target: str = ""


class Claim(NamedTuple):
    """What came back of one unit.

    `unit` is its id, "" if nobody knows it; `members` are the file's segments that `segment` was
    put together from, `places` say where these stand in the file; `restored` says how they were
    recognized, "" by the id alone; `joined` are the ids of all units that came back as this one
    piece; `repeats` is the segment that this one says once more, None if there is none.
    """

    unit: str
    segment: Segment
    members: tuple[Segment, ...]
    places: tuple[int, ...]
    restored: str = ""
    joined: tuple[str, ...] = ()
    repeats: Segment | None = None


def named(segment: Segment, known: set[str]) -> str:
    """The unit that the file names: its id as it is, or within a longer one; "" if none."""
    for name in (segment.id, segment.name):
        if name in known:
            return name
    for name in (segment.id, segment.name):
        found = [token for token in _TOKEN.findall(name[:200]) if token in known]
        if len(found) == 1:
            return str(found[0])
    return ""


def renamed(segment: Segment, unit: str) -> str:
    """How a unit that the file names was recognized, "" by its very id."""
    return "" if unit in (segment.id, segment.name) else "recognized by a part of its id"


def label(segment: Segment, unit: str) -> str:
    """What the file calls a unit that it names: the one of its two names that ours is in."""
    return segment.id if unit in segment.id else segment.name


def plain(segment: Segment) -> Segment:
    """What a segment says, whatever it is called and wherever it stands."""
    return segment._replace(id="", name="", line=0, parts=1)


def rank(segment: Segment, unit: str) -> tuple[int, ...]:
    """The numbers that a tool has put behind a unit's id, which say the order of its pieces."""
    _, _, behind = label(segment, unit)[:200].partition(unit)
    return tuple([int(number) for number in _NUMBER.findall(behind)])


def _codes(fragment: Fragment) -> int:
    return len(tags(coded(fragment)))


def _sides(fragment: Fragment) -> tuple[Side, ...]:
    return tuple([tag.side for tag in tags(coded(fragment))])


def _layout(fragment: Fragment) -> list[tuple[str, Side]]:
    """The tags of a text by their sides, each with the words before it."""
    again = coded(fragment)
    return [
        (key(again[:place]), part.side) for place, part in enumerate(again) if isinstance(part, Tag)
    ]


class Sides:
    """What came back, and what was sent, as they are held against each other.

    `named` are the units that the segments name, `theirs` and `keys` the words of the segments and
    of the units, without any space.
    """

    def __init__(
        self, segments: Sequence[Segment], known: Sequence[Known], units: list[str], locale: Locale
    ) -> None:
        self.segments, self.named, self.known = segments, units, known
        self.ids = [unit.id for unit in known]
        self.keys = [key(read(unit.source).fragment) for unit in known]
        self.places = {unit: place for place, unit in enumerate(self.ids)}
        self.theirs = [key(segment.source) for segment in segments]
        self._of: dict[int, int] = {}
        self._at: dict[int, int] = {}
        self.space = "" if locale.tag.startswith(_UNSPACED) else " "

    def codes_of(self, place: int) -> int:
        """How many tags a unit has, those that look as if a tool had made them text included."""
        if place not in self._of:
            self._of[place] = _codes(read(self.known[place].source).fragment)
        return self._of[place]

    def codes_at(self, position: int) -> int:
        """How many tags a segment has, those that a tool has made text included."""
        if position not in self._at:
            self._at[position] = _codes(self.segments[position].source)
        return self._at[position]

    def fits(self, positions: Sequence[int], place: int) -> bool:
        """Whether pieces have their codes where the unit has them."""
        row = [part for position in positions for part in self.segments[position].source]
        return _layout(tuple(row)) == _layout(read(self.known[place].source).fragment)

    def sides_of(self, place: int) -> tuple[Side, ...]:
        """The sides of a unit's tags."""
        return _sides(read(self.known[place].source).fragment)

    def sides_at(self, position: int) -> tuple[Side, ...]:
        """The sides of a segment's tags."""
        return _sides(self.segments[position].source)

    def claim(self, unit: str, position: int, how: str = "") -> Claim:
        """The claim of one segment, put together from nothing else."""
        segment = self.segments[position]
        return Claim(unit, segment, (segment,), (position,), how)

    def put_together(self, positions: Sequence[int], place: int, how: str) -> Claim:
        """The claim of a unit in pieces; `positions` are those of the pieces, in its order."""
        members = tuple([self.segments[position] for position in positions])
        unit = self.ids[place]
        there = sum(map(self.codes_at, positions)) == self.codes_of(place)
        gaps = gaps_in(read(self.known[place].source).fragment) if there else None
        segment = one(members, unit, self.space, gaps)
        return Claim(unit, segment, members, tuple(positions), how)
