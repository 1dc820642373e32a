"""Short cuts for the usual file: one that we wrote, with the master's units in their order.

Such a file need not be read to be known: an entry begins with the very lines that we would write
for its unit, so only its translation is looked at. Whatever deviates (a tool has wrapped the lines,
a unit is missing) gives None, and the file is read as any other (five catalogs of 18,000 entries:
.1 s instead of 1 s).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from hexapla.errors import FormatError
from hexapla.exchange.po.catalogs import entry_of
from hexapla.exchange.po.openings import TARGET, openings_of
from hexapla.exchange.po.reading import read
from hexapla.exchange.po.strings import pieces
from hexapla.exchange.po.usual import parted, sound, usual_texts
from hexapla.exchange.po.writing import Lines, block_of, header_of
from hexapla.expressions import expression
from hexapla.model.catalog import Catalog, Entry, State, entry_from
from hexapla.model.locale import Locale
from hexapla.model.unit import Unit

_OUR_HEADER = "Content-Type: text/plain; charset=UTF-8\\n"
_SOUND_HEADER = expression(
    r'(?:#.*\n)*msgid ""\nmsgstr ""\n(?:"(?:[^"\\\n]|\\.)*\\n"\n)*"(?:[^"\\\n]|\\.)*\\n"'
)
_OUR_COMMENTS = re.compile(rb"(?:#[.:] .*\n)*")
# What we write before a draft, and before a translation of an older text.
_FUZZY = re.compile(rb'#, fuzzy\n(?:#\| msgid "([^"\\\x00-\x1f]+)"\n)?')
_BEHIND = len(TARGET)
_TRANSLATED = State.TRANSLATED
_TEXT = attrgetter("text")
# Beyond this, it is quicker to look at all entries than to search for each.
_FEW = 500

Heads = Sequence[Lines]


class Stepped(NamedTuple):
    """A catalog that was in step; `ours` says that its file is, to the byte, as we write it.

    That is a file without retired entries, remarks, flags and a header of its own.
    """

    catalog: Catalog
    ours: bool


def catalog(
    data: bytes, document: str, locale: Locale, units: Sequence[Unit], made: Heads
) -> Catalog | None:
    """The catalog of a file in step with the units, see `stepped`; None for any other."""
    found = stepped(data, document, locale, units, made)
    return found.catalog if found else None


def stepped(
    data: bytes, document: str, locale: Locale, units: Sequence[Unit], made: Heads
) -> Stepped | None:
    """The catalog of a file in step with the units, whose lines are `made`; None for any other.

    Retired entries are left out: who writes the file anew keeps them as they stand.
    """
    with suppress(UnicodeDecodeError):
        if parts := _parts(data):
            found = _stepped(Catalog(document, locale, ()), parts, units, made)
            # The last line's end is in none of the entries.
            return found and found._replace(ours=found.ours and data.endswith(b"\n"))
    return None


def _stepped(
    catalog: Catalog, parts: tuple[bytes, Iterator[bytes]], units: Sequence[Unit], made: Heads
) -> Stepped | None:
    header, rest = parts
    entries: list[Entry] = []
    behind: list[bytes] = []
    ours = header + b"\n" == header_of(catalog.document, catalog.locale).encode()
    heads = openings_of(made)
    for piece in rest:
        split, first = parted(piece), len(entries)
        last = first + len(split)
        if (texts := usual_texts(piece, split, heads[first:last])) is not None:
            some = units[first:last]
            masters, nothing = map(_TEXT, some), repeat(())
            columns = zip(some, texts, repeat(_TRANSLATED), masters, nothing, nothing)
            entries += map(entry_from, columns)
            continue
        blocks = blocks_of(piece)
        last = first + len(blocks)
        for number, unit, block in zip(range(first, last), units[first:last], blocks):
            usual = heads[number]
            if block.startswith(usual) and (target := sound(block, len(usual))):
                entries.append(Entry(unit, target, _TRANSLATED, unit.text))
            elif found := entry_in(block, unit, made[number]):
                entries.append(found[0])
                ours = ours and found[1]
            else:
                return None
        behind += blocks[len(entries) - first :]
    if len(entries) < len(units) or not is_retired(behind):
        return None
    return Stepped(catalog._replace(entries=tuple(entries)), ours and not behind)


def entry_in(block: bytes, unit: Unit, made: Lines) -> tuple[Entry, bool] | None:
    """The entry of a block, and whether it is ours to the byte; None if it is not this unit's.

    Raises UnicodeDecodeError for one that is not UTF-8.
    """
    if found := _finished(block, *made):
        _, target, ours = found
        return Entry(unit, target, _TRANSLATED, unit.text) if target else Entry(unit), ours
    if doubtful := _doubtful(block, *made, unit):
        return doubtful, True
    if (entry := _read_block(block, unit)) is None:
        return None
    return entry, block_of(entry._replace(remarks=(), flags=()), *made) == block + b"\n"


def updated(data: bytes, units: Sequence[Unit], made: Heads) -> bytes | None:
    """A file in step with the units, brought up to their texts; None if it is out of step."""
    with suppress(UnicodeDecodeError):
        if parts := _parts(data):
            header, rest = parts
            blocks = (block for piece in rest for block in blocks_of(piece))
            return _updated(header, blocks, units, made)
    return None


def _updated(
    header: bytes, blocks: Iterator[bytes], units: Sequence[Unit], made: Heads
) -> bytes | None:
    written = [header]
    for unit, (comments, body), block in zip(units, made, blocks):
        if found := _finished(block, comments, body):
            written.append(comments + block[found[0] :])
        elif (entry := _read_block(block, unit)) is None:
            return None
        else:
            written.append(block_of(entry, comments, body).removesuffix(b"\n"))
    behind = list(blocks)
    if len(written) <= len(units) or not is_retired(behind):
        return None
    return b"\n\n".join([*written, *behind]).rstrip(b"\n") + b"\n"


def patched(
    data: bytes, units: Sequence[Unit], made: Heads, positions: Sequence[int]
) -> bytes | None:
    """A file in step with the units but for some, brought up to the texts of these.

    That it is in step must be known from elsewhere: nothing else in it is looked at. None if one
    of the entries is not where it should be, or there are too many.
    """
    if len(positions) > _FEW:
        return None
    pieces, done = [], 0
    for position in positions:
        unit, (comments, body) = units[position], made[position]
        mark = b"\n" + body.partition(b"\n")[0] + b"\n"
        at = data.find(mark, max(0, done - 1))
        if at < 0 or b"\r" in data[at : at + 4096]:
            return None
        begin, end = data.rfind(b"\n\n", 0, at) + 2, data.find(b"\n\n", at)
        end = end if end >= 0 else len(data.rstrip(b"\n"))
        if begin < done or (entry := _read_block(data[begin:end], unit)) is None:
            return None
        pieces += [data[done:begin], block_of(entry, comments, body).removesuffix(b"\n")]
        done = end
    return b"".join([*pieces, data[done:]])


def _finished(block: bytes, comments: bytes, body: bytes) -> tuple[int, str, bool] | None:
    """Where the lines of a unit begin in a block, its translation, and whether it is ours.

    The translation is finished or empty; ours is a block that is, to the byte, as we write it.
    None if the block has to be read to know: it has a translator's comments or flags, another
    text, or escapes. Raises UnicodeDecodeError for one that is not UTF-8.
    """
    at = len(comments)
    begin = at + len(body)
    ours = block.startswith(comments) and block.startswith(body, at)
    if not ours:
        at = block.find(body)
        if at < 0 or not _OUR_COMMENTS.fullmatch(block, 0, at):
            return None
        begin = at + len(body)
        block[:at].decode("utf-8")
    target = _target(block, begin)
    return None if target is None else (at, target, ours)


def _doubtful(block: bytes, comments: bytes, body: bytes, unit: Unit) -> Entry | None:
    """The entry of a block of a draft, or of a stale translation, if it is ours to the byte.

    None for any other, and where the block has to be read to know. Raises UnicodeDecodeError.
    """
    found = _FUZZY.match(block, len(comments)) if block.startswith(comments) else None
    if not found or not block.startswith(body, found.end()):
        return None
    target = _target(block, found.end() + len(body))
    if not target or found[1] is None:
        return Entry(unit, target, State.DRAFT, unit.text) if target else None
    previous = found[1].decode("utf-8")
    return Entry(unit, target, _TRANSLATED, previous) if previous != unit.text else None


def _target(block: bytes, begin: int) -> str | None:
    """The translation that a block ends in, None if it has to be read to know."""
    return sound(block, begin + _BEHIND) if block.startswith(TARGET, begin) else None


def _parts(data: bytes) -> tuple[bytes, Iterator[bytes]] | None:
    """The header of a file of our shape, and the pieces behind it as they are asked for.

    Raises UnicodeDecodeError for a header that is not UTF-8.
    """
    if (header := header_in(data)) is None:
        return None
    return header, pieces(data, len(header) + 1)


def header_in(data: bytes) -> bytes | None:
    """The header of a file of our shape, without its last line's end; None for any other.

    Raises UnicodeDecodeError for a header that is not UTF-8.
    """
    if b"\r" in data or data.startswith(b"\n"):
        return None
    end = data.find(b"\n\n")
    header = data[:end] if end >= 0 else data.removesuffix(b"\n")
    said = header.decode("utf-8")
    return header if _OUR_HEADER in said and _SOUND_HEADER.fullmatch(said) else None


def blocks_of(piece: bytes) -> list[bytes]:
    """The entries of a piece of a file (`strings.pieces`), without the last line's ends."""
    return piece.removeprefix(b"\n").removesuffix(b"\n").split(b"\n\n")


def is_retired(blocks: Sequence[bytes]) -> bool:
    """Whether there are only obsolete entries in what stands behind the last unit's."""
    if not all(b"\n#~ msgid " in b"\n" + block for block in blocks):
        return False
    try:
        read(b"\n\n".join(blocks), "")
    except FormatError:
        return False
    return True


def _read_block(block: bytes, unit: Unit) -> Entry | None:
    """The entry of one block, None if it is not this unit's."""
    try:
        messages = read(block, "").messages
    except FormatError:
        return None  # it is worded, with its line, when the whole file is read
    if len(messages) != 1 or messages[0].context != unit.id or messages[0].obsolete:
        return None
    return entry_of(unit, messages[0])
