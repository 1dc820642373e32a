"""Which unit each segment of a returned file is, whatever a tool has done to its name.

First the unit's id, as it is or inside an id that a tool has made of it; then the source text,
in the order of the units. A unit that came back in pieces is put together, wherever these stand,
and units that came back as one are said to have.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from hexapla.exchange.returns.claims import Claim, Known, Sides, named, renamed
from hexapla.exchange.returns.returned import Segment
from hexapla.exchange.returns.scattered import gathered
from hexapla.exchange.returns.twins import repeated, told
from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale

# How many pieces a tool may have made of a unit, or units of a piece.
_MOST_PIECES = 50
# How many units that begin with the same letter are tried, on either side.
_NEAR = 200


def recognize(
    segments: Sequence[Segment], known: Sequence[Known], locale: Locale
) -> tuple[Claim, ...]:
    """A claim for each unit of a returned file; every segment is member of exactly one.

    `known` are the units in the order in which they were sent, `locale` is the language of the
    translation.
    """
    ids = {unit.id for unit in known}
    units = [named(segment, ids) for segment in segments]
    # A unit that is there whole is not looked at twice; where one is not, it may be in another.
    if len(segments) == len(known) and ids == set(units):
        return tuple([
            Claim(unit, segment, (segment,), (place,), renamed(segment, unit))
            for place, (unit, segment) in enumerate(zip(units, segments))
        ])  # fmt: skip
    twice = repeated(segments, units, known)
    left = [place for place in range(len(segments)) if place not in twice]
    sides = Sides([segments[n] for n in left], known, [units[n] for n in left], locale)
    search = _Search(sides)
    found = gathered(search.claims(), sides, search.free)
    if not twice:
        return tuple(sorted(found, key=_place))
    claims = [one._replace(places=tuple([left[place] for place in one.places])) for one in found]
    claims += [
        Claim(units[place], segments[place], (segments[place],), (place,), repeats=segments[first])
        for place, first in twice.items()
    ]
    return tuple(sorted(claims, key=_place))


def _place(claim: Claim) -> int:
    return min(claim.places)


def _is_cut(source: Fragment) -> bool:
    """Whether a source has a space at an end, as no unit has, but a piece of one may."""
    first, last = source[:1], source[-1:]
    begins = bool(first) and isinstance(first[0], str) and first[0][:1].isspace()
    return begins or (bool(last) and isinstance(last[0], str) and last[0][-1:].isspace())


class _Search:
    """The search for the units of one file; what is found is taken from `free`."""

    def __init__(self, sides: Sides) -> None:
        self.sides, self.named, self.theirs = sides, sides.named, sides.theirs
        named_units = set(sides.named)
        self.free = {place for place, unit in enumerate(sides.ids) if unit not in named_units}
        self.told = told(sides, self.free)
        self.bare = {
            words
            for words, unit, segment in zip(self.theirs, self.named, sides.segments)
            if words and not unit and not _is_cut(segment.source)
        }
        self.by_key: dict[str, list[int]] = {}
        self.by_start: dict[str, list[int]] = {}
        for place in sorted(self.free - set(self.told.values())):
            words = sides.keys[place]
            self.by_key.setdefault(words, []).append(place)
            self.by_start.setdefault(words[:1], []).append(place)

    def claims(self) -> list[Claim]:
        found: list[Claim] = []
        position, last = 0, -1
        while position < len(self.theirs):
            claim, place = self.at(position, last)
            found.append(claim)
            position += len(claim.members)
            last = place if place >= 0 else last
        return found

    def at(self, position: int, last: int) -> tuple[Claim, int]:
        """The claim of the segment at a position, `last` being the place of the one before it."""
        unit = self.named[position]
        if unit:
            return self.by_name(position, unit)
        nobodys = self.sides.claim("", position), -1
        if not self.theirs[position] and not self.sides.codes_at(position):
            return nobodys
        if not self.theirs[position] and (found := self.by_pieces(position, last)):
            return found
        # What begins the next unit is its piece, though it may be all of another one.
        if (pieces := self.pieces_of_next(position, last + 1)) > 1:
            self.free.discard(last + 1)
            return self.put_together(position, pieces, last + 1, "")
        place = self.told.get(position, -1)
        if place < 0 and not self.is_rather_a_piece(position):
            place = self.next_of(self.by_key.get(self.theirs[position], []), last)
        if place >= 0:
            self.free.discard(place)
            pieces = self.pieces(position, place)
            if pieces > 1:
                return self.put_together(position, pieces, place, "")
            return self.sides.claim(
                self.sides.ids[place], position, "recognized by its text"
            ), place
        return self.by_pieces(position, last) or nobodys

    def is_rather_a_piece(self, position: int) -> bool:
        """Whether a segment has a space at an end, and another one that says the same has none."""
        return self.theirs[position] in self.bare and _is_cut(self.sides.segments[position].source)

    def by_name(self, position: int, unit: str) -> tuple[Claim, int]:
        place = self.sides.places[unit]
        how = renamed(self.sides.segments[position], unit)
        pieces = self.pieces(position, place)
        if pieces > 1:
            return self.put_together(position, pieces, place, how)
        joined = None if pieces else self.joined(position, place)
        return joined or self.sides.claim(unit, position, how), place

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
        words = next(filter(None, self.theirs[position : position + _MOST_PIECES]), "")
        places = self.by_start.get(words[:1], [])
        behind = bisect(places, last)
        nearest = [*places[behind : behind + _NEAR], *places[:behind][:_NEAR]]
        for place in nearest:
            if place not in self.free:
                continue
            pieces = self.pieces(position, place)
            if pieces == 1 and self.is_rather_a_piece(position):
                continue
            if pieces:
                self.free.discard(place)
                return self.put_together(position, pieces, place, "")
            if claim := self.joined(position, place):
                return claim, self.sides.places[claim.joined[-1]]
        return None

    def pieces_of_next(self, position: int, place: int) -> int:
        if place not in self.free or self.sides.keys[place] == self.theirs[position]:
            return 0
        return self.pieces(position, place)

    def pieces(self, position: int, place: int) -> int:
        """How many segments from here on are the unit at a place, 0 if they are not."""
        whole, words, codes = self.sides.keys[place], "", 0
        unit, end = self.named[position], position
        while end == position or words != whole or self.is_rest(end, unit, codes, place):
            other = end < len(self.theirs) and self.named[end] not in ("", unit)
            if end == len(self.theirs) or other or not whole.startswith(words):
                return 0
            if end - position >= _MOST_PIECES:
                return 0
            words += self.theirs[end]
            codes += self.sides.codes_at(end)
            end += 1
        bare = not unit and not self.theirs[position]
        return 0 if bare and not self.sides.fits(range(position, end), place) else end - position

    def is_rest(self, end: int, unit: str, codes: int, place: int) -> bool:
        """Whether a segment has no words, but codes that its unit has still to get."""
        if end == len(self.theirs) or self.theirs[end] or self.named[end] not in ("", unit):
            return False
        there = codes + self.sides.codes_at(end)
        return codes < there <= self.sides.codes_of(place)

    def put_together(self, position: int, pieces: int, place: int, how: str) -> tuple[Claim, int]:
        words = f"put together from {pieces} pieces"
        positions = range(position, position + pieces)
        how = f"{how}; {words}" if how else words
        return self.sides.put_together(positions, place, how), place

    def joined(self, position: int, place: int) -> Claim | None:
        """Several units, of which the first is at a place, that came back as one piece."""
        keys = self.sides.keys
        words, whole, end = self.theirs[position], keys[place], place + 1
        while whole != words:
            if end == len(keys) or end not in self.free or not words.startswith(whole):
                return None
            if end - place >= _MOST_PIECES:
                return None
            whole += keys[end]
            end += 1
        self.free.difference_update(range(place, end))
        joined = tuple(self.sides.ids[place:end])
        return self.sides.claim("", position)._replace(joined=joined)
