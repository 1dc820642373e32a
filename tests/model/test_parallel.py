"""All languages side by side: every unit once, every entry in its language's column."""

from __future__ import annotations

from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.finding import Place
from hexapla.model.locale import Locale
from hexapla.model.parallel import MASTER, Parallel, parallel
from hexapla.model.unit import Role, Unit

EN, FR, AR = (Locale.parse(tag) for tag in ("en", "fr", "ar"))
ONE, TWO = Unit("u1", "One", Role.PARAGRAPH), Unit("u2", "Two", Role.PARAGRAPH)


def done(unit: Unit, target: str) -> Entry:
    return Entry(unit, target, State.TRANSLATED, unit.text)


def set_of(*catalogs: Catalog) -> Parallel:
    return parallel("d", "source/d.md", EN, [ONE, TWO], catalogs, {"fr": "locales/fr/d.po"})


def test_columns_are_languages() -> None:
    """The master comes first; catalogs may have their entries in any order, and lack some."""
    french = Catalog("d", FR, (done(TWO, "Deux"), done(ONE, "Un")))
    table = set_of(french, Catalog("d", AR, (done(TWO, "اثنان"),)))
    assert table.locales == (EN, FR, AR)
    assert [row.texts for row in table.rows] == [("One", "Un", ""), ("Two", "Deux", "اثنان")]
    assert table.rows[0].columns[2] is None
    assert table.places == (Place("source/d.md"), Place("locales/fr/d.po"), Place(""))
    assert table.rows[0].columns[MASTER] == Entry(ONE, "One", State.FINAL, "One")


def test_entries_are_held_against_the_masters_unit() -> None:
    """A catalog that was written before the master changed is stale here."""
    old = Unit("u1", "Won", Role.HEADING)
    entry = set_of(Catalog("d", FR, (done(old, "Un"),))).rows[0].columns[1]
    assert entry is not None
    assert entry.unit == ONE
    assert entry.stale


def test_versions_that_count() -> None:
    """Drafts can be held against the master; stale ones, empty ones and the master cannot."""
    table = parallel(
        "d",
        "d.md",
        EN,
        [ONE],
        [
            Catalog("d", FR, (Entry(ONE, "Un", State.DRAFT, "One"),)),
            Catalog("d", AR, (Entry(ONE, "واحد", State.TRANSLATED, "Won"),)),
            Catalog("d", Locale.parse("es"), (Entry(ONE),)),
            Catalog("d", Locale.parse("ru"), ()),
        ],
        {},
    )
    assert table.rows[0].versions == [(1, "Un")]


def test_the_masters_language_has_one_column() -> None:
    """A catalog in the original's own language is not its version."""
    assert set_of(Catalog("d", EN, (done(ONE, "Uno"),))).locales == (EN,)


def test_units_that_left_the_master_have_no_row() -> None:
    """What only a catalog has is not compared."""
    gone = Unit("u9", "Gone", Role.PARAGRAPH)
    assert len(set_of(Catalog("d", FR, (done(gone, "Parti"),))).rows) == 2
