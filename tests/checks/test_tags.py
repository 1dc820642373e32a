"""TAG: emphasis, links, code and markup in all versions."""

from __future__ import annotations

import pytest
from side_by_side import found, in_language, said, side_by_side

LINK = "See the [rules](https://www.un.org/en/ga/rules)."


AROUND = "put it around the words that it belongs to"
LINKED = "put it around the words that lead there"
UNDERLINED = "write ** for __, which marks nothing where it touches a letter"
THERE = "put it where the master has it"


@pytest.mark.parametrize(
    ("master", "version", "thing", "advice"),
    [
        ("a *b*", "a b", "emphasis", AROUND),
        ("**a**", "a", "strong emphasis", AROUND),
        ("**a** **b** c", "a b c", "strong emphasis (2 times)", AROUND),
        ("[a](http://b.c)", "a", "a link (to http://b.c)", LINKED),
        ("[a](http://b.c) [d](#d)", "[a](http://b.c) d", "a link", LINKED),
        ("__a__ b", "__甲。__乙", "strong emphasis", UNDERLINED),
        ("**a** b", "__甲__乙", "strong emphasis", UNDERLINED),
        ("*a* b", "x_a_ b", "emphasis", UNDERLINED.replace("__", "_").replace("**", "*")),
        ("*a* b", "snake_case b", "emphasis", AROUND),
        ("![a](b.png)", "a", "an image", THERE),
        ("use `git`", "use git", "code `git`", THERE),
        ("a\\\nb", "a b", "a line break", "break the line where the master does"),
        ("a<br>b", "a b", "a line break", "break the line where the master does"),
        ("a <u>b</u>", "a b", "markup <u>", THERE),
        ("5 m<sup>2</sup>", "5 m", "markup <sup>", THERE),
        ("~~a~~", "a", "struck words", THERE),
    ],
)
def test_codes_missing(master: str, version: str, thing: str, advice: str) -> None:
    """Each kind of code, in words that a translator understands."""
    table = side_by_side(master, fr=version, es=master)
    assert said(table, "TAG") == {"fr": f"the French version lacks {thing}: {advice}"}


@pytest.mark.parametrize(
    ("master", "version", "thing"),
    [
        ("take note", "**tomar** nota", "strong emphasis"),
        ("A/RES/1* and A/RES/2*", "A/RES/1*y A/RES/2*", "emphasis"),
        ("a", "<u>a</u>", "markup <u>"),
        ("a", "[a](http://b.c)", "a link"),
    ],
)
def test_codes_added(master: str, version: str, thing: str) -> None:
    """What weighs the words in its own way, and signs that became markup."""
    table = side_by_side(master, es=version, fr=master)
    assert [*said(table, "TAG-2")] == ["es"]
    assert f"has {thing}, which the master does not have" in said(table, "TAG-2")["es"]
    assert said(table, "TAG-1") == {}


def test_code_is_not_translated() -> None:
    """Other code is code missing and code added."""
    table = side_by_side("use `quit`", fr="dites `quitter`", es="use `quit`")
    assert "lacks code `quit`" in said(table, "TAG-1")["fr"]
    assert "has code `quitter`" in said(table, "TAG-2")["fr"]


def test_the_master_is_suspect() -> None:
    """All versions have the link that the master lost; those without italics have no vote."""
    assert [*said(side_by_side("a", fr="[b](c)", es="[d](c)"), "TAG")] == [""]
    table = side_by_side("*a*", fr="b", es="c", zh="d", ar="e")
    assert [*said(table, "TAG")] == [""]
    table = side_by_side("*a*", fr="b", es="*c*", zh="d", ar="e")
    assert [*said(table, "TAG")] == ["fr"]
    assert said(side_by_side("*a*", zh="b", ar="c"), "TAG") == {}


