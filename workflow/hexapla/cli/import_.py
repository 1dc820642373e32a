"""`hexapla import`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.jobs.importing import Imported, accounts, import_file, open_accounts
from hexapla.workspace.workspace import Workspace

_SHOWN = 20


def run(
    returned: Sequence[Path] = (),
    dry_run: bool = False,
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Takes returned files in, each with its ledger; a broken one stops no other."""
    opened = Workspace.open(workspace)
    code, results = console.FINE, []
    for path in console.each(returned, "importing"):
        try:
            result = import_file(opened, path, dry_run)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
            continue
        results.append(result)
        if open_accounts(result.ledger):
            code = max(code, console.FINDINGS)
        if output == "text":
            _show(result, dry_run)
    if output == "json":
        console.say_json([_as_json(result) for result in results])
    return code


def _show(result: Imported, dry_run: bool) -> None:
    totals = ", ".join(f"{number:,} {name}" for name, number in accounts(result.ledger).items())
    segments = f"{len(result.ledger.rows):,} segments"
    console.say(f"{result.file} -> {result.document} [{result.locale}]: {segments}: {totals}")
    told = [row for row in result.ledger.rows if row.reason]
    for row in told[:_SHOWN]:
        unit = row.segment.id or row.segment.name
        console.say(f"  line {row.segment.line} ({unit}): {row.account.value}: {row.reason}")
    if len(told) > _SHOWN:
        console.say(f"  … and {len(told) - _SHOWN:,} more (--format json shows all)")
    if dry_run:
        console.say("  nothing was written (--dry-run)")


def _as_json(result: Imported) -> dict[str, object]:
    return {
        "file": result.file,
        "document": result.document,
        "language": result.locale.tag,
        "accounts": accounts(result.ledger),
        "written": result.written,
        "rows": [
            {
                "line": row.segment.line,
                "unit": row.segment.id or row.segment.name,
                "account": row.account.value,
                "reason": row.reason,
            }
            for row in result.ledger.rows
        ],
    }
