"""Entries know what may be shipped, and catalogs how much is left to do."""

from __future__ import annotations

import pytest

from hexapla.model.catalog import Entry, State, count, word_count
from hexapla.model.unit import Role, Unit

UNIT = Unit("u1", "Opening of the session", Role.ITEM)
TEXT = "Ouverture de la session"


@pytest.mark.parametrize(
    ("entry", "stale", "usable"),
    [
        (Entry(UNIT), False, False),
        (Entry(UNIT, TEXT, State.DRAFT, UNIT.text), False, False),
        (Entry(UNIT, TEXT, State.TRANSLATED, UNIT.text), False, True),
        (Entry(UNIT, TEXT, State.FINAL, UNIT.text), False, True),
        (Entry(UNIT, TEXT, State.TRANSLATED, "Opening"), True, False),
        (Entry(UNIT, TEXT, State.FINAL, ""), True, False),
        (Entry(UNIT, "", State.UNTRANSLATED, "Opening"), False, False),
    ],
)
def test_what_may_be_shipped(entry: Entry, stale: bool, usable: bool) -> None:
    """A finished translation of the text that the master has today, and nothing else."""
    assert (entry.stale, entry.usable) == (stale, usable)


def test_counts_balance() -> None:
    """Each unit is counted once; the words are those that are still to be translated."""
    entries = [
        Entry(UNIT, TEXT, State.REVIEWED, UNIT.text),
        Entry(UNIT, TEXT, State.DRAFT, UNIT.text),
        Entry(UNIT, TEXT, State.DRAFT, "Opening"),
        Entry(UNIT, TEXT, State.TRANSLATED, "Opening"),
        Entry(UNIT),
    ]
    counts = count(entries)
    assert counts[:4] == (1, 1, 2, 1)
    assert counts.total == len(entries)
    assert counts.words == 16
    assert count([]).total == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Opening of the session", 4),
        ("See [^1] *below*", 3),
        ("l’ordre du jour", 3),
        ("会议开幕", 4),
        ("根据A/RES/76/268号决议", 5),
        ("افتتاح الدورة", 2),
    ],
)
def test_words(text: str, words: int) -> None:
    """Words by white space; each Han character is one."""
    assert word_count(text) == words
