"""Files made to do harm: read or refused in one sentence, in bounded time and memory.

Protects `parse` and `screen`, which everything that is read or validated as XML goes through. The
whole command, with its memory and its time limited, is in tests/cli/test_hostile_files.py.
"""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange import screening
from hexapla.exchange.returns.returned import settle
from hexapla.exchange.screening import screen
from hexapla.exchange.xliff.parsing import parse
from hexapla.exchange.xliff.reading import read
from hexapla.exchange.xliff.validation.validating import validate

BODY = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    '<file original="a.md" source-language="en" target-language="fr" datatype="x-markdown"><body>'
    '<trans-unit id="u1"><source>a</source><target>{}</target></trans-unit></body></file></xliff>'
)
MANY = 1_000_000
URN = '"urn:#"'


def declared(encoding: str, target: str = "b") -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{BODY.format(target)}'


def numbered(form: str, number: int, first: int = 0) -> str:
    return " ".join([form.replace("#", str(n)) for n in range(first, first + number)])


def refusal(data: bytes) -> str:
    """The sentence that a file is refused with, by the reader and by the validator alike."""
    with pytest.raises(FormatError) as caught:
        read(data, "a.xlf")
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert len(sentence) < 300
    assert caught.value.advice
    (finding,) = validate(data, "a.xlf")
    assert finding.code == "XML-1"
    assert finding.message in sentence
    return sentence


def target(data: bytes) -> str:
    ((segment,),) = [one.segments for one in read(data, "a.xlf")]
    return "".join(part for part in segment.target or () if isinstance(part, str))


# ---- entities and inclusions


ENTITIES = {
    "laughs": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
    "one long entity": f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>',
    "external": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>',
    "external subset": '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    "public": '<!DOCTYPE x PUBLIC "-//A//B" "http://127.0.0.1:9/a.dtd">',
    "small letters": "<!doctype x>",
    "in a comment's shadow": "<!-- <x> --><!DOCTYPE x>",
    "behind an instruction": "<?a <?><!DOCTYPE x [<!ENTITY a 'b'>]>",
    "behind much space": " " * 300_000 + "<!DOCTYPE x [<!ENTITY a 'b'>]>",
}


@pytest.mark.parametrize("name", ENTITIES)
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-8-SIG", "UTF-16", "UTF-16-LE", "ISO-8859-1"])
def test_a_doctype_is_refused_wherever_it_hides(name: str, encoding: str) -> None:
    text = ENTITIES[name] + BODY.format("&a;")
    if encoding == "ISO-8859-1":
        text = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    elif text[0] != "<" and encoding == "UTF-16-LE":
        return  # without a mark, and without a sign to begin with, that is nothing
    sentence = refusal(text.encode(encoding))
    assert "DOCTYPE" in sentence or "XML is broken" in sentence or "not XML" in sentence


@pytest.mark.parametrize("name", ENTITIES)
def test_formats_with_a_doctype_have_no_entities(name: str) -> None:
    """A DTD may be named where a format has one (TMX), but nothing declared."""
    data = (ENTITIES[name].replace("doctype", "DOCTYPE") + BODY.format("b")).encode()
    if "[" in ENTITIES[name]:
        with pytest.raises(FormatError, match="declares entities"):
            parse(data, doctype=True)
    else:
        assert str(parse(data, doctype=True).tag).endswith("xliff")


