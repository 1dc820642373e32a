"""Metadata: custom data about an element, in groups of named values."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule, Vocabulary, element
from hexapla.exchange.xliff.validation.modules.parts import numbered, repeated
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import ANY, NMTOKEN, one_of

NAMESPACE = "urn:oasis:names:tc:xliff:metadata:2.0"


def _ids_differ(metadata: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """The metadata and all groups in it, however deep, have different ids."""
    named = (metadata, *metadata.iterdescendants(f"{{{NAMESPACE}}}metaGroup"))
    for twin in repeated(named, "id"):
        yield Complaint(
            twin,
            f"its id “{twin.get('id')}” stands twice in this metadata",
            "give it an id of its own",
        )


_TAILS = {
    "metadata": "4.2",
    "metaGroup": "4.3",
    "meta": "4.4",
    "appliesTo": "5.1",
    "category": "5.2",
    "id": "5.3",
    "type": "5.4",
}
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="mda",
    elements={
        "metadata": element("metaGroup+", {"id": NMTOKEN}),
        "metaGroup": element(
            "metaGroup|meta+",
            {
                "id": NMTOKEN,
                "category": ANY,
                "appliesTo": one_of("source", "target", "ignorable"),
            },
        ),
        "meta": element("", {"type!": ANY}, text=True),
    },
    # In a match, and from 2.2 on in the root, the content model itself has it.
    places={"metadata": "file? group? unit? gls:glossEntry?"},
    rules=(Rule("X2-MDA-1", "ids of metadata are unique", "id", "metadata", _ids_differ),),
    numbers=numbered("5.4", _TAILS),
)
VOCABULARIES = {
    "2.0": _2_1,
    "2.1": _2_1,
    "2.2": _2_1._replace(numbers=numbered("4.4", _TAILS)),
}
