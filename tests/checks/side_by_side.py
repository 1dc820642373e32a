"""Small sets to check: a master's text and its versions, as the tests write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hexapla import checks
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.finding import Finding
from hexapla.model.locale import Locale
from hexapla.model.parallel import Parallel, parallel
from hexapla.model.unit import Role, Unit

Version = str | Entry | None


def entry(
    unit: Unit, version: Version, state: State = State.TRANSLATED, made_for: str | None = None
) -> Entry:
    """An entry for a text; a full entry stays what it is."""
    if isinstance(version, Entry):
        return version._replace(unit=unit)
    return Entry(unit, version or "", state, unit.text if made_for is None else made_for)


def of_units(
    units: Sequence[Unit], versions: Mapping[str, Sequence[Version]], original: str = "en"
) -> Parallel:
    """A set of several units, with a list of texts for each language tag; None: no entry."""
    catalogs = []
    for tag, texts in versions.items():
        there = [entry(unit, text) for unit, text in zip(units, texts) if text is not None]
        catalogs.append(Catalog("agenda", Locale.parse(tag), tuple(there)))
    files = {tag: f"locales/{tag}/agenda.po" for tag in versions}
    return parallel("agenda", "source/agenda.md", Locale.parse(original), units, catalogs, files)


def side_by_side(
    master: str, role: Role = Role.PARAGRAPH, original: str = "en", **versions: Version
) -> Parallel:
    """A set of one unit, with a text for each language."""
    unit = Unit("u1", master, role)
    return of_units([unit], {tag: [text] for tag, text in versions.items()}, original)


def in_language(master: str, language: str, version: Version) -> Parallel:
    """A set of one unit and one version."""
    return of_units([Unit("u1", master, Role.PARAGRAPH)], {language: [version]})


def said(parallel: Parallel, code: str) -> dict[str, str]:
    """What one check says, by language ("" for the master)."""
    findings = checks.run(parallel, [code])
    assert len({finding.language for finding in findings}) == len(findings)
    return {finding.language: str(finding) for finding in findings}


def found(parallel: Parallel) -> list[Finding]:
    """What all checks say."""
    return checks.run(parallel)
