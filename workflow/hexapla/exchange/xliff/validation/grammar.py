"""The words in which the grammar of a vocabulary is written down: literal tables, no code.

A `Vocabulary` is one namespace in one version: its elements, what each may hold, where it may
stand in others, and the rules that no table can say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation.values import Value
from hexapla.model.finding import Severity

if TYPE_CHECKING:
    from hexapla.exchange.xliff.validation.scopes import Scope

ANY_OTHER = "any"
"""In a content model: any element of another namespace (module or extension)."""
XML = "http://www.w3.org/XML/1998/namespace"


class Particle(NamedTuple):
    """A step of a content model: so many elements out of some names, in any order."""

    names: frozenset[str]
    least: int
    most: float


class Element(NamedTuple):
    """What an element may hold.

    `attributes` are those without a namespace, and `xml:…` ones under that name. `foreign`: it
    takes attributes of other namespaces, too (an extension point), but of xml only what is listed.
    `section` is the heading of the specification that describes it, where that is not its own name.
    """

    content: tuple[Particle, ...] = ()
    attributes: Mapping[str, Value] = {}
    required: frozenset[str] = frozenset()
    text: bool = False
    foreign: bool = False
    section: str = ""


class Placed(NamedTuple):
    """An attribute with a namespace, and the elements that may carry it."""

    value: Value
    owners: frozenset[str]


class Complaint(NamedTuple):
    """What a rule has to say about an element: what is wrong, and what to do about it."""

    element: etree._Element
    problem: str
    advice: str = ""


class Rule(NamedTuple):
    """A rule that no table can say; the docstring of `run` explains it.

    `on` names what it is run on: elements (`match`, `xlf:ec`), elements with an attribute of the
    vocabulary (`@fs`), the content of each unit and each match (`content`, with the unit or match
    as the element), several with a space between.
    """

    code: str
    title: str
    section: str
    on: str
    run: Callable[[etree._Element, Scope], Iterable[Complaint]]
    severity: Severity = Severity.ERROR


class Vocabulary(NamedTuple):
    """One namespace in one version of XLIFF.

    `prefix` is the one that the specification uses, in our tables and in fragment identifiers.
    `places` says at which extension points its elements may stand, and how often in one:
    `{"matches": "unit?", "metadata": "file? group? unit? mtc:match?"}` (`?` once, `*` any number).
    `numbers` maps headings of the specification to their numbers in this version.
    `reads_text`: some rule looks at what a text says, not only at whether there is any, or at other
    units or the groups round a unit.
    """

    namespace: str
    prefix: str
    elements: Mapping[str, Element] = {}
    attributes: Mapping[str, Placed] = {}
    places: Mapping[str, str] = {}
    rules: tuple[Rule, ...] = ()
    numbers: Mapping[str, str] = {}
    reads_text: bool = False


_QUANTIFIERS = {"?": (0, 1), "*": (0, float("inf")), "+": (1, float("inf"))}


def content(model: str) -> tuple[Particle, ...]:
    """A content model from its short form: `skeleton? any* notes? unit|group+`.

    Steps stand in order; `|` joins names that may be mixed; `?`, `*`, `+` say how many there may
    be, one if there is none. A name without a prefix is of the vocabulary itself, one with a prefix
    (`xlf:source`, `mda:metadata`) of another, `any` is any element of another namespace.
    """
    particles = []
    for step in model.split():
        least, most = _QUANTIFIERS.get(step[-1], (1, 1))
        names = step.rstrip("?*+").split("|")
        particles.append(Particle(frozenset(names), least, most))
    return tuple(particles)


def element(
    model: str = "",
    attributes: Mapping[str, Value] | None = None,
    *,
    text: bool = False,
    foreign: bool = False,
    section: str = "",
) -> Element:
    """An element's row: its content model and its attributes, `!` after those that must be there.

    `element("note+")`, `element("", {"id!": NMTOKEN, "href": ANY, "xml:space": SPACE}, text=True)`.
    """
    given = attributes or {}
    return Element(
        content(model),
        {name.rstrip("!"): value for name, value in given.items()},
        frozenset(name[:-1] for name in given if name.endswith("!")),
        text,
        foreign,
        section,
    )


def placed(value: Value, owners: str) -> Placed:
    """An attribute's row: `placed(YES_NO, "xlf:pc xlf:sc mtc:match")`."""
    return Placed(value, frozenset(owners.split()))
