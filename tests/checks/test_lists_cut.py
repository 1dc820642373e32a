"""STR: a list that was cut in two, or that is no list any more, is told once."""

from __future__ import annotations

import pytest
from laid_documents import laid

from hexapla import checks
from hexapla.model.finding import Finding

WHOLE = "# A\n\n1. See A/1;\n2. See A/2;\n3. See A/3;\n4. See A/4.\n\nText 5.\n"
FRENCH = WHOLE.replace("See", "Voir").replace("Text", "Texte")
SPANISH = WHOLE.replace("See", "Véase").replace("Text", "Texto")


def told(master: str, **versions: str) -> list[Finding]:
    """What the checks of structure say."""
    return checks.run(laid(master, **versions), ["STR"])


@pytest.mark.parametrize("between", ["Now the second part:", "## Second part"])
def test_something_cuts_the_masters_list(between: str) -> None:
    """It is what the versions lack; that the items stand in one list there follows from it."""
    (finding,) = told(WHOLE.replace("3. See", f"\n{between}\n\n3. See"), fr=FRENCH, es=SPANISH)
    assert (finding.code, finding.language) == ("STR-1", "")
    assert between.lstrip("# ") in finding.message


def test_the_masters_list_is_cut_by_nothing() -> None:
    """One finding for all the items behind the cut."""
    (finding,) = told(WHOLE.replace("3. See", "\n<!-- -->\n\n3. See"), fr=FRENCH, es=SPANISH)
    assert (finding.code, finding.language) == ("STR-3", "")
    assert str(finding) == (
        "all versions agree against the master: each has the item 3. “See A/3;” in the same list as"
        " what stands before it, where the master begins a new list: correct the master if they"
        " are right, else each of them"
    )


def test_an_item_before_what_stood_between_has_moved() -> None:
    """The paragraph between the two lists is there, so that it is no mere cut."""
    master = WHOLE.replace("3. See A/3;\n4. See A/4.\n", "\nText 6.\n\n3. See A/3.\n")
    version = FRENCH.replace("3. Voir A/3;\n4. Voir A/4.\n", "3. Voir A/3.\n\nTexte 6.\n")
    found = told(master, fr=version)
    assert [(one.code, one.language) for one in found] == [("STR-3", "fr")]
    assert "in another place than the master" in found[0].message


def test_a_list_has_become_a_paragraph() -> None:
    """One finding names both; it stands where the paragraph does."""
    chinese = "# A\n\n1.见A/1；\n2.见A/2；\n3.见A/3；\n4.见A/4。\n\n案文5。\n"
    (finding,) = told(WHOLE, zh=chinese, fr=FRENCH)
    assert (finding.code, finding.language, finding.place.line) == ("STR-1", "zh", 3)
    assert "instead of the list “See A/1;”" in finding.message
    assert finding.advice == "make it a list as in the master"
    more = told(WHOLE, zh=chinese + "\n另一案文7。\n", fr=FRENCH)
    assert [one.code for one in more] == ["STR-1", "STR-2"]


def test_an_item_that_is_none() -> None:
    """Three versions that have typed no space behind a sign do not make the master wrong."""
    master = "# A\n\nSee:\n\n* see A/1;\n* see A/2.\n"
    version = master.replace("* see A/1", "*see A/1")
    found = told(master, fr=version, es=version, ru=version, ar=master)
    assert [(one.code, one.language) for one in found] == [
        ("STR-7", "fr"), ("STR-7", "es"), ("STR-7", "ru")
    ]  # fmt: skip
    assert str(found[0]) == (
        "the French version has “*see A/1;” in no list, as no space follows its “*”:"
        " put a space behind “*”"
    )
