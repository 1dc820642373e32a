"""Translations into the master's text, at the positions that reading found.

Nothing else is touched: without translations the bytes are the master's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hexapla.formats.markdown import front_matter
from hexapla.language import labels
from hexapla.markup.notation import tidy
from hexapla.model.reading import Context, Reading

# What would open another block at the start of a line; the group is where the escape goes.
_OPENS_BLOCK = re.compile(
    r"(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3}|~{3}|=+\s*$|\||\[[^\]]*\]:"
    r"|(?:[-*_][ \t]*){3,}$|:?-+:?\s*$)"
    r"|\d{1,9}(?P<stop>[.)])(?=\s|$)"
)
_LAST_MARK = re.compile(r"[).、-](?=[\s\u00a0]*$)|[‘’'](?=[\s\u00a0]*$)")


def merge(reading: Reading, targets: Mapping[int, str]) -> bytes:
    """The document's bytes with the translations (in the notation) of the units by number."""
    if not targets:
        return reading.text.encode("utf-8")
    spans: list[tuple[int, int, str]] = []
    for number, target in targets.items():
        if target == reading.units[number].text:
            continue  # what says the same is not written anew
        slot = reading.slots[number]
        original = reading.text[slot.start : slot.end]
        spans.append((slot.start, slot.end, _written(tidy(target), slot.context, original)))
        spans += [(start, end, "") for start, end in slot.also]
    spans.sort()
    pieces: list[str] = []
    done = 0
    for start, end, text in spans:
        pieces += (reading.text[done:start], text)
        done = end
    pieces.append(reading.text[done:])
    return "".join(pieces).encode("utf-8")


def _written(text: str, context: Context, original: str) -> str:
    kind = context.kind
    if kind == "field":
        return front_matter.write(text, original)
    if kind == "cell":
        return text.replace("\\\n", " ").replace("\n", " ").replace("|", "\\|")
    if kind == "tabbed":
        return " ".join(text.replace("\\\n", " ").split())
    if kind == "heading":
        text = _unlabelled(text.replace("\\\n", " ").replace("\n", " "), heading=True)
        return re.sub(r"(?<=\s)(#+)$", r"\\\1", text)
    lines = _unlabelled(text, heading=False).split("\n")
    return f"\n{context.prefix}".join([_opened(line) for line in lines])


def _opened(line: str) -> str:
    """A line that opens no other block than its paragraph."""
    found = _OPENS_BLOCK.match(line)
    if not found:
        return line
    at = found.start("stop") if found["stop"] else 0
    return f"{line[:at]}\\{line[at:]}"


def _unlabelled(text: str, heading: bool) -> str:
    """A text whose first words cannot be taken for a label, which is the master's to give."""
    split = labels.split_heading(text) if heading else labels.split_item(text)
    if not split:
        return text
    found = _LAST_MARK.search(text[: split[1]])
    at = found.start() if found else 0
    return f"{text[:at]}\\{text[at:]}"
