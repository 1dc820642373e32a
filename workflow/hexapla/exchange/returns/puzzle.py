"""Pieces that no longer stand beside one another, put together where only one way is possible."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence

# How many pieces are tried for one text, and how many one may have.
_MOST_TRIED, _MOST_PIECES = 500, 50
# How many looks for a piece a file is worth: some seconds. People's files take some thousands.
_MOST_LOOKS = 20_000_000


class Puzzle:
    """Pieces to make texts of. Those that say the same are one piece that is there several times.

    `pieces` are their places, their words without spaces, and what they say.
    """

    def __init__(self, pieces: Iterable[tuple[int, str, Hashable]]) -> None:
        self.places: dict[Hashable, deque[int]] = defaultdict(deque)
        self.words: dict[Hashable, str] = {}
        self.by_words: dict[str, list[Hashable]] = defaultdict(list)
        self.said: dict[int, Hashable] = {}
        for place, words, said in pieces:
            if not words:
                continue
            if said not in self.words:
                self.words[said] = words
                self.by_words[words].append(said)
            self.places[said].append(place)
            self.said[place] = said
        self.lengths = sorted({len(words) for words in self.by_words})
        self.looks = _MOST_LOOKS

    def solve(self, whole: str) -> tuple[int, ...]:
        """The places of the pieces that make a text, in its order.

        Of several ways it is the only one whose pieces still stand together; empty if there is none
        or more than one.
        """
        found: list[tuple[int, ...]] = []
        tried = 0
        waiting: list[tuple[int, tuple[Hashable, ...]]] = [(0, ())]
        while waiting and tried <= _MOST_TRIED and self.looks > 0:
            done, row = waiting.pop()
            self.looks -= len(self.lengths)
            if done == len(whole):
                found.append(self._places(row))
                continue
            for said in self._next(whole, done):
                tried += 1
                if row.count(said) < len(self.places[said]) and len(row) < _MOST_PIECES:
                    waiting.append((done + len(self.words[said]), (*row, said)))
        if len(found) > 1:
            found = [row for row in found if self._stands_together(row)]
        return found[0] if len(found) == 1 and not waiting else ()

    def take(self, places: Iterable[int]) -> None:
        """Takes pieces out: they are somebody's."""
        for place in places:
            self.places[self.said[place]].remove(place)

    def _next(self, whole: str, done: int) -> Iterator[Hashable]:
        for length in self.lengths:
            if done + length > len(whole):
                return
            for said in self.by_words.get(whole[done : done + length], ()):
                if self.places[said]:
                    yield said

    def _stands_together(self, row: Sequence[int]) -> bool:
        """Whether nothing stands between pieces but what they say once more."""
        mine = {self.said[place] for place in row}
        between = range(row[0], row[-1] + 1)
        return all(self.said.get(place) in mine for place in between) and bool(between)

    def _places(self, row: Sequence[Hashable]) -> tuple[int, ...]:
        used: dict[Hashable, int] = defaultdict(int)
        found = []
        for said in row:
            found.append(self.places[said][used[said]])
            used[said] += 1
        return tuple(found)
