"""Codes, states and remarks as tools write them: what is a code is no text, and no text is lost."""

import pytest

from hexapla.exchange.reading import read
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag

OPEN, CLOSE, ALONE = Side.OPEN, Side.CLOSE, Side.ALONE
MEMOQ = 'xmlns:mq="MQXliff"'
PHRASE = 'xmlns:m="http://www.memsource.com/mxlf/2.0"'
SDL = 'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"'


def returned(body: str, spaces: str = "") -> Returned:
    data = (
        f'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" {spaces}>'
        f'<file original="a" target-language="fr"><body>{body}</body></file></xliff>'
    )
    (one,) = read(data.encode(), "a.xlf")
    return one


def only(source: str, target: str, spaces: str = "", rest: str = "", said: str = "") -> Segment:
    body = (
        f'<trans-unit id="1" {said}><source>{source}</source><target>{target}</target>{rest}'
        "</trans-unit>"
    )
    (segment,) = returned(body, spaces).segments
    return segment


# What a code is called


def test_a_code_and_a_pair_may_have_the_same_id():
    """Some tools count pairs and other codes each by themselves."""
    content = '<bpt id="1"/>a<ept id="1"/><ph id="1"/>'
    segment = only(content, content)
    assert segment.source == (Tag(1, OPEN), "a", Tag(1, CLOSE), Tag(2, ALONE))
    assert segment.target == segment.source


def test_codes_without_any_id_are_told_by_their_order():
    segment = only("<ph>a</ph>-<ph>b</ph>", "<ph>a</ph>+<ph>b</ph>")
    assert segment.target == (Tag(1, ALONE), "+", Tag(2, ALONE))


def test_the_ends_of_a_pair_meet_by_the_first_ones_id():
    """`rid` of the second may name the first."""
    content = '<bx id="3"/>a<ex id="4" rid="3"/>'
    assert only(content, content).target == (Tag(3, OPEN), "a", Tag(3, CLOSE))


def test_ids_that_count_from_nought_are_numbers_too():
    content = '<x id="0"/>-<x id="1"/>'
    segment = only(content, '<x id="1"/>-<x id="0"/>')
    assert segment.source == (Tag(0, ALONE), "-", Tag(1, ALONE))
    assert segment.target == (Tag(1, ALONE), "-", Tag(0, ALONE))


def test_a_code_of_the_target_is_never_taken_for_another_of_the_source():
    """A code is called 9, and stands for our 1; a new one that is called 1 is not that."""
    body = (
        '<trans-unit id="1"><source><ph id="9">&lt;x id="1"/></ph></source>'
        '<target><ph id="9"/><ph id="1"/></target></trans-unit>'
    )
    assert returned(body).segments[0].target == (Tag(1, ALONE), Tag(-2, ALONE))


def test_the_text_inside_a_pair_does_not_name_its_number():
    """It is a translator's, however it looks."""
    content = '<g id="1">&lt;x id="7"/></g>'
    assert only(content, content).source == (Tag(1, OPEN), '<x id="7"/>', Tag(1, CLOSE))


def test_what_stands_in_a_code_is_never_text():
    for local in ("bpt", "ept", "ph", "it"):
        segment = only(f'a<{local} id="1">code</{local}>', f'b<{local} id="1">code</{local}>')
        assert "code" not in "".join(part for part in segment.target if isinstance(part, str))


def test_a_text_inside_a_code_is_a_unit_of_its_own():
    """An image's description: translators' words, and not lost with the code."""
    source = 'a<ph id="5">&lt;img alt="<sub>Text <x id="1"/></sub>" t="<sub>Title</sub>"></ph>'
    target = 'b<ph id="5">&lt;img alt="<sub>Texte <x id="1"/></sub>" t="<sub>Titre</sub>"></ph>'
    outer, first, second = returned(
        f'<trans-unit id="u"><source>{source}</source><target state="new">{target}</target>'
        "</trans-unit>"
    ).segments
    assert outer.target == ("b", Tag(5, ALONE))
    assert (first.id, first.source, first.target) == (
        "u/5", ("Text ", Tag(1, ALONE)), ("Texte ", Tag(1, ALONE)),
    )  # fmt: skip
    assert (second.id, second.target, second.state) == ("u/5/2", ("Titre",), State.DRAFT)


