"""Ordinals of sessions, meetings and their like, in words and in figures."""

from __future__ import annotations

import pytest
from spelled import ordinal

from hexapla.language.normal import normal
from hexapla.language.numbers import find, in_words
from hexapla.model.value import ValueKind

SESSIONS = {
    "en": "At its {} session, the Committee",
    "fr": "À sa {} session, le Comité",
    "es": "En su {} período de sesiones, el Comité",
    "ru": "{} сессия",
    "zh": "委员会{}届会议",
    "ar": "الدورة {}",
}


def sure(text: str, language: str) -> list[str]:
    """The sure ordinals, each in its likeliest reading."""
    found = find(normal(text).text, language)
    return [value.keys[0] for value in found if value.kind is ValueKind.ORDINAL]


@pytest.mark.parametrize("language", SESSIONS)
def test_all_sessions_in_words(language: str) -> None:
    """From the first to the 199th."""
    wrong = {}
    for number in range(1, 200):
        text = SESSIONS[language].format(ordinal(number, language))
        if sure(text, language) != [str(number)]:
            wrong[text] = sure(text, language)
    assert wrong == {}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Sixty-second Session", "62"),
        ("en", "its fifteenth plenary meeting", "15"),
        ("en", "the twenty-fourth special session", "24"),
        ("en", "the Fifth Committee", "5"),
        ("en", "the seventy-fifth anniversary", "75"),
        ("en", "the twenty-first century", "21"),
        ("en", "the Fourth World Conference on Women", "4"),
        ("en", "its third periodic report", "3"),
        ("fr", "PREMIÈRE SESSION", "1"),
        ("fr", "quatre-vingt-dix-septième séance plénière", "97"),
        ("fr", "soixante et onzième session", "71"),
        ("fr", "la seconde session", "2"),
        ("fr", "Cinquième Commission", "5"),
        ("fr", "au XXIe siècle", "21"),
        ("fr", "soixante-quinzième anniversaire", "75"),
        ("es", "Quincuagésimo tercer período de sesiones", "53"),
        ("es", "decimotercera sesión", "13"),
        ("es", "vigésima primera reunión", "21"),
        ("es", "undécimo período extraordinario de sesiones", "11"),
        ("es", "período de sesiones sexagésimo segundo", "62"),
        ("es", "siglo XXI", "21"),
        ("es", "Quinta Comisión", "5"),
        ("ru", "на шестьдесят второй сессии", "62"),
        ("ru", "своей пятнадцатой сессией", "15"),
        ("ru", "свою пятнадцатую очередную сессию", "15"),
        ("ru", "пятнадцатое совещание", "15"),
        ("ru", "на пятнадцатом пленарном заседании", "15"),
        ("ru", "пятнадцатого заседания", "15"),
        ("ru", "третьей сессии", "3"),
        ("ru", "свою третью сессию", "3"),
        ("ru", "четвёртая сессия", "4"),
        ("ru", "двадцать четвертой специальной сессии", "24"),
        ("ru", "в XXI веке", "21"),
        ("ru", "Пятый комитет", "5"),
        ("ru", "семьдесят пятой годовщины", "75"),
        ("zh", "大会第六十二届会议", "62"),
        ("zh", "第62届会议", "62"),
        ("zh", "第15次全体会议", "15"),
        ("zh", "首届会议", "1"),
        ("zh", "第二十四届特别会议", "24"),
        ("zh", "第五委员会", "5"),
        ("zh", "七十五周年", "75"),
        ("zh", "二十一世纪", "21"),
        ("zh", "21世纪", "21"),
        ("zh", "第四次妇女问题世界会议", "4"),
        ("zh", "第一百零五届会议", "105"),
        ("ar", "الدورة الرابعة والسبعون", "74"),
        ("ar", "في دورتها الرابعة والسبعين", "74"),
        ("ar", "للدورة الخامسة عشرة", "15"),
        ("ar", "اجتماعه الخامس عشر", "15"),
        ("ar", "الجلسة العامة الخامسة والأربعين", "45"),
        ("ar", "الدورة الاستثنائية العشرين", "20"),
        ("ar", "الدورة الأُولى", "1"),
        ("ar", "القرن الحادي والعشرين", "21"),
        ("ar", "مؤتمر الأمم المتحدة الرابع عشر", "14"),
        ("ar", "الذكرى السنوية الخامسة والسبعين", "75"),
        ("ar", "اللجنة الخامسة", "5"),
    ],
)
def test_ordinals_in_words(language: str, text: str, wanted: str) -> None:
    assert sure(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "its first and second meetings", ["1", "2"]),
        ("en", "the seventy-eighth and seventy-ninth sessions", ["78", "79"]),
        ("en", "its first to fifth sessions", ["1", "5"]),
        ("fr", "de sa première à sa cinquième session", ["1", "5"]),
        ("fr", "ses soixante-dix-huitième et soixante-dix-neuvième sessions", ["78", "79"]),
        ("es", "períodos de sesiones septuagésimo octavo y septuagésimo noveno", ["78", "79"]),
        ("ru", "своих семьдесят восьмой и семьдесят девятой сессиях", ["78", "79"]),
        ("zh", "第七十八届和第七十九届会议", ["78", "79"]),
        ("zh", "第十三、十四和十五届会议", ["13", "14", "15"]),
        ("zh", "第1至第5次会议", ["1", "5"]),
        ("ar", "دورتيها الثامنة والسبعين والتاسعة والسبعين", ["78", "79"]),
    ],
)
def test_lists_of_sessions(language: str, text: str, wanted: list[str]) -> None:
    assert sure(text, language) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("15th", "15"),
        ("1,523rd meeting", "1523"),
        ("61ST PLENARY MEETING", "61"),
        ("1re", "1"),
        ("1er", "1"),
        ("2e", "2"),
        ("15ème", "15"),
        ("2nde", "2"),
        ("15º", "15"),
        ("15.º", "15"),
        ("13ª", "13"),
        ("13er", "13"),
        ("1523-м", "1523"),
        ("23-й", "23"),
        ("15-го", "15"),
        ("15-ая", "15"),
        ("75-я годовщина", "75"),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar", "de"])
