"""A catalog in step with the master is known without being read; so is whether it is ours."""

from __future__ import annotations

import pytest

from hexapla.exchange import sent
from hexapla.exchange.po import strings
from hexapla.exchange.po.catalogs import catalog
from hexapla.exchange.po.openings import Openings, openings_of
from hexapla.exchange.po.reading import read
from hexapla.exchange.po.stepping import stepped, updated
from hexapla.exchange.po.units import units
from hexapla.exchange.po.writing import heads, write_catalog, write_register
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

FR = Locale.parse("fr")
FILE = "source/agenda.md"
UNITS = (
    Unit("u1", "Agenda", Role.HEADING),
    Unit("u2", 'A "quoted" text\\\nin two lines', Role.PARAGRAPH, ("Agenda",)),
    Unit("u3", "See *above*.", Role.FOOTNOTE, (), "1", ("formal",)),
    Unit("u4", "Text", Role.CELL, ("Agenda", "Work")),
    Unit("u5", "More", Role.CELL, ("Agenda", "Work")),
    Unit("u6", "Last", Role.CELL, ("Agenda", "Work")),
)
ENTRIES = (
    Entry(UNITS[0], "Ordre du jour", State.TRANSLATED, UNITS[0].text),
    Entry(UNITS[1], 'Un "texte"\\\ncité', State.TRANSLATED, UNITS[1].text),
    Entry(UNITS[2], "Voir *plus haut*.", State.DRAFT, UNITS[2].text),
    Entry(UNITS[3], "Texte", State.TRANSLATED, "An older text"),
    Entry(UNITS[4]),
    Entry(UNITS[5], "Fin", State.TRANSLATED, UNITS[5].text),
)
MADE = tuple(heads(UNITS, FILE))
OURS = write_catalog(Catalog("agenda", FR, ENTRIES), FILE)
# What a tool or a translator may have done to a file, and whether it is ours still.
TOUCHED = {
    "nothing": ("", "", True),
    "another translation": ("Fin", "La fin", True),
    "a draft": ('#: source/agenda.md\nmsgctxt "u6"',
                '#: source/agenda.md\n#, fuzzy\nmsgctxt "u6"', True),
    "a draft of nothing": ('#: source/agenda.md\nmsgctxt "u5"',
                           '#: source/agenda.md\n#, fuzzy\nmsgctxt "u5"', False),
    **{
        name: ('#: source/agenda.md\nmsgctxt "u6"',
               f'#: source/agenda.md\n#, fuzzy\n{previous}\nmsgctxt "u6"', ours)
        for name, previous, ours in [
            ("an older text", '#| msgid "The last"', True),
            ("one with an escape", '#| msgid "The \\"last\\""', True),
            ("one with a tab", '#| msgid "The\tlast"', False),
            ("one in two lines", '#| msgid ""\n#| "The last"', False),
            ("an older text that is none", '#| msgid "Last"', False),
            ("one of another unit", '#| msgctxt "u1"\n#| msgid "The last"', False),
        ]
    },
    "a remark": ('#. cell\n#. in: Agenda › Work\n#: source/agenda.md\nmsgctxt "u6"',
                 '# hm\n#. cell\n#. in: Agenda › Work\n#: source/agenda.md\nmsgctxt "u6"', False),
    "another flag": ('#: source/agenda.md\nmsgctxt "u5"',
                     '#: source/agenda.md\n#, no-wrap\nmsgctxt "u5"', False),
    "a header of its own": ("Language-Team: French", "Language-Team: Nous", False),
    "a comment above all": ('msgid ""', '# Nous\nmsgid ""', False),
    "another place": ("#: source/agenda.md", "#: source/old.md", False),
    "another order of comments": ("#. cell\n#. in: Agenda › Work", "#. in: Agenda › Work\n#. cell",
                                  False),
    "wrapped lines": ('msgstr "Fin"', 'msgstr ""\n"Fin"', False),
    "no end of the last line": ('"Fin"\n', '"Fin"', False),
    "one more empty line": ('"Fin"\n', '"Fin"\n\n', False),
    "an empty line before all": ('msgid ""\nmsgstr ""\n"P', '\nmsgid ""\nmsgstr ""\n"P', False),
    "an obsolete entry": ('"Fin"\n', '"Fin"\n\n#~ msgid "x"\n#~ msgstr "y"\n', False),
    "line ends of Windows": ("\n", "\r\n", False),
    "a space at the end": ('"Fin"', '"Fin "', False),
}  # fmt: skip


@pytest.fixture(params=[1, 100, 1 << 18], autouse=True)
def piece(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the size of the pieces in which a file is looked at."""
    monkeypatch.setattr(strings, "_PIECE", request.param)


@pytest.mark.parametrize("touched", TOUCHED.values(), ids=TOUCHED)
def test_it_says_what_a_reader_says(touched: tuple[str, str, bool]) -> None:
    """And what is ours is the very record that is made of it."""
    old, new, ours = touched
    data = OURS.decode().replace(old, new).encode() if old else OURS
    assert (data == OURS) is (old == "")
    read_whole = catalog("agenda", FR, UNITS, read(data, "agenda.po"))
    record = sent.record(read_whole, FILE, made=MADE)
    assert (record[1] == data) is ours
    found = stepped(data, "agenda", FR, UNITS, MADE)
    assert stepped(data, "agenda", FR, UNITS, Openings(openings_of(MADE))) == found
    if found is None:
        assert not ours
        return
    assert found.catalog == read_whole._replace(retired=())
    assert found.ours is ours
    if ours:
        assert sent.record(found.catalog, FILE, written=data) == record


@pytest.mark.parametrize("touched", TOUCHED.values(), ids=TOUCHED)
def test_it_is_written_anew_as_a_reader_would_write_it(touched: tuple[str, str, bool]) -> None:
    data = OURS.decode().replace(*touched[:2]).encode() if touched[0] else OURS
    found = updated(data, UNITS, MADE)
    if found is not None:
        file = read(data, "agenda.po")
        whole = catalog("agenda", FR, UNITS, file)
        assert found == write_catalog(whole, FILE, file.header, file.preamble)


@pytest.mark.parametrize(
    "data",
    [
        OURS.replace(b"Fin", b"\xff"),
        OURS.replace(b"Project", b"\xff"),
        OURS.rpartition(b"\n\n")[0],
        OURS + b'\n#. cell\nmsgctxt "u7"\nmsgid "a"\nmsgstr ""\n',
        OURS.replace(b'"u2"', b'"u3"'),
        b"",
    ],
    ids=["not UTF-8", "nor its header", "an entry less", "one more", "another id", "nothing"],
)
def test_what_is_out_of_step_is_left_to_the_reader(data: bytes) -> None:
    assert stepped(data, "agenda", FR, UNITS, MADE) is None
    assert updated(data, UNITS, MADE) is None


def test_a_byte_that_is_not_utf_8_is_found_wherever_it_stands() -> None:
    register = write_register(UNITS, "agenda", FILE)
    for at in range(len(OURS)):
        data = OURS[:at] + b"\xff" + OURS[at + 1 :]
        assert stepped(data, "agenda", FR, UNITS, MADE) is None
        assert updated(data, UNITS, MADE) is None
    for at in range(len(register)):
        assert units(register[:at] + b"\xff" + register[at + 1 :]) is None


def test_a_register_is_read_in_pieces() -> None:
    found = units(write_register(UNITS, "agenda", FILE))
    assert found is not None
    assert found == (UNITS, MADE)
    assert found.made[3][0] is found.made[4][0]  # what is said of many units is kept once
