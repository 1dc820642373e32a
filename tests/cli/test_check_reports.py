"""`hexapla check` as people and machines see it: on a terminal, in files, with weights."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from commands import hexapla, make, tree
from sets import MASTER, TAGS, catalog, change, concordant, unit_of

COLOUR = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """French has another symbol, Arabic another date."""
    root = concordant(tmp_path_factory.mktemp("prepared"))
    change(root, "fr", "2027/3", "2027/8")
    change(root, "ar", "1 آذار/مارس", "2 آذار/مارس")
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


def on_terminal(folder: Path, *words: str, columns: int = 120, **environment: str) -> str:
    """What a command shows on a terminal."""
    ours, theirs = pty.openpty()
    known = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    process = subprocess.Popen(
        [sys.executable, "-m", "hexapla", *words],
        cwd=folder, stdout=theirs, stderr=subprocess.DEVNULL,
        env={**known, "PYTHONUTF8": "1", "COLUMNS": str(columns), **environment},
    )  # fmt: skip
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 1 << 16):
            said += piece
    except OSError:  # so Linux says that nobody writes any more
        pass
    process.wait(timeout=60)
    os.close(ours)
    return said.decode().replace("\r\n", "\n")


# ---- text


def test_the_six_versions_below_one_another(office: Path) -> None:
    unit = unit_of(office, "The *report*")
    done = hexapla(office, "check", "--only", "SYM-2")
    blocks = done.out.split("\n\n")
    head, said, *cells, advice = blocks[0].splitlines()
    assert head == f"error SYM-2  source/agenda.md:5  {unit}"
    assert said.startswith("  SYM-2 [fr]: the French version has “A/AC.320/2027/8” instead of")
    assert [re.sub(r"  +", " ", cell.strip()).split(" ")[0] for cell in cells] == [
        "ar", "zh", "en", "▸", "ru", "es",
    ]  # fmt: skip
    line = catalog(office, "fr").read_text("utf-8").splitlines().index(
        'msgstr "Le *rapport* figure dans le document A/AC.320/2027/8."') + 1  # fmt: skip
    assert f"▸ fr  locales/fr/agenda.po:{line}" in cells[3]
    assert cells[3].endswith("Le *rapport* figure dans le document ⟦A/AC.320/2027/8⟧.")
    assert cells[2].endswith("in document ⟨A/AC.320/2027/3⟩.")
    assert advice == "  → write “A/AC.320/2027/3”"
    assert blocks[1] == "1 error in 1 unit (fr 1)\n"
    assert "\x1b" not in done.out
    assert "\u2067" not in done.out


def test_long_texts_are_cut_around_the_value(tmp_path: Path) -> None:
    words = "the Committee recalls its earlier decisions " * 20
    make(tmp_path, f"{words}A/63/1 {words}.\n")
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "es"]\n')
    hexapla(tmp_path, "extract")
    path = tmp_path / "locales" / "es" / "agenda.po"
    spanish = "el Comité recuerda sus decisiones anteriores " * 20
    path.write_text(
        path.read_text().replace('\nmsgstr ""\n', f'\nmsgstr "{spanish}A/63/2 {spanish}."\n', 2)
        .replace(f'\nmsgstr "{spanish}A/63/2 {spanish}."\n', '\nmsgstr ""\n', 1)
    )  # fmt: skip
    done = hexapla(tmp_path, "check", "--only", "SYM-2")
    (cell,) = [line for line in done.out.splitlines() if "▸" in line]
    assert re.search(r"…[\w ]+ ⟦A/63/2⟧ [\w ]+…$", cell)
    assert len(cell) < 180


def test_a_terminal_has_colours_and_isolated_arabic(office: Path) -> None:
    shown = on_terminal(office, "check")
    assert "\x1b[1;31;7m⟦A/AC.320/2027/8⟧\x1b[0m" in shown
    for line in shown.splitlines():
        if " ar " in line and "agenda.po" in line:
            assert re.search(r"  \u2067.*\u2069$", line)
        elif "agenda.po" in line:
            assert "\u2067" not in line
    # Without its colours it says the same: they carry nothing alone.
    plain = COLOUR.sub("", shown)
    assert "▸ fr" in plain
    assert "⟦A/AC.320/2027/8⟧" in plain


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_no_colours_where_nobody_wants_them(
    office: Path, environment: dict[str, str], coloured: bool
) -> None:
    shown = on_terminal(office, "check", **environment)
    assert ("\x1b" in shown) is coloured
    assert "⟦A/AC.320/2027/8⟧" in shown


def test_texts_cannot_command_the_terminal(office: Path) -> None:
    change(office, "fr", "figure", "\x1bc\u202efigure")
    for shown in (hexapla(office, "check").out, on_terminal(office, "check", NO_COLOR="1")):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert r"⟦\x1b⟧c⟦\x202e⟧figure" in shown


def test_versions_without_a_text_are_named_in_one_line(tmp_path: Path) -> None:
    make(tmp_path, "# Agenda\n")
    hexapla(tmp_path, "extract")
    done = hexapla(tmp_path, "check")
    assert re.search(r"\n    ar, fr: no text\n  → ", done.out)
    assert done.out.count("source/agenda.md") == 2


# ---- files


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_a_report_for_machines_goes_where_it_is_wanted(office: Path, form: str) -> None:
    printed = hexapla(office, "check", "--format", form)
    assert (printed.code, printed.err) == (1, "")
    done = hexapla(office, "check", "--format", form, "-o", "out/report")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("hexapla: out/report: 2 errors in 2 units (ar 1, fr 1)")
    assert (office / "out" / "report").read_text("utf-8") == printed.out
    if form == "junit":
        assert ElementTree.fromstring(printed.out).get("failures") == "2"
    else:
        json.loads(printed.out)


def test_the_page_stands_with_what_is_built(office: Path) -> None:
    done = hexapla(office, "check", "--format", "html")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("hexapla: build/check.html: 2 errors")
    shown = (office / "build" / "check.html").read_text("utf-8")
    assert shown.count("<tbody") == 2
    assert hexapla(office, "check", "--format", "html", "--all", "-o", "-").out.count("<tbody") == 5


def test_text_can_be_kept_too(office: Path) -> None:
    shown = hexapla(office, "check").out
    hexapla(office, "check", "-o", "report.txt")
    assert (office / "report.txt").read_text("utf-8") == shown


def test_a_file_that_cannot_be_written(office: Path) -> None:
    before = tree(office)
    done = hexapla(office, "check", "--format", "json", "-o", "source/agenda.md/report")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "a file stands where a folder is wanted" in done.err
    assert tree(office) == before


def test_several_documents_by_name(office: Path) -> None:
    make(office, MASTER, "other.md")
    hexapla(office, "extract")
    found = json.loads(
        hexapla(office, "check", "agenda", "source/other.md", "--format", "json").out
    )
    assert {one["document"] for one in found} == {"agenda", "other"}
    found = json.loads(hexapla(office, "check", "agenda", "--format", "json").out)
    assert {one["document"] for one in found} == {"agenda"}


def test_the_built_versions_and_files_of_any_place(office: Path, tmp_path: Path) -> None:
    assert hexapla(office, "build").code == 0
    done = hexapla(office, "check", "--finished", "--only", "SYM-2")
    assert done.code == 1
    assert "▸ fr  build/fr/agenda.md:5" in done.out
    files = [str(office / "source" / "agenda.md"), f"fr={office}/build/fr/agenda.md"]
    done = hexapla(tmp_path, "check", *files, "--only", "SYM-2", "--format", "json")
    (one,) = json.loads(done.out)
    assert (done.code, one["language"], one["line"]) == (1, "fr", 5)
    done = hexapla(tmp_path, "check", *files, "--fix")
    assert (done.code, done.err.count("\n")) == (2, 1)


# ---- weights


def weigh(root: Path, table: str) -> None:
    path = root / "hexapla.toml"
    path.write_text(f"{path.read_text()}\n[checks]\n{table}\n")


def severities(root: Path, *words: str) -> dict[str, str]:
    found = json.loads(hexapla(root, "check", "--format", "json", *words).out)
    return {one["code"]: one["severity"] for one in found}


def test_a_workspace_says_what_findings_weigh(office: Path) -> None:
    assert severities(office) == {"SYM-2": "error", "DATE-1": "error"}
    weigh(office, 'SYM = "info"\n"DATE-1" = "warning"')
    assert severities(office) == {"SYM-2": "info", "DATE-1": "warning"}
    assert hexapla(office, "check", "--only", "SYM-2").code == 0
    assert hexapla(office, "check").code == 1


def test_a_code_wins_over_its_family(office: Path) -> None:
    weigh(office, 'SYM = "off"\n"SYM-2" = "style"')
    assert severities(office) == {"DATE-1": "error"}
    assert severities(office, "--severity", "style")["SYM-2"] == "style"


def test_what_is_off_is_not_made_unless_it_is_named(office: Path) -> None:
    weigh(office, 'SYM = "off"\nDATE = "off"')
    assert severities(office) == {}
    assert severities(office, "--only", "SYM") == {}
    assert severities(office, "--only", "SYM-2") == {"SYM-2": "error"}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('"FN-99" = "off"', "hexapla.toml: there is no check “FN-99”; name some of "),
        ('FN = "never"', "hexapla.toml: “FN = never” is no severity; write one of off, style, "),
        ("FN = 3", "hexapla.toml: “FN = 3” is no severity"),
    ],
)
def test_mistakes_in_the_table(office: Path, table: str, said: str) -> None:
    weigh(office, table)
    done = hexapla(office, "check")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"hexapla: {said}")


def test_style_is_counted_and_shown_if_asked_for(office: Path) -> None:
    weigh(office, 'SYM = "style"')
    done = hexapla(office, "check")
    assert "SYM-2" not in done.out
    assert done.out.endswith("; 1 of less weight not shown (--severity style shows all)\n")
    assert "  SYM-2 [fr]: " in hexapla(office, "check", "--severity", "style").out


def test_all_tags_have_their_line(office: Path) -> None:
    """A guard of the fixture: each catalog is translated."""
    assert all('msgstr ""' not in catalog(office, tag).read_text("utf-8")[200:] for tag in TAGS)


# ---- what cannot be read, and where nothing can be said


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "html"])
def test_a_document_that_cannot_be_read_is_not_taken_for_a_good_one(
    office: Path, form: str
) -> None:
    catalog(office, "fr").write_text("no PO\n")
    done = hexapla(office, "check", "--format", form, "-o", "-")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "nothing to say" not in done.out
    if form == "text":
        assert done.out == "1 document not checked\n"
    elif form == "sarif":
        (call,) = json.loads(done.out)["runs"][0]["invocations"]
        (told,) = call["toolExecutionNotifications"]
        assert (call["executionSuccessful"], told["level"]) == (False, "error")
        assert told["message"]["text"].startswith("locales/fr/agenda.po:1: ")
    elif form == "junit":
        root = ElementTree.fromstring(done.out)
        assert root.get("errors") == "1"
        (error,) = root.iter("error")
        assert str(error.get("message")).startswith("locales/fr/agenda.po:1: ")
    elif form == "html":
        assert "<b>Not checked</b>" in done.out
        assert "locales/fr/agenda.po:1: " in done.out


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "html"])
def test_machines_read_utf_8_whatever_the_terminal_has(office: Path, form: str) -> None:
    """In an office's old locale, é is no escape of JSON's."""
    make(office, "# Réunion\n", "é\U0001d4b3.md")
    hexapla(office, "extract")
    words = ("check", "--format", form, "-o", "-")
    usual = hexapla(office, *words)
    assert "é\U0001d4b3" in usual.out
    assert hexapla(office, *words, PYTHONUTF8="0", PYTHONIOENCODING="ascii") == usual


def shell(office: Path, line: str) -> tuple[str, str]:
    command = line.replace("hexapla", f'"{sys.executable}" -m hexapla')
    done = subprocess.run(
        ["bash", "-c", command], cwd=office, capture_output=True, check=False, timeout=60
    )
    return done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("hexapla check >&-; echo $? >&2", "1", ""),
        ("hexapla check | true; echo ${PIPESTATUS[0]} >&2", "1", ""),
        ("hexapla check --format json > /dev/full; echo $? >&2", "2", "no space left on device"),
        ("hexapla check > /dev/full; echo $? >&2", "2", "no space left on device"),
        ("hexapla check --format json -o .; echo $? >&2", "2", "a folder stands where"),
        ("hexapla check --format json -o ''; echo $? >&2", "2", "a folder stands where"),
    ],
)
def test_output_that_goes_nowhere(office: Path, line: str, code: str, said: str) -> None:
    """One sentence or none, and the exit code is that of the findings, unless all is in vain."""
    before = tree(office)
    lines = shell(office, line)[1].splitlines()
    assert lines[-1] == code
    assert len(lines) == 1 + bool(said)
    assert said in lines[0]
    assert tree(office) == before


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("# Agenda\n")
    done = hexapla(tmp_path, "check", "en.md", "fr.md")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("hexapla: fr.md: cannot be read (no such file or directory)")


# ---- words


def test_codes_may_be_small(office: Path) -> None:
    assert "SYM-2 [fr]" in hexapla(office, "check", "--only", "sym-2").out
    assert hexapla(office, "check", "--explain", "sym-2").out.startswith("## SYM-2: ")


def test_one_advice_for_several_versions_is_said_once(office: Path) -> None:
    make(office, MASTER.replace("met twice", "met three times"))
    hexapla(office, "extract")
    shown = hexapla(office, "check", "--only", "SYNC-1").out
    assert re.findall(r"^  → (.*?): ", shown, re.M) == ["ar, zh, fr, ru, es"]


def test_a_finding_about_no_unit_is_in_none(office: Path) -> None:
    make(office, "# Agenda\n\n[^1]: A note that nothing calls.\n", "other.md")
    done = hexapla(office, "check", "other", "--lang", "en")
    assert done.out.endswith("\n1 error (en 1)\n")


def test_counts_are_words(office: Path) -> None:
    weigh(office, 'SYM = "style"\nDATE = "info"')
    for tag in ("es", "ru"):
        change(office, tag, "2027/3", "2027/9")
        change(office, tag, "1 ", "2 ")
    shown = hexapla(office, "check", "--severity", "style", "--only", "SYM", "--only", "DATE").out
    assert re.search(r"\n\d info, \d of style in 2 units \(", shown)
