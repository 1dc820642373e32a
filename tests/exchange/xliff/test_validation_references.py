"""Annotations, and references: how they are written, and that they lead somewhere."""

from __future__ import annotations

from time import process_time

import pytest
from small_files import MODULES, codes, in_unit, segments, xliff

TBX = 'xmlns:tbx="urn:iso:std:iso:30042:ed-1:v1:en"'
# A document with one of everything that can be referred to, and a mark that refers.
DOCUMENT = """
<file id="f1">
 <tbx:a id="t1" {tbx}><tbx:b xml:id="t2"/></tbx:a>
 <notes><note id="n1"/></notes>
 <group id="g1">
  <notes><note id="n2"/></notes>
  <unit id="u1">
   <mda:metadata id="md"><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>
   <notes><note id="n3"/></notes>
   <originalData><data id="d1"/></originalData>
   <segment id="s1"><source><pc id="1"><mrk id="m1" type="my:type" ref="{ref}"/></pc>
   <ph id="2" dataRef="d1"/></source><target><pc id="1"/><ph id="t9"/></target></segment>
   <ignorable id="i1"><source/></ignorable>
  </unit>
 </group>
 <unit id="u2"><notes><note id="n4"/></notes><segment><source><ph id="3"/></source></segment></unit>
</file>
<file id="f2"><notes><note id="n5"/></notes><unit id="u1"><notes><note id="n6"/></notes>
 <segment id="s2"><source/></segment></unit></file>
"""
RIGHT = [
    "#s1", "#i1", "#1", "#2", "#m1", "#t=1", "#t=t9", "#n=n3", "#d=d1", "#u=u1", "#u=u2", "#g=g1",
    "#f=f1", "#f=f2", "#/f=f1", "#u=u2/3", "#u=u2/n=n4", "#f=f1/u=u1/1", "#/f=f1/u=u1/t=1",
    "#f=f1/n=n1", "#/f=f1/n=n1", "#f=f1/u=u1/n=n3", "#/f=f1/g=g1/u=u1/s1", "#g=g1/n=n2",
    "#f=f2/u=u1/n=n6", "#/f=f2/u=u1/s2", "#f=f2/n=n5", "#mda=md", "#f=f1/tbx=t1", "#f=f1/tbx=t2",
    "#f=f1/1", "http://example.com/#a", "b.xlf#/f=f1", "a:b",
]  # fmt: skip
LOST = [
    "#s9", "#t=2", "#t=s1", "#n=n1x", "#d=1", "#u=u3", "#g=g2", "#f=f3", "#f=f1/n=n3",
    "#f=f1/u=u1/n=n1", "#u=u2/1", "#u=u2/n=n3", "#f=f2/u=u2", "#/f=f2/u=u1/s1", "#/f=f1/s1",
    "#/u=u1", "#/u=u1/s1", "#g=g1/u=u2", "#mda=m9", "#f=f1/mda=md", "#tbx=t9", "#f=f1/u=u1/d=d2",
]  # fmt: skip
WRONG = [
    "#", "#/", "##", "#a/b", "#n/n1", "#f=f1/f=f1", "#u=u1/u=u1", "#u=u1/f=f1", "#g=g1/f=f1",
    "#u=u1/g=g1", "#n=n3/u=u1", "#d=d1/s1", "#s1/n=n3", "#z=n3", "#res$=a", "#my=a",
    "#mtc=a/u=u1", "#f=f1//n=n1", "#f=", "#=n3", "#f=f1/", "#f=f1=f2", "#a,b", "#f=f1/n=n1/n=n1",
    "#f=f1/t=1/d=d1",
]  # fmt: skip
NOTED = "<notes><note id='n'/></notes>"
MARKS = [
    (segments("<mrk id='m' type='comment' value='a'/>"), []),
    (segments("<mrk id='m' type='comment' value=''/>"), []),
    (NOTED + segments("<mrk id='m' type='comment' ref='#n=n'/>"), []),
    (NOTED + segments("<mrk id='m' type='comment' ref='#f=f1/u=u1/n=n'/>"), []),
    (NOTED + segments("a | <mrk id='m' type='comment' ref='#n=n'/>"), []),
    (segments("<mrk id='m' type='comment'/>"), ["X2-MARK-2"]),
    (segments("<mrk id='m' type='comment' ref='#n=n'/>"), ["X2-MARK-2"]),
    (segments("<mrk id='m' type='comment' ref='#m'/>"), ["X2-MARK-2"]),
    (segments("<mrk id='m' type='comment' ref='http://a'/>"), ["X2-MARK-2"]),
    (segments("<mrk id='m' type='comment' ref='#n/n'/>"), ["X2-MARK-1"]),
    (NOTED + segments("<mrk id='m' type='comment' ref='#n=n' value='a'/>"), ["X2-MARK-2"]),
    (segments("<mrk id='m' type='term' ref='http://a' value='a' translate='no'/>"), []),
    (segments("<mrk id='m' translate='no'/>"), []),
    (segments("<mrk id='m' type='generic' my:a='b'/>"), []),
    (segments("<mrk id='m' my:a='b' ref='#m'/>"), []),
    # of sm and em
    (segments("<sm id='m' type='term'/>a<em startRef='m'/>"), []),
    (segments("<sm id='m' type='term'/>", "<em startRef='m'/>"), []),
    (segments("<sm id='m' type='term'/><sm id='n' type='term'/>"
              "<em startRef='m'/><em startRef='n'/>"), []),
    (segments("<pc id='1'><sm id='m' type='term'/></pc><em startRef='m'/>"), []),
    (segments("<sm id='m' type='term'/>"), ["X2-MARK-3"]),
    (segments("<em startRef='m'/>"), ["X2-MARK-3"]),
    (segments("<em startRef='m'/><sm id='m' type='term'/>"), ["X2-MARK-3"]),
    (segments("<mrk id='m' type='term'/><em startRef='m'/>"), ["X2-MARK-3"]),
    (segments("<sc id='m' isolated='yes'/><em startRef='m'/>"), ["X2-MARK-3"]),
    (segments("<sm id='m' type='comment'/><em startRef='m'/>"), ["X2-MARK-2"]),
    (segments("<sm id='m' type='term'/> | <sm id='m' type='term'/>", "<em startRef='m'/>"), []),
]  # fmt: skip


