"""The shape of a unit: what is left of it without its texts and without the choice of its names.

Files repeat a few shapes thousands of times, and no rule looks at what a text says (a vocabulary
whose rules do so says that, and then this is not used). So units of one shape need one look: equal
names stay equal, different ones different, and a name stays a name. All is done on the markup as
bytes, a file at a time, because a step in Python for each element would take longer than the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from lxml import etree

from hexapla.exchange.xliff.validation.faults import items
from hexapla.exchange.xliff.validation.tables import Tables, local_of
from hexapla.exchange.xliff.validation.values import ANY

Element = etree._Element

FREE = (
    "disp", "dispEnd", "dispStart", "equiv", "equivEnd", "equivStart", "name", "value",
    "author", "category", "endsWith", "isNotPresent", "isPresent", "origin", "source",
    "startsWith", "equiv-text", "extradata",
)  # fmt: skip
"""Attributes of which no rule asks more than whether they are there; if no table does (`ANY`)."""
MEASURES = ("matchQuality", "matchSuitability", "similarity")
"""Attributes that hold a percentage; one is as good as another."""
SIZES = ("equivStorage", "sizeInfo", "sizeRestriction", "storageRestriction")
"""Attributes of a module that may hold a whole number; one is as good as another."""
NAMES = (
    "copyOf", "dataRef", "dataRefEnd", "dataRefStart", "id", "startRef", "mid", "resname", "rid",
)  # fmt: skip
"""Attributes that hold one name, and no rule on units looks at what the name is."""

_Emptying = tuple[bytes, re.Pattern[bytes], bytes]
# What is looked for, and if it is there, what of it is replaced by what.
_FREE: dict[str, _Emptying] = {
    name: (f' {name}="'.encode(), re.compile(rf' {name}="[^"]*"'.encode()), f' {name}=""'.encode())
    for name in FREE
}
_PERCENTAGE = r'"(?:100|[0-9]{1,2}(?:\.[0-9]+)?)"'
_MEASURED: list[_Emptying] = [
    (f' {name}="'.encode(), re.compile(f" {name}={_PERCENTAGE}".encode()), f' {name}="0"'.encode())
    for name in MEASURES
] + [
    (f':{name}="'.encode(), re.compile(rf':{name}="[0-9]+"'.encode()), f':{name}="0"'.encode())
    for name in SIZES
]
_SAMPLE, _FEW_VALUES = 1 << 14, 4
_TEXT = re.compile(rb">\s*[^<\s][^<]*<")
_NAME = rb'[-.:\w]+(?=")'
_NAMED = re.compile(
    rb'( (?:(?:xml:id|%b)="|ref="#(?:[nt]=)?))(%b)' % ("|".join(NAMES).encode(), _NAME), re.ASCII
)
_OWN_ID = re.compile(rb'\A(<[^>]* id=")%b' % _NAME, re.ASCII)
_PLAIN = re.compile(r"#(?:[nt]=)?([-.:\w]+)", re.ASCII)
_WORD = re.compile(r"[^#=/\s]+")
_DIGITS = re.compile(r"[0-9]+\Z")
# Characters that XML cannot have, so they stand for nothing else.
_ID, _NUMBER = "\x01", "\x02"


def pieces(file: Element, units: Sequence[Element], tables: Tables) -> list[bytes]:
    """The markup of each unit of a file, all there are, without its texts and its own id."""
    emptied = [*_MEASURED, *(_FREE[name] for name in free(tables))]
    markup = _without_texts(file, emptied)
    openings = [one for one in _openings(file, tables) if one in markup]
    # Where all namespaces are declared before the first unit, a name says which element it is.
    if len(openings) == 1 and markup.find(b" xmlns", markup.find(b">")) < 0:
        opening = openings[0]
        before = b'%bid="' % opening
        own_id = re.compile(re.escape(before) + _NAME, re.ASCII)
        closing = b"</%b>" % opening[1:-1]
        found = own_id.sub(before, markup).split(opening)[1:]
        if len(found) == len(units):
            return [piece.partition(closing)[0] for piece in found]
    return [_OWN_ID.sub(rb"\1", _without_texts(unit, emptied)) for unit in units]


def free(tables: Tables) -> Set[str]:
    """The attributes whose values may be anything in a version."""
    kinds = [row.attributes for row in tables.rows.values()]
    return {name for name in FREE if all(one.get(name, ANY) is ANY for one in kinds)}


def _openings(file: Element, tables: Tables) -> list[bytes]:
    """How units begin in the markup; nothing if the core has more than one prefix."""
    prefixes = [prefix or "" for prefix, uri in file.nsmap.items() if uri == tables.core[1:-1]]
    if len(prefixes) > 1:
        return []
    colon = f"{prefixes[0]}:" if prefixes and prefixes[0] else ""
    return [f"<{colon}{local_of(tag)} ".encode() for tag in tables.units]


def _without_texts(element: Element, emptied: Sequence[_Emptying]) -> bytes:
    markup = _TEXT.sub(b">.<", etree.tostring(element, encoding="utf-8", with_tail=False))
    # Looking for each of them in a long file takes time; what does not vary in samples is left.
    middle = len(markup) // 2
    sample = markup[:_SAMPLE] + markup[middle : middle + _SAMPLE] + markup[-_SAMPLE:]
    for opening, whole, empty in emptied:
        if opening in sample and len({*whole.findall(sample)}) > _FEW_VALUES:
            markup = whole.sub(empty, markup)
    return markup


def by_order(piece: bytes) -> bytes:
    """A shape: every identifier and plain reference is its number in the order of appearance."""
    parts = _NAMED.split(piece)
    names = parts[2::3]
    numbers = {name: b"\x01%d" % at for at, name in enumerate(dict.fromkeys(names))}
    parts[2::3] = [numbers[name] for name in names]
    return b"".join(parts)


def by_id(piece: bytes, name: str) -> bytes:
    """A shape: the unit's own id is a mark wherever it is part of another name."""
    for part, mark in _marks(name):
        piece = piece.replace(part.encode(), mark.encode())
    return piece


