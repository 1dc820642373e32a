"""PO files as tools and people leave them: read in full, or refused with line and reason."""

from __future__ import annotations

import pytest

from hexapla.errors import FormatError
from hexapla.exchange.po.message import Message, PoFile
from hexapla.exchange.po.reading import read

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
ENTRY = 'msgctxt "u1"\nmsgid "one"\nmsgstr "un"\n'
ONE = Message("u1", "one", "un")


def messages(text: str) -> tuple[Message, ...]:
    return read((HEADER + text).encode(), "fr/a.po").messages


def fault(data: str | bytes) -> str:
    """The sentence that a file is refused with."""
    with pytest.raises(FormatError) as refused:
        read(data if isinstance(data, bytes) else data.encode(), "fr/a.po")
    return str(refused.value)


def test_an_entry_with_everything() -> None:
    text = (
        "# first remark\n#\n#  indented\n#. paragraph\n#: source/a.md\n#, fuzzy, no-wrap\n"
        '#| msgctxt "u0"\n#| msgid ""\n#| "old "\n#| "text"\n'
        'msgctxt "u1"\nmsgid "one"\nmsgstr ""\n"un\\n"\n"deux"\n'
    )
    assert messages(text) == (
        Message("u1", "one", "un\ndeux", "old text", True, False, ("first remark", "", " indented"),
                ("paragraph",), ("no-wrap",), "u0"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("quoted", "text"),
    [
        (r"a\"b", 'a"b'),
        (r"a\\b", r"a\b"),
        (r"a\\n", r"a\n"),
        (r"a\nb", "a\nb"),
        (r"a\tb\fc\vd\be\af\rg", "a\tb\fc\vd\be\af\rg"),
        (r"\\\"", '\\"'),
        (r"\*no emphasis\*", r"\*no emphasis\*"),  # escapes nothing in PO: the translator's own
        ("a\u2028b\x85c", "a\u2028b\x85c"),
        ("الأمم المتحدة \u200f🕊️", "الأمم المتحدة \u200f🕊️"),
    ],
)
def test_strings(quoted: str, text: str) -> None:
    """In the quick reader, and line by line (which a blank line forces)."""
    entry = f'msgctxt "u1"\nmsgid "one"\nmsgstr "{quoted}"\n'
    assert messages(entry)[0].target == text
    assert messages(entry.replace("msgstr", "\nmsgstr"))[0].target == text


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('msgctxt "u1"\nmsgid "one\nmsgstr "un"\n', 6, "a string ends in a quote"),
        ('msgctxt "u1"\nmsgid "one"\nmsgstr "un', 7, "a string ends in a quote"),
        ('msgctxt "u1"\nmsgid "one"\nmsgstr "\n', 7, "a string ends in a quote"),
        ('msgctxt "u1"\nmsgid "o"ne"\nmsgstr "un"\n', 6, "backslash before it"),
        ('msgctxt "u1"\nmsgid "one\\"\nmsgstr "un"\n', 6, "a string ends in a quote"),
        ('msgctxt "u1"\nmsgid "one\\\\"x"\nmsgstr "un"\n', 6, "backslash before it"),
        (f"{ENTRY}garbage\n", 8, "neither a comment, a keyword nor a string"),
        (f"<<<<<<< HEAD\n{ENTRY}", 5, "neither a comment, a keyword nor a string"),
        (f"{ENTRY}msgstr2 \"x\"\n", 8, "neither a comment, a keyword nor a string"),
        ('msgctxt "u1"\nmsgid "one"\n', 5, "the file ends before its msgstr"),
        (f'msgctxt "u0"\nmsgid "none"\n\n{ENTRY}', 8, "the entry of line 5 has no msgstr"),
        (f'{ENTRY}\nmsgstr "deux"\n', 9, "a msgstr without msgid"),
        (f"{ENTRY}\n#| previous\n", 9, "neither a comment nor a string"),
        (f'{ENTRY}\n#| msgid "old\n', 9, "a string ends in a quote"),
    ],
)  # fmt: skip
def test_a_broken_line_is_named(text: str, line: int, reason: str) -> None:
    said = fault(HEADER + text)
    assert said.startswith(f"fr/a.po:{line}: not PO at “")
    assert reason in said
    assert said.endswith("repair the line, or restore the file")


def test_a_string_without_keyword() -> None:
    assert "fr/a.po:1: " in fault('"lost"\n')


