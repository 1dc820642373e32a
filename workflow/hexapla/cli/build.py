"""`hexapla build`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import FormatError, HexaplaError
from hexapla.jobs.building import FORMATS, Built, build, withheld
from hexapla.jobs.loading import Loaded
from hexapla.jobs.recalling import Recalled, recall
from hexapla.model.finding import Severity
from hexapla.model.locale import Locale
from hexapla.workspace.workspace import Master, Workspace


def run(
    document: str = "",
    languages: Sequence[str] = (),
    formats: Sequence[str] = FORMATS,
    workspace: Path = Path(),
    output: str = "text",
) -> int:
    """Builds the set: every document in every language, and the page that shows the whole.

    A version that is broken stops no other; the page of the whole is left as it was then.
    """
    opened = Workspace.open(workspace)
    asked = dict.fromkeys(opened.language(tag) for tag in languages)
    wanted = list(asked or opened.configuration.languages)
    code = console.FINE
    results: list[Built] = []
    documents: list[Loaded | Recalled] = []
    for master in console.each(opened.masters(document), "building"):
        for result in _versions(opened, master, wanted, formats, documents):
            if isinstance(result, HexaplaError):
                console.complain(result)
                code = console.BROKEN
                continue
            results.append(result)
            if result.blocked or result.findings:
                code = max(code, console.FINDINGS)
            if output == "text":
                _show(result)
    if output == "json":
        console.say_json([_as_json(result) for result in results])
    if "html" in formats and code != console.BROKEN:
        _index(opened, documents)
    return code


def _versions(
    workspace: Workspace,
    master: Master,
    wanted: Sequence[Locale],
    formats: Sequence[str],
    documents: list[Loaded | Recalled],
) -> Iterator[Built | HexaplaError]:
    """A document's versions as they are built, each one or what is broken about it.

    A catalog that is broken stops no other; a folder or a template that is would stop them all.
    The document is added to `documents`.
    """
    try:
        loaded = recall(workspace, master, whole="html" in formats)
        documents.append(loaded)
        unlinked = withheld(workspace, loaded)
        for locale in wanted:
            try:
                yield build(workspace, loaded, locale, formats, unlinked)
            except FormatError as error:
                yield error
    except HexaplaError as error:
        yield error


def _index(workspace: Workspace, documents: Sequence[Loaded | Recalled]) -> None:
    """The page of the whole set, whatever part of it was asked for."""
    from hexapla.jobs.indexing import build_index

    known = {loaded.master.name: loaded for loaded in documents}
    whole = [
        known.get(one.name) or recall(workspace, one, whole=True) for one in workspace.masters()
    ]
    build_index(workspace, whole)


def _show(result: Built) -> None:
    counts = result.counts
    missing = counts.total - counts.translated + len(result.findings)
    state = "complete" if not missing else f"{missing:,} of {counts.total:,} units not translated"
    files = ", ".join(result.written) or "unchanged"
    made = f"not built, {state} (stale = block)" if result.blocked else f"{state}; {files}"
    console.say(f"{result.document} [{result.locale}]: {made}")
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
