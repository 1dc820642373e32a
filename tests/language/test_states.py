"""The names of States in six languages, and which of them stand in a list."""

from __future__ import annotations

import re

import pytest

from hexapla.language.normal import plain
from hexapla.language.state_names import STATES
from hexapla.language.states import LANGUAGES, NO_STATES, find, listed, marks, unread

# 193 Members, the Holy See, the State of Palestine, the Cook Islands, Niue, the European Union.
HOW_MANY = 198


def states(text: str, language: str) -> list[str]:
    """Those that a text names, in its order."""
    return [one.state for one in find(plain(text), language)]


def names(row: tuple[str, ...], language: str) -> list[str]:
    """The names of a State in a language, as texts have them: some are expressions."""
    return re.sub(r"[\[\]]", "", row[LANGUAGES.index(language)]).split("/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_name_and_none_is_read_as_another_s(language: str) -> None:
    assert len({row[0] for row in STATES}) == len(STATES) == HOW_MANY
    read = {name: states(name, language) for row in STATES for name in names(row, language)}
    meant = {name: [row[0].partition("/")[0]] for row in STATES for name in names(row, language)}
    assert read == meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_all_states(language: str) -> None:
    """In Chinese nothing need stand between names: none runs into the next."""
    between = {"zh": "", "ar": "، و"}.get(language, ", ")
    text = between.join([names(row, language)[0] for row in STATES])
    found = find(text, language)
    assert [one.state for one in found] == [row[0].partition("/")[0] for row in STATES]
    assert len(listed(text, found)) == HOW_MANY


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_that_have_a_state_s_in_them(language: str) -> None:
    for name in NO_STATES[LANGUAGES.index(language)].split("/"):
        assert states(name, language) == []


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_text_without_marks_names_no_state(language: str) -> None:
    """The quick look that spares the reading says no too often of none."""
    for row in STATES:
        for name in names(row, language):
            for written in (name, name.replace("É", "E").replace("Î", "I")):
                assert marks(language).intersection(re.findall(r"[^\W\d_]+", written.lower()))
    assert marks(language).isdisjoint(("republic", "république", "república", "and", "of", "de"))


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "Lao People’s Democratic Republic", "Lao People's Democratic Republic"),
        ("en", "the Niger", "Niger"), ("fr", "à l’Etat de Palestine", "State of Palestine"),
        ("fr", "aux États-Unis d’Amérique", "United States of America"),
        ("fr", "les îles Cook", "Cook Islands"), ("es", "del Níger", "Niger"),
        ("ru", "в Китае", "China"), ("ru", "Китая", "China"), ("ru", "с Индией", "India"),
        ("ru", "Нигера", "Niger"), ("ru", "Нигерии", "Nigeria"), ("ru", "Египта", "Egypt"),
        ("ru", "Республики Корея", "Republic of Korea"), ("ru", "Беларуси", "Belarus"),
        ("ru", "Соединённых Штатов Америки", "United States of America"),
        ("ru", "Корейской Народно-Демократической Республики",
         "Democratic People's Republic of Korea"),
        ("ru", "Гвинеи-Бисау", "Guinea-Bissau"), ("ru", "Папуа — Новой Гвинее", "Papua New Guinea"),
        ("ru", "Соломоновых Островов", "Solomon Islands"), ("ru", "Филиппин", "Philippines"),
        ("ru", "Объединенным Арабским Эмиратам", "United Arab Emirates"),
        ("ru", "Святого Престола", "Holy See"), ("ru", "Нидерландов", "Netherlands"),
        ("zh", "刚果民主共和国代表", "Democratic Republic of the Congo"),
        ("zh", "刚果（金）", "Democratic Republic of the Congo"), ("zh", "索马里政府", "Somalia"),
        ("ar", "وجمهورية كوريا", "Republic of Korea"), ("ar", "للصين", "China"),
        ("ar", "بالصين", "China"), ("ar", "والأردن", "Jordan"), ("ar", "وبنما", "Panama"),
        ("ar", "لبنان", "Lebanon"), ("ar", "ولبنان", "Lebanon"),
        ("ar", "غينيا – بيساو", "Guinea-Bissau"),
        ("ar", "ايران", "Iran"),
    ],
)  # fmt: skip
def test_as_texts_have_them(language: str, text: str, state: str) -> None:
    """Cases, articles, what is joined, and other ways to write a letter or a mark."""
    assert states(text, language) == [state]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Chinese, Indian and Romanians"), ("fr", "la délégation chinoise, francs maliens"),
        ("es", "chileno, peruana"), ("ru", "китайская делегация, Китайцы, Чадский, Иранский"),
        ("zh", "西班牙文、约旦河西岸、印度洋"), ("ar", "الصينية والمصرية"), ("de", "China, Peru"),
        ("en", "malice, domain, Jordanian, Nigerien, Chadwick"), ("ru", "того"),
    ],
)  # fmt: skip
def test_adjectives_and_parts_of_other_words(language: str, text: str) -> None:
    assert states(text, language) == []


def test_places_are_those_of_the_text() -> None:
    text = "وشاركت في ذلك والصين"
    assert [text[one.start : one.end] for one in find(text, "ar")] == ["صين"]
    text = "à l’Égypte et au Niger"
    assert [text[one.start : one.end] for one in find(text, "fr")] == ["Égypte", "Niger"]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Chile, Iran (Islamic Republic of) and the Sudan", 3),
        ("Chile, Peru, Chile and Peru", 0),
        ("Chile informed Peru that the treaty with the Sudan was in force", 0),
        ("It met in Chile. Peru and the Sudan", 0),
        ("Chile; Peru; and the Niger[^2]; Fiji", 4),
        ("Chile, Peru and Fiji, unlike the States of the region, Japan and Oman", 3),
    ],
)
def test_a_list_is_three_in_a_row(text: str, there: int) -> None:
    assert len(listed(text, find(text, "en"))) == there


@pytest.mark.parametrize(
    ("language", "text", "there"),
    [
        ("en", "Chile, the Hellenic Republic, Peru", True), ("en", "Chile, Zaire, Peru", True),
        ("en", "Chile, as well as the Niger; and Iran (Islamic Republic of), the Congo", False),
        ("ru", "Дания, Греческая Республика, Королевство Испания", True),
        ("ru", "Чад, а также Чили", False),
        ("zh", "丹麦、大日耳曼国、荷兰", True), ("zh", "丹麦、以及荷兰和智利", False),
        ("ar", "شيلي، وجمهورية زائير، وتونس", True), ("ar", "شيلي، وكذلك تونس", False),
        ("en", "It met in Chile. Later the General Assembly met in Peru", False),
    ],
)  # fmt: skip
def test_a_name_that_is_not_known(language: str, text: str, there: bool) -> None:
    """It stands between commas in a list of States; who has it may have all of them."""
    assert unread(plain(text), find(plain(text), language), language) is there
