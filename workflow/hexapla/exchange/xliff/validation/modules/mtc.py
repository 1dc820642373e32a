"""Translation Candidates: matches from a memory or a machine, one list a unit."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation import spans
from hexapla.exchange.xliff.validation.grammar import XML, Complaint, Rule, Vocabulary, element
from hexapla.exchange.xliff.validation.modules.parts import OPEN, PERCENT, numbered, repeated
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import (
    ANY,
    IRI,
    NMTOKEN,
    YES_NO,
    matching,
    one_of,
)

NAMESPACE = "urn:oasis:names:tc:xliff:matches:2.0"
_LANG = f"{{{XML}}}lang"
_SUBTYPE = matching(
    r"(?!xlf:)[^\s:]+:[^\s:]+", "an authority other than “xlf”, a colon and a value, as in my:exact"
)


def _point_to_text(matches: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A candidate translates a piece of text of its own unit, and its `ref` says which."""
    names = spans.named(scope)
    for match in matches.iterchildren(f"{{{NAMESPACE}}}match"):
        ref = match.get("ref")
        if ref is not None and (wrong := spans.what_is_wrong(ref, names, scope)):
            yield Complaint(match, f"its ref “{ref}” {wrong}", spans.ADVICE)


def _ids_differ(matches: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Two candidates of one list never share an id."""
    for match in repeated(matches.iterchildren(f"{{{NAMESPACE}}}match"), "id"):
        yield Complaint(
            match, f"its id “{match.get('id')}” is another match's, too", "give it an id of its own"
        )


def _type_of_subtype(match: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A `subType` makes a type more precise, so the type must be written, even if it is tm."""
    if match.get("subType") is not None and match.get("type") is None:
        yield Complaint(
            match, "it has a subType but no type", "write its type, or drop the subType"
        )


def _languages(match: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """The source of a candidate is in the file's source language, its target in the target one.

    Only a candidate for reference (`reference="yes"`) may offer another language's text. A source
    may be of another region, as memories have it (en-GB for en-US): the rule on equality is
    written for the targets of candidates, and for the sources of segments only.
    """
    document = scope.document
    for text in match.iterchildren(document.core + "source"):
        language = text.get(_LANG, document.source_language)
        if _primary(language) != _primary(document.source_language):
            yield Complaint(
                text,
                f"its xml:lang “{language}” is not the file's srcLang “{document.source_language}”",
                "drop it, or give the candidate for the file's source language",
            )
    if match.get("reference") == "yes" or not document.target_language:
        return
    for text in match.iterchildren(document.core + "target"):
        language = text.get(_LANG, document.target_language)
        if language.lower() != document.target_language.lower():
            yield Complaint(
                text,
                f"its xml:lang “{language}” is not the file's trgLang “{document.target_language}”",
                "drop it, or set reference to “yes” on the match",
            )


def _primary(language: str) -> str:
    return language.lower().partition("-")[0]


def _annotation(marker: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """A marker of type mtc:match only delimits text: the match points to it, never the reverse."""
    if marker.get("type") == "mtc:match" and marker.get("ref") is not None:
        yield Complaint(
            marker, "its type is “mtc:match”, which goes without a ref", "put the ref on the match"
        )


_TAILS = {
    "Translation Candidate Annotation": "5",
    "matches": "6.2",
    "match": "6.3",
    "id": "7.1",
    "matchQuality": "7.2",
    "matchSuitability": "7.3",
    "origin": "7.4",
    "ref": "7.5",
    "reference": "7.6",
    "similarity": "7.7",
    "subType": "7.8",
    "type": "7.9",
}
# Before 2.1 there was no paragraph on the reuse of the core, so all that follows it stood one less.
_TAILS_2_0 = {name: f"{int(tail[0]) - 1}{tail[1:]}" for name, tail in _TAILS.items()}

_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="mtc",
    elements={
        "matches": element("match+"),
        "match": element(
            "mda:metadata? xlf:originalData? xlf:source xlf:target any*",
            {
                "id": NMTOKEN,
                "matchQuality": PERCENT,
                "matchSuitability": PERCENT,
                "origin": ANY,
                "ref!": IRI,
                "reference": YES_NO,
                "similarity": PERCENT,
                "subType": _SUBTYPE,
                "type": one_of("am", "mt", "icm", "idm", "tb", "tm", "other"),
                # Of the XML namespace all but a language: that is the source's and the target's.
                **{name: value for name, value in OPEN.items() if name != "xml:lang"},
            },
            foreign=True,
        ),
    },
    places={"matches": "unit?"},
    rules=(
        Rule("X2-MTC-1", "a match points to text of its unit", "ref", "matches", _point_to_text),
        Rule("X2-MTC-2", "matches have different ids", "id", "matches", _ids_differ),
        Rule("X2-MTC-3", "no subType without a type", "subType", "match", _type_of_subtype),
        Rule("X2-MTC-4", "a match is in the file's languages", "match", "match", _languages),
        Rule(
            "X2-MTC-5",
            "a marker of a match has no ref",
            "Translation Candidate Annotation",
            "xlf:mrk xlf:sm",
            _annotation,
        ),
    ),
    numbers=numbered("5.1", _TAILS),
)
VOCABULARIES = {
    "2.0": _2_1._replace(numbers=numbered("5.1", _TAILS_2_0)),
    "2.1": _2_1,
    "2.2": _2_1._replace(numbers=numbered("4.1", _TAILS)),
}
