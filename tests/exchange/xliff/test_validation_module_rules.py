"""Sizes, validation, changes, variants: rules kept, broken and nearly broken."""

from __future__ import annotations

import pytest
from module_files import SEGMENT, Case, case, code, codes, document

STANDARD = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>'
OTHER = '<slr:profiles generalProfile="my:pixels" storageProfile="my:ebcdic"/>'
DATA = '<slr:data profile="my:p"><my:size id="d1"/></slr:data>'
SIZES = (
    case("a maximum", "", unit='slr:sizeRestriction="60"', head=STANDARD),
    case(
        "no maximum", "", unit='slr:sizeRestriction="*" slr:storageRestriction="5,*"', head=STANDARD
    ),
    case("a minimum and a maximum", "", unit='slr:sizeRestriction="5,60"', head=STANDARD),
    case("in words", "X2-SLR-4", unit='slr:sizeRestriction="ninety"', head=STANDARD),
    case("a fraction", "X2-SLR-5", unit='slr:storageRestriction="5,100.5"', head=STANDARD),
    case("three numbers", "X2-SLR-4", unit='slr:sizeRestriction="1,2,3"', head=STANDARD),
    case("a minimum without end", "X2-SLR-4", unit='slr:sizeRestriction="*,5"', head=STANDARD),
    case(
        "a minimum above its maximum",
        "X2-SLR-4",
        unit='slr:sizeRestriction="100,25"',
        head=STANDARD,
    ),
    case(
        "very long numbers",
        "",
        unit=f'slr:sizeRestriction="1{"0" * 5000},2{"0" * 5000}"',
        head=STANDARD,
    ),
    case("nothing", "X2-SLR-4", unit='slr:sizeRestriction=""', head=STANDARD),
    case("pixels by another profile", "", unit='slr:sizeRestriction="{10,20}"', head=OTHER),
    case("words without any profile", "", unit='slr:sizeInfo="some info"'),
    case("a fraction without any profile", "X2-SLR-6", unit='slr:sizeInfo="25.5"'),
    case("an empty size", "", head=STANDARD, **code('slr:sizeInfo="" slr:equivStorage="7"')),
    case("a storage size in words", "X2-SLR-7", head=STANDARD, **code('slr:equivStorage="seven"')),
    case(
        "an unknown standard profile", "X2-S-8", head='<slr:profiles generalProfile="xliff:utf8"/>'
    ),
    case("no profile", "", head='<slr:profiles generalProfile="" storageProfile=""/>'),
    case("both ways", "X2-SLR-1", unit='slr:sizeInfo="1" slr:sizeInfoRef="d1"', head=DATA),
    case("data of the file", "", unit='slr:sizeInfoRef="d1"', head=DATA),
    case("data of a group", "", group=f">{DATA}", **code('slr:sizeInfoRef="d1"')),
    case("data of the unit for a code", "", DATA, **code('slr:sizeInfoRef="d1"')),
    case("data of nobody", "X2-SLR-3", unit='slr:sizeInfoRef="d2"', head=DATA),
    case("on an isolated end", "", head=STANDARD, **code('slr:sizeInfo="1"', "ec!")),
    case(
        "on an end that is not",
        "X2-SLR-2",
        segment='<segment><source><sc id="c"/>A<ec startRef="c"'
        ' slr:equivStorage="1"/></source></segment>',
    ),
    case("a restriction of a placeholder", "X2-S-10", **code('slr:sizeRestriction="1"')),
    case(
        "a size of a marker",
        "X2-S-10",
        segment='<segment><source><mrk id="m" translate="no" '
        'slr:sizeInfo="1">A</mrk></source></segment>',
    ),
    case(
        "a restriction of a segment",
        "X2-S-10",
        segment=SEGMENT.replace("<segment", '<segment slr:sizeRestriction="1"'),
    ),
    case("data of no profile", "X2-S-7", DATA.replace(' profile="my:p"', "")),
    case("two data", "X2-S-11", DATA + DATA.replace("d1", "d2")),
    case("profiles in a unit", "X2-S-11", STANDARD),
    case(
        "a form that is none",
        "X2-S-8",
        head=STANDARD.replace("/>", '><slr:normalization general="nfkc"/></slr:profiles>'),
    ),
    case(
        "settings of a profile",
        "",
        head=OTHER.replace("/>", "><slr:normalization/><my:font/></slr:profiles>"),
    ),
)


