"""XLIFF 2.x as it comes back: the whole of the core, in whatever way a tool writes it."""

from __future__ import annotations

import pytest

from hexapla.errors import FormatError
from hexapla.exchange.returns.returned import Returned, Segment, settle
from hexapla.exchange.xliff.reading import read
from hexapla.model.catalog import State
from hexapla.model.fragment import Fragment, Side, Tag

OPEN, CLOSE, ALONE = Side.OPEN, Side.CLOSE, Side.ALONE
NAMESPACES = ("urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:2.2")


def file(body: str, root: str = 'trgLang="fr"', own: str = 'id="f" original="a.md"') -> bytes:
    return (
        f'<?xml version="1.0"?>\n<xliff version="2.1" xmlns="{NAMESPACES[0]}" xmlns:t="urn:tool" '
        'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" '
        'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" '
        f'srcLang="en" {root}><file {own}>\n{body}</file></xliff>'
    ).encode()


def returned(body: str, **more: str) -> Returned:
    (one,) = read(file(body, **more), "a.xlf")
    return one


def only(body: str) -> Segment:
    (segment,) = returned(f'<unit id="u1">{body}</unit>').segments
    return segment


def pair(target: str, source: str = "x", state: str = 'state="translated"') -> Segment:
    return only(f"<segment {state}><source>{source}</source><target>{target}</target></segment>")


def parts(*texts: tuple[str, str | None] | str) -> Segment:
    """A unit of segments (source, target), and of what may be ignored between them."""
    made = ""
    for text in texts:
        if isinstance(text, str):
            made += f"<ignorable><source>{text}</source></ignorable>"
            continue
        target = "" if text[1] is None else f"<target>{text[1]}</target>"
        state = "initial" if text[1] is None else "translated"
        made += f'<segment state="{state}"><source>{text[0]}</source>{target}</segment>'
    return only(made)


def test_a_file_says_its_document_language_and_units():
    unit = '<unit id="u1" name="n"><segment><source>a</source></segment></unit>'
    assert returned(unit) == Returned(
        "a.md", "fr", (Segment("u1", ("a",), None, State.TRANSLATED, 3, (), "n"),)
    )


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("namespace", NAMESPACES)
@pytest.mark.parametrize("version", ["2.0", "2.1", "2.2", "2.9", ""])
def test_versions_namespaces_and_prefixes_are_read_alike(version, namespace, prefix):
    said = f'version="{version}"' if version else ""
    bound = f'xmlns:{prefix[:-1]}="{namespace}"' if prefix else f'xmlns="{namespace}"'
    data = (
        f'<{prefix}xliff {said} {bound} srcLang="en" trgLang="fr"><{prefix}file id="f">'
        f'<{prefix}unit id="u1"><{prefix}segment state="final"><{prefix}source>a'
        f'<{prefix}ph id="1"/></{prefix}source>'
        f'<{prefix}target>b<{prefix}ph id="1"/></{prefix}target>'
        f"</{prefix}segment></{prefix}unit></{prefix}file></{prefix}xliff>"
    )
    (segment,) = read(data.encode(), "a")[0].segments
    assert segment.target == ("b", Tag(1, ALONE))


def test_a_target_may_name_the_language_where_the_root_does_not():
    unit = '<unit id="1"><segment><source/><target xml:lang="ru">x</target></segment></unit>'
    assert read(file(unit, ""), "a")[0].language == "ru"


def test_units_are_found_in_groups_and_with_their_lines():
    unit = '<unit id="{}"><segment><source>a</source></segment></unit>'
    body = f'<group id="1">\n<group id="2">\n{unit.format("a")}</group></group>\n{unit.format("b")}'
    assert [(one.id, one.line) for one in returned(body).segments] == [("a", 5), ("b", 6)]


