"""What tools do to the letters of texts without changing what these say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import NATIVE, local, texts, units
from hexapla.exchange.damages.damage import Change
from hexapla.exchange.damages.dressing import text_of

# Markup with whatever stands in its values, and what stands between: no CDATA is known here.
_MARKUP = re.compile(r"""(<!--.*?-->|<\?.*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>)""", re.S)
_REFERENCE = re.compile(r"[\"']|[^\x00-\x7f]")
_NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})
_GAP = re.compile(r"(?<=\S) (?=\S)")
# Every so many words a line ends.
_WORDS_A_LINE = 3


def _in_words(change: Callable[[str], str]) -> Change:
    """A change of the words in sources and targets; what stands inside a code is none."""

    def apply(root: etree._Element, random: Random) -> None:
        for element, is_inside in _holders(root):
            if element.text and is_inside:
                element.text = change(element.text)
            for one in element:
                if one.tail and is_inside:
                    one.tail = change(one.tail)

    return apply


def _holders(root: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The elements of texts, each with whether words stand in it."""
    for unit in units(root):
        for text in texts(unit):
            for element in text.iter():
                yield element, local(element) not in ("", *NATIVE)


decomposed = _in_words(lambda words: unicodedata.normalize("NFD", words))
no_break_spaces_lost = _in_words(lambda words: words.translate(_NO_BREAK))


def texts_wrapped(root: etree._Element, random: Random) -> None:
    """Long texts go over several lines, of Unix or of Windows."""
    end = random.choice(("\n      ", "\r\n"))

    def wrapped(words: str) -> str:
        parts = _GAP.split(words)
        ends = [end if n % _WORDS_A_LINE == 0 else " " for n in range(1, len(parts))]
        return "".join([one + space for one, space in zip(parts, [*ends, ""])])

    _in_words(wrapped)(root, random)


def texts_padded(root: etree._Element, random: Random) -> None:
    """The words of a unit stand on lines of their own."""
    for unit in units(root):
        for text in texts(unit):
            words = "".join(map(str, text.itertext()))
            if words.strip():
                text.text = "\n      " + (text.text or "")
                if len(text):
                    text[-1].tail = (text[-1].tail or "") + "\n    "
                else:
                    text.text += "\n    "


def quotes_as_references(data: bytes, random: Random) -> bytes:
    """Quotation marks as entities, and all that is not ASCII as hexadecimal references."""
    text = text_of(data)
    if "<![CDATA[" in text:
        return data
    named = {'"': "&quot;", "'": "&apos;"}

    def reference(found: re.Match[str]) -> str:
        return named.get(found[0]) or f"&#x{ord(found[0]):X};"

    parts = _MARKUP.split(text)
    parts[::2] = [_REFERENCE.sub(reference, one) for one in parts[::2]]
    made = "".join(parts)
    return data if made == text else made.encode("utf-8")


def latin_1(data: bytes, random: Random) -> bytes:
    """ISO 8859-1, with references for what it does not have; there are none in CDATA."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    text = etree.tostring(etree.fromstring(data, parser).getroottree(), encoding="unicode")
    declared = f'<?xml version="1.0" encoding="ISO-8859-1"?>\n{text}'
    return declared.encode("iso-8859-1", "xmlcharrefreplace")


def undeclared(data: bytes, random: Random) -> bytes:
    """UTF-8 without a declaration."""
    return text_of(data).encode("utf-8")


def blank_first_line(data: bytes, random: Random) -> bytes:
    """An empty line before the declaration, as scripts leave it (not XML: 1.0, section 2.8)."""
    return b"\n" + data
