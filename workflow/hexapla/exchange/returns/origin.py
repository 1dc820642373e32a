"""What a returned text was made of: the source it was translated from, and what was in its place.

A file has words and the numbers of tags only. What these mean is known from the source that it was
translated from, and from the translation that was in the file when it left.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from hexapla.exchange.returns.letters import is_as_plain
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.repair import coded, tags
from hexapla.exchange.returns.returned import Segment, settle
from hexapla.exchange.sent import SentUnit
from hexapla.markup.notation import read
from hexapla.markup.writing import match, write
from hexapla.model.catalog import Entry
from hexapla.model.fragment import Fragment, Tag, Text


class Origin(NamedTuple):
    """The source that a segment was translated from: what it means, its text, if it is ours now."""

    meaning: Text
    text: str
    current: bool


class Prior(NamedTuple):
    """The translation that was in the file when it left, its tags numbered as in the source.

    `codes` are what the numbers stand for in a text that comes back: our own form of a code, where
    there is one. `filled` says that it was the source in the place of a translation.
    """

    fragment: Fragment
    codes: Text
    filled: bool = False


def origin_of(
    entry: Entry, target: Fragment, segment: Segment, sent: SentUnit | None, source: Text
) -> tuple[Origin | None, Fragment]:
    """The source that a segment was translated from, and its target with that source's numbers.

    It is the unit's text now (`source`), the one that was sent, or the one that our translation was
    made for; else its tags are taken to mean what they mean in the unit's text, if that has the
    same in the same order (a note that was renumbered). None if nobody knows what they mean.
    """
    stands = settle(segment.source)
    texts = [entry.unit.text]
    texts += [sent.source] if sent and sent.source not in texts else []
    texts += [entry.made_for] if entry.stale and entry.made_for not in texts else []
    meanings = {text: source if text == entry.unit.text else read(text) for text in texts}
    again = coded(stands)
    if again != stands:
        for text, meaning in meanings.items():
            numbers = renumbering(again, settle(meaning.fragment)) if meaning.codes else None
            if numbers is not None:
                origin = Origin(meaning, text, current=text == entry.unit.text)
                return origin, _renumbered(coded(target), numbers)
    for text, meaning in meanings.items():
        numbers = renumbering(stands, settle(meaning.fragment))
        if numbers is not None:
            origin = Origin(meaning, text, current=text == entry.unit.text)
            return origin, _renumbered(target, numbers)
    if tags(stands) != tags(source.fragment):
        if tags(stands):
            return None, target
        source = Text(())
    old = Text(stands, source.codes)
    return Origin(old, write(old), current=False), target


def prior_of(entry: Entry, sent: SentUnit | None, base: Text) -> Prior:
    """What was in the file: the translation that was sent, else the one that is here.

    The numbers in the file are those of that translation. Its own form of a code is taken for the
    same code only: a link that has changed in the source since is not what it was.
    """
    if sent:
        text, made_for, filled = sent.target, sent.made_for or sent.source, sent.filled
    else:
        text, made_for, filled = entry.target, entry.made_for, False
    found = read(text)
    if not found.codes:
        return Prior(settle(found.fragment), Text(()), filled)
    numbered = match(base, found)
    codes = numbered.codes
    if made_for and read(made_for).codes != base.codes:
        old = read(made_for)
        ours = dict(zip(old.codes, match(old, found).codes))
        own = codes[len(base.codes) :]
        codes = (*[ours.get(code, code) for code in base.codes], *own)
    return Prior(settle(numbered.fragment), Text((), codes), filled)


def says(target: Fragment, prior: Prior, raw: Fragment) -> bool:
    """Whether a returned text is the one that was in the file.

    Its tags may have other numbers, if these are none of ours: where they are, they mean it. Where
    a tool has put line ends into it (`raw` is as it came), or it is the source that filled the
    place of a translation, its spaces say nothing.
    """
    ours = prior.fragment
    if not ours:
        return False
    if target == ours or is_as_plain(target, ours):
        return True
    loose = prior.filled or any("\n" in part for part in raw if isinstance(part, str))
    if loose and (key(target), tags(target)) == (key(ours), tags(ours)):
        return True
    strange = any(not 0 < tag.number <= len(prior.codes.codes) for tag in tags(target))
    return strange and renumbering(target, ours) is not None


def with_own(target: Fragment, prior: Prior, base: Text) -> Fragment:
    """A returned text, what a tool has made text of codes that only ours has made codes again.

    Not where the source or ours has such words itself, or the text other numbers than those codes.
    """
    again = coded(target)
    if again == target or says(target, prior, ()) or coded(base.fragment) != base.fragment:
        return target
    if says(again, prior, ()):
        return again
    own = range(len(base.codes) + 1, len(prior.codes.codes) + 1)
    textual = Counter(tags(again)) - Counter(tags(target))
    literal = coded(prior.fragment) != prior.fragment
    return again if not literal and all(tag.number in own for tag in textual) else target


def may_say(target: Fragment, prior: Prior, base: Text) -> bool:
    """Whether a returned text can be ours, if nobody knows how the tags of ours were numbered.

    Only the numbers of codes that the source does not have, has otherwise or has twice are in
    doubt: they are given in the order of our text, which may have been another one then.
    """
    ours = prior.fragment
    if len(target) != len(ours):
        return False
    pairs: set[tuple[int, int]] = set()
    for their_part, our_part in zip(target, ours):
        if isinstance(their_part, Tag) and isinstance(our_part, Tag):
            if their_part.side is not our_part.side:
                return False
            pairs.add((their_part.number, our_part.number))
        elif their_part != our_part:
            return False
    doubtful = _doubtful(prior, base)
    changed = [pair for pair in pairs if pair[0] != pair[1]]
    return (
        len({one for one, _ in pairs}) == len(pairs) == len({other for _, other in pairs})
        and all(number in doubtful for pair in changed for number in pair)
    )  # fmt: skip


def _doubtful(prior: Prior, base: Text) -> set[int]:
    """The numbers that our codes may have had in another order."""
    codes = prior.codes.codes
    certain = {
        number
        for number, (ours, code) in enumerate(zip(codes, base.codes), 1)
        if (ours.kind, ours.label) == (code.kind, code.label) and base.codes.count(code) == 1
    }
    return set(range(1, len(codes) + 1)) - certain


def renumbering(theirs: Fragment, ours: Fragment) -> dict[int, int] | None:
    """How a file numbers the tags of a text of ours, {} if as we do; None: it is another text.

    A tool may have changed its spaces and the form of its letters, numbered the tags anew, or
    lost them all.
    """
    if theirs == ours:
        return {}
    if key(theirs) != key(ours):
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
