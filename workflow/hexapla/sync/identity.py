"""Ids for units that have none yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hexapla.model.unit import Role, Unit

try:  # where hashlib has it from: hashlib itself loads all of OpenSSL, which takes 4 ms
    from _blake2 import blake2b
except ImportError:  # another Python's
    from hashlib import blake2b

# An enum's value is looked up by a descriptor: too slow for every unit of a long document.
_ROLES = {role: role.value for role in Role}


def new_ids(units: Iterable[Unit], taken: set[str]) -> Iterator[str]:
    """For each unit a short id that is an XML NMTOKEN and not `taken` yet; then it is.

    It is derived from the unit's text and trail, and from how many of the same came before, so
    that two people who extract the same master get the same ids.
    """
    ends: dict[tuple[str, ...], str] = {}
    # Where the count stands: a table of 5,000 dashes would be counted anew for each.
    ordinals: dict[str, int] = {}
    for _, text, role, trail, name, _ in units:
        end = ends.get(trail)
        if end is None:
            end = ends[trail] = "".join([f"\0{heading}" for heading in trail])
        seed = f"{text}\0{_ROLES[role]}\0{name}{end}"
        made = _digest(f"0{seed}")
        if made in taken:
            ordinal = ordinals.get(seed, 1)
            while (made := _digest(f"{ordinal}{seed}")) in taken:
                ordinal += 1
            ordinals[seed] = ordinal
        taken.add(made)
        yield made


def _digest(seed: str) -> str:
    # A text from outside may hold half of a surrogate pair, which UTF-8 has no bytes for.
    return f"u{blake2b(seed.encode('utf-8', 'surrogatepass'), digest_size=5).hexdigest()}"
