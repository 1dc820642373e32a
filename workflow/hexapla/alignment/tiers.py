"""Blocks of all documents in tiers: the master's in its order, and between them what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.alignment.matching import Match
from hexapla.alignment.nodes import Node, Tree
from hexapla.model.document import BlockKind
from hexapla.model.label import Label
from hexapla.model.tier import Piece, Tier


class Column(NamedTuple):
    """A document, and how its blocks correspond to the master's; the master has no match."""

    tree: Tree
    match: Match | None


# Behind which of the master's blocks (its order, 0: before the first) inside which block a block
# stands that the master has not; what it is; and whether it is the first, the second … of the kind.
_Spot = tuple[int, int, BlockKind, Label | None, str, int]


def tiers(columns: Sequence[Column]) -> tuple[Tier, ...]:
    """The tiers of all blocks, parents before what stands in them.

    What stands at the same place in several versions and is of the same kind is one block.
    """
    made: list[Tier] = []
    master = columns[0].tree
    added = _added(columns)

    def spread(nodes: Sequence[Node], parent: int, above: int) -> None:
        put(parent, above, 0)
        for node in nodes:
            number = len(made)
            made.append(Tier(_level(node, columns), parent, node.unit))
            spread(node.children, number, node.piece.order)
            put(parent, above, node.piece.order)

    def put(parent: int, above: int, behind: int) -> None:
        for nodes in added.pop((above, behind), []):
            _put(made, nodes, parent)

    spread(master.body, -1, 0)
    spread(master.notes, -1, -1)
    for nodes in [one for left in added.values() for one in left]:
        _put(made, nodes, -1)
    return tuple(made)


def _put(made: list[Tier], nodes: Sequence[Node | None], parent: int) -> None:
    """A block that the master has not, and below it what stands in it, version by version."""
    number = len(made)
    made.append(Tier(tuple([node.piece if node else None for node in nodes]), parent))
    for column, node in enumerate(nodes):
        if node is not None:
            for child in node.children:
                alone: list[Node | None] = [None] * len(nodes)
                alone[column] = child
                _put(made, alone, number)


def _level(node: Node, columns: Sequence[Column]) -> tuple[Piece | None, ...]:
    order = node.piece.order
    found = [column.match.of_master.get(order) for column in columns if column.match]
    return (node.piece, *[one.piece if one else None for one in found])


def _added(columns: Sequence[Column]) -> dict[tuple[int, int], list[list[Node | None]]]:
    """What the master has not, by the block that it stands in and the one that it stands behind."""
    spots: dict[_Spot, list[Node | None]] = {}
    for number, column in enumerate(columns):
        if column.match is None:
            continue
        counts: dict[tuple[object, ...], int] = {}
        for node, above, behind in _alone(column):
            piece = node.piece
            kind = (above, behind, piece.kind, piece.label, piece.name)
            counts[kind] = counts.get(kind, 0) + 1
            nodes = spots.setdefault((*kind, counts[kind]), [None] * len(columns))
            nodes[number] = node
    found: dict[tuple[int, int], list[list[Node | None]]] = {}
    for (above, behind, *_), nodes in spots.items():
        found.setdefault((above, behind), []).append(nodes)
    return found


def _alone(column: Column) -> Iterator[tuple[Node, int, int]]:
    """The blocks of a version without counterpart that hold none with one: where they stand."""
    if (match := column.match) is None:
        return
    for nodes, top in ((column.tree.body, 0), (column.tree.notes, -1)):
        stack: list[tuple[Sequence[Node], int]] = [(nodes, top)]
        while stack:
            siblings, above = stack.pop()
            behind = 0
            for node in siblings:
                partner = match.of_version.get(node.piece.order)
                if partner is not None:
                    behind = partner.piece.order
                    stack.append((node.children, behind))
                elif any(one.piece.order in match.of_version for one in node.walk()):
                    stack.append((node.children, above))
                else:
                    yield node, above, behind
