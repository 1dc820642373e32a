"""Concepts: which text is about what, in six languages."""

from __future__ import annotations

from random import Random

import pytest

from hexapla.language.concepts import LANGUAGES, TABLE, concepts

FORMS = {
    "en": ("Elections", "the election,", "“elected”"),
    "fr": ("l’élection", "Élections", "elu"),
    "es": ("ELECCIÓN", "elegir", "las elecciones"),
    "ru": ("выборов", "Избрание", "(избираются)"),
    "zh": ("主席团的选举", "选出"),
    "ar": ("الانتخابات", "وبانتخاب", "للانتخاب", "اِنتخاب"),
}


def names(text: str, language: str) -> set[str]:
    """The concepts of a text by their first English word."""
    (bits,) = concepts([text], language)
    return {line[0].split()[0] for number, line in enumerate(TABLE) if bits >> number & 1}


def test_inflected_words_in_each_language() -> None:
    """Cases, articles that are written on, accents and letters that may be left out."""
    for language, texts in FORMS.items():
        for text in texts:
            assert "election" in names(text, language), (language, text)


def test_the_longest_beginning_counts() -> None:
    assert names("a statement", "en") == {"statement"}
    assert names("the States", "en") == {"state$"}
    assert names("важный импорт", "ru") == {"important", "import$"}


def test_words_that_only_begin_alike_are_others() -> None:
    """A whole word is no beginning, and no word is much longer than its beginning."""
    assert names("dayroom", "en") == set()
    assert names("policymakersassociation", "en") == set()


def test_other_languages_and_nothing() -> None:
    assert concepts(["Wahl"], "de") == [0]
    assert all(concepts([""], language) == [0] for language in LANGUAGES)
    assert concepts([], "en") == []


def test_each_concept_is_found_by_its_own_words() -> None:
    """No line of the table is damaged; Chinese words are two characters, or one."""
    for number, line in enumerate(TABLE):
        assert len(line) == len(LANGUAGES)
        for language, words in zip(LANGUAGES, line):
            assert words.strip(), line
            if language == "zh":
                assert all(len(word) <= 2 for word in words.split()), line
            first = words.split()[0].rstrip("$")
            assert concepts([first], language)[0] >> number & 1, (line, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_remembered_of_words_is_what_they_say(language: str) -> None:
    """A text has the concepts of its words, in any order, asked once or twice."""
    chance = Random(language)
    column = LANGUAGES.index(language)
    words = [line[column].split()[0].rstrip("$") for line in chance.sample(TABLE, 20)]
    space = "，" if language == "zh" else " "
    every = 0
    for word in words:
        every |= concepts([word], language)[0]
    text = space.join(words)
    chance.shuffle(words)
    assert concepts([text, "", space.join(words)], language) == [every, 0, every]
