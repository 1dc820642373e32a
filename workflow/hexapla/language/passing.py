"""Which of many texts may have a value in words, or what a search by C finds.

Values in words begin with words that are known. A text is laid out in one byte a letter, in small
letters without accents and with spaces for all else, and one expression looks for all those words
at once: each stands behind a space, which C looks for several times as fast as for letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from hexapla.language.numbers.expressions import branching
from hexapla.language.numbers.lexicon import fold
from hexapla.language.sieve import CODES, Sieve, laid_out


class Gate(NamedTuple):
    """How texts are laid out, what finds all words of some sieves, and which sieves have each."""

    code: str
    letters: bytes
    found: re.Pattern[bytes]
    sieves: dict[bytes, tuple[int, ...]]


def gate(sieves: Sequence[Sieve], language: str) -> Gate | None:
    """What finds all words of some sieves for a language; none if they have none."""
    every = sorted({f" {word}" for sieve in sieves for word in sieve.words})
    if not every or not laid_out(language):
        return None
    code, first = CODES[language], every[0]
    known: dict[bytes, tuple[int, ...]] = {}
    for word in every:
        if not word.startswith(first):  # or it is found by the shorter one
            first = word
        key = first.rstrip(" ").encode(code)
        its = [place for place, sieve in enumerate(sieves) if word[1:] in sieve.words]
        known[key] = tuple(sorted({*known.get(key, ()), *its}))
    source = branching(every)
    space, rest = source[:2], source[2:]
    # The space behind a whole word is the one that the next word begins with.
    found = re.compile((space + rest.replace(space, "(?= )")).encode(code))
    return Gate(code, _letters(code), found, known)


def worded(gate: Gate, numbers: Iterable[int], texts: Sequence[str]) -> dict[int, set[int]]:
    """Which of some texts have words of each sieve, by the places and by their numbers."""
    passed: dict[int, set[int]] = {}
    code, letters, found, known = gate
    for number in numbers:
        text = texts[number].replace("İ", "I")  # its small form alone would be two letters
        laid = b" %b " % text.encode(code, "replace").translate(letters)
        for word in {*found.findall(laid)}:
            for place in known[word]:
                passed.setdefault(place, set()).add(number)
    return passed


def searched(sieve: Sieve, numbers: Iterable[int], texts: Sequence[str]) -> set[int]:
    """Which of some texts pass a search of a sieve, by their numbers among all."""
    return {number for search in sieve.searches for number in numbers if search(texts[number])}


@cache
def _letters(code: str) -> bytes:
    """For each byte of a code its letter as `fold` leaves it, and a space for all else."""
    signs = [bytes([sign]).decode(code, "replace") for sign in range(0x100)]
    return b"".join([fold(one).encode(code) if one.isalpha() else b" " for one in signs])
