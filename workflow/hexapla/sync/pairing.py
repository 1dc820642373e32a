"""Pairs the units of a changed master with the register's, so that each keeps its id.

First the same text, then similar text in the same place, then similar text elsewhere; in a long run
of changes the last two change places.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect
from collections import Counter, defaultdict, deque
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from hexapla.model.unit import Unit, unit_from
from hexapla.model.units import Units, texts_of
from hexapla.sync.identity import new_ids

# Percentages of likeness, from reading pairs of real revisions: a paragraph rewritten in its place
# is still the same unit; one that turns up elsewhere must be recognizably the same.
SIMILAR_HERE, SIMILAR_ELSEWHERE = 60.0, 75.0
_RAREST_WORDS, _NEAR = 4, 20
# Compiled when there is Chinese: it takes as long as giving ids to 500 units.
_PAIR_OF_SIGNS = r"(?=([\u3400-\u9fff]{2}))"


class Pairing(NamedTuple):
    """The units with their ids, and what became of the register.

    `changed` maps the ids whose text has changed to the old text; `removed` are the ids that have
    left the master.
    """

    units: Sequence[Unit]
    kept: int
    changed: dict[str, str]
    added: tuple[str, ...]
    removed: tuple[str, ...]


def pair(
    register: Sequence[tuple[str, str]],
    units: Sequence[Unit],
    retired: Sequence[tuple[str, str]] = (),
) -> Pairing:
    """Gives each unit the id of the registered one that it is, or a new one.

    `retired` are the ids and texts of units that had left the master: one that comes back with its
    text gets its id again.
    """
    old, new = [text for _, text in register], texts_of(units)
    if old == new:
        known = _with_ids(units, [unit_id for unit_id, _ in register])
        return Pairing(known, len(known), {}, (), ())
    if not old and not retired:
        added = tuple(new_ids(Units.of(units), set()))
        return Pairing(_with_ids(units, added), 0, {}, added, ())
    partner = _partners(old, new) if old else [-1] * len(new)
    ids = [register[position][0] if position >= 0 else "" for position in partner]
    changed = {
        register[position][0]: old[position]
        for text, position in zip(new, partner)
        if position >= 0 and text != old[position]
    }
    paired = set(partner)
    removed = tuple(register[i][0] for i in range(len(old)) if i not in paired)
    live = {unit_id for unit_id, _ in register}
    _revive(ids, new, retired, live)
    without = [units[number] for number, unit_id in enumerate(ids) if not unit_id]
    taken = live.union(unit_id for unit_id, _ in retired)
    made = iter(new_ids(Units.of(without), taken))
    given = [unit_id or next(made) for unit_id in ids]
    added = tuple(unit_id for unit_id, position in zip(given, partner) if position < 0)
    kept = len(given) - len(changed) - len(added)
    return Pairing(_with_ids(units, given), kept, changed, added, removed)


def _with_ids(units: Sequence[Unit], ids: Sequence[str]) -> Sequence[Unit]:
    if isinstance(units, Units):
        return units.named(ids)
    columns = [*zip(*units)][1:]
    return tuple(map(unit_from, zip(ids, *columns))) if units else ()


def _revive(
    ids: list[str], texts: Sequence[str], retired: Sequence[tuple[str, str]], live: set[str]
) -> None:
    """Gives texts without an id that of the retired unit that they are; it is `live` then."""
    back: dict[str, deque[str]] = defaultdict(deque)
    for unit_id, text in retired:
        back[text].append(unit_id)
    for number, text in enumerate(texts) if back else ():
        if not ids[number] and (unit_id := _way_back(back.get(text), live)):
            ids[number] = unit_id
            live.add(unit_id)


def _way_back(ids: deque[str] | None, live: Container[str]) -> str:
    """The first of the ids that is not live again, "" if there is none."""
    while ids:
        unit_id = ids.popleft()
        if unit_id not in live:
            return unit_id
    return ""


def _partners(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each new text the position of its old one, -1 if it has none."""
    # What stands unchanged before the first change and behind the last is where it was, unless
    # it says what a changed unit says or said: then the neighbours tell which is which.
    least = min(len(old), len(new))
    before = _same_run(old, new)
    behind = min(_same_run(old[::-1], new[::-1]), least - before)
    last, end = len(old) - behind, len(new) - behind
    changed = {*old[before:last], *new[before:end]}
    if not changed.isdisjoint(old[:before]) or not changed.isdisjoint(old[last:]):
        return _searched(old, new)
    inside = _searched(old[before:last], new[before:end])
    middle = [position + before if position >= 0 else -1 for position in inside]
    return [*range(before), *middle, *range(last, len(old))]


