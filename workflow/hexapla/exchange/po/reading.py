"""PO bytes to messages, whatever tool wrote them last.

Entries of the usual shape are read by one regular expression each; a file with any other shape is
read line by line, which is slower and says what is broken.
"""

from __future__ import annotations

import codecs
import re

from hexapla.errors import FormatError
from hexapla.exchange.po.comments import Comments, read_comments
from hexapla.exchange.po.lines import read_lines
from hexapla.exchange.po.message import Message, PoFile
from hexapla.exchange.po.strings import quote, unquote
from hexapla.model.encoding import BOM, decode

_ENTRY = re.compile(
    r'((?:#(?!~).*\n)*)(?:msgctxt (".*"(?:\n".*")*)\n)?'
    r'msgid (".*"(?:\n".*")*)\nmsgstr (".*"(?:\n".*")*)\n*'
)
_OBSOLETE = re.compile(r"^#~(?: |(?=\|))", re.M)
# Up to the escaped end of the header's line, wherever a tool has wrapped it.
_CHARSET = re.compile(rb"Content-Type:[^\\]{0,200}?charset=([\w.:-]+)", re.I)
# A line takes sixty times its three bytes in memory; 100,000 units wrapped by a tool have half.
_MOST_LINES = 2_000_000
_UTF8 = ("utf-8", "utf8", "ascii", "us-ascii", "charset")


class _IrregularError(Exception):
    """An entry that the regular expression does not cover."""


def read(data: bytes, name: str, *, foreign: bool = False) -> PoFile:
    """Reads a PO or POT file.

    Raises FormatError, with the line, for what is not PO, for a context that stands twice, and for
    plural forms, which no document has. Not for these if the file may be `foreign`: then each form
    is a message of its own, and a file made to fill the memory with short lines is refused.
    """
    try:
        text = _decoded(data)
        if foreign and text.count('\n"') > _MOST_LINES:
            problem = f"its texts have more than {_MOST_LINES:,} lines"
            raise FormatError(problem, advice="send it in parts")
        try:
            messages, behind = _read_regular(text), Comments()
        except _IrregularError:
            messages, lines = read_lines(text, plurals=foreign)
            behind = read_comments("\n".join(lines))
        if not foreign:
            _refuse_doubles(messages, text)
    except FormatError as error:
        raise error.within(name) from None
    return _with_header(messages, behind)


def _decoded(data: bytes) -> str:
    found = _CHARSET.search(data[:8192])
    charset = found[1].decode("ascii").lower() if found else "utf-8"
    if data.startswith(codecs.BOM_UTF8):
        charset = "utf-8"  # whatever the header was copied from
    if charset not in _UTF8:
        try:
            text = data.decode(charset)
        except (LookupError, UnicodeError):
            problem = f"the header says charset={charset}, but the bytes are not"
            raise FormatError(problem, line=1, advice="save the file as UTF-8") from None
    else:
        text = decode(data)
    text = text.removeprefix(BOM)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _read_regular(text: str) -> list[Message]:
    messages: list[Message] = []
    match = _ENTRY.fullmatch
    # Units under one heading have the same comments above them.
    known: dict[str, Comments] = {}
    for block in text.split("\n\n"):
        if not block or block.isspace():
            continue
        obsolete = block.startswith("#~") or "\n#~ msgid" in block
        if obsolete:
            block = _OBSOLETE.sub(lambda found: "" if found[0] == "#~ " else "#", block)
        found = match(block.lstrip("\n"))
        if not found:
            raise _IrregularError
        comments, context, source, target = found.groups()
        try:
            notes = known.get(comments)
            if notes is None:
                notes = known[comments] = read_comments(comments)
            messages.append(
                Message(
                    unquote(context) if context else "", unquote(source), unquote(target),
                    notes.previous, notes.fuzzy, obsolete, notes.remarks, notes.extracted,
                    notes.flags, notes.previous_context,
                )
            )  # fmt: skip
        except ValueError:
            raise _IrregularError from None
    return messages


def _with_header(messages: list[Message], behind: Comments) -> PoFile:
    """A file of its messages; the header is the first without context and source, if any."""
    header, preamble, others = "", behind.remarks, messages
    for position, message in enumerate(messages):
        if not message.source and not message.context and not message.obsolete:
            header, preamble = message.target, message.remarks + behind.remarks
            others = messages[:position] + messages[position + 1 :]
            break
    # polib opens every file with an empty comment.
    preamble = preamble if any(preamble) else ()
    lines = tuple(line for line in header.split("\n") if line.strip())
    return PoFile(lines, preamble, tuple(others))


def _refuse_doubles(messages: list[Message], text: str) -> None:
    seen: set[str] = set()
    for message in messages:
        if message.obsolete or not message.context:
            continue
        if message.context in seen:
            mark = quote("msgctxt", message.context)
            lines = [
                number
                for number, line in enumerate(text.split("\n"), 1)
                if line.strip() == mark.rstrip()
            ]
            first = f", first in line {lines[0]}" if len(lines) > 1 else ""
            raise FormatError(
                f"msgctxt “{message.context}” stands twice{first}",
                line=lines[1] if len(lines) > 1 else 0,
                advice="keep the entry with the right translation",
            )
        seen.add(message.context)