def rule(attributes: str) -> str:
    return f"<val:validation><val:rule {attributes}/></val:validation>"


RULES = (
    *(
        case(name, "", rule(f'{name}="x"'))
        for name in ("isPresent", "isNotPresent", "startsWith", "endsWith")
    ),
    case("one of its author's", "", rule('my:pattern="x"')),
    case("none", "X2-VAL-1", rule("")),
    case("none, only switches", "X2-VAL-1", rule('disabled="yes" caseSensitive="no"')),
    case("none, for the xml ones do not test", "X2-VAL-1", rule('xml:space="preserve"')),
    case("two", "X2-VAL-1", rule('startsWith="x" endsWith="y"')),
    case("two, one of the author's", "X2-VAL-1", rule('isPresent="x" my:pattern="y"')),
    case("so many times", "", rule('isPresent="x" occurs="2"')),
    case("no times", "X2-S-8", rule('isPresent="x" occurs="0"')),
    case("times of nothing", "X2-VAL-3", rule('endsWith="x" occurs="2"')),
    case("which 2.0 did not mind", "", rule('isNotPresent="x" occurs="2"'), version="2.0"),
    case("in the source, too", "", rule('endsWith="x" existsInSource="yes"')),
    case("not even in the source", "X2-VAL-2", rule('isNotPresent="x" existsInSource="no"')),
    case("the author's in the source", "X2-VAL-2", rule('my:pattern="x" existsInSource="yes"')),
    case("true and false", "X2-S-8", rule('isPresent="x" caseSensitive="true"')),
    case("a form that is none", "X2-S-8", rule('isPresent="x" normalization="NFC"')),
    case("a translation that breaks it", "", rule('isPresent="absent"')),
    case(
        "a rule with text",
        "X2-S-5",
        "<val:validation><val:rule isPresent='x'>y</val:rule></val:validation>",
    ),
    case("no rules", "X2-S-3", "<val:validation/>"),
    case(
        "in a group and a file", "", group=">" + rule('isPresent="x"'), head=rule('isPresent="x"')
    ),
)

NOTES = '<notes><note id="n1" category="x">a</note><note id="n2">b</note></notes>'


def changes(
    revisions: str = 'appliesTo="note" ref="n1"',
    items: str = '<ctr:item property="content">old</ctr:item>',
    revision: str = "",
) -> str:
    return (
        f"<ctr:changeTrack><ctr:revisions {revisions}><ctr:revision {revision}>{items}"
        f"</ctr:revision></ctr:revisions></ctr:changeTrack>"
    )


def tracked(*args: str) -> str:
    return changes(*args) + NOTES


CHANGES = (
    case("a note", "", tracked()),
    case(
        "the only note",
        "",
        changes('appliesTo="note"') + NOTES.replace('<note id="n2">b</note>', ""),
    ),
    case("one of two notes", "X2-CTR-2", tracked('appliesTo="note"')),
    case(
        "a source, which has no id",
        "",
        changes('appliesTo="source"'),
        segment=SEGMENT + SEGMENT.replace("s1", "s2").replace("m1", "m3").replace("m2", "m4"),
    ),
    case("a note that is not there", "X2-CTR-2", tracked('appliesTo="note" ref="n3"')),
    case(
        "another element's id, as in the committee's files",
        "",
        tracked('appliesTo="source" ref="n1"'),
    ),
    case("no element of XLIFF", "X2-CTR-1", tracked('appliesTo="paragraph"')),
    case("nothing", "X2-S-7", tracked("")),
    case(
        "its attribute",
        "",
        tracked('appliesTo="note" ref="n1"', '<ctr:item property="category">y</ctr:item>'),
    ),
    case(
        "an attribute that it has not",
        "X2-CTR-5",
        tracked('appliesTo="note" ref="n2"', '<ctr:item property="priority">1</ctr:item>'),
    ),
    case(
        "the same attribute twice",
        "X2-CTR-4",
        tracked('appliesTo="note" ref="n1"', '<ctr:item property="category">y</ctr:item>' * 2),
    ),
    case(
        "the current version",
        "",
        tracked(
            'appliesTo="note" ref="n1" currentVersion="r1"',
            '<ctr:item property="content"/>',
            'version="r1"',
        ),
    ),
    case(
        "no such version",
        "X2-CTR-3",
        tracked(
            'appliesTo="note" ref="n1" currentVersion="r2"',
            '<ctr:item property="content"/>',
            'version="r1"',
        ),
    ),
    case(
        "when, as the specification writes it",
        "",
        tracked(
            'appliesTo="note" ref="n1"',
            '<ctr:item property="content"/>',
            'datetime="2013-07-15T10:00:00+8:00"',
        ),
    ),
    case(
        "when, in words",
        "X2-S-8",
        tracked(
            'appliesTo="note" ref="n1"', '<ctr:item property="content"/>', 'datetime="yesterday"'
        ),
    ),
    case("no items", "X2-S-3", tracked('appliesTo="note" ref="n1"', "")),
    case("as an extension in 2.2", "X2-CTR-2", tracked('appliesTo="note"'), version="2.2"),
    case("in a file", "", head=changes('appliesTo="unit" ref="u1"')),
)


