"""NUM-2, where no figure stands beside a currency: “in United States dollars”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from hexapla.checks.check import Remark
from hexapla.checks.columns import Column, at_places
from hexapla.checks.sheet import Desk, Sheet
from hexapla.model.locale import OFFICIAL
from hexapla.model.parallel import MASTER
from hexapla.model.value import Value, ValueKind

_TWO = 2
# Whose letters are neither small nor capital.
_CASELESS = ("Arab", "Hans")
_ENOUGH = 4
"""So many texts have to be there: what is only words may well be said in others."""


def unnamed(sheet: Sheet) -> Iterator[Remark]:
    """A currency that all texts of a unit but one name, in whatever way.

    One of any two texts names it. Words are asked for it only where no amount has it beside it.
    """
    voices = [one for one in sheet.voices if sheet.reads(one)]
    if len(voices) < _ENOUGH:
        return
    told = {code for one in sheet.dissents if one.kind is ValueKind.CURRENCY
            for code in (*one.missing, *one.extra)}  # fmt: skip
    beside = {one: _beside(sheet, one) for one in voices}
    named = {one: _named(sheet, one, beside[one]) for one in voices[:2]}
    for code in dict.fromkeys([code for cell in named.values() for code in cell]):
        there: dict[int, Value | None] = {}
        without: list[int] = []
        for one in voices if code not in told else ():
            if code not in beside[one] and one not in named:
                named[one] = _named(sheet, one, beside[one])
            there[one] = named.get(one, beside[one]).get(code)
            without += [] if there[one] else [one]
            if len(without) > 1:
                break
        if len(without) == 1:
            yield _remark(sheet, without[0], there)


def paid(desk: Desk) -> Collection[int]:
    """The sieve: where one of two texts that can be read may name a currency, or values differ."""
    found = {*desk.dissenting}
    asked = [0] * len(desk.rows)
    for column in desk.columns:
        if column.locale.language in OFFICIAL:
            naming = _naming(column)
            found.update([one for one in naming if asked[one] < _TWO and column.spoken[one]])
            asked = [times + bool(words) for words, times in zip(column.spoken, asked)]
            if min(asked) >= _TWO:
                break
    return found


def _naming(column: Column) -> set[int]:
    """The numbers of the texts that may name a currency."""
    from hexapla.language.numbers import currencies  # late, as in `Desk`

    stems = currencies.stems(column.locale.language)
    if column.locale.script in _CASELESS or "".join(stems).replace("€", "").isascii():
        small = column.heard.lower()
    else:
        small = column.heard.decode("utf-8", "surrogatepass").lower().encode()
    there = [stem for stem in map(str.encode, stems) if stem in small]
    return {
        number for stem in there for number in at_places(small, re.finditer(re.escape(stem), small))
    }


def _beside(sheet: Sheet, column: int) -> dict[str, Value]:
    """The currencies beside the amounts of a text by their codes, each where it first stands."""
    values = [one for one in sheet.values(column) if one.kind is ValueKind.CURRENCY]
    return {one.keys[0]: one for one in reversed(values)}


def _named(sheet: Sheet, column: int, beside: Mapping[str, Value]) -> dict[str, Value]:
    """All currencies of a text: those beside amounts, and those that words or signs name."""
    from hexapla.language.numbers import currencies  # late, as in `Sheet`

    words = currencies.in_words(sheet.words(column), sheet.language(column))
    return {**{one.keys[0]: one for one in reversed(words)}, **beside}


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
