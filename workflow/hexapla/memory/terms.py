"""A glossary as a table, and which of its terms stand in a text.

The table is a CSV file with a column a language (its tag as the heading), one called `definition`,
and one called `forbidden:<tag>` for what must not be used. Several terms in a cell stand between
bars, the preferred one first.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hexapla.errors import FormatError, WorkspaceError
from hexapla.markup.notation import read as read_notation
from hexapla.model.candidate import Term
from hexapla.model.encoding import BOM, decode
from hexapla.model.fragment import Kind
from hexapla.model.locale import Locale

DEFINITION, FORBIDDEN = "definition", "forbidden:"
_SEPARATORS = ",;\t"
# Signs that have words of one sign each: Han, kana. Everything else has words of many letters.
_SIGN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(f"[{_SIGN}]|[^\\W{_SIGN}]+")
# What a sentence opens behind: the end of another, and opening marks.
_OPENING = " \u00a0\u202f\n“‘«„\"'([¿¡-–—"
_CLOSED = (".", "!", "?", ":", "…", "。", "！", "？", "：")
_MARKED = re.compile(r"[\\<\[*`_&]")
_LOOK_BACK = 8
_ALIKE = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\n": " "})


class Glossary(NamedTuple):
    """Terms by the word that they begin with, the longest first."""

    forms: Mapping[str, Sequence[tuple[str, tuple[Term, ...]]]]


def read(data: bytes, name: str, original: Locale, locale: Locale) -> tuple[Term, ...]:
    """The terms of a table for a pair of languages, in the order of its rows.

    `data` is the CSV file (UTF-8; commas, semicolons or tabs), `name` what people call it. A row
    without a term in the original gives none; one without an accepted translation neither, unless
    it says which are forbidden. Several terms of the original in a row are a `Term` each. Raises
    FormatError, with the line, for a table that has columns of unknown headings, none or two of a
    heading, cells beyond its columns, or one word both accepted and forbidden.
    """
    try:
        text = decode(data).removeprefix(BOM)
        heading, _, _ = text.partition("\n")
        separator = max(_SEPARATORS, key=heading.count)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        columns = _columns(next(rows, []))
        accepted = [_column(columns, part) for part in (original, locale)]
        forbidden = _column(columns, locale, forbidden=True)
        defined = columns.get((DEFINITION, False), len(columns))
        terms: list[Term] = []
        for row in rows:
            _refuse_too_long(row, len(columns), rows.line_num)
            sources, targets = (_cell(row, column) for column in accepted)
            refused = _cell(row, forbidden)
            _refuse_both(targets, refused, rows.line_num)
            definition = " ".join("".join(row[defined : defined + 1]).split())
            if targets or refused:
                terms += [Term(source, targets, definition, refused) for source in sources]
        return tuple(terms)
    except csv.Error as error:
        line = rows.line_num
        problem = f"the table is broken ({error})"
        advice = "mend its quotation marks"
        raise FormatError(problem, file=name, line=line, advice=advice) from None
    except FormatError as error:
        raise error.within(name) from None


def glossary(terms: Iterable[Term]) -> Glossary:
    """Terms, ordered for `find`."""
    found: dict[str, dict[str, tuple[Term, ...]]] = {}
    for term in terms:
        form = " ".join(term.source.translate(_ALIKE).split())
        start = _TOKEN.search(form)
        if start and start.start() == 0:
            same = found.setdefault(start[0].casefold(), {})
            same[form] = (*same.get(form, ()), term)
    return Glossary({
        word: sorted(forms.items(), key=lambda item: -len(item[0])) for word, forms in found.items()
    })  # fmt: skip


def find(text: str, terms: Glossary) -> tuple[Term, ...]:
    """The terms that stand in a text in the notation, each once, in the order of the text.

    They stand there as whole words, with the capitals of the glossary; at the start of a sentence
    the first letter may be another, and in a text all in capitals every one. Where a term is part
    of a longer one, the longer is found; of the forms that a row has of one, the first.
    """
    if not terms.forms:
        return ()
    words = _plain(text)
    found: dict[tuple[object, ...], Term] = {}
    end = 0
    for token in _TOKEN.finditer(words):
        if token.start() < end:
            continue
        for form, same in terms.forms.get(token[0].casefold(), ()):
            if _stands(form, words, token.start()):
                for term in same:
                    found.setdefault(term[1:], term)
                end = token.start() + len(form)
                break
    return tuple(found.values())


def _columns(heading: Sequence[str]) -> dict[tuple[str, bool], int]:
    """Where each column stands, by its language's tag and whether it is of forbidden terms."""
    columns: dict[tuple[str, bool], int] = {}
    for position, cell in enumerate(heading):
        title = cell.strip()
        forbidden = title.lower().startswith(FORBIDDEN)
        tag = title[len(FORBIDDEN) :].strip() if forbidden else title
        key = (tag.lower() if tag.lower() == DEFINITION else tag, forbidden)
        if not title:
            raise FormatError(f"column {position + 1} has no heading", line=1, advice="name it")
        if key != (DEFINITION, False):
            _refuse_unknown(tag, title)
        if key in columns:
            raise FormatError(f"two columns are called “{title}”", line=1, advice="keep one")
        columns[key] = position
    if not columns:
        advice = "write a language's tag above each column"
        raise FormatError("the table is empty", line=1, advice=advice)
    return columns