def test_two_documents_come_back_as_two_and_the_files_of_one_as_one():
    unit = '<unit id="{}"><segment><source>a</source></segment></unit>'
    body = (
        f'{unit.format(1)}</file><file id="g" original="b">{unit.format(1)}</file>'
        f'<file id="h" original="a.md">{unit.format(2)}</file><file id="i">{unit.format(3)}</file>'
        f'<file id="j">{unit.format(3)}</file><file id="k" original="none"><group id="g"/>'
    )
    found = [(one.document, len(one.segments)) for one in read(file(body), "a")]
    assert found == [("a.md", 2), ("b", 1), ("", 1), ("", 1)]


@pytest.mark.parametrize(
    ("attributes", "expected", "stated"),
    [
        ('state="translated"', State.TRANSLATED, True),
        ('state="reviewed"', State.TRANSLATED, True),
        ('state="final"', State.TRANSLATED, True),
        ('state="initial"', State.DRAFT, True),
        ("", State.DRAFT, False),
        ('state="initial" subState="hexapla:draft"', State.DRAFT, True),
        ('state="initial" subState="hexapla:stale"', State.DRAFT, True),
        ('state="translated" subState="poedit:fuzzy"', State.DRAFT, True),
        ('state="translated" subState="acme:odd"', State.DRAFT, True),
        ('state="final" subState="acme:odd"', State.TRANSLATED, True),
        ('state="translated" subState="hexapla:draft"', State.TRANSLATED, True),
        ('state="nonsense"', State.DRAFT, True),
    ],
)
def test_no_state_says_more_than_translated_and_doubts_stay(attributes, expected, stated):
    """Reviewed and final are for the workspace's own people to say; the standard's default is
    “initial”; our own sub-state beside another state is a left-over."""
    segment = pair("b", "a", attributes)
    assert (segment.state, segment.stated) == (expected, stated)


