"""XLIFF 2.x as it is written: what a translation tool shows, lets its user do, and sends back."""

import pytest
from lxml import etree

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff import WRITERS
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.segmentation.sentences import cut

EN, FR, AR, ZH = [Locale.parse(tag) for tag in ("en", "fr", "ar", "zh")]
PLAIN = Outgoing(EN, "source/report.md")
SENTENCES = PLAIN._replace(cut=cut)
PREFIXES = {
    "x": "urn:oasis:names:tc:xliff:document:2.0",
    "mda": "urn:oasis:names:tc:xliff:metadata:2.0",
    "mtc": "urn:oasis:names:tc:xliff:matches:2.0",
    "gls": "urn:oasis:names:tc:xliff:glossary:2.0",
}
PARAGRAPH = Role.PARAGRAPH


def unit(text: str, role: Role = PARAGRAPH, **more: object) -> Unit:
    return Unit("u1", text, role)._replace(**more)


def written(*entries: Entry, way: Outgoing = PLAIN, locale: Locale = FR, version="2.1") -> str:
    return b"".join(WRITERS[version](Catalog("report", locale, entries), way)).decode()


def tree(*entries: Entry, **more: object) -> etree._Element:
    return etree.fromstring(written(*entries, **more).encode())


def find(path: str, root: etree._Element) -> etree._Element:
    found = root.find(path, PREFIXES)
    assert found is not None, path
    return found


def inner(element: etree._Element) -> str:
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    opening = text.index(">") + 1
    return text[opening : text.rindex("<")] if not text.endswith("/>") else ""


def segments(root: etree._Element) -> list[tuple[str, str | None]]:
    """What stands in the sources and targets of a unit's parts, one after the other."""
    found = []
    for part in root.iterfind(".//x:unit/*", PREFIXES):
        if etree.QName(part).localname in ("segment", "ignorable"):
            target = part.find("x:target", PREFIXES)
            source = part.find("x:source", PREFIXES)
            found.append(
                (
                    "".join(source.itertext()),
                    None if target is None else "".join(target.itertext()),
                )
            )
    return found


@pytest.mark.parametrize(
    ("version", "namespace"),
    [
        ("2.0", "urn:oasis:names:tc:xliff:document:2.0"),
        ("2.1", "urn:oasis:names:tc:xliff:document:2.0"),
        ("2.2", "urn:oasis:names:tc:xliff:document:2.2"),
    ],
)
def test_versions_differ_in_number_and_namespace_only(version, namespace):
    entry = Entry(unit("a *b*"), "c", State.FINAL, "a *b*")
    root = tree(entry, version=version)
    assert (root.get("version"), etree.QName(root).namespace) == (version, namespace)
    same = written(entry, version=version).replace(namespace, "N").replace(version, "V", 1)
    other = written(entry, version="2.1").replace("document:2.0", "N").replace("2.1", "V", 1)
    assert same.replace("N", "", 1) == other.replace("urn:oasis:names:tc:xliff:N", "", 1)


def test_a_file_names_its_document_languages_directions_and_export():
    root = tree(way=PLAIN._replace(export="0123abcd"), locale=AR)
    file = find("x:file", root)
    assert (root.get("srcLang"), root.get("trgLang")) == ("en", "ar")
    assert (file.get("srcDir"), file.get("trgDir")) == ("ltr", "rtl")
    assert (file.get("original"), file.get("id")) == ("source/report.md", "hexapla-0123abcd")
    assert find("x:file/mda:metadata//mda:meta[@type='export']", root).text == "0123abcd"
    assert file.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_the_recipients_language_tags_are_written():
    root = tree(way=PLAIN._replace(source_tag="en-US", target_tag="fr_FR"))
    assert (root.get("srcLang"), root.get("trgLang")) == ("en-US", "fr-FR")


def test_a_name_that_is_no_token_stands_in_the_metadata_only():
    root = tree(way=PLAIN._replace(export="my export"))
    assert find("x:file", root).get("id") == "hexapla"
    assert find("x:file/mda:metadata//mda:meta", root).text == "my export"


def test_a_unit_has_its_id_its_role_and_the_headings_above_it():
    """For a machine as attributes and metadata, for a person as a note."""
    one = unit("a", Role.FOOTNOTE, name="3", trail=("I. X", "Y & Z"))
    root = tree(Entry(one))
    element = find(".//x:unit", root)
    assert (element.get("id"), element.get("name")) == ("u1", "u1")
    assert element.get("type") == "hexapla:footnote"
    assert find("mda:metadata//mda:meta[@type='name']", element).text == "3"
    trail = root.findall(".//x:group/mda:metadata//mda:meta[@type='trail']", PREFIXES)
    assert [one.text for one in trail] == ["I. X", "Y & Z"]
    place = find("x:notes/x:note[@category='place']", element)
    assert place.text == "footnote 3; in: I. X › Y & Z"


