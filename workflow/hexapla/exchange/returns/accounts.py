"""What can become of a unit of a returned file."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from hexapla.model.catalog import Entry


class Account(Enum):
    """What became of a segment."""

    APPLIED = "applied"
    UNCHANGED = "unchanged"
    QUARANTINED = "quarantined"
    ORPHANED = "orphaned"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


class Outcome(NamedTuple):
    """An account, its reason (a clause for a person, "" where none is needed), the entry after it.

    `restored` says what had to be put right for it; `entry` is None where nothing changes.
    """

    account: Account
    reason: str = ""
    entry: Entry | None = None
    restored: str = ""


UNCHANGED = Outcome(Account.UNCHANGED)
