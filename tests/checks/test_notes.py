"""FN over whole documents: marks that hang elsewhere, notes without marks, marks without notes."""

from __future__ import annotations

import pytest
from laid_documents import laid
from side_by_side import entry, of_units, said

from hexapla import checks
from hexapla.model.catalog import State
from hexapla.model.finding import Severity
from hexapla.model.parallel import Parallel
from hexapla.model.unit import Role, Unit

UNITS = [
    Unit("u1", "The session was held in Vienna.[^3]", Role.PARAGRAPH),
    Unit("u2", "It was opened by the Chair.[^4]", Role.PARAGRAPH),
    Unit("u3", "It was closed on Friday.", Role.PARAGRAPH),
]
SPANISH = ["Viena[^3].", "La Presidencia[^4].", "El viernes."]

ENGLISH = "# A\n\nOne.[^1]\n\nTwo.[^2]\n\nThree.\n\n[^1]: See A/1.\n[^2]: See A/2.\n"
FRENCH = "# A\n\nUn[^1].\n\nDeux[^2].\n\nTrois.\n\n[^1]: Voir A/1.\n[^2]: Voir A/2.\n"


def told(table: Parallel) -> list[tuple[str, str]]:
    """What is said of footnotes, and of whom."""
    return [
        (one.code, one.language)
        for one in checks.run(table, ["FN"])
        if one.severity > Severity.STYLE
    ]


def test_a_mark_hangs_on_another_unit() -> None:
    """One finding that names both, and FN-1 does not cry twice for it."""
    moved = ["Vienne.", "La présidence[^4].", "Vendredi[^3]."]
    table = of_units(UNITS, {"fr": moved, "es": SPANISH})
    (finding,) = checks.run(table, ["FN"])
    assert (finding.code, finding.language, finding.unit) == ("FN-4", "fr", "u1")
    assert str(finding) == (
        "the French version has [^3] in “It was closed on Friday.” instead of"
        " “The session was held in Vienna.”: put [^3] back into “The session was held in Vienna.”"
    )
    assert [one.code for one in checks.run(table, ["FN-1"])] == ["FN-1", "FN-1"]


def test_two_marks_have_changed_places() -> None:
    """That is one finding, too."""
    table = of_units(UNITS, {"ar": ["فيينا[^4].", "الرئيس[^3].", "الجمعة."], "es": SPANISH})
    assert said(table, "FN") == {
        "ar": "the Arabic version has [^3] in “It was opened by the Chair.” instead of"
        " “The session was held in Vienna.”, and [^4] the other way round: put [^3] back into"
        " “The session was held in Vienna.”, and [^4] into “It was opened by the Chair.”"
    }


def test_a_mark_that_also_stands_where_the_master_has_it() -> None:
    """Doubled in one unit and lost in another: FN-2 has nothing to add."""
    table = of_units(UNITS, {"fr": ["Vienne.", "La présidence[^4][^3].", "Vendredi."]})
    assert told(table) == [("FN-4", "fr")]


def test_what_else_is_lost_is_still_said() -> None:
    """FN-1 speaks of the marks that have not moved."""
    units = [UNITS[0]._replace(text="In Vienna.[^3][^5]"), *UNITS[1:]]
    table = of_units(units, {"fr": ["Vienne.", "La présidence[^4].", "Vendredi[^3]."]})
    assert sorted(told(table)) == [("FN-1", "fr"), ("FN-4", "fr")]


def test_the_master_has_moved_it() -> None:
    """All versions agree against the master."""
    moved = ["Vienne.", "La présidence[^4].", "Vendredi[^3]."]
    table = of_units(UNITS, {"fr": moved, "es": moved, "ru": moved})
    (finding,) = checks.run(table, ["FN"])
    assert (finding.code, finding.language, finding.unit) == ("FN-4", "", "u1")


@pytest.mark.parametrize(
    "texts",
    [
        SPANISH,
        ["Viena <sup>3</sup>.", "La Presidencia[^4].", "El viernes."],
        ["[^3] Viena.", "[^4] La Presidencia.", "El viernes."],
    ],
)
def test_what_is_no_move(texts: list[str]) -> None:
    """Another side of the sentence, another form of the mark."""
    assert told(of_units(UNITS, {"es": texts})) == []


def test_a_stale_text_has_no_say() -> None:
    """It agrees with what the master was."""
    old = entry(UNITS[2], "Vendredi[^3].", State.TRANSLATED, "Earlier")
    table = of_units(UNITS, {"fr": ["Vienne.", "La présidence[^4].", old]})
    assert told(table) == [("FN-1", "fr")]


