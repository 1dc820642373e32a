"""`hexapla proof`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError, WorkspaceError
from hexapla.exchange.profiles import GENERIC, PROFILES
from hexapla.jobs.exporting import Wishes
from hexapla.jobs.loading import load
from hexapla.jobs.proving import Failure, Proof, Shown, prove
from hexapla.jobs.remembering import Library
from hexapla.workspace.workspace import Workspace

_SHOWN = 5


def run(
    document: str = "",
    languages: Sequence[str] = (),
    tool: str = GENERIC,
    xliff: str = "",
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Shows for each document and language that its file comes home.

    A broken document stops no other. Raises WorkspaceError where no document is translated into a
    language that was asked for.
    """
    opened = Workspace.open(workspace)
    wanted = list(dict.fromkeys(opened.language(tag) for tag in languages))
    wishes, library = Wishes(PROFILES[tool], xliff), Library(opened)
    code, proofs = console.FINE, []
    left = set(wanted)
    for master in console.each(opened.masters(document), "proving"):
        try:
            loaded = load(opened, master)
            targets = opened.targets(loaded.original)
            left.difference_update(targets)
            for locale in [one for one in wanted or targets if one in targets]:
                proofs.append(prove(opened, loaded, locale, wishes, library))
                if output == "text":
                    _show(proofs[-1])
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
    if output == "json":
        console.say_json([_as_json(proof) for proof in proofs])
    if left and code == console.FINE:
        names = " or ".join(locale.name for locale in wanted if locale in left)
        problem = f"no document is translated into {names}: that is the original's language"
        raise WorkspaceError(problem, advice="name another language")
    failed = not all(proof.holds for proof in proofs)
    return max(code, console.FINDINGS) if failed else code


def _show(proof: Proof) -> None:
    console.say(
        f"{proof.document} [{proof.locale}] for {proof.tool}, XLIFF {proof.xliff}:"
        f" {proof.units:,} units"
    )
    rows = [(f"  {one.name}", one.title, _result(one, proof.units)) for one in proof.shown]
    console.table([("  what", "the file", "comes home"), *rows])
    said: set[Failure] = set()
    for one in proof.shown:
        new = [failure for failure in one.failures if failure not in said]
        said.update(new)
        for failure in new[:_SHOWN]:
            console.say(f"  {one.name}: {_said(failure)}")
        if len(new) > _SHOWN:
            more = f"… and {len(new) - _SHOWN:,} more (--format json shows all)"
            console.say(f"  {one.name}: {more}")


def _result(one: Shown, units: int) -> str:
    if one.failures:
        return f"{one.units:,} of {units:,}"
    return "nothing of the sort" if one.idle else "all"


def _said(failure: Failure) -> str:
    return f"{failure.unit}: {failure.reason}" if failure.unit else failure.reason


def _as_json(proof: Proof) -> dict[str, object]:
    return {
        "document": proof.document,
        "language": proof.locale.tag,
        "tool": proof.tool,
        "xliff": proof.xliff,
        "units": proof.units,
        "holds": proof.holds,
        "shown": [
            {
                "name": one.name,
                "title": one.title,
                "home": one.units,
                "idle": one.idle,
                "failures": [failure._asdict() for failure in one.failures],
            }
            for one in proof.shown
        ],
    }
