"""LANG-8 and LANG-9: characters that nobody has written, and those that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import name

from hexapla.checks.check import Remark
from hexapla.checks.sheet import Sheet
from hexapla.expressions import expression
from hexapla.model.finding import Fix
from hexapla.model.parallel import MASTER

# Controls (not tab and line ends), what stands for letters that were lost, private use, no letters.
_LOST = expression(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff]"
)
# The letters of Windows' western code page, at the places of their bytes.
_BYTES = str.maketrans(
    {
        bytes([byte]).decode("cp1252"): chr(byte)
        for byte in range(0x80, 0xA0)
        if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # these are none
    }
)
# Bytes of UTF-8 beyond ASCII, each read as a letter.
_MISREAD = expression("(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2})+")
_WESTERN = "\u00a0-\u00ff\u0152\u0153\u0178\u2010-\u203a\u20ac\u2116"
_SCRIPTS = {
    "Arab": "\u0600-\u06ff\ufe70-\ufeff",
    "Cyrl": "\u0400-\u04ff",
    "Hans": "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef",
}
# What opens a run of a direction (as an override, an embedding, an isolate), and what ends it.
_OVERRIDES, _ENDS = "\u202d\u202e", {"\u202c": "\u202a\u202b", "\u2069": "\u2066\u2067\u2068"}
_DIRECTED = expression("[\u202a-\u202e\u2066-\u2069]")
# Without any width: what a web page leaves in a text; a soft hyphen in a figure or a symbol.
_WIDTHLESS = expression("[\u180e\u200b\ufeff]|\u00ad(?=[\\d/])|(?<=[\\d/])\u00ad")


def damaged(sheet: Sheet) -> Iterator[Remark]:
    """A character that was lost or misread on the way.

    What it does:
        Looks for control characters, for the sign that stands where a letter was lost (�), for
        characters of private use, and for letters that were written as UTF-8 and read as if they
        were Western European (Ã© for é): these it can restore. Of the others, what the master has
        as well is said of the master only.
    Why:
        A tool has spoilt the file, mostly in more places than one; readers see boxes.
    Example:
        French: le ComitÃ© spÃ©cial
    What to do instead:
        le Comité spécial
    """
    for column in sheet.voices:
        text = sheet.texts[column]
        if text.isascii() and text.isprintable():
            continue
        restored = [*_restored(text, sheet.locales[column].script)]
        if restored:
            start, end, letters = restored[0]
            what = f"has “{text[start:end]}”, which is “{letters}” misread{_more(len(restored))}"
            spans = tuple([(column, start, end) for start, end, _ in restored])
            advice = "restore the letters (--fix does), and mend the way that the file came"
            yield Remark(column, what, advice, spans, _fix(text, restored), own=True)
        within = {place for start, end, _ in restored for place in range(start, end)}
        lost = [one for one in _LOST.finditer(text) if one.start() not in within]
        lost = [one for one in lost if column == MASTER or one[0] not in sheet.master]
        if lost:
            what = f"has {_called(lost[0][0])}{_more(len(lost))}"
            spans = tuple([(column, *one.span()) for one in lost])
            yield Remark(column, what, "write what it stands for, or take it out", spans, own=True)


def unseen(sheet: Sheet) -> Iterator[Remark]:
    """A character that nobody sees does harm.

    What it does:
        Looks for spaces without width and byte order marks inside a text, for soft hyphens in
        figures and symbols, and for marks that turn the direction of writing and are not paired, or
        override it. Left-to-right and right-to-left marks are right in Arabic, and joiners may be.
    Why:
        A search finds neither the symbol nor the word; and what stands behind an unpaired mark is
        shown in the wrong order, though nobody has written it so.
    Example:
        Russian: документ A/AC.320/2027/3 with a space without width behind a stroke
    What to do instead:
        the same without it
    """
    for column in sheet.voices:
        text = sheet.texts[column]
        if text.isascii():
            continue
        for found in _WIDTHLESS.finditer(text):
            if column != MASTER and found[0] in sheet.master:
                continue
            start, end = found.span()
            what = f"has {_called(found[0])}, which nobody sees"
            fix = Fix(start, end, "")
            yield Remark(column, what, "take it out", ((column, start, end),), fix, own=True)
        if (place := _unpaired(text)) is not None:
            what = f"has {_called(text[place])}, which {_does(text[place])}"
            span = (column, place, place + 1)
            yield Remark(column, what, "complete the pair, or take it out", (span,), own=True)


def _fix(text: str, restored: Sequence[tuple[int, int, str]]) -> Fix:
    """All of them restored at once."""
    begin, done = restored[0][0], restored[0][0]
    pieces: list[str] = []
    for start, end, letters in restored:
        pieces += (text[done:start], letters)
        done = end
    return Fix(begin, done, "".join(pieces))


def _restored(text: str, script: str) -> Iterator[tuple[int, int, str]]:
    """Where bytes were read as letters, and the letters that they are."""
    likely = re.compile(f"[{_WESTERN}{_SCRIPTS.get(script, '')}]+")
    for found in _MISREAD.finditer(text.translate(_BYTES)):
        letters = found[0].encode("latin-1").decode("utf-8", "replace")
        if likely.fullmatch(letters):
            yield *found.span(), letters


def _unpaired(text: str) -> int | None:
    """The first mark of direction that is not paired, or overrides; None if there is none."""
    open_marks: list[tuple[int, str]] = []
    for found in _DIRECTED.finditer(text):
        mark, place = found[0], found.start()
        if mark in _OVERRIDES:
            return place
        if mark not in _ENDS:
            open_marks.append((place, mark))
        elif not open_marks or open_marks.pop()[1] not in _ENDS[mark]:
            return place
    return open_marks[0][0] if open_marks else None


def _does(mark: str) -> str:
    return "overrides the direction of writing" if mark in _OVERRIDES else "is not paired"


def _called(sign: str) -> str:
    """A character by its name and number, as it cannot be shown."""
    return f"the character U+{ord(sign):04X} ({name(sign, 'control or private use').lower()})"


def _more(count: int) -> str:
    return f", and {count - 1} more such" if count > 1 else ""
