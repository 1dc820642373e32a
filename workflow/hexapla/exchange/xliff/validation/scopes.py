"""What a rule may ask about the place of an element, gathered in the one walk.

A rule gets a `Scope` beside the element itself; what it needs to know of the unit, of the file and
of the whole document is in it, and nothing has to be searched for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Literal, NamedTuple

from lxml import etree

Element = etree._Element
Side = Literal["source", "target"]

EXTENSION = ""
"""The tag under which a scope keeps the elements of no namespace of ours."""


class File(NamedTuple):
    """A file element with its units and groups by id; `repeated` are those whose id is taken.

    `order`: all units in the order of the document.
    """

    element: Element
    units: Mapping[str, Element]
    groups: Mapping[str, Element]
    repeated: tuple[Element, ...]
    order: Sequence[Element]


class Document(NamedTuple):
    """What holds in a whole file.

    `core` is the namespace of its root in braces, so `core + "unit"` is a tag. `files` are its file
    elements, `by_id` and `by_element` the same by their ids and elements. `prefixes` are those of
    fragment identifiers, with the namespaces (in braces) that each may stand for.
    """

    root: Element
    version: str
    core: str
    source_language: str
    target_language: str
    files: Sequence[File]
    by_id: Mapping[str, File]
    by_element: Mapping[Element, File]
    prefixes: Mapping[str, frozenset[str]]
    # What is in a holder by its id, made for holders that are referred to.
    indexes: dict[Element, Mapping[str, list[Element]]]


class Part(NamedTuple):
    """A segment or an ignorable (or a match): what is in it, and its place in the target."""

    element: Element
    source: Element | None
    target: Element | None
    order: int


class Content(NamedTuple):
    """The parts of a unit or of a match, and what is inline in them.

    `source` and `target` hold all inline elements in the order of reading; those of the target in
    the order that its parts say. `data` are the original data of it by id. `tags` and `attributes`
    are the names of all inline elements and of what is on them, so that a rule knows at once
    whether there is anything to look at. `indexes` has the inline elements of a side by their ids,
    where they are referred to.
    """

    parts: tuple[Part, ...]
    source: tuple[Element, ...]
    target: tuple[Element, ...]
    data: Mapping[str, Element]
    tags: Set[str]
    attributes: Set[str]
    indexes: dict[Side, Mapping[str, list[Element]]]


class Scope(NamedTuple):
    """Where an element stands.

    `file`, `unit`: the enclosing ones, or None. `holder`: the nearest enclosing xliff, file, group
    or unit. `elements`: those of the holder, without what is in its own units and groups, in the
    order of the document, by tag (Clark notation); elements of the core inside a module's (a match)
    are not among them. `content` is that of the unit, or of the match, where there is one.
    `language`, `space`: xml:lang and xml:space as the holder has or inherits them, "" for neither.
    """

    document: Document
    file: Element | None
    holder: Element
    unit: Element | None
    elements: Mapping[str, list[Element]]
    content: Content | None
    language: str
    space: str
    # Whoever follows a reference out of the unit writes it down: such a unit is like no other one.
    outside: list[str]

    def of(self, *tags: str) -> list[Element]:
        """The elements here with one of some tags (Clark notation), by tag and then in order."""
        return [element for tag in tags for element in self.elements.get(tag, ())]
