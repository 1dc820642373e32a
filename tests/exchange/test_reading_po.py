"""PO as editors send it back: every message a segment, and no flag or form is taken for another."""

import time

import pytest

from hexapla.errors import FormatError
from hexapla.exchange.naming import language_in, tag_of
from hexapla.exchange.reading import read
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag

HEAD = 'msgid ""\nmsgstr ""\n"Project-Id-Version: agenda\\n"\n"Language: {}\\n"\n{}\n'
CHARSET = '"Content-Type: text/plain; charset={}\\n"\n'


def returned(body: str, language: str = "fr", fields: str = "") -> Returned:
    (one,) = read((HEAD.format(language, fields) + body).encode(), "a.po")
    return one


def only(body: str) -> Segment:
    (segment,) = returned(body).segments
    return segment


def test_a_message_is_a_unit_by_its_context():
    assert returned('msgctxt "u1"\nmsgid "Hello"\nmsgstr "Bonjour"\n') == Returned(
        "agenda",
        "fr",
        (Segment("u1", ("Hello",), ("Bonjour",), State.TRANSLATED, 7, stated=True),),
    )


def test_texts_are_in_the_notation_and_their_codes_are_numbered_as_the_sources():
    segment = only('msgid "a *b* [c](d)[^1]"\nmsgstr "[^1] [C](d) *B*"\n')
    assert segment.source == (
        "a ", Tag(1, Side.OPEN), "b", Tag(1, Side.CLOSE), " ", Tag(2, Side.OPEN), "c",
        Tag(2, Side.CLOSE), Tag(3, Side.ALONE),
    )  # fmt: skip
    assert segment.target == (
        Tag(3, Side.ALONE), " ", Tag(2, Side.OPEN), "C", Tag(2, Side.CLOSE), " ",
        Tag(1, Side.OPEN), "B", Tag(1, Side.CLOSE),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("flags", "state"),
    [("", State.TRANSLATED), ("#, fuzzy\n", State.DRAFT), ("#, c-format, fuzzy\n", State.DRAFT)],
)
def test_a_fuzzy_message_is_a_draft(flags, state):
    assert only(f'{flags}msgid "a"\nmsgstr "b"\n').state is state


def test_a_message_without_translation_has_none():
    assert only('msgid "a"\nmsgstr ""\n').target is None


def test_a_context_that_is_lost_leaves_the_text():
    segment = only('msgid "a"\nmsgstr "b"\n')
    assert (segment.id, segment.name) == ("", "")


def test_remarks_are_the_translators_own():
    segment = only('# One.\n#\n#. ours\n#: a.md:3\nmsgid "a"\nmsgstr "b"\n')
    assert segment.remarks == ("One.",)


def test_a_context_that_many_messages_share_is_no_fault():
    """KDE names so what sort of text a message is."""
    body = 'msgctxt "@title"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "@title"\nmsgid "c"\nmsgstr "d"\n'
    assert [segment.target for segment in returned(body).segments] == [("b",), ("d",)]


def test_each_plural_form_is_a_segment():
    forms = 'msgid "%n file"\nmsgid_plural "%n files"\nmsgstr[0] "a"\nmsgstr[1] "b"\nmsgstr[2] ""\n'
    segments = returned(f'# One.\n#, fuzzy\nmsgctxt "u"\n{forms}\nmsgid "x"\nmsgstr "y"\n').segments
    assert [(one.id, one.source, one.target) for one in segments] == [
        ("u", ("%n file",), ("a",)),
        ("u", ("%n files",), ("b",)),
        ("u", ("%n files",), None),
        ("", ("x",), ("y",)),
    ]
    assert [one.state for one in segments[:3]] == [State.DRAFT] * 3
    assert [one.remarks for one in segments] == [("One.",), (), (), ()]
    assert [one.line for one in segments] == [9, 12, 13, 15]


@pytest.mark.parametrize(
    "forms",
    [
        'msgid "a"\nmsgid_plural "b"\nmsgid_plural "c"\nmsgstr[0] "x"\n',
        'msgid "a"\nmsgstr[0] "x"\n',
        'msgid_plural "b"\nmsgstr[0] "x"\n',
        'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "x"\n',
    ],
)
def test_plural_forms_out_of_order_are_no_po(forms):
    with pytest.raises(FormatError, match="not PO"):
        returned(forms)


def test_obsolete_messages_come_too():
    """An editor may have made them so by another master."""
    body = 'msgid "a"\nmsgstr "b"\n\n#~ msgctxt "u2"\n#~ msgid "c"\n#~ msgstr "d"\n'
    assert [one.id for one in returned(body).segments] == ["", "u2"]


def test_a_translation_of_nothing_is_not_lost():
    assert only('msgctxt "u"\nmsgid ""\nmsgstr "b"\n').target == ("b",)


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("UTF-8", "ISO-8859-1").encode("latin-1"),
        lambda text: text.replace("UTF-8", "windows-1252").encode("cp1252"),
        lambda text: text.replace("UTF-8", "ISO-8859-1").encode("utf-8-sig"),
        lambda text: text.replace("UTF-8", "CHARSET").encode(),
    ],
)
def test_encodings_and_line_ends(encode):
    text = HEAD.format("fr", CHARSET.format("UTF-8")) + 'msgid "é"\nmsgstr "ü"\n'
    (segment,) = read(encode(text), "a.po")[0].segments
    assert (segment.source, segment.target) == (("é",), ("ü",))


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("fr", "fr"),
        ("fr_FR", "fr-FR"),
        ("zh_Hans_CN", "zh-Hans-CN"),
        ("sr@latin", "sr-Latn"),
        ("ca@valencia", "ca"),
        ("es_419", "es-419"),
        ("", ""),
        ("French", ""),
    ],
)
def test_languages_as_gettext_names_them(name, tag):
    assert tag_of(name) == tag
    assert returned('msgid "a"\nmsgstr "b"\n', name).language == tag


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("agenda.fr.po", "fr"),
        ("fr.po", "fr"),
        ("agenda-pt_BR.po", "pt-BR"),
        ("agenda_zh-Hans.xlf", "zh-Hans"),
        ("back.zip/fr/agenda.po", ""),
        ("agenda.po", ""),
        ("agenda-new.po", ""),
        ("agenda.fr.po.bak2345678", ""),
    ],
)
def test_languages_in_names_of_files(name, tag):
    assert language_in(name) == tag


def test_ten_thousand_messages_take_less_than_a_second():
    """Files come back as large as they went out."""
    body = "".join(f'msgctxt "u{n}"\nmsgid "a {n}"\nmsgstr "b {n}"\n\n' for n in range(10_000))
    started = time.process_time()
    assert len(returned(body).segments) == 10_000
    assert time.process_time() - started < 1


def test_lines_without_end_are_refused_before_they_fill_the_memory():
    """Each of them takes sixty times its bytes; what a tool has wrapped is far below."""
    with pytest.raises(FormatError, match="its texts have more than 2,000,000 lines; send it in"):
        returned('msgid "a"\nmsgstr ""\n' + '"x"\n' * 2_000_001)
