"""What becomes of one unit of a returned file: applied, unchanged, or kept aside with a reason.

Three texts decide: what was sent, what came back, and what stands here now. Where the translator
changed nothing, ours stays; where we changed nothing, theirs is taken; where both did, theirs is
kept aside for a person to decide.
"""

from __future__ import annotations

from typing import NamedTuple

from hexapla.exchange.returns.accounts import UNCHANGED, Account, Outcome
from hexapla.exchange.returns.letters import composed
from hexapla.exchange.returns.origin import (
    Origin,
    Prior,
    may_say,
    origin_of,
    prior_of,
    says,
    with_own,
)
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.repair import REMOVABLE, describe, repair, tags
from hexapla.exchange.returns.returned import Segment, restore, settle
from hexapla.exchange.returns.usual import judge_usual
from hexapla.exchange.sent import SentUnit
from hexapla.exchange.xliff.wording import place_of
from hexapla.markup.notation import read
from hexapla.markup.writing import same
from hexapla.model.approval import aside_from_approvals
from hexapla.model.catalog import Entry, State
from hexapla.model.encoding import LONGEST_LINE
from hexapla.model.fragment import Fragment, Text

_SAME = "it is the same as its source, and nothing says that it is a translation"
# Words and tags of one text. A person's has some dozens; to mend tags takes the square of them.
_MOST_PARTS = 4_000


def judge(
    entry: Entry, segment: Segment, sent: SentUnit | None, *, forced: bool = False
) -> Outcome:
    """Decides on what came back of a unit.

    `sent` is what was sent of it, None if that is not known. `forced` takes a text that was kept
    aside before: it may replace a newer one, and be of an older source.
    """
    if (usual := judge_usual(entry, segment, sent)) is not None:
        return usual
    outcome = _of_target(entry, segment, sent, forced)
    if not segment.remarks:
        return outcome
    # A converter may have lost who wrote a note: ours are not a translator's remarks.
    known = {*entry.remarks, *entry.unit.notes, place_of(entry.unit)}
    added = [one for one in aside_from_approvals(segment.remarks) if one not in known]
    if not added or outcome.account not in (Account.APPLIED, Account.UNCHANGED):
        return outcome
    # A remark alone is something that came in, too.
    entry = outcome.entry or entry
    reason = outcome.reason or ("" if outcome.entry else "a remark came with it")
    entry = entry._replace(remarks=(*entry.remarks, *dict.fromkeys(added)))
    return outcome._replace(account=Account.APPLIED, reason=reason, entry=entry)


def _of_target(entry: Entry, segment: Segment, sent: SentUnit | None, forced: bool) -> Outcome:
    target = settle(segment.target or ())
    if not target:
        reason = "its translation came back empty" if entry.target else ""
        return Outcome(Account.UNCHANGED, reason)
    if excess := _excess(target):
        return Outcome(Account.REFUSED, excess)
    source = read(entry.unit.text)
    target = composed(target, source.fragment)
    origin, target = origin_of(entry, target, segment, sent, source)
    base = origin.meaning if origin else source
    prior = prior_of(entry, sent, base)
    if prior.codes.codes:
        target = with_own(target, prior, base)
    as_here = says(target, prior, segment.target or ())
    if as_here or (sent is None and may_say(target, prior, base)):
        return _as_it_was(entry, segment, sent, origin)
    if segment.fault:
        return Outcome(Account.QUARANTINED, segment.fault)
    if not origin:
        reason = "its source has changed, and what the tags stood for is no longer known"
        return Outcome(Account.QUARANTINED, reason)
    undone = not _is_finished(segment) and not entry.target
    if undone and _is_like(target, settle(base.fragment), filled=prior.filled):
        return Outcome(Account.UNCHANGED, _SAME)
    return _of_text(entry, segment, sent, _Text(target, origin, prior, forced))


class _Text(NamedTuple):
    """A text that a translator has written, and what it was made of."""

    target: Fragment
    origin: Origin
    prior: Prior
    forced: bool


def _is_finished(segment: Segment) -> bool:
    """Whether the file itself says that a text is a finished translation."""
    return segment.stated and segment.state >= State.TRANSLATED


def _is_like(target: Fragment, source: Fragment, *, filled: bool) -> bool:
    """Whether a text is its source, spaces aside.

    Where its source was put in its place, a tool has harmed what codes it lacks or has moved.
    """
    if target == source:
        return True
    return key(target) == key(source) and (filled or tags(target) == tags(source))


