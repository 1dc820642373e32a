"""Rows of values that are made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Thing = TypeVar("Thing", covariant=True)


class Asked(Sequence[Thing]):
    """A row of `count` values; `make` makes the one of a number, anew each time it is asked for.

    For who asks for a few of many: a long document has a value for each of its units.
    """

    def __init__(self, count: int, make: Callable[[int], Thing]) -> None:
        self._numbers, self._make = range(count), make

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Thing: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Thing]: ...
    def __getitem__(self, place: int | slice) -> Thing | Sequence[Thing]:
        if isinstance(place, slice):
            return [self._make(number) for number in self._numbers[place]]
        return self._make(self._numbers[place])