def test_units_under_the_same_headings_are_a_group():
    entries = [
        Entry(Unit(f"u{number}", "a", PARAGRAPH, trail))
        for number, trail in enumerate([(), ("A",), ("A",), ("A", "B"), ()])
    ]
    root = tree(*entries)
    groups = root.findall("x:file/x:group", PREFIXES)
    assert [len(group.findall("x:unit", PREFIXES)) for group in groups] == [2, 1]
    assert [unit.get("id") for unit in root.findall("x:file/x:unit", PREFIXES)] == ["u0", "u4"]
    assert [unit.get("id") for unit in root.iterfind(".//x:unit", PREFIXES)] == [
        "u0", "u1", "u2", "u3", "u4",
    ]  # fmt: skip


def test_notes_say_whose_they_are():
    entry = Entry(unit("a", notes=("say <hello>",)), remarks=("why?", "why not?"))
    notes = tree(entry).findall(".//x:note", PREFIXES)
    assert [(note.get("category"), note.get("appliesTo"), note.text) for note in notes[1:]] == [
        ("author", "source", "say <hello>"),
        ("translator", "target", "why?"),
        ("translator", "target", "why not?"),
    ]
    assert len({note.get("id") for note in notes}) == 4


@pytest.mark.parametrize(
    ("entry", "state", "detail"),
    [
        (Entry(unit("a")), "initial", None),
        (Entry(unit("a"), "b", State.UNTRANSLATED, "a"), "initial", "hexapla:draft"),
        (Entry(unit("a"), "b", State.DRAFT, "a"), "initial", "hexapla:draft"),
        (Entry(unit("a"), "b", State.TRANSLATED, "a"), "translated", None),
        (Entry(unit("a"), "b", State.REVIEWED, "a"), "reviewed", None),
        (Entry(unit("a"), "b", State.FINAL, "a"), "final", None),
        (Entry(unit("a"), "b", State.FINAL, "older"), "initial", "hexapla:stale"),
        (Entry(unit("a"), "b", State.TRANSLATED, ""), "initial", "hexapla:stale"),
    ],
)
def test_states_have_their_standard_names_and_stale_ones_never_leave_as_translated(
    entry, state, detail
):
    segment = find(".//x:segment", tree(entry))
    assert (segment.get("state"), segment.get("subState")) == (state, detail)


def test_an_untranslated_unit_has_a_target_only_where_the_tool_needs_one():
    assert "<target" not in written(Entry(unit("a *b*")))
    root = tree(Entry(unit("a *b*")), way=PLAIN._replace(filled=True))
    assert inner(find(".//x:source", root)) == inner(find(".//x:target", root))
    assert find(".//x:segment", root).get("subState") is None


def test_codes_say_what_they_are_and_what_they_stand_for():
    """Translators see a mark's label and a code's text; the notation is in the original data."""
    text = "*a* **b** ~~s~~ [c](https://x.y) `d`[^3]\\\ne ![](f.png) <i>g</i> <br> <https://z.y>"
    root = tree(Entry(unit(text)))
    data = {one.get("id"): one.text for one in root.iterfind(".//x:data", PREFIXES)}
    codes = {one.get("id"): one for one in find(".//x:source", root)}
    kinds = [(code.get("type"), code.get("subType")) for code in codes.values()]
    assert kinds == [
        ("fmt", "xlf:i"), ("fmt", "xlf:b"), ("fmt", "hexapla:struck"), ("link", None),
        ("other", "hexapla:code"), ("other", "hexapla:note"), ("fmt", "xlf:lb"), ("image", None),
        ("fmt", "xlf:i"), ("fmt", "xlf:lb"), ("link", None),
    ]  # fmt: skip
    ends = [
        (data[code.get("dataRefStart")], data[code.get("dataRefEnd")])
        for code in codes.values()
        if code.get("dataRefStart")
    ]
    assert ends == [("*", "*"), ("**", "**"), ("~~", "~~"), ("[", "](https://x.y)"),
                    ("<i>", "</i>")]  # fmt: skip
    alone = [data[code.get("dataRef")] for code in codes.values() if code.get("dataRef")]
    assert alone == ["`d`", "[^3]", "\\\n", "![](f.png)", "<br>", "<https://z.y>"]
    assert (codes["6"].get("disp"), codes["6"].get("equiv")) == ("[3]", "[3]")
    assert (codes["5"].get("disp"), codes["5"].get("equiv")) == ("d", "d")
    assert codes["4"].get("dispEnd") == "](https://x.y)"


