"""What a check, a reader or a merge has to say about content, and where."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How much a finding weighs; the higher, the worse.

    STYLE is a matter of form that changes no meaning.
    """

    STYLE = 0
    INFO = 1
    WARNING = 2
    ERROR = 3


class Place(NamedTuple):
    """A point in a file: lines and columns count characters from 1; 0 means "not known"."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.file, *numbers])


class Span(NamedTuple):
    """A part of a unit's text in one language ("" for the master), in characters."""

    language: str
    start: int
    end: int


class Fix(NamedTuple):
    """What a text should have instead, from `start` to `end`, where nobody need think about it."""

    start: int
    end: int
    text: str


class Finding(NamedTuple):
    """One thing to look at.

    `code` names the rule (`MD-3`, `FN-1`), `message` says what is wrong, `advice` what to do (""
    if the message says it), `language` is the tag of the version it concerns ("" for the master),
    `unit` the unit's id. `spans` are the parts of that unit's texts that it speaks of, in any
    language; `fix` is for the unit's text in `language`. `against_all` says that the master is only
    doubted because of what the versions say.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    language: str = ""
    unit: str = ""
    advice: str = ""
    spans: tuple[Span, ...] = ()
    fix: Fix | None = None
    against_all: bool = False

    def __str__(self) -> str:
        return f"{self.message}: {self.advice}" if self.advice else self.message
