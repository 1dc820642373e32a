"""Damages after which content is gone or changed: an import may lose nothing more."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random
from typing import TypeVar

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    ALONE,
    NATIVE,
    PAIR,
    Content,
    Piece,
    child,
    codes,
    content,
    copy,
    elements,
    local,
    major,
    pieces,
    put,
    remove,
    replace,
    spelled,
    texts,
    unit_pieces,
    units,
)
from hexapla.exchange.damages.damage import Change

Thing = TypeVar("Thing")


def _some(things: Sequence[Thing], random: Random) -> list[Thing]:
    """About a third of some things, but one at least, if there is any."""
    chosen = [one for one in things if random.random() < 0.34]
    return chosen or ([random.choice(things)] if things else [])


def to_codes(change: Callable[[etree._Element, Random], None], *sorts: str) -> Change:
    """A change of some codes in targets; `sorts` are “pair” and “alone”."""

    def apply(root: etree._Element, random: Random) -> None:
        names = {"pair": PAIR[major(root)], "alone": ALONE[major(root)]}
        wanted = [names[sort] for sort in sorts]
        targets = [piece.target for piece in pieces(root) if piece.target is not None]
        there = [code for target in targets for code in codes(target, *wanted)]
        for code in _some(there, random):
            if target_of(code) is not None:
                change(code, random)

    return apply


def target_of(code: etree._Element) -> etree._Element | None:
    """The target that a code stands in, None if it has been taken out."""
    return next((one for one in code.iterancestors() if local(one) == "target"), None)


def deleted(code: etree._Element, random: Random) -> None:
    """A code goes; what stands between its ends stays."""
    replace(code, content(code))


def doubled(code: etree._Element, random: Random) -> None:
    """A code stands there twice, once more at the end of the target or right behind itself."""
    made = copy(code)
    target = target_of(code)
    if random.random() < 0.5 and target is not None:
        target.append(made)
    else:
        made.tail, code.tail = code.tail, None
        code.addnext(made)


def misnested(code: etree._Element, random: Random) -> None:
    """The two ends of a pair in the wrong order, as if a hand had moved one."""
    number = code.get("id", "")
    two = local(code) == "pc"
    opening = code.makeelement(spelled(code, "sc" if two else "bx"), {"id": number})
    closing = code.makeelement(spelled(code, "ec" if two else "ex"))
    closing.set("startRef" if two else "id", number)
    replace(code, [closing, *content(code), opening])


def halved(code: etree._Element, random: Random) -> None:
    """A pair loses one of its ends."""
    number = code.get("id", "")
    two = local(code) == "pc"
    if random.random() < 0.5:
        end = code.makeelement(spelled(code, "sc" if two else "bx"), {"id": number})
        replace(code, [end, *content(code)])
        return
    end = code.makeelement(spelled(code, "ec" if two else "ex"))
    end.set("startRef" if two else "id", number)
    replace(code, [*content(code), end])


def moved(code: etree._Element, random: Random) -> None:
    """A code stands at the other end of its target."""
    target = target_of(code)
    if target is None:
        return
    remove(code)
    row = content(target)
    put(target, [code, *row] if random.random() < 0.5 else [*row, code])


def foreign_code(root: etree._Element, random: Random) -> None:
    """A code that no source has stands in some targets."""
    targets = [piece.target for piece in pieces(root) if piece.target is not None]
    for target in _some(targets, random):
        made = target.makeelement(spelled(target, ALONE[major(root)]), {"id": "977"})
        row = content(target)
        place = random.randrange(len(row) + 1)
        put(target, [*row[:place], made, *row[place:]])


def to_pieces(change: Callable[[Piece, Random], None]) -> Change:
    """A change of some segments that are translated."""

    def apply(root: etree._Element, random: Random) -> None:
        for piece in _some([one for one in pieces(root) if one.target is not None], random):
            change(piece, random)

    return apply


def emptied(piece: Piece, random: Random) -> None:
    """A target has nothing in it any more."""
    if piece.target is not None:
        content(piece.target)


def untranslated(piece: Piece, random: Random) -> None:
    """A target is gone."""
    if piece.target is not None:
        remove(piece.target)


def source_altered(piece: Piece, random: Random) -> None:
    """Somebody has written in the source."""
    row: Content = content(piece.source)
    words = random.choice(["(sic) ", "corrected ", "2031 "])
    put(piece.source, [words, *row] if random.random() < 0.5 else [*row, f" {words.strip()}"])


def texts_swapped(root: etree._Element, random: Random) -> None:
    """The targets of two units stand in each other's place."""
    targets = [piece.target for piece in pieces(root) if piece.target is not None]
    if len(targets) > 1:
        one, other = random.sample(targets, 2)
        row, other_row = content(one), content(other)
        put(one, other_row)
        put(other, row)


