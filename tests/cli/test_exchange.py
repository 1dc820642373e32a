"""`hexapla export` and `hexapla import`: to a translator and back, and what is said of it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from commands import hexapla, make, tree
from lxml import etree
from pages import check
from translators import NAMESPACE, reword, translate, units

MASTER = """\
---
title: Agenda of the session
---

# The session

See the [report](https://un.org/report), *inter alia*, and A/AC.1/2027/1.[^1]

1. Opening;[^1][^b]
2. `Closing`<br>of the session.

| Item | See |
| --- | --- |
| One[^c] | <https://un.org/one> |

[^1]: In the **first** week ([programme](https://un.org/programme)).
[^b]: Orally.

    Without a report.
[^c]: See note 1.[^1]
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document that is extracted and exported."""
    root = make(tmp_path_factory.mktemp("prepared"), MASTER)
    assert hexapla(root, "extract").code == 0
    assert hexapla(root, "export").code == 0
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


@pytest.fixture
def file(office: Path) -> Path:
    """What the French translator gets."""
    return office / "build" / "fr" / "agenda.xlf"


def written(out: str) -> dict[str, str]:
    """The files that an export names, by language."""
    return dict(re.findall(r"^\S+ \[(\w+)\]: (.+) \([\d,]+ units; ", out, re.M))


def test_out_and_home_untouched(office: Path) -> None:
    shutil.rmtree(office / "build")
    before = tree(office)
    done = hexapla(office, "export")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == (
        "agenda [fr]: build/fr/agenda.xlf (13 units; 13 units to do, 33 words)"
    )
    files = written(done.out)
    assert files == {"fr": "build/fr/agenda.xlf", "ar": "build/ar/agenda.xlf"}
    home = hexapla(office, "import", *files.values())
    assert (home.code, home.err) == (0, "")
    assert home.out.splitlines() == [
        f"agenda.xlf -> agenda [{tag}]: 13 segments: 0 applied, 13 unchanged, 0 quarantined,"
        " 0 orphaned, 0 duplicate, 0 refused"
        for tag in ("fr", "ar")
    ]
    after = tree(office)
    assert {path: after[path] for path in before} == before
    assert set(after) - set(before) == set(files.values())


@pytest.mark.parametrize("tag", ["fr", "ar"])
def test_translated_built_and_whole(office: Path, tag: str) -> None:
    """Every mark, link and code of the master stands in the version, in its place."""
    file = office / "build" / tag / "agenda.xlf"
    translate(file)
    home = hexapla(office, "import", str(file))
    assert (home.code, "13 applied" in home.out) == (0, True)
    assert hexapla(office, "build").code == 0
    version = (office / "build" / tag / "agenda.md").read_text()
    codes = r"\[\^\w+\]:?|\]\([^)]*\)|<[^>]+>|`[^`]+`|\*+|^\d\.|\|"
    assert re.findall(codes, version, re.M) == re.findall(codes, MASTER, re.M)
    assert (
        "Sēē thē [rēpōrt](https://un.org/report), *īntēr ālīā*, ānd A/AC.1/2027/1.[^1]" in version
    )
    page = check((office / "build" / tag / "agenda.html").read_text())
    original = check((office / "build" / "en" / "agenda.html").read_text())
    assert page.ids() == original.ids()
    for name in ("a", "code", "em", "strong", "br", "td", "th", "li"):
        there, wanted = page.all(name), original.all(name)
        assert len(there) == len(wanted)
    hrefs = [str(one.attributes["href"]) for one in page.all("a") if "nav" not in one.inside]
    for link in ("report", "one", "programme"):
        assert f"https://un.org/{link}" in hrefs
    assert sorted(href for href in hrefs if href.startswith("#note-")) == [
        "#note-1", "#note-1", "#note-1", "#note-2", "#note-3"
    ]  # fmt: skip
    assert (
        "unfinished" not in (office / "build" / tag / "agenda.html").read_text().split("</style")[1]
    )
    finished = hexapla(office, "check", "--lang", tag, "--severity", "warning", "--only", "FN")
    assert finished.code == 0
    assert finished.out.startswith("nothing to say")


def test_the_second_time(office: Path, file: Path) -> None:
    translate(file)
    assert "13 applied" in hexapla(office, "import", str(file)).out
    before = tree(office)
    again = hexapla(office, "import", str(file), str(file))
    assert (again.code, again.out.count(" 0 applied, 13 unchanged")) == (0, 2)
    assert tree(office) == before


def test_a_dry_run(office: Path, file: Path) -> None:
    translate(file)
    before = tree(office)
    done = hexapla(office, "import", "--dry-run", str(file))
    assert (done.code, done.out.splitlines()[-1]) == (0, "  nothing was written (--dry-run)")
    assert "13 applied" in done.out
    assert tree(office) == before


def test_a_folder_of_ones_own(office: Path, tmp_path: Path) -> None:
    make(office, "# Minutes\n", "sub/minutes.md")
    before = tree(office)
    folder = tmp_path / "out" / "to send"
    done = hexapla(office, "export", "--to", str(folder))
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.xlf")) == [
        "agenda.ar.xlf", "agenda.fr.xlf", "sub/minutes.ar.xlf", "sub/minutes.fr.xlf"
    ]  # fmt: skip
    assert f"agenda [fr]: {folder / 'agenda.fr.xlf'} (13 units" in done.out
    after = tree(office)
    assert {path: after[path] for path in before} == before
    new = [Path(path) for path in after if path not in before]
    assert {path.parent.name for path in new} == {"minutes.sent"}, "what was sent, and no more"
    inside = hexapla(office / "source", "export", "agenda", "--to", "out")
    assert "agenda [fr]: out/agenda.fr.xlf (13 units" in inside.out
    assert (office / "source" / "out" / "agenda.fr.xlf").is_file()


def test_a_file_where_the_folder_would_be(office: Path) -> None:
    before = tree(office)
    done = hexapla(office, "export", "--to", "hexapla.toml")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "hexapla.toml: a file stands where a folder is wanted" in done.err
    assert tree(office) == before


def test_into_the_originals_language(office: Path) -> None:
    """Nothing can be exported: that is said, as a script would take silence for success."""
    done = hexapla(office, "export", "--lang", "en_US")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "hexapla: no document is translated into English: that is the original's language;"
        " name another language\n"
    )
    assert hexapla(office, "export", "--lang", "de").code == 2
    make(office, "---\noriginal: fr\n---\n# Ordre\n", "ordre.md")
    mixed = hexapla(office, "export", "--lang", "en", "--lang", "en_US")
    assert (mixed.code, written(mixed.out)) == (0, {"en": "build/en/ordre.xlf"})


# ---- what belongs nowhere


def foreign(file: Path) -> None:
    translate(file)
    root = etree.parse(file)
    first, second, *_ = units(root)
    for name in ("id", "resname"):
        first.set(name, "nobody")
    source = first.find(f"{NAMESPACE}source")
    assert source is not None
    source.text = "Nobody's"
    target = second.find(f"{NAMESPACE}target")
    assert target is not None
    etree.SubElement(target, f"{NAMESPACE}x", id="7")
    root.write(file, encoding="UTF-8")


def test_what_cannot_be_applied(office: Path, file: Path) -> None:
    """Exit code 1, a line with the reason for each, a file beside the catalog, and a figure."""
    foreign(file)
    done = hexapla(office, "import", str(file))
    assert (done.code, done.err) == (1, "")
    summary, *reasons = done.out.splitlines()
    assert "13 segments: 11 applied, 0 unchanged, 1 quarantined, 1 orphaned" in summary
    assert (
        reasons[0] == "  line 8 (nobody): orphaned: no unit has the id “nobody”, and none its text"
    )
    assert re.fullmatch(r"  line \d+ \(u\w+\): quarantined: it has a tag \(7\) that .*", reasons[1])
    text = (office / "locales" / "fr" / "agenda.aside.po").read_text()
    assert f'msgid "Nobody\'s"\nmsgstr "{reword("Agenda of the session")}"' in text
    rows = {row["language"]: row for row in json.loads(
        hexapla(office, "status", "--format", "json").out)}  # fmt: skip
    assert (rows["fr"]["aside"], rows["fr"]["translated"], rows["ar"]["aside"]) == (2, 11, 0)
    before = tree(office)
    again = hexapla(office, "import", str(file))
    assert (again.code, "0 applied, 11 unchanged, 1 quarantined, 1 orphaned" in again.out) == (
        1, True
    )  # fmt: skip
    assert tree(office) == before
    assert hexapla(office, "extract").code == 0
    assert hexapla(office, "build").code == 0


def test_json(office: Path, file: Path) -> None:
    foreign(file)
    done = hexapla(office, "import", "--format", "json", str(file))
    (result,) = json.loads(done.out)
    assert done.code == 1
    assert (result["file"], result["document"], result["language"]) == (
        "agenda.xlf",
        "agenda",
        "fr",
    )
    assert result["accounts"] == {
        "applied": 11, "unchanged": 0, "quarantined": 1, "orphaned": 1, "duplicate": 0, "refused": 0
    }  # fmt: skip
    assert len(result["rows"]) == 13
    assert result["rows"][0]["account"] == "orphaned"
    assert result["written"] == ["locales/fr/agenda.po", "locales/fr/agenda.aside.po"]


def test_what_is_aside_is_shown_mended_and_applied(office: Path, file: Path) -> None:
    """A text with a broken tag: a person mends it where it stands, and takes it in."""
    foreign(file)
    hexapla(office, "import", str(file))
    shown = hexapla(office, "aside")
    assert shown.code == 1
    assert "no unit has the id “nobody”" in shown.out
    rows = json.loads(hexapla(office, "aside", "--format", "json").out)
    (name,) = [row["id"] for row in rows if "<7/>" in row["text"]]
    stays = hexapla(office, "aside", "agenda", "-l", "fr", "--apply", name)
    assert (stays.code, "stays aside: it has a tag (7)" in stays.out) == (1, True)
    path = office / "locales" / "fr" / "agenda.aside.po"
    path.write_text(path.read_text().replace("<7/>", ""))
    done = hexapla(office, "aside", "agenda", "-l", "fr", "--apply", name)
    assert (done.code, done.out) == (0, f"{name}: settled\n")
    unit = name.partition("#")[0]
    entry = (office / "locales" / "fr" / "agenda.po").read_text().partition(f'"{unit}"')[2]
    assert 'msgstr ""' not in entry.partition("\n\n")[0]
    (left,) = json.loads(hexapla(office, "aside", "--format", "json").out)
    gone = hexapla(office, "aside", "agenda", "-l", "fr", "--drop", left["id"])
    assert (gone.code, gone.out) == (0, f"{left['id']}: settled\n")
    assert hexapla(office, "aside").out == "nothing is kept aside\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--apply", "x"), "it is not clear which version is meant; name one document and one"),
        (("agenda", "-l", "fr", "--apply", "x"), "nothing is kept aside for “x”; see"),
        (("agenda", "-l", "fr", "--drop", "x"), "nothing is kept aside for “x”; see"),
    ],
)
def test_what_cannot_be_decided(office: Path, words: tuple[str, ...], said: str) -> None:
    before = tree(office)
    done = hexapla(office, "aside", *words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err
    assert tree(office) == before


def test_long_ledgers_are_cut_short_for_people(tmp_path: Path) -> None:
    root = make(tmp_path, "# A\n\n" + "\n\n".join(f"Paragraph {n}." for n in range(30)))
    file = root / written(hexapla(root, "export", "-l", "fr").out)["fr"]
    translate(file)
    hexapla(root, "import", str(file))
    text = file.read_text().replace("Pārāgrāph", "Alinéa").replace("translated", "needs-l10n")
    file.write_text(text)
    lines = hexapla(root, "import", str(file)).out.splitlines()
    assert len(lines) == 22
    assert lines[-1] == "  … and 10 more (--format json shows all)"


def test_a_renamed_original(office: Path, file: Path) -> None:
    make(office, "# Minutes\n", "minutes.md")
    translate(file)
    file.write_text(file.read_text().replace("source/agenda.md", "C:\\Temp\\1.md"))
    renamed = file.rename(file.with_name("1 (final).xlf"))
    done = hexapla(office, "import", str(renamed))
    assert done.out.startswith("1 (final).xlf -> agenda [fr]: 13 segments: 13 applied")


# ---- what is refused whole


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('target-language="fr"', 'target-language="de"', ": “de” is no language of this set"),
        ('target-language="fr"', 'target-language="en"', ": the file is in English, the original"),
        ("<xliff ", "<!DOCTYPE x><xliff ", ":1: the file has a DOCTYPE"),
        ("<xliff ", "<tmx ", r":\d+: the XML is broken"),
        (r"(?s)\A.*", "not XLIFF", ":1: this is not XML"),
        (r"(?s)(.{1500}).*", r"\1", r":\d+: the XML is broken"),
        (r'<\?xml[^>]*encoding="UTF-8"', '<?xml version="1.0" encoding="UTF-16"', r":\d+: the XML"),
    ],
    ids=range(7),
)
def test_one_sentence_and_nothing_changed(
    office: Path, file: Path, old: str, new: str, said: str
) -> None:
    """A broken file stops no other: the good one behind it is taken in."""
    broken, good = office / "broken.xlf", office / "build" / "ar" / "agenda.xlf"
    broken.write_text(re.sub(old, new, file.read_text(), count=1))
    before = tree(office)
    done = hexapla(office, "import", "broken.xlf")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert re.match(f"hexapla: broken\\.xlf{said}", done.err)
    assert tree(office) == before
    translate(good)
    both = hexapla(office, "import", "broken.xlf", str(good))
    assert (both.code, both.err) == (2, done.err)
    assert "agenda [ar]: 13 segments: 13 applied" in both.out


def test_no_file_and_no_name(office: Path) -> None:
    done = hexapla(office, "import", "nothing.xlf")
    assert (done.code, done.err) == (
        2, "hexapla: nothing.xlf: cannot be read (no such file or directory);"
        " check its name and rights\n"
    )  # fmt: skip
    bare = hexapla(office, "import")
    assert bare.code == 2
    assert "Traceback" not in bare.err
