"""Fixes of one text: which go together, and that texts come out as meant."""

from __future__ import annotations

from pathlib import Path

from commands import hexapla, make
from hypothesis import given
from hypothesis import strategies as st
from translators import fill

from hexapla.jobs.fixing import _apart, _applied, fix, save
from hexapla.model.finding import Finding, Fix, Place, Severity
from hexapla.workspace.workspace import Workspace


def finding(start: int, end: int, text: str, severity: Severity = Severity.STYLE) -> Finding:
    return Finding("TYP-1", severity, "m", Place("p"), "fr", "u", fix=Fix(start, end, text))


def test_fixes_that_overlap_wait() -> None:
    some = [finding(0, 2, "A"), finding(1, 3, "B"), finding(3, 4, "C"), finding(3, 3, "D")]
    done, waiting = _apart(some, 10)
    assert [one.fix.text for one in done if one.fix] == ["A", "C"]
    assert [one.fix.text for one in waiting if one.fix] == ["B", "D"]


def test_the_worst_comes_first() -> None:
    some = [finding(0, 2, "A"), finding(1, 3, "B", Severity.ERROR)]
    done, _ = _apart(some, 10)
    assert [one.fix.text for one in done if one.fix] == ["B"]


def test_the_same_fix_twice_is_made_once() -> None:
    done, waiting = _apart([finding(0, 2, "A"), finding(0, 2, "A")], 10)
    assert (len(done), waiting) == (1, [])


def test_a_fix_beyond_the_text_is_none() -> None:
    assert _apart([finding(5, 12, "A"), finding(-1, 2, "B")], 10) == ([], [])


@given(st.text(max_size=30), st.data())
def test_each_part_is_replaced_by_its_own(text: str, data: st.DataObject) -> None:
    """What no fix touches stays, in its order."""
    place = st.integers(0, len(text))
    places = data.draw(st.lists(st.tuples(place, place), max_size=5))
    some = [finding(*sorted(pair), f"<{n}>") for n, pair in enumerate(places)]
    done, _ = _apart(some, len(text))
    fixes = sorted(one.fix for one in done if one.fix)
    expected, at = "", 0
    for start, end, new in fixes:
        expected += text[at:start] + new
        at = end
    assert _applied(text, fixes) == expected + text[at:]


def test_several_languages_are_written_together(tmp_path: Path) -> None:
    root = make(tmp_path, "# Agenda\n")
    hexapla(root, "extract")
    for tag in ("fr", "ar"):
        fill(root / "locales" / tag / "agenda.po", lambda text: f"{text}")
    workspace = Workspace.open(root)
    (master,) = workspace.masters()
    text = (root / "locales" / "agenda.pot").read_text()
    unit = text.partition('msgctxt "')[2].partition('"')[0]
    some = [
        finding(0, 6, "Ordre du jour")._replace(unit=unit),
        finding(0, 6, "جدول الأعمال")._replace(unit=unit, language="ar"),
        finding(0, 1, "x")._replace(unit=unit, language=""),
        finding(0, 1, "x")._replace(unit="gone"),
    ]
    fixed = fix(workspace, master, some)
    assert (len(fixed.done), len(fixed.advised)) == (2, 1)
    assert len(save([fixed])) == 2
    assert 'msgstr "Ordre du jour"' in (root / "locales/fr/agenda.po").read_text()
    assert 'msgstr "جدول الأعمال"' in (root / "locales/ar/agenda.po").read_text()
