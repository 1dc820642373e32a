"""STR: which blocks a finished version lacks, has too many, or has otherwise."""

from __future__ import annotations

import pytest
from laid_documents import laid
from side_by_side import said, side_by_side

from hexapla import checks
from hexapla.model.parallel import Parallel

ENGLISH = """\
# Agenda

## I. Work of the session

1. Organizational matters:
   - (a) Opening of the session;
   - (b) Adoption of the agenda.
2. Report on resolution 76/268.
3. Other matters.

The session will open on 1 March 2027.

It will close on 5 March.

| Date | Item |
| --- | --- |
| 1 March | 1 |
| 2 March | 2 and 3 |
"""
FRENCH = """\
# Ordre du jour

## I. Travaux de la session

1. Questions d’organisation :
   - (a) Ouverture de la session ;
   - (b) Adoption de l’ordre du jour.
2. Rapport sur la résolution 76/268.
3. Questions diverses.

La session s’ouvrira le 1er mars 2027.

Elle prendra fin le 5 mars.

| Date | Point |
| --- | --- |
| 1er mars | 1 |
| 2 mars | 2 et 3 |
"""
SPANISH = """\
# Programa

## I. Trabajos del período de sesiones

1. Cuestiones de organización:
   - (a) Apertura del período de sesiones;
   - (b) Aprobación del programa.
2. Informe sobre la resolución 76/268.
3. Otros asuntos.

El período de sesiones se abrirá el 1 de marzo de 2027.

Se clausurará el 5 de marzo.

| Fecha | Tema |
| --- | --- |
| 1 de marzo | 1 |
| 2 de marzo | 2 y 3 |
"""
ARABIC = """\
# جدول الأعمال

## أولا - أعمال الدورة

1. المسائل التنظيمية:
   - (أ) افتتاح الدورة؛
   - (ب) إقرار جدول الأعمال.
2. تقرير عن القرار 76/268.
3. مسائل أخرى.

ستُفتتح الدورة في 1 آذار/مارس 2027.

وستُختتم في 5 آذار/مارس.

| التاريخ | البند |
| --- | --- |
| 1 آذار/مارس | 1 |
| 2 آذار/مارس | 2 و 3 |
"""


def versions(**changed: str) -> Parallel:
    """The set, with other texts for some of its languages."""
    texts = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "ar": ARABIC, **changed}
    return laid(texts.pop("en"), **texts)


def told(table: Parallel) -> list[tuple[str, str]]:
    """Who is named by which check of structure."""
    return [(one.code, one.language) for one in checks.run(table, ["STR"])]


def test_a_good_set_is_silent() -> None:
    """Labels are written in each language's own form, which is no difference."""
    assert told(versions()) == []
    own = FRENCH.replace("(a)", "a)").replace("(b)", "b)")
    assert told(versions(fr=own)) == []


def test_catalogs_have_the_masters_structure() -> None:
    """There is nothing to say about them, and what they lack is not translated."""
    assert said(side_by_side("One", fr=None, es="Uno"), "STR") == {}
    assert [*said(side_by_side("One", fr=None, es="Uno"), "TR-1")] == ["fr"]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("   - (a) Ouverture de la session ;\n",
         "the item (a) “Opening of the session;”: put it first"),
        ("2. Rapport sur la résolution 76/268.\n",
         "the item 2. “Report on resolution 76/268.”: put it behind the item 1. “Organizational"
         " matters:”"),
        ("La session s’ouvrira le 1er mars 2027.\n\n",
         "the paragraph “The session will open on 1 March 2027.”: put it behind the list"
         " “Organizational matters:”"),
        ("| 2 mars | 2 et 3 |\n", "the row “2 March”: put it behind the row “1 March”"),
        ("## I. Travaux de la session\n\n",
         "the heading I. “Work of the session”: put it behind the heading “Agenda”"),
    ],
)  # fmt: skip
def test_a_block_is_missing(line: str, named: str) -> None:
    """The version is named, and the block, and where it should stand; and that is all."""
    assert line in FRENCH
    table = versions(fr=FRENCH.replace(line, ""))
    (finding,) = checks.run(table, ["STR", "TR"])
    assert (finding.code, finding.language) == ("STR-1", "fr")
    assert str(finding) == f"the French version lacks {named}"
    assert finding.unit
    assert finding.place.file == "fr.md"
    assert finding.place.line > 0


def test_blocks_that_follow_each_other_are_one_finding() -> None:
    """A whole passage that is gone."""
    start, end = FRENCH.index("La session s’"), FRENCH.index("| Date")
    message = said(versions(fr=FRENCH[:start] + FRENCH[end:]), "STR")
    assert message["fr"].startswith("the French version lacks 2 blocks: the paragraph “The session")


