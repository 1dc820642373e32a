"""Translators whose work is known in advance: they change the words of every unit, nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import polib
from lxml import etree

NAMESPACE = "{urn:oasis:names:tc:xliff:document:1.2}"
# Words, but not those of document symbols and addresses: they stay what they are.
_WORD = re.compile(r"(?<![\w/.])[A-ZÀ-Þ]?[a-zà-ÿ]+(?![\w/]|\.\w)")
_VOWELS = str.maketrans("aeiouAEIOU", "āēīōūĀĒĪŌŪ")


def said(text: str) -> str:
    """A unit's text in the notation as a translation; `meant` takes it back."""
    return f"¡{text}!"


def meant(text: str) -> str:
    """The text that `said` has made a translation of."""
    return text.replace("¡", "").replace("!", "")


def same(text: str) -> str:
    """The translation that says what the master says."""
    return text


def fill(path: Path, say: Callable[[str], str]) -> None:
    """Gives every unit of a catalog its finished translation, and saves the file as polib does."""
    file = polib.pofile(str(path))
    for entry in file:
        entry.msgstr, entry.previous_msgid = say(entry.msgid), None
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    file.save()


def units(tree: etree._ElementTree) -> list[etree._Element]:
    return list(tree.iter(f"{NAMESPACE}trans-unit"))


def reword(words: str) -> str:
    """Words with other vowels: Monday, 1 March -> Mōndāy, 1 Mārch."""
    return _WORD.sub(lambda found: found[0].translate(_VOWELS), words)


def translate(path: Path, say: Callable[[str], str] = reword, state: str = "translated") -> None:
    """Fills each target with its source in other words; inline codes stay where they are."""
    tree = etree.parse(path)
    for unit in units(tree):
        source = unit.find(f"{NAMESPACE}source")
        assert source is not None
        for old in unit.findall(f"{NAMESPACE}target"):
            unit.remove(old)
        target = deepcopy(source)
        target.tag = f"{NAMESPACE}target"
        target.attrib.clear()
        target.set("state", state)
        _reword(target, say)
        source.addnext(target)
    tree.write(path, encoding="UTF-8", xml_declaration=True)


def _reword(element: etree._Element, say: Callable[[str], str]) -> None:
    element.text = say(element.text) if element.text else None
    for child in element:
        _reword(child, say)
        child.tail = say(child.tail) if child.tail else None
