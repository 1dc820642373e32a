"""STR-8: the States of a list within a text, which each language sorts by its own alphabet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.checks.columns import coded
from hexapla.checks.sheet import Desk, Sheet
from hexapla.model.parallel import MASTER

# Names of these languages stand apart and are not inflected.
_APART = ("en", "fr", "es")


class _Told(NamedTuple):
    """The States of a text: all of them with their places, those in a list; if it has others."""

    places: Mapping[str, tuple[int, int]]
    listed: frozenset[str]
    unread: bool


class _Odd(NamedTuple):
    """A State, who is out of step in it, and whether those lack it."""

    state: str
    columns: Sequence[int]
    lack: bool


def differing_lists(sheet: Sheet) -> Iterator[Remark]:
    """A list of States lacks one, or has another.

    What it does:
        Reads the names of States in the six languages where three or more follow each other in a
        text, as sponsors and members do, or are items or cells, a State each; and compares them as
        a set: each language sorts them anew. Named is who lacks a State that most have, or has one
        in its list that hardly anybody names; the master, where its versions agree against it.
        Adjectives and States that a sentence mentions are left alone, and so are lists with a name
        in them that is not known, and texts in which hardly any of the States are found.
    Why:
        A State that is not listed has not sponsored, voted or been present in that language; and
        nobody sees it where the order differs anyway.
    Example:
        English: sponsored by: Albania, Bolivia (Plurinational State of), Chile and Spain
        Spanish: patrocinado por: Albania, Bolivia (Estado Plurinacional de) y España
    What to do instead:
        patrocinado por: Albania, Bolivia (Estado Plurinacional de), Chile y España
    """
    if not any(map(sheet.reads, sheet.voices[1:])):
        return
    told = _told(sheet)
    odd = [*_odd(told)]
    columns = dict.fromkeys([column for one in odd for column in one.columns])
    for column in [MASTER] if MASTER in columns else columns:
        own = [one for one in odd if column in one.columns]
        yield _remark(sheet, told, column, own)


def listing(desk: Desk) -> Collection[int]:
    """The sieve: where the master may name States enough; its list may lack one."""
    from hexapla.language import states  # late, as in `Desk`

    enough = states.LISTED - 1
    masters = desk.columns[MASTER]
    language = masters.locale.language
    if language in _APART:
        marks = _marks(language, masters.locale.script)
        said = masters.saying(marks)
        named = zip(said, masters.words_in(said, marks))
        return [number for number, words in named if len(words) >= enough]
    texts = enumerate(masters.words)
    return [number for number, words in texts if len(states.find(words, language)) >= enough]


@cache
def _marks(language: str, script: str) -> frozenset[bytes]:
    """The words without which no State is named, as the runs of a column."""
    from hexapla.language import states  # late, as in `Desk`

    return frozenset([coded(word, script) for word in states.marks(language)])


def _told(sheet: Sheet) -> dict[int, _Told]:
    """What the columns with a say name: those that have about the same States as the others."""
    from hexapla.language import states  # late, as in `Sheet`

    told = {}
    for column in filter(sheet.reads, sheet.voices):
        if column == MASTER or sheet.texts[column] != sheet.master:
            text, language = sheet.words(column), sheet.language(column)
            found = states.find(text, language)
            places = {one.state: (one.start, one.end) for one in found}
            told[column] = _Told(
                places, states.listed(text, found), states.unread(text, found, language)
            )
    named = Counter([state for one in told.values() for state in one.places])
    agreed = {state for state, times in named.items() if 2 * times >= len(told)}
    return {
        column: one
        for column, one in told.items()
        if 2 * len(agreed.intersection(one.places)) > len(agreed)
    }


def _odd(told: Mapping[int, _Told]) -> Iterator[_Odd]:
    """Who is out of step in which State: the fewer, if they are half as many as the others."""
    lists = [column for column, one in told.items() if one.listed]
    if MASTER not in told or (MASTER not in lists and 2 * len(lists) <= len(told)):
        return
    for state in sorted({state for one in told.values() for state in one.listed}):
        have = [column for column, one in told.items() if state in one.places]
        lack = [column for column in told if column not in have]
        inside = [column for column in have if state in told[column].listed]
        if not lack or 2 * len(inside) < len(have):  # it is mentioned in passing
            continue
        if any(told[column].unread for column in lack):  # it may stand under another name
            continue
        if len(told) == 2:
            yield _Odd(state, [column for column in told if column != MASTER], MASTER in have)
        elif len(have) >= 2 * len(lack):
            yield _Odd(state, lack, True)
        elif len(lack) >= 2 * len(have):
            yield _Odd(state, have, False)


def _remark(sheet: Sheet, told: Mapping[int, _Told], column: int, odd: Sequence[_Odd]) -> Remark:
    lost = ", ".join([one.state for one in odd if one.lack])
    added = ", ".join([one.state for one in odd if not one.lack])
    if column == MASTER:  # what its versions have is said of them
        lost, added = added, lost
    said = [f"lacks {lost}" if lost else "", f"has {added}" if added else ""]
    what = f"{' and '.join(filter(None, said))} in a list of States"
    spans = tuple(
        [
            (at, *sheet.span(at, *there.places[one.state]))
            for at, there in told.items()
            for one in odd
            if one.state in there.places
        ]
    )
    everybody = all(len(one.columns) == 1 for one in odd)
    return Remark(column, what, "list the same States in each language", spans, None, everybody)
