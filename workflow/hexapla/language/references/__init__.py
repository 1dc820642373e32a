"""References to paragraphs, articles, items, annexes: `paragraph 53 (8)`, `article 5`, `annex 2`.

Numbers and labels are the same in all versions; nouns, order and numerals are not (UN practice,
Vienna annotated agenda in six languages; treaties in six languages).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from hexapla.language.references import arabic, chinese, sieves, western
from hexapla.language.references.citing import Phrase, joined, values
from hexapla.language.references.grammar import grammar
from hexapla.language.references.ordinal import counted
from hexapla.language.references.sieves import LABELLED, LATIN
from hexapla.language.sieve import NOTHING, Sieve
from hexapla.model.value import Value

_WESTERN = frozenset(("en", "fr", "es", "ru"))
_LABELLED_OTHERWISE = frozenset(("zh", "ar"))


@cache
def may_be_cited(language: str, figured: bool) -> Sieve:
    """The sieve of `cited`."""
    labelled = (LABELLED.search,) if figured else ()
    if language in _WESTERN:
        return Sieve((sieves.CITED.search,), sieves.signs(language))
    if language in ("ar", "zh"):
        begun = arabic.opening() if language == "ar" else chinese.opening()
        return Sieve((begun.search, LATIN.search, *labelled))
    return NOTHING


def find(text: str, language: str) -> Sequence[Value]:
    """The references in a normal text of one of the six languages; other languages have none.

    The keys are `<what> <number> (<label>)…`: numbers in digits, or the capital letter of an annex
    or section; labels by their position, (h) and (ح) as 8. Lists and ranges give each number that
    is written.
    """
    found, weak = cited(text, language), counted(text, language)
    return _beside(found, weak) if weak else found


def cited(text: str, language: str) -> list[Value]:
    """Of these all but the parts that a word counts (see `ordinal`)."""
    if language in _WESTERN:
        found, links = western.phrases(text, language), grammar(language).links
    elif language == "ar":
        found, links = _with_latin(arabic.phrases(text), text), arabic.LINKS
    elif language == "zh":
        found, links = _with_latin(chinese.phrases(text), text), chinese.LINKS
    else:
        return []
    if len(found) > 1:
        found = joined(found, text, links)
    if ")" in text or language in _LABELLED_OTHERWISE:
        found = found + _unnamed(text, found, language)
    return values(found) if found else []


def _start(value: Value) -> int:
    return value.start


def _beside(cited: list[Value], others: list[Value]) -> list[Value]:
    """Values in order, with those of the others that share no letter with them."""
    starts = [value.start for value in cited]
    free = []
    for value in others:
        place = bisect_left(starts, value.end)
        if not place or cited[place - 1].end <= value.start:
            free.append(value)
    return sorted([*cited, *free], key=_start)


def _unnamed(text: str, found: list[Phrase], language: str) -> list[Phrase]:
    """What has a number and a label, and no noun that we know: 3 (a)."""
    made: list[Phrase] = []
    done = at = 0
    for number in LABELLED.finditer(text):
        place = number.start()
        while at < len(found) and found[at].end <= place:
            at += 1
        if place < done or (at < len(found) and found[at].start <= place):
            continue
        if language == "ar":
            phrase = arabic.unnamed(text, place)
        elif language == "zh":
            phrase = chinese.unnamed(text, place)
        else:
            phrase = western.unnamed(text, place, language)
        free = found[at].start if at < len(found) else len(text)
        if phrase and not phrase.bare and phrase.end <= free:
            made.append(phrase)
            done = phrase.end
    return made


def _with_latin(own: list[Phrase], text: str) -> list[Phrase]:
    """The phrases of a language in its own script and those that it leaves in Latin script."""
    latin = western.phrases(text, "latin") if LATIN.search(text) else []
    if not latin:
        return own
    both = sorted([*own, *latin], key=lambda phrase: (phrase.start, -phrase.end))
    kept: list[Phrase] = []
    for phrase in both:
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept
