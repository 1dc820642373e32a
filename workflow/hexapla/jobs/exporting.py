"""A catalog to a file for a translator."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.exchange import sent
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.profiles import GENERIC, PROFILES, Profile, tag_for, untaken
from hexapla.exchange.xliff import WRITERS, Writer
from hexapla.jobs.loading import Loaded, Roster, catalog_and_file
from hexapla.jobs.remembering import Library, candidates, terms_of
from hexapla.memory.exact import Memory
from hexapla.memory.terms import glossary
from hexapla.model.approval import unsigned
from hexapla.model.catalog import Catalog, Counts, count
from hexapla.model.locale import Locale
from hexapla.segmentation.sentences import cut
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace


class Wishes(NamedTuple):
    """How a file is to go out.

    `profile` is that of the recipient's tool; `version` is that of XLIFF ("" for the one that the
    tool takes best).
    """

    profile: Profile = PROFILES[GENERIC]
    version: str = ""

    @property
    def xliff(self) -> str:
        """The version of XLIFF that is to be written."""
        return self.version or self.profile.versions[0]


PLAIN = Wishes()


class Composed(NamedTuple):
    """A file for a translator before it is written: what it holds, its writer, and its record."""

    catalog: Catalog
    outgoing: Outgoing
    writer: Writer
    record: tuple[Path, bytes]

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, made as they are asked for."""
        return self.writer(self.catalog, self.outgoing)

    @property
    def data(self) -> bytes:
        """Its bytes as a whole."""
        return b"".join(self.pieces())


class Exported(NamedTuple):
    """A file for a translator, how much there is to do in it, and what to say of it, if anything.

    `inside` names the files in it where it is a package.
    """

    document: str
    locale: Locale
    file: Path
    counts: Counts
    notice: str = ""
    inside: tuple[str, ...] = ()


def export(
    workspace: Workspace,
    known: Loaded | Roster,
    locale: Locale,
    folder: Path | None = None,
    wishes: Wishes = PLAIN,
    library: Library | None = None,
) -> Exported:
    """Writes the XLIFF file of a document in a language, and the record of it.

    It goes beside the built version, or into `folder` under a name that says its language; a
    document of a sub-folder stands in a sub-folder there, too, so that no two are one file.
    `library` is what several exports share. Raises HexaplaError if the catalog or the terms cannot
    be read, or the file not be written.
    """
    made = compose(workspace, known, locale, wishes, library or Library(workspace))
    path = place_of(workspace, known.master.name, locale, folder, wishes.profile.suffix)
    # The record of what was sent comes first: no file is out of which nobody knows.
    files.write_all([made.record, (path, made.pieces())])
    notice = untaken(wishes.profile, wishes.xliff)
    return Exported(known.master.name, locale, path, count(made.catalog.entries), notice)


def compose(
    workspace: Workspace,
    known: Loaded | Roster,
    locale: Locale,
    wishes: Wishes,
    library: Library,
) -> Composed:
    """Makes the XLIFF file of a document in a language for a tool, with all that goes into it.

    Raises HexaplaError as `export` does; nothing is written.
    """
    profile, version = wishes.profile, wishes.xliff
    writer = WRITERS.get(version)
    if writer is None:
        advice = f"choose one of {', '.join(WRITERS)}"
        raise WorkspaceError(f"XLIFF {version} cannot be written", advice=advice)
    known = known.roster() if isinstance(known, Loaded) else known
    document, original, file = known.master.name, known.original, known.master.file
    catalog, written = catalog_and_file(workspace, known, locale)
    written = b"" if profile.filled else written  # another record, and no need to keep this one
    name, record = sent.record(
        catalog, file, filled=profile.filled, made=known.made, written=written
    )
    to_do = any(not entry.usable for entry in catalog.entries)
    memory = library.memory(catalog) if to_do else Memory({})
    outgoing = Outgoing(
        original,
        file,
        tag_for(profile, original),
        tag_for(profile, locale),
        profile.filled,
        name,
        cut if version in profile.segmented else None,
        candidates(catalog, memory),
        terms_of(catalog, glossary(library.terms(original, locale))),
        states=not profile.stateless,
    )
    path = workspace.sent(document, locale, name)
    return Composed(unsigned(catalog), outgoing, writer, (path, record))


def place_of(
    workspace: Workspace, document: str, locale: Locale, folder: Path | None, suffix: str
) -> Path:
    """Where a file for a translator goes."""
    if folder:
        return folder / f"{document}.{locale.tag}{suffix}"
    return workspace.output(document, locale, suffix)
