"""All checks of a set in six languages, in turn with pofilter on its five PO files.

The set is the sample's, as often as it takes, every longer text with a word of its own, so that
no text is met twice.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import polib

from tests.benchmarks.measuring import HEXAPLA, LANGUAGES, Cost, compare, cost

SAMPLE = Path(__file__).parents[2] / "locales"
_MARK = re.compile(r"\[\^(\d+)\]")
_NOTES = 15


def concordance(root: Path, units: int) -> None:
    """Whole processes: `hexapla check` against pofilter, all its tests, five times."""
    folder = large_set(root / "concordance", units)

    def ours() -> Cost:
        return cost([*HEXAPLA, "check", "--format", "json"], folder)

    def peer() -> Cost:
        spent = [
            cost(
                ["pofilter", "--progress=none", f"--language={tag}",
                 f"locales/{tag}/d.po", str(root / f"{tag}.out")],
                folder,
            )
            for tag in LANGUAGES
        ]  # fmt: skip
        return Cost(sum(one.seconds for one in spent), max(one.megabytes for one in spent))

    compare(f"check {units:,} units / pofilter", ours, peer if shutil.which("pofilter") else None)


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
            numbered(entry.msgid, copy): numbered(entry.msgstr, copy)
            for copy in range(copies)
            for entry in catalog
        }
        path = folder / "locales" / tag / "d.po"
        made = polib.pofile(str(path), wrapwidth=0)
        for entry in made:
            entry.msgstr = known.get(entry.msgid, entry.msgid)
        made.save(str(path))
    cost([*HEXAPLA, "extract"], folder)
    return folder


def numbered(text: str, copy: int) -> str:
    """A text with footnote marks, and a word, of its own."""
    text = _MARK.sub(lambda mark: f"[^{int(mark[1]) + copy * _NOTES}]", text)
    word = "".join(chr(ord("a") + int(digit)) for digit in str(copy + 100))
    return f"{text} {word}" if len(text) > 12 else text
