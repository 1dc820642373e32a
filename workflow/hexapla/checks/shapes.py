"""STR: whether blocks that correspond have the same label, level, depth and shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.checks.tiers import (
    called,
    example,
    families,
    first_words,
    out_of_step,
    place_of,
    row_of,
    stayed,
)
from hexapla.expressions import expression
from hexapla.language.labels import form
from hexapla.language.typed_labels import typed_length
from hexapla.model.document import BlockKind
from hexapla.model.label import Label
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.tier import Piece, Tier

Said = Iterator[tuple[Row | None, Remark]]
_BULLET = expression(r"\\?[*+•–-](?=[^\W\d_]|\[)")


def other_labels(parallel: Parallel) -> Said:
    """A paragraph, an item or a heading has another number or letter than in the master.

    What it does:
        Compares labels by their place in the series: (h) is h) and ح. Where a version lacks an
        item, or has one more, those behind it may be numbered on or keep their numbers. A
        series that has slipped is named once, where it begins.
    Why:
        Paragraphs are cited by number.
    Example:
        English: (c) Other matters
        French: d) Questions diverses
    What to do instead:
        c) Questions diverses
    """
    for numbers in families(parallel):
        columns = range(1, len(parallel.locales))
        slips = {column: _slips(parallel, numbers, column) for column in columns}
        for number in numbers:
            pieces = parallel.tiers[number].pieces
            opinions = {
                column: slips[column].get(number, "")
                for column in columns
                if pieces[column] is not None
            }
            for column, said, unanimous in out_of_step(opinions):
                yield (
                    row_of(parallel, number),
                    _label_remark(parallel, number, column, said, unanimous),
                )


class _Series(NamedTuple):
    """How far a series of labels has slipped, and how far that is explained."""

    offset: int = 0
    explained: int = 0


def _slips(parallel: Parallel, numbers: Sequence[int], column: int) -> dict[int, str]:
    """The tiers of a family whose label in a version needs to be spoken of, each with that label.

    Where blocks have changed places, the labels stand where they stood.
    """
    found: dict[int, str] = {}
    series: dict[object, _Series] = {}
    orders = []
    for number in numbers:
        tier = parallel.tiers[number]
        here, there = tier.pieces[MASTER], tier.pieces[column]
        one, other = here.label if here else None, there.label if there else None
        if here and there:
            orders.append(there.order)
        kind = _kind(here or there)
        known = series.get(kind, _Series())
        if here is None or there is None:
            step = (one is None and other is not None) - (other is None and one is not None)
            series[kind] = known._replace(explained=known.explained + step)
        elif one != other and (other or not typed_length(one, there.text)):
            slip, series[kind] = _slip(here, there, known)
            if slip:
                found[number] = _written(other)
    return found if len(stayed(orders)) == len(orders) else {}


def _kind(piece: Piece | None) -> object:
    return (piece.kind, piece.level) if piece else None


def _slip(here: Piece, there: Piece, known: _Series) -> tuple[bool, _Series]:
    """Whether a label that differs from the master's is news, and the series behind it."""
    one, other = here.label, there.label
    if one is None or other is None or one.style is not other.style:
        offset = hash((one and one.style, other and other.style)) | 1 << 40
        return offset != known.offset, known._replace(offset=offset)
    offset = other.number - one.number
    return offset not in (known.offset, known.explained), known._replace(offset=offset)


def _written(label: Label | None) -> str:
    return form(label, "en") if label else "no label"


def _label_remark(
    parallel: Parallel, number: int, column: int, said: str, unanimous: bool
) -> Remark:
    piece = parallel.tiers[number].pieces[MASTER]
    label = piece.label if piece else None
    words = first_words(piece.text) if piece else ""
    has = f"has the label {said}" if said != "no label" else "has no label"
    wanted = f"instead of {_written(label)}" if label else "where the master has none"
    what = f"{has} before “{words}”, {wanted}"
    advice = f"label it {_own(label, parallel, column)}" if label else "take the label out"
    where = place_of(parallel, number, column)
    return Remark(column, what, advice, unanimous=unanimous, place=where)


def _own(label: Label, parallel: Parallel, column: int) -> str:
    return form(label, parallel.locales[column].language)


def other_levels(parallel: Parallel) -> Said:
    """A heading has another level than in the master, or is none.

    What it does:
        Compares the levels of headings, and whether a heading is one. A document whose headings
        all stand one level higher or lower is named once.
    Why:
        The contents of a document, and what belongs to what, are read from its headings.
    Example:
        English: ### 1. Organizational matters
        Russian: #### 1. Организационные вопросы
    What to do instead:
        ### 1. Организационные вопросы
    """
    shift = [0] * len(parallel.locales)
    for number, tier in enumerate(parallel.tiers):
        here = tier.pieces[MASTER]
        opinions = {}
        for column, there in enumerate(tier.pieces):
            if column == MASTER or here is None or there is None:
                continue
            opinions[column] = _of_level(here, there, shift[column])
            if here.kind is there.kind is BlockKind.HEADING:
                shift[column] = there.level - here.level
        for column, said, unanimous in out_of_step(opinions):
            what = f"{said}: “{first_words(here.text if here else '')}”"
            where = place_of(parallel, number, column)
            advice = f"make it {_level_of(here)}"
            yield (
                row_of(parallel, number),
                Remark(column, what, advice, unanimous=unanimous, place=where),
            )


