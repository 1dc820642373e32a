"""How an XLIFF file writes each code of a unit: tag numbers to the bytes that stand for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hexapla.exchange.returns.returned import Segment
from hexapla.exchange.xliff.scanning import Atom, Unit
from hexapla.model.fragment import Fragment, Tag

# A code that stands in the text as letters (`exchange.xliff.v1.textual`), or in bytes of its own.
_CODE = r"(\{[\w^]{1,4}[>}]|<[\w^]{1,4}\}|[\U000f0000-\U000ffffd])"
_FIRST, _LAST = 0xF0000, 0xFFFFD
_NAME = re.compile(rb"<([^\s/>]+)")


class Spelled(NamedTuple):
    """What a file has for a tag: its bytes, and the same as `shown` compares it.

    `step` is 1 for a tag that opens an element, -1 for one that closes it, else 0.
    """

    raw: bytes
    shown: str
    step: int


Codes = dict[Tag, Spelled]
Escape = Callable[[str], str]


def codes_of(data: bytes, unit: Unit, segment: Segment | None, escape: Escape) -> Codes:
    """What a file has for the tags of a unit, which are numbered as in `segment`.

    The translation's own spelling goes before the source's. Empty where the two cannot be brought
    together.
    """
    found: Codes = {}
    if segment is None:
        return found
    sides: tuple[tuple[str, Fragment | None], ...] = (
        ("source", segment.source),
        ("target", segment.target),
    )
    for name, fragment in sides:
        row: list[str | Atom] = []
        for place in unit.places:
            text = place.texts.get(name)
            if text is None and (place.fixed or name == "source"):
                text = place.texts.get("seg-source") or place.texts.get("source")
            row += text.row if text else []
        if fragment and any(isinstance(part, Tag) for part in fragment):
            found |= _aligned(spelled(data, row), fragment, escape)
    return found


def spelled(data: bytes, row: Sequence[str | Atom]) -> list[str | Spelled]:
    """A row of a file with the bytes of its codes; an element that was closed at once is opened."""
    made: list[str | Spelled] = []
    opened: list[bytes] = []
    for part in row:
        if isinstance(part, str):
            made.append(part)
            continue
        raw = data[part.start : part.end]
        if part.step > 0:
            opened.append(raw)
            raw = opening(raw)
        elif part.step < 0 and opened:
            raw = raw or closing(opened[-1])
            opened.pop()
        made.append(Spelled(raw, f"\0{raw.decode('utf-8', 'replace')}\0", part.step))
    return made


def opening(tag: bytes) -> bytes:
    """A start tag that does not close its element at once."""
    return tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag


def closing(tag: bytes) -> bytes:
    """The end tag that belongs to a start tag."""
    found = _NAME.match(tag)
    return b"</%b>" % found[1] if found else b""


def shown(row: Sequence[str | Spelled]) -> str:
    """A row as it is compared: words, and the bytes of codes between zeros."""
    return "".join([part if isinstance(part, str) else part.shown for part in row])


def _aligned(row: Sequence[str | Spelled], fragment: Fragment, escape: Escape) -> Codes:
    """Which code of a row each tag of a fragment is, the words of both being the same."""
    codes = [part for part in row if isinstance(part, Spelled)]
    if len(codes) > _LAST - _FIRST:
        return {}
    letters, count = "", 0
    for part in row:
        letters += part if isinstance(part, str) else chr(_FIRST + count)
        count += isinstance(part, Spelled)
    tags = [part for part in fragment if isinstance(part, Tag)]
    pattern = [re.escape(part) if isinstance(part, str) else _CODE for part in fragment]
    match = re.fullmatch("".join(pattern), letters, re.S)
    if not match:
        return {}
    found: Codes = {}
    for tag, letter in zip(tags, match.groups()):
        place = ord(letter[0]) - _FIRST
        if len(letter) == 1 and 0 <= place < len(codes):
            found.setdefault(tag, codes[place])
        else:
            found.setdefault(tag, Spelled(escape(letter).encode("utf-8"), letter, 0))
    return found
