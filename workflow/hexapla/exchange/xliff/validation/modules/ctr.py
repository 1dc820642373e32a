"""Change Tracking: what elements held before (2.0; an extension from 2.1 on)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule, Vocabulary, element
from hexapla.exchange.xliff.validation.modules.parts import OPEN, at_head, local, numbered, repeated
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import ANY, NMTOKEN, matching

NAMESPACE = "urn:oasis:names:tc:xliff:changetracking:2.0"
_IN = f"{{{NAMESPACE}}}"
# The W3C's note on dates; the specification's own example has a time zone of one digit, “+8:00”.
_WHEN = matching(
    r"\s*\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d{1,2}:\d\d)?)?)?)?\s*",
    "a date and time, such as 2014-08-05T12:00:00Z",
)
# What may be beside <ctr:changeTrack> or right below that.
_NAMES = (
    "skeleton group unit segment ignorable notes note originalData data source target matches "
    "match glossary glossEntry term translation definition metadata metaGroup meta resourceData "
    "resourceItem resourceItemRef reference profiles normalization validation rule cp ph pc sc ec "
    "mrk sm em xliff file"
)
_TRACKED = frozenset(_NAMES.split())


def _known(revisions: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Revisions apply to an element of XLIFF, by its name."""
    name = revisions.get("appliesTo")
    if name is not None and name not in _TRACKED:
        yield Complaint(
            revisions,
            f"its appliesTo “{name}” is the name of no XLIFF element",
            "write the name of an element beside the changeTrack, such as note or source",
        )


def _all_tracks(track: etree._Element) -> list[etree._Element]:
    """All tracks beside one, if it is the first of them: they are looked at together."""
    holder = track.getparent()
    tracks = [] if holder is None else list(at_head(holder, _IN + "changeTrack"))
    return tracks if tracks and tracks[0] is track else []


def _revisions(tracks: Iterable[etree._Element]) -> Iterator[etree._Element]:
    for track in tracks:
        yield from track.iterchildren(_IN + "revisions")


def _neighbours(track: etree._Element, scope: Scope) -> list[etree._Element]:
    """What stands beside the track and right below that; in a unit also all that is inline."""
    holder = track.getparent()
    found: list[etree._Element] = []
    if holder is None:
        return found
    for beside in holder.iterchildren():
        if beside.tag != _IN + "changeTrack":
            found += beside.iter() if scope.unit is not None else (beside, *beside)
    return found


def _names_one(track: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """`ref` is an id of what is there, and it is needed where several with ids could be meant."""
    if not (tracks := _all_tracks(track)):
        return
    there = _neighbours(track, scope)
    ids = {x.get("id") for x in there}
    named = Counter(local(x) for x in there)
    nameless = {local(x) for x in there if x.get("id") is None}
    for revisions in _revisions(tracks):
        ref, name = revisions.get("ref"), revisions.get("appliesTo", "")
        if ref is not None and ref not in ids:
            yield Complaint(
                revisions, f"its ref “{ref}” is no id here", "write the id of what was revised"
            )
        elif ref is None and named[name] > 1 and name not in nameless:
            yield Complaint(
                revisions,
                f"it has no ref, and there are {named[name]} <{name}>",
                "say which in ref",
            )


def _current(revisions: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """The current version is that of one of the revisions."""
    current = revisions.get("currentVersion")
    versions = [x.get("version") for x in revisions.iterchildren(_IN + "revision")]
    if current is not None and current not in versions:
        yield Complaint(
            revisions,
            f"its currentVersion “{current}” is the version of none of its revisions",
            "write the version of one of them",
        )


def _each_once(revision: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """An attribute or the content has one value at a time, so a revision says it once."""
    for item in repeated(revision.iterchildren(_IN + "item"), "property"):
        yield Complaint(
            item,
            f"its property “{item.get('property')}” stands twice in one revision",
            "keep one, or make it a revision of its own",
        )


def _has_property(track: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """An item holds former content, or the former value of an attribute that the element has.

    Only where `ref` leads to an element of the name in `appliesTo` is it known which one that is.
    """
    if not (tracks := _all_tracks(track)):
        return
    there = {(local(x), x.get("id")): x for x in reversed(_neighbours(track, scope))}
    for revisions in _revisions(tracks):
        name, ref = revisions.get("appliesTo", ""), revisions.get("ref")
        revised = None if ref is None else there.get((name, ref))
        if revised is None:
            continue
        has = {str(key).rpartition("}")[2] for key in revised.attrib} | {"content"}
        for item in revisions.iterdescendants(_IN + "item"):
            what = item.get("property", "content")
            if what.rpartition(":")[2] not in has:
                yield Complaint(
                    item,
                    f"its property “{what}” is no attribute of the <{name}> “{ref}”",
                    "write “content” or the name of an attribute that it has",
                )


_TAILS = {
    "changeTrack": "4.2",
    "revisions": "4.3",
    "revision": "4.4",
    "item": "4.5",
    "appliesTo": "5.1",
    "author": "5.2",
    "currentVersion": "5.3",
    "datetime": "5.4",
    "ref": "5.5",
    "property": "5.6",
    "version": "5.7",
}
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="ctr",
    elements={
        "changeTrack": element("revisions+"),
        "revisions": element(
            "revision+",
            {"appliesTo!": NMTOKEN, "ref": NMTOKEN, "currentVersion": NMTOKEN, **OPEN},
            foreign=True,
        ),
        "revision": element(
            "item+", {"author": ANY, "datetime": _WHEN, "version": NMTOKEN, **OPEN}, foreign=True
        ),
        "item": element("", {"property!": ANY, **OPEN}, text=True, foreign=True),
    },
    places={"changeTrack": "file* group* unit*"},
    rules=(
        Rule("X2-CTR-1", "revisions apply to an element", "appliesTo", "revisions", _known),
        Rule("X2-CTR-2", "revisions say of which one", "ref", "changeTrack", _names_one),
        Rule("X2-CTR-3", "the current version is there", "currentVersion", "revisions", _current),
        Rule("X2-CTR-4", "a revision says each once", "property", "revision", _each_once),
        Rule("X2-CTR-5", "an item revises what is there", "property", "changeTrack", _has_property),
    ),
    numbers=numbered("5.6", _TAILS),
)
# 2.2 has dropped the text of the extension, so there its paragraphs are those of 2.1.
VOCABULARIES = {"2.0": _2_1, "2.1": _2_1, "2.2": _2_1}
