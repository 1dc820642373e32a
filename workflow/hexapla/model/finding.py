"""What a check, a reader or a merge has to say about content, and where."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How much a finding weighs; the higher, the worse."""

    INFO = 0
    WARNING = 1
    ERROR = 2


class Place(NamedTuple):
    """A point in a file: lines and columns count characters from 1; 0 means "not known"."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.file, *numbers])


class Finding(NamedTuple):
    """One thing to look at.

    `code` names the rule (`MD-3`, `FN-1`), `message` says what is wrong and what to do,
    `language` is the tag of the version it concerns ("" for the master), `unit` the unit's id.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    language: str = ""
    unit: str = ""
