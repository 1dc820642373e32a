"""Glossary: the terms of a unit with their translations and definitions."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation import spans
from hexapla.exchange.xliff.validation.grammar import Complaint, Rule, Vocabulary, element
from hexapla.exchange.xliff.validation.modules.parts import OPEN, numbered, repeated
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import ANY, IRI, NMTOKEN

NAMESPACE = "urn:oasis:names:tc:xliff:glossary:2.0"
_IN = f"{{{NAMESPACE}}}"


def _says_something(entry: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A term alone helps nobody: an entry translates it or defines it."""
    if next(entry.iterchildren(_IN + "translation", _IN + "definition"), None) is None:
        yield Complaint(
            entry, "it has neither a translation nor a definition", "give it one, or drop the entry"
        )


def _ids_differ(glossary: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Entries and translations of one glossary are told apart by their ids."""
    named = glossary.iterdescendants(_IN + "glossEntry", _IN + "translation")
    for twin in repeated(named, "id"):
        yield Complaint(
            twin,
            f"its id “{twin.get('id')}” stands twice in this glossary",
            "give it an id of its own",
        )


def _point_to_text(glossary: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """What an entry or a translation refers to is a piece of text of the same unit."""
    names = None
    for term in glossary.iterdescendants(_IN + "glossEntry", _IN + "translation"):
        if (ref := term.get("ref")) is None:
            continue
        names = names or spans.named(scope)
        if wrong := spans.what_is_wrong(ref, names, scope):
            yield Complaint(term, f"its ref “{ref}” {wrong}", spans.ADVICE)


_TAILS = {
    "glossary": "4.2",
    "glossEntry": "4.3",
    "term": "4.4",
    "translation": "4.5",
    "definition": "4.6",
    "id": "5.1",
    "ref": "5.2",
    "source": "5.3",
}
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="gls",
    elements={
        "glossary": element("glossEntry+"),
        "glossEntry": element(
            "term translation* definition? any*",
            {"id": NMTOKEN, "ref": IRI, **OPEN},
            foreign=True,
        ),
        "term": element("", {"source": ANY, **OPEN}, text=True, foreign=True),
        "translation": element(
            "", {"id": NMTOKEN, "ref": IRI, "source": ANY, **OPEN}, text=True, foreign=True
        ),
        "definition": element("", {"source": ANY, **OPEN}, text=True, foreign=True),
    },
    places={"glossary": "unit?"},
    rules=(
        Rule(
            "X2-GLS-1",
            "an entry translates or defines its term",
            "glossEntry",
            "glossEntry",
            _says_something,
        ),
        Rule("X2-GLS-2", "ids of a glossary are unique", "id", "glossary", _ids_differ),
        Rule(
            "X2-GLS-3",
            "an entry refers to text of its unit",
            "ref",
            "glossary",
            _point_to_text,
        ),
    ),
    numbers=numbered("5.2", _TAILS),
)
VOCABULARIES = {
    "2.0": _2_1,
    "2.1": _2_1,
    "2.2": _2_1._replace(numbers=numbered("4.2", _TAILS)),
}
