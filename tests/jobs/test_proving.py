"""A proof that cannot fail is none: what does not come home is named, with its unit."""

from __future__ import annotations

import pytest

from hexapla.exchange import sent as records
from hexapla.exchange.damages import DAMAGES
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.po import reading as po
from hexapla.exchange.xliff import WRITERS
from hexapla.jobs.proving import Failure, Shown, demonstrate
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

EN, FR = Locale.parse("en"), Locale.parse("fr")
TEXTS = ["Agenda", "See *this* report.[^1]", "Closing of the session", "2027", "—", "Agenda"]
UNITS = [Unit(f"u{n}", text, Role.CELL) for n, text in enumerate(TEXTS)]
DONE = Entry(UNITS[0], "Ordre du jour", State.REVIEWED, TEXTS[0], ("a remark",))
CATALOG = Catalog("d", FR, (DONE, *map(Entry, UNITS[1:])))


def shown(catalog: Catalog, *damages: str, version: str = "1.2", **more: object) -> list[Shown]:
    name, record = records.record(catalog, "source/d.md")
    sent = records.of_file(name, po.read(record, "sent.po"))
    data = b"".join(WRITERS[version](catalog, Outgoing(EN, "source/d.md", export=name)))
    return list(demonstrate(catalog, sent, data, damages, **more))


@pytest.mark.parametrize("version", WRITERS)
def test_a_whole_catalog_comes_home(version: str) -> None:
    harmless = [name for name, damage in DAMAGES.items() if not damage.harmful]
    single = [one for name in harmless for one in shown(CATALOG, name, version=version)]
    assert {one.failures for one in single} == {()}
    assert {one.units for one in single} == {6}
    assert {one.name for one in single} == {"untouched", "translated", "in-part", *harmless}


def test_all_damages_together_are_tried_if_there_are_several() -> None:
    assert [one.name for one in shown(CATALOG, "indented", "utf-16")] == [
        "untouched", "translated", "in-part", "indented", "utf-16", "together"
    ]  # fmt: skip
    assert [one.name for one in shown(CATALOG)] == ["untouched", "translated", "in-part"]


def test_nothing_of_the_sort_is_said_so() -> None:
    *_, terms = shown(CATALOG, "glossary-dropped")
    assert terms.idle
    assert not any(one.idle for one in shown(CATALOG, "indented"))


@pytest.mark.parametrize(
    ("name", "unit", "reason"),
    [
        ("truncated", "", "the returned file:"),
        ("language-wrong", "u0", "the file is in es"),
        ("target-emptied", "u", "did not come home"),
        ("source-altered", "u", "older source"),
        ("unit-unknown", "from-another-job", "no unit has the id"),
        ("code-foreign", "u", "tag"),
    ],
)
def test_what_does_not_come_home_is_named(name: str, unit: str, reason: str) -> None:
    *_, harmed = shown(CATALOG, name)
    assert harmed.failures
    assert any(one.unit.startswith(unit) and reason in one.reason for one in harmed.failures)
    assert harmed.units < 6 or name == "unit-unknown"


def test_a_file_that_is_not_found_to_be_ours_fails() -> None:
    for one in shown(CATALOG, "indented", misplaced=lambda returned: "it is taken for another"):
        assert one.failures == (Failure("", "it is taken for another"),)
        assert one.units == 0


def test_an_untouched_unit_that_changes_fails() -> None:
    """Two units in each other's place: what nobody translated would have become another text."""
    *_, swapped = shown(CATALOG, "texts-swapped")
    assert swapped.failures
