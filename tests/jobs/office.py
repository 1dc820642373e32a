"""A document's life: a workspace, its master, its translators, and what its files say."""

from __future__ import annotations

import re
from pathlib import Path

from hexapla.exchange.po.message import Message
from hexapla.exchange.po.reading import read
from hexapla.jobs.extracting import Extracted, extract
from hexapla.workspace.workspace import Workspace

SETTINGS = 'original = "en"\nlanguages = ["en", "fr", "ar"]\n'
MASTER = """\
# Agenda

The session will open on Monday.

## Documents

The report is before the Committee.

| Item | State |
| --- | --- |
| Report | ready |
| Note | ready |

- Closing of the session.
"""


class Office:
    """A workspace with one document, and the people who work in it."""

    def __init__(self, root: Path, master: str = MASTER, name: str = "agenda") -> None:
        self.root, self.name = root, name
        self.master = root / "source" / f"{name}.md"
        self.master.parent.mkdir(parents=True, exist_ok=True)
        (root / "hexapla.toml").write_text(SETTINGS)
        self.master.write_text(master, encoding="utf-8")

    def extract(self) -> Extracted:
        workspace = Workspace.open(self.root)
        return extract(workspace, workspace.masters(self.name)[0])

    def edit(self, old: str, new: str) -> Extracted:
        text = self.master.read_text(encoding="utf-8")
        assert old in text
        self.master.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self.extract()

    def translate(self) -> None:
        """Each unit gets a translation of its own, with a remark here and a flag there."""
        for tag in ("fr", "ar"):
            text, number = self.catalog(tag).read_text(encoding="utf-8"), 0
            blocks = text.split("\n\n")
            for number, block in enumerate(blocks[1:], 1):
                block = re.sub('msgstr ""', f'msgstr "{tag} “{number}”"', block)
                blocks[number] = f"# remark {number}\n{block}" if number == 3 else block
            self.catalog(tag).write_text("\n\n".join(blocks), encoding="utf-8")

    def catalog(self, tag: str) -> Path:
        return self.root / "locales" / tag / f"{self.name}.po"

    @property
    def register(self) -> Path:
        return self.root / "locales" / f"{self.name}.pot"

    def files(self) -> dict[str, bytes]:
        """The files in `locales`, but for the records of what was sent."""
        locales = self.root / "locales"
        return {
            path.relative_to(locales).as_posix(): path.read_bytes()
            for path in sorted(locales.rglob("*"))
            if path.is_file() and path.parent.suffix != ".sent"
        }

    def messages(self, tag: str = "fr") -> dict[str, Message]:
        """The messages of a catalog by their source texts; obsolete ones under “~text”."""
        found = read(self.catalog(tag).read_bytes(), "a.po").messages
        return {("~" if one.obsolete else "") + one.source: one for one in found}

    def ids(self) -> dict[str, str]:
        found = read(self.register.read_bytes(), "a.pot").messages
        return {message.source: message.context for message in found}


def translated(root: Path) -> Office:
    """A document, extracted, translated, and extracted again."""
    made = Office(root)
    made.extract()
    made.translate()
    made.extract()
    return made
