"""`hexapla approve`, and what becomes of an approval; corrigenda in a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import hexapla
from sets import catalog, change, concordant, unit_of

CORRIGENDUM = """\
---
symbol: A/AC.320/2027/1/Corr.1
applies_to: fr, en
---

# Corrigendum

For “1 March 2027” read “2 March 2027”
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A small set in six languages, concordant."""
    return concordant(tmp_path)


def test_an_approval_lasts_until_the_text_changes(office: Path) -> None:
    """It is kept by an extraction and an import's like; a changed text is named."""
    done = hexapla(office, "approve", "--lang", "fr")
    assert (done.code, done.out) == (0, "agenda [fr]: 5 approved, 0 were before\n")
    assert catalog(office, "fr").read_text().count("# approved ") == 5
    assert hexapla(office, "approve", "--lang", "fr").out.endswith(": 0 approved, 5 were before\n")
    assert hexapla(office, "extract").code == 0
    assert hexapla(office, "check").code == 0
    change(office, "fr", "deux fois", "deux  fois de suite")
    done = hexapla(office, "check", "--only", "SYNC")
    assert done.code == 1
    assert "SYNC-2" in done.out
    assert "has changed since it was approved" in done.out


def test_some_units_only(office: Path) -> None:
    """By their ids; an unknown one is told, and changes nothing."""
    unit = unit_of(office, "The Committee met")
    assert " 1 approved" in hexapla(office, "approve", "-l", "fr", "--unit", unit).out
    before = catalog(office, "fr").read_bytes()
    done = hexapla(office, "approve", "-l", "fr", "--unit", "u999")
    assert done.code == 2
    assert "no unit “u999”" in done.err
    assert catalog(office, "fr").read_bytes() == before


def test_what_is_not_done_cannot_be_approved(office: Path) -> None:
    """Drafts are named by their number, and the exit code says so."""
    path = catalog(office, "fr")
    text = path.read_text("utf-8").replace('msgstr "Le Comité', 'msgstr ""\n"Le Comité')
    path.write_text(text.replace("\nmsgctxt", "\n#, fuzzy\nmsgctxt", 1), "utf-8")
    done = hexapla(office, "approve", "-l", "fr")
    assert done.code == 1
    assert "1 untranslated, draft or stale, so not approved" in done.out


def test_a_text_with_an_error_cannot_be_approved(office: Path) -> None:
    """Nobody's word stands beside a date that the others have otherwise, unless it is accepted."""
    change(office, "fr", "1er mars 2027", "2 mars 2027")
    unit = unit_of(office, "The session will open")
    done = hexapla(office, "approve", "-l", "fr")
    assert done.code == 1
    assert "4 approved" in done.out
    assert "1 with errors, so not approved" in done.out
    assert " 5 approved" in hexapla(office, "approve", "-l", "ru").out
    accepted = hexapla(office, "accept", "DATE-1", "--unit", unit, "--reason", "moved for Paris")
    assert accepted.code == 0
    done = hexapla(office, "approve", "-l", "fr")
    assert (done.code, " 1 approved, 4 were before" in done.out) == (0, True)
    assert '"approved": 5' in hexapla(office, "status", "--format", "json").out


def test_an_approved_text_goes_out_as_final(office: Path) -> None:
    """Its state says it, its digest stays here; a text that comes home changed is not approved."""
    unit = unit_of(office, "The Committee met")
    assert hexapla(office, "approve", "-l", "fr", "--unit", unit).code == 0
    assert hexapla(office, "export", "-l", "fr", "--xliff", "2.0").code == 0
    path = office / "build" / "fr" / "agenda.xlf"
    sent = path.read_text("utf-8")
    assert sent.count('state="final"') == 1
    assert "approved" not in sent
    path.write_text(sent.replace("deux fois", "à deux reprises"), "utf-8")
    assert hexapla(office, "import", str(path)).code == 0
    assert "à deux reprises" in catalog(office, "fr").read_text("utf-8")
    assert "SYNC-2" in hexapla(office, "check", "--only", "SYNC").out


def test_nobody_approves_from_outside(office: Path) -> None:
    """A new text that comes in with its approval is taken, the approval is not."""
    ours = catalog(office, "fr")
    before = ours.read_bytes()
    change(office, "fr", "deux fois", "à deux reprises")
    assert hexapla(office, "approve", "-l", "fr").code == 0
    returned = office / "returned.po"
    returned.write_bytes(ours.read_bytes())
    ours.write_bytes(before)
    assert hexapla(office, "import", str(returned)).code == 0
    text = ours.read_text("utf-8")
    assert "à deux reprises" in text
    assert "approved" not in text


def test_a_language_has_to_be_named(office: Path) -> None:
    """Nobody approves everything by mistake."""
    done = hexapla(office, "approve")
    assert done.code == 2
    assert "--lang" in done.err


def test_a_corrigendum_in_the_workspace(office: Path) -> None:
    """It names the versions that still have the wrong words, of those that it applies to."""
    master = office / "source" / "agenda.md"
    head = "---\nsymbol: A/AC.320/2027/1\n---\n\n"
    master.write_text(head + master.read_text("utf-8"), "utf-8")
    (office / "source" / "corr.md").write_text(CORRIGENDUM, "utf-8")
    assert hexapla(office, "extract").code == 0
    path = office / "locales" / "fr" / "corr.po"
    french = "Au lieu de « 1er mars 2027 », lire « 2 mars 2027 »"
    source = "For “1 March 2027” read “2 March 2027”"
    text = path.read_text("utf-8")
    path.write_text(text.replace(f'"{source}"\nmsgstr ""', f'"{source}"\nmsgstr "{french}"'))
    done = hexapla(office, "check", "agenda", "--only", "SYNC-3")
    assert done.code == 1
    assert "the French version still has “1er mars 2027”" in done.out
    assert "the master still has “1 March 2027”" in done.out
    assert "Russian" not in done.out.split("→")[0]
    change(office, "fr", "1er mars 2027", "2 mars 2027")
    master.write_text(master.read_text("utf-8").replace("1 March", "2 March"), "utf-8")
    assert "SYNC-3" not in hexapla(office, "check", "agenda", "--only", "SYNC-3").out
