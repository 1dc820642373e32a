"""A unit's two texts cut into sentences, side by side, so that each pair can be a segment."""

from __future__ import annotations

from typing import NamedTuple

from hexapla.exchange.outgoing import Cut
from hexapla.model.fragment import Fragment, Side, Tag
from hexapla.model.locale import Locale


class Sentence(NamedTuple):
    """A sentence and its translation, () if there is none, and the white space behind each."""

    source: Fragment
    target: Fragment
    space: str = ""
    target_space: str = ""


class Cutter(NamedTuple):
    """How the units of a catalog are cut; None keeps them whole.

    `crossing` allows that a pair of codes begins in one sentence and ends in another.
    """

    cut: Cut | None
    original: Locale
    locale: Locale
    crossing: bool

    def sentences(self, source: Fragment, target: Fragment) -> tuple[Sentence, ...]:
        """The sentences of a unit; `target` is () where it has no translation.

        Put together, with the spaces, they are the two texts. The unit stays in one piece where
        the two have not as many sentences, or a code would change its sentence: an id in a target
        is the one of its own segment's source (2.1, section 4.3.1.21, id).
        """
        whole = (Sentence(source, target),)
        if self.cut is None:
            return whole
        pieces = self.cut(source, self.original)
        if len(pieces) < 2:
            return whole
        here = _spaced(pieces)
        there = _spaced(self.cut(target, self.locale)) if target else [((), "")] * len(here)
        if len(here) != len(there):
            return whole
        made = tuple(
            [
                Sentence(one, other if space else (*other, after) if after else other, space,
                         after if space else "")
                for (one, space), (other, after) in zip(here, there)
            ]
        )  # fmt: skip
        if any(isinstance(part, Tag) for part in (*source, *target)) and not (
            _aligned(made) and (self.crossing or all(map(_is_whole, made)))
        ):
            return whole
        return made


def _spaced(pieces: tuple[Fragment, ...]) -> list[tuple[Fragment, str]]:
    """Each piece without its outer space, and the space between it and the next one."""
    rows: list[tuple[Fragment, str]] = []
    for piece in pieces:
        first, last = piece[0] if piece else "", piece[-1] if piece else ""
        before = after = ""
        if rows and isinstance(first, str) and first[:1].isspace():
            bare = first.lstrip()
            before, piece = first[: len(first) - len(bare)], (bare, *piece[1:])
            last = piece[-1]
        if isinstance(last, str) and last[-1:].isspace():
            bare = last.rstrip()
            after, piece = last[len(bare) :], (*piece[:-1], bare)
        piece = tuple([part for part in piece if part != ""])
        if rows and (before or not piece):
            rows[-1] = (rows[-1][0], rows[-1][1] + before + ("" if piece else after))
        if piece or not rows:
            rows.append((piece, after))
    end, space = rows[-1]
    rows[-1] = ((*end, space) if space else end, "")
    return rows


def _aligned(sentences: tuple[Sentence, ...]) -> bool:
    """Whether every code of a source that is in the target is in the same sentence there."""
    known = {part for one in sentences for part in one.source if isinstance(part, Tag)}
    numbers = {tag.number for tag in known}
    return all(
        part in one.source or part.number not in numbers
        for one in sentences
        for part in one.target
        if isinstance(part, Tag)
    )


def _is_whole(sentence: Sentence) -> bool:
    """Whether no pair of codes begins or ends outside of a sentence."""
    return not unpaired(sentence.source) and not unpaired(sentence.target)


def unpaired(fragment: Fragment) -> set[int]:
    """The numbers of the pairs that are not closed in their turn within a fragment."""
    opened: list[int] = []
    crossing: set[int] = set()
    for part in fragment:
        if isinstance(part, str) or part.side is Side.ALONE:
            continue
        if part.side is Side.OPEN:
            opened.append(part.number)
        elif part.number in opened:
            # Whatever was opened since is open still: of two that cross, the inner one gives way.
            while (number := opened.pop()) != part.number:
                crossing.add(number)
        else:
            crossing.add(part.number)
    return crossing | set(opened)
