"""Segments in a trans-unit are put together again, and nothing is made up or dropped on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.exchange.reading import read
from hexapla.exchange.returns.returned import Segment, settle
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag

SDL = 'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"'


def only(unit: str, spaces: str = "") -> Segment:
    data = (
        f'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" {spaces}>'
        f'<file original="a" target-language="fr"><body>{unit}</body></file></xliff>'
    )
    ((segment,),) = [one.segments for one in read(data.encode(), "a.xlf")]
    return segment


def marked(texts, gaps=()) -> str:
    """Texts as segments, with what stands before each but the first."""
    marks = [f'<mrk mtype="seg" mid="{n}">{text}</mrk>' for n, text in enumerate(texts)]
    gaps = [*gaps, *[""] * len(marks)]
    return marks[0] + "".join(f"{gap}{mark}" for gap, mark in zip(gaps, marks[1:]))


def unit(source: str, sources: str, targets: str, rest: str = "") -> str:
    return (
        f'<trans-unit id="1"><source>{source}</source><seg-source>{sources}</seg-source>'
        f"<target>{targets}</target>{rest}</trans-unit>"
    )


def conf(*said: str) -> str:
    segments = [
        f'<sdl:seg id="{n}"' + (f' conf="{one}"' if one else "") + "/>"
        for n, one in enumerate(said)
    ]
    return f"<sdl:seg-defs>{''.join(segments)}</sdl:seg-defs>"


def test_the_space_between_segments_stays():
    segment = only(unit("A. B.", marked("AB", [" "]), marked(["C.", "D."], [" "])))
    assert (segment.target, segment.parts, segment.fault) == (("C. D.",), 2, "")


def test_no_space_is_put_where_the_translator_has_none():
    """Chinese has none between sentences."""
    segment = only(unit("A. B.", marked(["A.", "B."], [" "]), marked(["甲。", "乙。"])))
    assert segment.target == ("甲。乙。",)


@pytest.mark.parametrize(
    ("source", "targets", "expected"),
    [
        ("A. B.", ["C.", "D."], "C. D."),
        ("A.B.", ["C.", "D."], "C.D."),
        ("A.\u00a0B.", ["C.", "D."], "C.\u00a0D."),
        ("A. B.", ["甲。", "乙。"], "甲。乙。"),
    ],
)
def test_indentation_that_a_program_has_put_between_segments_is_none(source, targets, expected):
    """What stood there is known from the source, which no program indents."""
    gap = "\n        "
    segment = only(
        unit(
            source,
            f"{gap}{marked(['A.', 'B.'], [gap])}{gap}",
            f"{gap}{marked(targets, [gap])}{gap}",
        )
    )
    assert settle(segment.target) == (expected,)
    assert segment.source == (source,)


def test_space_that_a_program_has_dropped_between_segments_is_the_sources():
    """Some drop what is only white space, in seg-source and target alike."""
    segment = only(unit("A. B.", marked(["A.", "B."]), marked(["C.", "D."])))
    assert segment.target == ("C. D.",)


def test_indentation_of_which_nothing_is_known_is_one_space():
    targets = marked(["C.", "D."], ["\n   "])
    segment = only(f'<trans-unit id="1"><source>x</source><target>{targets}</target></trans-unit>')
    assert settle(segment.target) == ("C. D.",)


@given(
    st.lists(st.text("abcé., ", min_size=1).filter(str.strip), min_size=1, max_size=6),
    st.lists(st.sampled_from(["", " ", "\u00a0", "  "]), min_size=5, max_size=5),
)
def test_any_cut_of_any_text_is_the_text_again(texts, gaps):
    """With marks around its pieces and what stands between them, a text is what it was."""
    whole = texts[0] + "".join(f"{gap}{text}" for gap, text in zip(gaps, texts[1:]))
    segment = only(unit(whole, marked(texts, gaps), marked(texts, gaps)))
    assert segment.target == segment.source == (whole,)
    assert segment.parts == len(texts)


@pytest.mark.parametrize(
    ("targets", "target", "fault"),
    [
        (["C.", "D.", "E."], ("C.D.E.",), ""),
        (["C.", "", "E."], ("C.E.",), "1 of its 3 segments is not translated"),
        (["", " ", "E."], (" E.",), "2 of its 3 segments are not translated"),
        (["", "", ""], None, ""),
    ],
)
def test_what_is_translated_in_part_says_so(targets, target, fault):
    sources = marked(["A.", "B.", "Z."])
    segment = only(unit("A.B.Z.", sources, marked(targets)))
    assert (segment.target, segment.parts, segment.fault) == (target, 3, fault)


def test_a_segment_that_is_missing_in_the_target_is_not_translated():
    segment = only(unit("A.B.", marked(["A.", "B."]), marked(["C."])))
    assert segment.fault == "1 of its 2 segments is not translated"


def test_a_segment_without_words_is_none_to_translate():
    segment = only(unit('<x id="1"/>B.', marked(['<x id="1"/>', "B."]), marked(["", "D."])))
    assert (segment.target, segment.fault) == (("D.",), "")


def test_a_segment_that_is_only_a_code_in_the_translation_is_translated():
    """A sentence may end in its footnote mark there, and begin with it here."""
    segment = only(unit("A.B.", marked(["A.", "B."]), marked(['<x id="1"/>', "D."])))
    assert (segment.target, segment.fault) == ((Tag(1, Side.ALONE), "D."), "")


def test_segments_inside_a_pair_of_codes():
    inner = marked(["A.", "B."], [" "])
    segment = only(unit('<g id="1">A. B.</g>', f'<g id="1">{inner}</g>', f'<g id="1">{inner}</g>'))
    assert segment.target == (Tag(1, Side.OPEN), "A. B.", Tag(1, Side.CLOSE))


def test_a_source_that_is_only_in_its_segments():
    segment = only(
        f'<trans-unit id="1"><seg-source>{marked(["A.", "B."], [" "])}</seg-source></trans-unit>'
    )
    assert (segment.source, segment.target, segment.parts) == (("A. B.",), None, 2)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (("Translated", "Translated"), State.TRANSLATED),
        (("ApprovedSignOff", "ApprovedTranslation"), State.TRANSLATED),
        (("Translated", "Draft"), State.DRAFT),
        (("Translated", ""), State.DRAFT),
        (("RejectedTranslation", "Translated"), State.DRAFT),
        (("RejectedSignOff", "Translated"), State.DRAFT),
        (("Unspecified", "Translated"), State.DRAFT),
        (("SomethingNew", "Translated"), State.DRAFT),
    ],
)
def test_the_earliest_segment_says_how_far_a_unit_of_trados_is(said, state):
    """And what is nowhere in the standard's own attributes."""
    text = unit("A.B.", marked(["A.", "B."]), marked(["C.", "D."]), conf(*said))
    segment = only(text, SDL)
    assert (segment.state, segment.stated, segment.fault) == (state, True, "")


