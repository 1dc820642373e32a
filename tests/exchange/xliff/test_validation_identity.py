"""Identifiers: each is the only one in its scope, and a target's are its source's or new."""

from __future__ import annotations

import pytest
from small_files import SEGMENT, UNIT, codes, in_file, in_unit, segments, xliff

HOLDERS = [
    (f'<file id="1">{UNIT}</file><file id="2">{UNIT}</file>', []),
    (f'<file id="1">{UNIT}</file><file id="1">{UNIT}</file>', ["X2-ID-1"]),
    (f'<file id="1">{UNIT}<group id="u1"/></file>', []),
    (f'<file id="1"><group id="a"><group id="a"/></group>{UNIT}</file>', ["X2-ID-2"]),
    (f'<file id="1"><group id="a"/>{UNIT}</file><file id="2"><group id="a"/>{UNIT}</file>', []),
    (f'<file id="1">{UNIT}<group id="a">{UNIT}</group></file>', ["X2-ID-2"]),
]
NOTES = '<notes><note id="{}"/><note id="{}"/></notes>'
IN_FILE = [
    (NOTES.format("a", "b") + UNIT, []),
    (NOTES.format("a", "a") + UNIT, ["X2-ID-3"]),
    (f'{NOTES.format("a", "b")}<group id="g">{NOTES.format("a", "b")}{UNIT}</group>', []),
    (f'<group id="g">{NOTES.format("a", "a")}{UNIT}</group>', ["X2-ID-3"]),
    # extensions: in id or xml:id, unique in their holder and namespace, name tokens
    (f'<my:a id="1"/><my:b id="2"/>{UNIT}', []),
    (f'<my:a id="1"/><my:b xml:id="x1"/>{UNIT}', []),
    (f'<my:a id="1"><my:b><my:c id="1"/></my:b></my:a>{UNIT}', ["X2-ID-7"]),
    (f'<my:a id="x1"/><my:b xml:id="x1"/>{UNIT}', ["X2-ID-7"]),
    (f'<my:a id="1"/><other:a id="1"/>{UNIT}', []),
    (f'<my:a id="1"/><group id="g"><my:a id="1"/>{UNIT}</group>', []),
    (f'<group id="g"><my:a id="1"/><my:a id="1"/>{UNIT}</group>', ["X2-ID-7"]),
    (f'<my:a id="a b"/>{UNIT}', ["X2-ID-7"]),
    (f'<my:a my:id="1"/><my:a my:id="1"/>{UNIT}', []),
    (f'<skeleton><my:a id="a b"/><my:a id="a b"/></skeleton>{UNIT}', []),
    (f'<my:a id="u1"/>{UNIT}', []),
]  # fmt: skip
IN_UNIT = [
    ("<originalData><data id='1'/><data id='2'/></originalData>" + SEGMENT, []),
    ("<originalData><data id='1'/><data id='1'/></originalData>" + SEGMENT, ["X2-ID-4"]),
    # data and notes are other scopes than what is inline
    ("<notes><note id='1'/></notes><originalData><data id='1'/></originalData>"
     "<segment id='2'><source><ph id='1' dataRef='1'/></source></segment>", []),
    ("<segment id='1'><source/></segment><segment id='1'><source/></segment>", ["X2-ID-5"]),
    ("<segment id='1'><source/></segment><ignorable id='1'><source/></ignorable>", ["X2-ID-5"]),
    ("<segment id='1'><source><ph id='1'/></source></segment>", ["X2-ID-5"]),
    (segments("<ph id='1'/><pc id='1'/>"), ["X2-ID-5"]),
    (segments("<ph id='1'/>", "<ph id='1'/>"), ["X2-ID-5"]),
    (segments("<pc id='1'><ph id='2'/></pc>", "<mrk id='3' type='term'/>"), []),
    (segments("<ec id='1' isolated='yes'/><ph id='1'/>"), ["X2-ID-5"]),
    # a target's ids
    (segments("<ph id='1'/> | <ph id='1'/>"), []),
    (segments("<ph id='1'/> | <ph id='2'/>"), []),
    (segments("<ph id='1'/> | <ph id='1'/><ph id='1'/>"), ["X2-ID-6"]),
    (segments("<ph id='1'/> | a", "b | <ph id='1'/>"), []),
    (segments("<ph id='1'/> | <ph id='1'/>", "b | <ph id='1'/>"), ["X2-ID-6"]),
    (segments("<ph id='1'/> | <pc id='1'/>"), ["X2-ID-6"]),
    (segments("<ph id='1'/> | <mrk id='1' type='term'/>"), ["X2-ID-6"]),
    (segments("<pc id='1' type='fmt'/> | <pc id='1' type='link'/>"), ["X2-ID-6"]),
    (segments("<pc id='1' type='fmt' subType='my:b'/> | <pc id='1' type='fmt'/>"), []),
    (segments("<mrk id='1' translate='no'/> | <mrk id='1' translate='yes'/>"), ["X2-ID-6"]),
    (segments("<mrk id='1' type='term'/> | <mrk id='1' type='my:a'/>"), ["X2-ID-6"]),
    (segments("<mrk id='1' type='term' value='a'/> | <mrk id='1' type='term' value='b'/>"), []),
    (segments("<pc id='1'/> | <sc id='1'/><ec startRef='1'/>"), []),
    (segments("<sc id='1'/><ec startRef='1'/> | <pc id='1'/>"), []),
    (segments("<mrk id='1' type='term'/> | <sm id='1' type='term'/><em startRef='1'/>"), []),
    ("<segment id='1'><source/><target><ph id='1'/></target></segment>", ["X2-ID-6"]),
    ("<segment><source/><target><ph id='2'/></target></segment>"
     "<ignorable id='2'><source/></ignorable>", ["X2-ID-6"]),
    (segments("a | <ph id='1'/><ph id='2'/>"), []),
]  # fmt: skip
MATCH = "<mtc:matches><mtc:match ref='#1'>{}</mtc:match></mtc:matches>"
IN_MATCH = [
    # a match is a scope of its own
    ("<source><ph id='1'/></source><target><ph id='1'/></target>", []),
    ("<source><ph id='1'/><ph id='1'/></source><target/>", ["X2-ID-5"]),
    ("<source><ph id='1'/></source><target><ph id='2'/><ph id='2'/></target>", ["X2-ID-6"]),
    ("<originalData><data id='d'/></originalData>"
     "<source><ph id='1' dataRef='d'/></source><target/>", []),
    ("<originalData><data id='d'/><data id='d'/></originalData><source/><target/>", ["X2-ID-4"]),
    ("<source><ph id='1' dataRef='u'/></source><target/>", ["X2-CODE-1"]),
    ("<source><sc id='1'/></source><target/>", ["X2-CODE-7"]),
    ("<source><sc id='1' isolated='yes'/></source>"
     "<target><sc id='1' isolated='yes'/></target>", []),
    ("<source><ph id='1' canDelete='no'/></source><target/>", []),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), HOLDERS)
