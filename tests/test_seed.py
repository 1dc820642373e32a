"""A real French agenda as a master: out to a translator into English, home, and built."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from commands import Result, hexapla, tree
from pages import Strict, check, elements_with
from translators import reword, translate

from hexapla.formats.markdown import MARKDOWN
from hexapla.language import symbols
from hexapla.model.document import BlockKind
from hexapla.model.reading import Reading

SEED = Path(__file__).parents[1] / "../shared/documents/000_c3c56fd471775883.fr.md"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEED.is_file(), reason="the real documents are not beside the project"),
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole way of the data: extract, export, translate, import, build."""
    root = tmp_path_factory.mktemp("seed")
    (root / "source").mkdir()
    shutil.copyfile(SEED, root / "source" / "ordre.md")
    (root / "hexapla.toml").write_text('original = "fr"\nlanguages = ["fr", "en", "ar"]\n')
    assert hexapla(root, "extract").code == 0
    assert hexapla(root, "export").code == 0
    for tag in ("en", "ar"):
        translate(root / "build" / tag / "ordre.xlf")
    return root


@pytest.fixture(scope="module")
def home(office: Path) -> Result:
    return hexapla(office, "import", "build/en/ordre.xlf", "build/ar/ordre.xlf")


@pytest.fixture(scope="module")
def built(office: Path, home: Result) -> Result:
    assert home.code == 0
    return hexapla(office, "build")


@pytest.fixture(scope="module")
def pages(office: Path, built: Result) -> dict[str, Strict]:
    assert built.code == 0
    return {
        tag: check((office / "build" / tag / "ordre.html").read_text("utf-8"))
        for tag in ("fr", "en", "ar")
    }


def version(office: Path, tag: str) -> Reading:
    return MARKDOWN.read((office / "build" / tag / "ordre.md").read_bytes(), tag)


def structure(reading: Reading) -> list[object]:
    return [
        *((one.kind, one.label, one.level, one.name) for one in reading.document.walk()),
        *((unit.role, unit.name) for unit in reading.units),
    ]


def test_what_there_is_to_do(office: Path) -> None:
    files = set(tree(office))
    assert {"locales/ordre.pot", "locales/en/ordre.po", "locales/ar/ordre.po"} <= files
    assert "locales/fr/ordre.po" not in files
    lint = hexapla(office, "lint", "--severity", "error")
    assert (lint.code, lint.out) == (0, "nothing to say\n")


def test_everything_comes_home(office: Path, home: Result) -> None:
    first, second = home.out.splitlines()
    segments = re.search(
        r"(\d+) segments: (\d+) applied, 0 unchanged, 0 quarantined, 0 orph", first
    )
    assert segments
    assert segments[1] == segments[2]
    assert second.partition("]")[2] == first.partition("]")[2]
    assert not [path for path in tree(office) if path.endswith(".aside.po")]


def test_it_is_built_without_findings(office: Path, built: Result) -> None:
    assert (built.code, built.err) == (0, "")
    assert built.out.count(": complete; ") == 3
    french = (office / "build" / "fr" / "ordre.md").read_bytes()
    assert french == (office / "source" / "ordre.md").read_bytes()


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_every_unit_comes_back_as_it_went_in(office: Path, built: Result, tag: str) -> None:
    """And the structure is the master's."""
    assert built.code == 0
    master, found = version(office, "fr"), version(office, tag)
    assert structure(found) == structure(master)
    for unit, translated in zip(master.units, found.units, strict=True):
        assert symbols.find(translated.text) == symbols.find(unit.text)
        if not re.search(r"[<\[*\\&]", unit.text):
            assert translated.text == reword(unit.text)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_every_symbol_is_in_place(office: Path, built: Result, tag: str) -> None:
    assert built.code == 0
    master, found = version(office, "fr").text, version(office, tag).text
    assert Counter(symbols.find(found)) == Counter(symbols.find(master))
    assert len(set(symbols.find(master))) == 5


@pytest.mark.parametrize("tag", ["fr", "en", "ar"])
def test_seven_notes_lead_both_ways(pages: dict[str, Strict], tag: str) -> None:
    page = pages[tag]
    identities = page.ids()
    assert [one for one in identities if one.startswith("note-")] == [
        f"note-{number}" for number in range(1, 8)
    ]
    forth = [str(one.attributes["href"]) for one in page.all("a")]
    assert [one for one in forth if one.startswith("#note-")] == [
        f"#note-{number}" for number in range(1, 8)
    ]
    assert [one.attributes["href"] for one in elements_with(page, "back")] == [
        f"#call-{number}" for number in range(1, 8)
    ]


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_pages_are_alike(pages: dict[str, Strict], tag: str) -> None:
    """The same headings, items, cells and links, and nothing that is not translated."""
    page, master = pages[tag], pages["fr"]
    assert page.ids() == master.ids()
    for name in ("h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "tr", "td", "th", "a"):
        assert len(page.all(name)) == len(master.all(name)), name
    assert not elements_with(page, "unfinished")


def test_the_annex_is_a_table(office: Path) -> None:
    kinds = Counter(block.kind for block in version(office, "fr").document.walk())
    assert (kinds[BlockKind.TABLE], kinds[BlockKind.NOTE]) == (1, 7)
