"""Translations into the master's text, at the positions that reading found.

Nothing else is touched: without translations the bytes are the master's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hexapla.formats.markdown import escaping, front_matter
from hexapla.formats.markdown.habits import finished
from hexapla.formats.markdown.inline import hide_references, reference_labels
from hexapla.formats.markdown.tables import is_tabbed
from hexapla.language import labels
from hexapla.markup.notation import tidy
from hexapla.model.encoding import BOM
from hexapla.model.reading import Reading, Slot
from hexapla.model.unit import Role

_BEHIND_MARK = re.compile(r"</sup>[\s>]*\Z")
_DELIMITERS = re.compile(r"[ \t>]*[-:|][-:| \t]*")
_LINE_END = re.compile(r"\r\n?|\n")
_LINE_BELOW = re.compile(r"[^\r\n]*(?:\r\n?|\n)([^\r\n]*)")
_OPEN_BRACKET = re.compile(r"\A\[(?=[^\]]*\Z)")  # another cell might make it a definition
_FAR = 200  # characters back are enough to see whether a line is empty
# Text behind four spaces opens nothing: it continues its paragraph (CommonMark 4.8). One more is
# for a mark of quotation, which takes one.
_DEEPER = " " * 5


def merge(reading: Reading, targets: Mapping[int, str]) -> bytes:
    """The document's bytes with the translations (in the notation) of the units by number.

    A translation without words is none, and one that says what the master says changes nothing.
    A block of one line (heading, cell) takes a line's end as a space; a tab between cells that
    are parted by tabs likewise.
    """
    if not targets:
        return reading.text.encode("utf-8")
    units, slots = reading.units, reading.slots
    references = _references(reading.text)
    last_of_page = _before_page_notes(reading) if "</sup>" in reading.text else frozenset()
    spans: dict[int, tuple[int, str]] = {}
    cut: list[int] = []
    for number, target in targets.items():
        source, slot = units[number].text, slots[number]
        text = source if target == source else tidy(target)
        if text == source or not text.strip():
            continue
        if references and "[" in text and units[number].role is not Role.FIELD:
            text = hide_references(text, references)
        spans[slot.start] = slot.end, _written(text, reading, number)
        if slot.also:
            spans.update((start, (end, "")) for start, end in slot.also)
        if number in last_of_page and not finished(text):
            cut.append(number)
    for number in cut:
        spans = _not_joined(spans, reading, number)
    return _spliced(reading.text, spans).encode("utf-8")


def _references(text: str) -> frozenset[str]:
    if "]:" not in text:
        return frozenset()
    text = text.removeprefix(BOM)
    return reference_labels(text[front_matter.length(text) :])


def _before_page_notes(reading: Reading) -> frozenset[int]:
    """The units that notes written as paragraphs follow."""
    return frozenset(
        number - 1
        for number, unit in enumerate(reading.units)
        if unit.role is Role.FOOTNOTE and _is_page_note(reading, number)
    )


def _not_joined(
    spans: dict[int, tuple[int, str]], reading: Reading, number: int
) -> dict[int, tuple[int, str]]:
    """The spans, and a mark for what must not be taken for the rest of a paragraph.

    It would be, in small letters behind the notes of a page, now that the paragraph has no end.
    """
    following = number + 1
    while following < len(reading.slots) and _is_page_note(reading, following):
        following += 1
    if following == len(reading.slots):
        return spans
    start = reading.slots[following].start
    if start in spans or not reading.text[start].islower():
        return spans
    return {**spans, start: (start + 1, escaping.entity(reading.text[start]))}


def _spliced(text: str, spans: Mapping[int, tuple[int, str]]) -> str:
    pieces: list[str] = []
    done = 0
    for start, (end, piece) in sorted(spans.items()):
        pieces += (text[done:start], piece)
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _written(text: str, reading: Reading, number: int) -> str:
    """A text as it must stand in its slot to be read back the same."""
    slot, role = reading.slots[number], reading.units[number].role
    kind, prefix = slot.context
    if kind == "paragraph" and role is not Role.HEADING and _is_usual(text):
        return text
    if kind == "field":
        return front_matter.write(text, reading.text[slot.start : slot.end])
    if kind == "heading":
        return escaping.heading(text)
    if kind == "cell":
        return _cell(escaping.one_line(text), reading.text, slot)
    before = reading.text[slot.start - slot.column + 1 : slot.start]
    if kind == "tabbed":
        text = escaping.one_line(text).replace("\t", " ")
        return text if "\t" in before else escaping.opened(_OPEN_BRACKET.sub(r"\[", text))
    first, *rest = text.split("\n") if "\n" in text else (text,)
    if len(before) > len(prefix) and before.strip("> \t"):  # a label
        first = escaping.behind_label(first)
    elif role is Role.HEADING:
        first = escaping.unlabelled(escaping.opened(first), in_heading=True)
    else:
        first = _paragraph(first, reading, number, before == prefix)
    if not rest:
        return first
    if "\t" in text and is_tabbed([first, *rest]):
        first, *rest = [line.replace("\t", "&#9;") for line in (first, *rest)]
    rest = [_DEEPER + line if escaping.opens(line) else line for line in rest]
    end = _LINE_END.search(reading.text)  # as the master ends its lines
    return ((end[0] if end else "\n") + prefix).join([first, *rest])


def _is_usual(text: str) -> bool:
    """Whether a paragraph's text is written as it is, wherever it stands."""
    first = text[0]
    if not first.isalpha() or first.islower() or "\n" in text:
        return False
    return not labels.item_length(text)


def _cell(text: str, document: str, slot: Slot) -> str:
    before = document[slot.start - slot.column + 1 : slot.start]
    if "|" not in before:
        text = escaping.opened(text)
    elif (
        text[0] in "-:|"
        and _DELIMITERS.fullmatch(text)
        and _DELIMITERS.fullmatch(_line_below(document, slot.end))
    ):
        text = f"\\{text}"  # with the line above, it would make a table of the header row
    # A backslash at the end would escape the bar behind it.
    return text.replace("|", "\\|") + (" " if text.endswith("\\") else "")


def _paragraph(text: str, reading: Reading, number: int, unmarked: bool) -> str:
    """A paragraph's first line; `unmarked` says that no item or note begins in it."""
    slot = reading.slots[number]
    if text[0].isalpha():
        if text[0].islower() and number and _is_page_note(reading, number - 1):
            return escaping.entity(text[0]) + text[1:]
        return escaping.unlabelled(text, in_heading=False)
    text = escaping.behind_label(escaping.not_page_note(escaping.opened(text)))
    title = text[0] in "\"'(" and unmarked and _line_above(reading.text, slot).strip("> \t")
    if title:  # of the link that is defined above
        return f"\\{text}"
    return escaping.unlabelled(text, in_heading=False)


def _is_page_note(reading: Reading, number: int) -> bool:
    """Whether a unit is the text of a note that stands as a paragraph."""
    start = reading.slots[number].start
    return bool(_BEHIND_MARK.search(reading.text[max(0, start - 16) : start]))


def _line_above(text: str, slot: Slot) -> str:
    begin = slot.start - slot.column + 1
    above = _LINE_END.split(text[max(0, begin - _FAR) : begin])
    return above[-2] if len(above) > 1 else above[0]


def _line_below(text: str, position: int) -> str:
    below = _LINE_BELOW.match(text, position)
    return below[1] if below else ""
