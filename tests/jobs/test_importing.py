"""Catalogs to translators and back: what changes, what is kept aside, what is refused whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from office import SETTINGS, Office, translated
from translators import NAMESPACE, fill, reword, said, translate, units

from hexapla.errors import HexaplaError
from hexapla.exchange.po import reading as po
from hexapla.exchange.reading import read
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.sent import of_file
from hexapla.jobs import deciding
from hexapla.jobs.exporting import export
from hexapla.jobs.homecoming import home_of
from hexapla.jobs.importing import Imported, accounts, import_file, open_accounts
from hexapla.jobs.loading import load
from hexapla.jobs.reporting import status
from hexapla.workspace.workspace import Workspace

SESSION = "The session will open on Monday."


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return translated(tmp_path)


def exported(office: Office, tag: str = "fr") -> Path:
    workspace = Workspace.open(office.root)
    loaded = load(workspace, workspace.masters(office.name)[0])
    return export(workspace, loaded, workspace.language(tag)).file


def returned(office: Office, path: Path, dry_run: bool = False) -> Imported:
    (result,) = import_file(Workspace.open(office.root), path, dry_run)
    return result


def counts(result: Imported) -> dict[str, int]:
    """The accounts that are not empty."""
    return {name: number for name, number in accounts(result.ledger).items() if number}


def aside(office: Office, tag: str = "fr") -> Path:
    return office.root / "locales" / tag / f"{office.name}.aside.po"


def waiting(office: Office, tag: str = "fr") -> int:
    """What `status` says of translations that wait for a person."""
    workspace = Workspace.open(office.root)
    rows = status(workspace, workspace.masters(office.name)[0])
    return next(row.aside for row in rows if row.locale.tag == tag)


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


# ---- out and home


@pytest.mark.parametrize("changed", [False, True])
def test_what_was_sent_is_what_its_record_says(office: Office, changed: bool) -> None:
    """Also where the record is not read, as the catalog says the same."""
    path = exported(office)
    workspace = Workspace.open(office.root)
    (file,) = read(path.read_bytes(), path.name)
    locale = workspace.language("fr")
    record = workspace.sent(office.name, locale, file.export).read_bytes()
    catalog = workspace.catalog(office.name, locale)
    catalog.write_bytes(record.replace("“11”".encode(), b"12") if changed else record)
    assert (catalog.read_bytes() != record) is changed
    home = home_of(workspace, file, path.name)
    assert home.held.in_step
    expected = of_file(file.export, po.read(record, "a.po"))
    assert home.sent is not None
    assert (home.sent.export, tuple(home.sent.units)) == (expected.export, expected.units)


@pytest.mark.parametrize("tag", ["fr", "ar"])
@pytest.mark.parametrize("prepared", [Office.extract, Office.translate])
def test_an_untouched_file_changes_nothing(
    tmp_path: Path, tag: str, prepared: Callable[[Office], object]
) -> None:
    office = Office(tmp_path)
    office.extract()
    prepared(office)
    before = office.files()
    result = returned(office, exported(office, tag))
    assert (counts(result), result.written) == ({"unchanged": 11}, ())
    assert not open_accounts(result.ledger)
    assert office.files() == before


def test_an_untouched_file_keeps_the_lines_of_another_tool(office: Office) -> None:
    """A catalog that a tool has wrapped in its own way is not written anew for nothing."""
    path = office.catalog("fr")
    edit(path, (f'msgid "{SESSION}"', 'msgid ""\n"The session will "\n"open on Monday."'))
    before = office.files()
    assert returned(office, exported(office)).written == ()
    assert office.files() == before


def test_a_translated_file_comes_home(office: Office) -> None:
    path = exported(office, "ar")
    translate(path)
    result = returned(office, path)
    assert (counts(result), result.document) == ({"applied": 11}, "agenda")
    assert result.written == ("locales/ar/agenda.po",)
    found = office.messages("ar")
    assert all(one.target == reword(source) for source, one in found.items())
    assert not any(one.fuzzy for one in found.values())
    assert found["Report"].remarks == office.messages("fr")["Report"].remarks


def test_the_second_time_changes_nothing(office: Office) -> None:
    path = exported(office)
    translate(path)
    returned(office, path)
    before = office.files()
    result = returned(office, path)
    assert (counts(result), result.written) == ({"unchanged": 11}, ())
    assert office.files() == before


def test_a_dry_run_tells_the_same_and_writes_nothing(office: Office) -> None:
    path = exported(office)
    translate(path)
    before = office.files()
    dry = returned(office, path, dry_run=True)
    assert (dry.written, office.files()) == ((), before)
    assert dry.ledger == returned(office, path).ledger
    assert office.files() != before


def records(office: Office, tag: str = "fr") -> list[Path]:
    return sorted((office.root / "locales" / tag / f"{office.name}.sent").iterdir())


def test_what_is_replaced_stands_in_the_record_of_what_was_sent(office: Office) -> None:
    path = exported(office)
    translate(path)
    result = returned(office, path)
    (record,) = records(office)
    assert record.stem == result.export
    assert f'msgid "{SESSION}"\nmsgstr "fr “2”"' in record.read_text("utf-8")
    assert not aside(office).exists()


def test_the_same_export_twice_is_one_record(office: Office) -> None:
    exported(office)
    exported(office)
    assert len(records(office)) == 1
    office.edit("on Monday", "on Tuesday")
    exported(office)
    assert len(records(office)) == 2


def test_what_is_replaced_is_kept_aside_where_no_record_has_it(office: Office) -> None:
    """With the source that it was made for, and with the file that replaced it."""
    path = exported(office)
    translate(path, lambda words: f"{words} (rev.)" if words == SESSION else words)
    shutil.rmtree(records(office)[0].parent)
    returned(office, path)
    text = aside(office).read_text(encoding="utf-8")
    assert text.count("replaced by a returned translation") == 11
    entry = next(block for block in text.split("\n\n") if "“2”" in block)
    assert re.search(r'^msgctxt "u\w+#\w{8}"$', entry, re.M)
    assert f'msgid "{SESSION}"\nmsgstr "fr “2”"' in entry
    assert entry.startswith("# agenda.xlf: replaced by a returned translation\n")
    assert waiting(office) == 0, "nobody has to decide anything"


def test_what_we_have_changed_meanwhile_stays(office: Office) -> None:
    """The file was never touched: our newer translation is not written over with what it was."""
    path = exported(office)
    fill(office.catalog("fr"), said)
    office.extract()
    before = office.files()
    result = returned(office, path)
    assert (counts(result), result.written) == ({"unchanged": 11}, ())
    assert "ours has changed since" in result.ledger.rows[0].reason
    assert office.files() == before


def test_two_translators_share_a_document(office: Office) -> None:
    """Each has done half of it; where both have changed one text, the second waits."""
    one, two = exported(office), office.root / "two.xlf"
    shutil.copy(one, two)
    shared = "The report is before the Committee."
    for path, mine in ((one, (SESSION, shared)), (two, ("Documents", shared))):
        tree = etree.parse(path)
        for unit in units(tree):
            if unit.findtext(f"{NAMESPACE}source") in mine:
                unit.find(f"{NAMESPACE}target").text = f"{path.stem}: done"
        tree.write(path, encoding="UTF-8")
    assert counts(returned(office, one)) == {"applied": 2, "unchanged": 9}
    second = returned(office, two)
    assert counts(second) == {"applied": 1, "unchanged": 9, "quarantined": 1}
    texts = {source: message.target for source, message in office.messages().items()}
    assert texts[SESSION] == texts[shared] == "agenda: done"
    assert texts["Documents"] == "two: done"
    (row,) = [row for row in second.ledger.rows if row.account is Account.QUARANTINED]
    assert row.reason == "it conflicts with a newer translation here"
    assert waiting(office) == 1


@pytest.mark.parametrize("named", [True, False])
def test_a_file_that_lost_all_names_comes_home(office: Office, named: bool) -> None:
    """Ids, names, notes, the document's name: what was sent is known by its record, or by texts."""
    path = exported(office)
    translate(path)
    text = path.read_text("utf-8")
    numbers = iter(range(1, 100))
    text = re.sub(r'trans-unit id="u\w+" resname="u\w+"',
                  lambda _: f'trans-unit id="{next(numbers)}"', text)  # fmt: skip
    text = re.sub(r"<note .*?</note>\s*", "", text)
    text = text.replace('original="source/agenda.md"', 'original="C:\\job\\1.docx"')
    if not named:
        text = text.replace(records(office)[0].stem, "")
    path.write_text(text, "utf-8")
    result = returned(office, path)
    assert counts(result) == {"applied": 11}
    assert {row.restored for row in result.ledger.rows} == {"recognized by its text"}
    assert all(one.target == reword(source) for source, one in office.messages().items())


