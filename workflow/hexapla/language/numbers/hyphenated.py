"""Codes that Arabic writes with a hyphen: النتيجة 3-1 is outcome 3.1 or 3-1, whatever its noun.

They are as well two numbers, the ends of a range: each counts where others have it. Files that
store them as they look have 1-3.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hexapla.language.sieve import NOTHING, Sieve
from hexapla.model.value import Value, ValueKind

# Not with a unit behind, which belongs to both figures: 2-4 في المائة.
_CODE = re.compile(
    r"(?<=[ء-ي] )\d{1,2}(?:-\d{1,2}){1,2}(?![\w/-]|[.,]\d| ?[%$€٪]"
    r"| (?:في ال|بال|من ال|نقط|ملي|ملايين|بلي|بلايين|[أا]لف|[آا]لاف|دولار|يورو|سا?ع))"
)
_SIEVE = Sieve((re.compile(r"-(?<=\d-)\d").search,))
_FIGURES = re.compile(r"\d+")


def sieve(language: str, figured: bool) -> Sieve:
    """What every text with such codes passes."""
    return _SIEVE if figured and language == "ar" else NOTHING


def find(text: str, language: str) -> Sequence[Value]:
    """The figures of such codes in a normal text, in order; none is ever too much."""
    if language != "ar" or "-" not in text:
        return ()
    return [
        Value(ValueKind.NUMBER, (str(int(one[0])), ""), *one.span())
        for code in _CODE.finditer(text)
        for one in _FIGURES.finditer(text, *code.span())
    ]


def in_passing(text: str, language: str) -> list[Value]:
    """The same codes as other languages write them, 3.1, in either order."""
    found = []
    for code in _CODE.finditer(text) if language == "ar" else ():
        parts = code[0].split("-")
        keys = (".".join(parts), ".".join(parts[::-1]))
        found.append(Value(ValueKind.NUMBER, keys, *code.span()))
    return found
