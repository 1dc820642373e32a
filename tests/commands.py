"""The real command in a process of its own, and small workspaces to run it in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

MASTER = """\
# Agenda

The session will open on Monday.

The report is before the Committee.
"""


class Result(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


def hexapla(folder: Path, *words: str, **environment: str) -> Result:
    """Runs a command in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "hexapla", *words],
        cwd=folder, capture_output=True, check=False, timeout=60,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
    )  # fmt: skip
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def make(root: Path, master: str | bytes = MASTER, name: str = "agenda.md") -> Path:
    """A workspace with one master more; a new one has three languages."""
    path = root / "source" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(master.encode() if isinstance(master, str) else master)
    settings = root / "hexapla.toml"
    if not settings.exists():
        settings.write_text('languages = ["en", "fr", "ar"]\n')
    return root


def translate(root: Path, tag: str, translations: dict[str, str]) -> None:
    """Puts translations into a catalog, as a person with an editor would."""
    path = root / "locales" / tag / "agenda.po"
    text = path.read_text(encoding="utf-8")
    for source, target in translations.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")


def tree(root: Path) -> dict[str, bytes]:
    """All files of a workspace but the cache."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".hexapla" not in path.parts
    }
