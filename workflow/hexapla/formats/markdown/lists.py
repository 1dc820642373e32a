"""Lists, and what belongs to a list that other marks or too little indentation have cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hexapla.model.document import Block, BlockKind
from hexapla.model.label import Label, LabelStyle
from hexapla.model.unit import Role

if TYPE_CHECKING:
    from hexapla.formats.markdown.blocks import BlockReader
    from hexapla.markup.outline import Outline

_NUMBER = re.compile(r"\d{1,9}")


def listed(reader: BlockReader, node: Outline, made: Sequence[Block]) -> Block:
    """A list; the label of an item is its number, or the one that its text opens with."""
    ordered = node.value != -1
    base, number, previous = reader.base, 0, None
    if ordered and (found := _NUMBER.search(reader.lines[base + node.line], node.column)):
        number = int(found[0])
    elif made and made[-1].kind is BlockKind.LIST:
        previous = _last_label(reader.items or made[-1].children)
    outer, reader.role = reader.role, Role.ITEM if reader.role is Role.PARAGRAPH else reader.role
    items = []
    for item in node.children:
        reader.base = base
        children = reader.inside(item, previous)
        label = Label(LabelStyle.DECIMAL, number) if ordered else None
        number += 1
        if not ordered and children and children[0].kind is BlockKind.PARAGRAPH:
            label = previous = children[0].label
            children = (children[0]._replace(label=None), *children[1:])
        items.append(Block(BlockKind.ITEM, children, -1, "", label))
    reader.role = outer
    return Block(BlockKind.LIST, tuple(items), level=int(ordered))


def _last_label(items: Sequence[Block]) -> Label | None:
    """The label of the last item that could have one: an item of code cannot."""
    for item in reversed(items):
        if item.children and item.children[0].kind is BlockKind.PARAGRAPH:
            return item.label
    return None


def continues(above: Outline, node: Outline) -> bool:
    """Whether a list belongs to the one before it.

    It may be its rest, behind an empty line; or a list indented too little, which belongs inside
    the item above; or the rest of the list that such a one (or a link's definition) had cut.
    """
    too_little = above.value != -1 and node.value == -1 and node.column > above.column
    return node.mark == above.mark or too_little


def continue_list(
    reader: BlockReader, outer: Block, above: Outline, block: Block, node: Outline
) -> None:
    """Puts a list that `continues` the one before it where it belongs: among `reader.items`."""
    items = reader.items = reader.items or list(outer.children)
    item = items[-1]
    if node.mark == above.mark:
        items += _numbered_on(item, block.children) if outer.level else block.children
        return
    wanted = len(str(item.label.number)) + 2 if item.label else 3
    reader.report("MD-6", reader.base + node.line, node.column, wanted)
    items[-1] = item._replace(children=(*item.children, block))


def _numbered_on(item: Block, items: tuple[Block, ...]) -> tuple[Block, ...]:
    """The items of a list's rest, numbered on from the item before."""
    last = item.label.number if item.label else 0
    return tuple(
        one._replace(label=Label(LabelStyle.DECIMAL, last + step))
        for step, one in enumerate(items, 1)
    )
