"""PO files as we write them: canonical, stable, and sound in the eyes of GNU gettext."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.exchange.po.catalogs import catalog
from hexapla.exchange.po.reading import read
from hexapla.exchange.po.strings import LONGEST, quote
from hexapla.exchange.po.writing import heads, write_catalog, write_register
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.encoding import LONGEST_LINE
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

FR, AR, HANS = Locale.parse("fr"), Locale.parse("ar"), Locale.parse("zh-Hans")
UNITS = (
    Unit("u1", "Agenda", Role.HEADING),
    Unit("u2", 'A "quoted" \\ text\\\nin two lines', Role.PARAGRAPH, ("Agenda",)),
    Unit("u3", "See *above*.", Role.FOOTNOTE, (), "1", ("formal",)),
    Unit("u4", "Text", Role.CELL, ("Agenda", "Work")),
)
TARGETS = ("Ordre du jour", 'Un "texte" \\ cité\\\nen deux lignes', "Voir *plus haut*.", "Texte")
NASTY = ("a\tb", "\\n", "100 % d'accord", "%d %s", "#, fuzzy", '"', "\\", "السلام \u200fعليكم",
         "会议", "🕊️", "\u2028", "\u00a0", "a\\\nb")  # fmt: skip

EXPECTED = """\
msgid ""
msgstr ""
"Project-Id-Version: agenda\\n"
"POT-Creation-Date: 2000-01-01 00:00+0000\\n"
"PO-Revision-Date: 2000-01-01 00:00+0000\\n"
"Last-Translator: none\\n"
"Language-Team: French\\n"
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#. heading
#: source/agenda.md
msgctxt "u1"
msgid "Agenda"
msgstr "Ordre du jour"

# to be settled
#. paragraph
#. in: Agenda
#: source/agenda.md
#, fuzzy, no-wrap
#| msgid "Before"
msgctxt "u2"
msgid ""
"A \\"quoted\\" \\\\ text\\\\\\n"
"in two lines"
msgstr ""
"Un \\"texte\\" \\\\ cité\\\\\\n"
"en deux lignes"

#. footnote 1
#. note: formal
#: source/agenda.md
#, fuzzy
msgctxt "u3"
msgid "See *above*."
msgstr "Voir *plus haut*."

#. cell
#. in: Agenda › Work
#: source/agenda.md
msgctxt "u4"
msgid "Text"
msgstr ""

#, fuzzy, draft
#~| msgid "Gone, before"
#~ msgctxt "u9"
#~ msgid "Gone"
#~ msgstr "Parti"
"""


def entries() -> tuple[Entry, ...]:
    first, second, third, fourth = UNITS
    finished = State.TRANSLATED
    return (
        Entry(first, TARGETS[0], finished, first.text),
        Entry(second, TARGETS[1], finished, "Before", ("to be settled",), ("no-wrap",)),
        Entry(third, TARGETS[2], State.DRAFT, third.text),
        Entry(fourth),
    )


def test_the_canonical_form() -> None:
    gone = Entry(Unit("u9", "Gone", Role.PARAGRAPH), "Parti", State.DRAFT, "Gone, before")
    made = Catalog("agenda", FR, entries(), (gone,))
    assert write_catalog(made, "source/agenda.md").decode() == EXPECTED
    shared = heads(UNITS, "source/agenda.md")
    assert write_catalog(made, "source/agenda.md", made=shared).decode() == EXPECTED


def test_a_header_stays_as_the_tool_left_it() -> None:
    """Only what a reader needs is mended: charset, language, encoding."""
    header = ("Project-Id-Version: Ours 2.0", "Language: ", "X-Generator: Poedit 3.4",
              "Content-Type: text/plain; charset=ISO-8859-1",
              "Plural-Forms: nplurals=2;")  # fmt: skip
    text = write_catalog(Catalog("a", HANS, ()), "a.md", header, ("by Li", "", "2027")).decode()
    assert text.startswith('# by Li\n#\n# 2027\nmsgid ""\nmsgstr ""\n"Project-Id-Version: Ours 2.0')
    file = read(text.encode(), "a.po")
    assert file.header == (
        "Project-Id-Version: Ours 2.0", "Language: zh_Hans", "X-Generator: Poedit 3.4",
        "Content-Type: text/plain; charset=UTF-8", "Plural-Forms: nplurals=2;",
        "MIME-Version: 1.0", "Content-Transfer-Encoding: 8bit",
    )  # fmt: skip
    assert (
        write_catalog(Catalog("a", HANS, ()), "a.md", file.header, file.preamble) == text.encode()
    )


def test_what_is_in_a_comment_stays_in_it() -> None:
    """A note of several lines, as XLIFF has them, opens no entry; nor does a file's name."""
    unit = Unit("u1", "x", Role.CELL, ("a\nmsgid",), "n\r\nmsgid", ("m\rmsgid",))
    entry = Entry(unit, "y", State.TRANSLATED, "x", ('one\nmsgid "two"\r\n\rthree',))
    file = read(write_catalog(Catalog("a", FR, (entry,)), "a b\n.md"), "a.po")
    assert file.messages[0].remarks == ("one", 'msgid "two"', "", "three")
    assert len(file.messages) == 1


