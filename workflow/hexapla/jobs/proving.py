"""Proof, before a file is sent, that whatever its tool does to it comes home.

All of it happens in memory: the file is made as it would be sent, a translator is played, the
tool's known damages are done, and what comes back is taken into a catalog that nobody keeps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import NamedTuple

from hexapla.errors import FormatError, HexaplaError
from hexapla.exchange import sent as records
from hexapla.exchange.damages import DAMAGES, damaged
from hexapla.exchange.po import reading as po
from hexapla.exchange.pseudo import pseudo, translate
from hexapla.exchange.reading import read
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.returns.ledger import Kept, Ledger, receive
from hexapla.exchange.returns.returned import Returned, Segment, settle
from hexapla.exchange.sent import Sent
from hexapla.jobs.exporting import Wishes, compose
from hexapla.jobs.homecoming import home_of
from hexapla.jobs.loading import Loaded
from hexapla.jobs.remembering import Library
from hexapla.markup import notation
from hexapla.markup.writing import match
from hexapla.model.catalog import Catalog, Entry
from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale
from hexapla.workspace.workspace import Workspace

# A translator does not finish everything: every fourth text is left for later.
_LEFT = 4
_CHANCE = 1
# Languages whose sentences stand beside each other without a space: tools put none there.
_UNSPACED = ("zh", "ja", "th")
_SPACE = re.compile(r"\s+")


class Failure(NamedTuple):
    """A unit that is not as it has to be (“” for the whole file), and the reason, as a clause."""

    unit: str
    reason: str


class Shown(NamedTuple):
    """One thing that was tried.

    `name` is that of a damage, or says what was tried; `title` says it to a person. `units` is how
    many came home as they had to; `idle` says that the file has nothing that could be so damaged.
    """

    name: str
    title: str
    units: int
    failures: tuple[Failure, ...] = ()
    idle: bool = False


class Proof(NamedTuple):
    """What was shown of a document in a language, for a tool."""

    document: str
    locale: Locale
    tool: str
    xliff: str
    units: int
    shown: tuple[Shown, ...]

    @property
    def holds(self) -> bool:
        """Whether everything came home."""
        return not any(one.failures for one in self.shown)


def prove(
    workspace: Workspace, loaded: Loaded, locale: Locale, wishes: Wishes, library: Library
) -> Proof:
    """Shows what would become of the file of a document in a language for a tool.

    Raises HexaplaError if the file cannot be made; nothing is written.
    """
    made = compose(workspace, loaded, locale, wishes, library)
    path, record = made.record
    sent = records.of_file(path.stem, po.read(record, path.name))

    def misplaced(returned: Returned) -> str:
        if returned.export == sent.export:
            return ""  # an import finds its record, and that says the rest
        try:
            home = home_of(workspace, returned, "the returned file")
        except HexaplaError as error:
            return str(error)
        found = (home.known.master, home.locale) == (loaded.master, locale)
        return "" if found else f"it is taken for {home.known.master.name} [{home.locale}]"

    shown = demonstrate(made.catalog, sent, made.data, wishes.profile.damages, misplaced)
    units = len(made.catalog.entries)
    return Proof(loaded.master.name, locale, wishes.profile.tool, wishes.xliff, units, shown)


def demonstrate(
    catalog: Catalog,
    sent: Sent,
    data: bytes,
    damages: Sequence[str],
    misplaced: Callable[[Returned], str] = lambda returned: "",
) -> tuple[Shown, ...]:
    """Takes a file back in untouched, translated, and with each damage and all of them.

    `data` is the file of the catalog, `sent` its record, `damages` are names in `DAMAGES`;
    `misplaced` says why what came back would not be taken for this document, "" if it would.
    """
    everything = {entry.unit.id for entry in catalog.entries}
    some = _some(catalog)
    texts = {entry.unit.text for entry in catalog.entries}
    spaced = catalog.locale.language not in _UNSPACED
    wanted = {text: _bare(_spoken(notation.read(text).fragment), spaced) for text in texts}
    office = _Office(catalog, sent, misplaced, wanted, spaced)
    whole, part = (translate(data, done.__contains__) for done in (everything, some))
    shown = [
        Shown("untouched", "comes back untouched", *_come_home(office, data, set())),
        Shown("translated", "comes back translated", *_come_home(office, whole, everything)),
        Shown("in-part", "comes back translated in part", *_come_home(office, part, some)),
    ]
    tried = [(name, DAMAGES[name].title, [name]) for name in damages]
    if len(damages) > 1:
        tried.append(("together", "all of that together", list(damages)))
    for name, title, names in tried:
        returned = damaged(part, names, Random(_CHANCE))  # noqa: S311 - no secret
        if returned == part:
            shown.append(shown[2]._replace(name=name, title=title, idle=True))
        else:
            shown.append(Shown(name, title, *_come_home(office, returned, some)))
    return tuple(shown)


class _Office(NamedTuple):
    """What a file comes home to.

    `wanted` are the targets of translated units by their texts; `spaced` says whether the language
    has spaces between sentences.
    """

    catalog: Catalog
    sent: Sent
    misplaced: Callable[[Returned], str]
    wanted: Mapping[str, Fragment]
    spaced: bool


def _some(catalog: Catalog) -> set[str]:
    """The units that a translator has done; those with the same words alike."""
    texts = dict.fromkeys(entry.unit.text for entry in catalog.entries)
    left = {text for number, text in enumerate(texts, 1) if not number % _LEFT}
    return {entry.unit.id for entry in catalog.entries if entry.unit.text not in left}


def _come_home(office: _Office, data: bytes, done: set[str]) -> tuple[int, tuple[Failure, ...]]:
    """How many units came home from a file, and what did not; `done` are those translated in it."""
    after, reasons = _take(office, data)
    failures = [Failure(unit, reason) for unit, reason in reasons.items()]
    home = 0
    for old, new in zip(office.catalog.entries, after):
        unit = old.unit.id
        fault = _as_translated(office, old, new) if unit in done else _as_before(old, new)
        home += not fault
        if fault and unit not in reasons:
            failures.append(Failure(unit, fault))
    return home, tuple(failures)


def _take(office: _Office, data: bytes) -> tuple[tuple[Entry, ...], dict[str, str]]:
    """The entries after a return, none if it cannot be taken in; what was not taken, and why."""
    try:
        found = read(data, "the returned file")
    except FormatError as error:
        return (), {"": str(error)}
    if len(found) != 1:
        return (), {"": f"it holds {len(found)} documents"}
    if reason := office.misplaced(found[0]):
        return (), {"": reason}
    after, ledger, kept = receive(office.catalog, found[0], office.sent)
    if not ledger.balances(found[0]):
        return (), {"": "its ledger does not balance"}
    return after.entries, _reasons(ledger, kept)


def _reasons(ledger: Ledger, kept: Sequence[Kept]) -> dict[str, str]:
    """What was not taken in, by unit (or by what the file calls it), with the reason."""
    reasons = {
        row.unit or row.segment.id: row.reason
        for row in ledger.rows
        if row.account is Account.REFUSED
    }
    return reasons | {one.unit: one.reason for one in kept if isinstance(one.item, Segment)}


def _as_translated(office: _Office, old: Entry, new: Entry) -> str:
    """What is wrong with a unit that was translated, "" if nothing."""
    source, target = notation.read(old.unit.text), notation.read(new.target)
    wanted, row = office.wanted[old.unit.text], target.fragment
    if _bare(match(source, target).fragment if target.codes else row, office.spaced) == wanted:
        return "" if new.remarks == old.remarks else "its remarks have changed"
    if wanted == _bare(source.fragment, office.spaced):
        return _as_before(old, new)  # it has no words that could have been changed
    if new.target == old.target:
        return "its translation did not come home"
    return f"its translation came home as “{new.target}”"


def _as_before(old: Entry, new: Entry) -> str:
    """What is wrong with a unit that nobody has touched, "" if nothing."""
    if new == old:
        return ""
    if new.target != old.target:
        return f"nobody has translated it, and it became “{new.target}”"
    return "nobody has touched it, and it has changed"


def _spoken(fragment: Fragment) -> Fragment:
    return tuple([pseudo(part) if isinstance(part, str) else part for part in fragment])


def _bare(fragment: Fragment, spaced: bool) -> Fragment:
    """A fragment as it is compared; without its spaces where sentences have none between them."""
    settled = settle(fragment)
    if spaced:
        return settled
    row = [_SPACE.sub("", one) if isinstance(one, str) else one for one in settled]
    return tuple([one for one in row if one])
