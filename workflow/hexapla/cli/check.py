"""`hexapla check`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from hexapla.checks import chosen
from hexapla.cli import console, findings
from hexapla.errors import HexaplaError, WorkspaceError
from hexapla.jobs.checking import Question, check, check_files, check_finished
from hexapla.model.finding import Severity
from hexapla.publishing.reports import Setting, write
from hexapla.publishing.reports.report import Report
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace

_PAGE = "check.html"


class Wanted(NamedTuple):
    """How a report is wanted: its form, its file, units without findings.

    `unread` says of each document that could not be read why.
    """

    output: str
    to: Path | None
    every: bool
    unread: tuple[str, ...] = ()


def run(
    documents: Sequence[str] = (),
    languages: Sequence[str] = (),
    only: Sequence[str] = (),
    severity: str = "",
    since: str = "",
    fix: bool = False,
    dry_run: bool = False,
    every: bool = False,
    explain: bool = False,
    finished: bool = False,
    to: Path | None = None,
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Says where the versions of documents differ from the master and from each other.

    `documents` are names in the workspace, or files of any place, the master first; `finished`
    takes the built versions. `fix` mends catalogs and says what is left, `dry_run` only shows how.
    `explain` says what checks do (`documents` are codes then). `severity` is the least that is
    shown, "info" if it is "" (but style is fixed, too). Raises HexaplaError for wrong use.
    """
    if explain:
        return _explain([name.upper() for name in documents], to)
    codes = tuple(name.upper() for name in only)
    chosen(codes)  # a name that there is none of is said once, however many documents there are
    question = Question(codes, tuple(languages), _severity(severity or "info"), since)
    wanted, loose = _wanted(output, to, every), _are_files(documents, workspace)
    if (fix or dry_run) and (loose or finished):
        raise WorkspaceError("--fix mends catalogs only", advice="leave it out for documents")
    if loose:
        return _files(documents, question, wanted)
    opened = Workspace.open(workspace)
    question, masters = _in_workspace(opened, question), _masters(opened, documents)
    if fix or dry_run:
        code = _fix(opened, masters, question, _severity(severity or "style"), dry_run)
        if dry_run or code == console.BROKEN:
            return code
    return _report(opened, masters, question, finished, wanted)


def _wanted(output: str, to: Path | None, every: bool) -> Wanted:
    """Says now what would otherwise be said when all checks have been made."""
    if to and to.is_dir():
        problem = "a folder stands where the report is wanted"
        raise WorkspaceError(problem, file=str(to), advice="name a file")
    return Wanted(output, to, every)


def _severity(name: str) -> Severity:
    return Severity[name.upper()]


def _files(names: Sequence[str], question: Question, wanted: Wanted) -> int:
    """Checks files of any place."""
    return _say(None, [check_files(names, question)], wanted)


def _in_workspace(workspace: Workspace, question: Question) -> Question:
    """A question in the workspace's own tags, with a revision that git has."""
    tags = tuple(workspace.language(tag).tag for tag in question.languages)
    since = question.since
    if since:
        from hexapla.workspace import revisions  # what asks git takes 10 ms to import

        since = revisions.known(workspace.root, since)
    return question._replace(languages=tags, since=since)


def _are_files(names: Sequence[str], workspace: Path) -> bool:
    """Whether names are those of files (`fr=path`, too) that are no documents of the workspace.

    One file is enough, where the others are paths or there is no workspace: another one that is not
    there is named then.
    """
    there = ["=" in name or Path(name).is_file() for name in names]
    if not any(there):
        return False
    try:
        opened = Workspace.open(workspace)
    except HexaplaError:
        return True
    try:
        paths = all(one or PurePath(name).suffix for one, name in zip(there, names))
        return paths and not all(opened.masters(name) for name in names)
    except HexaplaError:
        return True


def _masters(workspace: Workspace, documents: Sequence[str]) -> list[Master]:
    """The documents of these names, each once; all if none is named."""
    if not documents:
        return workspace.masters()
    found = {one.name: one for name in documents for one in workspace.masters(name)}
    return list(found.values())