def _excess(target: Fragment) -> str:
    """Why a text is too much for a catalog, "" if it is not."""
    if sum(len(part) for part in target if isinstance(part, str)) > LONGEST_LINE:
        return f"it has more than {LONGEST_LINE:,} characters"
    return f"it has more than {_MOST_PARTS // 2:,} tags" if len(target) > _MOST_PARTS else ""


def _of_text(entry: Entry, segment: Segment, sent: SentUnit | None, text: _Text) -> Outcome:
    """What becomes of a text that is none that we know."""
    base, codes = text.origin.meaning, text.prior.codes
    repaired = repair(text.target, base, len(codes.codes or base.codes))
    if repaired.done and says(settle(repaired.fragment), text.prior, ()):
        return _as_it_was(entry, segment, sent, text.origin)
    restored = restore(repaired.fragment, base, codes)
    if restored.fault:
        return Outcome(Account.QUARANTINED, restored.fault)
    done = "; ".join(repaired.done)
    if entry.target and same(restored.text, entry.target):
        return _confirmed(entry, segment, text.origin)._replace(restored=done)
    missing, vital = _missing(restored.fragment, base, text.prior, entry)
    if vital:
        return Outcome(Account.QUARANTINED, missing)
    if not text.forced and (reason := _hindrance(entry, sent, text.origin)):
        return Outcome(Account.QUARANTINED, reason)
    reasons = [missing, "" if text.origin.current else "translated from an older source"]
    if entry.usable:
        reasons.append(f"replaces a {entry.state.name.lower()} text")
    state = min(segment.state, State.TRANSLATED)
    new = entry._replace(target=restored.text, state=state, made_for=text.origin.text)
    return Outcome(Account.APPLIED, "; ".join(filter(None, reasons)), new, done)


def _as_it_was(
    entry: Entry, segment: Segment, sent: SentUnit | None, origin: Origin | None
) -> Outcome:
    """The translator left the text as it was; we did not, or it was no translation then."""
    if sent is None or (entry.target and same(entry.target, sent.target)):
        return _confirmed(entry, segment, origin)
    if sent.filled and not entry.target and sent.source == entry.unit.text:
        if not _is_finished(segment):
            return UNCHANGED
        # The same as the source, and said to be a translation: a symbol, a name.
        new = entry._replace(target=sent.target, state=State.TRANSLATED, made_for=sent.source)
        return Outcome(Account.APPLIED, "the same as its source", new)
    return Outcome(Account.UNCHANGED, "it came back as it was sent; ours has changed since")


def _hindrance(entry: Entry, sent: SentUnit | None, origin: Origin) -> str:
    """Why a person has to decide on a text that is sound in itself, "" if nobody has."""
    if not origin.current:
        newer = ", and the catalog has a newer translation" if entry.usable else ""
        return f"translated from an older source{newer}"
    if sent and entry.target and not same(entry.target, "" if sent.filled else sent.target):
        return "it conflicts with a newer translation here"
    return ""


def _confirmed(entry: Entry, segment: Segment, origin: Origin | None) -> Outcome:
    """The text is what we have: only a state that the file itself names can say more of it."""
    if not (origin and origin.current and _is_finished(segment) and not entry.usable):
        return Outcome(Account.UNCHANGED)
    reason = "confirmed for the new source" if entry.stale else "confirmed"
    confirmed = entry._replace(state=State.TRANSLATED, made_for=entry.unit.text)
    return Outcome(Account.APPLIED, reason, confirmed)


def _missing(target: Fragment, base: Text, prior: Prior, entry: Entry) -> tuple[str, bool]:
    """The codes of the source that a target lacks, "" if none, and whether one is indispensable.

    What our finished translation does without already (italics in Chinese) is not missed.
    """
    if not base.codes:
        return "", False
    there = {tag.number for tag in tags(target)}
    if entry.usable:
        ours = {tag.number for tag in tags(prior.fragment)}
        there |= {number for number in range(1, len(base.codes) + 1) if number not in ours}
    lacking = [code for number, code in enumerate(base.codes, 1) if number not in there]
    if not lacking:
        return "", False
    names = ", ".join(map(describe, lacking))
    vital = any(code.kind not in REMOVABLE for code in lacking)
    return f"{names} {'is' if len(lacking) == 1 else 'are'} missing", vital
