"""References to paragraphs, articles, items and annexes, as the six languages write them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.labels import ABJAD, ABJAD_NAMES, LATIN, to_han, to_roman
from hexapla.language.normal import normal
from hexapla.language.references import find
from hexapla.model.value import Value, ValueKind

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
SHARED = Path(__file__).parents[3] / "shared" / "documents"


def found(text: str, language: str) -> list[Value]:
    """The references in a text as it is written."""
    return list(find(normal(text).text, language))


def keys(text: str, language: str) -> list[str]:
    """Their likeliest keys, without what may be none."""
    return [value.keys[0] for value in found(text, language) if "" not in value.keys]


def perhaps(text: str, language: str) -> list[str]:
    """The likeliest keys of what may be none."""
    return [value.keys[0] for value in found(text, language) if "" in value.keys]


def says(text: str, language: str, expected: list[str]) -> bool:
    """Whether the references of a text are the expected ones, in any order and reading."""
    values = found(text, language)
    left = list(expected)
    for value in values:
        match = next((key for key in left if key in value.keys), None)
        if match is None:
            return False
        left.remove(match)
    return not left


SAME: list[tuple[list[str], dict[str, str | list[str]]]] = [
    (["paragraph 12 (8)"], {
        "en": ["paragraph 12 (h)", "para. 12 (h)", "subparagraph (h) of paragraph 12",
               "paragraph 12, subparagraph (h)"],
        "fr": ["l’alinéa h) du paragraphe 12", "par. 12 h)", "paragraphe 12, alinéa h)"],
        "es": ["párrafo 12 h)", "párr. 12 h)", "el apartado h) del párrafo 12",
               "el inciso h del párrafo 12"],
        "ru": ["подпункт h) пункта 12", "п. 12 h)", "подпункту «h» пункта 12", "пункте 12h"],
        "zh": ["第12段(h)项", "第12段（h）分段", "第12(h)段", "第12段(h)", "第 12 段 (h) 项"],
        "ar": ["الفقرة 12 (ح)", "الفقرة الفرعية (ح) من الفقرة 12", "بالفقرة ١٢(ح)"],
    }),
    (["paragraph 1 (2) (r2)"], {
        "en": "paragraph 1 (b) (ii)", "fr": "par. 1 b) ii)", "es": "párr. 1 b) ii)",
        "ru": "п. 1 b) ii)", "ar": "الفقرة 1 (ب) ’2‘",
        "zh": ["第1段(b)项㈡目", "第1段(b)㈡项", "第1(b)㈡段", "第1段(b)(ii)"],
    }),
    (["article 5", "paragraph 3"], {
        "en": ["article 5, paragraph 3", "paragraph 3 of article 5", "Article 5(3)", "art. 5.3"],
        "fr": ["le paragraphe 3 de l’article 5", "article 5, paragraphe 3", "article 5(3)"],
        "es": ["el párrafo 3 del artículo 5", "artículo 5, párrafo 3", "artículo 5.3"],
        "ru": ["пункт 3 статьи 5", "статья 5(3)", "п. 3 ст. 5"],
        "zh": ["第5条第3款", "第五条第三款", "第5.3条", "第五条第三项"],
        "ar": ["الفقرة 3 من المادة 5", "المادة 5(3)", "المادة 5,3"],
    }),
    (["article 20", "paragraph 3 (1)"], {
        "en": ["Article 20, paragraph 3(a)", "Article 20(3)(a)",
               "subparagraph (a) of paragraph 3 of article 20"],
        "fr": ["article 20, paragraphe 3 a)", "l’alinéa a) du paragraphe 3 de l’article 20"],
        "es": "artículo 20, párrafo 3 a)", "ru": ["пункт 3 a) статьи 20", "пункт 3 а) статьи 20"],
        "zh": "第20条第3款（a）项", "ar": "الفقرة 3(أ) من المادة 20",
    }),
    (["section 3 (1) (1)"], {
        "en": "Section 3(a)(1)", "fr": "l’Article 3(a)(1)", "es": "la sección 3(a)(1)",
        "ru": "подпункта (1) пункта (а) Раздела 3", "zh": "第三条a款第(1)项", "ar": "القسم ٣(أ)(١)",
    }),
    (["paragraph 3 (1)", "paragraph 3 (3)"], {
        "en": ["paragraph 3 (a) and (c)", "subparagraphs (a) and (c) of paragraph 3",
               "paragraph 3 (a)–(c)"],
        "fr": ["par. 3 a) et c)", "les alinéas a) et c) du paragraphe 3", "par. 3 a) à c)"],
        "es": "párr. 3 a) y c)", "ru": ["п. 3 a) и c)", "подпункты a) и c) пункта 3"],
        "zh": ["第3段(a)和(c)项", "第3(a)和(c)段", "第3款(a)项和(c)项", "第3段(a)至(c)项"],
        "ar": "الفقرة 3 (أ) و (ج)",
    }),
    (["subparagraph 2"], {
        "en": "subparagraph (b) above", "fr": "à l’alinéa b) ci-dessus", "es": "el apartado b)",
        "ru": ["в подпункте b) выше", "подпункт б)"], "zh": ["上文(b)项", "(b)分段"],
        "ar": "الفقرة الفرعية (ب) أعلاه",
    }),
    (["item 1 (2)"], {
        "en": "Item 1 (b) of the provisional agenda", "fr": "Point 1 b) de l’ordre du jour",
        "es": "Tema 1 b) del programa provisional", "ru": "Пункт 1 b) предварительной повестки",
        "zh": "临时议程项目1(b)", "ar": "البند 1 (ب) من جدول الأعمال المؤقت",
    }),
    (["item 13", "item 115"], {
        "en": "agenda items 13 and 115", "fr": "Points 13 et 115 de l’ordre du jour",
        "es": "Temas 13 y 115 del programa", "ru": "Пункты 13 и 115 повестки дня",
        "zh": "议程项目13和115", "ar": "البندان 13 و 115 من جدول الأعمال",
    }),
    (["paragraph 26", "paragraph 29"], {
        "en": ["paragraphs 26 to 29 of the report", "paras. 26–29"],
        "fr": ["paragraphes 26 à 29", "par. 26 à 29", "par. 26-29"],
        "es": ["los párrafos 26 a 29", "párrs. 26 a 29"],
        "ru": ["пункты 26–29", "пп. 26–29", "пункты с 26 по 29"],
        "zh": "第26至29段", "ar": ["الفقرات من 26 إلى 29", "الفقرات 26-29"],
    }),
    (["paragraph 1", "paragraph 16"], {
        "en": "paras. 1 and 16", "fr": "par. 1 et 16", "es": "párrs. 1 y 16", "ru": "пп. 1 и 16",
        "zh": "第1和第16段", "ar": "الفقرتين 1 و 16",
    }),
    (["article 5", "article 7", "article 9"], {
        "en": "articles 5 and 7 to 9", "fr": "articles 5 et 7 à 9", "es": "artículos 5 y 7 a 9",
        "ru": "статьи 5 и 7–9", "zh": ["第5条和第7至9条", "第5条和第7条至第9条"],
        "ar": "المواد 5 و7 إلى 9",
    }),
    (["rule 161"], {
        "en": "rule 161 of the rules", "fr": "l’article 161", "es": "el artículo 161",
        "ru": "правилу 161", "zh": "《大会议事规则》第161条", "ar": "بالمادة 161 من النظام الداخلي",
    }),
    (["annex 1", "paragraph 3", "paragraph 4"], {
        "en": "annex I, paras. 3 and 4", "fr": "annexe I, par. 3 et 4",
        "es": "anexo I, párrs. 3 y 4", "ru": "приложение I, пп. 3 и 4", "zh": "附件一，第3和第4段",
        "ar": "المرفق الأول، الفقرتان 3 و 4",
    }),
    (["chapter 2", "section A"], {
        "en": ["chap. II, sect. A", "CHAPTER II, section A", "chap. II.A"],
        "fr": "chap. II, sect. A", "es": "cap. II, secc. A",
        "ru": ["глава II, раздел A", "гл. II, разд. А"], "zh": "第二章，A节",
        "ar": ["الفصل الثاني، الفرع ألف", "الفصل الثاني - ألف"],
    }),
    (["chapter 2", "chapter 3"], {
        "en": "chapters II and III", "fr": "chapitres II et III", "es": "capítulos II y III",
        "ru": "главы II и III", "zh": ["第二章和第三章", "第二和第三章"],
        "ar": "الفصلان الثاني والثالث",
    }),
    (["article 1"], {
        "en": "article 1", "fr": ["article premier", "article 1er"],
        "es": ["artículo 1", "artículo primero"], "ru": ["статья 1", "статья первая"],
        "zh": "第一条", "ar": "المادة الأولى",
    }),
    (["part 3"], {
        "en": ["Part III", "Part Three"], "fr": "partie III", "es": "parte III", "ru": "часть III",
        "zh": "第三部分", "ar": "الجزء الثالث",
    }),
    (["article 14 bis"], {
        "en": "article 14 bis", "fr": "article 14 bis", "es": "artículo 14 bis",
        "ru": "статья 14 бис", "zh": "第14条之二", "ar": "المادة 14 مكررا",
    }),
    (["volume 1155", "page 331"], {
        "en": "vol. 1155, p. 331", "fr": "vol. 1155, p. 331", "es": "vol. 1155, pág. 331",
        "ru": ["vol. 1155, p. 331", "т. 1155, с. 331"], "zh": "第1155卷，第331页",
        "ar": ["المجلد 1155، الصفحة 331", "Treaty Series, vol. 1155, p. 331"],
    }),
    (["note 3"], {
        "en": ["footnote 3", "note 3 above"], "fr": ["note 3", "note de bas de page 3"],
        "es": ["nota 3", "nota a pie de página 3", "nota 3 a pie de página"], "ru": "см. сноску 3",
        "zh": ["见脚注3", "见上文注3"], "ar": "الحاشية 3",
    }),
    (["table 3", "figure 2", "box 1"], {
        "en": "table 3, figure 2 and box 1", "fr": "tableau 3, figure 2 et encadré 1",
        "es": "cuadro 3, gráfico 2 y recuadro 1", "ru": "таблица 3, рисунок 2 и вставка 1",
        "zh": "表3、图2和插文1", "ar": "الجدول 3 والشكل 2 والإطار 1",
    }),
    (["supplement 49"], {
        "en": "Supplement No. 49", "fr": "Supplément nº 49", "es": "Suplemento núm. 49",
        "ru": "Дополнение № 49", "zh": "补编第49号", "ar": "الملحق رقم 49",
    }),
    (["goal 5", "target 3.2", "target 3 (2)"], {
        "en": "Goal 5, target 3.2 and target 3.b", "fr": "objectif 5, cible 3.2 et cible 3.b",
        "es": "Objetivo 5, meta 3.2 y meta 3.b", "ru": "цель 5, задача 3.2 и задача 3.b",
        "zh": "目标5、具体目标3.2和具体目标3.b", "ar": "الهدف 5 والغاية 3-2 والغاية 3-ب",
    }),
    (["goal B.4"], {
        "en": "Goal B.4", "fr": "Le but B.4", "es": "El objetivo B.4", "ru": "Цель B.4",
        "zh": "长期目标B.4", "ar": "الغاية باء-4",
    }),
    (["question 162 (1)", "question 162 (2)"], {
        "en": "question 162a or 162b", "fr": "la question 162a ou 162b",
        "es": "la pregunta 162a o 162b", "ru": "вопрос 162а или 162b",
        "zh": "第162a或162b个问题", "ar": "السؤال 162أ أو 162ب",
    }),
    (["goal 3", "goal 16"], {
        "en": ["Sustainable Development Goals 3 and 16", "SDGs 3 and 16"],
        "fr": "objectifs de développement durable nos 3 et 16",
        "es": "Objetivos de Desarrollo Sostenible 3 y 16",
        "ru": "цели в области устойчивого развития 3 и 16", "zh": "可持续发展目标3和16",
        "ar": "أهداف التنمية المستدامة 3 و 16",
    }),
    (["article 2", "paragraph 3", "article 14", "paragraph 5"], {
        "en": "articles 2 (3) and 14 (5)", "fr": "art. 2 (par. 3) et 14 (par. 5)",
        "es": "artículos 2, párrafo 3, y artículo 14, párrafo 5",
        "ru": "пункт 3 статьи 2 и пункт 5 статьи 14", "zh": "第二条第三款和第十四条第五款",
        "ar": "المادة 2 (3) والمادة 14 (5)",
    }),
    (["article 4 (1)", "article 5 (4)"], {
        "en": "article 4, subparagraph (a), and article 5 (d)",
        "fr": "l’alinéa a) de l’article 4 et l’alinéa d) de l’article 5",
        "es": "el apartado a) del artículo 4 y el apartado d) del artículo 5",
        "ru": "подпункт а) статьи 4 и подпункт d) статьи 5", "zh": "第四条(a)项和第五条(d)项",
        "ar": "الفقرة (أ) من المادة 4 والفقرة (د) من المادة 5",
    }),
    (["item 8 (3)"], {
        "en": "sub-item (c) of agenda item 8", "fr": "le point 8 c)", "es": "el tema 8 c)",
        "ru": "подпункт c) пункта 8 повестки дня", "zh": ["议程项目8(c)", "议程项目8分项目(c)"],
        "ar": "البند الفرعي (ج) من البند 8",
    }),
    (["section 3", "section B"], {
        "en": "section III.B", "fr": "section III.B", "es": "sección III.B", "ru": "раздел III.B",
        "zh": "第三.B节", "ar": ["الفرع الثالث - باء", "الفرع ثالثا - باء"],
    }),
    (["section B.2"], {
        "en": "annex, sect. B.2", "fr": "annexe, sect. B.2", "es": "anexo, secc. B.2",
        "ru": "приложение, разд. B.2", "zh": ["附件B.2节", "附件，B.2节"],
        "ar": "المرفق، الفرع باء-2",
    }),
    (["article 4 quater"], {
        "en": "article 4 quater", "fr": "article 4 quater", "es": "artículo 4 quater",
        "ru": "статья 4 quater", "zh": "第四条之四", "ar": "المادة 4 مكررا ثالثا",
    }),
    (["supplement 53 (1)"], {
        "en": "Supplement No. 53A", "fr": "Supplément nº 53A", "es": "Suplemento núm. 53A",
        "ru": ["Дополнение № 53A", "Дополнение № 53А"], "zh": "补编第53A号",
        "ar": "الملحق رقم 53 ألف",
    }),
    (["3 (1)"], {
        "en": "3 (a)", "fr": "3 a)", "es": "3 a)", "ru": "3 a)", "zh": "3(a)", "ar": "3 (أ)",
    }),
]  # fmt: skip
CASES = [
    (language, text, expected)
    for expected, texts in SAME
    for language, forms in texts.items()
    for text in ([forms] if isinstance(forms, str) else forms)
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_one_reference_in_six_languages(language: str, text: str, expected: list[str]) -> None:
    """Each form says the same."""
    assert says(text, language, expected), keys(text, language)


def test_every_row_has_six_languages() -> None:
    """The table leaves no language out."""
    assert all(set(texts) == set(LANGUAGES) for _, texts in SAME)


SPECIAL = [
    ("en", "In paragraph 5, 10 States said", ["paragraph 5"]),
    ("fr", "au paragraphe 5, 10 États", ["paragraph 5"]),
    ("ar", "المادتان الخامسة والسادسة", ["article 5", "article 6"]),
    ("ar", "الفصل السابع عشر والمادة الحادية والعشرون", ["chapter 17", "article 21"]),
    ("zh", "第一百一十条", ["article 110"]),
    ("zh", "第一、五、六、七及第八条", [f"article {n}" for n in (1, 5, 6, 7, 8)]),
    ("zh", "本条第一项(丑)款", ["paragraph 1 (2)"]),
    ("fr", "au paragraphe 1, b, ci-dessus", ["paragraph 1 (2)"]),
    ("es", "el inciso c, párrafo 1, del Artículo 86", ["paragraph 1 (3)", "article 86"]),
    ("ru", "подпункты 1 и 2 пункта 5 статьи 6",
     ["paragraph 5 (1)", "paragraph 5 (2)", "article 6"]),
    ("en", "paragraph 12 (i)", ["paragraph 12 (9)"]),
    ("ar", "الفقرة 12 (ط)", ["paragraph 12 (9)"]),
    ("en", "question(s) 79, 80 and/or 81", ["question 79", "question 80", "question 81"]),
    ("ru", "на вопрос(ы) 79, 80 и/или 81", ["question 79", "question 80", "question 81"]),
    ("en", "Articles 16 (5) and (6)", ["article 16", "paragraph 5", "paragraph 6"]),
    ("en", "ANNEX II", ["annex 2"]),
    ("zh", "附件A和附件二", ["annex A", "annex 2"]),
    ("en", "annexes A and B", ["annex A", "annex B"]),
    ("en", "ANNEX A", ["annex A"]),
    ("ru", "ПРИЛОЖЕНИЕ А. ОБЩИЕ ЗАМЕЧАНИЯ", ["annex A"]),
    ("ru", "ЭТОГО ПОЛОЖЕНИЯ В ТЕЧЕНИЕ СРОКА", []),
    ("fr", "DE LA PRÉSENTE DISPOSITION D’ARBITRAGE", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SPECIAL)
def test_special_forms(language: str, text: str, expected: list[str]) -> None:
    """What only some languages or texts have."""
    assert says(text, language, expected), keys(text, language)


NONE = [
    ("en", "one part of it, in part, the first section, the third item, a table without number"),
    ("en", "In part I agree; the 12 items; 45 articles; a goal of 20 per cent"),
    ("en", "The Committee notes 10 countries, tables 15 amendments and targets 20 cities."),
    ("en", "a target 20 per cent lower, chapter 2015"),
    ("fr", "un point de vue, p. ex. 5, en partie, 10 points, par 5 États"),
    ("es", "punto de vista, en parte, las 45 propuestas, por parte de 10 Estados"),
    ("ru", "с 5 стран, т. е. 10, и т. д., часть 20 процентов, 12 пунктов"),
    (
        "zh",
        "代表3人，关注3个问题，附件一并提交，附件三份，第二项任务，第一段时间，发表2篇，目标一致",
    ),
    ("zh", "第三届会议，第十五次会议，2027年，第3号，序言部分第二段"),
    ("ar", "الفقرة الثانية من الديباجة"),
    ("ar", "الجزء من العمل، في إطار البرنامج، 12 بندا، 5 فقرات، البندقية 5"),
    ("de", "Absatz 5, Artikel 7, paragraph 12"),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_small_words_are_none(language: str, text: str) -> None:
    """Prose with nouns and numbers that do not cite."""
    assert keys(text, language) == []


SECOND_PART = {
    "en": ["the second part of the session", "Second part"],
    "fr": ["la deuxième partie de la session", "Deuxième partie", "la seconde partie"],
    "es": ["la segunda parte del período de sesiones", "Segunda parte"],
    "ru": ["вторая часть сессии", "во второй части"],
    "zh": ["会议第二部分", "续会第二期会议"],
    "ar": ["الجزء الثاني من الدورة"],
}


@pytest.mark.parametrize(
    ("language", "text"), [(tag, text) for tag, texts in SECOND_PART.items() for text in texts]
)
def test_what_a_word_counts_may_be_cited(language: str, text: str) -> None:
    """Part Two, or the second part of something: it never is too much."""
    assert keys(text, language) == []
    assert perhaps(text, language) == ["part 2"]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "Part Two", "part 2"),
        ("es", "Parte II", "part 2"),
        ("ru", "Часть вторая", "part 2"),
        ("en", "Title III", "title 3"),
        ("ar", "البند 4-2", "regulation 4"),
        ("ar", "القاعدة 6-2", "rule 6"),
        ("es", "el párrafo 4.2 del Reglamento", "regulation 4"),
        ("ar", "البند الفرعي 66 (أ)", "item 66 (1)"),
        ("ru", "подпункт 66 a)", "item 66 (1)"),
        ("fr", "l’article 6 1) b)", "paragraph 1 (2)"),
        ("ar", "12 ’1‘", "12 (r1)"),
        ("en", "3 (i)", "3 (r1)"),
        ("en", "3 (i)", "3 (9)"),
        ("ar", "3 (ط)", "3 (9)"),
        ("zh", "第3段㈠", "paragraph 3 (r1)"),
        ("zh", "第3段(一)", "paragraph 3 (1)"),
    ],
)
def test_readings(language: str, text: str, number: str) -> None:
    """A reading among others."""
    assert number in {key for value in found(text, language) for key in value.keys}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Articles 14, paragraph 2 and 20, paragraph 3 (b)",
         ["article 14", "paragraph 2", "article 20", "paragraph 3 (2)"]),
        ("es", "artículos 2, párrafo 3, 9 y 14",
         ["article 2", "paragraph 3", "article 9", "article 14"]),
        ("en", "Article 2, paragraphs 3, 9 and 14",
         ["article 2", "paragraph 3", "paragraph 9", "paragraph 14"]),
        ("en", "Article 18.1 (a) (b) and (c)",
         ["article 18", "paragraph 1 (1)", "paragraph 1 (2)", "paragraph 1 (3)"]),
        ("ru", "в пунктах а), b) и c) статьи 18.1",
         ["paragraph 1 (1)", "paragraph 1 (2)", "paragraph 1 (3)", "article 18"]),
        ("zh", "第17条第1款第(a)（一）项和（三）项",
         ["article 17", "paragraph 1 (1) (r1)", "paragraph 1 (1) (r3)"]),
        ("zh", "第3款(a)㈠项和(b)项", ["paragraph 3 (1) (r1)", "paragraph 3 (2)"]),
        ("zh", "上文(a)㈠项", ["subparagraph 1 (r1)"]),
        ("zh", "除第三项所规定外", ["paragraph 3"]),
        ("zh", "第三项任务", []),
        ("zh", "符合条款11.6的条件", ["article 11", "paragraph 6"]),
        ("zh", "对62 b)的回答", ["62 (2)"]),
        ("ru", "задачи 3.2 и 16.10 Повестки дня", ["target 3.2", "target 16.10"]),
        ("ru", "требованиям статьи 33 Стороны", ["article 33"]),
        ("ru", "пункты 6 a)–d)", ["paragraph 6 (1)", "paragraph 6 (4)"]),
        ("ru", "подпункте (i) (А) (1) пункта (а) раздела 3", ["section 3 (1) (1) (1) (r1)"]),
        ("es", "Artículo 17,1 b)", ["article 17", "paragraph 1 (2)"]),
        ("es", "el Protocolo O BIEN", []),
        ("fr", "paragraphe 1 a (i) et (iii)", ["paragraph 1 (1) (r1)", "paragraph 1 (1) (r3)"]),
        ("fr", "l’indicateur 7.b.1", ["indicator 7 (2) (1)"]),
        ("ar", "المؤشر 7-ب-1", ["indicator 7 (2) (1)"]),
        ("ar", "انظر الجدولين 2-1 و 2-3 والفرع 3-2", ["table 2.1", "table 2.3", "section 3.2"]),
        ("ar", "الفقرات 2-4", ["paragraph 2", "paragraph 4"]),
        ("ar", "القاعدة 104-15 (ب)", ["rule 104", "paragraph 15 (2)"]),
        ("ar", "الفقرتين الفرعيتين (1) و(3) من الفقرة 1 (أ)",
         ["paragraph 1 (1) (r1)", "paragraph 1 (1) (r3)"]),
    ],
)  # fmt: skip
def test_lists_within_lists(language: str, text: str, expected: list[str]) -> None:
    """What a number or a label belongs to."""
    assert says(text, language, expected), keys(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_no_roman_number(language: str) -> None:
    """(a) and (i) are labels of two degrees."""
    first, degree = ("أ", "’1‘") if language == "ar" else ("a", "(i)")
    one = {key for value in found(f"3 ({first})", language) for key in value.keys}
    other = {key for value in found(f"3 {degree}", language) for key in value.keys}
    assert one
    assert other
    assert not one & other


FORMS = {
    "en": ("paragraph {n} ({a})", "annex {R}", "article {n}, paragraph {m}"),
    "fr": ("l’alinéa {a}) du paragraphe {n}", "annexe {R}", "le paragraphe {m} de l’article {n}"),
    "es": ("párr. {n} {a})", "anexo {R}", "el párrafo {m} del artículo {n}"),
    "ru": ("подпункт {a}) пункта {n}", "приложение {R}", "пункт {m} статьи {n}"),
    "zh": ("第{n}段({a})项", "附件{H}", "第{n}条第{m}款"),
    "ar": ("الفقرة {n} ({A})", "المرفق {n}", "الفقرة {m} من المادة {n}"),
}


@given(st.integers(1, 60), st.integers(1, 30), st.integers(1, 26))
def test_written_and_read_back(n: int, m: int, letter: int) -> None:
    """A law: each language's form has the key, and no reading of another number or label."""
    signs = {"n": n, "m": m, "a": LATIN[letter - 1], "A": ABJAD[letter - 1],
             "R": to_roman(n).upper(), "H": to_han(n)}  # fmt: skip
    expected = ([f"paragraph {n} ({letter})"], [f"annex {n}"], [f"article {n}", f"paragraph {m}"])
    for language, forms in FORMS.items():
        for form, wanted in zip(forms, expected, strict=True):
            assert says(form.format(**signs), language, wanted)
            others = [key.replace(str(n), str(n + 1), 1) for key in wanted]
            assert not says(form.format(**signs), language, others)
        other = [f"paragraph {n} ({letter % 26 + 1})"]
        assert letter in (9, 22, 24) or not says(forms[0].format(**signs), language, other)