@pytest.mark.parametrize("doctype", [False, True])
def test_no_file_is_opened(tmp_path: Path, doctype: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a DTD that is named nor one that has got past the look at the bytes."""
    monkeypatch.setattr("hexapla.exchange.xliff.parsing.screen", lambda *_, **__: None)
    (tmp_path / "a.dtd").write_text('<!ATTLIST xliff read CDATA "yes"><!ENTITY a "secret">')
    (tmp_path / "a.txt").write_text("secret")
    url = (tmp_path / "a.dtd").as_uri()
    other = f'<!ENTITY % a SYSTEM "{url}"> %a; <!ENTITY b SYSTEM "{tmp_path.as_uri()}/a.txt">'
    for declared_, used in ((f'SYSTEM "{url}"', "b"), (f"[{other}]", "&b;")):
        data = f"<!DOCTYPE xliff {declared_}>{BODY.format(used)}".encode()
        if doctype:
            root = parse(data, doctype=True)
            assert root.get("read") is None
            assert "secret" not in "".join(map(str, root.itertext()))
        else:
            with pytest.raises(FormatError, match="DOCTYPE"):
                parse(data)


def test_nothing_is_included() -> None:
    inclusion = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{}"/>'
    assert target(BODY.format(inclusion.format("file:///etc/passwd")).encode()) == ""


@pytest.mark.parametrize("text", ["&nbsp;", "&a;", "&#0;", "&#1;", "&#xD800;", "&#x110000;", "&#;"])
def test_references_to_nothing(text: str) -> None:
    assert "the XML is broken" in refusal(BODY.format(text).encode())


# ---- encodings


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-8-SIG", "UTF-16", "UTF-16-LE", "UTF-16-BE"])
@pytest.mark.parametrize("text", ["é", "مرحبا", "中文", "𐀀"])
def test_what_may_be_read(encoding: str, text: str) -> None:
    data = declared(encoding.removesuffix("-SIG").rstrip("-LBE"), text).encode(encoding)
    assert target(data) == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("ISO-8859-1", "déjà vu"), ("windows-1252", "“déjà”"), ("windows-1256", "مرحبا"),
     ("KOI8-R", "привет"), ("GB18030", "中文𐀀"), ("Shift_JIS", "ソ表"), ("US-ASCII", "a&#233;")],
)  # fmt: skip
def test_old_encodings_are_read_where_nothing_can_hide_in_them(encoding: str, text: str) -> None:
    assert target(declared(encoding, text).encode(encoding)) == text.replace("&#233;", "é")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (declared("UTF-7").encode("utf-7"), "“UTF-7”, which is not read"),
        (declared("UTF-7").encode(), "“UTF-7”, which is not read"),
        (declared("ISO-2022-JP").encode(), "“ISO-2022-JP”, which is not read"),
        (declared("klingon").encode(), "“klingon”, which is not read"),
        (declared("a" * 9999).encode(), "which is not read"),
        (declared("UTF-32").encode("utf-32"), "the file is UTF-32"),
        (declared("UTF-32").encode("utf-32-be"), "the file is UTF-32"),
        (declared("UTF-32").encode("utf-32-le"), "the file is UTF-32"),
        (declared("IBM037").encode("cp037"), "the file is EBCDIC"),
        (declared("IBM037").encode(), "“IBM037”, which is not read"),
        # declarations that lie
        (declared("UTF-16").encode(), "its bytes are not UTF-16"),
        (declared("UCS-2").encode(), "its bytes are not UTF-16"),
        (declared("UTF-8", "déjà").encode("latin-1"), "not in the encoding"),
        (declared("US-ASCII", "déjà").encode("latin-1"), "not in the encoding"),
        (declared("ISO-8859-1", "déjà vu à côté").encode(), "its bytes are UTF-8"),
        (declared("windows-1251", "привет").encode(), "its bytes are UTF-8"),
        # bytes that are no letters
        (BODY.format("a\0b").encode(), "control character"),
        (BODY.format("a\x01b").encode(), "control character"),
        (BODY.format("a\uffffb").encode(), "control character"),
        (BODY.format("@").encode().replace(b"@", b"\xff"), "not in the encoding"),
        (BODY.format("@").encode().replace(b"@", b"\xc0\xbc"), "not in the encoding"),
        (BODY.format("@").encode().replace(b"@", b"\xed\xa0\x80"), "not in the encoding"),
        (BODY.format("@").encode("utf-16").replace(b"@\0", b"\0\xd8"), "not in the encoding"),
        (BODY.format("b").encode("utf-16")[:-1], "the XML is broken"),
        (b"<xliff><![CDATA[a\nb", "CData section not finished a)"),
    ],
    ids=range(25),
)  # fmt: skip
def test_encodings_that_are_not_read_or_not_true(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_a_mark_of_utf_8_outranks_what_is_declared() -> None:
    assert target(codecs.BOM_UTF8 + declared("ISO-8859-1", "déjà vu à côté").encode()) != ""


def test_version_1_1_of_xml_allows_nothing_more() -> None:
    text = BODY.format("b&#1;")
    assert "control character" in refusal(f'<?xml version="1.1"?>{text}'.encode())
    assert target(f'<?xml version="1.1"?>{BODY.format("b")}'.encode()) == "b"


# ---- too much of something


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('<g id="1">' * MANY + "</g>" * MANY, "256 deep"),
        ('<g id="1">' * 300 + "</g>" * 300, "256 deep"),
        ("b" * 11_000_000, "10 million characters"),
        (f"<!--{'b' * 11_000_000}-->", "10 million characters"),
        (f"<?b {'b' * 11_000_000}?>", "10 million characters"),
        (f'<x id="{"b" * 11_000_000}"/>', "10 million characters"),
        (f"<x {numbered('attribute-#=' + chr(34) * 2, MANY)}/>", "10 million characters"),
        (f"<x {numbered('a#=' + chr(34) * 2, 100_000)}/>", "1,000 attributes"),
        (f"<x {numbered('p:a#=' + chr(34) * 2, 50_000)} xmlns:p='p'/>", "1,000 attributes"),
        ("<b/>" * 6 * MANY, "6,000,000 tags"),
        ("<![CDATA[" + "<" * 6 * MANY + "]]>", "6,000,000 tags"),
    ],
    ids=["nesting", "some nesting", "text", "comment", "instruction", "value", "attributes",
         "fewer attributes", "attributes of a prefix", "elements", "cdata"],
)  # fmt: skip
def test_too_much_is_refused(content: str, said: str) -> None:
    assert said in refusal(BODY.format(content).encode())


def test_a_file_too_large_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(FormatError, match="more than 0; split it"):
        screen(b"<a/>", 3)


def test_so_many_attributes_are_refused_in_utf_16_too() -> None:
    text = BODY.format(f"<x {numbered('a#=' + chr(34) * 2, 1001)}/>")
    assert "1,000 attributes" in refusal(text.encode("utf-16"))
    root = f"<xliff {numbered('xmlns:p#=' + URN, 1001)} "
    assert "1,000 attributes" in refusal(BODY.replace("<xliff ", root).encode())
    assert target(BODY.format(f"<x {numbered('a#=' + chr(34) * 2, 999)}/>").encode()) == ""


def test_marks_are_counted_in_utf_16_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screening, "MOST_MARKS", 100)
    for encoding in ("utf-8", "utf-16"):
        screen(("<a/>" * 100).encode(encoding))
        with pytest.raises(FormatError, match="more than 100 tags"):
            screen(("<a/>" * 101).encode(encoding))


MUCH = {
    "codes": '<x id="1"/>' * 30_000,
    "different codes": numbered('<x id="#"/>', 30_000),
    "pairs that cross": numbered('<bx id="#"/>', 20_000) + numbered('<ex id="#"/>', 20_000),
    "segments": numbered('<mrk mtype="seg" mid="#">b</mrk>', 30_000),
    "namespaces, nested": "".join(
        f'<g id="{level}" {numbered(f"xmlns:p{level}-#=" + URN, 300)}>' for level in range(60)
    ) + '<x id="1" xmlns:q="urn:q" q:b=""/>' * 20_000 + "</g>" * 60,
    "unknown elements": "<b/>" * 30_000,
    "an id of a million digits": f'<x id="{"1" * MANY}"/>',
    "spaces": " " * MANY + "b\tc",
    "tabs": "\t" * MANY + "b\nc",
    "line ends": "\n" * MANY + "b",
    "marks of Markdown": "[*_`!~" * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("name", MUCH)
def test_much_is_read_and_validated_in_linear_time(name: str) -> None:
    """Each of these took minutes where a step looked at all steps before it; now it takes moments.

    The whole run has a limit of its own; here it is enough that it comes to its end.
    """
    data = BODY.format(MUCH[name]).encode()
    ((returned, *_),) = [read(data, "a.xlf")]
    for segment in returned.segments:
        settle(segment.target or ())
    validate(data, "a.xlf")


def test_many_children_in_the_wrong_place_are_told_in_linear_time() -> None:
    unit = f'<trans-unit id="u1"><source/>{"<body/>" * 20_000}</trans-unit>'
    data = BODY.format("b").replace("<trans-unit", f"{unit}<trans-unit").encode()
    found = validate(data, "a.xlf")
    assert "more than 10,000 findings" in found[0].message
    assert len(found) == 10_001


# ---- whatever it is


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for whole in (data, b"<xliff>" + data, BODY.format("@").encode().replace(b"@", data)):
        try:
            root = parse(whole)
        except FormatError as error:
            assert "\n" not in error.problem  # noqa: PT017
        else:
            assert isinstance(root, etree._Element)


@given(st.data())
def test_a_file_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    encoding = data.draw(st.sampled_from(["utf-8", "utf-16", "latin-1"]))
    sound = declared(encoding, "é<g id='1'>b</g>").encode(encoding)
    at = data.draw(st.integers(0, len(sound)))
    some = data.draw(st.binary(max_size=4))
    broken = sound[:at] + some + sound[at + data.draw(st.integers(0, 4)) :]
    try:
        read(broken, "a.xlf")
    except FormatError as error:
        assert "\n" not in error.problem  # noqa: PT017
    for finding in validate(broken, "a.xlf"):
        assert "\n" not in finding.message
