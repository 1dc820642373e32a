"""A catalog as XLIFF 2.0, 2.1 or 2.2: one writer, for what we write is the same in all of them.

Section numbers are those of 2.1. Nothing in the file depends on the day, the machine or our own
version: the same catalog gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.xliff.cutting import Cutter, Sentence
from hexapla.exchange.xliff.escaping import coded_content, content, is_plain, value
from hexapla.exchange.xliff.v2.annexes import glossary, matches
from hexapla.exchange.xliff.v2.inline import codes_of, inline, original_data
from hexapla.exchange.xliff.wording import place_of
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.encoding import encoded
from hexapla.model.fragment import Fragment, Text
from hexapla.model.locale import Locale
from hexapla.model.unit import Role

_NAMESPACES = {
    "2.0": "urn:oasis:names:tc:xliff:document:2.0",
    "2.1": "urn:oasis:names:tc:xliff:document:2.0",
    "2.2": "urn:oasis:names:tc:xliff:document:2.2",
}
_STATES = {
    State.UNTRANSLATED: 'state="initial" subState="hexapla:draft"',
    State.DRAFT: 'state="initial" subState="hexapla:draft"',
    State.TRANSLATED: 'state="translated"',
    State.REVIEWED: 'state="reviewed"',
    State.FINAL: 'state="final"',
}
_STALE = 'state="initial" subState="hexapla:stale"'
# A line's end, where it cannot be written as one.
_END = "\n"
_TO_DO = 'state="initial"'
# Their sentences stand beside each other without a space.
_UNSPACED = {"zh", "ja", "yue"}
# The categories of our own notes: they do not come back as remarks.
PLACE, AUTHOR, REMARK = "place", "author", "translator"
OUR_NOTES = (PLACE, AUTHOR)
# A file's id is a name token (section 4.3.1.21); ours begins so, and ends in the export's name.
FILE_ID = "hexapla"
_TOKEN = re.compile(r"[A-Za-z0-9._-]+")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="{version}" xmlns="{namespace}" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"\
 xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"\
 srcLang="{source}" trgLang="{target}">
<file id="{id}" original="{file}" canResegment="yes" srcDir="{from_dir}" trgDir="{to_dir}"\
 xml:space="preserve">
"""
_FOOT = "</file>\n</xliff>\n"