def test_a_file_for_a_catalog_that_is_not_there_yet(tmp_path: Path) -> None:
    office = Office(tmp_path)
    path = exported(office)
    assert returned(office, path).written == ()
    translate(path)
    assert returned(office, path).written == ("locales/fr/agenda.po",)
    before = office.files()
    office.extract()
    assert {name: office.files()[name] for name in before} == before


def test_a_folder_gets_a_file_a_document_and_language(tmp_path: Path) -> None:
    """No two documents share a file, whatever their names."""
    for name in ("a/b", "a-b"):
        Office(tmp_path, name=name)
    workspace = Workspace.open(tmp_path)
    made = {
        export(workspace, load(workspace, master), locale, tmp_path / "out").file
        for master in workspace.masters()
        for locale in workspace.configuration.languages[1:]
    }
    names = {path.relative_to(tmp_path / "out").as_posix() for path in made}
    assert names == {"a-b.fr.xlf", "a-b.ar.xlf", "a/b.fr.xlf", "a/b.ar.xlf"}
    assert all(path.is_file() for path in made)


# ---- an older source


def test_a_text_of_an_older_source_waits_and_is_stale_when_it_is_applied(office: Office) -> None:
    path = exported(office)
    translate(path)
    office.edit("on Monday", "on Tuesday")
    result = returned(office, path)
    assert counts(result) == {"applied": 10, "quarantined": 1}
    source = SESSION.replace("Monday", "Tuesday")
    assert office.messages()[source].target == "fr “2”"
    assert waiting(office) == 1
    workspace = Workspace.open(office.root)
    master, locale = workspace.masters(office.name)[0], workspace.language("fr")
    (entry,) = deciding.waiting(workspace, office.name, locale)
    (done,) = deciding.apply(workspace, master, locale, [entry.unit.id])
    assert done.settled
    message = office.messages()[source]
    assert (message.target, message.previous) == (reword(SESSION), SESSION)
    assert message.fuzzy
    assert waiting(office) == 0


