"""The same text, translated before: in another unit, another document, or one that has gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hexapla.model.candidate import Candidate
from hexapla.model.catalog import Catalog, Entry, State

SAME = 100


class Memory(NamedTuple):
    """Finished translations by their source text, each with its document's name, in their order.

    What is offered of them is made when it is asked for: of most sources it never is.
    """

    pairs: Mapping[str, Sequence[tuple[str, Entry]]]


def remember(catalogs: Iterable[Catalog]) -> Memory:
    """All that is finished in catalogs of one language, retired entries and stale ones included.

    A translation stands under the source that it was made for, which is not its unit's text where
    that has changed since.
    """
    pairs: dict[str, list[tuple[str, Entry]]] = {}
    # A cell of a table may stand in a document a thousand times.
    seen: set[tuple[str, str, State]] = set()
    for catalog in catalogs:
        for entry in (*catalog.entries, *catalog.retired):
            said = (entry.made_for, entry.target, entry.state)
            if entry.state >= State.TRANSLATED and entry.target and said not in seen:
                seen.add(said)
                pairs.setdefault(entry.made_for, []).append((catalog.document, entry))
    return Memory(pairs)


def offers(memory: Memory, source: str, likeness: int = SAME) -> tuple[Candidate, ...]:
    """The translations of exactly this source, the best first; `likeness` is in per cent.

    Reviewed and final ones come first, then the order is that of the catalogs; of several that say
    the same there is one.
    """
    found: dict[str, tuple[str, Entry]] = {}
    for document, entry in memory.pairs.get(source, ()):
        before = found.get(entry.target)
        if before is None or before[1].state < entry.state:
            found[entry.target] = (document, entry)
    best = sorted(found.values(), key=lambda one: -one[1].state)
    return tuple([
        Candidate(source, entry.target, likeness, origin_of(document, entry))
        for document, entry in best
    ])  # fmt: skip


def recall(memory: Memory, entry: Entry) -> tuple[Candidate, ...]:
    """The translations of exactly this entry's text, but for the one that it has itself."""
    found = offers(memory, entry.unit.text)
    return tuple([one for one in found if entry.stale or one.target != entry.target])


def origin_of(document: str, entry: Entry) -> str:
    """Where a translation comes from: “agenda, u1f2e3d4c5”."""
    return f"{document}, {entry.unit.id}"
