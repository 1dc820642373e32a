"""FN: who lacks a footnote mark, who has one too many, who has them in another order."""

from __future__ import annotations

import pytest
from side_by_side import entry, found, said, side_by_side

from hexapla import checks
from hexapla.model.catalog import State
from hexapla.model.unit import Role, Unit

MASTER = "The Assembly[^5] and its Committees[^6] met."


def test_a_mark_is_missing() -> None:
    """The version is named, and the mark; the other versions are not."""
    table = side_by_side(MASTER, fr="L’Assemblée[^5] et ses commissions.", es="Ambas[^5][^6].")
    assert said(table, "FN") == {
        "fr": "the French version lacks footnote mark [^6]: put [^6] where the master has it,"
        " behind “…Assembly and its Committees”"
    }


def test_a_mark_is_extra() -> None:
    """A mark that the master does not call."""
    table = side_by_side("One", fr="Un[^7]", es="Uno")
    assert said(table, "FN-1") == {
        "fr": "the French version has footnote mark [^7], which the master does not call:"
        " take [^7] out"
    }


def test_a_mark_is_wrong() -> None:
    """One finding says both ends of an exchange."""
    table = side_by_side(MASTER, ru="Ассамблея[^5] и комитеты[^7].", es="Ambas[^5][^6].")
    assert said(table, "FN-1") == {
        "ru": "the Russian version has footnote mark [^7] instead of [^6]: write [^6]"
    }


def test_a_repeated_mark_is_lost_once() -> None:
    """A note that the master calls twice is called twice."""
    master = "One[^1] and two[^1]"
    assert said(side_by_side(master, fr="Un[^1] et deux[^1]"), "FN") == {}
    assert [*said(side_by_side(master, fr="Un[^1] et deux"), "FN")] == ["fr"]


def test_a_mark_is_doubled() -> None:
    """Where a copied mark stands for another, both checks speak; where it is only copied, one."""
    table = side_by_side(MASTER, fr="L’Assemblée[^5] et ses commissions[^5][^6].")
    assert [one.code for one in found(table)] == ["FN-2"]
    assert said(table, "FN-2") == {
        "fr": "the French version has footnote mark [^5] twice, the master once:"
        " take out one of the marks [^5]"
    }
    table = side_by_side(MASTER, fr="L’Assemblée[^5] et ses commissions[^5].")
    assert [one.code for one in found(table)] == ["FN-1", "FN-2"]
    assert said(table, "FN-2")["fr"].endswith(
        "take out one of the marks [^5], or make it [^6], which is missing"
    )


def test_marks_are_shown() -> None:
    """A report marks them: the wrong one, and what the others have instead."""
    table = side_by_side(MASTER, ru="Ассамблея[^5] и комитеты[^7].", es="Ambas[^5][^6].")
    (finding,) = checks.run(table, ["FN-1"])
    texts = dict(zip(["", "ru", "es"], table.rows[0].texts))
    shown = [(one.language, texts[one.language][one.start : one.end]) for one in finding.spans]
    assert shown == [("", "[^6]"), ("ru", "[^7]"), ("es", "[^6]")]


def test_a_mark_after_code_is_shown() -> None:
    """What is quoted as code is no mark."""
    table = side_by_side("write `[^2]` so[^2]", fr="écrire `[^2]`")
    (finding,) = checks.run(table, ["FN-1"])
    assert finding.spans == (("", 15, 19),)


@pytest.mark.parametrize(
    ("master", "version", "says"),
    [
        ("Opening", "Ouverture<sup>*</sup>", False),  # its own, or of a table
        ("Opening<sup>*</sup>", r"Ouverture \*", False),
        ("Opening * of it", "Ouverture<sup>*</sup>", False),
        ("Opening<sup>*</sup>", "Ouverture", True),
        ("Opening", "Ouverture[^*]", True),
        ("Opening[^*]", "Ouverture<sup>*</sup>", False),
    ],
)
def test_asterisks(master: str, version: str, says: bool) -> None:
    """They call a note where the notation says so; raised or not, they may be mere signs."""
    assert bool(said(side_by_side(master, fr=version), "FN")) is says


def test_marks_in_another_order() -> None:
    """For information: word order may want it so."""
    table = side_by_side(MASTER, zh="各委员会[^6]和大会[^5]开会。", fr="Tous[^5][^6].")
    assert [(one.code, one.severity.name) for one in found(table)] == [("FN-3", "INFO")]
    assert said(table, "FN-3") == {
        "zh": "the Chinese version calls its footnotes in the order [^6], [^5], unlike the master:"
        " see that each stands behind its words"
    }


def test_the_master_is_suspect() -> None:
    """All versions agree against it: one finding, on the master."""
    table = side_by_side("One", fr="Un[^3]", es="Uno[^3]", ar="واحد[^3]")
    assert said(table, "FN") == {
        "": "all versions agree against the master: each has footnote mark [^3], which"
        " the master does not call: correct the master if they are right, else each of them"
    }
    table = side_by_side("One[^3][^3]", fr="Un[^3]", es="Uno[^3]")
    assert [*said(table, "FN")] == [""]


def test_stale_versions_have_no_vote() -> None:
    """A footnote that the master has just got makes neither it nor its versions wrong."""
    unit = Unit("u1", "One[^1]", Role.PARAGRAPH)
    old = entry(unit, "Un", State.TRANSLATED, "One")
    assert said(side_by_side(unit.text, fr=old, es=old), "FN") == {}
    assert [*said(side_by_side(unit.text, fr=old, es="Uno", ru="Один[^1]"), "FN")] == ["es"]


@pytest.mark.parametrize(
    ("master", "version"),
    [
        ("One.[^1]", "Un[^1]."),
        ("One[^1]", "Un<sup>1</sup>"),
        ("5 m<sup>2</sup>[^1]", "5 m²[^1]"),
        ("the 1st of May[^1]", "le 1<sup>er</sup> mai[^1]"),
        (r"write \[^1] or `[^2]`", r"écrire \[^3] ou `[^4]`"),
        ("One[^note]", "Un[^note]"),
        ("[a[^1]](http://b.c)", "[b](http://b.c)[^1]"),
        ("item[^1] (a)", "第[^1](a)项"),
    ],
)
def test_what_is_no_difference(master: str, version: str) -> None:
    """Another place, another way to write a mark, and signs that are no marks."""
    table = side_by_side(master, fr=version, es=master)
    assert said(table, "FN") == {}
