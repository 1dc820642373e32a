"""A new workspace with a small example."""

from __future__ import annotations

from pathlib import Path

from hexapla.errors import WorkspaceError
from hexapla.workspace import files

_SETTINGS = """\
# The language in which masters are written; a master's front matter may name another.
original = "en"
languages = ["ar", "zh", "en", "fr", "ru", "es"]

# What becomes of a unit without a usable translation: the master's text visibly marked ("mark"),
# the master's text plain ("source"), or no build of that version ("block").
stale = "mark"

source = "source"        # the masters
locales = "locales"      # the register (POT) and the catalogs (PO)
templates = "templates"  # your own page templates, if any
build = "build"          # the set: build/<language>/<document>.md and .html
"""

_EXAMPLE = """\
---
symbol: A/AC.999/2027/1
distribution: general
date: 2027-01-15
original: en
organ: General Assembly
body: Working Group on Examples
session: First session
venue: Geneva, 3 and 4 May 2027
---

# Provisional agenda

1. Opening of the session.
2. Adoption of the agenda:
   - (a) Annotated agenda;
   - (b) Organization of work.[^1]
3. Adoption of the report.

## Annotations

<!-- hexapla: note “session” is the formal term here, not “meeting”. -->

The first session will be opened on Monday, 3 May 2027, at 10 a.m., in accordance with
paragraph 4 of resolution 80/250.

| Date and time | Item |
| --- | --- |
| **Monday, 3 May** | |
| 10 a.m.–1 p.m. | 1, 2 (a) |
| 3–6 p.m. | 2 (b), 3 |

[^1]: See A/AC.999/2027/2, para. 12.
"""


def start(folder: Path) -> list[str]:
    """Makes a workspace in a folder; returns the names of its files.

    Raises WorkspaceError, and leaves everything as it was, if there is one already.
    """
    contents = {
        folder / "hexapla.toml": _SETTINGS.encode(),
        folder / "source" / "example.md": _EXAMPLE.encode(),
    }
    for path in contents:
        if path.exists():
            problem = "there is a workspace here already"
            raise WorkspaceError(problem, file=str(path), advice="choose an empty folder")
    return [str(path.relative_to(folder)) for path in files.write_all(contents.items())]
