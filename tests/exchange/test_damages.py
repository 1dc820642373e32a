"""The damages do what they say, and those that are called harmless lose no content.

What they do is seen with a plain XML parser here, not with our readers: they are what is proved
with them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from random import Random

import pytest
from lxml import etree

from hexapla.exchange.damages import DAMAGES, damaged
from hexapla.exchange.profiles import PROFILES
from hexapla.exchange.pseudo import pseudo, translate

ONE = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:o="urn:other">
<file original="a.md" datatype="x-markdown" source-language="en" target-language="fr"\
 build-num="0a1b2c3d">
<header>
<tool tool-id="hexapla" tool-name="Hexapla"/>
<note from="hexapla">export 0a1b2c3d</note>
</header>
<body>
<group id="g">
<trans-unit id="u1" resname="u1" restype="heading" xml:space="preserve">
<source xml:lang="en">One <g id="1" ctype="bold">bold</g> word</source>
<target xml:lang="fr" state="translated">un <g id="1" ctype="bold">deux</g> trois</target>
<note from="developer" annotates="source">heading</note>
<alt-trans><source>Old word</source><target>vieux</target></alt-trans>
<o:more>of another</o:more>
</trans-unit>
</group>
<trans-unit id="u2" resname="u2" xml:space="preserve">
<source xml:lang="en">A &amp; B<x id="1" clone="no" equiv-text="[1]"/></source>
</trans-unit>
<trans-unit id="u3" resname="u3" approved="yes" xml:space="preserve"><!-- here -->
<source xml:lang="en">Two parts. Both <x id="2"/>done.</source>
<seg-source><mrk mtype="seg" mid="1">Two parts.</mrk> <mrk mtype="seg" mid="2">Both <x id="2"/>\
done.</mrk></seg-source>
<target xml:lang="fr" state="final"><mrk mtype="seg" mid="1">quatre  cinq.</mrk>\
 <mrk mtype="seg" mid="2">six <x id="2"/>é &lt;.</mrk></target>
</trans-unit>
<trans-unit id="u4" resname="u4" xml:space="preserve">
<source xml:lang="en"><x id="1"/><x id="2"/></source>
<target xml:lang="fr" state="translated"><x id="1"/><x id="2"/></target>
</trans-unit>
</body>
</file>
</xliff>
"""
TWO = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"\
 xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"\
 xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:o="urn:other">
