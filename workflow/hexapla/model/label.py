"""The label of a heading, a list item or a paragraph: a style and a number, in no language."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class LabelStyle(Enum):
    """The series a label belongs to, named after its English form."""

    DECIMAL = "1."
    LETTER = "(a)"
    ROMAN = "(i)"
    CAPITAL = "A."
    CHAPTER = "I."


class Label(NamedTuple):
    """`Label(LETTER, 8)` is (h) in English, h) in French, (ح) in Arabic."""

    style: LabelStyle
    number: int
