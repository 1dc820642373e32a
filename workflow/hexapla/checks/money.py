"""NUM-2, where no figure stands beside a currency: “in United States dollars”."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.check import Remark
from hexapla.checks.sheet import Sheet
from hexapla.model.parallel import MASTER
from hexapla.model.value import Value, ValueKind

_ENOUGH = 4
"""So many texts have to be there: what is only words may well be said in others."""


def unnamed(sheet: Sheet) -> Iterator[Remark]:
    """A currency that all texts of a unit but one name, in whatever way."""
    voices = [one for one in sheet.voices if sheet.reads(one)]
    if len(voices) < _ENOUGH:
        return
    named = {one: _named(sheet, one) for one in voices}
    told = {code for one in sheet.dissents if one.kind is ValueKind.CURRENCY
            for code in (*one.missing, *one.extra)}  # fmt: skip
    for code in dict.fromkeys(code for cell in named.values() for code in cell):
        without = [one for one in voices if code not in named[one]]
        if len(without) == 1 and code not in told:
            yield _remark(sheet, without[0], {one: named[one].get(code) for one in voices})


def _named(sheet: Sheet, column: int) -> dict[str, Value]:
    """The currencies of a text by their codes, the surest way of naming each."""
    from hexapla.language.numbers import currencies  # late, as in `Sheet`

    values = [one for one in sheet.values(column) if one.kind is ValueKind.CURRENCY]
    values += currencies.in_words(sheet.words(column), sheet.language(column))
    return {one.keys[0]: one for one in reversed(values)}


def _remark(sheet: Sheet, column: int, there: dict[int, Value | None]) -> Remark:
    spans = [(at, *sheet.span(at, value.start, value.end)) for at, value in there.items() if value]
    # The master's words, or, where it is the master that lacks them, those of a version.
    at, start, end = spans[0]
    words = sheet.texts[at][start:end]
    if column == MASTER:
        what = f"has “{words}”, which it lacks"
    else:
        what = f"lacks “{words}”, which all others have"
    return Remark(column, what, "name the currency", tuple(spans))
