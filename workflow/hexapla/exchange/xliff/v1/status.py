"""How far a translation has come, as XLIFF 1.x says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.model.catalog import State

if TYPE_CHECKING:
    from lxml import etree


class Status(NamedTuple):
    """What a file says of a target.

    `state` is DRAFT or TRANSLATED; `stated` says whether the file says it at all; `untouched`
    whether it says that nobody has worked at it, so that a target like the source is none.
    """

    state: State
    stated: bool = True
    untouched: bool = False


UNSTATED = Status(State.TRANSLATED, stated=False)
DONE = Status(State.TRANSLATED)
TO_LOOK_AT = Status(State.DRAFT)
UNTOUCHED = Status(State.DRAFT, untouched=True)

# Values of target/@state (1.2, section 2.4); of any other a person has to look at the text.
_STATES = {
    "translated": DONE,
    "final": DONE,
    "signed-off": DONE,
    "new": UNTOUCHED,
    "needs-translation": UNTOUCHED,
}
# Values of @state-qualifier that say, where there is no state, that a machine or memory wrote it.
_DOUBTED = {
    "fuzzy-match", "leveraged-mt", "mt-suggestion", "rejected-grammar", "rejected-inaccurate",
    "rejected-length", "rejected-spelling", "tm-suggestion",
}  # fmt: skip


def standard(unit: etree._Element, target: etree._Element) -> Status:
    """What the attributes of the standard say of a unit's target."""
    return said_by(target.get("state"), unit.get("approved"), target.get("state-qualifier"))


def said_by(state: str | None, approved: str | None, qualifier: str | None) -> Status:
    """What the values of the standard's attributes say, None for one that is not there.

    @approved is “no” where it is not written, so a tool that writes it means it: Swordfish and
    Virtaal say so that a text is not confirmed.
    """
    if state:
        return _STATES.get(state) or _STATES.get(state.strip().lower(), TO_LOOK_AT)
    if approved == "no" or qualifier in _DOUBTED:
        return TO_LOOK_AT
    return UNSTATED


def earliest(statuses: list[Status]) -> Status:
    """What several segments of a unit come to; UNSTATED for none."""
    if not statuses:
        return UNSTATED
    return Status(
        min(one.state for one in statuses),
        all(one.stated for one in statuses),
        all(one.untouched for one in statuses),
    )