def test_a_text_that_has_a_unit_elsewhere_is_not_read_twice():
    content = 'a<ph id="5"><sub xid="v">Text</sub></ph>'
    assert (
        len(returned(f'<trans-unit id="u"><source>{content}</source></trans-unit>').segments) == 1
    )


def test_what_a_tracked_change_has_taken_out_is_no_text():
    target = 'a<mrk mtype="x-sdl-deleted">b</mrk>c<mrk mtype="x-sdl-added">d</mrk>'
    assert only("x", target).target == ("acd",)


# Codes that are text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a {1} b", ("a ", Tag(1, ALONE), " b")),
        ("{1&gt;a&lt;1}", (Tag(1, OPEN), "a", Tag(1, CLOSE))),
        (
            "{1&gt;{2&gt;a&lt;2}&lt;1}",
            (Tag(1, OPEN), Tag(2, OPEN), "a", Tag(2, CLOSE), Tag(1, CLOSE)),
        ),
        ("{b&gt;a&lt;b}", (Tag(1, OPEN), "a", Tag(1, CLOSE))),
        ("{b&gt;a", ("{b>a",)),
        ("cost {approx} 5 {", ("cost {approx} 5 {",)),
        ("a &lt; b} {x", ("a < b} {x",)),
        ("{1}{2}", (Tag(1, ALONE), Tag(2, ALONE))),
    ],
)
def test_codes_that_phrase_has_in_the_text(text, expected):
    segment = only(text, text, PHRASE)
    assert (segment.source, segment.target) == (expected, expected)


def test_the_same_letters_in_any_other_file_are_letters():
    assert only("a {1}", "b {1}").target == ("b {1}",)


def test_numbers_that_phrase_does_not_explain_are_text_if_it_explains_any():
    body = (
        '<trans-unit id="1"><source>{1} of {0}</source><target>{1} de {0}</target>'
        "<m:tunit-metadata><m:mark id='1'><m:content>&lt;x id='4'/></m:content></m:mark>"
        "</m:tunit-metadata></trans-unit>"
        '<trans-unit id="2"><source>{1} files</source><target>{1} fichiers</target></trans-unit>'
    )
    first, second = returned(body, PHRASE).segments
    assert first.target == (Tag(4, ALONE), " de {0}")
    assert second.target == ("{1} fichiers",)


def test_letters_and_numbers_of_phrase_are_never_one_code():
    text = "{b&gt;a&lt;b}{1}"
    assert only(text, text, PHRASE).target == (Tag(1, OPEN), "a", Tag(1, CLOSE), Tag(2, ALONE))


def test_group_ids_of_phrase_say_nothing():
    """They begin anew in every file of a joined one; only the units' own are theirs alone."""
    unit = '<group id="0"><trans-unit id="{}"><source>a</source></trans-unit></group>'
    segments = returned(unit.format("A:0") + unit.format("B:0"), PHRASE).segments
    assert [segment.id for segment in segments] == ["A:0", "B:0"]


def test_the_key_of_one_unit_is_not_its_neighbours():
    """A group's key stands before its units; what stands in another unit is that unit's."""
    key = '<context-group><context context-type="x-key">k</context></context-group>'
    unit = '<trans-unit id="{}"><source>a</source>{}</trans-unit>'
    body = f"<group>{unit.format(1, key)}{unit.format(2, '')}</group>"
    assert [segment.name for segment in returned(body, PHRASE).segments] == ["k", ""]
    body = f"<group>{key}{unit.format(1, '')}{unit.format(2, '')}</group>"
    assert [segment.name for segment in returned(body, PHRASE).segments] == ["k", "k"]


