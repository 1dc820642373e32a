"""Figures with the separators of each language, read by value.

UN Editorial Manual, Numbers: 1,234,567.5 in English, 45 256 000,5 in French, 2.658.500,89 in
Spanish (spaces in newer texts), 1 234 567,5 in Russian, 1 000, 1,000 or 1000 in Chinese. Arabic
texts have either decimal mark, and groups that are often stored with the lowest first
(`800 331 649 1` is 1649331800), for a typist saw them in the right order on the screen.
"""

from __future__ import annotations

from typing import NamedTuple

from hexapla.language.numbers.expressions import compiled

# Bounded: text without end is read in pieces. The first digit stands alone, so that a search passes
# over all else at once.
FIGURES = r"\d\d{0,63}(?:[ .,'’\u2009]\d{1,64}(?![\d/])){0,24}"

# A point is the decimal mark (CLDR), and nothing else; elsewhere a comma is.
POINT_LANGUAGES = frozenset(
    ("en", "zh", "ja", "ko", "hi", "th", "he", "ur", "bn", "sw", "ms", "ta", "my", "ne", "si", "am")
)
# A lone point before three figures is a thousands mark rather than a decimal one (CLDR).
POINT_GROUPS = frozenset(("es", "de", "it", "nl", "pt", "tr", "id", "el", "da", "vi", "ro", "hr"))

_DIGITS = r"\d+"
_MARKS = ",."
_SPACES = " \u2009"


class Reading(NamedTuple):
    """A number in a run of figures: its place in the run, and its readings, likeliest first."""

    start: int
    end: int
    keys: tuple[str, ...]


class _Run(NamedTuple):
    parts: list[str]
    marks: list[str]


def read(figures: str, language: str) -> list[Reading]:
    """The numbers in a run of figures and separators (a match of `FIGURES`), in order."""
    if figures.isdigit():
        return [Reading(0, len(figures), (plain(ascii_digits(figures)),))]
    places = [found.span() for found in compiled(_DIGITS).finditer(figures)]
    run = _Run(
        [ascii_digits(figures[start:end]) for start, end in places],
        [figures[end] for _, end in places[:-1]],
    )
    found, first = [], 0
    while first < len(places):
        last, keys = _number(run, first, language)
        found.append(Reading(places[first][0], places[last][1], keys))
        first = last + 1
    return found


def plain(whole: str, decimals: str = "") -> str:
    """A number as a key: no group marks, no zeros that say nothing."""
    whole, decimals = whole.lstrip("0") or "0", decimals.rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole


def scaled(number: str, exponent: int) -> str:
    """A key times a power of ten: 5.9 and 6 give 5900000."""
    whole, _, decimals = number.partition(".")
    moved = decimals[:exponent].ljust(exponent, "0")
    return plain(whole + moved, decimals[exponent:])


def ascii_digits(digits: str) -> str:
    """Digits of any script in those of keys."""
    return digits if digits.isascii() else "".join([str(int(digit)) for digit in digits])


def _number(run: _Run, first: int, language: str) -> tuple[int, tuple[str, ...]]:
    """The longest number that begins with a part: its last part, and its readings."""
    parts, marks = run
    last = _grouped(run, first)
    mark = marks[first] if first < len(marks) else ""
    if language == "ar" and mark and (turned := _turned(run, first, last)):
        return turned
    if last > first:
        joined = "".join(parts[first : last + 1])
        if last < len(marks) and _is_decimal(marks[last], mark, language):
            return last + 1, (plain(joined, parts[last + 1]),)
        if mark in _MARKS and last == first + 1:
            return last, _doubtful(parts[first], parts[last], mark, language)
        return last, (plain(joined),)
    if mark == ".":
        return _pointed(run, first)
    if mark == "," and language not in POINT_LANGUAGES and _is_one_comma(run, first):
        return first + 1, (plain(parts[first], parts[first + 1]),)
    return first, (plain(parts[first]),)


