"""Symbols as pieces of a text, for those who set it: with their asterisks and their part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hexapla.language.symbols.grammar import FIRST

# AC.320, Add.1, WG-L&R, ES-10, COP(14), OzL.Conv.5; or 2027, 528B.
_ELEMENT = (
    r"(?:[A-Z][A-Za-z]*(?:\.(?:[A-Z][A-Za-z]*|\d+[A-Z]?)"
    rf"|-(?:(?!(?:{FIRST})/)[A-Z]+(?![a-z])|\d+)|&[A-Z]+)*"
    r"(?:\((?:\d+|E?S-[\dIVXL]+|[IVXL]+)\))?|\d{1,5}(?:\.\d+)*(?:[A-Z](?![A-Za-z]))?)"
)
_SINGLE = rf"(?:{FIRST})(?:\.\d{{1,3}}|\([A-Z\d]{{1,8}}\))?(?=[A-Za-z/.&()-]*\d)(?:/{_ELEMENT})+"
# (Vol. III), (XXVIII), (S-VII), (2000).
_PART = r"(?:Part|Vol\.|Sect\.|Suppl\.)[ \u00a0]?[IVXL0-9]+|[IVXL]+|E?S-[IVX]+|\d{4}"
# No \b: in Chinese, symbols are glued to Han characters (S10).
_SYMBOL = rf"(?<![A-Za-z0-9/]){_SINGLE}(?:-{_SINGLE})*\*{{0,3}}(?:[ \u00a0]?\((?:{_PART})\))?"

_URL = r"(?:https?://|www\.)[^\s<>«»“”\"،؛؟]*[^\s<>«»“”\"،؛؟.,:;!?()\]]"
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_WORD = rf"[{_LETTER}](?:[{_LETTER}0-9./&@’'_+:%#=?~-]*[{_LETTER}0-9])?"
_RUN = rf"{_WORD}(?:[.,:;]?[ \u00a0](?!{_SINGLE}|https?:|www\.)(?:{_WORD}|\d+(?![\d/])))*"


@cache
def symbol() -> re.Pattern[str]:
    """A symbol as it should be written."""
    return re.compile(_SYMBOL)


@cache
def _left_to_right() -> re.Pattern[str]:
    return re.compile(rf"(?P<url>{_URL})|(?P<symbol>{_SYMBOL})|(?P<latin>{_RUN})")


def find(text: str) -> list[str]:
    """The symbols in a text, in order, each with its asterisks and its part."""
    return [found[0] for found in symbol().finditer(text)]


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
    for found in _left_to_right().finditer(text):
        if found.start() > done:
            yield "", text[done : found.start()]
        yield found.lastgroup or "", found[0]
        done = found.end()
    if done < len(text):
        yield "", text[done:]
