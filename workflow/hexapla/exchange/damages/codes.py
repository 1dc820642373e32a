"""What tools make of inline codes without losing what they stand for."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    ALONE,
    PAIR,
    Content,
    codes,
    content,
    local,
    major,
    replace,
    spelled,
    texts,
    units,
)

# Attributes of an opening tag of 2.x that a pair has under another name (2.1, section 4.3.1).
_OF_START = {"dataRefStart": "dataRef", "dispStart": "disp", "equivStart": "equiv"}
_OF_END = {"dataRefEnd": "dataRef", "dispEnd": "disp", "equivEnd": "equiv"}
_ALLOWING = ("canCopy", "canDelete", "canReorder", "canOverlap")


def codes_renumbered(root: etree._Element, random: Random) -> None:
    """The codes of each unit get other ids, the same in source and target."""
    style = random.choice(("{}", "10{}", "c{}"))
    for unit in units(root):
        names: dict[str, str] = {}
        for text in texts(unit):
            for code in codes(text):
                for attribute in ("id", "rid", "startRef", "copyOf"):
                    old = code.get(attribute)
                    if old is not None:
                        code.set(attribute, names.setdefault(old, style.format(len(names))))


def pairs_as_bpt(root: etree._Element, random: Random) -> None:
    """Pairs of 1.2 as two codes with what they stand for: <bpt> and <ept>."""

    def ends(code: etree._Element) -> tuple[etree._Element, etree._Element]:
        number = code.get("id", "")
        opening = code.makeelement(spelled(code, "bpt"), {"id": number, "rid": number})
        closing = code.makeelement(spelled(code, "ept"), {"id": number, "rid": number})
        opening.text, closing.text = f"<g{number}>", f"</g{number}>"
        return opening, closing

    if major(root) == "1":
        _open_pairs(root, ends)


def pairs_as_bx(root: etree._Element, random: Random) -> None:
    """Pairs as two codes: <bx> and <ex>, or <sc> and <ec>."""
    names = {"1": ("bx", "ex"), "2": ("sc", "ec")}[major(root)]

    def ends(code: etree._Element) -> tuple[etree._Element, etree._Element]:
        number = code.get("id", "")
        opening = code.makeelement(spelled(code, names[0]), {"id": number})
        closing = code.makeelement(spelled(code, names[1]))
        closing.set("startRef" if names[1] == "ec" else "id", number)
        for end, table in ((opening, _OF_START), (closing, _OF_END)):
            for old, new in table.items():
                if code.get(old):
                    end.set(new, code.get(old, ""))
            for name in _ALLOWING:
                if code.get(name):
                    end.set(name, code.get(name, ""))
        if code.get("ctype"):
            opening.set("ctype", code.get("ctype", ""))
        if code.get("type"):
            opening.set("type", code.get("type", ""))
        return opening, closing

    _open_pairs(root, ends)


def _open_pairs(
    root: etree._Element,
    ends: Callable[[etree._Element], tuple[etree._Element, etree._Element]],
) -> None:
    for unit in units(root):
        for text in texts(unit):
            for code in reversed(codes(text, PAIR[major(root)])):  # the inner ones first
                opening, closing = ends(code)
                replace(code, [opening, *content(code), closing])


def codes_as_ph(root: etree._Element, random: Random) -> None:
    """Codes of 1.2 that stand alone, with what they stand for: <ph>."""
    if major(root) != "1":
        return
    for unit in units(root):
        for text in texts(unit):
            for code in codes(text, "x"):
                made = code.makeelement(spelled(code, "ph"), {"id": code.get("id", "")})
                made.text = code.get("equiv-text") or f"<x{code.get('id')}/>"
                replace(code, [made])


def codes_as_text(root: etree._Element, random: Random) -> None:
    """Codes as words: {1} for one that stands alone, {1> and <1} for the ends of a pair."""
    pair, alone = PAIR[major(root)], ALONE[major(root)]
    for unit in units(root):
        for text in texts(unit):
            for code in reversed(codes(text, pair, alone)):
                number = "".join(filter(str.isdecimal, code.get("id", "")))
                row: Content = [f"{{{number}}}"]
                if local(code) == pair:
                    row = [f"{{{number}>", *content(code), f"<{number}}}"]
                replace(code, row)
