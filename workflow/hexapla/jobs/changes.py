"""What has changed in a document since a revision, for those who want to see no more."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import TypeAlias

from hexapla.errors import HexaplaError
from hexapla.exchange.po import reading as po
from hexapla.jobs.judging import spoken_of
from hexapla.model.finding import Finding
from hexapla.model.parallel import MASTER, Parallel
from hexapla.publishing.reports.report import language_of
from hexapla.workspace import files, revisions
from hexapla.workspace.workspace import Workspace

# A unit's source, its text, whether it is to be looked at again, and what it was made for.
_Text: TypeAlias = tuple[str, str, bool, str]


def since(
    workspace: Workspace, parallel: Parallel, findings: Iterable[Finding], revision: str
) -> list[Finding]:
    """The findings about units of which a text that they speak of has changed since a revision.

    Those that are about a line of a file are kept if that line has changed. A file that was not
    there yet, or could not be read, has changed from end to end. Raises WorkspaceError where there
    is no git or no such revision.
    """
    commit = revisions.known(workspace.root, revision)
    changed: dict[str, set[str] | None] = {}
    lines: dict[str, set[int] | None] = {}

    def new(one: Finding) -> bool:
        if one.unit:
            for tag in spoken_of(parallel, one):
                if tag not in changed:
                    changed[tag] = _units(workspace, parallel, tag, commit)
                units = changed[tag]
                if units is None or one.unit in units:
                    return True
            return False
        file = one.place.file
        if file not in lines:
            lines[file] = _lines(workspace, file, commit)
        there = lines[file]
        return there is None or bool(there if not one.place.line else one.place.line in there)

    return [one for one in findings if new(one)]


def _units(workspace: Workspace, parallel: Parallel, tag: str, commit: str) -> set[str] | None:
    """The units whose text in a language is another than at a revision; None: all of them."""
    if not tag:
        path = workspace.register(parallel.document)
    else:
        column = [language_of(parallel, at) for at in range(len(parallel.locales))].index(tag)
        path = workspace.catalog(parallel.document, parallel.locales[column])
    name = workspace.name_of(path)
    before = _texts(revisions.content(workspace.root, commit, name), name)
    if before is None:
        return None
    if not tag:
        return {
            row.unit.id
            for row in parallel.rows
            if before.get(row.unit.id, ("",))[0] != row.texts[MASTER]
        }
    now = _texts(files.read_if_there(path, name), name) or {}
    return {unit for unit in {*before, *now} if before.get(unit) != now.get(unit)}


def _texts(data: bytes | None, name: str) -> dict[str, _Text] | None:
    if data is None:
        return None
    try:
        messages = po.read(data, name).messages
    except HexaplaError:
        return None
    return {
        one.context: (one.source, one.target, one.fuzzy, one.previous)
        for one in messages
        if not one.obsolete
    }


def _lines(workspace: Workspace, file: str, commit: str) -> set[int] | None:
    """The lines of a file that are others than at a revision, from 1; None: all of them."""
    data = revisions.content(workspace.root, commit, file)
    if data is None:
        return None
    before = data.splitlines()
    now = files.read(workspace.root / file, file).splitlines()
    blocks = SequenceMatcher(None, before, now).get_matching_blocks()
    same = {line for _, start, size in blocks for line in range(start + 1, start + size + 1)}
    return {*range(1, len(now) + 1)} - same
