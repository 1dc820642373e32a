"""Our translations put into an XLIFF file that a tool has made, all else left byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import FormatError
from hexapla.exchange.returns.claims import Claim, Known
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.recognition import recognize
from hexapla.exchange.returns.returned import Returned, Segment, settle
from hexapla.exchange.xliff.cutting import Cutter
from hexapla.jobs.homecoming import Home, home_of
from hexapla.jobs.importing import LARGEST_RETURN
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.catalog import Entry
from hexapla.model.fragment import Fragment, Tag, Text
from hexapla.model.locale import Locale
from hexapla.segmentation.sentences import cut
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace


class Left(NamedTuple):
    """A finished translation that was not put in: its unit as the file calls it, and the reason."""

    unit: str
    reason: str


class Filled(NamedTuple):
    """What was put into a document's part of a file.

    `filled` counts the units whose finished translations went in or were there already, `missing`
    those that have none to put in.
    """

    file: Path
    document: str
    locale: Locale
    filled: int
    missing: int
    left: tuple[Left, ...]


def fill(workspace: Workspace, path: Path, folder: Path | None = None) -> tuple[Filled, ...]:
    """Puts the finished translations into an XLIFF file, in its place or into a folder.

    A unit is filled if its text in the file is its text here; one of several segments if the
    translation has as many sentences. States stay as the tool has them. Raises HexaplaError, with
    nothing written, if the file is no XLIFF, or belongs to no document or language here.
    """
    from hexapla.exchange.xliff.reading import read as read_xliff  # 20 ms with lxml
    from hexapla.exchange.xliff.splicing import splice

    if path.is_file() and path.stat().st_size > LARGEST_RETURN:
        problem = f"the file is larger than {LARGEST_RETURN >> 20} MiB"
        raise FormatError(problem, file=path.name, advice="fill it in parts")
    data = files.read(path, path.name)
    place = folder / path.name if folder else path
    results = []
    for returned in read_xliff(data, path.name):
        home = home_of(workspace, returned, path.name)
        entries = home.held.catalog.entries
        done = {entry.unit.id: entry for entry in entries if entry.usable}
        claims = _claims(returned, entries, home)
        rows, left = _rows(claims, done, home)
        try:
            data = splice(data, rows, returned.document)
        except FormatError as error:
            raise error.within(path.name) from None
        filled = sum(claim.unit in done for claim in claims) - len(left)
        missing = len(claims) - filled - len(left)
        document = home.known.master.name
        results.append(Filled(place, document, home.locale, filled, missing, tuple(left)))
    if not results:
        raise FormatError("the file holds no units", file=path.name, advice="name another file")
    files.write_all([(place, data)])
    return tuple(results)


def _claims(returned: Returned, entries: Sequence[Entry], home: Home) -> tuple[Claim, ...]:
    known = [Known(entry.unit.id, entry.unit.text) for entry in entries]
    return recognize(returned.segments, known, home.locale)


def _rows(
    claims: Sequence[Claim], done: Mapping[str, Entry], home: Home
) -> tuple[dict[str, tuple[Fragment, ...]], list[Left]]:
    """The texts for each unit of the file, by its id there, and what cannot be put in."""
    rows: dict[str, tuple[Fragment, ...]] = {}
    left: list[Left] = []
    seen: set[str] = set()
    for claim in claims:
        entry = done.get(claim.unit)
        if entry is None:
            continue
        made, reason = _texts(claim, entry, home)
        if not reason and any(member.id in seen for member in claim.members):
            reason = "the file has its id twice"
        seen.update(member.id for member in claim.members)
        if reason:
            left.append(Left(claim.segment.id or claim.segment.name, reason))
        else:
            rows |= zip([member.id for member in claim.members], made)
    return rows, left


def _texts(claim: Claim, entry: Entry, home: Home) -> tuple[list[tuple[Fragment, ...]], str]:
    """The texts of each of the file's units that a unit is, or why there are none."""
    source = read(entry.unit.text)
    if key(claim.segment.source) != key(source.fragment):
        return [], "its source is another one here"
    target = match(source, read(entry.target))
    parts = [member.parts for member in claim.members]
    pieces = _pieces(source, target, sum(parts), home)
    if not pieces:
        return [], f"its translation does not have {sum(parts)} sentences"
    made = []
    for member in claim.members:
        here, pieces = pieces[: member.parts], pieces[member.parts :]
        numbers = _numbers(member, [tag for one, _ in here for tag in _tags(one)])
        if not all(tag.number in numbers for _, one in here for tag in _tags(one)):
            return [], "it has codes that stand otherwise in the file"
        made.append(tuple(_numbered(settle(one), numbers) for _, one in here))
    return made, ""


def _pieces(
    source: Text, target: Text, parts: int, home: Home
) -> tuple[tuple[Fragment, Fragment], ...]:
    """A unit's two texts in as many pieces as the file has of it; none if they have not as many."""
    if parts == 1:
        return ((source.fragment, target.fragment),)
    cutter = Cutter(cut, home.known.original, home.locale, crossing=True)
    found = cutter.sentences(source.fragment, target.fragment)
    return tuple((one.source, one.target) for one in found) if len(found) == parts else ()


def _numbers(member: Segment, ours: Sequence[Tag]) -> dict[int, int]:
    """What our tags are called in the file: those of the same text, in the same order."""
    theirs = list(_tags(member.source))
    if [tag.side for tag in theirs] != [tag.side for tag in ours]:
        return {}
    return {tag.number: other.number for tag, other in zip(ours, theirs)}


def _tags(fragment: Fragment) -> Iterator[Tag]:
    return (part for part in fragment if isinstance(part, Tag))


def _numbered(fragment: Fragment, numbers: Mapping[int, int]) -> Fragment:
    return tuple([
        part if isinstance(part, str) else Tag(numbers[part.number], part.side) for part in fragment
    ])  # fmt: skip
