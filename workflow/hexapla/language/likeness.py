"""How alike two texts of different languages are, without understanding either.

What survives translation: figures, document symbols, addresses, footnote marks; the length, in
proportion; the sign at the end; and, between languages of one script, how words begin. This is
for finding out which text belongs to which, and never for judging one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from hexapla.expressions import expression
from hexapla.language.numbers.han import value

_DIGITS = {
    **{0x0660 + digit: str(digit) for digit in range(10)},
    **{0x06F0 + digit: str(digit) for digit in range(10)},
    **{0xFF10 + digit: str(digit) for digit in range(10)},
}
_FIGURE = expression(
    r"\[\^[^\[\]\s^]{1,30}\]"
    r"|https?://[^\s/)\]>]{1,80}"
    r"|[A-Z][A-Za-z.]{0,9}(?:/[A-Za-z0-9.&-]{1,20}){1,8}"
    r"|[0-9]{1,40}"
)
_DIGIT = expression(r"\d")
# What other languages count in figures; chapters have Roman numbers, or words.
_ARTICLE = expression("第([〇零一二三四五六七八九十百]{1,7})(?=[条條段款项項])")
_MOST = 200  # figures of a text that are looked at
_LATIN_WORD = expression(r"[A-Za-zÀ-ÖØ-öø-ÿœŒ]{4,40}")
_ACCENTS = expression("[\u0300-\u036f]+")
_STEM = 4  # as many letters are enough to tell cognates (Simard, Foster and Isabelle 1992)
_ENDINGS = {
    **dict.fromkeys(".。", "."), **dict.fromkeys(";；؛", ";"), **dict.fromkeys(":：", ":"),
    **dict.fromkeys("?？؟", "?"), **dict.fromkeys(",，،", ","), **dict.fromkeys("!！", "!"),
}  # fmt: skip
_BEHIND = expression(r"(?:\[\^[^\[\]\s^]{1,30}\]|[\s*_)\]»”\"’'）])+$")


class Traits(NamedTuple):
    """What of a text survives translation: its length in letters, figures in order of size, end."""

    length: int
    figures: tuple[str, ...] = ()
    ending: str = ""


def traits(text: str) -> Traits:
    """The traits of a text in the notation, in any language."""
    figures: list[str] = []
    if "/" in text or "[^" in text or "第" in text or _DIGIT.search(text):
        written = text if text.isascii() else text.translate(_DIGITS)
        if "第" in text:
            written = _ARTICLE.sub(_in_figures, written)
        figures = [one.lstrip("0") for one in _FIGURE.findall(written)[:_MOST]]
        figures = sorted(filter(None, figures))
    return Traits(len(text), tuple(figures), _ending(text))


def _in_figures(found: re.Match[str]) -> str:
    return f"第{value(found[1])}"


def _ending(text: str) -> str:
    last = text[-1:]
    if last.isalnum() or last in _ENDINGS:
        return _ENDINGS.get(last, "")
    behind = _BEHIND.search(text[-60:])
    before = text[-60:][: behind.start()] if behind else ""
    return _ENDINGS.get(before[-1:], "")


def together(parts: Sequence[Traits]) -> Traits:
    """The traits of several texts as one."""
    if len(parts) == 1:
        return parts[0]
    figures = [figure for part in parts for figure in part.figures][:_MOST]
    length = sum(part.length for part in parts)
    return Traits(length, tuple(sorted(figures)), parts[-1].ending if parts else "")


def stems(text: str) -> frozenset[str]:
    """How the words of a text in Latin script begin, without accents."""
    found = _LATIN_WORD.findall(text)
    if not found:
        return frozenset()
    plain = " ".join(found).lower()
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain.replace("œ", "oe")))
    return frozenset([word[:_STEM] for word in plain.split(" ")])


def unlikeness(one: Traits, other: Traits, ratio: float) -> float:
    """How much speaks against a text being the other's translation, from 0 to 1.5.

    `ratio` is how much longer texts of the first language are than those of the other.
    """
    return (
        _figures(one.figures, other.figures)
        + distance(one.length, other.length, ratio)
        + (0.1 if one.ending != other.ending else 0.0)
    )


def _figures(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if one == other:
        return 0.0 if one else 0.15
    shared = sum((Counter(one) & Counter(other)).values())
    everything = len(one) + len(other)
    return 0.9 * (1 - 2 * shared / everything) * min(1.0, 0.4 + everything / 5)


def distance(one: int, other: int, ratio: float) -> float:
    """How much two lengths speak against each other, from 0 to .5; short texts vary more."""
    return min(0.5, 0.45 * abs(log((one + 6) / (other * ratio + 6))))


def cognates(one: frozenset[str], other: frozenset[str]) -> float:
    """How much the beginnings of words speak against two texts, from 0 to .5; .3: who knows."""
    if not one or not other:
        return 0.3
    shared = len(one & other) / min(len(one), len(other))
    return 0.5 - 0.5 * min(1.0, 2 * shared)


def is_sorted(texts: Sequence[str]) -> bool:
    """Whether texts stand in the order of the alphabet, as names of States do, and not by chance.

    Each language sorts such a list in its own order (UN Editorial Manual, Paragraphs, S3).
    """
    if len(texts) < 4:
        return False
    folded = [_folded(text) for text in texts]
    return all(a <= b for a, b in pairwise(folded)) and len({*folded}) > 3


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join([letter for letter in plain if letter.isalnum()])
