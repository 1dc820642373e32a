"""The translations of a catalog in step with its register, without its units.

Who merges needs no more of a catalog than which text goes where. Cut at each `msgstr`, catalog and
register have the same parts: a part ends with all that stands before the next translation, and
what the catalog has before that is the translation of the entry before. So the two are gone
through side by side, and only what is left is looked at: nearly always a text of one line without
escapes. Any other entry is read by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import NamedTuple

from hexapla.exchange.po import stepping
from hexapla.exchange.po.strings import unquote
from hexapla.exchange.po.units import entry_of
from hexapla.markup.lines import tidy
from hexapla.model.catalog import Counts, Entry, count
from hexapla.model.columns import Column
from hexapla.model.unit import Role, Unit

# Where a translation begins, behind the last quote of its source; how a part begins in which it is
# empty, and what the last part is then.
_MARK, _BETWEEN, _LAST = b'"\nmsgstr "', b'"\n\n', b'"\n'
_SOURCE = b'"\nmsgid "'
# A part beyond this is left to who reads the file as a whole.
_LONGEST = 1 << 20


class Targets(NamedTuple):
    """The translations that may be shipped, by the numbers of their units; and what is missing."""

    usable: Column
    counts: Counts


class _Found(NamedTuple):
    """What is taken up of a catalog: b"" in `texts` where there is none, or it is in `others`.

    `read` are the entries that had to be read.
    """

    texts: list[bytes]
    others: dict[int, str]
    read: list[Entry]


def targets(catalog: Iterable[bytes], register: Iterable[bytes]) -> Targets | None:
    """The translations of a file in step with its register, both in chunks as they are read.

    The register must be one that `units` reads. None for a file that has to be read as a whole to
    know.
    """
    with suppress(ValueError):  # no UTF-8, or out of step
        texts, others, read = _found(_parts(catalog), _parts(register))
        usable = _tidied(Column(texts, others))
        return Targets(usable, count(read)._replace(translated=len(usable)))
    return None


def _parts(file: Iterable[bytes]) -> Iterator[list[bytes]]:
    """The parts of a file that comes in chunks of any size, some at a time.

    Each begins where a translation does, and ends where the next one's source ends; but the first,
    which comes alone, begins at the last quote of the header. Raises ValueError for a header or a
    part that has to be read to know.
    """
    rest = _cut(file)
    first: list[bytes] = []
    while len(first) < 2:
        first += next(rest, (b"", b""))
    start = _MARK.join(first[:2])
    if not (header := stepping.header_in(start)):
        raise ValueError("another header")
    yield [b'"' + start[len(header) :]]
    if len(first) > 2:
        yield first[2:]
    yield from filter(None, rest)


def _cut(file: Iterable[bytes]) -> Iterator[list[bytes]]:
    rest = b""
    for chunk in file:
        first, *others = chunk.split(_MARK)
        *whole, rest = *(rest + first).split(_MARK), *others
        if len(rest) > _LONGEST:
            raise ValueError("a long part")
        yield whole
    yield [rest]


def _found(catalog: Iterator[list[bytes]], register: Iterator[list[bytes]]) -> _Found:
    """The translations in the parts of a catalog. Raises ValueError where it is out of step."""
    known = chain.from_iterable(register)
    found = _Found([], {}, [])
    head = next(known)  # of the next translation's entry
    following = _divided(next(catalog)[0], head)[1]  # that head in the catalog, if it is another
    for cut in catalog:
        ends = list(islice(known, len(cut)))
        if len(ends) < len(cut):
            raise ValueError("more entries than units")
        texts = list(map(bytes.removesuffix, cut, ends))
        odd = {place: _divided(cut[place], ends[place]) for place in _unusual(texts)}
        own = {0: following} | {place + 1: divided[1] for place, divided in odd.items()}
        own = {place: one for place, one in own.items() if one}
        following = own.pop(len(cut), b"")
        for place in sorted({*odd, *own}):
            raw = odd[place][0] if place in odd else texts[place]
            before = ends[place - 1] if place else head
            _take(found, len(found.texts) + place, before, own.get(place, b""), raw)
            texts[place] = b""
        found.texts.extend(texts)
        head = ends[-1]
    if next(known, None) is not None:
        raise ValueError("fewer entries than units")
    return found


def _unusual(texts: list[bytes]) -> list[int]:
    """Which of these are no translations of one line without escapes. Raises ValueError."""
    joined = b"\n".join(texts)
    joined.decode("utf-8")
    if b"\r" in joined:
        raise ValueError("a line end of another kind")
    if b'"' in joined or b"\\" in joined or joined.count(b"\n") >= len(texts):
        return [
            place
            for place, text in enumerate(texts)
            if not text or b'"' in text or b"\\" in text or b"\n" in text
        ]
    return [] if all(texts) else [place for place, text in enumerate(texts) if not text]


def _divided(part: bytes, end: bytes) -> tuple[bytes, bytes]:
    """A translation as it is quoted, and the head of the next entry if it is not the register's.

    Raises ValueError where something else stands between them, or behind the last one.
    """
    if end != _LAST and part.endswith(end):
        return part.removesuffix(end), b""
    raw, between, following = part.partition(_BETWEEN)
    if end != _LAST and between:
        return raw, following
    if not between:
        raw, between, following = part.rpartition(b'"')
    if following.strip(b"\n") and not stepping.is_retired(stepping.blocks_of(following)):
        raise ValueError("an entry too many")
    if end != _LAST or not between:
        raise ValueError("an entry without end")
    return raw, b""


def _take(found: _Found, number: int, head: bytes, own: bytes, raw: bytes) -> None:
    """Takes up a translation that has to be read, from its quoted text and its entry's heads.

    Raises ValueError for one that is not its unit's.
    """
    if raw and not own:
        if raw.count(b"\n") != raw.count(b'"\n"'):
            raise ValueError("a string without end")
        if target := tidy(unquote(f'"{raw.decode()}"')):
            found.others[number] = target
            return
    entry = Entry(Unit("", unquote(f'"{head.rpartition(_SOURCE)[2].decode()}"'), Role.PARAGRAPH))
    if own:
        known = entry_of(head.removeprefix(_BETWEEN) + _MARK)
        other = known and stepping.entry_in(b'%b%b%b"' % (own, _MARK, raw), *known)
        if not other:
            raise ValueError("another entry")
        entry = other[0]
    found.read.append(entry)
    if entry.usable:
        found.others[number] = entry.target


def _tidied(usable: Column) -> Column:
    """The same without outer space. Raises ValueError if there is nothing else in a text."""
    openings = [one for one, text in usable.openings.items() if text != text.lstrip()]
    endings = [one for one, text in usable.endings.items() if text != text.rstrip()]
    numbers = [*usable.opening(openings), *usable.ending(endings)]
    tidied = {number: tidy(usable[number]) for number in numbers}
    if not all(tidied.values()):
        raise ValueError("nothing but space")
    return usable.replaced(tidied) if tidied else usable
