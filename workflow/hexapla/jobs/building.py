"""Master and catalogs to the set: localized documents, their pages, and the set's own page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from hexapla.errors import FormatError, HexaplaError, WorkspaceError
from hexapla.jobs.loading import Loaded
from hexapla.jobs.recalling import Recalled, translations
from hexapla.model.catalog import Counts
from hexapla.model.columns import Column, column_of
from hexapla.model.finding import Finding, Place, Severity
from hexapla.model.locale import Locale
from hexapla.model.reading import Reading
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

FORMATS = ("md", "html")
_ROLE = attrgetter("role")


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
    """A localized document: the translations in it (None: it is the master), its bytes if they were
    made, and its reading if it was read again."""

    targets: Column | None
    data: bytes | None
    reading: Reading | None
    unfinished: frozenset[int]
    findings: tuple[Finding, ...]


def withheld(workspace: Workspace, loaded: Loaded | Recalled) -> frozenset[str]:
    """The tags of the versions of a document that the policy forbids to build, as incomplete.

    A catalog that cannot be read withholds nothing: what was built before stays, and so do the
    links to it.
    """
    if workspace.configuration.stale != "block":
        return frozenset()
    found = set()
    for locale in workspace.targets(loaded.original):
        try:
            counts = translations(workspace, loaded, locale).counts
        except HexaplaError:
            continue
        if counts.translated < counts.total:
            found.add(locale.tag)
    return frozenset(found)


def build(
    workspace: Workspace,
    loaded: Loaded | Recalled,
    locale: Locale,
    formats: Collection[str] = FORMATS,
    unlinked: Collection[str] = (),
) -> Built:
    """Builds one version of a document; its page has no links to the versions `unlinked` (tags).

    Raises HexaplaError, with what was built before left as it is, if its catalog cannot be read
    or its files cannot be written.
    """
    document = loaded.master.name
    if locale.matches(loaded.original):
        targets, counts = None, Counts(len(loaded.reading.units), 0, 0, 0, 0)
    else:
        targets, counts = translations(workspace, loaded, locale)
    policy = workspace.configuration.stale
    if policy == "block" and counts.translated < counts.total:
        return _blocked(workspace, Built(document, locale, counts))
    version = localize(loaded, locale, targets, read_again="html" in formats)
    if policy == "block" and version.findings:
        return _blocked(workspace, Built(document, locale, counts, findings=version.findings))
    contents: dict[Path, bytes] = {}
    if "md" in formats:
        data = _merged(loaded, version, marked=policy == "mark")
        contents[workspace.output(document, locale, ".md")] = data
    if "html" in formats:
        shown = _siblings(workspace, loaded.master.name, unlinked)
        page = _page(workspace, loaded, locale, version, counts, shown)
        contents[workspace.output(document, locale, ".html")] = page
    written = files.write_all(contents.items())
    names = tuple(workspace.name_of(path) for path in written)
    return Built(document, locale, counts, names, findings=version.findings)


def _blocked(workspace: Workspace, built: Built) -> Built:
    """A version that must not be issued: nothing of it stays from earlier builds."""
    for suffix in FORMATS:
        path = workspace.output(built.document, built.locale, f".{suffix}")
        try:
            path.unlink(missing_ok=True)
        except NotADirectoryError:
            pass  # a file stands where its folder would be: there is nothing of it
        except OSError as error:
            problem = f"cannot be removed ({(error.strerror or 'unknown error').lower()})"
            advice = "remove it by hand, for this version must not be issued"
            raise WorkspaceError(problem, file=workspace.name_of(path), advice=advice) from None
    return built._replace(blocked=True)


def localize(
    loaded: Loaded | Recalled, locale: Locale, targets: Mapping[int, str] | None, read_again: bool
) -> Version:
    """The document with every usable translation in its place; None for these: the master itself.

    Where the result is read again, a translation that does not come back as it went in is left
    out, and reported. Raises FormatError if the result cannot be read at all.
    """
    if targets is None:
        return Version(None, loaded.reading.text.encode("utf-8"), loaded.reading, frozenset(), ())
    findings: list[Finding] = []
    found = column_of(targets, len(loaded.reading.units))
    data: bytes | None = None
    reading = None
    while read_again or _risky(loaded, found):
        data = loaded.format.merge(loaded.reading, found)
        reading = _read_again(loaded, locale, data)
        wrong = _misread(loaded, found, reading)
        if not wrong:
            break
        findings += [_misread_finding(loaded, locale, number) for number in wrong]
        found, data = found.without(wrong), None
    findings.sort(key=lambda finding: finding.place[1:])
    return Version(found, data, reading, frozenset(found.missing()), tuple(findings))


def _read_again(loaded: Loaded | Recalled, locale: Locale, data: bytes) -> Reading:
    """What a localized document says. Raises FormatError, which names the language, if nothing."""
    try:
        return loaded.format.read(data, loaded.master.file)
    except FormatError as error:
        problem = f"with its {locale.name} translations it cannot be read: {error.problem}"
        raise FormatError(problem, file=loaded.master.file, advice=error.advice) from None


def _risky(loaded: Loaded | Recalled, targets: Column) -> bool:
    """Whether a text might be read back as something else: it opens with HTML, or has lines that
    its place cannot hold."""
    if any(one[:1] == b"<" for one in targets.openings):
        return True
    slots = loaded.reading.slots
    return any(
        text[:1] == "<" or ("\n" in text and slots[number].context.kind != "paragraph")
        for number, text in targets.others.items()
    )


def _misread(loaded: Loaded | Recalled, targets: Column, reading: Reading) -> list[int]:
    """The translations to blame where a localized document does not give back what went in.

    Those that one look can tell: there may be more, behind a place where too much has gone. None
    is named if all came back.
    """
    from hexapla.markup.writing import same  # few documents have to be read again

    units, found = loaded.reading.units, reading.units
    wanted = targets.over([unit.text for unit in units])
    if list(map(_ROLE, units)) == list(map(_ROLE, found)):
        texts = [unit.text for unit in found]
        if all(one == other or same(one, other) for one, other in zip(texts, wanted)):
            return []

    def returned(number: int, place: int) -> bool:
        if not (number < len(units) and place < len(found)):
            return number == len(units) and place == len(found)
        unit, text = found[place], wanted[number]
        return unit.role is units[number].role and (unit.text == text or same(unit.text, text))

    wrong: list[int] = []
    place = 0
    for number in range(len(units)):
        if returned(number, place):
            place += 1
            continue
        wrong.append(_culprit(number, targets))
        if returned(number + 1, place + 1):
            place += 1  # it reads otherwise
        elif not returned(number + 1, place):
            break  # it has taken more than itself away
    if not wrong and place < len(found):
        wrong.append(_culprit(len(units) - 1, targets))
    return [number for number in dict.fromkeys(wrong) if number >= 0]


def _culprit(number: int, targets: Mapping[int, str]) -> int:
    """The translation to blame for a misreading: that unit's own, or the nearest one before it."""
    return next((one for one in range(number, -1, -1) if one in targets), -1)


