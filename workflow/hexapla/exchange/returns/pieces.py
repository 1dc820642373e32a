"""A unit that came back in pieces, as the one segment that it is."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from unicodedata import east_asian_width, normalize

from hexapla.exchange.returns.counting import counted_on
from hexapla.exchange.returns.repair import coded, tags
from hexapla.exchange.returns.returned import Segment
from hexapla.model.catalog import State
from hexapla.model.fragment import Fragment, Tag

_WORDS = re.compile(r"\s+|\S+")
_WHITE = re.compile(r"\s+")


def key(fragment: Fragment) -> str:
    """A text as it is compared with another tool's form of it: its words without any space.

    Their letters are whole, as `unicodedata` says it (NFC): some tools take them apart.
    """
    words = "".join([part for part in fragment if isinstance(part, str)])
    if ("{" in words or "}" in words) and (again := coded(fragment)) != fragment:
        return key(again)  # on both sides, so that it harms nothing
    words = _WHITE.sub("", words)
    return words if words.isascii() else normalize("NFC", words)


def gaps_in(fragment: Fragment) -> set[tuple[int, int]]:
    """Where a text has spaces: behind how many letters of its `key`, and how many tags."""
    gaps: set[tuple[int, int]] = set()
    letters = codes = 0
    for part in coded(fragment):
        if isinstance(part, Tag):
            codes += 1
            continue
        for words in _WORDS.findall(part):
            if words.isspace():
                gaps.add((letters, codes))
            else:
                letters += len(words if words.isascii() else normalize("NFC", words))
    return gaps


def one(
    members: Sequence[Segment],
    unit: str,
    space: str,
    gaps: Container[tuple[int, int]] | None = None,
) -> Segment:
    """The pieces of a unit as one segment.

    `unit` is the unit's id, `space` what stands between two sentences in the language, `gaps` says
    where the source that was sent has spaces (see `gaps_in`), None if the pieces have other tags.
    """
    first = members[0]
    members = [_emptied(member) for member in counted_on(members)]
    source, target = _texts(members, space, gaps)
    lacking = sum(1 for member in members if not member.target and _has_letters(member.source))
    if lacking and not any(map(_is_worked_on, members)):
        target, lacking = (), 0
    parts = sum(member.parts for member in members)
    fault = next((member.fault for member in members if member.fault), "")
    if lacking and target:
        fault = fault or f"{lacking} of its {len(members)} pieces are not translated"
    remarks = dict.fromkeys(remark for member in members for remark in member.remarks)
    return Segment(
        unit, source, target or None, min(member.state for member in members), first.line,
        tuple(remarks), first.name, all(member.stated for member in members), parts, fault,
    )  # fmt: skip


def _emptied(piece: Segment) -> Segment:
    """A piece without the space that a tool has left of a translation that there was not."""
    if piece.target and all(isinstance(part, str) and not part.strip() for part in piece.target):
        return piece._replace(target=None)
    return piece


def _texts(
    members: Sequence[Segment], space: str, gaps: Container[tuple[int, int]] | None
) -> tuple[Fragment, Fragment]:
    """The source and the target of pieces."""
    source: Fragment = ()
    target: Fragment = ()
    begun = any(member.target for member in members)
    for member in members:
        # A tool that trims its pieces has taken the space off a code that stands alone, too.
        spaced = _ends_in_space(source) or _begins_with_space(member.source)
        tight = False
        if gaps is not None:
            spaced = spaced or (len(key(source)), len(tags(coded(source)))) in gaps
            tight = not spaced and _is_beside_tag(source, member.source)
        source = _joined(source, member.source, " ", spaced=False)
        # A tool that has a unit for each piece leaves numbers and signs as they are, and a sentence
        # that is the same in both languages looks as if nobody had begun it.
        same = member.source if begun else ()
        target = _joined(target, member.target or same, "" if tight else space, spaced=spaced)
    return source, target


def _is_worked_on(piece: Segment) -> bool:
    """Whether a piece holds more than its source, which a tool has put in the place of nothing."""
    if not piece.target:
        return False
    finished = piece.stated and piece.state >= State.TRANSLATED
    return finished or key(piece.target) != key(piece.source)


def _has_letters(fragment: Fragment) -> bool:
    """Whether a text needs a translation: a document symbol is the same in all languages."""
    words = "".join([part for part in coded(fragment) if isinstance(part, str)])
    if not any(map(str.isalpha, words)):
        return False
    from hexapla.language import symbols  # a grammar, which few units in pieces ask for

    return "/" not in words or any(map(str.isalpha, symbols.SYMBOL.sub("", words)))


def _joined(one: Fragment, other: Fragment, space: str, *, spaced: bool) -> Fragment:
    """Two pieces as one, a space between them unless a tool has kept it with one of them.

    `spaced` says whether their sources have one.
    """
    if not one or not other:
        return one or other
    if _ends_in_space(one) and isinstance(first := other[0], str):
        # The line ends and indents of a printer are no second space.
        bare = first.lstrip() if "\n" in first[: len(first) - len(first.lstrip())] else first
        return (*one, bare, *other[1:]) if bare else (*one, *other[1:])
    there = _ends_in_space(one) or _begins_with_space(other)
    # A code alone: a mark stands close to its word.
    close = (not key(one) or not key(other)) and not spaced
    if not space and spaced and not _is_wide(one[-1], -1) and not _is_wide(other[0], 0):
        space = " "  # words in letters that have spaces between them, in a language that has none
    return (*one, *other) if there or close or not space else (*one, space, *other)


def _is_beside_tag(one: Fragment, other: Fragment) -> bool:
    """Whether two pieces meet at a tag, as a footnote mark and the word that it stands close to."""
    return bool(one and other) and (isinstance(one[-1], Tag) or isinstance(other[0], Tag))


def _is_wide(part: str | Tag, place: int) -> bool:
    return isinstance(part, str) and east_asian_width(part[place]) in "WF"


def _ends_in_space(fragment: Fragment) -> bool:
    return bool(fragment) and isinstance(last := fragment[-1], str) and last[-1:].isspace()


def _begins_with_space(fragment: Fragment) -> bool:
    return bool(fragment) and isinstance(first := fragment[0], str) and first[:1].isspace()
