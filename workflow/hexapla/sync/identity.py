"""Ids for units that have none yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from hashlib import blake2b

from hexapla.model.unit import Unit


def new_id(unit: Unit, taken: Container[str], ordinals: Counter[str]) -> str:
    """A short id that is an XML NMTOKEN and not taken yet.

    It is derived from the unit's text and trail, and from how many of the same came before, so
    that two people who extract the same master get the same ids. `ordinals` remembers where the
    count stands, for the next unit of the same text: a table of 5,000 dashes would be counted
    anew for each.
    """
    seed = "\0".join((unit.text, unit.role.value, unit.name, *unit.trail))
    while True:
        made = f"u{blake2b(f'{ordinals[seed]}{seed}'.encode(), digest_size=5).hexdigest()}"
        if made not in taken:
            return made
        ordinals[seed] += 1
