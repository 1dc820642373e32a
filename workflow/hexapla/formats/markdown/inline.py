"""What stands inside a line and depends on its document: references and cells."""

from __future__ import annotations

import re

_DEFINITION = re.compile(r"^[ >\t]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*\[([^\]^][^\]\n]*)\]:", re.M)
_BRACKETED = re.compile(r"(?<!\])(!?\[([^\[\]]+)\])(\[\])?(?![\[(:])")


def reference_labels(text: str) -> frozenset[str]:
    """The labels of the link reference definitions in a document, folded as CommonMark does."""
    if "]:" not in text:
        return frozenset()
    return frozenset(_folded(label) for label in _DEFINITION.findall(text))


def complete_references(text: str, labels: frozenset[str]) -> str:
    """Links by a reference that is also their text, written in full: `[Charter][Charter]`.

    Else a translator who translates the text would break the link.
    """
    return _BRACKETED.sub(
        lambda found: f"{found[1]}[{found[2]}]" if _folded(found[2]) in labels else found[0], text
    )


def cell_text(raw: str) -> str:
    """The notation of a table cell: there, a bar is just a bar."""
    return raw.replace("\\|", "|")


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