def _refuse_unknown(tag: str, title: str) -> None:
    try:
        Locale.parse(tag)
    except WorkspaceError:
        advice = f"call a column by a language's tag, “{DEFINITION}” or “{FORBIDDEN}<tag>”"
        raise FormatError(f"the column “{title}” is unknown", line=1, advice=advice) from None


def _column(
    columns: Mapping[tuple[str, bool], int], locale: Locale, *, forbidden: bool = False
) -> int:
    """The column of a language, however its tag is spelt; -1 if there is none."""
    for (tag, is_forbidden), position in columns.items():
        if is_forbidden is forbidden and tag != DEFINITION and locale.matches(Locale.parse(tag)):
            return position
    return -1


def _refuse_too_long(row: Sequence[str], columns: int, line: int) -> None:
    if any(cell.strip() for cell in row[columns:]):
        problem = f"the row has {len(row)} cells, and the table {columns} columns"
        advice = "put cells with commas between quotation marks"
        raise FormatError(problem, line=line, advice=advice)


def _cell(row: Sequence[str], column: int) -> tuple[str, ...]:
    """The terms in a cell, in order, each once."""
    if not 0 <= column < len(row):
        return ()
    terms = (" ".join(part.split()) for part in row[column].split("|"))
    return tuple(dict.fromkeys(term for term in terms if term))


def _refuse_both(accepted: Sequence[str], forbidden: Sequence[str], line: int) -> None:
    for both in accepted:
        if both in forbidden:
            problem = f"“{both}” is both accepted and forbidden"
            raise FormatError(problem, line=line, advice="take one of them away")


def _plain(text: str) -> str:
    """The words of a text; where it has a line break, a space."""
    if text.isascii() and not _MARKED.search(text):
        return text
    parsed = read_notation(text)
    parts = []
    for part in parsed.fragment:
        if isinstance(part, str):
            parts.append(part)
        elif parsed.codes[part.number - 1].kind is Kind.BREAK:
            parts.append(" ")
    return "".join(parts).translate(_ALIKE)


def _stands(form: str, words: str, start: int) -> bool:
    """Whether a term stands at a place of a text, as a whole word and with its capitals."""
    end = start + len(form)
    here = words[start:end]
    if here != form:
        if here.casefold() != form.casefold():
            return False
        inner = here[1:] == form[1:] and _opens(words, start)
        if not inner and not (words.isupper() and here.isupper()):
            return False
    return end == len(words) or not _within_word(words[end - 1 : end + 1])


def _opens(words: str, start: int) -> bool:
    """Whether a sentence opens at a place."""
    before = words[max(0, start - _LOOK_BACK) : start].rstrip(_OPENING)
    return before.endswith(_CLOSED) or (not before and start <= _LOOK_BACK)


def _within_word(pair: str) -> bool:
    """Whether two letters beside each other belong to one word."""
    found = _TOKEN.match(pair)
    return found is not None and len(found[0]) == 2
