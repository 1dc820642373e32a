"""The one way in: what a file is, its content says, and what none of it is ends in a sentence."""

import codecs
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.reading import FORMATS, read
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag

DIALECTS = Path(__file__).parents[1] / "cases/exchange/dialects"
XLIFF = (
    b'<?xml version="1.0"?>\n<xliff version="1.2"><file original="a" target-language="fr"><body>'
    b'<trans-unit id="1"><source>Hello</source><target>Bonjour</target></trans-unit>'
    b"</body></file></xliff>"
)
TMX = (
    b'<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body><tu>'
    b'<tuv xml:lang="en"><seg>Hello</seg></tuv><tuv xml:lang="fr"><seg>Bonjour</seg></tuv>'
    b"</tu></body></tmx>"
)
TXML = (
    b'<txml locale="EN" targetlocale="fr"><translatable blockId="1"><segment>'
    b"<source>Hello</source><target>Bonjour</target></segment></translatable></txml>"
)
PO = b'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "Hello"\nmsgstr "Bonjour"\n'
TS = (
    b'<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="fr_FR"><context>'
    b"<name>C</name><message><source>Hello</source><translation>Bonjour</translation></message>"
    b"</context></TS>"
)
QPH = (
    b'<!DOCTYPE QPH><QPH language="fr" sourcelanguage="en"><phrase><source>Hello</source>'
    b"<target>Bonjour</target></phrase></QPH>"
)
TBX = (
    b'<martif type="TBX" xml:lang="en"><text><body><termEntry id="t"><langSet xml:lang="en"><tig>'
    b'<term>Hello</term></tig></langSet><langSet xml:lang="fr"><tig><term>Bonjour</term></tig>'
    b"</langSet></termEntry></body></text></martif>"
)
WORDFAST = (
    "%20240101~120000\t%User ID,X\t%TU=00000001\t%EN-US\t%Wordfast TM v.5.51r/00\t%FR-FR\t%-\t.\t."
    "\t.\r\n20240101~120000\tX\t0\tEN-US\tHello\tFR-FR\tBonjour\t\t\t\t\r\n"
).encode("utf-16")
TRADOS = (
    b"<RTF Preamble>\n<FontTable>\n</FontTable>\n</RTF Preamble>\n<TrU>\n<CrD>18012000, 13:18:35\n"
    b"<CrU>ME\n<UsC>0\n<Seg L=EN_US>Hello\n<Seg L=FR_FR>Bonjour\n</TrU>\n"
)
UTX = b"#UTX 1.11; en-US/fr-FR; 2008-03-28\n#src\ttgt\tsrc:pos\nHello\tBonjour\tnoun\n"
CATKEYS = b"1\tFrench\tx-vnd.Haiku\t123\nHello\tContext\tcomment\tBonjour\n"
MO = struct.pack("<7I2I2I", 0x950412DE, 0, 1, 28, 36, 0, 44, 5, 44, 7, 50) + b"Hello\0Bonjour\0"
FILES = {
    "a.xlf": XLIFF, "a.tmx": TMX, "a.txml": TXML, "a.po": PO, "a.ts": TS, "a.qph": QPH,
    "a.tbx": TBX, "w.txt": WORDFAST, "t.txt": TRADOS, "a.utx": UTX, "a.catkeys": CATKEYS,
    "a.mo": MO, "a.lang": b";Hello\nBonjour\n", "a.csv": b"source,target\r\nHello,Bonjour\r\n",
    "a.tab": b"Hello\tBonjour\n", "a.utf8": b"Hello\tBonjour\n",
}  # fmt: skip
# Told by their names alone.
NAMED = {"a.lang", "a.csv", "a.tab", "a.utf8"}


def only(data: bytes, name: str) -> Segment:
    (returned,) = read(data, name)
    (segment,) = returned.segments
    return segment


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(FormatError) as caught:
        read(data, name)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(name)
    return str(caught.value)


@pytest.mark.parametrize("name", FILES)
def test_each_format_is_read(name):
    segment = only(FILES[name], name)
    assert (segment.source, segment.target) == (("Hello",), ("Bonjour",))
    assert segment.state is State.TRANSLATED


