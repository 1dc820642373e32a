"""Footnotes as linked objects: every mark has a text, every text a mark."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.formats.markdown.source import Source
from hexapla.markup.notation import note_marks
from hexapla.model.finding import Finding
from hexapla.model.reading import Slot
from hexapla.model.unit import Unit


class Definition(NamedTuple):
    """A footnote's text: its label, and where it stands (lines and columns count from 1)."""

    label: str
    line: int
    column: int


class Texts(NamedTuple):
    """The texts that may call notes: the units, and what is kept out of translation."""

    units: Sequence[Unit]
    slots: Sequence[Slot]
    kept_out: Sequence[tuple[str, int, int]]


def note_findings(source: Source, notes: Sequence[Definition], texts: Texts) -> list[Finding]:
    """What is amiss with a master's footnotes, and which are written as raised numbers."""
    findings: list[Finding] = []
    defined: dict[str, Definition] = {}
    for note in notes:
        first = defined.setdefault(note.label, note)
        if first is not note:
            source.report(findings, "MD-9", note.line, note.column, note.label, first.line)
    called: set[str] = set()
    for label, line, column, raised in _calls(source, texts, defined):
        if raised:
            source.report(findings, "MD-1", line, column, label)
        if label not in defined and label not in called:
            source.report(findings, "MD-7", line, column, label)
        called.add(label)
    for label, note in defined.items():
        if label not in called:
            source.report(findings, "MD-8", note.line, note.column, label)
    return findings


def _calls(
    source: Source, texts: Texts, defined: Container[str]
) -> Iterator[tuple[str, int, int, bool]]:
    """Every footnote mark: its label, line and column, and whether it is a raised number."""
    for unit, slot in zip(texts.units, texts.slots, strict=True):
        raised = "<sup>" in unit.text
        if not raised and "[^" not in unit.text:
            continue
        marks = note_marks(unit.text)
        if raised or not all(label in defined for label in marks):
            yield from _placed(source, marks, slot)
        else:  # as it should be, so nobody will ask where
            for label in marks:
                yield label, slot.line, slot.column, False
    for text, line, column in texts.kept_out:
        for label in note_marks(text):
            yield label, line, column, False


def _placed(
    source: Source, marks: Iterable[str], slot: Slot
) -> Iterator[tuple[str, int, int, bool]]:
    spans = ((slot.start, slot.end), *slot.also)
    done = source.starts[0]
    for label in marks:
        forms = (f"[^{label}]", f"<sup>{label}</sup>")
        hits = [source.text.find(form, max(done, at), end) for at, end in spans for form in forms]
        position = min([hit for hit in hits if hit >= 0], default=-1)
        if position >= 0:
            done = position + 1
            yield label, *source.place_of(position), source.text[position] == "<"
        else:  # in the masthead, where a value may be written with escapes
            yield label, slot.line, slot.column, False