def test_ordinals_in_figures(text: str, wanted: str, language: str) -> None:
    assert sure(f"x {text} x", language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the first time that the session was held"),
        ("en", "first, the session"),
        ("en", "one third of the sessions"),
        ("en", "10 seconds"),
        ("en", "5 to 9"),
        ("en", "the 1990s"),
        ("fr", "d’un côté, la première fois"),
        ("fr", "5 et 6 sessions"),
        ("es", "en segundo lugar"),
        ("ru", "во-первых, сессия"),
        ("ru", "5-летний план"),
        ("ru", "1990-е годы"),
        ("zh", "这是第一次"),
        ("zh", "第一，会议"),
        ("ar", "أولا، تعقد الدورة"),
        ("ar", "للمرة الأولى"),
        ("en", "the secondary session"),
        ("zh", "第三条"),
    ],
)
def test_what_is_no_sure_ordinal(language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("en", "a 3rd party", [("3", "")]),
        ("ru", "3-й стороне", [("3", "")]),
        ("en", "the 3rd partition", [("3",)]),
        ("en", "the 4th party", [("4",)]),
        ("fr", "le premier cycle du secondaire", [("1", "")]),
        ("fr", "les premier et deuxième cycles", [("1", ""), ("2", "")]),
        ("es", "el primer ciclo", [("1", "")]),
        ("fr", "la première session", [("1",)]),
        ("fr", "le quatrième cycle", [("4",)]),
        ("en", "the first cycle", [("1",)]),
    ],
)
def test_what_may_be_no_ordinal(language: str, text: str, keys: list[tuple[str, ...]]) -> None:
    """Third parties and stages of school have names of their own in other languages."""
    assert [value.keys for value in find(normal(text).text, language)] == keys


@pytest.mark.parametrize("text", ["пятилетний цикл", "десятилетние доклады"])
def test_what_lasts_is_not_counted(text: str) -> None:
    """A cycle of five years is no fifth cycle."""
    assert list(find(text, "ru")) == []


def test_an_unsure_ordinal_is_possible() -> None:
    """It may answer a figure of another version."""
    for language, text in (
        ("en", "for the first time"),
        ("fr", "pour la première fois"),
        ("es", "por primera vez"),
        ("ru", "в первый раз"),
        ("zh", "第一次"),
        ("ar", "للمرة الأولى"),
    ):
        kinds = {(value.kind, value.keys[0]) for value in in_words(normal(text).text, language)}
        assert (ValueKind.ORDINAL, "1") in kinds, language
