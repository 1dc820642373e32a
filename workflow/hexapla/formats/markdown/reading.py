"""Markdown bytes to a reading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hexapla.errors import FormatError
from hexapla.formats.markdown import front_matter, gathering
from hexapla.formats.markdown.blocks import BlockReader
from hexapla.formats.markdown.notes import Texts, note_findings
from hexapla.formats.markdown.source import Source
from hexapla.language.distribution import DISTRIBUTIONS
from hexapla.markup.lines import tidy
from hexapla.markup.notation import MARK, MOST_MARKS
from hexapla.model.document import Document, Field
from hexapla.model.encoding import decode, long_line
from hexapla.model.reading import Context, Reading, Slot
from hexapla.model.unit import Role, Unit

_SOMETHING = re.compile(r"[^\ufeff \t\r\n]")


def read(data: bytes, name: str) -> Reading:
    """Reads a master.

    Raises FormatError for bytes that are not UTF-8 text, for an empty file, for front matter that
    is not YAML, and for blocks or marks that stand inside one another beyond all reason; whatever
    else is odd becomes a finding.
    """
    try:
        text = decode(data)
        del data  # a long document's bytes are not kept while its blocks are made
        return _read(text, name)
    except FormatError as error:
        raise error.within(name) from None


def read_units(data: bytes, name: str) -> Reading:
    """The same for those who need neither blocks nor slots: there may be none. It is faster."""
    return _without_blocks(data, name, placed=False)


def read_texts(data: bytes, name: str) -> Reading:
    """The same for those who need no blocks: there may be none. It is faster, too."""
    return _without_blocks(data, name, placed=True)


def _without_blocks(data: bytes, name: str, *, placed: bool) -> Reading:
    try:
        text = decode(data)
        del data
        reader, masthead = _opened(text, name)
        gathered = gathering.gather(reader, placed)
        if gathered is None:
            return _read(text, name)
        return _reading(reader, Document(masthead, ()), *gathered)
    except FormatError as error:
        raise error.within(name) from None


def _read(text: str, name: str) -> Reading:
    reader, masthead = _opened(text, name)
    blocks = reader.document()
    texts = Texts(reader.units, reader.slots, reader.kept_out)
    reader.findings += note_findings(reader.source, reader.definitions, texts)
    return _reading(reader, Document(masthead, blocks), tuple(reader.units), tuple(reader.slots))


def _opened(text: str, name: str) -> tuple[BlockReader, tuple[Field, ...]]:
    """What reads the blocks of a document, and its masthead."""
    if not _SOMETHING.search(text):
        raise FormatError(
            "the file is empty", line=1, advice="write the master, or remove the file"
        )
    mark = 1 if text.startswith("\ufeff") else 0
    size = front_matter.length(text[mark:])
    source = Source(text, name, mark + size)
    _refuse_marks(source)
    reader = BlockReader(source)
    return reader, _masthead(source, reader, mark, size)


def _reading(
    reader: BlockReader, document: Document, units: Sequence[Unit], slots: Sequence[Slot]
) -> Reading:
    return Reading(
        reader.source.text,
        document,
        units,
        slots,
        tuple(sorted(reader.findings, key=lambda finding: finding.place[1:])),
        next((field.value for field in document.masthead if field.key == "original"), ""),
    )


def _refuse_marks(source: Source) -> None:
    """The parser's stack ends at some 15,000 marks inside one another, and the process with it."""
    if long_line(source.body, MOST_MARKS) < 0:
        return
    for number, line in enumerate(source.lines):
        if len(line) > MOST_MARKS and len(MARK.findall(line)) > MOST_MARKS:
            raise FormatError(
                f"the line has more than {MOST_MARKS:,} marks (*, _, [, ~ or >)",
                line=source.place(number, 0)[0],
                advice="break it into paragraphs, or take the marks out",
            )


def _masthead(source: Source, reader: BlockReader, mark: int, size: int) -> tuple[Field, ...]:
    if not size:
        return ()
    fields = []
    known: dict[int, int] = {}
    for value in front_matter.read(source.text[mark:], size):
        unit = known.get(value.start, -1)
        if value.start in known:
            pass  # an alias (*) stands where its anchor (&) stands, and is the same unit
        elif value.key in front_matter.TRANSLATED and value.text.strip():
            span, place = (mark + value.start, mark + value.end), (value.line, value.column)
            text = tidy(value.text)
            unit = reader.add_unit(text, Role.FIELD, span, place, Context("field"), value.key)
        elif value.key not in front_matter.CARRIED + front_matter.TRANSLATED:
            keys = ", ".join(front_matter.TRANSLATED)
            source.report(reader.findings, "MD-12", value.line, value.column, value.key, keys)
        elif value.key == "distribution" and value.text not in DISTRIBUTIONS:
            source.report(reader.findings, "MD-15", value.line, value.column, value.text)
        known[value.start] = unit
        fields.append(Field(value.key, value.text, unit))
    return tuple(fields)
