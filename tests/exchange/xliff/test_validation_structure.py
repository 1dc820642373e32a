"""What the tables of the core say: elements, order, counts, text, attributes and their values."""

from __future__ import annotations

import pytest
from small_files import SEGMENT, UNIT, codes, in_file, in_unit, xliff

from hexapla.exchange.xliff.validation.validating import validate

IN_FILE = [
    # what stands in the file, and the codes it must get; none for what is right
    (UNIT, []),
    ("", ["X2-S-3"]),
    (f'<group id="g1"/>{UNIT}', []),
    (f'<group id="g1"><group id="g2"/>{UNIT}</group>', []),
    (f'<skeleton href="a.skl"/>{UNIT}', []),
    (f"<skeleton>a<my:b/>c</skeleton>{UNIT}", []),
    (f"<skeleton/>{UNIT}", ["X2-PLACE-1"]),
    (f'<skeleton href="a.skl">a</skeleton>{UNIT}', ["X2-PLACE-1"]),
    (f'<skeleton href="a.skl">\n  </skeleton>{UNIT}', []),
    (f'{UNIT}<skeleton href="a.skl"/>', ["X2-S-2"]),
    (f'<skeleton href="a"/><skeleton href="b"/>{UNIT}', ["X2-S-4"]),
    (f"<notes><note>a</note></notes>{UNIT}", []),
    (f"<notes/>{UNIT}", ["X2-S-3"]),
    (f"<my:a/><notes><note>a</note></notes>{UNIT}", []),
    (f"<notes><note>a</note></notes><my:a/>{UNIT}", ["X2-S-2"]),
    (f"{UNIT}<notes><note>a</note></notes>", ["X2-S-2"]),
    (f"<notes><note>a</note></notes>{UNIT}<notes><note>a</note></notes>", ["X2-S-4"]),
    (f"text{UNIT}", ["X2-S-5"]),
    (f"<nothing/>{UNIT}", ["X2-S-1"]),
    (f'<a xmlns=""/>{UNIT}', ["X2-S-1"]),
    (f'<body xmlns="urn:oasis:names:tc:xliff:document:1.2"/>{UNIT}', []),
    (f"<my:a><nothing/></my:a>{UNIT}", ["X2-S-1"]),
    (f"<my:a><my:nothing/></my:a>{UNIT}", []),
    (f'<my:a xml:lang="" xml:space="preserve" fs:fs="p"/>{UNIT}', []),
    (f'<my:a xml:lang="en_US"/>{UNIT}', ["X2-S-8"]),
    (f'<my:a xml:space="keep"/>{UNIT}', ["X2-S-8"]),
    (f'<my:a fs:fs="nothing"/>{UNIT}', ["X2-S-8"]),
    (f"<mda:metadat/>{UNIT}", ["X2-S-1"]),
    (f"<mtc:matches/>{UNIT}", ["X2-S-11", "X2-S-3"]),
    (f'<group id="g1" my:a="b" xml:lang="en" xml:id="c"/>{UNIT}', []),
    (f'<group id="g1" fs:fs="p"/>{UNIT}', []),
    (f'<group id="g1" fs:nothing="p"/>{UNIT}', ["X2-S-6"]),
    (f'<group/>{UNIT}', ["X2-S-7"]),
    (f'<group id="a b"/>{UNIT}', ["X2-S-8"]),
    (f'<group id="1" xml:id="_1"/>{UNIT}', []),
    (f'<group id="1" xml:id="1"/>{UNIT}', ["X2-S-8"]),
    (f'<group id="1" xml:id="a:b"/>{UNIT}', ["X2-S-8"]),
    (f'<group id="g" type="my:a"/>{UNIT}', []),
    (f'<group id="g" type="a"/>{UNIT}', ["X2-S-8"]),
    (f'<group id="g" type="xlf:a"/>{UNIT}', ["X2-S-8"]),
    (f'<group id="g" translate="maybe"/>{UNIT}', ["X2-S-8"]),
    (f'<group id="g" srcDir="rtl" trgDir="auto" canResegment="no" name="a"/>{UNIT}', []),
    (f'<group id="g" srcDir="up"/>{UNIT}', ["X2-S-8"]),
    (f'<group id="g" dir="ltr"/>{UNIT}', ["X2-S-6"]),
]  # fmt: skip
IN_UNIT = [
    (SEGMENT, []),
    ("", ["X2-S-3"]),
    ("<ignorable><source/></ignorable>", ["X2-PLACE-2"]),
    (f"<ignorable><source/></ignorable>{SEGMENT}", []),
    (f"<my:a/><notes><note/></notes><originalData><data id='1'/></originalData>{SEGMENT}", []),
    (f"<originalData><data id='1'/></originalData><notes><note/></notes>{SEGMENT}", ["X2-S-2"]),
    (f"<originalData/>{SEGMENT}", ["X2-S-3"]),
    (f"{SEGMENT}<my:a/>", ["X2-S-2"]),
    ("<segment/>", ["X2-S-3"]),
    ("<segment><target/></segment>", ["X2-S-3"]),
    ("<segment><target/><source/></segment>", ["X2-S-2", "X2-S-3"]),
    ("<segment><source/><source/></segment>", ["X2-S-4"]),
    ("<segment><source/><target/><target/></segment>", ["X2-S-4"]),
    ("<segment>a<source/></segment>", ["X2-S-5"]),
    ("<segment my:a='b'><source/></segment>", ["X2-S-9"]),
    ("<segment xml:lang='en'><source/></segment>", ["X2-S-6"]),
    ("<segment translate='no'><source/></segment>", ["X2-S-6"]),
    ("<segment><source my:a='b'/></segment>", ["X2-S-9"]),
    ("<segment><source><my:a/></source></segment>", ["X2-S-2"]),
    ("<segment><source><unit id='a'/></source></segment>", ["X2-S-2", "X2-S-3"]),
    ("<segment><source>a<cp hex='0001'/>b</source></segment>", []),
    ("<segment><source><cp hex='0001'>b</cp></source></segment>", ["X2-S-5"]),
    ("<segment><source><pc id='1' my:a='b'/></source></segment>", ["X2-S-9"]),
    ("<segment><source><pc id='1' fs:fs='b'/></source></segment>", []),
    ("<segment><source><mrk id='1' my:a='b' type='my:c'/></source></segment>", []),
    ("<segment><source><mrk id='1' xml:lang='en' type='my:c'/></source></segment>", ["X2-S-6"]),
    ("<segment><source><mrk id='1' type='my:c' fs:fs='i'/></source></segment>", []),
    ("<segment><source><mrk id='1' type='other'/></source></segment>", ["X2-S-8"]),
    ("<segment><source xsi:nil='false' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'/>"
     "</segment>", []),
    ("<segment state='final'><source/><target/></segment>", []),
    ("<segment state='done'><source/><target/></segment>", ["X2-S-8"]),
    ("<segment state='final' subState='my:a:b c'><source/><target/></segment>", []),
    ("<segment state='final' subState='a'><source/><target/></segment>", ["X2-S-8"]),
    ("<segment state='final' subState='xlf:a'><source/><target/></segment>", ["X2-S-8"]),
    ("<segment subState='my:a'><source/><target/></segment>", ["X2-PLACE-5"]),
    ("<segment state='translated'><source/></segment>", ["X2-PLACE-4"]),
    ("<segment state='initial'><source/></segment>", []),
    ("<notes><note appliesTo='source' priority='10' category='' my:a='b' xml:space='preserve'>a"
     f"</note></notes>{SEGMENT}", []),
    (f"<notes><note appliesTo='unit'/></notes>{SEGMENT}", ["X2-S-8"]),
    (f"<notes><note priority='11'/></notes>{SEGMENT}", ["X2-S-8"]),
    (f"<notes><note><my:a/></note></notes>{SEGMENT}", ["X2-S-2"]),
    (f"<originalData><data id='1' xml:space='preserve' dir='rtl'/></originalData>{SEGMENT}", []),
    (f"<originalData><data id='1' xml:space='default'/></originalData>{SEGMENT}", ["X2-S-8"]),
    (f"<originalData><data id='1' xml:lang='en'/></originalData>{SEGMENT}", ["X2-S-6"]),
    (f"<originalData><data/></originalData>{SEGMENT}", ["X2-S-7"]),
]  # fmt: skip
ROOTS = [
    # version of the namespace, what @version says, other attributes of the root
    ("2.0", "2.0", 'srcLang="en"', []),
    ("2.1", "2.1", 'srcLang="zh-Hans" trgLang="x-klingon" my:a="b" xml:space="preserve"', []),
    ("2.2", "2.2", 'srcLang="en"', []),
    ("2.2", "2.0", 'srcLang="en"', []),
    ("2.0", "2.2", 'srcLang="en"', ["X2-S-8"]),
    ("2.0", "2.5", 'srcLang="en"', ["X2-S-8"]),
    ("2.1", "2.1", "", ["X2-S-7"]),
    ("2.1", "2.1", 'srcLang="e"', ["X2-S-8"]),
    ("2.1", "2.1", 'srcLang="en_US"', ["X2-S-8"]),
    ("2.1", "2.1", 'srcLang="en" trgLang="f r"', ["X2-S-8"]),
    ("2.1", "2.1", 'srcLang="en" source-language="en"', ["X2-S-6"]),
]


