"""`hexapla check` on a small set of six languages: who is out of step, and the exit code."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from commands import Result, hexapla, make, tree
from translators import fill

MASTER = """\
# Agenda

The session will open on Monday.[^1]

The *report* is before the Committee.

[^1]: See the report.
"""
TAGS = ("ar", "zh", "fr", "ru", "es")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six languages, each translation its own, nothing out of step."""
    root = make(tmp_path_factory.mktemp("prepared"), MASTER)
    (root / "hexapla.toml").write_text('languages = ["ar", "zh", "en", "fr", "ru", "es"]\n')
    assert hexapla(root, "extract").code == 0
    for tag in TAGS:
        fill(catalog(root, tag), f"{tag} {{}}".format)
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


def catalog(root: Path, tag: str) -> Path:
    return root / "locales" / tag / "agenda.po"


def change(root: Path, tag: str, old: str, new: str) -> None:
    """Changes the translations of a catalog, and nothing else in it."""
    path = catalog(root, tag)
    text = re.sub(r'msgstr ".*"', lambda found: found[0].replace(old, new), path.read_text("utf-8"))
    assert text != path.read_text("utf-8")
    path.write_text(text, "utf-8")


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
    line, summary = done.out.splitlines()
    assert re.fullmatch(
        r"locales/ru/agenda\.po: error FN-1 \[ru\]: the Russian version lacks footnote mark \[\^1\]"
        r".* \(u\w+\)",
        line,
    )
    assert summary == "1 error"


def test_the_master_is_suspected_when_all_agree(office: Path) -> None:
    """Five versions without the mark: not they, but the master is the odd one out."""
    for tag in TAGS:
        change(office, tag, "[^1]", "")
    done = hexapla(office, "check", "--only", "FN-1", "--format", "json")
    (one,) = json.loads(done.out)
    assert (done.code, one["language"], one["file"]) == (1, "", "source/agenda.md")
    assert one["message"].startswith("all versions there are agree against the master")


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
        ((), [("FN-1", "fr"), ("TAG-1", "fr"), ("TR-3", "es")]),
        (("agenda",), [("FN-1", "fr"), ("TAG-1", "fr"), ("TR-3", "es")]),
        (("--only", "FN"), [("FN-1", "fr")]),
        (("--only", "TAG-1", "--only", "TR"), [("TAG-1", "fr"), ("TR-3", "es")]),
        (("--only", "FN-2"), []),
        (("--lang", "es"), [("TR-3", "es")]),
        (("--lang", "zh_CN", "--lang", "es-ES"), [("TR-3", "es")]),
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
    assert {key: one[key] for key in ("code", "severity", "file", "line", "language")} == {
        "code": "FN-1", "severity": "error", "file": "locales/fr/agenda.po", "line": 0,
        "language": "fr",
    }  # fmt: skip
    assert re.fullmatch(r"u\w+", one["unit"])


def test_information_alone_is_fine(office: Path) -> None:
    """Footnotes in another order may be right: they are shown, and end well."""
    make(office, "One[^1] two[^2] three.\n\n[^1]: A.\n[^2]: B.\n")
    hexapla(office, "extract")
    for tag in TAGS:
        fill(catalog(office, tag), f"{tag} {{}}".format)
    fill(
        catalog(office, "fr"),
        lambda text: re.sub(r"(\[.1\]) two(\[.2\])", r"\2 deux\1", f"fr {text}"),
    )
    done = hexapla(office, "check")
    assert (done.code, "info FN-3 [fr]" in done.out) == (0, True)


def test_a_stale_version_is_not_held_against_the_master(office: Path) -> None:
    """It agrees with the text of yesterday; that it is stale is all that is said."""
    make(office, MASTER.replace("Monday.[^1]", "Tuesday.").replace("[^1]: See the report.\n", ""))
    hexapla(office, "extract")
    done = hexapla(office, "check", "--format", "json")
    assert (done.code, found(done)) == (1, [("TR-2", tag) for tag in TAGS])


def test_errors_of_the_master_come_first(office: Path) -> None:
    make(office, MASTER.replace("[^1]: See the report.\n", ""))
    hexapla(office, "extract")
    done = hexapla(office, "check")
    assert done.code == 1
    assert re.match(r"source/agenda\.md:3:\d+: error MD-7: ", done.out)


# ---- wrong use, broken files


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--only", "FN-9"), "there is no check “FN-9”; name some of SYM-"),
        (("--lang", "de"), "“de” is no language of this set; its languages are ar, zh, en, fr, "),
        (("minutes",), "no document “minutes”; there are agenda, other"),
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
