"""The content of a unit or of a match: its parts, and the inline elements in them."""

from __future__ import annotations

from lxml import etree

from hexapla.exchange.xliff.validation.faults import items
from hexapla.exchange.xliff.validation.scopes import Content, Part

Element = etree._Element


def content_of(host: Element, core: str) -> Content:
    """The content of a unit, or of an element that holds a source and a target itself."""
    if host.tag == core + "unit":
        parts = tuple(
            _part(element, core, position)
            for position, element in enumerate(
                host.iterchildren(core + "segment", core + "ignorable"), start=1
            )
        )
    else:
        parts = (_part(host, core, 1),)
    source = [one for part in parts if part.source is not None for one in _inline(part.source)]
    if any(part.order != position for position, part in enumerate(parts, start=1)):
        parts_of_target = sorted(parts, key=lambda part: part.order)
    else:
        parts_of_target = list(parts)
    target = [
        one for part in parts_of_target if part.target is not None for one in _inline(part.target)
    ]
    tags: set[str] = set()
    attributes: set[str] = set()
    for one in (*source, *target):
        tags.add(str(one.tag))
        attributes.update(name for name, _ in items(one))
    data = {
        data.get("id", ""): data
        for original in host.iterchildren(core + "originalData")
        for data in original
    }
    return Content(parts, tuple(source), tuple(target), data, tags, attributes, {})


def _part(element: Element, core: str, position: int) -> Part:
    source = target = None
    for child in element:
        tag = child.tag
        if source is None and tag == core + "source":
            source = child
        elif target is None and tag == core + "target":
            target = child
    order = position if target is None else order_of(target, position)
    return Part(element, source, target, order)


def order_of(target: Element, position: int) -> int:
    """Where a target belongs in its unit: its `order`, or else its own place, from 1."""
    said = target.get("order")
    if said is None:
        return position
    written = said.strip().lstrip("+")
    return (
        int(written) if written.isascii() and written.isdigit() and len(written) < 10 else position
    )


def _inline(side: Element) -> list[Element]:
    return list(side.iterdescendants()) if len(side) else []
