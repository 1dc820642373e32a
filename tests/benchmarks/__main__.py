"""`python -m tests.benchmarks [PARAGRAPHS]`: whole commands, in turn with their peers."""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.concordance import concordance
from tests.benchmarks.exchanges import exchange
from tests.benchmarks.masters import master
from tests.benchmarks.measuring import (
    HEXAPLA,
    LANGUAGES,
    PO4A,
    RUNS,
    Cost,
    compare,
    cost,
    pseudo_translate,
    workspace,
)


def fresh(root: Path) -> None:
    """Removes what an extraction has made."""
    for name in ("locales", ".hexapla"):
        shutil.rmtree(root / name, ignore_errors=True)


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
        exchange(root / "exchange", text)
        concordance(root / "checks", paragraphs)
        large = workspace(root / "large", master(paragraphs * 10), [])
        compare(
            "extract, ten times as long",
            lambda: (fresh(large), cost([*HEXAPLA, "extract"], large))[1],
            None,
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process: {peak:.0f} MB")


main()
