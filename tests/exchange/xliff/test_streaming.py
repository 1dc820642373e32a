"""A file is read unit by unit as it would be by the tree of the whole, and is not kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from benchmarks.returns import case
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.damages import DAMAGES
from hexapla.exchange.screening import screen
from hexapla.exchange.xliff import streaming
from hexapla.exchange.xliff.reading import read, read_by_unit, read_whole

SHARED = Path(__file__).parents[3] / "../shared/xliff"
HEADER = "<header><note from='hexapla'>export 0123abcd</note></header>"
UNIT = (
    "<trans-unit id='u1'><source>a <g id='1'>b</g></source>"
    "<target>c <g id='1'>d</g></target><note from='me'>so\nor so</note></trans-unit>\n"
)
ONE = (
    "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
    f"<file original='a.md' target-language='fr'>{HEADER}<body>\n"
    f"{UNIT}<group>{UNIT}{UNIT}</group></body></file>"
    f"<file original='b.md' target-language='fr'><body>{UNIT}</body></file></xliff>"
)
UNIT_2 = (
    "<unit id='u1'><notes><note>so</note></notes><segment><source>a <pc id='1'>b</pc></source>"
    "<target>c <pc id='1'>d</pc></target></segment></unit>\n"
)
NOTES = "<notes><note>of all</note></notes>"
GROUP = "<group id='g'><notes><note>of some</note></notes>"
TWO = (
    "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en' trgLang='fr'>"
    f"<file id='f' original='a.md'>{NOTES}{UNIT_2}{GROUP}{GROUP}{UNIT_2}</group>{UNIT_2}</group>"
    f"<group id='h'>{NOTES}</group>{UNIT_2}</file><file id='e'>{UNIT_2}</file></xliff>"
)
LATE = ONE.replace(HEADER, "").replace("</body></file>", f"</body>{HEADER}</file>")
SDL = ONE.replace("<xliff ", "<xliff xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0' ")
TAG = "<sdl:tag id='1'><sdl:bpt>&lt;g id=\"2\"&gt;</sdl:bpt></sdl:tag>"
COMMENT = "<sdl:cmt-def id='1'>hm</sdl:cmt-def>"
# What has no place where it is put here, and what no unit says but all depend on.
PARTS = (
    "<", ">", "&", "&#1;", "]]>", "<!-- c -->", "<?x y?>", "<![CDATA[x]]>", "\0", "\r\n", '"', "=",
    "<g id='2'>", "</g>", "<source>", "</source>", "</trans-unit>", "</unit>", "<trans-unit>",
    "<unit>", "<group>", "</group>", "<file>", "</file>", "<body>", "</body>", UNIT, UNIT_2, NOTES,
    HEADER, GROUP, TAG, COMMENT, "xmlns='x' ", "<x:y/>", "<unit xmlns='urn:x'/>", "<bin-unit>",
    "</bin-unit>", "<mark/>", "<!DOCTYPE x>",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _small_pieces() -> Iterator[None]:
    """In so small pieces that nothing is there before it is needed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streaming, "_PIECE", 20)
        yield


def said(way: object, data: bytes) -> object:
    """What a way of reading says: what is in the file, or why it cannot be read."""
    try:
        screen(data)
        return way(data)  # type: ignore[operator]
    except FormatError as error:
        return error.problem, error.line


def alike(data: bytes) -> bool:
    """Holds the two ways together; whether the file was read unit by unit."""
    found = said(read_by_unit, data)
    if isinstance(found, tuple) and found and isinstance(found[0], str):
        found = None
    assert found in (None, said(read_whole, data))
    return found is not None


@pytest.mark.parametrize("text", [ONE, TWO, SDL, LATE], ids=["1.2", "2.0", "Trados", "late"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_unit_by_unit(text: str, encoding: str) -> None:
    assert alike(text.encode(encoding))


@pytest.mark.parametrize(("text", "tag"), [(ONE, "trans-unit"), (TWO, "unit")])
def test_what_has_been_read_is_not_kept(text: str, tag: str) -> None:
    found = streaming.elements(text.encode())
    root = next(found).getroottree().getroot()
    for _ in found:
        assert len(list(root.iter(f"{{*}}{tag}"))) < 4
    assert len(list(root.iter(f"{{*}}{tag}"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        SDL.replace("</body></file>", f"</body><header>{TAG}</header></file>", 1),
        SDL.replace("</xliff>", f"{COMMENT}</xliff>"),
        ONE.replace("<file original='b", "<file xmlns:m='MQXliff' original='b"),
        ONE.replace("<xliff ", "<xliff xmlns:m='http://www.memsource.com/mxlf/2.0' "),
        TWO.replace(NOTES, "", 1).replace("</file>", f"{NOTES}</file>", 1),
        TWO.replace(f"{GROUP}{UNIT_2}", f"<group id='g'>{UNIT_2}{NOTES}"),
        ONE.replace("<source>a", f"<source>{UNIT} a", 1),
        ONE.replace(HEADER, f"<header>{UNIT}</header>"),
        ONE.replace("<body>", "<x><body>", 1).replace("</body>", "</body></x>", 1),
        ONE[:-9],
        ONE.replace("d</g>", "d</i>"),
        ONE.replace("urn:oasis:names:tc:xliff:document:1.2", "urn:x").replace("1.2", "7"),
        "<unit/>",
        "<xliff version='1.2'/>",
    ],
    ids=[
        "codes defined behind", "comments behind", "a dialect seen late",
        "codes as text", "notes behind", "notes of a group behind", "a unit in a unit",
        "a unit in a header", "units in something else", "no end", "not well-formed",
        "of another version", "no root", "no units",
    ],
)  # fmt: skip
def test_what_depends_on_the_whole_is_read_whole(text: str) -> None:
    assert not alike(text.encode())
    assert said(lambda data: read(data, ""), text.encode()) == said(read_whole, text.encode())


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.integers(0, 10**9))
def test_any_change_of_a_file_is_read_alike(seed: int) -> None:
    """Parts put in, or written over others, anywhere."""
    random = Random(seed)
    text = random.choice((ONE, TWO, SDL))
    for _ in range(random.choice((1, 1, 2, 3))):
        at, part = random.randrange(len(text)), random.choice(PARTS)
        at = text.find("<", at) if random.random() < 0.8 else at
        text = text[:at] + part + text[at + random.choice((0, 0, 1, 30)) :]
    alike(text.encode())


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(0, 10**9), st.lists(st.sampled_from(sorted(DAMAGES)), max_size=2, unique=True))
def test_what_tools_send_back_is_read_alike(seed: int, names: list[str]) -> None:
    alike(case(seed, names).returned)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the suites and real files are not here")
def test_suites_and_real_files_are_read_alike() -> None:
    paths = [one for one in SHARED.rglob("*") if "xl" in one.suffix or one.suffix == ".mqxliff"]
    assert sum(alike(path.read_bytes()) for path in paths if path.is_file()) > 300
