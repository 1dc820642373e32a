"""Lines and columns: what is shown at a place in a file is what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office import Office

from hexapla.exchange.po.strings import quote
from hexapla.formats.markdown import MARKDOWN
from hexapla.jobs.checking import side_by_side
from hexapla.jobs.locating import _fitting, in_catalog, in_document, locate
from hexapla.model.finding import Place
from hexapla.publishing.reports.report import Spot
from hexapla.workspace.workspace import Workspace

HEAD = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n'


def spot(text: str, target: str, unit: str = "u1") -> Spot:
    """Where a unit's translation stands in the text of a PO file."""
    ((_, place, runs),) = in_catalog(text.encode("utf-8"), "a.po", {unit})
    return Spot(place, _fitting("".join(piece for piece, _ in runs), target, runs))


def cut(text: str, where: Spot, start: int, end: int) -> str:
    """What the file has at the place of a part."""
    region = where.region(start, end)
    assert region
    lines = text.split("\n")
    assert region.line == region.end_line
    return lines[region.line - 1][region.column - 1 : region.end_column - 1]


def test_a_translation_is_found_by_its_context() -> None:
    text = f'{HEAD}#. heading\nmsgctxt "u1"\nmsgid "A"\nmsgstr "Été 12"\n\n#~ msgctxt "u1"\n'
    where = spot(text, "Été 12")
    assert where.place == Place("a.po", 8, 9)
    assert cut(text, where, 4, 6) == "12"


def test_strings_over_several_lines_and_escapes() -> None:
    text = (
        f'{HEAD}msgctxt "u1"\nmsgid "A"\nmsgstr ""\n"un \\"deux\\" "\n"trois\\\\ 4"\n\n'
        'msgctxt "u2"\nmsgid "B"\nmsgstr "B"\n'
    )
    target = 'un "deux" trois\\ 4'
    where = spot(text, target)
    assert where.place == Place("a.po", 8, 2)
    for part, shown in (("deux", "deux"), ("trois", "trois"), ("4", "4"), ('"deux"', '\\"deux\\"')):
        start = target.index(part)
        assert cut(text, where, start, start + len(part)) == shown


def test_a_catalog_is_gone_through_when_a_place_in_it_is_asked_for(tmp_path: Path) -> None:
    """The master's places come without it; what is asked for later is all there."""
    office = Office(tmp_path)
    office.extract()
    office.translate()
    workspace = Workspace.open(tmp_path)
    parallel, reading = side_by_side(workspace, workspace.masters()[0])
    ids = [row.unit.id for row in parallel.rows]
    spots = locate(workspace, parallel, reading, ids)
    assert [spots["", one].place.line for one in ids[:3]] == [1, 3, 5]
    assert spots["fr", ids[1]].place.file == "locales/fr/agenda.po"
    office.catalog("ar").write_text("")
    assert ("ar", ids[1]) not in spots
    assert ("de", ids[1]) not in spots
    assert {*spots} == {(tag, one) for tag in ("", "fr") for one in ids}
    assert len(spots) == 2 * len(ids)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_any_system(end: str) -> None:
    text = f'{HEAD}msgctxt "u1"\nmsgid ""\n"A "\n"B"\nmsgstr ""\n"C "\n"D"\n'.replace("\n", end)
    where = spot(text, "C D")
    assert where.place == Place("a.po", 10, 2)
    region = where.region(2, 3)
    assert region
    assert (region.line, region.column) == (11, 2)


@pytest.mark.parametrize(
    "text",
    [
        'msgctxt "u1"\n',
        'msgctxt "u1"\nmsgid "A"\n\nmsgctxt "u2"\nmsgid "B"\nmsgstr "B"\n',
        '#~ msgctxt "u1"\n#~ msgid "A"\n#~ msgstr "B"\n',
        'msgctxt "u1"\nmsgid "A"\nmsgstr[0] "B"\n',
        "",
    ],
)
def test_what_is_not_there_is_not_found(text: str) -> None:
    assert list(in_catalog(text.encode(), "a.po", {"u1"})) == []


@pytest.mark.parametrize("units", [["u1", "u2"], ["u2", "u1"], ["u1", "u3", "u2"]])
def test_units_are_found_in_whatever_order_a_file_has_them(units: list[str]) -> None:
    entries = [f'msgctxt "{unit}"\nmsgid "A"\nmsgstr "{unit}"\n' for unit in ("u1", "u4", "u2")]
    found = in_catalog("\n".join([HEAD, *entries]).encode(), "a.po", units)
    assert [(unit, place.line, runs[0][0]) for unit, place, runs in found] == [
        ("u1", 8, "u1"), ("u2", 16, "u2"),
    ]  # fmt: skip


def test_bytes_that_are_no_text_have_a_line_only() -> None:
    data = HEAD.encode() + b'msgctxt "u1"\nmsgid "A"\nmsgstr "\xe9"\n'
    ((_, place, runs),) = in_catalog(data, "a.po", {"u1"})
    assert (place, runs) == (Place("a.po", 7, 9), [])


@given(st.text('ab "\\\n\té中12', min_size=1, max_size=40))
def test_every_letter_is_found_where_it_stands(target: str) -> None:
    """In files as we write them: each letter's place holds it, or its escape."""
    text = f'{HEAD}msgctxt "u1"\nmsgid "A"\n{quote("msgstr", target)}'
    ((_, _, runs),) = in_catalog(text.encode("utf-8"), "a.po", {"u1"})
    where = Spot(Place("a.po"), tuple(run for _, run in runs))
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    for at, letter in enumerate(target):
        assert cut(text, where, at, at + 1) == escapes.get(letter, letter)


@pytest.mark.parametrize(
    ("master", "number", "part", "place"),
    [
        ("# Agenda of 2027\n", 0, "2027", (1, 13)),
        ("One\ntwo 12 three\n", 0, "12", (2, 5)),
        ("- One\n  two 12\n", 0, "12", (2, 7)),
        ("> One\n> two 12\n", 0, "12", (2, 7)),
        (r"One \* two 12", 0, "12", (1, 12)),
        ("| a | b |\n|---|---|\n| x 1 | y 12 |\n", 3, "12", (3, 11)),
        ("---\ntitle: Agenda 12\n---\n\n# A\n", 0, "12", (2, 15)),
    ],
)
def test_places_in_the_master(master: str, number: int, part: str, place: tuple[int, int]) -> None:
    reading = MARKDOWN.read(master.encode(), "a.md")
    text = reading.units[number].text
    where = in_document(reading, number, text, "a.md")
    start = text.index(part)
    region = where.region(start, start + len(part))
    assert region
    assert (region.line, region.column) == place
    assert cut(master, where, start, start + len(part)) == part
