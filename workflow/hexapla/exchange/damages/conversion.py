"""What a simple converter makes of a file: XLIFF 1.2 of 2.x, and 2.0 of 1.2."""

from __future__ import annotations

from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    XML,
    Content,
    child,
    content,
    copy,
    elements,
    local,
    major,
    put,
    spelled,
)
from hexapla.exchange.damages.damage import tree, written

_ONE = "urn:oasis:names:tc:xliff:document:1.2"
_TWO = "urn:oasis:names:tc:xliff:document:2.0"
_TO_ONE = {"initial": "new", "translated": "translated", "reviewed": "signed-off", "final": "final"}
_TO_TWO = {"translated": "translated", "signed-off": "reviewed", "final": "final"}
# Inline elements by what they are called in the other version.
_CODES_TO_ONE = {"pc": "g", "ph": "x", "sc": "bx", "ec": "ex"}
_CODES_TO_TWO = {"g": "pc", "x": "ph", "ph": "ph", "bx": "sc", "bpt": "sc", "ex": "ec", "ept": "ec"}


def version_changed(data: bytes, random: Random) -> bytes:
    """The same texts, ids, notes and states in the other version; all else is gone."""
    root = tree(data)
    return written(_as_one(root) if major(root) == "2" else _as_two(root))


def _as_one(root: etree._Element) -> etree._Element:
    made = tree(f'<xliff xmlns="{_ONE}" version="1.2"/>'.encode())
    for file in elements(root, "file"):
        attributes = {
            "original": file.get("original", ""),
            "source-language": root.get("srcLang", ""),
            "target-language": root.get("trgLang", ""),
            "datatype": "plaintext",
        }
        body = etree.SubElement(
            etree.SubElement(made, f"{{{_ONE}}}file", attributes), f"{{{_ONE}}}body"
        )
        for unit in _units_of(file):
            body.append(_trans_unit(unit))
    return made


def _units_of(file: etree._Element) -> list[etree._Element]:
    return list(file.iter(spelled(file, "unit"), spelled(file, "trans-unit")))


def _trans_unit(unit: etree._Element) -> etree._Element:
    made = etree.Element(f"{{{_ONE}}}trans-unit", {"id": unit.get("id", "")})
    if unit.get("name"):
        made.set("resname", unit.get("name", ""))
    source = etree.SubElement(made, f"{{{_ONE}}}source")
    target = etree.SubElement(made, f"{{{_ONE}}}target")
    states, translated = [], True
    for holder in unit:
        here, there = child(holder, "source"), child(holder, "target")
        if local(holder) not in ("segment", "ignorable") or here is None:
            continue
        if local(holder) == "segment":
            states.append(holder.get("state", "initial"))
            translated = translated and there is not None
        put(target, _inline(copy(here if there is None else there), _ONE, _CODES_TO_ONE))
        put(source, _inline(copy(here), _ONE, _CODES_TO_ONE))
    if translated:
        target.set("state", _TO_ONE[min(states, key=list(_TO_ONE).index)])
    else:
        made.remove(target)
    for note in unit.iter(spelled(unit, "note")):
        author = {"from": note.get("category", "")} if note.get("category") else {}
        etree.SubElement(made, f"{{{_ONE}}}note", author).text = note.text
    return made


def _as_two(root: etree._Element) -> etree._Element:
    first = elements(root, "file")[0]
    made = tree(f'<xliff xmlns="{_TWO}" version="2.0"/>'.encode())
    made.set("srcLang", first.get("source-language", ""))
    made.set("trgLang", first.get("target-language", ""))
    for number, file in enumerate(elements(root, "file"), 1):
        attributes = {"id": f"f{number}", "original": file.get("original", "")}
        other = etree.SubElement(made, f"{{{_TWO}}}file", attributes)
        for unit in _units_of(file):
            other.append(_unit(unit))
    return made


def _unit(unit: etree._Element) -> etree._Element:
    made = etree.Element(f"{{{_TWO}}}unit", {"id": unit.get("id", "")})
    if unit.get("resname"):
        made.set("name", unit.get("resname", ""))
    notes = list(unit.iterchildren(spelled(unit, "note")))
    if notes:
        holder = etree.SubElement(made, f"{{{_TWO}}}notes")
        for note in notes:
            author = {"category": note.get("from", "")} if note.get("from") else {}
            etree.SubElement(holder, f"{{{_TWO}}}note", author).text = note.text
    segment = etree.SubElement(made, f"{{{_TWO}}}segment")
    for name in ("source", "target"):
        text = child(unit, name)
        if text is not None:
            put(
                etree.SubElement(segment, f"{{{_TWO}}}{name}", {f"{XML}space": "preserve"}),
                _inline(copy(text), _TWO, _CODES_TO_TWO),
            )
            if name == "target" and text.get("state"):
                segment.set("state", _TO_TWO.get(text.get("state", ""), "initial"))
    return made


def _inline(text: etree._Element, namespace: str, names: dict[str, str]) -> Content:
    """The content of a text with its codes by their names in the other version, marks unwrapped."""
    row: Content = []
    for part in content(text):
        if isinstance(part, str):
            row.append(part)
        elif local(part) == "cp":
            row.append("\ufffd")  # a character that 1.2 has no way to write
        elif local(part) and local(part) not in names:
            row += _inline(part, namespace, names)
        elif local(part):
            name = names[local(part)]
            code = etree.Element(f"{{{namespace}}}{name}")
            number = part.get("rid") or part.get("startRef") or part.get("id") or ""
            code.set("startRef" if name == "ec" else "id", number)
            if local(part) in ("g", "pc"):
                put(code, _inline(part, namespace, names))
            row.append(code)
    return row
