"""Candidates, glossaries, styles, metadata, resources: rules kept, broken and nearly broken."""

from __future__ import annotations

import pytest
from module_files import META, SEGMENT, Case, case, code, codes, document, marker, metadata


def a_match(
    attributes: str = 'ref="#s1"', before: str = "", target: str = "", after: str = ""
) -> str:
    return (
        f"<mtc:matches><mtc:match {attributes}>{before}<source>A</source>"
        f"<target {target}>Un</target>{after}</mtc:match></mtc:matches>"
    )


MATCHES = (
    case("a match to a segment", "", a_match()),
    case("to a marker in the source", "", a_match('ref="#m1"')),
    case("to a marker in the target", "", a_match('ref="#t=m2"')),
    case("by its full path", "", a_match('ref="#/f=f1/u=u1/s1"')),
    case("by a relative path", "", a_match('ref="#u=u1/t=m2"')),
    case("without #", "X2-MTC-1", a_match('ref="s1"')),
    case("to what only the target has", "X2-MTC-1", a_match('ref="#m2"')),
    case("to a segment as if it were in the target", "X2-MTC-1", a_match('ref="#t=s1"')),
    case("to the unit", "X2-MTC-1", a_match('ref="#u1"')),
    case("to the unit, by its selector", "X2-MTC-1", a_match('ref="#u=u1"')),
    case("to a note", "X2-MTC-1", a_match('ref="#n=n1"') + '<notes><note id="n1">x</note></notes>'),
    case("to another unit", "X2-MTC-1", a_match('ref="#u=u2/s1"')),
    case("to another file", "X2-MTC-1", a_match('ref="other.xlf#s1"')),
    case("with selectors in a wrong order", "X2-MTC-1", a_match('ref="#u=u1/f=f1/s1"')),
    case("no ref at all", "X2-S-7", a_match("")),
    case("similarity 100.0", "", a_match('ref="#s1" similarity="100.0" matchQuality="0"')),
    case("similarity over 100", "X2-S-8", a_match('ref="#s1" similarity="100.1"')),
    case("quality below 0", "X2-S-8", a_match('ref="#s1" matchQuality="-1"')),
    case("suitability in percent signs", "X2-S-8", a_match('ref="#s1" matchSuitability="70%"')),
    case("a type that is none", "X2-S-8", a_match('ref="#s1" type="fuzzy"')),
    case("a subType with its type", "", a_match('ref="#s1" type="tm" subType="my:x"')),
    case("a subType without a type", "X2-MTC-3", a_match('ref="#s1" subType="my:x"')),
    case("a subType of xlf", "X2-S-8", a_match('ref="#s1" type="tm" subType="xlf:x"')),
    case("xml:lang on a match", "X2-S-6", a_match('ref="#s1" xml:lang="fr"')),
    case("an extension's attribute", "", a_match('ref="#s1" my:client="x"')),
    case("a target in the target language", "", a_match(target='xml:lang="FR"')),
    case("a target in another language", "X2-MTC-4", a_match(target='xml:lang="de"')),
    case("… for reference", "", a_match('ref="#s1" reference="yes"', target='xml:lang="de"')),
    case(
        "two matches with one id",
        "X2-MTC-2",
        a_match('ref="#s1" id="a"').replace(
            "</mtc:matches>",
            '<mtc:match ref="#s1" id="a"><source/><target/></mtc:match></mtc:matches>',
        ),
    ),
    case("an id that is no name", "X2-S-8", a_match('ref="#s1" id="a b"')),
    case("no target", "X2-S-3", a_match().replace("<target >Un</target>", "")),
    case("an empty list", "X2-S-3", "<mtc:matches/>"),
    case("matches in a file", "X2-S-11 X2-MTC-1", head=a_match()),
    case("two lists", "X2-S-11", a_match() + a_match()),
    case("an unknown element", "X2-S-1", a_match(after="<mtc:score>1</mtc:score>")),
    case("an extension's element", "", a_match(after="<my:score>1</my:score>")),
    case("metadata in its place", "", a_match(before=metadata())),
    case(
        "a marker of a match",
        "",
        a_match('ref="#m9"'),
        segment='<segment><source><mrk id="m9" type="mtc:match">A</mrk></source></segment>',
    ),
    case(
        "… with a ref",
        "X2-MTC-5",
        a_match('ref="#m1"'),
        **marker('type="mtc:match" ref="#m1"'),
    ),
)


def an_entry(attributes: str = "", rest: str = "<gls:definition>x</gls:definition>") -> str:
    return (
        f"<gls:glossary><gls:glossEntry {attributes}><gls:term>word</gls:term>{rest}"
        "</gls:glossEntry></gls:glossary>"
    )


