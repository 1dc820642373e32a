"""A catalog as XLIFF 1.2 (transitional), the flavour that every translation tool takes.

Nothing in the file depends on the day, the machine or our own version: the same catalog gives the
same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff.cutting import Cutter, Sentence
from hexapla.exchange.xliff.escaping import is_plain
from hexapla.exchange.xliff.v1.inline import content, inline, row_of, value
from hexapla.exchange.xliff.wording import line_of_term, place_of
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.candidate import Candidate
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.encoding import encoded
from hexapla.model.fragment import Code, Fragment, Text
from hexapla.model.unit import Role

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
# A source in the place of a translation that there is none of yet.
_FILLED = "needs-translation"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="{file}" datatype="{datatype}" source-language="{source}" target-language="{target}"\
 tool-id="hexapla"{export}>
<header>
<tool tool-id="hexapla" tool-name="Hexapla"/>
{note}</header>
<body>
"""
_FOOT = "</body>\n</file>\n</xliff>\n"
_Codes = tuple[Code, ...]


def write(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    """The XLIFF 1.2 file of a catalog, in pieces: a trans-unit an entry, retired entries left out.

    Tags have their source's numbers as ids; those that only a target has come behind them.
    Characters that XML cannot carry (most control characters) are written as U+FFFD, and
    `exchange.returns` knows them again. A stale translation needs review, with the old pair of
    texts in `alt-trans`. The export's name stands in `file/@build-num` and in a note of the
    header: most tools leave one of the two.
    """
    writer = _Writer(catalog, outgoing)
    name = value(outgoing.export)
    datatype = _DATATYPES.get(PurePosixPath(outgoing.file).suffix.lower(), "plaintext")
    head = _HEAD.format(
        file=value(outgoing.file),
        datatype=datatype,
        source=writer.source,
        target=writer.target,
        export=f' build-num="{name}"' if name else "",
        note=f'<note from="hexapla">export {content(outgoing.export)}</note>\n' if name else "",
    )
    return encoded(chain([head], map(writer.unit, catalog.entries), [_FOOT]))


class _Writer:
    """Writes trans-units; what does not change from one to the next is put together once."""

    def __init__(self, catalog: Catalog, outgoing: Outgoing) -> None:
        self.filled = outgoing.filled
        self.offered, self.terms = outgoing.candidates, outgoing.terms
        self.source = value(_language(outgoing.source_tag or outgoing.original.tag))
        self.target = value(_language(outgoing.target_tag or catalog.locale.tag))
        self.cutter = Cutter(outgoing.cut, outgoing.original, catalog.locale, crossing=False)
        self.states = outgoing.states
        self.places: dict[tuple[Role, tuple[str, ...]], str] = {}

    def unit(self, entry: Entry) -> str:
        # Taken apart at once: this is done for every unit, and each look-up by name takes its time.
        unit, target, reached, made_for, remarks, _ = entry
        unit_id, text, role, trail, name, notes = unit
        stale = bool(target) and made_for != text
        identity = value(unit_id)
        approved = reached >= State.REVIEWED and entry.usable and self.states
        yes = ' approved="yes"' if approved else ""
        place = self.places.get((role, trail))
        if place is None or name:
            place = self.places[role, trail] = _note("developer", "source", place_of(unit))
        if not self.cutter.cut and is_plain(f"{text}{target}"):
            source, segmented, shown = text, "", target or text
        else:
            source, segmented, shown = self.texts(text, target)
        said = ""
        if target or self.filled:
            state = _STATES[State.DRAFT if stale else reached] if target else _FILLED
            stated = f' state="{state}"' if self.states else ""
            said = f'<target xml:lang="{self.target}"{stated}>{shown}</target>\n'
        noted = self.notes(entry) if notes or remarks or self.terms else ""
        offered = self.offers(entry, stale) if stale or self.offered else ""
        return (
            f'<trans-unit id="{identity}" resname="{identity}" restype="{_RESTYPES[role]}"'
            f'{yes} xml:space="preserve">\n'
            f'<source xml:lang="{self.source}">{source}</source>\n{segmented}{said}{place}'
            f"{noted}{offered}</trans-unit>\n"
        )

    def texts(self, text: str, target: str) -> tuple[str, str, str]:
        """A unit's source, its seg-source if it has several sentences, and what its target holds.

        Where there is no translation, that is the source.
        """
        here = read(text)
        source = inline(here)
        there = _numbered(here, target) if target else Text(())
        sentences = self.cutter.sentences(here.fragment, there.fragment)
        if len(sentences) < 2:
            return source, "", inline(there) if target else source
        marked = _marked(sentences, here.codes, target=False)
        segmented = f'<seg-source xml:lang="{self.source}">{marked}</seg-source>\n'
        shown = _marked(sentences, there.codes, target=True) if target else marked
        return source, segmented, shown

    def notes(self, entry: Entry) -> str:
        unit = entry.unit
        if not (unit.notes or entry.remarks or unit.id in self.terms):
            return ""
        terms = self.terms.get(unit.id, ())
        notes = [_note("developer", "source", note) for note in unit.notes]
        notes += [_note("glossary", "source", line_of_term(term)) for term in terms]
        return "".join(notes + [_note("translator", "target", one) for one in entry.remarks])

    def offers(self, entry: Entry, stale: bool) -> str:
        """What else there is to translate from: the pair that a stale one was, and a memory's."""
        if not stale and entry.unit.id not in self.offered:
            return ""
        candidates = self.offered.get(entry.unit.id, ())
        parts = []
        if stale and entry.made_for:
            said = 'origin="x-previous" alttranstype="previous-version"'
            parts.append(self.pair(said, entry.made_for, entry.target))
        parts += [self.pair(_candidate(one), one.source, one.target) for one in candidates]
        return "".join(parts)

    def pair(self, said: str, source: str, target: str) -> str:
        if not is_plain(f"{source}{target}"):
            here = read(source)
            source, target = inline(here), inline(_numbered(here, target))
        return (
            f"<alt-trans {said}>\n"
            f'<source xml:lang="{self.source}">{source}</source>\n'
            f'<target xml:lang="{self.target}">{target}</target>\n'
            "</alt-trans>\n"
        )


def _language(tag: str) -> str:
    """A language tag as BCP 47 writes it, whatever the workspace calls its folder."""
    return tag.replace("_", "-")


def _candidate(candidate: Candidate) -> str:
    likeness = min(max(candidate.likeness, 0), 100)
    return f'match-quality="{likeness}" origin="{value(candidate.origin)}" alttranstype="proposal"'


def _marked(sentences: tuple[Sentence, ...], codes: _Codes, *, target: bool) -> str:
    """Sentences as segments, the space between them outside of their marks (section 2.6)."""
    parts = []
    for number, one in enumerate(sentences, 1):
        row: Fragment = one.target if target else one.source
        space = one.target_space if target else one.space
        parts.append(f'<mrk mtype="seg" mid="{number}">{row_of(row, codes)}</mrk>{content(space)}')
    return "".join(parts)


def _numbered(source: Text, target: str) -> Text:
    text = read(target)
    return match(source, text) if text.codes else text


def _note(author: str, annotates: str, words: str) -> str:
    return f'<note from="{author}" annotates="{annotates}">{content(words)}</note>\n'