def _misread_finding(loaded: Loaded | Recalled, locale: Locale, number: int) -> Finding:
    slot, unit = loaded.reading.slots[number], loaded.units[number]
    return Finding(
        "MRG-1",
        Severity.ERROR,
        "the translation cannot be written into the document so that it reads back the same;"
        " the master's text stands in its place: take the markup out that opens another block",
        Place(loaded.master.file, slot.line, slot.column),
        locale.tag,
        unit.id,
    )


def _merged(loaded: Loaded | Recalled, version: Version, *, marked: bool) -> bytes:
    """The document's bytes, in which what has no translation may be `marked`."""
    tag, units, targets = loaded.original.tag, loaded.reading.units, version.targets
    if targets is not None and marked and version.unfinished:
        targets = targets.replaced(
            {n: f'<mark lang="{tag}">{units[n].text}</mark>' for n in sorted(version.unfinished)}
        )
    elif version.data is not None:
        return version.data
    return loaded.format.merge(loaded.reading, targets or {})


def _page(
    workspace: Workspace,
    loaded: Loaded | Recalled,
    locale: Locale,
    version: Version,
    counts: Counts,
    siblings: tuple[tuple[Locale, str], ...],
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
        siblings,
        None if original else counts,
    )
    return page(shown, workspace.own_templates()).encode("utf-8")


def _siblings(
    workspace: Workspace, document: str, unlinked: Collection[str]
) -> tuple[tuple[Locale, str], ...]:
    """The versions that are linked, with their addresses as a page sees them from its own."""
    up = "../" * (document.count("/") + 1)
    locales = [one for one in workspace.configuration.languages if one.tag not in unlinked]
    return tuple((one, f"{up}{quote(f'{one.tag}/{document}.html')}") for one in locales)
