"""Pairs the units of a changed master with the register's, so that each keeps its id.

First the same text, then similar text in the same place, then similar text elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hexapla.model.unit import Unit
from hexapla.sync.identity import new_id

# Percentages of likeness, from reading pairs of real revisions: a paragraph rewritten in its place
# is still the same unit; one that turns up elsewhere must be recognizably the same.
SIMILAR_HERE, SIMILAR_ELSEWHERE = 60.0, 75.0
_RAREST_WORDS, _CANDIDATES = 4, 40


class Pairing(NamedTuple):
    """The units with their ids, and what became of the register.

    `changed` maps the ids whose text has changed to the old text; `removed` are the ids that have
    left the master.
    """

    units: tuple[Unit, ...]
    kept: int
    changed: dict[str, str]
    added: tuple[str, ...]
    removed: tuple[str, ...]


def pair(register: Sequence[tuple[str, str]], units: Sequence[Unit]) -> Pairing:
    """Gives each unit the id of the registered one that it is, or a new one."""
    old, new = [text for _, text in register], [unit.text for unit in units]
    partner = list(range(len(new))) if old == new else _partners(old, new)
    taken = {unit_id for unit_id, _ in register}
    paired = {position for position in partner if position >= 0}
    removed = tuple(register[i][0] for i in range(len(old)) if i not in paired)
    made, changed, added = [], {}, []
    for unit, position in zip(units, partner):
        if position >= 0:
            unit_id, text = register[position]
            if text != unit.text:
                changed[unit_id] = text
        else:
            unit_id = new_id(unit, taken)
            taken.add(unit_id)
            added.append(unit_id)
        made.append(unit._replace(id=unit_id))
    kept = len(made) - len(changed) - len(added)
    return Pairing(tuple(made), kept, changed, tuple(added), removed)


def _partners(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each new text the position of its old one, -1 if it has none."""
    partner = [-1] * len(new)
    free = set(range(len(old)))
    _pair_same(old, new, partner, free)
    if free and -1 in partner:
        _pair_here(old, new, partner, free)
    if free and -1 in partner:
        _pair_elsewhere(old, new, partner, free)
    return partner


def _pair_same(old: Sequence[str], new: Sequence[str], partner: list[int], free: set[int]) -> None:
    """Equal texts: those that are unique first, then their neighbours, then in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for position, text in enumerate(old):
        places[text].append(position)
    counts = Counter(new)
    for position, text in enumerate(new):
        if counts[text] == 1 and len(places[text]) == 1:
            partner[position] = places[text][0]
            free.discard(places[text][0])
    for step, order in ((1, range(len(new))), (-1, range(len(new) - 1, -1, -1))):
        for position in order:
            before = position - step
            if partner[position] >= 0 or not 0 <= before < len(new) or partner[before] < 0:
                continue
            candidate = partner[before] + step
            if candidate in free and old[candidate] == new[position]:
                partner[position] = candidate
                free.discard(candidate)
    left = {text: [at for at in found if at in free] for text, found in places.items()}
    for position, text in enumerate(new):
        if partner[position] < 0 and left.get(text):
            partner[position] = left[text].pop(0)
            free.discard(partner[position])


def _pair_here(old: Sequence[str], new: Sequence[str], partner: list[int], free: set[int]) -> None:
    """Similar texts between the same neighbours."""
    start = 0
    while start < len(new):
        if partner[start] >= 0:
            start += 1
            continue
        end = start
        while end < len(new) and partner[end] < 0:
            end += 1
        first = partner[start - 1] + 1 if start else 0
        last = first
        while last < len(old) and last in free:
            last += 1
        if last == first and end < len(new):  # the run's head was moved: look before its tail
            last = partner[end]
            first = last
            while first > 0 and first - 1 in free:
                first -= 1
        _pair_best(old, new, range(start, end), range(first, last), partner, free)
        start = end


def _pair_best(
    old: Sequence[str], new: Sequence[str], here: range, there: range,
    partner: list[int], free: set[int],
) -> None:  # fmt: skip
    from rapidfuzz import fuzz  # 15 ms, only where something has changed

    scores = []
    for offset, position in enumerate(here):
        # In a long run of changes, a unit is sought near its own place only.
        near = there if len(there) <= _CANDIDATES else there[max(0, offset - 20) : offset + 20]
        for candidate in near:
            score = fuzz.ratio(old[candidate], new[position], score_cutoff=SIMILAR_HERE)
            if score:
                scores.append((-score, abs(candidate - there.start - offset), position, candidate))
    _take(scores, partner, free)


def _pair_elsewhere(
    old: Sequence[str], new: Sequence[str], partner: list[int], free: set[int]
) -> None:
    """Similar texts anywhere, found by the rarest words that they share."""
    from rapidfuzz import fuzz  # 15 ms, only where something has changed

    postings: dict[str, list[int]] = defaultdict(list)
    for position in sorted(free):
        for word in set(old[position].split()):
            postings[word].append(position)
    scores = []
    for position, text in enumerate(new):
        if partner[position] >= 0:
            continue
        rare = sorted((word for word in set(text.split()) if word in postings),
                      key=lambda word: (len(postings[word]), word))[:_RAREST_WORDS]  # fmt: skip
        for candidate in {at for word in rare for at in postings[word][:_CANDIDATES]}:
            score = fuzz.ratio(old[candidate], text, score_cutoff=SIMILAR_ELSEWHERE)
            if score:
                scores.append((-score, abs(candidate - position), position, candidate))
    _take(scores, partner, free)


def _take(
    scores: Iterable[tuple[float, int, int, int]], partner: list[int], free: set[int]
) -> None:
    for _, _, position, candidate in sorted(scores):
        if partner[position] < 0 and candidate in free:
            partner[position] = candidate
            free.discard(candidate)
