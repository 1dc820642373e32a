"""What goes to translators and comes back: whole commands, in turn with translate-toolkit's."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from tests.benchmarks.measuring import HEXAPLA, Cost, compare, cost, pseudo_translate, workspace

SCHEMA = Path(__file__).parents[3] / "shared/xliff/schemas/driver/2.0/driver-core.xsd"
_PARSE = (
    "import sys; from lxml import etree; tree = etree.parse(sys.argv[1]);"
    "etree.XMLSchema(etree.parse(sys.argv[2])).validate(tree)"
)
# In a process of its own: what a process has used is counted for those that it starts.
_DAMAGE = (
    "import random, sys; from pathlib import Path; from hexapla.exchange.damages import damaged;"
    "path, random = Path(sys.argv[1]), random.Random(7);"
    "path.write_bytes(damaged(path.read_bytes(), sys.argv[2:], random))"
)
# What comes back with every unit changed; the peer reads its own file of the same units.
RETURNS = (
    ("1.2", "import it with every unit changed / xliff2po", ()),
    ("1.2", "the same with line ends of Windows", ("windows-line-ends",)),
    ("1.2", "the same indented, attributes in any order", ("indented", "attributes-reordered")),
    ("1.2", "the same as memoQ saves it", ("as-mqxliff",)),
    ("1.2", "the same as Trados Studio saves it", ("as-sdlxliff",)),
    ("2.0", "the same of XLIFF 2.0", ()),
)


def leave_undone(file: Path) -> None:
    """Takes the translations of some units of a PO out, and makes drafts of some."""
    blocks = file.read_text(encoding="utf-8").split("\n\n")
    blocks[1::40] = [re.sub(r'msgstr ".*"', 'msgstr ""', block) for block in blocks[1::40]]
    blocks[21::40] = [block.replace("msgctxt", "#, fuzzy\nmsgctxt") for block in blocks[21::40]]
    file.write_text("\n\n".join(blocks), encoding="utf-8")


def exchange(root: Path, text: str) -> None:
    """Export and import of XLIFF 1.2, untouched and translated, and validation of 2.0."""
    office = workspace(root / "office", text, ["fr"])
    catalog, out = office / "locales" / "fr" / "d.po", office / "build" / "fr" / "d.xlf"
    cost([*HEXAPLA, "extract"], office)
    pseudo_translate(catalog)
    cost([*HEXAPLA, "extract"], office)
    tool = Path(sys.executable).parent
    theirs, back = root / "theirs.xlf", root / "theirs.po"
    to_xliff = [str(tool / "po2xliff"), "--progress=none", str(catalog), str(theirs)]
    to_po = [str(tool / "xliff2po"), "--progress=none", str(theirs), str(back)]
    there = (tool / "po2xliff").is_file()
    compare(
        "export XLIFF 1.2 / po2xliff",
        lambda: cost([*HEXAPLA, "export"], office),
        (lambda: cost(to_xliff, root)) if there else None,
    )
    shutil.copytree(office / "locales", root / "locales")
    compare(
        "import it untouched / xliff2po",
        lambda: cost([*HEXAPLA, "import", str(out)], office),
        (lambda: cost(to_po, root)) if there else None,
    )
    translated = root / "translated.xlf"

    def restore() -> None:
        # The catalog only: an import leaves the register as it is, up to its master.
        shutil.rmtree(office / "locales" / "fr")
        shutil.copytree(root / "locales" / "fr", office / "locales" / "fr")

    def imported() -> Cost:
        restore()
        return cost([*HEXAPLA, "import", str(translated)], office)

    for version, title, damages in RETURNS:
        restore()
        cost([*HEXAPLA, "export", "--xliff", version], office)
        shutil.copytree(office / "locales", root / "locales", dirs_exist_ok=True)  # its record
        back_again = re.sub(rb"(<target[^>]*>)", rb"\1Q", out.read_bytes())
        translated.write_bytes(back_again)
        cost([sys.executable, "-c", _DAMAGE, str(translated), *damages], root)
        compare(title, imported, (lambda: cost(to_po, root)) if there else None)
    restore()
    leave_undone(catalog)
    compare(
        "export with one unit in twenty to do / po2xliff",
        lambda: cost([*HEXAPLA, "export"], office),
        (lambda: cost(to_xliff, root)) if there else None,
    )
    cost([*HEXAPLA, "export", "--xliff", "2.0"], office)
    parse = [sys.executable, "-c", _PARSE, str(out), str(SCHEMA)]
    compare(
        "validate XLIFF 2.0 / lxml and the core's schema",
        lambda: cost([*HEXAPLA, "validate", str(out)], office),
        (lambda: cost(parse, root)) if SCHEMA.is_file() else None,
    )