@pytest.mark.parametrize(
    ("text", "copied", "deleted"),
    [
        ("*a*", True, True),
        ("**a**", True, True),
        ("~~a~~", True, True),
        ("a\\\nb", False, True),
        ("a[^1]", False, False),
        ("[a](b)", False, False),
        ("![a](b)", False, False),
        ("`a`", False, False),
        ("<u>a</u>", False, False),
    ],
)
def test_hints_allow_what_the_import_takes(text, copied, deleted):
    (code,) = find(".//x:source", tree(Entry(unit(text))))
    assert (code.get("canCopy") != "no", code.get("canDelete") != "no") == (copied, deleted)
    assert code.get("canReorder") is None  # a translation may put any code elsewhere


def test_what_a_translation_does_without_may_be_deleted():
    """Else the file would say of itself that it is wrong."""
    source = "a[^1] [b](c)"
    (mark, link) = find(".//x:source", tree(Entry(unit(source), "x[^1]", State.FINAL, source)))
    assert (mark.get("canDelete"), link.get("canDelete")) == ("no", None)


def test_a_target_has_its_sources_ids_and_its_own_behind_them():
    source = "*a* **b** [c](https://x.y/en)"
    entry = Entry(unit(source), "[C](https://x.y/fr) **B** `own` *A*", State.FINAL, source)
    root = tree(entry)
    data = {one.get("id"): one.text for one in root.iterfind(".//x:data", PREFIXES)}
    target = find(".//x:target", root)
    assert [code.get("id") for code in target] == ["3", "2", "4", "1"]
    assert data[target[0].get("dataRefEnd")] == "](https://x.y/fr)"
    assert data[target[2].get("dataRef")] == "`own`"
    source = find(".//x:source", root)
    assert data[source[2].get("dataRefEnd")] == "](https://x.y/en)"
    assert source[0].get("dataRefStart") == target[3].get("dataRefStart")


def test_a_code_of_another_sort_than_the_sources_has_another_id():
    """An id that source and target share means one and the same element (2.1, id)."""
    root = tree(Entry(unit("![](a.png)"), "![x](a.png)", State.FINAL, "![](a.png)"))
    assert find(".//x:source/x:ph", root).get("id") == "1"
    assert find(".//x:target/x:pc", root).get("id") == "1x"


def test_sentences_are_segments_and_the_space_between_them_may_be_ignored():
    entry = Entry(unit("One *is*. Two."), "Un *est*. Deux.", State.FINAL, "One *is*. Two.")
    root = tree(entry, way=SENTENCES)
    assert segments(root) == [("One is.", "Un est."), (" ", " "), ("Two.", "Deux.")]
    states = [one.get("state") for one in root.iterfind(".//x:segment", PREFIXES)]
    assert states == ["final", "final"]
    assert [one.get("id") for one in root.iterfind(".//x:segment", PREFIXES)] == ["s1", "s2"]


def test_chinese_sentences_have_no_space_between_them():
    entry = Entry(unit("One. Two."), "一。二。", State.FINAL, "One. Two.")
    assert segments(tree(entry, way=SENTENCES, locale=ZH)) == [
        ("One.", "一。"), (" ", ""), ("Two.", "二。"),
    ]  # fmt: skip
    assert segments(tree(Entry(unit("One. Two.")), way=SENTENCES, locale=ZH)) == [
        ("One.", None), (" ", ""), ("Two.", None),
    ]  # fmt: skip
    assert segments(tree(Entry(unit("One. Two.")), way=SENTENCES))[1] == (" ", None)


def test_a_unit_with_another_number_of_sentences_is_one_segment():
    entry = Entry(unit("One. Two."), "Un et deux.", State.FINAL, "One. Two.")
    assert segments(tree(entry, way=SENTENCES)) == [("One. Two.", "Un et deux.")]


def test_a_unit_whose_code_changes_its_sentence_is_one_segment():
    entry = Entry(unit("One.[^1] Two."), "Un. Deux.[^1]", State.FINAL, "One.[^1] Two.")
    assert len(segments(tree(entry, way=SENTENCES))) == 1


def half(fragment: Fragment, locale: Locale) -> tuple[Fragment, ...]:
    """Cuts “a b” into “a ” and “b”, whatever stands around them."""
    (place,) = [n for n, part in enumerate(fragment) if isinstance(part, str) and " " in part]
    before, _, behind = fragment[place].partition(" ")
    return (*fragment[:place], f"{before} "), (behind, *fragment[place + 1 :])


