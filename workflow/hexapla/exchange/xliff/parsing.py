"""XML from outside to a tree, or one sentence that says why not.

The file is parsed whole rather than event by event: libxml2 builds the tree in C, and walking it
takes fewer calls than receiving events does; a size that memory could not bear is refused before.
"""

from __future__ import annotations

import codecs
import re

from lxml import etree

from hexapla.errors import FormatError

LARGEST = 256 << 20  # bytes; the largest real package files have a tenth of it
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s++|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.S | re.I)
_POSITION = re.compile(r"\s*,? line \d+(?:, column \d+)?$")
_ADVICE = "export it again from the translation tool"


def parse(data: bytes) -> etree._Element:
    """The root of an XML file, without its comments and processing instructions.

    Raises FormatError, with the line, for what is not well-formed, has a DOCTYPE (so entities are
    never expanded and nothing is ever fetched), is too large, or is nested deeper than libxml2
    allows (256 levels).
    """
    if len(data) > LARGEST:
        problem = f"the file has {len(data) >> 20} MiB, more than {LARGEST >> 20}"
        raise FormatError(problem, advice="split it")
    # A UTF-16 prologue is read as if it were bytes: every second one is 0.
    opening = data[: 1 << 16].replace(b"\0", b"")[2:] if data.startswith(_UTF16) else data
    if _DOCTYPE.match(opening):
        raise _doctype()
    # Even without the look at the prologue these settings expand no entity and open no file.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(error) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype()
    return root


def _doctype() -> FormatError:
    return FormatError(
        "the file has a DOCTYPE, which XLIFF has no use for", line=1, advice="remove it"
    )


def _broken(error: etree.XMLSyntaxError) -> FormatError:
    line = error.lineno or 1
    reason = _POSITION.sub("", error.msg or "it cannot be read").strip()
    if "depth" in reason:
        reason = "elements stand more than 256 deep in each other"
    elif "empty" in reason or "Start tag expected" in reason:
        return FormatError("this is not XML", line=line, advice=_ADVICE)
    return FormatError(f"the XML is broken ({reason})", line=line, advice=_ADVICE)
