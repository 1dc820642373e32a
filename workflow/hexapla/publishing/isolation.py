"""Symbols, addresses and Latin phrases in a right-to-left text, each set apart from what is around.

Without it, a number behind a Latin phrase takes its direction, and an asterisk behind a symbol
goes to its left side (Unicode Standard Annex 9). A phrase that runs over tags, such as a title in
italics with its volume, is set apart as a whole: its parts on their own would change places.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from hexapla.language import symbols
from hexapla.model.fragment import Code, Element, Kind, Tree

# Numbers of elements that stand for no code of the text but for an isolated run.
RUN, SYMBOL = 0, -1
_NUMBERS = {"latin": RUN, "symbol": SYMBOL, "url": SYMBOL}
_WORDS_INSIDE = {Kind.EMPHASIS, Kind.STRONG, Kind.STRUCK, Kind.LINK, Kind.MARKUP}
# Stands for what has no words (Unicode: object replacement character), and ends a run.
_OBJECT = "\ufffc"


def isolate(tree: Tree, codes: tuple[Code, ...]) -> Tree:
    """A tree with its left-to-right runs as elements numbered RUN or SYMBOL, otherwise the same."""
    if all(isinstance(node, str) for node in tree):
        return tuple(_each(tree, codes))
    shown = [_shown(node, codes) for node in tree]
    starts = list(accumulate(map(len, shown), initial=0))
    made: list[str | Element] = []
    begin = end = 0
    for kind, piece in symbols.runs("".join(shown)):
        end += len(piece)
        nodes = _between(tree, starts, begin, end)
        if nodes is None:
            continue  # it ends inside an element: goes with what follows
        alone = end - begin == len(piece)
        made += [Element(_NUMBERS[kind], nodes)] if kind and alone else _each(nodes, codes)
        begin = end
    return tuple(made)


def _each(nodes: Tree, codes: tuple[Code, ...]) -> list[str | Element]:
    """Nodes that form no run together, each with the runs inside it."""
    made: list[str | Element] = []
    for node in nodes:
        if isinstance(node, str):
            made += [
                Element(_NUMBERS[kind], (piece,)) if kind else piece
                for kind, piece in symbols.runs(node)
            ]
        elif node.inside:
            made.append(Element(node.number, isolate(node.inside, codes)))
        else:
            made.append(node)
    return made


def _shown(node: str | Element, codes: tuple[Code, ...]) -> str:
    if isinstance(node, str):
        return node
    code = codes[node.number - 1]
    if node.inside and code.kind in _WORDS_INSIDE:
        return "".join(_shown(inner, codes) for inner in node.inside)
    if code.kind is Kind.LINK and node.inside is None:
        return code.label or _OBJECT
    return _OBJECT


def _between(tree: Tree, starts: Sequence[int], begin: int, end: int) -> Tree | None:
    """The nodes between two places of the shown text, None if one of them is inside an element."""
    nodes: list[str | Element] = []
    for node, start, stop in zip(tree, starts, starts[1:], strict=False):
        if stop <= begin or start >= end:
            continue
        if isinstance(node, str):
            nodes.append(node[max(begin - start, 0) : end - start])
        elif start >= begin and stop <= end:
            nodes.append(node)
        else:
            return None
    return tuple(nodes)
