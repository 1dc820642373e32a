"""The short cuts of an extraction give what the long way gives, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hexapla.jobs.extracting import extract
from hexapla.workspace.workspace import Workspace

MASTER = """\
# Agenda

## Annotations

The first paragraph, with *emphasis* and a note.[^1]

A second paragraph\\
with a line break and a "quote".

- one item
- another item

| a | b |
| - | - |
| c | d |

[^1]: See A/1.
"""

EDITS = {
    "a word": ("first paragraph", "very first paragraph"),
    "a heading, and so the trails": ("## Annotations", "## Notes"),
    "a text with a line break": ("line break", "break of the line"),
    "a table cell": ("| c |", "| cc |"),
    "the last unit": ("See A/1", "See A/2"),
    "an added paragraph": ("- one item", "New here.\n\n- one item"),
    "a removed item": ("- another item\n", ""),
    "two units changing places": ("- one item\n- another item", "- another item\n- one item"),
    "a word in two places": ("paragraph", "clause"),
}


def translated(root: Path) -> Path:
    """A workspace with a catalog in every state: finished, fuzzy, remarked, wrapped, empty."""
    (root / "source").mkdir(parents=True)
    (root / "hexapla.toml").write_text('languages = ["en", "fr", "ru"]\n')
    (root / "source" / "m.md").write_text(MASTER)
    workspace = Workspace.open(root)
    extract(workspace, workspace.masters()[0])
    po = root / "locales" / "fr" / "m.po"
    blocks = po.read_text().split("\n\n")
    for number, block in enumerate(blocks[1:], 1):
        filled = block.replace('msgstr ""', f'msgstr "Texte {number}"')
        if number % 4 == 0:
            filled = f"# Une remarque.\n{filled}".replace("#: ", "#, fuzzy\n#: ")
        blocks[number] = filled if number % 5 else block
    po.write_text("\n\n".join(blocks))
    extract(workspace, workspace.masters()[0])
    return root


def files_of(root: Path) -> dict[str, bytes]:
    folder = root / "locales"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.po*")}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_has_the_same_outcome_with_and_without_what_is_remembered(tmp_path, edit):
    one = translated(tmp_path / "one")
    other = tmp_path / "other"
    shutil.copytree(one, other)
    shutil.rmtree(other / ".hexapla")
    # Times of change are what is remembered: the copy has its own in any case.
    for root in (one, other):
        (root / "source" / "m.md").write_text(MASTER.replace(*edit))
        workspace = Workspace.open(root)
        result = extract(workspace, workspace.masters()[0])
        assert not result.fresh
    assert files_of(one) == files_of(other)


def test_a_catalog_edited_since_is_looked_at_as_a_whole(tmp_path):
    """A translator's tool may have changed any entry: none of it may be passed over."""
    root = translated(tmp_path / "one")
    po = root / "locales" / "ru" / "m.po"
    po.write_text(po.read_text().replace('msgid "d"', 'msgid "an older text"'))
    (root / "source" / "m.md").write_text(MASTER.replace("first", "very first"))
    workspace = Workspace.open(root)
    extract(workspace, workspace.masters()[0])
    assert 'msgid "d"' in po.read_text()