def test_a_cell_is_missing() -> None:
    """Emptied, or left out, so that the next one stands in its place."""
    for row in ("| | 2 et 3 |", "| 2 et 3 |"):
        (finding,) = checks.run(versions(fr=FRENCH.replace("| 2 mars | 2 et 3 |", row)), ["STR"])
        assert str(finding).startswith("the French version lacks the cell “2 March”")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2. Rapport sur la résolution 76/268.\n", "item 3. “Rapport sur la résolution 76/268.”"),
        ("Elle prendra fin le 5 mars.\n\n", "paragraph “Elle prendra fin le 5 mars.”"),
        ("| 2 mars | 2 et 3 |\n", "row “2 mars”"),
    ],
)
def test_a_block_is_added(line: str, words: str) -> None:
    """The second of two that say the same, by its own words, in its own file."""
    (finding,) = checks.run(versions(fr=FRENCH.replace(line, line * 2)), ["STR"])
    assert (finding.code, finding.language, finding.unit) == ("STR-2", "fr", "")
    assert f"the {words}, which the master has not" in finding.message
    assert finding.place.line == FRENCH[: FRENCH.index(line)].count("\n") + 1 + line.count("\n")


def test_the_master_is_suspect() -> None:
    """Most versions agree against it; the one that agrees with it is not named."""
    line = "It will close on 5 March.\n\n"
    (finding,) = checks.run(versions(en=ENGLISH.replace(line, "")), ["STR"])
    assert (finding.code, finding.language) == ("STR-2", "")
    assert finding.message.startswith("all versions agree against the master: each has")
    (finding,) = checks.run(versions(en=ENGLISH.replace(line, line * 2)), ["STR"])
    assert (finding.code, finding.language) == ("STR-1", "")
    assert finding.unit


def test_blocks_are_exchanged() -> None:
    """One finding for both, whatever they are."""
    one, other = "2. Rapport sur la résolution 76/268.", "3. Questions diverses."
    swapped = FRENCH.replace(f"{one}\n{other}", f"2. {other[3:]}\n3. {one[3:]}")
    (finding,) = checks.run(versions(fr=swapped), ["STR"])
    assert (finding.code, finding.language) == ("STR-3", "fr")
    assert "“Other matters.” before the item 2. “Report on" in finding.message
    paragraphs = FRENCH[FRENCH.index("La session s’") : FRENCH.index("| Date")]
    first, second, _ = paragraphs.split("\n\n")
    swapped = FRENCH.replace(paragraphs, f"{second}\n\n{first}\n\n")
    assert told(versions(fr=swapped)) == [("STR-3", "fr")]


def test_a_block_has_gone_elsewhere() -> None:
    """An item of one list stands in another one."""
    english = "# A\n\n- see A/1;\n- see A/2.\n\nText 5.\n\n- see A/3;\n- see A/4.\n"
    french = english.replace("see", "voir").replace("- voir A/2.\n", "") + "- voir A/2.\n"
    (finding,) = checks.run(laid(english, fr=french), ["STR"])
    assert (finding.code, finding.unit) == ("STR-3", "p3")
    assert "has the item “see A/2.” in another place" in finding.message


def test_sorted_lists_are_sets() -> None:
    """States follow the alphabet of each language; no other list may be sorted anew."""
    english = "# A\n\n- Austria (10)\n- Germany (20)\n- Spain (30)\n- Sweden (40)\n"
    french = "# A\n\n- Allemagne (20)\n- Autriche (10)\n- Espagne (30)\n- Suède (40)\n"
    assert told(laid(english, fr=french)) == []
    english, french = english.replace("Austria", "Zambia"), french.replace("Autriche", "Zambie")
    assert told(laid(english, fr=french)) == [("STR-3", "fr")]


def test_labels_differ() -> None:
    """By their place in the series; a series that has slipped is named once."""
    english = "# A\n\n### 1. First 1\n\n### 2. Second 2\n\n### 3. Third 3\n"
    french = "# A\n\n### 1. Premier 1\n\n### 2. Deuxième 2\n\n### 3. Troisième 3\n"
    slipped = french.replace("3. T", "4. T").replace("2. D", "3. D")
    assert said(laid(english, fr=slipped, es=english), "STR-4") == {
        "fr": "the French version has the label 3. before “Second 2”, instead of 2.: label it 2."
    }
    assert told(laid(english, fr=french.replace("2. D", "7. D"), es=english)) == [("STR-4", "fr")]
    assert told(laid(english, fr=french.replace("2. D", "D"), es=english)) == [("STR-4", "fr")]
    # Behind a heading that is missing, both ways to go on are right.
    fewer = french.replace("### 2. Deuxième 2\n\n", "")
    assert told(laid(english, fr=fewer, es=english)) == [("STR-1", "fr")]
    assert told(laid(english, fr=fewer.replace("3. T", "2. T"), es=english)) == [("STR-1", "fr")]


