"""`python -m tests.benchmarks.precision [CORPUS…]`: what the checks say of published texts.

Such texts have few true errors: whatever is said at error level is to be looked at. pofilter, all
its tests, runs on the same units; it prints how many of them it complains of.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import polib

from hexapla import checks
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import MASTER, Parallel

from .corpora import CORPORA, FINISHED

_SETS = CORPORA | FINISHED


def main(names: list[str]) -> None:
    """Prints the findings of each corpus and the counts of both."""
    verbose = "-v" in names
    for name in [name for name in names if name in _SETS] or _SETS:
        table = _SETS[name]()
        begun = time.process_time()
        findings = checks.run(table)
        spent = time.process_time() - begun
        errors = [one for one in findings if one.severity is Severity.ERROR]
        cells = sum(len(row.versions) for row in table.rows)
        for one in findings if verbose else errors:
            print(_told(table, one))
        counts = Counter(f"{one.severity.name.lower()} {one.code}" for one in findings)
        print(f"{name}: {len(table.rows)} units, {cells} cells, {spent:.2f} s")
        print(f"  errors {len(errors)}, one in {cells / max(1, len(errors)):.0f} cells")
        print("  " + ", ".join(f"{code}: {number}" for code, number in sorted(counts.items())))
        print(f"  {_pofilter(table)}", flush=True)


def _told(table: Parallel, one: Finding) -> str:
    lines = [f"{one.code} [{one.language or 'master'}] {one.unit or one.place}: {one}"]
    for row in [row for row in table.rows if row.unit.id == one.unit]:
        there = zip(table.locales, row.texts)
        lines += [f"      {locale.tag}: {text}" for locale, text in there if text]
    return "\n".join(lines)


def _pofilter(table: Parallel) -> str:
    """The peer on the same units, each version against its master."""
    if not shutil.which("pofilter"):
        return "pofilter: not installed"
    with tempfile.TemporaryDirectory() as folder:
        spent, units, complaints = 0.0, 0, 0
        for column, locale in enumerate(table.locales):
            if column == MASTER:
                continue
            path = Path(folder) / f"{locale.tag}.po"
            _write(table, column, path)
            begun = time.monotonic()
            subprocess.run(
                ["pofilter", f"--language={locale.tag}", "--progress=none", path, f"{path}.out"],
                capture_output=True,
                check=False,
            )
            spent += time.monotonic() - begun
            if Path(f"{path}.out").exists():
                found = [
                    one
                    for one in polib.pofile(f"{path}.out")
                    if "(pofilter)" in one.comment + one.tcomment
                ]
                units += len(found)
                complaints += sum((one.comment + one.tcomment).count("(pofilter)") for one in found)
    return f"pofilter: {units} cells, {complaints} complaints, {spent:.1f} s"


def _write(table: Parallel, column: int, path: Path) -> None:
    catalog = polib.POFile()
    language = table.locales[column].tag
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": language}
    for row in table.rows:
        if text := row.texts[column]:
            catalog.append(polib.POEntry(msgctxt=row.unit.id, msgid=row.unit.text, msgstr=text))
    catalog.save(str(path))


if __name__ == "__main__":
    main(sys.argv[1:])