def test_a_newer_translation_is_better_than_one_of_an_older_source(office: Office) -> None:
    path = exported(office)
    translate(path)
    office.edit("on Monday", "on Tuesday")
    edit(office.catalog("fr"), (f'#, fuzzy\n#| msgid "{SESSION}"\n', ""))
    before = office.messages()
    result = returned(office, path)
    assert counts(result)["quarantined"] == 1
    source = SESSION.replace("Monday", "Tuesday")
    assert office.messages()[source] == before[source]
    text = aside(office).read_text(encoding="utf-8")
    assert f'msgid "{SESSION}"\nmsgstr "{reword(SESSION)}"' in text
    assert "agenda.xlf: translated from an older source, and the catalog has a newer" in text


def test_a_master_that_was_changed_and_not_extracted(office: Office) -> None:
    """The file is held against the master as it is now."""
    path = exported(office)
    translate(path)
    edit(office.master, ("on Monday", "on Tuesday"))
    returned(office, path)
    message = office.messages()[SESSION.replace("Monday", "Tuesday")]
    assert (message.fuzzy, message.previous) == (True, SESSION)


# ---- what belongs nowhere


def foreign(path: Path) -> None:
    """One id that nobody knows, one segment with a tag that its source does not have."""
    translate(path)
    tree = etree.parse(path)
    first, second, *_ = units(tree)
    for name in ("id", "resname"):
        first.set(name, "nobody")
    source = first.find(f"{NAMESPACE}source")
    assert source is not None
    source.text = "Nobody's"
    target = second.find(f"{NAMESPACE}target")
    assert target is not None
    etree.SubElement(target, f"{NAMESPACE}x", id="7").tail = " et cætera"
    tree.write(path, encoding="UTF-8")


