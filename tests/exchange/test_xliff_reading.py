"""XLIFF as it comes back: every tool's way of writing it, and files that mean harm."""

import time
from pathlib import Path

import pytest

from hexapla.errors import FormatError
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.exchange.xliff import parsing
from hexapla.exchange.xliff.reading import read
from hexapla.model.catalog import State
from hexapla.model.fragment import Fragment, Side, Tag

REAL = Path(__file__).parents[2] / "../shared/xliff/real"
OPEN, CLOSE, ALONE = Side.OPEN, Side.CLOSE, Side.ALONE


def file(body: str, attributes: str = 'target-language="fr"') -> str:
    return (
        '<?xml version="1.0"?>\n<xliff version="1.2" '
        'xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:t="urn:tool">'
        f'<file original="a.md" source-language="en" {attributes} datatype="x-markdown"><body>'
        f"{body}</body></file></xliff>"
    )


def returned(body: str) -> Returned:
    (returned,) = read(file(body).encode(), "a.xlf")
    return returned


def only(body: str) -> Segment:
    (segment,) = returned(body).segments
    return segment


def inline(content: str, source: str = "x") -> Fragment | None:
    unit = f'<trans-unit id="1"><source>{source}</source><target>{content}</target></trans-unit>'
    return only(unit).target


def refusal(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        read(data, "a.xlf")
    assert str(caught.value).startswith("a.xlf")
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_file_says_its_document_language_and_units():
    result = returned('<trans-unit id="u1" resname="n"><source>a</source></trans-unit>')
    assert result == Returned(
        "a.md", "fr", (Segment("u1", ("a",), None, State.TRANSLATED, 2, (), "n"),)
    )


def test_a_unit_without_id_goes_by_its_name():
    assert only('<trans-unit resname="u7"><source>a</source></trans-unit>').id == "u7"


def test_a_target_may_name_the_language_where_the_file_does_not():
    unit = '<trans-unit id="1"><source/><target xml:lang="ru">x</target></trans-unit>'
    assert read(file(unit, "").encode(), "a")[0].language == "ru"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("", State.TRANSLATED),
        ('state="translated"', State.TRANSLATED),
        ('state="signed-off"', State.TRANSLATED),
        ('state="final"', State.TRANSLATED),
        ('state="new"', State.DRAFT),
        ('state="needs-review-translation"', State.DRAFT),
        ('state="needs-l10n"', State.DRAFT),
        ('state="x-anything"', State.DRAFT),
    ],
)
def test_no_state_says_more_than_translated(state, expected):
    """Reviewed and final are for the workspace's own people to say."""
    unit = f'<trans-unit id="1"><source>a</source><target {state}>b</target></trans-unit>'
    segment = only(unit)
    assert (segment.state, segment.stated) == (expected, bool(state))


def test_a_target_filled_with_its_source_and_still_to_do_is_none():
    """OmegaT needs targets that are filled so; they are no translations."""
    unit = '<trans-unit id="1"><source>a</source><target state="{}">a</target></trans-unit>'
    assert only(unit.format("needs-translation")).target is None
    assert only(unit.format("translated")).target == ("a",)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('a<g id="1">b</g>c', ("a", Tag(1, OPEN), "b", Tag(1, CLOSE), "c")),
        ('<x id="2"/>', (Tag(2, ALONE),)),
        ('<ph id="2">[^3]</ph> b', (Tag(2, ALONE), " b")),
        ('<bpt id="1">*</bpt>b<ept id="1">*</ept>', (Tag(1, OPEN), "b", Tag(1, CLOSE))),
        ('<bpt id="1" rid="7"/>b<ept id="2" rid="7"/>', (Tag(1, OPEN), "b", Tag(1, CLOSE))),
        ('<bx id="1"/>b<ex id="1"/>', (Tag(1, OPEN), "b", Tag(1, CLOSE))),
        ('<it id="1" pos="open"/>b', (Tag(1, OPEN), "b")),
        ('<it id="1" pos="close"/>b', (Tag(1, CLOSE), "b")),
        ('<mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk>', ("One. Two.",)),
        ("a<t:b>c</t:b>d", ("acd",)),
        ("a<unknown>c</unknown>d", ("acd",)),
        ("a<!-- note -->b<?pi x?>c", ("abc",)),
        ("<![CDATA[a < b & c]]>", ("a < b & c",)),
        ("a&lt;b&#233;", ("a<bé",)),
        ("  a \n b ", ("  a \n b ",)),
        ("", ()),
    ],
)
def test_inline_elements_of_every_tool(content, expected):
    assert inline(content) == expected


