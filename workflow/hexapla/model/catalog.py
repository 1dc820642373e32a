"""A document's units in one language, each with its translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import partial
from typing import NamedTuple

from hexapla.model.locale import Locale
from hexapla.model.unit import Unit


class State(IntEnum):
    """How far a translation has come; only a person raises it."""

    UNTRANSLATED = 0
    DRAFT = 1
    TRANSLATED = 2
    REVIEWED = 3
    FINAL = 4


class Entry(NamedTuple):
    """A unit and its translation.

    `target` is in the notation; `made_for` is the source text it was translated from; `remarks`
    and `flags` are the translator's own and are kept whatever happens.
    """

    unit: Unit
    target: str = ""
    state: State = State.UNTRANSLATED
    made_for: str = ""
    remarks: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def stale(self) -> bool:
        """Translated from a source that has since changed."""
        return bool(self.target) and self.made_for != self.unit.text

    @property
    def usable(self) -> bool:
        """Whether it may be shipped."""
        return self.state >= State.TRANSLATED and (
            not self.target or self.made_for == self.unit.text  # not stale, without a call
        )


# The entry of its values, for long documents: the constructor takes three times as long.
entry_from: Callable[[tuple[Unit, str, State, str, tuple[str, ...], tuple[str, ...]]], Entry]
entry_from = partial(tuple.__new__, Entry)


class Catalog(NamedTuple):
    """All entries of one document in one language, in the master's order.

    `retired` are entries whose unit has left the master; they are kept for its return.
    """

    document: str
    locale: Locale
    entries: tuple[Entry, ...]
    retired: tuple[Entry, ...] = ()


def usable(catalog: Catalog) -> dict[int, str]:
    """The translations that may be shipped, by the numbers of their units."""
    return {number: one.target for number, one in enumerate(catalog.entries) if one.usable}


class Counts(NamedTuple):
    """How complete a catalog is, in units; `words` counts the source words still to be done.

    `approved` are those of the translated ones that a reviser has approved as they are.
    """

    translated: int
    draft: int
    stale: int
    untranslated: int
    words: int
    approved: int = 0

    @property
    def total(self) -> int:
        """All units."""
        return self.translated + self.draft + self.stale + self.untranslated


def count(entries: Iterable[Entry]) -> Counts:
    """Counts a catalog's entries by what a coordinator asks of them."""
    tally = {"draft": 0, "stale": 0, "untranslated": 0}
    usable = words = approved = 0
    for entry in entries:
        if entry.usable:
            usable += 1
            approved += entry.state is State.FINAL
            continue
        words += word_count(entry.unit.text)
        if not entry.target:
            tally["untranslated"] += 1
        else:
            tally["stale" if entry.stale else "draft"] += 1
    return Counts(usable, **tally, words=words, approved=approved)


def word_count(text: str) -> int:
    """Words by white space; a Han character counts as a word, as translators are paid for it."""
    han = sum("\u3400" <= letter <= "\u9fff" for letter in text) if not text.isascii() else 0
    return han or len(text.split())
