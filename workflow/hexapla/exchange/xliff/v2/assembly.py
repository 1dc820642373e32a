"""The segments of a unit of XLIFF 2.x put together again (2.1, section 4.7.2.5).

A tool may cut segments and join them; what a unit says does not change by it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from hexapla.exchange.xliff.v2.content import Row, merged, words_of
from hexapla.exchange.xliff.v2.status import Status
from hexapla.model.catalog import State
from hexapla.model.fragment import Fragment, Tag

# White space of XML; a no-break space may be all that a cell holds.
_SPACE = " \t\r\n"
# Letters but those of symbols and abbreviations, which have no small ones.
_WORD = re.compile(r"[a-z]|[^\x00-\x7f\W\d_]")


class Part(NamedTuple):
    """A segment or, where `status` is None, what may be ignored between two.

    `target` is None if there is no target element; `order` is its place in the translation.
    """

    source: Row
    target: Row | None
    order: int
    status: Status | None


class Assembled(NamedTuple):
    """A unit of its parts; the fields are those of `Segment`."""

    source: Fragment
    target: Fragment | None
    state: State
    stated: bool
    parts: int
    fault: str = ""


def assemble(parts: list[Part]) -> Assembled:
    """Puts the parts of a unit together, the targets in their own order (section 4.3.1.26).

    The target is None if no segment is translated; if only some are, that is its fault. What may
    be ignored and has no target is the same there as in the source.
    """
    if len(parts) == 1 and parts[0].status:
        return _single(parts[0], parts[0].status)
    source = merged([one for part in parts for one in part.source])
    segments = [part for part in parts if part.status is not None]
    left = [part for part in segments if _is_empty(part) or _is_filled(part)]
    if len(left) == len(segments):
        return Assembled(source, None, State.TRANSLATED, False, len(segments) or 1)
    lacking = [part for part in left if _needs_translation(part)]
    fault = ""
    if lacking:
        verb = "is" if len(lacking) == 1 else "are"
        fault = f"{len(lacking)} of its {len(segments)} segments {verb} not translated"
    row: Row = []
    for part in sorted(parts, key=lambda part: part.order):
        row += _target_of(part)
    told = [part.status for part in segments if part.status and part.target is not None]
    state = min([one.state for one in told], default=State.DRAFT)
    stated = all(one.stated for one in told)
    return Assembled(source, merged(row), state, stated, len(segments), fault)


def _single(part: Part, status: Status) -> Assembled:
    """A unit of one segment, as most are."""
    source, target = merged(part.source), merged(part.target or [])
    if _is_empty(part) or (status.untouched and target == source):
        return Assembled(source, None, State.TRANSLATED, False, 1)
    return Assembled(source, target, status.state, status.stated, 1)


def _target_of(part: Part) -> Row:
    """What stands for a part in the translation; where nothing does, what needs no translation."""
    if part.target is None or (part.status is not None and _is_empty(part)):
        return part.source if part.status is None or not words_of(part.source).strip(_SPACE) else []
    return part.target


def _is_empty(part: Part) -> bool:
    return not words_of(part.target or []).strip(_SPACE) and not any(
        isinstance(one, Tag) for one in part.target or []
    )


def _is_filled(part: Part) -> bool:
    """Whether a target is its source, put there for the translator to write over.

    OmegaT needs it so; what is said of the segment must agree.
    """
    untouched = part.status is not None and part.status.untouched
    return untouched and merged(part.target or []) == merged(part.source)


def _needs_translation(part: Part) -> bool:
    """Whether a segment cannot be left as it is: a symbol (“A/79/1.”) is the same anywhere."""
    words = words_of(part.source)
    return bool(words.strip(_SPACE)) if _is_empty(part) else _WORD.search(words) is not None
