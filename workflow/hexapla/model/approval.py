"""Approvals: a reviser's word on one pair of texts, kept with the translation.

An approval is a translator's comment, `approved 1f2e3d4c5b6a`: every tool that keeps PO files keeps
those. Its digits are the digest of the source and the target that were approved; it is void as soon
as either has changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from hexapla.model.catalog import Catalog, Entry

_WORD = "approved "


def remark(entry: Entry) -> str:
    """The comment that approves an entry as it is."""
    return _WORD + _digest(entry.unit.text, entry.target)


def approved(entry: Entry) -> bool | None:
    """Whether an approval holds; None if there is none."""
    known = [one for one in entry.remarks if one.startswith(_WORD)]
    return remark(entry) in known if known else None


def with_approval(entry: Entry, approve: bool = True) -> Entry:
    """The entry with an approval of its texts, or without any."""
    others = aside_from_approvals(entry.remarks)
    return entry._replace(remarks=(*others, remark(entry)) if approve else others)


def aside_from_approvals(remarks: Iterable[str]) -> tuple[str, ...]:
    """The remarks that approve nothing: nobody approves a text from outside the workspace."""
    return tuple([one for one in remarks if not one.startswith(_WORD)])


def unsigned(catalog: Catalog) -> Catalog:
    """A catalog for people outside: its states say what is approved, and no digests do."""
    if not any(entry.remarks for entry in catalog.entries):
        return catalog
    entries = [
        entry._replace(remarks=aside_from_approvals(entry.remarks)) if entry.remarks else entry
        for entry in catalog.entries
    ]
    return catalog._replace(entries=tuple(entries))


def _digest(source: str, target: str) -> str:
    from hashlib import blake2b  # OpenSSL and all: most catalogs have no approvals

    return blake2b(f"{source}\0{target}".encode(), digest_size=6).hexdigest()
