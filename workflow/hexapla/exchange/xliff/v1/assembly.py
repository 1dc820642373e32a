"""The segments of a unit, put together (XLIFF 1.2, sections 2.3 and 4.1.6).

A tool that cuts a unit into sentences leaves its source whole, says in `seg-source` where it has
cut, and puts a mark around each sentence's translation.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from hexapla.exchange.xliff.v1.content import Content, Row, merged, words_of
from hexapla.exchange.xliff.v1.status import Status, earliest
from hexapla.model.fragment import Fragment, Tag


class Assembled(NamedTuple):
    """A unit's target of its segments; the fields are those of `Segment`."""

    target: Fragment | None
    parts: int
    fault: str
    status: Status | None


def assemble(
    source: Fragment, segmented: Content | None, target: Content, said: Mapping[str, Status]
) -> Assembled:
    """Puts the segments of a target together.

    `segmented` is the content of `seg-source`, None if there is none; `said` what the tool says of
    the segments, by `mid`. The target is None if no segment is translated; if only some are,
    that is its fault. White space between the segments stays, but for what a program has put there
    or taken away: then it is the source's.
    """
    sources = _by_mid(segmented) if segmented else {}
    targets = _by_mid(target)
    mids = list(dict.fromkeys([*sources, *targets]))
    lacking = {
        mid
        for mid in mids
        if _lacks(sources.get(mid) if segmented else None, targets.get(mid, []), said.get(mid))
    }
    status = earliest([said[mid] for mid in mids if mid in said]) if said else None
    if lacking and not any(_words(targets.get(mid, [])) for mid in mids if mid not in lacking):
        return Assembled(None, len(mids), "", status)
    fault = ""
    if lacking:
        verb = "is" if len(lacking) == 1 else "are"
        fault = f"{len(lacking)} of its {len(mids)} segments {verb} not translated"
    _restore_gaps(source, segmented, target)
    return Assembled(target.fragment(), len(mids), fault, status)


def segment_count(content: Content) -> int:
    """How many segments there are: a mark may be cut in two by a code around it."""
    return len({cut.mid for cut in content.cuts}) or 1


def _is_symbol(row: Row) -> bool:
    """Whether a row has no letter: tools copy a number, which is the same in every language."""
    return not any(map(str.isalpha, _words(row)))


def _by_mid(content: Content) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for cut in content.cuts:
        rows.setdefault(cut.mid, []).extend(content.row[cut.begin : cut.end])
    return rows


def _words(row: Row) -> str:
    return words_of(row).strip()


def _lacks(source: Row | None, target: Row, said: Status | None) -> bool:
    """Whether a segment is still to be translated; its source is None where nobody knows it."""
    if source is not None and not _words(source):
        return False
    if said is not None and said.untouched:
        same = merged(source or []) == merged(target)
        return not _words(target) or (same and not _is_symbol(target))
    # A segment may hold a code and nothing else in one language.
    return not _words(target) and not any(isinstance(part, Tag) for part in target)


def _restore_gaps(source: Fragment, segmented: Content | None, target: Content) -> None:
    """Gives the white space between segments back that a program has indented or dropped."""
    whole = _gaps_in(source, segmented) if segmented else {}
    marked = _gaps_of(segmented) if segmented else {}
    gaps = _gaps_of(target)
    row: Row = []
    done = 0
    for cut in target.cuts[1:]:
        gap, there = gaps.get(cut.mid), whole.get(cut.mid)
        indented = gap is not None and "\n" in gap and "\n" not in (there or "")
        dropped = gap == "" and there and not marked.get(cut.mid)
        if indented or dropped:
            row += target.row[done : cut.begin - indented]
            # Where the sentence before ends in a wide stop, none stood there; or it has its own.
            spaced = _ends_wide(row) or _ends_in_space(row)
            row.append("" if spaced else " " if there is None else there)
            done = cut.begin
    target.row = row + target.row[done:]


def _gaps_of(content: Content) -> dict[str, str | None]:
    """What stands between each segment and the one before it, by its `mid`.

    None where it is more than white space in one piece.
    """
    gaps: dict[str, str | None] = {}
    for before, cut in pairwise(content.cuts):
        between = content.row[before.end : cut.begin]
        gap = words_of(between)
        gaps[cut.mid] = None if len(between) > 1 or (gap and not gap.isspace()) else gap
    return gaps


def _gaps_in(source: Fragment, segmented: Content) -> dict[str, str]:
    """The white space before each segment, by its `mid`, as the whole source has it."""
    text, at = words_of(source), 0
    gaps: dict[str, str] = {}
    for cut in segmented.cuts:
        words = words_of(segmented.row[cut.begin : cut.end])
        begin = text.find(words, at)
        if begin < 0:
            break  # it is cut from another text
        if not text[at:begin].strip():
            gaps[cut.mid] = text[at:begin]
        at = begin + len(words)
    return gaps


def _ends_in_space(row: Row) -> bool:
    return bool(row) and isinstance(last := row[-1], str) and last[-1:].isspace()


def _ends_wide(row: Row) -> bool:
    """Whether a row ends in East Asian punctuation, which has its space within itself."""
    words = next((part for part in reversed(row) if isinstance(part, str) and part.strip()), "")
    last = words.rstrip()[-1:] if isinstance(words, str) else ""
    return "\u3000" <= last <= "\u303f" or "\uff01" <= last <= "\uff60"
