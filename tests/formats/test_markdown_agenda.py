"""A real annotated agenda as it comes out of a PDF: page notes, cut paragraphs, a table of tabs."""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.formats.markdown import MARKDOWN
from hexapla.language import symbols
from hexapla.markup.notation import note_marks
from hexapla.model.document import Block, BlockKind
from hexapla.model.label import Label, LabelStyle
from hexapla.model.reading import Reading
from hexapla.model.unit import Role

AGENDA = Path(__file__).parents[2] / "../shared/documents/000_c3c56fd471775883.fr.md"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not AGENDA.exists(), reason="the agenda beside the project is not here"),
]


@pytest.fixture(scope="module")
def agenda() -> Reading:
    return MARKDOWN.read(AGENDA.read_bytes(), "agenda.fr.md")


def blocks(agenda: Reading, kind: BlockKind) -> list[Block]:
    return [block for block in agenda.document.walk() if block.kind is kind]


def text(agenda: Reading, block: Block) -> str:
    return agenda.units[block.unit].text if block.unit >= 0 else ""


def test_seven_notes_have_seven_marks(agenda: Reading) -> None:
    """Raised numbers are footnotes: each is called once, in order, and none dangles."""
    notes = blocks(agenda, BlockKind.NOTE)
    assert [note.name for note in notes] == list("1234567")
    assert text(agenda, notes[1].children[0]) == "Voir résolution 8/1 de la Conférence."
    calls = [label for unit in agenda.units for label in note_marks(unit.text)]
    assert calls == list("1234567")
    assert not {"MD-7", "MD-8", "MD-9"} & {finding.code for finding in agenda.findings}
    footnotes = [unit for unit in agenda.units if unit.role is Role.FOOTNOTE]
    assert [unit.name for unit in footnotes] == list("1234567")


def test_a_paragraph_cut_by_the_notes_of_a_page_is_one_unit(agenda: Reading) -> None:
    """A rule and two notes stand between its halves; translators see one sentence."""
    cut = [n for n, slot in enumerate(agenda.slots) if slot.also]
    assert len(cut) == 1
    assert "tiendra compte, entre autres choses, des enseignements" in agenda.units[cut[0]].text
    assert [finding.place.line for finding in agenda.findings if finding.code == "MD-3"] == [70]


def test_the_annex_is_a_table(agenda: Reading) -> None:
    """Ten rows and a header, three columns, and cells that the day's rows leave empty."""
    (table,) = blocks(agenda, BlockKind.TABLE)
    assert [row.level for row in table.children] == [1] + [0] * 10
    rows = [[text(agenda, cell) for cell in row.children] for row in table.children]
    assert {len(row) for row in rows} == {3}
    assert rows[1] == ["<b>Mercredi 5 juin</b>", "", ""]
    assert rows[2] == ["10 heures-13 heures", "1 a)", "Ouverture de la réunion"]
    assert [row[0] for row in rows[3:5]] == ["", ""]
    assert rows[10] == ["", "5", "Adoption du rapport"]


def test_a_list_indented_too_little_stands_inside_its_item(agenda: Reading) -> None:
    """Five items, of which the first has a) and b): not three lists in a row."""
    outer = blocks(agenda, BlockKind.LIST)[0]
    assert [item.label for item in outer.children] == [
        Label(LabelStyle.DECIMAL, number) for number in range(1, 6)
    ]
    inner = outer.children[0].children[1]
    assert [item.label for item in inner.children] == [
        Label(LabelStyle.LETTER, 1),
        Label(LabelStyle.LETTER, 2),
    ]
    assert text(agenda, inner.children[0].children[0]) == "Ouverture de la réunion ;"


def test_every_symbol_outlives_a_translation(agenda: Reading) -> None:
    """Document symbols, links and marks of a translated agenda are those of the master."""
    words = {number: f"«{unit.text}» ж" for number, unit in enumerate(agenda.units)}
    version = MARKDOWN.merge(agenda, words).decode()
    assert symbols.find(version) == symbols.find(agenda.text)
    assert len(symbols.find(version)) == 6
    again = MARKDOWN.read(version.encode(), "agenda.md")
    assert [unit.text for unit in again.units] == list(words.values())
    assert again.document.blocks == agenda.document.blocks


def test_what_lint_says_of_it(agenda: Reading) -> None:
    """Each habit of the converter is named, and nothing else."""
    counts: dict[str, int] = {}
    for finding in agenda.findings:
        counts[finding.code] = counts.get(finding.code, 0) + 1
    assert counts == {
        "MD-1": 7, "MD-2": 7, "MD-3": 1, "MD-4": 2, "MD-5": 1, "MD-6": 1, "MD-13": 1, "MD-14": 6,
    }  # fmt: skip
