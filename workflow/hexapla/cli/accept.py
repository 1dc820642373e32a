"""`hexapla accept`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import WorkspaceError
from hexapla.jobs.accepting import Listed, Wish, accept, drop, listed
from hexapla.workspace.workspace import Workspace


def run(
    code: str = "",
    units: Sequence[str] = (),
    languages: Sequence[str] = (),
    reason: str = "",
    document: str = "",
    show: bool = False,
    dropping: bool = False,
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Accepts findings with a reason, shows what was accepted, or takes it back.

    Raises WorkspaceError where it is not clear what is meant, or there is no such finding.
    """
    opened = Workspace.open(workspace)
    masters = opened.masters(document)
    tags = [opened.language(tag) for tag in languages]
    # The master's language stands for the master.
    meant = [one.tag for one in tags]
    meant += [""] * any(one.matches(opened.configuration.original) for one in tags)
    wish = Wish(code.upper(), tuple(units), tuple(meant))
    if show and not dropping:
        found = [one for one in listed(opened, masters) if _asked(one, wish)]
        _show(found, "", output)
        return console.FINDINGS if any(one.void for one in found) else console.FINE
    if not code or not (units or dropping):
        problem = "it is not clear which findings are meant"
        raise WorkspaceError(problem, advice="name a check and a unit (NUM-1 --unit …), or --list")
    if dropping:
        _show(drop(opened, masters, wish), "no longer accepted: ", output)
    else:
        _show(accept(opened, masters, wish, reason), "accepted: ", output)
    return console.FINE


def _asked(one: Listed, wish: Wish) -> bool:
    it = one.acceptance
    return wish.meets(it.code, it.unit, it.language)


def _show(found: Sequence[Listed], verb: str, output: str) -> None:
    if output == "json":
        console.say_json(
            [
                {"document": one.document, "void": one.void, **one.acceptance._asdict()}
                for one in found
            ]
        )
        return
    for one in found:
        it = one.acceptance
        void = " (void: a text has changed since)" if one.void else ""
        version = it.language or "master"
        console.say(f"{verb}{one.document} {it.code} [{version}] {it.unit}: {it.reason}{void}")
        console.say(f"  {it.message}")
    if not found:
        console.say("nothing was accepted")
