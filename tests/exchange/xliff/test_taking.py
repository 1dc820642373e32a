"""A file of ours is read without a tree of its usual units: as it would be with one."""

from __future__ import annotations

import re
from random import Random

import pytest
from benchmarks.returns import case
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.damages import DAMAGES
from hexapla.exchange.xliff.reading import read, read_whole
from hexapla.exchange.xliff.v1 import frame, taking

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
    '<file original="a.md" source-language="en" target-language="fr" datatype="x-markdown">\n<body>'
)
UNIT = (
    '<trans-unit id="u1" resname="u1" restype="x-paragraph" xml:space="preserve">\n'
    '<source xml:lang="en">a &amp; <g id="1" ctype="bold">b</g><x id="2" ctype="x-hexapla-note" '
    'clone="no" equiv-text="[1]"/></source>\n'
    '<target xml:lang="fr" state="translated">c <g id="1" ctype="bold">d</g></target>\n'
    '<note from="developer" annotates="source">paragraph</note>\n</trans-unit>\n'
)
# One that a memory has something for.
OFFERED = UNIT.replace(
    "</trans-unit>",
    '<alt-trans match-quality="70" origin="d, ub1" alttranstype="proposal">\n'
    '<source xml:lang="en">é <g id="1" ctype="bold">b</g></source>\n'
    '<target xml:lang="fr">&gt; è</target>\n</alt-trans>\n</trans-unit>',
)
FOOT = "</body></file></xliff>\n"
FILE = HEAD + UNIT * 3 + FOOT
# The same as we write it, with nothing around the units that is not ours.
OURS = (
    HEAD.replace("\n<body>", "\n<header>\n<tool tool-id=\"hexapla\" tool-name=\"Hexapla\"/>\n"
                 '<note from="hexapla">export 0123abcd</note>\n</header>\n<body>\n')
    .replace(' datatype="x-markdown"', "")
    .replace('"a.md"', '"sóurce/a.md" datatype="x-markdown"')
    .replace('"fr"', '"fr" tool-id="hexapla" build-num="0123abcd"')
    + UNIT * 2 + OFFERED + "</body>\n</file>\n</xliff>\n"
)  # fmt: skip
PREFIXED = re.sub(r"<(/?)(?=[a-z])", r"<\1x:", OURS).replace("xmlns=", "xmlns:x=")
# What could make of a unit something else than it seems.
PARTS = (
    "<", ">", "&", "&lt;", "&#1;", "&x;", "]]>", "<!--", "-->", "<![CDATA[", "<?x", "?>", "\r",
    "\n", "\t", "\0", "\x01", "\ufffe", "\xff", '"', "'", "/", "=", " ", "<g id='1'>", '<g id="1">',
    "</g>", '<x id="1"/>', '<x id="3"/>', "<mrk>", "</mrk>", "<source>", "</source>", "<target>",
    "</target>", "</trans-unit>", "<trans-unit ", "<group>", "</group>", "<body>", "</body>",
    "</file>", UNIT, "<alt-trans>", "</alt-trans>", "<note>n</note>", 'xmlns="x" ', "xmlns:a='b'",
    'translate="no" ', 'state="new"', 'approved="no"', ' id="u2"', "hexapla-run", "<seg-source/>",
    '<trans-unit hexapla-run="0"/>', "<ph id='1'>x</ph>", "0", "é", "<header>", "</header>",
)  # fmt: skip


def said(way: object, data: bytes) -> object:
    """What a way of reading says: what is in the file, or why it cannot be read."""
    try:
        return way(data)  # type: ignore[operator]
    except FormatError as error:
        return error.problem, error.line


def short(data: bytes) -> object:
    return read(data, "")


def alike(data: bytes) -> bool:
    """Reads on both ways, which must agree; whether any unit was read without a tree."""
    assert said(short, data) == said(read_whole, data)
    return taking.take(data) is not None


def test_a_file_of_ours_has_no_tree() -> None:
    assert alike(FILE.encode())
    found = taking.take(FILE.encode())
    assert found is not None
    assert [len(run) for run in found.runs] == [3]
    assert b"source>" not in found.rest


def test_what_stands_around_the_units_of_a_file_of_ours_has_no_tree_either() -> None:
    assert alike(OURS.encode())
    found = taking.take(OURS.encode())
    assert found is not None
    framed = frame.read(found)
    assert framed is not None
    assert (framed.document, framed.language, framed.export) == ("sóurce/a.md", "fr", "0123abcd")
    written = case(4, (), version="1.2").out
    taken = taking.take(written)
    assert taken is not None
    assert frame.read(taken) is not None


