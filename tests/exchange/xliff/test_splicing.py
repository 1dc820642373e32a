"""New targets in a file of any origin: only their bytes change."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.returns.returned import Segment, settle
from hexapla.exchange.xliff import WRITERS
from hexapla.exchange.xliff.reading import read
from hexapla.exchange.xliff.splicing import splice
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.fragment import Fragment, Side, Tag
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

EN, FR = Locale.parse("en"), Locale.parse("fr")
REAL = Path(__file__).parents[3] / "../shared/xliff"
OPEN, CLOSE, ALONE = Side.OPEN, Side.CLOSE, Side.ALONE
SUFFIXES = {".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"}

# A file with all that a tree forgets: prefixes, CDATA, references, quotes, comments, odd spaces.
ODD = """\
<?xml version='1.0'   encoding="utf-8" ?><!-- top --><?tool keep?>
<x:xliff   xmlns:x='urn:oasis:names:tc:xliff:document:1.2' version = "1.2" xmlns:t="urn:t">
 <x:file original='a.md' source-language="en"  target-language="fr" datatype="x" t:a="&#x31;">
  <x:body><t:extra>&lt;&#60;<![CDATA[<raw>]]></t:extra>
\t<x:trans-unit   id="u1" t:score='5>4'>
\t\t<x:source>See <x:ph id="1" t:k='">'>[^3]</x:ph> &amp; <x:g id="2">that</x:g></x:source>
\t\t<x:alt-trans><x:source>no</x:source><x:target>non</x:target></x:alt-trans>
\t</x:trans-unit>
  <x:trans-unit id="u2"><x:source>b</x:source><x:target state="new"/></x:trans-unit>
  <x:trans-unit id="u3"><x:source>c</x:source><!-- c --><x:target><![CDATA[d & e]]></x:target>
  </x:trans-unit></x:body></x:file></x:xliff>
<!-- bottom -->
"""
TWO = """\
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr">
<file id="f" original="a.md"><unit id="u1">
  <segment id="s1"><source xml:space="preserve">One <pc id="1">a</pc>.</source></segment>
  <ignorable><source> </source></ignorable>
  <segment id="s2" state="final"><source>Two.</source><target order="3">Deux.</target></segment>
</unit></file></xliff>
"""


def segment(data: bytes, identity: str) -> Segment:
    (found,) = [
        one for returned in read(data, "a") for one in returned.segments if one.id == identity
    ]
    return found


def targets_of(data: bytes) -> dict[str, Fragment | None]:
    return {one.id: one.target for returned in read(data, "a") for one in returned.segments}


def test_a_new_target_stands_behind_its_source_in_the_files_own_manner():
    """With its prefix, its indentation, and the source's codes as the file writes them."""
    row = ("Voir ", Tag(2, OPEN), "cela <", Tag(2, CLOSE), " & ", Tag(1, ALONE))
    made = splice(ODD.encode(), {"u1": [row]})
    new = (
        '\n\t\t<x:target>Voir <x:g id="2">cela &lt;</x:g> &amp; '
        '<x:ph id="1" t:k=\'">\'>[^3]</x:ph></x:target>'
    )
    place = ODD.index("</x:source>") + len("</x:source>")
    assert made.decode() == ODD[:place] + new + ODD[place:]
    assert segment(made, "u1").target == row


def test_an_element_without_end_tag_gets_one():
    made = splice(ODD.encode(), {"u2": [("B",)]})
    assert made.decode() == ODD.replace(
        '<x:target state="new"/>', '<x:target state="new">B</x:target>'
    )


def test_what_says_the_same_already_is_left_as_it_is():
    """However it is spelled: CDATA, references, a comment in it."""
    assert splice(ODD.encode(), {"u3": [("d & e",)], "u2": [()], "u1": [()]}) == ODD.encode()
    assert b"<x:target>f</x:target>" in splice(ODD.encode(), {"u3": [("f",)]})


def test_segments_of_2_x_are_filled_one_by_one():
    row = ("Un ", Tag(1, OPEN), "b", Tag(1, CLOSE), "\x1b.")
    made = splice(TWO.encode(), {"u1": [row, ("Deux.",)]}).decode()
    new = '<target xml:space="preserve">Un <pc id="1">b</pc><cp hex="001B"/>.</target>'
    place = TWO.index("</source>") + len("</source>")
    assert made == TWO[:place] + new + TWO[place:]


