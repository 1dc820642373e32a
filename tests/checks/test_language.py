"""LANG-1 to LANG-5: what is left in English, in another script, repeated or not closed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from side_by_side import found, of_units, said, side_by_side

from hexapla import checks
from hexapla.model.parallel import Parallel
from hexapla.model.unit import Role, Unit

NAMES = "Use Shake to Summarize; see the Family Educational Rights and Privacy Act, or the site."
MASTER = "The Working Group may wish to take note of the report of the Secretariat."
FRENCH = "Le Groupe de travail souhaitera peut-être prendre note du rapport du Secrétariat."
SPANISH = "El Grupo de Trabajo tal vez desee tomar nota del informe de la Secretaría."
RUSSIAN = "Рабочая группа, возможно, пожелает принять к сведению доклад Секретариата."
CHINESE = "工作组不妨注意到秘书处的报告。"
ARABIC = "لعل الفريق العامل يود أن يحيط علما بتقرير الأمانة العامة."
ALL = {"ar": ARABIC, "zh": CHINESE, "fr": FRENCH, "ru": RUSSIAN, "es": SPANISH}


@pytest.mark.parametrize(
    ("language", "text", "part"),
    [
        ("fr", "Le Groupe may wish to take note of the report du Secrétariat.", "may wish to take"),
        ("es", "El Grupo de Trabajo may wish to take note of it.", "may wish to take note of"),
        ("ru", "Рабочая группа may wish to take note of the report.", "may wish to take note"),
        ("zh", "工作组 may wish to take note of the report。", "may wish to take note"),
        ("ar", "لعل الفريق العامل may wish to take note of the report.", "may wish to take note"),
        ("zh", "工作组 on the basis of the 3 reports of 2024。", "on the basis of the"),
        ("ar", "انظر paragraphs 3, 9 and 14 (e), and نفسه", "paragraphs 3, 9 and 14 (e), and"),
    ],
)
def test_a_part_is_left_in_english(language: str, text: str, part: str) -> None:
    """The version is named, and where the foreign words begin."""
    findings = said(side_by_side(MASTER, **{**ALL, language: text}), "LANG-1")
    assert [*findings] == [language]
    assert part in findings[language]


def test_english_without_articles_is_english() -> None:
    master = "The five States made statements under agenda item 98."
    text = "أدلت الدول الخمس States made statements under agenda item 98."
    findings = said(side_by_side(master, **{**ALL, "ar": text}), "LANG-1")
    assert "States made statements under agenda item" in findings["ar"]


@pytest.mark.parametrize(
    ("text", "master"),
    [
        (
            "¿Quién podría ser un could be an ‘operator’ (select all that apply)?",
            "Which of the following could be an ‘operator’ (select all that apply)?",
        ),
        ("Seleccione areas still to cover (select all that apply)", "Name areas still to cover"
         " (select all that apply)"),
        ("Se firmó on 20 December and/or in similar agreements.",
         "It was signed on 20 December and/or in similar agreements."),
    ],
)  # fmt: skip
def test_a_remark_in_brackets_is_prose(text: str, master: str) -> None:
    """What runs on through brackets and quotation marks was left over."""
    assert [*said(side_by_side(master, fr=None, es=text), "LANG-1")] == ["es"]


def test_a_name_in_brackets_is_none() -> None:
    """Nor is a word of the master's that is quoted."""
    master = "The Act on the Rights of the Child (Ley on the Rights of the Child) is meant."
    text = "Se trata de la Ley (Act on the Rights of the Child), «is meant»."
    assert said(side_by_side(master, es=text), "LANG-1") == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Groupe cite le document « may wish to take note of the report »."),
        ("ru", "См. United Nations, Treaty Series, vol. 2225."),
        ("zh", "见 World Health Organization 和 UNICEF 的文件。"),
        ("es", "El sitio web del World Wide Web Consortium de la Universidad."),
        ("ar", "نظام Official Document System (ODS) متاح."),
        ("ru", "Включите функцию Shake to Summarize в настройках."),
        ("fr", "La loi Family Educational Rights and Privacy Act s’applique."),
        ("zh", "请访问 docs.example.org or https://example.org/the/report。"),
    ],
)
def test_names_and_quotations_may_be_foreign(language: str, text: str) -> None:
    """Names have few small English words in them; what is quoted is quoted as it is."""
    assert said(side_by_side(NAMES, **{**ALL, language: text}), "LANG-1") == {}


