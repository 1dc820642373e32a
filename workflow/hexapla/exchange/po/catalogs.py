"""Messages to catalogs: what a PO file says of the units that the master has now."""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.exchange.po.message import DRAFT_FLAG, Message, PoFile
from hexapla.markup.lines import tidy
from hexapla.model.approval import approved
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit


def catalog(document: str, locale: Locale, units: Sequence[Unit], file: PoFile | None) -> Catalog:
    """The catalog of the master's units as they are now.

    A unit whose text has changed since keeps its translation, as made for the old text. A message
    whose unit has gone is retired with all that a translator wrote in it, and taken up again when
    the unit comes back.
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
            entries.append(entry_of(unit, file.messages[position]))
        else:
            entries.append(Entry(unit))
    gone = [
        entry_of(Unit(message.context, message.source, Role.PARAGRAPH), message)
        for position, message in enumerate(file.messages)
        if position not in taken and (message.target or message.remarks or message.flags)
    ]
    return Catalog(document, locale, tuple(entries), tuple(gone))


def entry_of(unit: Unit, message: Message) -> Entry:
    """A unit with what a message says of it.

    A fuzzy message with a previous text was a finished translation of that text, unless it is
    marked as a draft, or was borrowed from another unit (as `msgmerge` does): so it is finished
    again as soon as the master says what it said. One whose approval holds is final.
    """
    target, flags = tidy(message.target), message.flags
    if not target and not message.remarks and not flags:
        return Entry(unit)
    drafted = DRAFT_FLAG in flags
    if drafted:
        flags = tuple(flag for flag in flags if flag != DRAFT_FLAG)
    if not target:
        return Entry(unit, remarks=message.remarks, flags=flags)
    made_for, state = message.source, State.TRANSLATED
    if message.fuzzy:
        made_for = message.previous or message.source
        borrowed = message.previous_context not in ("", message.context)
        if drafted or borrowed or made_for == message.source:
            state = State.DRAFT
    entry = Entry(unit, target, state, made_for, message.remarks, flags)
    return entry._replace(state=State.FINAL) if entry.usable and approved(entry) else entry
