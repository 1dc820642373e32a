"""The account of a returned file: what became of every segment, and the catalog after it.

No translation is lost: it is applied, or kept aside in full with its reason, and so is every
translation that another one replaces, unless the record of the export has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.exchange.returns.accounts import UNCHANGED, Account, Outcome
from hexapla.exchange.returns.claims import Claim, Known
from hexapla.exchange.returns.judgement import judge
from hexapla.exchange.returns.recognition import recognize
from hexapla.exchange.returns.returned import Returned, Segment, settle
from hexapla.exchange.returns.usual import judge_usual
from hexapla.exchange.sent import AsHere, Sent, SentUnit
from hexapla.markup.notation import read
from hexapla.model.catalog import Catalog, Entry
from hexapla.model.locale import Locale

_WAITING = (Account.QUARANTINED, Account.ORPHANED)


class Row(NamedTuple):
    """A segment, its account, and the reason: a clause for a person, "" where none is needed.

    `unit` is the id of the unit that it is, "" if none; `restored` says what had to be put right
    for that: its identity, its tags.
    """

    segment: Segment
    account: Account
    reason: str = ""
    unit: str = ""
    restored: str = ""


class Ledger(NamedTuple):
    """A row for every segment of a returned file, in the file's order."""

    rows: tuple[Row, ...]

    def counts(self) -> dict[Account, int]:
        """How many segments stand in each account, the empty ones included."""
        tally = dict.fromkeys(Account, 0)
        for account, rows in groupby(self.rows, key=attrgetter("account")):
            tally[account] += sum([row.segment.parts for row in rows])
        return tally

    def balances(self, returned: Returned) -> bool:
        """Whether every segment of the file has exactly one row."""
        return tuple([row.segment for row in self.rows]) == returned.segments


class Kept(NamedTuple):
    """What is to be kept aside: the unit it is or claims to be, what came or stood, and why."""

    unit: str
    item: Segment | Entry
    reason: str


class _Receipt:
    """A returned file while it is taken in."""

    def __init__(self, catalog: Catalog, sent: Sent | None, forced: bool) -> None:
        self.entries = list(catalog.entries)
        self.places = {entry.unit.id: place for place, entry in enumerate(catalog.entries)}
        self.retired = {entry.unit.id: entry for entry in catalog.retired}
        self.sent: dict[str, SentUnit] = {unit.id: unit for unit in sent.units} if sent else {}
        self.first: dict[str, Segment] = {}
        self.idle: set[str] = set()
        self.kept: list[Kept] = []
        self.forced = forced

    def take(self, claim: Claim) -> list[Row]:
        """The rows of what came back of a unit."""
        segment, unit = claim.segment, claim.unit
        place = self.places.get(unit, -1)
        if claim.repeats:
            outcome = Outcome(Account.DUPLICATE, f"says the same as line {claim.repeats.line}")
        elif claim.joined:
            reason = f"the units {', '.join(claim.joined)} came back as one; send it back in parts"
            outcome = Outcome(Account.QUARANTINED, reason)
        elif place < 0:
            outcome = self.orphaned(unit, segment)
        elif unit in self.first:
            outcome = self.again(unit, segment, place)
        else:
            outcome = self.judged(unit, segment, place)
        self.keep(unit or segment.id or segment.name, outcome, segment, place)
        restored = claim.restored or outcome.restored
        if claim.restored and outcome.restored:
            restored = f"{claim.restored}; {outcome.restored}"
        return [
            Row(member, outcome.account, outcome.reason, unit, restored) for member in claim.members
        ]

    def judged(self, unit: str, segment: Segment, place: int) -> Outcome:
        sent = self.sent.get(unit)
        outcome = judge(self.entries[place], segment, sent, forced=self.forced)
        self.first[unit] = segment
        # What says nothing new leaves its place to what does, if it is known what was sent.
        if outcome.account is Account.UNCHANGED and sent:
            self.idle.add(unit)
        else:
            self.idle.discard(unit)
        return outcome

    def again(self, unit: str, segment: Segment, place: int) -> Outcome:
        """What becomes of a unit that stands in the file more than once."""
        outcome = _repeated(segment, self.first[unit])
        sent = self.sent.get(unit)
        if outcome.account is Account.DUPLICATE or not sent:
            return outcome
        if unit in self.idle:
            return self.judged(unit, segment, place)
        if judge(self.entries[place], segment, sent).account is Account.UNCHANGED:
            return outcome._replace(account=Account.DUPLICATE, reason=_stands(self.first[unit]))
        return outcome

    def keep(self, unit: str, outcome: Outcome, segment: Segment, place: int) -> None:
        old = self.entries[place] if place >= 0 else None
        if one := _kept(unit, outcome, segment, old, self.sent.get(unit)):
            self.kept.append(one)
        if outcome.entry and old:
            self.entries[place] = outcome.entry

    def orphaned(self, unit: str, segment: Segment) -> Outcome:
        names = (unit, segment.id, segment.name)
        left = next((self.retired[name] for name in names if name in self.retired), None)
        if left and settle(read(left.target).fragment) == settle(segment.target or ()):
            # PO files bring what is obsolete, too: it is there already, and waits for its unit.
            return Outcome(Account.UNCHANGED)
        if left or unit in self.sent:
            return Outcome(Account.ORPHANED, "its unit has left the master")
        name = segment.id or segment.name
        known = f"no unit has the id “{name[:40]}”, and none" if name else "no unit has"
        return Outcome(Account.ORPHANED, f"{known} its text")


