"""What could not be applied, as entries that stand in a PO file until a person decides.

A returned text is shown with the numbers of its tags, `<1>word</1><2/>`: what they stand for may
not be known. A person may mend it there; it is read back the same way.
"""

from __future__ import annotations

import re

from hexapla.exchange.returns.ledger import Kept
from hexapla.exchange.returns.returned import Segment
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.catalog import Entry, State
from hexapla.model.fragment import Fragment, Side, Tag
from hexapla.model.unit import Role, Unit

# What came from outside, and was never in the catalog: it waits for a decision.
RETURNED = "returned"

_MARKS = {Side.OPEN: "<{}>", Side.CLOSE: "</{}>", Side.ALONE: "<{}/>"}
_MARK = re.compile(r"(\\*)<(/?)(-?\d{1,9})(/?)>")
_LAST_SLASHES = re.compile(r"\\+\Z")


def entry_of(kept: Kept, file: str) -> Entry:
    """What is kept aside as an entry of its own, so that the same twice is one.

    `file` is the name of the file that brought it.
    """
    item = kept.item
    flags: tuple[str, ...] = ()
    if isinstance(item, Entry):
        text, target = item.made_for, item.target
    else:
        text, target, flags = shown(item.source), shown(item.target or ()), (RETURNED,)
    from hashlib import blake2b  # OpenSSL and all: most imports keep nothing aside

    digest = blake2b(f"{text}\0{target}".encode(errors="replace"), digest_size=4).hexdigest()
    unit = Unit(f"{kept.unit}#{digest}", text, Role.PARAGRAPH)
    remarks = (f"{file}: {kept.reason}", *item.remarks)
    return Entry(unit, target, State.TRANSLATED, text, remarks, flags)


def says(entry: Entry) -> bool:
    """Whether somebody's work is in an entry: a text, or a remark behind our reason."""
    return bool(entry.target or entry.remarks[1:])


def segment_of(entry: Entry) -> Segment:
    """An entry that was kept aside, or mended there, as what came back of its unit."""
    unit = entry.unit.id.rpartition("#")[0]
    if RETURNED in entry.flags:
        source, target = hidden(entry.unit.text), hidden(entry.target)
    else:
        meaning = read(entry.unit.text)
        source, target = meaning.fragment, match(meaning, read(entry.target)).fragment
    return Segment(unit, source, target, State.DRAFT, remarks=entry.remarks[1:], stated=True)


def shown(fragment: Fragment) -> str:
    """A fragment to read, its tags as numbers; `hidden` takes it back."""
    parts = []
    for position, part in enumerate(fragment):
        if isinstance(part, Tag):
            parts.append(_MARKS[part.side].format(part.number))
            continue
        words = _MARK.sub(lambda found: f"{found[1] * 2}\\{found[0].lstrip(chr(92))}", part)
        if position + 1 < len(fragment) and isinstance(fragment[position + 1], Tag):
            words = _LAST_SLASHES.sub(lambda found: found[0] * 2, words)
        parts.append(words)
    return "".join(parts)


def hidden(text: str) -> Fragment:
    """The fragment that a shown text stands for."""
    row: list[str | Tag] = []
    words, end = "", 0
    for found in _MARK.finditer(text):
        slashes, closing, number, alone = found.groups()
        words += text[end : found.start()] + slashes[: len(slashes) // 2]
        end = found.end()
        if len(slashes) % 2 or (closing and alone):
            words += found[0].lstrip("\\")
            continue
        if words:
            row.append(words)
        words = ""
        side = Side.CLOSE if closing else Side.ALONE if alone else Side.OPEN
        row.append(Tag(int(number), side))
    words += text[end:]
    return (*row, words) if words else tuple(row)
