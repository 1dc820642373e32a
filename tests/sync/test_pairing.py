"""An id is for ever: which unit of a changed master is which of the register's."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.formats.markdown.reading import read
from hexapla.model.unit import Role, Unit
from hexapla.sync.pairing import Pairing, pair

STATES = (
    Path(__file__).parents[2] / "../shared/documents/mozilla-legal/revisions/firefox_privacy_notice"
)
LAW = settings(deadline=None)
PARAGRAPHS = (
    "The Working Group adopted its provisional agenda at its first meeting.",
    "Statements were made by the representatives of five Member States.",
    "The Secretariat introduced the report on documentation in six languages.",
    "The Chair summarized the exchange of views on that agenda item.",
    "The Working Group took note of the report and closed its consideration.",
)

Register = list[tuple[str, str]]


def units(*texts: str, trail: tuple[str, ...] = ()) -> list[Unit]:
    return [Unit("", text, Role.PARAGRAPH, trail) for text in texts]


def registered(*texts: str) -> Register:
    """A register whose ids say which text they were given to: i0, i1…"""
    return [(f"i{number}", text) for number, text in enumerate(texts)]


def ids(register: Register, *texts: str) -> list[str]:
    """The ids that texts get; a new one is shown as "new"."""
    pairing = pair(register, units(*texts))
    return ["new" if unit.id in pairing.added else unit.id for unit in pairing.units]


def test_a_first_extraction_gives_short_nmtokens() -> None:
    pairing = pair([], units(*PARAGRAPHS, "العربية", "中文", ""))
    assert all(re.fullmatch(r"u[0-9a-f]{8}", unit.id) for unit in pairing.units)
    assert pairing.added == tuple(unit.id for unit in pairing.units)
    assert len(set(pairing.added)) == len(pairing.units)


def test_two_people_get_the_same_ids() -> None:
    texts = [*PARAGRAPHS, "Idem", "Idem", *PARAGRAPHS]
    assert pair([], units(*texts)) == pair([], units(*texts))


def test_the_same_text_elsewhere_has_another_id() -> None:
    first, second = units("Idem", trail=("I",)) + units("Idem", trail=("II",))
    pairing = pair([], [first, second])
    assert pairing.units[0].id != pairing.units[1].id
    alone = pair([], [second])
    assert alone.units[0].id == pairing.units[1].id


def test_texts_of_one_sum_have_ids_of_their_own() -> None:
    """These two words have the same sum of 32 bits."""
    one, other, again = pair([], units("plumless", "buckeroo", "plumless")).added
    assert len({one, other, again}) == 3
    assert pair([], units("buckeroo")).added == (one,)


def test_an_id_is_the_one_that_everybody_makes() -> None:
    """Two people may extract the same master; even of text that is half of a letter."""
    found = [
        Unit("", "Preamble", Role.HEADING),
        Unit("", "See 1.", Role.FOOTNOTE, (), "1"),
        Unit("", "–", Role.CELL, ("I", "A")),
        Unit("", "–", Role.CELL, ("I", "A")),
        Unit("", "\ud800", Role.PARAGRAPH, ("I",)),
    ]
    ids = ("ue469b8a2", "u249710df", "ud14a1423", "u216ad4d1", "u90162d56")
    assert pair([], found).added == ids


def test_thousands_of_the_same_text() -> None:
    """A long table of dashes is numbered on, not counted anew for each."""
    pairing = pair([], units(*["—"] * 6000))
    assert len({unit.id for unit in pairing.units}) == 6000


def test_nothing_changed() -> None:
    assert pair(registered(*PARAGRAPHS), units(*PARAGRAPHS)) == Pairing(
        tuple(unit._replace(id=f"i{n}") for n, unit in enumerate(units(*PARAGRAPHS))), 5, {}, (), ()
    )


def test_an_edit_keeps_the_id() -> None:
    texts = list(PARAGRAPHS)
    texts[2] = texts[2].replace("report", "note by the Secretary-General")
    pairing = pair(registered(*PARAGRAPHS), units(*texts))
    assert [unit.id for unit in pairing.units] == ["i0", "i1", "i2", "i3", "i4"]
    assert pairing.changed == {"i2": PARAGRAPHS[2]}
    assert (pairing.kept, pairing.added, pairing.removed) == (4, (), ())


def test_a_new_order_keeps_the_ids() -> None:
    assert ids(registered(*PARAGRAPHS), *reversed(PARAGRAPHS)) == ["i4", "i3", "i2", "i1", "i0"]


def test_what_moved_and_changed_keeps_its_id() -> None:
    moved = PARAGRAPHS[0].replace("first meeting", "first plenary meeting")
    assert ids(registered(*PARAGRAPHS), *PARAGRAPHS[1:], moved) == ["i1", "i2", "i3", "i4", "i0"]


def test_chinese_that_moved_and_changed_keeps_its_id() -> None:
    """It has no spaces, so its words are its pairs of signs."""
    texts = [
        "工作组在第一次会议上通过了临时议程。",
        "主席总结了就该议程项目交换的意见。",
        "会议闭幕。",
    ]
    moved = texts[0].replace("第一次", "第二次")
    assert ids(registered(*texts), texts[1], texts[2], moved) == ["i1", "i2", "i0"]


def test_a_long_run_of_changes_below_many_new_units() -> None:
    """Every paragraph is edited at once, and thirty new ones stand before them."""
    old = [f"Paragraph {n} of the report of meeting {n * 7} was adopted." for n in range(90)]
    new = [f"Wholly new matter, number {chr(97 + n % 26) * (n + 3)}" for n in range(30)]
    found = ids(registered(*old), *new, *(text.replace("was", "has been") for text in old))
    assert found == ["new"] * 30 + [f"i{n}" for n in range(90)]


def test_a_new_unit_is_new_and_a_lost_one_lost() -> None:
    new = "Ten documents were withdrawn."
    texts = [PARAGRAPHS[0], new, *PARAGRAPHS[2:]]
    pairing = pair(registered(*PARAGRAPHS), units(*texts))
    assert (len(pairing.added), pairing.removed) == (1, ("i1",))


def test_a_split_keeps_its_neighbours() -> None:
    """The larger half stays the unit that it was."""
    joined = f"{PARAGRAPHS[1]} No decision was taken."
    register = registered(PARAGRAPHS[0], joined, PARAGRAPHS[2])
    texts = [PARAGRAPHS[0], PARAGRAPHS[1], "No decision was taken.", PARAGRAPHS[2]]
    assert ids(register, *texts) == ["i0", "i1", "new", "i2"]


def test_a_heading_by_another_name_keeps_what_is_below() -> None:
    register = registered("Organization of work", *PARAGRAPHS[:2])
    renamed = units(
        "Organization of the work", *PARAGRAPHS[:2], trail=("Organization of the work",)
    )
    pairing = pair(register, renamed)
    assert [unit.id for unit in pairing.units] == ["i0", "i1", "i2"]
    assert (pairing.kept, list(pairing.changed)) == (2, ["i0"])


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (["A", "x", "B", "x"], ["B", "x"], ["i2", "i3"]),
        (["A", "x", "B", "x"], ["A", "x"], ["i0", "i1"]),
        (["A", "x", "B", "x"], ["B", "x", "A", "x"], ["i2", "i3", "i0", "i1"]),
        (["A", "x", "B"], ["A", "x", "N", "x", "B"], ["i0", "i1", "new", "new", "i2"]),
        (["x", "A", "x"], ["A", "x"], ["i1", "i2"]),
        (["x", "A", "x"], ["x", "A"], ["i0", "i1"]),
        (["x", "x", "x"], ["x", "x", "x", "x"], ["i0", "i1", "i2", "new"]),
        (["A", "x", "y", "B", "x", "y"], ["B", "x", "y"], ["i3", "i4", "i5"]),
        (["A", "x", "y", "B", "x", "y"], ["A", "y", "B", "x", "y"], ["i0", "i2", "i3", "i4", "i5"]),
    ],
)  # fmt: skip
def test_what_is_said_twice_is_told_by_its_neighbours(
    old: list[str], new: list[str], wanted: list[str]
) -> None:
    """Cells that say the same keep each its own translation."""
    assert ids(registered(*old), *new) == wanted


def test_what_comes_back_gets_its_id_again() -> None:
    """Also where the heading above has another name now, or the text had been edited before."""
    retired = [("old1", "Back again"), ("old1", "Back again"), ("old2", "Idem"), ("old3", "Idem")]
    pairing = pair(registered("A"), units("A", "Idem", "Back again", "Idem", "Idem"), retired)
    assert [unit.id for unit in pairing.units][:4] == ["i0", "old2", "old1", "old3"]
    assert pairing.added == tuple(unit.id for unit in pairing.units[1:])


def test_what_lives_does_not_come_back() -> None:
    pairing = pair(registered("A"), units("A", "B"), [("i0", "B")])
    assert pairing.units[1].id != "i0"


def test_a_new_text_never_takes_the_id_of_a_retired_one() -> None:
    """That id was given to the same text once, and has moved on with an edit."""
    (first,) = pair([], units("A")).units
    pairing = pair([], units("A", "A, as edited"), [(first.id, "A, as edited")])
    assert pairing.units[1].id == first.id
    assert pairing.units[0].id != first.id


TEXTS = st.lists(
    st.sampled_from(["x", "y", "Idem", "", *PARAGRAPHS, PARAGRAPHS[0][:-9], PARAGRAPHS[1] + " So."])
    | st.text(max_size=4),
    max_size=14,
)


@LAW
@given(TEXTS, TEXTS)
def test_equal_texts_are_paired_and_ids_are_unique(old: list[str], new: list[str]) -> None:
    pairing = pair(registered(*old), units(*new))
    found = [unit.id for unit in pairing.units]
    assert [unit.text for unit in pairing.units] == new
    assert len(set(found)) == len(found)
    assert pairing.kept == sum((Counter(old) & Counter(new)).values())
    before = dict(registered(*old))
    assert all(before[one] != unit.text for one, unit in zip(found, pairing.units, strict=True)
               if one in pairing.changed)  # fmt: skip
    assert set(pairing.removed) == set(before) - set(found)
    assert set(pairing.added) == set(found) - set(before)
    assert pairing.kept + len(pairing.changed) + len(pairing.added) == len(new)


@LAW
@given(TEXTS, TEXTS)
def test_pairing_again_changes_nothing(old: list[str], new: list[str]) -> None:
    once = pair(registered(*old), units(*new))
    register = [(unit.id, unit.text) for unit in once.units]
    again = pair(register, units(*new))
    assert again.units == once.units
    assert (again.kept, again.changed, again.added, again.removed) == (len(new), {}, (), ())


@pytest.mark.shared
@pytest.mark.skipif(not STATES.is_dir(), reason="the dated states of a real document are not here")
def test_five_dated_states_of_a_real_document() -> None:
    """What a year of revisions leaves as it is keeps its id from state to state."""
    register: Register = []
    for folder in sorted(STATES.iterdir()):
        reading = read((folder / "en.md").read_bytes(), "en.md")
        pairing = pair(register, reading.units)
        there = Counter(text for _, text in register)
        wanted = there & Counter(unit.text for unit in reading.units)
        assert pairing.kept == sum(wanted.values())
        known = {text: unit_id for unit_id, text in register if there[text] == 1}
        assert all(
            unit.id == known[unit.text]
            for unit in pairing.units
            if unit.text in known and wanted[unit.text] == 1
            and sum(other.text == unit.text for other in pairing.units) == 1
        )  # fmt: skip
        # An edit is seen as one: what changes keeps its id far more often than not.
        assert len(pairing.changed) >= len(pairing.removed) or not register
        register = [(unit.id, unit.text) for unit in pairing.units]
