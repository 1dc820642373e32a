"""The repository is its own first workspace: the set that a newcomer sees is whole and right."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from commands import Result, hexapla, tree
from pages import Strict, check, elements_with

from hexapla.formats.markdown import MARKDOWN
from hexapla.language import symbols
from hexapla.model.reading import Reading
from hexapla.workspace.workspace import Workspace

ROOT = Path(__file__).parents[1]
TAGS = ("ar", "zh", "en", "fr", "ru", "es")
NAME = "annotated-agenda"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace as a clone has it, without cache and builds."""
    root = tmp_path_factory.mktemp("sample")
    for folder in ("source", "locales", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "hexapla.toml", root)
    return root


@pytest.fixture(scope="module")
def built(fresh: Path) -> Result:
    return hexapla(fresh, "build")


@pytest.fixture(scope="module")
def versions(fresh: Path, built: Result) -> dict[str, str]:
    """The six localized documents."""
    assert built.code == 0
    return {tag: (fresh / "build" / tag / f"{NAME}.md").read_text("utf-8") for tag in TAGS}


@pytest.fixture(scope="module")
def readings(versions: dict[str, str]) -> dict[str, Reading]:
    return {tag: MARKDOWN.read(text.encode(), tag) for tag, text in versions.items()}


@pytest.fixture(scope="module")
def pages(fresh: Path, versions: dict[str, str]) -> dict[str, Strict]:
    return {
        tag: check((fresh / "build" / tag / f"{NAME}.html").read_text("utf-8")) for tag in versions
    }


def test_the_catalogs_are_up_to_date(fresh: Path) -> None:
    """What is committed is what an extraction writes, byte for byte."""
    before = tree(fresh)
    done = hexapla(fresh, "extract")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(
        rf"{NAME}: 146 units \(146 kept, 0 changed, 0 added, 0 removed\); 0 files written\n",
        done.out,
    )
    assert {path: data for path, data in tree(fresh).items() if path in before} == before
    assert hexapla(fresh, "extract").out == f"{NAME}: nothing has changed\n"


def test_the_catalogs_are_complete(fresh: Path) -> None:
    rows = json.loads(hexapla(fresh, "status", "--format", "json").out)
    assert [row["language"] for row in rows] == list(TAGS)
    assert {(row["translated"], row["untranslated"], row["aside"]) for row in rows} == {(146, 0, 0)}


@pytest.mark.gettext
@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
@pytest.mark.parametrize("file", sorted((ROOT / "locales").rglob("*.po")), ids=lambda one: one.name)
def test_gettext_takes_the_catalogs(file: Path) -> None:
    done = subprocess.run(
        ["msgfmt", "-c", "-o", "/dev/null", file], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_nothing_is_amiss(fresh: Path, built: Result) -> None:
    """No finding in the master from warnings on, none in the set, none from the build."""
    assert (built.code, built.err) == (0, "")
    assert built.out.count(": complete; ") == 6
    assert "MRG" not in built.out
    assert hexapla(fresh, "lint", "--severity", "warning") == (0, "nothing to say\n", "")
    assert hexapla(fresh, "check") == (0, "nothing to say\n", "")


def test_english_is_the_master(fresh: Path, versions: dict[str, str]) -> None:
    assert versions["en"] == (fresh / "source" / f"{NAME}.md").read_text("utf-8")


@pytest.mark.parametrize("tag", TAGS)
def test_every_symbol_and_note_stands_in_every_version(versions: dict[str, str], tag: str) -> None:
    """As often as in the master, wherever the language puts them."""
    master, version = versions["en"], versions[tag]
    assert Counter(symbols.find(version)) == Counter(symbols.find(master))
    assert len(set(symbols.find(master))) == 10
    marks = re.compile(r"\[\^\d+\]:?")
    assert Counter(marks.findall(version)) == Counter(marks.findall(master))
    assert len(set(marks.findall(master))) == 30


@pytest.mark.parametrize("tag", TAGS)
def test_the_structure_is_the_same(readings: dict[str, Reading], tag: str) -> None:
    def structure(reading: Reading) -> list[object]:
        return [
            *((one.kind, one.label, one.level, one.name) for one in reading.document.walk()),
            *((unit.role, unit.name) for unit in reading.units),
        ]

    assert structure(readings[tag]) == structure(readings["en"])


@pytest.mark.parametrize("tag", TAGS)
def test_the_page(pages: dict[str, Strict], tag: str) -> None:
    """Each page says its language, is whole, and has what the English one has."""
    page, english = pages[tag], pages["en"]
    direction = "rtl" if tag == "ar" else "ltr"
    assert page.all("html")[0].attributes == {"lang": tag, "dir": direction}
    assert page.ids() == english.ids()
    for name in ("table", "tr", "th", "td", "li", "ol", "ul", "h1", "h2", "h3", "h4", "a"):
        assert len(page.all(name)) == len(english.all(name)), name
    notes = [identity for identity in page.ids() if identity.startswith("note-")]
    assert notes == [f"note-{number}" for number in range(1, 16)]
    calls = [one for one in page.all("a") if str(one.attributes["href"]).startswith("#note-")]
    backs = elements_with(page, "back")
    assert len(calls) == len(backs) == 16  # one note is called twice
    assert not elements_with(page, "unfinished")
    assert not elements_with(page, "pending")
    assert not elements_with(page, "incomplete")
    assert len(elements_with(page, "masthead")) == 1


@pytest.mark.parametrize("tag", TAGS)
def test_the_links_between_the_versions(fresh: Path, pages: dict[str, Strict], tag: str) -> None:
    addresses = [str(one.attributes["href"]) for one in pages[tag].all("a") if "nav" in one.inside]
    assert len(addresses) == 5
    assert all((fresh / "build" / tag / address).is_file() for address in addresses)


def test_the_page_of_the_set(fresh: Path, pages: dict[str, Strict]) -> None:
    assert pages
    source = (fresh / "build" / "index.html").read_text("utf-8")
    page = check(source)
    addresses = [str(one.attributes["href"]) for one in page.all("a")]
    assert len(addresses) == 12
    assert all((fresh / "build" / address).is_file() for address in addresses)
    assert source.count("<b>100%</b> · 146 translated") == 5
    assert "A/AC.320/2027/1" in page.text


def test_the_settings_are_the_defaults() -> None:
    """The six official languages, English first: what the README says of a workspace."""
    configuration = Workspace.open(ROOT).configuration
    assert tuple(locale.tag for locale in configuration.languages) == TAGS
    assert (configuration.original.tag, configuration.stale) == ("en", "mark")
