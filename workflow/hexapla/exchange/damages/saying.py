"""What tools say of a file and its units in attributes: languages, spaces, what is to be done."""

from __future__ import annotations

from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    XML,
    add_target,
    child,
    elements,
    local,
    major,
    pieces,
    remove,
    spelled,
    units,
)

_TARGET_NAMES = ("target-language", "trgLang")
_LANGUAGE_NAMES = ("source-language", "srcLang", *_TARGET_NAMES, f"{XML}lang")
# Another region of a language, in which a tool knows it.
_REGIONS = {
    "ar": "ar-EG", "en": "en-GB", "es": "es-MX", "fr": "fr-CA", "ru": "ru-KZ", "zh": "zh-SG",
}  # fmt: skip
_NEEDED = ("original", "source-language", "target-language", "datatype")


def targets_with_region(root: etree._Element, random: Random) -> None:
    """The target language is that of another region, the source's stays."""
    for element in root.iter():
        names = (*_TARGET_NAMES, f"{XML}lang") if local(element) == "target" else _TARGET_NAMES
        for name in names if local(element) else ():
            tag = element.get(name, "")
            if tag:
                element.set(name, _REGIONS.get(tag.partition("-")[0], tag))


def languages_respelled(root: etree._Element, random: Random) -> None:
    """Languages as programs write them: fr_FR, FR."""
    upper = random.random() < 0.5
    for element in root.iter():
        for name in _LANGUAGE_NAMES:
            tag = element.get(name, "") if local(element) else ""
            if tag:
                element.set(name, tag.upper() if upper else _with_underscore(tag))


def _with_underscore(tag: str) -> str:
    language, _, region = (tag if "-" in tag else _REGIONS.get(tag, tag)).partition("-")
    return f"{language}_{region}" if region else language


def languages_lost(root: etree._Element, random: Random) -> None:
    """Nothing says what language the translations are in."""
    for element in root.iter():
        if local(element):
            for name in (*_TARGET_NAMES, f"{XML}lang"):
                element.attrib.pop(name, "")


def space_unsaid(root: etree._Element, random: Random) -> None:
    """Nothing says any more that spaces are to be kept."""
    for element in root.iter():
        if local(element):
            element.attrib.pop(f"{XML}space", "")


def marked_untranslatable(root: etree._Element, random: Random) -> None:
    """Some units, translated or not, are marked as not to be translated."""
    for unit in units(root):
        if random.random() < 0.5:
            unit.set("translate", "no")


def untranslated_finished(root: etree._Element, random: Random) -> None:
    """Where there is no translation, an empty one is final."""
    for piece in pieces(root):
        if piece.target is None:
            target = add_target(piece)
            (target if major(root) == "1" else piece.holder).set("state", "final")
            if major(root) == "1":
                piece.holder.set("approved", "yes")


def header_dropped(root: etree._Element, random: Random) -> None:
    """Of a file there is left what 1.2 asks for (section 2.2, file)."""
    for file in elements(root, "file") if major(root) == "1" else ():
        header = child(file, "header")
        if header is not None:
            remove(header)
        for name in list(file.attrib):
            if name not in _NEEDED:
                del file.attrib[name]
    for unit in units(root) if major(root) == "1" else ():
        for name in ("tool-id", "phase-name"):
            for element in unit.iter(spelled(root, "target"), spelled(root, "alt-trans")):
                element.attrib.pop(name, "")
