"""What checks of structure have in common: siblings, names of blocks, and who is out of step."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from hexapla.language.labels import form
from hexapla.markup.notation import read
from hexapla.model.document import BlockKind
from hexapla.model.finding import Place
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.tier import Piece, Tier

Opinion = TypeVar("Opinion", bound=Hashable)
_FIRST_WORDS = 48
_CALLED = {
    BlockKind.CODE: "block of code",
    BlockKind.MARKUP: "raw HTML",
    BlockKind.QUOTE: "quotation",
    BlockKind.NOTE: "footnote",
}


def out_of_step(opinions: Mapping[int, Opinion]) -> list[tuple[int, Opinion, bool]]:
    """Who is out of step: columns, each with how it differs, and whether all others say so.

    `opinions` has those versions that have a say, each with how it differs from the master, falsy
    for not at all. Where at least two agree against the master, and are more than side with it, the
    master is the odd one, and named alone.
    """
    against = Counter([said for said in opinions.values() if said])
    if not against:
        return []
    said, number = against.most_common(1)[0]
    siding = 1 + len(opinions) - against.total()
    if number > 1 and number > siding:
        return [(MASTER, said, number == len(opinions))]
    return [(column, said, True) for column, said in opinions.items() if said]


def families(parallel: Parallel) -> list[list[int]]:
    """The numbers of tiers that stand side by side in one block, or in the document itself.

    Footnotes are left out: their order is that of their marks.
    """
    found: dict[int, list[int]] = {}
    for number, tier in enumerate(parallel.tiers):
        if kind_of(tier) is not BlockKind.NOTE:
            found.setdefault(tier.parent, []).append(number)
    return list(found.values())


def kind_of(tier: Tier) -> BlockKind:
    """What kind of block a tier is: the master's, or that of the first that has it."""
    return example(tier).kind


def example(tier: Tier) -> Piece:
    """The master's block, or that of the first version that has one."""
    return next(piece for piece in tier.pieces if piece is not None)


def called(piece: Piece, language: str) -> str:
    """A block in a message: what it is, its label, and its first words."""
    kind = _CALLED.get(piece.kind, piece.kind.value)
    label = f" {form(piece.label, language)}" if piece.label else ""
    words = first_words(piece.text)
    return f"the {kind}{label}{f' “{words}”' if words else ''}"


@lru_cache(maxsize=1 << 10)
def first_words(text: str) -> str:
    """The beginning of a text, without tags."""
    plain = " ".join(read(text[: 4 * _FIRST_WORDS]).words().split())
    if len(plain) <= _FIRST_WORDS:
        return plain
    short = plain[:_FIRST_WORDS]
    return (short.rpartition(" ")[0] or short).rstrip(" ,;:") + "…"


def row_of(parallel: Parallel, number: int) -> Row | None:
    """The row of a tier, or of the first block inside it that has one."""
    tiers = parallel.tiers
    inside = {number}
    for place in range(number, len(tiers)):
        if place != number and tiers[place].parent not in inside:
            break
        inside.add(place)
        if tiers[place].row >= 0:
            return parallel.rows[tiers[place].row]
    return None


def place_of(parallel: Parallel, number: int, column: int) -> Place:
    """Where a tier stands in a document, or would: behind the nearest that is there, or first."""
    tiers = parallel.tiers
    for place in (*range(number, -1, -1), *range(number + 1, len(tiers))):
        piece = tiers[place].pieces[column]
        if piece is not None and piece.line:
            return Place(parallel.places[column].file, piece.line, piece.column)
    return parallel.places[column]


def behind(parallel: Parallel, before: Sequence[int]) -> str:
    """Where a block belongs: behind the nearest of the master's that stands before it."""
    for number in reversed(before):
        if piece := parallel.tiers[number].pieces[MASTER]:
            return f"behind {called(piece, parallel.original.language)}"
    return "first"


def stayed(places: Sequence[int]) -> set[int]:
    """Of numbers in a row, the positions of the longest part that rises: the rest has moved."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for position, place in enumerate(places):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(place)
            last.append(position)
        else:
            ends[at], last[at] = place, position
    kept = set()
    position = last[-1] if last else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return kept
