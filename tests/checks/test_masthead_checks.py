"""SYM-1 and MH: what a masthead says in keys, and the Distr. block where it is typed."""

from __future__ import annotations

import pytest
from laid_documents import laid
from side_by_side import said, side_by_side

from hexapla import checks
from hexapla.language.headlines import HeadLine, head_line
from hexapla.model.parallel import Parallel

KEYS = """\
---
symbol: A/AC.320/2027/1
distribution: general
date: 2026-11-16
original: en
session: {session}
---

# A
"""
ENGLISH, FRENCH = KEYS.format(session="Third session"), KEYS.format(session="Troisième session")
SPANISH = KEYS.format(session="Tercer período de sesiones")
RUSSIAN = KEYS.format(session="Третья сессия")

TYPED = {
    "en": ("Distr.: General", "20 March 2015", "", "Original: English"),
    "fr": ("Distr. générale", "20 mars 2015", "Français", "Original\u00a0: anglais"),
    "es": ("Distr. general", "20 de marzo de 2015", "Español", "Original: inglés"),
    "ru": ("Distr.: General", "20 March 2015", "Russian", "Original: English"),
    "zh": ("Distr.: General", "20 March 2015", "Chinese", "Original: English"),
    "ar": ("Distr.: General", "20 March 2015", "Arabic", "Original: English"),
}


def typed(**changed: tuple[str, ...]) -> Parallel:
    """Documents with the Distr. block in their first paragraph, line by line."""
    blocks = {**TYPED, **changed}
    texts = {
        tag: "# A\n\n" + "  \n".join(filter(None, lines)) + "\n\n## B\n"
        for tag, lines in blocks.items()
    }
    return laid(texts.pop("en"), **texts)


def told(table: Parallel) -> list[tuple[str, str]]:
    """What is said of mastheads, and of whom."""
    return [(one.code, one.language) for one in checks.run(table, ["MH", "SYM-1", "STR"])]


def test_a_good_set_is_silent() -> None:
    """Keys, typed lines, and catalogs, whose masthead is the master's."""
    assert told(laid(ENGLISH, fr=FRENCH, es=SPANISH, ru=RUSSIAN)) == []
    assert told(typed()) == []
    assert said(side_by_side("Distr.: General", fr="Distr.: General"), "MH") == {}


def test_another_symbol() -> None:
    """A digit that differs; an asterisk is the version's own."""
    wrong = FRENCH.replace("2027/1", "2027/2")
    assert said(laid(ENGLISH, fr=wrong, es=SPANISH), "SYM-1") == {
        "fr": "the French version has the symbol “A/AC.320/2027/2” instead of “A/AC.320/2027/1”:"
        " write A/AC.320/2027/1"
    }
    assert told(laid(ENGLISH, fr=FRENCH.replace("2027/1", "2027/1*"), es=SPANISH)) == []
    versions = {"fr": wrong, "es": SPANISH.replace("2027/1", "2027/2")}
    assert told(laid(ENGLISH, **versions)) == [("SYM-1", "")]


def test_look_alikes_in_a_symbol() -> None:
    """Only that is said: in Latin letters it is the same."""
    wrong = RUSSIAN.replace("symbol: A/AC", "symbol: А/АС")
    assert said(laid(ENGLISH, ru=wrong, es=SPANISH), "SYM-1") == {
        "ru": "the Russian version has letters of another script in its symbol"
        " “А/АС.320/2027/1”: write A/AC.320/2027/1"
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("date: 2026-11-16", "date: 2026-11-17",
         "has the date 2026-11-17 instead of 2026-11-16 in its masthead"),
        ("original: en", "original: fr",
         "has the original language French instead of English in its masthead"),
        ("distribution: general", "distribution: limited",
         "has the distribution limited instead of general in its masthead"),
        ("date: 2026-11-16\n", "", "lacks “date” in its masthead"),
        ("date:", "item: Tema 1\ndate:", "has “item” beside the master’s in its masthead"),
    ],
)  # fmt: skip
def test_other_values(old: str, new: str, message: str) -> None:
    """In the keys of the front matter."""
    table = laid(ENGLISH, fr=FRENCH, es=SPANISH.replace(old, new), ru=RUSSIAN)
    (finding,) = checks.run(table, ["MH"])
    assert (finding.code, finding.language) == ("MH-1", "es")
    assert finding.message == f"the Spanish version {message}"


@pytest.mark.parametrize("written", ["16 de noviembre de 2026", "'2026-11-16'"])
def test_dates_by_value(written: str) -> None:
    """In words of the version, too."""
    table = laid(ENGLISH, es=SPANISH.replace("2026-11-16", written))
    assert told(table) == []


