"""Labels of headings and list items in the six languages.

The forms are those of the UN editorial practice in each language: (a) in English and Chinese, a)
in French, Spanish and Russian, (أ) by abjad order in Arabic; chapters I. in Latin and Cyrillic
script, 一. in Chinese, أولا - in Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from hexapla.expressions import expression
from hexapla.model.label import Label, LabelStyle

LATIN = "abcdefghijklmnopqrstuvwxyz"
ABJAD = ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص",
         "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض")  # fmt: skip
ABJAD_NAMES = ("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام",
               "ميم", "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء",
               "ذال", "ضاد")  # fmt: skip
ARABIC_CHAPTERS = ("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا",
                   "عاشرا")  # fmt: skip
_HAN_DIGITS = "零一二三四五六七八九"
_HAN = "[一二三四五六七八九]"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BRACKETED_HAN = 0x321F  # ㈠ is one above

_ITEM = expression(
    rf"\(?(?:(?P<letter>[a-z])|(?P<roman>[ivx]{{1,6}})|(?P<abjad>{'|'.join(ABJAD)}))\)[ \u00a0]+"
    r"|(?P<han>[㈠-㈩])[ \u00a0]*"
    r"|[‘’']{1,2}(?P<quoted>\d{1,2})[‘’']{1,2}[ \u00a0]+"
    r"|(?P<decimal>\d{1,3})\\\.[ \u00a0]+"
)
_HEADING = expression(
    r"(?P<decimal>\d{1,3})(?:\\?\.|-)[ \u00a0]+"
    r"|(?P<chapter>[IVX]{1,6})\.[ \u00a0]+"
    r"|(?P<capital>[A-Z])\.[ \u00a0]+"
    rf"|(?P<han>{_HAN}?十{_HAN}?|{_HAN})(?:、|\.[ \u00a0]*)"
    rf"|(?P<word>{'|'.join(ARABIC_CHAPTERS)})[ \u00a0]*-[ \u00a0]+"
    rf"|(?P<abjadname>{'|'.join(ABJAD_NAMES)})[ \u00a0]*-[ \u00a0]+"
)
_ARABIC = "[\u0621-\u064a]"
_OPENERS = frozenset("(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩‘’'")


@cache
def may_open() -> re.Pattern[str]:
    """What is none of these opens with no label, whatever stands before it."""
    return re.compile(re.sub(r"\?P<\w+>", "?:", f"{_HEADING.pattern}|{_ITEM.pattern}"))


@cache
def none_opens() -> re.Pattern[str]:
    """Two letters, a Chinese one, or a number and a sign, with which no label begins."""
    words = {word[:2] for word in (*ARABIC_CHAPTERS, *ABJAD_NAMES)}
    begun = (
        rf"[a-z][)ivx]|[IVX][IVX.]|[A-Z]\.|[㈠-㈩十{_HAN[1:-1]}]|{_ARABIC}[)ـ]|{'|'.join(words)}"
    )
    return re.compile(rf"(?!{begun})(?:[一-鿿]|[^\W\d_].|\d{{1,3}}[^\d.)\\-])")


def split_item(text: str, previous: Label | None = None) -> tuple[Label, int] | None:
    """The label that opens a list item or paragraph, and its length with the space behind it.

    `previous` is the label before it in the same list: after (h), (i) is a letter; else a Roman
    number.
    """
    length = item_length(text)
    found = _ITEM.match(text) if length else None
    return (_label(found, previous), length) if found else None


def item_length(text: str) -> int:
    """The length of the label that opens a list item or paragraph, 0 if there is none."""
    if text[:1] not in _OPENERS and ")" not in text[1:7] and "\\" not in text[1:4]:
        return 0
    found = _ITEM.match(text)
    return found.end() if found else 0


def item_lengths(texts: Iterable[str]) -> dict[int, int]:
    """The same of many texts, by number, for those that have one; none opens with a digit."""
    found = [
        (number, text)
        for number, text in enumerate(texts)
        if ")" in text[1:7] or text[0] in _OPENERS
    ]
    match = _ITEM.match
    return {number: label.end() for number, text in found if (label := match(text))}


def split_heading(text: str, previous: Label | None = None) -> tuple[Label, int] | None:
    """The label that opens a heading, and its length with the space behind it."""
    first = text[:1]
    # Behind a letter without accents, a label has a stop, and six of them at most before it.
    if not first.isascii() or first.isdigit() or "." in text[1:7]:
        found = _HEADING.match(text)
        if found:
            return _label(found, previous), found.end()
    return split_item(text, previous)


def _label(found: re.Match[str], previous: Label | None) -> Label:
    kind, value = found.lastgroup or "", found[found.lastgroup or 0]
    if kind in ("letter", "roman"):
        follows = previous is not None and previous.style is LabelStyle.LETTER
        if kind == "letter" and not (value in "ivx" and not _follows(previous, value, follows)):
            return Label(LabelStyle.LETTER, LATIN.index(value) + 1)
        return Label(LabelStyle.ROMAN, from_roman(value))
    if kind in ("chapter", "capital"):
        letter = previous is not None and previous.style is LabelStyle.CAPITAL
        if kind == "capital" or (letter and _follows(previous, value.lower(), True)):
            return Label(LabelStyle.CAPITAL, LATIN.index(value.lower()) + 1)
        return Label(LabelStyle.CHAPTER, from_roman(value.lower()))
    if kind == "han" and value[0] in "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩":
        return Label(LabelStyle.ROMAN, ord(value) - _BRACKETED_HAN)
    if kind == "han":
        return Label(LabelStyle.CHAPTER, from_han(value))
    if kind == "word":
        return Label(LabelStyle.CHAPTER, ARABIC_CHAPTERS.index(value) + 1)
    if kind == "abjad":
        return Label(LabelStyle.LETTER, ABJAD.index(value) + 1)
    if kind == "abjadname":
        return Label(LabelStyle.CAPITAL, ABJAD_NAMES.index(value) + 1)
    return Label(LabelStyle.ROMAN if kind == "quoted" else LabelStyle.DECIMAL, int(value))


def _follows(previous: Label | None, letter: str, same_series: bool) -> bool:
    if not same_series or previous is None or len(letter) > 1:
        return False
    return LATIN.index(letter) == previous.number


def form(label: Label, language: str) -> str:
    """A label as the language writes it, without the space behind it."""
    style, number = label
    if style is LabelStyle.DECIMAL:
        return f"{number}-" if language == "ar" else f"{number}."
    if style is LabelStyle.LETTER:
        if language == "ar":
            return f"({ABJAD[number - 1]})"
        return f"({LATIN[number - 1]})" if language in ("en", "zh") else f"{LATIN[number - 1]})"
    if style is LabelStyle.ROMAN:
        if language == "ar":
            return f"’{number}‘"
        roman = to_roman(number)
        return f"({roman})" if language in ("en", "zh") else f"{roman})"
    if style is LabelStyle.CAPITAL:
        return (
            f"{ABJAD_NAMES[number - 1]} -" if language == "ar" else f"{LATIN[number - 1].upper()}."
        )
    if language == "ar" and number <= len(ARABIC_CHAPTERS):
        return f"{ARABIC_CHAPTERS[number - 1]} -"
    return f"{to_han(number)}." if language == "zh" else f"{to_roman(number).upper()}."


def to_roman(number: int) -> str:
    """A Roman number in small letters (1 to 89)."""
    if number >= 40:
        return ("l" if number >= 50 else "xl") + to_roman(number - (50 if number >= 50 else 40))
    digits = ""
    for value, sign in _ROMAN:
        while number >= value:
            digits, number = digits + sign, number - value
    return digits


def from_roman(digits: str) -> int:
    """The value of a Roman number in small letters, however irregular."""
    values = [{"i": 1, "v": 5, "x": 10}[digit] for digit in digits]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def to_han(number: int) -> str:
    """A number from 1 to 99 in Han numerals."""
    tens, ones = divmod(number, 10)
    return (
        (_HAN_DIGITS[tens] if tens > 1 else "")
        + ("十" if tens else "")
        + (_HAN_DIGITS[ones] if ones else "")
    )


def from_han(digits: str) -> int:
    """The value of Han numerals up to 99."""
    tens, ten, ones = digits.rpartition("十")
    value = _HAN_DIGITS.index(ones) if ones in _HAN_DIGITS and ones else 0
    return value + ((_HAN_DIGITS.index(tens) if tens else 1) * 10 if ten else 0)
