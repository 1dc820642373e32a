"""LANG-6, LANG-7: the end of a text and its length, as the other five versions have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import compress, repeat
from operator import itemgetter, ne, not_, sub, truediv

from hexapla.checks.check import Remark
from hexapla.checks.columns import numbers
from hexapla.checks.lengths import middle
from hexapla.checks.sheet import Desk, Sheet
from hexapla.expressions import expression
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.unit import Role

# Signs that end a text, by class; what closes a quotation, an insertion or emphasis is looked
# behind, and so is the asterisk of a note.
_CLASSES = {
    "a full stop": ".。．۔",
    "a question mark": "?？؟",
    "an exclamation mark": "!！",
    "a semicolon": ";；؛",
    "a colon": ":：",
    "a comma": ",，、،",
}
_CLASS_OF = {sign: name for name, signs in _CLASSES.items() for sign in signs}
_CLOSING = frozenset("”’»\"')）]】》›*_ \u00a0\u202f\u200e\u200f")
_NOTHING = "nothing"
# The class of a text by its last sign; "" where one has to look closer, or there is none.
_OF_LAST = {**_CLASS_OF, **dict.fromkeys([*_CLOSING, ""], "")}
# Russian drops the full stop of an agenda's items; lists end their items as the language does.
_FREE = {_NOTHING, "a full stop", "a semicolon", "a comma"}
# The full stop of an abbreviation at the end may be that of the sentence, too, or none.
_ABBREVIATED = expression(
    r"(?<!\w)(?:[ap]\. ?m|etc|Inc|EE\. ?UU|Vol|No|долл|тыс|руб|гг?|час|мин|др|т\. ?[дп])\.\W*$"
)
_MARKUP = expression(r"<[^<>]*>|\]\([^()]*\)")
_SHORTEST, _LEAST_ROWS = 40, 8
_TOO_SHORT, _TOO_LONG = 0.45, 2.2


def other_ending(sheet: Sheet) -> Iterator[Remark]:
    """A text ends with another kind of sign than in the other versions.

    What it does:
        Compares the class of the last sign (？ and ؟ are question marks); names the version that
        stands alone where all others agree. How a list ends its items is the language's own, and
        the full stop of an abbreviation (6 p.m.) says nothing.
    Why:
        A sentence without its end may have lost more than that.
    Example:
        Chinese: 工作组愿考虑下列问题。 (where the others end with a colon)
    What to do instead:
        工作组愿考虑下列问题：
    """
    if len(sheet.voices) < 3:
        return
    texts = [sheet.texts[column] for column in sheet.voices]
    found = [_CLASS_OF.get(text[-1]) or _ending(text) for text in texts]
    if found.count(found[0]) == len(found):  # abbreviated or not
        return
    told = zip(sheet.voices, texts, found)
    ends = {column: end for column, text, end in told if not _is_abbreviated(text)}
    if len(ends) < 3 or len({*ends.values()}) != 2:
        return
    for column, end in ends.items():
        others = {other for at, other in ends.items() if at != column}
        if len(others) == 1 and end not in others:
            (usual,) = others
            if {end, usual} <= _FREE and sheet.unit.role is not Role.PARAGRAPH:
                continue
            what = f"ends with {usual if column == MASTER else end}"
            what += f" where {'it has' if column == MASTER else 'the others have'}"
            what += f" {end if column == MASTER else usual}"
            yield Remark(column, what, "see that nothing is missing, and end it like the others")


def _is_abbreviated(text: str) -> bool:
    return not text[-1].isalnum() and _ABBREVIATED.search(text) is not None


def ending_apart(desk: Desk) -> Collection[int]:
    """Where a version ends with another kind of sign than the master."""
    masters, *others = [_endings(column.said) for column in desk.columns]
    return {
        number
        for endings in others
        for number in numbers(map(ne, endings, masters))
        if endings[number]
    }


def _endings(texts: Sequence[str]) -> list[str]:
    """The class of the last sign of each text, "" where there is no text."""
    last = itemgetter(-1) if all(texts) else itemgetter(slice(-1, None))
    found = [*map(_OF_LAST.get, map(last, texts), repeat(_NOTHING))]
    for number in numbers(map(not_, found)):
        found[number] = texts[number] and _ending(texts[number])
    return found


def other_length(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """A text is far shorter or longer than the other versions let expect.

    What it does:
        Learns from the document how long each language's texts are, and from the other versions
        how long this text should be; names those of less than half or more than twice that length.
        What the master has several times, and a version always translates so, is meant.
    Why:
        Half a paragraph may be missing, or another one added.
    Example:
        English: The Working Group may wish to review the follow-up to the proposals endorsed.
        French: Le Groupe de travail.
    What to do instead:
        Le Groupe de travail souhaitera peut-être examiner la suite donnée aux propositions.
    """
    repeated: dict[int, set[tuple[str, str]]] = {}
    for row, column, shorter in _outliers(parallel):
        if column not in repeated:
            repeated[column] = _repeated(parallel, column)
        if (row.unit.text, row.texts[column]) in repeated[column]:
            continue
        much = "shorter" if shorter != (column == MASTER) else "longer"
        what = f"is much {much} than {'it' if column == MASTER else 'the others'}"
        yield row, Remark(column, what, "see whether something is missing or too much")


def _repeated(parallel: Parallel, column: int) -> set[tuple[str, str]]:
    """The texts of the master that a version translates alike several times."""
    if column == MASTER:
        return set()
    masters = [row.unit.text for row in parallel.rows]
    pairs = Counter(zip(masters, parallel.texts(column)))
    return {pair for pair, number in pairs.items() if number > 1}


def _outliers(parallel: Parallel) -> Iterator[tuple[Row, int, bool]]:
    """Rows with a column whose text is far from its expected length, and whether it is shorter."""
    columns = _lengths(parallel)
    rates = _rates(columns)
    # All that is expected of a text lies between the shortest and the longest of its row.
    sizes = [[*map(truediv, one, repeat(rate))] for one, rate in zip(columns, rates) if rate]
    if len(sizes) < 2:
        return
    least, most = [*map(min, *sizes)], [*map(max, *sizes)]
    for number in numbers(map(float(_SHORTEST).__lt__, map(sub, most, least))):
        length = [column[number] for column in columns]
        alike = least[number] * min(_TOO_LONG, 1 / _TOO_SHORT) > most[number]
        if not alike and max(length) >= _SHORTEST:
            row = parallel.rows[number]
            yield from [(row, column, shorter) for column, shorter in _odd(row, length, rates)]


def _odd(row: Row, length: Sequence[int], rates: Sequence[float]) -> Iterator[tuple[int, bool]]:
    """The columns whose texts are far from what the others let expect, and if they are shorter."""
    voices = [MASTER, *[column for column, _ in row.versions]]
    sizes = {column: length[column] / rates[column] for column in voices if rates[column]}
    for column, size in sizes.items():
        others = [other for at, other in sizes.items() if at != column]
        expected = middle(others) if others else size
        if expected < _SHORTEST and size < _SHORTEST:
            continue
        near = _TOO_SHORT < size / max(expected, 1) < _TOO_LONG
        if abs(size - expected) > _SHORTEST and not near:
            yield column, size < expected


def _rates(columns: Sequence[Sequence[int]]) -> list[float]:
    """How long the texts of each column are, as a share of the master's; none where few are long.

    0 stands for a column without any texts.
    """
    is_long = [*map(_SHORTEST.__le__, columns[MASTER])]
    if sum(is_long) < _LEAST_ROWS:
        return []
    masters = [*compress(columns[MASTER], is_long)]
    shares = [map(truediv, compress(column, is_long), masters) for column in columns]
    return [middle([*filter(None, of_column)]) for of_column in shares]


def _lengths(parallel: Parallel) -> list[list[int]]:
    """How much the texts of each column say: a Han character about as much as three letters."""
    columns = []
    for column, locale in enumerate(parallel.locales):
        bare = list(parallel.texts(column))
        for number in parallel.bracketed(column):
            bare[number] = _MARKUP.sub("", bare[number])
        han = locale.language == "zh"
        columns.append([*map(len, map(str.encode, bare) if han else bare)])
    return columns


def _ending(text: str) -> str:
    bare = text
    while bare[-1:] in _CLOSING:
        marked = bare[-1] == "]" and "[^" in bare  # a footnote mark
        bare = bare[: bare.rindex("[") if marked else -1]
    return _CLASS_OF.get(bare[-1:], _NOTHING)
