"""`hexapla status`: the figures a coordinator plans with."""

from __future__ import annotations

import json
from pathlib import Path

from commands import hexapla, make, translate

HEADING = "The session will open on Monday."


def half_done(root: Path) -> None:
    """French has a draft and a stale unit, Arabic a finished one and a stale one."""
    translate(root, "fr", {"Agenda": "Ordre du jour", HEADING: "La session s'ouvrira lundi."})
    path = root / "locales" / "fr" / "agenda.po"
    path.write_text(path.read_text().replace("#. heading", "#, fuzzy\n#. heading"))
    translate(root, "ar", {"Agenda": "جدول الأعمال", HEADING: "تفتتح الدورة يوم الاثنين"})
    master = root / "source" / "agenda.md"
    master.write_text(master.read_text().replace("Monday", "Tuesday"))
    assert hexapla(root, "extract").code == 0


def test_json(workspace: Path) -> None:
    half_done(workspace)
    done = hexapla(workspace, "status", "--format", "json")
    assert (done.code, done.err) == (0, "")
    english, french, arabic = json.loads(done.out)
    assert (english["original"], english["units"], english["translated"]) == (True, 3, 3)
    assert french == {
        "document": "agenda", "language": "fr", "original": False, "units": 3, "translated": 0,
        "draft": 1, "stale": 1, "untranslated": 1, "words": 13, "approved": 0,
        "aside": 0,
    }  # fmt: skip
    assert (arabic["translated"], arabic["stale"], arabic["untranslated"]) == (1, 1, 1)


def test_the_table(workspace: Path) -> None:
    half_done(workspace)
    heading, *rows = hexapla(workspace, "status", "agenda").out.splitlines()
    assert heading.split("  ")[0] == "document"
    assert [row.split()[:4] for row in rows] == [
        ["agenda", "en", "(original)", "3"], ["agenda", "fr", "3", "0"], ["agenda", "ar", "3", "1"]
    ]  # fmt: skip
    assert "(33%)" in rows[2]


def test_before_any_extraction(tmp_path: Path) -> None:
    """Figures are figures, also where no catalog is there yet; nothing is written."""
    done = hexapla(make(tmp_path), "status", "--format", "json")
    assert [row["untranslated"] for row in json.loads(done.out)] == [0, 3, 3]
    assert not (tmp_path / "locales").exists()


def test_one_broken_document_stops_no_other(workspace: Path) -> None:
    make(workspace, b"", "broken.md")
    done = hexapla(workspace, "status")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "agenda" in done.out


def test_a_file_kept_aside_is_counted(workspace: Path) -> None:
    aside = workspace / "locales" / "fr" / "agenda.aside.po"
    # What was replaced is kept, too, but waits for nobody.
    replaced = 'msgctxt "y"\nmsgid "a"\nmsgstr "c"\n'
    aside.write_text(f'#, returned\nmsgctxt "x"\nmsgid "a"\nmsgstr "b"\n\n{replaced}')
    rows = json.loads(hexapla(workspace, "status", "--format", "json").out)
    assert [row["aside"] for row in rows] == [0, 1, 0]
