"""The translator's package: what is in the zip, what its note says, and that it stays the same."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from office import Office
from pages import check

from hexapla.exchange.profiles import PROFILES
from hexapla.jobs.exporting import PLAIN, Exported, Wishes, export
from hexapla.jobs.loading import load
from hexapla.jobs.packaging import NO_LETTER, Letter, package, short
from hexapla.workspace.workspace import Workspace

MASTER = """\
---
symbol: A/1
title: Agenda & *programme* < 1
---

# Opening

The third session will be opened on Monday.[^1]

The *Working Group* will meet.

[^1]: In Vienna.
"""
NAMES = ["README.txt", "agenda.fr.xlf", "memory.tmx", "reference/en.html", "reference/fr.html"]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A document of five units: one translated, one stale, one draft, two not translated."""
    made = Office(tmp_path, MASTER)
    made.extract()
    file = polib.pofile(str(made.catalog("fr")))
    targets = {"Opening": "Ouverture", "The *Working Group* will meet.": "Le *Groupe* se réunira."}
    for entry in file:
        entry.msgstr = targets.get(entry.msgid, "")
        if entry.msgid == "In Vienna.":
            entry.msgstr, entry.flags = "À Vienne", ["fuzzy"]
    file.save()
    made.edit("will meet", "is to meet")
    return made


def packaged(
    office: Office, wishes: Wishes = PLAIN, letter: Letter = NO_LETTER, tag: str = "fr",
    folder: Path | None = None,
) -> Exported:  # fmt: skip
    workspace = Workspace.open(office.root)
    loaded = load(workspace, workspace.masters(office.name)[0])
    return package(workspace, loaded, workspace.language(tag), folder, wishes, letter)


def contents(result: Exported) -> dict[str, bytes]:
    with ZipFile(result.file) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def note(result: Exported) -> str:
    text = contents(result)["README.txt"].decode("utf-8-sig")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n", "\n")


# ---- what is in it


def test_all_that_a_translator_needs(office: Office) -> None:
    (office.root / "locales/terms.csv").write_text("en,fr\nWorking Group,Groupe de travail\n")
    result = packaged(office)
    assert result.file == office.root / "build/fr/agenda.zip"
    found = contents(result)
    assert sorted(found) == list(found) == sorted([*NAMES, "terms.tbx"])
    assert set(result.inside) == set(found)
    workspace = Workspace.open(office.root)
    loaded = load(workspace, workspace.masters("agenda")[0])
    alone = export(workspace, loaded, workspace.language("fr")).file
    assert found["agenda.fr.xlf"] == alone.read_bytes(), "the file is the one that goes out alone"
    assert "Groupe de travail" in found["terms.tbx"].decode()


def test_the_record_of_what_was_sent(office: Office) -> None:
    packaged(office)
    (record,) = (office.root / "locales/fr/agenda.sent").iterdir()
    assert "Le *Groupe* se réunira." in record.read_text()


def test_the_memory_holds_what_is_done_and_what_the_stale_was_made_for(office: Office) -> None:
    root = etree.fromstring(contents(packaged(office))["memory.tmx"])
    pairs = [["".join(seg.itertext()) for seg in tu.iter("seg")] for tu in root.iter("tu")]
    assert pairs == [
        ["Opening", "Ouverture"],
        ["The *Working Group* will meet.", "Le *Groupe* se réunira."],
    ], "and no draft"


def test_nothing_translated_and_no_terms_make_no_memory_and_no_glossary(office: Office) -> None:
    result = packaged(office, tag="ar")
    assert sorted(contents(result)) == [
        "README.txt", "agenda.ar.xlf", "reference/ar.html", "reference/en.html"
    ]  # fmt: skip
    assert "memory.tmx" not in note(result)
    assert "terms.tbx" not in note(result)


def test_the_pages_link_each_other_and_mark_what_is_missing(office: Office) -> None:
    """Also where the workspace itself marks nothing, or builds nothing that is incomplete."""
    settings = office.root / "hexapla.toml"
    for policy in ("mark", "source", "block"):
        settings.write_text('languages = ["en", "fr", "ar"]\n' + f'stale = "{policy}"\n')
        found = contents(packaged(office))
        english, french = (found[f"reference/{tag}.html"].decode() for tag in ("en", "fr"))
        assert check(english).all("html")[0].attributes["lang"] == "en"
        assert check(french).all("html")[0].attributes["lang"] == "fr"
        assert 'href="fr.html"' in english
        assert 'href="en.html"' in french
        assert "Le <em>Groupe</em>" not in french, "a stale translation is none"
        assert "The <em>Working Group</em> is to meet." in french
        assert french.split("</style>")[1].count("unfinished") >= 4
        assert "unfinished" not in english.split("</style>")[1]


def test_the_page_of_arabic_runs_from_the_right(office: Office) -> None:
    page = contents(packaged(office, tag="ar"))["reference/ar.html"].decode()
    assert check(page).all("html")[0].attributes["dir"] == "rtl"


