"""Commands start fast because they import nothing that they do not need.

typer takes 40 ms, as much as extracting 5,000 units, Jinja2 and langcodes 25 ms each.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import hexapla
from translators import fill, said

# Sets of what is loaded in the end, also of a command that ends the process itself.
_SCRIPT = """
import atexit, sys
atexit.register(lambda: sys.stderr.write(" ".join(sys.modules)))
from hexapla.cli import main
sys.argv = ["hexapla", *sys.argv[1:]]
main()
"""
HEAVY = {"jinja2", "langcodes", "lxml", "nh3", "polib", "rapidfuzz", "rich", "translate", "yaml"}


def loaded(folder: Path, *words: str) -> set[str]:
    """The packages of others that a command has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, *words],
        cwd=folder, capture_output=True, check=False, timeout=60,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr  # a check may find something
    modules = {name.partition(".")[0] for name in done.stderr.decode().split()}
    assert "hexapla" in modules
    # subprocess is of the standard library, and takes 10 ms; only --since asks another program.
    return modules & {*HEAVY, "typer", "click", "comrak", "subprocess"}


@pytest.fixture
def finished(workspace: Path) -> Path:
    for tag in ("fr", "ar"):
        fill(workspace / "locales" / tag / "agenda.po", said)
    return workspace


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("build", "--help")])
def test_help_needs_the_parser_of_the_line_only(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert loaded(tmp_path, *words) <= {"typer", "click", "subprocess"}


@pytest.mark.parametrize("command", ["extract", "status", "lint", "check"])
def test_plain_commands(finished: Path, command: str) -> None:
    """They read Markdown and our own PO, and nothing else."""
    assert loaded(finished, command) <= {"comrak"}


def test_nothing_is_read_where_nothing_has_changed(finished: Path) -> None:
    assert hexapla(finished, "extract").code == 0
    assert loaded(finished, "extract") <= {"comrak"}


def test_a_build_needs_templates(finished: Path) -> None:
    """Pages are made with Jinja2; Markdown alone is made without."""
    assert loaded(finished, "build") <= {"comrak", "jinja2"}
    assert loaded(finished, "build", "--only", "md") <= {"comrak"}


def test_front_matter_alone_needs_yaml(finished: Path) -> None:
    master = finished / "source" / "agenda.md"
    master.write_text(f"---\ntitle: Agenda\n---\n\n{master.read_text()}")
    assert "yaml" in loaded(finished, "lint")


def test_export_needs_no_xml_library(finished: Path) -> None:
    """The file is written by hand; only what comes from outside is parsed."""
    assert loaded(finished, "export") <= {"comrak"}
    assert loaded(finished, "import", "build/fr/agenda.xlf") <= {"comrak", "lxml"}
    assert loaded(finished, "validate", "build/fr/agenda.xlf") <= {"comrak", "lxml"}
