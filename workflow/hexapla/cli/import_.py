"""`hexapla import`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.exchange.returns.ledger import Row
from hexapla.jobs.importing import Imported, accounts, import_file, is_open, open_accounts
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
    code = console.FINE
    results: list[Imported] = []
    for path in console.each(returned, "importing"):
        try:
            found = import_file(opened, path, dry_run)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
            continue
        results += found
        for result in found:
            if open_accounts(result.ledger):
                code = max(code, console.FINDINGS)
            if output == "text":
                _show(result, dry_run)
    if output == "json":
        console.say_json([_as_json(result) for result in results])
    return code


def _show(result: Imported, dry_run: bool) -> None:
    ledger = result.ledger
    found = accounts(ledger)
    totals = ", ".join(f"{number:,} {name}" for name, number in found.items())
    number = sum(found.values())
    console.say(
        f"{result.file} -> {result.document} [{result.locale}]: "
        f"{number:,} segment{'s'[: number != 1]}: {totals}"
    )
    restored = [row for row in ledger.rows if row.restored]
    if restored:
        many = len(restored) != 1
        console.say(
            f"  {len(restored):,} had lost {'their place or their' if many else 'its place or its'}"
            f" tags, and {'were' if many else 'was'} restored"
        )
    told = [row for row in ledger.rows if row.reason or row.restored]
    told.sort(key=lambda row: not is_open(row.account))  # a person has to see these
    for row in told[:_SHOWN]:
        console.say(f"  {_place(row)}: {'; '.join(filter(None, (row.restored, row.reason)))}")
    if len(told) > _SHOWN:
        console.say(f"  … and {len(told) - _SHOWN:,} more (--format json shows all)")
    if dry_run:
        console.say("  nothing was written (--dry-run)")


def _place(row: Row) -> str:
    segment = row.segment
    line = f"line {segment.line}" if segment.line else ""
    name = row.unit or segment.id or segment.name
    place = " ".join(filter(None, (line, f"({name})" if name else "")))
    return f"{place or 'a segment'}: {row.account.value}"


def _as_json(result: Imported) -> dict[str, object]:
    return {
        "file": result.file,
        "document": result.document,
        "language": result.locale.tag,
        "export": result.export,
        "accounts": accounts(result.ledger),
        "written": result.written,
        "rows": [
            {
                "line": row.segment.line,
                "unit": row.unit or row.segment.id or row.segment.name,
                "segments": row.segment.parts,
                "account": row.account.value,
                "reason": row.reason,
                "restored": row.restored,
            }
            for row in result.ledger.rows
        ],
    }
