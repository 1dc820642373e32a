"""Resolutions and decisions: 55/222, 58/1 B, 217 A (III), 1325 (2000), S-20/2, CP-VIII/16, 1/CP.21.

UN practice: the number is the same in all versions; Arabic writes the letter by its abjad name
(58/1 باء), an old session as (د - 15) for (XV), a special one as دإ, an emergency one as دإط (S8,
S9, S16); in Chinese the noun stands behind the last number of a list (S7, S10).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache

from hexapla.language import conventions, general_comments
from hexapla.language.labels import ABJAD_NAMES, LATIN, from_roman, to_roman
from hexapla.language.lookalikes import named
from hexapla.language.numbers.expressions import led
from hexapla.language.sieve import NOTHING, Sieve
from hexapla.model.value import Flaw, FlawKind, Value, ValueKind

# Where one may begin: a figure or a capital before a stroke or a bracket.
_START = re.compile(r"[0-9A-ZІХد](?<![0-9A-Za-z/.].)(?=[^()/]{0,24}[/(])")
# The stroke or the bracket of each of the shapes below.
_STROKE = re.compile(
    r"[/(](?:(?<=\d/)[CСMМOОSم]|(?<=[IVXLІХ\d ]/) ?\d"
    r"|(?<=\()(?:(?:E?S-)?[IVXLІХ]{1,8}\)|د|(?:19|20)\d\d ?年?\)))"
)
_NAMES = "|".join(ABJAD_NAMES)


def _worded(words: str) -> str:
    """These words in any case, each from its beginning on."""
    return led(words, r"(?<!\w.)", any_case=True)


_NOUNS = {
    "en": _worded(r"resolutions?|decisions?|res\.|dec\."),
    "fr": _worded(r"résolutions?|décisions?|rés\.|déc\."),
    "es": _worded(r"resoluci[oó]n(?:es)?|decisi[oó]n(?:es)?|res\.|dec\."),
    "ru": _worded(r"резолюци[а-я]{1,3}|решени[а-я]{1,3}|рез\.|реш\."),
    "ar": r"(?<![ء-ي])[وفبلك]{0,2}(?:ال|لل|ل)?(?:مقرر|قرار)[ء-ي]{0,4}",
    "zh": r"决议|决定",
}
# What may stand in a list between two numbers, beside their dates, which have been taken.
_JOINING = (
    "and or of to dated du et ou à de del y e o u a от и или года до المؤرخ المؤرخة و أو إلى في"
)
_WORDS = frozenset((*_JOINING.split(), "No", "nº", "núm", "رقم", "ورقم"))
_HAN = frozenset("号第和及与至或以决议定")
_CYRILLIC = "АВСЕНКМОРТХІ"
_ALIKE = str.maketrans(_CYRILLIC, "ABCEHKMOPTXI")
_TYPED = re.compile(f"[{_CYRILLIC}]")
_ROMAN = "[IVXLІХ]{1,8}"
_LETTER = rf" ?[A-ZАВСЕНКМОРТХ](?![^\W_ء-ي一-鿿])| (?:{_NAMES})(?![ء-ي])"
_JOINED = rf"(?:،? )و(?:{_NAMES})(?![ء-ي])"
_BETWEEN = r"(?: (?:and|to|et|à|y|a|и|до)(?= )|,(?= )|،? و(?= ?)| إلى(?= )| ?[-–、至和](?= ?))"
_LETTERS = rf"(?:{_LETTER})(?:{_BETWEEN}(?:{_LETTER})|{_JOINED}){{0,20}}"
_SHAPE = re.compile(
    r"(?P<body>\d{1,3}/(?:(?:[CС](?:[PР]|[MМ][PРAА]|[OО][PР])|SS)\.|م ?أ ?[إت]? ?- ?)\d{1,2})(?!\d)"
    r"|(?P<special>E?S-|دإط ?- ?|داط ?- ?|دإ ?- ?|دا ?- ?)?(?P<n>(?:19|20)\d\d|\d{1,3})/"
    rf"(?P<m>[1-9]\d{{0,2}})(?![\d/%]|[.,]\d)(?P<letters>{_LETTERS})?"
    rf"|(?P<series>[A-Z]{{2}}[- ])?(?P<meeting>{_ROMAN}|(?<=[A-Z]-)\d{{1,2}}) ?/ ?(?P<k>\d{{1,3}})"
    rf"(?![\d/])(?P<part>{_LETTER})?"
    rf"|(?P<old>\d{{1,4}})(?P<parts>{_LETTERS})? ?\((?:(?P<roman>(?:E?S-)?{_ROMAN})"
    r"|(?P<kind>دإط|داط|دإ|دا|د) ?[-–—] ?(?P<session>\d{1,2})|(?P<year>(?:19|20)\d\d))\)"
)
_ONE_LETTER = re.compile(rf"{_LETTER}|{_JOINED}")
_SENTENCE = re.compile(r"[!?;؛؟。]|\.(?= +[^\da-zа-я])")
_DATED = re.compile(r",? ?(?:of|du|de|del|от|المؤرخ|المؤرخة)? ?\ufffc")
_BODIES = (("مأإ-", ("CMP.",)), ("مأت-", ("CMA.",)), ("مأ-", ("CP.", "COP.")))
_NEAR, _FAR = 60, 250


class _Surety(IntEnum):
    """What a number needs to be that of a resolution."""

    FRACTION = 0  # 2/3: a noun right before it
    WEAK = 1  # 8/1, 24/7: a noun near
    LIKELY = 2  # 55/222: a noun in its sentence
    SURE = 3  # S-20/2: none


@cache
def _nouns(language: str) -> re.Pattern[str]:
    return re.compile(_NOUNS.get(language, "(?!)"))


def sieve(language: str, figured: bool) -> Sieve:
    """What every text with a resolution passes: their numbers are in figures."""
    return Sieve((_STROKE.search,)) if figured else NOTHING


def find(text: str, language: str) -> Sequence[Value]:
    """The resolutions and decisions in a normal text.

    The keys are as English writes them: `55/222`, `58/1 B`, `217 A (III)`, `1325 (2000)`, `S-20/2`.
    A second key reads an Arabic number the other way round (222/55), since it may be stored as it
    looks, and a Roman session in figures (IX/20 as 9/20), since Arabic has no Roman numbers.
    """
    if "/" not in text and "(" not in text:
        return ()
    shapes = list(_shapes(text))
    found = list(_found(text, shapes, language)) if shapes else []
    if language == "zh":
        found += general_comments.in_chinese(text)
    return found


def _shapes(text: str) -> Iterator[re.Match[str]]:
    done = 0
    for start in _START.finditer(text):
        shape = _SHAPE.match(text, start.start()) if start.start() >= done else None
        if shape:
            done = shape.end()
            yield shape


def _found(text: str, shapes: list[re.Match[str]], language: str) -> Iterator[Value]:
    nouns = [found.end() for found in _nouns(language).finditer(text)]
    ends = [found.start() for found in _SENTENCE.finditer(text)]
    last = -1
    at = 0
    for found in shapes:
        while at < len(ends) and ends[at] < found.start():
            at += 1
        begin = ends[at - 1] if at else -1
        if series := conventions.decision(text, found, language):
            last = found.end()
            yield series
            continue
        before = bisect_right(nouns, found.start())
        noun = nouns[before - 1] if before and nouns[before - 1] > begin else -1
        if _accepted(text, found, noun, max(last, begin), language):
            last = found.end()
            yield from _values(found, language)


def _accepted(text: str, found: re.Match[str], noun: int, last: int, language: str) -> bool:
    """Whether the noun before a number, the one before it in a list, or its form make it sure."""
    start = found.start()
    surety = _surety(found)
    if surety is _Surety.SURE or (
        language == "zh" and text[max(0, start - 2) : start].rstrip()[-1:] == "第"
    ):
        return True
    if surety is _Surety.LIKELY and found["n"] and _dated(text, found):
        return True
    if found["year"] and general_comments.named_before(text, start):
        return True
    if last > 0 and start - last < _FAR and _joined(text[last:start]):
        return True
    if noun < 0 or start - noun > _FAR:
        return False
    if surety is _Surety.LIKELY:
        return True
    gap = text[noun:start]
    near = language in ("ar", "ru", "es", "fr") and surety is _Surety.WEAK
    near = near or language == "ar"
    return len(gap) <= (_NEAR if near else 6) and not re.search(r"[\d,،:]", gap)


def _surety(found: re.Match[str]) -> _Surety:
    if found["body"] or found["special"] or found["kind"] or found["series"]:
        return _Surety.SURE
    if found["old"]:
        if found["year"]:
            return _Surety.LIKELY if int(found["old"]) < 5000 else _Surety.WEAK
        return _Surety.SURE if int(found["old"]) > 99 else _Surety.WEAK
    if found["meeting"]:
        return _Surety.WEAK
    first, second = int(found["n"]), int(found["m"])
    if first < second <= 10:
        return _Surety.FRACTION
    if first > 1000 or 30 < first < 100:
        return _Surety.SURE if found["letters"] and first < 100 else _Surety.LIKELY
    return _Surety.WEAK


def _dated(text: str, found: re.Match[str]) -> bool:
    """Whether a date follows, as in a list of resolutions under their heading."""
    return 30 < int(found["n"]) < 100 and _DATED.match(text, found.end()) is not None


def _joined(gap: str) -> bool:
    """Whether two numbers are of one list: only commas, dates and small words between them."""
    return all(
        word in _WORDS or _HAN.issuperset(word) for word in re.findall(r"[^\W\d_]+|\d+", gap)
    )


def _values(found: re.Match[str], language: str) -> Iterator[Value]:
    start, end = found.span()
    if not found["letters"] and not found["parts"]:
        keys = _keys(found, language)
        yield Value(ValueKind.RESOLUTION, keys, start, end, _flaw(found[0], keys[0]))
        return
    group = "letters" if found["letters"] else "parts"
    if found["old"]:
        number, behind = str(int(found["old"])), f" ({_session(found)})"
    else:
        number, behind = f"{_special(found)}{found['n']}/{found['m']}", ""
    letters = list(_ONE_LETTER.finditer(found[group]))
    for letter in letters:
        stop = end if letter is letters[-1] else found.start(group) + letter.end()
        key = f"{number} {_latin(letter[0])}{behind}"
        flaw = _flaw(found.string[start:stop], key)
        yield Value(ValueKind.RESOLUTION, (key,), start, stop, flaw)
        start = stop


def _flaw(typed: str, key: str) -> Flaw | None:
    """Letters that only look like those of a number: 58/1 В with a Cyrillic В (S16, S18: Russian
    keeps the Latin ones).
    """
    letters = dict.fromkeys(_TYPED.findall(typed))
    if not letters:
        return None
    names = " and ".join(f"the {named(letter)}" for letter in letters)
    return Flaw(FlawKind.LOOKALIKE, f"has {names} in {key}", typed.translate(_ALIKE))


def _keys(found: re.Match[str], language: str) -> tuple[str, ...]:
    if found["body"]:
        return _body(found["body"])
    if found["old"]:
        return (f"{int(found['old'])} ({_session(found)})",)
    if found["meeting"]:
        series = f"{found['series'][:2]}-" if found["series"] else ""
        part = f"/{int(found['k'])}" + (f" {_latin(found['part'])}" if found["part"] else "")
        meeting = found["meeting"].translate(_ALIKE)
        if series in conventions.SERIES and meeting.isdecimal():
            return (f"{series}{int(meeting)}{part}",)
        if meeting.isdecimal() or meeting.strip("IVX"):
            # Others have letters of their own in Russian and Arabic, where no series is read.
            return (f"{series}{meeting}{part}", f"{meeting}{part}")
        return (f"{series}{meeting}{part}", f"{series}{from_roman(meeting.lower())}{part}")
    number = f"{_special(found)}{int(found['n'])}/{found['m']}"
    turned = language == "ar" and not found["special"] and len(found["m"]) < 3
    return (number, f"{found['m']}/{int(found['n'])}") if turned else (number,)


def _body(text: str) -> tuple[str, ...]:
    """1/CP.21, also for 1/م أ-21: Arabic has one abbreviation for all Conferences of Parties."""
    for arabic, bodies in _BODIES:
        number, found, session = text.replace(" ", "").partition(arabic)
        if found:
            return tuple([f"{number}{body}{session}" for body in bodies])
    return (text.translate(_ALIKE),)


def _special(found: re.Match[str]) -> str:
    """S- or ES-, whatever the script."""
    prefix = (found["special"] or "").rstrip(" -")
    if not prefix:
        return ""
    return "ES-" if prefix in ("ES", "دإط", "داط") else "S-"


def _session(found: re.Match[str]) -> str:
    if found["year"]:
        return found["year"]
    if found["roman"]:
        return found["roman"].translate(_ALIKE)
    prefix = {"د": "", "دإ": "S-", "دا": "S-"}.get(found["kind"], "ES-")
    return prefix + to_roman(int(found["session"]) or 1).upper()


def _latin(letter: str) -> str:
    """B for " B", for a Cyrillic В and for باء."""
    letter = letter.strip(" ،")
    if letter[0] == "و" and letter not in ABJAD_NAMES:
        letter = letter[1:]
    if letter in ABJAD_NAMES:
        return LATIN[ABJAD_NAMES.index(letter)].upper()
    return letter.translate(_ALIKE)
