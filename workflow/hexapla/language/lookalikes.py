"""Letters and signs that look like those of Latin script and are others.

A symbol typed on a Cyrillic keyboard (А/49/610/Add.3 with the Cyrillic А; seen in UN documents in
Russian) looks right and is found by no search. The pairs are those whose shapes are the same in
the typefaces of UN documents; each stands for one letter, so folding moves nothing.
"""

from __future__ import annotations

import re

_CAPITALS = {
    **dict(zip("АВЕЅІЈКМНОРСТХУԌԚԜ", "ABESIJKMHOPCTXYGQW", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
}
_SMALL = {
    **dict(zip("аеѕіјорсхуһԁԛԝ", "aesijopcxyhdqw", strict=True)),
    **dict(zip("οιν", "oiv", strict=True)),
}
_SLASHES = dict.fromkeys("∕⁄／", "/")
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
_FOLDED = str.maketrans({**_CAPITALS, **_SMALL, **_SLASHES, **_DASHES})

# For the inside of a character class: what may stand for a capital, a small letter, / and -.
CAPITALS = "A-Z" + "".join(_CAPITALS)
SMALL = "a-z" + "".join(_SMALL)
SLASHES = "/" + "".join(_SLASHES)
DASHES = "".join(_DASHES) + r"\-"

_SCRIPTS = {"\u0370": "Greek", "\u0400": "Cyrillic"}
_NAMES = {**dict.fromkeys(_SLASHES, "sign"), **dict.fromkeys(_DASHES, "dash")}
# О between digits is a nought, З a three.
_DIGITS = {
    "0": r"(?<=\d)[OoОоΟο](?=[\d/])|(?<=[/.])[OoОоΟο](?=\d)",
    "1": r"(?<=\d)[lI|](?=[\d/])|(?<=[/.])l(?=\d)",
    "3": r"(?<=[/.])З(?=[\d/]|$)|(?<=\d)З|З(?=\d)",
}


def fold(text: str) -> str:
    """The text in Latin letters and plain signs, as long as before; other letters stay."""
    return text if text.isascii() else text.translate(_FOLDED)


def fold_digits(text: str) -> str:
    """The text with digits for the letters that stand in a number: A/RES/2О/1, A/64/1З.

    To be asked of a text as it was typed: folding takes the Cyrillic О for a letter.
    """
    for digit, letters in _DIGITS.items():
        text = re.sub(letters, digit, text)
    return text


def pattern(word: str) -> str:
    """A regular expression for a Latin word in whatever letters look like it."""
    return "".join([_class(letter) for letter in word])


def named(letter: str) -> str:
    """What a letter or sign is called in a message: "Cyrillic letter А (U+0410)"."""
    name = _NAMES.get(letter)
    if not name:
        scripts = [script for first, script in _SCRIPTS.items() if letter >= first]
        name = f"{scripts[-1]} letter" if scripts else "letter"
    return f"{name} {letter} (U+{ord(letter):04X})"


def _class(letter: str) -> str:
    alike = [other for pairs in (_CAPITALS, _SMALL) for other, latin in pairs.items()
             if latin == letter]  # fmt: skip
    return f"[{letter}{''.join(alike)}]" if alike else re.escape(letter)