def test_a_pair_that_crosses_a_segment_is_two_codes():
    entry = Entry(unit("*a b*"), "*c d*", State.FINAL, "*a b*")
    root = tree(entry, way=PLAIN._replace(cut=half))
    for name in ("source", "target"):
        start, end = find(f".//x:{name}/x:sc", root), find(f".//x:{name}/x:ec", root)
        assert (start.get("id"), end.get("startRef")) == ("1", "1")
        hints = [(one.get("canCopy"), one.get("canDelete"), one.get("canOverlap"))
                 for one in (start, end)]  # fmt: skip
        assert hints == [(None, None, "no")] * 2
    assert "<pc" not in written(entry, way=PLAIN._replace(cut=half))


def test_a_field_is_not_to_be_cut():
    root = tree(Entry(unit("a", Role.FIELD, name="title")), way=SENTENCES)
    assert find(".//x:unit", root).get("canResegment") == "no"
    assert find("x:file", root).get("canResegment") == "yes"


def test_a_stale_translation_comes_with_the_old_pair_as_a_match():
    root = tree(Entry(unit("new *a*"), "vieux *b*", State.FINAL, "old *a*"))
    match = find(".//mtc:match", root)
    assert (match.get("ref"), match.get("type")) == ("#s1", "idm")
    assert match.get("subType") == "hexapla:previous"
    assert "".join(find("x:source", match).itertext()) == "old a"
    assert "".join(find("x:target", match).itertext()) == "vieux b"
    assert find(".//x:segment", root).get("id") == "s1"


def test_candidates_are_matches_with_their_likeness_and_origin():
    offers = (Candidate("A *b*", "C *d*", 87, "agenda, u7"), Candidate("A b", "C d", 101, "mt"))
    root = tree(Entry(unit("A *c*")), way=PLAIN._replace(candidates={"u1": offers}))
    found = root.findall(".//mtc:match", PREFIXES)
    said = [(one.get("type"), one.get("similarity"), one.get("origin")) for one in found]
    assert said == [("tm", "87", "agenda, u7"), ("tm", "100", "mt")]
    assert len({one.get("id") for one in found}) == 2
    data = {one.get("id"): one.text for one in found[0].iterfind(".//x:data", PREFIXES)}
    assert data[find("x:target/x:pc", found[0]).get("dataRefStart")] == "*"


def test_a_match_of_several_segments_points_to_a_mark_around_them():
    offers = (Candidate("One. Two", "Un. Deux", 90, "x"),)
    way = SENTENCES._replace(candidates={"u1": offers})
    root = tree(Entry(unit("One. Two.")), way=way)
    assert find(".//mtc:match", root).get("ref") == "#m"
    assert find(".//x:segment[1]/x:source/x:sm", root).attrib == {"id": "m", "type": "mtc:match"}
    assert find(".//x:segment[2]/x:source/x:em", root).get("startRef") == "m"
    assert "<sm" not in written(Entry(unit("One. Two.")), way=SENTENCES)


def test_terms_are_a_glossary():
    terms = (Term("seat", ("siège", "place"), "Where one sits", ("chaise",)), Term("x", ()))
    root = tree(Entry(unit("a seat")), way=PLAIN._replace(terms={"u1": terms}))
    (entry,) = root.findall(".//gls:glossEntry", PREFIXES)
    assert [(etree.QName(one).localname, one.text) for one in entry] == [
        ("term", "seat"),
        ("translation", "siège"),
        ("translation", "place"),
        ("definition", "Where one sits. Do not use: chaise."),
    ]


@pytest.mark.parametrize(
    ("character", "expected"),
    [("\x0b", '<cp hex="000B"/>'), ("\ufffe", '<cp hex="FFFE"/>'), ("\0", "\ufffd")],
)
def test_characters_that_xml_cannot_carry_are_code_points(character, expected):
    """In texts; notes and attributes have no such element, and the null character no number."""
    one = unit(f"a{character}b", trail=(f"h{character}",), notes=(f"n{character}",))
    text = written(Entry(one, f"`c{character}`", State.FINAL, one.text))
    assert f"<source>a{expected}b</source>" in text
    assert f">`c{expected}`</data>" in text
    assert "n\ufffd</note>" in text
    assert etree.fromstring(text.encode()) is not None


def test_no_space_nor_line_end_is_lost():
    assert "<source> a\tb &#13;c</source>" in written(Entry(unit(" a\tb \rc")))


def test_the_same_catalog_gives_the_same_bytes():
    entries = [Entry(Unit(f"u{n}", f"a *{n}*", PARAGRAPH, (str(n % 2),))) for n in range(5)]
    assert written(*entries) == written(*entries)
