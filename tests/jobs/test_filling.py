"""Our translations put into a file that a tool has made: they come home from it, and nothing else
in it has changed."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from office import Office
from translators import fill as translate_all

from hexapla.errors import FormatError
from hexapla.exchange.profiles import PROFILES, VERSIONS
from hexapla.jobs.exporting import Wishes, export
from hexapla.jobs.filling import Filled, fill
from hexapla.jobs.importing import accounts, import_file
from hexapla.jobs.loading import load
from hexapla.workspace.workspace import Workspace

MASTER = """\
# Agenda

The *third* session will be opened on Monday.[^1] See the [report](https://un.org/r). It is long.

- Report & note
- **Closing**

[^1]: In Vienna.
"""


# A tool's own file: its ids, its attributes, a prefix, CR LF, a byte order mark, a comment.
OWN = (
    "\ufeff<?xml version='1.0'?>\r\n<!-- kept --><x:xliff version='1.2' xmlns:t='urn:tool'"
    " xmlns:x='urn:oasis:names:tc:xliff:document:1.2'><x:file original='C:\\agenda.md'"
    " source-language='en-US' target-language='fr-FR' datatype='x-t'><x:body>\r\n"
    "<x:trans-unit id='7' resname='{one}' t:own='1'><x:source>Report &#38; note</x:source>"
    "{target}</x:trans-unit>\r\n<x:trans-unit id='8' resname='{two}'><x:source>"
    "<x:bpt id='5'>&lt;b&gt;</x:bpt>Closing<x:ept id='5'>&lt;/b&gt;</x:ept></x:source>{behind}"
    "</x:trans-unit></x:body></x:file></x:xliff>"
)


def french(text: str) -> str:
    """A translation with the same codes and sentences."""
    return re.sub(r"\b(The|See|It|Report|Closing|In|Agenda)\b", r"\1é", text)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path, MASTER)
    made.extract()
    return made


def exported(office: Office, wishes: Wishes) -> Path:
    workspace = Workspace.open(office.root)
    loaded = load(workspace, workspace.masters(office.name)[0])
    return export(workspace, loaded, workspace.language("fr"), wishes=wishes).file


def filled(office: Office, path: Path, folder: Path | None = None) -> Filled:
    (result,) = fill(Workspace.open(office.root), path, folder)
    return result


def forget(office: Office) -> dict[str, str]:
    """Takes all translations away; returns what they were."""
    file = polib.pofile(str(office.catalog("fr")))
    known = {entry.msgid: entry.msgstr for entry in file}
    for entry in file:
        entry.msgstr = ""
    file.save()
    return known


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("tool", ["generic", "trados", "omegat"])
def test_what_was_put_in_comes_home(office: Office, tool: str, version: str) -> None:
    """Sentence by sentence where the file has sentences, with the codes in their places."""
    path = exported(office, Wishes(PROFILES[tool], version))
    before = path.read_text()
    translate_all(office.catalog("fr"), french)
    result = filled(office, path)
    assert (result.filled, result.missing, result.left) == (5, 0, ())
    after = path.read_text()
    assert re.sub(r"é|\s*<target[^>]*>.*?</target>", "", after, flags=re.S) == re.sub(
        r"\s*<target[^>]*>.*?</target>", "", before, flags=re.S
    ), "all but the targets is as it was"
    known = forget(office)
    # States are the tool's own, and it has seen nothing finished yet.
    states = re.sub(r'state="(initial|needs-translation)"', 'state="translated"', after)
    path.write_text(states)
    (home,) = import_file(Workspace.open(office.root), path)
    assert accounts(home.ledger)["quarantined"] == 0
    assert {one.source: one.target for one in office.messages().values()} == known


def test_a_second_time_changes_nothing(office: Office, tmp_path: Path) -> None:
    path = exported(office, Wishes())
    translate_all(office.catalog("fr"), french)
    filled(office, path)
    once = path.read_bytes()
    assert filled(office, path).filled == 5
    assert path.read_bytes() == once
    copy = filled(office, path, tmp_path / "copy")
    assert copy.file == tmp_path / "copy/agenda.xlf"
    assert copy.file.read_bytes() == once


def test_what_is_not_finished_is_not_put_in(office: Office) -> None:
    path = exported(office, Wishes())
    before = path.read_bytes()
    file = polib.pofile(str(office.catalog("fr")))
    for entry in file:
        entry.msgstr, entry.flags = french(entry.msgid), ["fuzzy"]
    file.save()
    result = filled(office, path)
    assert (result.filled, result.missing) == (0, 5)
    assert path.read_bytes() == before


def test_a_unit_that_says_something_else_here_is_left_out(office: Office) -> None:
    path = exported(office, Wishes())
    office.edit("Report & note", "Reports & notes")
    translate_all(office.catalog("fr"), french)
    result = filled(office, path)
    assert (result.filled, len(result.left)) == (4, 1)
    assert result.left[0].reason == "its source is another one here"
    assert f'<trans-unit id="{result.left[0].unit}"' in path.read_text()
    assert "Reporté" not in path.read_text()


def test_a_translation_with_other_sentences_stays_out_of_a_file_that_has_them(
    office: Office,
) -> None:
    path = exported(office, Wishes(version="2.1"))
    translate_all(office.catalog("fr"), lambda text: french(text).replace(". It", ", it"))
    result = filled(office, path)
    assert (result.filled, [one.reason for one in result.left]) == (
        4, ["its translation does not have 3 sentences"]
    )  # fmt: skip


def test_codes_that_stand_otherwise_in_the_file(office: Office) -> None:
    path = exported(office, Wishes())
    text = re.sub(r'<g id="1" ctype="bold">(Closing)</g>', r"\1", path.read_text())
    path.write_text(text)
    translate_all(office.catalog("fr"), french)
    result = filled(office, path)
    assert [one.reason for one in result.left] == ["it has codes that stand otherwise in the file"]


def test_a_tools_own_file_keeps_its_ways(office: Office) -> None:
    workspace = Workspace.open(office.root)
    ids = {unit.text: unit.id for unit in load(workspace, workspace.masters()[0]).units}
    path = office.root / "job.xlf"
    name = {"one": ids["Report & note"], "two": ids["**Closing**"]}
    path.write_bytes(OWN.format(**name, target="<x:target/>", behind="").encode())
    translate_all(office.catalog("fr"), french)
    result = filled(office, path)
    assert (result.filled, result.left) == (2, ())
    opened, closed = "<x:bpt id='5'>&lt;b&gt;</x:bpt>", "<x:ept id='5'>&lt;/b&gt;</x:ept>"
    made = f"<x:target>{opened}Closingé{closed}</x:target>"
    wanted = OWN.format(**name, target="<x:target>Reporté &amp; note</x:target>", behind=made)
    assert path.read_bytes().decode() == wanted


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.po", 'msgid ""\nmsgstr ""\n', r"^a\.po:1: this is not XML"),
        ("a.tmx", "<tmx/>", r"^a\.tmx:1: this is not XLIFF"),
        ("a.xlf", "<xliff version='1.2'/>", r"^a\.xlf: the file holds no units; name another file"),
    ],
)
def test_what_is_no_file_of_ours_is_refused(
    office: Office, name: str, text: str, said: str
) -> None:
    path = office.root / name
    path.write_text(text)
    with pytest.raises(FormatError, match=said):
        fill(Workspace.open(office.root), path)
    assert path.read_text() == text
