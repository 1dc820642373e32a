"""Numbers of real texts in six languages: the versions agree but for true slips, listed here."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import polib
import pytest
import yaml

from hexapla.language.normal import normal
from hexapla.language.numbers import find, in_words
from hexapla.model.value import Value, ValueKind

ROOT = Path(__file__).parents[2]
SHARED = ROOT / "../shared"
SIX = ("en", "fr", "es", "ru", "zh", "ar")
Texts = dict[str, str]

# What the publishers would want to correct: the key of the text, what differs.
SLIPS = {
    "articles7_10_title": "ar repeats the articles",
    "articles15_16_question62_title": "ar has a typed number of the question",
    "article28_question153_option3_title": "ar has 499 999 for 499,000, with its groups turned",
    "cooperation_question155_c_title": "fr has article 26.2) for 26(2)",
    "13-b-title": "zh has a stray +B68",
    "14-6-title": "ar has a stray (3)",
    "16-9-title": "ar has lost 2030",
    "2-1-title": "es has 1 año, which no other has",
    "3-1-title": "ar has lost 2030",
    "4-b-title": "ar has 2030 for 2020",
    "6-a-title": "ar has lost 2030",
    "7-2-title": "ar has lost 2030",
}


def differing(texts: Texts) -> bool:
    """Whether a sure number of one version has no like in another, sure or possible."""
    plain = {
        language: normal(
            unicodedata.normalize("NFC", re.sub(r"<sup>.*?</sup>|<[^>]*>", "", text))
        ).text
        for language, text in texts.items()
        if text
    }
    sure = {language: list(find(text, language)) for language, text in plain.items()}
    other = {language: list(in_words(text, language)) for language, text in plain.items()}
    return any(
        not _all_in(sure[one], sure[two], other[two])
        for one in plain
        for two in plain
        if one != two
    )


def _all_in(wanted: list[Value], sure: list[Value], possible: list[Value]) -> bool:
    left = [*sure, *possible]
    for value in wanted:
        like = next((one for one in left if _alike(one, value)), None)
        if like is None:
            return False
        left.remove(like)
    return True


def _alike(one: Value, other: Value) -> bool:
    money = (one.kind is ValueKind.CURRENCY) == (other.kind is ValueKind.CURRENCY)
    return money and not set(one.keys).isdisjoint(other.keys)


def strings(tree: object, path: str = "") -> Texts:
    """The texts of a file by their last key, without those that are about the file."""
    if isinstance(tree, str):
        return {path: tree}
    found: Texts = {}
    if isinstance(tree, dict):
        for key, value in tree.items():
            if not str(key).startswith("#"):
                found |= strings(value, str(key))
    return found


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are not here")
def test_the_versions_agree() -> None:
    files = [("cbd", "edit-national-report-5.json"), ("sdg", "global_targets.yml"),
             ("sdg", "global_goals.yml")]  # fmt: skip
    wrong, units = set(), 0
    for folder, name in files:
        versions = {}
        for language in SIX:
            text = (SHARED / "documents" / folder / language / name).read_text("utf-8-sig")
            read = json.loads if name.endswith("json") else yaml.safe_load
            versions[language] = strings(read(text))
        for key in versions["en"]:
            units += 1
            if differing({language: found.get(key, "") for language, found in versions.items()}):
                wrong.add(key)
    assert units > 600
    assert wrong == set(SLIPS)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are not here")
def test_the_charter_counts_alike() -> None:
    """All its articles are in words in Arabic and in Han numerals in Chinese."""
    counts = {}
    for language in SIX:
        text = (SHARED / "documents" / "un-charter" / f"{language}.txt").read_text("utf-8")
        keys = []
        for line in text.splitlines():
            line = normal(unicodedata.normalize("NFC", line)).text
            keys += [v.keys[0] for v in (*find(line, language), *in_words(line, language))]
        counts[language] = {number: keys.count(str(number)) for number in range(11, 112)}
    assert all(count == counts["en"] for count in counts.values())


def test_the_sample_agrees_on_its_statistics() -> None:
    """1,234,567 words, 3.75 per cent, $5.9 million, 10 meetings over five days."""
    catalogs = {
        language: polib.pofile(str(ROOT / "locales" / language / "annotated-agenda.po"))
        for language in SIX[1:]
    }
    for number in ("1234567", "3.75%", "1200000000", "5900000", "5750000", "1180", "87.5%"):
        for language, catalog in catalogs.items():
            has = [
                entry.msgctxt
                for entry in catalog
                if number in _keys(entry.msgid, "en") and number in _keys(entry.msgstr, language)
            ]
            assert has, (number, language)


def _keys(text: str, language: str) -> set[str]:
    return {value.keys[0] for value in find(normal(text).text, language)}
