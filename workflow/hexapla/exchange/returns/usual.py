"""The usual unit decided on the short way: nobody has touched it here since it was sent.

Its source came back as it is, and its translation as it was, or with other words around the same
codes. That is most of what comes back, and takes a third of the time so; whatever has to be looked
at more closely is left to `judgement`, and a test holds the two ways together.
"""

from __future__ import annotations

from hexapla.exchange.returns.accounts import UNCHANGED, Account, Outcome
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.repair import tags
from hexapla.exchange.returns.returned import Segment, settle
from hexapla.exchange.sent import SentUnit
from hexapla.exchange.xliff.escaping import is_plain
from hexapla.markup.notation import read, tidy
from hexapla.markup.writing import write
from hexapla.model.catalog import Entry, State
from hexapla.model.encoding import LONGEST_LINE
from hexapla.model.fragment import Fragment, Kind, Text

_MOST_PARTS = 1_000
_REPLACED = {state: f"replaces a {state.name.lower()} text" for state in State}


def judge_usual(entry: Entry, segment: Segment, sent: SentUnit | None) -> Outcome | None:
    """What becomes of a usual unit, None for any other."""
    text, target = entry.unit.text, segment.target
    if not target or segment.fault or (entry.target and entry.made_for != text):
        return None
    filled = sent is not None and sent.filled
    if sent and (sent.source != text or sent.made_for or (filled and entry.target)):
        return None
    if sent and sent.target != (text if filled else entry.target):
        return None
    if len(target) == 1 and isinstance(target[0], str):
        return _of_words(entry, segment, target[0], filled)
    return _of_codes(entry, segment, target, filled)


def _of_words(entry: Entry, segment: Segment, words: str, filled: bool) -> Outcome | None:
    """The same of a text without codes."""
    text = entry.unit.text
    if not words or segment.source != (text,) or not _are_plain(text, words, entry.target):
        return None
    if words == entry.target:
        return _as_it_was(entry, segment)
    if not entry.target and (filled or not _is_finished(segment)):
        if filled and words == text and not _is_finished(segment):
            return UNCHANGED
        if key((words,)) == key((text,)):
            return None
    return _applied(entry, segment, words)


def _of_codes(entry: Entry, segment: Segment, target: Fragment, filled: bool) -> Outcome | None:
    """The same of a text with codes: those of the source, in its order."""
    text = entry.unit.text
    source = read(text)
    if segment.source != source.fragment or "{" in text or "}" in text:
        return None
    if len(target) > _MOST_PARTS or settle(target) != target:
        return None
    if entry.target:
        there = read(entry.target)
        if there.codes != source.codes or settle(there.fragment) != there.fragment:
            return None
        if there.fragment == target:
            return _as_it_was(entry, segment)
    elif (filled or not _is_finished(segment)) and key(target) == key(source.fragment):
        return None
    if tags(target) != tags(source.fragment) or any(
        code.kind is Kind.BREAK for code in source.codes
    ):
        return None
    form = Text(target, source.codes)
    written = write(form)
    if read(written) != form or tidy(written) != written or len(written) > LONGEST_LINE:
        return None
    return _applied(entry, segment, written)


def _are_plain(*texts: str) -> bool:
    """Whether texts are words and nothing else, whatever reads them: looked at all at once."""
    joined = "|".join(["", *texts, ""])
    return (
        is_plain(joined)
        and "{" not in joined
        and "}" not in joined
        and "| " not in joined
        and " |" not in joined
        and len(joined) <= LONGEST_LINE
    )


def _is_finished(segment: Segment) -> bool:
    """Whether the file itself says that a text is a finished translation."""
    return segment.stated and segment.state >= State.TRANSLATED


def _as_it_was(entry: Entry, segment: Segment) -> Outcome | None:
    """Nothing has changed, but that a draft may have been confirmed."""
    return UNCHANGED if entry.usable or not _is_finished(segment) else None


def _applied(entry: Entry, segment: Segment, written: str) -> Outcome:
    reason = _REPLACED[entry.state] if entry.usable else ""
    state = min(segment.state, State.TRANSLATED)
    new = Entry(entry.unit, written, state, entry.unit.text, entry.remarks, entry.flags)
    return Outcome(Account.APPLIED, reason, new)
