"""What is sorted by the alphabet of each language, as lists of States are, and compared as a set.

UN Editorial Manual, Paragraphs and subparagraphs (S3): the order of such a list says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.language.likeness import is_sorted
from hexapla.model.document import BlockKind
from hexapla.model.parallel import MASTER, Parallel
from hexapla.model.tier import Piece


def in_sorted_sections(parallel: Parallel, numbers: Sequence[int]) -> set[int]:
    """The blocks of sections that are sorted in the order of the alphabet, as those on States."""
    found: set[int] = set()
    open_runs: dict[int, list[tuple[int, Piece]]] = {}
    for place, number in enumerate([*numbers, -1]):
        piece = parallel.tiers[number].pieces[MASTER] if number >= 0 else None
        level = piece.level if piece and piece.kind is BlockKind.HEADING else 0
        if number >= 0 and not level:
            continue
        for deeper in [one for one in open_runs if one > level]:
            run = open_runs.pop(deeper)
            plain = not any(heading.label for _, heading in run)
            if plain and is_sorted([heading.text for _, heading in run]):
                found.update(numbers[run[0][0] : place])
        if piece:
            open_runs.setdefault(level, []).append((place, piece))
    return found


def is_set(parallel: Parallel, numbers: Sequence[int]) -> bool:
    """Whether these are the items of a list, or the rows of a table, in alphabetical order."""
    pieces = [parallel.tiers[number].pieces[MASTER] for number in numbers]
    rows = [piece for piece in pieces if piece and not (piece.level and not piece.label)]
    if not rows or rows[0].kind not in (BlockKind.ITEM, BlockKind.ROW):
        return False
    return not any(piece.label for piece in rows) and is_sorted([piece.text for piece in rows])
