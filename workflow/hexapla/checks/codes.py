"""The inline codes of a text, known without the parser for most texts, and kept."""

from __future__ import annotations

import re
from functools import lru_cache

from hexapla.markup.notation import read
from hexapla.model.fragment import Code, Kind

# Nothing else opens a code (an escape or an entity is words), or breaks a line.
_SIGNS = ("[", "*", "<", "_", "`", "~", "\n", "\r")
# Codes that can mean nothing else, where no other markup stands beside them: the parser takes
# 75 µs a text, and 18,000 units in six languages have some 16,000 texts with codes.
_SIMPLE = re.compile(
    r"\[\^(?P<note>[\w-]+)\](?!\()"
    r"|(?P<stars>\*\*?)(?=\w)[^\\`*_\[\]<~!\n]*(?<=\w)(?P=stars)(?!\*)"
    r"|\[[^\\`*_\[\]<~!\n^][^\\`*_\[\]<~!\n]*(?P<closing>\]\((?P<url>[^\s()\\`*_\[\]<>~!&]+)\))"
)
_OTHER = re.compile(r"[\\`*_\[\]<~!\n\r]")


def codes(text: str) -> tuple[Code, ...]:
    """The codes of a text in the notation, in order, as `read` has them."""
    for sign in _SIGNS:  # a few looks at the text are a fifth of the time of one expression
        if sign in text:
            return _codes(text)
    return ()


def note_marks(text: str) -> tuple[str, ...]:
    """The labels of the footnotes that a text calls, in order."""
    if "[^" not in text and "<sup>" not in text:
        return ()
    return tuple([code.label for code in codes(text) if code.kind is Kind.NOTE])


def note_places(text: str) -> list[tuple[str, int, int]]:
    """The footnote marks of a text in the notation: each label, and from where to where it is."""
    found: list[tuple[str, int, int]] = []
    place = 0
    for code in codes(text) if "[^" in text or "<sup>" in text else ():
        start = max(text.find(code.opening, place), place)
        place = start + len(code.opening)
        if code.kind is Kind.NOTE:
            found.append((code.label, start, place))
    return found


# Every family of checks asks for the same codes; a large document's are all kept.
@lru_cache(maxsize=1 << 16)
def _codes(text: str) -> tuple[Code, ...]:
    if _OTHER.search(_SIMPLE.sub("", text)):
        return read(text).codes
    return tuple([_simple(found) for found in _SIMPLE.finditer(text)])


def _simple(found: re.Match[str]) -> Code:
    if found["note"]:
        return Code(Kind.NOTE, found[0], "", found["note"])
    if stars := found["stars"]:
        return Code(Kind.STRONG if len(stars) > 1 else Kind.EMPHASIS, stars, stars)
    return Code(Kind.LINK, "[", found["closing"], found["url"])
