"""Segments that say the same: which of them are repeated, and which of some like units each is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from hexapla.exchange.returns.claims import Known, Sides, label
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.returned import Segment
from hexapla.markup.notation import read


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
    for place, (segment, unit) in enumerate(zip(segments, units)):
        plain = segment._replace(line=0)
        if unit:
            plain = plain._replace(id="", name=label(segment, unit))
        before = first.setdefault(plain, place)
        if before != place and (unit or (segment.id and before == place - 1)):
            found[place] = before
        elif not unit:
            first[plain] = place
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


def told(sides: Sides, free: Set[int]) -> dict[int, int]:
    """Of units with the same text, which one a segment without a name is: by its translation.

    `free` are the places of the units that no segment names. Where all of them came back as they
    were sent, or one more often than once, each is the one that had its translation; where somebody
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
        had: dict[str, list[int]] = defaultdict(list)
        for place in several[words]:
            had[key(read(sides.known[place].target).fragment)].append(place)
        pairs: dict[int, int] = {}
        for position in positions:
            places = had[key(sides.segments[position].target or ())]
            if places:
                pairs[position] = places.pop(0)
        if len(pairs) == len(several[words]) or len(positions) > len(several[words]):
            found |= pairs
    return found
