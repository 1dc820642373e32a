"""`hexapla build`: what it says, its exit codes, where its files stand, one broken among good."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from commands import MASTER, hexapla, make, translate, tree
from pages import check
from translators import fill, said

SETTINGS = 'languages = ["en", "fr", "ar"]\n'
OPENING = "The session will open on Monday."


def built(root: Path) -> set[str]:
    return {path for path in tree(root) if path.startswith("build/")}


def outputs(tag: str, document: str = "agenda") -> set[str]:
    return {f"build/{tag}/{document}{suffix}" for suffix in (".md", ".html")}


@pytest.fixture
def finished(workspace: Path) -> Path:
    """French and Arabic are complete."""
    for tag in ("fr", "ar"):
        fill(workspace / "locales" / tag / "agenda.po", said)
    return workspace


# ---- what it says, where its files stand


def test_a_set(workspace: Path) -> None:
    translate(workspace, "fr", {"Agenda": "Ordre du jour", OPENING: "La session", })  # fmt: skip
    fill(workspace / "locales" / "ar" / "agenda.po", said)
    done = hexapla(workspace, "build")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "agenda [en]: complete; build/en/agenda.md, build/en/agenda.html",
        "agenda [fr]: 1 of 3 units not translated; build/fr/agenda.md, build/fr/agenda.html",
        "agenda [ar]: complete; build/ar/agenda.md, build/ar/agenda.html",
    ]
    every = outputs("en") | outputs("fr") | outputs("ar")
    assert built(workspace) == every | {"build/index.html"}
    files = tree(workspace)
    assert files["build/en/agenda.md"] == files["source/agenda.md"]
    assert files["build/fr/agenda.md"].decode() == (
        '# Ordre du jour\n\nLa session\n\n<mark lang="en">The report is before the Committee.'
        "</mark>\n"
    )
    for tag, direction in (("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")):
        page = check(files[f"build/{tag}/agenda.html"].decode())
        assert page.all("html")[0].attributes == {"lang": tag, "dir": direction}
    assert "<b>66%</b> · 2 translated, 1 untranslated" in files["build/index.html"].decode()
    again = hexapla(workspace, "build")
    assert [line.rpartition("; ")[2] for line in again.out.splitlines()] == ["unchanged"] * 3
    assert tree(workspace) == files


def test_a_document_in_a_folder(tmp_path: Path) -> None:
    """Its versions link each other, and the page of the set links them."""
    root = make(tmp_path, name="2027/first session/agenda.md")
    assert hexapla(root, "build").code == 0
    document = "2027/first session/agenda"
    assert built(root) == {"build/index.html"}.union(
        *(outputs(tag, document) for tag in ("en", "fr", "ar"))
    )
    own = root / "build" / "fr" / "2027" / "first session"
    page = check((own / "agenda.html").read_text())
    index = check((root / "build" / "index.html").read_text())
    for folder, seen, links in ((own, page, 2), (root / "build", index, 6)):
        addresses = [
            str(one.attributes["href"]).replace("%20", " ")
            for one in seen.all("a")
            if "hreflang" in one.attributes
        ]
        assert len(addresses) == links
        assert all((folder / address).is_file() for address in addresses)


@pytest.mark.parametrize("tag", ["zh", "zh_CN", "zh-Hans", "ZH"])
def test_a_language_in_any_form(workspace: Path, tag: str) -> None:
    (workspace / "hexapla.toml").write_text('languages = ["en", "fr", "ar", "zh"]\n')
    done = hexapla(workspace, "build", "--lang", tag, "--lang", "zh")
    assert (done.code, done.out.count("\n")) == (0, 1)
    assert built(workspace) == outputs("zh") | {"build/index.html"}


@pytest.mark.parametrize("tag", ["de", "zh-Hant", "klingon"])
def test_no_language_of_the_set(workspace: Path, tag: str) -> None:
    done = hexapla(workspace, "build", "--lang", tag)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert f"“{tag}” is n" in done.err
    assert not built(workspace)


def test_markdown_only(workspace: Path) -> None:
    done = hexapla(workspace, "build", "--only", "md")
    assert done.code == 0
    assert built(workspace) == {"build/en/agenda.md", "build/fr/agenda.md", "build/ar/agenda.md"}


def test_pages_only(workspace: Path) -> None:
    hexapla(workspace, "build", "-l", "fr", "--only", "html")
    assert built(workspace) == {"build/fr/agenda.html", "build/index.html"}


def test_one_document_and_the_page_of_all(workspace: Path) -> None:
    make(workspace, "# Minutes\n", "minutes.md")
    assert hexapla(workspace, "build", "source/minutes.md").out.count("minutes [") == 3
    assert "build/en/agenda.md" not in built(workspace)
    index = (workspace / "build" / "index.html").read_text()
    assert ">Agenda</h2>" in index
    assert ">Minutes</h2>" in index
    assert index.count("not built") == 3


def test_json(workspace: Path) -> None:
    translate(workspace, "fr", {OPENING: "<div>"})
    done = hexapla(workspace, "build", "--format", "json")
    rows = {row["language"]: row for row in json.loads(done.out)}
    assert done.code == 1
    assert rows["fr"] == {
        "document": "agenda", "language": "fr", "blocked": False,
        "written": ["build/fr/agenda.md", "build/fr/agenda.html"], "translated": 1, "draft": 0,
        "stale": 0, "untranslated": 2, "words": 7, "approved": 0, "findings": 1,
    }  # fmt: skip
    assert (rows["en"]["translated"], rows["ar"]["untranslated"]) == (3, 3)


def test_settings_name_other_folders(finished: Path) -> None:
    (finished / "hexapla.toml").write_text(f'{SETTINGS}build = "out/set"\n')
    assert hexapla(finished, "build").code == 0
    assert (finished / "out" / "set" / "fr" / "agenda.html").is_file()


# ---- the policies


def test_blocked_versions_go_away(finished: Path) -> None:
    """The others are built; the exit code says that the set is not complete."""
    (finished / "hexapla.toml").write_text(f'{SETTINGS}stale = "block"\n')
    assert hexapla(finished, "build").code == 0
    path = finished / "locales" / "fr" / "agenda.po"
    path.write_text(path.read_text().replace(f'"{said(OPENING)}"', '""'))
    done = hexapla(finished, "build")
    assert (done.code, done.err) == (1, "")
    assert "agenda [fr]: not built, 1 of 3 units not translated (stale = block)\n" in done.out
    assert built(finished) == outputs("en") | outputs("ar") | {"build/index.html"}
    assert "fr/agenda.html" not in (finished / "build" / "ar" / "agenda.html").read_text()
    assert "not built" in (finished / "build" / "index.html").read_text()
    fill(path, said)
    assert hexapla(finished, "build").code == 0
    assert "../fr/agenda.html" in (finished / "build" / "ar" / "agenda.html").read_text()


def test_nothing_stale_is_shipped(finished: Path) -> None:
    """From the moment the master changes, extracted or not, drafts never."""
    (finished / "hexapla.toml").write_text(f'{SETTINGS}stale = "source"\n')
    path = finished / "locales" / "fr" / "agenda.po"
    path.write_text(path.read_text().replace("#. heading", "#, fuzzy\n#. heading", 1))
    make(finished, MASTER.replace("Monday", "Tuesday"))
    for _ in range(2):
        assert hexapla(finished, "build").code == 0
        french = (finished / "build" / "fr" / "agenda.md").read_text()
        assert french == (
            "# Agenda\n\nThe session will open on Tuesday.\n\n"
            "¡The report is before the Committee.!\n"
        )
        assert hexapla(finished, "extract").code == 0


def test_a_translation_that_opens_a_block(finished: Path) -> None:
    path = finished / "locales" / "fr" / "agenda.po"
    path.write_text(path.read_text().replace(f'"{said(OPENING)}"', '"<div>"'))
    done = hexapla(finished, "build")
    assert (done.code, done.err) == (1, "")
    assert "agenda [fr]: 1 of 3 units not translated; build/fr" in done.out
    assert re.search(
        r"^source/agenda\.md:3:1: error MRG-1 \[fr\]: the translation cannot", done.out, re.M
    )
    assert (finished / "build" / "fr" / "agenda.md").read_text() == (
        f'# ¡Agenda!\n\n<mark lang="en">{OPENING}</mark>\n\n¡The report is before the Committee.!\n'
    )


# ---- one broken among good ones


def test_a_broken_catalog_stops_no_other(finished: Path) -> None:
    """Its version stays as it was; the other versions and documents are built."""
    make(finished, "# Minutes\n", "minutes.md")
    assert hexapla(finished, "build").code == 0
    before = tree(finished)
    path = finished / "locales" / "fr" / "agenda.po"
    path.write_text(path.read_text() + "garbage\n")
    make(finished, MASTER.replace("# Agenda", "# The agenda"))
    make(finished, "# The minutes\n", "minutes.md")
    done = hexapla(finished, "build")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert re.match(r"hexapla: locales/fr/agenda\.po:\d+: not PO at “garbage”", done.err)
    assert re.findall(r"^(\S+ \[..\])", done.out, re.M) == [
        "agenda [en]", "agenda [ar]", "minutes [en]", "minutes [fr]", "minutes [ar]"
    ]  # fmt: skip
    after = tree(finished)
    kept = {*outputs("fr"), "build/index.html"}
    assert {path: after[path] for path in kept} == {path: before[path] for path in kept}
    assert b"# The agenda" in after["build/en/agenda.md"]
    assert b"The minutes" in after["build/fr/minutes.md"]


def test_a_broken_master_stops_no_other(finished: Path) -> None:
    make(finished, b"\xff", "broken.md")
    done = hexapla(finished, "build")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith("hexapla: source/broken.md:1: byte 1")
    assert built(finished) == outputs("en") | outputs("fr") | outputs("ar")


def test_a_broken_template_is_said_once(finished: Path) -> None:
    (finished / "templates").mkdir()
    (finished / "templates" / "page.html").write_text("{{ nothing }}")
    done = hexapla(finished, "build")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("hexapla: page.html: the template cannot be filled")
    assert not built(finished)


def test_an_own_template(finished: Path) -> None:
    (finished / "templates").mkdir()
    (finished / "templates" / "page.html").write_text("{{ version.locale.tag }}: {{ title }}")
    assert hexapla(finished, "build").code == 0
    assert (finished / "build" / "fr" / "agenda.html").read_text() == "fr: ¡Agenda!"


def test_a_file_where_the_folder_would_be(finished: Path) -> None:
    (finished / "build").write_text("x")
    before = tree(finished)
    done = hexapla(finished, "build")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "a file stands where a folder is wanted" in done.err
    assert tree(finished) == before


# ---- another original


def test_a_french_original(finished: Path) -> None:
    """English is a translation of it, Arabic too; French is the master's bytes."""
    master = "---\noriginal: fr\n---\n\n# Ordre du jour\n"
    make(finished, master, "ordre.md")
    assert hexapla(finished, "extract").code == 0
    fill(finished / "locales" / "en" / "ordre.po", said)
    done = hexapla(finished, "build", "ordre")
    assert [line.partition(";")[0] for line in done.out.splitlines()] == [
        "ordre [en]: complete",
        "ordre [fr]: complete",
        "ordre [ar]: 1 of 1 units not translated",
    ]
    assert (finished / "build" / "fr" / "ordre.md").read_text() == master
    assert "¡Ordre du jour!" in (finished / "build" / "en" / "ordre.md").read_text()
    arabic = (finished / "build" / "ar" / "ordre.md").read_text()
    assert '# <mark lang="fr">Ordre du jour</mark>' in arabic
