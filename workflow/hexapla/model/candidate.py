"""What a memory offers a translator for a unit."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A translation of the same or of a similar text.

    `source` and `target` are in the notation; `likeness` is the percentage to which `source` is
    the unit's text (100: the same words); `origin` says in a few words where it comes from
    (“previous version”, “agenda, u1f2e3d4c5”).
    """

    source: str
    target: str
    likeness: int
    origin: str


class Term(NamedTuple):
    """A term of the original's language, how it is to be translated, and what it means.

    `targets` holds the accepted translations, the preferred one first; `forbidden` those that must
    not be used.
    """

    source: str
    targets: tuple[str, ...]
    definition: str = ""
    forbidden: tuple[str, ...] = ()
