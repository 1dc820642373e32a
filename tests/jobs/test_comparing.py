"""Finished documents, of a workspace or of any place, as one table."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hexapla import checks
from hexapla.errors import HexaplaError
from hexapla.jobs.building import build
from hexapla.jobs.checking import Question, check_files
from hexapla.jobs.comparing import finished, of_files
from hexapla.jobs.loading import load
from hexapla.model.finding import Severity
from hexapla.workspace.workspace import Master, Workspace

ROOT = Path(__file__).parents[2]
OURS = ["STR", "MH", "SYM-1", "FN-4", "FN-6", "FN-7", "FN-8", "FN-9"]
TAGS = ("ar", "zh", "fr", "ru", "es")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Master]:
    """The repository's own set, built in a copy."""
    root = tmp_path_factory.mktemp("sample")
    for folder in ("source", "locales"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "hexapla.toml", root)
    workspace = Workspace.open(root)
    (master,) = workspace.masters()
    loaded = load(workspace, master)
    for locale in workspace.configuration.languages:
        build(workspace, loaded, locale, ("md",))
    return workspace, master


def test_the_built_set_is_level(sample: tuple[Workspace, Master]) -> None:
    """Every block of the six has its counterpart in all, and every unit its text."""
    table, reading = finished(*sample)
    assert {one.tag for one in table.locales} == {"en", *TAGS}
    assert all(None not in tier.pieces for tier in table.tiers)
    assert all(all(row.texts) for row in table.rows)
    assert checks.run(table, OURS) == []
    assert not any(one.severity is Severity.ERROR for one in reading.findings)
    places = [place for row in table.rows for place in row.places]
    assert all(place.line for place in places)
    assert table.places[1].file.startswith("build/")


@pytest.mark.parametrize(
    ("tag", "line", "code"),
    [
        ("fr", "   - (b) Concordance des versions", "STR-1"),
        ("ar", "#### الوثائق", "STR-1"),
        ("zh", "[^9]: ", "FN-6"),
        ("ru", "| | 6 | ", "STR-1"),
        ("es", "6. Otros asuntos.", "STR-1"),
    ],
)
def test_exactly_what_is_missing(
    sample: tuple[Workspace, Master], tag: str, line: str, code: str, tmp_path: Path
) -> None:
    """One line out of one version: one finding of structure, with the line's own unit."""
    workspace, master = sample
    path = workspace.root / "build" / tag / "annotated-agenda.md"
    text = path.read_text("utf-8")
    start = text.index(f"\n{line}") + 1
    end = text.index("\n", start) + 1
    copy = tmp_path / f"annotated-agenda.{tag}.md"
    copy.write_text(text[:start] + text[end:], "utf-8")
    others = [f"{one}={path.parents[1] / one / path.name}" for one in TAGS if one != tag]
    table, _ = of_files([str(master.path), str(copy), *others])
    (finding,) = checks.run(table, OURS)
    assert (finding.code, finding.language, finding.severity) == (code, tag, Severity.ERROR)
    number = [row.unit.id for row in table.rows].index(finding.unit)
    row = table.rows[number]
    column = [one.tag for one in table.locales].index(tag)
    assert row.columns[column] is None
    whole, _ = finished(workspace, master)
    before = whole.rows[number]
    assert before.unit.text == row.unit.text
    at = [one.tag for one in whole.locales].index(tag)
    assert before.places[at].line == text[:start].count("\n") + 1


def test_nothing_was_built(sample: tuple[Workspace, Master], tmp_path: Path) -> None:
    """One sentence says what to do."""
    workspace = sample[0]._replace(root=tmp_path)
    with pytest.raises(HexaplaError, match=r"no version of .* has been built.*hexapla build"):
        finished(workspace, sample[1])


