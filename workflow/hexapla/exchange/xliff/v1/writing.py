"""A catalog as XLIFF 1.2 (transitional), the flavour that every translation tool takes.

Nothing in the file depends on the day, the machine or our own version: the same catalog gives the
same bytes.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff.v1.inline import content, inline, value
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.fragment import Text
from hexapla.model.unit import Role, Unit

_DATATYPES = {".md": "x-markdown", ".markdown": "x-markdown"}
_RESTYPES = {
    Role.HEADING: "heading",
    Role.PARAGRAPH: "x-paragraph",
    Role.ITEM: "listitem",
    Role.CELL: "cell",
    Role.FOOTNOTE: "fn",
    Role.FIELD: "x-field",
}
# `signed-off` and `final` are the only states that say more than `translated` (section 2.4).
_STATES = {
    State.UNTRANSLATED: "needs-review-translation",
    State.DRAFT: "needs-review-translation",
    State.TRANSLATED: "translated",
    State.REVIEWED: "signed-off",
    State.FINAL: "final",
}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="{file}" datatype="{datatype}" source-language="{source}" target-language="{target}"\
 tool-id="hexapla">
<header>
<tool tool-id="hexapla" tool-name="Hexapla"/>
</header>
<body>
"""
_FOOT = "</body>\n</file>\n</xliff>\n"


def write(catalog: Catalog, outgoing: Outgoing) -> bytes:
    """The XLIFF 1.2 file of a catalog: a trans-unit an entry, retired entries left out.

    Tags have their source's numbers as ids; those that only a target has come behind them.
    Characters that XML cannot carry (most control characters) are written as U+FFFD, and
    `exchange.ledger` knows them again. A stale translation needs review, with the old pair of texts in `alt-trans`.
    """
    source = value(outgoing.source_tag or outgoing.original.tag)
    target = value(outgoing.target_tag or catalog.locale.tag)
    file = outgoing.file
    datatype = _DATATYPES.get(PurePosixPath(file).suffix.lower(), "plaintext")
    parts = [_HEAD.format(file=value(file), datatype=datatype, source=source, target=target)]
    places: dict[tuple[Role, tuple[str, ...]], str] = {}
    for entry in catalog.entries:
        unit = entry.unit
        text = read(unit.text)
        identity = value(unit.id)
        approved = ' approved="yes"' if entry.usable and entry.state >= State.REVIEWED else ""
        parts.append(
            f'<trans-unit id="{identity}" resname="{identity}" restype="{_RESTYPES[unit.role]}"'
            f'{approved} xml:space="preserve">\n'
            f'<source xml:lang="{source}">{inline(text)}</source>\n'
        )
        if entry.target:
            parts.append(_target(entry, text, target))
        place = places.get((unit.role, unit.trail))
        if place is None or unit.name:
            place = places[unit.role, unit.trail] = _place(unit)
        parts.append(place)
        if unit.notes or entry.remarks:
            parts.append(_notes(entry))
        if entry.stale and entry.made_for:
            parts.append(_previous(entry, source, target))
        parts.append("</trans-unit>\n")
    parts.append(_FOOT)
    return "".join(parts).encode("utf-8")


def _target(entry: Entry, source: Text, language: str) -> str:
    state = _STATES[State.DRAFT if entry.stale else entry.state]
    text = _numbered(source, entry.target)
    return f'<target xml:lang="{language}" state="{state}">{text}</target>\n'


def _numbered(source: Text, target: str) -> str:
    text = read(target)
    return inline(match(source, text) if text.codes else text)


def _place(unit: Unit) -> str:
    what = f"{unit.role.value} {unit.name}".rstrip()
    return _note(
        "developer", "source", f"{what}; in: {' › '.join(unit.trail)}" if unit.trail else what
    )


def _notes(entry: Entry) -> str:
    notes = [_note("developer", "source", note) for note in entry.unit.notes]
    return "".join(notes + [_note("translator", "target", remark) for remark in entry.remarks])


def _note(author: str, annotates: str, words: str) -> str:
    return f'<note from="{author}" annotates="{annotates}">{content(words)}</note>\n'


def _previous(entry: Entry, source: str, target: str) -> str:
    old = read(entry.made_for)
    return (
        '<alt-trans origin="x-previous" alttranstype="previous-version">\n'
        f'<source xml:lang="{source}">{inline(old)}</source>\n'
        f'<target xml:lang="{target}">{_numbered(old, entry.target)}</target>\n'
        "</alt-trans>\n"
    )