def test_ids_that_are_no_numbers_count_by_their_place_in_the_source():
    """Some tools rename ids; a new one in the target stands for nothing that we know."""
    content = '<x id="b"/><x id="a"/><x id="new"/>'
    assert inline(content, '<x id="a"/>-<x id="b"/>') == (
        Tag(2, ALONE), Tag(1, ALONE), Tag(-3, ALONE),
    )  # fmt: skip


def test_what_stands_beside_source_and_target_is_not_taken_for_them():
    segment = only(
        '<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg">z</mrk></seg-source>'
        "<target>b</target><alt-trans><source>y</source><target>z</target></alt-trans>"
        "<t:target>z</t:target></trans-unit>"
    )
    assert (segment.source, segment.target) == (("a",), ("b",))


def test_translators_notes_come_back_line_by_line_and_ours_do_not():
    segment = only(
        '<trans-unit id="1"><source>a</source><target>b</target><note from="developer">x</note>'
        '<note>y</note><note from="translator">one\n\n two </note></trans-unit>'
    )
    assert segment.remarks == ("one", "two")


def test_units_are_found_in_groups_and_with_their_lines():
    result = returned(
        '<group>\n<group>\n<trans-unit id="1"><source/></trans-unit></group></group>\n'
        '<trans-unit id="2"><source/></trans-unit>'
    )
    assert [(segment.id, segment.line) for segment in result.segments] == [("1", 4), ("2", 5)]


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8"),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("\n", "\r\n").encode("utf-8"),
        lambda text: text.replace('version="1.0"', 'version="1.0" encoding="UTF-16"').encode(
            "utf-16"
        ),
        lambda text: text.replace(' xmlns="urn:oasis:names:tc:xliff:document:1.2"', "").encode(),
    ],
)
def test_encodings_line_ends_and_namespaces(encode):
    unit = '<trans-unit id="1"><source>é</source>\n<target>ü</target></trans-unit>'
    (segment,) = read(encode(file(unit)), "a")[0].segments
    assert (segment.source, segment.target) == (("é",), ("ü",))


def test_prefixed_elements_are_the_same_elements():
    data = (
        '<z:xliff version="1.1" xmlns:z="urn:oasis:names:tc:xliff:document:1.1">'
        '<z:file original="a" target-language="fr"><z:body><z:trans-unit id="1"><z:source>a'
        '<z:x id="1"/></z:source></z:trans-unit></z:body></z:file></z:xliff>'
    )
    assert read(data.encode(), "a")[0].segments[0].source == ("a", Tag(1, ALONE))


def test_one_document_in_two_target_languages_comes_back_as_two():
    unit = '<trans-unit id="1"><source>x</source></trans-unit>'
    other = f'</body></file><file original="a.md" target-language="es"><body>{unit}'
    result = read(file(unit + other).encode(), "a.xlf")
    assert [(one.document, one.language) for one in result] == [("a.md", "fr"), ("a.md", "es")]


def test_two_documents_come_back_as_two():
    unit = '<trans-unit id="1"><source>x</source></trans-unit>'
    other = f'</body></file><file original="b" target-language="es"><body>{unit}'
    first, second = read(file(unit + other).encode(), "a.xlf")
    assert (first.document, first.language, len(first.segments)) == ("a.md", "fr", 1)
    assert (second.document, second.language, len(second.segments)) == ("b", "es", 1)


def test_a_doctype_after_anything_that_may_stand_before_it_is_refused():
    for before in ("", "\n", "<!-- a -->", '<?xml version="1.0"?>\n<!-- <x> --><?p i?>'):
        for encoding in ("utf-8", "utf-8-sig", "utf-16"):
            data = f"{before}<!DOCTYPE xliff><xliff/>".encode(encoding)
            assert "DOCTYPE" in str(refusal(data))


