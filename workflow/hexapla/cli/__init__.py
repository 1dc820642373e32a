"""The command `hexapla`: the only code that prints."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

# Commands that need no parser when they come without options, and what their words are: reading
# the command line with typer costs 70 to 150 ms, as much as extracting 7,000 units.
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
# The options that it is not needed for either: they have a value each, which is one of those that
# stand here, if any do, and may be repeated, but for those that `_ONCE` names.
_LANGUAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "--lang": ("languages", ()),
    "-l": ("languages", ()),
}
_OPTIONS = {
    "build": {**_LANGUAGES, "--only": ("formats", ("md", "html"))},
    "check": {**_LANGUAGES, "--format": ("output", ("text", "json", "sarif", "junit", "html"))},
    "export": _LANGUAGES,
}
_ONCE = ("output",)


def _plain(words: Sequence[str]) -> tuple[str, dict[str, object]] | None:
    """The module of a usual command and its arguments; None where typer has to read the line."""
    command = words[0] if words else ""
    module, name = _PLAIN.get(command, ("", ""))
    options = _OPTIONS.get(command, {})
    arguments: dict[str, object] = {}
    named: dict[str, str | list[str]] = {}
    others: list[str] = []
    rest = iter(words[1:])
    for word in rest:
        if not word.startswith("-"):
            others.append(word)
            continue
        argument, values = options.get(word, ("", ()))
        value = next(rest, "-")
        if not argument or value.startswith("-") or (values and value not in values):
            return None
        named[argument] = value if argument in _ONCE else [*named.get(argument, ()), value]
    wanted = {"document": len(others) <= 1, "documents": True}.get(name, bool(others))
    if not module or not wanted:
        return None
    if name == "documents":
        arguments[name] = others
    elif name != "document":
        from pathlib import Path

        arguments[name] = [Path(word) for word in others]
    elif others:
        arguments[name] = others[0]
    return module, {**arguments, **named}


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
