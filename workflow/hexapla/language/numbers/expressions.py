"""Regular expressions compiled when they are first used: an import costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

FIGURE = (
    "[0-9½¼¾\u0660-\u2fff\ua000-\uabff\uff10-\uff19\U00010000-\U0010ffff]"
    r"(?<=[\d½¼¾⅓⅔⅕⅛])"
)
"""A digit of any script, or a fraction by its sign.

Most letters of the six languages are outside of the ranges that have such, so that they are passed
over fast.
"""
_Tree = dict[str, "_Tree"]
# What may stand in an alternative before anything but letters.
_LETTERS = re.compile(r"[^\W\d_]*")
_OPTIONAL = ("?", "*", "{")
_FIRST = re.compile(r"(\[[^]]+\]|\w)(.*)", re.DOTALL)
_CHOICE = re.compile(r"\[([^\W\d_]+)\]")


class Gated(NamedTuple):
    """An expression of alternatives that is tried only where their gate opens, which is faster."""

    opening: re.Pattern[str]
    whole: re.Pattern[str]

    def search(self, text: str, place: int = 0) -> re.Match[str] | None:
        """The first match of the whole expression from a place on."""
        while opened := self.opening.search(text, place):
            place = opened.start()
            if found := self.whole.match(text, place):
                return found
            place += 1
        return None


def gated(alternatives: str, behind: str = "") -> Gated:
    """An expression of alternatives, each of which begins with letters, and what is behind them."""
    return Gated(gate(alternatives), re.compile(f"(?:{alternatives}){behind}"))


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
    return any_of(openings(choices(alternatives)))


def openings(alternatives: Iterable[str]) -> tuple[str, ...]:
    """The letters that matches of alternatives begin with."""
    return tuple([start for one in alternatives for start in _beginnings(one)])


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of some words, wherever they stand."""
    return re.compile(branching(words))


def branching(words: Iterable[str]) -> str:
    """What finds any of some words, not yet compiled."""
    return _branches(_tree(words))


def led(alternatives: str, before: str = "", *, any_case: bool = False) -> str:
    """The same alternatives, tried only at the signs that one of them begins with.

    Each begins with a sign or a set of signs in brackets; a search passes over all other signs at
    once. `before` is asked behind that sign, and looks back over it.
    """
    split = [_FIRST.match(one) for one in choices(alternatives)]
    firsts = [found[1] for found in split if found]
    every = "".join(dict.fromkeys([first.strip("[]") for first in firsts]))
    rests = "|".join([f"(?<={found[1]}){found[2]}" for found in split if found])
    if any_case:  # for the first sign as well, which keeps the search fast
        return f"[{every.lower()}{every.upper()}]{before}(?i:{rests})"
    return f"[{every}]{before}(?:{rests})"


def choices(alternatives: str) -> list[str]:
    """The alternatives of an expression: what is in brackets is part of one."""
    found, depth, last = [], 0, 0
    for place, sign in enumerate(alternatives):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            found.append(alternatives[last:place])
            last = place + 1
    return [*found, alternatives[last:]]


def _beginnings(alternative: str, before: str = "") -> list[str]:
    """The letters that a match of an alternative begins with: for f[eé]v. these are fev and fév."""
    found = _LETTERS.match(alternative)
    letters = found[0] if found else ""
    rest = alternative[len(letters) :]
    if rest.startswith(_OPTIONAL):
        return [before + letters[:-1]]
    choice = _CHOICE.match(rest)
    if not choice or rest[choice.end() :].startswith(_OPTIONAL):
        return [before + letters]
    rest = rest[choice.end() :]
    return [start for sign in choice[1] for start in _beginnings(rest, before + letters + sign)]


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