def _same_run(one: Sequence[str], other: Sequence[str]) -> int:
    """How many texts are the same from the start on."""
    for position, (left, right) in enumerate(zip(one, other)):
        if left != right:
            return position
    return min(len(one), len(other))


def _searched(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """The same by search."""
    partner = [-1] * len(new)
    free = set(range(len(old)))
    _pair_same(old, new, partner, free)
    # In a long run of changes the place says little: there, rare words say more, and come first.
    for step in (_pair_here_briefly, _pair_elsewhere, _pair_here):
        if free and -1 in partner:
            step(old, new, partner, free)
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
    left = {text: deque(at for at in found if at in free) for text, found in places.items()}
    for position, text in enumerate(new):
        if partner[position] < 0 and left.get(text):
            partner[position] = left[text].popleft()
            free.discard(partner[position])


def _pair_here_briefly(
    old: Sequence[str], new: Sequence[str], partner: list[int], free: set[int]
) -> None:
    """Similar texts between the same neighbours, where these are near."""
    _pair_here(old, new, partner, free, 2 * _NEAR)


def _pair_here(
    old: Sequence[str], new: Sequence[str], partner: list[int], free: set[int],
    longest: int = sys.maxsize,
) -> None:  # fmt: skip
    """Similar texts between the same neighbours, in runs up to a length."""
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
        if max(end - start, last - first) <= longest:
            _pair_best(old, new, range(start, end), range(first, last), partner, free)
        start = end


def _pair_best(
    old: Sequence[str], new: Sequence[str], here: range, there: range,
    partner: list[int], free: set[int],
) -> None:  # fmt: skip
    from rapidfuzz import fuzz  # 15 ms, only where something has changed

    scores = []
    for offset, position in enumerate(here):
        # Where nothing else has helped, a unit is sought near its own place.
        near = there
        if len(there) > 2 * _NEAR:
            near = there[max(0, offset - _NEAR) : offset + _NEAR]
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
        for word in _words(old[position]):
            postings[word].append(position)
    scores = []
    for position, text in enumerate(new):
        if partner[position] >= 0:
            continue
        rare = sorted((word for word in _words(text) if word in postings),
                      key=lambda word: (len(postings[word]), word))[:_RAREST_WORDS]  # fmt: skip
        found = set()
        for word in rare:
            places = postings[word]
            nearest = bisect(places, position)
            found.update(places[max(0, nearest - _NEAR) : nearest + _NEAR])
        for candidate in found:
            score = fuzz.ratio(old[candidate], text, score_cutoff=SIMILAR_ELSEWHERE)
            if score:
                scores.append((-score, abs(candidate - position), position, candidate))
    _take(scores, partner, free)


def _words(text: str) -> set[str]:
    """The words of a text; Chinese, which has no spaces, gives its pairs of signs."""
    words = set(text.split())
    return words if text.isascii() else words.union(re.findall(_PAIR_OF_SIGNS, text))


def _take(
    scores: Iterable[tuple[float, int, int, int]], partner: list[int], free: set[int]
) -> None:
    for _, _, position, candidate in sorted(scores):
        if partner[position] < 0 and candidate in free:
            partner[position] = candidate
            free.discard(candidate)
