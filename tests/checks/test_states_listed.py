"""STR-8: lists of States within a text are compared as sets, as each language sorts them anew."""

from __future__ import annotations

import pytest
from side_by_side import found, said, side_by_side

ENGLISH = (
    "Draft resolution sponsored by: Albania, Bolivia (Plurinational State of), China,"
    " Guinea-Bissau, the Niger, the Republic of Korea, South Sudan, the Sudan"
    " and the United States of America."
)
OTHERS = {
    "fr": "Projet de résolution présenté par l’Albanie, la Bolivie (État plurinational de),"
    " la Chine, les États-Unis d’Amérique, la Guinée-Bissau, le Niger, la République de Corée,"
    " le Soudan et le Soudan du Sud.",
    "es": "Proyecto de resolución patrocinado por Albania, Bolivia (Estado Plurinacional de),"
    " China, los Estados Unidos de América, Guinea-Bissau, el Níger, la República de Corea,"
    " el Sudán y Sudán del Sur.",
    "ru": "Авторы проекта резолюции: Албания, Боливия (Многонациональное Государство),"
    " Гвинея-Бисау, Китай, Нигер, Республика Корея, Соединенные Штаты Америки,"
    " Судан и Южный Судан.",
    "zh": "决议草案提案国：阿尔巴尼亚、多民族玻利维亚国、中国、几内亚比绍、尼日尔、大韩民国、"
    "南苏丹、苏丹和美利坚合众国。",
    "ar": "مشروع قرار مقدم من ألبانيا، وبوليفيا (دولة - المتعددة القوميات)، وجمهورية كوريا،"
    " وجنوب السودان، والسودان، والصين، وغينيا - بيساو، والنيجر، والولايات المتحدة الأمريكية.",
}


def told(english: str = ENGLISH, **changed: str) -> dict[str, str]:
    """What the check says of the sponsors, where some versions have another text."""
    return said(side_by_side(english, **{**OTHERS, **changed}), "STR-8")


def without(language: str, name: str, instead: str = "") -> str:
    """A version's list without a State, or with another instead."""
    assert name in OTHERS[language]
    return OTHERS[language].replace(name, instead)


def test_the_same_states_in_another_order() -> None:
    """No check has anything to say of the set."""
    assert found(side_by_side(ENGLISH, **OTHERS)) == []


@pytest.mark.parametrize(
    ("language", "name", "instead", "what"),
    [
        ("fr", "le Soudan et ", "", "lacks Sudan"), ("es", "el Níger, ", "", "lacks Niger"),
        ("ru", "Китай, ", "", "lacks China"), ("zh", "南苏丹、", "", "lacks South Sudan"),
        ("ar", "، وجمهورية كوريا", "", "lacks Republic of Korea"),
        ("fr", "le Niger", "le Nigéria", "lacks Niger and has Nigeria"),
        ("es", "Guinea-Bissau", "Guinea", "lacks Guinea-Bissau and has Guinea"),
        ("ru", "Нигер", "Нигерия", "lacks Niger and has Nigeria"),
        ("zh", "大韩民国", "朝鲜民主主义人民共和国",
         "lacks Republic of Korea and has Democratic People's Republic of Korea"),
        ("ar", "والنيجر", "والنيجر، وعمان", "has Oman"),
        ("zh", "中国、", "中国、乍得、", "has Chad"),
    ],
)  # fmt: skip
def test_a_state_dropped_exchanged_or_added(
    language: str, name: str, instead: str, what: str
) -> None:
    """The version that is out of step is named, with the State."""
    assert list(found := told(**{language: without(language, name, instead)})) == [language]
    assert f"version {what} in a list of States" in found[language]


def test_versions_that_agree_against_the_master() -> None:
    assert list(found := told(ENGLISH.replace("China, ", ""))) == [""]
    assert "all versions agree against the master: each has China" in found[""]
    found = told(ENGLISH.replace("China, ", ""), zh=without("zh", "中国、"))
    assert "most versions agree against the master: each has China" in found[""]