def test_what_cannot_be_applied_is_kept_aside(office: Office) -> None:
    path = exported(office)
    foreign(path)
    result = returned(office, path)
    assert counts(result) == {"applied": 9, "quarantined": 1, "orphaned": 1}
    assert open_accounts(result.ledger)
    text = aside(office).read_text(encoding="utf-8")
    assert "# agenda.xlf: no unit has the id “nobody”, and none its text\n" in text
    assert f'msgid "Nobody\'s"\nmsgstr "{reword("Agenda")}"\n' in text
    assert f'msgstr "{reword(SESSION)}<7/> et cætera"\n' in text
    assert waiting(office) == 2
    assert waiting(office, "ar") == 0
    assert office.messages()[SESSION].target == "fr “2”"


def test_the_second_time_adds_nothing_to_what_is_aside(office: Office) -> None:
    path = exported(office)
    foreign(path)
    returned(office, path)
    before = office.files()
    result = returned(office, path)
    assert counts(result) == {"unchanged": 9, "quarantined": 1, "orphaned": 1}
    assert result.written == ()
    assert office.files() == before


def test_what_is_aside_stays_there(office: Office) -> None:
    """Another file adds its own; what a person wrote there is kept."""
    path = exported(office)
    foreign(path)
    returned(office, path)
    edit(aside(office), ("# agenda.xlf: no unit", "# ask Anne\n# agenda.xlf: no unit"))
    edit(path, ("nobody", "somebody"))
    assert returned(office, path).written == ("locales/fr/agenda.aside.po",)
    text = aside(office).read_text(encoding="utf-8")
    assert "# ask Anne\n" in text
    assert "“nobody”" in text
    assert "“somebody”" in text
    assert waiting(office) == 3


def test_remarks_go_aside_with_their_segment(office: Office) -> None:
    path = exported(office)
    foreign(path)
    tree = etree.parse(path)
    note = etree.SubElement(units(tree)[0], f"{NAMESPACE}note")
    note.set("from", "Léa")
    note.text = "sens douteux"
    tree.write(path, encoding="UTF-8")
    returned(office, path)
    entry = next(
        one for one in aside(office).read_text(encoding="utf-8").split("\n\n") if "nobody" in one
    )
    assert entry.startswith(
        "# agenda.xlf: no unit has the id “nobody”, and none its text\n# sens douteux\n"
    )


def test_segments_without_a_word_are_not_kept(tmp_path: Path) -> None:
    """Nobody has worked on them: the ledger names them, and that is all."""
    office = Office(tmp_path)
    office.extract()
    path = exported(office)
    office.edit("The report is before the Committee.\n\n", "")
    result = returned(office, path)
    assert counts(result) == {"unchanged": 10, "orphaned": 1}
    assert (result.written, aside(office).exists()) == ((), False)


def test_a_unit_that_has_left(office: Office) -> None:
    path = exported(office)
    translate(path)
    office.edit("The report is before the Committee.\n\n", "")
    result = returned(office, path)
    (row,) = [row for row in result.ledger.rows if row.account is Account.ORPHANED]
    assert row.reason == "its unit has left the master"
    assert reword("The report is before the Committee.") in aside(office).read_text("utf-8")


# ---- which document


@pytest.mark.parametrize("name", ["", "agenda.md", "C:\\work\\agenda-final.md", "../agenda.md"])
def test_a_renamed_original_is_found_by_its_units(office: Office, name: str) -> None:
    other = office.root / "source" / "minutes.md"
    other.write_text("# Minutes\n\nThe report is before the Committee.\n")
    path = exported(office)
    translate(path)
    edit(path, ('original="source/agenda.md"', f'original="{name}"'))
    result = returned(office, path)
    assert (result.document, counts(result)) == ("agenda", {"applied": 11})


def test_a_renamed_document_is_found_by_its_units(office: Office) -> None:
    path = exported(office)
    translate(path)
    office.master.rename(office.master.with_name("ordre.md"))
    for name in ("agenda.pot", "fr/agenda.po", "ar/agenda.po"):
        old = office.root / "locales" / name
        old.rename(old.with_stem("ordre"))
    assert returned(office, path).document == "ordre"


