"""Numbers in words: runs of number words, read together.

UN Editorial Manual, Numbers: numbers under ten are in words in English; other languages have
other limits, so that a word in one text is a figure in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import NamedTuple

from hexapla.language.numbers.expressions import compiled
from hexapla.language.numbers.lexicon import Role, Word, fold, is_ordinal, lexicon, ordinal_words
from hexapla.language.sieve import CODES

_WORD = r"[^\W\d_]+"
_GAPS = frozenset((" ", "-", "\n", "  "))
_CONNECTORS = {"en": "and", "fr": "et", "es": "y", "ar": "بعد"}


class Numeral(NamedTuple):
    """A number in words, at its place in the text.

    `value` counts parts where `under` is not 1: 2 and 3 are two thirds. `least` is the smallest
    scale that is in it already, 0 for none.
    """

    start: int
    end: int
    value: int
    ordinal: bool = False
    under: int = 1
    least: int = 0


class _Joint(NamedTuple):
    """How a word meets the number before it."""

    language: str
    connector: bool


def numerals(text: str, language: str) -> Iterator[Numeral]:
    """The numbers in words in a normal text, in order; none for a language without a lexicon."""
    if lexicon(language):
        folded = fold(text, language)
        yield from _joined(folded, _said(folded, language), language)


def ordinals(text: str, language: str) -> list[Numeral]:
    """Those numbers in words that are ordinals; most texts have no word of an ordinal at all."""
    folded = fold(text, language)
    said = _said(folded, language)
    if ordinal_words(language).isdisjoint(said):
        return []
    return [numeral for numeral in _joined(folded, said, language) if numeral.ordinal]


def _said(folded: str, language: str) -> Set[str]:
    """The number words that a folded text has, and parts of its words that are such words."""
    code = CODES.get(language)
    if code:  # a quarter of the time
        coded = folded.encode(code, "replace").translate(_spaced(code))
        return lexicon(language).keys() & coded.decode(code).split()
    return lexicon(language).keys() & compiled(_WORD).findall(folded)


@cache
def _spaced(code: str) -> bytes:
    """For each byte of a code itself if it is a letter, and a space for all else."""
    signs = [bytes([sign]) for sign in range(0x100)]
    return b"".join([one if one.decode(code, "replace").isalpha() else b" " for one in signs])


def _joined(folded: str, said: Iterable[str], language: str) -> Iterator[Numeral]:
    """The numbers in words of a folded text that has these number words."""
    words = lexicon(language)
    last: Numeral | None = None
    reach = 0
    for start, end in _places(folded, said):
        word = words[folded[start:end]]
        if last:
            connector = _connector(folded[reach:start], last, language)
            joined = None
            if connector is not None:
                joined = _join(last, word, end, _Joint(language, connector))
            if joined is None:
                yield last
            last = joined
        last = last or _first(word, start, end)
        reach = end
    if last:
        yield last


def _places(text: str, said: Iterable[str]) -> list[tuple[int, int]]:
    """Where such words stand in a text, in its order."""
    places = []
    for word in said:
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not _is_inside(text, start, end):
                places.append((start, end))
            start = text.find(word, end)
    return sorted(places)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a part of a text is only a part of a word."""
    around = text[start - 1 : start] + text[end : end + 1]
    if around.isspace():  # as it is nearly always
        return False
    return any(sign.isalnum() and not sign.isdecimal() for sign in around)


def _connector(gap: str, last: Numeral, language: str) -> bool | None:
    """Whether "and" stands between two numbers; None if anything else does, so they are apart."""
    if gap in _GAPS:
        return False
    connecting, reach = _CONNECTORS.get(language), 0
    for found in compiled(_WORD).finditer(gap):
        joins = found[0] == connecting or (found[0] == "a" and language == "en")
        if not joins or gap[reach : found.start()] not in _GAPS:
            return None
        reach = found.end()
    return True if gap[reach:] in _GAPS else None


def _first(word: Word, start: int, end: int) -> Numeral:
    if word.role is Role.PART:
        return Numeral(start, end, word.over, False, word.value)
    return Numeral(
        start, end, word.value, is_ordinal(word), 1, word.value if _is_scale(word) else 0
    )


def _is_scale(word: Word) -> bool:
    return word.role is Role.SCALE


