"""`hexapla init`."""

from __future__ import annotations

from pathlib import Path

from hexapla.cli import console
from hexapla.jobs.starting import start


def run(folder: Path = Path()) -> int:
    """Makes a workspace, and says how to go on."""
    for file in start(folder):
        console.say(f"made {file}")
    there = "" if folder == Path() else f"go to {folder}, then "
    steps = "hexapla extract, then translate locales/*/example.po, then hexapla build"
    console.say(f"next: {there}{steps}")
    return console.FINE
