"""Footnotes: their numbers, their marks in the text, and the way back from each to its marks.

UN practice (Editorial Manual, Footnotes, S1): numbers run through the document;
a number may be called again; a note called by asterisks keeps them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hexapla.markup.notation import note_marks
from hexapla.model.document import Block, BlockKind
from hexapla.model.reading import Reading
from hexapla.model.unit import Role


def numbers(reading: Reading) -> dict[str, int]:
    """The number of each footnote label of a document, in the order in which they are called.

    Notes that only notes call come behind, then those that nothing calls. Labels of asterisks
    are no numbers.
    """
    texts = [unit.text for unit in reading.units if unit.role is not Role.FOOTNOTE]
    texts += [unit.text for unit in reading.units if unit.role is Role.FOOTNOTE]
    labels = [label for text in texts for label in note_marks(text)]
    labels += [block.name for block in definitions(reading.document.blocks)]
    counted = [label for label in dict.fromkeys(labels) if not is_asterisk(label)]
    return {label: number for number, label in enumerate(counted, 1)}


def definitions(blocks: Iterable[Block]) -> Iterator[Block]:
    """The note blocks, wherever they stand."""
    for block in blocks:
        if block.kind is BlockKind.NOTE:
            yield block
        elif block.children and block.kind is not BlockKind.TABLE:
            yield from definitions(block.children)


def is_asterisk(label: str) -> bool:
    """Whether a label is one or more asterisks."""
    return not label.strip("*")


class Notes:
    """The notes of one version while its text is being written.

    Gathers which marks call which note, so that each note leads back to all of them.
    """

    def __init__(self, given: Mapping[str, int], defined: Iterable[str], language: str) -> None:
        self.given = given
        self.defined = frozenset(defined)
        self.language = language
        self.shown: dict[str, str] = {}
        self.taken: set[int] = set()
        self.calls: dict[str, list[str]] = {}
        self.next = max(given.values(), default=0) + 1

    def key(self, label: str) -> str:
        """What stands for a note in ids, and is the same in all versions: 6, or star2 for **."""
        if label not in self.shown:
            self.shown[label] = self._new_key(label)
        return self.shown[label]

    def _new_key(self, label: str) -> str:
        if is_asterisk(label):
            return f"star{len(label)}"
        number = self.given.get(label, 0)
        if number < 1 or number in self.taken:
            number, self.next = self.next, self.next + 1
        self.taken.add(number)
        return str(number)

    def form(self, label: str) -> str:
        """A note's number as the language writes it: 6, in Arabic (6) (S9)."""
        sign = label if is_asterisk(label) else self.key(label)
        return f"({sign})" if self.language == "ar" else sign

    def call(self, label: str) -> str:
        """Counts one more mark of a note; returns the mark's id."""
        calls = self.calls.setdefault(label, [])
        repeated = f"-{len(calls) + 1}" if calls else ""
        calls.append(f"call-{self.key(label)}{repeated}")
        return calls[-1]

    def order(self, label: str) -> tuple[int, str]:
        """Sorts notes as they stand at the end: asterisks first, then by number."""
        return (len(label) - 1000, "") if is_asterisk(label) else (int(self.key(label)), label)