@pytest.mark.parametrize("name", sorted(set(FILES) - NAMED))
@pytest.mark.parametrize("renamed", ["back", "back.bin", "back.fr.xlf", "back.po", "back.csv"])
def test_a_file_is_what_it_is_by_its_content_whatever_its_name(name, renamed):
    assert only(FILES[name], renamed).target == ("Bonjour",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("data", [XLIFF, TMX, TXML])
def test_xml_is_known_in_every_encoding_that_it_says_of_itself(data, encoding):
    text = data.decode()
    if not text.startswith("<?xml"):
        text = f'<?xml version="1.0"?>\n{text}'
    if encoding in ("utf-16-le", "utf-16-be"):
        text = text.replace('version="1.0"', 'version="1.0" encoding="UTF-16"', 1)
    assert only(text.encode(encoding), "back").target == ("Bonjour",)


def test_what_stands_before_the_root_does_not_hide_it():
    data = b"\n<!-- <tmx> --><?x <txml>?>\n" + XLIFF.split(b"\n", 1)[1]
    assert only(data, "back").target == ("Bonjour",)


def test_comments_before_the_first_message_do_not_hide_it():
    assert only(b"# One.\n\n#. two\n#, fuzzy\n" + PO, "back").target == ("Bonjour",)


@pytest.mark.parametrize("name", [*sorted(NAMED - {"a.csv"}), "a.po", "a.xlf", "a.csv"])
def test_the_language_may_stand_in_the_name(name):
    data = FILES[name].replace(b' target-language="fr"', b"").replace(b"Language: fr", b"X: y")
    suffix = name.rpartition(".")[2]
    assert [one.language for one in read(data, f"agenda.fr.{suffix}")] == ["fr"]
    assert [one.language for one in read(data, f"pt_BR.{suffix}")] == ["pt-BR"]
    assert [one.language for one in read(data, f"agenda.{suffix}")] == [""]


def test_the_language_in_a_file_outranks_its_name():
    assert [one.language for one in read(XLIFF, "agenda.es.xlf")] == ["fr"]


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.po", "the file is empty"),
        (b" \n", "a", "not known"),
        (b"hello", "a.txt", "of a format that is not known; send back XLIFF, PO or TMX"),
        (b'{"a": "b"}', "a.json", "not known"),
        (b"%PDF-1.7\n", "a.pdf", "not known"),
        (b"<html><body/></html>", "a.html", "the file is XML with the root <html>"),
        (b"<html/>", "a.xlf", "this is not XLIFF: its root is <html>"),
        (b"\0\1\2", "a.xlf", "this is not XML"),
        (b"PK\3\4 and no more", "a.docx", "the archive is broken"),
        (XLIFF[:-20], "a.xlf", "the XML is broken"),
        (TMX[:-20], "a.tmx", "the XML is broken"),
        (TS[:-20], "a.ts", "the XML is broken"),
        (b"<txml><a></txml>", "a.txml", "the XML is broken"),
        (b'msgid "a\nmsgstr "b"\n', "a.po", "not PO"),
        (MO[:40], "a.mo", "this is not MO, or broken"),
        (UTX[:30], "a.utx", "this is not UTX, or broken"),
        (b"\xff\xfe\0", "a.csv", "the file is no table"),
        (b"just one line of prose", "a.csv", "the file is no table"),
        (b"a,b\n\0,c\n", "a.csv", "NUL"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data, name, words):
    assert words in refusal(data, name)


@pytest.mark.parametrize("root", ["TS", "QPH", "tmx", "martif", "xliff", "txml"])
def test_no_format_in_xml_expands_an_entity_or_opens_a_file(root, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    declared = f'<!DOCTYPE {root} [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    assert "secret" not in refusal(f"{declared}<{root}>&e;</{root}>".encode(), "a.xml")


@pytest.mark.parametrize("data", [TMX, TS, QPH])
def test_a_doctype_that_only_names_its_dtd_is_let_pass(data):
    assert b"<!DOCTYPE" in data
    assert only(data, "a").target == ("Bonjour",)


def test_the_empty_declaration_of_an_older_qt_is_none():
    assert only(TS.replace(b"<!DOCTYPE TS>", b"<!DOCTYPE TS []>"), "a.ts").target == ("Bonjour",)


def taken(data: bytes, name: str) -> bool:
    """Whether a file was taken; if not, a sentence has said why."""
    try:
        read(data, name)
    except FormatError as error:
        words = str(error)
    else:
        return True
    assert words.startswith(name)
    assert "\n" not in words
    return False


@given(
    st.binary(max_size=200), st.sampled_from([row.suffixes[0] for row in FORMATS if row.suffixes])
)
def test_any_bytes_under_any_name_end_in_segments_or_a_sentence(data, suffix):
    taken(data, f"a{suffix}")


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_off_anywhere_ends_in_segments_or_a_sentence(name):
    for end in range(0, len(FILES[name]), 11):
        taken(FILES[name][:end], name)
    assert taken(FILES[name], name)


def test_reading_po_imports_no_parser_of_xml():
    """Each reader is imported when it is wanted; the command line stays quick."""
    code = (
        "import sys; from hexapla.exchange.reading import read;"
        f"read({PO!r}, 'a.po'); print('lxml' in sys.modules, 'translate' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_qts_states_and_forms():
    data = TS.replace(
        b"</context>",
        b'<message><source>World</source><translation type="unfinished">Monde</translation>'
        b"<translatorcomment>Sure?</translatorcomment></message>"
        b'<message numerus="yes"><source>%n *file*</source><translation><numerusform>one *un*'
        b"</numerusform><numerusform>more</numerusform></translation></message></context>",
    )
    _, world, one, more = read(data, "a.ts")[0].segments
    assert (world.state, world.stated, world.remarks) == (State.DRAFT, True, ("Sure?",))
    pair = (Tag(1, Side.OPEN), "un", Tag(1, Side.CLOSE))
    assert (one.name, one.target, more.target) == ("C", ("one ", *pair), ("more",))


# What Wordfast has of its own


def txml(inner: str) -> Segment:
    unit = f'<translatable blockId="7">{inner}</translatable>'
    data = f'<txml targetlocale="FR" file_name="C:\\x\\agenda.md">{unit}</txml>'
    (returned,) = read(data.encode(), "a.txml")
    assert (returned.document, returned.language) == ("agenda.md", "FR")
    return returned.segments[0]


def test_segments_of_wordfast_are_put_together_with_what_stands_around_them():
    segment = txml(
        '<segment><ws><ut x="1">a</ut> </ws><source>One.</source><ws> </ws><target>Un.</target>'
        '</segment><segment><source>Two.</source><ws><ut x="2">b</ut></ws><target>Deux.</target>'
        "</segment>"
    )
    assert segment == Segment(
        "7",
        (Tag(1, Side.ALONE), " One. Two.", Tag(2, Side.ALONE)),
        (Tag(1, Side.ALONE), " Un. Deux.", Tag(2, Side.ALONE)),
        State.TRANSLATED,
        1,
        stated=True,
        parts=2,
    )


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("", State.TRANSLATED),
        ('modified="true"', State.TRANSLATED),
        ('unconfirmed="true"', State.DRAFT),
        ('gtmt="true"', State.DRAFT),
        ('gtmt="false"', State.TRANSLATED),
    ],
)
def test_what_wordfast_says_of_a_segment(said, state):
    assert txml(f"<segment {said}><source>a</source><target>b</target></segment>").state is state


def test_a_unit_of_wordfast_that_is_translated_in_part_says_so():
    done, open_ = "<source>a</source><target>b</target>", "<source>c</source>"
    segment = txml(f"<segment>{done}</segment><segment>{open_}</segment>")
    assert segment.fault == "1 of its 2 segments is not translated"
    assert txml(f"<segment>{open_}</segment>").target is None


def test_a_mark_of_utf_8_is_no_text():
    for data in (PO, FILES["a.csv"], XLIFF):
        assert only(codecs.BOM_UTF8 + data, "a.csv").target == ("Bonjour",)


def test_what_is_returned_is_returned():
    """The simplest file as the whole of what it says."""
    assert read(XLIFF, "a.xlf") == (
        Returned("a", "fr", (Segment("1", ("Hello",), ("Bonjour",), State.TRANSLATED, 2),)),
    )


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_an_empty_line_before_the_declaration_is_none(mark):
    """Scripts leave one; what else stands there, nobody can read."""
    data = b'<?xml version="1.0" encoding="UTF-8"?>' + XLIFF.partition(b"?>")[2]
    assert read(mark + b"\r\n \n" + data, "a.xlf") == read(data, "a.xlf")
    with pytest.raises(FormatError):
        read(b"x\n" + data, "a.xlf")
