"""ITS in XLIFF 2.1 and 2.2: rules kept, broken and nearly broken."""

from __future__ import annotations

import pytest
from module_files import SEGMENT, Case, case, code, codes, document, marker

LIST = '<its:locQualityIssues xml:id="q1"><its:locQualityIssue {}/></its:locQualityIssues>'
ISSUES = LIST.format('locQualityIssueType="grammar"')
RECORDS = (
    '<its:provenanceRecords xml:id="p1"><its:provenanceRecord person="A"/></its:provenanceRecords>'
)
TOOL = 'its:annotatorsRef="mt-confidence|my-engine"'
PLAIN = {"xliff": ""}

VERSIONS = (
    case("on the root", "", **marker('its:org="A"')),
    case("on the marker", "", **marker('its:org="A" its:version="2.0"'), **PLAIN),
    case("on the unit", "", unit='its:version="2.0"', **marker('its:org="A"'), **PLAIN),
    case("nowhere", "X2-ITS-1", **marker('its:org="A" its:person="B"'), **PLAIN),
    case("nowhere, for a list", "X2-ITS-1", ISSUES, **PLAIN),
    case("nowhere, for a language", "X2-ITS-17", **marker('itsm:lang="de"'), **PLAIN),
    case("not asked for by a type alone", "", **marker('type="its:generic"'), **PLAIN),
    case("another one", "X2-S-8", xliff='its:version="1.0"'),
    case(
        "2.0 knows no ITS", "", **marker('its:org="A" its:mtConfidence="7"'), version="2.0", **PLAIN
    ),
    case(
        "outermost answers for all",
        "X2-ITS-1",
        unit='its:org="A"',
        **marker('its:org="A"'),
        **PLAIN,
    ),
)
TYPES = (
    case("generic", "", **marker('type="its:generic" its:taClassRef="x"')),
    case("none", "", **marker('its:taClassRef="x"')),
    case("the core's generic", "X2-ITS-2", **marker('type="generic" its:taClassRef="x"')),
    case(
        "a comment",
        "X2-ITS-2",
        **marker('type="comment" value="y" its:locQualityIssueType="other"', "sm"),
    ),
    case(
        "a term and its tool",
        "",
        **marker('type="term" its:termConfidence=".5" its:annotatorsRef="terminology|my"'),
    ),
    case(
        "no term, and how surely",
        "",
        unit='its:annotatorsRef="terminology|my"',
        **marker('type="its:term-no" its:termConfidence="1"'),
    ),
    case(
        "a confidence in no term",
        "X2-ITS-5",
        unit='its:annotatorsRef="terminology|my"',
        **marker('type="its:generic" its:termConfidence="1"'),
    ),
    case(
        "explained twice",
        "X2-ITS-5",
        **marker('type="its:term-no" value="a" ref="https://a.example"'),
    ),
    case("the core's term may be", "", **marker('type="term" value="a" ref="https://a.example"')),
    case("no type of ITS", "X2-ITS-3", **marker('type="its:any"')),
    case("a language on a term", "X2-ITS-18", **marker('type="term" itsm:lang="de"')),
    case("a language", "", **marker('itsm:lang="de-CH" itsm:domains="law, trade"')),
    case("no language", "X2-S-8", **marker('itsm:lang="German!"')),
    case("a language of a unit", "X2-S-10", unit='itsm:lang="de"'),
    case("domains of a unit", "", unit='itsm:domains="law"'),
    case("an attribute of the wrong namespace", "X2-S-6", unit='its:domains="law"'),
    case("ITS on a code", "X2-S-10", **code('its:org="A"')),
    case("characters of a unit", "X2-S-10", unit='its:allowedCharacters="[a-z]"'),
    case("characters of a span", "", **marker('its:allowedCharacters="[a-ZA-Z]"')),
    case("any character", "", **marker('its:allowedCharacters="."')),
    case("no class of characters", "X2-S-8", **marker('its:allowedCharacters="abc"')),
)
TOOLS = (
    case("two categories", "", unit='its:annotatorsRef="terminology|a text-analysis|b"'),
    case("with any white space", "", unit='its:annotatorsRef="terminology|a\n   text-analysis|b"'),
    case("an unknown category", "X2-S-8", unit='its:annotatorsRef="grammar|a"'),
    case("a category twice", "X2-S-8", unit='its:annotatorsRef="terminology|a terminology|b"'),
    case("spaces round the bar", "X2-S-8", unit='its:annotatorsRef="terminology | a"'),
    case("no bar", "X2-S-8", unit='its:annotatorsRef="https://a.example"'),
    case("of a machine", "", **marker(f'its:mtConfidence="0.9" {TOOL}')),
    case("of a machine, further out", "", file=TOOL, **marker('its:mtConfidence="9e-1"')),
    case(
        "of another category",
        "X2-ITS-4",
        file='its:annotatorsRef="provenance|a"',
        **marker('its:mtConfidence="0.9"'),
    ),
    case(
        "overridden in part only",
        "",
        file=TOOL,
        **marker('its:mtConfidence="0.9" its:annotatorsRef="provenance|a"'),
    ),
    case(
        "on a span that begins before",
        "",
        segment=f'<segment><source><sm id="a" {TOOL}/><mrk id="b" '
        'its:mtConfidence="1">A</mrk><em startRef="a"/></source></segment>',
    ),
    case("nobody's", "X2-ITS-4", **marker('its:taConfidence="0.9" its:taClassRef="x"')),
    case("over one", "X2-S-8", **marker(f'its:mtConfidence="1.01" {TOOL}')),
    case("below nothing", "X2-S-8", **marker(f'its:mtConfidence="-0.1" {TOOL}')),
    case("of a unit", "X2-S-10", unit='its:mtConfidence="1"'),
)
QUALITY = (
    case(
        "in place",
        "",
        **marker('its:locQualityIssueType="misspelling" its:locQualityIssueSeverity="50"'),
    ),
    case(
        "a comment will do",
        "",
        **marker('its:locQualityIssueComment="odd" its:locQualityIssueEnabled="no"'),
    ),
    case("a weight of nothing", "X2-ITS-6", **marker('its:locQualityIssueSeverity="50"')),
    case(
        "too heavy",
        "X2-S-8",
        **marker('its:locQualityIssueType="length" its:locQualityIssueSeverity="101"'),
    ),
    case("an unknown type", "X2-S-8", **marker('its:locQualityIssueType="spelling"')),
    case("in a list", "", ISSUES, **marker('its:locQualityIssuesRef="#its=q1"')),
    case(
        "in a list, by its full path",
        "",
        ISSUES,
        **marker('its:locQualityIssuesRef="#/f=f1/u=u1/its=q1"'),
    ),
    case(
        "in both",
        "X2-ITS-6",
        ISSUES,
        **marker('its:locQualityIssuesRef="#its=q1" its:locQualityIssueType="other"'),
    ),
    case("in no list", "X2-ITS-7", ISSUES, **marker('its:locQualityIssuesRef="#its=q2"')),
    case("without the prefix", "X2-ITS-7", ISSUES, **marker('its:locQualityIssuesRef="#q1"')),
    case("without anything", "X2-ITS-7", ISSUES, **marker('its:locQualityIssuesRef="q1"')),
    case("in another unit", "X2-ITS-7", ISSUES, **marker('its:locQualityIssuesRef="#u=u2/its=q1"')),
    case("of a unit", "X2-S-10 X2-ITS-6", unit='its:locQualityIssueSeverity="1"'),
    case("a list in a file", "X2-S-11", head=ISSUES),
    case("an issue of nothing", "X2-ITS-13", LIST.format('locQualityIssueSeverity="50"')),
    case("an empty list", "X2-S-3", '<its:locQualityIssues xml:id="q1"/>'),
    case("a list without an id", "X2-S-7", ISSUES.replace('xml:id="q1"', "")),
    case(
        "an attribute with a prefix",
        "X2-S-10 X2-ITS-13",
        LIST.format('its:locQualityIssueType="other"'),
    ),
    case(
        "a score",
        "",
        file='its:locQualityRatingScoreThreshold="95"',
        **marker('its:locQualityRatingScore="97"'),
    ),
    case("votes", "", unit='its:locQualityRatingVote="-3" its:locQualityRatingVoteThreshold="15"'),
    case("both", "X2-ITS-8", unit='its:locQualityRatingVote="3" its:locQualityRatingScore="1"'),
    case(
        "votes within a score",
        "",
        file='its:locQualityRatingScore="9"',
        **marker('its:locQualityRatingVote="3"'),
    ),
    case("a threshold of nothing", "X2-ITS-8", **marker('its:locQualityRatingVoteThreshold="3"')),
    case("half a vote", "X2-S-8", unit='its:locQualityRatingVote="1.5"'),
    case("a score over 100", "X2-S-8", unit='its:locQualityRatingScore="100.5"'),
)
REST = (
    case("who, in place", "", **marker('its:person="A" its:revToolRef="https://a.example"')),
    case(
        "who, of a unit, with records, too",
        "",
        RECORDS,
        unit='its:person="A" its:provenanceRecordsRef="#its=p1"',
    ),
    case("who, in records", "", RECORDS, **marker('its:provenanceRecordsRef="#its=p1"')),
    case(
        "who, in both",
        "X2-ITS-9",
        RECORDS,
        **marker('its:provenanceRecordsRef="#its=p1" its:tool="T"'),
    ),
    case(
        "a marker's records in the file",
        "X2-ITS-10",
        head=RECORDS,
        **marker('its:provenanceRecordsRef="#its=p1"'),
    ),
    case(
        "a unit's records in the file", "", head=RECORDS, unit='its:provenanceRecordsRef="#its=p1"'
    ),
    case(
        "a unit's records in its group",
        "",
        group=f">{RECORDS}",
        unit='its:provenanceRecordsRef="#g=g1/its=p1"',
    ),
    case(
        "a file's records in a unit",
        "X2-ITS-16",
        RECORDS,
        file='its:provenanceRecordsRef="#its=p1"',
    ),
    case("records of nobody", "X2-ITS-14", RECORDS.replace('person="A"', "")),
    case("what, by class", "", **marker('its:taClassRef="x"')),
    case("what, by an IRI", "", **marker('its:taIdentRef="x"')),
    case("what, by an id", "", **marker('its:taSource="x" its:taIdent="y"')),
    case("what, without a collection", "X2-ITS-11", **marker('its:taIdent="y"')),
    case(
        "what, twice", "X2-ITS-11", **marker('its:taIdentRef="x" its:taSource="x" its:taIdent="y"')
    ),
    case(
        "how surely, but not what",
        "X2-ITS-11",
        unit='its:annotatorsRef="text-analysis|a"',
        **marker('its:taConfidence="1"'),
    ),
    case("what a unit is", "X2-S-10", unit='its:taClassRef="x"'),
    case(
        "where", "", **marker('its:localeFilterList="*-CH, fr-CA" its:localeFilterType="exclude"')
    ),
    case("nowhere", "", **marker('its:localeFilterList=""')),
    case("where, without a list", "X2-ITS-12", **marker('its:localeFilterType="exclude"')),
    case("where, between spaces", "X2-S-8", **marker('its:localeFilterList="fr de"')),
    case(
        "where, in or out",
        "X2-S-8",
        **marker('its:localeFilterList="fr" its:localeFilterType="only"'),
    ),
    case(
        "on a match",
        "",
        '<mtc:matches><mtc:match ref="#m1" matchQuality="67.8" '
        f'{TOOL} its:tool="T"><source>A</source><target>B</target></mtc:match></mtc:matches>',
        segment=SEGMENT,
    ),
    case(
        "a machine's word on a match",
        "X2-S-10",
        '<mtc:matches><mtc:match ref="#s1" '
        f'{TOOL} its:mtConfidence="1"><source>A</source><target>B</target></mtc:match>'
        "</mtc:matches>",
    ),
    case("an element that ITS has not", "X2-S-1", "<its:note/>"),
)

