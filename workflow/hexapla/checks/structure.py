"""STR: whether finished documents consist of the same blocks, in the same order.

Paragraphs are numbered so that references are the same in all versions (UN Editorial Manual,
Paragraphs and subparagraphs, S3). Blocks correspond as `hexapla.alignment` has laid them; versions
in catalogs have the master's structure and nothing to be said about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hexapla.checks.alphabet import in_sorted_sections, is_set
from hexapla.checks.check import Remark
from hexapla.checks.tiers import (
    called,
    example,
    families,
    kind_of,
    out_of_step,
    place_of,
    row_of,
    stayed,
)
from hexapla.language.headlines import head_line
from hexapla.model.document import BlockKind
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.tier import Piece

Said = Iterator[tuple[Row | None, Remark]]
_NAMED = 3
# Where more have moved, nobody moves them one by one.
_MOST_MOVES = 20
# A masthead is over after so many blocks.
_HEAD = 16


def missing_blocks(parallel: Parallel) -> Said:
    """A version lacks a paragraph, an item, a row or another block.

    What it does:
        Lays finished documents side by side, and names each block of the master that a version
        does not have, with its first words and where it should stand. Blocks that follow each
        other are one finding. Where most versions lack a block, the master is suspected.
    Why:
        What is dropped in one version is not decided in that language; and all numbers behind it
        lead elsewhere.
    Example:
        English: (a) Opening of the session; (b) Adoption of the agenda; (c) Other matters
        Spanish: a) Apertura del período de sesiones; b) Otros asuntos
    What to do instead:
        a) Apertura del período de sesiones; b) Aprobación del programa; c) Otros asuntos
    """
    there = _with_what_is_inside(parallel)
    for numbers in families(parallel):
        runs: dict[tuple[int, bool], list[list[int]]] = {}
        for place, number in enumerate(numbers):
            for column, _, unanimous in out_of_step(_lacking(parallel, number, there)):
                known = runs.setdefault((column, unanimous), [[]])
                if known[-1] and known[-1][-1] != place - 1:
                    known.append([])
                known[-1].append(place)
        for (column, unanimous), known in runs.items():
            for run in known:
                tiers = [numbers[place] for place in run]
                what = f"lacks {_listed(parallel, tiers)}"
                advice = f"put it {_behind(parallel, numbers[: run[0]])}"
                where = place_of(parallel, tiers[0], column)
                remark = Remark(column, what, advice, unanimous=unanimous, place=where)
                yield row_of(parallel, tiers[0]), remark


def _lacking(parallel: Parallel, number: int, there: Sequence[Sequence[bool]]) -> dict[int, bool]:
    """For each version that has what the block stands in, whether it lacks the block."""
    tier = parallel.tiers[number]
    if tier.pieces[MASTER] is None:
        return {}
    above = parallel.tiers[tier.parent].pieces if tier.parent >= 0 else tier.pieces
    return {
        column: not there[number][column]
        for column in range(1, len(tier.pieces))
        if (tier.parent < 0 or above[column] is not None)
        and not (kind_of(tier) is BlockKind.CELL and _other_width(parallel, number, column))
    }


def _with_what_is_inside(parallel: Parallel) -> list[list[bool]]:
    """For each tier and column, whether it or something in it is there."""
    there = [[piece is not None for piece in tier.pieces] for tier in parallel.tiers]
    for number in range(len(there) - 1, -1, -1):
        parent = parallel.tiers[number].parent
        if parent >= 0 and parallel.tiers[number].pieces[MASTER] is not None:
            there[parent] = [one or other for one, other in zip(there[parent], there[number])]
    return there


def _other_width(parallel: Parallel, number: int, column: int) -> bool:
    """Whether a cell's table has another number of columns than the master's."""
    row = parallel.tiers[number].parent
    table = parallel.tiers[row].parent if row >= 0 else -1
    pieces = parallel.tiers[table].pieces if table >= 0 else ()
    here, there = (pieces[MASTER], pieces[column]) if pieces else (None, None)
    return bool(here and there and here.width != there.width)


def _listed(parallel: Parallel, numbers: Sequence[int]) -> str:
    language = parallel.original.language
    return _in_words([called(example(parallel.tiers[number]), language) for number in numbers])


def _in_words(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
    shown = [*names[:_NAMED], *more]
    return f"{len(names)} blocks: {', '.join(shown[:-1])} and {shown[-1]}"


def _behind(parallel: Parallel, before: Sequence[int]) -> str:
    """Where a block belongs: behind the nearest of the master's that stands before it."""
    for number in reversed(before):
        if piece := parallel.tiers[number].pieces[MASTER]:
            return f"behind {called(piece, parallel.original.language)}"
    return "first"


