"""`python -m tests.benchmarks [PARAGRAPHS]`: whole commands, in turn with their peers."""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.masters import master

RUNS = 5
HEXAPLA = [sys.executable, "-m", "hexapla"]
PO4A = ["-f", "text", "-o", "markdown", "-o", "neverwrap", "-M", "UTF-8"]
LANGUAGES = ["ar", "es", "fr", "ru", "zh"]


class Cost(NamedTuple):
    """Processor seconds (user and system) and peak memory of a whole process."""

    seconds: float
    megabytes: float


def cost(command: list[str], folder: Path) -> Cost:
    """Runs a command once, its output thrown away."""
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def compare(name: str, ours: Callable[[], Cost], peer: Callable[[], Cost] | None) -> None:
    """Runs both in turn and prints the medians and the ratio, pair by pair."""
    ours()
    pairs = [(ours(), peer() if peer else None) for _ in range(RUNS)]
    mine = statistics.median(one.seconds for one, _ in pairs)
    memory = max(one.megabytes for one, _ in pairs)
    line = f"{name:44} {mine:7.3f} s {memory:6.0f} MB"
    if peer:
        theirs = statistics.median(other.seconds for _, other in pairs if other)
        ratio = statistics.median(other.seconds / one.seconds for one, other in pairs if other)
        line += f"   peer {theirs:7.3f} s   {ratio:5.1f} times faster"
    print(line, flush=True)


def workspace(root: Path, text: str, languages: list[str]) -> Path:
    """A workspace with one master, `d`."""
    (root / "source").mkdir(parents=True)
    (root / "source" / "d.md").write_text(text, encoding="utf-8")
    tags = ", ".join(f'"{tag}"' for tag in ["en", *languages])
    (root / "hexapla.toml").write_text(f"languages = [{tags}]\n", encoding="utf-8")
    return root


def fresh(root: Path) -> None:
    """Removes what an extraction has made."""
    for name in ("locales", ".hexapla"):
        shutil.rmtree(root / name, ignore_errors=True)


def pseudo_translate(file: Path) -> None:
    """Fills a PO with its own texts, accented."""
    text = file.read_text(encoding="utf-8")
    entry = re.compile(r'^msgid "(.+)"\nmsgstr ""', re.M)
    accent = str.maketrans("aeiouc", "àéîôùç")
    keep = re.compile(r"(\]\([^)]*\)|\[\^[^\]]*\]|\\.)")

    def filled(found: re.Match[str]) -> str:
        parts = keep.split(found[1])
        parts[::2] = [part.translate(accent) for part in parts[::2]]
        return f'msgid "{found[1]}"\nmsgstr "{"".join(parts)}"'

    file.write_text(entry.sub(filled, text), encoding="utf-8")


def extraction(root: Path, text: str) -> None:
    """Master to register, and one language into the master."""
    one = workspace(root / "one", text, ["fr"])
    none = workspace(root / "none", text, [])
    document, pot, po = root / "d.md", root / "d.pot", root / "d.fr.po"
    document.write_text(text, encoding="utf-8")

    def ours() -> Cost:
        fresh(none)
        return cost([*HEXAPLA, "extract"], none)

    def peer() -> Cost:
        pot.unlink(missing_ok=True)
        return cost(["po4a-updatepo", *PO4A, "-m", str(document), "-p", str(pot)], root)

    there = bool(shutil.which("po4a-updatepo"))
    compare("extract to the register / po4a-updatepo", ours, peer if there else None)
    cost([*HEXAPLA, "extract"], one)
    pseudo_translate(one / "locales" / "fr" / "d.po")
    if there:
        shutil.copy(pot, po)
        pseudo_translate(po)
    merge = ["po4a-translate", *PO4A, "-k", "0", "-m", str(document), "-p", str(po)]
    compare(
        "merge one language / po4a-translate",
        lambda: cost([*HEXAPLA, "build", "--lang", "fr", "--only", "md"], one),
        (lambda: cost([*merge, "-l", str(root / "d.fr.md")], root)) if there else None,
    )


def updating(root: Path, text: str) -> None:
    """Five languages: nothing changed, one word changed."""
    five = workspace(root / "five", text, LANGUAGES)
    theirs = root / "theirs"
    theirs.mkdir()
    (theirs / "d.md").write_text(text, encoding="utf-8")
    (theirs / "po4a.cfg").write_text(
        f"[po4a_langs] {' '.join(LANGUAGES)}\n[po4a_paths] d.pot $lang:d.$lang.po\n"
        '[type: text] d.md $lang:d.$lang.md opt:"-o markdown -o neverwrap"\n',
        encoding="utf-8",
    )
    there = bool(shutil.which("po4a"))
    cost([*HEXAPLA, "extract"], five)
    for tag in LANGUAGES:
        pseudo_translate(five / "locales" / tag / "d.po")
    cost([*HEXAPLA, "extract"], five)
    if there:
        cost(["po4a", "-k", "0", "po4a.cfg"], theirs)
    ours, peer = [*HEXAPLA, "extract"], ["po4a", "-k", "0", "po4a.cfg"]
    compare(
        "five languages, nothing changed / po4a",
        lambda: cost(ours, five),
        (lambda: cost(peer, theirs)) if there else None,
    )
    turn = [0]

    def changed(folder: Path, command: list[str]) -> Cost:
        turn[0] += 1
        edited = text.replace("programme budget", f"programme budget{turn[0]}", 1)
        (folder / ("source/d.md" if folder == five else "d.md")).write_text(edited, "utf-8")
        return cost(command, folder)

    compare(
        "five languages, one word changed / po4a",
        lambda: changed(five, ours),
        (lambda: changed(theirs, peer)) if there else None,
    )


def main() -> None:
    """Prints the table."""
    paragraphs = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(f"{paragraphs:,} paragraphs; processor seconds of whole processes, median of {RUNS}")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        compare("python -c pass", lambda: cost([sys.executable, "-c", "pass"], root), None)
        compare("hexapla --help", lambda: cost([*HEXAPLA, "--help"], root), None)
        text = master(paragraphs)
        extraction(root / "extraction", text)
        updating(root / "updating", text)
        large = workspace(root / "large", master(paragraphs * 10), [])
        compare(
            "extract, ten times as long",
            lambda: (fresh(large), cost([*HEXAPLA, "extract"], large))[1],
            None,
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process: {peak:.0f} MB")


main()
