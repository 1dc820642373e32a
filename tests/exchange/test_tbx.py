"""Glossaries for translation tools: TBX as it is written, and as other tools write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tbx import tbxfile

from hexapla.errors import FormatError
from hexapla.exchange.tbx import read, write
from hexapla.model.candidate import Term
from hexapla.model.locale import Locale

EN, FR = Locale.parse("en"), Locale.parse("fr")
SESSION = Term("session", ("session", "sessions"), "A series of meetings", ("séance",))
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def written(*terms: Term, statuses: bool = True) -> bytes:
    return write(terms, "en", "fr", statuses=statuses)


def taken(text: str | bytes) -> tuple[Term, ...]:
    data = text.encode() if isinstance(text, str) else text
    return read(data, "terms.tbx", EN, FR)


def test_an_entry_has_its_definition_its_languages_and_their_terms() -> None:
    root = etree.fromstring(written(SESSION))
    assert (root.tag, root.get("type"), root.get(LANGUAGE)) == ("martif", "TBX-Basic", "en")
    assert [child.tag for child in root] == ["martifHeader", "text"]
    (entry,) = root.iter("termEntry")
    assert [child.tag for child in entry] == ["descrip", "langSet", "langSet"]
    assert [one.get(LANGUAGE) for one in entry.iter("langSet")] == ["en", "fr"]
    statuses = [(tig.findtext("term"), tig.findtext("termNote")) for tig in entry.iter("tig")]
    assert statuses == [
        ("session", None),
        ("session", "preferredTerm-admn-sts"),
        ("sessions", "admittedTerm-admn-sts"),
        ("séance", "deprecatedTerm-admn-sts"),
    ]


def test_a_tool_that_knows_no_status_is_not_offered_what_is_forbidden() -> None:
    """It would be one translation among the others: OmegaT shows them all alike."""
    only = Term("chair", (), "", ("chaise",))
    root = etree.fromstring(written(SESSION, only, statuses=False))
    assert [one.text for one in root.iter("term")] == ["session", "session", "sessions", "chair"]
    assert [one.text for one in root.iter("note")] == [
        "Not to be used: séance", "Not to be used: chaise"
    ]  # fmt: skip
    assert not list(root.iter("termNote"))
    assert all(len(one.findall("tig")) for one in root.iter("langSet")), "none may be empty"


def test_language_tags_are_those_that_were_asked_for() -> None:
    root = etree.fromstring(write([SESSION], "en-US", "fr-FR"))
    assert root.get(LANGUAGE) == "en-US"
    assert {one.get(LANGUAGE) for one in root.iter("langSet")} == {"en-US", "fr-FR"}
    assert read(write([SESSION], "en-US", "fr-FR"), "a.tbx", EN, FR) == (SESSION,)


def test_translate_toolkit_reads_it() -> None:
    (unit,) = tbxfile.parsestring(written(SESSION)).units
    assert [term.text for term in unit.get_source_terms()] == ["session"]
    found = {term.text: term.deprecated for term in unit.get_target_terms("fr")}
    assert found == {"session": False, "sessions": False, "séance": True}
    assert unit.getnotes(origin="definition") == "A series of meetings"


WORD = st.text(st.sampled_from("ab é’<>&\"'大"), min_size=1, max_size=6).map(
    lambda word: " ".join(word.split())
)
WORDS = st.lists(WORD.filter(bool), unique=True, max_size=3).map(tuple)


@given(st.lists(st.tuples(WORD.filter(bool), WORDS, WORD, WORDS), max_size=3))
def test_what_is_written_is_read(
    rows: list[tuple[str, tuple[str, ...], str, tuple[str, ...]]],
) -> None:
    terms = [
        Term(source, targets, definition, tuple(one for one in forbidden if one not in targets))
        for source, targets, definition, forbidden in rows
    ]
    wanted = tuple(term for term in terms if term.targets or term.forbidden)
    assert taken(written(*terms)) == wanted
    assert written(*terms) == written(*terms)


# ---- as others write it


def entry(*languages: str, head: str = "") -> str:
    body = "".join(languages)
    return (
        f"<martif type='TBX'><text><body><termEntry>{head}{body}</termEntry></body></text></martif>"
    )


def spoken(tag: str, *terms: str, more: str = "") -> str:
    tigs = "".join(f"<tig><term>{term}</term>{more}</tig>" for term in terms)
    return f"<langSet xml:lang='{tag}'>{tigs}</langSet>"


def test_each_term_of_the_original_is_one() -> None:
    text = entry(
        spoken("fr-CA", "séance"), spoken("en_US", "meeting", "sitting"), spoken("de", "x")
    )
    assert taken(text) == (Term("meeting", ("séance",)), Term("sitting", ("séance",)))


def test_terms_in_groups() -> None:
    group = (
        "<langSet xml:lang='en'><ntig><termGrp><term>a <hi>b</hi></term></termGrp></ntig></langSet>"
    )
    assert taken(entry(group, spoken("fr", "c"))) == (Term("a b", ("c",)),)


@pytest.mark.parametrize(
    "status",
    ["deprecatedTerm-admn-sts", "supersededTerm", "forbidden", "notRecommended", "obsolete"],
)
def test_what_is_forbidden(status: str) -> None:
    note = f"<termNote type='administrativeStatus'>{status}</termNote>"
    text = entry(spoken("en", "a"), spoken("fr", "b", more=note), spoken("fr", "c"))
    assert taken(text) == (Term("a", ("c",), "", ("b",)),)
    assert taken(entry(spoken("en", "a", more=note), spoken("fr", "c"))) == (), (
        "nor is it looked for"
    )


def test_another_note_forbids_nothing() -> None:
    note = "<termNote type='usageNote'>deprecated in 1990, and back since</termNote>"
    assert taken(entry(spoken("en", "a"), spoken("fr", "b", more=note))) == (Term("a", ("b",)),)


@pytest.mark.parametrize("style", ["dca", "dct"])
def test_the_form_of_2019(style: str) -> None:
    status, definition = (
        ("<termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote>",
         "<descrip type='definition'>D</descrip>")
        if style == "dca"
        else ("<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>",
              "<basic:definition>D</basic:definition>")
    )  # fmt: skip
    text = (
        f"<tbx type='TBX-Basic' style='{style}' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2'"
        " xmlns:min='http://www.tbxinfo.net/ns/min' xmlns:basic='http://www.tbxinfo.net/ns/basic'>"
        f"<text><body><conceptEntry id='c1'>{definition}<langSec xml:lang='en'>"
        "<termSec><term>a</term></termSec></langSec><langSec xml:lang='fr'>"
        f"<termSec><term>b</term></termSec><termSec><term>c</term>{status}</termSec></langSec></conceptEntry></body></text></tbx>"
    )
    assert taken(text) == (Term("a", ("b",), "D", ("c",)),)


def test_translate_toolkits_own_file() -> None:
    """It begins with a DOCTYPE that names a file: nobody fetches that."""
    file = tbxfile(sourcelanguage="en", targetlanguage="fr")
    file.addsourceunit("agenda").settarget("ordre du jour", "fr")
    data = bytes(file)
    assert b"<!DOCTYPE martif PUBLIC" in data
    assert taken(data) == (Term("agenda", ("ordre du jour",)),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "terms.tbx:1: this is not XML"),
        ("en,fr\n", "terms.tbx:1: this is not XML"),
        ("<tmx/>", "terms.tbx:1: this is not TBX: its root is <tmx>"),
        ("<martif>\n<text>", r"terms.tbx:\d: the XML is broken"),
        ("<!DOCTYPE martif [<!ENTITY x 'y'>]><martif>&x;</martif>", "terms.tbx:1: .* entities"),
        ("<!DOCTYPE martif [<!ENTITY x SYSTEM 'b'>]><martif/>", "terms.tbx:1: .* entities"),
    ],
    ids=range(6),
)
def test_a_broken_file_is_one_sentence(text: str, said: str) -> None:
    with pytest.raises(FormatError, match=f"^{said}") as error:
        taken(text)
    assert "\n" not in str(error.value)


def test_lines_are_counted_behind_a_doctype_too() -> None:
    text = '<?xml version="1.0"?>\n<!DOCTYPE martif\nSYSTEM "TBXcore.dtd">\n<martif>\n<text>'
    with pytest.raises(FormatError, match=r"^terms\.tbx:5: "):
        taken(text)


@pytest.mark.parametrize("text", ["<martif/>", entry(), entry("<langSet/>", spoken("fr", "b"))])
def test_nothing_in_it(text: str) -> None:
    assert taken(text) == ()