def added_blocks(parallel: Parallel) -> Said:
    """A version has a paragraph, an item, a row or another block that the master has not.

    What it does:
        Names each block of a finished version that corresponds to none of the master's. Where
        most versions have it at the same place, the master is suspected to lack it. The line
        with the version's own language in a masthead is right.
    Why:
        A paragraph that stands twice, or was not taken out with the master's, changes the text,
        and the numbers behind it.
    Example:
        English: two paragraphs
        Russian: three paragraphs, the last one twice
    What to do instead:
        Take out what is too much, or add it to the master.
    """
    for numbers in families(parallel):
        runs: dict[tuple[int, bool, bool], list[list[int]]] = {}
        for place, number in enumerate(numbers):
            for column, said, unanimous in out_of_step(_having(parallel, number)):
                known = runs.setdefault((column, said, unanimous), [[]])
                if known[-1] and known[-1][-1] != place - 1:
                    known.append([])
                known[-1].append(place)
        for (column, _, unanimous), known in runs.items():
            for run in known:
                yield None, _added(parallel, [numbers[at] for at in run], column, unanimous)


def _having(parallel: Parallel, number: int) -> dict[int, bool]:
    """For each version, whether it has a block that the master has not; {} for other blocks."""
    tier = parallel.tiers[number]
    if tier.pieces[MASTER] is not None or _is_own_language(example(tier)):
        return {}
    if tier.parent >= 0 and parallel.tiers[tier.parent].pieces[MASTER] is None:
        return {}
    return {column: piece is not None for column, piece in enumerate(tier.pieces) if column}


def _added(parallel: Parallel, tiers: Sequence[int], column: int, unanimous: bool) -> Remark:
    piece = parallel.tiers[tiers[0]].pieces[column] or example(parallel.tiers[tiers[0]])
    holder = parallel.tiers[tiers[0]].pieces.index(piece)
    names = [
        called(parallel.tiers[one].pieces[holder] or example(parallel.tiers[one]),
               parallel.locales[holder].language)
        for one in tiers
    ]  # fmt: skip
    what = f"has {_in_words(names)}, which the master has not"
    where = place_of(parallel, tiers[0], column)
    advice = "take it out, or add it to the master"
    return Remark(column, what, advice, unanimous=unanimous, place=where)


def _is_own_language(piece: Piece) -> bool:
    """Whether this is the line of a masthead that the original version has not."""
    line = head_line(piece.text) if piece.order <= _HEAD else None
    return line is not None and line.kind == "language"


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


def _gone_elsewhere(parallel: Parallel, numbers: Sequence[int], known: Sequence[set[int]]) -> Said:
    """Blocks that stand in another block than the master's; of several in a row the first."""
    last: dict[int, int] = {}
    for place, number in enumerate(numbers):
        columns = range(1, len(parallel.locales))
        away = {column: _is_away(parallel, number, column, known) for column in columns}
        for column, _, unanimous in out_of_step(away):
            before, last[column] = last.get(column, -2), place
            if before == place - 1:
                continue
            what = f"has {_name(parallel, number)} in another place than the master"
            where = place_of(parallel, number, column)
            advice = f"put it {_behind(parallel, numbers[:place])}"
            remark = Remark(column, what, advice, unanimous=unanimous, place=where)
            yield row_of(parallel, number), remark


def _is_away(parallel: Parallel, number: int, column: int, known: Sequence[set[int]]) -> bool:
    """Whether a block stands in another block of the same depth (see STR-7) that the master has.

    A list that was cut in two has only been cut.
    """
    tier = parallel.tiers[number]
    here, there = tier.pieces[MASTER], tier.pieces[column]
    if here is None or there is None or here.depth != there.depth:
        return False
    above = parallel.tiers[tier.parent].pieces[column] if tier.parent >= 0 else None
    return there.parent != (above.order if above else 0) and there.parent in known[column]


def _known(parallel: Parallel) -> list[set[int]]:
    """For each document the order of the blocks that have a counterpart; 0 is itself."""
    found = [{0} for _ in parallel.locales]
    for tier in parallel.tiers:
        if tier.pieces[MASTER] is not None:
            for column, piece in enumerate(tier.pieces):
                if piece is not None:
                    found[column].add(piece.order)
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
