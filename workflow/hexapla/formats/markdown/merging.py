"""Translations into the master's text, at the positions that reading found.

Nothing else is touched: without translations the bytes are the master's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from itertools import chain

from hexapla.formats.markdown import escaping, front_matter
from hexapla.formats.markdown.inline import hide_references, reference_labels
from hexapla.formats.markdown.pages import finished
from hexapla.formats.markdown.tables import is_tabbed
from hexapla.language import labels
from hexapla.markup.lines import tidy
from hexapla.model.columns import Column, column_of
from hexapla.model.encoding import BOM
from hexapla.model.reading import Reading, Slot, Spans, spans_of
from hexapla.model.unit import Role

_BEHIND_MARK = re.compile(r"</sup>[\s>]*\Z")
_DELIMITERS = re.compile(r"[ \t>]*[-:|][-:| \t]*")
_LINE_END = re.compile(r"\r\n?|\n")
_LINE_BELOW = re.compile(r"[^\r\n]*(?:\r\n?|\n)([^\r\n]*)")
_OPEN_BRACKET = re.compile(r"\A\[(?=[^\]]*\Z)")  # another cell might make it a definition
_NO_LIST = re.compile(r"(?!\d{1,9}[.)](?:\s|$))[^\W_]")
_ENDS = (b" ", b"#", b"\\")
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
    column = column_of(targets, len(reading.units))
    references, spans = _references(reading.text), reading.spans or spans_of(reading)
    if spans.between and "</sup>" not in reading.text:
        pieces = _pieces(reading, spans, column, references)
        whole = [b""] * (len(pieces) + len(spans.between))
        whole[::2], whole[1::2] = spans.between, pieces
        return b"".join(whole)
    return _spliced(reading.text, _written_all(reading, column, references)).encode("utf-8")


def _pieces(
    reading: Reading, spans: Spans, column: Column, references: frozenset[str]
) -> list[bytes]:
    """What stands in each slot: its translation, or what the master has there."""
    pieces = list(column.texts)
    odd = {number: column[number] for number in _odd(reading.text, spans, column, references)}
    for number, target in chain(odd.items(), column.others.items()):
        written = _replacement(reading, number, target, references)
        pieces[number] = b"" if written is None else written.encode("utf-8")
    if b"" in pieces:
        for number in [number for number, piece in enumerate(pieces) if not piece]:
            own = reading.text[spans.starts[number] : spans.ends[number]]
            pieces[number] = own.encode("utf-8")
    return pieces


def _odd(document: str, spans: Spans, column: Column, references: frozenset[str]) -> set[int]:
    """The translations that do not stand in any slot as they are, as nearly all do.

    A law holds that the others would be written so: they open with a letter or a figure and no
    label, and have nothing of what ends a cell or a heading, or what is a link by its definition.
    Those of the masthead are all odd, where no notes stand at the ends of pages.
    """
    is_plain = labels.none_opens().match  # for most, their beginnings can tell
    openings = {one for one, text in column.openings.items() if text and not is_plain(text)}
    found = {n for n in column.opening(openings) if not _is_plain(column[n])}
    found.update(column.ending({one for one in column.endings if one[-1:] in _ENDS}))
    joined = b"\n".join(column.texts)
    for letter in (b"|", b"[" if references else b"\t", b"\t"):
        if letter in joined:
            found.update(column.having(letter))
    if masthead := front_matter.length(document.removeprefix(BOM)):
        fields = range(bisect_left(spans.starts, masthead))
        found.update([number for number in fields if column.texts[number]])
    texts = spans.texts.items()
    found.update([n for n, source in texts if column.texts[n] == source.encode("utf-8")])
    return found


def _is_plain(text: str) -> bool:
    return bool(_NO_LIST.match(text) and not labels.may_open().match(text))


def _written_all(
    reading: Reading, targets: Mapping[int, str], references: frozenset[str]
) -> dict[int, tuple[int, str]]:
    """For the start of each span that changes its end, and what stands there then."""
    last_of_page = _before_page_notes(reading) if "</sup>" in reading.text else frozenset()
    spans: dict[int, tuple[int, str]] = {}
    cut: list[int] = []
    for number, target in targets.items():
        if (written := _replacement(reading, number, target, references)) is None:
            continue
        slot = reading.slots[number]
        spans[slot.start] = slot.end, written
        if slot.also:
            spans.update((start, (end, "")) for start, end in slot.also)
        if number in last_of_page and not finished(tidy(target)):
            cut.append(number)
    for number in cut:
        spans = _not_joined(spans, reading, number)
    return spans


def _replacement(
    reading: Reading, number: int, target: str, references: frozenset[str]
) -> str | None:
    """A translation as it must stand in its unit's slot, None where it changes nothing."""
    unit = reading.units[number]
    text = unit.text if target == unit.text else tidy(target)
    if text == unit.text or not text.strip():
        return None
    if references and "[" in text and unit.role is not Role.FIELD:
        text = hide_references(text, references)
    return _written(text, reading, number, unit.role)


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
    """The text with a piece in the place of each span."""
    parts, done = [], 0
    for start, (end, piece) in sorted(spans.items()):
        parts += [text[done:start], piece]
        done = end
    return "".join([*parts, text[done:]])


def _written(text: str, reading: Reading, number: int, role: Role) -> str:
    """A text as it must stand in its slot to be read back the same."""
    slot = reading.slots[number]
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