def test_a_context_that_stands_twice_names_both_lines() -> None:
    said = fault(f"{HEADER}{ENTRY}\n{ENTRY}")
    assert said.startswith("fr/a.po:9: msgctxt “u1” stands twice, first in line 5")
    wrapped = ENTRY.replace('"u1"', '""\n"u1"')
    assert fault(f"{HEADER}{wrapped}\n{wrapped}").startswith("fr/a.po: msgctxt “u1” stands twice")


def test_plural_forms_are_refused() -> None:
    text = 'msgid "unit"\nmsgid_plural "units"\nmsgstr[0] "unité"\nmsgstr[1] "unités"\n'
    assert fault(HEADER + text).startswith("fr/a.po:6: “unit” has plural forms")


@pytest.mark.parametrize("text", ["/etc/hostname", "PK\x03\x04", "{}", "title: x\n"])
def test_what_is_not_po(text: str) -> None:
    """No content is ever taken for the name of a file to read instead."""
    assert "fr/a.po:1: not PO" in fault(text)


def test_other_encodings() -> None:
    file = (HEADER.replace("UTF-8", "ISO-8859-1") + 'msgid "one"\nmsgstr "été"\n').encode("latin-1")
    assert read(file, "a.po").messages[0].target == "été"
    wrapped = file.replace(b"plain; charset", b'plain; "\n"charset')
    assert read(wrapped, "a.po").messages[0].target == "été"
    assert "UTF-16" in fault((HEADER + ENTRY).encode("utf-16"))
    assert "cut off" in fault((HEADER + 'msgid "é').encode()[:-1])


@pytest.mark.parametrize("name", ["zlib", "hex", "rot13", "undefined", "no-such", "idna"])
def test_an_encoding_that_is_none(name: str) -> None:
    """`bytes.decode` knows codecs that give no text; they must not get to work."""
    said = fault(HEADER.replace("UTF-8", name) + 'msgid "é"\nmsgstr ""\n')
    assert said.startswith(f"fr/a.po:1: the header says charset={name}")


def test_a_charset_in_a_text_is_none() -> None:
    header = HEADER.replace("charset=UTF-8", "x")
    text = f'{header}# charset=latin-1\nmsgid "charset=latin-1"\nmsgstr "été"\n'
    assert read(text.encode(), "a.po").messages[0].target == "été"


def test_windows_line_ends_and_byte_order_mark() -> None:
    data = ("\ufeff" + HEADER + ENTRY).replace("\n", "\r\n").encode()
    assert read(data, "a.po").messages == (ONE,)


@pytest.mark.parametrize("mark", ["#~ ", "#~"])
def test_obsolete_entries(mark: str) -> None:
    """With what they were made for, whether the tool leaves a space behind the mark or not."""
    text = (
        f'# kept\n#, fuzzy\n#~| msgid "old"\n{mark}msgctxt "u2"\n{mark}msgid "two"\n'
        f'{mark}msgstr ""\n{mark}"de"\n{mark}"ux"\n'
    )
    two = Message("u2", "two", "deux", "old", fuzzy=True, obsolete=True, remarks=("kept",))
    assert messages(f"{ENTRY}\n{text}") == (ONE, two)
    assert messages(f"{ENTRY}{text}") == (ONE, two)


def test_marks_without_space() -> None:
    text = f"#,fuzzy,no-wrap\n#.ours\n#:file\n#remark\n{ENTRY}"
    assert messages(text) == (
        ONE._replace(fuzzy=True, flags=("no-wrap",), extracted=("ours",), remarks=("remark",)),
    )


def test_the_header_stands_anywhere() -> None:
    """A remark on the first entry stays there, and does not become the file's."""
    file = read(f"# on one\n{ENTRY}\n# of the file\n{HEADER}".encode(), "a.po")
    assert file.messages == (ONE._replace(remarks=("on one",)),)
    assert file.preamble == ("of the file",)
    assert file.header == ("Content-Type: text/plain; charset=UTF-8",)


def test_comments_behind_the_last_entry_are_kept() -> None:
    assert read(f"{HEADER}{ENTRY}\n# vim: tw=0\n".encode(), "a.po").preamble == ("vim: tw=0",)


def test_a_file_without_header() -> None:
    assert read(ENTRY.encode(), "a.po") == PoFile((), (), (ONE,))


def test_an_entry_without_context_is_not_the_header() -> None:
    assert messages('msgid "one"\nmsgstr "un"\n') == (Message("", "one", "un"),)
    obsolete = '#~ msgid ""\n#~ msgstr "Language: fr"\n'
    assert read((obsolete + "\n" + HEADER + ENTRY).encode(), "a.po").header != ("Language: fr",)
