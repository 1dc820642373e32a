"""Pseudo-translation: a return in which every word is changed, and nothing else.

What comes of it is known beforehand, so that it can be shown that a file finds its way home.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    NATIVE,
    add_target,
    content,
    copy,
    local,
    major,
    put,
    spelled,
    unit_pieces,
    units,
)
from hexapla.exchange.damages.damage import tree, written

# What words become: letter by letter, so that it does not matter how a tool cuts a text.
_LETTERS = str.maketrans(
    "aeiouycnszAEIOUYCNSZ0123456789аеиоуАЕИОУ",
    "āēīōūýčñšžĀĒĪŌŪÝČÑŠŽ０１２３４５６７８９ӑӗӣӧӯӐӖӢӦӮ",
)
_DOT = "\u0323"

# The words of a text as a translation, given the id of their unit.
Say = Callable[[str, str], str]


def pseudo(words: str) -> str:
    """Words as their pseudo-translation, letter by letter: “Agenda 2027” is “Āgēñdā ２０２７”.

    A letter of another script than the Latin and the Cyrillic gets a dot below. What has neither
    letter nor digit stays as it is.
    """
    if not (words.isascii() or all(letter < "\u0370" for letter in words)):
        words = "".join([letter + _DOT if _is_other(letter) else letter for letter in words])
    return words.translate(_LETTERS)


def _is_other(letter: str) -> bool:
    """Whether a letter is of another script than the Latin and the Cyrillic."""
    return ("\u0370" <= letter < "\u0400" or "\u0530" <= letter < "\uff00") and letter.isalpha()


def translate(data: bytes, chosen: Callable[[str], bool], say: Say | None = None) -> bytes:
    """An XLIFF file of ours, 1.2 or 2.x, as a translator returns it who has done some units.

    `chosen` says of a unit's id whether it is done; its target then is its source in the words that
    `say` gives (None: those of `pseudo`), its codes where they were, and its state “translated”.
    """
    root = tree(data)
    two = major(root) == "2"
    for unit in units(root):
        name = unit.get("id", "")
        if not chosen(name):
            continue
        for piece in unit_pieces(unit):
            target = add_target(piece) if piece.target is None else piece.target
            content(target)
            target.attrib.pop("order", "")
            target.attrib.pop("state-qualifier", "")
            marked = piece.holder.find(spelled(unit, "seg-source"))
            made = copy(piece.source if marked is None else marked)
            _speak(made, name, say)
            put(target, content(made))
            bearer = piece.holder if two else target
            bearer.attrib.pop("subState", "")
            bearer.set("state", "translated")
    return written(root)


def _speak(text: etree._Element, name: str, say: Say | None) -> None:
    """Changes the words in a text, those inside of codes left alone."""
    if text.text and local(text) not in ("", *NATIVE):
        text.text = pseudo(text.text) if say is None else say(name, text.text)
    for one in text:
        _speak(one, name, say)
        if one.tail:
            one.tail = pseudo(one.tail) if say is None else say(name, one.tail)
