"""A text cut around what is to be looked at: its parts in order, marked or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

# Beyond so many marks in one text, the rest says nothing new.
_MOST_MARKS = 40
_SNAP = 12


class Weight(IntEnum):
    """What a part of a text is to a finding."""

    PLAIN = 0
    COUNTERPART = 1  # what the other versions have in its place
    DIFFERING = 2


class Mark(NamedTuple):
    """A part of a text, in characters, what it is, and which findings (by number) speak of it."""

    start: int
    end: int
    weight: Weight
    of: tuple[int, ...] = ()


class Piece(NamedTuple):
    """A part of an excerpt; a gap stands for text that was cut out, and has none."""

    text: str
    weight: Weight = Weight.PLAIN
    of: tuple[int, ...] = ()
    gap: bool = False


def excerpt(text: str, marks: Iterable[Mark], most: int) -> list[Piece]:
    """A text in pieces, cut down to about `most` characters around its marks.

    Without marks, its beginning is kept. Marks that overlap become one, of the greater weight.
    Pieces without gaps, joined, are the text.
    """
    merged = _merged(marks, len(text))
    if len(text) <= most:
        return list(_pieces(text, merged, [(0, len(text))]))
    merged = [mark._replace(end=min(mark.end, mark.start + most)) for mark in merged]
    return list(_pieces(text, merged, _windows(text, merged, most)))


def _merged(marks: Iterable[Mark], length: int) -> list[Mark]:
    done: list[Mark] = []
    for mark in sorted(marks):
        start, end = max(0, min(mark.start, length)), max(0, min(mark.end, length))
        mark = mark._replace(start=start, end=max(start, end))
        if done and (mark.start < done[-1].end or mark[:2] == done[-1][:2]):
            last = done[-1]
            done[-1] = Mark(
                last.start,
                max(last.end, mark.end),
                max(last.weight, mark.weight),
                tuple(dict.fromkeys(last.of + mark.of)),
            )
        elif len(done) < _MOST_MARKS:
            done.append(mark)
    return done


def _windows(text: str, marks: Sequence[Mark], most: int) -> list[tuple[int, int]]:
    """The stretches of a long text that are kept: what is around each mark, or the beginning."""
    if not marks:
        return [(0, _snapped(text, most, -1))]
    marked = sum(mark.end - mark.start for mark in marks)
    around = max(_SNAP, (most - marked) // (2 * len(marks)))
    windows: list[tuple[int, int]] = []
    for mark in marks:
        start = _snapped(text, max(0, mark.start - around), 1, mark.start)
        end = _snapped(text, min(len(text), mark.end + around), -1, mark.end)
        if windows and start <= windows[-1][1] + 1:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows


def _snapped(text: str, at: int, step: int, limit: int = 0) -> int:
    """A place nearby where a word begins (step 1) or ends (step -1); where it was, if none is."""
    if at in (0, len(text)):
        return at
    for place in range(at, at + step * _SNAP, step):
        if (place - limit) * step >= 0 and limit:
            break
        if 0 < place < len(text) and text[place - 1 if step > 0 else place].isspace():
            return place
    return at


def _pieces(
    text: str, marks: Sequence[Mark], windows: Sequence[tuple[int, int]]
) -> Iterator[Piece]:
    end = 0
    for start, stop in windows:
        if start > end:
            yield Piece("", gap=True)
        end = start
        for mark in marks:
            if not start <= mark.start <= mark.end <= stop:
                continue
            if mark.start > end:
                yield Piece(text[end : mark.start])
            yield Piece(text[mark.start : mark.end], mark.weight, mark.of)
            end = mark.end
        if end < stop:
            yield Piece(text[end:stop])
        end = stop
    if end < len(text):
        yield Piece("", gap=True)