def test_segments_of_1_2_are_filled_in_their_marks():
    unit = (
        '<xliff version="1.2"><file original="a" target-language="fr"><body><trans-unit id="1">'
        '<source>One. Two.</source><seg-source><mrk mtype="seg" mid="7">One.</mrk> <g id="9">'
        '<mrk mtype="seg" mid="8">Two.</mrk></g></seg-source>{}</trans-unit></body></file></xliff>'
    )
    marks = '<mrk mtype="seg" mid="7">{}</mrk> <g id="9"><mrk mtype="seg" mid="8">{}</mrk></g>'
    done = f"<target>{marks.format('Un.', 'Deux.')}</target>"
    for before in ("", "<target/>", "<target></target>"):
        made = splice(unit.format(before).encode(), {"1": [("Un.",), ("Deux.",)]})
        assert made.decode() == unit.format(done)
    there = unit.format(f"<target>{marks.format('Un.', 'X')}</target>")
    assert splice(there.encode(), {"1": [("Un.",), ("Deux.",)]}).decode() == unit.format(done)
    empty = '<mrk mtype="seg" mid="7"/>'
    there = unit.format(f"<target>{empty}</target>")
    assert splice(there.encode(), {"1": [("Un.",)]}).decode() == unit.format(
        '<target><mrk mtype="seg" mid="7">Un.</mrk></target>'
    )


def test_codes_around_the_only_segment_stay_where_they_are():
    data = (
        '<xliff version="1.2"><file original="a" target-language="fr"><body><trans-unit id="1">'
        '<source><x id="1"/>One</source><target><x id="1"/><mrk mtype="seg" mid="0">Un</mrk>'
        "</target></trans-unit></body></file></xliff>"
    )
    made = splice(data.encode(), {"1": [(Tag(1, ALONE), "Deux")]}).decode()
    assert made == data.replace("Un<", "Deux<")


def test_codes_in_the_text_are_spelled_as_the_tool_does():
    data = (
        '<xliff version="1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" m:version="2.4">'
        '<file original="a" target-language="fr"><body><group id="0"><trans-unit id="1">'
        "<source>See {1}that{2}</source><target></target></trans-unit></group></body></file>"
        "</xliff>"
    )
    source = segment(data.encode(), "1").source
    assert [part for part in source if isinstance(part, Tag)] == [Tag(1, ALONE), Tag(2, ALONE)]
    made = splice(data.encode(), {"1": [tuple(reversed(source))]})
    assert "<target>{2}that{1}See </target>" in made.decode()


def test_only_the_document_that_is_meant_is_filled():
    body = '<body><trans-unit id="1"><source>a</source></trans-unit></body>'
    data = (
        '<xliff version="1.2"><file original="a" target-language="fr">'
        f'{body}</file><file original="b" target-language="fr">{body}</file></xliff>'
    )
    assert splice(data.encode(), {"1": [("x",)]}, "b").count(b"<target>") == 1
    assert splice(data.encode(), {"1": [("x",)]}).count(b"<target>") == 2


@pytest.mark.parametrize(
    ("targets", "words"),
    [
        ({"u9": [("x",)]}, "no unit “u9”"),
        ({"u1": [("x",), ("y",)]}, "1 segments, not 2"),
        ({"u1": [(Tag(5, ALONE),)]}, "tag 5 stands for nothing"),
        ({"u1": [(Tag(2, CLOSE), "x", Tag(2, OPEN))]}, "closed out of turn"),
        ({"u1": [(Tag(2, OPEN), "x")]}, "never closed"),
    ],
)
def test_what_cannot_be_filled_is_refused_in_a_sentence(targets, words):
    with pytest.raises(FormatError, match=words):
        splice(ODD.encode(), targets)


@pytest.mark.parametrize(
    "data",
    [
        b"<xliff><file>",
        b"<!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff/>",
        b"<?xml version='1.0' encoding='utf-8'?><xliff>\xff</xliff>",
        "<xliff/>".encode("utf-16") + b"\xd8",
        b"",
    ],
)
def test_what_is_no_xml_is_refused(data):
    with pytest.raises(FormatError):
        splice(data, {})


def test_a_million_levels_are_gone_through_and_no_stack_ends():
    deep = 10**6
    data = b"<xliff>" + b"<a>" * deep + b"</a>" * deep + b"</xliff>"
    assert splice(data, {}) == data


# ---- laws

WORDS = st.text(st.sampled_from("ab &<>\"'\r\n\té\u00a0٣中𝄞\x0b]"), max_size=8)
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "windows-1252"]


