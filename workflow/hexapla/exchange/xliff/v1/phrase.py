"""What Phrase (once Memsource) writes beside the standard (`.mxliff`).

Codes stand in the text itself: `{1}`, `{1>…<1}`, `{b>…<b}`. What a number stands for is in the
unit's `m:mark`; letters are formats that need none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from hexapla.exchange.xliff.v1.content import original_number
from hexapla.exchange.xliff.v1.status import DONE, UNTOUCHED, Status

NAMESPACE = "http://www.memsource.com/mxlf/"


def status(unit: etree._Element) -> Status | None:
    """What `m:confirmed` says: the step of the workflow in which a person has confirmed it.

    That the file is for a later step (`m:level`) makes it translated no less; more than
    translated it never is.
    """
    said = _own(unit, "confirmed").strip().lower()
    if not said:
        return None
    return UNTOUCHED if said in ("0", "false") else DONE


def named(unit: etree._Element, known: Mapping[str, str]) -> str:
    """The key of the unit or of its group: what the unit was called where it came from."""
    group = unit.getparent()
    for place in (unit, group):
        for child in () if place is None else place:
            if child.tag == unit.tag:
                break  # what a group says stands before its units
            for context in child.iterchildren("{*}context"):
                if context.get("context-type") == "x-key":
                    return (context.text or "").strip()
    return ""


def remarks(
    unit: etree._Element, marks: Iterable[Mapping[str, str]], known: Mapping[str, str]
) -> tuple[str, ...]:
    """The comments at a unit."""
    found = [" ".join(_text(child).split()) for child in unit.iterchildren("{*}comment")]
    return tuple([one for one in dict.fromkeys(found) if one])


def codes(unit: etree._Element) -> Mapping[str, int]:
    """The numbers that a unit's codes were sent with, by their keys in the text (see `textual`).

    0 is for a code that is not ours; one of ours is either a pair or stands alone.
    """
    found: dict[str, int] = {}
    for block in unit.iterchildren("{*}tunit-metadata", "{*}tunit-target-metadata"):
        for mark in block.iterchildren("{*}mark"):
            shown = next(map(_text, mark.iterchildren("{*}content")), "")
            number = original_number(shown)
            sides = ("x" if shown.lstrip().startswith("<x") else "g",) if number else ("x", "g")
            for side in sides:
                found.setdefault(f"{side}{mark.get('id', '')}", number)
    return found


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _own(unit: etree._Element, local: str) -> str:
    for name, value in unit.attrib.items():
        if str(name).startswith("{" + NAMESPACE) and str(name).endswith("}" + local):
            return str(value)
    return ""
