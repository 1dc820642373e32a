"""Telephone numbers, which each language groups as it likes: one value each.

Arabic texts may have the groups stored with the last first, as they have those of other numbers.
"""

from __future__ import annotations

from hexapla.language.numbers.digits import ascii_digits
from hexapla.language.numbers.expressions import compiled
from hexapla.model.value import Value, ValueKind

# +1 514.288.2220, +1 (514) 288-22-20, and turned: 2220 288 514 1+. Groups of three alone are a
# number with its sign.
_NUMBER = (
    r"(?!\+ ?\d{1,3}(?: \d{3}){1,9}(?![ .-]?\d))\+ ?\d{1,3}[ .-]?(?:\(\d{1,5}\)|\d{1,4})"
    r"(?:\)?[ .-]\d{2,4}){2,4}(?!\d)"
    r"|(?<![\d.-])(?P<turned>\d{4}[ .-]\d{2,3}[ .-]\d{2,3}[ .-]\d{1,3}) ?\+"
)


def find(text: str) -> list[Value]:
    """The international telephone numbers of a normal text, in order: +15142882220."""
    if "+" not in text:
        return []
    found: list[Value] = []
    for match in compiled(_NUMBER).finditer(text):
        groups = compiled(r"\d+").findall(match[0])
        key = "".join(reversed(groups) if match["turned"] else groups)
        found.append(Value(ValueKind.NUMBER, ("+" + ascii_digits(key),), *match.span()))
    return found
