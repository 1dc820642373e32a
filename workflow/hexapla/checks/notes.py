"""FN: footnotes as linked objects, over whole documents: a mark, its text, and where they hang.

Marks and notes must correspond, and no number may be repeated or skipped (UN Editorial Manual,
Footnotes, chap. I, S1). Notes called by asterisks belong to one version: a reissue has its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.checks.codes import note_marks, note_places
from hexapla.checks.tiers import first_words, out_of_step, row_of, stayed
from hexapla.language.labels import LATIN
from hexapla.model.document import BlockKind
from hexapla.model.finding import Place
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.tier import Piece
from hexapla.model.unit import Role

Said = Iterator[tuple[Row | None, Remark]]
_TEXTS = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CELL)


class _Move(NamedTuple):
    """Marks of the master's row `source` that hang on row `to`; `back` are those the other way."""

    source: int
    to: int
    marks: tuple[str, ...]
    back: tuple[str, ...] = ()


class _Change(NamedTuple):
    """What a version's marks in a row are, compared with the master's."""

    lost: Counter[str]
    added: Counter[str]


def moved_marks(parallel: Parallel) -> Said:
    """A footnote mark hangs on another unit than in the master.

    What it does:
        Looks for a mark that one unit of a version lacks and another has too many. It is one
        finding, that names both; two marks that have changed places are one finding, too.
    Why:
        The note then speaks of something else.
    Example:
        English: The session was held in Vienna.[^3] / It was opened by the Chair.
        Arabic: (the mark [^3] stands at the end of the second paragraph)
    What to do instead:
        Put the mark where the master has it.
    """
    changes = _changes(parallel)
    moves = {column: _moves(changed) for column, changed in changes.items()}
    for move in dict.fromkeys([one for some in moves.values() for one in some]):
        opinions = {column: move in some for column, some in moves.items()}
        for column, _, unanimous in out_of_step(opinions):
            rows = parallel.rows
            here, there = (first_words(rows[at].unit.text) for at in (move.source, move.to))
            what = f"has {_marks(move.marks)} in “{there}” instead of “{here}”"
            if move.back:
                what += f", and {_marks(move.back)} the other way round"
            asked = column if column != MASTER else next(at for at, some in moves.items()
                                                         if move in some)  # fmt: skip
            settled = _settled(parallel, move, changes[asked])
            advice = f"put {_marks(move.marks)} back into “{here}”"
            if move.back:
                advice += f", and {_marks(move.back)} into “{there}”"
            yield (
                rows[move.source],
                Remark(
                    column,
                    what,
                    advice,
                    _shown(rows[move.source], move),
                    None,
                    unanimous,
                    settles=settled,
                ),
            )


def _changes(parallel: Parallel) -> dict[int, dict[int, _Change]]:
    """For each version, the rows where its marks differ from the master's."""
    found: dict[int, dict[int, _Change]] = {
        column: {} for column in range(1, len(parallel.locales))
    }
    for number, row in enumerate(parallel.rows):
        if not any("[^" in text or "<sup>" in text for text in row.texts):
            continue
        master = Counter(note_marks(row.unit.text))
        there = dict(row.versions)
        for column, changed in found.items():
            if column not in there and row.columns[column] is not None:
                continue  # stale, or not translated: it has no say
            version = Counter(note_marks(there.get(column, "")))
            if version != master:
                changed[number] = _Change(master - version, version - master)
    return found


def _moves(changed: Mapping[int, _Change]) -> list[_Move]:
    lost: dict[str, list[int]] = defaultdict(list)
    added: dict[str, list[int]] = defaultdict(list)
    for number, change in changed.items():
        for label in change.lost.elements():
            lost[label].append(number)
        for label in change.added.elements():
            added[label].append(number)
    ways: dict[tuple[int, int], list[str]] = defaultdict(list)
    for label, numbers in lost.items():
        if len(numbers) == len(added[label]) == 1:
            ways[numbers[0], added[label][0]].append(label)
    return [
        _Move(source, to, tuple(labels), tuple(ways.get((to, source), ())))
        for (source, to), labels in ways.items()
        if (to, source) not in ways or source < to
    ]


