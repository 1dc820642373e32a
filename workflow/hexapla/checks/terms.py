"""TERM and TR-6: whether words are translated as agreed, and always alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hexapla.checks.check import Remark
from hexapla.checks.columns import numbers
from hexapla.checks.sheet import Sheet
from hexapla.expressions import expression
from hexapla.language.normal import normal
from hexapla.model.parallel import MASTER, Parallel, Row

_WORD = expression(r"[^\W\d_]+")
_HAN = expression(r"[\u3400-\u9fff]")
_OUTER = " .,;:!?。，；：！？،؛؟…\u00a0"
# How much of a word stays when it is inflected, and how many words may stand between two of a term.
_STEM, _SHORTEST, _BETWEEN = 0.65, 3, 2


def missing_term(sheet: Sheet) -> Iterator[Remark]:
    """A term is not translated as agreed.

    What it does:
        Looks in each translation for one of the accepted translations of the terms that stand in
        the master's text (`locales/terms.csv` or `terms.tbx`), in any inflected form. A word that
        the glossary forbids is told by TERM-2 alone.
    Why:
        Readers take two words for two things.
    Example:
        English: the Secretary-General
        French: le Secrétaire exécutif
    What to do instead:
        le Secrétaire général
    """
    for column, text in sheet.versions:
        for term in sheet.terms(column) if column not in sheet.strangers else ():
            targets = term.targets
            if not targets or any(_expression(one).search(_plain(text)) for one in targets):
                continue
            if any(_whole(word).search(sheet.words(column)) for word in term.forbidden):
                continue
            what = f"does not have “{targets[0]}” for “{term.source}”"
            advice = f"use {_either(targets)}, or have the glossary changed"
            yield Remark(column, what, advice, _in_master(sheet, term.source))


def _in_master(sheet: Sheet, term: str) -> tuple[tuple[int, int, int], ...]:
    """Where the master's text has a term, if that is seen."""
    words = sheet.words(MASTER)
    small = _plain(words)
    found = _expression(term).search(small) if len(small) == len(words) else None
    return ((MASTER, *sheet.span(MASTER, *found.span())),) if found else ()


def forbidden_term(sheet: Sheet) -> Iterator[Remark]:
    """A word is used that must not be.

    What it does:
        Looks in each translation for the words that the glossary forbids for the terms of the
        master's text, as they are written there.
    Why:
        It was decided so.
    Example:
        French: le Secrétaire Général (forbidden: the second capital)
    What to do instead:
        le Secrétaire général
    """
    for column, _ in sheet.versions:
        for term in sheet.terms(column) if column not in sheet.strangers else ():
            for word in term.forbidden:
                found = _whole(word).search(sheet.words(column))
                if found:
                    spans = ((column, *sheet.span(column, *found.span())),)
                    advice = f"use “{term.targets[0]}”" if term.targets else "use another word"
                    what = f"has “{word}”, which is forbidden for “{term.source}”"
                    yield Remark(column, what, advice, spans)


def translated_differently(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """The same text is translated in two ways.

    What it does:
        Compares the translations of units whose master text is the same; capitals and the sign at
        the end do not count. Where most agree, the others are named, else all after the first.
    Why:
        The agenda and the annotations must call an item by one name.
    Example:
        English: Adoption of the report (twice)
        Spanish: Aprobación del informe; Adopción del informe
    What to do instead:
        Aprobación del informe (twice)
    """
    masters = [row.unit.text for row in parallel.rows]
    times = Counter(masters)
    several = numbers(map((1).__lt__, map(times.__getitem__, masters)))
    odd = (
        [
            _in_several_ways(parallel.texts(column), masters, several)
            for column in range(1, len(parallel.locales))
        ]
        if several
        else []
    )
    same: dict[str, list[Row]] = {text: [] for text in times if any(text in some for some in odd)}
    for number in several if same else ():
        if masters[number] in same:
            same[masters[number]].append(parallel.rows[number])
    for text, rows in same.items():
        for column, texts in enumerate(odd, 1):
            if text in texts:
                yield from _differing(rows, column)


def _in_several_ways(
    texts: Sequence[str], masters: Sequence[str], numbers: Sequence[int]
) -> set[str]:
    """The texts of the master for which a version has several texts, or none, in some units."""
    pairs = {*zip(map(masters.__getitem__, numbers), map(texts.__getitem__, numbers))}
    ways = Counter([master for master, _ in pairs])
    return {master for master, number in ways.items() if number > 1}


def _differing(rows: list[Row], column: int) -> Iterator[tuple[Row | None, Remark]]:
    entries = [(row, row.columns[column]) for row in rows]
    there = [(row, one.target) for row, one in entries if one and one.target and not one.stale]
    if len({text for _, text in there}) < 2:
        return
    counts = Counter(_bare(text) for _, text in there)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    written = next(text for _, text in there if _bare(text) == usual)
    for row, text in there:
        if _bare(text) != usual:
            what = f"translates here otherwise what is “{_short(written)}” elsewhere"
            yield row, Remark(column, what, "translate both alike")


@lru_cache(maxsize=1 << 12)
def _expression(term: str) -> re.Pattern[str]:
    """What finds a term in any of its inflected forms."""
    words = _WORD.findall(_plain(term))
    if _HAN.search(term) or not words:
        return re.compile(re.escape(_plain(term)))
    words = [_bare_article(word) for word in words]
    stems = [word[: max(_SHORTEST, round(len(word) * _STEM))] for word in words]
    # Arabic joins its article and small words to a word.
    parts = [rf"(?<!\w)(?:[وفبكل]{{0,2}}(?:ال|ل)?)?{re.escape(one)}\w*" for one in stems]
    return re.compile(rf"(?:\W+\w+){{0,{_BETWEEN}}}\W+".join(parts))


def _bare_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > _SHORTEST + 1 else word


@lru_cache(maxsize=1 << 12)
def _whole(word: str) -> re.Pattern[str]:
    inner = re.escape(normal(word).text)
    return re.compile(inner if _HAN.search(word) else rf"(?<!\w){inner}(?!\w)")


@lru_cache(maxsize=1 << 8)
def _plain(text: str) -> str:
    return normal(text).text.casefold().replace("’", "'")


def _bare(text: str) -> str:
    return text.casefold().strip(_OUTER)


def _either(targets: tuple[str, ...]) -> str:
    return " or ".join(f"“{target}”" for target in targets)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
