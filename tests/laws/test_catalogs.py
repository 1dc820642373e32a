"""Catalogs survive their files: what is written is read, whoever rewrote the file in between."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import polib
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.po.catalogs import catalog
from hexapla.exchange.po.lines import read_lines
from hexapla.exchange.po.message import Message, PoFile
from hexapla.exchange.po.reading import read
from hexapla.exchange.po.targets import targets
from hexapla.exchange.po.units import units as read_register
from hexapla.exchange.po.writing import write_catalog, write_register
from hexapla.markup.lines import tidy
from hexapla.model.catalog import Catalog, Entry, State, count, usable
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.sync.pairing import pair

FR = Locale.parse("fr")
# A busy machine is not a broken law.
LAW = settings(deadline=None)
PIECES = st.sampled_from(
    ["word", " ", '"', "\\", "\\\\", '\\"', "\\n", "\n", "\\\n", "\t", "\r", "\f", "\x1b", "#",
     "#~", "msgid", "السلام", "\u200f", "会议", "🕊️", "\u00a0", "\u2028", "\x85",
     "a long text, " * 9, "[^1]", "*em*", "| ", "charset=latin-1"]
)  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TEXTS = st.lists(PIECES | st.text(CHARACTERS, max_size=5), min_size=1, max_size=6).map(
    lambda parts: tidy("".join(parts))
)
SOME_TEXT = TEXTS.filter(bool)
# A comment is one line, and no tool keeps the space at its end.
REMARKS = st.lists(TEXTS.map(lambda text: " ".join(text.split("\n")).rstrip()), max_size=3)
FLAGS = st.lists(st.sampled_from(["no-wrap", "c-format", "x-y"]), unique=True, max_size=2)
TRAILS = st.lists(st.sampled_from(["Agenda", "II. Work", "a\nb", "\u2028"]), max_size=2)


@st.composite
def entries(draw: st.DrawFn, unit_id: str, gone: bool = False) -> Entry:
    unit = Unit(unit_id, draw(SOME_TEXT), Role.PARAGRAPH)
    if not gone:
        unit = unit._replace(role=draw(st.sampled_from(Role)), trail=tuple(draw(TRAILS)))
        unit = unit._replace(name=draw(st.sampled_from(["", "1", "organ"])))
        unit = unit._replace(notes=tuple(draw(REMARKS)))
    remarks, flags = tuple(draw(REMARKS)), tuple(draw(FLAGS))
    target = draw(SOME_TEXT if gone else TEXTS)
    if not target:
        return Entry(unit, remarks=remarks, flags=flags)
    state = draw(st.sampled_from([State.DRAFT, State.TRANSLATED]))
    return Entry(unit, target, state, draw(st.just(unit.text) | SOME_TEXT), remarks, flags)


@st.composite
def full_catalogs(draw: st.DrawFn) -> Catalog:
    live = [draw(entries(f"u{n}")) for n in range(draw(st.integers(0, 4)))]
    ids = ["v1", "", 'an "odd" \\id', "u0"]
    gone = [draw(entries(ids[n], gone=True)) for n in range(draw(st.integers(0, 3)))]
    return Catalog("a/document", FR, tuple(live), tuple(gone))


def written(made: Catalog) -> bytes:
    return write_catalog(made, "source/a document.md")


def units(made: Catalog) -> list[Unit]:
    return [entry.unit for entry in made.entries]


def same_but_notes(messages: tuple[Message, ...]) -> list[Message]:
    """Messages without what a tool may wrap anew or leave out: comments, and what is only ours."""
    return [
        message._replace(
            remarks=(), extracted=(), previous="" if message.obsolete else message.previous
        )
        for message in messages
    ]


@LAW
@given(full_catalogs())
def test_what_is_written_is_read(made: Catalog) -> None:
    """Targets, states, sources they were made for, remarks, flags and retired entries come back."""
    file = read(written(made), "a.po")
    assert catalog("a/document", FR, units(made), file) == made


@LAW
@given(full_catalogs())
def test_a_second_round_gives_the_same_bytes(made: Catalog) -> None:
    """An extraction of what has not changed changes no file."""
    data = written(made)
    file = read(data, "a.po")
    again = catalog("a/document", FR, units(made), file)
    assert write_catalog(again, "source/a document.md", file.header, file.preamble) == data


@LAW
@given(full_catalogs())
def test_register_gives_the_units_back(made: Catalog) -> None:
    file = read(write_register(units(made), "a", "source/a.md"), "a.pot")
    assert [(m.context, m.source, m.target) for m in file.messages] == [
        (unit.id, unit.text, "") for unit in units(made)
    ]


@LAW
@given(full_catalogs())
def test_both_readers_agree(made: Catalog) -> None:
    """The quick reader takes every file of ours, and says what the thorough one says."""
    data = written(made)
    thorough, behind = read_lines(data.decode())
    assert (tuple(thorough[1:]), behind) == (read(data, "a.po").messages, [])


def reversed_entries(text: str) -> str:
    header, *rest = text.rstrip("\n").split("\n\n")
    return "\n\n".join([header, *reversed(rest)]) + "\n"


def header_last(text: str) -> str:
    header, *rest = text.rstrip("\n").split("\n\n")
    return "\n\n".join([*rest, header]) + "\n"


def comments_reversed(text: str) -> str:
    """Comments of different kinds in another order; those of one kind keep theirs."""
    blocks = []
    for block in text.split("\n\n"):
        lines = block.split("\n")
        size = next(n for n, line in enumerate([*lines, ""]) if line[:1] != "#" or line[1:2] == "~")
        kinds = [[line for line in lines[:size] if line[1:2] == kind] for kind in "|,:.\t~"]
        known = [line for kind in kinds for line in kind]
        remarks = [line for line in lines[:size] if line not in known]
        blocks.append("\n".join([*known, *remarks, *lines[size:]]))
    return "\n\n".join(blocks)


def other_header(text: str) -> str:
    more = '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n"X-Poedit-SourceCharset: UTF-8\\n"\n'
    return text.replace('"MIME-Version', f'{more}"MIME-Version', 1)


REWRITES: dict[str, Callable[[str], str]] = {
    "another order": reversed_entries,
    "header last": header_last,
    "comments in another order": comments_reversed,
    "another header": other_header,
    "no blank lines": lambda text: text.replace("\n\n", "\n"),
    "wrapped contexts": lambda text: text.replace('msgctxt "u', 'msgctxt ""\n"u"\n"'),
    "tabs for spaces": lambda text: text.replace('msgid "', 'msgid\t"').replace("#, ", "#,"),
    "blank lines everywhere": lambda text: text.replace("\n", "\n\n"),
    "no line end at the end": lambda text: text.rstrip("\n"),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
}


@LAW
@given(full_catalogs(), st.sets(st.sampled_from(sorted(REWRITES)), max_size=3))
def test_rewritten_files_say_the_same(made: Catalog, names: set[str]) -> None:
    """Whatever shape a tool gives to a file, the catalog is the same."""
    text = written(made).decode()
    for name, rewrite in REWRITES.items():
        text = rewrite(text) if name in names else text
    found = catalog("a/document", FR, units(made), read(text.encode(), "a.po"))
    if {"another order", "header last"} & names:
        made = made._replace(retired=tuple(sorted(made.retired)))
        found = found._replace(retired=tuple(sorted(found.retired)))
    assert found == made


@LAW
@given(full_catalogs(), st.sets(st.sampled_from(sorted(REWRITES)), max_size=1))
def test_translations_without_units_are_those_of_the_catalog(
    made: Catalog, names: set[str]
) -> None:
    """A file that nobody has rewritten gives them, and no other gives others."""
    data, file = written(made).decode(), "source/a document.md"
    for name in names:
        data = REWRITES[name](data)
    register = write_register(units(made), "a/document", file)
    if read_register(register) is None:
        return
    found = targets([data.encode()], [register])
    known = catalog("a/document", FR, units(made), read(data.encode(), "a.po"))
    if found is not None or not names:
        assert found == (usable(known), count(known.entries))


# What polib itself cannot read back: it splits lines where Python does, and knows no \a.
POLIB_TEXTS = st.text(
    st.sampled_from('ab "\\\n\tn#é语ا🕊') | st.characters(categories=["L", "P", "S"]), max_size=90
)


@settings(LAW, max_examples=40)
@given(full_catalogs(), st.lists(POLIB_TEXTS.map(tidy), min_size=4, max_size=4))
def test_polib_agrees_before_and_after_its_own_saving(made: Catalog, texts: list[str]) -> None:
    """A peer reads our files as we do, and its own, wrapped at 40, are read as ours are."""
    plain = [
        entry._replace(
            unit=entry.unit._replace(text=f"s {text}", trail=(), notes=()),
            target=text and f"t {text}", made_for=text and f"s {text}", remarks=(),
        )
        for entry, text in zip(made.entries, texts, strict=False)
    ]  # fmt: skip
    plain = [entry if entry.target else Entry(entry.unit) for entry in plain]
    data = written(made._replace(entries=tuple(plain), retired=()))
    ours = read(data, "a.po")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.po"
        path.write_bytes(data)
        theirs = polib.pofile(str(path), wrapwidth=40)
        assert [(m.context, m.source, m.target, m.fuzzy) for m in ours.messages] == [
            (entry.msgctxt, entry.msgid, entry.msgstr, entry.fuzzy) for entry in theirs
        ]
        theirs.save(str(path))
        wrapped = read(path.read_bytes(), "a.po")
    assert same_but_notes(wrapped.messages) == same_but_notes(ours.messages)


PO_PIECES = st.sampled_from(
    ['msgctxt "u1"', 'msgid "a"', 'msgid ""', 'msgstr "b"', '"more\\n"', "# remark", "#. ours", "#",
     "#, fuzzy", "#: file", '#| msgid "old"', '#~ msgid "c"', '#~ msgstr "d"', '#~| msgid "e"',
     '#~ msgctxt "u2"', "", " ", "junk", 'msgstr[0] "p"', 'msgid "open', '"a" "b"', '"\\"']
)  # fmt: skip


@LAW
@given(st.lists(PO_PIECES, max_size=12))
def test_where_the_quick_reader_reads_the_thorough_one_does(lines: list[str]) -> None:
    """Both read the same or one of them refuses; nothing but a clear error is ever raised."""
    text = "\n".join(lines)
    found = outcome(lambda: read(text.encode(), "a.po").messages)
    thorough = outcome(lambda: tuple(read_lines(text)[0]))
    if isinstance(found, tuple) and isinstance(thorough, tuple):
        assert [message for message in thorough if message.context or message.source] == [
            message for message in found if message.context or message.source
        ]


def outcome(do: Callable[[], tuple[Message, ...]]) -> tuple[Message, ...] | str:
    try:
        return do()
    except FormatError as error:
        return str(error)


@LAW
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_raise_anything_but_a_clear_error(data: bytes) -> None:
    outcome(lambda: read(data, "a.po").messages)


def test_an_empty_file_is_an_empty_catalog() -> None:
    assert read(b"", "a.po") == PoFile((), (), ())


# ---- over a document's life


MASTERS = st.lists(
    st.lists(st.sampled_from(["Idem", "x", "y", "The report is before us.",
                              "The reports are before us.", "The note is before us.",
                              "The session opens on Monday.", "The session opens on Tuesday."]),
             max_size=6),
    min_size=2, max_size=6,
)  # fmt: skip


@LAW
@given(MASTERS)
def test_no_sequence_of_masters_loses_a_translation(masters: list[list[str]]) -> None:
    """Every translation ever made is in the catalog, live or retired, and knows its source."""
    register: list[tuple[str, str]] = []
    file = PoFile((), (), ())
    made_for: dict[str, str] = {}
    for step, texts in enumerate(masters):
        read_units = [Unit("", text, Role.PARAGRAPH) for text in texts]
        pairing = pair(register, read_units, file.retired())
        register = [(unit.id, unit.text) for unit in pairing.units]
        now = catalog("a", FR, pairing.units, file)
        live = []
        for entry in now.entries:
            if not entry.target:
                target = f"{step} {entry.unit.id}"
                made_for[target] = entry.unit.text
                entry = Entry(entry.unit, target, State.TRANSLATED, entry.unit.text)
            live.append(entry)
        now = now._replace(entries=tuple(live))
        found = [(entry.target, entry.made_for) for entry in (*now.entries, *now.retired)]
        assert sorted(found) == sorted(made_for.items())
        file = read(write_catalog(now, "a.md"), "a.po")


@LAW
@given(st.lists(st.sampled_from(["Idem", "A", "B", "The session opens on Monday."]), max_size=6))
def test_what_left_all_at_once_comes_back_as_it_was(texts: list[str]) -> None:
    """An emptied master, and its text again: the same ids and the same bytes."""
    before = pair([], [Unit("", text, Role.PARAGRAPH) for text in texts])
    done = tuple(Entry(unit, f"t {unit.id}", State.TRANSLATED, unit.text) for unit in before.units)
    data = write_catalog(Catalog("a", FR, done), "a.md")
    empty = write_catalog(catalog("a", FR, (), read(data, "a.po")), "a.md")
    file = read(empty, "a.po")
    back = pair([], [Unit("", text, Role.PARAGRAPH) for text in texts], file.retired())
    assert write_catalog(catalog("a", FR, back.units, file), "a.md") == data