def test_a_master_that_has_lost_one_of_three() -> None:
    """Two are left, and the versions have a list."""
    three = {"fr": "Chili, Niger et Pérou", "es": "Chile, Níger y Perú", "zh": "智利、尼日尔和秘鲁"}
    assert list(said(side_by_side("Chile and Peru", **three), "STR-8")) == [""]
    assert said(side_by_side("Chile, Niger and Peru", **three), "STR-8") == {}


def test_the_genitive() -> None:
    """The representatives of …: Russian lists stand in their case."""
    genitive = (
        "представителями Албании, Боливии (Многонационального Государства), Гвинеи-Бисау, Китая,"
        " Нигера, Республики Корея, Соединенных Штатов Америки, Судана"
    )
    assert told(ru=f"{genitive} и Южного Судана") == {}
    assert "lacks South Sudan" in told(ru=genitive)["ru"]


def test_one_version_alone() -> None:
    spanish = "Chile, el Níger y el Perú"
    assert said(side_by_side("Chile, the Niger and Peru", es=spanish), "STR-8") == {}
    found = said(side_by_side("Chile, the Niger, Oman and Peru", es=spanish), "STR-8")
    assert "the Spanish version lacks Oman" in found["es"]


def test_who_has_no_say() -> None:
    """What is not translated, not in its language, in a seventh one, or has hardly a State."""
    assert told(fr=ENGLISH.replace("China, ", ""), es=ENGLISH) == {}
    assert told(ru="См. перечень авторов в приложении; Китай внес поправку.") == {}
    assert told(de="Eingebracht von Albanien, China und Niger.") == {}


def test_a_name_that_is_not_known() -> None:
    """法兰西共和国 is France, and the French Republic is not in the table: it may be there."""
    english = "the Kingdom of Denmark, the French Republic, the Kingdom of Spain and Ireland"
    chinese = "丹麦王国、法兰西共和国、西班牙王国和爱尔兰"
    assert said(side_by_side(chinese, original="zh", en=english), "STR-8") == {}
    assert said(side_by_side(english, zh=chinese), "STR-8") == {}


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Chile and Peru", "Chili et Oman"),
        ("Chile told the Committee that Peru had not asked the Sudan", "Chili, Niger, Pérou"),
        ("Peru, Chile, and the Chinese expert", "Le Pérou, le Chili et la Chine"),
        ("The General Assembly", "L’Assemblée générale"),
        ("Lima (Peru), Vienna (Austria), Niamey (the Niger)", "Lima, Vienne (Autriche), Niamey"),
        ("Chile, Peru, the Niger, Gulf of Guinea", "Golfe de Guinée, Chili, Niger et Pérou"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_left_alone(english: str, french: str) -> None:
    """Two States, States in passing, peoples, other places."""
    assert said(side_by_side(english, fr=french), "STR-8") == {}


def test_texts_that_split_are_left_alone() -> None:
    """Three with and three without: nobody knows."""
    shorter = {"fr": without("fr", "la Chine, "), "zh": without("zh", "中国、")}
    assert list(told(**shorter)) == ["fr", "zh"]
    assert told(**shorter, ru=without("ru", "Китай, ")) == {}


def test_masters_in_other_languages() -> None:
    """Those that have no words apart, or cases, are read without the quick look."""
    versions = {**OTHERS, "en": ENGLISH.replace("the Sudan and", "and")}
    for original in ("ru", "zh", "ar", "fr", "es"):
        others = {one: text for one, text in versions.items() if one != original}
        table = side_by_side(OTHERS[original], original=original, **others)
        assert "lacks Sudan" in said(table, "STR-8")["en"]


def test_the_names_are_marked() -> None:
    """In a text without the State there is nothing to mark."""
    table = side_by_side(ENGLISH, **{**OTHERS, "es": without("es", "China, ")})
    (one,) = [finding for finding in found(table) if finding.code == "STR-8"]
    marked = {span.language: (span.start, span.end) for span in one.spans}
    texts = {"": ENGLISH, **OTHERS}
    assert {tag: texts[tag][slice(*place)] for tag, place in marked.items()} == {
        "": "China", "fr": "Chine", "ru": "Китай", "zh": "中国", "ar": "صين"
    }  # fmt: skip