def _reports(
    workspace: Workspace, masters: Iterable[Master], question: Question, finished: bool = False
) -> tuple[list[Report], tuple[str, ...]]:
    """What is to be said of each document, and why others cannot be read."""
    reports: list[Report] = []
    unread: list[str] = []
    look = check_finished if finished else check
    for master in console.each(list(masters), "checking"):
        try:
            reports.append(look(workspace, master, question))
        except HexaplaError as error:
            console.complain(error)
            unread.append(str(error))
    return reports, tuple(unread)


def _report(
    workspace: Workspace,
    masters: Iterable[Master],
    question: Question,
    finished: bool,
    wanted: Wanted,
) -> int:
    reports, unread = _reports(workspace, masters, question, finished)
    code = _say(workspace, reports, wanted._replace(unread=unread))
    return console.BROKEN if unread else code


def _fix(
    workspace: Workspace, masters: Sequence[Master], question: Question, least: Severity, dry: bool
) -> int:
    """Applies the fixes of findings from a severity on, or shows them; says what was done."""
    from hexapla.jobs import fixing

    reports, unread = _reports(workspace, masters, question._replace(severity=least))
    by_name = {master.name: master for master in masters}
    fixed = [
        fixing.fix(workspace, by_name[report.parallel.document], report.findings)
        for report in reports
    ]
    number = sum(len(one.done) for one in fixed)
    waiting, advised = (
        sum(len(one.waiting) for one in fixed),
        sum(len(one.advised) for one in fixed),
    )
    if dry:
        for one in fixed:
            for line in fixing.difference(workspace, one).splitlines():
                console.say(line)
    written = [] if dry else fixing.save(fixed)
    names = ", ".join(workspace.name_of(path) for path in written)
    said = f"{number:,} to fix" if dry else f"{number:,} fixed{f' in {names}' if names else ''}"
    if waiting:
        said += f"; {waiting:,} more stand{'s' * (waiting == 1)} in the way of these: run it again"
    if advised:
        said += (
            f"; {advised:,} in the master {'is' if advised == 1 else 'are'} its author’s to make"
        )
    console.remark(said)
    if unread:
        return console.BROKEN
    return console.FINDINGS if dry and number else console.FINE


def _say(workspace: Workspace | None, reports: Sequence[Report], wanted: Wanted) -> int:
    """Puts reports where they are wanted; returns the exit code that their findings make."""
    output, to = wanted.output, wanted.to
    code = findings.worst([one for report in reports for one in report.findings])
    if output == "text" and to is None:
        findings.show(reports, len(wanted.unread))
        return code
    if output == "html" and to is None:
        folder = workspace.root / workspace.configuration.build if workspace else Path()
        to = folder / _PAGE
    if output == "text":
        plain = findings.Look(terminal=False, colours=False, width=findings.PLAIN_WIDTH)
        text = "".join(f"{line}\n" for line in findings.lines(reports, plain, len(wanted.unread)))
    else:
        own = workspace.own_templates() if workspace else None
        text = write(output, reports, Setting(wanted.unread, wanted.every, own))
    if to is None or str(to) == "-":
        console.put(text)
        return code
    files.write_all([(to, text.encode("utf-8", "backslashreplace"))])
    name = _name(workspace, to)
    console.remark(f"{name}: {findings.summary(reports, len(wanted.unread))}")
    return code


def _name(workspace: Workspace | None, path: Path) -> str:
    """A file as it is found: within the workspace, or as it was named."""
    if workspace and path.resolve().is_relative_to(workspace.root):
        return workspace.name_of(path.resolve())
    return str(path)


def _explain(codes: Sequence[str], to: Path | None) -> int:
    """Says what checks do; all of them make the page of documentation."""
    from hexapla.publishing.reports.explanations import markdown, pages, section

    shown = pages(codes)
    text = "\n".join(map(section, shown)) if codes else markdown(shown)
    if to is None or str(to) == "-":
        console.put(text)
    else:
        files.write_all([(to, text.encode("utf-8"))])
    return console.FINE
