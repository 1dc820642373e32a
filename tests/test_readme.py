"""What the README promises works as it is written there."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from pathlib import Path

import pytest
from commands import Result, hexapla, tree
from translators import translate

from hexapla.cli.app import app
from hexapla.workspace import configuration

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
SECTION = README.partition("## A workspace of your own\n")[2].partition("\n## ")[0]


def commands() -> list[list[str]]:
    """The words of each command in the section's first block."""
    block = re.search(r"```\n(.*?)```", SECTION, re.S)
    assert block
    lines = [shlex.split(line, comments=True) for line in block[1].splitlines()]
    return [words for words in lines if words]


def promised() -> dict[str, int]:
    found = re.search(r"Exit codes: (\d) fine, (\d) findings,\s+(\d) wrong use or broken", README)
    assert found
    return dict(zip(("fine", "findings", "broken"), map(int, found.groups())))


def test_a_workspace_of_your_own(tmp_path: Path) -> None:
    """Each command in turn, with the file that the export wrote in the place of the returned."""
    folder, said, sent = tmp_path, dict[str, Result](), ""
    for words in commands():
        program, *arguments = words
        assert program == "hexapla"
        if "&&" in arguments:
            arguments, move = arguments[: arguments.index("&&")], arguments[-2:]
        else:
            move = []
        if arguments[0] == "import":
            translate(folder / sent)
            shutil.move(folder / sent, folder / arguments[1])
        done = hexapla(folder, *arguments)
        said[arguments[0]] = done
        # The translator there writes no French: a check says so, and nobody can approve of it.
        wrong = arguments[0] in ("check", "approve")
        assert (done.code, done.err) == (promised()["findings" if wrong else "fine"], "")
        if move:
            assert move[0] == "cd"
            folder = folder / move[1]
        if arguments[0] == "export":
            sent = re.findall(r"^example \[fr\]: (\S+\.xlf) ", done.out, re.M)[0]
    assert list(said) == ["init", "lint", "extract", "export", "proof", "import", "aside",
                          "validate", "check", "accept", "approve", "status", "build"]  # fmt: skip
    files = set(tree(folder))
    assert {"hexapla.toml", "source/example.md", "locales/example.pot", "build/index.html"} <= files
    for tag in ("ar", "zh", "en", "fr", "ru", "es"):
        assert {f"build/{tag}/example.md", f"build/{tag}/example.html"} <= files
        assert tag == "en" or f"locales/{tag}/example.po" in files
    assert re.search(r"(\d+) segments: \1 applied", said["import"].out)
    assert "example [fr]: complete" in said["build"].out
    assert "TR-1 [ar]" in said["check"].out
    assert not re.search(r"TR-\d \[fr\]", said["check"].out)


def test_exit_codes(tmp_path: Path) -> None:
    codes = promised()
    assert hexapla(tmp_path, "extract").code == codes["broken"]
    assert hexapla(tmp_path, "nothing").code == codes["broken"]
    assert hexapla(tmp_path, "init").code == codes["fine"]
    assert hexapla(tmp_path, "init").code == codes["broken"]
    (tmp_path / "source" / "example.md").write_text("# One[^1]\n")
    assert hexapla(tmp_path, "lint").code == codes["findings"]


def test_every_command_takes_help(tmp_path: Path) -> None:
    names = [command.name or command.callback.__name__ for command in app.registered_commands
             if command.callback]  # fmt: skip
    assert sorted(names) == sorted({words[1] for words in commands()})
    for name in names:
        done = hexapla(tmp_path, name, "--help")
        assert (done.code, done.err) == (0, "")
        assert "Usage: " in done.out


@pytest.mark.parametrize("command", ["extract", "import", "check", "status", "lint", "build"])
def test_machines_may_read(tmp_path: Path, command: str) -> None:
    assert "--format" in hexapla(tmp_path, command, "--help", COLUMNS="200").out


def test_the_configuration_is_what_it_says() -> None:
    """The keys and values in the README are the defaults, and are all there are."""
    blocks = re.findall(r"```toml\n(.*?)```", SECTION, re.S)
    settings = tomllib.loads("\n".join(blocks))
    said = configuration.read(settings, "README.md")
    assert said == configuration.read({}, "defaults")
    named = re.search(r"# and (.+): folders of the workspace", blocks[0])
    assert named
    assert {*settings, *named[1].split(", ")} == set(configuration.DEFAULTS)
    for policy in configuration.POLICIES:
        assert f'"{policy}"' in blocks[0]


@pytest.mark.parametrize("address", re.findall(r"\]\(([^)#:]+)\)", README))
def test_links_lead_to_files(address: str) -> None:
    assert (Path(__file__).parents[1] / address).is_file()


@pytest.mark.parametrize("target", re.findall(r"^make (\w+) ", README, re.M))
def test_the_makefile_has_the_targets(target: str) -> None:
    makefile = (Path(__file__).parents[1] / "Makefile").read_text("utf-8")
    assert re.search(rf"^{target}:", makefile, re.M)
