"""All checks of a set in six languages, in turn with pofilter on its five PO files.

The set is the sample's, as often as it takes, every longer text with a word of its own, so that
hardly a text is met twice.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import polib
from tests.benchmarks.masters import master
from tests.benchmarks.measuring import (
    HEXAPLA,
    LANGUAGES,
    Cost,
    compare,
    cost,
    pseudo_translate,
    workspace,
)

SAMPLE = Path(__file__).parents[2] / "locales"
_MARK = re.compile(r"\[\^(\d+)\]")
_ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr ""$', re.M)
_CHECK = [*HEXAPLA, "check", "--format", "json"]
_NOTES = 15


def concordance(root: Path, units: int) -> None:
    """Whole processes: `hexapla check` against pofilter, all its tests, five times.

    First of a set that was never checked, and of one that is pseudo-translated, then of one with a
    text changed since, and of one with nothing changed. Then sets of a tenth and of ten times the
    size, once each.
    """
    folder, pseudo = large_set(root / "concordance", units), pseudo_set(root / "pseudo", units)
    there = shutil.which("pofilter")
    for name, one in (("never checked", folder), ("pseudo-translated", pseudo)):
        theirs = partial(peer, one, root) if there else None
        compare(f"check {units:,} units, {name} / pofilter", partial(anew, one), theirs)
    compare("  one text changed since", lambda: changed(folder), None)
    compare("  nothing changed since", lambda: cost(_CHECK, folder), None)
    for size in (units // 10, 10 * units):
        other = large_set(root / f"concordance-{size}", size)
        first, waited = clocked(anew, other)
        again, waited_again = clocked(lambda one: cost(_CHECK, one), other)
        print(
            f"check {size:,} units: {first.seconds:.2f} s ({waited:.2f} s by the clock,"
            f" {first.megabytes:.0f} MB); nothing changed since: {again.seconds:.2f} s"
            f" ({waited_again:.2f} s by the clock)",
            flush=True,
        )


def peer(folder: Path, root: Path) -> Cost:
    """The cost of pofilter on five catalogs."""
    spent = [
        cost(
            ["pofilter", "--progress=none", f"--language={tag}",
             f"locales/{tag}/d.po", str(root / f"{tag}.out")],
            folder,
        )
        for tag in LANGUAGES
    ]  # fmt: skip
    return Cost(sum(one.seconds for one in spent), max(one.megabytes for one in spent))


def clocked(run: Callable[[Path], Cost], folder: Path) -> tuple[Cost, float]:
    """What a run costs, and how long a person waits for it, in seconds."""
    begun = time.monotonic()
    return run(folder), time.monotonic() - begun


def anew(folder: Path) -> Cost:
    """The cost of a first check."""
    shutil.rmtree(folder / ".hexapla" / "checked", ignore_errors=True)
    return cost(_CHECK, folder)


def changed(folder: Path) -> Cost:
    """The cost of a check behind a change of one text."""
    path = folder / "locales" / "fr" / "d.po"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(' baa"', f' baa{time.monotonic_ns()}"', 1), encoding="utf-8")
    spent = cost(_CHECK, folder)
    path.write_text(text, encoding="utf-8")
    return spent


def large_set(folder: Path, units: int) -> Path:
    """A workspace of the sample's texts, about so many units, complete and concordant."""
    catalogs = {tag: polib.pofile(str(SAMPLE / tag / "annotated-agenda.po")) for tag in LANGUAGES}
    sources = [entry.msgid for entry in catalogs["fr"]]
    copies = -(-units // len(sources))
    (folder / "source").mkdir(parents=True)
    tags = ", ".join(f'"{tag}"' for tag in ["en", *LANGUAGES])
    (folder / "hexapla.toml").write_text(f"languages = [{tags}]\n", encoding="utf-8")
    texts = [numbered(text, copy) for copy in range(copies) for text in sources]
    notes = [f"[^{number}]: Note." for number in range(1, copies * _NOTES + 1)]
    master = "\n\n".join([*texts, *notes]) + "\n"
    (folder / "source" / "d.md").write_text(master, encoding="utf-8")
    cost([*HEXAPLA, "extract"], folder)
    for tag, catalog in catalogs.items():
        known = {
            escaped(numbered(entry.msgid, copy)): escaped(numbered(entry.msgstr, copy))
            for copy in range(copies)
            for entry in catalog
        }
        path = folder / "locales" / tag / "d.po"
        text = path.read_text(encoding="utf-8")
        path.write_text(_ENTRY.sub(partial(filled, known), text), encoding="utf-8")
    cost([*HEXAPLA, "extract"], folder)
    return folder


def pseudo_set(folder: Path, units: int) -> Path:
    """A workspace of about so many units of a made master, in accented English five times."""
    workspace(folder, master(units * 5 // 9), LANGUAGES)
    cost([*HEXAPLA, "extract"], folder)
    for tag in LANGUAGES:
        pseudo_translate(folder / "locales" / tag / "d.po")
    cost([*HEXAPLA, "extract"], folder)
    return folder


def filled(known: dict[str, str], entry: re.Match[str]) -> str:
    """An entry with its translation; what is not in the sample stays as it is."""
    return f'msgid "{entry[1]}"\nmsgstr "{known.get(entry[1], entry[1])}"'


def escaped(text: str) -> str:
    """A text as it stands in a PO file."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def numbered(text: str, copy: int) -> str:
    """A text with footnote marks, and a word, of its own."""
    text = _MARK.sub(lambda mark: f"[^{int(mark[1]) + copy * _NOTES}]", text)
    word = "".join(chr(ord("a") + int(digit)) for digit in str(copy + 100))
    return f"{text} {word}" if len(text) > 12 else text
