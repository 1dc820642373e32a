"""The same text, translated before: in another unit, another document, or one that has gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hexapla.model.candidate import Candidate
from hexapla.model.catalog import Catalog, Entry, State

SAME = 100


class Memory(NamedTuple):
    """Finished translations by their source text, the best first; each is 100 per cent alike."""

    pairs: Mapping[str, Sequence[Candidate]]


def remember(catalogs: Iterable[Catalog]) -> Memory:
    """All that is finished in catalogs of one language, retired entries and stale ones included.

    A translation stands under the source that it was made for, which is not its unit's text where
    that has changed since. Reviewed and final ones come first, then the order is that of the
    catalogs; a translation that says the same for the same source is kept once.
    """
    ranked: dict[str, dict[str, tuple[int, Candidate]]] = {}
    for catalog in catalogs:
        for entry in (*catalog.entries, *catalog.retired):
            if entry.state < State.TRANSLATED or not entry.target:
                continue
            known = ranked.setdefault(entry.made_for, {})
            before = known.get(entry.target)
            if before is None or before[0] < entry.state:
                origin = origin_of(catalog.document, entry)
                candidate = Candidate(entry.made_for, entry.target, SAME, origin)
                known[entry.target] = (int(entry.state), candidate)
    return Memory({
        source: [one for _, one in sorted(found.values(), key=lambda item: -item[0])]
        for source, found in ranked.items()
    })  # fmt: skip


def recall(memory: Memory, entry: Entry) -> tuple[Candidate, ...]:
    """The translations of exactly this entry's text, but for the one that it has itself."""
    found = memory.pairs.get(entry.unit.text, ())
    return tuple([one for one in found if entry.stale or one.target != entry.target])


def origin_of(document: str, entry: Entry) -> str:
    """Where a translation comes from: “agenda, u1f2e3d4c5”."""
    return f"{document}, {entry.unit.id}"