@given(st.integers(1, 26))
def test_lettered_sections_are_read_back(letter: int) -> None:
    """A law: section A is الفرع ألف."""
    capital = LATIN[letter - 1].upper()
    for language, text in {
        "en": f"section {capital}",
        "zh": f"{capital}节",
        "ar": f"الفرع {ABJAD_NAMES[letter - 1]}",
    }.items():
        assert says(text, language, [f"section {capital}"])


PIECES = ["paragraph ", "articles ", "par. ", "п. ", "статьи ", "第", "条", "款", "项", "附件",
          "、", "المادة ", "الفقرات ", "الثاني", " و", "5", "12", ".", "II", "A", "(a)", " b)",
          "(1)", ", ", " and ", "–", " ", "一", "㈡", " (ح)", "\ufffc", " bis", "inciso c, ",
          " del ", " of ", "«а»", "premier", "vol. "]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=24), st.sampled_from([*LANGUAGES, "de"]))
def test_content_never_raises(pieces: list[str], language: str) -> None:
    """A law: spans lie in the text, in order, and do not overlap; each value has a key."""
    text, done = "".join(pieces), 0
    for value in find(text, language):
        assert done <= value.start < value.end <= len(text)
        assert value.kind is ValueKind.REFERENCE
        assert value.keys
        assert all(value.keys)
        done = value.end


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10**6,
        "(" * 10**5,
        "paragraph 1 (a), " * 10**4,
        "第3款" + "(a)项和" * 10**4,
        "المادة5و" * 10**4,
        "bas de page 5 " * 10**4,
        "paragraph" + " " * 10**6 + "5",
    ],
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    """No pattern runs away, and no list is copied for each of its members."""
    start = time.process_time()
    for language in LANGUAGES:
        list(find(text, language))
    assert time.process_time() - start < 10


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the real documents are not beside the project")
def test_a_real_questionnaire_is_concordant() -> None:
    """In the questionnaire of a convention only two texts differ, and both are wrong."""
    texts = {
        language: json.loads(
            (SHARED / "cbd" / language / "edit-national-report-5.json").read_text("utf-8")
        )
        for language in LANGUAGES
    }
    differing = set()
    for key, english in texts["en"].items():
        if not isinstance(english, str) or key == "notes":
            continue
        wanted = [value.keys for value in found(english, "en")]
        for language in LANGUAGES[1:]:
            text = texts[language].get(key)
            left = [set(value.keys) for value in found(text, language)] if text else []
            for readings in wanted:
                match = next((one for one in left if one & set(readings)), None)
                if match is None:
                    differing.add((key, language))
                else:
                    left.remove(match)
            if left:
                differing.add((key, language))
    assert differing == {
        ("articles7_10_title", "ar"),
        ("nagoyaKualaLumpur_question164_title", "ar"),
    }