def test_the_state_of_a_unit_is_the_earliest_of_its_segments():
    text = '<segment state="{}"><source>a</source><target>b</target></segment>'
    assert only(text.format("final") + text.format("initial")).state is State.DRAFT
    assert only(text.format("final") + text.format("translated")).state is State.TRANSLATED


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('a<pc id="1">b</pc>c', ("a", Tag(1, OPEN), "b", Tag(1, CLOSE), "c")),
        ('<ph id="2"/>', (Tag(2, ALONE),)),
        ('<ph id="2" disp="x"/> b', (Tag(2, ALONE), " b")),
        ('<sc id="1"/>b<ec startRef="1"/>', (Tag(1, OPEN), "b", Tag(1, CLOSE))),
        ('<sc id="1" isolated="yes"/>b', (Tag(1, OPEN), "b")),
        ('<ec id="1" isolated="yes"/>b', (Tag(1, CLOSE), "b")),
        ('a<mrk id="9" type="term">b</mrk>c', ("abc",)),
        ('a<mrk id="9" translate="no"><ph id="2"/></mrk>c', ("a", Tag(2, ALONE), "c")),
        ('a<sm id="9"/>b<em startRef="9"/>c', ("abc",)),
        ('a<cp hex="001B"/>b', ("a\x1bb",)),
        ('a<cp hex="1b"/>b', ("a\x1bb",)),
        ('a<cp hex="D800"/><cp hex="110000"/><cp/>b', ("a\ufffd\ufffd\ufffdb",)),
        ("a<t:b>c</t:b>d", ("acd",)),
        ("a<unknown>c</unknown>d", ("acd",)),
        ("a<!-- note -->b<?pi x?>c", ("abc",)),
        ("<![CDATA[a < b & c]]>", ("a < b & c",)),
        ("a&lt;b&#233;", ("a<bé",)),
        ("  a \n b ", ("  a \n b ",)),
        ("\u00a0", ("\u00a0",)),
        ("", None),
        (" \n ", None),
    ],
)
def test_inline_elements(content, expected):
    assert pair(content).target == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        # Ids that are not numbers, as a tool renames them: by their place in the source.
        ('<ph id="a"/>-<ph id="b"/>', '<ph id="b"/><ph id="a"/>', (2, 1)),
        ('<ph id="7"/>-<ph id="b"/>', '<ph id="b"/><ph id="7"/>', (2, 1)),
        ('<ph id="0"/>-<ph id="1"/>', '<ph id="1"/><ph id="0"/>', (2, 1)),
        # Numbers stay numbers, also of a source whose codes come in another order.
        ('<ph id="2"/>-<ph id="1"/>', '<ph id="1"/><ph id="2"/>', (1, 2)),
        # A code that only the translation has: ours keep their numbers, others are foreign.
        ('<ph id="1"/>', '<ph id="1"/><ph id="2"/>', (1, 2)),
        ('<ph id="1"/>', '<ph id="1"/><ph id="new"/>', (1, -2)),
        ('<ph id="1"/>', '<ph/>', (-2,)),
        # Of another sort than the source's.
        ('<ph id="1"/>', '<pc id="1x">a</pc>', (1, 1)),
        # Copies, and new ids for old codes: by their data, or by what they copy.
        ('<ph id="1" dataRef="d1"/>', '<ph id="9" dataRef="d1"/>', (1,)),
        ('<pc id="1" dataRefStart="d1" dataRefEnd="d1">a</pc>',
         '<pc id="1" dataRefStart="d1">a</pc><pc id="c2" dataRefStart="d1">b</pc>', (1, 1, 1, 1)),
        ('<ph id="1"/><ph id="2"/>', '<ph id="5" copyOf="2"/>', (2,)),
        ('<ph id="1" dataRef="d"/><ph id="2" dataRef="d"/>', '<ph id="5" dataRef="d"/>', (5,)),
        ('<ph id="a" dataRef="d1"/><ph id="b" dataRef="d2"/>', '<ph id="x" dataRef="d2"/>', (2,)),
        ('<ph id="2" dataRef="d2"/><ph id="1" dataRef="d1"/>', '<ph id="x" dataRef="d1"/>', (1,)),
    ],
)  # fmt: skip
def test_numbers_of_codes(source, target, expected):
    found = pair(target, source).target or ()
    assert tuple(part.number for part in found if isinstance(part, Tag)) == expected


def test_segments_are_put_together_with_what_stands_between_them():
    segment = parts(("One.", "Un."), " ", ("Two.", "Deux."))
    assert (segment.source, segment.target) == (("One. Two.",), ("Un. Deux.",))
    assert (segment.parts, segment.fault) == (2, "")


def test_a_target_that_may_be_ignored_replaces_its_source():
    body = (
        '<segment state="final"><source>One.</source><target>一。</target></segment>'
        "<ignorable><source> </source><target></target></ignorable>"
        '<segment state="final"><source>Two.</source><target>二。</target></segment>'
    )
    assert only(body).target == ("一。二。",)


def test_targets_stand_in_their_own_order():
    body = (
        '<segment state="final"><source>A. </source><target order="3">C</target></segment>'
        "<ignorable><source>-</source></ignorable>"
        '<segment state="final"><source>B.</source><target order="1">D</target></segment>'
    )
    segment = only(body)
    assert (segment.source, segment.target) == (("A. -B.",), ("D-C",))
    assert only(body.replace("order", "t:order")).target == ("C-D",)
    assert only(body.replace('order="3"', 'order="x"')).target is not None


def test_a_unit_that_is_translated_in_part_says_so():
    segment = parts(("One.", "Un."), " ", ("Two.", None), " ", ("Three.", ""))
    assert segment.fault == "2 of its 3 segments are not translated"
    assert segment.target is not None
    assert "Un." in segment.target[0]
    assert parts(("One.", "Un."), ("Two.", " ")).fault == "1 of its 2 segments is not translated"


