"""Schematron, as far as a test needs it: the rules of a schema held against a document.

The committee's schemas are written for XPath 2.0, which lxml has not; `current()`, which is XSLT's,
is made a variable.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import elementpath
from lxml import etree

_IN = "{http://purl.oclc.org/dsdl/schematron}"


class Complaint(NamedTuple):
    """What a rule says of an element: the pattern it is of, the element's id, and the words."""

    pattern: str
    element: str
    words: str


def complaints(schema: Path, root: etree._Element) -> list[Complaint]:
    """What a Schematron file has against a document; rules that only warn included."""
    tree = etree.parse(schema, etree.XMLParser(resolve_entities=True, no_network=True))
    namespaces = {one.get("prefix"): one.get("uri") for one in tree.iter(f"{_IN}ns")}
    namespaces["xml"] = "http://www.w3.org/XML/1998/namespace"
    found = []
    for pattern in tree.iter(f"{_IN}pattern"):
        taken = set()
        for rule in pattern.iter(f"{_IN}rule"):
            document = root.getroottree()
            for node in elementpath.select(document, f"//({rule.get('context')})", namespaces):
                if node not in taken:
                    taken.add(node)
                    found += [
                        Complaint(pattern.get("id", ""), node.get("id", ""), words)
                        for words in _broken(rule, node, namespaces)
                    ]
    return found


def _broken(rule, node, namespaces):
    variables = {"here": node}
    for one in rule:
        test = (one.get("value") or f"boolean({one.get('test')})").replace("current()", "$here")
        if one.tag in (f"{_IN}let", f"{_IN}assert", f"{_IN}report"):
            result = elementpath.select(
                node.getroottree(), test, namespaces, item=node, variables=variables
            )
            if one.tag == f"{_IN}let":
                variables[one.get("name")] = result
            elif result is (one.tag == f"{_IN}report"):
                yield " ".join("".join(one.itertext()).split())