<file id="hexapla-0a1b2c3d" original="a.md">
<mda:metadata><mda:metaGroup><mda:meta type="export">0a1b2c3d</mda:meta></mda:metaGroup>\
</mda:metadata>
<group id="g">
<unit id="u1" name="u1" o:own="1">
<mtc:matches><mtc:match ref="#1"><source>Old</source><target>vieux</target></mtc:match>\
</mtc:matches>
<gls:glossary><gls:glossEntry><gls:term>word</gls:term></gls:glossEntry></gls:glossary>
<mda:metadata><mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metadata>
<notes><note>heading</note></notes>
<originalData><data id="d1">**</data><data id="d2">[^1]</data></originalData>
<segment id="s1" state="translated" subState="x:y">
<source xml:space="preserve">One <pc id="1" dataRefStart="d1" dataRefEnd="d1">bold</pc> word\
</source>
<target xml:space="preserve">un <pc id="1" dataRefStart="d1" dataRefEnd="d1">deux</pc> trois\
</target>
</segment>
</unit>
</group>
<unit id="u2" name="u2">
<segment><source>A &amp; B<ph id="1" canDelete="no" disp="[1]"/></source></segment>
</unit>
<unit id="u3" name="u3"><!-- here -->
<segment id="s1" state="final"><source>Two parts.</source><target>quatre  cinq.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="s2" state="translated"><source>Both <ph id="2"/>done.</source>\
<target>six <ph id="2"/>é &lt;.</target></segment>
</unit>
<unit id="u4" name="u4">
<segment state="translated"><source><ph id="1"/><ph id="2"/></source>\
<target><ph id="1"/><ph id="2"/></target></segment>
</unit>
</file>
</xliff>
"""
SAMPLES = {"1.2": ONE.encode(), "2.1": TWO.encode()}
HARMLESS = [name for name, damage in DAMAGES.items() if not damage.harmful]
PARSER = etree.XMLParser(remove_comments=True, remove_pis=True)
NATIVE = {"as-sdlxliff", "as-mxliff", "as-mqxliff"}
AS_WORDS = {"codes-as-text", "as-mxliff"}
UNTRANSLATED = {"untranslated-filled", "untranslated-filled-silently"}
# What the samples have nothing of, or chance may leave alone: see “words” below.
OF_WORDS = {
    "no-break-spaces-lost", "texts-wrapped", "quotes-curled", "escaped-twice", "unseen-added",
    "units-merged",
}  # fmt: skip
UNREADABLE = {"truncated", "encoding-broken"}
INLINE = ("g", "x", "bx", "ex", "bpt", "ept", "ph", "pc", "sc", "ec")


def damage(name: str, version: str, seed: int = 0) -> bytes:
    return DAMAGES[name].apply(SAMPLES[version], Random(seed))


def after(name: str, version: str, seed: int = 0) -> etree._Element:
    return parsed(damage(name, version, seed))


def parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data.lstrip(b"\n"), PARSER)


def all_of(root: etree._Element, *names: str) -> list[etree._Element]:
    """All elements of these names, whatever their namespace."""
    return [
        one
        for one in root.iter()
        if isinstance(one.tag, str) and one.tag.rpartition("}")[2] in names
    ]


def units(root: etree._Element) -> list[etree._Element]:
    return all_of(root, "trans-unit", "unit")


def targets(root: etree._Element) -> list[etree._Element]:
    """The targets of segments, those of matches left aside."""
    return [
        one
        for one in all_of(root, "target")
        if one.getparent().tag.rpartition("}")[2] in ("trans-unit", "segment")
    ]


def words(root: etree._Element) -> Counter[str]:
    """The words of all targets, as often as they are there; of codes, what they hold is none."""
    found: Counter[str] = Counter()
    for target in targets(root):
        for native in all_of(target, "bpt", "ept", "ph"):
            native.text = None
        text = unicodedata.normalize("NFC", "".join(map(str, target.itertext())))
        found.update(re.findall(r"\w+", text))
    return found


def test_names_and_titles() -> None:
    for name, one in DAMAGES.items():
        assert name == one.name
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
        assert one.title
    assert len({one.title for one in DAMAGES.values()}) == len(DAMAGES)


def test_profiles_name_damages_that_there_are_and_that_lose_nothing() -> None:
    for profile in PROFILES.values():
        assert set(profile.damages) <= set(HARMLESS), profile.tool


@pytest.mark.parametrize("version", SAMPLES)
@pytest.mark.parametrize("name", sorted(set(DAMAGES) - UNREADABLE))
def test_what_comes_out_is_xml_and_the_same_each_time(name: str, version: str) -> None:
    first = damage(name, version)
    assert damage(name, version) == first
    assert after(name, version).tag.endswith("}xliff")


@pytest.mark.parametrize("name", sorted(DAMAGES))
def test_each_damages_something(name: str) -> None:
    """A damage that does nothing proves nothing."""
    if name in ("files-merged", "glossary-dropped", "metadata-dropped", "original-data-dropped"):
        return  # see below: one version has it only, or none of the samples
    if name in OF_WORDS:
        return
    assert damage(name, "1.2") != SAMPLES["1.2"]


ONLY_1_2 = {
    "pairs-as-bpt", "codes-as-ph", "segments-marked", "approved-flipped", "header-dropped",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(DAMAGES) - ONLY_1_2 - {"files-merged"} - OF_WORDS))
def test_each_damages_something_in_2_x(name: str) -> None:
    assert damage(name, "2.1") != SAMPLES["2.1"]


@pytest.mark.parametrize("name", sorted(ONLY_1_2))
def test_what_2_x_does_not_have_is_left_alone(name: str) -> None:
    assert damage(name, "2.1") == SAMPLES["2.1"]


@pytest.mark.parametrize("version", SAMPLES)
@pytest.mark.parametrize("name", HARMLESS)
@pytest.mark.parametrize("seed", range(3))
def test_no_word_of_a_translation_is_lost(name: str, version: str, seed: int) -> None:
    before = words(parsed(SAMPLES[version]))
    there = words(after(name, version, seed))
    if name in ("codes-as-text", "as-mxliff"):
        there -= Counter({"1": 9, "2": 9})
    assert not before - there
    if not name.startswith(("untranslated-filled", "units-doubled")):
        assert there == before


@pytest.mark.parametrize("version", SAMPLES)
@pytest.mark.parametrize("name", [one for one in HARMLESS if one not in AS_WORDS])
def test_no_code_of_a_translation_is_lost(name: str, version: str) -> None:
    def numbers(root: etree._Element) -> set[str]:
        found = [code for target in targets(root) for code in all_of(target, *INLINE)]
        return {f"{code.get('rid') or code.get('startRef') or code.get('id')}" for code in found}

    there = numbers(after(name, version))
    if name not in ("codes-renumbered", "as-sdlxliff"):
        assert there == numbers(parsed(SAMPLES[version]))
    assert len(there) == (4 if name == "as-sdlxliff" else 2)


@pytest.mark.parametrize("version", SAMPLES)
def test_all_harmless_ones_together_lose_no_word(version: str) -> None:
    names = set(HARMLESS) - {"codes-as-text", "units-doubled", *NATIVE} - UNTRANSLATED
    for seed in range(5):
        data = damaged(SAMPLES[version], names, Random(seed))
        assert words(parsed(data)) == words(parsed(SAMPLES[version]))


def test_nothing_of_the_sort_comes_back_byte_for_byte() -> None:
    bare = b'<xliff version="1.2"><file original="a"><body/></file></xliff>'
    on_texts = set(HARMLESS) - {
        "version-changed", "utf-16", "byte-order-mark", "ascii-references", "original-renamed",
        "indented", "blank-first-line", "latin-1", *NATIVE,
    }  # fmt: skip
    for name in on_texts:
        assert DAMAGES[name].apply(bare, Random(0)) == bare, name
    with pytest.raises(KeyError):
        damaged(bare, ["no-such-damage"], Random(0))


# ---- each in its own way


@pytest.mark.parametrize("version", SAMPLES)
def test_ids(version: str) -> None:
    def names(name: str) -> list[tuple[str | None, str | None]]:
        return [
            (one.get("id"), one.get("resname", one.get("name")))
            for one in units(after(name, version))
        ]

    assert names("ids-renumbered")[:2] == [("1", "u1"), ("2", "u2")]
    assert names("ids-lost")[:2] == [("1", None), ("2", None)]
    assert names("ids-prefixed")[:2] == [("job-1_u1", None), ("job-1_u2", None)]


@pytest.mark.parametrize("version", SAMPLES)
def test_number_and_order_of_units(version: str) -> None:
    def ids(name: str, seed: int = 0) -> list[str | None]:
        return [one.get("id") for one in units(after(name, version, seed))]

    assert ids("untranslated-left-out") == ["u1", "u3", "u4"]
    assert sorted(set(ids("units-doubled"))) == ["u1", "u2", "u3", "u4"]
    assert max(len(ids("units-doubled", seed)) for seed in range(5)) > 4
    assert any(ids("units-reordered", seed) != ["u1", "u2", "u3", "u4"] for seed in range(5))
    assert len(ids("unit-unknown")) == 5
    assert sorted(ids("files-split")) == ["u1", "u2", "u3", "u4"]
    assert len(all_of(after("files-split", version), "file")) == 2
    assert ids("groups-added") == ids("groups-dropped") == ["u1", "u2", "u3", "u4"]
    assert not all_of(after("groups-dropped", version), "group")


@pytest.mark.parametrize("version", SAMPLES)
def test_documents_are_merged(version: str) -> None:
    split = DAMAGES["files-split"].apply(SAMPLES[version], Random(0))
    root = parsed(DAMAGES["files-merged"].apply(split, Random(0)))
    assert len(all_of(root, "file")) == 1
    assert sorted(str(one.get("id")) for one in units(root)) == ["u1", "u2", "u3", "u4"]


def test_segments_of_1_2() -> None:
    def marks(name: str, unit: int) -> list[tuple[int, int]]:
        made = units(after(name, "1.2"))[unit]
        texts = [all_of(made, "seg-source"), all_of(made, "target")]
        return [tuple(len(all_of(one, "mrk")) for [one, *_] in texts if one is not None)]

    assert marks("segments-split", 0) == [(2, 2)]
    assert marks("segments-marked", 0) == [(1, 1)]
    joined = units(after("segments-joined", "1.2"))[2]
    assert not all_of(joined, "seg-source", "mrk")
    assert "".join(map(str, all_of(joined, "target")[0].itertext())) == "quatre  cinq. six é <."


def test_segments_of_2_x() -> None:
    joined = units(after("segments-joined", "2.1"))[2]
    (segment,) = all_of(joined, "segment")
    assert not all_of(joined, "ignorable")
    assert segment.get("state") == "translated"
    source, target = ("".join(map(str, one.itertext())) for one in segment)
    assert (source, target) == ("Two parts. Both done.", "quatre  cinq. six é <.")
    split = units(after("segments-split", "2.1"))[0]
    ids = [one.get("id") for one in all_of(split, "segment")]
    assert len(ids) == len(set(ids)) == 2


@pytest.mark.parametrize("version", SAMPLES)
def test_units_are_split(version: str) -> None:
    derived = [one.get("id") for one in units(after("units-split", version))]
    assert {"u1-1", "u1-2", "u3-1", "u3-2"} <= set(derived)
    anew = units(after("units-split-anew", version))
    assert [one.get("id") for one in anew] == [str(n) for n in range(1, len(derived) + 1)]
    assert not [one for one in anew if one.get("resname") or one.get("name")]
    for root in (after("units-split", version), after("units-split-anew", version)):
        assert not all_of(root, "seg-source", "mrk")
        for one in units(root):
            assert len(all_of(one, "segment")) in (0, 1)


@pytest.mark.parametrize("version", SAMPLES)
@pytest.mark.parametrize("seed", range(6))
def test_codes_get_the_same_new_ids_in_source_and_target(version: str, seed: int) -> None:
    unit = units(after("codes-renumbered", version, seed))[3]
    source, target = (
        [one.get("id") for one in all_of(all_of(unit, name)[0], "x", "ph")]
        for name in ("source", "target")
    )
    assert source == target
    assert source != ["1", "2"]
    assert len(set(source)) == 2


def inside(name: str, version: str = "1.2", seed: int = 0) -> str:
    target = targets(after(name, version, seed))[0]
    target.tail = None
    text = etree.tostring(target, encoding="unicode")
    return re.sub(r' xmlns(:\w+)?="[^"]*"', "", text).partition(">")[2].removesuffix("</target>")


def test_forms_of_pairs() -> None:
    assert inside("pairs-as-bpt") == (
        'un <bpt id="1" rid="1">&lt;g1&gt;</bpt>deux<ept id="1" rid="1">&lt;/g1&gt;</ept> trois'
    )
    assert inside("pairs-as-bx") == 'un <bx id="1" ctype="bold"/>deux<ex id="1"/> trois'
    assert inside("pairs-as-bx", "2.1") == (
        'un <sc id="1" dataRef="d1"/>deux<ec startRef="1" dataRef="d1"/> trois'
    )
    assert inside("codes-as-text") == inside("codes-as-text", "2.1") == "un {1&gt;deux&lt;1} trois"
    assert inside("original-data-dropped", "2.1") == 'un <pc id="1">deux</pc> trois'


@pytest.mark.parametrize(
    ("name", "version", "made"),
    [
        ("code-deleted", "1.2", ["un deux trois"]),
        ("code-deleted", "2.1", ["un deux trois"]),
        ("code-misnested", "1.2", ['un <ex id="1"/>deux<bx id="1"/> trois']),
        ("code-misnested", "2.1", ['un <ec startRef="1"/>deux<sc id="1"/> trois']),
        ("code-halved", "1.2", ['un <bx id="1"/>deux trois', 'un deux<ex id="1"/> trois']),
        ("code-halved", "2.1", ['un <sc id="1"/>deux trois', 'un deux<ec startRef="1"/> trois']),
    ],
)
def test_harm_to_codes(name: str, version: str, made: list[str]) -> None:
    """Some codes are hit, which ones is chance; one is hit in any case."""
    found = {inside(name, version, seed) for seed in range(20)}
    assert set(made) <= found
    untouched = inside("comments-dropped", version)
    assert found <= {*made, untouched}


@pytest.mark.parametrize("version", SAMPLES)
def test_a_moved_code_leaves_the_words_as_they_are(version: str) -> None:
    before = words(parsed(SAMPLES[version]))
    for seed in range(20):
        assert words(after("note-mark-moved", version, seed)) == before


@pytest.mark.parametrize("version", SAMPLES)
def test_states(version: str) -> None:
    def states(name: str) -> list[str | None]:
        root = after(name, version)
        if version == "1.2":
            return [one.get("state") for one in targets(root)]
        return [one.get("state") for one in all_of(root, "segment") if len(one) == 2]

    assert set(states("states-dropped")) == {None}
    assert set(states("states-left")) == {"needs-translation" if version == "1.2" else "initial"}
    assert set(states("states-raised")) == set(states("states-changed")) == {"final"}


def test_approval() -> None:
    flipped = [one.get("approved") for one in units(after("approved-flipped", "1.2"))]
    assert flipped == ["yes", None, "no", "yes"]


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("notes-dropped", "note"),
        ("candidates-dropped", "alt-trans match matches"),
        ("glossary-dropped", "glossary"),
        ("metadata-dropped", "metadata"),
        ("extensions-dropped", "more"),
        ("original-data-dropped", "originalData data"),
    ],
)
def test_what_stands_around_goes(name: str, gone: str) -> None:
    for version in SAMPLES:
        assert not all_of(after(name, version), *gone.split())


@pytest.mark.parametrize("version", SAMPLES)
def test_the_name_of_an_export_goes(version: str) -> None:
    assert b"0a1b2c3d" not in damage("export-name-lost", version)
    assert b"heading" in damage("export-name-lost", version)


@pytest.mark.parametrize("version", SAMPLES)
def test_untranslated_units(version: str) -> None:
    def second(name: str) -> list[etree._Element]:
        return all_of(units(after(name, version))[1], "target")

    (filled,) = second("untranslated-filled")
    assert "".join(map(str, filled.itertext())) == "A & B"
    assert len(filled) == 1
    (empty,) = second("untranslated-emptied")
    assert not len(empty)
    assert not empty.text


def test_languages() -> None:
    assert b'target-language="fr-FR"' in damage("languages-with-region", "1.2")
    assert b'trgLang="fr-FR"' in damage("languages-with-region", "2.1")
    assert b'target-language="es"' in damage("language-wrong", "1.2")
    assert b'trgLang="es"' in damage("language-wrong", "2.1")


def test_letters() -> None:
    data = SAMPLES["1.2"]
    assert damage("byte-order-mark", "1.2").startswith(b"\xef\xbb\xbf<?xml")
    assert damage("utf-16", "1.2")[:2] in (b"\xff\xfe", b"\xfe\xff")
    assert damage("ascii-references", "1.2").isascii()
    assert b"&#233;" in damage("ascii-references", "1.2")
    assert damage("windows-line-ends", "1.2").count(b"\r\n") == data.count(b"\n")
    assert b"<x:trans-unit " in damage("prefixed", "1.2")
    assert b"</x:target>" in damage("prefixed", "1.2")
    assert b"<o:more>" in damage("prefixed", "1.2")
    assert b"<![CDATA[" in damage("cdata", "2.1")
    assert len(damage("truncated", "1.2")) < len(data)
    with pytest.raises(etree.XMLSyntaxError):
        after("truncated", "1.2")


def test_white_space() -> None:
    assert b"\n    <file" in damage("indented", "1.2")
    assert b">\n      <x " in damage("indented-inside", "1.2")
    assert damage("one-line", "1.2").count(b"\n") < 3
    assert b"quatre cinq." in damage("spaces-collapsed", "1.2")


@pytest.mark.parametrize(("version", "other"), [("1.2", "2.0"), ("2.1", "1.2")])
def test_another_version(version: str, other: str) -> None:
    root = after("version-changed", version)
    assert root.get("version") == other
    assert [one.get("id") for one in units(root)] == ["u1", "u2", "u3", "u4"]
    assert len(targets(root)) == 3
    names = {"1.2": ("trans-unit", "g", "x"), "2.0": ("unit", "pc", "ph")}[other]
    for name in names:
        assert all_of(root, name)


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its name, whatever its namespace."""
    return next((said for key, said in element.attrib.items() if key.endswith(f"}}{name}")), None)


