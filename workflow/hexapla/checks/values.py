"""SYM, RES, REF, NUM, CUR, DATE, TIME, URL: what all versions have to say alike.

All six columns are asked what values they have, whatever their words, and a vote says who is out
of step (`vote`). A check is about the kinds of value that it names.
"""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks import acts, money, ranges, spoken
from hexapla.checks.check import Remark
from hexapla.checks.sheet import Sheet
from hexapla.checks.vote import Dissent
from hexapla.model.finding import Fix
from hexapla.model.parallel import MASTER
from hexapla.model.value import FlawKind, ValueKind

# What is wrong with a date is told in a sentence of its own; symbols say what they have.
_FLAWS = {
    FlawKind.WEEKDAY: "has “{text}”, but {}",
    FlawKind.CALENDAR: "has “{text}”, but {}",
    FlawKind.MONTHS: "contradicts itself: {}",
}


def symbols(sheet: Sheet) -> Iterator[Remark]:
    """A version cites other document symbols than the rest.

    What it does:
        Compares the document symbols of all versions of a unit: expands short lists (“A/64/13 and
        Add.1”), takes no notice of reissue asterisks, and of which script a letter was typed in.
    Why:
        All versions of a document have the same symbol; a wrong digit leads to another document.
    Example:
        English: (A/AC.320/2027/3 and Add.1)
        French: (A/AC.320/2027/8 et Add.1)
    What to do instead:
        (A/AC.320/2027/3 et Add.1)
    """
    return _differing(sheet, ValueKind.SYMBOL)


def resolutions(sheet: Sheet) -> Iterator[Remark]:
    """A version refers to other resolutions or decisions than the rest.

    What it does:
        Compares the numbers of resolutions and decisions, with their letters (B is باء) and
        sessions ((III) is (د - 3)), in any order, and whether a number is called a resolution or
        a decision.
    Why:
        A resolution is known by its number only.
    Example:
        English: resolutions 50/11 and 76/268
        Chinese: 第50/11号和第76/286号决议
    What to do instead:
        第50/11号和第76/268号决议
    """
    yield from _differing(sheet, ValueKind.RESOLUTION)
    yield from ranges.differing(sheet, ValueKind.RESOLUTION)
    yield from acts.differing(sheet)


def references(sheet: Sheet) -> Iterator[Remark]:
    """A version refers to other paragraphs, articles, items or annexes than the rest.

    What it does:
        Compares what is referred to and its number, with sub-labels by their place in the
        alphabet: (h) is h) and ح. The order is free, as languages put the article before the
        paragraph or behind it. A range is told from a list of its two ends.
    Why:
        Paragraphs are numbered so that references are identical in all versions.
    Example:
        English: paragraph 12 (h)
        Arabic: الفقرة 12 (ج)
    What to do instead:
        الفقرة 12 (ح)
    """
    yield from _differing(sheet, ValueKind.REFERENCE)
    yield from ranges.differing(sheet, ValueKind.REFERENCE)


def numbers(sheet: Sheet) -> Iterator[Remark]:
    """A version has other numbers than the rest.

    What it does:
        Compares numbers by value: 1,250 is 1 250 and ١٢٥٠, $5.9 million is 590万美元, 3.75 per
        cent is 3,75 %, the fifteenth session is the 15º período de sesiones. Numbers in words
        count where another version has figures, and where nearly all others say another one
        (three months, cuatro meses). What a heading says of the figures under it is
        compared too: thousands of dollars are 千美元, and no millions.
    Why:
        Figures are what readers act upon.
    Example:
        English: 8,500 words
        Russian: 8 300 слов
    What to do instead:
        8 500 слов
    """
    yield from _differing(sheet, ValueKind.NUMBER, ValueKind.ORDINAL, ValueKind.SCALE)
    yield from spoken.differing(sheet)


def currencies(sheet: Sheet) -> Iterator[Remark]:
    """A version speaks of another currency than the rest.

    What it does:
        Compares which currencies a unit speaks of: those beside a number, and those that all
        texts but one name without any.
    Why:
        An amount is nothing without its currency.
    Example:
        English: $5.9 million
        Spanish: 5,9 millones de euros
    What to do instead:
        5,9 millones de dólares
    """
    yield from _differing(sheet, ValueKind.CURRENCY)
    yield from money.unnamed(sheet)


def dates(sheet: Sheet) -> Iterator[Remark]:
    """A version has other dates than the rest.

    What it does:
        Compares dates by value, in the forms of each language; a range has its two ends.
    Why:
        Delegates travel by them.
    Example:
        English: from 1 to 5 March 2027
        Spanish: del 1 al 6 de marzo de 2027
    What to do instead:
        del 1 al 5 de marzo de 2027
    """
    return _differing(sheet, ValueKind.DATE)


