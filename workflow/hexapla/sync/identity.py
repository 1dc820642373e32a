"""Ids for units that have none yet."""

from __future__ import annotations

from collections.abc import Sequence

# hashlib takes it from there, and brings OpenSSL besides: as long as giving ids to 4,000 units.
try:
    from _blake2 import blake2b
except ImportError:  # another Python keeps it elsewhere
    from hashlib import blake2b

from hexapla.model.units import Place, Units

_SIZE = 5  # bytes of a digest
_new = blake2b(digest_size=_SIZE).copy  # a copy takes a third of the time of a new one


def new_ids(units: Units, taken: set[str]) -> Sequence[str]:
    """For each unit a short id that is an XML NMTOKEN and not `taken` yet; then it is.

    It is derived from the unit's text and trail, and from how many of the same came before, so
    that two people who extract the same master get the same ids.
    """
    ends = list(map(_end, units.places))
    digests = [_digest(f"0{text}{ends[kind]}") for text, kind in zip(units.texts, units.kinds)]
    made = f"u{b''.join(digests).hex(' ', _SIZE).replace(' ', ' u')}".split() if digests else []
    # Where the count stands: a table of 5,000 dashes would be counted anew for each.
    ordinals: dict[str, int] = {}
    for number, unit_id in enumerate(made):
        if unit_id in taken:
            seed = f"{units.texts[number]}{ends[units.kinds[number]]}"
            ordinal = ordinals.get(seed, 1)
            while (unit_id := f"u{_digest(f'{ordinal}{seed}').hex()}") in taken:
                ordinal += 1
            ordinals[seed], made[number] = ordinal, unit_id
        taken.add(unit_id)
    return made


def _end(place: Place) -> str:
    """What a unit of some place has behind its text."""
    role, trail, name, _ = place
    return "\0".join(["", role.value, name, *trail])


def _digest(seed: str) -> bytes:
    made = _new()
    # A text from outside may hold half of a surrogate pair, which UTF-8 has no bytes for.
    made.update(seed.encode("utf-8", "surrogatepass"))
    return made.digest()
