"""`hexapla proof`: before a file is sent, what would become of it, shown and not written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from commands import hexapla, make, translate, tree

MASTER = """\
# Agenda

The session will open on *Monday*.[^1] It closes on Friday.

The report is before the Committee.

| Item | State |
| --- | --- |
| Report | 2027 |
| Note | — |

[^1]: See [the programme](https://un.org/a).
"""
TOOLS = ("trados", "memoq", "omegat", "poedit", "phrase", "weblate", "generic")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document with a translation that is done, one that is a draft, one that is stale."""
    root = make(tmp_path_factory.mktemp("prepared"), MASTER)
    assert hexapla(root, "extract").code == 0
    translate(root, "fr", {"Agenda": "Ordre du jour", "Note": "Note"})
    master = root / "source" / "agenda.md"
    master.write_text(master.read_text().replace("# Agenda", "# Agenda of the session"))
    assert hexapla(root, "extract").code == 0
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


@pytest.mark.parametrize("tool", TOOLS)
def test_everything_comes_home_from_every_tool(office: Path, tool: str) -> None:
    """And nothing is written, not even the record of an export."""
    before = tree(office)
    done = hexapla(office, "proof", "--lang", "fr", "--lang", "ar", "--for", tool)
    assert (done.code, done.err) == (0, "")
    assert tree(office) == before
    assert done.out.count("comes back untouched") == 2
    assert "agenda [ar] for " in done.out


@pytest.mark.parametrize("xliff", ["1.2", "2.0", "2.1", "2.2"])
def test_everything_comes_home_in_every_version(office: Path, xliff: str) -> None:
    settings = office / "hexapla.toml"
    settings.write_text(settings.read_text().replace('"ar"', '"ar", "zh"'))
    done = hexapla(office, "proof", "agenda", "--xliff", xliff)
    assert (done.code, done.err) == (0, "")
    assert done.out.count(f"XLIFF {xliff}: 10 units") == 3


def test_what_is_shown(office: Path) -> None:
    done = hexapla(office, "proof", "agenda", "-l", "fr", "--for", "weblate")
    first, heading, untouched, translated, _, *others = done.out.splitlines()
    assert first == "agenda [fr] for Weblate, XLIFF 1.2: 10 units"
    assert heading.split() == ["what", "the", "file", "comes", "home"]
    assert untouched.split() == ["untouched", "comes", "back", "untouched", "all"]
    assert translated.split() == ["translated", "comes", "back", "translated", "all"]
    assert others[0].split()[0] == "indented"
    assert others[-1].split() == ["together", "all", "of", "that", "together", "all"]


def test_for_machines(office: Path) -> None:
    done = hexapla(office, "proof", "-l", "fr", "--for", "omegat", "--format", "json")
    (proof,) = json.loads(done.out)
    assert proof["holds"] is True
    assert (proof["document"], proof["language"], proof["units"]) == ("agenda", "fr", 10)
    assert {one["home"] for one in proof["shown"]} == {10}
    assert [one["name"] for one in proof["shown"]][:2] == ["untouched", "translated"]
    assert all(one["failures"] == [] for one in proof["shown"])


def test_another_language_and_another_document(office: Path) -> None:
    english = hexapla(office, "proof", "--lang", "en")
    assert english.code == 2
    assert "that is the original's language" in english.err
    other = hexapla(office, "proof", "nothing", "--lang", "fr")
    assert other.code == 2
    assert "no document “nothing”" in other.err


def test_a_broken_catalog_stops_no_other_document(office: Path) -> None:
    make(office, "# Other\n", "other.md")
    assert hexapla(office, "extract").code == 0
    (office / "locales" / "fr" / "agenda.po").write_text('msgid "a\n')
    done = hexapla(office, "proof", "--lang", "fr")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert done.err.startswith("hexapla: locales/fr/agenda.po:1: ")
    assert "other [fr] for any tool" in done.out
