"""What a text says that every version has to say: a symbol, a date, a number, a reference."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class ValueKind(Enum):
    """What a value is, in the word that messages use."""

    ADDRESS = "address"
    SYMBOL = "symbol"
    RESOLUTION = "resolution or decision"
    REFERENCE = "reference"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    NUMBER = "number"
    SCALE = "scale"
    CURRENCY = "currency"


class FlawKind(Enum):
    """What can be wrong with a value whatever the other versions say."""

    LOOKALIKE = "look-alike letter"
    REVERSED = "reversed order"
    WEEKDAY = "weekday"
    MONTHS = "month names"
    CALENDAR = "calendar"


class Flaw(NamedTuple):
    """What is wrong with a value: a clause for its message, and how it should be written.

    `fix` replaces the text from the value's start to its end; "" where nobody but a person knows.
    """

    kind: FlawKind
    message: str
    fix: str = ""


class Value(NamedTuple):
    """A value in a text, in no language.

    `keys` are its readings, the likeliest first: `1.250` is 1250 or 1.25. Two values are the same
    if they have a reading in common. Where one of them is "", it may be none at all ("the second
    part"): it counts where others have the same, and is never too much. `start` and `end` are its
    place in the text that it was found in, in characters; what a list leaves out (L.2 in L.1–L.3)
    has an empty place.
    """

    kind: ValueKind
    keys: tuple[str, ...]
    start: int
    end: int
    flaw: Flaw | None = None
