"""XML from outside to a tree, or one sentence that says why not.

What memory could not bear is refused before. Of a file of ours the usual units are taken out first
(`v1.taking`), and other XLIFF is gone through unit by unit (`streaming`).
"""

from __future__ import annotations

import re
from typing import Final, TypedDict

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.screening import LARGEST, screen

_POSITION = re.compile(r"\s*,? line \d+(?:, column \d+)?$")
_ADVICE = "export it again from the translation tool"
# What libxml2 says, and what a person can do something with.
_REASONS = {
    "depth": "elements stand more than 256 deep in each other",
    "too long|too big|huge|size limit": "one text or one tag has more than 10 million characters",
    "allowed range|invalid xmlChar|Invalid char": "it holds a control character",
    "character encoding|proper UTF-8|not conform": "its bytes are not in the encoding it names",
    "amplification": "its entities grow without end",
}
# Of an element, and of namespaces in the root. lxml looks for each of an element's attributes among
# all of them: a tag of ten million characters would take hours. People's have ten, tools' fifty.
MOST_ATTRIBUTES = 1_000
_LONG_TAG = 4 * MOST_ATTRIBUTES
_TOO_MANY = etree.XPath(f"boolean(descendant-or-self::*[count(@*) > {MOST_ATTRIBUTES}])")
_PLAIN = {re.compile(pattern, re.I): words for pattern, words in _REASONS.items()}


class _Options(TypedDict):
    """The settings of libxml2 that are not left as they are."""

    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    dtd_validation: bool
    huge_tree: bool
    collect_ids: bool
    remove_comments: bool
    remove_pis: bool


# Even without the look at the bytes these settings expand no entity and open no file.
OPTIONS: Final[_Options] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    # Nothing is looked up by xml:id, and two of one name are no XML error. But without it libxml2
    # wants to load a DTD that is named: see `_Nowhere`.
    "collect_ids": False,
    "remove_comments": True,
    "remove_pis": True,
}


class _Nowhere(etree.Resolver):
    """Finds nothing, wherever a file says that something of it is."""

    def resolve(self, *place: object) -> object:
        # lxml takes `resolve_empty` for leave to look for itself.
        return self.resolve_string("", place[-1], base_url=None)


def parse(data: bytes, *, doctype: bool = False) -> etree._Element:
    """The root of an XML file, without its comments and processing instructions.

    Raises FormatError, with the line, for what is not well-formed, has a DOCTYPE (so entities are
    never expanded and nothing is ever fetched), is in an encoding that may hide one, is too large
    for memory, or is nested deeper than libxml2 allows (256 levels). With `doctype`, for formats
    that have one (TMX, Qt's), a DOCTYPE may name a DTD, which is not read.
    """
    screen(data, LARGEST, doctype=doctype)
    parser = etree.XMLParser(**OPTIONS)
    parser.resolvers.add(_Nowhere())
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(error) from None
    except MemoryError:
        problem = "the file needs more memory than there is"
        raise FormatError(problem, advice="split it") from None
    if not doctype and root.getroottree().docinfo.internalDTD is not None:
        problem = "the file has a DOCTYPE, which XLIFF has no use for"
        raise FormatError(problem, line=1, advice="remove it")
    if len(root.nsmap) > MOST_ATTRIBUTES or (has_long_tag(data) and _TOO_MANY(root)):
        problem = f"an element has more than {MOST_ATTRIBUTES:,} attributes"
        raise FormatError(problem, advice=_ADVICE)
    return root


def has_long_tag(data: bytes) -> bool:
    """Whether there may be a tag that holds so many attributes: no other begins for so long."""
    start = 0
    while start + _LONG_TAG < len(data):
        start = data.rfind(b"<", start, start + _LONG_TAG) + 1
        if not start:
            return True
    return False


def _broken(error: etree.XMLSyntaxError) -> FormatError:
    line = error.lineno or 1
    reason = _POSITION.sub("", error.msg or "it cannot be read").strip()
    if "empty" in reason or "Start tag expected" in reason:
        return FormatError("this is not XML", line=line, advice=_ADVICE)
    reason = next((words for found, words in _PLAIN.items() if found.search(reason)), reason)
    # A name or a text of the file's own may be in it, of any length, with line ends.
    reason = " ".join(reason[:200].split())
    reason = f"{reason[:120]}…" if len(reason) > 120 else reason
    return FormatError(f"the XML is broken ({reason})", line=line, advice=_ADVICE)
