"""XLIFF 2.x as we write it against the committee's own schemas."""

from pathlib import Path

import pytest
from lxml import etree

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff import WRITERS
from hexapla.exchange.xliff.validation.validating import validate
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.segmentation.sentences import cut

SCHEMAS = Path(__file__).parents[3] / "../shared/xliff/schemas/driver"
EN, FR, AR, ZH = [Locale.parse(tag) for tag in ("en", "fr", "ar", "zh")]
VERSIONS = ("2.0", "2.1", "2.2")
PARTS = ("xliff_core_2.1", "matches", "glossary", "metadata")
here = pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not here")

MARKED = 'A **bold** *word*, [link](https://un.org "x"), `code`, ![](a.png)<br>b[^3]\\\nc ~~d~~.'
LONG = "One is *here*.[^2] Two is <i>there</i>. See [three](https://un.org)."


def everything(locale: Locale) -> tuple[Catalog, Outgoing]:
    """One unit of every sort that the writer tells apart, and all that can go with it."""
    trail = ("I. One", "A. *Two* & three")
    entries = (
        Entry(Unit("u1", "Plain & \\<simple\\>", Role.HEADING)),
        Entry(Unit("u2", MARKED, Role.PARAGRAPH, trail, notes=("Mind <this>", "and that"))),
        Entry(Unit("u3", LONG, Role.PARAGRAPH, trail)),
        Entry(Unit("u4", LONG, Role.ITEM, trail), LONG, State.DRAFT, LONG, ("une question",)),
        Entry(Unit("u5", LONG, Role.ITEM), "Un. Deux.", State.DRAFT, LONG),
        Entry(Unit("u6", LONG, Role.CELL), LONG.replace("[^2]", ""), State.FINAL, LONG),
        Entry(Unit("u7", LONG, Role.CELL), LONG, State.TRANSLATED, "Old[^2] one. Old two."),
        Entry(Unit("u8", "![](a.png)", Role.CELL), "![x](a.png)", State.REVIEWED, "![](a.png)"),
        Entry(Unit("u9", "A\x1b\x01b\x00", Role.FOOTNOTE, name="3"), "a", State.FINAL, "A"),
        Entry(Unit("v1", "Title", Role.FIELD, name="title")),
    )
    candidates = (
        Candidate("One is *there*.[^9] Two.", "Un[^9] *y*.", 87, "agenda, u1 <2>"),
        Candidate("One.", "", 101, ""),
    )
    terms = (
        Term("Two", ("Deux", "II"), "The number", ("Zwei",)),
        Term("Three", (), "A number."),
        Term("Four", ()),
    )
    way = Outgoing(
        EN, "source/a b.md", filled=True, export="0123abcd", cut=cut,
        candidates={"u2": candidates, "u3": candidates, "u7": candidates},
        terms={"u2": terms, "u3": terms[2:]},
    )  # fmt: skip
    return Catalog("d", locale, entries), way


@pytest.mark.parametrize("locale", [FR, AR, ZH])
@pytest.mark.parametrize("version", VERSIONS)
def test_our_own_validator_finds_nothing(version, locale):
    assert validate(b"".join(WRITERS[version](*everything(locale))), "a.xlf") == ()


@pytest.mark.shared
@here
@pytest.mark.parametrize("locale", [FR, AR, ZH])
@pytest.mark.parametrize("version", VERSIONS)
def test_the_schemas_accept_what_is_written(version, locale):
    """Core and modules."""
    schema = etree.XMLSchema(etree.parse(SCHEMAS / version / "driver.xsd"))
    schema.assertValid(etree.fromstring(b"".join(WRITERS[version](*everything(locale)))))
    empty = b"".join(WRITERS[version](Catalog("d", locale, ()), Outgoing(EN, "a.md")))
    schema.assertValid(etree.fromstring(empty))


@pytest.mark.shared
@here
@pytest.mark.parametrize("part", PARTS)
def test_the_schematron_of_2_1_has_nothing_to_say(part):
    """Neither an error nor a warning; all of its rules are run."""
    schematron = pytest.importorskip("schematron", exc_type=ImportError)
    root = etree.fromstring(b"".join(WRITERS["2.1"](*everything(FR))))
    assert schematron.complaints(SCHEMAS / "2.1" / f"{part}.sch", root) == []


@pytest.mark.shared
@here
def test_the_schematron_is_really_run():
    """A file of ours that was damaged is complained of."""
    schematron = pytest.importorskip("schematron", exc_type=ImportError)
    data = b"".join(WRITERS["2.1"](*everything(FR))).replace(b'dataRef="d2"', b'dataRef="d99"', 1)
    found = schematron.complaints(SCHEMAS / "2.1/xliff_core_2.1.sch", etree.fromstring(data))
    assert {one.pattern for one in found} == {"F15"}
