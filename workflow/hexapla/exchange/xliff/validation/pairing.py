"""Starts and ends of spans that are no elements: <sc> with <ec>, <sm> with <em>."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation.scopes import Content

Element = etree._Element


class Side(NamedTuple):
    """The spans of all sources, or of all targets: pairs, then starts and ends that are alone."""

    both: tuple[tuple[Element, Element], ...]
    starts: tuple[Element, ...]
    ends: tuple[Element, ...]


def pairs(content: Content | None, start: str, end: str) -> Iterator[Side]:
    """The spans on the source side, then on the target side, in the order of reading.

    While a unit is not wholly translated, the other half of a span may be in a target to come: a
    half that is alone in the targets, but not in the sources, is not told of.
    """
    if content is None or (start not in content.tags and end not in content.tags):
        return
    sources = _side(content.source, start, end)
    if sources is not None:
        yield sources
    targets = _side(content.target, start, end)
    if targets is None:
        return
    if sources is not None and any(part.target is None for part in content.parts):
        whole = {one.get("id") for one, _ in sources.both}
        targets = targets._replace(
            starts=tuple(one for one in targets.starts if one.get("id") not in whole),
            ends=tuple(one for one in targets.ends if one.get("startRef") not in whole),
        )
    yield targets


def _side(elements: Sequence[Element], start: str, end: str) -> Side | None:
    open_: dict[str | None, Element] = {}
    both: list[tuple[Element, Element]] = []
    ends: list[Element] = []
    found = False
    for element in elements:
        if element.tag == start:
            found = True
            open_.setdefault(element.get("id"), element)
        elif element.tag == end:
            found = True
            name = element.get("startRef")
            first = None if name is None else open_.pop(name, None)
            if first is None:
                ends.append(element)
            else:
                both.append((first, element))
    return Side(tuple(both), tuple(open_.values()), tuple(ends)) if found else None