def test_a_file_name_with_a_space_stays_one_reference() -> None:
    data = write_register(UNITS[:1], "a", "source/an agenda.md").decode()
    assert "#: \u2068source/an agenda.md\u2069\n" in data


def test_no_line_is_longer_than_what_may_be_read() -> None:
    """The longest text that a master may hold, of nothing but what is escaped."""
    text = '"' * (LONGEST_LINE + 1)
    entry = Entry(Unit("u1", text, Role.PARAGRAPH), text, State.TRANSLATED, text)
    data = write_catalog(Catalog("a", FR, (entry,)), "a.md")
    assert max(len(line) for line in data.split(b"\n")) <= 2 * LONGEST + 3
    assert catalog("a", FR, [entry.unit], read(data, "a.po")).entries == (entry,)


def test_an_approved_translation_is_written_as_translated() -> None:
    """PO has no word for it; it is not written as less."""
    unit = UNITS[0]
    for state in (State.REVIEWED, State.FINAL):
        data = write_catalog(Catalog("a", FR, (Entry(unit, "x", state, unit.text),)), "a.md")
        assert catalog("a", FR, [unit], read(data, "a.po")).entries[0].state is State.TRANSLATED


# ---- GNU gettext as a peer


needs_gettext = pytest.mark.skipif(
    not (shutil.which("msgfmt") and shutil.which("msgmerge")), reason="GNU gettext is not installed"
)