@pytest.mark.parametrize("version", SAMPLES)
def test_the_own_format_of_trados(version: str) -> None:
    root = after("as-sdlxliff", version)
    first, second, *others = [one.get("conf") for one in all_of(root, "seg")]
    assert (first, second) == ("Translated", None)
    assert set(others) == {"Translated"}
    definitions = {one.get("id"): one[0].text for one in all_of(root, "tag")}
    used = [code for target in targets(root) for code in all_of(target, "g", "x")]
    assert [str(definitions[one.get("id")])[:9] for one in used] == [
        '<g id="1"', '<x id="2"', '<x id="1"', '<x id="2"'
    ]  # fmt: skip
    assert not {one.get("id") for one in units(root)} & {"u1", "u2", "u3", "u4"}


@pytest.mark.parametrize("version", SAMPLES)
def test_the_own_format_of_phrase(version: str) -> None:
    root = after("as-mxliff", version)
    said = {attribute(one, "confirmed") for one in units(root) if all_of(one, "target")}
    assert said == {"1"}
    assert not all_of(root, "g", "x", "mrk")
    texts = ["".join(map(str, one.itertext())) for one in targets(root)]
    assert "{1}{2}" in texts
    assert any("{1>deux<1}" in text for text in texts)
    assert '<x id="2"' in str([one.text for one in all_of(root, "content")])


