"""GNU gettext takes every PO file that an exchange leaves behind, and brings it up to date."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from random import Random

import polib
import pytest
from commands import hexapla, make
from translators import translate

from hexapla.exchange.damages import damaged

MASTER = """\
# Agenda \\"quoted\\" % { } 2027

See *this*[^1] and `code\\n`;\\
on a new line\u00a0— and [that](https://un.org/a?b=%20c).

- One
- Two

[^1]: A note, 100 %d of it.
"""

pytestmark = [
    pytest.mark.gettext,
    pytest.mark.skipif(
        not (shutil.which("msgfmt") and shutil.which("msgmerge")),
        reason="GNU gettext is not installed",
    ),
]


def tool(*words: str | Path) -> None:
    done = subprocess.run([str(word) for word in words], capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace into which two returns have come, one of them damaged."""
    root = make(tmp_path / "office", MASTER)
    assert hexapla(root, "extract").code == 0
    assert hexapla(root, "export", "--lang", "fr").code == 0
    returned = next((root / "build" / "fr").glob("agenda.xl*"))
    translate(returned)
    assert hexapla(root, "import", str(returned)).code == 0
    translate(returned, say=lambda words: words.upper())
    harm = ["code-deleted", "code-foreign", "unit-unknown", "source-altered", "ids-lost"]
    returned.write_bytes(damaged(returned.read_bytes(), harm, Random(3)))
    assert hexapla(root, "import", str(returned)).code == 1
    return root


def test_every_file_is_sound(office: Path) -> None:
    """The catalog, what was kept aside, and the record of the export."""
    found = sorted(office.rglob("*.po"))
    assert len(found) > 3
    assert [one for one in found if one.name.endswith(".aside.po")]
    for path in found:
        tool("msgfmt", "-c", "-o", "/dev/null", path)


def test_a_catalog_that_came_home_is_brought_up_to_a_new_master(office: Path) -> None:
    """By msgmerge, and nothing of it is lost; our own extraction then agrees with it."""
    catalog = office / "locales" / "fr" / "agenda.po"
    before = {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(catalog))}
    assert all(before.values())
    master = office / "source" / "agenda.md"
    master.write_text(MASTER.replace("- Two\n", "- Three\n- Four, which is new\n"), "utf-8")
    shutil.copy(catalog, office / "old.po")
    assert hexapla(office, "extract").code == 0
    ours = {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(catalog))}
    shutil.copy(office / "old.po", catalog)
    pot = office / "locales" / "agenda.pot"
    tool("msgmerge", "--quiet", "--update", "--previous", "--backup=none", "-N", catalog, pot)
    tool("msgfmt", "-c", "-o", "/dev/null", catalog)
    assert {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(catalog))} == ours
    assert set(before.values()) <= set(ours.values())