def tool(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in words], capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.gettext
@needs_gettext
@pytest.mark.parametrize("locale", [FR, AR, HANS], ids=str)
def test_msgfmt_has_nothing_to_say(locale: Locale, tmp_path: Path) -> None:
    nasty = [
        Entry(Unit(f"n{n}", text, Role.PARAGRAPH), text, State.TRANSLATED, text, (text,))
        for n, text in enumerate(NASTY)
    ]
    gone = [
        entry._replace(unit=entry.unit._replace(id="" if n else "u1"))
        for n, entry in enumerate(nasty)
    ]
    path = tmp_path / "a.po"
    made = Catalog("agenda", locale, (*entries(), *nasty), tuple(gone))
    path.write_bytes(write_catalog(made, "source/an agenda.md"))
    result = tool("msgfmt", "-c", "-o", tmp_path / "a.mo", path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.gettext
@needs_gettext
def test_msgmerge_and_back(tmp_path: Path) -> None:
    """A translator's tool brings a catalog up to a new register; nothing is lost, and read again
    it is what we would have made of it ourselves."""
    finished = [
        Entry(unit, target, State.TRANSLATED, unit.text, (f"on {unit.id}",))
        for unit, target in zip(UNITS, TARGETS, strict=True)
    ]
    gone = Entry(Unit("u9", "Gone", Role.PARAGRAPH), "Parti", State.TRANSLATED, "Gone")
    before = write_catalog(Catalog("agenda", FR, tuple(finished), (gone,)), "source/agenda.md")
    changed = UNITS[2]._replace(text="See *below*.")
    new = (UNITS[1], UNITS[0], changed, Unit("u5", "A wholly new matter", Role.ITEM))
    pot, po = tmp_path / "agenda.pot", tmp_path / "fr.po"
    pot.write_bytes(write_register(new, "agenda", "source/agenda.md"))
    po.write_bytes(before)
    result = tool("msgmerge", "--previous", "--quiet", "--update", "--backup=none", po, pot)
    assert (result.returncode, result.stderr) == (0, "")

    merged = read(po.read_bytes(), "fr.po")
    ours = read(before, "fr.po")
    by_tool = catalog("agenda", FR, new, merged)
    by_us = catalog("agenda", FR, new, ours)
    assert by_tool.entries == by_us.entries
    assert {entry.unit.id for entry in by_tool.retired} == {"u4", "u9"}
    assert sorted(by_tool.retired) == sorted(by_us.retired)
    canonical = write_catalog(by_tool, "source/agenda.md", merged.header, merged.preamble)
    expected = write_catalog(by_us, "source/agenda.md", ours.header, ours.preamble)
    assert sorted(canonical.split(b"\n\n")) == sorted(expected.split(b"\n\n"))


@pytest.mark.gettext
@needs_gettext
def test_a_guess_of_msgmerge_is_a_draft(tmp_path: Path) -> None:
    """A new unit gets the translation of one that is like it: help, but nobody's work for it."""
    old = Unit("u1", "The session will open on Monday in Geneva.", Role.PARAGRAPH)
    new = Unit("u2", "The session will open on Tuesday in Geneva.", Role.PARAGRAPH)
    done = Entry(old, "La session s'ouvrira lundi à Genève.", State.TRANSLATED, old.text)
    pot, po = tmp_path / "a.pot", tmp_path / "fr.po"
    pot.write_bytes(write_register([old, new], "a", "a.md"))
    po.write_bytes(write_catalog(Catalog("a", FR, (done,)), "a.md"))
    tool("msgmerge", "--previous", "--quiet", "--update", "--backup=none", po, pot)
    first, second = catalog("a", FR, [old, new], read(po.read_bytes(), "fr.po")).entries
    assert first == done
    assert (second.target, second.state, second.made_for) == (
        done.target, State.DRAFT, old.text,
    )  # fmt: skip
    as_old = new._replace(text=old.text)
    again = write_catalog(Catalog("a", FR, (first, second)), "a.md")
    assert not catalog("a", FR, [old, as_old], read(again, "a.po")).entries[1].usable


WRITTEN = st.lists(
    st.sampled_from(["word ", '"', "\\", "\n", "\t", "\a", "é", "字", "\u2028", "x" * 9]),
    max_size=5,
).map("".join)


@given(st.lists(st.tuples(WRITTEN, WRITTEN, st.sampled_from(Role), WRITTEN), max_size=8))
def test_units_written_together_are_written_as_each_alone(
    said: list[tuple[str, str, Role, str]],
) -> None:
    """What one has to be quoted for is nothing to its neighbours."""
    units = [
        Unit(unit_id, text, role, (name,) if name else (), name, (text,) if name else ())
        for unit_id, text, role, name in said
    ]
    alone = [made for unit in units for made in heads([unit], "source/a b.md")]
    assert list(heads(units, "source/a b.md")) == alone
    made = write_register(units, "a", "source/a b.md", alone)
    assert write_register(units, "a", "source/a b.md") == made
    for unit, (_, body) in zip(units, alone):
        assert body.decode().endswith(quote("msgid", unit.text))
