"""The units of a long document by columns: what is done with all of them is done by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import add
from typing import overload

from hexapla.model.unit import Role, Unit, unit_from

Place = tuple[Role, tuple[str, ...], str, tuple[str, ...]]
"""What a unit is beside its id and text: its role, trail, name and notes."""


class Units(Sequence[Unit]):
    """Units that are made when somebody asks for them.

    `texts` has the text of each, `kinds` says which of the `places` is its own, as most share
    theirs with others; `ids` are "" until the register has given them.
    """

    def __init__(
        self,
        texts: Sequence[str],
        kinds: Sequence[int],
        places: Sequence[Place],
        ids: Sequence[str] = (),
    ) -> None:
        self.texts, self.kinds, self.places = texts, kinds, places
        self.ids = ids or [""] * len(texts)

    @classmethod
    def of(cls, units: Iterable[Unit]) -> Units:
        """The columns of units."""
        if isinstance(units, cls):
            return units
        rows = list(units)
        known: dict[Place, int] = {}
        kinds = [known.setdefault(unit[2:], len(known)) for unit in rows]
        return cls([unit.text for unit in rows], kinds, list(known), [unit.id for unit in rows])

    def named(self, ids: Sequence[str]) -> Units:
        """The same units with these ids."""
        return Units(self.texts, self.kinds, self.places, ids)

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[Unit]:
        places = map(self.places.__getitem__, self.kinds)
        return map(unit_from, map(add, zip(self.ids, self.texts), places))

    @overload
    def __getitem__(self, place: int) -> Unit: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Unit]: ...
    def __getitem__(self, place: int | slice) -> Unit | Sequence[Unit]:
        if isinstance(place, slice):
            return Units(self.texts[place], self.kinds[place], self.places, self.ids[place])
        return unit_from((self.ids[place], self.texts[place], *self.places[self.kinds[place]]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # as a list has none


def ids_of(units: Sequence[Unit]) -> Sequence[str]:
    """The ids of units."""
    return units.ids if isinstance(units, Units) else [unit.id for unit in units]


def texts_of(units: Sequence[Unit]) -> Sequence[str]:
    """The texts of units."""
    return units.texts if isinstance(units, Units) else [unit.text for unit in units]