def write_2_0(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    """The XLIFF 2.0 file of a catalog, in pieces, see `_write`."""
    return encoded(_write(catalog, outgoing, "2.0"))


def write_2_1(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    """The XLIFF 2.1 file of a catalog, in pieces, see `_write`."""
    return encoded(_write(catalog, outgoing, "2.1"))


def write_2_2(catalog: Catalog, outgoing: Outgoing) -> Iterator[bytes]:
    """The XLIFF 2.2 file of a catalog, in pieces, see `_write`."""
    return encoded(_write(catalog, outgoing, "2.2"))


def _write(catalog: Catalog, outgoing: Outgoing, version: str) -> Iterator[str]:
    """A unit an entry, retired entries left out; units under the same headings are a group.

    Tags have their source's numbers as ids; those that only a target has come behind them. A stale
    translation is `initial`, with the old pair of texts as a match. Characters that XML cannot
    carry are `<cp/>` in texts, and U+FFFD where the standard has none.
    """
    yield _head(outgoing, catalog.locale, version)
    writer = _Writer(outgoing, catalog.locale)
    groups = 0
    for trail, entries in groupby(catalog.entries, key=_trail):
        if trail:
            groups += 1
            yield _group(groups, trail)
        yield from map(writer.unit, entries)
        if trail:
            yield "</group>\n"
    if not catalog.entries:
        yield '<group id="g1"/>\n'  # a file must have something in it (section 4.2.2.2)
    yield _FOOT


def _trail(entry: Entry) -> tuple[str, ...]:
    return entry.unit.trail


def _head(outgoing: Outgoing, locale: Locale, version: str) -> str:
    name = outgoing.export
    head = _HEAD.format(
        version=version,
        namespace=_NAMESPACES[version],
        source=value(language_tag(outgoing.source_tag or outgoing.original.tag)),
        target=value(language_tag(outgoing.target_tag or locale.tag)),
        id=f"{FILE_ID}-{name}" if _TOKEN.fullmatch(name) else FILE_ID,
        file=value(outgoing.file),
        from_dir=outgoing.original.direction,
        to_dir=locale.direction,
    )
    return head + (_metadata(("export", name)) if name else "")


def language_tag(tag: str) -> str:
    """A language tag as BCP 47 writes it, whatever the workspace calls its folder."""
    return tag.replace("_", "-")


def _group(number: int, trail: tuple[str, ...]) -> str:
    # A name is for a machine that has no use for line ends in it.
    name = value(" ".join(trail[-1].split()))
    metadata = _metadata(*[("trail", heading) for heading in trail])
    return f'<group id="g{number}" name="{name}" type="hexapla:section">\n{metadata}'


def _metadata(*pairs: tuple[str, str]) -> str:
    said = "".join([f'<mda:meta type="{key}">{content(words)}</mda:meta>' for key, words in pairs])
    return (
        f'<mda:metadata><mda:metaGroup category="hexapla">{said}</mda:metaGroup></mda:metadata>\n'
    )


class _Writer:
    """Writes units; what does not change from one to the next is put together once."""

    def __init__(self, outgoing: Outgoing, locale: Locale) -> None:
        self.outgoing = outgoing
        self.cutter = Cutter(outgoing.cut, outgoing.original, locale, crossing=True)
        self.unspaced = locale.language in _UNSPACED
        self.places: dict[tuple[Role, tuple[str, ...]], str] = {}

    def unit(self, entry: Entry) -> str:
        unit = entry.unit
        fixed = ' canResegment="no"' if unit.role is Role.FIELD else ""
        identity = value(unit.id)
        metadata = _metadata(("name", unit.name)) if unit.name else ""
        if not self.cutter.cut and is_plain(unit.text) and is_plain(entry.target):
            texts, segments = self.plain(entry), 1
        else:
            texts, segments = self.texts(entry)
        return (
            f'<unit id="{identity}" name="{identity}" type="hexapla:{unit.role.value}"{fixed}>\n'
            f"{metadata}{self.annexes(entry, segments)}{self.notes(entry)}{texts}</unit>\n"
        )

    def plain(self, entry: Entry) -> str:
        """The segment of a unit whose texts have neither codes nor sentences."""
        source, target = entry.unit.text, entry.target
        filled = target or (source if self.outgoing.filled else "")
        return (
            f'<segment id="s1" {_state(entry)}>\n<source>{source}</source>\n'
            f"{f'<target>{filled}</target>{_END}' if filled else ''}</segment>\n"
        )

    def texts(self, entry: Entry) -> tuple[str, int]:
        """A unit's original data and its segments, and how many there are."""
        source = read(entry.unit.text)
        target = numbered(source, entry.target) if entry.target else None
        sentences = self.cutter.sentences(source.fragment, target.fragment if target else ())
        pieces: list[Fragment] = []
        if len(sentences) > 1:
            pieces = [piece for one in sentences for piece in (one.source, one.target)]
        codes = codes_of(source, target, pieces)
        shown = (source.fragment, target.fragment) if target else (source.fragment,)
        parts = [original_data(codes, *shown)] if codes.source or codes.target else []
        state = _state(entry)
        last = len(sentences)
        marked = last > 1 and self.marks(entry)
        for number, one in enumerate(sentences, 1):
            here = inline(one.source, codes, target=False)
            there = inline(one.target, codes, target=True) if target else here
            filled = target or self.outgoing.filled
            start = '<sm id="m" type="mtc:match"/>' if marked and number == 1 else ""
            end = '<em startRef="m"/>' if marked and number == last else ""
            parts.append(
                f'<segment id="s{number}" {state}>\n<source>{start}{here}{end}</source>\n'
                f"{f'<target>{there}</target>{_END}' if filled else ''}</segment>\n"
            )
            if one.space:
                parts.append(self.ignorable(one, translated=target is not None))
        return "".join(parts), last

    def ignorable(self, sentence: Sentence, *, translated: bool) -> str:
        """The white space between two segments; where nothing is said, the target has the same."""
        space, there = coded_content(sentence.space), coded_content(sentence.target_space)
        if not translated:
            there = "" if self.unspaced else space
        target = f"<target>{there}</target>" if translated or there != space else ""
        return f"<ignorable><source>{space}</source>{target}</ignorable>\n"

    def marks(self, entry: Entry) -> bool:
        """Whether something is said of a unit's whole text, which its segments then mark."""
        offered = self.outgoing.candidates.get(entry.unit.id)
        return bool(offered) or bool(entry.stale and entry.made_for)

    def annexes(self, entry: Entry, segments: int) -> str:
        """What the modules say of a unit: candidates and terms."""
        found = ""
        if self.marks(entry):
            candidates = self.outgoing.candidates.get(entry.unit.id, ())
            found = matches(entry, candidates, "#m" if segments > 1 else "#s1")
        if entry.unit.id in self.outgoing.terms:
            found += glossary(self.outgoing.terms[entry.unit.id])
        return found

    def notes(self, entry: Entry) -> str:
        unit = entry.unit
        place = self.places.get((unit.role, unit.trail))
        if place is None or unit.name:
            place = self.places[unit.role, unit.trail] = _note(PLACE, "source", place_of(unit))
        if not unit.notes and not entry.remarks:
            return f"<notes>\n{place}</notes>\n"
        said = [_note(AUTHOR, "source", note, n) for n, note in enumerate(unit.notes, 1)]
        said += [_note(REMARK, "target", one, n) for n, one in enumerate(entry.remarks, 1)]
        return f"<notes>\n{place}{''.join(said)}</notes>\n"


def _state(entry: Entry) -> str:
    if not entry.target:
        return _TO_DO
    return _STALE if entry.made_for != entry.unit.text else _STATES[entry.state]


def numbered(source: Text, target: str) -> Text:
    """A translation in the notation, its tags numbered as in its source."""
    text = read(target)
    return match(source, text) if text.codes else text


def _note(category: str, about: str, words: str, number: int = 0) -> str:
    identity = f"{category}{number}" if number else category
    return (
        f'<note id="{identity}" category="{category}" appliesTo="{about}">{content(words)}</note>\n'
    )
