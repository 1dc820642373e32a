"""What modules of XLIFF 2.x say of a unit: translation candidates (2.1, 5.1), terms (5.2)."""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.exchange.xliff.escaping import content, is_plain, value
from hexapla.exchange.xliff.v2.inline import codes_of, inline, original_data
from hexapla.exchange.xliff.wording import meaning_of
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Entry
from hexapla.model.fragment import Text

# The same unit's older text: found by its id (section 5.1.7.9, type).
_PREVIOUS = 'type="idm" subType="hexapla:previous" origin="previous version"'


def matches(entry: Entry, candidates: Sequence[Candidate], ref: str) -> str:
    """The matches of a unit: the older pair of a stale one, then what a memory offers.

    `ref` is the fragment identifier of the text that they are for (section 5.1.7.5).
    """
    found = []
    if entry.stale and entry.made_for:
        found.append((_PREVIOUS, entry.made_for, entry.target))
    for one in candidates:
        likeness = min(max(one.likeness, 0), 100)
        said = f'type="tm" similarity="{likeness}" origin="{value(one.origin)}"'
        found.append((said, one.source, one.target))
    made, source = "", read(entry.unit.text)
    for number, (said, old, new) in enumerate(found, 1):
        texts = _pair(source, old, new)
        made += f'<mtc:match id="c{number}" ref="{ref}" {said}>\n{texts}</mtc:match>\n'
    return f"<mtc:matches>\n{made}</mtc:matches>\n" if made else ""


def _pair(source: Text, old: str, new: str) -> str:
    """A candidate's two texts, their tags numbered as in the unit's source where they are its."""
    if is_plain(f"{old}{new}"):
        return f"<source>{old}</source>\n<target>{new}</target>\n"
    here, there = read(old), read(new)
    if here.codes or there.codes:
        here = match(source, here)
        there = match(here, there)
    codes = codes_of(here, there)
    data = original_data(codes, here.fragment, there.fragment)
    return (
        f"{data}<source>{inline(here.fragment, codes, target=False)}</source>\n"
        f"<target>{inline(there.fragment, codes, target=True)}</target>\n"
    )


def glossary(terms: Sequence[Term]) -> str:
    """The terms that stand in a unit, each with its translations and what it means."""
    made = "".join([_entry(number, term) for number, term in enumerate(terms, 1)])
    return f"<gls:glossary>\n{made}</gls:glossary>\n" if made else ""


def _entry(number: int, term: Term) -> str:
    meaning = meaning_of(term)
    if not term.targets and not meaning:
        return ""  # an entry translates its term or says what it means (section 5.2.4.3)
    targets = "".join(
        [f"<gls:translation>{content(one)}</gls:translation>" for one in term.targets]
    )
    definition = f"<gls:definition>{content(meaning)}</gls:definition>" if meaning else ""
    return (
        f'<gls:glossEntry id="t{number}"><gls:term>{content(term.source)}</gls:term>'
        f"{targets}{definition}</gls:glossEntry>\n"
    )
