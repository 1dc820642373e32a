"""The codes of a unit that came back in pieces, numbered as in one text.

Tools that have a unit for each piece count codes anew in each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hexapla.exchange.returns.repair import tags
from hexapla.exchange.returns.returned import Segment
from hexapla.model.fragment import Fragment, Side, Tag


def counted_on(members: Sequence[Segment]) -> list[Segment]:
    """The pieces of a unit with the codes of each numbered behind those of the pieces before.

    The two ends of a pair that was cut have one number: an end belongs to the last that was opened
    and is open still. A code that only the translation has gets one that is none of ours.
    """
    made: list[Segment] = []
    used: set[int] = set()
    own: set[int] = set()
    open_still: list[int] = []
    sorts = {_sort(tag) for member in members for tag in tags(member.source)}
    for member in members:
        sides = _sides(member.source)
        numbers = _ends(sides, open_still)
        begun = {number for number, found in sides.items() if found != {Side.CLOSE}}
        highest = max(used | begun, default=0)
        numbers |= {old: highest + n for n, old in enumerate(sorted(begun & used), 1)}
        opened = [number for number in sides if sides[number] == {Side.OPEN}]
        open_still += [numbers.get(number, number) for number in opened]
        alone = _only_theirs(member, sides, sorts, own)
        lowest = min(own | {0})
        numbers |= {old: lowest - n for n, old in enumerate(sorted(alone), 1)}
        own |= {numbers[number] for number in alone} | _whole(member.target or ()) - set(sides)
        if numbers:
            target = member.target and _numbered(member.target, numbers)
            member = member._replace(source=_numbered(member.source, numbers), target=target)
        used |= set(_sides(member.source))
        made.append(member)
    return made


def _sort(tag: Tag) -> tuple[int, bool]:
    return tag.number, tag.side is Side.ALONE


def _sides(fragment: Fragment) -> dict[int, set[Side]]:
    """The sides that each number of a text stands with."""
    sides: dict[int, set[Side]] = {}
    for tag in tags(fragment):
        sides.setdefault(tag.number, set()).add(tag.side)
    return sides


def _ends(sides: Mapping[int, set[Side]], open_still: list[int]) -> dict[int, int]:
    """The numbers of ends whose pairs began in a piece before; these are closed then."""
    numbers: dict[int, int] = {}
    for number, found in sides.items():
        if found != {Side.CLOSE} or not open_still:
            continue
        if number in open_still:
            open_still.remove(number)
        else:
            numbers[number] = open_still.pop()
    return numbers


def _only_theirs(
    member: Segment, sides: Mapping[int, set[Side]], sorts: set[tuple[int, bool]], own: set[int]
) -> set[int]:
    """The codes of a translation that its source does not have, and another piece has otherwise."""
    target = member.target or ()
    found = {tag.number for tag in tags(target) if tag.number not in sides}
    whole = _whole(target)
    known = {number for number, _ in sorts}
    other = {tag.number for tag in tags(target) if _sort(tag) not in sorts}
    return {n for n in found & whole if n in own or (n in known and n in other)}


def _whole(fragment: Fragment) -> set[int]:
    """The numbers of the codes that stand in a piece with both of their ends."""
    halves = ({Side.OPEN}, {Side.CLOSE})
    return {number for number, found in _sides(fragment).items() if found not in halves}


def _numbered(fragment: Fragment, numbers: Mapping[int, int]) -> Fragment:
    return tuple(
        Tag(numbers.get(part.number, part.number), part.side) if isinstance(part, Tag) else part
        for part in fragment
    )
