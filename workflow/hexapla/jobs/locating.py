"""Where the texts of some units stand in their files: lines and columns for those who look."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache

from hexapla.exchange.po.strings import unquote
from hexapla.expressions import expression
from hexapla.markup.lines import tidy
from hexapla.model.finding import Place
from hexapla.model.parallel import MASTER, Parallel
from hexapla.model.reading import Reading
from hexapla.publishing.reports.report import Run, Spot, language_of
from hexapla.workspace import files
from hexapla.workspace.workspace import Workspace

Spots = Mapping[tuple[str, str], Spot]

_CONTEXT = re.compile(rb'\nmsgctxt "([^"\n]*)"')  # what begins with plain letters is found fast
_STRING = re.compile(rb'msgstr[ \t]*(".*")((?:\r?\n".*")*)')
_ESCAPE = expression(r"\\.")
# What stands in a file, but not in the text that it holds: escapes and the marks of lines.
_UNREAD = frozenset("\\ \t\r\n>")
_FAR = 400


class _Spots(Spots):
    """Spots of which a language's are looked for when one of them is asked for: often, none is."""

    def __init__(
        self, languages: Sequence[str], spots_of: Callable[[str], Mapping[str, Spot]]
    ) -> None:
        self._languages, self._spots_of = languages, cache(spots_of)

    def __getitem__(self, key: tuple[str, str]) -> Spot:
        language, unit = key
        return self._spots_of(language)[unit]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((one, unit) for one in self._languages for unit in self._spots_of(one))

    def __len__(self) -> int:
        return sum(len(self._spots_of(one)) for one in self._languages)


def locate(
    workspace: Workspace | None, parallel: Parallel, reading: Reading, units: Collection[str]
) -> Spots:
    """The places of units in the master and in all catalogs, by language tag and unit id.

    `reading` is the master's, as `parallel` has its units. Each catalog is gone through once, when
    a place in it is asked for, which raises HexaplaError if it cannot be read any more. Without a
    workspace, only what the rows know is there.
    """
    if not units or workspace is None or parallel.finished:
        return _known(parallel, units)
    numbers = {one.unit.id: n for n, one in enumerate(parallel.rows) if one.unit.id in units}
    columns = {language_of(parallel, column): column for column in range(len(parallel.locales))}

    def spots_of(language: str) -> dict[str, Spot]:
        if language not in columns:
            return {}
        if (column := columns[language]) == MASTER:
            return _in_master(parallel, reading, numbers)
        return _in_version(workspace, parallel, column, numbers)

    return _Spots([*columns], spots_of)


def _in_master(parallel: Parallel, reading: Reading, numbers: Mapping[str, int]) -> dict[str, Spot]:
    return {
        unit: in_document(reading, number, parallel.rows[number].unit.text, parallel.file)
        for unit, number in numbers.items()
        if number < len(reading.slots)
    }


def _in_version(
    workspace: Workspace, parallel: Parallel, column: int, numbers: Mapping[str, int]
) -> dict[str, Spot]:
    path = workspace.catalog(parallel.document, parallel.locales[column])
    name = workspace.name_of(path)
    data = files.read_if_there(path, name) or b""
    spots = {}
    for unit, place, runs in in_catalog(data, name, numbers.keys()):
        text = "".join(text for text, _ in runs)
        target = parallel.rows[numbers[unit]].texts[column]
        spots[unit] = Spot(place, _fitting(text, target, runs))
    return spots


def _known(parallel: Parallel, units: Collection[str]) -> Spots:
    """The places that the rows themselves know: those of finished documents."""
    return {
        (language_of(parallel, column), row.unit.id): Spot(place)
        for row in parallel.rows
        if row.unit.id in units
        for column, place in enumerate(row.places)
    }


def in_document(reading: Reading, number: int, text: str, file: str) -> Spot:
    """Where a unit's text stands in a document that was read."""
    slot = reading.slots[number]
    place = Place(file, slot.line, slot.column)
    source = reading.text[slot.start : slot.end]
    return Spot(place, tuple(_aligned(text, source, slot.line, slot.column)))