@pytest.mark.parametrize("version", SAMPLES)
def test_the_own_format_of_memoq(version: str) -> None:
    root = after("as-mqxliff", version)
    assert [attribute(one, "status") for one in units(root)] == [
        "ManuallyConfirmed", "NotStarted", "ManuallyConfirmed", "ManuallyConfirmed"
    ]  # fmt: skip
    assert [one.text[:9] for one in all_of(targets(root)[0], "bpt")] == ['<g id="1"']


# ---- pseudo-translation


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Agenda 2027", "Āgēñdā ２０２７"),
        ("Комитет", "Кӧмӣтӗт"),
        ("会议。", "会̣议̣。"),
        ("— § …", "— § …"),
        ("", ""),
    ],
)
def test_pseudo_translation_goes_letter_by_letter(words: str, said: str) -> None:
    assert pseudo(words) == said
    assert "".join(map(pseudo, words)) == said


@pytest.mark.parametrize("version", SAMPLES)
def test_a_pseudo_translation_has_all_codes_and_other_words(version: str) -> None:
    root = parsed(translate(SAMPLES[version], lambda unit: unit != "u4"))
    found = ["".join(map(str, one.itertext())) for one in targets(root)]
    parts = ["Twō pārtš. Bōth dōñē."] if version == "1.2" else ["Twō pārtš.", "Bōth dōñē."]
    assert found == ["Ōñē bōld wōrd", "Ā & B", *parts, ""]
    for target in targets(root):
        source = target.getparent().find("{*}source")
        assert [one.get("id") for one in all_of(target, *INLINE)] == [
            one.get("id") for one in all_of(source, *INLINE)
        ]
    before = parsed(SAMPLES[version])
    assert [etree.tostring(one) for one in all_of(root, "source", "note", "match")] == [
        etree.tostring(one) for one in all_of(before, "source", "note", "match")
    ]


