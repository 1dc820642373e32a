"""A return in a tool's own format, which translators send where nobody exports it back.

What is made here has what files of these tools have, as far as it bears on the content: ids of
their own, codes of their own with the text of ours, and their own words for states.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    Content,
    child,
    codes,
    content,
    copy,
    elements,
    local,
    major,
    remove,
    replace,
    spelled,
    texts,
    units,
)
from hexapla.exchange.damages.conversion import version_changed
from hexapla.exchange.damages.damage import tree, written
from hexapla.exchange.damages.segments import segments_marked, units_split_anew

SDL = "http://sdl.com/FileTypes/SdlXliff/1.0"
PHRASE = "http://www.memsource.com/mxlf/2.0"
MEMOQ = "MQXliff"
_DONE = {"translated", "final", "signed-off"}
_TO_DO = {"new", "needs-translation"}

# Changes the tree of a file of 1.2 in place.
_Change = Callable[[etree._Element, Random], None]


def native(prefix: str, namespace: str, change: _Change) -> Callable[[bytes, Random], bytes]:
    """A tool's own format of a file of any version, with the tool's namespace on its root."""

    def apply(data: bytes, random: Random) -> bytes:
        if major(tree(data)) == "2":
            data = version_changed(data, random)
        opening = f'<xliff xmlns:{prefix}="{namespace}" '.encode()
        root = tree(data.replace(b"<xliff ", opening, 1))
        for name in ("note", "alt-trans"):
            for element in elements(root, name):
                remove(element)
        change(root, random)
        return written(root)

    return apply


def _state(unit: etree._Element, done: str, doubtful: str, untouched: str) -> str:
    """One of the tool's words for a unit's state, which is taken off its target."""
    target = child(unit, "target")
    said = "new" if target is None else target.attrib.pop("state", "")
    return done if said in _DONE else untouched if said in _TO_DO else doubtful


def _written_out(code: etree._Element) -> tuple[str, str]:
    """The two ends of a code as the text that it is in our file."""
    number, name = code.get("id", ""), local(code)
    ctype = f' ctype="{code.get("ctype")}"' if code.get("ctype") else ""
    if name == "g":
        return f'<g id="{number}"{ctype}>', "</g>"
    return f'<{name} id="{number}"{ctype}/>', ""


def sdlxliff(root: etree._Element, random: Random) -> None:
    """What Trados Studio saves: codes defined in the header, states beside the segments."""
    segments_marked(root, random)
    for file in elements(root, "file"):
        file.set("original", "C:\\Projects\\job\\en-US\\agenda.xlf")
        header = child(file, "header")
        if header is None:
            header = file.makeelement(spelled(root, "header"))
            file.insert(0, header)
        definitions = etree.SubElement(header, f"{{{SDL}}}tag-defs")
        for unit in units_of(file):
            unit.set("id", str(random.getrandbits(32)))
            unit.attrib.pop("resname", "")
            _define(unit, definitions)
            _conf(unit)


def units_of(file: etree._Element) -> list[etree._Element]:
    """The trans-units of a file element."""
    return list(file.iter(spelled(file, "trans-unit")))


def _define(unit: etree._Element, definitions: etree._Element) -> None:
    """Gives a unit's codes ids of the whole file, and says in the header what they stand for."""
    names: dict[tuple[bool, str], str] = {}
    for text in texts(unit):
        for code in codes(text, "g", "x", "bx", "ex"):
            key = (local(code) == "x", code.get("id", ""))
            if key not in names:
                names[key] = str(len(definitions))
                opening, closing = _written_out(code)
                made = etree.SubElement(definitions, f"{{{SDL}}}tag", id=names[key])
                sort = "bpt" if closing else "ph"
                etree.SubElement(made, f"{{{SDL}}}{sort}", name=local(code)).text = opening
                if closing:
                    etree.SubElement(made, f"{{{SDL}}}ept", name=local(code)).text = closing
            for name in list(code.attrib):
                del code.attrib[name]
            code.set("id", names[key])


def _conf(unit: etree._Element) -> None:
    marks = [one.get("mid", "") for one in unit.iter(spelled(unit, "mrk"))]
    conf = _state(unit, "Translated", "Draft", "")
    made = etree.SubElement(unit, f"{{{SDL}}}seg-defs")
    for mid in dict.fromkeys(marks):
        segment = etree.SubElement(made, f"{{{SDL}}}seg", id=mid)
        if conf:
            segment.set("conf", conf)


def mxliff(root: etree._Element, random: Random) -> None:
    """What Phrase has in its own editor: a unit a segment, codes as text, a mark for each."""
    units_split_anew(root, random)
    job = f"job{random.getrandbits(32)}"
    for number, unit in enumerate(units(root)):
        unit.set("id", f"{job}:{number}")
        confirmed = _state(unit, "1", "0", "")
        unit.set(f"{{{PHRASE}}}confirmed", confirmed or "0")
        unit.set(f"{{{PHRASE}}}para-id", str(number))
        target = child(unit, "target")
        marks = unit.makeelement(f"{{{PHRASE}}}tunit-metadata")
        there = [code for text in texts(unit) for code in codes(text, "g", "x")]
        names = dict.fromkeys([(local(code), code.get("id", "")) for code in there])
        numbers = {name: str(number) for number, name in enumerate(names, 1)}
        shown = {(local(code), code.get("id", "")): _written_out(code)[0] for code in there}
        for name, text_of_code in shown.items():
            mark = etree.SubElement(marks, f"{{{PHRASE}}}mark", id=numbers[name])
            etree.SubElement(mark, f"{{{PHRASE}}}type").text = "code"
            etree.SubElement(mark, f"{{{PHRASE}}}content").text = text_of_code
        for code in reversed(there):
            _as_words(code, numbers[local(code), code.get("id", "")])
        if len(marks):
            unit.append(marks)
        if target is not None:
            target.attrib.clear()
            source = child(unit, "source")
            same = source is not None and source.text == target.text and not len(target)
            if same and not confirmed:
                target.text = None  # nobody has begun it; its codes are text by now


def _as_words(code: etree._Element, number: str) -> None:
    if local(code) == "g":
        replace(code, [f"{{{number}>", *content(code), f"<{number}}}"])
    else:
        replace(code, [f"{{{number}}}"])


def mqxliff(root: etree._Element, random: Random) -> None:
    """What memoQ saves: ids that count, codes with the text of ours, its own words for states."""
    for number, unit in enumerate(units(root), 1):
        unit.set("id", str(number))
        unit.attrib.pop("resname", "")
        status = _state(unit, "ManuallyConfirmed", "Edited", "NotStarted")
        unit.set(f"{{{MEMOQ}}}status", status)
        for text in texts(unit):
            for code in reversed(codes(text, "g", "x")):
                number_of = code.get("id", "")
                opening, closing = _written_out(code)
                name = "bpt" if closing else "ph"
                made = code.makeelement(spelled(code, name), {"id": number_of})
                made.text = opening
                row: Content = [made]
                if closing:
                    end = code.makeelement(spelled(code, "ept"), {"id": number_of})
                    end.text = closing
                    row = [made, *content(code), end]
                replace(code, row)
        _unmarked(unit)


def _unmarked(unit: etree._Element) -> None:
    """memoQ's file has no seg-source: it is a unit a segment, or a unit a paragraph, as here."""
    marked = child(unit, "seg-source")
    if marked is not None:
        remove(marked)
    target = child(unit, "target")
    for mark in [] if target is None else list(target.iter(spelled(unit, "mrk"))):
        if mark.get("mtype") == "seg":
            inside = content(copy(mark))
            replace(mark, inside)
