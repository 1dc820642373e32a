"""What Trados Studio writes beside the standard (`.sdlxliff`).

Ids of units and codes are Studio's own. What a code stands for is in the header's `tag-defs`, where
a unit came from in its contexts, how far a segment has come in `sdl:seg/@conf`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from hexapla.exchange.xliff.v1.content import original_number
from hexapla.exchange.xliff.v1.status import DONE, TO_LOOK_AT, UNTOUCHED, Status

NAMESPACE = "http://sdl.com/FileTypes/SdlXliff/"
_SDL = f"{{{NAMESPACE}1.0}}"
_DONE = {"Translated", "ApprovedTranslation", "ApprovedSignOff"}
_LONGEST_NAME = 200


def status(unit: etree._Element) -> Status | None:
    """Nothing: Studio says it of segments only."""
    return None


def segments(unit: etree._Element) -> Mapping[str, Status]:
    """The status of each segment of a unit; a segment without @conf is not translated yet."""
    return {
        segment.get("id", ""): _status(segment.get("conf", ""))
        for segment in unit.iterfind(f"{_SDL}seg-defs/{_SDL}seg")
    }


def _status(said: str) -> Status:
    if not said or said == "Unspecified":
        return UNTOUCHED
    return DONE if said in _DONE else TO_LOOK_AT


def originals(file: etree._Element) -> Mapping[str, int]:
    """The numbers of our own codes, by the ids that Studio has given to them."""
    numbers = {}
    for definition in file.iter(f"{_SDL}tag"):
        shown = next((one.text or "" for one in definition if (one.text or "").strip()), "")
        if number := original_number(shown):
            numbers[definition.get("id", "")] = number
    return numbers


def places(file: etree._Element) -> Mapping[str, str]:
    """What the header says of each context that a unit may have."""
    said = {}
    for definition in file.iter(f"{_SDL}cxt-def"):
        words = [definition.get("descr", ""), definition.get("name", "")]
        words += [value.text or "" for value in definition.iter(f"{_SDL}value")]
        said[definition.get("id", "")] = " ".join(filter(None, words))
    return said


def named(unit: etree._Element, known: Mapping[str, str]) -> str:
    """What the contexts of a unit's group say, in which its own name may be."""
    group = unit.getparent()
    first = group[0] if group is not None and known and len(group) else None
    if first is None or first.tag != f"{_SDL}cxts":
        return ""
    said = [known.get(one.get("id", ""), "") for one in first.iterchildren(f"{_SDL}cxt")]
    return " ".join(dict.fromkeys(" ".join(said).split()))[:_LONGEST_NAME]


def comments(root: etree._Element) -> Mapping[str, str]:
    """The comments of the file, by id: they stand at its beginning."""
    return {
        definition.get("id", ""): " ".join("".join(map(str, definition.itertext())).split())
        for definition in root.iter(f"{_SDL}cmt-def")
    }


def remarks(
    unit: etree._Element, marks: Iterable[Mapping[str, str]], known: Mapping[str, str]
) -> tuple[str, ...]:
    """The comments that a unit's text has marks for."""
    ids = [mark[f"{_SDL}cid"] for mark in marks if f"{_SDL}cid" in mark]
    return tuple([known[one] for one in dict.fromkeys(ids) if known.get(one)])
