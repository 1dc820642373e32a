"""All versions of a document, checked together, and what is to be shown of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from hexapla.checks import chosen, run
from hexapla.checks.check import Check
from hexapla.errors import WorkspaceError
from hexapla.jobs import judging, looking
from hexapla.jobs.correcting import corrections
from hexapla.jobs.loading import load_catalog, load_texts
from hexapla.jobs.locating import locate
from hexapla.model.catalog import Catalog
from hexapla.model.finding import Finding, Severity
from hexapla.model.locale import Locale
from hexapla.model.parallel import Parallel
from hexapla.model.parallel import parallel as laid
from hexapla.model.reading import Reading
from hexapla.publishing.reports.report import Accepted, Report, Spot
from hexapla.workspace.configuration import OFF, Configuration
from hexapla.workspace.workspace import Master, Workspace


class Question(NamedTuple):
    """What somebody wants to know.

    `only` names checks or families, `languages` the tags of versions, `severity` is the least that
    is shown, `since` a revision of git: only what has changed from there. Empty ones ask for all.
    """

    only: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    severity: Severity = Severity.INFO
    since: str = ""


EVERYTHING = Question()
# What a lint says of the master's own footnotes, beside FN.
_OF_NOTES = ("MD-7", "MD-8", "MD-9")


def check(workspace: Workspace, master: Master, question: Question = EVERYTHING) -> Report:
    """The findings about a document's master and its catalogs.

    All languages are looked at in any case: a version is judged by the others. Raises HexaplaError
    if a file cannot be read, for a check that there is none of, or a revision that git has not.
    """
    parallel, reading = side_by_side(workspace, master)
    found = _found(parallel, reading, question, workspace.configuration, workspace)
    path = workspace.accepted(master.name)
    judged = judging.judge(parallel, found, judging.kept(workspace, master.name))
    made = {one.code for one in to_make(workspace.configuration, question.only)}
    void = [one for one in judged.void if one.code in made]
    told = judging.told(parallel, void, judged.standing, workspace.name_of(path))
    standing = [*judged.standing, *told]
    if question.since:
        from hexapla.jobs.changes import since  # asks git: only where it is wanted

        standing = since(workspace, parallel, standing, question.since)
    judged = judged._replace(standing=tuple(standing))
    return report(parallel, reading, judged, question, workspace)


def check_finished(workspace: Workspace, master: Master, question: Question = EVERYTHING) -> Report:
    """The findings about a document's built versions, as they will be issued.

    What was accepted of the catalogs is accepted here as well, where the texts are the same. Raises
    HexaplaError if none was built, none in a language that was asked for, or one cannot be read.
    """
    from hexapla.jobs.comparing import finished  # brings the aligner with it

    parallel, reading = finished(workspace, master)
    return _of_finished(parallel, reading, question, workspace, master)


def check_files(names: Sequence[str], question: Question = EVERYTHING) -> Report:
    """The findings about documents of any place, the master first (see `comparing.of_files`).

    Raises HexaplaError if one cannot be read or is of an unknown language, and for a language that
    was asked for and none is in.
    """
    from hexapla.jobs.comparing import of_files

    parallel, reading = of_files(names)
    return _of_finished(parallel, reading, question)


def side_by_side(workspace: Workspace, master: Master) -> tuple[Parallel, Reading]:
    """A document's master and all its catalogs, with the terms of the workspace's glossary.

    The master's reading has no blocks and no units: of a long document, they take more room than a
    catalog. Raises HexaplaError if a file cannot be read.
    """
    known, reading = load_texts(workspace, master)
    bare = reading.document._replace(blocks=())
    reading = reading._replace(document=bare, units=())
    locales = workspace.targets(known.original)
    catalogs = [load_catalog(workspace, known, locale) for locale in locales]
    files = {one.tag: workspace.name_of(workspace.catalog(master.name, one)) for one in locales}
    parallel = laid(master.name, master.file, known.original, known.units, catalogs, files)
    if any(workspace.glossary(suffix).is_file() for suffix in (".csv", ".tbx")):
        parallel = _with_terms(workspace, parallel, catalogs)
    parallel = parallel._replace(corrections=corrections(workspace, master, reading, parallel))
    return parallel, reading


def _with_terms(workspace: Workspace, parallel: Parallel, catalogs: list[Catalog]) -> Parallel:
    # What is similar is not asked for here, and neither is what a translator gets beside it.
    from hexapla.jobs.remembering import Library, terms_of
    from hexapla.memory.terms import glossary

    library = Library(workspace)
    terms = [
        terms_of(catalog, glossary(library.terms(parallel.original, catalog.locale)))
        for catalog in catalogs
    ]
    return parallel._replace(terms=({}, *terms))


def _of_finished(
    parallel: Parallel,
    reading: Reading,
    question: Question,
    workspace: Workspace | None = None,
    master: Master | None = None,
) -> Report:
    if question.since:
        problem = "--since looks at catalogs, and these are finished documents"
        raise WorkspaceError(problem, advice="leave it out")
    question = question._replace(languages=_there(parallel, question.languages))
    configuration = workspace.configuration if workspace else None
    found = _found(parallel, reading, question, configuration)
    kept = judging.kept(workspace, master.name) if workspace and master else ()
    judged = judging.judge(parallel, found, kept)
    return report(parallel, reading, judged, question, workspace)


def _there(parallel: Parallel, wanted: Iterable[str]) -> tuple[str, ...]:
    """The tags that documents have for some languages: silence would mean that all is well."""
    found: list[str] = []
    for tag in wanted:
        locale = Locale.parse(tag)
        tags = [one.tag for one in parallel.locales if one.matches(locale)]
        if not tags:
            known = ", ".join(one.tag for one in parallel.locales)
            problem = f"no document here is in {locale.name}"
            raise WorkspaceError(problem, advice=f"there are {known}")
        found += tags
    return tuple(found)


def _found(
    parallel: Parallel,
    reading: Reading,
    question: Question,
    configuration: Configuration | None,
    cache: Workspace | None = None,
) -> list[Finding]:
    """What the checks say, behind what a lint calls an error: that makes every version wrong.

    `cache` is the workspace that knows what was found before.
    """
    errors = [one for one in reading.findings if one.severity is Severity.ERROR]
    checks = to_make(configuration, question.only)
    codes = [one.code for one in checks]
    if not codes:
        found = []
    else:
        found = looking.findings(cache, parallel, codes) if cache else run(parallel, codes)
    if question.only:
        errors = [one for one in errors if one.code in _OF_NOTES and "FN" in question.only]
    return [*errors, *weighed(configuration, found)]


def report(
    parallel: Parallel,
    reading: Reading,
    judged: judging.Judged,
    question: Question = EVERYTHING,
    workspace: Workspace | None = None,
) -> Report:
    """What is to be shown of findings, wherever they come from, and where it stands.

    `reading` is the master's; without a workspace, only what `parallel` knows of places is said.
    """
    wanted = _in_languages(judged.standing, question.languages)
    shown = [one for one in wanted if one.severity >= question.severity]
    accepted = [
        one
        for one in judged.accepted
        if _in_languages([one.finding], question.languages)
        and one.finding.severity >= question.severity
    ]
    units = {one.unit for one in [*shown, *(one.finding for one in accepted)]} - {""}
    spots = locate(workspace, parallel, reading, units)
    configuration = workspace.configuration if workspace else None
    return Report(
        parallel,
        tuple(_placed(one, spots) for one in shown),
        tuple(Accepted(_placed(one.finding, spots), one.reason) for one in accepted),
        spots,
        tuple(one.code for one in to_make(configuration, question.only)),
        len(wanted) - len(shown),
    )


def to_make(configuration: Configuration | None, only: Collection[str] = ()) -> list[Check]:
    """The checks of these codes or families that are not off; one that is named is made anyway.

    Raises HexaplaError for a name that there is none of.
    """
    return [
        one
        for one in chosen(only)
        if one.code in only or configuration is None or configuration.weight(one.code) != OFF
    ]


def weighed(configuration: Configuration | None, findings: Iterable[Finding]) -> list[Finding]:
    """Findings with the severity that the workspace gives to their checks."""
    if configuration is None or not configuration.checks:
        return list(findings)
    found = []
    for one in findings:
        weight = configuration.weight(one.code)
        severity = Severity[weight.upper()] if weight not in ("", OFF) else one.severity
        found.append(one._replace(severity=severity))
    return found


def _in_languages(findings: Iterable[Finding], languages: Collection[str]) -> list[Finding]:
    """Those about versions in some languages, and about the master: it concerns all of them."""
    return [one for one in findings if not languages or one.language in ("", *languages)]


def _placed(one: Finding, spots: Mapping[tuple[str, str], Spot]) -> Finding:
    """A finding with the line and the column that it is about, if it has none yet."""
    spot = spots.get((one.language, one.unit))
    if spot is None or one.place.line:
        return one
    spans = [span for span in one.spans if span.language == one.language]
    region = spot.region(spans[0].start, spans[0].end) if spans else None
    if region:
        return one._replace(place=spot.place._replace(line=region.line, column=region.column))
    return one._replace(place=spot.place)
