"""Units and catalogs to PO bytes: stable, unwrapped, and the same for the same content.

polib joins and wraps text slowly (1.1 s for 10,000 entries), so the lines are written here. A
unit's own lines are bytes: they go from one file to the next, and are looked at by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import chain, repeat

from hexapla.exchange.po.message import DRAFT_FLAG
from hexapla.exchange.po.strings import ESCAPES, LONGEST, quote
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.encoding import joined
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.model.units import Place, Units

_UNKNOWN_DATE = "2000-01-01 00:00+0000"
Lines = tuple[bytes, bytes]
"""A unit's comments, and its msgctxt and msgid: the same lines in every language."""

_NEEDED = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
_LINE_END = re.compile(r"\r\n|\r|\n")
_WHITE = re.compile(r"\s")
_SIGNS = tuple(map(chr, ESCAPES))
# Units whose texts are looked at together.
_TOGETHER = 256
_TRANSLATED = State.TRANSLATED
# An enum's value is looked up by a descriptor: too slow for every unit of a long document.
_ROLES = {role: role.value for role in Role}


def write_register(
    units: Sequence[Unit], document: str, file: str, made: Sequence[Lines] = ()
) -> bytes:
    """The POT of a document: the register of its units.

    `file` stands in the reference comments, without a line, so that an edit elsewhere in the
    master changes nothing here; `made` are the units' own lines, if `heads` has already made them.
    """
    return b"".join(register_pieces(units, document, file, made))


def register_pieces(
    units: Iterable[Unit], document: str, file: str, made: Sequence[Lines] = ()
) -> Iterator[bytes]:
    """The POT in pieces: a long one need not be in memory as a whole."""
    first = header_of(document, None)
    if made:
        entries = (b'\n%b%bmsgstr ""\n' % line for line in made)
        yield from joined(chain([first.encode()], entries))
        return
    columns = Units.of(units)
    comments = [b'\n%bmsgctxt "' % lines for lines in _comments_of(columns.places, file)]
    yield first.encode()
    for ids, kinds, texts in _pieces(columns):
        known, between = map(comments.__getitem__, kinds), repeat(b'"\nmsgid "')
        rows = zip(known, ids, between, texts, repeat(b'"\nmsgstr ""\n'))
        yield b"".join(chain.from_iterable(rows))


def write_catalog(
    catalog: Catalog,
    file: str,
    header: Sequence[str] = (),
    preamble: Sequence[str] = (),
    made: Sequence[Lines] = (),
) -> bytes:
    """The PO of a catalog.

    `header` and `preamble` are those of the file as it was, and stay; `made` are the units' own
    lines, if `heads` has already made them for another language. What PO has no word for, a review
    (`State.REVIEWED`, `State.FINAL`), is written as translated.
    """
    # A buffer gives its bytes away; pieces that are joined are there twice.
    buffer = BytesIO()
    buffer.writelines(catalog_pieces(catalog, file, header, preamble, made))
    return buffer.getvalue()


def catalog_pieces(
    catalog: Catalog,
    file: str,
    header: Sequence[str] = (),
    preamble: Sequence[str] = (),
    made: Sequence[Lines] = (),
) -> Iterator[bytes]:
    """The PO of a catalog in pieces: a long one need not be in memory as a whole."""
    lines = made or heads([entry.unit for entry in catalog.entries], file)
    entries = (
        b"\n" + block_of(entry, comments, body)
        for entry, (comments, body) in zip(catalog.entries, lines, strict=True)
    )
    retired = (f"\n{_obsolete(entry)}".encode() for entry in catalog.retired)
    first = header_of(catalog.document, catalog.locale, header, preamble).encode()
    return joined(chain([first], entries, retired))


def block_of(entry: Entry, comments: bytes, body: bytes) -> bytes:
    """The lines of an entry, `comments` and `body` being its unit's own (see `heads`)."""
    unit, target, state, made_for, remarks, flags = entry
    # The same as asking whether it is usable, without a call for each entry of a catalog.
    if remarks or flags or (target and (state < _TRANSLATED or made_for != unit.text)):
        return _full(entry, comments, body)
    if "\n" in target or len(target) > LONGEST:
        return b"%b%b%b" % (comments, body, quote("msgstr", target).encode())
    return b'%b%bmsgstr "%b"\n' % (comments, body, _escaped(target).encode())


def heads(units: Iterable[Unit], file: str) -> Iterator[Lines]:
    """For each unit its own lines."""
    columns = Units.of(units)
    comments = list(_comments_of(columns.places, file))
    for ids, kinds, texts in _pieces(columns):
        for unit_id, kind, text in zip(ids, kinds, texts):
            yield comments[kind], b'msgctxt "%b"\nmsgid "%b"\n' % (unit_id, text)


def _comments_of(places: Iterable[Place], file: str) -> Iterator[bytes]:
    """The comments of units in such places."""
    behind: dict[tuple[tuple[str, ...], tuple[str, ...]], bytes] = {}
    for role, trail, name, notes in places:
        # A footnote has a first line of its own, and no more.
        if (trail, notes) not in behind:
            behind[trail, notes] = _comments(trail, notes, file).encode()
        said = f"{_ROLES[role]} {name}" if name else _ROLES[role]
        line = f"#. {said}\n" if name.isalnum() or not name else _line("#. ", said)
        yield line.encode() + behind[trail, notes]


