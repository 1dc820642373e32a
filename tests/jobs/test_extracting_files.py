"""Extraction where files were lost, were in other hands, are broken, or belong elsewhere."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from office import SETTINGS, Office, translated

from hexapla.errors import FormatError, WorkspaceError
from hexapla.exchange.po.message import Message


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return translated(tmp_path)


# ---- a file is lost, or was in other hands


@pytest.mark.parametrize("loss", ["deleted", "emptied", "header only"])
def test_a_lost_register_is_made_good(office: Office, loss: str) -> None:
    """From the catalogs, which know ids that no longer follow from the texts."""
    office.edit("on Monday", "on Tuesday")
    before = office.files()
    if loss == "deleted":
        office.register.unlink()
    else:
        header = office.register.read_text().split("\n\n")[0]
        office.register.write_text("" if loss == "emptied" else f"{header}\n")
    office.catalog("ar").unlink()
    assert office.extract().kept == 11
    after = office.files()
    assert {name: after[name] for name in before if name != "ar/agenda.po"} == {
        name: before[name] for name in before if name != "ar/agenda.po"
    }


def test_a_catalog_wrapped_by_another_tool_comes_back_to_form(office: Office) -> None:
    office.edit("on Monday", "on Tuesday")
    before = office.files()
    path = office.catalog("fr")
    file = polib.pofile(str(path), wrapwidth=40)
    file.save(str(path), newline="\r\n")
    assert path.read_bytes() != before["fr/agenda.po"]
    assert office.extract().written == ("locales/fr/agenda.po",)
    assert office.files() == before


@pytest.mark.gettext
@pytest.mark.skipif(not shutil.which("msgmerge"), reason="GNU gettext is not installed")
def test_a_catalog_brought_up_by_msgmerge_is_as_if_we_had_done_it(office: Office) -> None:
    """The register is new already, and each translator's tool merges it on its own."""
    before = office.files()
    office.edit("on Monday", "on Tuesday")
    office.edit("- Closing of the session.\n", "")
    expected = office.files()
    for tag in ("fr", "ar"):
        path = office.catalog(tag)
        path.write_bytes(before[f"{tag}/agenda.po"])
        subprocess.run(
            ["msgmerge", "--previous", "-q", "-U", "--backup=none", path, office.register],
            check=True,
        )
        assert path.read_bytes() != expected[f"{tag}/agenda.po"]
    office.extract()
    assert office.files() == expected


def test_a_translators_words_survive_every_extraction(office: Office) -> None:
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8")
    entry = text.split("\n\n")[2]
    mine = f"# à discuter\n#  avec Anne\n#, no-wrap\n{entry}"
    head = "# Traduit par Léa\nmsgid"
    path.write_text(text.replace(entry, mine).replace("msgid", head, 1), encoding="utf-8")

    def said() -> Message:
        return next(one for one in office.messages().values() if one.target == "fr “2”")

    for old, new in (
        ("on Monday", "on Tuesday"), ("on Tuesday", "on Monday"),
        ("The session will open on Monday.\n\n", ""), ("# Agenda\n", "# The agenda\n"),
        ("# The agenda\n", "# The agenda\n\nThe session will open on Monday.\n"),
    ):  # fmt: skip
        office.edit(old, new)
        assert said().remarks == ("à discuter", " avec Anne")
        assert said().flags == ("no-wrap",)
    assert path.read_text(encoding="utf-8").startswith("# Traduit par Léa\nmsgid")


def test_entries_that_belong_to_no_unit_are_kept(office: Office) -> None:
    path = office.catalog("fr")
    more = '\nmsgid "alone"\nmsgstr "seul"\n\nmsgctxt "x"\nmsgid "lost"\nmsgstr "perdu"\n'
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    office.extract()
    found = office.messages()
    assert (found["~alone"].target, found["~lost"].target) == ("seul", "perdu")
    before = office.files()
    office.edit("on Monday", "on Tuesday")
    office.edit("on Tuesday", "on Monday")
    assert office.files() == before


def test_a_lost_catalog_begins_anew(office: Office) -> None:
    office.catalog("ar").unlink()
    assert office.extract().written == ("locales/ar/agenda.po",)
    assert office.messages("ar")["Agenda"].target == ""


# ---- what is broken changes nothing


@pytest.mark.parametrize("file", ["locales/agenda.pot", "locales/fr/agenda.po"])
def test_a_broken_file_leaves_all_as_it_was(office: Office, file: str) -> None:
    path = office.root / file
    path.write_text(path.read_text(encoding="utf-8").replace('Agenda"', "Agenda"), encoding="utf-8")
    before = office.files()
    with pytest.raises(FormatError, match=rf"^{file}:\d+: not PO at"):
        office.edit("on Monday", "on Tuesday")
    assert office.files() == before


def test_all_files_or_none(office: Office) -> None:
    """The last catalog cannot be written: the register and the first are as they were."""
    shutil.rmtree(office.root / ".hexapla")
    path = office.catalog("ar")
    path.unlink()
    path.parent.rmdir()
    path.parent.write_text("a file in the way")
    before = office.files()
    with pytest.raises(WorkspaceError, match="nothing has been changed"):
        office.edit("on Monday", "on Tuesday")
    assert office.files() == before


def test_a_document_with_errors_is_never_fresh(office: Office) -> None:
    """Its catalogs are written, and each extraction says the errors again."""
    first = office.edit("on Monday", "on Monday[^9]")
    second = office.extract()
    assert [finding.code for finding in first.findings] == ["MD-7"]
    assert (second.fresh, second.findings) == (False, first.findings)
    assert office.edit("[^9]", "").findings == ()
    assert office.extract().fresh


# ---- other originals, other places


def test_a_french_original_gets_an_english_catalog(tmp_path: Path) -> None:
    office = Office(tmp_path, "---\noriginal: fr\n---\n\n# Ordre du jour\n", "sous/ordre")
    assert office.extract().written == (
        "locales/sous/ordre.pot", "locales/en/sous/ordre.po", "locales/ar/sous/ordre.po"
    )  # fmt: skip
    assert office.extract().fresh


def test_another_original_in_the_settings_is_noticed(office: Office) -> None:
    (office.root / "hexapla.toml").write_text(SETTINGS.replace('"en"', '"fr"', 1))
    assert office.extract().written == ("locales/en/agenda.po",)


def test_another_language_in_the_settings_is_noticed(office: Office) -> None:
    (office.root / "hexapla.toml").write_text(SETTINGS.replace('"fr"', '"fr", "zh"'))
    assert office.extract().written == ("locales/zh/agenda.po",)
