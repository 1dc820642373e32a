"""The translations of a catalog in step with its register, without its units.

Who merges needs no more of a catalog than which text goes where. An entry of the register, up to
its empty translation, is how the entry of any catalog begins: what stands behind it there is the
translation. So the two are gone through side by side, and a piece of a catalog that holds nothing
else is taken apart as a whole; any other is looked at block by block (`stepping`).
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from itertools import chain, islice
from typing import NamedTuple

from hexapla.exchange.po import stepping
from hexapla.exchange.po.strings import regrouped
from hexapla.exchange.po.units import entry_of, heads_of
from hexapla.exchange.po.usual import parted, sound, usual_texts
from hexapla.model.catalog import Counts, Entry, count


class Targets(NamedTuple):
    """The translations that may be shipped, by the numbers of their units; and what is missing."""

    usable: dict[int, str]
    counts: Counts


def targets(catalog: Iterable[bytes], register: Iterable[bytes]) -> Targets | None:
    """The translations of a file in step with its register, both in chunks as they are read.

    The register must be one that `units` reads. None for a file that has to be read as a whole to
    know.
    """
    with suppress(ValueError):  # no UTF-8, or quotes that do not fit
        return _targets(catalog, register)
    return None


def _targets(catalog: Iterable[bytes], register: Iterable[bytes]) -> Targets | None:
    heads, pieces = heads_of(register), regrouped(catalog)
    first = next(pieces, b"")
    if (header := stepping.header_in(first)) is None:
        return None
    texts: list[str] = []
    others: dict[int, Entry] = {}
    behind: list[bytes] = []
    for piece in filter(None, chain([first[len(header) + 1 :]], pieces)):
        split = parted(piece)
        known = list(islice(heads, len(split)))
        if (some := usual_texts(piece, split, known)) is not None:
            texts += some
            continue
        blocks = stepping.blocks_of(piece)
        known += islice(heads, max(0, len(blocks) - len(known)))
        if b"\r" in piece or len(blocks) < len(known):
            return None
        for head, block in zip(known, blocks):
            if block.startswith(head) and (target := sound(block, len(head))):
                texts.append(target)
                continue
            entry = entry_of(head)
            found = entry and stepping.entry_in(block, *entry)
            if not found:
                return None
            others[len(texts)] = found[0]
            texts.append(found[0].target)
        behind += blocks[len(known) :]
    if next(heads, None) is not None or not stepping.is_retired(behind):
        return None
    usable = dict(enumerate(texts))
    for number, one in others.items():
        if not one.usable:
            del usable[number]
    counts = count(others.values())
    done = counts.translated + len(texts) - len(others)
    return Targets(usable, counts._replace(translated=done))
