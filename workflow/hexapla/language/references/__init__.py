"""References to paragraphs, articles, items, annexes: `paragraph 53 (8)`, `article 5`, `annex 2`.

Numbers and labels are the same in all versions; nouns, order and numerals are not (UN practice,
Vienna annotated agenda in six languages; treaties in six languages).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from hexapla.language.references import arabic, chinese, western
from hexapla.language.references.citing import Phrase, joined, values
from hexapla.language.references.grammar import grammar
from hexapla.language.references.ordinal import counted
from hexapla.model.value import Value

_WESTERN = frozenset(("en", "fr", "es", "ru"))
# The letter behind a figure in Chinese only: elsewhere it is a unit or an ending (3g, 5th).
_LABELLED = re.compile(
    r"[0-9](?<![A-Za-z0-9А-я/.,:$€№-].)[0-9]{0,2}(?=(?: ?\(| )(?:[a-z]|[ivx]{2,4}|[أ-ي])\)"
    r"|[a-f](?=[一-鿿])| ?[’'‘`]{1,2}[0-9]{1,2}[’'‘`])"
)
_LABELLED_OTHERWISE = frozenset(("zh", "ar"))
_LATIN = re.compile(r"[a-z]\.? [\dIVXLA-Z]")


def find(text: str, language: str) -> Sequence[Value]:
    """The references in a normal text of one of the six languages; other languages have none.

    The keys are `<what> <number> (<label>)…`: numbers in digits, or the capital letter of an annex
    or section; labels by their position, (h) and (ح) as 8. Lists and ranges give each number that
    is written.
    """
    if language in _WESTERN:
        found, links = western.phrases(text, language), grammar(language).links
    elif language == "ar":
        found, links = _with_latin(arabic.phrases(text), text), arabic.LINKS
    elif language == "zh":
        found, links = _with_latin(chinese.phrases(text), text), chinese.LINKS
    else:
        return ()
    if len(found) > 1:
        found = joined(found, text, links)
    if ")" in text or language in _LABELLED_OTHERWISE:
        found = found + _unnamed(text, found, language)
    cited = values(found) if found else []
    weak = counted(text, language)
    return _beside(cited, weak) if weak else cited


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
    for number in _LABELLED.finditer(text):
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
    latin = western.phrases(text, "latin") if _LATIN.search(text) else []
    if not latin:
        return own
    both = sorted([*own, *latin], key=lambda phrase: (phrase.start, -phrase.end))
    kept: list[Phrase] = []
    for phrase in both:
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept
