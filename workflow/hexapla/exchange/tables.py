"""A table of texts and translations that came back, as spreadsheets save it (CSV, RFC 4180)."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from hexapla.errors import FormatError
from hexapla.exchange.naming import language_in, tag_of
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.markup.lines import tidy
from hexapla.markup.notation import read as read_text
from hexapla.markup.writing import match
from hexapla.model.catalog import State
from hexapla.model.encoding import BOM, decode
from hexapla.model.fragment import Text

# Spreadsheets separate by what the decimal sign of their language leaves free.
_DELIMITERS = ",;\t|"
_LOOKED_AT = 50
# How many rows have to have as many cells as the first: prose with commas has not.
_ALIKE = 0.8
# What columns are called, in small letters; those of a file by `po2csv` are among them.
_COLUMNS = {
    "source": {"source", "source text", "src", "original", "msgid"},
    "target": {"target", "target text", "tgt", "translation", "msgstr"},
    "name": {"id", "key", "location", "context", "msgctxt", "name", "unit"},
    "remark": {"comment", "comments", "note", "notes", "remark", "remarks", "translator_comments"},
    "state": {"state", "status"},
    "fuzzy": {"fuzzy"},
}
_DONE = {"translated", "confirmed", "reviewed", "approved", "final", "proofread", "signed-off"}
_NO = {"", "0", "no", "false"}
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_ADVICE = "name the columns “id”, “source” and “target”"


class _Columns(NamedTuple):
    """Where a table has what: the column of each target by language, others by their sort."""

    source: int
    targets: Mapping[str, int]
    others: Mapping[str, int]
    width: int


def read(data: bytes, name: str) -> tuple[Returned, ...]:
    """What stands in a CSV file, one `Returned` a target language, a segment a row.

    Columns are known by their names in the first row (“source”, “target”, or languages), else they
    are source and target, or with a third one, id, source and target. Raises FormatError for what
    is no table, or not UTF-8 or UTF-16.
    """
    try:
        rows = _rows(_decoded(data))
        columns, named = _columns(rows[0][1])
        found: dict[str, list[Segment]] = {language: [] for language in columns.targets}
        for line, row in rows[1:] if named else rows:
            for language, segment in _segments(row, columns):
                found[language].append(segment._replace(line=line))
    except FormatError as error:
        raise error.within(name) from None
    return tuple(
        [
            Returned("", tag_of(language) or language_in(name), tuple(segments))
            for language, segments in found.items()
        ]
    )


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
    else:
        text = decode(data)
    return text.removeprefix(BOM)


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, with the lines in which they begin."""
    opening = text[: 1 << 16]
    best, alike = "", 0
    for delimiter in _DELIMITERS:
        found = [row for row, _ in zip(_parsed(opening, delimiter), range(_LOOKED_AT))]
        if not found or len(found[0]) < 2:
            continue
        same = sum(len(row) == len(found[0]) for row in found)
        _, named = _columns(found[0])
        if same > alike and (named or same >= _ALIKE * len(found)):
            best, alike = delimiter, same
    if not best:
        raise FormatError("the file is no table with sources and translations", advice=_ADVICE)
    rows, line = [], 1
    reader = csv.reader(StringIO(text, newline=""), delimiter=best)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        raise FormatError(f"the table is broken ({error})", line=line, advice=_ADVICE) from None
    return rows


def _parsed(text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                yield row
    except csv.Error:
        return


def _columns(first: Sequence[str]) -> tuple[_Columns, bool]:
    """Where a table has what, and whether its first row says so."""
    names = [cell.strip().lower() for cell in first]
    found: dict[str, int] = {}
    for sort, known in _COLUMNS.items():
        for place, one in enumerate(names):
            if one in known:
                found.setdefault(sort, place)
    if "source" in found and "target" in found:
        return _Columns(found.pop("source"), {"": found.pop("target")}, found, len(first)), True
    tags = [
        place
        for place, cell in enumerate(first)
        if _TAG.fullmatch(cell.strip()) and place not in found.values()
    ]
    if len(tags) > 1 and len(tags) + len(found) == len(first):
        targets = {first[place].strip(): place for place in tags[1:]}
        return _Columns(tags[0], targets, found, len(first)), True
    if len(first) == 2:
        return _Columns(0, {"": 1}, {}, 2), False
    return _Columns(1, {"": 2}, {"name": 0}, len(first)), False


def _segments(row: Sequence[str], columns: _Columns) -> Iterator[tuple[str, Segment]]:
    def cell(place: int) -> str:
        return row[place] if 0 <= place < len(row) else ""

    others = {sort: cell(place).strip() for sort, place in columns.others.items()}
    source = read_text(tidy(cell(columns.source)))
    said = others.get("state", "").lower()
    draft = others.get("fuzzy", "").lower() not in _NO or bool(said and said not in _DONE)
    name = others.get("name", "")
    remarks = tuple([one.strip() for one in others.get("remark", "").splitlines() if one.strip()])
    state = State.DRAFT if draft else State.TRANSLATED
    # Half a text may stand in what is too much.
    fault = ""
    if len(row) > columns.width:
        fault = f"its row has {len(row)} cells and not {columns.width}: a text lacks its quotes"
    for language, place in columns.targets.items():
        words = tidy(cell(place))
        target = _numbered(source, words) if words else None
        yield language, Segment(
            name, source.fragment, target.fragment if target else None, state, 0, remarks, name,
            bool(said) or draft, 1, fault,
        )  # fmt: skip


def _numbered(source: Text, words: str) -> Text:
    text = read_text(words)
    return match(source, text) if text.codes else text
