"""Translations into the master's text, at the positions that reading found.

Nothing else is touched: without translations the bytes are the master's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from hexapla.formats.markdown import escaping, front_matter
from hexapla.formats.markdown.inline import hide_references, reference_labels
from hexapla.formats.markdown.pages import finished
from hexapla.formats.markdown.tables import is_tabbed
from hexapla.language import labels
from hexapla.markup.lines import tidy
from hexapla.model.encoding import BOM
from hexapla.model.reading import Reading, Slot, Spans
from hexapla.model.unit import Role

_BEHIND_MARK = re.compile(r"</sup>[\s>]*\Z")
_DELIMITERS = re.compile(r"[ \t>]*[-:|][-:| \t]*")
_LINE_END = re.compile(r"\r\n?|\n")
_LINE_BELOW = re.compile(r"[^\r\n]*(?:\r\n?|\n)([^\r\n]*)")
_OPEN_BRACKET = re.compile(r"\A\[(?=[^\]]*\Z)")  # another cell might make it a definition
# Most texts open with a word. No label has a small letter behind its first, but for Roman numbers
# and the Chinese ones in brackets.
_WORD = re.compile(r"[^\W\d_ivx㈠-㈩][a-zß-öø-ÿа-яё]")
_NO_LIST = re.compile(r"(?!\d{1,9}[.)](?:\s|$))[^\W_]")
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
    references, spans = _references(reading.text), reading.spans or _spans(reading)
    plain = _plain(reading.text, spans, targets, "[" if references else "\t")
    starts = list(map(spans.starts.__getitem__, plain))
    ends = list(map(spans.ends.__getitem__, plain))
    pieces = list(plain.values())
    if len(plain) < len(targets):
        odd = {number: text for number, text in targets.items() if number not in plain}
        for start, (end, piece) in _written_all(reading, odd, references).items():
            starts.append(start)
            ends.append(end)
            pieces.append(piece)
    return _spliced(reading.text, starts, ends, pieces).encode("utf-8")


def _spans(reading: Reading) -> Spans:
    starts, ends = [one.start for one in reading.slots], [one.end for one in reading.slots]
    return Spans(starts, ends, dict(enumerate([unit.text for unit in reading.units])))


def _plain(
    document: str, spans: Spans, targets: Mapping[int, str], reserved: str
) -> dict[int, str]:
    """The translations that stand in any slot as they are: nearly all, in most documents.

    A law holds that they would be written so. They open with a letter or a figure and no label,
    have one line, and nothing of what ends a cell or a heading; `reserved` is one more letter that
    is not in them. None is told where notes stand at the ends of pages, nor in the masthead.
    """
    if "</sup>" in document:
        return {}
    starts, texts = spans.starts, spans.texts
    found = {
        number: text
        for number, text in targets.items()
        if (_WORD.match(text) or (_NO_LIST.match(text) and not labels.may_open().match(text)))
        and text[-1] not in " #\\"
        and not ("|" in text or "\n" in text or "\r" in text or "\t" in text or reserved in text)
        and text != texts.get(number)
    }
    if masthead := front_matter.length(document.removeprefix(BOM)):
        found = {number: text for number, text in found.items() if starts[number] >= masthead}
    return found


def _written_all(
    reading: Reading, targets: Mapping[int, str], references: frozenset[str]
) -> dict[int, tuple[int, str]]:
    """For the start of each span that changes its end, and what stands there then."""
    last_of_page = _before_page_notes(reading) if "</sup>" in reading.text else frozenset()
    spans: dict[int, tuple[int, str]] = {}
    cut: list[int] = []
    for number, target in targets.items():
        unit, slot = reading.units[number], reading.slots[number]
        source = unit.text
        text = source if target == source else tidy(target)
        if text == source or not text.strip():
            continue
        if references and "[" in text and unit.role is not Role.FIELD:
            text = hide_references(text, references)
        spans[slot.start] = slot.end, _written(text, reading, number)
        if slot.also:
            spans.update((start, (end, "")) for start, end in slot.also)
        if number in last_of_page and not finished(text):
            cut.append(number)
    for number in cut:
        spans = _not_joined(spans, reading, number)
    return spans


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


def _spliced(text: str, starts: list[int], ends: list[int], pieces: list[str]) -> str:
    """The text with a piece in the place of each span."""
    if starts != sorted(starts):
        order = sorted(range(len(starts)), key=starts.__getitem__)
        starts, ends = [starts[n] for n in order], [ends[n] for n in order]
        pieces = [pieces[n] for n in order]
    between = [text[end:start] for end, start in zip([0, *ends], [*starts, len(text)])]
    return "".join([*chain.from_iterable(zip(between, pieces)), between[-1]])


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
