"""Dates in figures alone: 2027-03-05, 05/03/2027, 5.3.2027."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hexapla.model.value import Value, ValueKind


@cache
def _pattern() -> re.Pattern[str]:
    # The first letter is a digit, so that a text without any is passed over at once.
    return re.compile(
        r"[0-9](?<![0-9A-Za-z./-][0-9])(?:"
        r"(?<=[12])(?P<year>[0-9]{3})(?P<sign>[-/.])(?P<month>[01]?[0-9])(?P=sign)(?P<day>[0-3]?[0-9])"
        r"|(?P<rest>[0-9]?)(?P<mark>[-/.])(?P<second>[0-3]?[0-9])(?P=mark)(?P<last>(?:1[5-9]|20|21)[0-9]{2})"
        r")(?![0-9A-Za-z])(?![./-][0-9A-Za-z])"
    )


def find(text: str) -> Iterator[Value]:
    """The dates in figures of a text in any language.

    ISO 8601 has one reading; of 05/03/2027 the likelier one is 5 March, the other 3 May. What the
    calendar cannot have in any reading (13.20.2027) is no date.
    """
    for found in _pattern().finditer(text):
        first = text[found.start()]
        if found["year"]:
            readings = [(first + found["year"], found["month"], found["day"])]
        else:
            one, other = first + found["rest"], found["second"]
            readings = [(found["last"], other, one), (found["last"], one, other)]
        keys = [
            f"{year}-{int(month):02}-{int(day):02}"
            for year, month, day in readings
            if 1 <= int(month) <= 12 and 1 <= int(day) <= 31
        ]
        if keys:
            yield Value(ValueKind.DATE, tuple(dict.fromkeys(keys)), *found.span())
