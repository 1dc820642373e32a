"""Finished documents side by side: rows of texts and tiers of blocks, though they share no ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.alignment.agreeing import agree
from hexapla.alignment.labels import renamed
from hexapla.alignment.matching import Match
from hexapla.alignment.nodes import Tree
from hexapla.alignment.tiers import Column, tiers
from hexapla.language.typed_labels import typed_length
from hexapla.model.catalog import Entry, State
from hexapla.model.document import Field
from hexapla.model.finding import Place
from hexapla.model.locale import Locale
from hexapla.model.parallel import Parallel, Row, Rows
from hexapla.model.reading import Reading
from hexapla.model.unit import Unit

# How a build shows a text that has no translation.
_UNFINISHED = re.compile(r'<mark lang="(?P<tag>[^"]*)">.*</mark>', re.S)


class Version(NamedTuple):
    """A finished document: its language, its file as people name it, and what it says."""

    locale: Locale
    file: str
    reading: Reading


class _Text(NamedTuple):
    text: str | None
    place: Place


def lay(document: str, master: Version, versions: Sequence[Version]) -> Parallel:
    """A master and finished versions of it as one table.

    The master's units keep the ids that they have, else get some by their place (p1, p2 …). Each
    version is laid beside the master; what versions have and the master has not is put together by
    its place. A text that a build has marked as not translated counts as none. Nobody knows who has
    reviewed a text.
    """
    tree = Tree(master.reading, {})
    matches = [
        Match(tree, Tree(one.reading, renamed(master.reading, one.reading))) for one in versions
    ]
    agree(tree, matches)
    for match in matches:
        match.pair_left_over()
    columns = [Column(tree, None), *[Column(match.version, match) for match in matches]]
    texts = [_texts(master.reading, tree, *both) for both in zip(versions, matches)]
    rows = [
        _row(
            unit if unit.id else unit._replace(id=f"p{number + 1}"),
            master,
            number,
            [one[number] for one in texts],
        )
        for number, unit in enumerate(master.reading.units)
    ]
    everyone = (master, *versions)
    return Parallel(
        document,
        master.file,
        master.locale,
        tuple([one.locale for one in everyone]),
        Rows(rows),
        tuple([Place(one.file) for one in everyone]),
        tiers(columns),
        tuple([one.reading.document.masthead for one in everyone]),
    )


def _row(unit: Unit, master: Version, number: int, texts: Sequence[_Text]) -> Row:
    slot = master.reading.slots[number]
    entries = [_entry(unit, one.text, master.locale) for one in texts]
    return Row(
        unit,
        (Entry(unit, unit.text, State.FINAL, unit.text), *entries),
        (Place(master.file, slot.line, slot.column), *[one.place for one in texts]),
    )


def _entry(unit: Unit, text: str | None, original: Locale) -> Entry | None:
    if text is None:
        return None
    found = _UNFINISHED.fullmatch(text)
    if not text or (found and found["tag"] == original.tag):
        return Entry(unit)
    return Entry(unit, text, State.TRANSLATED, unit.text)


def _texts(master: Reading, tree: Tree, version: Version, match: Match) -> list[_Text]:
    """A version's text of each of the master's units; None, and where it should stand, if gone."""
    slots, units = version.reading.slots, version.reading.units
    found = [_Text(None, Place(version.file)) for _ in master.units]
    for field, other in _fields(master.document.masthead, version.reading.document.masthead):
        if other is None or other.unit < 0:
            found[field.unit] = _Text(None if other is None else "", Place(version.file, 1))
            continue
        place = Place(version.file, slots[other.unit].line, slots[other.unit].column)
        found[field.unit] = _Text(units[other.unit].text, place)
    line = column = 0
    for node in tree.nodes():
        partner = match.of_master.get(node.piece.order)
        typed = 0
        if partner is not None:
            line, column = partner.piece.line, partner.piece.column
            if node.piece.label and not partner.piece.label:
                typed = typed_length(node.piece.label, partner.piece.text)
        if node.unit >= 0:
            text = partner.piece.text[typed:] if partner else None
            found[node.unit] = _Text(text, Place(version.file, line, column + typed))
    return found


def _fields(
    master: Iterable[Field], version: Iterable[Field]
) -> Iterator[tuple[Field, Field | None]]:
    """The translated fields of a master's masthead, each with the version's of the same key."""
    there: dict[str, list[Field]] = {}
    for field in version:
        there.setdefault(field.key, []).append(field)
    for field in master:
        others = there.get(field.key)
        other = others.pop(0) if others else None
        if field.unit >= 0:
            yield field, other
