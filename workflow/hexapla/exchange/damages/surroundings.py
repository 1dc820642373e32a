"""What tools do to all that stands around the texts: notes, states, candidates, extensions."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    CODES,
    XML,
    add_target,
    child,
    content,
    copy,
    elements,
    local,
    major,
    pieces,
    put,
    remove,
    spelled,
    units,
)
from hexapla.exchange.damages.damage import Change

_TOOL = "urn:example:tool"
# What a tool may leave out because no standard asks for it, by major version.
_OPTIONAL = {
    "1": (
        "restype", "ctype", "equiv-text", "clone", "extradata", "tool-id", "annotates", "priority",
        "build-num", "product-name", "product-version", "maxwidth", "size-unit", "phase-name",
    ),
    "2": (
        "type", "subType", "disp", "equiv", "dispStart", "dispEnd", "equivStart", "equivEnd",
        "canCopy", "canDelete", "canReorder", "canOverlap", "canResegment", "srcDir", "trgDir",
        "dir", "category", "priority", "appliesTo",
    ),
}  # fmt: skip
_MARKS = {"tool", "mrk", "sm"}
_TO_DO = {"new", "needs-translation", "initial"}
_DONE = {"translated", "final", "signed-off", "reviewed"}


def drops(*names: str) -> Change:
    """Every element of these names goes, with all that is in it."""

    def change(root: etree._Element, random: Random) -> None:
        for name in names:
            for element in elements(root, name):
                remove(element)

    return change


def drops_module(name: str) -> Change:
    """Every element of a module of XLIFF 2.x goes: matches, glossary, metadata."""
    start = f"{{urn:oasis:names:tc:xliff:{name}:"

    def change(root: etree._Element, random: Random) -> None:
        for element in list(root.iter()):
            if str(element.tag).startswith(start):
                remove(element)

    return change


def candidates_dropped(root: etree._Element, random: Random) -> None:
    """What a memory offers goes: `alt-trans` of 1.2, the matches of 2.x."""
    drops("alt-trans")(root, random)
    drops_module("matches")(root, random)


def export_name_lost(root: etree._Element, random: Random) -> None:
    """Nothing says any more which export a file was made from."""
    for number, file in enumerate(elements(root, "file"), 1):
        file.attrib.pop("build-num", "")
        if file.get("id"):
            file.set("id", f"f{number}")
    for note in elements(root, "note"):
        if note.get("from") == "hexapla":
            remove(note)
    metadata = "{urn:oasis:names:tc:xliff:metadata:2.0}metadata"
    for said in list(root.iter(metadata)):
        if any(meta.get("type") == "export" for meta in said.iter()):
            remove(said)


def extensions_dropped(root: etree._Element, random: Random) -> None:
    """Elements and attributes of other namespaces go, and attributes that no standard asks for."""
    own = spelled(root, "")
    for element in list(root.iter()):
        if not local(element):
            continue
        if not str(element.tag).startswith(own):
            remove(element)
            continue
        if local(element) in _MARKS:
            continue  # what they say is all they are for
        for name in list(element.attrib):
            foreign = str(name).startswith("{") and not str(name).startswith(XML)
            if foreign or name in _OPTIONAL[major(root)]:
                del element.attrib[name]


def extensions_added(root: etree._Element, random: Random) -> None:
    """The tool's own elements and attributes, where the standards let them stand."""
    for unit in units(root):
        unit.set(f"{{{_TOOL}}}edited", f"{random.randrange(24):02}:00")
        made = unit.makeelement(f"{{{_TOOL}}}history", nsmap={"tool": _TOOL})
        etree.SubElement(made, f"{{{_TOOL}}}edit", by="1").text = "an older wording"
        if local(unit) == "trans-unit":
            unit.append(made)
        else:
            unit.insert(0, made)
    for file in elements(root, "file"):
        header = child(file, "header")
        if header is not None:
            header.append(
                header.makeelement(spelled(root, "tool"), {"tool-id": "t", "tool-name": "T"})
            )


def comments_dropped(root: etree._Element, random: Random) -> None:
    """Comments and processing instructions go."""
    for element in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        remove(element)


def states_dropped(root: etree._Element, random: Random) -> None:
    """No segment says any more how far it is."""
    for piece in pieces(root):
        bearer = _bearer(piece.holder, piece.target)
        for name in ("state", "state-qualifier", "subState", "approved"):
            for element in (piece.holder, bearer):
                if element is not None:
                    element.attrib.pop(name, "")


def states_set(find: Callable[[str, str], str]) -> Change:
    """Each segment with a translation gets the state that `find` gives for the version and its old
    state."""

    def change(root: etree._Element, random: Random) -> None:
        version = major(root)
        for piece in pieces(root):
            bearer = _bearer(piece.holder, piece.target)
            if bearer is not None and piece.target is not None:
                bearer.set("state", find(version, bearer.get("state", "")))
                bearer.attrib.pop("subState", "")

    return change


def in_other_words(version: str, state: str) -> str:
    """A state in a word that other tools have for it."""
    if state in _DONE:
        return "final"
    return "initial" if version == "2" else "new" if state in _TO_DO else "needs-l10n"


def as_sent(version: str, state: str) -> str:
    """The state of what has still to be translated: the tool leaves it as it was sent."""
    return "initial" if version == "2" else "needs-translation"


def raised(version: str, state: str) -> str:
    """The highest of all states."""
    return "final"


def approved_flipped(root: etree._Element, random: Random) -> None:
    """Every translated unit says that it is approved, and every approved one that it is not."""
    for piece in pieces(root):
        if local(piece.holder) == "trans-unit" and piece.target is not None:
            was = piece.holder.get("approved", "no")
            piece.holder.set("approved", "no" if was == "yes" else "yes")


def untranslated_filled(root: etree._Element, random: Random) -> None:
    """Where there is no translation, the target holds the source, and says that it is new."""
    for piece in pieces(root):
        if piece.target is None:
            target = add_target(piece)
            put(target, content(copy(piece.source)))
            bearer = _bearer(piece.holder, target)
            if bearer is not None:
                bearer.set("state", "new" if bearer is target else "initial")


def untranslated_filled_silently(root: etree._Element, random: Random) -> None:
    """Where there is no translation, the target holds the source, and says nothing of it."""
    for piece in pieces(root):
        if piece.target is None:
            put(add_target(piece), content(copy(piece.source)))


def untranslated_emptied(root: etree._Element, random: Random) -> None:
    """Where there is no translation, there is a target with nothing in it."""
    for piece in pieces(root):
        if piece.target is None:
            add_target(piece)


def original_data_dropped(root: etree._Element, random: Random) -> None:
    """What the codes of XLIFF 2.x stand for is gone, and the references to it."""
    for element in elements(root, "originalData"):
        remove(element)
    for name in CODES["2"] if major(root) == "2" else ():
        for code in elements(root, name):
            for attribute in ("dataRef", "dataRefStart", "dataRefEnd"):
                code.attrib.pop(attribute, "")


def _bearer(holder: etree._Element, target: etree._Element | None) -> etree._Element | None:
    """The element that names a state: the target in 1.2, the segment in 2.x."""
    return target if local(holder) == "trans-unit" else holder
