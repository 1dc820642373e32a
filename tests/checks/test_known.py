"""What is known of a set saves time and changes nothing; what is not of it is not taken."""

from __future__ import annotations

import json
from hashlib import blake2b

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from side_by_side import of_units

from hexapla import checks
from hexapla.checks import known
from hexapla.checks.check import Remark
from hexapla.checks.known import Known, Surveyed
from hexapla.errors import HexaplaError
from hexapla.model.candidate import Term
from hexapla.model.catalog import Entry, State
from hexapla.model.finding import Fix
from hexapla.model.parallel import Parallel
from hexapla.model.unit import Role, Unit

TEXTS = (
    "The session opens on 1 March 2027.",
    "See A/AC.320/2027/3, paragraph 12 (h), and resolution 76/268.",
    "Election of officers[^1]",
    "(a) The *report*",
    "the the ( same",
    "La session s’ouvre le 2 mars 2027",
    "Voir le document A/AC.320/2027/3, par. 12 h)",
    "Election of officers",
    "",
)
FORGED = Remark(1, "is forged", "take it out", ((1, 0, 2),), Fix(0, 2, "x"), True, True)


def table(texts: list[list[str]]) -> Parallel:
    """A set of units with versions in French and Chinese."""
    units = [Unit(f"u{n}", row[0] or "x", Role.PARAGRAPH) for n, row in enumerate(texts)]
    return of_units(units, {"fr": [row[1] for row in texts], "zh": [row[2] for row in texts]})


SETS = st.lists(st.lists(st.sampled_from(TEXTS), min_size=3, max_size=3), min_size=1, max_size=8)


@settings(deadline=None, max_examples=40)
@given(SETS, SETS)
def test_what_is_known_of_one_set_changes_nothing_about_another(
    before: list[list[str]], after: list[list[str]]
) -> None:
    """Rows in common are not judged again, and findings have the ids of the rows they are of."""
    first = checks.look(table(before))
    kept = known.read(known.write(first.known))
    again = checks.look(table(after), (), kept)
    assert again.findings == checks.run(table(after))
    assert again.known == checks.look(table(after)).known


@settings(deadline=None, max_examples=40)
@given(SETS)
def test_what_was_written_is_read_back(texts: list[list[str]]) -> None:
    found = checks.look(table(texts)).known
    assert known.read(known.write(found)) == found
    assert not found.differs(known.read(known.write(found)))


@settings(deadline=None, max_examples=40)
@given(SETS, st.sampled_from([["NUM"], ["FN-1", "TR"], ["LANG-7", "DATE"]]))
def test_some_checks_are_told_from_what_is_known_of_all(
    texts: list[list[str]], only: list[str]
) -> None:
    one, others = table(texts), table([*texts, [TEXTS[0], TEXTS[5], TEXTS[4]]])
    everything = checks.look(one).known
    assert checks.look(one, only, everything).findings == checks.run(one, only)
    changed = checks.look(others, only, everything)
    assert changed.findings == checks.run(others, only)
    assert changed.known == everything


def test_an_unknown_check_is_refused() -> None:
    with pytest.raises(HexaplaError):
        checks.look(table([[TEXTS[0]] * 3]), ["XYZ-1"])


def forged(one: Parallel, maker: str = "") -> Known:
    """What is known of a set, with a remark that no check has made, of a row and of the set."""
    found = checks.look(one, (), maker=maker).known
    rows = dict.fromkeys(found.rows, (("FN-1", FORGED),))
    surveys = dict.fromkeys(found.surveys, (Surveyed("TR-5", 0, FORGED),))
    return found._replace(rows=rows, surveys=surveys)


def told(one: Parallel, before: Known, maker: str = "") -> list[str]:
    """The checks of which the forged remark was taken."""
    findings = checks.look(one, (), before, maker).findings
    return sorted(finding.code for finding in findings if "is forged" in finding.message)


def test_a_row_that_is_known_is_not_judged() -> None:
    one = table([[TEXTS[0]] * 3, [TEXTS[1]] * 3])
    assert told(one, forged(one)) == ["FN-1", "FN-1", "TR-5", "TR-5"]
    assert told(one, known.read(known.write(forged(one)))) == ["FN-1", "FN-1", "TR-5", "TR-5"]


def test_one_changed_text_has_one_row_judged_and_the_set_surveyed() -> None:
    one = table([[TEXTS[0]] * 3, [TEXTS[1]] * 3])
    assert told(table([[TEXTS[0]] * 3, [TEXTS[1], TEXTS[2], TEXTS[1]]]), forged(one)) == ["FN-1"]


