"""Ids for units that have none yet."""

from __future__ import annotations

from collections.abc import Container
from hashlib import blake2b

from hexapla.model.unit import Role, Unit

# An enum's value is looked up by a descriptor: too slow for every unit of a long document.
_ROLES = {role: role.value for role in Role}


def new_id(unit: Unit, taken: Container[str], ordinals: dict[str, int]) -> str:
    """A short id that is an XML NMTOKEN and not taken yet.

    It is derived from the unit's text and trail, and from how many of the same came before, so
    that two people who extract the same master get the same ids. `ordinals` remembers where the
    count stands, for the next unit of the same text: a table of 5,000 dashes would be counted
    anew for each.
    """
    _, text, role, trail, name, _ = unit
    seed = "\0".join((text, _ROLES[role], name, *trail))
    ordinal = ordinals.get(seed, 0)
    while True:
        # A text from outside may hold half of a surrogate pair, which UTF-8 has no bytes for.
        data = f"{ordinal}{seed}".encode(errors="surrogatepass")
        made = f"u{blake2b(data, digest_size=5).hexdigest()}"
        if made not in taken:
            return made
        ordinal += 1
        ordinals[seed] = ordinal
