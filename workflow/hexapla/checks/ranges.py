"""RES-1 and REF-1, where a version names the two ends of what is a range in the others.

Paras. 12–15 and par. 12 et 15 have the same two values; what stands between them is put to a vote
of its own, of all that join the two in one of these ways.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from hexapla.checks.check import Remark
from hexapla.checks.columns import having
from hexapla.checks.sheet import Desk, Sheet
from hexapla.checks.vote import Dissent, vote
from hexapla.language import acts
from hexapla.model.parallel import MASTER
from hexapla.model.value import Value, ValueKind

if TYPE_CHECKING:
    from hexapla.language.references.ranges import Pair, Place

_RANGED = frozenset((ValueKind.REFERENCE, ValueKind.RESOLUTION))
_NEAR = 12
_RANGE, _LIST = "range", "list"


def differing(sheet: Sheet, kind: ValueKind) -> Iterator[Remark]:
    """Versions that have a range of what others have a list of, or the reverse."""
    if len(sheet.voices) < 2 or not may_range(sheet.values(MASTER)):
        return
    from hexapla.language.references.ranges import pairs  # late, as in `Sheet`

    def said(column: int) -> list[Pair]:
        return pairs(sheet.words(column), sheet.values(column), sheet.language(column))

    # Each once, however often it is said.
    once = {pair.places: pair for pair in reversed(said(MASTER))}
    asking = [places for places, pair in once.items() if pair.first.kind is kind]
    by_place = {column: _by_place(said(column)) for column in sheet.voices} if asking else {}
    for places in asking:
        same = {
            column: [one for place in places for one in there.get(place, ())]
            for column, there in by_place.items()
        }
        # Who has both, or neither, has no say.
        asked = {
            column: there[0]
            for column, there in same.items()
            if there and len({one.is_range for one in there}) == 1
        }
        if MASTER in asked:
            ballots = {column: [_voice(one)] for column, one in asked.items()}
            for dissent in vote(ballots, lambda _: ()):
                yield _remark(sheet, asked, dissent)


def ranging(desk: Desk) -> Collection[int]:
    """The sieve: where two references of the master are a pair, or values differ."""
    pairs = _ranging(desk, range(len(desk.rows)), ValueKind.REFERENCE)
    return {*desk.dissenting, *pairs}


def resolving(desk: Desk) -> Collection[int]:
    """The same of resolutions, or where one may be called a decision."""
    citing = [
        number
        for number, cell in enumerate(desk.values(MASTER))
        if cell and ValueKind.RESOLUTION in [value.kind for value in cell]
    ]
    called: tuple[set[int], set[int]] = set(), set()
    for column in desk.columns:
        small = [column.words[number].lower() for number in citing]
        for found, words in zip(called, acts.nouns(column.locale.language)):
            found.update(having(small, range(len(small)), words))
    both = [citing[place] for place in set.intersection(*called)]
    return {*desk.dissenting, *both, *_ranging(desk, citing, ValueKind.RESOLUTION)}


def _ranging(desk: Desk, some: Iterable[int], kind: ValueKind) -> list[int]:
    """Those of some units in which two of the master's citations of a kind are a pair."""
    from hexapla.language.references.ranges import pairs  # late, as in `Desk`

    masters = desk.columns[MASTER]
    cells = desk.values(MASTER)
    return [
        number
        for number in some
        if may_range(cells[number])
        for pair in pairs(masters.words[number], cells[number], masters.locale.language)
        if pair.first.kind is kind
    ]


def may_range(values: Iterable[Value]) -> bool:
    """Whether two references of a text stand so near that they may be the ends of a range."""
    last, end = None, 0
    for kind, _, start, stop, _ in values:
        if kind is last and kind in _RANGED and start - end <= _NEAR:
            return True
        last, end = kind, stop
    return False


def _by_place(pairs: list[Pair]) -> dict[Place, list[Pair]]:
    found: dict[Place, list[Pair]] = {}
    for pair in pairs:
        for place in pair.places:
            found.setdefault(place, []).append(pair)
    return found


def _voice(pair: Pair) -> Value:
    return Value(ValueKind.REFERENCE, (_RANGE if pair.is_range else _LIST,), 0, 0)


def _remark(sheet: Sheet, asked: dict[int, Pair], dissent: Dissent) -> Remark:
    from hexapla.checks import wording  # late, as in `values`
    from hexapla.language.references.ranges import other

    column, others = dissent.column, dissent.agreeing
    by_master = column == MASTER
    own, theirs = (_text(sheet, asked, one) for one in (column, others[0]))
    if by_master:
        what = f"has “{theirs}”, where it has “{own}”"
    else:
        what = f"has “{own}” instead of “{theirs}”, which {wording.who(sheet, others)}"
    better = other(sheet.words(column), asked[column], sheet.language(column))
    spans = [(at, *sheet.span(at, pair.first.start, pair.last.end)) for at, pair in asked.items()]
    everybody = len(others) == len(sheet.voices) - 1
    return Remark(column, what, f"write “{better}”", tuple(spans), None, everybody)


def _text(sheet: Sheet, asked: dict[int, Pair], column: int) -> str:
    return sheet.words(column)[asked[column].first.start : asked[column].last.end]
