"""The account of a returned file: what became of every segment, and the catalog after it.

No translation is lost: it is applied, or kept aside in full with its reason, and so is every
translation that another one replaces.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.exchange.returned import Restored, Returned, Segment, describe, restore, settle
from hexapla.markup.notation import read
from hexapla.markup.writing import match, same, write
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.encoding import LONGEST_LINE
from hexapla.model.fragment import Fragment, Tag, Text
from hexapla.model.locale import Locale


class Account(Enum):
    """What became of a segment."""

    APPLIED = "applied"
    UNCHANGED = "unchanged"
    QUARANTINED = "quarantined"
    ORPHANED = "orphaned"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


class Row(NamedTuple):
    """A segment, its account, and the reason: a clause for a person, "" where none is needed."""

    segment: Segment
    account: Account
    reason: str = ""


class Ledger(NamedTuple):
    """A row for every segment of a returned file, in the file's order."""

    rows: tuple[Row, ...]

    def counts(self) -> dict[Account, int]:
        """How many segments stand in each account, the empty ones included."""
        tally = Counter(row.account for row in self.rows)
        return {account: tally[account] for account in Account}

    def balances(self, returned: Returned) -> bool:
        """Whether every segment of the file has exactly one row."""
        return tuple([row.segment for row in self.rows]) == returned.segments


class _Origin(NamedTuple):
    """The source that a segment was translated from: what it means, and its text."""

    meaning: Text
    text: str
    current: bool


class _Outcome(NamedTuple):
    account: Account
    reason: str = ""
    entry: Entry | None = None


_Kept = tuple["Segment | Entry", ...]


def receive(catalog: Catalog, returned: Returned) -> tuple[Catalog, Ledger, _Kept]:
    """Takes a returned file into its catalog.

    Gives the catalog after it, the ledger, and what is to be kept aside: quarantined and orphaned
    segments, and entries as they were whose translation was replaced by another. A file in another
    language is refused whole. Taking the same file in again changes nothing.
    """
    if reason := _wrong_language(catalog.locale, returned.language):
        rows = [Row(segment, Account.REFUSED, reason) for segment in returned.segments]
        return catalog, Ledger(tuple(rows)), ()
    places = {entry.unit.id: place for place, entry in enumerate(catalog.entries)}
    retired = {entry.unit.id for entry in catalog.retired}
    entries = list(catalog.entries)
    first: dict[int, Segment] = {}
    rows = []
    kept: list[Segment | Entry] = []
    for segment in returned.segments:
        place = places.get(segment.id, places.get(segment.name, -1))
        if place < 0:
            outcome = _orphaned(segment, retired)
        elif place in first:
            outcome = _repeated(segment, first[place])
        else:
            first[place] = segment
            outcome = _judged(entries[place], segment)
        rows.append(Row(segment, outcome.account, outcome.reason))
        if outcome.account in (Account.QUARANTINED, Account.ORPHANED):
            kept.append(segment)
        elif outcome.entry:
            old, entries[place] = entries[place], outcome.entry
            if old.target and old.target != outcome.entry.target:
                kept.append(old)
    return catalog._replace(entries=tuple(entries)), Ledger(tuple(rows)), tuple(kept)


def _wrong_language(locale: Locale, tag: str) -> str:
    if not tag or tag == locale.tag:
        return ""
    try:
        if Locale.parse(tag).matches(locale):
            return ""
    except WorkspaceError:
        return f"the file names its language “{tag[:20]}”, which is none"
    return f"the file is in {tag}, and this catalog in {locale}"


def _orphaned(segment: Segment, retired: set[str]) -> _Outcome:
    if segment.id in retired or segment.name in retired:
        return _Outcome(Account.ORPHANED, "its unit has left the master")
    return _Outcome(Account.ORPHANED, f"no unit has the id “{segment.id[:40]}”")


def _repeated(segment: Segment, first: Segment) -> _Outcome:
    known = (first.source, first.target, first.remarks)
    if (segment.source, segment.target, segment.remarks) == known:
        return _Outcome(Account.DUPLICATE, f"says the same as line {first.line}")
    reason = f"the unit already stands in line {first.line}, and says something else"
    return _Outcome(Account.QUARANTINED, reason)