@pytest.mark.parametrize(("content", "expected"), IN_FILE)
def test_in_a_file(content: str, expected: list[str]) -> None:
    assert codes(in_file(content)) == expected


@pytest.mark.parametrize("version", ["2.0", "2.1", "2.2"])
@pytest.mark.parametrize(("content", "expected"), IN_UNIT)
def test_in_a_unit(content: str, expected: list[str], version: str) -> None:
    assert codes(in_unit(content, version)) == expected


@pytest.mark.parametrize(("version", "said", "root", "expected"), ROOTS)
def test_the_root(version: str, said: str, root: str, expected: list[str]) -> None:
    assert codes(xliff(f'<file id="f">{UNIT}</file>', version, root, said)) == expected


def test_what_2_2_has_more() -> None:
    """Notes and metadata at the root, and notes that say what they are about."""
    notes, file = "<notes><note>a</note></notes>", f'<file id="f">{UNIT}</file>'
    assert codes(xliff(notes + file, "2.2")) == []
    assert codes(xliff(notes + file, "2.1")) == ["X2-S-2"]
    about = '<notes><note ref="#s1"/></notes><segment id="s1"><source/></segment>'
    assert codes(in_unit(about, "2.2")) == []
    assert codes(in_unit(about, "2.1")) == ["X2-S-6"]
    assert codes(in_unit(about.replace("#s1", "#s2"), "2.2")) == ["X2-MARK-1"]


