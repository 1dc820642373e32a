"""SYNC: stale texts, void approvals, corrigenda that were not applied."""

from __future__ import annotations

from side_by_side import entry, said, side_by_side

from hexapla.model.approval import approved, remark, with_approval
from hexapla.model.catalog import Entry, State
from hexapla.model.parallel import Correction, Parallel
from hexapla.model.unit import Role, Unit

UNIT = Unit("u1", "from 1 to 5 March", Role.PARAGRAPH)
FRENCH = entry(UNIT, "du 1er au 5 mars")


def test_an_approval_is_of_one_pair_of_texts() -> None:
    """It is void when either changes, and good again when the change is undone."""
    good = with_approval(FRENCH)
    assert approved(FRENCH) is None
    assert approved(good) is True
    assert approved(good._replace(target="du 1er au 6 mars")) is False
    assert approved(good._replace(unit=UNIT._replace(text="x"))) is False
    assert with_approval(good, approve=False) == FRENCH
    assert with_approval(with_approval(good)).remarks == (remark(FRENCH),)


def test_a_void_approval_is_said() -> None:
    """A good one is not, nor is a text that was never approved, nor a draft."""
    good = with_approval(FRENCH)
    void = good._replace(target="du 1er au 6 mars")
    table = side_by_side(
        UNIT.text, fr=void, es=good, ru=FRENCH, zh=void._replace(state=State.DRAFT)
    )
    assert [*said(table, "SYNC-2")] == ["fr"]


def with_corrections(*corrections: Correction, **versions: str | Entry) -> Parallel:
    table = side_by_side("The report of 5 March 2027 is issued.", **versions)
    return table._replace(corrections=corrections)


def test_a_corrigendum_is_applied_where_it_applies() -> None:
    """The version that still has the wrong words is named, with the right ones."""
    wrong = Correction("A/1/Corr.1", 1, "4 mars", "5 mars")
    findings = said(with_corrections(wrong, fr="Le rapport du 4 mars 2027 est publié."), "SYNC-3")
    assert "A/1/Corr.1" in findings["fr"]
    assert "write “5 mars”" in findings["fr"]
    assert said(with_corrections(wrong, fr="Le rapport du 5 mars 2027."), "SYNC-3") == {}
    # Words that are part of the right ones are no error.
    longer = Correction("A/1/Corr.1", 1, "mars", "mars 2027")
    assert said(with_corrections(longer, fr="Le rapport du 5 mars 2027."), "SYNC-3") == {}


def test_the_master_is_corrected_too() -> None:
    """The master's own corrigendum."""
    findings = said(with_corrections(Correction("A/1/Corr.1", 0, "5 March", "6 March")), "SYNC-3")
    assert findings[""].startswith("the master still has “5 March”")
