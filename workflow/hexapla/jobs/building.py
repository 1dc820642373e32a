"""Master and catalogs to the set: localized documents, their pages, and the set's own page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from hexapla.jobs.loading import Loaded, load_catalog
from hexapla.markup.writing import same
from hexapla.model.catalog import Catalog, Counts, count
from hexapla.model.finding import Finding, Place, Severity
from hexapla.model.locale import Locale
from hexapla.model.reading import Reading
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

FORMATS = ("md", "html")


class Built(NamedTuple):
    """One version: its counts, the files that changed, and what could not be built.

    `blocked` says that the policy forbids to build it; then none of its files is there any more.
    """

    document: str
    locale: Locale
    counts: Counts
    written: tuple[str, ...] = ()
    blocked: bool = False
    findings: tuple[Finding, ...] = ()


class Version(NamedTuple):
    """A localized document in memory: its bytes, and its reading if it was read again."""

    data: bytes
    reading: Reading | None
    unfinished: frozenset[int]
    findings: tuple[Finding, ...]


def build(
    workspace: Workspace, loaded: Loaded, locale: Locale, formats: tuple[str, ...] = FORMATS
) -> Built:
    """Builds one version of a document. Raises HexaplaError if its catalog cannot be read."""
    document = loaded.master.name
    if locale.matches(loaded.original):
        catalog, counts = None, Counts(len(loaded.units), 0, 0, 0, 0)
    else:
        catalog = load_catalog(workspace, loaded, locale)
        counts = count(catalog.entries)
    policy = workspace.configuration.stale
    if catalog and policy == "block" and counts.translated < counts.total:
        for suffix in FORMATS:
            workspace.output(document, locale, f".{suffix}").unlink(missing_ok=True)
        return Built(document, locale, counts, blocked=True)
    version = localize(loaded, catalog, read_again="html" in formats)
    contents: dict[Path, bytes] = {}
    if "md" in formats:
        data = _marked(loaded, catalog, version) if policy == "mark" else version.data
        contents[workspace.output(document, locale, ".md")] = data
    if "html" in formats:
        page = _page(workspace, loaded, locale, version, counts)
        contents[workspace.output(document, locale, ".html")] = page
    written = files.write_all(contents.items())
    names = tuple(workspace.name_of(path) for path in written)
    return Built(document, locale, counts, names, findings=version.findings)


def localize(loaded: Loaded, catalog: Catalog | None, read_again: bool) -> Version:
    """The document with every usable translation in its place.

    Where the result is read again, a translation that does not come back as it went in is left
    out, and reported.
    """
    if catalog is None:
        return Version(loaded.reading.text.encode("utf-8"), loaded.reading, frozenset(), ())
    targets = {number: entry.target for number, entry in enumerate(catalog.entries) if entry.usable}
    findings: list[Finding] = []
    data = loaded.format.merge(loaded.reading, targets)
    reading = None
    while read_again or any(_risky(target) for target in targets.values()):
        reading = loaded.format.read(data, loaded.master.file)
        wrong = _misread(loaded, targets, reading)
        if wrong < 0:
            break
        findings.append(_misread_finding(loaded, catalog, wrong))
        del targets[wrong]
        data = loaded.format.merge(loaded.reading, targets)
    unfinished = frozenset(range(len(loaded.units))) - targets.keys()
    return Version(data, reading, unfinished, tuple(findings))


def _risky(target: str) -> bool:
    """Whether a text might be read back as something else: it opens with HTML, or has lines."""
    return target[:1] == "<" or "\n" in target


def _misread(loaded: Loaded, targets: Mapping[int, str], reading: Reading) -> int:
    """The first unit that a localized document does not give back as it went in, -1 if none."""
    units, found = loaded.units, reading.units
    for number, unit in enumerate(found[: len(units)]):
        wanted = targets.get(number, units[number].text)
        if unit.text != wanted and not same(unit.text, wanted):
            return _culprit(number, targets)
    return _culprit(len(units) - 1, targets) if len(units) != len(found) else -1


def _culprit(number: int, targets: Mapping[int, str]) -> int:
    """The translation to blame for a misreading: that unit's own, or the nearest one before it."""
    return next((one for one in range(number, -1, -1) if one in targets), -1)


def _misread_finding(loaded: Loaded, catalog: Catalog, number: int) -> Finding:
    slot, unit = loaded.reading.slots[number], loaded.units[number]
    return Finding(
        "MRG-1",
        Severity.ERROR,
        "the translation cannot be written into the document so that it reads back the same;"
        " the master's text stands in its place: take the markup out that opens another block",
        Place(loaded.master.file, slot.line, slot.column),
        catalog.locale.tag,
        unit.id,
    )


def _marked(loaded: Loaded, catalog: Catalog | None, version: Version) -> bytes:
    if catalog is None or not version.unfinished:
        return version.data
    tag = loaded.original.tag
    targets = {
        number: f'<mark lang="{tag}">{entry.unit.text}</mark>'
        if number in version.unfinished
        else entry.target
        for number, entry in enumerate(catalog.entries)
    }
    return loaded.format.merge(loaded.reading, targets)


def _page(
    workspace: Workspace, loaded: Loaded, locale: Locale, version: Version, counts: Counts
) -> bytes:
    # 40 ms with jinja2, spared where no page is made.
    from hexapla.publishing.notes import numbers
    from hexapla.publishing.page import page
    from hexapla.publishing.version import Version as Shown

    original = locale.matches(loaded.original)
    shown = Shown(
        loaded.master.name,
        locale,
        loaded.original,
        version.reading or loaded.reading,
        version.unfinished,
        workspace.configuration.stale == "mark",
        numbers(loaded.reading),
        _siblings(workspace, loaded.master.name),
        None if original else counts,
    )
    return page(shown, workspace.own_templates()).encode("utf-8")


def _siblings(workspace: Workspace, document: str) -> tuple[tuple[Locale, str], ...]:
    """All versions, with their places as a page sees them from its own."""
    up = "../" * (document.count("/") + 1)
    locales = workspace.configuration.languages
    return tuple((one, f"{up}{one.tag}/{document}.html") for one in locales)
