"""Short ways of finding references, held against the long ones: they say the same of any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.language.references import arabic, chinese, western
from hexapla.language.references.grammar import grammar
from hexapla.language.references.nouns import nouns

LAW = settings(deadline=None, max_examples=300)
LANGUAGES = ("en", "fr", "es", "ru")
NEVER = re.compile("(?!)")
PIECES = (
    "paragraph", "paragraphs", "Articles", "para.", "paras.", "article", "art.", "pp.", "§", "п.",
    "пункт", "пункты", "статьи", "páginas", "página", "nota a pie de página", "note de bas de page",
    "objectif de développement durable", "sub-paragraph", "annex", "No.", "no", "nº", "(s)", "de",
    "from", "с", "12", "3", "2027", "12.", "5.b", "1.2", "3rd", "12,", "4)", "(a)", "b)", "iv)",
    "II", "A", "and", "et", "y", "и", "to", "States", "million", "per cent", "bis", "ter", "of",
    "du", "shall", "Foo", "premier", "two", "D’ici", "L'État", "(iv)", "(12)",
    ",", ".", ";", ":", "–", "-", "(", ")", "\n", " ", "  ", "\ufffc", "«а»", "%", "x", "/",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=9
).map("".join)


@LAW
@given(LINES, st.sampled_from(LANGUAGES))
def test_the_noun_before_a_place_is_the_same_at_once(text: str, language: str) -> None:
    for place in range(len(text)):
        at_once = western._noun(text, place, 0, language)
        assert at_once == western._noun_behind(text, place, 0, language)


@LAW
@given(LINES, st.sampled_from(LANGUAGES))
def test_a_number_alone_is_read_as_by_the_whole_grammar(text: str, language: str) -> None:
    found = western.phrases(text, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            western,
            "grammar",
            lambda language: grammar(language)._replace(last=NEVER, alone=NEVER),
        )
        assert western.phrases(text, language) == found


@LAW
@given(LINES, st.sampled_from(LANGUAGES))
def test_what_begins_no_number_and_no_label_is_none_for_the_whole_grammar(
    text: str, language: str
) -> None:
    found = western.phrases(text, language)
    loose = re.compile(r"[0-9A-ZІХАВЕС(](?<![^\W_].)")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            western, "grammar", lambda language: grammar(language)._replace(numeral=loose)
        )
        assert western.phrases(text, language) == found


@pytest.mark.parametrize("language", [*LANGUAGES, "latin"])
def test_every_noun_has_the_form_that_is_looked_for_before_a_number(language: str) -> None:
    for noun in nouns(language):
        behind = western.BEHIND.match(f" {noun}"[::-1])
        assert behind
        assert behind[1][::-1] == noun


def test_arabic_and_chinese_nouns_are_all_found_where_they_begin() -> None:
    for noun in arabic._table():
        assert arabic.phrases(f"في ال{noun} 12"), noun
    for noun, _ in chinese.NOUNS:
        begun = chinese.opening().search(f"见{noun}12")
        assert begun
        assert begun[0] == noun
