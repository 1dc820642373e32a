"""What to repair in a master."""

from __future__ import annotations

from hexapla.formats import format_of
from hexapla.model.finding import Finding
from hexapla.workspace.workspace import Master, Workspace


def lint(workspace: Workspace, master: Master) -> tuple[Finding, ...]:
    """All findings of a master, by place. Raises HexaplaError if it cannot be read."""
    return format_of(master.file).read(workspace.read_master(master), master.file).findings
