"""The command `hexapla`: the only code that prints."""

from __future__ import annotations

import gc
import sys

# Commands that need no parser when they come without options: reading the command line with typer
# costs 40 ms, as much as extracting 5,000 units.
PLAIN = ("build", "check", "extract", "lint", "status")


def main() -> None:
    """Runs the command line; never returns normally."""
    # A command makes many values and hardly any garbage in circles, and then it ends: the
    # collector would only walk them again and again (a sixth of the time at 18,000 units).
    gc.disable()
    if len(sys.argv) == 2 and sys.argv[1] in PLAIN:
        from importlib import import_module

        from hexapla.cli import console

        console.run(import_module(f"hexapla.cli.{sys.argv[1]}").run)
    from hexapla.cli.app import app

    app()