def test_a_title_is_no_name() -> None:
    """The name of a body is to be translated: it is held together by small words."""
    master = "It met the Food and Agriculture Organization of the United Nations."
    table = side_by_side(
        master, fr="Il a rencontré la Food and Agriculture Organization of the United Nations."
    )
    assert [*said(table, "LANG-1")] == ["fr"]


def test_what_others_have_too_is_meant() -> None:
    """A title that two versions keep in English is kept on purpose."""
    title = "The State of Food and Agriculture in the World"
    table = side_by_side(title, ru=f"Доклад {title}", zh=f"报告 {title}", ar=f"تقرير {title}")
    assert said(table, "LANG-1") == {}


def test_a_version_in_another_script_is_told_once() -> None:
    """Whoever put the Russian file in the place of the Arabic one has one thing to do."""
    masters = [f"{number} reports were adopted by the Committee." for number in range(30, 42)]
    russian = [f"Комитет принял {number} докладов о работе." for number in range(31, 43)]
    french = [f"{number} rapports ont été adoptés par la Commission." for number in range(30, 42)]
    (found,) = checks.run(rows_of(masters, ar=russian, fr=french), ["LANG", "NUM"])
    assert (found.code, found.language, found.unit) == ("LANG-2", "ar", "")
    assert "is in Cyrillic letters, not in Arabic letters, in 12 of its 12 texts" in found.message


def test_a_few_texts_in_another_script_are_told_one_by_one() -> None:
    """Where most are right, each that is not has to be found."""
    arabic, russian = (
        "اعتمدت اللجنة تقارير عن أعمالها في الدورة",
        "Комитет принял доклады о работе.",
    )
    masters = ["Reports were adopted by the Committee."] * 36
    found = checks.run(rows_of(masters, ar=[russian, arabic, arabic] * 12), ["LANG-2"])
    assert len([one for one in found if one.unit]) == len(found) == 12


def rows_of(masters: Sequence[str], **versions: Sequence[str]) -> Parallel:
    """A set of paragraphs."""
    units = [Unit(f"u{n}", text, Role.PARAGRAPH) for n, text in enumerate(masters)]
    return of_units(units, versions)


def test_another_script() -> None:
    """A text in a wrong file; but symbols, names and addresses are of no script."""
    assert said(side_by_side(MASTER, **{**ALL, "ar": RUSSIAN}), "LANG-2") == {
        "ar": "the Arabic version is in Cyrillic letters, not in Arabic letters: "
        "see whether it stands in the wrong file"
    }
    assert (
        "in Chinese characters"
        in said(side_by_side(MASTER, **{**ALL, "fr": CHINESE}), "LANG-2")["fr"]
    )
    greek = "Έγκριση της έκθεσης της συνόδου"
    assert (
        "in another script, not"
        in said(side_by_side(MASTER, **{**ALL, "zh": greek}), "LANG-2")["zh"]
    )
    for text in ("A/AC.320/2027/L.1", "UNICEF, UNESCO", "https://documents.un.org/en/about"):
        assert said(side_by_side("See it.", zh=text, ru=text, ar=text), "LANG-2") == {}


def test_titles_of_the_master_are_of_no_script() -> None:
    """UN Russian cites the Treaty Series in English."""
    master = "See United Nations, Treaty Series, vol. 2225, No. 39574, and the note."
    table = side_by_side(master, ru="United Nations, Treaty Series, vol. 2225, No. 39574.")
    assert said(table, "LANG-2") == {}


