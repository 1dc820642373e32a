"""`hexapla extract`."""

from __future__ import annotations

from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.jobs.extracting import Extracted, extract
from hexapla.model.finding import Severity
from hexapla.workspace.workspace import Workspace


def run(document: str = "", workspace: Path = Path(), output: str = "text") -> int:
    """Brings registers and catalogs up to the masters; a broken document stops no other."""
    opened = Workspace.open(workspace)
    code, results = console.FINE, []
    for master in console.each(opened.masters(document), "extracting"):
        try:
            result = extract(opened, master)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
            continue
        results.append(result)
        errors = [one for one in result.findings if one.severity is Severity.ERROR]
        if errors:
            code = max(code, console.FINDINGS)
        if output == "text":
            _show(result)
            if errors:
                console.show_findings(errors, "text", Severity.ERROR)
    if output == "json":
        console.say_json(
            [result._asdict() | {"findings": len(result.findings)} for result in results]
        )
    return code


def _show(result: Extracted) -> None:
    if result.fresh:
        console.say(f"{result.document}: nothing has changed")
        return
    counts = ", ".join(
        f"{number:,} {name}"
        for number, name in (
            (result.kept, "kept"),
            (result.changed, "changed"),
            (result.added, "added"),
            (result.removed, "removed"),
        )
    )
    files = f"{len(result.written)} file{'s' * (len(result.written) != 1)} written"
    console.say(f"{result.document}: {result.units:,} units ({counts}); {files}")
