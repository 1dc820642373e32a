"""All rules of the validator as a list for people: what is wanted, and where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getdoc
from typing import NamedTuple

from hexapla.exchange.xliff.validation.dialects import DIALECTS, tables_for
from hexapla.exchange.xliff.validation.faults import SEVERITIES, TITLES
from hexapla.exchange.xliff.validation.tables import Bound, Tables
from hexapla.model.finding import Severity


class Listed(NamedTuple):
    """A rule: its code, what it wants in a line and at length, how much it weighs, in which
    versions it holds, and its paragraph in the last of them ("" for what the tables say)."""

    code: str
    title: str
    explanation: str
    severity: Severity
    versions: tuple[str, ...]
    paragraph: str = ""


UNDECIDED = (
    "what an agent did: whether a skeleton, a code that cannot be deleted, an unknown element or"
    " the order of segments was there before, and is gone (the file before it would say)",
    "whether a <ph> stands for what spans text, a <pc> for what does not, or a code has sub-flows"
    " that it does not name (the original would say)",
    "whether a code whose canCopy is “no” was copied with its original data, for two codes may"
    " share data",
    "what references into other files lead to, and whether the skeleton is where href says",
    "whether the prefix of an extension has been registered since this was written",
    "whether an extension or a processing instruction does what XLIFF has elements for",
    "whether a well-formed language tag is made of registered parts",
)
"""What the specification of XLIFF 2 wants, and no reader of one file can decide."""


def listed() -> tuple[Listed, ...]:
    """Every rule of every version once, those of the tables first."""
    found: dict[str, Listed] = {}
    for name in sorted(DIALECTS, key=lambda one: DIALECTS[one].version):
        dialect, tables = DIALECTS[name], tables_for(name)
        for kind, title in TITLES.items():
            severity = SEVERITIES.get(kind, Severity.ERROR)
            code = f"{dialect.family}-S-{kind}"
            _add(Listed(code, title, "", severity, (dialect.version,)), found)
        for rule, paragraph in _bound(tables):
            text = " ".join((getdoc(rule.run) or "").split())
            versions = (dialect.version,)
            _add(Listed(rule.code, rule.title, text, rule.severity, versions, paragraph), found)
    return tuple(found.values())


def _add(one: Listed, found: dict[str, Listed]) -> None:
    before = found.get(one.code)
    versions = before.versions if before else ()
    found[one.code] = one._replace(versions=tuple(dict.fromkeys((*versions, *one.versions))))


def _bound(tables: Tables) -> Iterator[Bound]:
    for row in tables.rows.values():
        yield from row.rules
    yield from tables.content_rules
    for rules in tables.placed_rules.values():
        yield from rules