def test_a_unit_of_which_nothing_is_translated_has_no_target():
    assert parts(("One.", None), " ", ("Two.", None)).target is None
    segment = parts(("One.", ""), " ", ("Two.", ""))
    assert (segment.target, segment.fault, segment.parts) == (None, "", 2)


def test_what_has_no_words_needs_no_translation():
    segment = parts(("One.", "Un."), ('<ph id="1"/>', None))
    assert (segment.target, segment.fault) == (("Un.", Tag(1, ALONE)), "")


def test_a_target_filled_with_its_source_and_still_to_do_is_none():
    """OmegaT needs targets that are filled so; they are no translations."""
    assert pair("a", "a", 'state="initial"').target is None
    assert pair("a", "a", "").target is None
    assert pair('<ph id="1"/>a', '<ph id="1"/>a', 'state="initial"').target is None
    assert pair("a", "a", 'state="translated"').target == ("a",)
    assert pair("a", "a", 'state="initial" subState="hexapla:draft"').target == ("a",)


def test_filled_segments_beside_translated_ones_are_not_translated():
    text = '<segment state="initial"><source>{}</source><target>{}</target></segment>'
    assert only(text.format("One.", "Un.") + text.format("Two.", "Two.")).fault
    segment = only(text.format("See", "Voir") + text.format("A/RES/79/1.", "A/RES/79/1."))
    assert (segment.target, segment.fault) == (("VoirA/RES/79/1.",), "")
    assert only(text.format("One.", "One.") + text.format("A/1.", "A/1.")).target is None


def test_a_pair_may_begin_in_one_segment_and_end_in_another():
    text = '<segment state="final"><source>{0}</source><target>{0}</target></segment>'
    body = text.format('a <sc id="1"/>b.') + text.format(' c<ec startRef="1"/> d')
    expected: Fragment = ("a ", Tag(1, OPEN), "b. c", Tag(1, CLOSE), " d")
    segment = only(body)
    assert (segment.source, segment.target) == (expected, expected)


def test_indentation_that_a_tool_has_put_in_is_undone_when_texts_are_compared():
    segment = parts(("\n  One.\n  ", "\n  Un.\n"), "\n ", ("\n  Two.\n", "Deux.\n"))
    assert settle(segment.source) == ("One. Two.",)
    assert settle(segment.target or ()) == ("Un. Deux.",)


def test_notes_come_back_as_remarks_and_ours_do_not():
    """A converter has left those of 1.2 with the names that they had there."""
    segment = only(
        '<notes><note id="place" category="place">paragraph</note>'
        '<note category="author">say</note><note id="author2">more</note>'
        '<note category="glossary">term</note><note category="developer">say</note>'
        '<note category="translator">one\n\n two </note><note>three</note>'
        '<note category="review">four</note><note>paragraph; in: I › II</note></notes>'
        "<segment><source>a</source><target>b</target></segment>"
    )
    assert segment.remarks == ("one", "two", "three", "four")


def test_comments_in_texts_are_remarks():
    """By value; where a comment refers to a note, the note is read anyway (2.1, 4.7.3.1.3)."""
    segment = only(
        '<notes><note id="n1">from the note</note></notes><segment><source>a</source><target>'
        '<mrk id="m1" type="comment" value="odd">b</mrk><sm id="m2" type="comment" ref="#n=n1"/>'
        '<em startRef="m2"/></target></segment>'
    )
    assert segment.remarks == ("from the note", "odd")


def test_notes_of_groups_and_files_are_remarks_on_the_first_unit_below():
    unit = '<unit id="{}"><segment><source>a</source></segment></unit>'
    body = (
        "<notes><note>of the file</note></notes>"
        f'<group id="g"><notes><note>of the group</note></notes>{unit.format(1)}{unit.format(2)}'
        f'<group id="h"><notes><note>of the inner</note></notes>{unit.format(3)}</group></group>'
    )
    remarks = [one.remarks for one in returned(body).segments]
    assert remarks == [("of the file", "of the group"), (), ("of the inner",)]


