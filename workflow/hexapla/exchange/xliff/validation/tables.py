"""The tables of a version made ready for the walk: names in Clark notation, rules beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hexapla.exchange.xliff.validation.grammar import (
    ANY_OTHER,
    XML,
    Element,
    Particle,
    Placed,
    Rule,
    Vocabulary,
)
from hexapla.exchange.xliff.validation.values import Value

ON_CONTENT = "content"
# Prefixes of extensions that the technical committee keeps a list of; which namespaces they stand
# for is not for us to say.
REGISTERED = ("tbx",)
_NO_RULES: tuple[Bound, ...] = ()


class Dialect(NamedTuple):
    """One version of XLIFF: its vocabularies, the core first.

    `family` begins the codes of its findings (X2). `containers` are the elements of the core that
    are walked through, `units` those that hold content and are looked at one by one. `lax`: its
    schema takes attributes that nobody knows, and without a namespace, at extension points.
    """

    version: str
    family: str
    vocabularies: tuple[Vocabulary, ...]
    containers: frozenset[str] = frozenset({"xliff", "file", "group"})
    units: frozenset[str] = frozenset({"unit"})
    lax: bool = False


class Bound(NamedTuple):
    """A rule with the paragraph that is cited with it."""

    rule: Rule
    paragraph: str


class Row(NamedTuple):
    """What is to be known of one element. `name` is written as people do: `unit`, `mtc:match`.

    `is_open`: its content has a place for elements of other namespaces. `fitting` remembers which
    rows of children are right, for a file repeats a few.
    """

    name: str
    namespace: str
    content: tuple[Particle, ...]
    attributes: Mapping[str, Value]
    required: frozenset[str]
    text: bool
    foreign: bool
    rules: tuple[Bound, ...]
    section: str
    is_open: bool
    fitting: dict[tuple[str, ...], bool]


class Tables(NamedTuple):
    """All that the walk needs to know of a version; namespaces have braces round them.

    `rows` by tag; `placed`, `placed_rules` by the attribute's name; `places` says for a module's
    tag which owners it may have, and whether it may stand in them once only. `prefixes` are those
    of fragment identifiers.
    """

    dialect: Dialect
    core: str
    containers: frozenset[str]
    units: frozenset[str]
    rows: Mapping[str, Row]
    placed: Mapping[str, Placed]
    placed_rules: Mapping[str, tuple[Bound, ...]]
    places: Mapping[str, Mapping[str, bool]]
    content_rules: tuple[Bound, ...]
    namespaces: Mapping[str, Vocabulary]
    prefixes: Mapping[str, frozenset[str]]

    def paragraph(self, namespace: str, *headings: str) -> str:
        """What to cite: the first of some headings that the vocabulary has a number for."""
        vocabulary = self.namespaces.get(namespace) or self.namespaces[self.core]
        return _paragraph(self.dialect, vocabulary, *headings)


def compiled(dialect: Dialect) -> Tables:
    """The tables of a version, with rules and names bound."""
    spaces = {one.prefix: braced(one.namespace) for one in dialect.vocabularies}
    core = braced(dialect.vocabularies[0].namespace)
    rules = _rules_by_place(dialect, spaces)
    attributes = _placed(dialect, spaces, core)
    return Tables(
        dialect,
        core,
        frozenset(core + name for name in dialect.containers),
        frozenset(core + name for name in dialect.units),
        {
            braced(one.namespace) + name: _row(name, element, one, spaces, rules, attributes)
            for one in dialect.vocabularies
            for name, element in one.elements.items()
        },
        attributes,
        {name: rules[f"@{name}"] for name in attributes if f"@{name}" in rules},
        _places(dialect, spaces, core),
        rules.get(ON_CONTENT, _NO_RULES),
        {braced(one.namespace): one for one in dialect.vocabularies},
        _prefixes(dialect),
    )


def braced(namespace: str) -> str:
    """A namespace as names begin with it in Clark notation; nothing where there is none."""
    return f"{{{namespace}}}" if namespace else ""


def namespace_of(tag: str) -> str:
    """The namespace of a name in Clark notation, in its braces; empty if it has none."""
    return tag[: tag.find("}") + 1]


def local_of(tag: str) -> str:
    """A name in Clark notation without its namespace."""
    return tag[tag.find("}") + 1 :]


def _paragraph(dialect: Dialect, vocabulary: Vocabulary, *headings: str) -> str:
    for heading in headings:
        if number := vocabulary.numbers.get(heading):
            return f"XLIFF {dialect.version}, {number} {heading}"
    return f"XLIFF {dialect.version}, {headings[0]}"


def _tag(name: str, own: str, spaces: Mapping[str, str]) -> str:
    """A name of our tables in Clark notation; a vocabulary that the version lacks matches nothing.

    `own` is the namespace of names without a prefix.
    """
    prefix, colon, local = name.rpartition(":")
    return spaces.get(prefix, "{}") + local if colon else own + local


def _attribute(name: str) -> str:
    return f"{{{XML}}}{name[4:]}" if name.startswith("xml:") else name


def _row(
    name: str,
    element: Element,
    vocabulary: Vocabulary,
    spaces: Mapping[str, str],
    rules: Mapping[str, tuple[Bound, ...]],
    placed: Mapping[str, Placed],
) -> Row:
    own = braced(vocabulary.namespace)
    is_core = spaces.get("xlf") == own
    return Row(
        name if is_core else f"{vocabulary.prefix}:{name}",
        own,
        tuple(
            step._replace(
                names=frozenset(
                    one if one == ANY_OTHER else _tag(one, own, spaces) for one in step.names
                )
            )
            for step in element.content
        ),
        {
            **{_attribute(one): value for one, value in element.attributes.items()},
            **{one: kind.value for one, kind in placed.items() if own + name in kind.owners},
        },
        frozenset(_attribute(one) for one in element.required),
        element.text,
        element.foreign,
        rules.get(own + name, _NO_RULES),
        element.section or name,
        any(ANY_OTHER in step.names for step in element.content),
        {},
    )


def _rules_by_place(dialect: Dialect, spaces: Mapping[str, str]) -> dict[str, tuple[Bound, ...]]:
    """The rules by the tag, the “@” and attribute, or the word that they are run on."""
    found: dict[str, tuple[Bound, ...]] = {}
    for one in dialect.vocabularies:
        own = braced(one.namespace)
        for rule in one.rules:
            bound = Bound(rule, _paragraph(dialect, one, rule.section))
            for place in rule.on.split():
                if place.startswith("@"):
                    key = "@" + _tag(place[1:], own, spaces)
                else:
                    key = place if place == ON_CONTENT else _tag(place, own, spaces)
                found[key] = (*found.get(key, ()), bound)
    return found


def _prefixes(dialect: Dialect) -> dict[str, frozenset[str]]:
    """The prefixes of fragment identifiers: those of modules, and of registered extensions."""
    found: dict[str, frozenset[str]] = dict.fromkeys(REGISTERED, frozenset())
    for one in dialect.vocabularies[1:]:
        found[one.prefix] = found.get(one.prefix, frozenset()) | {braced(one.namespace)}
    return found


def _placed(dialect: Dialect, spaces: Mapping[str, str], core: str) -> dict[str, Placed]:
    """The attributes with a namespace by name; owners without a prefix are the core's."""
    return {
        braced(one.namespace) + name: Placed(
            placed.value, frozenset(_tag(owner, core, spaces) for owner in placed.owners)
        )
        for one in dialect.vocabularies
        for name, placed in one.attributes.items()
    }


def _places(
    dialect: Dialect, spaces: Mapping[str, str], core: str
) -> dict[str, Mapping[str, bool]]:
    return {
        braced(one.namespace) + name: {
            _tag(owner.rstrip("?*"), core, spaces): owner.endswith("?") for owner in owners.split()
        }
        for one in dialect.vocabularies
        for name, owners in one.places.items()
    }
