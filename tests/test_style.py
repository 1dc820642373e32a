"""The house style that no linter knows: short modules, short functions, names that say what."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1] / "workflow" / "hexapla"
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in ROOT.rglob("*.py")
}
LONGEST_MODULE, LONGEST_FUNCTION = 299, 39
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "core"}


def test_modules_are_short() -> None:
    """Under 300 lines: one thing a module."""
    lengths = {module: len(source.splitlines()) for module, source in SOURCES.items()}
    assert {module: n for module, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_functions_are_short() -> None:
    """Under 40 lines, the docstring included: a screen holds a function."""
    long = {}
    for module, source in SOURCES.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long[f"{module}: {node.name}"] = length
    assert long == {}


def test_names_say_something() -> None:
    """No module, class or function is called after nothing in particular."""
    empty = []
    for module, source in SOURCES.items():
        names = module.removesuffix(".py").split("/")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                names.append(node.name)
        words = {word.lower() for name in names for word in re.findall(r"[A-Z]?[a-z0-9]+", name)}
        empty += [f"{module}: {word}" for word in words & EMPTY_NAMES]
    assert empty == []