def holds_by_order(unit: Element, emptied: Set[str]) -> bool:
    """Whether the shape by order says all of a unit: no name in it stands in anything else.

    `emptied` are the attributes that are `free`.
    """
    names, others = set(), set()
    for attribute, value in _attributes(unit):
        if attribute in NAMES or attribute.endswith("}id"):
            names.add(value)
        elif attribute == "ref" and (plain := _PLAIN.fullmatch(value)):
            names.add(plain[1])
        elif attribute not in emptied and local_of(attribute) not in (*MEASURES, *SIZES):
            others.update(_WORD.findall(value))
    return names.isdisjoint(others)


def holds_by_id(unit: Element, shape: bytes, tables: Tables) -> bool:
    """Whether the shape by id says all of a unit: each mark stands in a name."""
    in_names = 0
    marks = _marks(unit.get("id", ""))
    for element in unit.iterdescendants():
        row = tables.rows.get(str(element.tag))
        for attribute, value in items(element) if row else ():
            kind = row.attributes.get(attribute) if row else None
            if kind is not None and kind.name_token:
                for part, mark in marks:
                    value = value.replace(part, mark)
                in_names += value.count(_ID) + value.count(_NUMBER)
    return in_names == shape.count(_ID.encode()) + shape.count(_NUMBER.encode())


def _attributes(unit: Element) -> Iterator[tuple[str, str]]:
    for element in unit.iter():
        yield from items(element)


def _marks(name: str) -> tuple[tuple[str, str], ...]:
    """What is replaced by which mark: the whole id, then the number at its end."""
    if not name:
        return ()
    number = _DIGITS.search(name)
    if number is None or number[0] == name:
        return ((name, _ID),)
    return (name, _ID), (number[0], _NUMBER)