def test_notes_of_the_whole_are_remarks_too():
    data = file('<unit id="1"><segment><source>a</source></segment></unit>')
    data = data.replace(b"<file", b"<notes><note>for all</note></notes><file", 1)
    assert read(data, "a")[0].segments[0].remarks == ("for all",)


@pytest.mark.parametrize(
    ("inside", "identity", "expected"),
    [
        ('<mda:metadata><mda:metaGroup category="hexapla"><mda:meta type="export">my one</mda:meta>'
         "</mda:metaGroup></mda:metadata>", "f", "my one"),
        ("", "hexapla-0123abcd", "0123abcd"),
        ("", "hexapla", ""),
        ("", "other-0123abcd", ""),
        ('<mda:metadata><mda:metaGroup category="theirs"><mda:meta type="export">x</mda:meta>'
         "</mda:metaGroup></mda:metadata>", "f", ""),
    ],
)  # fmt: skip
def test_the_name_of_the_export(inside, identity, expected):
    unit = '<unit id="1"><segment><source>a</source></segment></unit>'
    found = returned(inside + unit, own=f'id="{identity}" original="a.md"')
    assert found.export == expected


def test_modules_and_unknown_elements_are_looked_through():
    segment = only(
        '<mtc:matches><mtc:match ref="#s1"><source>y</source><target>z</target></mtc:match>'
        "</mtc:matches><t:segment><source>y</source></t:segment>"
        "<t:notes><t:note>y</t:note></t:notes>"
        '<unknown/><originalData><data id="d1">x</data></originalData>'
        '<segment t:a="b" state="final"><t:x/><source>a</source>'
        '<target t:c="d">b</target></segment>'
    )
    assert (segment.source, segment.target, segment.remarks) == (("a",), ("b",), ())


def test_a_unit_without_id_goes_by_its_name():
    unit = '<unit name="u7"><segment><source>a</source></segment></unit>'
    assert returned(unit).segments[0].id == "u7"


@pytest.mark.parametrize(
    "body", ["", "<segment/>", "<segment><target>b</target></segment>", "<ignorable/>"]
)
def test_units_with_something_missing_are_read(body):
    assert only(body).source == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encodings_and_line_ends(encoding, line_end):
    text = file('<unit id="1">\n<segment><source>é</source></segment></unit>').decode()
    (segment,) = read(text.replace("\n", line_end).encode(encoding), "a")[0].segments
    assert segment.source == ("é",)


def test_inline_nesting_without_end_is_refused():
    body = '<pc id="1">' * 100 + "</pc>" * 100
    with pytest.raises(FormatError, match="64 deep"):
        only(f"<segment><source>{body}</source></segment>")


def test_groups_may_stand_deep_in_each_other():
    body = '<group id="g">' * 50 + '<unit id="1"><segment><source>a</source></segment></unit>'
    assert returned(body + "</group>" * 50).segments[0].target is None


TEXTS = ("", "a", " ", "A/1.", '<ph id="1"/>', "a<!-- c -->b", "\u00a0")
NOTES = ("", '<notes><note category="place">cell</note></notes>', "<notes><note>x</note></notes>")
STATES = ("", 'state="initial"', 'state="final"', 'state="initial" subState="hexapla:draft"')


@pytest.mark.parametrize("notes", NOTES)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("source", TEXTS)
def test_the_short_way_says_what_the_thorough_one_says(notes, state, source):
    """Where the root names no language, the thorough way is taken."""
    units = "".join(
        f'<unit id="u{number}" name="n">{notes}<segment {state}><source>{source}</source>'
        f"{f'<target>{target}</target>' if target is not None else ''}</segment></unit>"
        for number, target in enumerate((None, *TEXTS))
    )
    quick = returned(units).segments
    assert quick == returned(units, root="").segments
