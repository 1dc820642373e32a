"""Targets beside their sources: codes that must stay, fixed sequences, order, language, space."""

from __future__ import annotations

import pytest
from small_files import codes, in_file, in_unit, segments, xliff

FIRST = "canReorder='firstNo' canCopy='no' canDelete='no'"
NEXT = "canReorder='no' canCopy='no' canDelete='no'"
A, B = f"<ph id='a' {FIRST}/>", f"<ph id='b' {NEXT}/>"
C, D = f"<ph id='c' {FIRST}/>", f"<ph id='d' {NEXT}/>"
FREE = "<ph id='f'/>"
KEPT = "<ph id='k' canDelete='no'/>"
IN_UNIT = [
    # what cannot be deleted
    (segments(f"{KEPT} | x{KEPT}"), []),
    (segments(f"{KEPT} | x"), ["X2-TRG-1"]),
    (segments(f"{KEPT} | "), ["X2-TRG-1"]),
    (segments(f"{KEPT}"), []),
    (segments(f"{KEPT}", "y | z"), []),
    (segments(f"{KEPT} | x", f"y | {KEPT}"), []),
    (segments(f"{FREE} | x"), []),
    (segments("<ph id='k' canDelete='yes'/> | x"), []),
    (segments("<pc id='k' canDelete='no'/> | <pc id='k' canDelete='no'/>"), []),
    (segments("<pc id='k' canDelete='no'/> | <sc id='k' canDelete='no'/>"
              "<ec startRef='k' canDelete='no'/>"), []),
    (segments("<pc id='k' canDelete='no'/> | x"), ["X2-TRG-1"]),
    (segments("<sc id='k' canDelete='no'/>", "<ec startRef='k' canDelete='no'/>"), []),
    (segments("<sc id='k' canDelete='no'/><ec startRef='k' canDelete='no'/> | x"), ["X2-TRG-1"]),
    (segments("<ec id='k' canDelete='no' isolated='yes'/> | x"), ["X2-TRG-1"]),
    ("<segment state='final'><source><ph id='k' canDelete='no'/></source><target/></segment>",
     ["X2-TRG-1"]),
    # fixed sequences begin with firstNo
    (segments(A), []),
    (segments(A + B), []),
    (segments(A + B + D), []),
    (segments(A + B + C + D), []),
    (segments(B), ["X2-TRG-2"]),
    (segments(A + FREE + B), ["X2-TRG-2"]),
    (segments(FREE + A + B), []),
    (segments(A, B), []),
    (segments(A + "<mrk id='m' type='term'>x</mrk>" + B), []),
    (segments(f"{A}<mrk id='m' type='term'>{B}</mrk>"), []),
    (segments(f"<pc id='p' {FIRST}>x{B}</pc>"), []),
    (segments(f"<sc id='s' {FIRST}/>x{FREE}<ec startRef='s' {NEXT}/>"), []),
    (segments(f"<sc id='s' {FIRST}/>{B}<ec startRef='s' {NEXT}/>{D}"), []),
    # and keep their order
    (segments(f"{A}{B} | {A}x{B}"), []),
    (segments(f"{A}{B} | {B}{A}"), ["X2-TRG-2", "X2-TRG-3"]),
    (segments(f"{A}{B}{FREE} | {A}{FREE}{B}"), ["X2-TRG-2"]),
    (segments(f"{A}{B}{FREE} | {FREE}{A}{B}"), []),
    (segments(f"{A}{B}{C}{D} | {C}{D}{A}{B}"), []),
    (segments(f"{A}{B}{D} | {A}{D}{B}"), ["X2-TRG-3"]),
    (segments(f"{A}{B}", f"{C}{D} | {C}{D}"), []),
    (segments(A, f"{B} | {B}"), []),
    (segments(f"<pc id='p' {FIRST}>{B}</pc> | <pc id='p' {FIRST}>x</pc>{B}"), ["X2-TRG-3"]),
    (segments(f"<pc id='p' {FIRST}>{B}</pc> | <sc id='p' {FIRST}/>{B}<ec startRef='p' {NEXT}/>"),
     []),
    (segments(f"x{A} | {A}x"), []),
    # order
    ("<segment><source/><target order='1'/></segment>", []),
    ("<segment><source/><target order='0'/></segment>", ["X2-S-8"]),
    ("<segment><source/><target order='2'/></segment>", ["X2-PLACE-3"]),
    ("<segment><source/><target order='x'/></segment>", ["X2-S-8"]),
    ("<segment><source/><target order='2'/></segment>"
     "<segment><source/><target order='1'/></segment>", []),
    ("<segment><source/><target order='2'/></segment><segment><source/><target/></segment>",
     ["X2-PLACE-3"]),
    ("<segment><source/><target order='2'/></segment><segment><source/></segment>", []),
    ("<segment><source/><target order='2'/></segment><ignorable><source/><target order='2'/>"
     "</ignorable>", ["X2-PLACE-3"]),
    # white space
    ("<segment><source xml:space='preserve'/><target/></segment>", ["X2-LANG-4"]),
    ("<segment><source/><target xml:space='preserve'/></segment>", ["X2-LANG-4"]),
    ("<segment><source xml:space='preserve'/><target xml:space='preserve'/></segment>", []),
    ("<segment><source xml:space='default'/><target/></segment>", []),
    ("<segment><source xml:space='preserve'/></segment>", []),
]  # fmt: skip
LANGUAGES = [
    # attributes of the root, the file, the unit, the source, the target
    ("", "", "", "", []),
    ("", "", "xml:lang='en'", "xml:lang='fr'", []),
    ("", "", "xml:lang='EN'", "xml:lang='FR'", []),
    ("", "", "xml:lang='en-GB'", "", ["X2-LANG-1"]),
    ("", "", "xml:lang=''", "", ["X2-LANG-1", "X2-S-8"]),
    ("", "", "", "xml:lang='de'", ["X2-LANG-2"]),
    ("xml:lang='ja'", "", "", "", ["X2-LANG-1", "X2-LANG-2"]),
    ("", "xml:lang='ja'", "", "", ["X2-LANG-1", "X2-LANG-2"]),
    ("", "xml:lang='ja'", "xml:lang='en'", "", ["X2-LANG-2"]),
    ("", "xml:lang='ja'", "xml:lang='en'", "xml:lang='fr'", []),
    ("xml:lang='ja'", "xml:lang='en'", "", "xml:lang='fr'", []),
    ("xml:lang='fr'", "", "xml:lang='en'", "", []),
]


