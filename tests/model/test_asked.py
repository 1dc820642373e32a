"""A row that is made when it is asked for is a row like any other."""

from __future__ import annotations

import pytest

from hexapla.model.asked import Asked


def test_it_is_the_row_that_it_would_be() -> None:
    row, asked = [0, 10, 20, 30], Asked(4, lambda number: number * 10)
    assert list(asked) == row
    assert len(asked) == 4
    assert asked[-1] == 30
    assert asked[1:3] == [10, 20]
    with pytest.raises(IndexError):
        asked[4]


def test_nothing_is_made_before() -> None:
    made: list[int] = []
    asked = Asked(3, lambda number: made.append(number) or number)
    assert made == []
    assert asked[2] == 2
    assert made == [2]
