"""All that a translator needs for a document, in one zip."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hexapla.exchange import memories, tbx
from hexapla.exchange.profiles import tag_for, untaken
from hexapla.jobs.building import localize
from hexapla.jobs.exporting import PLAIN, Composed, Exported, Wishes, compose, place_of
from hexapla.jobs.indexing import title_of
from hexapla.jobs.loading import Loaded
from hexapla.jobs.remembering import Library
from hexapla.language.dates import written
from hexapla.language.names import name_in
from hexapla.memory.exact import offers, remember
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Catalog, Counts, count, usable
from hexapla.model.locale import Locale
from hexapla.segmentation.sentences import cut
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

MEMORY, TERMS, NOTE = "memory.tmx", "terms.tbx", "README.txt"
_REFERENCE = "reference/{tag}.html"
_LONGEST_NAME = 60
_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")
# What Windows keeps for itself, whatever stands behind the first dot.
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
# The first moment that a zip can name: the day of the export would make it another file.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX, _RIGHTS = 3, 0o644 << 16


class Letter(NamedTuple):
    """What the coordinator has to say: until when, and anything else."""

    deadline: date | None = None
    note: str = ""


NO_LETTER = Letter()


def package(
    workspace: Workspace,
    loaded: Loaded,
    locale: Locale,
    folder: Path | None = None,
    wishes: Wishes = PLAIN,
    letter: Letter = NO_LETTER,
    library: Library | None = None,
) -> Exported:
    """Writes the package of a document in a language: one zip, where the XLIFF file would be.

    In it are the XLIFF file, the master and the version as it is now to look at, the memory and the
    terms as far as they concern the document, and a note. The same content gives the same bytes.
    Raises HexaplaError if something of it cannot be read or made, or the zip not be written.
    """
    shelf = library or Library(workspace)
    made = compose(workspace, loaded, locale, wishes, shelf)
    document = loaded.master.name
    name = f"{short(document)}.{locale.tag}{wishes.profile.suffix}"
    contents: dict[str, bytes] = {name: made.data}
    contents |= _pages(workspace, loaded, made.catalog)
    profile, original = wishes.profile, loaded.original
    counts, pairs, terms = count(made.catalog.entries), _matches(made), _terms(made)
    if pairs:
        contents[MEMORY] = memories.write(pairs, original, locale, profile, cut)
    if terms:
        tags = [tag_for(profile, one) for one in (original, locale)]
        contents[TERMS] = tbx.write(terms, *tags, statuses=profile.statuses)
    facts = Facts(name, counts, len(pairs), len(terms))
    contents[NOTE] = _note(workspace, loaded, locale, wishes, letter, facts)
    data = _zip(contents)
    path = place_of(workspace, document, locale, folder, ".zip")
    files.write_all([made.record, (path, data)])
    notice = untaken(profile, wishes.xliff)
    return Exported(document, locale, path, counts, notice, tuple(contents))


class Facts(NamedTuple):
    """What the note says of a package: the file's name, and how much is in it."""

    file: str
    counts: Counts
    pairs: int
    terms: int


def short(document: str) -> str:
    """A document's name as a file's that every system can have: letters, digits, . _ and -."""
    name = _UNFIT.sub("-", document.rpartition("/")[2]).strip("-.")[:_LONGEST_NAME].strip("-.")
    return f"document-{name}" if _RESERVED.match(name) else name or "document"


def _matches(made: Composed) -> list[Candidate]:
    """What goes into the memory: what the file offers, and what the document itself has."""
    offered = [one for found in made.outgoing.candidates.values() for one in found]
    memory = remember([made.catalog])
    own = [one for source in memory.pairs for one in offers(memory, source)]
    pairs: dict[tuple[str, str], Candidate] = {}
    for one in (*own, *offered):
        pairs.setdefault((one.source, one.target), one)
    return list(pairs.values())


def _terms(made: Composed) -> list[Term]:
    return list(dict.fromkeys(one for found in made.outgoing.terms.values() for one in found))


def _pages(workspace: Workspace, loaded: Loaded, catalog: Catalog) -> dict[str, bytes]:
    """The master and the version as pages that link each other; what is unfinished is marked."""
    # 40 ms with jinja2, spared where no page is made.
    from hexapla.publishing.notes import numbers
    from hexapla.publishing.page import page
    from hexapla.publishing.version import Version

    original, locale = loaded.original, catalog.locale
    siblings = tuple((one, f"{one.tag}.html") for one in (original, locale))
    found = {}
    for one, content in ((original, None), (locale, catalog)):
        version = localize(loaded, one, usable(content) if content else None, read_again=True)
        shown = Version(
            loaded.master.name,
            one,
            original,
            version.reading or loaded.reading,
            version.unfinished,
            marked=True,
            numbers=numbers(loaded.reading),
            siblings=siblings,
            completeness=count(content.entries) if content else None,
        )
        text = page(shown, workspace.own_templates())
        found[_REFERENCE.format(tag=one.tag)] = text.encode("utf-8")
    return found


def _note(
    workspace: Workspace,
    loaded: Loaded,
    locale: Locale,
    wishes: Wishes,
    letter: Letter,
    facts: Facts,
) -> bytes:
    """The note, as every editor shows it: UTF-8 with a mark, and the line ends of Windows."""
    from hexapla.publishing.environment import render

    document, profile = loaded.reading.document, wishes.profile
    names = {"file": facts.file, "memory": MEMORY, "terms": TERMS}
    values: Mapping[str, object] = {
        "title": title_of(loaded.units) or loaded.master.name,
        "symbol": document.field("symbol"),
        "original": _name_of(loaded.original),
        "language": _name_of(locale),
        "deadline": written(letter.deadline, "en") if letter.deadline else "",
        "note": letter.note.strip().splitlines(),
        "tool": profile.tool,
        "xliff": wishes.xliff,
        "hints": [hint.format(**names) for hint in profile.hints],
        "filled": profile.filled,
        "counts": facts.counts,
        "to_do": facts.counts.total - facts.counts.translated,
        "pairs": facts.pairs,
        "terms": facts.terms,
        "file": facts.file,
        "memory": MEMORY,
        "glossary": TERMS,
        "pages": [_REFERENCE.format(tag=one.tag) for one in (loaded.original, locale)],
    }
    text = render("package.txt", workspace.own_templates(), values)
    lines = [line for row in text.splitlines() for line in _wrapped(row)]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8")


def _wrapped(row: str) -> Iterator[str]:
    """A row of the note in lines that a mail shows whole, each indented as its first words are."""
    import textwrap

    start = re.match(r" *(?:- |\S+ {2,})?", row)
    indent = " " * len(start[0]) if start else ""
    yield from textwrap.wrap(row, 78, subsequent_indent=indent, break_long_words=False) or [""]


def _name_of(locale: Locale) -> str:
    return name_in(locale.language, "en")


def _zip(contents: Mapping[str, bytes]) -> bytes:
    """A zip of files in the order of their names; nothing in it is of the day or the system."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(contents):
            entry = ZipInfo(name, _MOMENT)
            entry.compress_type, entry.create_system, entry.external_attr = (
                ZIP_DEFLATED, _UNIX, _RIGHTS
            )  # fmt: skip
            archive.writestr(entry, contents[name], compresslevel=9)
    return buffer.getvalue()
