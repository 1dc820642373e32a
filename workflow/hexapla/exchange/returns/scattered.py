"""What the search in order has left: pieces that stand apart, and what is there once more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hexapla.exchange.returns.claims import Claim, Sides, plain, rank, renamed
from hexapla.exchange.returns.puzzle import Puzzle
from hexapla.exchange.returns.returned import Segment


def gathered(found: list[Claim], sides: Sides, free: set[int]) -> list[Claim]:
    """The claims of a file after the pieces that none of them has were put together.

    `free` are the places of the units that none of them names.
    """
    loose = [claim.places[0] for claim in found if _is_loose(claim, sides)]
    if not loose:
        return found
    apart = set(loose)
    whole = {claim.unit for claim in found if claim.places[0] not in apart}
    made = _of_names(loose, whole, sides) + _of_nobody(loose, free, sides)
    gone = {place for claim in made for place in claim.places}
    left = [*[claim for claim in found if claim.places[0] not in gone], *made]
    return _told_twice(left, sides)


def _is_loose(claim: Claim, sides: Sides) -> bool:
    """Whether a claim is that of a piece, or of a text that nobody knows."""
    if claim.joined or len(claim.members) > 1:
        return False
    if not claim.unit:
        return True
    return sides.theirs[claim.places[0]] != sides.keys[sides.places[claim.unit]]


def _of_names(loose: Sequence[int], whole: set[str], sides: Sides) -> list[Claim]:
    """Units whose pieces are known by their names, wherever these stand."""
    by_unit: dict[str, list[int]] = defaultdict(list)
    for position in loose:
        by_unit[sides.named[position]].append(position)
    made = []
    for unit, positions in by_unit.items():
        if not unit or unit in whole or len(positions) < 2:
            continue
        place = sides.places[unit]
        how = renamed(sides.segments[positions[0]], unit)
        row = _in_rank(positions, unit, place, sides) or _alone(positions, place, sides)
        if row:
            made.append(_claim(row, place, how, sides))
    return made


def _in_rank(positions: Sequence[int], unit: str, place: int, sides: Sides) -> tuple[int, ...]:
    """All pieces in the order of the numbers in their names, if they are the unit so."""
    ranks = {position: rank(sides.segments[position], unit) for position in positions}
    if len(set(ranks.values())) < len(ranks):
        return ()
    row = sorted(positions, key=lambda position: ranks[position])
    words = "".join([sides.theirs[position] for position in row])
    return tuple(row) if words == sides.keys[place] else ()


def _alone(positions: Sequence[int], place: int, sides: Sides) -> tuple[int, ...]:
    return _solved(_puzzle(positions, sides), place, sides)


def _of_nobody(loose: Sequence[int], free: set[int], sides: Sides) -> list[Claim]:
    """Units whose pieces have no name of ours, and can be put together in one way only."""
    puzzle = _puzzle([position for position in loose if not sides.named[position]], sides)
    made = []
    # What is left may be a unit that is there once more, cut in another way.
    others = sorted(set(range(len(sides.ids))) - free)
    for place in [*sorted(free), *others]:
        if row := _solved(puzzle, place, sides):
            puzzle.take(row)
            made.append(_claim(row, place, "", sides))
    return made


def _puzzle(positions: Sequence[int], sides: Sides) -> Puzzle:
    said = [(sides.segments[n].source, sides.segments[n].target) for n in positions]
    return Puzzle(zip(positions, [sides.theirs[n] for n in positions], said))


def _solved(puzzle: Puzzle, place: int, sides: Sides) -> tuple[int, ...]:
    """The pieces that make a unit, if they have all of its codes; one is not a piece."""
    row = puzzle.solve(sides.keys[place])
    return row if len(row) > 1 and sides.fits(row, place) else ()


def _claim(row: Sequence[int], place: int, how: str, sides: Sides) -> Claim:
    words = f"put together from {len(row)} pieces that stood apart"
    return sides.put_together(row, place, f"{how}; {words}" if how else words)


def _told_twice(found: list[Claim], sides: Sides) -> list[Claim]:
    """The claims, those of texts that nobody knows said to repeat what they do."""
    known: dict[Segment, tuple[str, Segment]] = {}
    for claim in found:
        if claim.unit:
            known.setdefault(plain(claim.segment), (claim.unit, claim.segment))
            for member in claim.members if len(claim.members) > 1 else ():
                known.setdefault(plain(member), ("", member))
    made = []
    for claim in found:
        if not claim.unit and not claim.joined and (seen := known.get(plain(claim.segment))):
            claim = claim._replace(unit=seen[0], repeats=seen[1])
        made.append(claim)
    return made
