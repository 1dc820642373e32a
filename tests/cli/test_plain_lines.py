"""A usual command line is read without typer, and exactly as typer reads it."""

from __future__ import annotations

import gc
import inspect
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla import cli
from hexapla.cli import console

COMMANDS = ["build", "check", "export", "extract", "import", "lint", "status", "validate"]
WORDS = ["agenda", "fr", "ar", "md", "html", "", "-", "--", "trados", "a b"]
OPTIONS = ["--lang", "-l", "--only", "--lang=fr", "-lfr", "--for", "--format", "json", "--help"]


class _Ended(Exception):
    """In the place of the command."""


def called(monkeypatch: pytest.MonkeyPatch, words: list[str], *, short: bool) -> object:
    """The command that a line runs and all its arguments, or the code that it ends with."""

    def run(command: Callable[..., int], **arguments: object) -> None:
        bound = inspect.signature(command).bind(**arguments)
        bound.apply_defaults()
        values = bound.arguments.items()
        plain = {name: list(one) if isinstance(one, tuple) else one for name, one in values}
        raise _Ended(command.__module__, plain)

    with monkeypatch.context() as patch:
        patch.setattr(console, "run", run)
        patch.setattr(sys, "argv", ["hexapla", *words])
        if not short:
            patch.setattr(cli, "_plain", lambda _: None)
        try:
            cli.main()
        except _Ended as ended:
            return ended.args
        except SystemExit as ended:
            return ended.code
        finally:
            gc.enable()


@pytest.mark.parametrize(
    "line",
    [
        "build",
        "build agenda",
        "build --lang fr --only md",
        "build --only md agenda --only html -l fr --lang ar",
        "check agenda -l fr",
        "check --format html --lang fr --format json",
        "export --lang ar",
        "import a.xlf b.xlf",
        "validate a.xlf",
        "extract",
    ],
)
def test_the_usual_lines(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    assert cli._plain(line.split()) is not None
    assert called(monkeypatch, line.split(), short=True) == called(
        monkeypatch, line.split(), short=False
    )


@pytest.mark.parametrize(
    "line",
    [
        "", "--help", "nothing", "build a b", "build --only pdf", "build --lang", "import",
        "build --lang -l fr", "export --for trados", "extract --lang fr", "build --lang=fr",
        "check --format pdf", "extract --format json",
    ],
)  # fmt: skip
def test_any_other_line_is_left_to_typer(line: str) -> None:
    assert cli._plain(line.split()) is None


@given(st.sampled_from(COMMANDS), st.lists(st.sampled_from([*WORDS, *OPTIONS]), max_size=5))
def test_whatever_is_read_is_read_alike(command: str, words: list[str]) -> None:
    if cli._plain([command, *words]) is not None:
        with pytest.MonkeyPatch.context() as patch:
            assert called(patch, [command, *words], short=True) == called(
                patch, [command, *words], short=False
            )
