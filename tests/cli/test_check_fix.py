"""`hexapla check --fix`: what can be mended safely is mended in the catalogs, nothing else."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import polib
import pytest
from commands import hexapla, make, tree
from sets import MASTER, catalog, change, concordant

CYRILLIC = "\u0410"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Russian symbol has a Cyrillic letter, the French one another number."""
    root = concordant(tmp_path_factory.mktemp("prepared"))
    change(root, "ru", "A/AC", f"{CYRILLIC}/AC")
    change(root, "fr", "2027/3", "2027/8")
    return root


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


def codes(root: Path) -> set[str]:
    return {one["code"] for one in json.loads(hexapla(root, "check", "--format", "json").out)}


def test_the_fix_is_made_and_the_rest_is_said(office: Path) -> None:
    before = tree(office)
    assert codes(office) == {"SYM-2", "SYM-3"}
    done = hexapla(office, "check", "--fix", "--only", "SYM")
    assert done.err == "hexapla: 1 fixed in locales/ru/agenda.po\n"
    assert (done.code, done.out.splitlines()[-1]) == (1, "1 error in 1 unit (fr 1)")
    after = tree(office)
    assert {name for name in before if before[name] != after[name]} == {"locales/ru/agenda.po"}
    text = after["locales/ru/agenda.po"].decode()
    assert text == before["locales/ru/agenda.po"].decode().replace(CYRILLIC, "A")
    assert codes(office) == {"SYM-2"}


def test_a_dry_run_shows_the_difference_and_writes_nothing(office: Path) -> None:
    before = tree(office)
    done = hexapla(office, "check", "--fix", "--dry-run", "--only", "SYM")
    assert tree(office) == before
    assert (done.code, done.err) == (1, "hexapla: 1 to fix\n")
    lines = done.out.splitlines()
    assert lines[:2] == ["--- a/locales/ru/agenda.po", "+++ b/locales/ru/agenda.po"]
    changed = [line for line in lines[3:] if line[0] in "+-"]
    assert [line[0] for line in changed] == ["-", "+"]
    assert changed[1] == changed[0].replace("-", "+", 1).replace(CYRILLIC, "A")


def test_nothing_to_fix(office: Path) -> None:
    done = hexapla(office, "check", "--fix", "--lang", "fr", "--only", "SYM")
    assert (done.code, done.err) == (1, "hexapla: 0 fixed\n")
    assert hexapla(office, "check", "--fix", "--dry-run", "--lang", "fr", "--only", "SYM").code == 0


def test_the_state_of_a_translation_stays(office: Path) -> None:
    path = catalog(office, "ru")
    file = polib.pofile(str(path), wrapwidth=0)
    (entry,) = [one for one in file if CYRILLIC in one.msgstr]
    entry.flags.append("fuzzy")
    entry.tcomment = "as in the file"
    file.save()
    hexapla(office, "check", "--fix", "--only", "SYM-3")
    (entry,) = [one for one in polib.pofile(str(path)) if "A/AC.320" in one.msgstr]
    assert (entry.flags, entry.tcomment) == (["fuzzy"], "as in the file")


def test_several_fixes_of_one_text(office: Path) -> None:
    """They are made from the back, so that none loses its place."""
    make(office, MASTER.replace("A/AC.320/2027/3.", "A/AC.320/2027/3, A/63/1 and A/64/2."))
    hexapla(office, "extract")
    file = polib.pofile(str(catalog(office, "ru")), wrapwidth=0)
    for entry in file:
        if entry.fuzzy:
            a = CYRILLIC
            entry.msgstr = (
                f"*Доклад* содержится в документах {a}/AC.320/2027/3, {a}/63/1 и {a}/64/2."
            )
            entry.flags, entry.previous_msgid = [], None
    file.save()
    done = hexapla(office, "check", "--fix", "--only", "SYM-3", "--lang", "ru")
    assert done.err == "hexapla: 3 fixed in locales/ru/agenda.po\n"
    assert "документах A/AC.320/2027/3, A/63/1 и A/64/2." in catalog(office, "ru").read_text()


def test_the_masters_text_is_left_to_its_author(office: Path) -> None:
    make(office, MASTER.replace("A/AC.320", f"{CYRILLIC}/AC.320"))
    hexapla(office, "extract")
    before = (office / "source" / "agenda.md").read_bytes()
    done = hexapla(office, "check", "--fix", "--only", "SYM-3")
    assert "1 in the master is its author’s to make" in done.err
    assert re.search(r"SYM-3: the master .*U\+0410", done.out)
    assert (office / "source" / "agenda.md").read_bytes() == before


def test_what_was_accepted_is_not_fixed(office: Path) -> None:
    (one,) = json.loads(hexapla(office, "check", "--only", "SYM-3", "--format", "json").out)
    hexapla(office, "accept", "SYM-3", "--unit", one["unit"], "--reason", "As in the original.")
    assert hexapla(office, "check", "--fix", "--only", "SYM-3").err == "hexapla: 0 fixed\n"
