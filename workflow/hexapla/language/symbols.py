"""Document symbols: A/AC.320/2027/1, CTOC/COP/WG.2/2024/4-CTOC/COP/WG.3/2024/4, A/63/49 (Vol. III).

UN practice (research.un.org, document symbols, S5): a symbol is the same in all
language versions; asterisks behind it say that it was reissued.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# The first elements in use: the principal organs, and bodies with a series of their own.
PREFIXES = ("A", "S", "E", "ST", "T", "CTOC", "CAC", "CCPR", "CEDAW", "CERD", "CRC", "CAT", "CMW",
            "CRPD", "CED", "HRI", "DP", "TD", "UNEP", "FCCC", "ICCD", "ECE", "ESCAP", "ECA", "HSP",
            "IDB", "GC", "PBC", "UNW", "ICEF", "NPT", "CCW", "BWC", "BTWC", "CD", "SPLOS", "JIU",
            "MICT", "IT", "CBD", "UNFF", "SAICM")  # fmt: skip

_FIRST = "|".join(sorted(PREFIXES, key=len, reverse=True))
# AC.320, Add.1, WG-L&R, ES-10, COP(14), OzL.Conv.5; or 2027, 528B.
_ELEMENT = (
    r"(?:[A-Z][A-Za-z]*(?:\.(?:[A-Z][A-Za-z]*|\d+[A-Z]?)|-(?:[A-Z]+(?![a-z/])|\d+)|&[A-Z]+)*"
    r"(?:\(\d+\))?|\d{1,5}(?:\.\d+)*(?:[A-Z](?![A-Za-z]))?)"
)
_SINGLE = rf"(?:{_FIRST})(?=[A-Za-z/.&()-]*\d)(?:/{_ELEMENT})+"
# (Vol. III), (XXVIII), (S-VII), (2000).
_PART = r"(?:Part|Vol\.|Sect\.|Suppl\.)[ \u00a0]?[IVXL0-9]+|[IVXL]+|E?S-[IVX]+|\d{4}"
# No \b: in Chinese, symbols are glued to Han characters (S10).
_SYMBOL = rf"(?<![A-Za-z0-9/]){_SINGLE}(?:-{_SINGLE})*\*{{0,3}}(?:[ \u00a0]?\((?:{_PART})\))?"
SYMBOL = re.compile(_SYMBOL)

_URL = r"(?:https?://|www\.)[^\s<>«»“”\"،؛؟]*[^\s<>«»“”\"،؛؟.,:;!?()\]]"
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_WORD = rf"[{_LETTER}](?:[{_LETTER}0-9./&@’'_+:%#=?~-]*[{_LETTER}0-9])?"
_RUN = rf"{_WORD}(?:[.,:;]?[ \u00a0](?!{_SINGLE}|https?:|www\.)(?:{_WORD}|\d+(?![\d/])))*"
_LEFT_TO_RIGHT = re.compile(rf"(?P<url>{_URL})|(?P<symbol>{_SYMBOL})|(?P<latin>{_RUN})")


def find(text: str) -> list[str]:
    """The symbols in a text, in order, each with its asterisks and its part."""
    return [found[0] for found in SYMBOL.finditer(text)]


def split(symbol: str) -> tuple[str, str]:
    """The first element, which a masthead sets large, and the rest: A and /AC.320/2027/1."""
    first, slash, rest = symbol.partition("/")
    return first, slash + rest


def runs(text: str) -> Iterator[tuple[str, str]]:
    """A text of a right-to-left language in pieces: (kind, piece).

    The kind is "url", "symbol" or "latin" for what has to be set from left to right on its own, so
    that neighbouring numbers and signs do not change its order (Unicode Standard Annex 9, 2.7),
    and "" for the rest. The pieces joined are the text.
    """
    done = 0
    for found in _LEFT_TO_RIGHT.finditer(text):
        if found.start() > done:
            yield "", text[done : found.start()]
        yield found.lastgroup or "", found[0]
        done = found.end()
    if done < len(text):
        yield "", text[done:]
