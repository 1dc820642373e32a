"""A unit's fragment as sentences.

The rules are those of the United Nations' six languages, in `un.srx`. Nothing that reads or runs
them is imported before the first cut (40 ms, most of it for making them ready).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hexapla.model.fragment import Fragment, Side, Tag
from hexapla.model.locale import Locale

if TYPE_CHECKING:
    from hexapla.segmentation.rules import Rules

# A text to the places where its sentences end, as offsets in rising order.
Find = Callable[[str], list[int]]

# What stands in the text for a tag without words of its own, so that rules can name it.
MARK = "\ufffc"


def cut(fragment: Fragment, locale: Locale) -> tuple[Fragment, ...]:
    """The sentences of a fragment in a language: put together, they are the fragment again.

    The space between two sentences is the earlier one's, and so are the tags behind the stop that
    close or stand alone; a tag that opens is the later one's. No cut comes between the two ends of
    a pair. Each piece has a word in it; a fragment that has none is one piece.
    """
    return _cut(fragment, _find(locale.tag))


def cutting(srx: bytes) -> Callable[[Fragment, Locale], tuple[Fragment, ...]]:
    """What cuts as `cut` does, but by the rules of an SRX 2.0 file.

    Raises FormatError if it is none. A rule that cannot be read raises it at the first cut in a
    language that it is for.
    """
    rules = _read(srx)

    @cache
    def find(tag: str) -> Find:
        return _prepared(rules, tag)

    return lambda fragment, locale: _cut(fragment, find(locale.tag))


@cache
def _find(tag: str) -> Find:
    return _prepared(_official(), tag)


@cache
def _official() -> Rules:
    return _read(Path(__file__).with_name("un.srx").read_bytes())


def _read(srx: bytes) -> Rules:
    from hexapla.segmentation.rules import read

    return read(srx)


def _prepared(rules: Rules, tag: str) -> Find:
    from hexapla.segmentation.breaks import find, prepare

    steps = prepare(rules.of(tag))
    return lambda text: find(text, steps)


def _cut(fragment: Fragment, find: Find) -> tuple[Fragment, ...]:
    if len(fragment) == 1 and isinstance(text := fragment[0], str):
        ends = find(text)
        if not ends:
            return (fragment,)
        starts = _with_words(text, [_behind_space(text, end) for end in ends])
        return tuple([(text[a:b],) for a, b in zip([0, *starts], [*starts, None], strict=True)])
    text = "".join([part if isinstance(part, str) else _stand_in(part) for part in fragment])
    ends = find(text)
    if not ends:
        return (fragment,)
    places = _places(text, ends, _free(fragment))
    wanted = set(_with_words(text, [place.offset for place in places]))
    return _divided(fragment, [place for place in places if place.offset in wanted])


def _stand_in(tag: Tag) -> str:
    return MARK if tag.side is Side.ALONE else ""


def _behind_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _with_words(text: str, starts: list[int]) -> list[int]:
    """Those of the starts that leave a word in each piece."""
    kept: list[int] = []
    before, word = 0, False
    for start in starts:
        word = word or _has_word(text[before:start])
        before = start
        if word:
            kept.append(start)
            word = False
    if kept and not _has_word(text[kept[-1] :]):
        kept.pop()
    return kept


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


class Stretch(NamedTuple):
    """A part of the row between two tags, outside of all pairs.

    `passed` counts the tags before it that open or close; `start` and `end` are offsets in the
    text, `end` where the next such tag stands.
    """

    passed: int
    start: int
    end: int


class Place(NamedTuple):
    """Where a row is cut: at an offset of the text, behind so many tags that open or close."""

    offset: int
    passed: int


def _free(fragment: Fragment) -> list[Stretch]:
    """The stretches in which a cut splits no pair; a tag without its other end makes none."""
    tags: list[tuple[int, Tag]] = []
    offset = 0
    for part in fragment:
        if isinstance(part, str):
            offset += len(part)
        elif part.side is Side.ALONE:
            offset += 1
        else:
            tags.append((offset, part))
    depth = _depths([tag for _, tag in tags])
    starts = [0, *[place for place, _ in tags]]
    ends = [*[place for place, _ in tags], offset]
    return [
        Stretch(passed, start, end)
        for passed, (start, end) in enumerate(zip(starts, ends, strict=True))
        if not depth[passed]
    ]


def _depths(tags: list[Tag]) -> list[int]:
    """For each gap in a row of tags, how many pairs it is within."""
    steps = [0] * len(tags)
    opened: dict[int, list[int]] = {}
    for index, tag in enumerate(tags):
        if tag.side is Side.OPEN:
            opened.setdefault(tag.number, []).append(index)
        elif opened.get(tag.number):
            steps[opened[tag.number].pop()], steps[index] = 1, -1
    depths = [0]
    for step in steps:
        depths.append(depths[-1] + step)
    return depths


def _places(text: str, ends: list[int], free: list[Stretch]) -> list[Place]:
    """The cuts that belong to sentences' ends: as far behind the space as no pair forbids."""
    places: list[Place] = []
    first = 0
    for end in ends:
        last = _behind_space(text, end)
        while first < len(free) and free[first].end < end:
            first += 1
        best = Place(0, 0)
        following = first
        while following < len(free) and free[following].start <= last:
            stretch = free[following]
            offset = min(stretch.end, last)
            if offset > best.offset:  # of two alike, the one before what opens
                best = Place(offset, stretch.passed)
            following += 1
        if best.offset > (places[-1].offset if places else 0):
            places.append(best)
    return places


def _divided(fragment: Fragment, places: list[Place]) -> tuple[Fragment, ...]:
    pieces: list[Fragment] = []
    piece: list[str | Tag] = []
    here = Place(0, 0)
    waiting = iter(places)
    coming = next(waiting, None)
    for part in fragment:
        if here == coming:
            pieces.append(tuple(piece))
            piece, coming = [], next(waiting, None)
        if isinstance(part, str):
            done, end = 0, here.offset + len(part)
            while coming and coming.passed == here.passed and coming.offset < end:
                pieces.append((*piece, part[done : coming.offset - here.offset]))
                piece, done = [], coming.offset - here.offset
                coming = next(waiting, None)
            piece.append(part[done:])
            here = Place(end, here.passed)
        else:
            piece.append(part)
            alone = part.side is Side.ALONE
            here = Place(here.offset + alone, here.passed + (not alone))
    return (*pieces, tuple(piece))