EVERY = (
    *(("version", one) for one in VERSIONS),
    *(("types", one) for one in TYPES),
    *(("tools", one) for one in TOOLS),
    *(("quality", one) for one in QUALITY),
    *(("rest", one) for one in REST),
)


@pytest.mark.parametrize("version", ["2.1", "2.2"])
@pytest.mark.parametrize(
    "tried", [one for _, one in EVERY], ids=[f"{m}: {c.what}" for m, c in EVERY]
)
def test_a_rule_is_kept_or_broken(tried: Case, version: str) -> None:
    """Each small file says exactly what is wrong in it, and what is only near it says nothing."""
    slots = {"version": version, **tried.slots}
    assert codes(document(**slots)) == sorted(tried.expected.split())


@pytest.mark.parametrize(
    ("expected", "inside", "head"),
    [
        ("X2-S-8", ISSUES.replace("q1", "1q"), ""),
        ("X2-ITS-15", ISSUES + ISSUES, ""),
        ("X2-ITS-15", ISSUES, RECORDS.replace("p1", "q1")),
    ],
    ids=["no name", "twice in a unit", "twice in a document"],
)
def test_an_xml_id_is_a_name_of_its_own(expected: str, inside: str, head: str) -> None:
    """Unlike the ids of XLIFF it is unique in the whole document, and no name token but a name."""
    assert codes(document(inside, head=head)) == [expected]
