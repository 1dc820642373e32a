"""Symbols and addresses of real texts: the six versions have to say the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path

import polib
import pytest

from hexapla.language import addresses, symbols
from hexapla.language.normal import normal

ROOT = Path(__file__).parents[2]
SHARED = ROOT / "../shared"
SIX = ("en", "fr", "es", "ru", "zh", "ar")
TAG = re.compile(r"<[^>]*>")


def keys(text: str, language: str) -> Counter[str]:
    text = normal(text).text
    found = [*addresses.find(text, language)]
    for value in found:
        text = text[: value.start] + "\ufffc" * (value.end - value.start) + text[value.end :]
    found += symbols.cited(text, language)
    assert not [value.flaw for value in found if value.flaw]
    return Counter(value.keys[0] for value in found)


def test_the_versions_of_the_sample_agree() -> None:
    catalogs = {
        language: polib.pofile(str(ROOT / "locales" / language / "annotated-agenda.po"))
        for language in SIX[1:]
    }
    total: Counter[str] = Counter()
    for language, catalog in catalogs.items():
        for entry in catalog:
            if entry.msgstr:
                assert keys(entry.msgstr, language) == keys(entry.msgid, "en"), entry.msgctxt
                total += keys(entry.msgid, "en")
    assert total["A/AC.320/2027/3/Add.1"] == len(catalogs)
    assert total["A/AC.320/2027/5-A/AC.319/2027/3"] == len(catalogs)


def strings(tree: object, path: str = "") -> list[tuple[str, str]]:
    """The texts of a file by their paths, without those that are about the file."""
    if isinstance(tree, str):
        return [(path, TAG.sub("", unescape(tree)))]
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)  # type: ignore[arg-type]
    return [
        found
        for name, branch in items
        if not str(name).startswith("#") and isinstance(branch, str | dict | list)
        for found in strings(branch, f"{path}/{name}")
    ]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the real documents are not here")
def test_the_versions_of_a_questionnaire_agree() -> None:
    folder = SHARED / "documents" / "cbd"
    texts = {
        language: dict(
            strings(json.loads((folder / language / "edit-national-report-5.json").read_text()))
        )
        for language in SIX
    }
    found = 0
    for path, master in texts["en"].items():
        for language in SIX[1:]:
            assert keys(texts[language].get(path, master), language) == keys(master, "en"), path
        found += keys(master, "en").total()
    assert found == 3


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the real documents are not here")
def test_general_assembly_drafts_have_their_symbols() -> None:
    """Every word of a draft that begins like a symbol of the Assembly is one."""
    drafts = list((SHARED / "documents" / "ga-drafts").rglob("*.txt"))
    assert drafts
    for draft in drafts:
        text = " ".join(draft.read_text("utf-8").split())
        said = re.findall(r"(?<![\w/-])[AS]/[\w./-]*\d", text)
        cited = [value.keys[0].split(" (")[0] for value in symbols.cited(text, "en")]
        assert [symbol for symbol in cited if symbol.startswith(("A/", "S/"))] == said
