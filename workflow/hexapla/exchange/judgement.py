"""What becomes of one unit of a returned file: applied, unchanged, or kept aside with a reason.

Three texts decide: what was sent, what came back, and what stands here now. Where the translator
changed nothing, ours stays; where we changed nothing, theirs is taken; where both did, theirs is
kept aside for a person to decide.
"""

from __future__ import annotations

import unicodedata
from enum import Enum
from typing import NamedTuple

from hexapla.exchange.recognition import key
from hexapla.exchange.repair import REMOVABLE, coded, describe, repair, tags
from hexapla.exchange.returned import Segment, restore, settle
from hexapla.exchange.sent import SentUnit
from hexapla.markup.notation import read
from hexapla.markup.writing import match, same, write
from hexapla.model.catalog import Entry, State
from hexapla.model.encoding import LONGEST_LINE
from hexapla.model.fragment import Fragment, Tag, Text


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


_UNCHANGED = Outcome(Account.UNCHANGED)
# Words and tags of one text. A person's has some dozens; to mend tags takes the square of them.
_MOST_PARTS = 4_000


class _Origin(NamedTuple):
    """The source that a segment was translated from: what it means, and its text."""

    meaning: Text
    text: str
    current: bool


def judge(
    entry: Entry, segment: Segment, sent: SentUnit | None, *, forced: bool = False
) -> Outcome:
    """Decides on what came back of a unit.

    `sent` is what was sent of it, None if that is not known. `forced` takes a text that was kept
    aside before: it may replace a newer one, and be of an older source.
    """
    outcome = _of_target(entry, segment, sent, forced)
    added = [remark for remark in segment.remarks if remark not in entry.remarks]
    if not added or outcome.account not in (Account.APPLIED, Account.UNCHANGED):
        return outcome
    # A remark alone is something that came in, too.
    entry = outcome.entry or entry
    reason = outcome.reason or ("" if outcome.entry else "a remark came with it")
    entry = entry._replace(remarks=(*entry.remarks, *dict.fromkeys(added)))
    return outcome._replace(account=Account.APPLIED, reason=reason, entry=entry)


def _of_target(entry: Entry, segment: Segment, sent: SentUnit | None, forced: bool) -> Outcome:
    if (
        segment.target == (entry.target,)
        and entry.usable
        and read(entry.target).fragment == segment.target
    ):
        return _UNCHANGED  # plain words, and nothing that a state could add: as most units are
    target = settle(segment.target or ())
    if not target:
        reason = "its translation came back empty" if entry.target else ""
        return Outcome(Account.UNCHANGED, reason)
    if segment.fault:
        return Outcome(Account.QUARANTINED, segment.fault)
    if sum(len(part) for part in target if isinstance(part, str)) > LONGEST_LINE:
        return Outcome(Account.REFUSED, f"it has more than {LONGEST_LINE:,} characters")
    if len(target) > _MOST_PARTS:
        return Outcome(Account.REFUSED, f"it has more than {_MOST_PARTS // 2:,} tags")
    source = read(entry.unit.text)
    origin, target = _origin(entry, target, segment, sent, source)
    base = origin.meaning if origin else source
    # The numbers in the file are those of the translation that was in it.
    there = _numbered(base, sent.target if sent else entry.target)
    if there.codes and not tags(target) and not tags(coded(base.fragment)):
        target = coded(target)  # codes that only ours has, made text on the way
    if _says(target, there, segment.target or ()):
        return _as_it_was(entry, segment, sent, origin)
    if not origin:
        reason = "its source has changed, and what the tags stood for is no longer known"
        return Outcome(Account.QUARANTINED, reason)
    if not segment.stated and not entry.target and target == settle(base.fragment):
        reason = "it is the same as its source, and nothing says that it is a translation"
        return Outcome(Account.UNCHANGED, reason)
    repaired = repair(target, base, len(there.codes or base.codes))
    restored = restore(repaired.fragment, base, there)
    if restored.fault:
        return Outcome(Account.QUARANTINED, restored.fault)
    done = "; ".join(repaired.done)
    if entry.target and same(restored.text, entry.target):
        return _confirmed(entry, segment, origin)._replace(restored=done)
    missing, vital = _missing(restored.fragment, base, there, entry)
    if vital:
        return Outcome(Account.QUARANTINED, missing)
    if not forced and (reason := _hindrance(entry, sent, origin)):
        return Outcome(Account.QUARANTINED, reason)
    reasons = [missing, "" if origin.current else "translated from an older source"]
    if entry.usable:
        reasons.append(f"replaces a {entry.state.name.lower()} text")
    state = min(segment.state, State.TRANSLATED)
    new = entry._replace(target=restored.text, state=state, made_for=origin.text)
    return Outcome(Account.APPLIED, "; ".join(filter(None, reasons)), new, done)


def _says(target: Fragment, there: Text, raw: Fragment) -> bool:
    """Whether a returned text is the one that was in the file.

    Its tags may have other numbers, if these are none of ours: where they are, they mean it. Where
    a tool has put line ends into it (`raw` is as it came), its spaces say nothing.
    """
    if not there.fragment:
        return False
    ours = settle(there.fragment)
    if target == ours:
        return True
    broken = any("\n" in part for part in raw if isinstance(part, str))
    if broken and (key(target), tags(target)) == (key(ours), tags(ours)):
        return True
    strange = any(not 0 < tag.number <= len(there.codes) for tag in tags(target))
    return strange and _renumbering(target, ours) is not None