GLOSSARIES = (
    case("a definition", "", an_entry()),
    case("translations", "", an_entry("", '<gls:translation id="a"/><gls:translation id="b"/>')),
    case("neither", "X2-GLS-1", an_entry("", "")),
    case("neither, but metadata", "X2-GLS-1", an_entry("", metadata())),
    case("metadata at the end", "", an_entry("", f"<gls:translation/>{metadata()}")),
    case("metadata twice", "X2-S-11", an_entry("", f"<gls:translation/>{metadata()}{metadata()}")),
    case("one id twice", "X2-GLS-2", an_entry('id="a"', '<gls:translation id="a"/>')),
    case(
        "a term after all",
        "X2-S-2 X2-S-3",
        an_entry()
        .replace("<gls:term>word</gls:term>", "")
        .replace("</gls:glossEntry>", "<gls:term>word</gls:term></gls:glossEntry>"),
    ),
    case("two definitions", "X2-S-4", an_entry("", "<gls:definition/><gls:definition/>")),
    case("a ref to the source", "", an_entry('ref="#m1"')),
    case("a ref to the target", "", an_entry("", '<gls:translation ref="#t=m2"/>')),
    case("as the committee's sample has it", "", an_entry("", '<gls:translation ref="t=#m2"/>')),
    case("a ref to nothing", "X2-GLS-3", an_entry("", '<gls:translation ref="#m7"/>')),
    case("a ref to the web", "X2-GLS-3", an_entry('ref="https://example.com/#m1"')),
    case("markup in a term", "X2-S-1", an_entry("", "<gls:definition><gls:b/></gls:definition>")),
    case("a language of its own", "", an_entry("", '<gls:translation xml:lang="fr-CA"/>')),
    case("a glossary in a file", "X2-S-11", head=an_entry()),
)


STYLES = (
    case("on a unit", "", unit='fs:fs="p" fs:subFs="class,a"'),
    case("on a group, as in the committee's files", "", group='fs:fs="div"'),
    case(
        "on a code",
        "",
        **code('fs:fs="img" fs:subFs="src,c:\\\\docs\\\\a.png\\alt, Smile\\title,A\\, b"'),
    ),
    case("no element of HTML", "X2-S-8", unit='fs:fs="paragraph"'),
    case("one that is left out", "X2-S-8", unit='fs:fs="script"'),
    case("subFs alone", "X2-FS-1", unit='fs:subFs="class,a"'),
    case("no pair", "X2-S-8", unit='fs:fs="p" fs:subFs="hidden"'),
    case("a comma that is not escaped", "X2-S-8", unit='fs:fs="p" fs:subFs="style,a,b"'),
    case("a backslash at the end", "X2-S-8", unit='fs:fs="p" fs:subFs="style,a\\"'),
    case("a backslash that is not escaped", "X2-S-8", unit='fs:fs="img" fs:subFs="src,c:\\docs"'),
    case("on an isolated end", "", **code('fs:fs="b"', "ec!")),
    case(
        "on an end that is not",
        "X2-FS-2",
        segment='<segment><source><sc id="c"/>A<ec startRef="c" fs:fs="b"/></source></segment>',
    ),
    case("on the whole", "X2-S-10", xliff='its:version="2.0" fs:fs="html"'),
    case("on a segment", "X2-S-10", segment=SEGMENT.replace("<segment", '<segment fs:fs="p"')),
    case("no such attribute", "X2-S-6", unit='fs:style="p"'),
)


METADATA = (
    case("in a unit", "", metadata('category="x" appliesTo="ignorable"')),
    case("in a file", "", head=metadata()),
    case("in a group", "", group=f">{metadata()}"),
    case("in a match after the target, as its schema lets it", "", a_match(after=metadata())),
    case(
        "groups in groups", "", metadata('id="a"', f'<mda:metaGroup id="b">{META}</mda:metaGroup>')
    ),
    case(
        "an id twice, deep",
        "X2-MDA-1",
        metadata('id="a"', f'<mda:metaGroup id="a">{META}</mda:metaGroup>'),
    ),
    case("the metadata's own id", "X2-MDA-1", metadata('id="a"', own='id="a"')),
    case("an empty group", "X2-S-3", metadata("", "")),
    case("no type", "X2-S-7", metadata("", "<mda:meta>1</mda:meta>")),
    case("appliesTo of notes", "X2-S-8", metadata('appliesTo="unit"')),
    case("an extension's attribute", "X2-S-9", metadata('my:x="1"')),
    case("twice in a unit", "X2-S-11", metadata() + metadata()),
)


