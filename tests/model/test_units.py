"""Units and slots by columns are the same as one by one."""

from __future__ import annotations

from hexapla.model.reading import Context, Slot, Slots
from hexapla.model.unit import Role, Unit
from hexapla.model.units import Units, ids_of, texts_of

UNITS = (
    Unit("u1", "Preamble", Role.HEADING),
    Unit("u2", "First", Role.PARAGRAPH, ("Preamble",)),
    Unit("u3", "Second", Role.PARAGRAPH, ("Preamble",), "", ("Keep it.",)),
    Unit("u4", "See 1.", Role.FOOTNOTE, (), "1"),
    Unit("u5", "Third", Role.PARAGRAPH, ("Preamble",)),
)
SLOTS = (Slot(2, 7, 1, 3, Context("heading")), Slot(9, 12, 3, 1, Context("paragraph", "  ")))


def test_columns_give_back_the_units() -> None:
    """All of them, one, or some; units alike have one place."""
    columns = Units.of(UNITS)
    assert list(columns) == list(UNITS)
    assert [columns[number] for number in range(-5, 5)] == [*UNITS, *UNITS]
    assert columns[1:3] == UNITS[1:3]
    assert len(columns) == 5
    assert len(columns.places) == 4
    assert Units.of(columns) is columns
    assert ids_of(columns) == ids_of(UNITS)
    assert texts_of(columns) == texts_of(UNITS)


def test_columns_are_equal_to_what_says_the_same() -> None:
    """Whether the units stand in columns or not; another id or place is another unit."""
    columns = Units.of(UNITS)
    assert columns == UNITS
    assert columns in [UNITS]
    assert columns != UNITS[:-1]
    named = columns.named(["a", "b", "c", "d", "e"])
    assert named != UNITS
    assert named[3] == UNITS[3]._replace(id="d")
    assert columns != Units.of([*UNITS[:4], UNITS[4]._replace(trail=())])


def test_slots_of_columns_are_slots() -> None:
    """By number, in part, and all of them."""
    slots = Slots([[2, 9], [7, 12], [1, 3], [3, 1]], [slot.context for slot in SLOTS])
    assert slots == SLOTS
    assert slots != SLOTS[:1]
    assert [slots[0], slots[-1]] == list(SLOTS)
    assert slots[1:] == SLOTS[1:]
