"""Footnotes as linked objects: every mark has a text, every text a mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hexapla.formats.markdown.source import Source
from hexapla.markup.notation import note_marks
from hexapla.model.document import Block, BlockKind
from hexapla.model.finding import Finding
from hexapla.model.reading import Slot
from hexapla.model.unit import Unit


def note_findings(
    source: Source, blocks: Iterable[Block], units: Sequence[Unit], slots: Sequence[Slot]
) -> list[Finding]:
    """What is amiss with a master's footnotes, and which are written as raised numbers."""
    findings: list[Finding] = []
    called: dict[str, Slot] = {}
    for unit, slot in zip(units, slots, strict=True):
        if "[^" in unit.text or "<sup>" in unit.text:
            for label in note_marks(unit.text):
                called.setdefault(label, slot)
                if f"<sup>{label}</sup>" in unit.text:
                    source.report(findings, "MD-1", slot.line, slot.column, label)
    defined: dict[str, Slot | None] = {}
    for block in _notes(blocks):
        at = _slot_of(block, slots)
        if block.name in defined:
            first = defined[block.name]
            line, column = (at.line, at.column) if at else (1, 1)
            source.report(findings, "MD-9", line, column, block.name, first.line if first else "?")
        else:
            defined[block.name] = at
    for label, caller in called.items():
        if label not in defined:
            source.report(findings, "MD-7", caller.line, caller.column, label)
    for label, at in defined.items():
        if label not in called:
            line, column = (at.line, at.column) if at else (1, 1)
            source.report(findings, "MD-8", line, column, label)
    return findings


def _notes(blocks: Iterable[Block]) -> Iterable[Block]:
    for block in blocks:
        if block.kind is BlockKind.NOTE:
            yield block
        elif block.children and block.kind is not BlockKind.TABLE:
            yield from _notes(block.children)


def _slot_of(block: Block, slots: Sequence[Slot]) -> Slot | None:
    number = next((inner.unit for inner in block.walk() if inner.unit >= 0), -1)
    return slots[number] if number >= 0 else None
