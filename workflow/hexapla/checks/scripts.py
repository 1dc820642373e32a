"""What letters a text is written in, and whether they are those of its language."""

from __future__ import annotations

import re

from hexapla.expressions import expression

LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
CYRILLIC = "\u0400-\u04ff"
LETTERS_OF = {
    "Latn": expression(rf"[{LATIN}]+"),
    "Cyrl": expression(rf"[{CYRILLIC}]+"),
    "Arab": expression("[\u0620-\u06ff\u0750-\u077f]+"),
    "Hans": expression("[\u3400-\u9fff]+"),
    "Hant": expression("[\u3400-\u9fff]+"),
}
NAMES = {
    "Latn": "Latin letters", "Cyrl": "Cyrillic letters", "Arab": "Arabic letters",
    "Hans": "Chinese characters", "Hant": "Chinese characters",
}  # fmt: skip
HEAD = 60
"""How many letters of a text tell its script in nearly all cases."""
ENOUGH = {
    script: expression(rf"(?>[^\0]*?{own.pattern[:-1]}{{3}}){{6}}")
    for script, own in LETTERS_OF.items()
}
"""What matches a head of a script: six times three letters of it are three in ten."""
# What the letters of each script begin with in UTF-8; of Latin, they may be one byte alone.
_BEGUN = {
    "Latn": (*b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", *range(0xC3, 0xC9)),
    "Cyrl": range(0xD0, 0xD4), "Arab": range(0xD8, 0xDC), "Hans": range(0xE4, 0xEA),
    "Hant": range(0xE4, 0xEA),
}  # fmt: skip
OWN = {
    script: bytes(
        [
            one
            for one in range(1, 0x100)
            if one in own or 0x80 <= one < 0xC0 or (one < 0x80 and not chr(one).isalpha())
        ]
    )
    for script, own in _BEGUN.items()
}
"""The bytes of a text in UTF-8 but those that letters begin with that are not of a script."""
LETTER_OF = {
    0xE2: re.compile(rb"\xe2(?!\x80)"),
    0xE3: re.compile(rb"\xe3(?!\x80[\x80-\x84\x88-\xa0])"),
}
"""What may be a letter of those that begin with a byte as most punctuation does."""
FEW_LETTERS = 20
"""A text of fewer letters may be a name."""
OF_NO_LANGUAGE = expression(r"\S*[/.:=_@\d<>]\S*|\b[A-Z]{2,}\b")
"""Addresses, symbols and acronyms."""
_LETTERS = expression(r"[^\W\d_]+")


def letters(text: str) -> int:
    """How many letters a text has, of whatever script."""
    return sum(map(len, _LETTERS.findall(text)))


def letters_of(text: str, script: str) -> int:
    """How many letters of a script it has."""
    return sum(map(len, LETTERS_OF[script].findall(text)))


def named(text: str) -> str:
    """What most letters of a text are, in words."""
    sizes = {script: letters_of(text, script) for script in LETTERS_OF}
    most = max(sizes, key=sizes.__getitem__)
    return NAMES[most] if 2 * sizes[most] > letters(text) else "another script"