def referring(reference: str) -> bytes:
    return xliff(DOCUMENT.format(ref=reference, tbx=TBX))


@pytest.mark.parametrize("reference", RIGHT)
def test_what_leads_somewhere(reference: str) -> None:
    assert codes(referring(reference)) == []


@pytest.mark.parametrize("reference", LOST)
def test_what_leads_nowhere(reference: str) -> None:
    assert codes(referring(reference)) == ["X2-MARK-1"]


@pytest.mark.parametrize("reference", WRONG)
def test_what_is_badly_written(reference: str) -> None:
    assert codes(referring(reference)) == ["X2-MARK-1"]


def test_the_prefix_of_an_extension_has_to_be_registered() -> None:
    """`my` is in the document, and nobody but its maker knows that it is `my`."""
    assert MODULES.startswith("xmlns:my=")
    assert codes(referring("#my=a")) == ["X2-MARK-1"]


@pytest.mark.parametrize(("content", "expected"), MARKS)
def test_annotations(content: str, expected: list[str]) -> None:
    assert codes(in_unit(content)) == expected


def test_a_mark_that_says_nothing_is_only_mentioned() -> None:
    assert codes(in_unit(segments("<mrk id='m'/>"))) == ["X2-MARK-4"]


def test_thousands_of_references_in_one_unit_take_a_moment() -> None:
    """Sixteen thousand, each to another mark: the square of them would take half a minute."""
    number = 16_000
    marks = "".join(
        f"<mrk id='m{n}' type='term' ref='#m{(n + 1) % number}'/>" for n in range(number)
    )
    began = process_time()
    assert codes(in_unit(segments(marks))) == []
    assert process_time() - began < 5
