"""The grammar of symbols, as regular expressions for letters as typed and for Latin ones.

A run is what may be a symbol, in whatever letters and with the slips that people make; it is
folded, and then has to be one by the grammar (research.un.org, document symbols). There is no \\b
anywhere: in Chinese, symbols are glued to Han characters.
"""

from __future__ import annotations

import re
from functools import cache

from hexapla.language.lookalikes import CAPITALS, DASHES, SLASHES, SMALL
from hexapla.language.symbols.series import PREFIXES

# No letter of a script with cases, no digit, and nothing that paths and addresses are made of.
NO_WORD_BEFORE = r"(?<![0-9A-Za-zÀ-ɏͰ-ӿ_/\\@=~∕⁄])"
FIRST = "|".join(sorted(PREFIXES, key=len, reverse=True))

_INNER = r"\((?:\d{1,4}|[IVXL]{1,7}|E?S-[\dIVXL]{1,7}|[A-Z]{2,6}\.\d{1,3}/\d{1,3})\)"
# The endings of file names (-EN) are those of a version.
_HYPHENED = r"-(?!(?:EN|FR|ES|RU|AR|ZH)(?![A-Za-z/]))(?:[A-Z]{1,8}|\d{1,3})(?![a-z])"
_PREFIX = r"[A-Za-z]{1,12}(?:[.-](?:[A-Z]{1,6}|\d{1,3})){0,3}(?:\([A-Z\d-]{1,8}\))?"


def _element(dot: str) -> str:
    """AC.320, Add.1, WG-L&R, ES-10, COP(14), OzL.Conv.5; or 2027, 528B, 30.COM."""
    return (
        rf"(?:[A-Za-z]{{1,12}}(?:{_HYPHENED}|&[A-Z]{{1,4}}){{0,3}}(?:\.[A-Z][A-Za-z]{{0,11}}){{0,3}}"
        rf"(?:{dot}\d{{1,5}}[A-Z]?(?![A-Za-z]))?(?:{_INNER})?"
        r"|\d{1,6}(?:\.COM)?(?:[A-Z](?![A-Za-z]))?)"
    )


def _grammar(slash: str, dot: str) -> str:
    rest = rf"(?:{slash}{_element(dot)}){{1,12}}"
    joint = rf"(?:-(?=(?:{FIRST})[/.(]){_PREFIX}{rest}){{0,3}}"
    return rf"{_PREFIX}{rest}{joint}(?![A-Za-z0-9])(?!/[A-Za-z0-9])"


@cache
def run() -> re.Pattern[str]:
    """What may be a symbol in a text as it was typed."""
    capital, letter = f"[{CAPITALS}]", CAPITALS + SMALL + "З"  # a letter for a three
    prefix = (
        rf"{capital}{{1,12}}(?:[.{DASHES}](?:{capital}{{1,6}}|\d{{1,3}})){{0,3}}"
        rf"(?:\([{CAPITALS}\d-]{{1,8}}\))?|[aаestеѕ]"
    )
    slash = rf"(?: [{SLASHES}](?=[{CAPITALS}\d])|[{SLASHES}](?: (?=[{CAPITALS}\d]))?)"
    signs = rf"[{letter}\d.&{DASHES}|]|(?<=\.) (?=\d)"
    inner = rf"\([{CAPITALS}\d.-]{{1,9}}(?:/\d{{1,3}})?\)"
    element = rf"[{letter}\d](?:{signs}){{0,40}}(?:{inner})?"
    return re.compile(rf"{NO_WORD_BEFORE}(?:{prefix})(?:{slash}{element}){{1,14}}")


@cache
def strict() -> re.Pattern[str]:
    """A symbol in Latin letters."""
    return re.compile(_grammar("/", r"\."))


@cache
def with_slips() -> re.Pattern[str]:
    """A symbol in Latin letters with spaces where there are none: A/RES/ 49/202, Add. 1."""
    return re.compile(_grammar(r"(?: /|/ ?)", r"\. ?"))


@cache
def joint() -> re.Pattern[str]:
    """The hyphen between the symbols of a joint one."""
    return re.compile(rf"-(?=(?:{FIRST})[/.(])")


@cache
def reversed_run() -> re.Pattern[str]:
    """A symbol whose elements stand from right to left: 1/2027/320.AC/A."""
    piece = r"[A-Za-z0-9]{1,12}(?:[.&-][A-Za-z0-9]{1,12}){0,4}"
    return re.compile(
        rf"(?<![A-Za-z0-9./&-])(?:{piece}/){{1,12}}(?:{FIRST})(?![A-Za-z0-9/-]|\.[A-Za-z0-9])"
    )
