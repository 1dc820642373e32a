"""STR: whether finished documents consist of the same blocks, in the same order.

Paragraphs are numbered so that references are the same in all versions (UN Editorial Manual,
Paragraphs and subparagraphs, S3). Blocks correspond as `hexapla.alignment` has laid them; versions
in catalogs have the master's structure and nothing to be said about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
)
from hexapla.language.headlines import head_line
from hexapla.model.document import BlockKind
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.tier import Piece

Said = Iterator[tuple[Row | None, Remark]]
_NAMED = 3
# What becomes a paragraph where the signs that make it are not seen as such.
_TURNED = (BlockKind.LIST, BlockKind.TABLE)
# A masthead is over after so many blocks.
_HEAD = 16


def missing_blocks(parallel: Parallel) -> Said:
    """A version lacks a paragraph, an item, a row or another block.

    What it does:
        Lays finished documents side by side, and names each block of the master that a version
        does not have, with its first words and where it should stand. Blocks that follow each
        other are one finding, and so is a list or a table that has become a paragraph. Where most
        versions lack a block, the master is suspected.
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
        turned = _turned(parallel, numbers) if runs else {}
        for (column, unanimous), known in runs.items():
            for run in known:
                first, *more = [numbers[place] for place in run]
                other = None if more else turned.get((column, run[0]))
                remark = _lacks(parallel, [first, *more], column, other)
                if other is None:
                    remark = remark._replace(advice=f"put it {behind(parallel, numbers[: run[0]])}")
                yield row_of(parallel, first), remark._replace(unanimous=unanimous)


def _lacks(parallel: Parallel, tiers: Sequence[int], column: int, other: int | None) -> Remark:
    """What is said of blocks that a version lacks; `other` is the paragraph it has instead."""
    names = _listed(parallel, tiers)
    if other is None:
        return Remark(column, f"lacks {names}", "", place=place_of(parallel, tiers[0], column))
    what = f"has {_theirs(parallel, [other], column)} instead of {names}"
    advice = f"make it a {kind_of(parallel.tiers[tiers[0]]).value} as in the master"
    return Remark(column, what, advice, place=place_of(parallel, other, column))


def _turned(parallel: Parallel, numbers: Sequence[int]) -> dict[tuple[int, int], int]:
    """The master's lists and tables that are a paragraph in a version: 1.被告知 2.要求获取.

    From the version's column and the place of such a block in its family to the paragraph's tier,
    which stands beside it.
    """
    found: dict[tuple[int, int], int] = {}
    for place, number in enumerate(numbers):
        added = parallel.tiers[number]
        if added.pieces[MASTER] is not None or kind_of(added) is not BlockKind.PARAGRAPH:
            continue
        for beside in (place + 1, place - 1):
            tier = parallel.tiers[numbers[beside]] if 0 <= beside < len(numbers) else added
            if tier.pieces[MASTER] is None or kind_of(tier) not in _TURNED:
                continue
            for column, piece in enumerate(added.pieces):
                if piece is not None and tier.pieces[column] is None:
                    found.setdefault((column, beside), number)
    return found


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
        turned = {(at[0], number) for at, number in _turned(parallel, numbers).items()}
        runs: dict[tuple[int, bool, bool], list[list[int]]] = {}
        for place, number in enumerate(numbers):
            for column, said, unanimous in out_of_step(_having(parallel, number)):
                if (column, number) in turned:
                    continue
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
    what = f"has {_theirs(parallel, tiers, column)}, which the master has not"
    where = place_of(parallel, tiers[0], column)
    advice = "take it out, or add it to the master"
    return Remark(column, what, advice, unanimous=unanimous, place=where)


def _theirs(parallel: Parallel, tiers: Sequence[int], column: int) -> str:
    """Blocks that the master has not, as a version calls them."""
    piece = parallel.tiers[tiers[0]].pieces[column] or example(parallel.tiers[tiers[0]])
    holder = parallel.tiers[tiers[0]].pieces.index(piece)
    names = [
        called(parallel.tiers[one].pieces[holder] or example(parallel.tiers[one]),
               parallel.locales[holder].language)
        for one in tiers
    ]  # fmt: skip
    return _in_words(names)


def _is_own_language(piece: Piece) -> bool:
    """Whether this is the line of a masthead that the original version has not."""
    line = head_line(piece.text) if piece.order <= _HEAD else None
    return line is not None and line.kind == "language"