@pytest.mark.parametrize(
    ("names", "tags"),
    [
        (["agenda.md", "agenda.fr.md", "agenda-es.md"], ["en", "fr", "es"]),
        (["agenda.en.md", "agenda_zh-Hans.md", "pt-BR/agenda.md"], ["en", "zh-Hans", "pt-BR"]),
        (["en/agenda.md", "fr/agenda.md", "ar/agenda.markdown"], ["en", "fr", "ar"]),
        (["en/rules_eu.md", "fr/rules_eu.md", "ru/rules.eu.md"], ["en", "fr", "eu"]),
        (["fr=one.md", "en=two.md"], ["fr", "en"]),
        (["original.md", "ru=a.md"], ["fr", "ru"]),
        (["x=y.fr.md", "es/a.md"], ["fr", "es"]),
    ],
)
def test_languages_of_files(
    names: list[str], tags: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are named before the file, in its name, by its folder, or by the master's own words."""
    monkeypatch.chdir(tmp_path)
    for name in names:
        path = Path(name) if name.startswith("x=") else Path(name.rpartition("=")[2])
        path.parent.mkdir(exist_ok=True)
        front = "---\noriginal: fr\n---\n\n" if name.startswith("original") else ""
        path.write_text(f"{front}# A\n\nText 1.\n")
    table, _ = of_files(names)
    assert [one.tag for one in table.locales] == tags
    assert [place.file for place in table.places] == [
        name if name.startswith("x=") else name.rpartition("=")[2] for name in names
    ]
    assert table.original == table.locales[0]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["a.md"], "one document has nothing to be compared with"),
        (["a.md", "b.md"], r"b\.md: nobody knows its language; name it as fr=b\.md"),
        (["a.md", "fr=b.md", "fr=c.md"], r"c\.md: it is in French, and so is b\.md"),
        (["a.md", "fr=b.md", "es=./b.md"], r"b\.md: it is named twice"),
        (["a.md", "a.md"], r"a\.md: it is named twice"),
        (["a.md", "."], r"\.: a folder is no document"),
        (["a.md", "fr="], "no file is named by “fr=”"),
        (["a.md", ""], "no file is named by “”"),
        (["a.md", "en=b.md"], r"b\.md: it is in English, and so is a\.md"),
        (["a.md", "fr=d.md"], r"d\.md: cannot be read"),
        (["a.md", "fr=b.txt"], r"b\.txt: no format for this file"),
        (["a.md", "qqqq=b.md"], "qqqq"),
    ],
)
def test_files_that_cannot_be_compared(
    names: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence each."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md", "c.md", "b.txt"):
        Path(name).write_text("# A\n")
    with pytest.raises(HexaplaError, match=message):
        of_files(names)


def test_only_languages_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing to say of Spanish, where no file is in it, would be taken for praise."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.en.md", "a.zh-Hans.md"):
        Path(name).write_text("# A\n")
    report = check_files(["a.en.md", "a.zh-Hans.md"], Question(languages=("zh",)))
    assert report.findings == ()
    with pytest.raises(HexaplaError, match="no document here is in Spanish; there are en, zh-Hans"):
        check_files(["a.en.md", "a.zh-Hans.md"], Question(languages=("zh", "es")))


ENGLISH = (
    "# Report\n\n1. It met in 2027.\n\n2. It adopted:\n\n   (a) Its agenda;\n\n3. 5- It closed.\n"
)


@pytest.mark.parametrize("numbers", ["1. 2. 3.", "1- 2- 3-", "1- 2 - 3-", "١- ٢ - ٣-"])
def test_paragraph_numbers_as_arabic_has_them(tmp_path: Path, numbers: str) -> None:
    """1- is no list in Markdown, but is one for readers (S6, S7); what is another is named."""
    first, second, third = re.findall(r"\w\D*", numbers)
    arabic = (
        f"# تقرير\n\n{first.strip()} اجتمعت في عام 2027.\n\n{second.strip()} واعتمدت:\n\n"
        f"   (أ) جدول أعمالها؛\n\n{third.strip()} 5- واختتمت.\n"
    )
    for name, text in (("en.md", ENGLISH), ("ar.md", arabic), ("slip.ar.md", arabic)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    table, _ = of_files([str(tmp_path / "en.md"), str(tmp_path / "ar.md")])
    assert checks.run(table, ["STR", "NUM", "TR"]) == []
    (tmp_path / "slip.ar.md").write_text(arabic.replace("   (أ) جدول أعمالها؛\n\n", ""))
    table, _ = of_files([str(tmp_path / "en.md"), str(tmp_path / "slip.ar.md")])
    assert [one.code for one in checks.run(table, ["STR"])] == ["STR-1"]
