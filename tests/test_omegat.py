"""A real client: OmegaT opens our project, translates from a memory, and all of it comes home."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from commands import Result, hexapla, make
from lxml import etree

from hexapla.exchange.pseudo import pseudo
from hexapla.markup.notation import read

MASTER = """\
---
title: Agenda & programme
---

# The session <of 2027>

See the [report](https://un.org/report?a=1&b=2), *inter alia*, and A/AC.1/2027/1.[^1] A *second
sentence. With* more; “quoted” & 1 < 2.

1. Opening;[^1][^b]
2. `Closing`<br>of the session[^1] on Monday.[^b]

| Item | See |
| --- | --- |
| Ready | <https://un.org/one> |
| Ready | ![emblem](emblem.png) |
| Already done. | [^c] begins |

[^1]: In the **first *and* second** week ([programme](https://un.org/programme)).
[^b]: Orally. See\u00a0para.\u00a03.

    Without a report.
[^c]: See note 1.[^1]
"""
PROJECT = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
<project version="1.0">
<source_dir>__DEFAULT__</source_dir>
<target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir>
<glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>en</source_lang>
<target_lang>fr</target_lang>
<sentence_seg>true</sentence_seg>
<support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project>
</omegat>
"""
DONE = "Déjà fait, par quelqu'un d'autre."
# Tags as OmegaT has them in its memory: <g0>, </g0>, <x1/>.
_TAG = re.compile(r"(</?[a-z]\d+/?>)")

pytestmark = [
    pytest.mark.omegat,
    pytest.mark.skipif(not shutil.which("omegat"), reason="OmegaT is not installed"),
]


def omegat(project: Path, mode: str, *options: str) -> None:
    """Runs OmegaT without its window; its settings are the test's own."""
    done = subprocess.run(
        ["omegat", str(project), f"--mode={mode}", f"--config-dir={project}/settings", *options],
        capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def say(segment: str) -> str:
    """A segment in other words, its tags where they were."""
    return "".join(part if _TAG.fullmatch(part) else pseudo(part) for part in _TAG.split(segment))


def memory_of(project: Path, spared: str) -> int:
    """Makes a memory that has every segment of the project but one; gives how many it has.

    OmegaT itself says what its segments are: it writes them with their sources as translations.
    """
    path = project / "tm" / "auto" / "all.tmx"
    path.parent.mkdir(parents=True)
    omegat(
        project, "console-createpseudotranslatetmx", f"--pseudotranslatetmx={path}",
        "--pseudotranslatetype=equal",
    )  # fmt: skip
    root = etree.parse(path, etree.XMLParser(load_dtd=False, no_network=True)).getroot()
    count = 0
    for unit in root.iter("tu"):
        (segment,) = unit.xpath("tuv[@lang='fr']/seg")
        if segment.text != spared:
            segment.text = say(segment.text)
            count += 1
    path.write_bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))
    return count


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose French is done in one unit, and that OmegaT has translated."""
    root = make(tmp_path_factory.mktemp("office"), MASTER)
    assert hexapla(root, "extract").code == 0
    catalog = root / "locales" / "fr" / "agenda.po"
    text = catalog.read_text("utf-8")
    done = f'msgid "Already done."\nmsgstr "{DONE}"'
    catalog.write_text(text.replace('msgid "Already done."\nmsgstr ""', done), "utf-8")
    project = root / "project"
    out = hexapla(root, "export", "--lang", "fr", "--for", "omegat", "--to", "project/source")
    assert (out.code, out.err) == (0, "")
    (project / "omegat.project").write_text(PROJECT)
    for name in ("target", "omegat", "glossary", "dictionary"):
        (project / name).mkdir()
    assert memory_of(project, spared=DONE) > 10
    omegat(project, "console-translate")
    return root


@pytest.fixture(scope="module")
def imported(office: Path) -> Result:
    (returned,) = (office / "project" / "target").iterdir()
    return hexapla(office, "import", str(returned))


def test_all_units_come_home(imported: Result) -> None:
    """Two are as they were: the one that was spared, and one that is nothing but a link."""
    assert (imported.code, imported.err) == (0, "")
    assert imported.out.splitlines()[0].endswith(
        "17 segments: 15 applied, 2 unchanged, 0 quarantined, 0 orphaned, 0 duplicate, 0 refused"
    )


def test_texts_are_exact_and_codes_in_place(office: Path, imported: Result) -> None:
    """Word by word and code by code; the footnote marks are among them."""
    assert imported.code == 0
    for entry in polib.pofile(str(office / "locales" / "fr" / "agenda.po")):
        source, target = read(entry.msgid), read(entry.msgstr)
        wanted = [pseudo(one) if isinstance(one, str) else one for one in source.fragment]
        if entry.msgid == "Already done.":
            assert entry.msgstr == DONE
        elif any(isinstance(one, str) for one in wanted):
            assert (target.fragment, target.codes) == (tuple(wanted), source.codes)
        else:
            assert not entry.msgstr


def test_what_was_translated_there_is_finished(office: Path, imported: Result) -> None:
    """OmegaT would leave every state as it was sent, so none is sent; what it changed is done."""
    assert imported.code == 0
    catalog = polib.pofile(str(office / "locales" / "fr" / "agenda.po"))
    assert not [entry.msgid for entry in catalog if entry.fuzzy]
    assert len([entry for entry in catalog if entry.msgstr]) == 16


def test_the_version_is_whole(office: Path, imported: Result) -> None:
    """Every footnote mark of the master stands in the built version, in its place."""
    assert imported.code == 0
    assert hexapla(office, "build", "--lang", "fr", "--only", "md").code == 0
    version = (office / "build" / "fr" / "agenda.md").read_text("utf-8")
    marks = re.compile(r"\[\^\w+\]:?")
    assert marks.findall(version) == marks.findall(MASTER)
    assert "Thē šēššīōñ" in version


def test_the_same_file_twice_changes_nothing(office: Path, imported: Result) -> None:
    assert imported.code == 0
    before = (office / "locales" / "fr" / "agenda.po").read_bytes()
    (returned,) = (office / "project" / "target").iterdir()
    again = hexapla(office, "import", str(returned))
    assert " 0 applied, 17 unchanged, " in again.out
    assert (office / "locales" / "fr" / "agenda.po").read_bytes() == before
