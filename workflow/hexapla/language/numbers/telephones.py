"""Telephone numbers, which each language groups as it likes: one value each.

Arabic texts may have the groups stored with the last first, as they have those of other numbers.
A national number of North America (ten digits: 3, 3 and 4) has the country code 1 (ITU-T E.164).
"""

from __future__ import annotations

from hexapla.language.numbers.digits import ascii_digits
from hexapla.language.numbers.expressions import compiled
from hexapla.model.value import Value, ValueKind

# +1 514.288.2220, +1 (514) 288-22-20, and turned: 2220 288 514 1+. Groups of three alone are a
# number with its sign.
_NUMBER = (
    r"[+\d](?:(?<=\+)(?! ?\d{1,3}(?: \d{3}){1,9}(?![ .-]?\d)) ?\d{1,3}[ .-]?"
    r"(?:\(\d{1,5}\)|\d{1,4})(?:\)?[ .-]\d{2,4}){2,4}(?!\d)"
    r"|(?<![\d.-].)(?<=\d)(?P<turned>\d{3}[ .-]\d{2,3}[ .-]\d{2,3}[ .-]\d{1,3}) ?\+)"
)
# 1-800-352-5267, 650-903-0875, (650) 903-0875, in French 1 800 352 5267.
_NATIONAL = (
    r"(?<![\d.,+/$€-])(?<!\d )(?:1(?P<gap>[ .-])[2-9]\d\d(?P=gap)[2-9]\d\d(?P=gap)"
    r"|(?:1[ .-])?(?:\([2-9]\d\d\) ?[2-9]\d\d[.-]|[2-9]\d\d(?P<sign>[.-])[2-9]\d\d(?P=sign)))"
    r"\d{4}(?![ .-]?\d)"
)
_LAST_GROUPS = r"\d\d\d[ .-]\d{4}(?!\d)"


def find(text: str) -> list[Value]:
    """The telephone numbers of a normal text, in order: +15142882220."""
    found: list[Value] = []
    for match in compiled(_NUMBER).finditer(text) if "+" in text else ():
        groups = compiled(r"\d+").findall(match[0])
        key = "".join(reversed(groups) if match["turned"] else groups)
        found.append(Value(ValueKind.NUMBER, ("+" + ascii_digits(key),), *match.span()))
    if compiled(_LAST_GROUPS).search(text):
        for match in compiled(_NATIONAL).finditer(text):
            if not any(one.start < match.end() and match.start() < one.end for one in found):
                digits = "".join(compiled(r"\d+").findall(match[0]))
                key = "+1" + ascii_digits(digits[-10:])
                found.append(Value(ValueKind.NUMBER, (key,), *match.span()))
    return sorted(found, key=_start)


def _start(value: Value) -> int:
    return value.start