def test_names_of_the_master_are_of_no_script() -> None:
    """A short Chinese title has fewer letters than the names in it."""
    master = "Firefox Focus and Firefox Klar Privacy Notice"
    table = side_by_side(master, zh="Firefox Focus 和Firefox Klar隐私声明")
    assert said(table, "LANG-2") == {}


def test_a_word_of_the_master_with_an_ending() -> None:
    """Behind a link, Russian declines a foreign word; glued to another one, it lacks a space."""
    master = "They solve a [CAPTCHA](https://example.org) that Pwned users see."
    declined = side_by_side(
        master, ru="Они решают [CAPTCHA](https://example.org)вы, которые видят."
    )
    assert said(declined, "LANG-3") == {}
    glued = side_by_side(master, ru="Пользователи Pwnedстремятся решить задачу.")
    assert said(glued, "LANG-3") == {
        "ru": "the Russian version has “Pwned” glued to a Cyrillic word: “Pwnedстремятся”: "
        "put a space or a hyphen between them"
    }


def test_words_of_mixed_scripts() -> None:
    """The fix writes the word in Cyrillic; a symbol is no word."""
    table = side_by_side(MASTER, **{**ALL, "ru": "Доклад Cекретариата (A/AC.320/2027/3)."})
    (finding,) = [one for one in found(table) if one.code == "LANG-3"]
    assert finding.fix is not None
    assert finding.fix.text == "Секретариата"
    assert finding.fix[:2] == (7, 19)
    assert said(side_by_side("It", ru="Доклад UNICEF и ЮНИСЕФ"), "LANG-3") == {}


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("fr", "les documents de de la session", True),
        ("en", "the the report", False),  # the master is judged in its own column
        ("ru", "доклад доклад секретариата", True),
        ("es", "el informe El informe", False),
        ("fr", "Nous nous félicitons du rapport", False),
        ("zh", "常常 常常", False),
        ("ar", "الفريق الفريق العامل", True),
        ("ar", "بابوا غينيا الجديدة وغينيا وغينيا - بيساو", False),
        ("fr", "de 10 à 10 heures", False),
    ],
)
def test_a_word_is_repeated(language: str, text: str, says: bool) -> None:
    """What a language repeats on purpose is no slip."""
    if language != "en":
        assert bool(said(side_by_side(MASTER, **{language: text}), "LANG-4")) is says


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("ru", "доклад (A/AC.320/2027/3 и Add.1", True),
        ("fr", "a) le rapport ; b) la note", False),
        ("fr", "(article 20, paragraphe 3 a))", False),
        ("es", "(véase el párrafo 3 a)", False),
        ("zh", "（见第3段", True),
        ("ar", "(أ) التقرير", False),
        ("es", "el informe) final", True),
        ("ru", "[см. доклад", True),
    ],
)
def test_brackets(language: str, text: str, says: bool) -> None:
    """The bracket of a label may stand alone."""
    assert bool(said(side_by_side(MASTER, **{language: text}), "LANG-5")) is says


@pytest.mark.parametrize(
    ("text", "sign", "place"),
    [
        ("a (b) cc) d", "“)” that is not opened", 8),
        ("a (b (c) d", "“(” that is not closed", 2),
        ("a [b", "“[” that is not closed", 2),
    ],
)
def test_the_bracket_is_shown(text: str, sign: str, place: int) -> None:
    """Which one, and where."""
    (finding,) = [one for one in found(side_by_side("x", fr=text)) if one.code == "LANG-5"]
    assert sign in finding.message
    assert finding.spans == (("fr", place, place + 1),)


def test_the_masters_bracket() -> None:
    """If the master's brackets are not balanced, its versions are asked."""
    table = side_by_side("The report (final", fr="Le rapport (final)", es="El informe (final)")
    assert said(table, "LANG-5") == {
        "": "all versions agree against the master: each has its brackets in pairs, while it has"
        " “(” that is not closed: correct the master if they are right, else each of them"
    }


def test_nothing_to_say() -> None:
    """Good translations are left in peace."""
    assert said(side_by_side(MASTER, **ALL), "LANG") == {}
