"""What letters a text is written in, and whether they are those of its language."""

from __future__ import annotations

import re

LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
CYRILLIC = "\u0400-\u04ff"
LETTERS_OF = {
    "Latn": re.compile(rf"[{LATIN}]+"),
    "Cyrl": re.compile(rf"[{CYRILLIC}]+"),
    "Arab": re.compile("[\u0620-\u06ff\u0750-\u077f]+"),
    "Hans": re.compile("[\u3400-\u9fff]+"),
    "Hant": re.compile("[\u3400-\u9fff]+"),
}
NAMES = {
    "Latn": "Latin letters", "Cyrl": "Cyrillic letters", "Arab": "Arabic letters",
    "Hans": "Chinese characters", "Hant": "Chinese characters",
}  # fmt: skip
HEAD = 60
"""How many letters of a text tell its script in nearly all cases."""
ENOUGH = {
    script: re.compile(rf"(?>[^\0]*?{own.pattern[:-1]}{{3}}){{6}}")
    for script, own in LETTERS_OF.items()
}
"""What matches a head of a script: six times three letters of it are three in ten."""
FEW_LETTERS = 20
"""A text of fewer letters may be a name."""
OF_NO_LANGUAGE = re.compile(r"\S*[/.:=_@\d<>]\S*|\b[A-Z]{2,}\b")
"""Addresses, symbols and acronyms."""
_LETTERS = re.compile(r"[^\W\d_]+")


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