# How far it has come


@pytest.mark.parametrize(
    ("said", "target", "state", "stated"),
    [
        ('mq:status="ManuallyConfirmed"', "b", State.TRANSLATED, True),
        ('mq:status="ConfirmedTranslator"', "b", State.TRANSLATED, True),
        ('mq:status="Proofread"', "b", State.TRANSLATED, True),
        ('mq:status="PartiallyEdited"', "b", State.DRAFT, True),
        ('mq:status="Pretranslated"', "b", State.DRAFT, True),
        ('mq:status="AssembledFromFragments"', "b", State.DRAFT, True),
        ('mq:status="MachineTranslated"', "b", State.DRAFT, True),
        ('mq:status="Rejected"', "b", State.DRAFT, True),
        ('mq:status="NotStarted"', "b", State.DRAFT, True),
        ("", "b", State.TRANSLATED, False),
    ],
)
def test_what_memoq_says_of_a_unit(said, target, state, stated):
    segment = only("a", target, MEMOQ, said=said)
    assert (segment.state, segment.stated) == (state, stated)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ('m:confirmed="0"', State.DRAFT),
        ('m:confirmed="1"', State.TRANSLATED),
        ('m:confirmed="2"', State.TRANSLATED),
        ('m:confirmed="true"', State.TRANSLATED),
        ('m:confirmed="false"', State.DRAFT),
        ("", State.TRANSLATED),
    ],
)
def test_what_phrase_says_of_a_unit(said, state):
    segment = only("a", "b", PHRASE, said=said)
    assert (segment.state, segment.stated) == (state, bool(said))


def test_a_target_like_its_source_at_which_nobody_has_worked_is_none():
    assert only("a", "a", MEMOQ, said='mq:status="NotStarted"').target is None
    assert only('a<x id="1"/>', "a", MEMOQ, said='mq:status="NotStarted"').target is None
    assert only("a", "a", PHRASE, said='m:confirmed="0"').target is None
    assert only("a", "a", PHRASE, said='m:confirmed="1"').target == ("a",)


@pytest.mark.parametrize(
    ("unit", "target", "state", "stated"),
    [
        ("", 'state="Translated"', State.TRANSLATED, True),
        ("", 'state="needs-review-l10n"', State.DRAFT, True),
        ('approved="no"', "", State.DRAFT, True),
        ('approved="no"', 'state="translated"', State.TRANSLATED, True),
        ('approved="yes"', "", State.TRANSLATED, False),
        ('approved="yes"', 'state="new"', State.DRAFT, True),
        ("", 'state-qualifier="leveraged-mt"', State.DRAFT, True),
        ("", 'state-qualifier="fuzzy-match"', State.DRAFT, True),
        ("", 'state-qualifier="exact-match"', State.TRANSLATED, False),
        ("", 'state="translated" state-qualifier="mt-suggestion"', State.TRANSLATED, True),
    ],
)
def test_what_the_standard_says_of_a_unit(unit, target, state, stated):
    body = f'<trans-unit id="1" {unit}><source>a</source><target {target}>b</target></trans-unit>'
    (segment,) = returned(body).segments
    assert (segment.state, segment.stated) == (state, stated)


def test_a_filled_target_that_says_it_needs_translation_is_a_draft_and_not_lost():
    """Smartcat and Crowdin write so."""
    body = (
        '<trans-unit id="1" approved="no"><source>a</source>'
        '<target state="needs-translation">b</target></trans-unit>'
    )
    (segment,) = returned(body).segments
    assert (segment.target, segment.state) == (("b",), State.DRAFT)


# What people have said