# ---- words


def texts_after(name: str, target: str, seed: int = 0) -> set[str]:
    """What becomes of the target of a unit, and of that of the next."""
    unit = "<trans-unit id='u{}'><source>{}</source><target>{}</target></trans-unit>"
    body = unit.format(1, "one", target) + unit.format(2, "two", "deux")
    data = f"<xliff version='1.2'><file original='a'><body>{body}</body></file></xliff>".encode()
    found = targets(parsed(DAMAGES[name].apply(data, Random(seed))))
    return {"".join(map(str, one.itertext())) for one in found}


@pytest.mark.parametrize(
    ("name", "before", "made"),
    [
        ("no-break-spaces-lost", "10\u00a0% de\u202f: a", {"10 % de : a", "deux"}),
        ("decomposed", "d\u00e9j\u00e0", {"de\u0301ja\u0300", "deux"}),
        ("texts-wrapped", "a b c d e", {"a b c\n      d e", "deux"}),
        ("texts-padded", "a b", {"\n      a b\n    ", "\n      deux\n    "}),
        ("quotes-curled", 'l\'"un"...', {"l’“un”…", "deux"}),
        ("escaped-twice", "a &lt; b &amp; c", {"a &lt; b &amp; c", "deux"}),
        ("unseen-added", "a", {"\u200ba\ufeff", "deux"}),
        ("units-merged", "a", {"a deux"}),
    ],
)
def test_words(name: str, before: str, made: set[str]) -> None:
    """Some of them hit some targets only."""
    assert made in [texts_after(name, before, seed) for seed in range(20)]