def variants(*cases: str) -> str:
    return "".join(f"<segment {one}><source>A</source></segment>" for one in cases)


VARIANTS = (
    case(
        "by number and category",
        "",
        unit='pgs:switch="plural:n"',
        segment=variants('pgs:case="0"', 'pgs:case="3.14"', 'pgs:case="few"', 'pgs:case="other"'),
    ),
    case(
        "by two",
        "",
        unit='pgs:switch="gender:host plural:n"',
        segment=variants('pgs:case="feminine 1"'),
    ),
    case(
        "by a gender of one's own",
        "",
        unit='pgs:switch="gender:g"',
        segment=variants('pgs:case="animate"'),
    ),
    case("by anything", "", unit='pgs:switch="select:s"', segment=variants('pgs:case="=1"')),
    case(
        "an unknown selector",
        "X2-S-8",
        unit='pgs:switch="number:n"',
        segment=variants('pgs:case="1"'),
    ),
    case(
        "a selector of nothing",
        "X2-S-8",
        unit='pgs:switch="plural:"',
        segment=variants('pgs:case="1"'),
    ),
    case("no colon", "X2-S-8", unit='pgs:switch="plural"', segment=variants('pgs:case="1"')),
    case(
        "too few values",
        "X2-PGS-1",
        unit='pgs:switch="gender:g plural:n"',
        segment=variants('pgs:case="other"'),
    ),
    case(
        "too many values",
        "X2-PGS-1",
        unit='pgs:switch="plural:n"',
        segment=variants('pgs:case="one two"'),
    ),
    case(
        "no category",
        "X2-PGS-1",
        unit='pgs:switch="ordinal:n"',
        segment=variants('pgs:case="third"'),
    ),
    case(
        "a number as another format has it",
        "X2-PGS-1",
        unit='pgs:switch="plural:n"',
        segment=variants('pgs:case="=1"'),
    ),
    case("no switch", "X2-PGS-1", segment=variants('pgs:case="one"')),
    case("a switch on a segment", "X2-S-10", segment=variants('pgs:switch="plural:n"')),
    case("a switch on a group", "X2-S-10", group='pgs:switch="plural:n"'),
    case("nothing else", "X2-S-6", unit='pgs:kind="x"'),
)
VARIANTS = tuple(one._replace(slots={**one.slots, "version": "2.2"}) for one in VARIANTS)

EVERY = (
    *(("sizes", one) for one in SIZES),
    *(("validation", one) for one in RULES),
    *(("changes", one) for one in CHANGES),
    *(("variants", one) for one in VARIANTS),
)


@pytest.mark.parametrize(
    "tried", [one for _, one in EVERY], ids=[f"{m}: {c.what}" for m, c in EVERY]
)
def test_a_rule_is_kept_or_broken(tried: Case) -> None:
    """Each small file says exactly what is wrong in it, and what is only near it says nothing."""
    assert codes(document(**tried.slots)) == sorted(tried.expected.split())
