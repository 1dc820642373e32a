"""A unit's text as a flat row of words and numbered tags, and as the tree it stands for."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple


class Side(Enum):
    """Which end of an inline code a tag is."""

    OPEN = "open"
    CLOSE = "close"
    ALONE = "alone"


class Tag(NamedTuple):
    """An inline code in a fragment; what it means stands with the unit under its number."""

    number: int
    side: Side


Fragment = tuple["str | Tag", ...]


@lru_cache(maxsize=256)
def tags_of(number: int) -> tuple[Tag, Tag, Tag]:
    """The tags that a number can have: open, close, alone; the same values whenever asked for.

    What is the same value is soon compared.
    """
    return Tag(number, Side.OPEN), Tag(number, Side.CLOSE), Tag(number, Side.ALONE)


class Kind(Enum):
    """What an inline code is, in words that a translator understands."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRUCK = "struck"
    LINK = "link"
    IMAGE = "image"
    CODE = "code"
    NOTE = "note"
    BREAK = "break"
    MARKUP = "markup"

    # As for roles: a look-up in a table takes no call in Python.
    __hash__ = object.__hash__


class Code(NamedTuple):
    """The meaning of one tag number.

    `opening` and `closing` are the notation that stands for its two ends (`closing` is empty for
    a tag that stands alone); `label` is what it points to: the note's label, the link's address,
    the code's text.
    """

    kind: Kind
    opening: str
    closing: str = ""
    label: str = ""


class Text(NamedTuple):
    """A fragment together with its codes: tag number n means `codes[n - 1]`."""

    fragment: Fragment
    codes: tuple[Code, ...] = ()

    def words(self) -> str:
        """The text without its tags."""
        return "".join(part for part in self.fragment if isinstance(part, str))


class Element(NamedTuple):
    """A node of the tree form: a tag number and what stands inside it.

    `inside` is None for a tag that stands alone, which is not the same as an empty pair.
    """

    number: int
    inside: Tree | None


Tree = tuple["str | Element", ...]


def flatten(tree: Tree) -> Fragment:
    """The row of a tree. `nest(flatten(tree)) == tree`."""
    row: list[str | Tag] = []
    for node in tree:
        if isinstance(node, str):
            row.append(node)
        elif node.inside is None:
            row.append(Tag(node.number, Side.ALONE))
        else:
            row += [
                Tag(node.number, Side.OPEN),
                *flatten(node.inside),
                Tag(node.number, Side.CLOSE),
            ]
    return tuple(row)


def nest(fragment: Fragment) -> Tree:
    """The tree of a row. Raises ValueError where a tag is not closed in its turn."""
    stack: list[tuple[int, list[str | Element]]] = [(0, [])]
    for part in fragment:
        if isinstance(part, str):
            stack[-1][1].append(part)
        elif part.side is Side.OPEN:
            stack.append((part.number, []))
        elif part.side is Side.ALONE:
            stack[-1][1].append(Element(part.number, None))
        else:
            number, inside = stack.pop()
            if number != part.number or not stack:
                raise ValueError(f"tag {part.number} is closed out of turn")
            stack[-1][1].append(Element(number, tuple(inside)))
    if len(stack) > 1:
        raise ValueError(f"tag {stack[-1][0]} is never closed")
    return tuple(stack[0][1])