def _join(last: Numeral, word: Word, end: int, joint: _Joint) -> Numeral | None:
    """The number with one more word, None where a new number begins."""
    if last.under != 1:
        return _half(last, word, end)
    if joint.connector and not _may_connect(last, word, joint.language):
        return _and_half(last, word, end)
    value, ordinal = last.value, last.ordinal or word.role is Role.ORDINAL
    if joint.language == "ar":
        return _join_arabic(last, word, end, joint.connector)
    if last.ordinal and not (joint.language == "es" and word.role is Role.ORDINAL):
        return None
    if word.role is Role.PART or (word.role is Role.ORDINAL and _is_part(value, word, joint)):
        return last._replace(end=end, under=word.value) if 0 < value < 10 else None
    if word.role is Role.SCALE:
        return _times(last, word.value, end)
    small = value % 1000
    if word.role is Role.HUNDRED or (word.value == 100 and joint.language in ("en", "fr")):
        if 0 < small < 100:
            return last._replace(end=end, value=value - small + small * 100, ordinal=ordinal)
        return last._replace(end=end, value=value + 100, ordinal=ordinal) if not small else None
    added = _added(value, word.value, joint.language)
    return last._replace(end=end, value=added, ordinal=ordinal) if added else None


def _half(last: Numeral, word: Word, end: int) -> Numeral | None:
    """Half a million, полтора миллиона."""
    if last.under != 2 or not _is_scale(word):
        return None
    value = last.value * word.value // 2
    return last._replace(end=end, value=value, under=1, least=word.value)


def _and_half(last: Numeral, word: Word, end: int) -> Numeral | None:
    """A million and a half: un million et demi, مليون ونصف; two and a half are five halves."""
    if word.role is not Role.PART or word.value != 2 or last.ordinal:
        return None
    if last.least:
        return last._replace(end=end, value=last.value + last.least // 2)
    return last._replace(end=end, value=2 * last.value + 1, under=2)


def _may_connect(last: Numeral, word: Word, language: str) -> bool:
    """Whether "and" joins one number (a hundred and one) and not two (two and three)."""
    small = last.value % 100
    if language == "en":
        small = small or word.role is Role.PART  # a million and a half
        return last.value >= 100 and small == 0 and word.value < 100
    if language == "fr":
        return 20 <= small <= 60 and small % 10 == 0 and word.value in (1, 11)
    if language == "es":
        return 30 <= small <= 90 and small % 10 == 0 and word.value < 10
    return word.value in (100, 200)


def _is_part(value: int, word: Word, joint: _Joint) -> bool:
    """Whether an ordinal behind a small cardinal makes a fraction: две пятых, deux cinquièmes."""
    tens = joint.language == "fr" and value == 4 and word.value == 20
    return 0 < value < 10 and word.value > 2 and not tens and word.value != 100


def _times(last: Numeral, scale: int, end: int) -> Numeral | None:
    if last.least and last.value < scale:
        return last._replace(end=end, value=last.value * scale, least=scale)
    if last.least and scale >= last.least:
        return None
    small = last.value % last.least if last.least else last.value
    if last.least and not small:
        return last._replace(end=end, value=last.value + scale, least=scale)
    return last._replace(end=end, value=last.value - small + small * scale, least=scale)


def _added(value: int, more: int, language: str) -> int:
    """The sum, where the second number fits into the zeros of the first; else 0."""
    if language == "fr":
        small = value % 100
        if small == 4 and more == 20:
            return value + 76
        if small in (60, 80) and 10 <= more < 20:
            return value + more
        if small == 10 and 7 <= more <= 9:
            return value + more
    elif value % 100 == 10 and language != "es":
        return 0
    room = 1
    while value and value % (room * 10) == 0:
        room *= 10
    return value + more if 0 < more < room else 0


def _join_arabic(last: Numeral, word: Word, end: int, after: bool) -> Numeral | None:
    """Units stand before tens: the fifth and the twentieth; the fifth after the hundred."""
    value, small = last.value, last.value % 100
    if after:
        return last._replace(end=end, value=value + word.value)
    if word.value == 10 and 0 < small < 10 and not word.joined:
        return last._replace(end=end, value=value + 10)
    if word.role is Role.SCALE and not word.joined:
        return _times(last, word.value, end)
    if word.role is Role.HUNDRED and not word.joined and 2 < value < 10:
        return last._replace(end=end, value=value * 100)
    if not word.joined or word.role is Role.PART:
        return _and_half(last, word, end) if word.joined else None
    if 0 < small < 10 and word.value in range(20, 100, 10):
        return last._replace(end=end, value=value + word.value)
    if last.ordinal and not (word.value >= 100 and small < 100):
        return None
    room = last.least or (100 if value % 100 == 0 and value else 1)
    if word.role is Role.SCALE and room > word.value:
        return last._replace(end=end, value=value + word.value, least=word.value)
    return last._replace(end=end, value=value + word.value) if word.value < room else None