def receive(
    catalog: Catalog, returned: Returned, sent: Sent | None = None, *, forced: bool = False
) -> tuple[Catalog, Ledger, tuple[Kept, ...]]:
    """Takes a returned file into its catalog.

    `sent` is the record of the export that the file was made from, None if there is none; `forced`
    takes what was kept aside before (see `judgement.judge`). Gives the catalog after it, the
    ledger, and what is to be kept aside. A file in another language is refused whole. Taking the
    same file in again changes nothing.
    """
    if reason := _wrong_language(catalog.locale, returned.language):
        refused = [Row(segment, Account.REFUSED, reason) for segment in returned.segments]
        return catalog, Ledger(tuple(refused)), ()
    if _in_step(catalog, returned, sent):
        return _receive_in_step(catalog, returned, sent, forced=forced)
    receipt = _Receipt(catalog, sent, forced)
    rows: list[tuple[int, Row]] = []
    for claim in recognize(returned.segments, _known(catalog, sent), catalog.locale):
        rows += zip(claim.places, receipt.take(claim), strict=True)
    rows.sort(key=itemgetter(0))
    after = catalog._replace(entries=tuple(receipt.entries))
    return after, Ledger(tuple([row for _, row in rows])), tuple(receipt.kept)


def _in_step(catalog: Catalog, returned: Returned, sent: Sent | None) -> bool:
    """Whether the same units, each of them once, came back in the order that they stand in here.

    That is what `recognize` would find, too: each by the id that it has in the file.
    """
    ids = [entry.unit.id for entry in catalog.entries]
    if ids != [segment.id for segment in returned.segments] or len(set(ids)) != len(ids):
        return False
    if sent is None or _is_as_here(catalog, sent):
        return True
    return ids == [unit.id for unit in sent.units]


def _is_as_here(catalog: Catalog, sent: Sent | None) -> bool:
    """Whether what was sent is known to be what stands here."""
    units = sent.units if sent else ()
    return isinstance(units, AsHere) and units.entries is catalog.entries


def _receive_in_step(
    catalog: Catalog, returned: Returned, sent: Sent | None, *, forced: bool
) -> tuple[Catalog, Ledger, tuple[Kept, ...]]:
    """The same of a file that is in step: nobody need be looked for."""
    entries: list[Entry] = []
    rows: list[Row] = []
    kept: list[Kept] = []
    as_here = _is_as_here(catalog, sent)
    units: Sequence[SentUnit | None] = sent.units if sent else ()
    for place, (entry, segment) in enumerate(zip(catalog.entries, returned.segments, strict=True)):
        unit = None if as_here or not units else units[place]
        outcome = judge_usual(entry, segment, unit)
        if outcome is None:
            unit = units[place] if units else None
            outcome = judge(entry, segment, unit, forced=forced)
        account, reason, after, restored = outcome
        rows.append(Row(segment, account, reason, segment.id, restored))
        entries.append(after or entry)
        if outcome is UNCHANGED or (as_here and account is Account.APPLIED):
            continue  # the record has what it replaces
        if one := _kept(segment.id, outcome, segment, entry, unit):
            kept.append(one)
    return catalog._replace(entries=tuple(entries)), Ledger(tuple(rows)), tuple(kept)


def _kept(
    unit: str, outcome: Outcome, segment: Segment, old: Entry | None, sent: SentUnit | None
) -> Kept | None:
    """What is to be kept aside of a unit: what could not be taken, or what was replaced by it.

    `old` is its entry before, None if there is none. What the record of the export has is not lost.
    """
    if outcome.account in _WAITING:
        return Kept(unit, segment, outcome.reason)
    if not outcome.entry or not old or not old.target or old.target == outcome.entry.target:
        return None
    if sent and sent.target == old.target and not sent.filled:
        return None
    return Kept(unit, old, "replaced by a returned translation")


def _known(catalog: Catalog, sent: Sent | None) -> Sequence[Known]:
    """The units that may come back: those that were sent, and those that are here."""
    if sent is None:
        return [Known(one.unit.id, one.unit.text, one.target) for one in catalog.entries]
    known = [Known(unit.id, unit.source, unit.target) for unit in sent.units]
    there = {unit.id for unit in sent.units}
    return known + [
        Known(entry.unit.id, entry.unit.text, entry.target)
        for entry in catalog.entries
        if entry.unit.id not in there
    ]


def _wrong_language(locale: Locale, tag: str) -> str:
    if not tag or tag == locale.tag:
        return ""
    try:
        if Locale.parse(tag).matches(locale):
            return ""
    except WorkspaceError:
        return f"the file names its language “{tag[:20]}”, which is none"
    return f"the file is in {tag}, and this catalog in {locale}"


def _repeated(segment: Segment, first: Segment) -> Outcome:
    if _said(segment) == _said(first):
        return Outcome(Account.DUPLICATE, f"says the same as line {first.line}")
    if not segment.target:
        return Outcome(Account.DUPLICATE, _stands(first))
    return Outcome(Account.QUARANTINED, f"{_stands(first)}, and says something else")


def _said(segment: Segment) -> tuple[object, ...]:
    """What a segment says, however it was cut."""
    target = None if segment.target is None else settle(segment.target)
    return settle(segment.source), target, segment.remarks


def _stands(first: Segment) -> str:
    return f"the unit already stands in line {first.line}"
