"""FN: footnotes as linked objects, over whole documents: a mark, its text, and where they hang.

Marks and notes must correspond, and no number may be repeated or skipped (UN Editorial Manual,
Footnotes, chap. I, S1). Notes called by asterisks belong to one version: a reissue has its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.checks.tiers import out_of_step, row_of, stayed
from hexapla.language.labels import LATIN
from hexapla.markup.notation import note_marks
from hexapla.model.document import BlockKind
from hexapla.model.finding import Place
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.tier import Piece
from hexapla.model.unit import Role

Said = Iterator[tuple[Row | None, Remark]]
_TEXTS = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CELL)


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
            what, advice = f"lacks the text of footnote [^{label}]", f"add “[^{label}]: …”"
            for column, _, unanimous in out_of_step(opinions):
                yield rows.get(label), Remark(column, what, advice, unanimous=unanimous)
    for column, one in enumerate(notes):
        for label, piece in one.called.items():
            known = label in one.texts or label in master.texts or label in master.called
            if column and not known:
                what = f"calls footnote [^{label}], which has no text"
                yield (
                    None,
                    _own(parallel, column, what, f"add “[^{label}]: …”, or take it out", piece),
                )


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
                times = "twice" if len(pieces) == 2 else f"{len(pieces)} times"
                what = f"has the text of footnote [^{label}] {times}"
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
