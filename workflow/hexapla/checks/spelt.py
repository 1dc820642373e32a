"""Which versions may lack a number that the master says in words (see `spoken`).

Most masters have none, and most versions the same one; whoever asks that of their runs of letters
need not look for numbers in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from hexapla.checks.columns import Column, coded
from hexapla.model.parallel import MASTER

# From nought to ten; a pair is two as well.
_HAN = ("零", "一首", "二两双", "三", "四", "五", "六", "七", "八", "九", "十")
_HAN_NUMBERS = frozenset("".join(_HAN) + "半")
_PART = 0

Worth = Mapping[int, Set[int]]
"""What the number words of texts are worth, by the numbers of the texts; a part is worth 0."""


def lacking(columns: Sequence[Column]) -> dict[int, list[int]]:
    """The versions that may lack what the master says in words, by unit: their columns in order.

    Parts are left to whoever asks.
    """
    own = _own(columns[MASTER])
    found: dict[int, list[int]] = {}
    for at, column in enumerate(columns):
        for number in _lacking(column, columns[MASTER], own) if at != MASTER else ():
            found.setdefault(number, []).append(at)
    return found


def _own(masters: Column) -> Worth:
    """What the master says in words, where it does; Han numbers are taken for parts."""
    if masters.locale.language == "zh":
        has_none = _HAN_NUMBERS.isdisjoint
        return {n: {_PART} for n, words in enumerate(masters.words) if not has_none(words)}
    words, _ = _spelled(masters)
    said = masters.saying(words)
    return dict(zip(said, _worth(masters, said)))


def _lacking(column: Column, masters: Column, own: Worth) -> Iterable[int]:
    """The numbers of the texts that may lack what the master says."""
    there = [number for number in own if column.said[number]]
    # What was copied says the same.
    other = [
        one for one in there if column.said[one] != masters.texts[one] or one in column.strange
    ]
    if column.locale.language == "zh":
        lacks = [one for one in other if _lacks_han(column.spoken[one], own[one])]
    else:
        lacks = [one for one, said in zip(other, _worth(column, other)) if not own[one] <= said]
    return {*lacks, *[one for one in there if _PART in own[one]]}


def _worth(column: Column, some: Sequence[int]) -> Iterable[set[int]]:
    """What the number words of each of some texts are worth."""
    words, values = _spelled(column)
    return [{values[word] for word in said} for said in column.words_in(some, words)]


def _lacks_han(text: str, own: Set[int]) -> bool:
    """Whether a Chinese text has no numeral for one of the numbers: those beyond ten have many."""
    return any(value >= len(_HAN) or not any(map(text.__contains__, _HAN[value])) for value in own)


def _spelled(column: Column) -> tuple[frozenset[bytes], dict[bytes, int]]:
    return _values(column.locale.language, column.locale.script)


@cache
def _values(language: str, script: str) -> tuple[frozenset[bytes], dict[bytes, int]]:
    """The words of a language for numbers, as `runs` have them in a column, and their worth."""
    from hexapla.language.numbers.lexicon import spelled  # late, as in `Desk`

    there = spelled(language)
    words = coded("\0".join(there), script).split(b"\0")
    values = dict(zip(words, there.values()))
    return frozenset(values), values