def _grouped(run: _Run, first: int) -> int:
    """The last part of the thousands groups that begin with a part; itself where none do."""
    parts, marks = run
    if first == len(marks) or len(parts[first]) > 3 or parts[first][0] == "0":
        return first
    last, mark = first, marks[first]
    while last < len(marks) and marks[last] == mark and len(parts[last + 1]) == 3:
        last += 1
    if mark in _MARKS and last < len(marks) and marks[last] == mark:
        return first
    return last


def _is_decimal(mark: str, group: str, language: str) -> bool:
    """Whether a mark behind groups begins decimals, and not the next number of a list."""
    if mark == group or mark not in _MARKS:
        return False
    return mark == "." or group in ". " or language not in POINT_LANGUAGES


def _doubtful(whole: str, rest: str, mark: str, language: str) -> tuple[str, ...]:
    """The readings of one mark before three figures: a group of thousands, or decimals."""
    joined, decimal = plain(whole + rest), plain(whole, rest)
    if rest == "000":
        return (joined,)
    if language in POINT_LANGUAGES:
        return (joined,) if mark == "," else (decimal,)
    if mark == ".":
        return (joined, decimal) if language in POINT_GROUPS else (decimal, joined)
    return (joined, decimal) if language == "ar" else (decimal, joined)


def _pointed(run: _Run, first: int) -> tuple[int, tuple[str, ...]]:
    """3.75, or a label like 1.2.3, which stays as it is."""
    parts, marks = run
    last = first
    while last < len(marks) and marks[last] == ".":
        last += 1
    if last == first + 1:
        return last, (plain(parts[first], parts[last]),)
    return last, (".".join([plain(part) for part in parts[first : last + 1]]),)


def _is_one_comma(run: _Run, first: int) -> bool:
    """Whether decimals follow: not in a list (10,20,30), nor in years (2019,2020)."""
    parts, marks = run
    listed = first + 1 < len(marks) and marks[first + 1] == ","
    behind = first > 0 and marks[first - 1] == ","
    return not (listed or behind or len(parts[first]) == len(parts[first + 1]) == 4)


def _turned(run: _Run, first: int, last: int) -> tuple[int, tuple[str, ...]] | None:
    """A number whose groups may be stored with the lowest first: the forward reading leads."""
    decimal = _turned_decimal(run, first) if run.marks[first] in _MARKS else None
    return decimal or _turned_groups(run, first, last)


def _turned_decimal(run: _Run, first: int) -> tuple[int, tuple[str, ...]] | None:
    """567,89 234 1 is 1,234,567.89: the lowest group has its decimals behind it."""
    parts, marks = run
    end = first + 1
    if len(parts[first]) != 3 or end == len(marks) or marks[end] not in _SPACES:
        return None
    while end < len(marks) and marks[end] in _SPACES and len(parts[end + 1]) == 3:
        end += 1
    if end < len(marks) and marks[end] in _SPACES and len(parts[end + 1]) < 3:
        end += 1
    if parts[end][0] == "0" or (end < len(marks) and marks[end] in _MARKS):
        return None
    whole = "".join([*reversed(parts[first + 2 : end + 1]), parts[first]])
    return end, (plain(whole, parts[first + 1]),)


def _turned_groups(run: _Run, first: int, last: int) -> tuple[int, tuple[str, ...]] | None:
    parts, marks = run
    mark, end = marks[first], first
    if mark not in " ,\u2009":
        return None
    while end < len(marks) and marks[end] == mark and len(parts[end]) == 3:
        end += 1
    if end == first or len(parts[end]) > 3 or parts[end][0] == "0":
        return None
    if end < len(marks) and marks[end] in _MARKS:
        return None
    turned = plain("".join(reversed(parts[first : end + 1])))
    if end == last:
        forward = plain("".join(parts[first : end + 1]))
        decimal = (plain(parts[first], parts[end]),) if mark == "," and end == first + 1 else ()
        return end, (forward, *decimal, turned)
    if mark == "," and end == first + 1:
        return end, (plain(parts[first], parts[end]), turned)
    return end, (turned,)
