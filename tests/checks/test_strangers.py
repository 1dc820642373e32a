"""A version that is not in its language is told once, and has no say in what its language says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from side_by_side import found, of_units, said, side_by_side

from hexapla import checks
from hexapla.checks.sheet import Desk
from hexapla.checks.strangers import strangers
from hexapla.language.commonest import COMMONEST
from hexapla.model.candidate import Term
from hexapla.model.finding import Finding
from hexapla.model.parallel import Parallel
from hexapla.model.unit import Role, Unit

NUMBERS = range(31, 43)
ENGLISH = [
    f"The Committee adopted the {n} reports on {n - 30} May 2027 and took note of document A/{n}/7."
    for n in NUMBERS
]
FRENCH = [
    f"Le {n - 30} mai 2027, le Comité a adopté les {n} rapports et a pris note du document A/{n}/7."
    for n in NUMBERS
]
SPANISH = [
    f"El {n - 30} de mayo de 2027 el Comité aprobó los {n} informes y tomó nota del documento"
    f" A/{n}/7."
    for n in NUMBERS
]
RUSSIAN = [
    f"{n - 30} мая 2027 года Комитет утвердил {n} докладов и принял к сведению документ A/{n}/7."
    for n in NUMBERS
]
ACCENTS = str.maketrans("aeiou", "àéîôù")
PSEUDO = [
    " ".join(word if word[0].isupper() else word.translate(ACCENTS) for word in text.split())
    for text in ENGLISH
]
PSEUDO[0] = PSEUDO[0].replace(" May ", " Mày ")


def rows_of(masters: Sequence[str], **versions: Sequence[str]) -> Parallel:
    """A set of paragraphs."""
    units = [Unit(f"u{n}", text, Role.PARAGRAPH) for n, text in enumerate(masters)]
    return of_units(units, versions)


def codes(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    return [(one.code, one.language) for one in findings]


@pytest.mark.parametrize(
    ("language", "texts", "what"),
    [
        ("fr", SPANISH, "the French version is in Spanish, not in French"),
        ("es", FRENCH, "the Spanish version is in French, not in Spanish"),
        ("ar", RUSSIAN, "the Arabic version is in Russian, not in Arabic"),
        ("zh", FRENCH, "the Chinese version is in French, not in Chinese"),
        ("fr", RUSSIAN, "the French version is in Russian, not in French"),
        ("ru", ["委员会通过了报告。"] * 12, "the Russian version is in Chinese characters, not in"
         " Cyrillic letters"),
        ("fr", PSEUDO, "the French version is English with accents put on, not French"),
        ("ru", PSEUDO, "the Russian version is English with accents put on, not Russian"),
        ("ru", ["Έγκριση της έκθεσης της συνόδου."] * 12,
         "the Russian version is in another script, not in Cyrillic letters"),
        ("es", ["wykaz sprawozdań komitetu przyjętych podczas posiedzenia plenarnego rady"
                " bezpieczeństwa dnia ósmego maja bieżącego roku."] * 12,
         "the Spanish version is not in Spanish, and has none of its commonest words"),
    ],
)  # fmt: skip
def test_it_is_told_once_what_it_is_in(language: str, texts: list[str], what: str) -> None:
    """One sentence, and nothing about dates and numbers that nobody can read in it."""
    others = {"fr": FRENCH, "es": SPANISH, "ru": RUSSIAN} | {language: texts}
    told = [one for one in found(rows_of(ENGLISH, **others)) if one.language == language]
    assert [(one.code, one.unit) for one in told if one.code[:3] != "SYM"] == [("LANG-2", "")]
    told = [one for one in told if one.code == "LANG-2"]
    assert told[0].message == f"{what}, in 12 of its 12 texts"
    assert told[0].advice.startswith("put the")


def test_strangers_do_not_vote_against_the_master() -> None:
    """Where no version is in its language, the master is left in peace."""
    table = rows_of(ENGLISH, fr=PSEUDO, es=PSEUDO, ru=PSEUDO, zh=PSEUDO, ar=PSEUDO)
    assert codes(found(table)) == [("LANG-2", tag) for tag in ("fr", "es", "ru", "zh", "ar")]


def test_a_stranger_has_a_say_in_what_all_write_alike() -> None:
    """Symbols, codes and footnotes are compared: these need no language."""
    texts = [SPANISH[0].replace("A/31/7", "A/31/8"), SPANISH[1] + "[^1]", *SPANISH[2:]]
    said = found(rows_of(ENGLISH, fr=texts, ru=RUSSIAN))
    assert {(one.code, one.unit) for one in said} == {
        ("LANG-2", ""), ("SYM-2", "u0"), ("FN-1", "u1")
    }  # fmt: skip
    assert {one.language for one in said} == {"fr"}


@pytest.mark.parametrize("tags", [("fr", "zh"), ("de", "sw")])
def test_strangers_that_agree_make_the_master_suspect(tags: tuple[str, str]) -> None:
    """A symbol is the same in all languages, so two of them can have it right."""
    masters = [ENGLISH[0].replace("A/31/7", "A/31/8"), *ENGLISH[1:]]
    said = found(rows_of(masters, **dict.fromkeys(tags, RUSSIAN)))
    assert [(one.code, one.language) for one in said if one.unit] == [("SYM-2", "")]


def test_what_is_in_its_language_is_read() -> None:
    """Some texts of such a version may be right: these are checked as ever."""
    table = rows_of(
        [*ENGLISH, "It has 12 members of the Committee.", "It has 13 members of the Committee."],
        fr=[*SPANISH, "Il compte 12 membres du Comité.", "Il compte 19 membres du Comité."],
        ru=[*RUSSIAN, "В его состав входят 12 членов.", "В его состав входят 13 членов."],
    )
    said = [(one.code, one.language, one.unit) for one in found(table)]
    assert said == [("LANG-2", "fr", ""), ("NUM-1", "fr", "u13")]


def test_its_typography_is_not_judged() -> None:
    """Whoever has put Spanish into the French file has no spaces to correct."""
    texts = [text.replace(" y ", ' "y" ') + " ¿Qué?" for text in SPANISH]
    masters = [text + " What?" for text in ENGLISH]
    assert codes(found(rows_of(masters, fr=texts))) == [("LANG-2", "fr")]
    few = rows_of(masters[:9], fr=texts[:9])
    assert ("TYP-1", "fr") in codes(found(few))


def test_its_terms_are_not_judged() -> None:
    """None of them can be there."""
    table = rows_of(ENGLISH, fr=SPANISH)
    terms = {"u0": (Term("report", ("rapport",), ("informe",)),)}
    table = table._replace(terms=({}, terms))
    assert codes(found(table)) == [("LANG-2", "fr")]
    few = table._replace(rows=table.rows[:9])
    assert [one.code for one in found(few) if one.code[:4] == "TERM"] == ["TERM-1"]


def test_nine_texts_tell_nothing() -> None:
    """Of a short document, each text is judged by itself, as ever."""
    table = rows_of(ENGLISH[:9], ar=RUSSIAN[:9])
    assert strangers(table) == {}
    assert ("LANG-2", "ar") in codes([one for one in found(table) if one.unit])


LEFT = [text.replace("adopted the", "has adopted all the") for text in ENGLISH]
LONG = "benzène, toluène, xylène, phénol, acétone, éthanol, méthanol, propane, butane, hexane"


@pytest.mark.parametrize(
    "french",
    [
        FRENCH,
        [*FRENCH[:6], *LEFT[6:]],  # half translated
        [*FRENCH[:4], *SPANISH[4:11], FRENCH[11]],  # of two in three one is not
        [*ENGLISH[:11], FRENCH[11]],  # not translated: TR-4
        # Names, figures, titles that are kept, a list of substances, headings.
        ["Argentina, Bangladesh, Botswana, Dominica, El Salvador, Fiji, Los Angeles"] * 12,
        ["12 345 67 89,5 | 2027 | 3,4 %"] * 12,
        ["UNESCO, OMS, A/79/12, https://www.un.org/en/of/the/and"] * 12,
        [f"{text} (anglais seulement)" for text in ENGLISH],
        [f"Catalogue : {LONG}"] * 12,
        ["Ordre du jour provisoire annoté", "Questions diverses", "Élections"] * 4,
    ],
)  # fmt: skip
def test_only_what_is_beyond_doubt_is_told(french: list[str]) -> None:
    """Names, tables, lists, titles kept in English and texts left over are no other language."""
    assert strangers(rows_of(ENGLISH, fr=french, es=SPANISH)) == {}


@pytest.mark.parametrize("language", ["ar", "zh", "ru"])
def test_titles_that_are_kept_are_in_no_other_script(language: str) -> None:
    """A list of sources in English is one in all versions."""
    kept = [
        f"United Nations, Treaty Series, vol. {n}, the reports of the Committee" for n in NUMBERS
    ]
    table = rows_of(kept, **{language: [text.replace("vol.", "т.") for text in kept]})
    assert strangers(table) == {}


def test_who_does_not_ask_for_it_gets_all() -> None:
    """A version is left out of the vote only where it is said why."""
    table = rows_of(ENGLISH, ar=RUSSIAN)
    assert "NUM-1" in {one.code for one in checks.run(table, ["NUM"])}
    assert codes(checks.run(table, ["NUM", "LANG-2"])) == [("LANG-2", "ar")]


def test_what_was_known_of_a_version_holds_no_more_when_it_is_another() -> None:
    """A row that is as it was is judged anew when its version turns out to be a stranger."""
    few = rows_of(ENGLISH[:9], ar=RUSSIAN[:9])
    before = checks.look(few, maker="x").known
    table = rows_of(ENGLISH, ar=RUSSIAN)
    assert checks.look(table, (), before, "x").findings == checks.run(table)
    after = checks.look(table, maker="x").known
    assert checks.look(few, (), after, "x").findings == checks.run(few)


def test_a_long_version_is_looked_at_here_and_there() -> None:
    """That is enough to know, wherever the texts are that are there; and all are counted."""
    many = [text for text in ENGLISH for _ in range(50)]
    russian = [text for text in RUSSIAN for _ in range(50)]
    none = [""] * len(many)
    assert "600 of its 600 texts" in strangers(rows_of(many, ar=russian))[1].what
    assert "10 of its 10 texts" in strangers(rows_of(many, ar=russian[:10] + none[10:]))[1].what
    assert strangers(rows_of(many, fr=[text for text in FRENCH for _ in range(50)])) == {}


def test_a_sieve_passes_what_strangers_do_not_name() -> None:
    """The first version that can be read is asked for currencies, not the first."""
    money = "The budget was adopted in dollars."
    table = side_by_side(
        "The budget was adopted.", de=money, fr="Le budget en dollars.", es="En dólares.",
        ru="Бюджет в долларах.", zh="美元预算。", ar="الميزانية بالدولار.",
    )  # fmt: skip
    desk = Desk(table, table.rows)
    (check,) = checks.chosen(["NUM-2"])
    assert check.judge
    assert [one.column for one in check.judge(desk.sheet(0))] == [0]
    assert check.sieve(desk)


def test_the_commonest_words_are_words() -> None:
    """In small letters, and none that a label, a unit or a variable could be."""
    for language, words in COMMONEST.items():
        assert all(word == word.lower() and word.isalpha() for word in words), language
        assert not words & {"a", "b", "c", "m", "n", "s", "x", "i", "v", "à"}


def test_a_text_of_another_version() -> None:
    """One French text among Spanish ones has no letters that tell, but stands in both versions."""
    french = "Les États parties devraient répondre aux demandes dans un délai de trois mois."
    spanish = "Los Estados deberían responder a las solicitudes en el plazo de un mes."
    master = "States parties should reply to requests within three months."
    found = said(side_by_side(master, fr=french, es=french), "LANG-2")
    assert list(found) == ["es"]
    assert "has the text of the French version" in found["es"]
    assert list(said(side_by_side(master, fr=spanish, es=spanish), "LANG-2")) == ["fr"]
    assert said(side_by_side(master, fr=french, es=spanish), "LANG-2") == {}


def test_what_two_languages_write_alike() -> None:
    """Names, titles and symbols may be the same, however long."""
    title = "United Nations, Treaty Series, vol. 1155, No. 18232, A/CONF.39/27"
    same = "ONU-Hábitat, FAO, OMS, UNESCO, PNUD (A/AC.320/2027/CRP.1), 12.5.2027"
    assert said(side_by_side(title, fr=title, es=title), "LANG-2") == {}
    assert said(side_by_side("UN-Habitat, FAO and others", fr=same, es=same), "LANG-2") == {}