def test_labels_by_index() -> None:
    """(b) is b) and (ب), and the Cyrillic б) of treaties; (ج) is not."""
    cyrillic = SPANISH.replace("- (a) ", "- а) ").replace("- (b) ", "- б) ")
    assert told(versions(ru=cyrillic)) == []
    assert told(versions(ru=cyrillic.replace("- б)", "- в)"))) == [("STR-4", "ru")]
    assert told(laid("# 1. Scope\n", zh="# 1.范围\n")) == []
    assert told(versions(ar=ARABIC.replace("(ب)", "(ج)"))) == [("STR-4", "ar")]


def test_headings_of_another_level() -> None:
    """One of them, or what was a heading; a whole document one level lower is named once."""
    (finding,) = checks.run(versions(fr=FRENCH.replace("## I.", "### I.")), ["STR"])
    assert str(finding) == (
        "the French version has a heading of level 3 instead of a heading of level 2:"
        " “Work of the session”: make it a heading of level 2"
    )
    lower = FRENCH.replace("# Ordre", "## Ordre").replace("## I.", "### I.")
    assert told(versions(fr=lower)) == [("STR-5", "fr")]
    assert told(versions(fr=FRENCH.replace("## I. ", ""))) == [("STR-4", "fr"), ("STR-5", "fr")]


def test_tables_of_another_shape() -> None:
    """A column less, or a text in another column."""
    narrow = "| Point |\n| --- |\n| 1 |\n| 2 et 3 |\n"
    table = versions(fr=FRENCH[: FRENCH.index("| Date")] + narrow)
    assert [one for one in told(table) if one[0] == "STR-6"] == [("STR-6", "fr")]
    english = "| A | B | C |\n|---|---|---|\n| 1 | | 2 |\n"
    assert told(laid(english, fr=english.replace("| | 2 |", "| 2 | |"))) == [("STR-6", "fr")]


def test_lists_of_another_depth() -> None:
    """Sub-items that stand beside their item."""
    flat = FRENCH.replace("   - (a)", "- (a)").replace("   - (b)", "- (b)")
    table = versions(fr=flat)
    assert ("STR-7", "fr") in told(table)
    assert ("STR-1", "fr") not in told(table)


def test_what_is_no_difference() -> None:
    """Rules where pages ended, comments, and the line with a version's own language."""
    english = "# A\n\nDistr.: General\n\n1 March 2027\n\nOriginal: English\n\nText 1.\n"
    russian = english.replace("Original", "Russian\n\nOriginal").replace("Text 1", "Текст 1")
    chinese = english.replace("Original", "Chinese\n\n---\n\nOriginal").replace("Text 1", "文1")
    assert told(laid(english, ru=russian, zh=f"<!-- x -->\n\n{chinese}")) == []


def test_what_is_lost_together_is_said_once() -> None:
    """A section that the master lacks is one finding, as one that a version lacks is."""
    section = "## II. More\n\nSome text 1.\n\nSome text 2.\n\n- point 3\n"
    texts = {"fr": FRENCH, "es": SPANISH, "ar": ARABIC}
    table = laid(ENGLISH, **{tag: f"{text}\n{section}" for tag, text in texts.items()})
    (finding,) = checks.run(table, ["STR"])
    assert (finding.code, finding.language) == ("STR-2", "")
    assert "4 blocks: the heading" in finding.message


def test_sections_in_the_order_of_the_alphabet_are_a_set() -> None:
    """Each language sorts the States anew."""
    states = {"Austria": ("Autriche", 12), "Germany": ("Allemagne", 17), "Spain": ("Espagne", 31),
              "Sweden": ("Suède", 19), "Tonga": ("Tonga", 44)}  # fmt: skip

    def written(title: str, names: list[tuple[str, int]]) -> str:
        parts = [f"### {name}\n\nPage {number}.\n\nText {number + 100}." for name, number in names]
        return "\n\n".join(["# A", f"## {title}", *parts, "## End", "x"])

    english = written("States", [(name, number) for name, (_, number) in states.items()])
    french = written("États", sorted(states.values()))
    assert told(laid(english, fr=french)) == []
    backwards = written("États", sorted(states.values(), reverse=True))
    assert ("STR-3", "fr") in told(laid(english.replace("Austria", "Zambia"), fr=backwards))
