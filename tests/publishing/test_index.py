"""The set's own page: every document in every language, its completeness in words too."""

from __future__ import annotations

from pages import check

from hexapla.model.catalog import Counts
from hexapla.model.locale import Locale
from hexapla.publishing.index import Edition, Entry, index

ENGLISH, FRENCH, ARABIC = (Locale.parse(tag) for tag in ("en", "fr", "ar"))
ENTRY = Entry(
    "agenda",
    "Annotated provisional agenda",
    ENGLISH,
    "A/AC.320/2027/1",
    "2026-11-16",
    (
        Edition(FRENCH, "Ordre du jour", Counts(120, 10, 6, 10, 300), "fr/a.html", "fr/a.md"),
        Edition(ENGLISH, "Annotated provisional agenda", None, "en/a.html", "en/a.md"),
        Edition(ARABIC, "جدول الأعمال", Counts(0, 0, 0, 146, 900)),
    ),
)


def test_figures_stand_in_words_beside_the_bar() -> None:
    shown = index([ENTRY], "The set")
    check(shown)
    assert "<b>82%</b> · 120 translated, 10 draft, 6 stale, 10 untranslated" in shown
    assert "<b>0%</b> · 146 untranslated" in shown
    assert "original</td>" in shown
    assert shown.count('class="progress" aria-hidden="true"') == 2


def test_versions_stand_in_the_order_of_the_organization_with_their_links() -> None:
    shown = index([ENTRY], "The set")
    places = [shown.index(f">{name}<") for name in ("العربية", "English", "Français")]
    assert places == sorted(places)
    assert 'href="fr/a.html" hreflang="fr"' in shown
    assert 'href="fr/a.md"' in shown
    assert "not built" in shown


def test_a_document_shows_its_symbol_and_date() -> None:
    shown = index([ENTRY], "The set")
    assert "A/AC.320/2027/1</bdi> · 16 November 2026 · agenda" in shown


def test_titles_are_content() -> None:
    bad = "<script>alert(1)</script>"
    editions = (Edition(FRENCH, bad, Counts(1, 0, 0, 0, 0), 'x"y', bad),)
    check(index([Entry(bad, bad, ENGLISH, bad, bad, editions)], bad))


def test_odd_sets_have_a_page_too() -> None:
    """No document, no version, a catalog without units, a language beyond the six."""
    german = Edition(Locale.parse("de"), "Tagesordnung", Counts(0, 0, 0, 0, 0))
    check(index([], "The set"))
    shown = index([Entry("a", "", ENGLISH), Entry("b", "B", ENGLISH, editions=(german,))], "Set")
    check(shown)
    assert "Deutsch" in shown
    assert "nothing to translate" in shown