@pytest.mark.parametrize(
    ("master", "language", "version"),
    [
        ("*(continued)*", "zh", "(续)"),
        ("*(continued)*", "ar", "(تابع)"),
        ("*Treaty Series*", "zh", "**《条约汇编》**"),
        ("contains, *inter alia*, figures", "fr", "contient notamment des chiffres"),
        ("contains, *inter alia*, figures", "zh", "载有，*除其他外*，统计数据"),
        ("contains figures, among others", "es", "contiene, *inter alia*, cifras"),
        ("*Ibid.*, para. 5", "ru", "Там же, п. 5"),
        ("a <i>b</i> c", "fr", "a *b* c"),
        ("a <b>b</b>", "fr", "**a** b"),
        ("a<br>b", "fr", "a\\\nb"),
        ("1 May", "fr", "1<sup>er</sup> mai"),
        ("the 5<sup>th</sup> of May", "fr", "le 5 mai"),
        ("No. 5", "es", "n<sup>o</sup> 5"),
        ("2 * 3", "fr", "2 * 3 * 1"),
        ("A/RES/1*", "fr", "A/RES/1*"),
        (r"\*a\*", "fr", "a"),
        ("a <!-- b --> c", "fr", "a c"),
        ("[a](b) and *c*", "fr", "*c* et [a](b)"),
        ("One[^1]", "fr", "Un"),
        ("<http://a.b>", "fr", "[a](http://a.b)"),
        ("AT&amp;T", "fr", "AT&T"),
    ],
)
def test_what_is_no_difference(master: str, language: str, version: str) -> None:
    """Customs of a language, other ways to write a code, and what other checks look at."""
    assert said(in_language(master, language, version), "TAG") == {}


def test_bold_paragraphs_stay_bold_in_chinese() -> None:
    """Recommendations are set in bold in all languages."""
    assert [*said(side_by_side("**a** *b*", zh="a b", fr="**a** *b*"), "TAG-1")] == ["zh"]
    assert [*said(side_by_side("**a**", zh="**a** **b**", fr="**a**"), "TAG-2")] == ["zh"]


def test_a_link_leads_elsewhere() -> None:
    """Both addresses are named."""
    version = "Voir le [règlement](https://www.un.org/fr/ga/about)."
    assert said(side_by_side(LINK, fr=version), "TAG") == {
        "fr": "the French version links to https://www.un.org/fr/ga/about instead of"
        " https://www.un.org/en/ga/rules: write https://www.un.org/en/ga/rules,"
        " or the same page in French"
    }
    (finding,) = found(side_by_side("[a](https://b.org/c)", fr="[a](https://b.org/d)"))
    assert finding.advice == "write https://b.org/c"
    assert finding.spans == (("", 4, 19), ("fr", 4, 19))
    version = "Voir le [règlement](https://www.un.org/es/ga/rules)."
    assert [*said(side_by_side(LINK, fr=version), "TAG")] == ["fr"]
    assert [*said(side_by_side("[a](b) [c](d)", fr="[c](d) [a](e)"), "TAG")] == ["fr"]
    assert [*said(side_by_side("[a](b)", fr="[a](e)", es="[a](e)"), "TAG")] == [""]
    assert [*said(side_by_side("the [a][Charter]", fr="la [a][Charte]"), "TAG")] == ["fr"]


@pytest.mark.parametrize(
    ("master", "language", "version"),
    [
        ("https://www.un.org/en/ga/rules", "fr", "https://www.un.org/fr/ga/rules"),
        ("https://www.un.org/en/ga/rules", "fr", "https://www.un.org/en/ga/rules"),
        ("https://www.un.org/ga/rules", "zh", "https://www.un.org/zh/ga/rules/"),
        ("https://www.un.org/english/rules", "fr", "https://www.un.org/french/rules"),
        ("http://a.org/x?lang=en", "es", "https://a.org/x?lang=es"),
        ("https://en.unesco.org/x", "ar", "https://ar.unesco.org/x"),
        ("http://a.org/x_en.pdf", "ru", "http://a.org/x_ru.pdf"),
        ("http://a.org/en/x", "pt", "http://a.org/pt/x"),
        ("#annex-i", "fr", "#annexe-i"),
        ("mailto:a@un.org", "fr", "mailto:a@un.org"),
    ],
)
def test_the_same_page(master: str, language: str, version: str) -> None:
    """An address in the version's language, or in the master's, is the same address."""
    table = in_language(f"[a]({master})", language, f"[b]({version})")
    assert said(table, "TAG") == {}


def test_a_link_that_is_missing_leads_nowhere() -> None:
    """Only TAG-1 speaks of it, and of what stands beside it TAG-3."""
    assert [*said(side_by_side(LINK, fr="Voir le règlement."), "TAG")] == ["fr"]
    assert said(side_by_side(LINK, fr="Voir le règlement."), "TAG-3") == {}