def _of_level(here: Piece, there: Piece, shift: int) -> str:
    if BlockKind.HEADING not in (here.kind, there.kind):
        return ""
    if here.kind is there.kind and there.level - here.level in (0, shift):
        return ""
    return f"has {_level_of(there)} instead of {_level_of(here)}"


def _level_of(piece: Piece | None) -> str:
    if piece is None or piece.kind is not BlockKind.HEADING:
        return "a paragraph"
    return f"a heading of level {piece.level}"


def other_shapes(parallel: Parallel) -> Said:
    """A table has another number of columns than in the master, or a text in another column.

    What it does:
        Compares how many columns corresponding tables have, and in which column each cell with a
        text stands. Rows and cells that are missing are named by STR-1.
    Why:
        A figure in the wrong column is a wrong figure.
    Example:
        English: | 10 a.m. | 2 | Opening |
        Chinese: | 上午10时 | 会议开幕 | 2 |
    What to do instead:
        | 上午10时 | 2 | 会议开幕 |
    """
    for number, tier in enumerate(parallel.tiers):
        here = tier.pieces[MASTER]
        if here is None or here.kind not in (BlockKind.TABLE, BlockKind.CELL):
            continue
        opinions = {
            column: _of_shape(parallel, tier, column)
            for column in range(1, len(tier.pieces))
            if tier.pieces[column] is not None
        }
        for column, said, unanimous in out_of_step(opinions):
            what = f"{said}: {called(here, parallel.original.language)}"
            where = place_of(parallel, number, column)
            remark = Remark(column, what, "do as the master", unanimous=unanimous, place=where)
            yield row_of(parallel, number), remark


def _of_shape(parallel: Parallel, tier: Tier, column: int) -> str:
    here, there = tier.pieces[MASTER], tier.pieces[column]
    if here is None or there is None or here.kind is not there.kind:
        return ""
    if here.kind is BlockKind.TABLE:
        differs = here.width != there.width
        return f"has {there.width} columns instead of {here.width}" if differs else ""
    if here.level == there.level or not _whole(parallel, tier.parent, column):
        return ""
    return f"has a text in column {there.level} instead of {here.level}"


def _whole(parallel: Parallel, row: int, column: int) -> bool:
    """Whether a row has all its cells, in a table of the same width; else that is said already."""
    for number in range(row + 1, len(parallel.tiers)):
        tier = parallel.tiers[number]
        if tier.parent != row:
            break
        if (tier.pieces[MASTER] is None) != (tier.pieces[column] is None):
            return False
    table = parallel.tiers[parallel.tiers[row].parent].pieces
    here, there = table[MASTER], table[column]
    return here is not None and there is not None and here.width == there.width


def other_depths(parallel: Parallel) -> Said:
    """A paragraph or an item stands in a list of another depth than in the master, or in none.

    What it does:
        Compares how many lists a text stands in. Of items that follow each other, the first is
        named. An item whose * or - no space follows is none, and is named in each version.
    Why:
        12 (a) (i) is another place than 12 (i).
    Example:
        English: (a) Whether versions should be compared: (i) symbols; (ii) dates
        French: a) Si les versions doivent être comparées : b) cotes ; c) dates
    What to do instead:
        a) Si les versions doivent être comparées : i) cotes ; ii) dates
    """
    last = [0] * len(parallel.locales)
    for number, tier in enumerate(parallel.tiers):
        here = tier.pieces[MASTER]
        if here is None or here.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            continue
        opinions = {}
        for column, there in enumerate(tier.pieces):
            if column == MASTER or there is None:
                continue
            depth = there.depth - here.depth
            if depth == -1 and (sign := _glued(there)):
                yield row_of(parallel, number), _bulleted(parallel, number, column, sign)
                continue
            opinions[column] = "" if depth in (0, last[column]) else _of_depth(here, there)
            last[column] = depth
        for column, said, unanimous in out_of_step(opinions):
            what = f"has “{first_words(here.text)}” {said}"
            where = place_of(parallel, number, column)
            advice = "indent it as the master has it"
            yield (
                row_of(parallel, number),
                Remark(column, what, advice, unanimous=unanimous, place=where),
            )


def _glued(piece: Piece) -> str:
    """The sign that was to make a text an item, where no space follows it (CommonMark, 5.2)."""
    found = _BULLET.match(piece.text)
    return found[0].lstrip("\\") if found else ""


def _bulleted(parallel: Parallel, number: int, column: int, sign: str) -> Remark:
    """What is said of a version for itself: that several have typed so makes none of them right."""
    piece = parallel.tiers[number].pieces[column] or example(parallel.tiers[number])
    what = f"has “{first_words(piece.text)}” in no list, as no space follows its “{sign}”"
    advice = f"put a space behind “{sign}”"
    return Remark(column, what, advice, own=True, place=place_of(parallel, number, column))


def _of_depth(here: Piece, there: Piece) -> str:
    return f"{_inside(there.depth)} instead of {_inside(here.depth)}"


def _inside(depth: int) -> str:
    return {0: "in no list", 1: "in a list"}.get(depth, f"in a list of depth {depth}")