def _aligned(text: str, source: str, line: int, column: int) -> Iterator[Run]:
    """The runs of a text in its source, as far as the two go together.

    A line's end in the source may be a space in the text; what the notation leaves out (escapes,
    the indentation of lines) is passed over.
    """
    if text == source and "\n" not in text:  # so it is of most units
        yield Run(0, len(text), line, column, len(text))
        return
    at = 0
    begin = (0, line, column)
    for offset, letter in enumerate(text):
        passed = 0
        while at < len(source) and not _alike(letter, source[at]):
            if source[at] not in _UNREAD or passed > _FAR:
                return
            line, column = _behind(source[at], line, column)
            at, passed = at + 1, passed + 1
        if at == len(source):
            break
        if offset and (passed or (offset - begin[0]) + begin[2] != column or line != begin[1]):
            yield Run(begin[0], offset - begin[0], begin[1], begin[2], offset - begin[0])
            begin = (offset, line, column)
        elif passed:
            begin = (offset, line, column)
        line, column = _behind(source[at], line, column)
        at += 1
    else:
        offset = len(text)
    if (length := offset - begin[0]) > 0:
        yield Run(begin[0], length, begin[1], begin[2], length)


def _alike(letter: str, there: str) -> bool:
    return letter == there or (letter == " " and there == "\n")


def _behind(letter: str, line: int, column: int) -> tuple[int, int]:
    return (line + 1, 1) if letter == "\n" else (line, column + 1)


Runs = list[tuple[str, Run]]


def in_catalog(data: bytes, name: str, units: Collection[str]) -> Iterator[tuple[str, Place, Runs]]:
    """For each of the units in a PO file the place of its translation, and that text run by run.

    One pass over the bytes; nothing is said of entries of an unusual shape.
    """
    line, done = 1, 0
    if data.startswith(b"msgctxt"):  # without a header
        data, line = b"\n" + data, 0
    for unit, behind in _entries(data, units):
        string = data.find(b"\nmsgstr", behind)
        if string < 0 or data.find(b"\nmsgctxt", behind, string) >= 0:
            continue
        line += data.count(b"\n", done, string + 1)
        done = string + 1
        body = _STRING.match(data, done)
        if body:
            place, runs = _strings(body, name, line)
            yield unit, place, runs


def _entries(data: bytes, units: Collection[str]) -> Iterator[tuple[str, int]]:
    """The units that a PO file has, in its order, and where it goes on behind their ids.

    Mostly that is the order of `units`, and then there is no need to look at all that it has.
    """
    wanted = {unit.encode("utf-8", "surrogatepass"): unit for unit in units}
    found: list[tuple[str, int]] = []
    behind = 0
    for mark, unit in wanted.items():
        written = b'\nmsgctxt "%b"' % mark
        at = data.find(written, behind)
        if at < 0:
            break
        behind = at + len(written)
        found.append((unit, behind))
    if len(found) == len(wanted):
        yield from found
        return
    for context in _CONTEXT.finditer(data):
        if context[1] in wanted:
            yield wanted[context[1]], context.end()


def _strings(body: re.Match[bytes], name: str, line: int) -> tuple[Place, Runs]:
    """A translation's runs, string by string, and the place of the first letter."""
    column = body.start(1) - body.start() + 2
    blobs = [body[1], *body[2].replace(b"\r", b"").split(b"\n")[1:]]
    runs: Runs = []
    offset = 0
    for number, blob in enumerate(blobs):
        try:
            found = list(_unescaped(blob.decode("utf-8")[1:-1]))
        except (UnicodeDecodeError, ValueError):
            return Place(name, line, column), []
        at = 2 if number else column
        for text, width in found:
            runs.append((text, Run(offset, len(text), line + number, at, width)))
            offset, at = offset + len(text), at + width
    first = next((run for _, run in runs), Run(0, 0, line, column, 0))
    return Place(name, first.line, first.column), runs


def _unescaped(string: str) -> Iterator[tuple[str, int]]:
    """The stretches of a string: each text with the characters that it takes in the file."""
    end = 0
    for escape in _ESCAPE.finditer(string):
        if escape.start() > end:
            yield string[end : escape.start()], escape.start() - end
        yield unquote(f'"{escape[0]}"'), len(escape[0])
        end = escape.end()
    if end < len(string):
        yield string[end:], len(string) - end


def _fitting(text: str, target: str, runs: Runs) -> tuple[Run, ...]:
    """The runs of a translation as the catalog has it; none if it was read otherwise."""
    if tidy(text) != target or target not in text:
        return ()
    if len(runs) == 1 and text == target:
        return (runs[0][1],)
    shift = text.index(target)
    return tuple(
        run._replace(offset=run.offset - shift)
        for _, run in runs
        if shift <= run.offset and run.offset - shift < len(target)
    )