@st.composite
def files(draw) -> bytes:
    """A file of ours in any version, and then in any encoding, with any line ends."""
    texts = ["one *two* three[^1]", "[four](https://un.org) five", "six", "<i>x</i> `y`", "&amp; é"]
    entries = []
    for number in range(draw(st.integers(1, 4))):
        unit = Unit(f"u{number}", draw(st.sampled_from(texts)), Role.PARAGRAPH, ("I",))
        target = draw(st.sampled_from(["", unit.text, f"¡{unit.text}", unit.text.upper()]))
        entries.append(
            Entry(unit, target, State.DRAFT if target else State.UNTRANSLATED, unit.text)
        )
    way = Outgoing(EN, "a.md", filled=draw(st.booleans()))
    text = b"".join(
        WRITERS[draw(st.sampled_from(list(WRITERS)))](Catalog("a", FR, tuple(entries)), way)
    ).decode()
    encoding = draw(st.sampled_from(ENCODINGS))
    text = text.replace('"UTF-8"', f'"{encoding.removesuffix("-sig")}"', 1)
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return text.encode(encoding, "xmlcharrefreplace")


@given(files())
@settings(deadline=None)
def test_untouched_is_identical(data):
    """Nothing to change, or everything set to what it is: the same bytes."""
    assert splice(data, {}) == data
    targets = {one: [target] for one, target in targets_of(data).items() if target is not None}
    assert splice(data, targets) == data


@given(files(), st.lists(WORDS, min_size=4, max_size=4), st.sets(st.integers(0, 3)))
@settings(deadline=None)
def test_what_goes_in_comes_out_and_nothing_else_changes(data, words, chosen):
    before = {one.id: one for returned in read(data, "a") for one in returned.segments}
    targets = {
        identity: [(*one.source, words[n])]
        for n, (identity, one) in enumerate(before.items())
        if n in chosen
    }
    made = splice(data, targets)
    for identity, one in before.items():
        after = segment(made, identity)
        if identity in targets:
            assert settle(after.target or one.source) == settle(targets[identity][0])
        else:
            assert after.target == one.target
    # Setting all back gives the words of before; what was not set is byte for byte the same.
    if not targets:
        assert made == data


@given(st.binary(max_size=200) | files(), st.integers(0), st.binary(max_size=4))
@settings(deadline=None)
def test_damaged_files_are_filled_or_refused(data, place, junk):
    at = place % (len(data) + 1)
    data = data[:at] + junk + data[at + 1 :]
    try:
        assert splice(data, {}) == data
        splice(data, {"u0": [("x",)]})
    except FormatError:
        pass


def said(row: Fragment) -> list[str | Tag]:
    """Words and codes, whatever space stands beside them: some tools keep it out of segments."""
    return [part.strip() if isinstance(part, str) else part for part in settle(row)]


def real_files() -> list[Path]:
    return sorted(path for path in REAL.rglob("*") if path.suffix in SUFFIXES)


@pytest.mark.shared
@pytest.mark.skipif(not REAL.exists(), reason="the real files are not here")
def test_files_of_real_tools_keep_every_byte():
    """Each that can be read; and where a target is set to what it says, nothing changes either."""
    known = 0
    for path in real_files():
        data = path.read_bytes()
        try:
            documents = read(data, path.name)
        except FormatError:
            continue
        assert splice(data, {}) == data, path
        known += 1
        named = Counter((one.document, unit.id) for one in documents for unit in one.segments)
        for one in documents:
            singles = {
                segment.id: [segment.target]
                for segment in one.segments
                if segment.target is not None and segment.parts == 1
                if named[one.document, segment.id] == 1
            }
            try:
                made = splice(data, singles, one.document)
            except FormatError:
                continue  # the same id twice, or a text inside a code
            if b"<ignorable" not in data:
                assert made == data, path
    assert known > 400


@pytest.mark.shared
@pytest.mark.skipif(not REAL.exists(), reason="the real files are not here")
def test_files_of_real_tools_can_be_filled():
    """Every single-segment unit of every file gets other words, and is read back with them."""
    filled = 0
    for path in [path for path in real_files() if "real" in path.parts]:
        data = path.read_bytes()
        try:
            documents = read(data, path.name)
        except FormatError:
            continue
        for number, one in enumerate(documents):
            names = [segment.id for segment in one.segments]
            wanted = {
                segment.id: tuple(
                    f"¡{part}é<&" if isinstance(part, str) else part for part in segment.source
                )
                for segment in one.segments
                if segment.parts == 1 and names.count(segment.id) == 1 and segment.source
            }
            for identity, row in wanted.items():
                try:
                    made = splice(data, {identity: [row]}, one.document)
                except FormatError:
                    continue
                after = {one.id: one for one in read(made, path.name)[number].segments}
                assert said(after[identity].target or ()) == said(row), (path, identity)
                filled += 1
    assert filled > 400
