"""What the validator says of XLIFF 1.2, 1.1 and 1.0: the schema's rules, and those beyond it.

The transitional schema decides what is an error; what only prose says is named by its own rule.
"""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff.v1.writing import write
from hexapla.exchange.xliff.validation.validating import validate
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.finding import Severity
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

SHARED = Path(__file__).parents[3] / "../shared/xliff"
SCHEMA = SHARED / "schemas/driver/1.2/transitional.xsd"
EVERYTHING = (Path(__file__).parent / "everything_in_1_2.xlf").read_bytes()
NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
CORE = f"{{{NAMESPACE}}}"
UNIT = '<trans-unit id="1"><source>a</source></trans-unit>'


def xliff(files: str, version: str = "1.2", more: str = "") -> bytes:
    namespace = f'xmlns="{NAMESPACE[:-3]}{version}"' if version != "1.0" else ""
    return f'<xliff version="{version}" {namespace} xmlns:a="urn:a" {more}>{files}</xliff>'.encode()


def in_file(content: str, header: str = "", more: str = 'target-language="fr"') -> bytes:
    return xliff(
        f'<file original="a" source-language="en" datatype="xml" {more}>'
        f"{header}<body>{content}</body></file>"
    )


def in_unit(content: str, more: str = "", header: str = "") -> bytes:
    return in_file(f'<trans-unit id="1" {more}>{content}</trans-unit>', header)


def texts(source: str, target: str = "", segmented: str = "") -> bytes:
    cut = f"<seg-source>{segmented}</seg-source>" if segmented else ""
    return in_unit(f"<source>{source}</source>{cut}<target>{target}</target>")


def lines(name: str) -> list[str]:
    text = (Path(__file__).parent / name).read_text()
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def built(line: str) -> bytes:
    """The file of a line: where, and what stands there."""
    place, _, content = line.partition(" ")
    parts = [part.strip() for part in re.split(r"(?:^| )\|(?= |$)", content)]
    if place == "root":
        return xliff(content)
    if place == "body":
        return in_file(content)
    if place == "header":
        return in_file("", content)
    if place == "file":
        return in_file("", more=content)
    return in_unit(*parts) if place == "unit" else texts(*parts)


@cache
def schema() -> etree.XMLSchema | None:
    return etree.XMLSchema(etree.parse(SCHEMA)) if SCHEMA.exists() else None


def schema_takes(data: bytes) -> bool | None:
    """Whether the transitional schema takes a file; None where it is not at hand."""
    known = schema()
    return None if known is None else bool(known.validate(etree.fromstring(data)))


def of(data: bytes, least: Severity = Severity.WARNING) -> list[str]:
    """The codes of what is found, each once."""
    return sorted({one.code for one in validate(data, "a.xlf") if one.severity >= least})


# ---- what is all right


def test_a_file_with_everything_in_it_is_valid() -> None:
    assert validate(EVERYTHING, "a.xlf") == ()


def test_our_own_export_is_valid() -> None:
    """Every sort of entry that the writer tells apart, filled with the source and not."""
    marked = 'A **bold** *word*, [link](https://un.org "x"), `code`, ![](a.png)<br>b[^3] ~~d~~ &'
    entries = [
        Entry(Unit("u1", "Plain & <simple>", Role.HEADING)),
        Entry(Unit("u2", marked, Role.PARAGRAPH, ("I. One", "A. *Two*"), notes=("Mind the gap",))),
        Entry(Unit("u3", "same", Role.ITEM), "même", State.DRAFT, "same", ("une question",)),
        Entry(Unit("u4", "One. Two.", Role.CELL), "Un. Deux.", State.REVIEWED, "One. Two."),
        Entry(
            Unit("u5", "new *text*", Role.FIELD), "*vieux* [texte](x)", State.FINAL, "old *text*"
        ),
        Entry(Unit("u6", "<i>html</i> <!-- c -->", Role.FOOTNOTE, name="3")),
    ]
    catalog = Catalog("report", Locale.parse("fr"), tuple(entries))
    for filled in (False, True):
        outgoing = Outgoing(Locale.parse("en"), "source/report.md", filled=filled, export="e1")
        data = b"".join(write(catalog, outgoing))
        assert of(data) == []
        assert schema_takes(data) is not False