def test_references_and_declarations() -> None:
    quoted = ONE.replace("un <g", 'd\'"un" é <g').encode()
    made = DAMAGES["quotes-as-references"].apply(quoted, Random(0))
    assert b"d&apos;&quot;un&quot; &#xE9; <g" in made
    assert words(parsed(made)) == words(parsed(quoted))
    assert damage("latin-1", "1.2").startswith(b'<?xml version="1.0" encoding="ISO-8859-1"?>')
    assert b'six <x id="2"/>\xe9' in damage("latin-1", "1.2")
    assert damage("undeclared", "1.2").startswith(b"<xliff")
    assert damage("blank-first-line", "1.2").startswith(b"\n<?xml")


def test_additions() -> None:
    assert inside("marks-added") == (
        '<mrk mtype="term">un </mrk><g id="1" ctype="bold">deux</g> trois'
    )
    assert '<tool:tag><g id="1" ctype="bold">deux</g></tool:tag>' in inside("codes-wrapped")
    assert all_of(after("candidates-added", "2.1"), "match")[-1].get("ref")
    for version in SAMPLES:
        assert len(all_of(after("candidates-added", version), "alt-trans", "match")) == 5
        moved = all_of(after("notes-moved", version), "note")
        parents = {one.getparent().tag.rpartition("}")[2] for one in moved}
        assert parents == ({"header"} if version == "1.2" else {"notes"})
        assert len(all_of(after("notes-moved", version), "notes")) == (version == "2.1")
        for one in targets(after("target-first", version)):
            assert one.getnext().tag.endswith("}source")


def test_attributes() -> None:
    def said(name: str, attribute: str, seed: int = 0) -> set[str]:
        return set(re.findall(rf' {attribute}="([^"]*)"', damage(name, "1.2", seed).decode()))

    assert said("targets-with-region", "target-language") == {"fr-CA"}
    assert said("targets-with-region", "source-language") == {"en"}
    both = [said("languages-respelled", "target-language", seed) for seed in range(9)]
    assert {"FR"} in both
    assert {"fr_CA"} in both
    assert not said("languages-lost", "(?:target-language|xml:lang)")
    assert not said("space-unsaid", "xml:space")
    assert said("marked-untranslatable", "translate") == {"no"}
    assert said("untranslated-finished", "state") == {"translated", "final"}
    assert not all_of(after("header-dropped", "1.2"), "header")


@pytest.mark.parametrize("version", SAMPLES)
def test_a_tool_without_codes(version: str) -> None:
    root = after("codes-stripped", version)
    for unit in units(root):
        assert not [
            code for text in all_of(unit, "source", "target") for code in all_of(text, *INLINE)
        ]
