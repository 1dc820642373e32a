"""A reviser's word on translations, bound to what they say."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.jobs.checking import Question, check
from hexapla.jobs.loading import hold, rewritten, roster
from hexapla.model.approval import approved, with_approval
from hexapla.model.finding import Severity
from hexapla.model.locale import Locale
from hexapla.workspace import files
from hexapla.workspace.workspace import Master, Workspace


class Approved(NamedTuple):
    """What became of a catalog's units: approved now, so before, and not fit to be approved.

    `wrong` are those that a check finds an error in.
    """

    now: int
    before: int
    unfit: int
    wrong: int = 0


def approve(
    workspace: Workspace, master: Master, locale: Locale, units: Collection[str] = ()
) -> Approved:
    """Approves the usable translations of a catalog, or of some of its units, as they are.

    An approval holds until the source or the target changes (check SYNC-2). What is untranslated, a
    draft or stale cannot be approved, nor what a check finds an error in, unless the finding was
    accepted with a reason. Raises WorkspaceError for a unit that there is none of.
    """
    known = roster(workspace, master)
    held = hold(workspace, known, locale)
    strangers = {*units} - {entry.unit.id for entry in held.catalog.entries}
    if strangers:
        problem = f"no unit “{min(strangers)}” in {master.file}"
        raise WorkspaceError(problem, advice="name ids as `hexapla check` shows them")
    entries, now, before, unfit, wrong = [], 0, 0, 0, 0
    erring = _erring(workspace, master, locale)
    for entry in held.catalog.entries:
        if not units or entry.unit.id in units:
            if not entry.usable:
                unfit += 1
            elif approved(entry):
                before += 1
            elif entry.unit.id in erring:
                wrong += 1
            else:
                now += 1
                entries.append(with_approval(entry))
                continue
        entries.append(entry)
    if now:
        catalog = held.catalog._replace(entries=tuple(entries))
        contents = rewritten(workspace, known, held._replace(catalog=catalog))
        files.write_all(contents.items())
    return Approved(now, before, unfit, wrong)


def _erring(workspace: Workspace, master: Master, locale: Locale) -> set[str]:
    """The ids of the units in which this version has an error that nobody has accepted."""
    question = Question(languages=(locale.tag,), severity=Severity.ERROR)
    return {one.unit for one in check(workspace, master, question).findings if one.language}
