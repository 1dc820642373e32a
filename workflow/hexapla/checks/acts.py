"""RES-1, where a version calls a decision a resolution: the same number leads elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hexapla.checks.check import Remark
from hexapla.checks.sheet import Sheet
from hexapla.model.parallel import MASTER
from hexapla.model.value import Value, ValueKind

_ENOUGH = 3
"""So many texts have to agree, and all others but two."""


def differing(sheet: Sheet) -> Iterator[Remark]:
    """Texts that call a resolution what the others call a decision, or the reverse."""
    if not any(value.kind is ValueKind.RESOLUTION for value in sheet.values(MASTER)):
        return
    said = {one: _kinds(sheet, one) for one in sheet.voices if sheet.reads(one)}
    for key in said.get(MASTER, ()):
        called = {one: there[key] for one, there in said.items() if key in there}
        votes = Counter([kind for kind, _ in called.values()])
        (right, most), *others = votes.most_common()
        if most < _ENOUGH or not others or most <= 2 * others[0][1]:
            continue
        wrong = [one for one, (kind, _) in called.items() if kind != right]
        for column in [MASTER] if MASTER in wrong else wrong:
            yield _remark(sheet, column, key, called, right)


def _kinds(sheet: Sheet, column: int) -> dict[str, tuple[str, Value]]:
    """What a text calls each number that has a noun of its own, and calls so wherever it does."""
    from hexapla.language import acts  # late, as in `Sheet`

    found: dict[str, tuple[str, Value]] = {}
    doubtful: set[str] = set()
    for value in sheet.values(column):
        if value.kind is not ValueKind.RESOLUTION:
            continue
        kind = acts.kind(sheet.words(column), value, sheet.language(column))
        if kind and found.setdefault(value.keys[0], (kind, value))[0] != kind:
            doubtful.add(value.keys[0])
    return {key: one for key, one in found.items() if key not in doubtful}


def _remark(
    sheet: Sheet, column: int, key: str, called: dict[int, tuple[str, Value]], right: str
) -> Remark:
    others = [one for one, (kind, _) in called.items() if kind == right]
    spans = [(one, *sheet.span(one, value.start, value.end)) for one, (_, value) in called.items()]
    own = called[column][0]
    if column == MASTER:
        what = f"calls {key} a {right}, and it a {own}"
    else:
        what = f"calls {key} a {own}, which the others call a {right}"
    everybody = len(others) == len(sheet.voices) - 1
    return Remark(column, what, f"call it a {right}", tuple(spans), None, everybody)
