"""NUM-1, where no version has figures: within three months, dans un délai de quatre mois.

A number in words is mostly sure only beside a figure, as words say much else (a second, neuf). But
where one or two texts lack what all others say, and have another such number in its place that none
of the others has, they say something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from hexapla.checks.check import Remark
from hexapla.checks.sheet import Sheet
from hexapla.model.parallel import MASTER
from hexapla.model.value import Value, ValueKind

_COUNTED = (ValueKind.NUMBER, ValueKind.ORDINAL)
_ORDINAL = ValueKind.ORDINAL
_SCALES = 1000
_ENOUGH = 4
"""So many texts have to agree."""
_FEW = 2
"""And no more than so many may say something else."""


def differing(sheet: Sheet) -> Iterator[Remark]:
    """Texts that say another number in words than all others."""
    voices = [one for one in sheet.voices if sheet.reads(one)]
    suspects = sheet.miscounting
    if len(voices) <= _ENOUGH or MASTER not in voices or not suspects:
        return
    if len(suspects) <= _FEW and not any(
        _spoken(sheet, one) or _sure(sheet, one) for one in suspects
    ):
        return  # they say it in other words, as nearly always
    told = {one.column for one in sheet.dissents if one.kind in _COUNTED}
    said = {one: _said(sheet, one) for one in voices}
    asked = [value for one in voices[:2] for value in _spoken(sheet, one)]
    for key, kind in dict.fromkeys([(one.keys[0], one.kind) for one in asked]):
        without = [one for one in voices if not _may_say(key, said[one])]
        having = {one: said[one][key] for one in voices if key in said[one]}
        if not 0 < len(without) <= _FEW or len(having) < _ENOUGH:
            continue
        known = Counter([other for one in having for other in said[one]])
        instead = {one: _instead(sheet, one, key, kind, known) for one in without}
        if MASTER in without:  # its versions are asked about it before they are blamed
            without = [MASTER]
        for one in without:
            if (own := instead[one]) and one not in told:
                yield _remark(sheet, one, own, having)


def _spoken(sheet: Sheet, column: int) -> list[Value]:
    """The numbers in words of a text that may be meant."""
    return [
        one
        for one in sheet.spoken(column)
        if one.kind in _COUNTED and one.end > one.start and not _is_weak(one)
    ]


def _sure(sheet: Sheet, column: int) -> list[Value]:
    """The ordinals in words of a text: of figures the vote has told."""
    words = sheet.words(column)
    return [
        one
        for one in sheet.values(column)
        if one.kind is _ORDINAL and not any(map(str.isdigit, words[one.start : one.end]))
    ]


def _is_weak(value: Value) -> bool:
    """Whether it may be no number, or part of one: one is an article, and millions a scale."""
    key = value.keys[0]
    if not key.isdecimal():
        return not key
    least = 1 if value.kind is _ORDINAL else 2
    return not least <= int(key) < _SCALES


def _said(sheet: Sheet, column: int) -> dict[str, Value]:
    """All that a text may say, each key with the value that it is a reading of."""
    spoken = [one for one in sheet.spoken(column) if one.keys[0] != "1" or one.kind is _ORDINAL]
    return {key: one for one in (*spoken, *sheet.values(column)) for key in _whole(one)}


def _may_say(key: str, said: Mapping[str, Value]) -> bool:
    """Whether a text says a number, or, of three quarters, three and some quarters."""
    over, stroke, under = key.partition("/")
    return key in said or bool(stroke and over != "2" and over in said and f"1/{under}" in said)


def _instead(
    sheet: Sheet, column: int, key: str, kind: ValueKind, known: Mapping[str, int]
) -> Value | None:
    """What a text alone says in the place of a number that it lacks.

    One of the others may seem to say it, too: Arabic plurals of persons look like duals.
    """
    own = [
        one
        for one in (*_spoken(sheet, column), *_sure(sheet, column))
        if one.kind is kind
        and ("/" in one.keys[0]) is ("/" in key)
        and not _is_weak(one)
        and max(known.get(reading, 0) for reading in _whole(one)) <= (column != MASTER)
    ]
    return own[0] if len(own) == 1 else None


def _whole(value: Value) -> list[str]:
    """The readings of a value; of a third, neither one nor three, which stand in it."""
    return [key for key in value.keys if "/" not in value.keys[0] or not key.isdecimal()]


def _remark(sheet: Sheet, column: int, own: Value, having: Mapping[int, Value]) -> Remark:
    from hexapla.checks import wording  # late, as in `values`

    at = next(iter(having))
    theirs = _quoted(sheet, at, having[at])
    mine = _quoted(sheet, column, own)
    spans = [(one, *sheet.span(one, value.start, value.end)) for one, value in having.items()]
    spans.append((column, *sheet.span(column, own.start, own.end)))
    everybody = len(having) == len(sheet.voices) - 1
    if column == MASTER:
        what = f"has {theirs} instead of {mine}, which it has"
    else:
        what = f"has {mine} instead of {theirs}, which {wording.who(sheet, tuple(having))}"
    advice = f"say the same as the others: {theirs}"
    return Remark(column, what, advice, tuple(sorted(spans)), None, everybody)


def _quoted(sheet: Sheet, column: int, value: Value) -> str:
    return f"“{sheet.words(column)[value.start : value.end]}” ({value.keys[0]})"
