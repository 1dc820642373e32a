"""The usual unit decided on the short way: nobody has touched it here since it was sent.

Its source came back as it is, and its translation as it was, or with other words around the same
codes. That is most of what comes back, and takes a third of the time so; whatever has to be looked
at more closely is left to `judgement`, and a test holds the two ways together.
"""

from __future__ import annotations

from hexapla.exchange.returns.accounts import UNCHANGED, Account, Outcome
from hexapla.exchange.returns.letters import is_in_doubt
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.repair import tags
from hexapla.exchange.returns.returned import REPLACEMENT, UNCARRIED, Segment, settle
from hexapla.exchange.sent import SentUnit
from hexapla.markup import usual
from hexapla.markup.lines import tidy
from hexapla.markup.notation import has_marks, read
from hexapla.markup.writing import match
from hexapla.model.catalog import Entry, State
from hexapla.model.encoding import LONGEST_LINE
from hexapla.model.fragment import Code, Fragment, Side, Text

_MOST_PARTS = 1_000
_REPLACED = {state: f"replaces a {state.name.lower()} text" for state in State}
_SPACE = " \t"
# Looked up once: each look into an Enum takes as long as the rest of a line.
_TRANSLATED, _APPLIED, _OPEN, _CLOSE = State.TRANSLATED, Account.APPLIED, Side.OPEN, Side.CLOSE


def judge_usual(entry: Entry, segment: Segment, sent: SentUnit | None) -> Outcome | None:
    """What becomes of a usual unit, None for any other."""
    # Taken apart at once: this is done for every unit, and each look-up by name takes its time.
    unit, here, state, made_for, _, _ = entry
    _, origin, target, _, _, remarks, _, _, _, fault = segment
    text = unit.text
    if not target or fault or remarks or (here and made_for != text):
        return None
    filled = False
    if sent:
        _, source, was, filled, older = sent
        if source != text or older or was != (text if filled else here) or (filled and here):
            return None
    if len(target) == 1 and isinstance(words := target[0], str):
        if origin != (text,) or not _are_plain(text, words, here):
            return None
        written = words
    else:
        found = _written(text, here, origin, target)
        if found is None:
            return None
        written = found
    if written == here:
        # Nothing has changed, but that a draft may have been confirmed.
        return UNCHANGED if state >= _TRANSLATED or not _is_finished(segment) else None
    if is_in_doubt(written, here):
        return None
    if not here and (filled or not _is_finished(segment)):
        if filled and written == text and not _is_finished(segment):
            return UNCHANGED
        if key(target) == key(origin):
            return None
    return _applied(entry, segment, written)


def _are_plain(text: str, words: str, here: str) -> bool:
    """Whether texts are words and nothing else, whatever reads them: looked at all at once.

    `words` are as they came; `here` is the translation that we have.
    """
    joined = f"{text}|{words}|{here}"
    return (
        words != ""
        and not has_marks(joined)
        # A tool may have made text of codes; what no file can carry came back as another letter.
        and not ("{" in joined or "}" in joined or "\r" in joined or REPLACEMENT in joined)
        and (words.isprintable() or not UNCARRIED.search(words))
        and text.strip(_SPACE) == text
        and words.strip(_SPACE) == words
        and here.strip(_SPACE) == here
        and len(joined) <= LONGEST_LINE
    )


def _written(text: str, here: str, source: Fragment, target: Fragment) -> str | None:
    """A returned text with the codes of its source, in its order, in the notation.

    None where that is not all that there is to it.
    """
    if "{" in text or "}" in text or "\n" in text or len(target) > _MOST_PARTS:
        return None
    meant = _settled(text)
    if meant is None or meant.fragment != source:
        return None
    codes = meant.codes
    if here:
        there = _settled(here)
        if there is None:
            return None
        if there.codes != codes:
            # Our own forms of the same codes in the same order, such as links to other pages.
            if tags(there.fragment) != tags(source) or match(meant, there) != there:
                return None
            codes = there.codes
        if there.fragment == target:
            return here
    written = _joined(target, codes)
    if written is None or len(written) > LONGEST_LINE:
        return None
    found = _settled(written)
    if found is None or found.fragment != target or found.codes != codes:
        return None
    return written


def _joined(target: Fragment, codes: tuple[Code, ...]) -> str | None:
    """The notation of a fragment without any escapes; None if it has a tag without a meaning."""
    parts = []
    for part in target:
        if isinstance(part, str):
            parts.append(part)
            continue
        number, side = part
        if not 0 < number <= len(codes):
            return None
        code = codes[number - 1]
        parts.append(code.closing if side is _CLOSE else code.opening)
    return "".join(parts)


def _settled(text: str) -> Text | None:
    """What a text says, None if a file or a tool does something to its spaces."""
    found = usual.read(text)
    if found is None:
        found = read(text)
        if tidy(text) != text or settle(found.fragment) != found.fragment:
            return None
    return found


def _is_finished(segment: Segment) -> bool:
    """Whether the file itself says that a text is a finished translation."""
    return segment.stated and segment.state >= _TRANSLATED


def _applied(entry: Entry, segment: Segment, written: str) -> Outcome:
    unit, _, state, _, remarks, flags = entry
    # What we have is none that is stale, or it would not be here.
    reason = _REPLACED[state] if state >= _TRANSLATED else ""
    returned = segment.state
    state = returned if returned < _TRANSLATED else _TRANSLATED
    return Outcome(_APPLIED, reason, Entry(unit, written, state, unit.text, remarks, flags))
