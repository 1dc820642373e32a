"""`hexapla status`."""

from __future__ import annotations

from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.jobs.reporting import VersionStatus, status
from hexapla.workspace.workspace import Workspace

_HEADING = ("document", "language", "units", "translated", "approved", "draft", "stale",
            "untranslated", "words to do", "aside")  # fmt: skip


def run(document: str = "", workspace: Path = Path(), output: str = "text") -> int:
    """Shows how complete each version of each document is."""
    opened = Workspace.open(workspace)
    code = console.FINE
    rows: list[VersionStatus] = []
    for master in console.each(opened.masters(document), "reading"):
        try:
            rows += status(opened, master)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
    if output == "json":
        console.say_json([_as_json(row) for row in rows])
    elif rows:
        console.table([_HEADING, *(_cells(row) for row in rows)])
    return code


def _cells(row: VersionStatus) -> tuple[str, ...]:
    counts = row.counts
    if row.original:
        return (row.document, f"{row.locale} (original)", f"{counts.total:,}", *[""] * 7)
    share = f" ({100 * counts.translated // max(1, counts.total)}%)"
    figures = (
        counts.approved,
        counts.draft,
        counts.stale,
        counts.untranslated,
        counts.words,
        row.aside,
    )
    return (
        row.document,
        row.locale.tag,
        f"{counts.total:,}",
        f"{counts.translated:,}{share}",
        *(f"{figure:,}" for figure in figures),
    )


def _as_json(row: VersionStatus) -> dict[str, object]:
    return {
        "document": row.document,
        "language": row.locale.tag,
        "original": row.original,
        "units": row.counts.total,
        **row.counts._asdict(),
        "aside": row.aside,
    }