def _pieces(units: Units) -> Iterator[tuple[Iterable[bytes], Sequence[int], Iterable[bytes]]]:
    """The ids, kinds and texts of units, so many at a time, the first and last as PO quotes them.

    What is looked for in them is looked for in all of them at once: most have nothing of it.
    """
    for begin in range(0, len(units), _TOGETHER):
        some = slice(begin, begin + _TOGETHER)
        ids, texts = units.ids[some], list(units.texts[some])
        if not "".join(ids).isalnum():
            ids = list(map(_escaped, ids))
        together = "".join(texts)
        signs = [sign for sign in _SIGNS if sign in together]
        odd = {number for sign in signs for number, text in enumerate(texts) if sign in text}
        if len(together) > LONGEST:
            odd.update([number for number, text in enumerate(texts) if len(text) > LONGEST])
        for number in odd:
            texts[number] = _quoted(texts[number])
        yield map(str.encode, ids), units.kinds[some], map(str.encode, texts)


def _quoted(text: str) -> str:
    """What stands behind a msgid between the first quote and the last."""
    return quote("", text)[2:-2]


def _escaped(text: str) -> str:
    # A search for each of nine letters takes a third of the time of a look at each letter.
    if (
        '"' in text or "\\" in text or "\t" in text or "\n" in text or "\r" in text
        or "\a" in text or "\b" in text or "\f" in text or "\v" in text
    ):  # fmt: skip
        return text.translate(ESCAPES)
    return text


def _comments(trail: tuple[str, ...], notes: tuple[str, ...], file: str) -> str:
    lines = [f"in: {' › '.join(trail)}"] if trail else []
    lines += [f"note: {note}" for note in notes]
    # GNU gettext's way to keep a name with spaces one reference: U+2068 and U+2069 around it.
    reference = f"\u2068{file}\u2069" if _WHITE.search(file) else file
    return "".join([*(_line("#. ", line) for line in lines), _line("#: ", reference)])


def _line(mark: str, text: str) -> str:
    """A comment, which is one line, whatever is in it."""
    text = _LINE_END.sub(" ", text) if "\n" in text or "\r" in text else text
    line = f"{mark}{text}".rstrip()
    # GNU gettext takes a backslash at the end of any line for a line that goes on.
    return f"{line} \n" if line.endswith("\\") else f"{line}\n"


def _full(entry: Entry, comments: bytes, body: bytes) -> bytes:
    previous = quote("msgid", entry.made_for, "#| ") if entry.stale else ""
    return b"".join(
        [
            _remarks(entry).encode(),
            comments,
            f"{_flags(entry)}{previous}".encode(),
            body,
            quote("msgstr", entry.target).encode(),
        ]
    )


def _obsolete(entry: Entry) -> str:
    return "".join(
        [
            _remarks(entry),
            _flags(entry),
            quote("msgid", entry.made_for, "#~| ") if entry.stale else "",
            quote("msgctxt", entry.unit.id, "#~ ") if entry.unit.id else "",
            quote("msgid", entry.unit.text, "#~ "),
            quote("msgstr", entry.target, "#~ "),
        ]
    )


def _remarks(entry: Entry) -> str:
    # A remark of several lines, as XLIFF notes have them, is a comment a line.
    lines = [line for remark in entry.remarks for line in _LINE_END.split(remark)]
    return "".join([_line("# ", line) for line in lines])


def _flags(entry: Entry) -> str:
    flags = list(entry.flags)
    if entry.target and not entry.usable:
        # What is stale is fuzzy in any case: that it was no more than a draft must be said.
        marks = [DRAFT_FLAG] if entry.stale and entry.state < State.TRANSLATED else []
        flags = ["fuzzy", *marks, *flags]
    return f"#, {', '.join(flags)}\n" if flags else ""


def header_of(
    document: str,
    locale: Locale | None,
    header: Sequence[str] = (),
    preamble: Sequence[str] = (),
) -> str:
    """The first entry of a file; `header` and `preamble` are those of the file as it was."""
    # No date ever changes here: a date would make two extracts of one master differ.
    wanted = {
        "Project-Id-Version": document,
        "POT-Creation-Date": _UNKNOWN_DATE,
        "PO-Revision-Date": _UNKNOWN_DATE,
        "Last-Translator": "none",
        "Language-Team": locale.name if locale else "none",
        "Language": locale.tag.replace("-", "_") if locale else "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    lines = _kept(header, wanted) or [f"{key}: {value}" for key, value in wanted.items()]
    comments = "".join([_line("# ", line) for line in preamble])
    body = "".join(f'"{line.translate(ESCAPES)}\\n"\n' for line in lines)
    return f'{comments}msgid ""\nmsgstr ""\n{body}'


def _kept(header: Sequence[str], wanted: Mapping[str, str]) -> list[str]:
    """The header as it was, with what a reader of the file needs; [] if there was none."""
    lines = []
    for line in header:
        key, _, value = line.partition(":")
        if key == "Content-Type" or (key in _NEEDED and not value.strip()):
            line = f"{key}: {wanted[key]}"
        lines.append(line)
    there = {line.partition(":")[0] for line in lines}
    return lines and lines + [f"{key}: {wanted[key]}" for key in _NEEDED if key not in there]
