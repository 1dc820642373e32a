"""The rules' file is SRX 2.0, and another tool finds the same sentences with it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
import regex
from choppa import SRX_2_XSD, SrxDocument, SrxTextIterator
from hypothesis import given, settings
from hypothesis import strategies as st
from passages import LANGUAGES, passages

import hexapla.segmentation
from hexapla.errors import FormatError
from hexapla.model.fragment import Side, Tag
from hexapla.model.locale import OFFICIAL
from hexapla.segmentation.breaks import find, prepare
from hexapla.segmentation.rules import read
from hexapla.segmentation.sentences import cutting

UN = Path(hexapla.segmentation.__file__).with_name("un.srx")
SRX = "{http://www.lisa.org/srx20}"
RULES = read(UN.read_bytes())
PEER = SrxDocument(ruleset=UN, validate_ruleset=SRX_2_XSD)
PIECES = st.sampled_from(
    ["The ", "the ", "words. ", "? ", "! ", "para. ", "3 ", "No. ", "A. ", "п. ", "5 ", "Комитет ",
     "в 2015 г. ", "и т. д. ", "M. ", "Sr. ", "сказал. ", "слово", "委员会", "。", "？”", "的",
     "وقررت ", "المجلس. ", "د. ", "؟ ", "1. ", "(a) ", "mot. ", "« Oui. » ", "vol. ", "II ",
     "a.m. ", "\ufffc"]
)  # fmt: skip


def write(
    rules: str, maps: str = '<languagemap languagepattern=".*" languagerulename="a"/>'
) -> bytes:
    return f"""<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="yes"/>
<body><languagerules><languagerule languagerulename="a">{rules}</languagerule></languagerules>
<maprules>{maps}</maprules></body></srx>""".encode()


def offsets_by_peer(text: str, tag: str) -> list[int]:
    """Where choppa cuts a text."""
    places, here = [], 0
    for piece in SrxTextIterator(PEER, tag, text):
        here += len(piece)
        places.append(here)
    return places[:-1]


def test_the_file_is_srx_2() -> None:
    """By structure, beside the schema that choppa has already held it against."""
    root = ElementTree.fromstring(UN.read_bytes())
    assert root.tag == f"{SRX}srx"
    assert root.get("version") == "2.0"
    assert [child.tag for child in root] == [f"{SRX}header", f"{SRX}body"]
    header = root[0]
    assert header.get("segmentsubflows") in ("yes", "no")
    assert header.get("cascade") == "yes"
    handled = {one.get("type"): one.get("include") for one in header.iter(f"{SRX}formathandle")}
    assert handled == {"start": "no", "end": "yes", "isolated": "yes"}
    sets = [one.get("languagerulename") for one in root.iter(f"{SRX}languagerule")]
    assert len(sets) == len(set(sets))
    assert {one.get("languagerulename") for one in root.iter(f"{SRX}languagemap")} == set(sets)
    for rule in root.iter(f"{SRX}rule"):
        assert rule.get("break") in ("yes", "no")
        assert {child.tag for child in rule} <= {f"{SRX}beforebreak", f"{SRX}afterbreak"}


def test_the_rules_suit_other_engines() -> None:
    """No set operations, named groups or back references, in which engines differ."""
    for rules in RULES.sets.values():
        for rule in rules:
            for side in (rule.before, rule.after):
                assert not regex.search(r"\(\?P|\(\?<[A-Za-z]|&&|--|\|\||~~|\\[1-9hvQ]", side), side
                regex.compile(side, regex.V1)


def test_each_language_has_its_rules() -> None:
    shared = len(RULES.sets["openings"]) + len(RULES.sets["shared"])
    names = {"ar": "arabic", "en": "english", "es": "spanish", "fr": "french", "ru": "russian"}
    for tag, name in {**names, "zh": "chinese", "zh-Hans": "chinese", "de": "other"}.items():
        assert len(RULES.of(tag)) == shared + len(RULES.sets[name]), tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_choppa_cuts_the_cases_as_we_do(language: str) -> None:
    """An engine of others, run on the same file, finds the same places."""
    steps = prepare(RULES.of(language))
    cuts = 0
    for passage in passages(language):
        text = "".join(
            part if isinstance(part, str) else "\ufffc" if part.side is Side.ALONE else ""
            for part in passage.fragment
        )
        found = find(text, steps)
        assert found == offsets_by_peer(text, language), text
        cuts += len(found)
    assert cuts >= 40


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(LANGUAGES))
def test_choppa_cuts_any_text_as_we_do(text: str, language: str) -> None:
    assert find(text, prepare(RULES.of(language))) == offsets_by_peer(text, language)


def test_a_workspaces_own_rules() -> None:
    """Another file, in the order of its rules: the first that fits decides."""
    own = write(
        "<rule break='no'><beforebreak>a;</beforebreak><afterbreak/></rule>"
        "<rule><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>"
        "<rule break='no'><beforebreak>b;</beforebreak></rule>"
    )
    cut = cutting(own)
    en, ru = OFFICIAL["en"], OFFICIAL["ru"]
    assert cut(("a; b; c. D",), en) == (("a; b; ",), ("c. D",))
    assert cut(("a; б; в",), ru) == (("a; б; ",), ("в",))
    mark = Tag(1, Side.ALONE)
    assert cut(
        (
            "c",
            mark,
            "; d",
        ),
        en,
    ) == (("c", mark, "; "), ("d",))


def test_without_cascade_the_first_map_alone_holds() -> None:
    own = write(
        "<rule><beforebreak>;</beforebreak></rule>",
        '<languagemap languagepattern="en" languagerulename="a"/>',
    ).replace(b'cascade="yes"', b'cascade="no"')
    rules = read(own)
    assert len(rules.of("en")) == 1
    assert rules.of("fr") == ()
    assert cutting(own)(("x;y",), OFFICIAL["fr"]) == (("x;y",),)


@pytest.mark.parametrize(
    ("srx", "says"),
    [
        (b"no rules", "3: the segmentation rules are not well-formed XML"),
        (b"<srx", "the segmentation rules are not well-formed XML"),
        (b"<srx version='2.0'/>", "1: the segmentation rules are not SRX 2.0"),
        (b"<srx xmlns='http://www.lisa.org/srx20' version='1.0'/>", "are not SRX 2.0"),
        (b"<!DOCTYPE srx [<!ENTITY a 'b'>]><srx/>", "1: the segmentation rules have a DOCTYPE"),
        (write("<rule/>", ""), "the segmentation rules are for no language"),
        (write("<rule/>", "<languagemap languagepattern='en' languagerulename='b'/>"), "“b”"),
        (write("<rule/>", "<languagemap languagepattern='(' languagerulename='a'/>"), "“(”"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_refused_in_a_sentence(srx: bytes, says: str) -> None:
    with pytest.raises(FormatError) as refused:
        cutting(srx)
    assert says.partition(": ")[2] in str(refused.value) or says in str(refused.value)
    assert "mend the SRX file" in str(refused.value)


@pytest.mark.parametrize("kind", ["yes", "no"])
def test_a_rule_that_cannot_be_read_is_named(kind: str) -> None:
    own = write(
        f"\n<rule break='{kind}'><beforebreak>(</beforebreak></rule>\n"
        "<rule break='yes'><beforebreak>;</beforebreak></rule>"
    )
    cut = cutting(own)
    with pytest.raises(FormatError, match="“\\(” before “” cannot be read") as refused:
        cut(("x",), OFFICIAL["en"])
    assert refused.value.line == 4
