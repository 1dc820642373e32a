"""A wrong value typed right: a version's own words, with the figures that the others have.

`article 135` for rule 153 is `article 153`, and no règle; `第十八条` becomes `第十七条`, and 2 088
2 087 with the same space. Where a text has not the figures of its value, there is no such form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from hexapla.language.labels import to_han, to_roman
from hexapla.model.value import ValueKind

_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(r"\d(?:[\d., \u00a0\u2009\u202f]*\d)?")
_ROMAN = re.compile(r"(?<![^\W_])[IVX]+(?![^\W_])")
_HAN = re.compile("[一二三四五六七八九十百]+")
_CLOCK = re.compile(r"\d\d?([:./])\d\d")
_YEARS = re.compile(r"\d{4}/\d{4}")
_LARGEST = 99
"""Up to here numbers stand in Roman or Han numerals."""


def retyped(kind: ValueKind, text: str, keys: Iterable[str], meant: str) -> str:
    """What to type for the value of a key, in the place of a text that was read as other keys.

    "" where that is not sure: a word that was declined, a month, a label.
    """
    retype = _RETYPE.get(kind)
    found = [retype(text, key, meant) for key in keys] if retype and text else []
    return next(filter(None, found), "")


def _cited(text: str, key: str, meant: str) -> str:
    """The same citation with another number: the nouns of both keys have to be the same."""
    if _FIGURES.sub("", key) != _FIGURES.sub("", meant):
        return ""
    pairs = zip(_FIGURES.findall(key), _FIGURES.findall(meant))
    changed = [(old, new) for old, new in pairs if old != new]
    if len(changed) != 1 or f"({changed[0][0]})" in key:
        return ""
    return _exchanged(text, *changed[0])


def _exchanged(text: str, old: str, new: str) -> str:
    """A text with one number for another, in figures, or in Roman or Han numerals."""
    for pattern, write in ((_FIGURES, str), (_ROMAN, _roman), (_HAN, to_han)):
        typed = pattern.findall(text)
        if typed and (pattern is _FIGURES or max(int(old), int(new)) <= _LARGEST):
            there = {write(int(old)): write(int(new))}
            known = [one for one in typed if one in there]
            return pattern.sub(partial(_looked_up, there), text) if len(known) == 1 else ""
    return ""


def _looked_up(table: Mapping[str, str], found: re.Match[str]) -> str:
    return table.get(found[0], found[0])


def _roman(number: int) -> str:
    return to_roman(number).upper()


def _number(text: str, key: str, meant: str) -> str:
    """The same unit with another number, its signs as they are in the text."""
    if key.strip("-0123456789.") != meant.strip("-0123456789."):
        return ""
    there = _NUMBER.findall(text)
    plain, wanted = (one.strip("%‰-") for one in (key, meant))
    if len(there) != 1 or not wanted.replace(".", "", 1).isdecimal():
        return ""
    whole, _, decimals = plain.partition(".")
    signs = re.sub(r"\d", "", there[0])
    if "".join(_FIGURES.findall(there[0])) != whole + decimals or (meant[0] == "-") != (
        key[0] == "-"
    ):
        return ""
    own, _, more = wanted.partition(".")
    if (more and not decimals) or (len(own) > 3 and len(whole) <= 3) or len(own) > 9:
        return ""
    group = signs[0] if len(signs) > bool(decimals) else ""
    number = f"{int(own):,}".replace(",", group) + (signs[-1] + more if more else "")
    return text.replace(there[0], number)


def _ordinal(text: str, key: str, meant: str) -> str:
    """61ª for 51ª; of first, and in words, each language has forms of its own."""
    return "" if "1" in (key, meant) else _exchanged(text, key, meant)


def _time(text: str, key: str, meant: str) -> str:
    found = _CLOCK.fullmatch(text)
    return meant.replace(":", found[1]) if found and ":" in meant else ""


def _span(text: str, key: str, meant: str) -> str:
    """Years with what stands between them: 2025–2026 for 2024–2025."""
    old, new = key.split("/"), meant.split("/")
    if not _YEARS.fullmatch(key) or not _YEARS.fullmatch(meant):
        return ""
    exchange = dict(zip(old, new))
    if sorted(_FIGURES.findall(text)) != sorted(old):
        return ""
    return _FIGURES.sub(partial(_looked_up, exchange), text)


_RETYPE: dict[ValueKind, Callable[[str, str, str], str]] = {
    ValueKind.REFERENCE: _cited,
    ValueKind.NUMBER: _number,
    ValueKind.ORDINAL: _ordinal,
    ValueKind.TIME: _time,
    ValueKind.DATE: _span,
}
