"""`hexapla lint`."""

from __future__ import annotations

from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.jobs.linting import lint
from hexapla.model.finding import Finding, Severity
from hexapla.workspace.workspace import Workspace


def run(
    document: str = "", severity: str = "info", workspace: Path = Path(), output: str = "text"
) -> int:
    """Says what to repair in the masters, with line and column."""
    opened = Workspace.open(workspace)
    code = console.FINE
    findings: list[Finding] = []
    for master in opened.masters(document):
        try:
            findings += lint(opened, master)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
    return max(code, console.show_findings(findings, output, Severity[severity.upper()]))