def test_a_file_without_a_file() -> None:
    assert codes(xliff("")) == ["X2-S-3"]


def test_the_sentence_names_all_it_takes() -> None:
    """Line, element with its id, what is wrong, what to do, and the paragraph by the version."""
    data = in_file(f'\n<group id="g" translate="maybe"/>{UNIT}', "2.2")
    (found,) = validate(data, "a.xlf")
    assert str(found.place) == "a.xlf:2"
    assert found.message == (
        '<group id="g">: its translate is “maybe”; it must be “yes” or “no”'
        " (XLIFF 2.2, 3.3.1.38 translate)"
    )


def test_every_violation_is_told() -> None:
    """Not only the first: three in one unit, and each in its line."""
    data = in_unit("\n<segment state='a'>\n<source><ph/></source>\n</segment>\n<nothing/>")
    assert [(one.code, one.place.line, one.unit) for one in validate(data, "a.xlf")] == [
        ("X2-S-8", 2, "u1"), ("X2-S-7", 3, "u1"), ("X2-S-1", 5, "u1")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "XML-1", "not XML"),
        (b"<xliff>", "XML-1", "broken"),
        (b"<!DOCTYPE xliff><xliff/>", "XML-1", "DOCTYPE"),
        (b"<html/>", "XML-2", "root <html>"),
        (b"<xliff xmlns='urn:a'/>", "XML-2", "namespace “urn:a”"),
    ],
)
def test_what_is_no_xliff_at_all(data: bytes, code: str, words: str) -> None:
    """One finding, one sentence, for a file that no rule can be held against."""
    (found,) = validate(data, "a.xlf")
    assert (found.code, found.place.line) == (code, 1)
    assert words in found.message


def test_encodings_and_line_ends_are_all_the_same() -> None:
    text = in_unit(SEGMENT).decode().replace("<unit", "\r\n<unit")
    head = '<?xml version="1.0" encoding="{}"?>'
    assert codes((head.format("UTF-16") + text).encode("utf-16")) == []
    assert codes(b"\xef\xbb\xbf" + text.encode()) == []
    assert codes((head.format("iso-8859-1") + text).encode("latin-1")) == []


def test_comments_cdata_and_instructions_are_no_content() -> None:
    inside = "<!-- a --><?b c?><source><![CDATA[<ph>]]><!-- d --></source>"
    assert codes(in_unit(f"<?a?><segment>{inside}</segment><!-- e -->")) == []


def test_a_sentence_stays_a_sentence() -> None:
    """Also where a name has a million letters."""
    name = "a" * 1_000_000
    data = in_unit(f'<segment id="{name}"><source><ph id="{name}"/></source></segment>')
    (found,) = validate(data, "a.xlf")
    assert len(found.message) < 400


def test_a_file_with_endless_faults_ends() -> None:
    """The first ten thousand are told, and that there are more."""
    data = in_unit(f"<segment><source>{'<ph/>' * 20_000}</source></segment>")
    assert len(validate(data, "a.xlf")) == 10_001
