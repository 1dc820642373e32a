"""Bilingual formats that translate-toolkit reads: Qt's, Wordfast's, OmegaT's, glossaries.

It is imported only when such a file comes. Its XML parsers are not those of this package, so what
they get has been through `parse` before; and what they raise over a broken file becomes a sentence.
"""

from __future__ import annotations

import csv
import re
import struct
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.naming import language_in, tag_of
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.exchange.xliff.parsing import parse
from hexapla.markup.lines import tidy
from hexapla.markup.notation import read as read_text
from hexapla.markup.writing import match
from hexapla.model.catalog import State

# What is in XML, by the toolkit's name for it.
_XML = {"ts", "qph", "tbx"}
# Its readers are made for files of a program's messages.
_LARGEST = 32 << 20
# For a message of Qt's, its context is looked for among all before it: that takes the square.
_MOST_MESSAGES = 20_000
# Old versions of Qt Linguist write an empty declaration, which is none.
_NOTHING_DECLARED = re.compile(rb"(<!DOCTYPE\s+TS)\s*\[\s*\]")
_LINE_END = re.compile(rb"\r?\n")
# All that its readers were seen to raise over files that are not of their format.
_BROKEN = (
    ValueError, TypeError, LookupError, AttributeError, AssertionError, OSError, EOFError,
    RecursionError, struct.error, csv.Error, etree.LxmlError,
)  # fmt: skip


def read(data: bytes, name: str, kind: str, title: str) -> tuple[Returned, ...]:
    """What stands in a file of the format that the toolkit calls `kind`, a segment a unit.

    `title` is what a person calls it. Each plural form is a segment; a unit that is marked as
    unfinished is a draft. The language is the file's, else that in its name. Raises FormatError for
    a file that the toolkit cannot read.
    """
    if len(data) > _LARGEST:
        problem = f"the file has {len(data) >> 20} MiB, more than {_LARGEST >> 20}"
        raise FormatError(problem, file=name, advice="split it")
    if kind in _XML:
        data = _NOTHING_DECLARED.sub(rb"\1", data, count=1)
        try:
            _count(parse(data, doctype=True))
        except FormatError as error:
            raise error.within(name) from None
    if kind == "utx":
        data = _LINE_END.sub(b"\r\n", data)  # else the toolkit sees one line
    # 0.3 s; only such a file needs it
    from translate.storage import factory
    from translate.storage.base import ParseError

    classes: Any = factory  # it has no types
    try:
        store = classes.getclass(name, kind).parsestring(data)
        language = tag_of(store.gettargetlanguage() or "") or language_in(name)
        segments = tuple(_segments(store.units))
    except (ParseError, *_BROKEN):
        advice = "export it again from the translation tool"
        raise FormatError(f"this is not {title}, or broken", file=name, advice=advice) from None
    return (Returned("", language, segments),)


def _count(root: etree._Element) -> None:
    if sum(1 for _ in root.iter("message")) > _MOST_MESSAGES:
        problem = f"the file has more than {_MOST_MESSAGES:,} messages"
        raise FormatError(problem, advice="split it")


def _segments(units: Iterable[Any]) -> Iterator[Segment]:
    for unit in units:
        if unit.isheader():
            continue
        fuzzy = bool(unit.isfuzzy())
        name = str(unit.getcontext() or "")
        identity = getattr(unit, "id", "")
        notes = str(unit.getnotes("translator") or "").splitlines()
        remarks = tuple([note.strip() for note in notes if note.strip()])
        for source, target in _texts(unit):
            if source or target:
                yield _segment(source, target, fuzzy)._replace(
                    id=identity if isinstance(identity, str) and identity else name,
                    name=name,
                    remarks=remarks,
                )


def _texts(unit: Any) -> Iterator[tuple[str, str]]:
    """The texts of a unit with their translations, one pair a plural form."""
    sources, targets = _forms(unit.source), _forms(unit.target)
    for place in range(max(len(sources), len(targets))):
        source = sources[min(place, len(sources) - 1)] if sources else ""
        yield source, targets[place] if place < len(targets) else ""


def _forms(text: Any) -> list[str]:
    forms = getattr(text, "strings", None)
    if forms is None:
        forms = [text] if text is not None else []
    return [str(form) for form in forms]


def _segment(source: str, target: str, fuzzy: bool) -> Segment:
    before = read_text(tidy(source))
    after = None
    if target.strip():
        text = read_text(tidy(target))
        after = match(before, text).fragment if text.codes else text.fragment
    state = State.DRAFT if fuzzy else State.TRANSLATED
    return Segment("", before.fragment, after, state, stated=fuzzy)
