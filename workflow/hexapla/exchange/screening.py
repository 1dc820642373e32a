"""A look at XML from outside before any parser sees it: what could harm is refused by its bytes.

A parser's own limits come too late for some things (a tree takes fifty times the memory of
`<a/>`), and differ from version to version. What is looked at here takes milliseconds.
"""

from __future__ import annotations

import codecs
import re

from hexapla.errors import FormatError

LARGEST = 256 << 20  # bytes; the largest real package files have a tenth of it
# Tags and attributes together, each up to 250 bytes in the tree. A file of 100,000 units written
# by us has 3 million; 64 MiB of a Trados file, which is the densest of real ones, 4 million.
MOST_MARKS = 6_000_000

_SAVE = "save it as UTF-8"
# XML 1.0, appendix F: how the first bytes tell the family of the encoding.
_MARKED_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, b"<\0\0\0", b"\0\0\0<")
_MARKED_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")
_EBCDIC = b"\x4c\x6f\xa7\x94"
_DECLARED = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'<>\s]*)""")
# Encodings in which “<” is the byte 0x3C and nothing else: what is seen here is what there is.
_READABLE = re.compile(
    r"utf-?8|(?:us-)?ascii|iso[-_]?8859-\d\d?|latin-?\d\d?|windows-(?:125\d|874)|cp125\d"
    r"|koi8-[ru]|tis-620|gb2312|gbk|gb18030|big5(?:-hkscs)?|shift[-_]jis|euc-(?:jp|kr|tw)",
    re.I,
)
_UTF_16 = re.compile(r"utf-?16(?:le|be)?|(?:iso-10646-)?ucs-?2", re.I)
_UTF_8 = re.compile(r"utf-?8", re.I)
_ASCII = re.compile(r"(?:us-)?ascii", re.I)
# Two letters of a single-byte encoding may look like one of UTF-8 by chance, not so many.
_PROOF = 4
_TWO_BYTES_OR_MORE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")

_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s++|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.S | re.I)
_PLAIN_DOCTYPE = re.compile(rb"\s[^<>\[\]]*>")
_OPENING = 1 << 17


def screen(data: bytes, largest: int = LARGEST, *, doctype: bool = False) -> None:
    """Raises FormatError, one sentence, for XML that must not reach a parser.

    That is: more than `largest` bytes, or more tags and attributes than memory can bear; an
    encoding other than UTF-8, UTF-16 and those that agree with ASCII in all of its characters, or a
    declaration of one that is not true; a DOCTYPE (with `doctype`, for formats that have one: a
    DOCTYPE that declares anything itself). So entities are never expanded, and nothing is ever
    fetched for them.
    """
    if len(data) > largest:
        problem = f"the file has {len(data) >> 20} MiB, more than {largest >> 20}"
        raise FormatError(problem, advice="split it")
    # A smaller file need not be counted.
    if len(data) > MOST_MARKS and data.count(b"<") + data.count(b"=") > MOST_MARKS:
        problem = f"the file has more than {MOST_MARKS:,} tags and attributes"
        raise FormatError(problem, advice="split it")
    if data.startswith(_MARKED_32):
        raise FormatError("the file is UTF-32", line=1, advice=_SAVE)
    if data.startswith(_EBCDIC):
        raise FormatError("the file is EBCDIC", line=1, advice=_SAVE)
    wide = data.startswith(_MARKED_16)
    # A UTF-16 opening is read as if it were bytes: every second one is 0.
    opening = data[:_OPENING].replace(b"\0", b"").lstrip(b"\xff\xfe") if wide else data
    _check_encoding(data, opening, wide=wide)
    _check_doctype(opening, allowed=doctype)


def _check_encoding(data: bytes, opening: bytes, *, wide: bool) -> None:
    found = _DECLARED.match(opening)
    name = found[1].decode("ascii", "replace") if found else ""
    if not found or wide:
        return  # UTF-8 if nothing is declared, and UTF-16 is seen by its bytes, whatever it says
    if _UTF_16.fullmatch(name):
        problem = f"the XML is broken (it says encoding=“{name}”, but its bytes are not UTF-16)"
        raise FormatError(problem, line=1, advice=_SAVE)
    if not _READABLE.fullmatch(name):
        problem = f"the XML is broken (it says encoding=“{name[:40]}”, which is not read)"
        raise FormatError(problem, line=1, advice=_SAVE)
    if _UTF_8.fullmatch(name) or _ASCII.fullmatch(name) or data.startswith(codecs.BOM_UTF8):
        return
    if _is_utf_8(data):
        problem = f"the XML is broken (it says encoding=“{name}”, but its bytes are UTF-8)"
        raise FormatError(problem, line=1, advice="write encoding=“UTF-8” in its first line")


def _is_utf_8(data: bytes) -> bool:
    """Whether bytes are UTF-8, with more letters beyond ASCII than chance would give."""
    if data.isascii():
        return False
    try:
        codecs.decode(data, "utf-8")
    except UnicodeDecodeError:
        return False
    return sum(1 for _, _ in zip(range(_PROOF), _TWO_BYTES_OR_MORE.finditer(data))) == _PROOF


def _check_doctype(opening: bytes, *, allowed: bool) -> None:
    found = _DOCTYPE.match(opening)
    if not found or (allowed and _PLAIN_DOCTYPE.match(opening, found.end())):
        return
    if allowed:
        raise FormatError("the file declares entities of its own", line=1, advice="remove them")
    problem = "the file has a DOCTYPE, which XLIFF has no use for"
    raise FormatError(problem, line=1, advice="remove it")
