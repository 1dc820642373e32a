"""TYP: whether a text is written as its language writes; `hexapla check --fix` does the rest."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from hexapla.checks.check import Remark
from hexapla.checks.columns import numbers
from hexapla.checks.sheet import Desk, Sheet
from hexapla.checks.strangers import own_texts
from hexapla.expressions import expression
from hexapla.language.typography import (
    CURLY,
    MARK_BEHIND_SIGN,
    STRAIGHT,
    Slip,
    signed,
    slips,
    suspects,
    unopened,
)
from hexapla.markup.words import bare, words
from hexapla.model.finding import Fix
from hexapla.model.parallel import MASTER, Parallel, Row

_MARK = r"(?P<marks>(?:\[\^[^\[\]\s^]+\])+)"
_BEFORE_SIGN = expression(rf"{_MARK}(?P<sign>[.,;:])(?!\w)")
_BEHIND_SIGN = expression(rf"(?<=[\w)\]»”])(?P<sign>[.,;:،؛])(?<!\.\.){_MARK}")
_OPENING = {"?": "¿", "!": "¡"}
# Without one of these, neither finds anything: they begin with what is seldom there.
_SIGN_BEHIND, _SIGN_BEFORE = re.compile(r"\][.,;:]"), re.compile(r"\[(?<=[.,;:،؛]\[)\^")
_CURLY, _STRAIGHT = re.compile(f"[{CURLY}]"), re.compile(f"[{STRAIGHT}]")
# The words around a slip: of Chinese, which has no spaces, a few characters.
_WIDEST = 20
_WORD = r"(?:[\u3400-\u9fff\uff00-\uffef]{1,3}|[^\s“”\"\u3400-\u9fff]{1,20})"
_WORD_BEFORE, _WORD_BEHIND = expression(f"{_WORD}$"), expression(_WORD)
_LONGEST = 40
# A version with this many straight signs and no other was typed or converted without any.
_LOSSY = 5
_TOGETHER = 500
"""So many texts are looked at as one."""


def slipped(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """A sign or a space is not the language's own.

    What it does:
        Looks for straight quotation marks and apostrophes, for missing and breakable spaces in
        French, for half-width signs and spaces in Chinese, Latin signs in Arabic, « » and nº in
        Spanish, short dashes in Russian. A version that has straight signs only was converted
        without any better, and is left alone.
    Why:
        Each language has its own typography, and a version is issued in it.
    Example:
        French: Points examinés: a) ...; b) ...
    What to do instead:
        Points examinés : a) ... ; b) ... (with unbreakable spaces; `hexapla check --fix` does it)
    """
    for column, locale in enumerate(parallel.locales):
        texts = own_texts(parallel, column)
        if _lossy(texts):
            what = "has straight signs only, so that its typography is not looked at"
            if column != MASTER:
                yield None, Remark(column, what, "have its signs restored")
            continue
        language = locale.language
        remarks = {
            text: [*_slips(text, plain, column, language)]
            for text, plain in _suspicious(texts, language).items()
        }
        for number in numbers(map(remarks.__contains__, texts)) if remarks else ():
            row, text = parallel.rows[number], texts[number]
            if column == MASTER or text != row.unit.text:
                yield from [(row, remark) for remark in remarks[text]]


def unopened_question(sheet: Sheet) -> Iterator[Remark]:
    """A Spanish question or exclamation is not opened.

    What it does:
        Looks for ? without ¿ and ! without ¡ in Spanish versions.
    Why:
        Spanish opens them.
    Example:
        Spanish: Cómo deben corregirse las discrepancias?
    What to do instead:
        ¿Cómo deben corregirse las discrepancias?
    """
    for column in sheet.voices:
        text = sheet.texts[column]
        if column in sheet.strangers or sheet.locales[column].language != "es":
            continue
        if sign := unopened(text):
            place = text.rfind(sign)
            what = f"has “{sign}” without “{_OPENING[sign]}”"
            advice = f"write “{_OPENING[sign]}” where the sentence with it begins"
            yield Remark(column, what, advice, ((column, place, place + 1),), own=True)


def mark_on_wrong_side(sheet: Sheet) -> Iterator[Remark]:
    """A footnote mark stands on the wrong side of a sign.

    What it does:
        English has the mark behind the full stop or comma; French, Spanish, Russian and Arabic have
        it before; Chinese may have both.
    Why:
        The Editorial Manual wants it so (Footnotes, chap. I).
    Example:
        French: à Vienne.[^3]
    What to do instead:
        à Vienne[^3]. (`hexapla check --fix` does it)
    """
    for column in sheet.voices:
        behind = MARK_BEHIND_SIGN.get(sheet.locales[column].language)
        text = sheet.texts[column]
        if behind is None or "[^" not in text or (column and text == sheet.master):
            continue
        if column in sheet.strangers:
            continue
        for found in (_BEFORE_SIGN if behind else _BEHIND_SIGN).finditer(text):
            marks, sign = found["marks"], found["sign"]
            fix = Fix(*found.span(), sign + marks if behind else marks + sign)
            what = f"has footnote mark {marks} {'before' if behind else 'behind'} “{sign}”"
            yield Remark(
                column, what, f"write {fix.text}", ((column, *found.span()),), fix, own=True
            )


def beside_signs(desk: Desk) -> Collection[int]:
    """The sieve: where a footnote mark stands beside a sign, on the side that may be wrong."""
    found: set[int] = set()
    for column in desk.columns:
        behind = MARK_BEHIND_SIGN.get(column.locale.language)
        if behind is not None:
            search = (_SIGN_BEHIND if behind else _SIGN_BEFORE).search
            found.update([number for number in column.marked if search(column.said[number])])
    return found


def _suspicious(texts: Sequence[str], language: str) -> dict[str, str]:
    """The texts that may have a slip, each with its words."""
    some = [*dict.fromkeys([texts[number] for number in signed(texts, language)])]
    plain = [*map(bare, some)]
    return {some[number]: plain[number] for number in suspects(plain, language)}


def _slips(text: str, plain_text: str, column: int, language: str) -> Iterator[Remark]:
    found = sorted(slips(plain_text, language))
    if not found:
        return
    plain = words(text)
    end = 0
    for slip in found:
        if slip.start < end:  # one thing at a time
            continue
        end = slip.end
        start, stop = plain.span(slip.start, slip.end)
        # What has markup inside is for a person.
        same = text[start:stop] == plain.text[slip.start : slip.end]
        fix = Fix(start, stop, slip.text) if same else None
        what, advice = _told(plain.text, slip)
        yield Remark(column, what, advice, ((column, start, stop),), fix, own=True)


def _told(text: str, slip: Slip) -> tuple[str, str]:
    """What is wrong, and what to write: with the words around it, as a sign alone is not found."""
    here = text[slip.start : slip.end]
    if here[:1] in ('"', "«"):  # quoted as they are: quotes in quotes are not read
        return f"has {slip.what}: {_short(here)}", f"write {_visible(_short(slip.text))}"
    before = _WORD_BEFORE.search(text, max(0, slip.start - _WIDEST - 1), slip.start)
    behind = _WORD_BEHIND.match(text, slip.end)
    left, right = before[0] if before else "", behind[0] if behind else ""
    shown = "␣" * len(here) if here[1:].isspace() else here
    told = f"{left}{shown}{right}"
    return (
        f"has {slip.what} in “{_visible(told)}”",
        f"write “{_visible(f'{left}{slip.text}{right}')}”",
    )


def _short(quotation: str) -> str:
    if len(quotation) <= _LONGEST:
        return quotation
    return f"{quotation[: _LONGEST // 2].rstrip()}…{quotation[-1 - _LONGEST // 4 :].lstrip()}"


def _lossy(texts: Sequence[str]) -> bool:
    for start in range(0, len(texts), _TOGETHER):
        together = "\n".join(texts[start : start + _TOGETHER])
        if any(map(together.__contains__, CURLY)):
            return False
    return len([text for text in texts if any(map(text.__contains__, STRAIGHT))]) >= _LOSSY


def _visible(text: str) -> str:
    return text.replace("\u00a0", "⍽").replace("\u202f", "⍽")
