"""The command `hexapla`: the only code that prints."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

# Commands that need no parser when they come without options, and what their words are: reading
# the command line with typer costs 70 ms, as much as extracting 7,000 units.
_PLAIN = {
    "build": ("build", "document"),
    "check": ("check", "documents"),
    "export": ("export", "document"),
    "extract": ("extract", "document"),
    "import": ("import_", "returned"),
    "lint": ("lint", "document"),
    "status": ("status", "document"),
    "validate": ("validate", "files"),
}


def _plain(words: Sequence[str]) -> tuple[str, dict[str, object]] | None:
    """The module of a command without options and its arguments; None where typer has to read."""
    module, name = _PLAIN.get(words[0], ("", "")) if words else ("", "")
    words = words[1:]
    if not module or any(word.startswith("-") for word in words):
        return None
    if name == "documents":
        return module, {name: list(words)}
    if name != "document":
        from pathlib import Path

        return (module, {name: [Path(word) for word in words]}) if words else None
    if len(words) > 1:
        return None
    return module, {name: words[0]} if words else {}


def main() -> None:
    """Runs the command line; never returns normally."""
    # A command makes many values and hardly any garbage in circles, and then it ends: the
    # collector would only walk them again and again (a sixth of the time at 18,000 units).
    gc.disable()
    if plain := _plain(sys.argv[1:]):
        from importlib import import_module

        from hexapla.cli import console

        module, arguments = plain
        console.run(import_module(f"hexapla.cli.{module}").run, **arguments)
    from hexapla.cli.app import app

    app()
