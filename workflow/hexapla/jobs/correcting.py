"""What the corrigenda of a workspace correct in a document."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.jobs.loading import Loaded, load, load_catalog
from hexapla.language.corrections import correction
from hexapla.model.parallel import MASTER, Correction, Parallel
from hexapla.model.reading import Reading
from hexapla.workspace.workspace import Master, Workspace

_APPLIES_TO = "applies_to"
_SIGN = "/Corr."


def corrections(
    workspace: Workspace, corrected: Master, reading: Reading, parallel: Parallel
) -> tuple[Correction, ...]:
    """The corrections of a document, by the column of the version that they apply to.

    Raises HexaplaError if a corrigendum cannot be read.
    """
    symbol = reading.document.field("symbol")
    if not symbol:
        return ()
    found: list[Correction] = []
    for master in workspace.masters():
        if master == corrected or _SIGN.encode() not in workspace.read_master(master):
            continue
        known = load(workspace, master)
        own = known.reading.document.field("symbol")
        if own.startswith(symbol + _SIGN):
            found += _of(workspace, known, own, parallel)
    return tuple(found)


def _of(
    workspace: Workspace, known: Loaded, symbol: str, parallel: Parallel
) -> Iterator[Correction]:
    said = known.reading.document.field(_APPLIES_TO)
    tags = {tag.strip() for tag in said.strip("[]").split(",") if tag.strip()}
    for column, locale in enumerate(parallel.locales):
        if tags and locale.tag not in tags:
            continue
        if column == MASTER:
            texts = [unit.text for unit in known.units]
        else:
            entries = load_catalog(workspace, known, locale).entries
            texts = [entry.target for entry in entries if entry.usable]
        for text in texts:
            if pair := correction(text):
                yield Correction(symbol, column, *pair)
