"""What is said to translators beside the texts, in the words of every version of XLIFF."""

from __future__ import annotations

import re

from hexapla.model.candidate import Term
from hexapla.model.unit import Role, Unit

# Who signs the notes that are not a translator's, in the words of each version, as converters take
# them from one to the other: what we sent does not come back as a remark.
OURS = {"developer", "glossary", "hexapla", "place", "author"}

_ROLES = "|".join(role.value for role in Role)
_PLACE = re.compile(rf"(?:{_ROLES})(?: \S+)?(?:; in: .+)?", re.S)


def place_of(unit: Unit) -> str:
    """Where a unit stands: what it is, and the headings above it."""
    what = f"{unit.role.value} {unit.name}".rstrip()
    return f"{what}; in: {' › '.join(unit.trail)}" if unit.trail else what


def is_place(words: str) -> bool:
    """Whether a note may be one that `place_of` has made: a tool may have lost whose it is."""
    return _PLACE.fullmatch(words) is not None


def meaning_of(term: Term) -> str:
    """What a term means and what it must not be called, as a sentence or two; "" if not known."""
    definition = term.definition.strip()
    if not term.forbidden:
        return definition
    stop = "" if not definition or definition.endswith((".", "!", "?")) else "."
    return f"{definition}{stop} Do not use: {'; '.join(term.forbidden)}.".lstrip()


def line_of_term(term: Term) -> str:
    """A term in one line: “agenda → ordre du jour; …. What it means.”"""
    targets = f" → {'; '.join(term.targets)}" if term.targets else ""
    meaning = meaning_of(term)
    return f"{term.source}{targets}{f'. {meaning}' if meaning else ''}"
