"""`hexapla build`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError
from hexapla.jobs.building import FORMATS, Built, build
from hexapla.jobs.loading import Loaded, load
from hexapla.model.finding import Severity
from hexapla.workspace.workspace import Workspace


def run(
    document: str = "",
    languages: Sequence[str] = (),
    formats: Sequence[str] = FORMATS,
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Builds the set: every document in every language, and the page that shows the whole."""
    opened = Workspace.open(workspace)
    wanted = [opened.language(tag) for tag in languages] or list(opened.configuration.languages)
    code, results = console.FINE, []
    documents: list[Loaded] = []
    for master in console.each(opened.masters(document), "building"):
        try:
            loaded = load(opened, master)
            results += [build(opened, loaded, locale, tuple(formats)) for locale in wanted]
            documents.append(loaded)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
    for result in results:
        if result.blocked or result.findings:
            code = max(code, console.FINDINGS)
        if output == "text":
            _show(result)
    if output == "json":
        console.say_json([_as_json(result) for result in results])
    if "html" in formats and code != console.BROKEN:
        _index(opened, documents)
    return code


def _index(workspace: Workspace, documents: list[Loaded]) -> None:
    """The page of the whole set, whatever part of it was asked for."""
    from hexapla.jobs.indexing import build_index

    known = {loaded.master.name: loaded for loaded in documents}
    whole = [known.get(one.name) or load(workspace, one) for one in workspace.masters()]
    build_index(workspace, whole)


def _show(result: Built) -> None:
    counts = result.counts
    missing = counts.total - counts.translated
    state = "complete" if not missing else f"{missing:,} of {counts.total:,} units not translated"
    if result.blocked:
        console.say(f"{result.document} [{result.locale}]: not built, {state} (stale = block)")
        return
    files = ", ".join(result.written) or "unchanged"
    console.say(f"{result.document} [{result.locale}]: {state}; {files}")
    if result.findings:
        console.show_findings(result.findings, "text", Severity.INFO)


def _as_json(result: Built) -> dict[str, object]:
    return {
        "document": result.document,
        "language": result.locale.tag,
        "blocked": result.blocked,
        "written": result.written,
        **result.counts._asdict(),
        "findings": len(result.findings),
    }