def test_typed_values() -> None:
    """The original and the distribution, in the words of each language."""
    spanish = (*TYPED["es"][:3], "Original: francés")
    assert said(typed(es=spanish), "MH-1") == {
        "es": "the Spanish version has the original language French instead of English in its"
        " masthead: write what the others have, or correct them if they are wrong"
    }
    limited = ("Distr. limitée", *TYPED["fr"][1:])
    assert told(typed(fr=limited)) == [("MH-1", "fr")]


def test_the_language_of_the_block() -> None:
    """Arabic, Chinese and Russian keep it in English, French and Spanish do not."""
    assert said(typed(ru=("Распространение: общее", *TYPED["ru"][1:])), "MH") == {
        "ru": "the Russian version has “Распространение: общее” in its masthead, which is kept in"
        " English: write Distr.: General"
    }
    assert told(typed(fr=("Distr.: General", *TYPED["fr"][1:]))) == [("MH-2", "fr")]
    assert told(typed(zh=(*TYPED["zh"][:3], "原件：英文"))) == [("MH-2", "zh")]
    assert told(typed(es=("Distr.: General", *TYPED["es"][1:]))) == []


def test_the_line_with_the_own_language() -> None:
    """Missing, wrong, in the wrong language, or in the original itself."""
    assert told(typed(ar=("Distr.: General", "20 March 2015", "", "Original: English"))) == [
        ("MH-3", "ar")
    ]
    assert told(typed(ar=(*TYPED["ar"][:2], "Russian", "Original: English"))) == [("MH-3", "ar")]
    assert told(typed(ru=(*TYPED["ru"][:2], "Русский", "Original: English"))) == [("MH-3", "ru")]
    assert told(typed(en=(*TYPED["en"][:2], "English", "Original: English"))) == [("MH-3", "")]


def test_job_numbers() -> None:
    """Only their letter is compared, and only where they are the version's own text."""
    texts = {tag: f"# A\n\nV.26-19876 ({letter})\n" for tag, letter in (("en", "E"), ("fr", "F"))}
    assert told(laid(texts["en"], fr=texts["fr"])) == []
    assert told(laid(texts["en"], fr=texts["en"])) == [("MH-3", "fr")]
    carried = "# A\n\n<!-- hexapla: skip -->\n\nV.26-19876 (E)\n"
    assert told(laid(carried, fr=carried)) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Distr.: General", HeadLine("distribution", "general", "en")),
        ("Distr. GENERAL", HeadLine("distribution", "general", "en")),
        ("Distr. general", HeadLine("distribution", "general", "es")),
        ("Distr. générale", HeadLine("distribution", "general", "fr")),
        ("Distr.: Limited", HeadLine("distribution", "limited", "en")),
        ("Distr. reservada", HeadLine("distribution", "restricted", "es")),
        ("**Distr. limitée**", HeadLine("distribution", "limited", "fr")),
        ("Original: English", HeadLine("original", "en", "en")),
        ("ORIGINAL: FRENCH", HeadLine("original", "fr", "en")),
        ("Original: Arabic/English", HeadLine("original", "ar/en", "en")),
        ("Original : anglais", HeadLine("original", "en", "fr")),
        ("Язык оригинала: английский", HeadLine("original", "en", "ru")),
        ("原件：英文", HeadLine("original", "en", "zh")),
        ("الأصل: بالإنكليزية", HeadLine("original", "en", "ar")),
        ("RUSSIAN", HeadLine("language", "ru", "en")),
        ("Español", HeadLine("language", "es", "es")),
        ("V.26-19876 (E)", HeadLine("job", "en")),
        ("11-37474 (A)", HeadLine("job", "ar")),
    ],
)
def test_lines_of_mastheads(text: str, line: HeadLine) -> None:
    """In the forms that were seen."""
    assert head_line(text) == line


@pytest.mark.parametrize(
    "text", ["", "Original", "The original text is English.", "Russian Federation", "General",
             "Distribution of documents to all the members of the Committee, in all languages, is"
             " limited"]
)  # fmt: skip
def test_lines_of_none(text: str) -> None:
    """Words that occur in mastheads occur elsewhere."""
    assert head_line(text) is None


def test_a_version_without_its_masthead() -> None:
    """It is said once; one that is typed is a masthead, too."""
    master = (
        "---\nsymbol: A/1\ndistribution: general\nsession: Third session\n---\n\n# A\n\nText.\n"
    )
    whole = master.replace("Third session", "Troisième session")
    bare = "# A\n\nTexte.\n"
    found = checks.run(laid(master, fr=bare, es=whole), ["MH-1"])
    assert [(one.code, one.language) for one in found] == [("MH-1", "fr")]
    typed = laid(master, fr=f"Distr. générale\n\n{bare}", es=whole)
    assert [one for one in checks.run(typed, ["MH-1"]) if "no masthead" in one.message] == []
