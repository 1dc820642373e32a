"""STR-3: whether the blocks of finished documents stand in the same order, in the same lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hexapla.checks.alphabet import in_sorted_sections, is_set
from hexapla.checks.check import Remark
from hexapla.checks.tiers import (
    behind,
    called,
    example,
    families,
    kind_of,
    out_of_step,
    place_of,
    row_of,
    stayed,
)
from hexapla.model.document import BlockKind
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.tier import Piece

Said = Iterator[tuple[Row | None, Remark]]
# Where more have moved, nobody moves them one by one.
_MOST_MOVES = 20
_ELSEWHERE = "in another place than the master"
_CUT = "in the same list as what stands before it, where the master begins a new list"


def exchanged_blocks(parallel: Parallel) -> Said:
    """A version has blocks in another order than the master.

    What it does:
        Names the blocks of a finished version that stand before others which they follow in the
        master, as far as what they say (figures, symbols, words that stand elsewhere in the
        document, too) tells which is which. Lists in the order of the alphabet, as those of
        States, are sorted anew in each language and compared as sets.
    Why:
        A reference to a paragraph leads to another one.
    Example:
        English: 4. The first paragraph … 5. The second paragraph …
        Arabic: 4- (the second paragraph) … 5- (the first paragraph) …
    What to do instead:
        Bring them into the order of the master.
    """
    known = _known(parallel)
    for numbers in families(parallel):
        opinions = {
            column: _moved(parallel, numbers, column) for column in range(1, len(parallel.locales))
        }
        for column, moved, unanimous in out_of_step(opinions):
            for number, other in moved:
                what = f"has {_name(parallel, number)} before {_name(parallel, other)}"
                where = place_of(parallel, number, column)
                advice = "exchange them"
                remark = Remark(column, what, advice, unanimous=unanimous, place=where)
                yield row_of(parallel, number), remark
        yield from _gone_elsewhere(parallel, numbers, known)


def _gone_elsewhere(
    parallel: Parallel, numbers: Sequence[int], known: Sequence[Mapping[int, int]]
) -> Said:
    """Blocks that stand in another block than the master's; of several in a row the first."""
    last: dict[int, int] = {}
    for place, number in enumerate(numbers):
        columns = range(1, len(parallel.locales))
        away = {column: _away(parallel, number, column, known) for column in columns}
        for column, said, unanimous in out_of_step(away):
            before, last[column] = last.get(column, -2), place
            if said is None or before == place - 1:
                continue
            how, first = said
            what = f"has {_name(parallel, first)} {how}"
            where = place_of(parallel, first, column)
            advice = f"put it {behind(parallel, numbers[:place])}"
            if how == _CUT:
                advice = "begin a new list with it"
            remark = Remark(column, what, advice, unanimous=unanimous, place=where)
            yield row_of(parallel, first), remark


def _away(
    parallel: Parallel, number: int, column: int, known: Sequence[Mapping[int, int]]
) -> tuple[str, int] | None:
    """How a block stands in another block of the same depth (see STR-7) that the master has.

    With the block that is to be named: the first one behind a cut, else itself. A list that a
    version has cut in two has only been cut.
    """
    tier = parallel.tiers[number]
    here, there = tier.pieces[MASTER], tier.pieces[column]
    if here is None or there is None or here.depth != there.depth:
        return None
    above = parallel.tiers[tier.parent].pieces[column] if tier.parent >= 0 else None
    if there.parent == (above.order if above else 0) or there.parent not in known[column]:
        return None
    other = known[column][there.parent]
    between = _between(parallel, other, tier.parent)
    if above is None and between is not None:
        pieces = [parallel.tiers[one].pieces for one in between]
        if not pieces:
            return _CUT, max(other, tier.parent) + 1
        if not any(some[column] for some in pieces):
            return None  # what the master has between its two lists is told by STR-1
    return _ELSEWHERE, number


def _between(parallel: Parallel, one: int, other: int) -> list[int] | None:
    """The tiers of the master between two lists side by side, other lists left out."""
    tiers = parallel.tiers
    if min(one, other) < 0 or tiers[one].parent != tiers[other].parent:
        return None
    if not kind_of(tiers[one]) is kind_of(tiers[other]) is BlockKind.LIST:
        return None
    return [
        number
        for number in range(min(one, other) + 1, max(one, other))
        if tiers[number].parent == tiers[one].parent
        and tiers[number].pieces[MASTER] is not None
        and kind_of(tiers[number]) is not BlockKind.LIST
    ]


def _known(parallel: Parallel) -> list[dict[int, int]]:
    """For each document, by their order, the tiers that have a counterpart; 0 is itself."""
    found = [{0: -1} for _ in parallel.locales]
    for number, tier in enumerate(parallel.tiers):
        if tier.pieces[MASTER] is not None:
            for column, piece in enumerate(tier.pieces):
                if piece is not None:
                    found[column][piece.order] = number
    return found


def _name(parallel: Parallel, number: int) -> str:
    return called(example(parallel.tiers[number]), parallel.original.language)


def _moved(parallel: Parallel, numbers: Sequence[int], column: int) -> tuple[tuple[int, int], ...]:
    """The blocks that have moved, each with the first one that it now stands before or behind.

    As pairs: what stands first in the version, and what in the master.
    """
    both: list[tuple[int, Piece]] = []
    free = in_sorted_sections(parallel, numbers)
    for number in numbers:
        if number in free:
            continue
        pieces = parallel.tiers[number].pieces
        mine = pieces[column]
        if pieces[MASTER] is not None and mine is not None:
            both.append((number, mine))
    orders = [piece.order for _, piece in both]
    if orders == sorted(orders) or is_set(parallel, numbers):
        return ()
    kept = stayed(orders)
    found: list[tuple[int, int]] = []
    for position, (number, piece) in enumerate(both):
        if position in kept or len(found) == _MOST_MOVES:
            continue
        crossed = [at for at in kept if (at < position) != (orders[at] < piece.order)]
        nearest = min(crossed, key=lambda at: abs(at - position), default=-1)
        if nearest >= 0:
            other = both[nearest][0]
            found.append((number, other) if nearest < position else (other, number))
    return tuple(found)
