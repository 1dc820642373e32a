"""What a workspace knows that helps a translator: its translations and its terms."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.errors import FormatError
from hexapla.exchange.po import catalogs
from hexapla.jobs.loading import read_po
from hexapla.memory import near, terms
from hexapla.memory.exact import Memory, recall, remember
from hexapla.memory.terms import Glossary
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Catalog, word_count
from hexapla.model.locale import Locale
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

# More than a translator reads.
_MOST = 3


class Library:
    """A workspace's memory and glossary, each file read once, and only when it is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._catalogs: dict[tuple[str, str], Catalog | None] = {}
        self._terms: dict[tuple[Locale, Locale], tuple[Term, ...]] = {}

    def memory(self, catalog: Catalog) -> Memory:
        """All finished translations of the workspace in a catalog's language, its own first.

        A catalog of another document that cannot be read is left out: it is complained of where it
        is wanted itself.
        """
        return remember([catalog, *self._others(catalog)])

    def terms(self, original: Locale, locale: Locale) -> tuple[Term, ...]:
        """The terms for a pair of languages: those of `terms.csv`, then those of `terms.tbx`.

        Raises FormatError if one of the files is broken.
        """
        key = (original, locale)
        if key not in self._terms:
            self._terms[key] = tuple(dict.fromkeys(self._read_terms(original, locale)))
        return self._terms[key]

    def _read_terms(self, original: Locale, locale: Locale) -> Iterator[Term]:
        path = self._workspace.glossary(".csv")
        name = self._workspace.name_of(path)
        if (data := files.read_if_there(path, name)) is not None:
            yield from terms.read(data, name, original, locale)
        path = self._workspace.glossary(".tbx")
        name = self._workspace.name_of(path)
        if (data := files.read_if_there(path, name)) is not None:
            from hexapla.exchange import tbx  # only where there is such a file

            yield from tbx.read(data, name, original, locale)

    def _others(self, catalog: Catalog) -> Iterator[Catalog]:
        for master in self._workspace.masters():
            key = (master.name, catalog.locale.tag)
            if master.name == catalog.document:
                continue
            if key not in self._catalogs:
                self._catalogs[key] = self._read(master.name, catalog.locale)
            if (other := self._catalogs[key]) is not None:
                yield other

    def _read(self, document: str, locale: Locale) -> Catalog | None:
        try:
            file = read_po(self._workspace, document, locale)
        except FormatError:
            return None
        # Without the master's units all entries are as if retired, which is all that is asked here.
        return catalogs.catalog(document, locale, (), file) if file else None


def candidates(catalog: Catalog, memory: Memory) -> dict[str, tuple[Candidate, ...]]:
    """What a memory offers for each unit that is still to be done, by its id, the best first.

    Similar texts are offered where the same one has not been translated.
    """
    found: dict[str, tuple[Candidate, ...]] = {}
    if not memory.pairs:
        return found
    left = [entry for entry in catalog.entries if not entry.usable]
    known = None
    for entry in left:
        offers = recall(memory, entry)
        if not offers and word_count(entry.unit.text) >= near.FEWEST_WORDS:
            known = known or near.index(memory, [one.unit.text for one in left])
            # The translation that a stale unit has is shown as its own, with its old source.
            offers = tuple([
                one for one in near.similar(known, entry.unit.text)
                if (one.source, one.target) != (entry.made_for, entry.target)
            ])  # fmt: skip
        if offers:
            found[entry.unit.id] = offers[:_MOST]
    return found


def terms_of(catalog: Catalog, glossary: Glossary) -> dict[str, tuple[Term, ...]]:
    """The terms that stand in each unit, by its id."""
    found: dict[str, tuple[Term, ...]] = {}
    if glossary.forms:
        for entry in catalog.entries:
            if standing := terms.find(entry.unit.text, glossary):
                found[entry.unit.id] = standing
    return found
