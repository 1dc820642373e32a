"""Extraction over a document's life: what the files say after each change of the master."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from office import Office, translated

from hexapla.exchange.po.reading import read


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return translated(tmp_path)


def differing(before: bytes, after: bytes) -> list[tuple[bytes, bytes]]:
    """The entries in which two files differ, which must have equally many."""
    pairs = list(zip(before.split(b"\n\n"), after.split(b"\n\n"), strict=True))
    return [pair for pair in pairs if pair[0] != pair[1]]


# ---- nothing has changed


def test_a_first_extraction(tmp_path: Path) -> None:
    result = Office(tmp_path).extract()
    assert (result.units, result.added, result.kept, result.fresh) == (11, 11, 0, False)
    assert result.written == (
        "locales/agenda.pot", "locales/fr/agenda.po", "locales/ar/agenda.po"
    )  # fmt: skip


def test_an_unchanged_master_changes_no_byte(office: Office) -> None:
    """Nor is any file written anew: not with the cache, not without it."""
    before = office.files()
    stamps = {path: path.stat().st_mtime_ns for path in (office.root / "locales").rglob("*.po*")}
    assert office.extract().fresh
    shutil.rmtree(office.root / ".hexapla")
    result = office.extract()
    assert (result.fresh, result.kept, result.written) == (False, 11, ())
    assert office.files() == before
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps


def test_two_people_extract_the_same(tmp_path: Path) -> None:
    first, second = Office(tmp_path / "one"), Office(tmp_path / "two")
    first.extract()
    second.extract()
    assert first.files() == second.files()


def test_a_cache_that_cannot_be_written_stops_nothing(office: Office) -> None:
    """What only saves time must not stop the work."""
    shutil.rmtree(office.root / ".hexapla")
    (office.root / ".hexapla").write_text("a file in the way")
    assert not office.extract().fresh


# ---- one thing has changed


def test_one_word_changes_one_entry_a_file(office: Office) -> None:
    before = office.files()
    result = office.edit("on Monday", "on Tuesday")
    assert (result.kept, result.changed, result.added, result.removed) == (10, 1, 0, 0)
    after = office.files()
    (old, new), *others = differing(before["agenda.pot"], after["agenda.pot"])
    assert others == []
    lines = [pair for pair in zip(old.splitlines(), new.splitlines(), strict=True)
             if pair[0] != pair[1]]  # fmt: skip
    assert lines == [
        (b'msgid "The session will open on Monday."', b'msgid "The session will open on Tuesday."')
    ]
    for tag in ("fr", "ar"):
        ((old, new),) = differing(before[f"{tag}/agenda.po"], after[f"{tag}/agenda.po"])
        added = set(new.splitlines()) - set(old.splitlines())
        assert added == {
            b"#, fuzzy",
            b'#| msgid "The session will open on Monday."',
            b'msgid "The session will open on Tuesday."',
        }
        assert old.splitlines()[-1] == new.splitlines()[-1]


def test_taking_the_word_back_gives_the_files_back(office: Office) -> None:
    before = office.files()
    office.edit("on Monday", "on Tuesday")
    office.edit("on Tuesday", "on Wednesday")
    assert office.messages()["The session will open on Wednesday."].previous.endswith("Monday.")
    office.edit("on Wednesday", "on Monday")
    assert office.files() == before


def test_what_leaves_is_kept_and_comes_back(office: Office) -> None:
    """Translation, remark and all; the files are then what they were."""
    before = office.files()
    gone = office.edit("The session will open on Monday.\n\n", "")
    assert (gone.kept, gone.removed) == (10, 1)
    kept = office.messages()["~The session will open on Monday."]
    assert (kept.target, kept.obsolete) == ("fr “2”", True)
    assert b"Monday" not in office.register.read_bytes()
    back = office.edit("# Agenda\n", "# Agenda\n\nThe session will open on Monday.\n")
    assert (back.kept, back.added) == (10, 1)
    assert office.files() == before


def test_what_was_edited_before_it_left_comes_back_under_its_id(office: Office) -> None:
    """Its id was made from another text and under another heading."""
    unit_id = office.ids()["The report is before the Committee."]
    office.edit("The report is", "The reports are")
    office.edit("The reports are before the Committee.\n", "")
    office.edit("## Documents\n", "## The documents of the session\n")
    office.edit("of the session\n", "of the session\n\nThe reports are before the Committee.\n")
    assert office.ids()["The reports are before the Committee."] == unit_id
    found = office.messages()["The reports are before the Committee."]
    assert (found.context, found.target, found.fuzzy) == (unit_id, "fr “4”", True)
    assert found.previous == "The report is before the Committee."


def test_what_was_edited_and_left_comes_back_as_it_was_before(office: Office) -> None:
    """A translation made for the first text is a translation of it again."""
    unit_id = office.ids()["The report is before the Committee."]
    office.edit("The report is", "The reports are")
    office.edit("The reports are before the Committee.\n", "")
    office.edit("## Documents\n", "## Documents\n\nThe report is before the Committee.\n")
    found = office.messages()["The report is before the Committee."]
    assert (found.context, found.target, found.fuzzy) == (unit_id, "fr “4”", False)
    assert not any(message.obsolete for message in office.messages().values())


def test_ids_stay_through_a_year_of_edits(office: Office) -> None:
    ids = office.ids()
    office.edit("## Documents", "## Documentation")
    office.edit("The report is before", "The report and the note are before")
    text = office.master.read_text()
    first, rest = text.split("## Documentation")
    office.master.write_text(f"## Documentation{rest}\n{first}")
    office.extract()
    office.edit("the Committee.", "the Committee.\n\nIt may wish to take note of them.")
    now = office.ids()
    assert now["Documentation"] == ids["Documents"]
    report = "The report and the note are before the Committee."
    assert now[report] == ids["The report is before the Committee."]
    others = set(ids) - {"Documents", "The report is before the Committee."}
    assert {text: now[text] for text in others} == {text: ids[text] for text in others}
    assert not any(message.obsolete for message in office.messages().values())


def test_cells_that_say_the_same_keep_each_its_translation(office: Office) -> None:
    def ready() -> list[tuple[str, str]]:
        found = read(office.catalog("fr").read_bytes(), "a.po").messages
        return [(one.context, one.target) for one in found if one.source == "ready"]

    first, second = ready()
    assert first != second
    office.edit("| Report | ready |\n| Note | ready |\n", "| Note | ready |\n| Report | ready |\n")
    assert ready() == [second, first]
    office.edit("| Report | ready |\n", "")
    assert ready()[0] == second
