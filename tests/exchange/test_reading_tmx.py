"""A memory in place of a file: its texts come home by what they say."""

import time

import pytest

from hexapla.errors import FormatError
from hexapla.exchange.reading import read
from hexapla.exchange.returns.returned import Segment
from hexapla.model.catalog import State
from hexapla.model.fragment import Fragment, Side, Tag

OPEN, CLOSE, ALONE = Side.OPEN, Side.CLOSE, Side.ALONE


def file(units: str, header: str = 'srclang="en"') -> bytes:
    return f'<tmx version="1.4"><header {header}/><body>{units}</body></tmx>'.encode()


def unit(texts: dict[str, str], attributes: str = "", rest: str = "") -> str:
    variants = [f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in texts.items()]
    return f"<tu {attributes}>{rest}{''.join(variants)}</tu>"


def only(source: str, target: str, header: str = 'srclang="en"') -> Segment:
    ((segment,),) = [
        one.segments for one in read(file(unit({"en": source, "fr": target}), header), "a")
    ]
    return segment


def targets(source: str, target: str, header: str = 'srclang="en"') -> tuple[Fragment, ...]:
    segment = only(source, target, header)
    return segment.source, segment.target or ()


def test_a_unit_is_its_two_texts():
    assert only("Hello", "Bonjour") == Segment("", ("Hello",), ("Bonjour",), State.TRANSLATED, 1)


@pytest.mark.parametrize(
    ("header", "tags", "language"),
    [
        ('srclang="en"', ["en", "fr"], "fr"),
        ('srclang="en"', ["fr", "en"], "fr"),
        ('srclang="EN-US"', ["FR-CA", "en-us"], "FR-CA"),
        ('srclang="en"', ["fr", "en-GB"], "fr"),
        ('srclang="*all*"', ["en", "fr"], "fr"),
        ("", ["en", "fr"], "fr"),
    ],
)
def test_which_text_is_the_source(header, tags, language):
    (returned,) = read(file(unit(dict.fromkeys(tags, "a")), header), "a.tmx")
    assert returned.language == language


def test_each_target_language_is_a_document():
    units = unit({"en": "a", "fr": "b", "es": "c"}) + unit({"en": "d", "FR": "e"})
    french, spanish = read(file(units), "a.tmx")
    assert (french.language, [one.target for one in french.segments]) == ("fr", [("b",), ("e",)])
    assert (spanish.language, [one.target for one in spanish.segments]) == ("es", [("c",)])


def test_a_unit_without_a_translation_is_still_a_segment():
    (returned,) = read(file(unit({"en": "a"}) + unit({"en": "b", "fr": "c"})), "a.tmx")
    assert [one.target for one in returned.segments] == [None, ("c",)]


def test_language_attributes_of_version_1_1():
    units = '<tu><tuv lang="en"><seg>a</seg></tuv><tuv lang="fr"><seg>b</seg></tuv></tu>'
    assert read(file(units), "a.tmx")[0].language == "fr"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            '<bpt i="1" x="1">*</bpt>a<ept i="1">*</ept>',
            '<bpt i="7" x="1">*</bpt>b<ept i="7">*</ept>',
            (Tag(1, OPEN), "b", Tag(1, CLOSE)),
        ),
        ('<ph x="1">a</ph><ph x="2">b</ph>', '<ph x="2"/>-<ph x="1"/>',
         (Tag(2, ALONE), "-", Tag(1, ALONE))),
        ("<ph>a</ph><ph>b</ph>", "<ph>a</ph>-<ph>b</ph>", (Tag(1, ALONE), "-", Tag(2, ALONE))),
        ('<it pos="begin" x="1">a</it>b', '<it pos="begin" x="1">a</it>c', (Tag(1, OPEN), "c")),
        ('<hi type="term">a</hi>b', "<hi>c</hi>d", ("cd",)),
        ("<ut>a</ut>b", "<ut>a</ut>c", (Tag(1, ALONE), "c")),
        ('<ph x="1">&lt;x id="4"/></ph>a', '<ph x="1"/>b', (Tag(4, ALONE), "b")),
    ],
)  # fmt: skip
def test_codes_are_numbered_as_the_sources(source, target, expected):
    assert only(source, target).target == expected


def test_codes_without_numbers_are_counted_anew_in_every_language():
    content = "<ph>a</ph>-<ph>b</ph>"
    french, spanish = read(file(unit(dict.fromkeys(("en", "fr", "es"), content))), "a.tmx")
    assert french.segments[0].target == spanish.segments[0].target == french.segments[0].source


def test_codes_that_omegat_has_in_the_text():
    header = 'srclang="en" creationtool="OmegaT"'
    source = "a &lt;g0&gt;b&lt;/g0&gt;&lt;x1/&gt; &lt;b&gt;"
    assert targets(source, "&lt;x1/&gt;&lt;g0&gt;B&lt;/g0&gt;", header) == (
        ("a ", Tag(1, OPEN), "b", Tag(1, CLOSE), Tag(2, ALONE), " <b>"),
        (Tag(2, ALONE), Tag(1, OPEN), "B", Tag(1, CLOSE)),
    )  # fmt: skip


def test_the_same_letters_by_another_tool_are_letters():
    assert targets("&lt;g0&gt;a", "b") == (("<g0>a",), ("b",))


def test_names_and_remarks():
    rest = '<prop type="id">u1</prop><note>One.</note>'
    (returned,) = read(file(unit({"en": "a", "fr": "b"}, 'tuid="7"', rest)), "a.tmx")
    segment = returned.segments[0]
    assert (segment.id, segment.name, segment.remarks) == ("7", "u1", ("One.",))


def test_what_is_nested_without_end_is_refused():
    deep = "<hi>" * 100 + "</hi>" * 100
    with pytest.raises(FormatError, match="64 deep"):
        read(file(unit({"en": deep, "fr": "b"})), "a.tmx")


def test_a_text_of_many_codes_takes_linear_time():
    content = "<ph/>a" * 100_000
    started = time.process_time()
    segment = only(content, content)
    assert time.process_time() - started < 5
    assert segment.target == segment.source
