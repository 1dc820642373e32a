"""What stands before the translations in the catalogs of a document: it is the same in all."""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.exchange.po.writing import Lines
from hexapla.model.asked import Asked

TARGET = b'msgstr "'
"""What stands between a unit's own lines and its translation."""

_CONTEXT = b'msgctxt "'


class Openings(Asked[Lines]):
    """The own lines of units, which are hardly ever asked for one by one.

    `openings` has those of each unit as one, up to the first letter of its translation: so they
    are held against all catalogs.
    """

    def __init__(self, openings: Sequence[bytes]) -> None:
        super().__init__(len(openings), self._lines)
        self.openings = openings

    def _lines(self, number: int) -> Lines:
        comments, context, rest = self.openings[number].partition(_CONTEXT)
        return comments, context + rest[: -len(TARGET)]


def openings_of(made: Sequence[Lines]) -> Sequence[bytes]:
    """The openings of units by their own lines."""
    if isinstance(made, Openings):
        return made.openings
    return [b"%b%b%b" % (comments, body, TARGET) for comments, body in made]
