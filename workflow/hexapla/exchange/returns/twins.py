"""Segments that say the same: which of them are repeated, and which of some like units each is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence, Set

from hexapla.exchange.returns.claims import Known, Sides, label, plain
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.returned import Segment
from hexapla.markup.notation import read
from hexapla.model.fragment import Fragment


def repeated(
    segments: Sequence[Segment], units: Sequence[str], known: Sequence[Known]
) -> dict[int, int]:
    """The places of the segments that stand there before, to the last letter, and where.

    Those of a unit of ours anywhere; others right behind the first, with the same id, which no two
    units of a file have. Pieces that kept the name of their unit may say the same and be two
    sentences of it.
    """
    first: dict[Segment, int] = {}
    found: dict[int, int] = {}
    several = {unit for unit, count in Counter(units).items() if unit and count > 1}
    for place, (segment, unit) in enumerate(zip(segments, units)):
        if unit in several:
            said = segment._replace(line=0, id="", name=label(segment, unit))
            before = first.setdefault(said, place)
            if before != place:
                found[place] = before
        elif not unit and place and segment.id and _is_same(segment, segments[place - 1]):
            found[place] = found.get(place - 1, place - 1)
    if not found:
        return found
    sources = {unit.id: unit.source for unit in known}
    counts = Counter(found.values())
    sentences = {
        before
        for before, more in counts.items()
        if (unit := units[before])
        and key(segments[before].source) * (more + 1) == key(read(sources[unit]).fragment)
    }
    return {place: before for place, before in found.items() if before not in sentences}


def _is_same(one: Segment, other: Segment) -> bool:
    return one.id == other.id and one._replace(line=0) == other._replace(line=0)


def told(sides: Sides, free: Set[int]) -> dict[int, int]:
    """Which one of the units with the same words a segment without a name is.

    `free` are the places of the units that no segment names. They are told by their codes first.
    Where all came back as they were sent, each is the one that had its translation; where somebody
    has worked on them, their order alone tells them.
    """
    by_key: dict[str, list[int]] = defaultdict(list)
    for place in sorted(free):
        by_key[sides.keys[place]].append(place)
    several = {words: places for words, places in by_key.items() if len(places) > 1 and words}
    came: dict[str, list[int]] = defaultdict(list)
    for position, words in enumerate(sides.theirs):
        if words in several and not sides.named[position]:
            came[words].append(position)
    found: dict[int, int] = {}
    for words, positions in came.items():
        there, here = (
            _by_codes(sides.sides_at, positions),
            _by_codes(sides.sides_of, several[words]),
        )
        if set(there) <= set(here):
            for codes, some in there.items():
                found |= _pairs(some, here[codes], sides, alone=len(here) == 1)
        else:
            found |= _pairs(positions, several[words], sides, alone=True)
    return found


def _by_codes(
    codes_of: Callable[[int], Hashable], places: Sequence[int]
) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for place in places:
        found[codes_of(place)].append(place)
    return found


def _pairs(
    positions: Sequence[int], places: Sequence[int], sides: Sides, *, alone: bool
) -> dict[int, int]:
    """The places of segments of one text; `alone`: the search in order can find them as well."""
    kept = _once(positions, len(places), sides)
    free: dict[str, list[int]] = defaultdict(list)
    for place in places:
        free[_said(read(sides.known[place].target).fragment, sides.keys[place])].append(place)
    pairs: dict[int, int] = {}
    for position in kept:
        had = free[_said(sides.segments[position].target or (), sides.theirs[position])]
        if had:
            pairs[position] = had.pop(0)
    if len(kept) == len(places) > len(pairs):
        # Somebody has worked on one of them: their order tells.
        return {} if alone and kept == positions else dict(zip(kept, places))
    if len(kept) >= len(places) or not alone:
        return pairs
    # Some were left out: whatever has the translation of one of them is that one.
    return {
        place: unit
        for place, unit in pairs.items()
        if _said(sides.segments[place].target or (), sides.theirs[place])
    }


def _said(target: Fragment, source: str) -> str:
    """The words of a translation, "" where there is none: a tool may have put the source there."""
    words = key(target)
    return "" if words == source else words


def _once(positions: Sequence[int], wanted: int, sides: Sides) -> Sequence[int]:
    """Of more segments than there are units those that say nothing once more, if that tells them.

    What a tool has doubled stands behind its double, or is all that says so.
    """
    if len(positions) <= wanted:
        return positions
    said = [plain(sides.segments[position]) for position in positions]
    single = [
        position
        for n, position in enumerate(positions)
        if not n or position != positions[n - 1] + 1 or said[n] != said[n - 1]
    ]
    first: dict[Segment, int] = {}
    for position, one in zip(positions, said):
        first.setdefault(one, position)
    rows = (single, list(first.values()))
    return next((row for row in rows if len(row) == wanted), positions)