def times(sheet: Sheet) -> Iterator[Remark]:
    """A version has other times of day than the rest.

    What it does:
        Compares times by the minute: 3.10 p.m. is 15 h 10 and 下午3时10分.
    Why:
        A meeting is missed by an hour as well as by a day.
    Example:
        English: 3.30 p.m.
        French: 13 h 30
    What to do instead:
        15 h 30
    """
    return _differing(sheet, ValueKind.TIME)


def addresses(sheet: Sheet) -> Iterator[Remark]:
    """A version has another web or e-mail address than the rest.

    What it does:
        Compares the addresses that stand in the text; the same page in the version's own language
        (/fr/ for /en/) is the same. Addresses behind links are compared by TAG-3.
    Why:
        The versions of a document send all readers to the same place.
    Example:
        English: See documents.un.org.
        French: Voir document.un.org.
    What to do instead:
        Voir documents.un.org.
    """
    return _differing(sheet, ValueKind.ADDRESS)


def damaged_symbols(sheet: Sheet) -> Iterator[Remark]:
    """A symbol has letters of another script, or stands in reversed order.

    What it does:
        Looks for Cyrillic and Greek letters that look like Latin ones in symbols and numbers of
        resolutions, for signs that look like the slash and the hyphen, and for symbols whose
        parts an Arabic file has in the order of the screen.
    Why:
        It looks right, and no search finds it.
    Example:
        Russian: А/49/610/Add.3 (with a Cyrillic А)
    What to do instead:
        A/49/610/Add.3 (`hexapla check --fix` does it)
    """
    return _flawed(sheet, FlawKind.LOOKALIKE, FlawKind.REVERSED)


def impossible_dates(sheet: Sheet) -> Iterator[Remark]:
    """A date contradicts itself.

    What it does:
        Holds a weekday against its date, the two names of an Arabic month against each other, and
        days against the calendar.
    Why:
        One of the two is wrong, and readers cannot know which.
    Example:
        Arabic: 17 كانون الأول/أكتوبر 1996 (December/October)
    What to do instead:
        17 تشرين الأول/أكتوبر 1996
    """
    return _flawed(sheet, FlawKind.WEEKDAY, FlawKind.MONTHS, FlawKind.CALENDAR)


def _flawed(sheet: Sheet, *kinds: FlawKind) -> Iterator[Remark]:
    for column in sheet.voices:
        for value in sheet.values(column):
            flaw = value.flaw
            if flaw is None or flaw.kind not in kinds:
                continue
            start, end = sheet.span(column, value.start, value.end)
            fix = Fix(start, end, flaw.fix) if flaw.fix else None
            text = sheet.words(column)[value.start : value.end]
            told = _FLAWS.get(flaw.kind, "{}").format(flaw.message, text=text)
            advice = f"write {flaw.fix}" if flaw.fix else "see which of the two is right"
            yield Remark(column, told, advice, ((column, start, end),), fix, own=True)


def _differing(sheet: Sheet, *kinds: ValueKind) -> Iterator[Remark]:
    for dissent in sheet.dissents:
        if dissent.kind in kinds:
            yield _remark(sheet, dissent)


def _split(sheet: Sheet, dissent: Dissent) -> bool:
    """Whether each version has something of its own in the place of what the master has."""
    apart = {one.column for one in sheet.dissents if one.kind is dissent.kind and one.extra}
    return apart >= {*sheet.voices} - {MASTER}


def _remark(sheet: Sheet, dissent: Dissent) -> Remark:
    from hexapla.checks import wording  # knows how each language writes a value, as finders do

    column = dissent.column
    by_master = column == MASTER
    # What the master lacks its versions have, and the reverse.
    there, gone = (
        (dissent.missing, dissent.extra) if by_master else (dissent.extra, dissent.missing)
    )
    others = dissent.agreeing
    has = wording.named(sheet, dissent.kind, there, others if by_master else (column,))
    lacks = wording.named(sheet, dissent.kind, gone, (MASTER,) if by_master else others)
    lacking = bool(has) and not lacks
    who = (
        wording.siders(sheet, dissent, lacking)
        if by_master
        else wording.who(sheet, others, lacking)
    )
    what = (
        f"has {has} instead of {lacks}"
        if has and lacks
        else f"has {has}"
        if has
        else f"lacks {lacks}"
    )
    keys = {*there, *gone}
    spans = [
        (at, *sheet.span(at, value.start, value.end))
        for at in sheet.voices
        for value in sheet.values(at)
        if keys.intersection(value.keys)
    ]
    if by_master and not has and _split(sheet, dissent):
        what = f"has {lacks}, which no version has; these say different things"
        advice = "find out what is right, and correct the others"
        return Remark(column, what, advice, tuple(spans), own=True)
    everybody = len(others) == len(sheet.voices) - 1
    advice = wording.advice(sheet, dissent, gone)
    return Remark(column, f"{what}, which {who}", advice, tuple(spans), None, everybody)