def _settled(
    parallel: Parallel, move: _Move, changed: Mapping[int, _Change]
) -> tuple[tuple[str, str], ...]:
    """What FN-1 and FN-2 need not say of the two units: all that differs there is the move."""
    marks, back = Counter(move.marks), Counter(move.back)
    found = []
    for number, lost, added in ((move.source, marks, back), (move.to, back, marks)):
        if changed[number] == (lost, added):
            unit = parallel.rows[number].unit.id
            found += [("FN-1", unit), ("FN-2", unit)]
    return tuple(found)


def _shown(row: Row, move: _Move) -> tuple[tuple[int, int, int], ...]:
    """The marks that have moved, as far as texts of their own unit have them."""
    return tuple(
        [
            (column, start, end)
            for column, text in enumerate(row.texts)
            for label, start, end in note_places(text)
            if label in (*move.marks, *move.back)
        ]
    )


def _marks(labels: tuple[str, ...]) -> str:
    return ", ".join([f"[^{label}]" for label in labels])


class _Notes(NamedTuple):
    """The footnotes of one document: who is called, and where each text stands, once or more."""

    called: Mapping[str, Piece]
    texts: Mapping[str, list[Piece]]


def _notes(parallel: Parallel) -> list[_Notes]:
    called: list[dict[str, Piece]] = [{} for _ in parallel.locales]
    texts: list[dict[str, list[Piece]]] = [{} for _ in parallel.locales]
    for row in parallel.rows:
        if row.unit.role is Role.FIELD:  # a mark may hang on a line of the masthead
            for column, (text, place) in enumerate(zip(row.texts, row.places)):
                line = Piece(BlockKind.PARAGRAPH, text, 0, place.line, place.column)
                called[column] |= dict.fromkeys(note_marks(text), line)
    for tier in parallel.tiers:
        for column, piece in enumerate(tier.pieces):
            if piece is None:
                continue
            if piece.kind is BlockKind.NOTE:
                texts[column].setdefault(piece.name, []).append(piece)
            elif piece.kind in _TEXTS:
                for label in note_marks(piece.text):
                    called[column].setdefault(label, piece)
    return [_Notes(*both) for both in zip(called, texts, strict=True)]


def marks_without_notes(parallel: Parallel) -> Said:
    """A finished version lacks the text of a footnote.

    What it does:
        Looks for footnotes of the master whose text a version does not have, and for marks of a
        version that call a footnote without a text.
    Why:
        The mark leads nowhere.
    Example:
        French: La session s’est tenue à Vienne[^3]. (and no [^3]: … below)
    What to do instead:
        [^3]: Voir A/AC.320/2026/7, par. 44.
    """
    if not parallel.finished:
        return
    notes = _notes(parallel)
    master = notes[MASTER]
    rows = _note_rows(parallel)
    for label in master.texts:
        if label.strip("*"):
            opinions = {
                column: label not in one.texts for column, one in enumerate(notes) if column
            }
            what, advice = f"lacks the text of footnote [^{label}]", "add it"
            for column, _, unanimous in out_of_step(opinions):
                yield rows.get(label), Remark(column, what, advice, unanimous=unanimous)
    for column, one in enumerate(notes):
        for label, piece in one.called.items():
            known = label in one.texts or label in master.texts or label in master.called
            if column and not known:
                what = f"calls footnote [^{label}], which has no text"
                yield None, _own(parallel, column, what, "add its text, or take it out", piece)


def notes_without_marks(parallel: Parallel) -> Said:
    """A finished version has a footnote that the master has not, and that nothing calls.

    What it does:
        Looks for the texts of footnotes that only a version has and that no mark of it calls. A
        note of the master whose mark was lost is named by FN-1.
    Why:
        No reader finds it, or the numbers of all notes behind it are wrong.
    Example:
        Spanish: [^16]: Véase A/AC.320/2026/7, párr. 44. (and no [^16] above)
    What to do instead:
        Take the text out, or put the mark where it belongs.
    """
    if not parallel.finished:
        return
    notes = _notes(parallel)
    for column, one in enumerate(notes):
        for label, pieces in one.texts.items():
            if column and label not in one.called and label not in notes[MASTER].texts:
                what = f"has the text of footnote [^{label}], which nothing calls"
                advice = "take it out, or put its mark where it belongs"
                yield None, _own(parallel, column, what, advice, pieces[0])