@pytest.mark.parametrize(("content", "expected"), IN_UNIT)
def test_in_a_unit(content: str, expected: list[str]) -> None:
    assert codes(in_unit(content)) == expected


@pytest.mark.parametrize(("file", "unit", "source", "target", "expected"), LANGUAGES)
def test_languages_are_inherited(
    file: str, unit: str, source: str, target: str, expected: list[str]
) -> None:
    segment = f"<segment><source {source}>a</source><target {target}>b</target></segment>"
    content = f"<group id='g' {unit}><unit id='u'>{segment}</unit></group>"
    data = xliff(f"<file id='f' {file}>{content}</file>")
    assert codes(data) == expected
    # A unit that has it itself, and a root: nothing changes.
    nearer = f"<unit id='u' {unit}>{segment}</unit>"
    assert codes(
        xliff(f"<file id='f'>{nearer}</file>", root=f"srcLang='en' trgLang='fr' {file}")
    ) == (expected)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (segments("a"), []),
        (segments("a | b"), ["X2-LANG-3"]),
        (segments("a") + "<ignorable><source/><target/></ignorable>", ["X2-LANG-3"]),
        ("<mtc:matches><mtc:match ref='#s'><source/><target/></mtc:match></mtc:matches>"
         "<segment id='s'><source/></segment>", []),
    ],
)  # fmt: skip
def test_targets_have_a_language(content: str, expected: list[str]) -> None:
    """Those of segments and ignorables; a match alone needs none."""
    file = f"<file id='f'><unit id='u'>{content}</unit></file>"
    assert codes(xliff(file, root='srcLang="en"')) == expected


def test_white_space_is_inherited() -> None:
    unit = "<unit id='u'><segment><source xml:space='preserve'/><target/></segment></unit>"
    assert codes(in_file(f"<group id='g' xml:space='preserve'>{unit}</group>")) == []
    assert codes(in_file(f"<group id='g' xml:space='default'>{unit}</group>")) == ["X2-LANG-4"]


def test_a_code_of_a_sequence_that_stands_twice() -> None:
    assert codes(in_unit(segments(f"{A}{B} | {A}{B}{B}"))) == ["X2-ID-6"]


def test_variants_of_a_message_have_the_same_codes() -> None:
    """In 2.2 segments may be variants (pgs:switch): each has its copy of the codes."""
    pgs = "xmlns:pgs='urn:oasis:names:tc:xliff:pgs:1.0'"
    variant = "<segment pgs:case='{0}'><source><ph id='1'/></source><target>{1}</target></segment>"
    one, other = variant.format("one", "<ph id='1'/>"), variant.format("other", "<ph id='1'/>")
    unit = f"<unit id='u' {pgs} pgs:switch='plural:n'>{one}{{}}</unit>"
    assert codes(in_file(unit.format(other), "2.2")) == []
    twice = variant.format("other", "<ph id='1'/><ph id='1'/>")
    assert codes(in_file(unit.format(twice), "2.2")) == ["X2-ID-6"]
