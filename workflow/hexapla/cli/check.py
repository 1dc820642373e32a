"""`hexapla check`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.checks import chosen
from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.jobs.checking import check
from hexapla.model.finding import Finding, Severity
from hexapla.workspace.workspace import Workspace


def run(
    document: str = "",
    languages: Sequence[str] = (),
    only: Sequence[str] = (),
    severity: str = "info",
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Says where the versions of a document differ from the master and from each other.

    A broken document stops no other. Raises HexaplaError for a check that there is none of.
    """
    opened = Workspace.open(workspace)
    tags = [opened.language(tag).tag for tag in languages]
    chosen(only)  # a name that there is none of is said once, however many documents there are
    code = console.FINE
    findings: list[Finding] = []
    for master in console.each(opened.masters(document), "checking"):
        try:
            findings += check(opened, master, only, tags)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
    return max(code, console.show_findings(findings, output, Severity[severity.upper()]))
