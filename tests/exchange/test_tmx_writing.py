"""Memories for translation tools: TMX 1.4b that translate-toolkit and OmegaT read."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tmx import tmxfile

from hexapla.exchange.memories import write
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.profiles import GENERIC, PROFILES, Profile
from hexapla.exchange.returns.returned import settle
from hexapla.exchange.tmx import read as read_tmx
from hexapla.exchange.xliff.v1.writing import write as write_xliff
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.candidate import Candidate
from hexapla.model.catalog import Catalog, Entry
from hexapla.model.fragment import Fragment, Side, Tag
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

EN, FR, AR = (Locale.parse(tag) for tag in ("en", "fr", "ar"))
PLAIN, OMEGAT = PROFILES[GENERIC], PROFILES["omegat"]
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def pair(source: str, target: str, origin: str = "agenda, u1") -> Candidate:
    return Candidate(source, target, 100, origin)


def root_of(data: bytes) -> etree._Element:
    return etree.fromstring(data)


def segments(data: bytes) -> list[str]:
    """What stands between <seg> and </seg>, in order."""
    return re.findall("<seg>(.*?)</seg>", data.decode(), re.S)


def sentences(fragment: Fragment, locale: Locale) -> tuple[Fragment, ...]:
    """Cuts behind each full stop with a space: what any cutter must hold, nothing is lost."""
    row: list[list[str | Tag]] = [[]]
    for part in fragment:
        for piece in re.split(r"(?<=\. )", part) if isinstance(part, str) else [part]:
            row[-1].append(piece)
            if isinstance(piece, str) and piece.endswith(". "):
                row.append([])
    return tuple(tuple(part for part in one if part != "") for one in row if one)


def test_a_memory_names_its_languages_and_where_each_pair_is_from() -> None:
    data = write([pair("Agenda", "Ordre du jour")], EN, FR, PLAIN)
    root = root_of(data)
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    header = root.find("header")
    assert header is not None
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang"}
    assert required | {"datatype"} == set(header.attrib)
    assert header.get("srclang") == "en"
    assert [tuv.get(LANGUAGE) for tuv in root.iter("tuv")] == ["en", "fr"]
    assert root.findtext(".//prop") == "agenda, u1"
    assert segments(data) == ["Agenda", "Ordre du jour"]


def test_language_tags_as_the_tool_wants_them() -> None:
    root = root_of(write([pair("a", "b")], EN, AR, PROFILES["trados"]))
    assert [tuv.get(LANGUAGE) for tuv in root.iter("tuv")] == ["en-US", "ar-SA"]
    assert root.xpath("string(header/@srclang)") == "en-US", "else the source is not found"


def test_codes_are_numbered_as_in_the_source() -> None:
    data = write([pair("*a* see[^1] **b**", "**B** voir[^1] *A*")], EN, FR, PLAIN)
    assert segments(data) == [
        '<bpt i="1" x="1" type="italic">*</bpt>a<ept i="1">*</ept> see'
        '<ph x="2" type="fnote">[^1]</ph>'
        ' <bpt i="3" x="3" type="bold">**</bpt>b<ept i="3">**</ept>',
        '<bpt i="3" x="3" type="bold">**</bpt>B<ept i="3">**</ept> voir'
        '<ph x="2" type="fnote">[^1]</ph>'
        ' <bpt i="1" x="1" type="italic">*</bpt>A<ept i="1">*</ept>',
    ]


def test_codes_as_the_files_own_elements() -> None:
    """So OmegaT and Weblate find them again: `<g id="1">` of the file beside it."""
    data = write([pair("*a*[^1] b", "*A*[^1] B")], EN, FR, PROFILES["weblate"])
    assert (
        '<bpt i="1" x="1" type="italic">&lt;g id="1" ctype="italic"&gt;</bpt>' in segments(data)[0]
    )
    assert '<ept i="1">&lt;/g&gt;</ept>' in segments(data)[1]
    assert 'type="fnote">&lt;x id="2" ' in segments(data)[0]


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("a.[^1]", "b.[^1]", ("a.", "b.")),
        ("[^1] a", "[^1] b", ("a", "b")),
        ("**a**", "**b**", ("a", "b")),
        ("**a[^1]**", "**b[^1]**", ("a", "b")),
        ("a.[^1]", "b[^1].", None),
        ("**a** b", "**A** B", None),
        ("a.[^1][^2]", "b.[^2][^1]", None),
        ("[^1]", "[^1]", ()),
    ],
)
def test_a_bare_segment_has_no_codes_at_its_ends(
    source: str, target: str, wanted: tuple[str, ...] | None
) -> None:
    """As OmegaT keeps them out: only what both sides have there; a pair without words is none."""
    found = segments(write([pair(source, target)], EN, FR, OMEGAT))
    if wanted is None:
        assert any("<" in one for one in found)
        assert ["".join(etree.fromstring(f"<s>{one}</s>").xpath("text()")) for one in found] == [
            read(text).words() for text in (source, target)
        ]
    else:
        assert tuple(found) == wanted


def test_content_is_escaped_and_what_xml_cannot_carry_is_replaced() -> None:
    data = write([pair('a < b & "c"\x07', "a > b", 'x"<&,\x00 u1')], EN, FR, PLAIN)
    root = root_of(data)
    assert [seg.text for seg in root.iter("seg")] == ['a < b & "c"\ufffd', "a > b"]
    assert root.findtext(".//prop") == 'x"<&,\ufffd u1'


# ---- sentences


def kinds(candidates: Iterable[Candidate]) -> list[tuple[str | None, list[str]]]:
    root = root_of(write(candidates, EN, FR, PLAIN, sentences))
    return [
        (tu.get("segtype"), ["".join(seg.itertext()) for seg in tu.iter("seg")])
        for tu in root.iter("tu")
    ]


def test_sentences_that_belong_together_are_pairs_of_their_own() -> None:
    one = pair("The first is here. The *second* follows.", "Le premier est là. Le *second* suit.")
    assert kinds([one]) == [
        (None, [one.source, one.target]),
        ("sentence", ["The first is here.", "Le premier est là."]),
        ("sentence", ["The *second* follows.", "Le *second* suit."]),
    ]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("One sentence only.", "Une seule phrase."),
        ("The first is here. The second follows.", "Le premier est là, et le second suit."),
        ("The first is here.[^1] The second follows.", "Le premier est là. Le second suit.[^1]"),
        ("**The first is here. The second** follows.", "**Le premier est là. Le second** suit."),
        (
            "It is. The second is a very long sentence indeed.",
            "Le premier est fort long, ma foi. Oui.",
        ),
    ],
    ids=["one", "other number", "other codes", "cut inside a code", "out of proportion"],
)
def test_sentences_that_may_not_belong_together_are_none(source: str, target: str) -> None:
    assert [kind for kind, _ in kinds([pair(source, target)])] == [None]


# ---- laws


WORDS = st.text(st.sampled_from("ab .é大\u0627\"'<>&\u00a0"), max_size=8)
MARKED = st.lists(
    st.one_of(
        WORDS,
        WORDS.map(lambda words: f"*{words}x*"),
        WORDS.map(lambda words: f"[x{words}](https://un.org/?a&b)"),
        st.sampled_from(["[^1]", "`c<d`", "<br>", "**x *y* z**", "\\\n"]),
    ),
    max_size=5,
).map("".join)


@given(st.lists(st.tuples(MARKED, MARKED), max_size=3), st.sampled_from([*PROFILES.values()]))
def test_every_memory_is_whole(texts: list[tuple[str, str]], profile: Profile) -> None:
    """It is XML, its pairs are balanced, and each side has its words; the same gives the same."""
    candidates = [pair(source, target) for source, target in texts]
    data = write(candidates, EN, FR, profile, sentences)
    assert data == write(candidates, EN, FR, profile, sentences)
    whole = [tu for tu in root_of(data).iter("tu") if tu.get("segtype") is None]
    for tu in whole:
        first, second = tu.iter("seg")
        for seg in (first, second):
            opened = [one.get("i") for one in seg.iter("bpt")]
            assert len(set(opened)) == len(opened)
            assert sorted(opened) == sorted(one.get("i") for one in seg.iter("ept"))
    if not profile.bare:
        words = [["".join(seg.xpath("text()")) for seg in tu.iter("seg")] for tu in whole]
        assert words == [
            [read(source).words(), read(target).words()]
            for source, target in texts
            if read(source).fragment and read(target).fragment
        ]


@given(st.tuples(MARKED, MARKED))
def test_the_notation_can_be_put_together_again(texts: tuple[str, str]) -> None:
    """Where codes hold the notation, a segment with all its text is the unit's own."""
    for seg, text in zip(root_of(write([pair(*texts)], EN, FR, PLAIN)).iter("seg"), texts):
        parsed = read(text)
        parts = [
            part
            if isinstance(part, str)
            else parsed.codes[part.number - 1].closing
            if part.side is Side.CLOSE
            else parsed.codes[part.number - 1].opening
            for part in parsed.fragment
        ]
        assert "".join(seg.itertext()) == "".join(parts)