@pytest.mark.parametrize("line", lines("valid_in_1_2.txt"))
def test_nothing_is_said_of_what_is_right(line: str) -> None:
    data = built(line)
    assert of(data, Severity.WARNING if "tool=" in line else Severity.INFO) == []
    assert schema_takes(data) is not False


@pytest.mark.parametrize("line", lines("invalid_in_1_2.txt"))
def test_what_the_schema_forbids(line: str) -> None:
    code, _, rest = line.partition(" ")
    data = built(rest)
    assert code in of(data, Severity.ERROR)
    assert schema_takes(data) is not True


@pytest.mark.parametrize("line", lines("beyond_the_schema_in_1_2.txt"))
def test_what_only_prose_says(line: str) -> None:
    """The schema takes each of these, so each is a rule of its own, with its weight."""
    code, severity, rest = line.split(" ", 2)
    data = built(rest)
    found = [one for one in validate(data, "a.xlf") if one.code == code]
    assert {one.severity for one in found} == {Severity[severity]}
    assert schema_takes(data) is not False


def test_a_finding_says_where_and_what_to_do() -> None:
    data = in_unit("\n\n<source>a</source>\n<target state='done'/>")
    (found,) = validate(data, "a.xlf")
    assert (found.place, found.unit, found.code) == (("a.xlf", 4, 0), "1", "X1-S-8")
    message = found.message
    assert message.startswith("<target>: its state is “done”; it must be a value of the standard's")
    assert message.endswith("(XLIFF 1.2, 3.3 state)")


def test_values_in_messages_are_short() -> None:
    data = texts(f'<x id="{"1" * 10_000}" xid="{"2" * 10_000}"/>', f'<x id="{"3" * 10_000}"/>')
    found = validate(data, "a.xlf")
    assert {one.code for one in found} >= {"X1-REF-3", "X1-CODE-1"}
    assert max(len(one.message) for one in found) < 300


# ---- 1.1 and 1.0, and files that have forgotten their namespace


def older(content: str, version: str) -> bytes:
    header = "<header/>" if version == "1.0" else ""
    file = f'<file original="a" source-language="en" datatype="xml">{header}<body>{content}</body>'
    return xliff(f"{file}</file>", version)


@pytest.mark.parametrize(
    ("content", "since"),
    [
        ("<source/><seg-source/>", "1.2"),
        ('<source><mrk mtype="seg">a</mrk></source>', "1.2"),
        ("<source/><note/><count-group name='n'><count count-type='total'/></count-group>", "1.2"),
        ("<source/><context-group><context context-type='x-a'/></context-group>", "1.2"),
        ("<source/><a:b/>", "1.1"),
        ("<source a:b='c'/>", "1.1"),
        ("<source/><note annotates='source'/>", "1.1"),
        ("<source><x id='1' xid='1'/></source>", "1.1"),
        ("<source/><target state='x-own' state-qualifier='x-own'/>", "1.1"),
    ],
)  # fmt: skip
def test_what_came_with_a_version(content: str, since: str) -> None:
    for version in ("1.0", "1.1", "1.2"):
        data = older(f'<trans-unit id="1">{content}</trans-unit>', version)
        if version == "1.0" and ("count-group" in content or "mrk" in content):
            continue  # 1.0 has no order there, as 1.2 again, and no lists of values
        assert bool(of(data, Severity.ERROR)) == (version < since), version