@pytest.mark.parametrize(
    "text",
    [
        OURS.replace("\n", "\r\n"),
        PREFIXED,
        PREFIXED.replace("\n", "\r\n"),
    ],
    ids=["of Windows", "a prefix", "both"],
)
def test_another_spelling_of_a_file_of_ours_is_as_good(text: str) -> None:
    data = text.encode()
    assert alike(data)
    found = taking.take(data)
    assert found is not None
    assert [len(run) for run in found.runs] == [3]
    assert [one.source for one in found.runs[0]] == [
        one.source for one in read(data, "")[0].segments
    ]


@pytest.mark.parametrize(
    "text",
    [
        PREFIXED.replace("<x:note from=\"developer\"", "<note from=\"developer\"", 1).replace(
            "paragraph</x:note>", "paragraph</note>", 1
        ),
        PREFIXED.replace("<x:body>", '<x:body xmlns="urn:y">'),
        PREFIXED.replace("<x:body>", '<x:body xmlns:y="urn:y"><y:z/>'),
        PREFIXED.replace("<x:body>", "<x:body><!-- c -->"),
        PREFIXED.replace(' state="translated"', ' x:state="translated"'),
        PREFIXED.replace("<x:body>", '<x:body xmlns:x="urn:y">'),
        PREFIXED.replace("xmlns:x=", "xmlns:y="),
    ],
    ids=[
        "an element without", "another default", "another prefix", "a comment", "an attribute",
        "the prefix of something else", "of nothing",
    ],
)  # fmt: skip
def test_a_prefix_is_not_taken_off_where_it_says_something(text: str) -> None:
    alike(text.encode())


def test_what_is_not_usual_stays_in_its_place() -> None:
    other = UNIT.replace("u1", "u2").replace("</source>", "</source><seg-source/>")
    data = (HEAD + UNIT + other + UNIT.replace("u1", "u3") + FOOT).encode()
    assert alike(data)
    (returned,) = read(data, "a.xlf")
    assert [one.id for one in returned.segments] == ["u1", "u2", "u3"]
    assert [one.line for one in returned.segments] == [4, 9, 14]


def test_a_long_file_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking, "_PIECE", 700)
    units = [UNIT.replace("u1", f"u{n}").replace("c <", "ç “会议” <") for n in range(40)]
    data = (HEAD + "".join(units) + FOOT).encode()
    assert alike(data)
    (returned,) = read(data, "a.xlf")
    assert [one.id for one in returned.segments] == [f"u{n}" for n in range(40)]


@pytest.mark.parametrize(
    "data",
    [
        FILE.replace("<body>", "<body><!-- ").replace("</body>", " --></body>"),
        FILE.replace("<body>", "<body><![CDATA[").replace("</body>", "]]></body>"),
        FILE.replace("<body>", "<body><?x ").replace("</body>", " ?></body>"),
        FILE.replace("<body>", '<body><trans-unit id="v"><source>').replace(
            "</body>", "</source></trans-unit></body>"
        ),
        FILE.replace("<body>", "<header><note>").replace("</body>", "</note></header>"),
        FILE.replace("<body>", "<body>" + "<group>" * 300).replace(
            "</body>", "</group>" * 300 + "</body>"
        ),
        FILE.replace("<file ", '<file xmlns="urn:x" '),
        FILE.replace("<xliff ", '<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" '),
        FILE.replace(' target-language="fr"', ""),
        FILE.replace('version="1.2"', 'version="2.0"'),
        FILE.replace("UTF-8", "windows-1252"),
        FILE.replace("1.0", "1.1", 1),
        FILE.replace("xliff", "tmx"),
        FILE.replace("<?xml", " <?xml"),
        FILE.replace("c <g", f"{'c' * 11_000_000} <g", 1),
        FILE.replace("c <g", '<g id="1">' * 70 + "</g>" * 70 + "<g", 1),
        FILE.replace('<g id="1" ctype="bold">b</g>', '<x id="1"/><g id="1">b</g>'),
        FILE.replace("</file>", '</file><file original="a" target-language="es"><body/></file>'),
    ],
)
def test_what_could_be_taken_for_a_unit_is_not(data: str) -> None:
    alike(data.encode())


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.integers(0, 10**9))
def test_any_change_of_a_file_is_read_alike(seed: int) -> None:
    """Bytes put in, taken out or written over, anywhere."""
    random = Random(seed)
    data = random.choice((FILE, OURS, PREFIXED)).encode()
    for _ in range(random.choice((1, 1, 2, 3))):
        at = random.randrange(len(data))
        part = random.choice(PARTS)
        new = part.encode("latin-1" if part == "\xff" else "utf-8")
        data = data[:at] + new + data[at + random.choice((0, 0, 1, len(new), 30)) :]
    alike(data)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(0, 10**9), st.lists(st.sampled_from(sorted(DAMAGES)), max_size=2, unique=True))
def test_what_tools_send_back_is_read_alike(seed: int, names: list[str]) -> None:
    alike(case(seed, names, version="1.2").returned)
