"""Ids for units that have none yet."""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack
from zlib import crc32

from hexapla.model.units import Place, Units

# A text from outside may hold half of a surrogate pair, which UTF-8 has no bytes for.
_CODE = ("utf-8", "surrogatepass")


def new_ids(units: Units, taken: set[str]) -> Sequence[str]:
    """For each unit a short id that is an XML NMTOKEN and not `taken` yet; then it is.

    It is derived from the unit's text and trail, and from how many of the same came before, so
    that two people who extract the same master get the same ids. It is a sum of 32 bits: what
    keeps the units of a document apart is that none is taken twice.
    """
    places = [crc32(_named(place).encode(*_CODE)) for place in units.places]
    texts = zip(units.texts, units.kinds)
    sums = [crc32(text.encode(*_CODE), places[kind]) for text, kind in texts]
    joined = pack(f">{len(sums)}I", *sums).hex(" ", 4)
    made = f"u{joined.replace(' ', ' u')}".split() if sums else []
    # Where the count stands: a table of 5,000 dashes would be counted anew for each.
    ordinals: dict[int, int] = {}
    for number, unit_id in enumerate(made):
        if unit_id in taken:
            before = sums[number]
            ordinal = ordinals.get(before, 1)
            while (unit_id := f"u{crc32(b'%d' % ordinal, before):08x}") in taken:
                ordinal += 1
            ordinals[before], made[number] = ordinal, unit_id
        taken.add(unit_id)
    return made


def _named(place: Place) -> str:
    """What a unit of some place has before its text."""
    role, trail, name, _ = place
    return "\0".join([role.value, name, *trail, ""])
