"""Times of day as each official language writes them: 10 a.m., 15 h 30, 10.00 horas, الساعة 10/00.

UN practice: the Editorial Manual, Numbers, dates and time (S4), and the forms in `clocks`. A
duration (24 hours, 30 heures de séance) is no time of day.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from hexapla.language.clocks import CLOCKS, COLON, HALVES, HOURS, QUARTERS
from hexapla.language.dates import weekdays
from hexapla.language.dates.chinese import numeral
from hexapla.language.dates.folding import folded, unfolded
from hexapla.language.numbers.expressions import any_of, choices, led
from hexapla.language.sieve import NOTHING, Sieve
from hexapla.model.value import Value, ValueKind

_FIGURE = "[0-9]"
_DIGIT = re.compile(_FIGURE)
_REACH = 48  # letters of a range before what the gate of a language knows it by
_NOON, _DAY = 12 * 60, 24 * 60
_HOUR = "[01]?[0-9]|2[0-4]"
_TWO_FIGURES = "[01][0-9]|2[0-4]"
# Behind the first figure of a number: a search for what begins with a figure is several times as
# fast as one for what begins with a look at what is before it. So are those for words.
_START = r"(?<![0-9A-Za-z].)(?<![0-9][.,:/-].)"
_WORDS = re.compile(r"\\b(?:\(\?:((?:[^()]|\([^()]*\))*)\)|([^\W\d_]))")
_RULES = {folded(word, "ar"): rule for rule, words in HALVES.items() for word in words}


class _Grammar(NamedTuple):
    """The expressions of a language, compiled; `words` give a time of their own, `signs` say that
    a text without a digit may have one.
    """

    signs: tuple[str, ...]
    gate: re.Pattern[str]
    forms: tuple[re.Pattern[str], ...]
    words: tuple[tuple[re.Pattern[str], int], ...]


@cache
def sieve(language: str, figured: bool) -> Sieve:
    """What every text with a time passes: figures with a sign of it, or a word that is one."""
    clock = CLOCKS.get(language)
    if clock is None:
        return Sieve((_grammar(language).gate.search,)) if figured else NOTHING
    if language == "zh":
        return Sieve((re.compile(led(clock.gate)).search,))
    figures = [one for one in choices(clock.gate) if one.startswith(_FIGURE)]
    searches = [re.compile(f"{_FIGURE}(?i:{one[len(_FIGURE) :]})").search for one in figures]
    if language == "ar":
        words = [one for one in choices(clock.gate) if one not in figures]
        # Behind the alif of an article, which half of all words have.
        named = re.compile("|".join([unfolded(word.removeprefix("ا")) for word in words])).search
        return Sieve((*searches, named) if figured else (any_of(clock.signs).search,))
    return Sieve(tuple(searches) if figured else (), clock.words)


def find(text: str, language: str) -> Sequence[Value]:
    """The times of a normal text, and the weekdays beside them.

    Keys are `15:30`; midnight is `00:00` or `24:00`. The ends of a range are two values, and what
    is said of one half of the day holds for both: 3–6 p.m. A text in a language beyond the six has
    its 10:00 read.
    """
    has = _grammar(language)
    if not _DIGIT.search(text) and not any(map(text.__contains__, has.signs)):
        return ()
    letters = folded(text, language)
    gate = has.gate.search(letters)
    if not gate:
        return ()
    found: list[Value] = []
    first = max(0, gate.start() - _REACH)
    for form in has.forms:
        for match in form.finditer(letters, first):
            _add(found, match.span(), _values(match, language))
    for words, minutes in has.words:
        for match in words.finditer(letters, first):
            _add(found, match.span(), [Value(ValueKind.TIME, _keys(minutes), *match.span())])
    found += list(weekdays.beside(letters, language, found))
    return sorted(found, key=_start)


def _start(value: Value) -> int:
    return value.start


def _add(found: list[Value], span: tuple[int, int], values: Iterable[Value]) -> None:
    """Keep values in their order, if nothing stands in their place yet."""
    place = bisect_right(found, span[0], key=_start)
    if place and found[place - 1].end > span[0]:
        return
    if place < len(found) and found[place].start < span[1]:
        return
    for value in values:
        insort(found, value, key=_start)


@cache
def _grammar(language: str) -> _Grammar:
    """The expressions of a language; of one beyond the six, those that no language owns."""
    clock = CLOCKS.get(language)
    if clock is None:
        return _Grammar((), re.compile("[0-9]:[0-5]"), tuple(map(_form, COLON)), ())
    forms = tuple(_form(form, clock.half, clock.to) for form in (*clock.forms, *COLON))
    noon, midnight = (re.compile(folded(word, "ar")) for word in (clock.noon, clock.midnight))
    gate = re.compile(led(folded(clock.gate, "ar")))
    return _Grammar(clock.signs, gate, forms, ((noon, _NOON), (midnight, _DAY)))


def _form(form: str, half: str = "(?!)", to: str = "(?!)") -> re.Pattern[str]:
    parts = {
        "{start}{h1}": rf"(?P<h1>[0-9]{_START}(?:(?<=[01])[0-9]||(?<=2)[0-4]))",
        "{start}{hh1}": rf"(?P<h1>[0-2]{_START}(?:(?<=[01])[0-9]|(?<=2)[0-4]))",
        "{end}": r"(?![0-9A-Za-z:/])(?![.,][0-9])",
        "{to}": f"(?:{to})",
        "{w1}": f"(?P<w1>{'|'.join(reversed(HOURS))})(?: ?(?P<q1>{'|'.join(QUARTERS)}))?",
    }
    for end in "12":
        parts[f"{{h{end}}}"] = f"(?P<h{end}>{_HOUR})"
        parts[f"{{hh{end}}}"] = f"(?P<h{end}>{_TWO_FIGURES})"
        parts[f"{{m{end}}}"] = f"(?P<m{end}>[0-5][0-9])"
        parts[f"{{p{end}}}"] = f"(?P<p{end}>{half})"
    for name, source in parts.items():
        form = form.replace(name, source)
    words = _WORDS.match(form)
    if words:
        form = led(words[1] or words[2], r"(?<!\w.)") + form[words.end() :]
    return re.compile(folded(form, "ar"))


def _values(found: re.Match[str], language: str) -> Iterator[Value]:
    """The times of a match: one, or the two ends of a range."""
    parts = {name: part for name, part in found.groupdict().items() if part}
    one, other = _clock(parts, "1", "3", language), _clock(parts, "2", "2", language)
    rule, other_rule = _rule(parts.get("p1", "")), _rule(parts.get("p2", ""))
    if one is None or ("h2" in parts and other is None):
        return
    start, end = _place(found, [name for name in parts if name[1] in "13"])
    if other is None:
        readings = [_minutes(*one, rule)]
        if "w1" in parts and not rule:  # ten o'clock, in the morning or at night
            readings.append((readings[0] + _NOON) % _DAY)
        keys = [key for minutes in readings for key in _keys(minutes)]
        if language == "zh" and not rule and not one[1] and "h1" in parts:
            keys.append("")  # 时 is "when" as well
        yield Value(ValueKind.TIME, tuple(dict.fromkeys(keys)), start, found.end())
        return
    first, second = _range(one, rule, other, other_rule)
    yield Value(ValueKind.TIME, _keys(first), start, end)
    start, _ = _place(found, [name for name in parts if name[1] == "2"])
    yield Value(ValueKind.TIME, _keys(second), start, found.end())


def _range(one: tuple[int, int], rule: str, other: tuple[int, int], last: str) -> tuple[int, int]:
    """The ends of a range: 3–6 p.m. is 15:00 to 18:00, and 10–1 p.m. begins in the morning."""
    first, second = _minutes(*one, rule or last), _minutes(*other, last or rule)
    if last and not rule and first >= max(second, _NOON):
        first -= _NOON
    elif rule and not last and second <= min(first, _NOON):
        second += _NOON
    return first, second


def _place(found: re.Match[str], groups: Iterable[str]) -> tuple[int, int]:
    places = [found.span(group) for group in groups]
    return min(start for start, _ in places), max(end for _, end in places)


def _clock(
    parts: Mapping[str, str], end: str, instead: str, language: str
) -> tuple[int, int] | None:
    """The hour and minute of one end of a match as they are written; None where it has no time.

    A bare 24 hours is a duration wherever the noun is that of a duration as well.
    """
    word = parts.get(f"w{end}", "")
    hour = parts.get(f"h{end}") or parts.get(f"h{instead}") or word
    minute = parts.get(f"m{end}") or parts.get(f"n{end}") or parts.get(f"m{instead}")
    if not hour or (hour == "24" and not minute and language in ("fr", "es", "ru", "ar")):
        return None
    quarter = _quarter(parts["q1"]) if "q1" in parts else 0
    exact = _hour(word) if word else numeral(hour)
    past = _minute(minute) if minute else quarter
    return (exact, past) if exact * 60 + past <= _DAY and past < 60 else None


@cache
def _hour(word: str) -> int:
    """The number of an hour in a word."""
    names = [re.compile(folded(name, "ar")) for name in HOURS]
    return next(number for number, name in enumerate(names, 1) if name.fullmatch(word))


def _quarter(word: str) -> int:
    return {folded(name, "ar"): minutes for name, minutes in QUARTERS.items()}[word]


def _minute(text: str) -> int:
    """Minutes in figures or Han numerals; 半 is half past, 一刻 a quarter."""
    if text.endswith("刻"):
        return 15 * numeral(text[0])
    return 30 if text == "半" else numeral(text.lstrip("零") or "零")


def _rule(half: str) -> str:
    """The rule of a word for the half of a day; of a.m. and p.m. the first letter tells."""
    if half[:1] in tuple("aApP"):
        return "am" if half[0] in "aA" else "pm"
    return _RULES.get(half.replace("’", "'"), "")


def _minutes(hour: int, minute: int, rule: str) -> int:
    """Minutes since midnight: 12 p.m. is noon, 12 at night midnight, 13 p.m. what it says."""
    if hour <= 12 and rule:
        later = {"am": False, "pm": True, "noon": True, "night": 6 <= hour < 12}[rule]
        early = rule == "noon" and hour in (10, 11)
        hour = hour if early else hour % 12 + 12 * later
    return hour * 60 + minute


def _keys(minutes: int) -> tuple[str, ...]:
    key = f"{minutes // 60:02}:{minutes % 60:02}"
    other = {"00:00": "24:00", "24:00": "00:00"}.get(key)
    return (key, other) if other else (key,)