def test_as_the_tool_wants_it(office: Office) -> None:
    (office.root / "locales/terms.csv").write_text(
        "en,fr,forbidden:fr\nWorking Group,Groupe,Team\n"
    )
    found = contents(packaged(office, Wishes(PROFILES["trados"])))
    assert b'srclang="en-US"' in found["memory.tmx"]
    assert b'<langSet xml:lang="fr-FR">' in found["terms.tbx"]
    assert b"deprecatedTerm" not in found["terms.tbx"]
    poedit = packaged(office, Wishes(PROFILES["poedit"]))
    assert "agenda.fr.xliff" in contents(poedit)
    assert "agenda.fr.xliff" in note(poedit)


# ---- the same, and safe


def test_the_same_content_is_the_same_package(office: Office, tmp_path: Path) -> None:
    letter = Letter(date(2026, 12, 1), "A note.")
    first = packaged(office, letter=letter).file.read_bytes()
    second = packaged(office, letter=letter, folder=tmp_path / "again").file
    assert second.name == "agenda.fr.zip"
    assert second.read_bytes() == first
    with ZipFile(io.BytesIO(first)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("annotated-agenda", "annotated-agenda"),
        ("sub/minutes", "minutes"),
        ("A 79 (final) v2.1", "A-79-final-v2.1"),
        ("议程", "document"),
        ("Ordre du jour №1", "Ordre-du-jour-1"),
        ("..", "document"),
        ("a/../..", "document"),
        ("con", "document-con"),
        ("sub/NUL.2026", "document-NUL.2026"),
        ("context", "context"),
        ("x" * 200, "x" * 60),
    ],
)
def test_names_in_the_zip_are_safe_and_short(document: str, name: str) -> None:
    assert short(document) == name


@given(st.text(min_size=1, max_size=90))
def test_any_name_becomes_a_safe_one(document: str) -> None:
    name = short(document)
    assert re.fullmatch(r"[A-Za-z0-9_]([A-Za-z0-9._-]{0,68}[A-Za-z0-9_])?", name)
    assert short(name) == name


def test_two_documents_of_a_folder_are_two_packages(tmp_path: Path) -> None:
    """Their names within the zips are alike, their zips are not."""
    files = []
    for name in ("a/agenda", "b/agenda"):
        office = Office(tmp_path, "# Agenda\n", name)
        office.extract()
        files.append(packaged(office, folder=tmp_path / "out").file)
    assert files == [tmp_path / "out/a/agenda.fr.zip", tmp_path / "out/b/agenda.fr.zip"]


# ---- the note


def test_the_note_says_what_there_is_to_do(office: Office) -> None:
    letter = Letter(date(2026, 12, 1), "Please keep “slotting”.\n\nThe desk")
    text = note(packaged(office, letter=letter))
    assert text.startswith("Agenda & programme < 1 (A/1)\nEnglish into French\n")
    assert "Deadline  1 December 2026\n" in text
    assert "To do     4 of 5 units, 21 words\n" in text
    assert "          2 not translated yet\n" in text
    assert "          1 whose English has changed since\n" in text
    assert "          1 in draft\n" in text
    assert "FROM THE COORDINATOR\n\nPlease keep “slotting”.\n\nThe desk\n" in text
    assert "translation memory: 2 translations from this document and others" in text
    assert "the old text and its translation are shown" in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 78


def test_the_note_of_what_is_done(office: Office) -> None:
    file = polib.pofile(str(office.catalog("fr")))
    for entry in file:
        entry.msgstr, entry.flags, entry.previous_msgid = entry.msgid, [], None
    file.save()
    text = note(packaged(office))
    assert "To do     nothing is missing: all 5 units are translated\n" in text
    for absent in ("Deadline", "COORDINATOR", "not translated yet", "has changed"):
        assert absent not in text


@pytest.mark.parametrize("tool", PROFILES)
def test_the_note_says_how_to_use_the_tool(office: Office, tool: str) -> None:
    profile = PROFILES[tool]
    text = " ".join(note(packaged(office, Wishes(profile))).split())
    assert f"(XLIFF 1.2, made for {profile.tool})" in text
    assert not re.search(r"\{\w*\}|\{\{", text), "every blank is filled"
    assert f"agenda.fr{profile.suffix}" in text


def test_a_workspaces_own_note(office: Office) -> None:
    (office.root / "templates").mkdir()
    (office.root / "templates/package.txt").write_text(
        "{{ title }}: {{ to_do }} & {{ deadline }}\n"
    )
    letter = Letter(date(2027, 1, 18))
    assert note(packaged(office, letter=letter)) == "Agenda & programme < 1: 4 & 18 January 2027\n"


def test_a_master_without_a_title(tmp_path: Path) -> None:
    office = Office(tmp_path, "Only a paragraph.\n", "sub/minutes")
    office.extract()
    assert note(packaged(office)).startswith("sub/minutes\nEnglish into French\n")
