"""Messages to catalogs: what a PO file says of the units that the master has now."""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.exchange.po.message import Message, PoFile
from hexapla.markup.notation import tidy
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit


def register(file: PoFile) -> list[tuple[str, str]]:
    """The ids and texts that a POT (or a PO in its place) has registered, in order."""
    return [
        (message.context, message.source)
        for message in file.messages
        if message.context and not message.obsolete
    ]


def catalog(document: str, locale: Locale, units: Sequence[Unit], file: PoFile | None) -> Catalog:
    """The catalog of the master's units as they are now.

    A unit whose text has changed since keeps its translation, as made for the old text. A message
    whose unit has gone is retired, and taken up again when the unit comes back.
    """
    if file is None:
        return Catalog(document, locale, tuple([Entry(unit) for unit in units]))
    places: dict[str, int] = {}
    for position, message in enumerate(file.messages):
        # A live message outranks an obsolete one of the same id.
        if message.context not in places or not message.obsolete:
            places[message.context] = position
    entries, taken = [], set()
    for unit in units:
        position = places.get(unit.id, -1)
        if position >= 0:
            taken.add(position)
            entries.append(_entry(unit, file.messages[position]))
        else:
            entries.append(Entry(unit))
    retired = [
        _entry(Unit(message.context, message.source, Role.PARAGRAPH), message)
        for position, message in enumerate(file.messages)
        if position not in taken and message.target
    ]
    return Catalog(document, locale, tuple(entries), tuple(retired))


def _entry(unit: Unit, message: Message) -> Entry:
    target = message.target
    if not target:
        if message.remarks or message.flags:
            return Entry(unit, remarks=message.remarks, flags=message.flags)
        return Entry(unit)
    made_for = (message.fuzzy and message.previous) or message.source
    state = State.DRAFT if message.fuzzy else State.TRANSLATED
    return Entry(unit, tidy(target), state, made_for, message.remarks, message.flags)
