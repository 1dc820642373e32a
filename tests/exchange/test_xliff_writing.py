"""XLIFF 1.2 as it is written: what translators see, and what every tool accepts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff import WRITERS
from hexapla.exchange.xliff.escaping import is_plain
from hexapla.exchange.xliff.v1.inline import inline
from hexapla.exchange.xliff.v1.writing import write
from hexapla.markup.notation import read
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.segmentation.sentences import cut

EN, FR, AR = Locale.parse("en"), Locale.parse("fr"), Locale.parse("ar")
SCHEMA = Path(__file__).parents[2] / "../shared/xliff/schemas/driver/1.2/transitional.xsd"
NAMESPACE = {"x": "urn:oasis:names:tc:xliff:document:1.2"}


def unit(text: str, role: Role = Role.PARAGRAPH, **more: object) -> Unit:
    return Unit(f"u{abs(hash(text)) % 9999}", text, role)._replace(**more)


def catalog(*entries: Entry, locale: Locale = FR) -> Catalog:
    numbered = [e._replace(unit=e.unit._replace(id=f"u{n}")) for n, e in enumerate(entries)]
    return Catalog("report", locale, tuple(numbered))


def written(*entries: Entry) -> str:
    return b"".join(write(catalog(*entries), Outgoing(EN, "source/report.md"))).decode()


def element(path: str, text: str) -> etree._Element:
    found = etree.fromstring(text.encode()).find(path, NAMESPACE)
    assert found is not None
    return found


def rich() -> Catalog:
    """One entry of every sort that the writer tells apart."""
    marked = 'A **bold** *word*, [link](https://un.org "x"), `code`, ![](a.png)<br>b[^3]\\\nc ~~d~~'
    return catalog(
        Entry(unit("Plain & <simple>", Role.HEADING)),
        Entry(unit(marked, trail=("I. One", "A. *Two*"))),
        Entry(unit("same"), "même", State.DRAFT, "same", ("une question",)),
        Entry(unit("done[^1]", notes=("Mind the gap",)), "fait[^1]", State.TRANSLATED, "done[^1]"),
        Entry(unit("seen", Role.CELL), "vu", State.REVIEWED, "seen"),
        Entry(unit("over", Role.ITEM), "fini", State.FINAL, "over"),
        Entry(unit("new *text*"), "*vieux* [texte](x)", State.FINAL, "old *text*"),
        Entry(unit("note", Role.FOOTNOTE, name="3"), "note", State.UNTRANSLATED, ""),
        Entry(unit("title", Role.FIELD, name="title")),
        Entry(unit("<i>html</i> ![alt](b.png) <!-- c --> <https://un.org>")),
    )


def test_a_file_names_its_document_languages_and_tool():
    file = element("x:file", written())
    assert dict(file.attrib) == {
        "original": "source/report.md",
        "datatype": "x-markdown",
        "source-language": "en",
        "target-language": "fr",
        "tool-id": "hexapla",
    }


def test_another_format_is_plain_text():
    assert b'datatype="plaintext"' in b"".join(write(catalog(), Outgoing(EN, "source/report.txt")))


def test_a_text_without_codes_stays_plain_text():
    text = written(Entry(unit("Plain & \\<simple> text > it")))
    assert '<source xml:lang="en">Plain &amp; &lt;simple&gt; text &gt; it</source>' in text


def test_an_untranslated_entry_has_no_target():
    assert "<target" not in written(Entry(unit("a")))


def test_codes_are_elements_that_say_what_they_are():
    """Translators see a mark's label and a code's text, never the notation."""
    text = written(Entry(unit("*a* **b** [c](https://x.y) `d`[^3]\\\ne ![](f.png)")))
    for expected in (
        '<g id="1" ctype="italic">a</g>',
        '<g id="2" ctype="bold">b</g>',
        '<g id="3" ctype="link">c</g>',
        '<x id="4" ctype="x-code" clone="no" equiv-text="d"/>',
        '<x id="5" ctype="x-hexapla-note" clone="no" equiv-text="[3]"/>',
        '<x id="6" ctype="lb" clone="no" equiv-text=" "/>',
        '<x id="7" ctype="image" clone="no" equiv-text="f.png"/>',
    ):
        assert expected in text
    assert "https" not in text


def test_a_target_has_its_sources_numbers_and_its_own_behind_them():
    entry = Entry(unit("*a* **b**"), "**B** `own` *A*", State.TRANSLATED, "*a* **b**")
    text = written(entry)
    target = text[text.index("<target") :]
    assert '<g id="2" ctype="bold">B</g> <x id="3"' in target
    assert '<g id="1" ctype="italic">A</g>' in target


@pytest.mark.parametrize(
    ("state", "expected", "approved"),
    [
        (State.DRAFT, "needs-review-translation", None),
        (State.TRANSLATED, "translated", None),
        (State.REVIEWED, "signed-off", "yes"),
        (State.FINAL, "final", "yes"),
    ],
)
def test_states_have_their_standard_names(state, expected, approved):
    text = written(Entry(unit("a"), "b", state, "a"))
    assert element(".//x:target", text).get("state") == expected
    assert element(".//x:trans-unit", text).get("approved") == approved


def test_a_stale_translation_needs_review_and_comes_with_the_old_pair():
    """The translator sees what the translation was made for; approval does not outlive it."""
    text = written(Entry(unit("new"), "vieux", State.FINAL, "old"))
    assert element(".//x:target", text).get("state") == "needs-review-translation"
    assert element(".//x:trans-unit", text).get("approved") is None
    assert element(".//x:alt-trans/x:source", text).text == "old"
    assert element(".//x:alt-trans/x:target", text).text == "vieux"
    assert element(".//x:alt-trans", text).get("origin") == "x-previous"


def test_notes_say_the_place_the_authors_words_and_the_translators():
    one = unit("a", Role.FOOTNOTE, name="3", trail=("I. X", "Y"), notes=("say <hello>",))
    notes = etree.fromstring(written(Entry(one, remarks=("why?",))).encode()).findall(
        ".//x:note", NAMESPACE
    )
    assert [(note.get("from"), note.text) for note in notes] == [
        ("developer", "footnote 3; in: I. X › Y"),
        ("developer", "say <hello>"),
        ("translator", "why?"),
    ]


def test_a_place_is_not_carried_from_one_named_unit_to_the_next():
    """Footnotes under one heading share all but their label."""
    entries = [Entry(unit(f"n{n}", Role.FOOTNOTE, name=str(n))) for n in (1, 2)]
    assert ">footnote 1<" in written(*entries)
    assert ">footnote 2<" in written(*entries)


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1f", "\ufffe"])
def test_characters_that_xml_cannot_carry_become_the_replacement_character(character):
    text = written(Entry(unit(f"a{character}b", trail=(f"h{character}",)), f"`c{character}`"))
    assert etree.fromstring(text.encode()) is not None
    assert "a\ufffdb" in text
    assert character not in text


def test_attributes_keep_quotes_and_line_ends():
    text = written(Entry(unit('`a "b" <c>`')))
    assert element(".//x:x", text).get("equiv-text") == 'a "b" <c>'


def test_the_same_catalog_gives_the_same_bytes():
    assert b"".join(write(rich(), Outgoing(EN, "source/a.md"))) == b"".join(
        write(rich(), Outgoing(EN, "source/a.md"))
    )
    assert b"".join(WRITERS["1.2"](rich(), Outgoing(EN, "source/a.md"))) == b"".join(
        write(rich(), Outgoing(EN, "source/a.md"))
    )


@pytest.mark.shared
@pytest.mark.skipif(not SCHEMA.exists(), reason="the schemas are not here")
@pytest.mark.parametrize("locale", [FR, AR])
def test_written_files_are_valid(locale):
    """Against the transitional schema of XLIFF 1.2, which is what tools validate with."""
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    tree = etree.fromstring(
        b"".join(write(rich()._replace(locale=locale), Outgoing(EN, "source/a b.md")))
    )
    schema.assertValid(tree)


# ---- what goes out beside the catalog


def sent(*entries: Entry, locale: Locale = FR, **more: object) -> etree._Element:
    way = Outgoing(EN, "source/report.md")._replace(**more)
    return etree.fromstring(b"".join(write(catalog(*entries, locale=locale), way)))


def test_the_export_is_named_in_two_places():
    """Tools keep the one or the other; a file without a name has neither."""
    root = sent(export="0123abcd")
    assert root.find("x:file", NAMESPACE).get("build-num") == "0123abcd"
    assert root.find(".//x:header/x:note", NAMESPACE).text == "export 0123abcd"
    assert "build-num" not in written()
    assert "<note" not in written()


def test_language_tags_are_the_recipients():
    root = sent(Entry(unit("a"), "b", State.FINAL, "a"), source_tag="en-US", target_tag="fr_FR")
    file = root.find("x:file", NAMESPACE)
    assert (file.get("source-language"), file.get("target-language")) == ("en-US", "fr-FR")
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert root.find(".//x:target", NAMESPACE).get(language) == "fr-FR"


def test_filled_targets_say_that_they_are_no_translation():
    """So that they are undone when they come back as they went."""
    done, to_do = Entry(unit("a"), "b", State.FINAL, "a"), Entry(unit("c *d*[^1]"))
    root = sent(done, to_do, filled=True)
    first, second = root.findall(".//x:target", NAMESPACE)
    assert (first.get("state"), first.text) == ("final", "b")
    assert second.get("state") == "needs-translation"
    source = root.findall(".//x:source", NAMESPACE)[1]
    assert [(one.tag, one.get("id"), one.tail) for one in second] == [
        (one.tag, one.get("id"), one.tail) for one in source
    ]
    assert second.text == source.text


def test_sentences_are_marked_in_both_languages():
    root = sent(Entry(unit("One. *Two*."), "Un. *Deux*.", State.FINAL, "One. *Two*."), cut=cut)
    for name, words in (("seg-source", ["One.", "Two."]), ("target", ["Un.", "Deux."])):
        found = root.find(f".//x:{name}", NAMESPACE)
        marks = found.findall("x:mrk", NAMESPACE)
        assert [mark.get("mid") for mark in marks] == ["1", "2"]
        assert ["".join(mark.itertext()) for mark in marks] == words
        assert marks[0].tail == " "
    assert "".join(root.find(".//x:source", NAMESPACE).itertext()) == "One. Two."


def test_sentences_without_a_translation_are_marked_in_the_source():
    root = sent(Entry(unit("One. Two.")), cut=cut)
    assert len(root.findall(".//x:seg-source/x:mrk", NAMESPACE)) == 2
    assert root.find(".//x:target", NAMESPACE) is None
    root = sent(Entry(unit("One. Two.")), cut=cut, filled=True)
    assert len(root.findall(".//x:target/x:mrk", NAMESPACE)) == 2


@pytest.mark.parametrize("target", ["Un et deux.", "Un.[^1] Deux."])
def test_units_that_do_not_stand_side_by_side_have_no_marks(target):
    source = "One. Two.[^1]"
    root = sent(Entry(unit(source), target, State.FINAL, source), cut=cut)
    assert root.find(".//x:mrk", NAMESPACE) is None


def test_candidates_are_alternatives_with_their_likeness_and_origin():
    offers = (Candidate("a *b*", "c *d*", 87, "agenda, <u7>"), Candidate("a", "c", 101, ""))
    root = sent(Entry(unit("a")), candidates={"u0": offers})
    found = root.findall(".//x:alt-trans", NAMESPACE)
    assert [(one.get("match-quality"), one.get("origin")) for one in found] == [
        ("87", "agenda, <u7>"),
        ("100", ""),
    ]
    assert found[0].find("x:target/x:g", NAMESPACE).text == "d"


def test_terms_are_notes():
    term = Term("seat", ("siège", "place"), "Where one sits.", ("chaise",))
    root = sent(Entry(unit("a seat")), terms={"u0": (term, Term("x", ()))})
    notes = [one.text for one in root.findall(".//x:note[@from='glossary']", NAMESPACE)]
    assert notes == ["seat → siège; place. Where one sits. Do not use: chaise.", "x"]


@given(st.text(st.sampled_from("ab*_`[]()<>&!~\\^ \t\n\x0b\u00a0\u2028é"), max_size=12))
def test_plain_texts_are_their_own_content(text):
    """The short way gives what the long one does."""
    if is_plain(text):
        assert inline(read(text)) == text


@pytest.mark.shared
@pytest.mark.skipif(not SCHEMA.exists(), reason="the schemas are not here")
def test_files_with_all_of_it_are_valid():
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    offers = (Candidate("a *b*", "c *d*", 87, "agenda"),)
    terms = (Term("seat", ("siège",)),)
    schema.assertValid(
        sent(
            *rich().entries, Entry(unit("One. Two.[^1]"), "Un. Deux.[^1]", State.FINAL, "Older."),
            filled=True, export="0123abcd", cut=cut, candidates={"u1": offers},
            terms={"u1": terms}, target_tag="fr-FR",
        )
    )  # fmt: skip