def _as_it_was(
    entry: Entry, segment: Segment, sent: SentUnit | None, origin: _Origin | None
) -> Outcome:
    """The translator left the text as it was; we did not, or it was no translation then."""
    if sent is None or (entry.target and same(entry.target, sent.target)):
        return _confirmed(entry, segment, origin)
    if sent.filled and not entry.target and sent.source == entry.unit.text:
        if not (segment.stated and segment.state >= State.TRANSLATED):
            return _UNCHANGED
        # The same as the source, and said to be a translation: a symbol, a name.
        new = entry._replace(target=sent.target, state=State.TRANSLATED, made_for=sent.source)
        return Outcome(Account.APPLIED, "the same as its source", new)
    return Outcome(Account.UNCHANGED, "it came back as it was sent; ours has changed since")


def _hindrance(entry: Entry, sent: SentUnit | None, origin: _Origin) -> str:
    """Why a person has to decide on a text that is sound in itself, "" if nobody has."""
    if not origin.current:
        newer = ", and the catalog has a newer translation" if entry.usable else ""
        return f"translated from an older source{newer}"
    if sent and entry.target and not same(entry.target, "" if sent.filled else sent.target):
        return "it conflicts with a newer translation here"
    return ""


def _numbered(base: Text, text: str) -> Text:
    """A text of ours, its tags numbered as in the source."""
    found = read(text)
    return match(base, found) if found.codes else found


def _confirmed(entry: Entry, segment: Segment, origin: _Origin | None) -> Outcome:
    """The text is what we have: only a state that the file itself names can say more of it."""
    finished = segment.stated and segment.state >= State.TRANSLATED
    if not (origin and origin.current and finished and not entry.usable):
        return Outcome(Account.UNCHANGED)
    reason = "confirmed for the new source" if entry.stale else "confirmed"
    confirmed = entry._replace(state=State.TRANSLATED, made_for=entry.unit.text)
    return Outcome(Account.APPLIED, reason, confirmed)


def _origin(
    entry: Entry, target: Fragment, segment: Segment, sent: SentUnit | None, source: Text
) -> tuple[_Origin | None, Fragment]:
    """The source that a segment was translated from, and its target with that source's numbers.

    A file has a source's words and the numbers of its tags only. What these mean is known where it
    is the unit's text now, the one that was sent, or the one that our translation was made for;
    else it is taken from the unit's text, if that has the same tags in the same order (a note that
    was renumbered).
    """
    stands = settle(segment.source)
    texts = [entry.unit.text]
    texts += [sent.source] if sent and sent.source not in texts else []
    texts += [entry.made_for] if entry.stale and entry.made_for not in texts else []
    meanings = {text: source if text == entry.unit.text else read(text) for text in texts}
    for text, meaning in meanings.items():
        if (
            meaning.codes
            and (again := coded(stands)) != stands
            and again == settle(meaning.fragment)
        ):
            return _Origin(meaning, text, current=text == entry.unit.text), coded(target)
    for text, meaning in meanings.items():
        numbers = _renumbering(stands, settle(meaning.fragment))
        if numbers is not None:
            origin = _Origin(meaning, text, current=text == entry.unit.text)
            return origin, _renumbered(target, numbers)
    if tags(stands) != tags(source.fragment):
        if tags(stands):
            return None, target
        source = Text(())
    old = Text(stands, source.codes)
    return _Origin(old, write(old), current=False), target


def _renumbering(theirs: Fragment, ours: Fragment) -> dict[int, int] | None:
    """How a file numbers the tags of a source of ours, {} if as we do; None: another text.

    A tool may have changed its spaces and the form of its letters, numbered the tags anew, or
    lost them all.
    """
    if theirs == ours:
        return {}
    if _plain_key(theirs) != _plain_key(ours):
        return None
    there, here = tags(theirs), tags(ours)
    if not there or there == here:
        return {}
    if [tag.side for tag in there] != [tag.side for tag in here]:
        return None
    numbers: dict[int, int] = {}
    for one, other in zip(there, here):
        if numbers.setdefault(one.number, other.number) != other.number:
            return None
    return numbers


def _plain_key(fragment: Fragment) -> str:
    words = key(fragment)
    return words if words.isascii() else unicodedata.normalize("NFC", words)


def _renumbered(target: Fragment, numbers: dict[int, int]) -> Fragment:
    if not numbers:
        return target
    # A number of theirs that the source has not is unknown, even where it is one of ours.
    return tuple(
        [
            Tag(numbers.get(part.number, -abs(part.number) or -1), part.side)
            if isinstance(part, Tag)
            else part
            for part in target
        ]
    )


def _missing(target: Fragment, base: Text, here: Text, entry: Entry) -> tuple[str, bool]:
    """The codes of the source that a target lacks, "" if none, and whether one is indispensable.

    What our finished translation does without already (italics in Chinese) is not missed.
    """
    if not base.codes:
        return "", False
    there = {tag.number for tag in tags(target)}
    if entry.usable:
        ours = {tag.number for tag in tags(here.fragment)}
        there |= {number for number in range(1, len(base.codes) + 1) if number not in ours}
    lacking = [code for number, code in enumerate(base.codes, 1) if number not in there]
    if not lacking:
        return "", False
    names = ", ".join(map(describe, lacking))
    vital = any(code.kind not in REMOVABLE for code in lacking)
    return f"{names} {'is' if len(lacking) == 1 else 'are'} missing", vital
