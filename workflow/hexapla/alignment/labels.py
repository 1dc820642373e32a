"""Footnote labels that a version has under other names than the master."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hexapla.markup.notation import note_marks
from hexapla.model.document import BlockKind
from hexapla.model.reading import Reading
from hexapla.model.unit import Role


def renamed(master: Reading, version: Reading) -> dict[str, str]:
    """For labels that only the version has, the master's; none if their numbers differ.

    They correspond in the order in which they are first called: a converter numbers notes anew,
    and tables count them by the letters of each language. Asterisks stay what they are.
    """
    here, there = _labels(master), _labels(version)
    known, own = {*here}, {*there}
    only_here = [label for label in here if label not in own]
    only_there = [label for label in there if label not in known]
    if len(only_here) != len(only_there):
        return {}
    return dict(zip(only_there, only_here))


def under(names: Mapping[str, str], text: str) -> str:
    """A text with its marks under the master's labels."""
    if not names or "[^" not in text:
        return text
    pieces = text.split("[^")
    for place, piece in enumerate(pieces[1:], 1):
        label, closing, rest = piece.partition("]")
        if closing and label in names:
            pieces[place] = names[label] + closing + rest
    return "[^".join(pieces)


def _labels(reading: Reading) -> Sequence[str]:
    """The labels of all notes that have a text, in the order of their marks."""
    defined = dict.fromkeys(
        block.name
        for block in reading.document.walk()
        if block.kind is BlockKind.NOTE and block.name.strip("*")
    )
    called = dict.fromkeys(_called(reading))
    return [
        *[label for label in called if label in defined],
        *[label for label in defined if label not in called],
    ]


def _called(reading: Reading) -> Iterable[str]:
    for wanted in (False, True):
        for unit in reading.units:
            if (unit.role is Role.FOOTNOTE) is wanted:
                yield from note_marks(unit.text)
