"""Concepts in real texts of six languages: what five versions speak of, the sixth does too."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from hexapla.language.concepts import LANGUAGES, TABLE, concepts

GOALS = Path(__file__).parents[2] / "../shared/documents/sdg"
# In how many of the texts that all the others say it of a language says a thing, at least.
AGREEING = 0.8
# And how seldom it says what no other says.
ALONE = 0.01


def goals(language: str) -> dict[str, str]:
    """The goals and targets in a language, by key."""
    texts = {}
    for path in sorted((GOALS / language).glob("*.yml")):
        loaded = yaml.safe_load(path.read_text("utf-8"))
        texts |= {f"{path.stem}.{key}": str(text) for key, text in loaded.items() if text}
    return texts


@pytest.mark.skipif(not GOALS.is_dir(), reason="the texts are kept beside the repository")
def test_versions_of_a_text_are_about_the_same() -> None:
    texts = {language: goals(language) for language in LANGUAGES}
    keys = set.intersection(*[{*one} for one in texts.values()])
    assert len(keys) > 150
    said: Counter[tuple[str, int, bool]] = Counter()
    for key in keys:
        about = {language: concepts([texts[language][key]], language)[0] for language in LANGUAGES}
        for number in range(len(TABLE)):
            bits = {language: about[language] >> number & 1 for language in LANGUAGES}
            for language, bit in bits.items():
                said[language, sum(bits.values()) - bit, bool(bit)] += 1
    for language in LANGUAGES:
        with_all = said[language, 5, True] / (said[language, 5, True] + said[language, 5, False])
        alone = said[language, 0, True] / (said[language, 0, True] + said[language, 0, False])
        assert with_all > AGREEING, language
        assert alone < ALONE, language
