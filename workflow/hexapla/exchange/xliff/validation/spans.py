"""References from a module to a piece of text in the same unit: `#m1`, `#t=m1`, `#/f=f1/u=u1/s1`.

Translation candidates and glossary entries point at the text that they are about (2.1: 5.1.7.5 and
5.2.5.2), by a fragment identifier as XLIFF has them (2.1: 4.1, Fragment Identification).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from hexapla.exchange.xliff.validation.modules.parts import local
from hexapla.exchange.xliff.validation.scopes import Scope

_AROUND = {"f": "file", "g": "group", "u": "unit"}
ADVICE = "write “#” and the id of a segment or an inline element, with “#t=” for one in the target"


class Named(NamedTuple):
    """The ids of a unit that may be referred to: what is in its sources, and in its targets."""

    sources: frozenset[str | None]
    targets: frozenset[str | None]


def named(scope: Scope) -> Named:
    """The ids of the unit in hand; on the side of the source those of its segments, too."""
    if scope.unit is None:
        return Named(frozenset(), frozenset())
    core = scope.document.core
    parts = list(scope.unit.iterchildren(core + "segment", core + "ignorable"))
    segments = {part.get("id") for part in parts}
    return Named(
        frozenset(_inline(parts, core + "source") | segments),
        frozenset(_inline(parts, core + "target")),
    )


def _inline(parts: Sequence[etree._Element], side: str) -> set[str | None]:
    texts = [text for part in parts for text in part.iterchildren(side)]
    return {one.get("id") for text in texts for one in text.iterdescendants()}


def what_is_wrong(iri: str, names: Named, scope: Scope) -> str:
    """Why a reference names no text of the unit in hand; empty if it does name some.

    Without a prefix the last selector is the id of a segment, an ignorable or an inline element in
    a source, after `t=` that of an inline element in a target; selectors of file, group and unit
    may stand before it, if they name those around the unit.
    """
    if scope.unit is None:
        return "points to text of a unit from outside of any"
    path, mark, fragment = iri.partition("#")
    if path == "t=":  # so written in a valid sample of the committee's, for “#t=”
        path, fragment = "", f"t={fragment}"
    if not mark:
        return "is no fragment identifier, for it has no “#”"
    if path:
        return "leads to another file, not to the text of this unit"
    *outer, last = fragment.removeprefix("/").split("/")
    if fragment.startswith("/") and not (outer and outer[0].startswith("f=")):
        return "begins with “/” but not with its file"
    if not leads_here(outer, scope.unit):
        return "leads out of this unit"
    prefix, sign, name = last.rpartition("=")
    if (sign and prefix != "t") or not name:
        return "does not point to a span of text"
    if name not in (names.targets if sign else names.sources):
        return f"names nothing in the {'targets' if sign else 'sources'} of this unit"
    return ""


def leads_here(selectors: Sequence[str], element: etree._Element) -> bool:
    """Whether selectors of file, group and unit, in this order, name what an element stands in."""
    pairs = [selector.partition("=") for selector in selectors]
    kinds = [_AROUND.get(prefix, "") for prefix, _, _ in pairs]
    if "" in kinds or kinds != sorted({*kinds}):
        return False
    around = {(local(x), x.get("id")) for x in (element, *element.iterancestors())}
    return all((kind, name) in around for kind, (_, _, name) in zip(kinds, pairs))
