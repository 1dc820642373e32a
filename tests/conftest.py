"""A workspace that is extracted already, made once and copied for each test; how laws are tried."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands import hexapla, make
from hypothesis import settings

# A law is not the slower for a busy machine.
settings.register_profile("hexapla", deadline=None)
settings.load_profile("hexapla")


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make(tmp_path_factory.mktemp("extracted"))
    assert hexapla(root, "extract").code == 0
    return root


@pytest.fixture
def workspace(extracted: Path, tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    shutil.copytree(extracted, root, ignore=shutil.ignore_patterns(".hexapla"))
    return root
