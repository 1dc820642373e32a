"""What a document format gives back: everything one look at the bytes can know."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import repeat
from operator import le
from typing import NamedTuple, overload

from hexapla.model.document import Document
from hexapla.model.finding import Finding
from hexapla.model.unit import Unit
from hexapla.model.units import texts_of


class Context(NamedTuple):
    """The surroundings that decide how a text must be written to be read back the same.

    `kind` is one of "paragraph", "heading", "cell", "tabbed", "field"; `prefix` opens each further
    line (the indentation of a list item, the marks of a quotation).
    """

    kind: str
    prefix: str = ""


class Slot(NamedTuple):
    """Where a unit stands in the original, in characters.

    `start` and `end` bound what its translation replaces, `also` the spans that go away with it
    (the rest of a paragraph that a page break had cut); `line` and `column` count from 1.
    """

    start: int
    end: int
    line: int
    column: int
    context: Context
    also: tuple[tuple[int, int], ...] = ()


# The slot of its values, for long documents: the constructor takes three times as long.
slot_from: Callable[[tuple[int, int, int, int, Context, tuple[tuple[int, int], ...]]], Slot]
slot_from = partial(tuple.__new__, Slot)


class Slots(Sequence[Slot]):
    """Slots that are made when somebody asks for them: each is one span.

    `columns` have the start, end, line and column of each.
    """

    def __init__(self, columns: Sequence[Sequence[int]], contexts: Sequence[Context]) -> None:
        self.columns, self.contexts = columns, contexts

    def __len__(self) -> int:
        return len(self.contexts)

    def __iter__(self) -> Iterator[Slot]:
        return map(slot_from, zip(*self.columns, self.contexts, repeat(())))

    @overload
    def __getitem__(self, place: int) -> Slot: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Slot]: ...
    def __getitem__(self, place: int | slice) -> Slot | Sequence[Slot]:
        if isinstance(place, slice):
            return Slots([column[place] for column in self.columns], self.contexts[place])
        start, end, line, column = (numbers[place] for numbers in self.columns)
        return slot_from((start, end, line, column, self.contexts[place], ()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # as a list has none


class Spans(NamedTuple):
    """What most slots come to in a merge: where each starts and ends.

    `texts` has the units, by number, whose text does not stand there as it is: it runs over several
    lines, or is written with escapes. It may have others, too. `between` has the bytes of what
    stands before each slot and behind the last one; it is empty where the slots do not follow one
    another, or have more than one place each.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    texts: Mapping[int, str]
    between: Sequence[bytes] = ()


class Reading(NamedTuple):
    """A document read once: its text, structure, units, their positions, and what is amiss.

    `units[i]` stands at `slots[i]`; the units have no ids yet. `original` is the language that
    the document itself names as its original's, "" if it names none. `spans` says of the slots what
    is known without making them.
    """

    text: str
    document: Document
    units: Sequence[Unit]
    slots: Sequence[Slot]
    findings: tuple[Finding, ...] = ()
    original: str = ""
    spans: Spans | None = None


def spans_of(reading: Reading) -> Spans:
    """The spans of a reading's slots."""
    text, own, slots = reading.text, texts_of(reading.units), reading.slots
    starts: Sequence[int]
    ends: Sequence[int]
    if isinstance(slots, Slots):
        (starts, ends, *_), parted = slots.columns, False
    else:
        starts, ends = [one.start for one in slots], [one.end for one in slots]
        parted = any(one.also for one in slots)
    said = [text[start:end] for start, end in zip(starts, ends)]
    texts = {} if list(own) == said else {n: one for n, one in enumerate(own) if one != said[n]}
    begins, stops = (*starts, len(text)), (0, *ends)
    if parted or not all(map(le, stops, begins)):
        return Spans(starts, ends, texts)
    between = [text[stop:begin].encode("utf-8") for stop, begin in zip(stops, begins)]
    return Spans(starts, ends, texts, between)


class DocumentFormat(NamedTuple):
    """A row of the table of formats.

    `read` takes a file's bytes and the name to use in messages, and raises FormatError if they are
    not of the format; `read_texts` does the same, but may leave out the blocks, and `read_units`
    the blocks and the slots, which makes them faster; `merge` takes a reading and the translations
    by unit number, and gives the localized file's bytes: byte for byte the original's where nothing
    was translated.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Reading]
    read_units: Callable[[bytes, str], Reading]
    read_texts: Callable[[bytes, str], Reading]
    merge: Callable[[Reading, Mapping[int, str]], bytes]
