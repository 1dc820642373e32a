"""What tools do to the names, the order and the number of units."""

from __future__ import annotations

from random import Random

from lxml import etree

from hexapla.exchange.damages.anatomy import (
    child,
    copy,
    elements,
    local,
    remove,
    spelled,
    unit_pieces,
    units,
)


def ids_renumbered(root: etree._Element, random: Random) -> None:
    """Ids are 1, 2, 3; what they were stands as the unit's name."""
    for number, unit in enumerate(units(root), 1):
        unit.set("resname" if local(unit) == "trans-unit" else "name", unit.get("id", ""))
        unit.set("id", str(number))


def ids_lost(root: etree._Element, random: Random) -> None:
    """Ids are 1, 2, 3, and nothing says any more what they were."""
    for number, unit in enumerate(units(root), 1):
        unit.set("id", str(number))
        for name in ("resname", "name", "extradata"):
            unit.attrib.pop(name, "")


def ids_prefixed(root: etree._Element, random: Random) -> None:
    """Ids are made of the file's name and the old ones, and no name is left."""
    for unit in units(root):
        unit.set("id", f"job-1_{unit.get('id', '')}")
        for name in ("resname", "name"):
            unit.attrib.pop(name, "")


def units_reordered(root: etree._Element, random: Random) -> None:
    """The units of each group or body in another order."""
    by_parent: dict[etree._Element, list[etree._Element]] = {}
    for unit in units(root):
        parent = unit.getparent()
        if parent is not None:
            by_parent.setdefault(parent, []).append(unit)
    for parent, members in by_parent.items():
        random.shuffle(members)
        for unit in members:
            parent.append(unit)


def units_doubled(root: etree._Element, random: Random) -> None:
    """Every third unit or so stands there twice, with the same id."""
    for unit in units(root):
        if random.random() < 0.34:
            made = copy(unit)
            made.tail = unit.tail
            unit.addnext(made)


def untranslated_left_out(root: etree._Element, random: Random) -> None:
    """Units without any translation do not come back."""
    for unit in units(root):
        if all(piece.target is None for piece in unit_pieces(unit)):
            remove(unit)


def files_split(root: etree._Element, random: Random) -> None:
    """The units of a document stand in two file elements of the same name."""
    for file in elements(root, "file"):
        second = copy(file)
        halves = [_units_of(half) for half in (file, second)]
        middle = len(halves[0]) // 2
        if not middle:
            continue
        if second.get("id"):
            second.set("id", f"{second.get('id')}-2")
        second.tail = file.tail
        file.addnext(second)
        for unit in halves[0][middle:] + halves[1][:middle]:
            remove(unit)


def _units_of(file: etree._Element) -> list[etree._Element]:
    return list(file.iter(spelled(file, "trans-unit"), spelled(file, "unit")))


def files_merged(root: etree._Element, random: Random) -> None:
    """The units of all file elements stand in the first."""
    first, *others = elements(root, "file") or [root]
    holder = child(first, "body")
    for file in others:
        for unit in _units_of(file):
            (first if holder is None else holder).append(unit)
        remove(file)


def groups_added(root: etree._Element, random: Random) -> None:
    """Every unit stands in a group of its own, some in two."""
    for number, unit in enumerate(units(root), 1):
        for depth in range(random.choice((1, 2))):
            group = unit.makeelement(spelled(root, "group"), {"id": f"group-{number}-{depth}"})
            unit.addprevious(group)
            group.tail = unit.tail
            unit.tail = None
            group.append(unit)


def groups_dropped(root: etree._Element, random: Random) -> None:
    """No unit stands in a group any more."""
    for group in elements(root, "group"):
        for unit in list(group):
            if local(unit) in ("trans-unit", "unit", "group"):
                group.addprevious(unit)
        remove(group)
