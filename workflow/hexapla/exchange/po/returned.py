"""A PO file that came back from Poedit, Lokalize, Weblate, Transifex or any other editor."""

from __future__ import annotations

import codecs
import re

from hexapla.exchange.naming import language_in, tag_of
from hexapla.exchange.po.message import Message, PoFile
from hexapla.exchange.po.reading import read as read_po
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.markup.lines import tidy
from hexapla.markup.notation import read as read_text
from hexapla.markup.writing import match
from hexapla.model.catalog import State

# Where a message begins: an entry, and each plural form behind the first.
_MESSAGE = re.compile(rb"^[ \t]*(?:#~[ \t]*)?(?:msgid[ \t]*\"|msgstr\[[1-9])", re.M)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(data: bytes, name: str) -> tuple[Returned, ...]:
    """What stands in a returned PO file: a segment a message, obsolete ones included.

    A message's context is the unit's id; each plural form is a segment. A fuzzy message is a draft.
    The language is the header's, else that of the file's `name`. Raises FormatError, with the line,
    for what is not PO.
    """
    if data.startswith(_UTF16):
        # The mark of UTF-8 outranks what the header says.
        data = codecs.BOM_UTF8 + data.decode("utf-16", errors="replace").encode()
    file = read_po(data, name, foreign=True)
    fields = _header(file)
    segments = tuple(
        [
            _segment(message, line)
            for message, line in zip(file.messages, _lines(data, len(file.messages)), strict=True)
            if message.source or message.target
        ]
    )
    language = tag_of(fields.get("language", "")) or language_in(name)
    return (Returned(fields.get("project-id-version", ""), language, segments),)


def _segment(message: Message, line: int) -> Segment:
    source = read_text(tidy(message.source))
    target = None
    if message.target.strip():
        text = read_text(tidy(message.target))
        target = match(source, text).fragment if text.codes else text.fragment
    return Segment(
        message.context,
        source.fragment,
        target,
        State.DRAFT if message.fuzzy else State.TRANSLATED,
        line,
        tuple([remark.strip() for remark in message.remarks if remark.strip()]),
        stated=True,
    )


def _header(file: PoFile) -> dict[str, str]:
    """The fields of a file's header, by their names in small letters."""
    pairs = [line.partition(":") for line in file.header]
    return {key.strip().lower(): value.strip() for key, _, value in pairs}


def _lines(data: bytes, count: int) -> list[int]:
    """The lines in which the messages behind the header begin, 0 where that cannot be told."""
    found = [message.start() for message in _MESSAGE.finditer(data)]
    if len(found) - count not in (0, 1):
        return [0] * count
    lines, at, line = [], 0, 1
    for start in found:
        line += data.count(b"\n", at, start)
        at = start
        lines.append(line)
    return lines[len(found) - count :]