@pytest.mark.parametrize(
    ("targets", "said", "target", "fault"),
    [
        (["A.", "B."], ("", ""), None, ""),
        (["C.", "B."], ("Translated", ""), ("C.B.",), "1 of its 2 segments is not translated"),
        (["A.", "B."], ("Translated", "Translated"), ("A.B.",), ""),
        (["C.", "<x id='1'/>"], ("Draft", ""), None, "1 of its 2 segments is not translated"),
    ],
)
def test_a_segment_copied_from_its_source_is_translated_only_if_trados_says_so(
    targets, said, target, fault
):
    segment = only(unit("A.B.", marked(["A.", "B."]), marked(targets), conf(*said)), SDL)
    assert segment.fault == fault
    if target or not fault:
        assert segment.target == target


def test_a_number_that_a_tool_has_copied_is_translated():
    """It is the same in every language; nobody will touch it again."""
    text = unit(
        "A. § 5", marked(["A.", "§ 5"], [" "]), marked(["C.", "§ 5"], [" "]), conf("Draft", "")
    )
    segment = only(text, SDL)
    assert (segment.target, segment.fault, segment.state) == (("C. § 5",), "", State.DRAFT)


def test_a_unit_of_trados_without_segments_has_its_state_too():
    text = '<trans-unit id="1"><source>A</source><target>B</target>' + conf("Draft")
    assert only(text + "</trans-unit>", SDL).state is State.DRAFT


def test_the_structure_of_a_document_is_no_unit():
    """Studio keeps what stands around the texts in units of their own, without a word."""
    data = (
        f'<xliff version="1.2" {SDL}><file original="a" target-language="fr"><body>'
        '<trans-unit id="s" translate="no"><source>\n<x id="1"/></source></trans-unit>'
        '<trans-unit id="t" translate="no"><source>x</source></trans-unit>'
        '<trans-unit id="u"><source><x id="2"/></source></trans-unit></body></file></xliff>'
    )
    (returned,) = read(data.encode(), "a.sdlxliff")
    assert [segment.id for segment in returned.segments] == ["t", "u"]