def unknown_unit(root: etree._Element, random: Random) -> None:
    """A unit that nobody here has sent."""
    for unit in units(root)[:1]:
        made = copy(unit)
        made.set("id", "from-another-job")
        for name in ("resname", "name"):
            made.attrib.pop(name, "")
        for text in made.iter(spelled(root, "source"), spelled(root, "target")):
            content(text)
            text.text = "Something from another job"
        made.tail = unit.tail
        unit.addnext(made)


def wrong_language(root: etree._Element, random: Random) -> None:
    """The file says that it is in another language."""
    two = major(root) == "2"
    for element in [root] if two else elements(root, "file"):
        name = "trgLang" if two else "target-language"
        element.set(name, "es" if element.get(name, "").partition("-")[0] != "es" else "fr")


def encoding_broken(data: bytes, random: Random) -> bytes:
    """Read as Windows-1252 and written as UTF-8, or the other way round, as mail programs do."""
    try:
        text = data.decode("utf-8")
        if random.random() < 0.5:
            return text.encode("cp1252", "replace")
        return data.decode("cp1252", "replace").encode("utf-8")
    except UnicodeDecodeError:
        return data[:-1]


def truncated(data: bytes, random: Random) -> bytes:
    """The end of the file is missing."""
    return data[: random.randrange(len(data) // 3, max(len(data) - 12, 1))]


def codes_stripped(root: etree._Element, random: Random) -> None:
    """A tool that knows no codes leaves the words of sources and targets."""
    for unit in units(root):
        for text in texts(unit):
            for code in reversed(codes(text)):
                replace(code, [] if local(code) in NATIVE else content(code))


def _state(piece: Piece) -> str:
    bearer = piece.target if local(piece.holder) == "trans-unit" else piece.holder
    return "" if bearer is None else bearer.get("state", "")


def units_merged(root: etree._Element, random: Random) -> None:
    """A unit has gone into the one before it, with its source and its target."""
    for first, second in list(pairwise(units(root))):
        one, other = unit_pieces(first), unit_pieces(second)
        if len(one) != 1 or len(other) != 1 or random.random() < 0.5:
            continue
        if first.getparent() is None or (one[0].target is None) != (other[0].target is None):
            continue
        if _state(one[0]) != _state(other[0]):
            continue  # a tool asks what the two are then
        if local(first) == "trans-unit" and child(first, "seg-source") is not None:
            continue
        for text, more in zip(one[0][1:], other[0][1:]):
            if text is not None and more is not None:
                put(text, [" ", *content(more)])
        remove(second)


def in_targets(change: Callable[[str], str]) -> Change:
    """A change of the words in some targets."""

    def apply(root: etree._Element, random: Random) -> None:
        for target in _some([one.target for one in pieces(root) if one.target is not None], random):
            row = [change(one) if isinstance(one, str) else one for one in content(target)]
            put(target, row)

    return apply


def quotes_curled(words: str) -> str:
    """Straight quotation marks and three full stops as a word processor has them."""
    return re.sub(r'"([^"]*)"', "“\\1”", words).replace("'", "’").replace("...", "…")


def escaped_twice(words: str) -> str:
    """Signs of markup as the text of their entities."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def with_unseen(words: str) -> str:
    """Letters without a width on either side, as text copied from a browser has them."""
    return f"\u200b{words}\ufeff"
