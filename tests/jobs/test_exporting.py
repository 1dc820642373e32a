"""What a file for a translator is made of: the tool's wishes, memory, terms, and its record."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
from office import Office, translated

from hexapla.errors import FormatError, HexaplaError
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.profiles import PROFILES, VERSIONS
from hexapla.exchange.returns.accounts import Account
from hexapla.jobs.exporting import PLAIN, Composed, Exported, Wishes, compose, export
from hexapla.jobs.importing import import_file
from hexapla.jobs.loading import load
from hexapla.jobs.remembering import Library
from hexapla.model.candidate import Candidate, Term
from hexapla.workspace.workspace import Workspace

AGENDA = """\
# Agenda

The third session will be opened on Monday.

Documentation

- Report of the Working Group

Documentation
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return translated(tmp_path)


@pytest.fixture
def agenda(tmp_path: Path) -> Office:
    """A document of which nothing is translated."""
    made = Office(tmp_path, AGENDA)
    made.extract()
    return made


def put(office: Office, *targets: tuple[str, str], flag: str = "", tag: str = "fr") -> None:
    """Puts translations into a catalog, for each pair into the first unit that has none."""
    file = polib.pofile(str(office.catalog(tag)))
    for source, target in targets:
        entry = next(one for one in file if one.msgid == source and not one.msgstr)
        entry.msgstr, entry.flags = target, [flag] if flag else []
    file.save()


def composed(office: Office, wishes: Wishes = PLAIN, tag: str = "fr") -> Composed:
    workspace = Workspace.open(office.root)
    loaded = load(workspace, workspace.masters(office.name)[0])
    return compose(workspace, loaded, workspace.language(tag), wishes, Library(workspace))


def outgoing(office: Office, tool: str = "generic", tag: str = "fr") -> Outgoing:
    return composed(office, Wishes(PROFILES[tool]), tag).outgoing


def offered(office: Office, tag: str = "fr") -> dict[str, list[tuple[str, int]]]:
    """What each unit is offered, by its text; of two units of one text, the second has a star."""
    made = composed(office, tag=tag)
    found: dict[str, list[tuple[str, int]]] = {}
    for entry in made.catalog.entries:
        offers = made.outgoing.candidates.get(entry.unit.id, ())
        name = entry.unit.text + "*" * (entry.unit.text in found)
        found[name] = [(one.target, one.likeness) for one in offers]
    return {name: offers for name, offers in found.items() if offers}


def exported(
    office: Office, wishes: Wishes = PLAIN, folder: Path | None = None, tag: str = "fr"
) -> Exported:
    workspace = Workspace.open(office.root)
    loaded = load(workspace, workspace.masters(office.name)[0])
    return export(workspace, loaded, workspace.language(tag), folder, wishes)


# ---- what the tool wants


@pytest.mark.parametrize(
    ("tool", "source", "target", "filled", "name"),
    [
        ("generic", "en", "ar", False, "agenda.xlf"),
        ("trados", "en-US", "ar-SA", False, "agenda.xlf"),
        ("omegat", "en", "ar", True, "agenda.xlf"),
        ("poedit", "en", "ar", False, "agenda.xliff"),
    ],
)
def test_as_the_tool_wants_it(
    office: Office, tool: str, source: str, target: str, filled: bool, name: str
) -> None:
    made = outgoing(office, tool, "ar")
    assert (made.source_tag, made.target_tag, made.filled) == (source, target, filled)
    result = exported(office, Wishes(PROFILES[tool]), tag="ar")
    assert result.file == office.root / "build/ar" / name
    assert f'target-language="{target}"' in result.file.read_text()


def test_sentences_go_out_in_the_versions_that_have_them(office: Office) -> None:
    assert outgoing(office).cut is None, "in 1.2 the tools cut units themselves"
    made = composed(office, Wishes(version="2.0"))
    assert made.outgoing.cut is not None
    assert b'version="2.0"' in made.data


def test_a_version_that_the_tool_does_not_take_is_written_and_said(office: Office) -> None:
    result = exported(office, Wishes(PROFILES["poedit"], "2.1"))
    assert result.notice.startswith("Poedit is known to take XLIFF 1.2 and 2.0, not 2.1")
    assert b'version="2.1"' in result.file.read_bytes()
    assert exported(office, Wishes(PROFILES["poedit"], "2.0")).notice == ""


