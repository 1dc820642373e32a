"""Ids for units that have none yet."""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack
from zlib import crc32

from hexapla.model.units import Place, Units


def new_ids(units: Units, taken: set[str]) -> Sequence[str]:
    """For each unit a short id that is an XML NMTOKEN and not `taken` yet; then it is.

    It is derived from the unit's trail and text, and from how many of the same came before, so
    that two people who extract the same master get the same ids. It is a sum of 32 bits: what
    keeps the units of a document apart is that none is taken twice.
    """
    places = _sums(list(map(_named, units.places)), [0] * len(units.places))
    sums = _sums(units.texts, list(map(places.__getitem__, units.kinds)))
    joined = pack(f">{len(sums)}I", *sums).hex(" ", 4)
    made = f"u{joined.replace(' ', ' u')}".split() if sums else []
    # Where the count stands: a table of 5,000 dashes would be counted anew for each.
    ordinals: dict[int, int] = {}
    for number, unit_id in enumerate(made):
        if unit_id in taken:
            own = sums[number]
            ordinal = ordinals.get(own, 1)
            while (unit_id := f"u{crc32(b'%d' % ordinal, own):08x}") in taken:
                ordinal += 1
            ordinals[own], made[number] = ordinal, unit_id
        taken.add(unit_id)
    return made


def _named(place: Place) -> str:
    """What a unit of some place has before its text."""
    role, trail, name, _ = place
    return "\0".join([role.value, name, *trail, ""])


def _sums(texts: Sequence[str], before: Sequence[int]) -> list[int]:
    """The sums of texts, each behind what has such a sum."""
    try:
        return list(map(crc32, map(str.encode, texts), before))
    except UnicodeEncodeError:  # half of a surrogate pair from outside has no bytes in UTF-8
        coded = [text.encode("utf-8", "surrogatepass") for text in texts]
        return list(map(crc32, coded, before))
