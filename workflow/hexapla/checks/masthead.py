"""SYM-1 and MH: the mastheads of finished documents.

What a masthead says in words (session, place, item) is compared by value like any other text; here
is what it says in keys, and the Distr. block where a document has it typed. Job numbers, reissue
asterisks and their notes are each version's own (UN Editorial Manual, Mastheads, S2, S6, S7).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.checks.tiers import out_of_step
from hexapla.language import dates
from hexapla.language.distribution import DISTRIBUTIONS
from hexapla.language.headlines import HeadLine, head_line
from hexapla.language.lookalikes import fold
from hexapla.language.masthead import block_language, distribution_block
from hexapla.language.names import name_in
from hexapla.language.normal import normal
from hexapla.model.document import BlockKind
from hexapla.model.finding import Place
from hexapla.model.parallel import MASTER, Parallel, Row

Said = Iterator[tuple[Row | None, Remark]]

# A masthead is over after so many blocks.
_HEAD = 16
_VALUES = ("date", "original", "distribution")
_SINGLE = (BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.HEADING)


class _Typed(NamedTuple):
    """A typed line of a masthead: what it says, its words, and where it stands."""

    line: HeadLine
    text: str
    place: Place


def other_symbols(parallel: Parallel) -> Said:
    """A version has another symbol of its own than the rest, or not in Latin letters.

    What it does:
        Compares the symbols in the mastheads of finished documents, and looks for letters of
        other scripts in them. Asterisks behind a symbol say that a version was reissued, and
        are its own.
    Why:
        All language versions of a document have the same symbol; it is how they are found.
    Example:
        English: A/AC.320/2027/1
        Russian: А/AC.320/2027/1 (with a Cyrillic А)
    What to do instead:
        A/AC.320/2027/1
    """
    typed = [_field(parallel, column, "symbol") for column in range(len(parallel.mastheads))]
    read = [_symbol(text) for text in typed]
    if not parallel.mastheads:
        return
    for column, text in enumerate(typed):
        if text and not text.replace("\u200e", "").isascii() and fold(text) != text:
            what = f"has letters of another script in its symbol “{text}”"
            right = fold(normal(text).text).replace(" ", "")
            yield None, _remark(parallel, column, what, f"write {right}", own=True)
    opinions = {
        column: f"has the symbol “{typed[column]}” instead of “{typed[MASTER]}”"
        if symbol != read[MASTER]
        else ""
        for column, symbol in enumerate(read)
        if column != MASTER and symbol and read[MASTER]
    }
    yield from _said(parallel, _alike(opinions, read), f"write {typed[MASTER]}")


_ALIKE = "write what the others have, or correct them if they are wrong"


def other_values(parallel: Parallel) -> Said:
    """A masthead lacks a line, or has another date, distribution or original language.

    What it does:
        Compares the keys of the mastheads of finished documents, and by value the date, how far
        the document is distributed, and which language is the original; in keys and in typed
        lines. Session and item are compared like all texts, organ and place by MH-4.
    Why:
        These are the same in all versions: the date is that of submission, and there is one
        original.
    Example:
        English: Original: English
        Spanish: Original: francés
    What to do instead:
        Original: inglés
    """
    heads = _heads(parallel)
    yield from _keys(parallel, heads)
    for key in _VALUES:
        values = [_value(parallel, column, key, head) for column, head in enumerate(heads)]
        opinions = {
            column: _differs(parallel, key, column, values)
            for column in range(1, len(values))
            if values[column] and values[MASTER]
        }
        yield from _said(parallel, _alike(opinions, values), _ALIKE)


def block_languages(parallel: Parallel) -> Said:
    """The Distr. block of a version is in the wrong language.

    What it does:
        Looks at the typed lines of the Distr. block: Arabic, Chinese and Russian versions keep
        it in English; French and Spanish ones translate it.
    Why:
        The block is read by those who distribute documents, in all duty stations alike.
    Example:
        Russian: Распространение: общее
    What to do instead:
        Distr.: General
    """
    for column, lines in enumerate(_heads(parallel)):
        wanted = block_language(parallel.locales[column].language)
        for typed in lines:
            kind, value, written_in = typed.line
            if kind not in ("distribution", "original"):
                continue
            # “Distr.: General” was seen in Spanish versions, too (S10).
            usual = written_in in ("", wanted) or (wanted == "es" and written_in == "en")
            if value and not usual:
                what = f"has “{typed.text}” in its masthead, which is not in its language"
                if wanted == "en":
                    what = f"has “{typed.text}” in its masthead, which is kept in English"
                advice = f"write {_expected(parallel, column, typed.line)}"
                yield None, Remark(column, what, advice, own=True, place=typed.place)


def own_languages(parallel: Parallel) -> Said:
    """The line with a version's own language, or the letter of its job number, is wrong.

    What it does:
        Where the masthead has a typed line with the original language, looks for the line with
        the version's own above it: Français, Español, and in English Arabic, Chinese and
        Russian. The version in the original language has none. The letter behind a job number
        is that of the version: (A), (C), (E), (F), (R), (S).
    Why:
        It is how a version is told on a table with six of them.
    Example:
        French: Original : anglais (with no line above it)
    What to do instead:
        Français / Original : anglais
    """
    for column, lines in enumerate(_heads(parallel)):
        language = parallel.locales[column].language
        for typed in lines:
            if typed.line.kind == "job" and typed.line.value != language:
                what = f"has the job number “{typed.text}” with the letter of another language"
                advice = "write the version’s own letter"
                yield None, Remark(column, what, advice, own=True, place=typed.place)
        originals = [one for one in lines if one.line.kind == "original" and one.line.value]
        if originals:
            own = [one for one in lines if one.line.kind == "language"]
            yield from _own_line(column, language, originals[0], own)


def _own_line(column: int, language: str, original: _Typed, own: Sequence[_Typed]) -> Said:
    """What is to be said of the line with a version's own language, in a typed masthead."""
    is_original = language in original.line.value.split("/")
    line = distribution_block(language, "")[0]
    wrong = [one for one in own if is_original or not _is_own(one.line, language)]
    if wrong:
        what = f"has “{wrong[0].text}” as the line with its own language"
        advice = "take it out: it is the original" if is_original else f"write {line}"
        yield None, Remark(column, what, advice, own=True, place=wrong[0].place)
    elif not own and not is_original:
        what = "has no line with its own language in its masthead"
        advice = f"write {line} above the original language"
        yield None, Remark(column, what, advice, own=True, place=original.place)