def test_a_file_that_may_belong_to_two_documents(office: Office) -> None:
    """Two editions say the same: to guess would be to write into the wrong one."""
    path = exported(office)
    translate(path)
    for old in (office.master, office.register, office.catalog("fr")):
        shutil.copy(old, old.with_stem("copy"))
    shutil.rmtree(records(office)[0].parent)
    edit(path, ('original="source/agenda.md"', 'original="x.md"'))
    with pytest.raises(HexaplaError, match=r"may belong to agenda or to copy; write the"):
        returned(office, path)


# ---- what is refused whole

FOREIGN = (
    '<file original="x" source-language="en" target-language="fr" datatype="x"><body>'
    '<trans-unit id="1"><source>Nobody</source></trans-unit></body>'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('target-language="fr"', 'target-language="de"', "“de” is no language of this set; its"),
        ('target-language="fr"', 'target-language="xx-?"', "“xx-\\?” is not a language tag; write"),
        ('target-language="fr"', 'target-language="en-US"', "the file is in English, the original"),
        (
            r'(target-language|xml:lang)="fr"|build-num="\w+"|export \w+',
            "",
            "the file does not name its target language; ",
        ),
        (r"(?s)<file .*?<body>.*</body>", FOREIGN, "the file belongs to no document here"),
        (
            r"\A<\?xml[^\n]*\n",
            f"{HEAD}<!DOCTYPE xliff>\n",
            "1: the file has a DOCTYPE, which XLIFF",
        ),
        (r"(?s)</body>.*", "", r"\d+: the XML is broken \(Premature end of data"),
        (r"(?s).+", "<html/>", "1: this is not XLIFF: its root is <html>; name the XLIFF file"),
        (r"(?s).+", "Ordre du jour", "1: this is not XML; export it again"),
        (r"(?s).+", "", "1: this is not XML; export it again"),
        ('version="1.2"', 'version="9.0"', "1: XLIFF 9.0 cannot be read; export it as XLIFF 1.2"),
    ],
)
def test_a_file_that_cannot_be_taken(office: Office, old: str, new: str, said: str) -> None:
    path = exported(office)
    translate(path)
    path.write_text(re.sub(old, lambda _: new, path.read_text("utf-8")), "utf-8")
    before = office.files()
    with pytest.raises(HexaplaError, match=rf"^agenda\.xlf:\s?{said}") as error:
        returned(office, path)
    assert "\n" not in str(error.value)
    assert office.files() == before


def test_a_file_that_is_not_there(office: Office) -> None:
    for name, reason in (("x.xlf", "no such file or directory"), ("source", "is a directory")):
        with pytest.raises(HexaplaError, match=rf"^{name}: cannot be read \({reason}\)"):
            returned(office, office.root / name)


def test_a_broken_catalog_is_not_written_over(office: Office) -> None:
    path = exported(office)
    translate(path)
    edit(office.catalog("fr"), ('msgid "Agenda"', 'msgid "Agenda'))
    before = office.files()
    with pytest.raises(HexaplaError, match=r"^locales/fr/agenda\.po:\d+: not PO"):
        returned(office, path)
    assert office.files() == before


def test_all_files_or_none(office: Office) -> None:
    """What is kept aside cannot be written: then the catalog is not written either."""
    path = exported(office)
    translate(path)
    aside(office).write_text("garbage")
    before = office.files()
    with pytest.raises(HexaplaError, match=r"^locales/fr/agenda\.aside\.po:1: not PO"):
        returned(office, path)
    assert office.files() == before


def test_a_french_original_takes_english_files(tmp_path: Path) -> None:
    office = Office(tmp_path, "---\noriginal: fr\n---\n\n# Ordre du jour\n")
    assert SETTINGS.startswith('original = "en"')
    office.extract()
    path = exported(office, "en")
    translate(path)
    assert returned(office, path).written == ("locales/en/agenda.po",)
    edit(path, ('target-language="en"', 'target-language="fr"'))
    with pytest.raises(HexaplaError, match="the file is in French, the original's language"):
        returned(office, path)
