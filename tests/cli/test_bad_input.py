"""Whatever is broken ends in one sentence with its place, exit code 2, and files as they were."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import hexapla, make, tree

MASTER, FRENCH, SETTINGS = "source/agenda.md", "locales/fr/agenda.po", "hexapla.toml"


def sentence(root: Path, *words: str) -> str:
    """The one line on standard error that a command ends with; nothing else may have changed."""
    before = tree(root)
    done = hexapla(root, *(words or ("extract",)))
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert done.err.count("\n") == 1
    assert done.err.startswith("hexapla: ")
    assert tree(root) == before
    return done.err.removeprefix("hexapla: ").rstrip("\n")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("# A\n\né".encode()[:-1], r":3: byte 6 \(0xc3\) is not UTF-8, the file seems to be cut"),
        ("# A".encode("utf-16"), ":1: the file is UTF-16, not UTF-8; save it as UTF-8"),
        ("# A".encode("utf-16-le"), ":1: the file holds NUL bytes"),
        (b"", ":1: the file is empty; write the master"),
        (b"\xef\xbb\xbf \r\n\t\n", ":1: the file is empty; write the master"),
        (b"---\ntitle: [a\n---\n# A\n", r":\d: the front matter is not YAML"),
        (b"---\ntitle: 'a\n---\n# A\n", r":\d: the front matter is not YAML"),
        (b"---\noriginal: de\n---\n# A\n", ": original: “de” is no language of this set"),
        (b"---\noriginal: klingon\n---\n# A\n", ": original: “klingon” is not a language tag"),
        (b"a" * 20_000_000, ":1: the line has 20,000,000 characters, more than 1,048,576"),
    ],
    ids=range(10),
)
def test_masters(workspace: Path, data: bytes, said: str) -> None:
    (workspace / MASTER).write_bytes(data)
    assert re.match(MASTER + said, sentence(workspace))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('msgid "Agenda"', 'msgid "Agenda', r":16: not PO at “msgid \"Agenda”: a string ends"),
        ('"MIME-Version: 1.0\\n"', '"MIME-Version: 1.0\\n', r":\d+: not PO at “\"MIME-Version"),
        ("#. heading", "garbage", ":13: not PO at “garbage”: neither a comment"),
        ("#. heading", "<<<<<<< HEAD", ":13: not PO at “<<<<<<< HEAD”"),
        ("#. heading", 'msgid "cut off"\n', ":16: not PO at “msgctxt"),
        ("charset=UTF-8", "charset=ISO-2022-JP", ":1: the header says charset=iso-2022-jp"),
    ],
)
def test_catalogs(workspace: Path, old: str, new: str, said: str) -> None:
    path = workspace / FRENCH
    path.write_text(path.read_text().replace(old, new + " é" * (old[0] == "c"), 1))
    assert re.match(FRENCH + said, sentence(workspace))
    assert hexapla(workspace, "status").code == 2


def test_a_context_that_stands_twice(workspace: Path) -> None:
    path = workspace / FRENCH
    text = path.read_text()
    path.write_text(f"{text}\n{text.split(chr(10) * 2)[1]}\n")
    assert re.match(
        rf"{FRENCH}:\d+: msgctxt “u\w+” stands twice, first in line 15; keep", sentence(workspace)
    )


@pytest.mark.parametrize("file", [FRENCH, MASTER, "locales/agenda.pot"])
def test_a_file_that_cannot_be_read(workspace: Path, file: str) -> None:
    """For one that is forbidden stands one that is a folder, as the tests may run as root."""
    (workspace / file).unlink()
    (workspace / file).mkdir()
    if file == MASTER:
        assert sentence(workspace).endswith("put a document there that ends in .md or .markdown")
    else:
        assert sentence(workspace).startswith(f"{file}: cannot be read (is a directory)")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all files")
def test_a_file_that_is_forbidden(workspace: Path) -> None:
    (workspace / MASTER).chmod(0)
    assert sentence(workspace).startswith(f"{MASTER}: cannot be read (permission denied)")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_is_read_only(workspace: Path) -> None:
    (workspace / MASTER).write_text("# Other\n")
    (workspace / "locales").chmod(0o555)
    assert "cannot be written (permission denied)" in sentence(workspace)


def test_locales_is_a_file(workspace: Path) -> None:
    shutil.rmtree(workspace / "locales")
    (workspace / "locales").write_text("x")
    assert sentence(workspace).startswith("locales: a file stands where a folder is wanted")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('orginal = "en"', ": unknown key “orginal”; allowed are original, languages, stale"),
        ("original = 3", ": “original” is not a text in quotes"),
        ('languages = "en"', ": “languages” is not a list of language tags"),
        ('languages = ["en", "french"]', ": “french” is not a language tag"),
        ('languages = ["en", "zh", "zh-Hans"]', ": language “zh-Hans” twice"),
        ('locales = "../x"', ": “locales = ../x” leaves the workspace"),
        ('build = "source"', ": “build = source” stands inside"),
        ('stale = "x"\nlanguages = en', ":2: not TOML"),
    ],
)
def test_settings(workspace: Path, text: str, said: str) -> None:
    (workspace / SETTINGS).write_text(text)
    assert sentence(workspace).startswith(SETTINGS + said)


def no_workspace(root: Path) -> None:
    (root / SETTINGS).unlink()


def no_master(root: Path) -> None:
    (root / MASTER).unlink()


def two_masters(root: Path) -> None:
    make(root, name="agenda.markdown")


@pytest.mark.parametrize("command", ["extract", "status", "lint"])
@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (no_workspace, r".*: no workspace here: .*run “hexapla init” to make one"),
        (no_master, r".*: no master in “source”; put a document there"),
        (two_masters, r"source/agenda\.md: two masters are called “agenda”: source/agenda\.mark"),
    ],
)
def test_workspaces(
    workspace: Path, command: str, damage: Callable[[Path], None], said: str
) -> None:
    damage(workspace)
    assert re.match(said, sentence(workspace, command))


@pytest.mark.parametrize("command", ["extract", "status", "lint"])
def test_an_unknown_document(workspace: Path, command: str) -> None:
    assert sentence(workspace, command, "minutes") == "no document “minutes”; there are agenda"


def test_an_unknown_folder(workspace: Path) -> None:
    assert sentence(workspace, "extract", "-w", "nowhere").startswith("nowhere: no such folder")


def test_a_reader_that_has_heard_enough(workspace: Path) -> None:
    """`hexapla status | head -1` ends without a word."""
    for number in range(30):
        make(workspace, name=f"document-{number}.md")
    command = f'"{sys.executable}" -m hexapla status | true'
    done = subprocess.run(command, shell=True, cwd=workspace, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