def doubled_notes(parallel: Parallel) -> Said:
    """A finished version has the text of a footnote twice.

    What it does:
        Looks for two texts of one footnote, where the master has one.
    Why:
        Only one of them is shown, and nobody knows which was meant.
    Example:
        Russian: [^3]: См. A/AC.320/2026/7, п. 44. / [^3]: Там же, п. 12.
    What to do instead:
        Give the second one the number that it belongs to.
    """
    if not parallel.finished:
        return
    notes = _notes(parallel)
    for column, one in enumerate(notes):
        for label, pieces in one.texts.items():
            if column and len(pieces) > max(1, len(notes[MASTER].texts.get(label, ()))):
                what = f"has the text of footnote [^{label}] {len(pieces)} times"
                yield None, _own(parallel, column, what, "keep the right one", pieces[-1])


def unordered_notes(parallel: Parallel) -> Said:
    """A finished document has its footnotes out of sequence.

    What it does:
        Compares the order in which the texts of footnotes stand with the master's, and in the
        master the order in which numbers are called. Where a language puts two marks of one
        unit in another order, FN-3 says so for information.
    Why:
        Notes are numbered as they are called; one that stands elsewhere was moved or added by
        hand.
    Example:
        Chinese: [^1]: … [^3]: … [^2]: …
    What to do instead:
        [^1]: … [^2]: … [^3]: …
    """
    if not parallel.finished:
        return
    notes = _notes(parallel)
    for series in _series(notes[MASTER].called):
        kept = stayed([number for number, _ in series])
        for position, (_, label) in enumerate(series):
            if position not in kept:
                piece, what = notes[MASTER].called[label], f"calls [^{label}] out of sequence"
                yield None, _own(parallel, MASTER, what, "number the notes anew", piece)
    order = {label: place for place, label in enumerate(notes[MASTER].texts)}
    opinions = {column: _displaced(one, order) for column, one in enumerate(notes) if column}
    for column, label, unanimous in out_of_step(opinions):
        what = f"has the text of footnote [^{label}] in another place among its notes"
        advice = "put the notes into the order of the master"
        yield _note_rows(parallel).get(label), Remark(column, what, advice, unanimous=unanimous)


def _series(labels: Iterable[str]) -> list[list[tuple[int, str]]]:
    """The numbered notes of a document and those of its tables, which go by letters from a on."""
    letters = [(ord(label), label) for label in labels if len(label) == 1 and label in LATIN]
    named = {label for _, label in letters} != {*LATIN[: len(letters)]}
    return [[(int(one), one) for one in labels if one.isdecimal()], [] if named else letters]


def _displaced(notes: _Notes, order: Mapping[str, int]) -> str:
    """The first label whose text stands elsewhere among the notes than in the master."""
    pieces = sorted((some[0].order, label) for label, some in notes.texts.items() if label in order)
    labels = [label for _, label in pieces]
    kept = stayed([order[label] for label in labels])
    return next((label for at, label in enumerate(labels) if at not in kept), "")


def _note_rows(parallel: Parallel) -> dict[str, Row | None]:
    """The row of each of the master's footnotes, by its label."""
    return {
        piece.name: row_of(parallel, number)
        for number, tier in enumerate(parallel.tiers)
        if (piece := tier.pieces[MASTER]) is not None and piece.kind is BlockKind.NOTE
    }


def _own(parallel: Parallel, column: int, what: str, advice: str, piece: Piece) -> Remark:
    place = Place(parallel.places[column].file, piece.line, piece.column)
    return Remark(column, what, advice, own=True, place=place)
