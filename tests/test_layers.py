"""The layers: imports go down only, and each third-party library has its homes."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1] / "workflow" / "hexapla"
LAYERS = """errors expressions | model | language markup
    | formats segmentation exchange sync alignment memory checks
    | publishing workspace | jobs | cli | __main__"""
FLOOR = {name: floor for floor, names in enumerate(LAYERS.split("|")) for name in names.split()}
HOMES = {
    "comrak": "markup", "jinja2": "publishing", "langcodes": "model",
    "lxml": "exchange", "markupsafe": "publishing", "nh3": "publishing", "polib": "exchange/po",
    "rapidfuzz": "sync memory", "regex": "segmentation", "rich": "cli", "translate": "exchange",
    "typer": "cli", "yaml": "formats/markdown",
}  # fmt: skip


def imports() -> set[tuple[str, str]]:
    """Each module of ours with each name that it imports, wherever in it."""
    found = set()
    for path in ROOT.rglob("*.py"):
        module = path.relative_to(ROOT).with_suffix("").as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {(module, name.name) for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{module}: write imports in full"
                found |= {(module, f"{node.module}.{name.name}") for name in node.names}
    return found


def test_imports_go_down() -> None:
    """To a lower floor, or within one package; packages on one floor know nothing of each other."""
    for module, name in sorted(imports()):
        package, (first, *rest) = module.split("/")[0], name.split(".")
        if first == "hexapla" and rest != ["__version__"]:
            assert package == rest[0] or FLOOR[rest[0]] < FLOOR[package], f"{module}: {name}"


def test_libraries_have_their_homes() -> None:
    """Nothing else imports a library; a new library gets a home here first."""
    for module, name in sorted(imports()):
        library = name.split(".")[0]
        if library != "hexapla" and library not in sys.stdlib_module_names:
            homes = tuple(HOMES.get(library, "no home").split())
            assert module.startswith(homes), f"{module}: {library}"
