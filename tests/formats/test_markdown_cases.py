"""Small masters, one habit of writing each, with what a reading makes of them beside it.

In a case's JSON, `units` has role, text, line, column, and what else a unit has; `blocks` has an
outline, indented by two spaces a level; `findings` has code, line and column.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hexapla.formats.markdown import MARKDOWN
from hexapla.language.labels import form
from hexapla.model.document import Block
from hexapla.model.reading import Reading

CASES = sorted((Path(__file__).parents[1] / "cases/markdown").glob("*.md"))


def described(case: Path) -> dict[str, list[object]]:
    """What is read of a case, in the words of its JSON."""
    reading = MARKDOWN.read(case.read_bytes(), case.name)
    return {
        "units": [*_units(reading)],
        "blocks": [line for block in reading.document.blocks for line in _outline(block, 0)],
        "findings": [
            [found.code, found.place.line, found.place.column] for found in reading.findings
        ],
    }


def _units(reading: Reading) -> Iterator[object]:
    for unit, slot in zip(reading.units, reading.slots, strict=True):
        more = {"name": unit.name, "trail": list(unit.trail), "notes": list(unit.notes)}
        known = {key: value for key, value in more.items() if value}
        yield [unit.role.value, unit.text, slot.line, slot.column, *([known] if known else [])]


def _outline(block: Block, depth: int) -> Iterator[str]:
    words = [block.kind.value]
    words += [form(block.label, "en")] if block.label else []
    words += [f"[{block.name}]"] if block.name else []
    words += [f"level {block.level}"] if block.level else []
    words += [block.align] if block.align else []
    words += [f"unit {block.unit}"] if block.unit >= 0 else []
    words += [repr(block.literal)] if block.literal else []
    yield "  " * depth + " ".join(words)
    for child in block.children:
        yield from _outline(child, depth + 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_is_read_as_it_says(case: Path) -> None:
    """The units that translators get, the structure that checks see, and what lint reports."""
    assert described(case) == json.loads(case.with_suffix(".json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_comes_back_as_it_was(case: Path) -> None:
    """Law 1 for each case."""
    data = case.read_bytes()
    reading = MARKDOWN.read(data, case.name)
    own = {number: unit.text for number, unit in enumerate(reading.units)}
    assert MARKDOWN.merge(reading, {}) == MARKDOWN.merge(reading, own) == data
