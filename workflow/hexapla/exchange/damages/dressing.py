"""What tools do to the letters of a file and leave all its elements as they were."""

from __future__ import annotations

import codecs
import re
from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import NATIVE, XML, local, spelled, texts, unit_pieces, units

_DECLARED = re.compile(r"<\?xml[^>]*\?>\s*")
_LATIN = re.compile(rb"\s*<\?xml[^>]*ISO-8859-1")
_MADE = "work-tool"
_SPACES = re.compile(" {2,}")


def text_of(data: bytes) -> str:
    """A file's text without its declaration, as UTF-8, UTF-16 or ISO 8859-1 has it."""
    encoding = "iso-8859-1" if _LATIN.match(data) else "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    return _DECLARED.sub("", data.decode(encoding), count=1)


def byte_order_mark(data: bytes, random: Random) -> bytes:
    """UTF-8 with the mark that Windows programs begin with."""
    if _LATIN.match(data):
        data = text_of(data).encode("utf-8")
    return codecs.BOM_UTF8 + data.removeprefix(codecs.BOM_UTF8)


def utf16(data: bytes, random: Random) -> bytes:
    """UTF-16 with its mark, of either order."""
    order, mark = random.choice(
        [("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)]
    )
    return mark + f'<?xml version="1.0" encoding="UTF-16"?>\n{text_of(data)}'.encode(order)


def ascii_references(data: bytes, random: Random) -> bytes:
    """All that is not ASCII as references to its characters; there are none in CDATA."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.tostring(etree.fromstring(data, parser).getroottree(), encoding="US-ASCII")


def windows_line_ends(data: bytes, random: Random) -> bytes:
    """Lines that end in CR and LF (XML 1.0, section 2.11: a parser reads them as LF)."""
    return re.sub(rb"\r?\n", b"\r\n", data)


def prefixed(data: bytes, random: Random) -> bytes:
    """Elements of the default namespace with a prefix; nothing else is touched.

    Only what our writers and this package make is known here: no CDATA, and no “<” in values.
    """
    text = data.decode("utf-8-sig")
    if "<![CDATA[" in text or "xmlns=" not in text or text.count("xmlns=") > 1:
        return data
    made = re.sub(r"<(/?)(?=[A-Za-z][\w-]*[\s/>])", r"<\1x:", text)
    return made.replace("xmlns=", "xmlns:x=", 1).encode("utf-8")


def indented(root: etree._Element, random: Random) -> None:
    """Lines and indentation between the elements that hold no text."""
    held = {text for unit in units(root) for text in texts(unit)}
    _indent(root, held, 0)


def _indent(element: etree._Element, held: set[etree._Element], depth: int) -> None:
    if element in held or not len(element) or _has_words(element):
        return
    space = "\n" + "    " * (depth + 1)
    element.text = space
    for one in element:
        _indent(one, held, depth + 1)
        one.tail = space
    element[-1].tail = space[:-4]


def indented_inside(root: etree._Element, random: Random) -> None:
    """Lines and indentation in sources and targets that hold elements only, as printers have it."""
    for unit in units(root):
        for text in texts(unit):
            if len(text) and not _has_words(text):
                text.text = "\n      "
                for one in text:
                    one.tail = "\n      "
                text[-1].tail = "\n    "


def spaces_collapsed(root: etree._Element, random: Random) -> None:
    """Runs of spaces in targets are one space, and there is none at the ends of a unit's."""
    for unit in units(root):
        targets = [piece.target for piece in unit_pieces(unit) if piece.target is not None]
        for target in targets:
            for element in target.iter():
                if element.text and local(element) not in ("", *NATIVE):
                    element.text = _SPACES.sub(" ", element.text)
                if element.tail and element is not target:
                    element.tail = _SPACES.sub(" ", element.tail)
        if targets:
            targets[0].text = (targets[0].text or "").lstrip(" ") or None
            _strip_end(targets[-1])


def _strip_end(target: etree._Element) -> None:
    if len(target):
        target[-1].tail = (target[-1].tail or "").rstrip(" ") or None
    else:
        target.text = (target.text or "").rstrip(" ") or None


def one_line(root: etree._Element, random: Random) -> None:
    """No line ends between the elements that hold no text."""
    held = {text for unit in units(root) for text in texts(unit)}
    for element in list(root.iter()):
        inside = {element, *element.iterancestors()} & held
        if not inside and len(element) and not _has_words(element):
            element.text = None
            for one in element:
                one.tail = None


def _has_words(element: etree._Element) -> bool:
    """Whether text that is more than space stands directly in an element."""
    between = [element.text, *(one.tail for one in element)]
    return any(words and words.strip() for words in between)


def attributes_reordered(root: etree._Element, random: Random) -> None:
    """The attributes of each element in another order."""
    for element in root.iter():
        items = list(element.attrib.items())
        if local(element) and len(items) > 1:
            random.shuffle(items)
            element.attrib.clear()
            element.attrib.update(items)


def cdata(root: etree._Element, random: Random) -> None:
    """Texts that hold markup as CDATA, and many of those that do not."""
    for unit in units(root):
        for text in texts(unit):
            for element in [text, *text.iterdescendants()]:
                words = element.text or ""
                if not words or local(element) in ("", *NATIVE) or "]]>" in words:
                    continue
                if set(words) & set("&<>") or _often(random):
                    element.text = etree.CDATA(words)


def comments_added(root: etree._Element, random: Random) -> None:
    """Comments and processing instructions between the elements."""
    for unit in units(root):
        made = etree.Comment(" done ") if _often(random) else etree.PI(_MADE, "place 1")
        made.tail = "\n"
        unit.insert(0, made) if _often(random) else unit.addprevious(made)


def comments_inside(root: etree._Element, random: Random) -> None:
    """Comments and processing instructions at the end of texts."""
    for unit in units(root):
        for text in texts(unit):
            text.append(etree.Comment(" checked ") if _often(random) else etree.PI(_MADE, "end"))


def _often(random: Random) -> bool:
    return random.random() < 0.5


def languages_with_region(root: etree._Element, random: Random) -> None:
    """Every language code with a region, as tools have it that know no other."""
    names = ("source-language", "target-language", "srcLang", "trgLang", f"{XML}lang")
    for element in root.iter():
        for name in names:
            tag = element.get(name, "") if local(element) else ""
            if tag and "-" not in tag:
                element.set(name, _REGIONS.get(tag, tag))


_REGIONS = {
    "ar": "ar-SA", "en": "en-US", "es": "es-ES", "fr": "fr-FR", "ru": "ru-RU", "zh": "zh-CN",
    "de": "de-DE", "pt": "pt-PT", "it": "it-IT",
}  # fmt: skip


def original_renamed(root: etree._Element, random: Random) -> None:
    """The name of the document is the tool's own path to it."""
    for file in root.iter(spelled(root, "file")):
        file.set("original", f"C:\\Projects\\{random.randrange(1000)}\\job.md")
