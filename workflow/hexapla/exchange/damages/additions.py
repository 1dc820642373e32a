"""What tools put into a file of their own accord, in texts and around them."""

from __future__ import annotations

from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    CODES,
    Content,
    Piece,
    child,
    codes,
    content,
    copy,
    elements,
    local,
    major,
    pieces,
    put,
    remove,
    replace,
    spelled,
    texts,
    unit_pieces,
    units,
)

_TOOL = "urn:example:tool"
_MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"


def marks_added(root: etree._Element, random: Random) -> None:
    """The first words of each translation are marked as a term."""
    name = "mtype" if major(root) == "1" else "type"
    for number, piece in enumerate(pieces(root)):
        if piece.target is None:
            continue
        row = content(piece.target)
        at = next((n for n, one in enumerate(row) if isinstance(one, str) and one.strip()), -1)
        if at >= 0:
            mark = piece.target.makeelement(spelled(root, "mrk"), {name: "term"})
            if major(root) == "2":
                mark.set("id", f"term{number}")
            put(mark, [row[at]])
            row[at] = mark
        put(piece.target, row)


def comments_within(root: etree._Element, random: Random) -> None:
    """Comments in the midst of words."""
    for unit in units(root):
        for text in texts(unit):
            row: Content = []
            for part in content(text):
                if isinstance(part, str) and len(part) > 1:
                    middle = random.randrange(1, len(part))
                    row += [part[:middle], etree.Comment(" here "), part[middle:]]
                else:
                    row.append(part)
            put(text, row)


def codes_wrapped(root: etree._Element, random: Random) -> None:
    """Each code stands in an element of the tool's own."""
    for unit in units(root):
        for text in texts(unit):
            for code in reversed(codes(text)):
                made = code.makeelement(f"{{{_TOOL}}}tag", nsmap={"tool": _TOOL})
                parent = code.getparent()
                if parent is not None and local(parent) in ("source", "target", "seg-source"):
                    row = [copy(code)]
                    replace(code, [made])
                    put(made, row)


def candidates_added(root: etree._Element, random: Random) -> None:
    """A machine's translation beside each unit, of which nobody has said anything."""
    for unit in units(root):
        found = unit_pieces(unit)
        if not found:
            continue
        holder = unit
        name = "alt-trans"
        if local(unit) == "unit":
            holder = unit.makeelement(f"{{{_MATCHES}}}matches", nsmap={"tm": _MATCHES})
            unit.insert(0, holder)
            name = "match"
        made = _candidate(found[0], name)
        if local(unit) == "unit":
            made.tag = f"{{{_MATCHES}}}match"
            made.set("ref", f"#{found[0].holder.get('id', 's1')}")
        holder.append(made)


def _candidate(piece: Piece, name: str) -> etree._Element:
    made = piece.source.makeelement(spelled(piece.source, name))
    source, target = copy(piece.source), copy(piece.source, "target")
    for one in codes(target, *CODES["1"], *CODES["2"]):
        remove(one)
    content(target)
    target.text = "what a machine has said"
    made.append(source)
    made.append(target)
    return made


def notes_moved(root: etree._Element, random: Random) -> None:
    """What was noted on units for their translators is noted on their file."""
    for file in elements(root, "file"):
        notes = [
            note
            for note in file.iter(spelled(root, "note"))
            if note.get("from", note.get("category")) != "translator"
            and any(local(one) in ("unit", "trans-unit") for one in note.iterancestors())
        ]
        if not notes:
            continue
        name = "header" if major(root) == "1" else "notes"
        holder = child(file, name)
        if holder is None:
            holder = file.makeelement(spelled(root, name))
            first = next(one for one in file if local(one) in ("body", "unit", "group"))
            first.addprevious(holder)
        for note in notes:
            made = copy(note)
            made.attrib.pop("id", "")
            remove(note)
            holder.append(made)
        for empty in [one for one in file.iter(spelled(root, "notes")) if not len(one)]:
            remove(empty)


def target_first(root: etree._Element, random: Random) -> None:
    """Translations stand before what they are translations of."""
    for piece in pieces(root):
        if piece.target is not None:
            piece.target.tail, tail = None, piece.target.tail
            piece.source.addprevious(piece.target)
            piece.target.tail = tail