def test_files_groups_and_units(files: str, expected: list[str]) -> None:
    assert codes(xliff(files)) == expected


@pytest.mark.parametrize(("content", "expected"), IN_FILE)
def test_notes_and_extensions(content: str, expected: list[str]) -> None:
    assert codes(in_file(content)) == expected


@pytest.mark.parametrize(("content", "expected"), IN_UNIT)
def test_in_a_unit(content: str, expected: list[str]) -> None:
    assert codes(in_unit(content)) == expected


@pytest.mark.parametrize(("match", "expected"), IN_MATCH)
def test_in_a_match(match: str, expected: list[str]) -> None:
    unit = (
        f"{MATCH.format(match)}<originalData><data id='u'/></originalData>"
        "<segment id='1'><source><ph id='2' dataRef='u'/></source></segment>"
    )
    assert codes(in_unit(unit)) == expected


def test_2_0_lets_a_match_use_the_data_of_its_unit() -> None:
    """Only since 2.1 is it said that a match brings its own."""
    unit = (
        f"{MATCH.format('<source><ph id=%s1%s dataRef=%su%s/></source><target/>')}"
        "<originalData><data id=%su%s/></originalData><segment id=%s1%s><source/></segment>"
    ) % (("'",) * 8)
    assert codes(in_unit(unit, "2.0")) == []
    assert codes(in_unit(unit, "2.1")) == ["X2-CODE-1"]
