"""How the end of a page shows in a converted master: its notes, and a paragraph that goes on."""

from __future__ import annotations

from hexapla.expressions import expression

# The text of a note that stands as a paragraph begins so.
PAGE_NOTE = expression(r"<sup>(\d{1,3}|\*{1,3})</sup>[ \u00a0]*")
_FINISHED = expression(r"[.!?:;。！？：；؟؛][”»\"’')\]*_]*(?:<sup>[^<]*</sup>)*$")


def finished(text: str) -> bool:
    """Whether a paragraph has its end, as far as can be told by its punctuation."""
    return bool(_FINISHED.search(text))
