"""How far a segment of XLIFF 2.x has come (2.1, sections 4.3.1.32 and 4.3.1.33)."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from hexapla.model.catalog import State

_FINISHED = {"translated", "reviewed", "final"}
# Who has looked at a text after it was translated.
_SEEN = {"reviewed", "final"}
_OURS = "hexapla:"


class Status(NamedTuple):
    """What a segment's attributes say of its target.

    `stated` says whether they say anything; `untouched` that there may be nothing in it yet but its
    source, put there for the translator to write over.
    """

    state: State
    stated: bool
    untouched: bool


def status_of(segment: etree._Element) -> Status:
    """The status of a segment that has a target.

    Without a state it is “initial”, which is a draft. A sub-state of another tool is a doubt that
    it has (“poedit:fuzzy”) unless somebody has reviewed the text: no state rises by import alone.
    Ours goes with “initial” only, so beside any other state it has been left over.
    """
    state, detail = segment.get("state", ""), segment.get("subState", "")
    if state not in _FINISHED:
        return Status(State.DRAFT, bool(state), not detail.startswith(_OURS))
    doubtful = detail and not detail.startswith(_OURS) and state not in _SEEN
    return Status(State.DRAFT if doubtful else State.TRANSLATED, True, False)