def test_comments_in_each_tools_own_place_come_home():
    assert only(
        "a", "b", MEMOQ,
        "<mq:comments40><mq:comment>One.</mq:comment>"
        '<mq:comment mq:deleted="True">No.</mq:comment></mq:comments40>',
    ).remarks == ("One.",)  # fmt: skip
    assert only("a", "b", PHRASE, "<m:comment>One\n two.</m:comment>").remarks == ("One two.",)


def test_a_comment_that_trados_has_marked_in_a_text():
    data = (
        f'<xliff version="1.2" {SDL}><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">'
        '<cmt-defs><cmt-def id="c"><Comments><Comment>One.</Comment></Comments></cmt-def>'
        '<cmt-def id="d"><Comments><Comment>Two.</Comment></Comments></cmt-def></cmt-defs>'
        '</doc-info><file original="a" target-language="fr"><body><trans-unit id="1">'
        '<source>a</source><target>b <mrk mtype="x-sdl-comment" sdl:cid="c">c</mrk></target>'
        "</trans-unit></body></file></xliff>"
    )
    (one,) = read(data.encode(), "a.sdlxliff")
    assert one.segments[0].remarks == ("One.",)
    assert one.segments[0].target == ("b c",)


def test_what_we_have_said_ourselves_does_not_come_home():
    ours = ("developer", "glossary", "hexapla", "place", "author")
    notes = "".join(f'<note from="{one}">x</note>' for one in ours)
    assert only("a", "b", "", notes + '<note from="reviewer">One.</note>').remarks == ("One.",)


# Odd names


@pytest.mark.parametrize("identity", ["1][dummy][x", "a&#10;b", "A:0", "é ü", "x" * 2000])
def test_ids_are_taken_as_they_are(identity):
    body = f'<trans-unit id="{identity}"><source>a</source></trans-unit>'
    assert returned(body).segments[0].id == identity.replace("&#10;", "\n")


def test_texts_of_binary_objects_are_read_and_the_objects_are_not():
    body = (
        '<bin-unit id="b" mime-type="image/png"><bin-source><internal-file>x</internal-file>'
        '</bin-source><trans-unit id="1"><source>a</source><target>b</target></trans-unit>'
        "</bin-unit>"
    )
    assert [segment.id for segment in returned(body).segments] == ["1"]


def test_documents_without_units_are_left_out_where_others_have_some():
    empty = '</body></file><file original="b" target-language="fr"><body>'
    one = returned(f'<trans-unit id="1"><source>a</source></trans-unit>{empty}')
    assert one.document == "a"
    assert returned("").segments == ()


def test_a_pair_of_letters_is_none_where_the_tool_says_that_its_code_stands_alone():
    """A text may have braces of its own."""
    body = (
        '<trans-unit id="1"><source>{2}</source><target>{2} {2>x&lt;2}</target>'
        "<m:tunit-metadata><m:mark id='2'><m:content>&lt;x id='3'/></m:content></m:mark>"
        "</m:tunit-metadata></trans-unit>"
    )
    assert returned(body, PHRASE).segments[0].target == (Tag(3, ALONE), " {2>x<2}")


def test_a_code_of_ours_that_is_of_another_sort_is_no_place():
    """2.x writes it with a letter, as a target's code cannot have the id of another sort.

    The second code of the file is not the source's second one: it is foreign until it is compared
    with what was sent.
    """
    body = (
        '<trans-unit id="1"><source>{1} b</source><target>{2>a&lt;2}</target>'
        "<m:tunit-metadata><m:mark id='1'><m:content>&lt;x id='4'/></m:content></m:mark>"
        "</m:tunit-metadata><m:tunit-target-metadata>"
        "<m:mark id='2'><m:content>&lt;g id='4x' ctype='bold'></m:content></m:mark>"
        "</m:tunit-target-metadata></trans-unit>"
    )
    segment = returned(body, PHRASE).segments[0]
    assert segment.source == (Tag(4, ALONE), " b")
    assert segment.target == (Tag(-2, OPEN), "a", Tag(-2, CLOSE))