@given(st.tuples(MARKED, MARKED), st.sampled_from(["generic", "weblate", "trados"]))
def test_our_own_reader_takes_it(texts: tuple[str, str], tool: str) -> None:
    (returned,) = read_tmx(write([pair(*texts)], EN, FR, PROFILES[tool]), "memory.tmx")
    source = read(texts[0])
    target = match(source, read(texts[1])).fragment
    for segment in returned.segments:
        assert settle(segment.source) == settle(source.fragment)
        assert _alike(segment.target or (), target)


def _alike(found: Fragment, wanted: Fragment) -> bool:
    """The same words, and as many codes: those that only the target has get other numbers."""
    numbers: dict[int, int] = {}
    for one, other in zip(settle(found), settle(wanted)):
        if isinstance(one, str) or isinstance(other, str):
            if one != other:
                return False
        elif (
            one.side is not other.side
            or numbers.setdefault(one.number, other.number) != other.number
        ):
            return False
    return len(settle(found)) == len(settle(wanted))


# ---- the tools


def test_translate_toolkit_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_bytes(write([pair("See *it*[^1] & < go", "Voir *cela*[^1] & <")], EN, FR, PLAIN))
    (unit,) = tmxfile.parsefile(str(path)).units
    assert (unit.source, unit.target) == ("See *it*[^1] & < go", "Voir *cela*[^1] & <")


PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
<target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>en</source_lang>
<target_lang>fr</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>"""
# What a user switches on to see the codes of a memory from elsewhere.
PREFERENCES = """<?xml version="1.0" encoding="UTF-8" ?>
<omegat>
  <preference version="1.0">
    <ext_tmx_show_level2>true</ext_tmx_show_level2>
    <ext_tmx_use_slash>true</ext_tmx_use_slash>
  </preference>
</omegat>
"""


def omegat(root: Path, xliff: bytes, memory: bytes) -> dict[str, str]:
    """What OmegaT translates from a memory alone: the targets by unit."""
    for folder in ("source", "target", "omegat", "glossary", "dictionary", "tm/auto", "cfg"):
        (root / folder).mkdir(parents=True)
    (root / "omegat.project").write_text(PROJECT)
    (root / "cfg/omegat.prefs").write_text(PREFERENCES)
    (root / "source/a.xlf").write_bytes(xliff)
    (root / "tm/auto/memory.tmx").write_bytes(memory)
    command = ["omegat", str(root), "--mode=console-translate", f"--config-dir={root / 'cfg'}"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    found = (root / "target/a.xlf").read_text("utf-8")
    return dict(re.findall(r'(?s)<trans-unit id="(\w+)".*?<target[^>]*>(.*?)</target>', found))


@pytest.mark.omegat
@pytest.mark.skipif(not shutil.which("omegat"), reason="OmegaT is not installed")
def test_omegat_translates_from_it(tmp_path: Path) -> None:
    """Codes in the middle and at both ends: each text is found again as it is in the file."""
    # A code that stands alone keeps its place among the codes: 3.6 reads no number of it.
    texts = {
        "Plain text.": "Texte simple.",
        "A **bold** word.[^1]": "Un mot **gras**.[^1]",
        "*All of it*": "*Tout*",
        "See [here](x:y) and *there*, `c` so.": "Voir *là* et [ici](x:y) `c`.",
    }
    units = [Unit(f"u{n}", text, Role.PARAGRAPH) for n, text in enumerate(texts)]
    catalog = Catalog("a", FR, tuple(Entry(unit, unit.text) for unit in units))
    xliff = b"".join(write_xliff(catalog, Outgoing(EN, "source/a.md")))
    candidates = [pair(source, target) for source, target in texts.items()]
    found = omegat(tmp_path / "p", xliff, write(candidates, EN, FR, OMEGAT, sentences))
    plain = [re.sub(r"<[^>]+>", "", target) for target in found.values()]
    assert plain == ["Texte simple.", "Un mot gras.", "Tout", "Voir là et ici ."]
    assert re.search(r'<g id="1"[^>]*>gras</g>\.<x id="2"', found["u1"])
    assert re.search(r'<g id="1"[^>]*>Tout</g>', found["u2"])
    assert re.search(r'<g id="2".*>là</g> et <g id="1".*>ici</g> <x id="3"[^>]*>\.', found["u3"])
