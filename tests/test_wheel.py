"""What is published is what is tested here: the built wheel, in an environment of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from pages import check

from hexapla import __version__

ROOT = Path(__file__).parents[1]
# What pip and build say where there is no index to be reached.
_NO_INDEX = re.compile(r"No matching distribution|NewConnectionError|ProxyError|NameResolution")

pytestmark = [
    pytest.mark.wheel,
    pytest.mark.skipif(not find_spec("build"), reason="the package build is not installed"),
]


def run(folder: Path, *words: str | Path) -> str:
    """Runs a program that knows nothing of this checkout; returns what it says."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        words, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode and _NO_INDEX.search(done.stdout + done.stderr):
        pytest.skip("pip reaches no package index")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, and the wheel that is made from it."""
    project = tmp_path_factory.mktemp("project")
    for name in ("workflow", "templates"):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / name, project / name, symlinks=True, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, project)
    run(project, sys.executable, "-m", "build", "--outdir", "dist")
    return project / "dist"


@pytest.fixture(scope="module")
def programs(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with the wheel and what it depends on."""
    root = tmp_path_factory.mktemp("environment")
    run(root, sys.executable, "-m", "venv", "--without-pip", "env")
    programs = root / "env" / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = built.glob("*.whl")
    install = ("install", "--quiet", "--no-compile", "--disable-pip-version-check")
    run(root, sys.executable, "-m", "pip", "--python", programs / "python", *install, wheel)
    return programs


def templates() -> set[str]:
    return {path.name for path in (ROOT / "templates").iterdir()}


def test_the_wheel_is_whole(built: Path) -> None:
    """The templates are in it, which a link in the checkout stands for, and every module."""
    (wheel,) = built.glob("*.whl")
    assert wheel.name == f"hexapla-{__version__}-py3-none-any.whl"
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = (ROOT / "workflow" / "hexapla").rglob("*.py")
    wanted = {path.relative_to(ROOT / "workflow").as_posix() for path in modules}
    wanted |= {f"hexapla/templates/{name}" for name in templates()}
    wanted |= {"hexapla/py.typed", "hexapla/segmentation/un.srx"}
    ours = {name for name in names if name.startswith("hexapla/")}
    assert ours == wanted
    assert {name.partition("/")[0] for name in names - ours} == {f"hexapla-{__version__}.dist-info"}
    assert f"hexapla-{__version__}.dist-info/licenses/LICENSE" in names


def test_the_source_distribution_is_whole(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as file:
        names = {name.partition("/")[2] for name in file.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE"} <= names
    assert {f"workflow/hexapla/templates/{name}" for name in templates()} <= names


def test_the_wheel_works(programs: Path, tmp_path: Path) -> None:
    """A newcomer's first three commands, from the wheel alone."""
    hexapla = programs / "hexapla"
    where = run(tmp_path, programs / "python", "-c", "import hexapla; print(hexapla.__file__)")
    assert Path(where.strip()).is_relative_to(programs.parent)
    assert run(tmp_path, hexapla, "--version") == f"hexapla {__version__}\n"
    run(tmp_path, hexapla, "init", "agenda")
    root = tmp_path / "agenda"
    assert "example: 20 units (0 kept" in run(root, hexapla, "extract")
    assert run(root, hexapla, "build").count("example [") == 6
    for page in root.glob("build/*/example.html"):
        check(page.read_text("utf-8"))
    check((root / "build" / "index.html").read_text("utf-8"))
    assert "(original)" in run(root, programs / "python", "-m", "hexapla", "status")


def test_it_leaves_no_requirement_out(programs: Path, tmp_path: Path) -> None:
    """Every module can be imported with what the wheel asks for."""
    script = (
        "import importlib, pkgutil, hexapla\n"
        "for one in pkgutil.walk_packages(hexapla.__path__, 'hexapla.'):\n"
        "    if not one.name.endswith('__main__'): importlib.import_module(one.name)\n"
    )
    run(tmp_path, programs / "python", "-c", script)
