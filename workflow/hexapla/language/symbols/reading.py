"""From a run of letters to a symbol, and what was wrong with the way it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from hexapla.language import lookalikes
from hexapla.language.symbols import grammar, series

_WORD = r"(?<![A-Za-z0-9])[A-Za-z]+"
_NUMBERED = r"[A-Z][A-Za-z]*\.\d+[A-Z]?|\d{1,6}[A-Z]?"
_ROMAN = frozenset("IVX")
_LONGEST_WORD = 7
# A, S, E, T and one small number (E/10) may be anything.
_FEWEST_DIGITS = 3


class Typed(NamedTuple):
    """A symbol as it is, how many letters of the text it takes, and what is wrong with them.

    `faults` are pieces of a clause: "the Cyrillic letter А (U+0410)".
    """

    symbol: str
    length: int
    faults: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 12)
def read(run: str) -> Typed | None:
    """The symbol that a run begins with, None where it is none."""
    folded = lookalikes.fold(lookalikes.fold_digits(run))
    if " " in folded:
        found = grammar.with_slips().match(folded)
        if found and " " in found[0] and (typed := _judged(run, found[0])):
            return typed
    found = grammar.strict().match(folded)
    return _judged(run, found[0]) if found else None


def written(word: str) -> str:
    """How a word of a symbol is written: AC for Ac, Add for ADD; itself if it is not known."""
    return series.WRITTEN.get(word.lower(), word)


def corrected(text: str) -> str:
    """A folded text with its words as they are written, and no spaces."""
    return _word().sub(_in_place, text).replace(" ", "")


@cache
def last_number() -> re.Pattern[str]:
    """The number that a symbol ends with, before a letter if it has one."""
    return re.compile(r"(?<![\d(])\d+(?=[A-Z]?$)")


def faults(typed: str, folded: str) -> tuple[str, ...]:
    """What is wrong with letters as they were typed: look-alikes, small letters, spaces."""
    strange = [letter for letter, latin in zip(typed, folded, strict=True) if letter != latin]
    found = [f"the {lookalikes.named(letter)}" for letter in dict.fromkeys(strange)]
    if not typed.isupper() and any(map(_slipped, _own_words(typed, folded))):
        found.append("a small letter")
    if " " in folded:
        found.append("a space")
    return tuple(found)


def _in_place(word: re.Match[str]) -> str:
    """A word of a text as it is written there: RES between strokes, Res before a point."""
    right = written(word[0])
    pointed = word.string[word.end() : word.end() + 1] == "."
    return series.BEFORE_POINT.get(right, right) if pointed else right


def _judged(run: str, folded: str) -> Typed | None:
    folded = _valid(_range_apart(folded))
    typed = run[: len(folded)]
    prefix, slash, rest = folded.partition("/")
    if not slash or not _accepted(prefix.rstrip(" "), rest, typed):
        return None
    symbol = corrected(folded)
    if symbol[0].islower():
        symbol = symbol[0].upper() + symbol[1:]
    if symbol == typed:
        return Typed(symbol, len(typed))
    return Typed(symbol, len(typed), faults(typed, folded))


def _valid(folded: str) -> str:
    """What comes before the first word that no symbol has."""
    for word in _word().finditer(folded, folded.find("/")):
        letters = word[0]
        known = letters.lower() in series.WRITTEN or letters.isupper()
        if not known and not (letters[0].isupper() and len(letters) <= _LONGEST_WORD):
            return folded[: folded.rfind("/", 0, word.start())].rstrip(" ")
    return folded


def _range_apart(folded: str) -> str:
    """The first of two symbols that are a range, A/C.1/78/L.1-A/C.1/78/L.5, and no joint one."""
    parts = grammar.joint().split(folded)
    return parts[0] if len(parts) == 2 and span(*parts) else folded


def span(first: str, last: str) -> range:
    """The last numbers of the symbols from one to another; empty if these are no range."""
    one, other = last_number().search(first), last_number().search(last)
    if not one or not other or first[: one.start()] != last[: other.start()]:
        return range(0)
    return range(int(one[0]), int(other[0]) + 1) if int(one[0]) < int(other[0]) else range(0)


def _accepted(prefix: str, rest: str, typed: str) -> bool:
    """Whether letters of the right form are a symbol, and not a fraction or a choice of words."""
    organ = re.split(r"[.(]", prefix, maxsplit=1)[0]
    elements = rest.split("/")
    if organ.upper() not in series.ORGANS:
        return _unknown(prefix, elements, typed)
    words = [written(word) for word in _word().findall(rest)]
    sure = len(elements) > 1 or (bool(words) and words[0] in series.ENDING)
    if organ.islower() and not (sure and series.KNOWN.intersection(words)):
        return False
    if " " in typed and not (sure and _apart_by_slip(typed)):
        return False
    if not typed.isascii() and not any(map(_is_latin, typed)):
        return sure and series.IN_USE.issuperset(words)
    if len(elements) > 1:
        return any(map(str.isdigit, rest))
    if elements[0].isdigit():
        return len(prefix) > 1 or len(elements[0]) >= _FEWEST_DIGITS
    return bool(words) and words[0] in series.KNOWN and _is_numbered(corrected(elements[0]))


def _unknown(prefix: str, elements: list[str], typed: str) -> bool:
    """Whether a series that is in no table is one: AB/CD/12 or AB/INF.3."""
    if not prefix.isupper() or " " in typed or _ROMAN.issuperset(prefix):
        return False
    if not typed.isascii() and not any(map(_is_latin, typed)):
        return False
    if len(elements) > 1:
        return any(map(_is_numbered, elements))
    word, dot, number = elements[0].partition(".")
    return word in series.ENDING and bool(dot and number)


def _apart_by_slip(typed: str) -> bool:
    """Not two symbols side by side with a slash between them."""
    return not re.search(rf"[{lookalikes.SLASHES}] ?(?:{grammar.FIRST})[{lookalikes.SLASHES}]"
                         rf" ?[A-Z\d]", typed[1:])  # fmt: skip


@cache
def _word() -> re.Pattern[str]:
    return re.compile(_WORD)


def _is_numbered(element: str) -> bool:
    return re.fullmatch(_NUMBERED, element) is not None


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _own_words(typed: str, folded: str) -> Iterator[str]:
    """The words without any letter that only looks like a Latin one."""
    for word in _word().finditer(folded):
        if typed[word.start() : word.end()] == word[0] != _in_place(word):
            yield word[0]


def _slipped(word: str) -> bool:
    """Whether a word has small letters where its capitals are."""
    right = written(word)
    if right in series.EXTRA_CAPITALS:
        return word != right and not word.isupper()
    return (right in series.CAPITAL and word != right) or (len(word) == 1 and word.islower())