def test_a_doctype_in_words_is_only_words():
    assert inline("<![CDATA[<!DOCTYPE html>]]>") == ("<!DOCTYPE html>",)


def test_an_entity_bomb_is_refused_at_once():
    levels = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
    )  # 10 ** 9 words, if expanded
    bomb = f'<!DOCTYPE xliff [<!ENTITY l0 "lol">{levels}]><xliff a="&l9;">&l9;</xliff>'
    started = time.perf_counter()
    assert "DOCTYPE" in str(refusal(bomb.encode()))
    assert time.perf_counter() - started < 0.5


def test_an_external_entity_is_never_opened(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    declared = f'<!DOCTYPE xliff [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    data = file('<trans-unit id="1"><source>&e;</source></trans-unit>')
    assert "secret" not in str(refusal(data.replace("<xliff", declared + "<xliff", 1).encode()))


def test_a_doctype_behind_a_prologue_beyond_sight_opens_nothing_either(tmp_path):
    """The parser's own settings, without the look at the prologue."""
    secret = tmp_path / "secret"
    secret.write_text("secret")
    declared = f'<!DOCTYPE xliff [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    text = " " * 70_000 + declared + "<xliff>&e;</xliff>"
    assert "DOCTYPE" in str(refusal(text.encode("utf-16")))


@pytest.mark.parametrize("tag", ["a", "g"])
def test_deep_nesting_is_refused(tag):
    deep = 100_000
    body = f"<{tag}>" * deep + f"</{tag}>" * deep
    unit = f'<trans-unit id="1"><source>{body}</source></trans-unit>'
    assert "256 deep" in str(refusal(file(unit).encode()))


def test_inline_nesting_within_the_parsers_limit_is_refused_too():
    """So that what walks fragments later need not fear for its stack."""
    body = '<g id="1">' * 100 + "</g>" * 100
    unit = f'<trans-unit id="1"><source>{body}</source></trans-unit>'
    error = refusal(file(unit).encode())
    assert "64 deep" in str(error)
    assert error.line == 2


def test_a_file_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(parsing, "LARGEST", 10)
    assert "split it" in str(refusal(file("").encode()))


@pytest.mark.parametrize(
    ("data", "words", "line"),
    [
        (b"", "not XML", 1),
        (b"\0" * 100, "not XML", 1),
        (b"hello", "not XML", 1),
        (b"%PDF-1.7", "not XML", 1),
        (b"PK\x03\x04", "not XML", 1),
        (b"<html/>", "its root is <html>", 1),
        (b"<xliff version='3.0'/>", "XLIFF 3.0 cannot be read", 1),
        (b"<xliff>\n<file>\0</file></xliff>", "broken", 2),
        (b"<xliff>\n<file></xliff>", "broken", 2),
        (b"<xliff>\n\xff\xff</xliff>", "broken", 2),
        (b"<xliff>\n&nbsp;</xliff>", "broken", 2),
        (b"<?xml version='1.0' encoding='nonsense'?><xliff/>", "broken", 1),
        (file("<trans-unit")[:-30].encode(), "broken", 2),
    ],
)
def test_what_is_broken_is_said_in_one_sentence_with_its_line(data, words, line):
    error = refusal(data)
    assert words in str(error)
    assert error.line == line


def test_a_file_cut_off_anywhere_is_refused():
    whole = file('<trans-unit id="1"><source>é</source><target>b</target></trans-unit>').encode()
    for end in range(0, len(whole) - 1, 7):
        refusal(whole[:end])


@pytest.mark.shared
@pytest.mark.skipif(not REAL.exists(), reason="the real files are not here")
def test_files_of_real_tools_are_read_or_refused_in_a_sentence():
    """No file of a tool may end in anything but segments or a FormatError."""
    read_in = 0
    for path in sorted(REAL.rglob("*.*l*f*")):
        if path.suffix not in (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"):
            continue
        try:
            result = read(path.read_bytes(), path.name)
        except FormatError:
            continue
        read_in += any(one.segments for one in result)
    assert read_in > 20
