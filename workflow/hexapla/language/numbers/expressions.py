"""Regular expressions compiled when they are first used: an import costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_Tree = dict[str, "_Tree"]
# What may stand in an alternative before anything but letters.
_LETTERS = re.compile(r"[^\W\d_]*")
_OPTIONAL = ("?", "*", "{")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, ready for use."""
    return re.compile(pattern)


@cache
def gate(alternatives: str) -> re.Pattern[str]:
    """What finds at least all that some alternatives find, as fast as can be.

    Each alternative begins with letters, and these alone are looked for, branching letter by
    letter: an expression tries all its alternatives at each place.
    """
    return any_of(tuple(map(_beginning, _split(alternatives))))


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of some words, wherever they stand."""
    return re.compile(_branches(_tree(words)))


def _split(alternatives: str) -> list[str]:
    """The alternatives of an expression: what is in brackets is part of one."""
    found, depth, last = [], 0, 0
    for place, sign in enumerate(alternatives):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            found.append(alternatives[last:place])
            last = place + 1
    return [*found, alternatives[last:]]


def _beginning(alternative: str) -> str:
    """The letters that a match of an alternative certainly begins with."""
    found = _LETTERS.match(alternative)
    letters = found[0] if found else ""
    return letters[:-1] if alternative[len(letters) :].startswith(_OPTIONAL) else letters


def _tree(words: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for word in sorted(words):
        branch = tree
        for letter in word:
            if "" in branch:  # it begins with one that is there
                break
            branch = branch.setdefault(letter, {})
        else:
            branch[""] = {}
    return tree


def _branches(tree: _Tree) -> str:
    if "" in tree:
        return ""
    branches = [re.escape(letter) + _branches(rest) for letter, rest in tree.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
