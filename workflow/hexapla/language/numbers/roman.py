"""Roman numbers by value."""

from __future__ import annotations

from hexapla.language.numbers.expressions import compiled

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Russian texts have Cyrillic letters of the same look.
_LOOKALIKES = str.maketrans("ХІСМ", "XICM")
_REGULAR = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def from_roman(digits: str) -> int:
    """The value of a Roman number in capitals, 0 where it is none."""
    digits = digits.translate(_LOOKALIKES)
    if not digits or not compiled(_REGULAR).fullmatch(digits):
        return 0
    values = [_VALUES[digit] for digit in digits]
    return sum([-one if one < after else one for one, after in zip(values, [*values[1:], 0])])