def test_catalogs_have_the_masters_notes() -> None:
    """Their texts are units; only finished documents can lack one by itself."""
    units = [*UNITS, Unit("u4", "See A/1.", Role.FOOTNOTE, (), "3")]
    assert told(of_units(units, {"es": [*SPANISH, None]})) == []


def test_a_good_set_is_silent() -> None:
    """Also with notes under names of their own, and with asterisks of its own."""
    renamed = FRENCH.replace("[^1]", "[^a]").replace("[^2]", "[^b]")
    reissued = FRENCH.replace("# A", "# A[^*]") + "[^*]: Nouveau tirage.\n"
    assert told(laid(ENGLISH, fr=FRENCH, es=renamed)) == []
    assert [code for code, _ in told(laid(ENGLISH, fr=reissued))] == ["FN-1"]


def test_a_note_is_missing() -> None:
    """Its mark is there; STR leaves footnotes to FN."""
    table = laid(ENGLISH, fr=FRENCH.replace("[^2]: Voir A/2.\n", ""), es=FRENCH)
    (finding,) = checks.run(table, ["FN", "STR", "TR-1"])
    assert (finding.code, finding.language) == ("FN-6", "fr")
    assert str(finding) == "the French version lacks the text of footnote [^2]: add “[^2]: …”"
    assert finding.unit


def test_a_mark_calls_nothing() -> None:
    """A number that neither the master nor the version has a text for."""
    table = laid(ENGLISH, fr=FRENCH.replace("Trois.", "Trois[^7]."), es=FRENCH)
    assert sorted(told(table)) == [("FN-1", "fr"), ("FN-6", "fr")]


def test_nothing_calls_a_note() -> None:
    """One that the master has not; a mark that is lost is told by FN-1 alone."""
    table = laid(ENGLISH, fr=FRENCH + "[^9]: Voir A/9.\n", es=FRENCH)
    assert told(table) == [("FN-7", "fr")]
    assert told(laid(ENGLISH, fr=FRENCH.replace("Deux[^2]", "Deux"), es=FRENCH)) == [("FN-1", "fr")]


def test_a_note_stands_twice() -> None:
    """Which of the two was meant?"""
    table = laid(ENGLISH, fr=FRENCH + "[^2]: Voir A/3.\n", es=FRENCH)
    assert told(table) == [("FN-8", "fr")]


def test_notes_out_of_sequence() -> None:
    """In a version, against the master; in the master, by their numbers."""
    swapped = FRENCH[: FRENCH.index("[^1]:")] + "[^2]: Voir A/2.\n[^1]: Voir A/1.\n"
    assert told(laid(ENGLISH, fr=swapped, es=FRENCH)) == [("FN-9", "fr")]
    master = ENGLISH.replace("One.[^1]", "One.[^2]").replace("Two.[^2]", "Two.[^1]")
    version = FRENCH.replace("Un[^1]", "Un[^2]").replace("Deux[^2]", "Deux[^1]")
    assert told(laid(master, fr=version)) == [("FN-9", "")]


def test_marks_in_tables_and_mastheads() -> None:
    """They are marks like others: a note that one calls is called."""
    head = "---\nitem: {}[^1]\n---\n\n| a[^2] |\n|---|\n| 1[^a] |\n\n"
    notes = "[^1]: x\n[^2]: y\n[^a]: z\n"
    assert told(laid(head.format("Item 1") + notes, fr=head.format("Point 1") + notes)) == []
    lost = head.format("Point 1").replace("1[^a]", "1") + notes
    assert told(laid(head.format("Item 1") + notes, fr=lost)) == [("FN-1", "fr")]


def test_the_master_lacks_a_note() -> None:
    """All versions call it, and have its text."""
    master = ENGLISH.replace("[^2]: See A/2.\n", "")
    assert told(laid(master, fr=FRENCH, es=FRENCH)) == []  # a lint of the master says it (MD-7)
    versions = dict.fromkeys(("fr", "es", "ru"), FRENCH.replace("[^2]: Voir A/2.\n", ""))
    assert [one for one in told(laid(ENGLISH, **versions)) if one[0] == "FN-6"] == [("FN-6", "")]


def test_the_letters_of_tables_are_a_series_of_their_own() -> None:
    """a and b may stand between 1 and 2; b before a is out of sequence."""
    table = "\n\n| A | B |\n| --- | --- |\n| 5{} | 6{} |\n"
    notes = "\n".join(f"[^{label}]: See A/{n}." for n, label in enumerate("12ab", 3))
    good = "One[^1]." + table.format("[^a]", "[^b]") + "\nTwo[^2].\n\n" + notes + "\n"
    assert told(laid(good, fr=good)) == []
    bad = good.replace("[^a] |", "[^c] |").replace("[^b] |", "[^a] |").replace("[^c] |", "[^b] |")
    assert ("FN-9", "") in told(laid(bad, fr=bad))
