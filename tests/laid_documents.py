"""Small documents laid side by side, as the tests write them."""

from __future__ import annotations

from hexapla.alignment.laying import Version, lay
from hexapla.formats.markdown import MARKDOWN
from hexapla.model.locale import Locale
from hexapla.model.parallel import Parallel


def version(tag: str, text: str) -> Version:
    """A finished document."""
    return Version(Locale.parse(tag), f"{tag}.md", MARKDOWN.read(text.encode(), f"{tag}.md"))


def laid(master: str, original: str = "en", **versions: str) -> Parallel:
    """A master and its versions by language tag."""
    others = [version(tag, text) for tag, text in versions.items()]
    return lay("agenda", version(original, master), others)


def beside(parallel: Parallel, column: int = 1) -> list[tuple[str, str | None]]:
    """The text of each unit of the master with what stands beside it; None where nothing does."""
    return [
        (row.unit.text, entry.target if (entry := row.columns[column]) else None)
        for row in parallel.rows
    ]


def gone(parallel: Parallel, column: int = 1) -> list[str]:
    """The master's texts that a version lacks."""
    return [text for text, other in beside(parallel, column) if other is None]


def extra(parallel: Parallel, column: int = 1) -> list[str]:
    """The blocks of a version that correspond to none of the master's, outermost ones only."""
    return [
        piece.text
        for tier in parallel.tiers
        if tier.pieces[0] is None and (piece := tier.pieces[column]) is not None
        if tier.parent < 0 or parallel.tiers[tier.parent].pieces[0] is not None
    ]
