"""`hexapla check` on a small set of six languages: who is out of step, and the exit code."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from commands import Result, hexapla, make, tree
from sets import MASTER, TAGS, catalog, change, concordant
from translators import fill


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return concordant(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


def found(done: Result) -> list[tuple[str, str]]:
    """Code and language of each finding of a JSON report."""
    return [(one["code"], one["language"]) for one in json.loads(done.out)]


def test_a_set_in_concordance(office: Path) -> None:
    before = tree(office)
    assert hexapla(office, "check") == (0, "nothing to say\n", "")
    assert hexapla(office, "check", "--format", "json") == (0, "[]\n", "")
    assert tree(office) == before


def test_the_version_without_a_footnote_is_named(office: Path) -> None:
    change(office, "ru", "[^1]", "")
    done = hexapla(office, "check")
    assert (done.code, done.err) == (1, "")
    head, said, *cells, advice, _, summary = done.out.splitlines()
    assert re.fullmatch(r"error FN-1  source/agenda\.md:3  u\w+", head)
    assert said == "  FN-1 [ru]: the Russian version lacks footnote mark [^1]"
    tags = [cell.replace("▸", " ").split()[0] for cell in cells]
    assert tags == ["ar", "zh", "en", "fr", "ru", "es"]
    assert [line for line in cells if "▸" in line] == [cells[4]]
    assert re.match(r"  ▸ ru  locales/ru/agenda\.po:\d+  Сессия откроется", cells[4])
    assert advice == ("  → put [^1] where the master has it, behind “…will open on 1 March 2027.”")
    assert summary == "1 error in 1 unit (ru 1)"


def test_the_master_is_suspected_when_all_agree(office: Path) -> None:
    """Five versions without the mark: not they, but the master is the odd one out."""
    for tag in TAGS:
        change(office, tag, "[^1]", "")
    done = hexapla(office, "check", "--only", "FN-1", "--format", "json")
    (one,) = json.loads(done.out)
    assert (done.code, one["language"], one["file"]) == (1, "", "source/agenda.md")
    assert one["message"].startswith("all versions agree against the master")


def test_four_of_five_are_no_unanimity(office: Path) -> None:
    for tag in TAGS[:4]:
        change(office, tag, "[^1]", "")
    done = hexapla(office, "check", "--only", "FN-1", "--format", "json")
    assert found(done) == [("FN-1", tag) for tag in TAGS[:4]]


@pytest.fixture
def uneven(office: Path) -> Path:
    """French lacks the footnote (an error) and the emphasis (a warning), Spanish has a draft."""
    change(office, "fr", "[^1]", "")
    change(office, "fr", "*", "")
    path = catalog(office, "es")
    path.write_text(path.read_text("utf-8").replace("#. heading", "#, fuzzy\n#. heading", 1))
    return office


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), [("FN-1", "fr"), ("TAG-1", "fr"), ("TR-2", "es")]),
        (("agenda",), [("FN-1", "fr"), ("TAG-1", "fr"), ("TR-2", "es")]),
        (("--only", "FN"), [("FN-1", "fr")]),
        (("--only", "TAG-1", "--only", "TR"), [("TAG-1", "fr"), ("TR-2", "es")]),
        (("--only", "FN-2"), []),
        (("--lang", "es"), [("TR-2", "es")]),
        (("--lang", "zh_CN", "--lang", "es-ES"), [("TR-2", "es")]),
        (("--lang", "en"), []),
        (("--severity", "error"), [("FN-1", "fr")]),
        (("--severity", "warning", "--lang", "fr"), [("FN-1", "fr"), ("TAG-1", "fr")]),
        (("--severity", "error", "--lang", "es"), []),
    ],
)
def test_what_is_asked_for(
    uneven: Path, words: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    """And the exit code is that of what is shown."""
    done = hexapla(uneven, "check", "--format", "json", *words)
    assert (done.err, found(done)) == ("", expected)
    assert done.code == (1 if expected else 0)


def test_a_finding_for_machines(uneven: Path) -> None:
    (one,) = json.loads(hexapla(uneven, "check", "--only", "FN", "--format", "json").out)
    assert {key: one[key] for key in ("code", "severity", "file", "language")} == {
        "code": "FN-1", "severity": "error", "file": "locales/fr/agenda.po", "language": "fr",
    }  # fmt: skip
    lines = catalog(uneven, "fr").read_text("utf-8").splitlines()
    assert lines[one["line"] - 1].startswith('msgstr "La session')
    assert (one["column"], one["master"]["line"]) == (9, 3)
    assert re.fullmatch(r"u\w+", one["unit"])


def test_information_alone_is_fine(tmp_path: Path) -> None:
    """Footnotes in another order may be right: they are shown, and end well."""
    make(tmp_path, "The Assembly[^1] met the Council[^2].\n\n[^1]: One.\n[^2]: Two.\n")
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr"]\n')
    hexapla(tmp_path, "extract")
    said = {"The": "Le Conseil[^2] a reçu l’Assemblée[^1].", "One.": "Un.", "Two.": "Deux."}
    fill(catalog(tmp_path, "fr"), lambda text: said[text.split()[0]])
    done = hexapla(tmp_path, "check")
    assert (done.code, done.out.startswith("info FN-3  source/agenda.md:1 ")) == (0, True)
    assert "  FN-3 [fr]: " in done.out


def test_a_stale_version_is_not_held_against_the_master(office: Path) -> None:
    """It agrees with the text of yesterday; that it is stale is all that is said."""
    make(office, MASTER.replace("2027.[^1]", "2028.").replace("[^1]: See resolution 76/268.\n", ""))
    hexapla(office, "extract")
    done = hexapla(office, "check", "--format", "json")
    assert (done.code, found(done)) == (1, [("SYNC-1", tag) for tag in TAGS])


def test_errors_of_the_master_come_first(office: Path) -> None:
    make(office, MASTER.replace("[^1]: See resolution 76/268.\n", ""))
    hexapla(office, "extract")
    done = hexapla(office, "check")
    assert done.code == 1
    head, said = done.out.splitlines()[:2]
    assert re.fullmatch(r"error MD-7  source/agenda\.md:3:\d+", head)
    assert said.startswith("  MD-7: footnote 1 is called here but has no text")
    assert "MD-7" in hexapla(office, "check", "--only", "FN").out
    assert "MD-7" not in hexapla(office, "check", "--only", "NUM").out


# ---- wrong use, broken files


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--only", "FN-99"), "there is no check “FN-99”; name one such as NUM-1"),
        (("--lang", "de"), "“de” is no language of this set; its languages are ar, zh, en, fr, "),
        (("minutes",), "no document “minutes”; there are agenda, other"),
        (("source/other.md", "nosuch.fr.md"), "nosuch.fr.md: cannot be read"),
        (
            ("fr=source/other.md", "en=source/agenda.md", "-l", "es"),
            "no document here is in Spanish",
        ),
    ],
)
def test_wrong_use(office: Path, words: tuple[str, ...], said: str) -> None:
    """One sentence, however many documents there are."""
    make(office, "# Other\n", "other.md")
    done = hexapla(office, "check", *words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"hexapla: {said}")


def test_one_broken_document_stops_no_other(uneven: Path) -> None:
    (uneven / "source" / "broken.md").write_bytes(b"\xff")
    done = hexapla(uneven, "check", "--format", "json")
    assert (done.code, len(found(done))) == (2, 3)
    assert done.err.startswith("hexapla: source/broken.md:1: ")


def test_a_broken_catalog(office: Path) -> None:
    catalog(office, "ru").write_text("garbage\n")
    done = hexapla(office, "check")
    assert done.code == 2
    assert re.match(r"hexapla: locales/ru/agenda\.po:1: not PO at “garbage”", done.err)