def test_a_version_that_nobody_writes(office: Office) -> None:
    before = office.files()
    with pytest.raises(HexaplaError, match=r"^XLIFF 3\.0 cannot be written; choose one of 1\.2"):
        exported(office, Wishes(version="3.0"))
    assert office.files() == before


def test_the_folder_of_ones_own(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "to send"
    result = exported(office, Wishes(PROFILES["weblate"]), folder)
    assert result.file == folder / "agenda.fr.xliff"
    assert list(folder.iterdir()) == [result.file]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("tool", PROFILES)
def test_untouched_it_comes_home(agenda: Office, tool: str, version: str) -> None:
    """Whatever goes along: candidates, terms, an old text, filled targets, sentences, regions."""
    (agenda.root / "locales/terms.csv").write_text("en,fr\nsession,session\nReport,Rapport\n")
    put(
        agenda, ("Documentation", "Documents"), ("The third session will be opened on Monday.", "X")
    )
    agenda.edit("on Monday.", "on Monday. It will be *closed* on Friday.[^1]\n\n[^1]: Or later.")
    put(agenda, ("Or later.", "Plus tard"), flag="fuzzy")
    before = agenda.files()
    made = composed(agenda, Wishes(PROFILES[tool], version)).outgoing
    assert made.candidates
    assert made.terms
    file = exported(agenda, Wishes(PROFILES[tool], version)).file
    (home,) = import_file(Workspace.open(agenda.root), file)
    accounts = {name: number for name, number in home.ledger.counts().items() if number}
    assert (list(accounts), home.written) == ([Account.UNCHANGED], ())
    assert {name: agenda.files()[name] for name in before} == before


# ---- its record


def test_the_same_content_has_the_same_name(agenda: Office) -> None:
    first, again = composed(agenda), composed(agenda)
    assert (first.data, first.record) == (again.data, again.record)
    name = first.outgoing.export
    assert len(name) == 8
    assert first.record[0] == agenda.root / f"locales/fr/agenda.sent/{name}.po"
    put(agenda, ("Documentation", "Documentation"))
    assert composed(agenda).outgoing.export != name


def test_what_goes_out_filled_has_a_name_of_its_own(agenda: Office) -> None:
    """Else an untranslated unit that comes back filled would be taken for a translation."""
    assert outgoing(agenda, "omegat").export != outgoing(agenda, "generic").export


def test_the_record_is_there_when_the_file_is(office: Office) -> None:
    made, result = composed(office), exported(office)
    assert made.record[0].read_bytes() == made.record[1]
    assert result.file.read_bytes() == made.data


# ---- what was translated before


def test_the_same_text_elsewhere(agenda: Office) -> None:
    """In another unit, in one that has gone, in another document."""
    put(agenda, ("Documentation", "Documents"), ("Agenda", "Ordre du jour"))
    agenda.edit("# Agenda", "# Programme of work\n\nNew.")
    minutes = Office(agenda.root, "# Minutes\n\nDocumentation\n", "sub/minutes")
    minutes.extract()
    put(minutes, ("Documentation", "Documentation"))
    agenda.edit("New.", "Agenda")
    assert offered(agenda) == {"Documentation*": [("Documents", 100), ("Documentation", 100)]}
    found = composed(minutes)
    assert not found.outgoing.candidates, "what is done is offered nothing"


def test_where_it_comes_from(agenda: Office) -> None:
    put(agenda, ("Documentation", "Documents"))
    made = composed(agenda)
    (candidates,) = made.outgoing.candidates.values()
    first = next(one.unit.id for one in made.catalog.entries if one.target)
    assert candidates == (Candidate("Documentation", "Documents", 100, f"agenda, {first}"),)


def test_similar_text(agenda: Office) -> None:
    put(agenda, ("The third session will be opened on Monday.", "S’ouvrira lundi."))
    agenda.edit("- Report", "The fourth session will be opened on Monday.\n\n- Report")
    text = "The fourth session will be opened on Monday."
    assert list(offered(agenda)) == [text]
    ((target, likeness),) = offered(agenda)[text]
    assert target == "S’ouvrira lundi."
    assert 70 <= likeness < 100


def test_drafts_are_offered_to_nobody(agenda: Office) -> None:
    put(agenda, ("Documentation", "Documents"), flag="fuzzy")
    assert offered(agenda) == {}


def test_a_stale_unit_is_not_offered_its_own_translation(agenda: Office) -> None:
    """The file shows it as the unit's own, with the text that it was made for."""
    put(agenda, ("The third session will be opened on Monday.", "S’ouvrira lundi."))
    agenda.edit("third session", "fourth session")
    assert offered(agenda) == {}


def test_another_language_is_no_help(agenda: Office) -> None:
    put(agenda, ("Documentation", "وثائق"), tag="ar")
    assert offered(agenda) == {}
    assert offered(agenda, "ar") == {"Documentation*": [("وثائق", 100)]}


def test_a_broken_catalog_of_another_document_stops_nobody(agenda: Office) -> None:
    minutes = Office(agenda.root, "# Minutes\n\nDocumentation\n", "minutes")
    minutes.extract()
    minutes.catalog("fr").write_text("no PO at all\n")
    assert offered(agenda) == {}
    with pytest.raises(FormatError, match=r"locales/fr/minutes\.po"):
        composed(minutes)


# ---- the terms


def terms(office: Office, tag: str = "fr") -> dict[str, list[str]]:
    made = composed(office, tag=tag)
    names = {entry.unit.id: entry.unit.text for entry in made.catalog.entries}
    found = made.outgoing.terms.items()
    return {names[unit]: [one.source for one in standing] for unit, standing in found}


def test_the_terms_of_each_unit(agenda: Office) -> None:
    table = (
        "en,fr,definition,forbidden:fr\nWorking Group,Groupe de travail,,groupe\nsession,session\n"
    )
    (agenda.root / "locales/terms.csv").write_text(table)
    assert terms(agenda) == {
        "The third session will be opened on Monday.": ["session"],
        "Report of the Working Group": ["Working Group"],
    }
    found = [one for standing in outgoing(agenda).terms.values() for one in standing]
    assert found[1] == Term("Working Group", ("Groupe de travail",), "", ("groupe",))
    assert terms(agenda, "ar") == {}


def test_terms_of_a_tbx_file_stand_behind_the_tables(agenda: Office) -> None:
    (agenda.root / "locales/terms.csv").write_text("en,fr\nsession,session\n")
    entries = "".join(
        f"<termEntry><langSet xml:lang='en'><tig><term>{one}</term></tig></langSet>"
        f"<langSet xml:lang='fr'><tig><term>{two}</term></tig></langSet></termEntry>"
        for one, two in (("session", "séance"), ("Monday", "lundi"))
    )
    text = f"<martif><text><body>{entries}</body></text></martif>"
    (agenda.root / "locales/terms.tbx").write_text(text)
    (standing,) = outgoing(agenda).terms.values()
    assert [(one.source, one.targets) for one in standing] == [
        ("session", ("session",)), ("session", ("séance",)), ("Monday", ("lundi",))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("terms.csv", "en,fr,what\n", r"^locales/terms\.csv:1: the column “what” is unknown"),
        ("terms.tbx", "en,fr\n", r"^locales/terms\.tbx:1: this is not XML"),
    ],
)
def test_a_broken_glossary_is_named(agenda: Office, name: str, text: str, said: str) -> None:
    (agenda.root / "locales" / name).write_text(text)
    with pytest.raises(FormatError, match=said):
        composed(agenda)


def test_a_document_of_another_original(tmp_path: Path) -> None:
    """Its terms are those of its own language into the others."""
    office = Office(tmp_path, "---\noriginal: fr\n---\n\nLe groupe de travail.\n", "ordre")
    office.extract()
    (tmp_path / "locales/terms.csv").write_text("en,fr\nworking group,groupe de travail\n")
    found = outgoing(office, "trados", "en")
    assert (found.source_tag, found.target_tag) == ("fr-FR", "en-US")
    ((term,),) = found.terms.values()
    assert term == Term("groupe de travail", ("working group",))
