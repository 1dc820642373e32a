"""`hexapla check` at every save: what is told is the same with what is known and without it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands import Result, hexapla
from sets import change, concordant


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = concordant(tmp_path_factory.mktemp("prepared"))
    change(root, "fr", "76/268", "76/286")
    change(root, "ru", "1 марта", "2 марта")
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


def anew(office: Path, *options: str) -> Result:
    """What is told by those who know nothing."""
    shutil.rmtree(office / ".hexapla" / "checked", ignore_errors=True)
    return hexapla(office, "check", "--format", "json", *options)


def cache(office: Path) -> Path:
    return office / ".hexapla" / "checked" / "agenda.json"


def test_a_second_run_tells_the_same_and_writes_nothing(office: Path) -> None:
    first = anew(office)
    assert first.out.count('"code"') == 2
    stamp = cache(office).stat().st_mtime_ns
    assert hexapla(office, "check", "--format", "json") == first
    assert cache(office).stat().st_mtime_ns == stamp


def test_one_changed_text_is_noticed(office: Path) -> None:
    anew(office)
    change(office, "es", "A/AC.320/2027/3", "A/AC.320/2027/4")
    change(office, "ru", "2 марта", "1 марта")
    known = hexapla(office, "check", "--format", "json")
    assert known == anew(office)
    assert known.out.count('"code"') == 2
    assert "SYM-2" in known.out
    assert "DATE-1" not in known.out


def test_the_configuration_weighs_what_is_known(office: Path) -> None:
    anew(office)
    with (office / "hexapla.toml").open("a") as file:
        file.write('[checks]\nRES-1 = "off"\nDATE-1 = "info"\n')
    known = hexapla(office, "check", "--format", "json")
    assert known == anew(office)
    assert (known.code, known.out.count('"code"')) == (0, 1)


@pytest.mark.parametrize("only", ["RES", "DATE-1", "TR-5"])
def test_some_checks_are_told_of_what_is_known_of_all(office: Path, only: str) -> None:
    alone = anew(office, "--only", only)
    anew(office)
    assert hexapla(office, "check", "--format", "json", "--only", only) == alone


def test_all_checks_are_made_where_some_are_known(office: Path) -> None:
    everything = anew(office)
    anew(office, "--only", "RES")
    assert hexapla(office, "check", "--format", "json") == everything


def test_a_damaged_cache_is_made_anew(office: Path) -> None:
    first = anew(office)
    data = cache(office).read_bytes()
    cache(office).write_bytes(data[: len(data) // 2])
    assert hexapla(office, "check", "--format", "json") == first
    assert cache(office).read_bytes() == data