def test_1_0_has_no_lists_of_values() -> None:
    content = '<trans-unit id="1" restype="OWN"><source/><target state="done"/></trans-unit>'
    assert of(older(content, "1.0")) == []
    assert of(older(content, "1.1")) == ["X1-S-8"]
    assert of(older(content.replace('"1"', '"a b"'), "1.0")) == ["X1-S-8"]


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_forgotten_namespace_is_said_and_the_rest_looked_at(version: str) -> None:
    data = older(UNIT, version).replace(b'xmlns="urn', b'xmlns:x="urn')
    assert of(data) == ["X1-XLIFF-3"]
    assert of(data.replace(b'id="1"', b"")) == ["X1-S-7", "X1-XLIFF-3"]


def test_units_of_one_shape_are_told_apart() -> None:
    """Thousands of units are looked at once by shape; the one that is wrong is still found."""
    good = "".join(
        f'<trans-unit id="u{n}" resname="u{n}"><source>a<x id="{n % 3}" equiv-text="{n}"/></source>'
        f'<target xml:lang="fr">b<x id="{n % 3}"/></target></trans-unit>' for n in range(500)
    )  # fmt: skip
    assert validate(in_file(good), "a.xlf") == ()
    for old, new, code in (
        ('id="u400"', 'id="u399"', "X1-ID-1"), ('<x id="1"/></target>', "</target>", "X1-CODE-3"),
        ('"fr"', '"de"', "X1-LANG-1"), ('id="u77" ', 'id="u77" approved="x" ', "X1-S-8"),
        ('id="u77" ', 'id="u77" phase-name="p" ', "X1-REF-1"),
        ('equiv-text="77"/', 'equiv-text="77" xid="7"/', "X1-REF-3"),
    ):  # fmt: skip
        before, found, after = good.rpartition(old)
        assert found
        assert of(in_file(before + new + after), Severity.INFO) == [code]


# ---- against the schema


def mutated(root: etree._Element, chance: random.Random) -> None:
    """One thing dropped, renamed, doubled, moved or changed in a sound file."""
    elements = [one for one in root.iter() if isinstance(one.tag, str) and one.tag.startswith(CORE)]
    one, other = chance.choice(elements[1:]), chance.choice(elements)
    parent = one.getparent()
    assert parent is not None
    kind = chance.randrange(7)
    if kind == 0:
        parent.remove(one)
    elif kind == 1:
        one.tag = other.tag
    elif kind == 2:
        parent.insert(0, etree.fromstring(etree.tostring(one, with_tail=False)))
    elif kind == 3:
        parent.insert(chance.randrange(len(parent)), one)
    elif kind == 4 and one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]
    elif kind == 5 and one.attrib and other.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(list(other.attrib.values())))
    else:
        one.set(chance.choice(["id", "state", "xml", "href", "mtype"]), "no")
        one.text = f"{one.text or ''}a"


@pytest.mark.shared
@pytest.mark.skipif(not SCHEMA.exists(), reason="the schemas are not here")
def test_all_that_the_schema_refuses_is_found() -> None:
    """In a thousand damaged copies of a file that has everything in it."""
    chance, refused = random.Random(12), 0
    for _ in range(1000):
        root = etree.fromstring(EVERYTHING)
        mutated(root, chance)
        data = etree.tostring(root)
        if not schema_takes(data):
            refused += 1
            assert of(data, Severity.ERROR), data.decode()
    assert refused > 400


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the real files are not here")
def test_files_of_real_tools_are_as_the_schema_has_them() -> None:
    """No file that the transitional schema takes is called invalid, and no other one valid."""
    seen = 0
    for path in sorted((SHARED / "real").rglob("*")):
        if not path.is_file() or NAMESPACE.encode() not in path.read_bytes()[:3000]:
            continue
        root = etree.fromstring(path.read_bytes())
        if root.tag == f"{CORE}xliff":
            seen += 1
            assert bool(of(path.read_bytes())) != schema_takes(path.read_bytes()), path.name
    assert seen > 35
