"""Accepting findings with a reason, and taking that back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from hexapla.checks import CHECKS
from hexapla.errors import WorkspaceError
from hexapla.jobs import judging
from hexapla.jobs.checking import Question, check, side_by_side
from hexapla.model.finding import Severity
from hexapla.workspace.acceptances import Acceptance
from hexapla.workspace.workspace import Master, Workspace


class Wish(NamedTuple):
    """Which findings are meant: of a check, about units, in languages ("" for the master).

    No units and no languages mean all of them.
    """

    code: str
    units: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def meets(self, code: str, unit: str, language: str) -> bool:
        """Whether a finding of this check about this unit in this language is meant."""
        return (
            self.code in ("", code)
            and (not self.units or unit in self.units)
            and (not self.languages or language in self.languages)
        )


class Listed(NamedTuple):
    """Something that was accepted of a document; void if a text has changed since."""

    document: str
    acceptance: Acceptance
    void: bool = False


def accept(
    workspace: Workspace, masters: Iterable[Master], wish: Wish, reason: str
) -> list[Listed]:
    """Accepts the findings that are meant, and says so in the workspace; returns what is new.

    Raises WorkspaceError where there is no such check, for a unit without such a finding, and
    without a reason; nothing is accepted then.
    """
    if wish.code not in {one.code for one in CHECKS}:
        advice = "name one such as FN-1 (`hexapla check --explain` has them all)"
        raise WorkspaceError(f"there is no check “{wish.code}”", advice=advice)
    if not reason.strip():
        raise WorkspaceError("no reason is given", advice="say why with --reason")
    question = Question((wish.code,), severity=Severity.STYLE)
    new: dict[str, list[Acceptance]] = {}
    for master in masters:
        report = check(workspace, master, question)
        found = [*report.findings, *[one.finding for one in report.accepted]]
        by_key: dict[tuple[str, str], list[int]] = {}
        for number, one in enumerate(found):
            if one.code == wish.code and wish.meets(one.code, one.unit, one.language):
                by_key.setdefault((one.unit, one.language), []).append(number)
        for numbers in by_key.values():
            some = [found[number] for number in numbers]
            made = judging.acceptance(report.parallel, some, " ".join(reason.split()))
            new.setdefault(master.name, []).append(made)
    found_in = {one.unit for made_here in new.values() for one in made_here}
    strangers = [unit for unit in wish.units if unit not in found_in]
    if strangers or not new:
        where = f" about the unit “{strangers[0]}”" if strangers else ""
        advice = f"see `hexapla check --only {wish.code}` for what there is"
        raise WorkspaceError(f"there is no such finding of {wish.code}{where}", advice=advice)
    for document, made_here in new.items():
        keys = {one.key for one in made_here}
        stay = [one for one in judging.kept(workspace, document) if one.key not in keys]
        judging.keep(workspace, document, [*stay, *made_here])
    return [Listed(document, one) for document, some in new.items() for one in some]


def listed(workspace: Workspace, masters: Iterable[Master]) -> list[Listed]:
    """All that was accepted. Raises HexaplaError if a file cannot be read."""
    found = []
    for master in masters:
        if kept := judging.kept(workspace, master.name):
            parallel = side_by_side(workspace, master)[0]
            void = judging.judge(parallel, (), kept).void
            found += [Listed(master.name, one, one in void) for one in kept]
    return found


def drop(workspace: Workspace, masters: Iterable[Master], wish: Wish) -> list[Listed]:
    """Takes acceptances back; returns them. Raises WorkspaceError if there are none."""
    dropped: list[Listed] = []
    for master in masters:
        kept = judging.kept(workspace, master.name)
        gone = _meant(kept, wish)
        if gone:
            judging.keep(workspace, master.name, [one for one in kept if one not in gone])
            dropped += [Listed(master.name, one) for one in gone]
    if not dropped:
        advice = "see `hexapla accept --list` for what there is"
        raise WorkspaceError("no such finding was accepted", advice=advice)
    return dropped


def _meant(kept: Collection[Acceptance], wish: Wish) -> list[Acceptance]:
    return [one for one in kept if wish.meets(one.code, one.unit, one.language)]
