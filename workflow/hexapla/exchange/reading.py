"""A file that came back, of whatever bilingual format, to what stands in it by document.

What a file is, its content says: translators rename files, and tools have suffixes of their own.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import NamedTuple

from hexapla.errors import FormatError
from hexapla.exchange.naming import language_in
from hexapla.exchange.returns.returned import Returned

_Read = Callable[[bytes, str], tuple[Returned, ...]]
# A member of a zip archive, or the end of one without any.
_ZIP = (b"PK\3\4", b"PK\5\6")
# What is looked at to tell a format.
_OPENING = 1 << 16
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")
_BLANK = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]++(?=<\?xml\s)")
_ROOT = re.compile(
    r"\s*+(?:<\?.*?\?>\s*+|<!--.*?-->\s*+|<!DOCTYPE[^>\[]*+(?:\[.*?\]\s*+)?>\s*+)*+"
    r"<(?:[\w.-]++:)?([\w.-]++)",
    re.S | re.I,
)


# Each reader is imported when it is wanted: a PO file needs no XML parser.
def _xliff(data: bytes, name: str) -> tuple[Returned, ...]:
    from hexapla.exchange.xliff import reading

    return reading.read(data, name)


def _po(data: bytes, name: str) -> tuple[Returned, ...]:
    from hexapla.exchange.po import returned

    return returned.read(data, name)


def _tmx(data: bytes, name: str) -> tuple[Returned, ...]:
    from hexapla.exchange import tmx

    return tmx.read(data, name)


def _txml(data: bytes, name: str) -> tuple[Returned, ...]:
    from hexapla.exchange import txml

    return txml.read(data, name)


def _csv(data: bytes, name: str) -> tuple[Returned, ...]:
    from hexapla.exchange import tables

    return tables.read(data, name)


def _by_toolkit(kind: str, title: str) -> _Read:
    def read_kind(data: bytes, name: str) -> tuple[Returned, ...]:
        from hexapla.exchange import toolkit

        return toolkit.read(data, name, kind, title)

    return read_kind


class Format(NamedTuple):
    """A bilingual format: its reader, and what tells it.

    `root` is the local name of its XML root, `sign` what its opening looks like (in Latin-1);
    `suffixes` are looked at where neither tells any format. A `memory` holds texts of many files:
    in a package it is read only where there is nothing else.
    """

    read: _Read
    suffixes: tuple[str, ...]
    root: str = ""
    sign: str = ""
    memory: bool = False


FORMATS = (
    Format(
        _xliff,
        (".xlf", ".xliff", ".xlif", ".xlf2", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"),
        root="xliff",
    ),
    Format(_po, (".po", ".pot"), sign=r'(?:\s*+#[^\n]*+\n)*+\s*+(?:msgctxt|msgid|domain)\s*+"'),
    Format(_txml, (".txml",), root="txml"),
    Format(_tmx, (".tmx",), root="tmx", memory=True),
    Format(_by_toolkit("ts", "a file of Qt Linguist"), (".ts",), root="TS"),
    Format(_by_toolkit("qph", "a Qt phrase book"), (".qph",), root="QPH", memory=True),
    Format(_by_toolkit("tbx", "TBX"), (".tbx",), root="martif", memory=True),
    Format(
        _by_toolkit("catkeys", "a catkeys file"),
        (".catkeys",),
        sign=r"1\t[\w.-]+\t[\w./+-]+\t\d+\r?\n",
    ),
    Format(_by_toolkit("utx", "UTX"), (".utx",), sign="#UTX", memory=True),
    Format(
        _by_toolkit("_wftm", "a Wordfast memory"),
        (),
        sign=r"%[^\n]{0,400}%Wordfast TM",
        memory=True,
    ),
    Format(
        _by_toolkit("_trados_txt_tm", "a Trados memory"), (), sign="<RTF Preamble>", memory=True
    ),
    Format(_by_toolkit("mo", "MO"), (".mo", ".gmo"), sign=r"\xde\x12\x04\x95|\x95\x04\x12\xde"),
    Format(_by_toolkit("lang", "a file of Mozilla's"), (".lang",)),
    Format(_csv, (".csv", ".tsv")),
    Format(_by_toolkit("tab", "an OmegaT glossary"), (".tab",), memory=True),
    Format(_by_toolkit("utf8", "an OmegaT glossary"), (".utf8",), memory=True),
)


def read(data: bytes, name: str) -> tuple[Returned, ...]:
    """What a returned file holds, one `Returned` a document and language, in the file's order.

    `data` is the whole file, `name` its name with the suffix, which is looked at only where the
    content does not say what it is. Of a package, each file in it that is of a known format is
    read. Raises FormatError, one sentence with the line if there is one, for a file that is of no
    known format or broken.
    """
    if data.startswith(_ZIP):
        return _package(data, name)
    row = _format_of(data, name)
    if not row.root and not data.strip():
        raise FormatError("the file is empty", file=name, advice="export it again")
    if row.root and (blank := _BLANK.match(data)):
        data = data[blank.end() :]  # a script's empty line; nothing may come before a declaration
    found = row.read(data, name)
    if all(one.language for one in found):
        return found
    language = language_in(name)
    return tuple([one if one.language else one._replace(language=language) for one in found])


def _package(data: bytes, name: str) -> tuple[Returned, ...]:
    def member(content: bytes, inner: str) -> tuple[Returned, ...]:
        return read(content, f"{name}/{inner}")

    from hexapla.exchange import packages  # zipfile with all its compressions

    wanted = packages.Wanted(
        frozenset([one for row in FORMATS if not row.memory for one in row.suffixes]),
        frozenset([one for row in FORMATS if row.memory for one in row.suffixes]),
    )
    try:
        return packages.read(data, wanted, member)
    except FormatError as error:
        raise error if error.file else error.within(name) from None


def _format_of(data: bytes, name: str) -> Format:
    """The format of a file, by its root, by its opening, else by its name."""
    opening = _opening(data)
    root = found[1] if (found := _ROOT.match(opening)) else ""
    for row in FORMATS:
        if (root and row.root == root) or (row.sign and re.match(row.sign, opening)):
            return row
    suffix = PurePosixPath(name).suffix.lower()
    for row in FORMATS:
        if suffix in row.suffixes:
            return row
    what = f"XML with the root <{root[:40]}>" if root else "of a format that is not known"
    advice = "send back XLIFF, PO or TMX, or a package of them"
    raise FormatError(f"the file is {what}", file=name, line=int(bool(root)), advice=advice)


def _opening(data: bytes) -> str:
    """What a file begins with, as text to look at: its letters beyond ASCII do not matter."""
    opening = data[:_OPENING]
    if opening.startswith(_WIDE):
        opening = opening.replace(b"\0", b"").lstrip(b"\xff\xfe")
    return opening.removeprefix(codecs.BOM_UTF8).decode("latin-1")