def _is_own(line: HeadLine, language: str) -> bool:
    wanted = block_language(language)
    return line.value == language and line.written_in in (
        wanted,
        "en" if wanted == "en" else wanted,
    )


def _expected(parallel: Parallel, column: int, line: HeadLine) -> str:
    language = parallel.locales[column].language
    if line.kind == "distribution":
        return distribution_block(language, language, line.value)[0]
    return distribution_block(language, line.value.split("/")[0])[-1]


def _heads(parallel: Parallel) -> list[list[_Typed]]:
    """The typed lines of each document's masthead: of its first blocks, and of job numbers."""
    found: list[list[_Typed]] = [[] for _ in parallel.mastheads]
    for tier in parallel.tiers:
        for column, piece in enumerate(tier.pieces):
            if piece is None or piece.kind not in _SINGLE:
                continue
            # What is kept out of translation is the master's; a page has its own letter.
            job = piece.text.endswith(")") and (tier.row >= 0 or not tier.pieces[MASTER])
            if piece.order > _HEAD and not job:
                continue
            for offset, text in enumerate(piece.text.split("\n")):
                line = head_line(text)
                if line and (job if line.kind == "job" else piece.order <= _HEAD):
                    place = Place(parallel.places[column].file, piece.line + offset, piece.column)
                    found[column].append(_Typed(line, text.strip(" \\"), place))
    return found


def _keys(parallel: Parallel, heads: Sequence[Sequence[_Typed]]) -> Said:
    """The lines that the masthead of a version lacks, or has beside the master's."""
    keys = [[field.key for field in fields] for fields in parallel.mastheads]
    none = {
        column: "has no masthead" if keys[MASTER] and not keys[column] and not heads[column] else ""
        for column in range(1, len(keys))
    }
    yield from _said(parallel, none, "write it as the others have it")
    for key in dict.fromkeys([key for one in keys for key in one]):
        here = keys[MASTER].count(key)
        opinions = {}
        for column in range(1, len(keys)):
            there = keys[column].count(key)
            # A document without any front matter has its masthead elsewhere, or none (see above).
            said = f"lacks “{key}”" if there < here else f"has “{key}” beside the master’s"
            opinions[column] = f"{said} in its masthead" if there != here and keys[column] else ""
        yield from _said(parallel, opinions, "do as the others")


def _value(parallel: Parallel, column: int, key: str, head: Sequence[_Typed]) -> str:
    """A value of a masthead in no language, from its keys or its typed lines; "" if unknown."""
    text = _field(parallel, column, key)
    language = parallel.locales[column].language
    if key == "date":
        return _day(text, block_language(language)) or _day(text, language)
    if key == "distribution" and text.casefold() in DISTRIBUTIONS:
        return text.casefold()
    if key == "original" and text:
        named = head_line(f"Original: {text}")
        return named.value if named and named.value else text.casefold()
    typed = [text] if text else []
    lines = [line for one in typed if (line := head_line(one))]
    lines += [one.line for one in head]
    return next((line.value for line in lines if line.kind == key), "")


def _day(text: str, language: str) -> str:
    if day := dates.parse(text.strip()):
        return day.isoformat()
    found = [value.keys[0] for value in dates.find(normal(text).text, language)]
    return found[0] if len(found) == 1 else ""


def _differs(parallel: Parallel, key: str, column: int, values: list[str]) -> str:
    if values[column] == values[MASTER]:
        return ""
    here, there = (
        "/".join([name_in(code, "en") for code in values[at].split("/")])
        if key == "original"
        else values[at]
        for at in (MASTER, column)
    )
    word = {"date": "the date", "original": "the original language"}.get(key, "the distribution")
    return f"has {word} {there} instead of {here} in its masthead"


def _alike(opinions: Mapping[int, str], values: list[str]) -> dict[int, str]:
    """Opinions that agree in value, in the words of the first: a vote counts what is the same."""
    first: dict[str, str] = {}
    return {
        column: first.setdefault(values[column], said) if said else ""
        for column, said in opinions.items()
    }


def _said(parallel: Parallel, opinions: Mapping[int, str], advice: str) -> Said:
    for column, what, unanimous in out_of_step(opinions):
        yield None, _remark(parallel, column, what, advice, unanimous)


def _remark(
    parallel: Parallel, column: int, what: str, advice: str, unanimous: bool = True,
    own: bool = False,
) -> Remark:  # fmt: skip
    place = Place(parallel.places[column].file, 1)
    return Remark(column, what, advice, unanimous=unanimous, own=own, place=place)


def _field(parallel: Parallel, column: int, key: str) -> str:
    return next(
        (field.value.strip() for field in parallel.mastheads[column] if field.key == key), ""
    )


def _symbol(text: str) -> str:
    return fold(normal(text).text).replace(" ", "").rstrip("*").upper()
