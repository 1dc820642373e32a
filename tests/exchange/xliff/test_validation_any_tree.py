"""Content never raises: whatever stands where in a file, there are findings, and always the same.

Trees of all the elements and attributes that the tables have, thrown together by chance, and the
same units thrown among them several times, so that every rule meets what it was not written for.
"""

from __future__ import annotations

from copy import deepcopy
from random import Random

import pytest
from lxml import etree

from hexapla.exchange.xliff.validation.dialects import DIALECTS, tables_for
from hexapla.exchange.xliff.validation.tables import Tables
from hexapla.exchange.xliff.validation.telling import Told
from hexapla.exchange.xliff.validation.validating import validate
from hexapla.exchange.xliff.validation.walking import walk
from hexapla.model.finding import Finding

FILES = 12
VALUES = [
    "", "1", "2", "a", "yes", "no", "firstNo", "en", "comment", "term", "#1", "#n=1", "#f=1/u=1/1",
    "#its=1", "final", "x:y", "00", "0001", "preserve", "source", "a b", "-1", "1.5", "http://a/b",
    "9" * 30, "#", "/", "=",
]  # fmt: skip


def tree(chance: Random, tables: Tables, depth: int) -> etree._Element:
    """An element of any sort, the core's mostly, with any attributes and anything in it."""
    core = [tag for tag, row in tables.rows.items() if row.namespace == tables.core]
    tag = chance.choice([*core * 2, *tables.rows, "{urn:my}a", "b"])
    element = etree.Element(tag)
    row = tables.rows.get(tag)
    names = [*(row.attributes if row else ()), "id", "id", *tables.placed, "{urn:my}c", "d"]
    for name in chance.sample(names, min(len(names), chance.randrange(5))):
        element.set(name, chance.choice(VALUES))
    element.text, element.tail = chance.choice([None, None, " ", "a"]), chance.choice([None, "b"])
    if depth:
        element.extend(tree(chance, tables, depth - 1) for _ in range(chance.randrange(4)))
    return element


def document(chance: Random, version: str) -> bytes:
    tables = tables_for(version)
    root = etree.Element(
        tables.core + "xliff", {"version": version, "srcLang": "en", "trgLang": chance.choice("fe")}
    )
    for _ in range(chance.randrange(1, 3)):
        file = etree.SubElement(root, tables.core + "file", {"id": chance.choice("12")})
        within = [tree(chance, tables, 4) for _ in range(chance.randrange(4))]
        file.extend(tree(chance, tables, 2) for _ in range(chance.randrange(2)))
        for at in range(chance.randrange(24)):
            unit = etree.SubElement(file, chance.choice(sorted(tables.units)), {"id": str(at % 20)})
            unit.extend(deepcopy(one) for one in within)
    root.extend(tree(chance, tables, 3) for _ in range(chance.randrange(2)))
    return etree.tostring(root)


def told(data: bytes, version: str, *, alike: bool) -> list[Finding]:
    found = Told(tables_for(version), "a.xlf", [])
    walk(etree.fromstring(data, etree.XMLParser(collect_ids=False)), found, alike=alike)
    return sorted(found.found, key=repr)


@pytest.mark.parametrize("version", DIALECTS)
def test_nothing_raises(version: str) -> None:
    """And the short cut over units that are alike finds what the long way does."""
    total = 0
    for seed in range(FILES):
        data = document(Random(seed), version)
        long = told(data, version, alike=False)
        assert told(data, version, alike=True) == long, seed
        validate(data, "a.xlf")
        total += len(long)
    assert total > FILES * 10
