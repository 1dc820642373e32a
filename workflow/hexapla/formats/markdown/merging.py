"""Translations into the master's text, at the positions that reading found.

Nothing else is touched: without translations the bytes are the master's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hexapla.formats.markdown import front_matter
from hexapla.formats.markdown.habits import PAGE_NOTE, finished
from hexapla.language import labels
from hexapla.markup.notation import tidy
from hexapla.markup.parser import kind_of, parse
from hexapla.model.reading import Reading, Slot
from hexapla.model.unit import Role

# What opens another block at the start of a line; the group is where the escape goes.
_OPENS_BLOCK = re.compile(
    r"#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3,}(?=[^`]*$)|~{3}|=+\s*$|(?:[-*_][ \t]*){3,}$"
    r"|[-:|][-:| \t]*$|\d{1,9}(?P<stop>[.)])(?=\s|$)|\[(?:[^\[\]\\]|\\.)+\](?P<colon>:)",
    re.S,
)
_OPENS_HTML = re.compile(r"</?[A-Za-z]|<[!?]")
_LAST_MARK = re.compile(r"[).、-](?=[\s\u00a0]*$)|[‘’'](?=[\s\u00a0]*$)")
_CLOSING_HASHES = re.compile(r"(?:^|(?<=\s))(?=#+$)")
_BREAK = re.compile(r"\\?\n")
_BEHIND_PAGE_NOTE = re.compile(r"</sup>[ \u00a0]*\Z")
# Behind a label it would be the label's.
_NO_BREAK = re.compile("\\A\u00a0")
_DEEPER = "    "


def merge(reading: Reading, targets: Mapping[int, str]) -> bytes:
    """The document's bytes with the translations (in the notation) of the units by number.

    A translation without words is none.
    """
    if not targets:
        return reading.text.encode("utf-8")
    spans: dict[int, tuple[int, str]] = {}
    ends: list[int] = []
    for number, target in targets.items():
        source, slot = reading.units[number].text, reading.slots[number]
        text = source if target == source else tidy(target)
        if text == source or not text.strip():
            continue  # what says the same is not written anew
        spans[slot.start] = slot.end, _written(text, reading, number)
        if slot.also:
            spans.update((start, (end, "")) for start, end in slot.also)
            ends += [] if finished(text) else [slot.also[-1][1]]
    for end in ends:
        # What now follows the notes of a page must not be taken for the rest of this paragraph.
        if end not in spans and (letter := reading.text[end : end + 1]).islower():
            spans[end] = end + 1, _entity(letter)
    pieces: list[str] = []
    done = 0
    for start, (end, text) in sorted(spans.items()):
        pieces += (reading.text[done:start], text)
        done = end
    pieces.append(reading.text[done:])
    return "".join(pieces).encode("utf-8")


def _written(text: str, reading: Reading, number: int) -> str:
    """A text as it must stand in its slot to be read back the same."""
    slot = reading.slots[number]
    kind, prefix = slot.context
    if kind == "field":
        return front_matter.write(text, reading.text[slot.start : slot.end])
    if kind in ("cell", "tabbed"):
        return _in_cell(text, kind, reading.text[slot.start - slot.column + 1 : slot.start])
    if kind == "heading":
        text = _CLOSING_HASHES.sub(r"\\", _BREAK.sub(" ", text))
        return _unlabelled(_NO_BREAK.sub("&nbsp;", text), heading=True)
    first, *rest = text.split("\n")
    if slot.column - 1 == len(prefix):  # not behind a label
        heading = reading.units[number].role is Role.HEADING
        first = _unlabelled(_opened(first), heading)
        first = first if heading else _not_page_note(first, reading, number)
    else:
        first = _NO_BREAK.sub("&nbsp;", first)
    # Text behind four spaces opens nothing: it continues its paragraph.
    rest = [_DEEPER + line if _opens(line) else line for line in rest]
    return f"\n{prefix}".join([first, *rest])


def _in_cell(text: str, kind: str, before: str) -> str:
    """A text as a table's cell; `before` is what stands before it in its line."""
    text = _BREAK.sub(" ", text)
    if kind == "tabbed":
        text = text.replace("\t", " ")
        return text if "\t" in before else _opened(text)
    if "|" not in before:
        text = _opened(text)
    # A backslash at the end would escape the bar behind it.
    return text.replace("|", "\\|") + (" " if text.endswith("\\") else "")


def _opens(line: str) -> bool:
    return bool(_OPENS_BLOCK.match(line) or _OPENS_HTML.match(line))


def _opened(line: str) -> str:
    """A line that opens no other block than its paragraph."""
    if _OPENS_HTML.match(line):
        root = parse(line)
        return f"\\{line}" if kind_of(root.children[0]) == "HtmlBlock" else line
    found = _OPENS_BLOCK.match(line)
    if not found:
        return line
    at = max(0, found.start("stop"), found.start("colon"))
    return f"{line[:at]}\\{line[at:]}"


def _unlabelled(text: str, heading: bool) -> str:
    """A text whose first words cannot be taken for a label, which is the master's to give."""
    split = labels.split_heading if heading else labels.split_item
    found = split(text)
    if not found:
        return text
    mark = _LAST_MARK.search(text[: found[1]])
    at = mark.start() if mark else 0
    escaped = f"{text[:at]}\\{text[at:]}"
    if text[at].isascii() and text[at - 1 : at] != "\\" and not split(escaped):
        return escaped
    # “1\.” is a label, too, and only ASCII can be escaped (CommonMark 2.4).
    return text[:at].removesuffix("\\") + _entity(text[at]) + text[at + 1 :]


def _entity(letter: str) -> str:
    return f"&#{ord(letter)};"


def _not_page_note(text: str, reading: Reading, number: int) -> str:
    """A paragraph that is not taken for a note's text, or for the rest of one that notes cut."""
    if (found := PAGE_NOTE.match(text)) and found.end() < len(text):
        return f"[^{found[1]}]{text[found.end(1) + len('</sup>') :]}"
    if text[:1].islower() and number and _behind_page_note(reading, reading.slots[number - 1]):
        return _entity(text[0]) + text[1:]
    return text


def _behind_page_note(reading: Reading, slot: Slot) -> bool:
    return bool(_BEHIND_PAGE_NOTE.search(reading.text[max(0, slot.start - 16) : slot.start]))