def resource(
    item: str = 'mimeType="a/b"', inner: str = '<res:source href="x"/>', own: str = ""
) -> str:
    data = f"{own}<res:resourceItem {item}>{inner}</res:resourceItem>"
    return f"<res:resourceData>{data}</res:resourceData>"


REF = '<res:resourceItemRef ref="{}"/>'
RESOURCES = (
    case("elsewhere", "", resource()),
    case(
        "here", "", resource("", "<res:source><my:a/></res:source><res:target><my:a/></res:target>")
    ),
    case("here, as XLIFF", "", resource("", "<res:source><source>Hi</source></res:source>")),
    case("both", "X2-RES-2", resource("", '<res:source href="x"><my:a/></res:source>')),
    case("neither", "X2-RES-2", resource('mimeType="a/b"', "<res:target/>")),
    case("white space is nothing", "", resource(inner='<res:source href="x"> </res:source>')),
    case("no MIME type", "X2-RES-4", resource("", '<res:source href="x"/>')),
    case(
        "none needed for one of two",
        "",
        resource("", '<res:source><my:a/></res:source><res:target href="x"/>'),
    ),
    case("none needed for a reference", "", resource("", '<res:reference href="x"/>')),
    case("a MIME type that is none", "X2-S-8", resource('mimeType="jpeg"')),
    case(
        "a source in another language",
        "X2-RES-3",
        resource(inner='<res:source href="x" xml:lang="de"/>'),
    ),
    case("in the file's", "", resource(inner='<res:source href="x" xml:lang="EN"/>')),
    case(
        "a target to be changed",
        "X2-RES-3",
        resource(
            'mimeType="a/b" context="no"',
            '<res:source href="x"/><res:target href="y" xml:lang="de"/>',
        ),
    ),
    case("a picture to be looked at", "", resource(inner='<res:target href="y" xml:lang="de"/>')),
    case(
        "a picture of the file in another language",
        "X2-RES-3",
        head=resource(inner='<res:target href="y" xml:lang="de"/>'),
    ),
    case(
        "a reference in any language", "", resource(inner='<res:reference href="y" xml:lang="de"/>')
    ),
    case("a reference to nowhere", "X2-S-7", resource(inner="<res:reference/>")),
    case(
        "to be changed, and no source",
        "X2-RES-6",
        resource('mimeType="a/b" context="no"', '<res:target href="x"/>'),
    ),
    case("an empty item", "X2-RES-7", resource(inner="")),
    case("nothing at all", "X2-RES-7", "<res:resourceData/>"),
    case(
        "an id twice",
        "X2-RES-1",
        resource('mimeType="a/b" id="a"', own='<res:resourceItemRef ref="a" id="a"/>'),
    ),
    case(
        "an item of the file",
        "",
        f"<res:resourceData>{REF.format('a')}</res:resourceData>",
        head=resource('mimeType="a/b" id="a"'),
    ),
    case(
        "an item beside",
        "",
        resource('mimeType="a/b" id="a"', own=REF.format("a")),
        head=resource(),
    ),
    case(
        "no such item",
        "X2-RES-5",
        f"<res:resourceData>{REF.format('b')}</res:resourceData>",
        head=resource('mimeType="a/b" id="a"'),
    ),
    case(
        "an item that was left out", "", f"<res:resourceData>{REF.format('b')}</res:resourceData>"
    ),
    case(
        "items before references",
        "X2-S-2",
        resource().replace("</res:resourceData>", f"{REF.format('b')}</res:resourceData>"),
    ),
    case("in a group", "X2-S-11", group=f">{resource()}"),
    case(
        "notes came with 2.2",
        "X2-S-2",
        resource(inner='<notes><note>x</note></notes><res:source href="x"/>'),
    ),
    case(
        "and are there",
        "",
        resource(inner='<notes><note>x</note></notes><res:source href="x"/>'),
        version="2.2",
    ),
)

EVERY = (
    *(("candidates", one) for one in MATCHES),
    *(("glossary", one) for one in GLOSSARIES),
    *(("style", one) for one in STYLES),
    *(("metadata", one) for one in METADATA),
    *(("resources", one) for one in RESOURCES),
)


@pytest.mark.parametrize(
    "tried", [one for _, one in EVERY], ids=[f"{m}: {c.what}" for m, c in EVERY]
)
def test_a_rule_is_kept_or_broken(tried: Case) -> None:
    """Each small file says exactly what is wrong in it, and what is only near it says nothing."""
    assert codes(document(**tried.slots)) == sorted(tried.expected.split())
