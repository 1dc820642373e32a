"""`hexapla export`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError, WorkspaceError
from hexapla.exchange.profiles import GENERIC, PROFILES
from hexapla.jobs.exporting import Exported, Wishes, export
from hexapla.jobs.loading import Roster, load, roster
from hexapla.jobs.remembering import Library
from hexapla.language.dates import parse
from hexapla.model.locale import Locale
from hexapla.workspace.workspace import Workspace

_Job = Callable[[Roster, Locale], Exported]


def run(
    document: str = "",
    languages: Sequence[str] = (),
    to: Path | None = None,
    tool: str = GENERIC,
    xliff: str = "",
    package: bool = False,
    deadline: str = "",
    note: str = "",
    into: Path | None = None,
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Writes a file for each document and language; a broken document stops no other.

    Raises WorkspaceError where no document is translated into a language that was asked for, or
    what was asked for does not go together.
    """
    if (deadline or note) and not package:
        problem = "a deadline or a note goes into a package"
        raise WorkspaceError(problem, advice="add --package")
    opened = Workspace.open(workspace)
    if into is not None:
        others = bool(document or languages or package or xliff or tool != GENERIC)
        return _fill(opened, into, to, output, others)
    wanted = list(dict.fromkeys(opened.language(tag) for tag in languages))
    wishes = Wishes(PROFILES[tool], xliff)
    job = _job(opened, to, wishes, (_date(deadline), note) if package else None)
    results, left, code = _each(opened, document, wanted, job, output)
    if output == "json":
        console.say_json([_as_json(opened, wishes, result) for result in results])
    else:
        _remark(results)
    if left and code == console.FINE:
        names = " or ".join(locale.name for locale in left)
        problem = f"no document is translated into {names}: that is the original's language"
        raise WorkspaceError(problem, advice="name another language")
    return code


def _fill(workspace: Workspace, into: Path, to: Path | None, output: str, others: bool) -> int:
    """Puts translations into a file that there is; `others` says that more was asked for."""
    if others:
        problem = "--into takes the document, the language and the form from the file"
        raise WorkspaceError(problem, advice="leave the other options out")
    from hexapla.cli import filling  # what reads the file

    return filling.run(into, to, workspace, output)


def _each(
    workspace: Workspace, document: str, wanted: Sequence[Locale], job: _Job, output: str
) -> tuple[list[Exported], list[Locale], int]:
    """Does the job; returns what came of it, the languages that no document has, and the code."""
    results: list[Exported] = []
    used: set[Locale] = set()
    said: set[str] = set()
    code = console.FINE
    for master in console.each(workspace.masters(document), "exporting"):
        try:
            known = roster(workspace, master)
            targets = workspace.targets(known.original)
            used.update(targets)
            for locale in [one for one in wanted or targets if one in targets]:
                results.append(job(known, locale))
                if output == "text":
                    _show(workspace, results[-1])
        except HexaplaError as error:
            if str(error) not in said:  # a broken glossary is that of all documents
                console.complain(error)
            said.add(str(error))
            code = console.BROKEN
    return results, [one for one in wanted if one not in used], code


def _job(
    workspace: Workspace, to: Path | None, wishes: Wishes, letter: tuple[date | None, str] | None
) -> _Job:
    """What is done for each document and language."""
    library = Library(workspace)
    if letter is None:
        return lambda known, locale: export(workspace, known, locale, to, wishes, library)
    from hexapla.jobs.packaging import Letter, package  # its pages and its zip

    said = Letter(*letter)
    # Its pages need the master itself, which is read once for all languages.
    whole = lru_cache(maxsize=1)(lambda master: load(workspace, master))
    return lambda known, locale: package(
        workspace, whole(known.master), locale, to, wishes, said, library
    )


def _date(text: str) -> date | None:
    """The day of a deadline, None if there is none. Raises WorkspaceError if it is no date."""
    day = parse(text) if text else None
    if text and day is None:
        raise WorkspaceError(f"“{text}” is no date", advice="write it as 2026-12-01")
    return day


def _show(workspace: Workspace, result: Exported) -> None:
    counts = result.counts
    left = counts.total - counts.translated
    todo = f"{left:,} unit{'s'[: left != 1]} to do, {counts.words:,} words"
    todo = todo if left else "nothing to do"
    name = _name_of(workspace, result)
    console.say(f"{result.document} [{result.locale}]: {name} ({counts.total:,} units; {todo})")


def _remark(results: Sequence[Exported]) -> None:
    """What is to be said of files, each once, on standard error: scripts read the other."""
    for notice in dict.fromkeys(result.notice for result in results if result.notice):
        console.remark(notice)


def _name_of(workspace: Workspace, result: Exported) -> str:
    inside = result.file.is_relative_to(workspace.root)
    return workspace.name_of(result.file) if inside else str(result.file)


def _as_json(workspace: Workspace, wishes: Wishes, result: Exported) -> dict[str, object]:
    return {
        "document": result.document,
        "language": result.locale.tag,
        "tool": wishes.profile.tool,
        "xliff": wishes.xliff,
        "file": _name_of(workspace, result),
        "inside": list(result.inside),
        **result.counts._asdict(),
        "notice": result.notice,
    }