def test_rows_in_another_order_are_surveyed_again() -> None:
    one, turned = [[TEXTS[0]] * 3, [TEXTS[1]] * 3], [[TEXTS[1]] * 3, [TEXTS[0]] * 3]
    assert told(table(turned), forged(table(one))) == ["FN-1", "FN-1"]


def test_another_trail_is_surveyed_again_but_for_what_sees_none() -> None:
    """The exchanged are looked for by content alone."""
    one = table([[TEXTS[0]] * 3])
    row = one.rows[0]
    other = one._replace(rows=(row._replace(unit=row.unit._replace(trail=("Annex",))),))
    assert told(other, forged(one)) == ["FN-1", "TR-5"]


def test_what_another_program_has_found_is_not_taken() -> None:
    one = table([[TEXTS[0]] * 3])
    assert told(one, forged(one, "1.0"), "1.0") == ["FN-1", "TR-5", "TR-5"]
    assert told(one, forged(one, "1.0"), "1.1") == []


def test_another_set_of_languages_is_another_setting() -> None:
    one = table([[TEXTS[0]] * 3])
    unit = one.rows[0].unit
    other = of_units([unit], {"fr": [TEXTS[0]], "zh-Hant": [TEXTS[0]]})
    assert told(other, forged(one)) == []


UNIT = Unit("u1", TEXTS[0], Role.PARAGRAPH)
ENTRY = Entry(UNIT, "La session", State.TRANSLATED, UNIT.text)
CHANGES = (
    ENTRY._replace(target="La séance"),
    ENTRY._replace(state=State.REVIEWED),
    ENTRY._replace(made_for="The session"),
    ENTRY._replace(remarks=("approved 1f2e3d4c5b6a",)),
    ENTRY._replace(flags=("no-wrap",)),
    None,
)


@pytest.mark.parametrize("entry", CHANGES)
def test_a_row_is_another_if_anything_of_an_entry_is(entry: Entry | None) -> None:
    one, other = (of_units([UNIT], {"fr": [of], "zh": ["x"]}) for of in (ENTRY, entry))
    assert known.keys(one) != known.keys(other)


@pytest.mark.parametrize("unit", [UNIT._replace(text="x"), UNIT._replace(role=Role.HEADING)])
def test_a_row_is_another_if_its_unit_is(unit: Unit) -> None:
    one, other = (of_units([of], {"fr": ["y"]}) for of in (UNIT, unit))
    assert known.keys(one) != known.keys(other)


def test_a_row_is_another_if_its_terms_are() -> None:
    one = of_units([UNIT], {"fr": ["y"]})
    terms = [{"u1": (Term("session", targets),)} for targets in (("session",), ("séance",))]
    keys = [known.keys(one._replace(terms=({}, of))) for of in terms]
    assert keys[0] != keys[1] != known.keys(one)


def test_the_place_of_a_separator_in_a_text_makes_another_row() -> None:
    one = of_units([UNIT], {"fr": ["a\x002\x00\x00b"], "zh": ["c"]})
    other = of_units([UNIT], {"fr": ["a"], "zh": ["b\x002\x00\x00c"]})
    assert known.keys(one) != known.keys(other)


def test_rows_that_differ_in_id_and_trail_only_are_judged_once() -> None:
    units = [UNIT, UNIT._replace(id="u2", trail=("Annex",))]
    one = of_units(units, {"fr": ["x", "x"]})
    assert len({*known.keys(one)}) == 1
    alike = {finding.unit for finding in checks.run(one, ["DATE-1"])}
    assert alike == {"u1", "u2"}


def signed(content: object) -> bytes:
    """A content as if it had been written."""
    text = json.dumps(content)
    return f"{blake2b(text.encode(), digest_size=16).hexdigest()}\n{text}".encode()


def test_what_is_damaged_says_nothing() -> None:
    data = known.write(forged(table([[TEXTS[0]] * 3])))
    for place in range(0, len(data), 7):
        assert known.read(data[:place]) == Known()
        assert known.read(data[:place] + b"1" + data[place + 1 :]) in (Known(), known.read(data))
    assert known.read(b"\xff\xfe") == known.read(b"") == Known()


def test_what_is_of_another_form_says_nothing() -> None:
    """Another kind of value anywhere, as another version might write it."""
    before = forged(table([[TEXTS[0]] * 3]))
    content = json.loads(known.write(before).partition(b"\n")[2])
    assert known.read(signed(content)) == before
    assert known.read(signed([])) == Known()
    for name in content:
        assert known.read(signed(content | {name: 7})) == Known()
        assert known.read(signed(content | {name: None})) == Known()
    (remark,) = next(iter(content["rows"].values()))
    for place in range(6):
        broken = [*remark[:place], {"x": 1}, *remark[place + 1 :]]
        rows = {key: [broken] for key in content["rows"]}
        assert known.read(signed(content | {"rows": rows})) == Known()