def _judged(entry: Entry, segment: Segment) -> _Outcome:
    """What becomes of the first segment of a unit, its remarks taken in with its text."""
    outcome = _of_target(entry, segment)
    added = [remark for remark in segment.remarks if remark not in entry.remarks]
    if not added or outcome.account not in (Account.APPLIED, Account.UNCHANGED):
        return outcome
    # A remark alone is something that came in, too.
    entry = outcome.entry or entry
    reason = outcome.reason or ("" if outcome.entry else "a remark came with it")
    entry = entry._replace(remarks=(*entry.remarks, *dict.fromkeys(added)))
    return _Outcome(Account.APPLIED, reason, entry)


def _of_target(entry: Entry, segment: Segment) -> _Outcome:
    target = settle(segment.target or ())
    if not target:
        reason = "its translation came back empty" if entry.target else ""
        return _Outcome(Account.UNCHANGED, reason)
    if sum(len(part) for part in target if isinstance(part, str)) > LONGEST_LINE:
        return _Outcome(Account.REFUSED, f"it has more than {LONGEST_LINE:,} characters")
    source = read(entry.unit.text)
    origin = _origin(entry, segment, source)
    base = origin.meaning if origin else source
    here = read(entry.target)
    if here.codes:
        here = match(base, here)
    if entry.target and settle(here.fragment) == target:
        return _confirmed(entry, segment, origin, _missing(target, base, here, entry))
    if not origin:
        reason = "its source has changed, and what the tags stood for is no longer known"
        return _Outcome(Account.QUARANTINED, reason)
    restored = restore(target, base, here)
    if restored.fault:
        return _Outcome(Account.QUARANTINED, restored.fault)
    missing = _missing(restored.fragment, base, here, entry)
    if entry.target and same(restored.text, entry.target):
        return _confirmed(entry, segment, origin, missing)
    return _replaced(entry, segment, origin, restored, missing)


def _confirmed(entry: Entry, segment: Segment, origin: _Origin | None, missing: str) -> _Outcome:
    """The text is what we have: only a state that the file itself names can say more of it."""
    finished = segment.stated and segment.state >= State.TRANSLATED and not missing
    if not (origin and origin.current and finished and not entry.usable):
        return _Outcome(Account.UNCHANGED, missing)
    reason = "confirmed for the new source" if entry.stale else "confirmed"
    confirmed = entry._replace(state=State.TRANSLATED, made_for=entry.unit.text)
    return _Outcome(Account.APPLIED, reason, confirmed)


def _replaced(
    entry: Entry, segment: Segment, origin: _Origin, restored: Restored, missing: str
) -> _Outcome:
    if entry.usable and not origin.current:
        reason = "translated from an older source, and the catalog has a newer translation"
        return _Outcome(Account.QUARANTINED, reason)
    state = State.DRAFT if missing else min(segment.state, State.TRANSLATED)
    reasons = [
        missing,
        "" if origin.current else "translated from an older source",
        f"replaces a {entry.state.name.lower()} text" if entry.usable else "",
    ]
    new = entry._replace(target=restored.text, state=state, made_for=origin.text)
    return _Outcome(Account.APPLIED, "; ".join(filter(None, reasons)), new)


def _origin(entry: Entry, segment: Segment, source: Text) -> _Origin | None:
    """The source that a segment was translated from, if its tags still say what they stand for.

    A file has a source's words and the numbers of its tags only. What these mean is known where it
    is the unit's text now or the one that our translation was made for; else it is taken from the
    unit's text, if that has the same tags in the same order (a note that was renumbered).
    """
    stands = settle(segment.source)
    if stands == settle(source.fragment):
        return _Origin(source, entry.unit.text, current=True)
    if entry.stale and entry.made_for:
        old = read(entry.made_for)
        if stands == settle(old.fragment):
            return _Origin(old, entry.made_for, current=False)
    if _tags(stands) != _tags(source.fragment):
        if _tags(stands):
            return None
        source = Text(())
    old = Text(stands, source.codes)
    return _Origin(old, write(old), current=False)


def _tags(fragment: Fragment) -> list[Tag]:
    return [part for part in fragment if isinstance(part, Tag)]


def _missing(target: Fragment, base: Text, here: Text, entry: Entry) -> str:
    """The codes of the source that a target lacks, "" if none.

    What our finished translation does without already (italics in Chinese) is not missed.
    """
    if not base.codes:
        return ""
    there = {tag.number for tag in _tags(target)}
    if entry.usable:
        ours = {tag.number for tag in _tags(here.fragment)}
        there |= {number for number in range(1, len(base.codes) + 1) if number not in ours}
    lacking = [describe(code) for n, code in enumerate(base.codes, 1) if n not in there]
    if not lacking:
        return ""
    return f"{', '.join(lacking)} {'is' if len(lacking) == 1 else 'are'} missing"
