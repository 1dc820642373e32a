"""What stands behind a symbol and belongs to it: (Vol. III), (Part II), (2000), the B of 58/1 B.

The parts of a document are written in it as in English; older versions translate the word, so its
forms in the six languages are read alike. A session or year belongs to resolutions and meetings
of the time when they were numbered on: A/RES/1514 (XV), S/RES/1325 (2000).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from hexapla.language import labels, lookalikes
from hexapla.language.symbols import series

# English forms come first: any letter of theirs may have been typed in another script.
_WORDS = {
    "Part": ("part", "parts", "partie", "parties", "parte", "partes", "часть", "части", "الجزء",
             "الجزآن", "الجزءان", "الأجزاء"),
    "Vol.": ("vol.", "vols.", "volume", "volumes", "volumen", "tome", "tomo", "том", "тома", "т.",
             "المجلد", "المجلدان", "المجلدات"),
    "Sect.": ("sect.", "sects.", "secc.", "разд.", "الباب"),
    "Suppl.": ("suppl.", "supp.", "supl."),
    "Prog.": ("prog.",),
    "Income sect.": ("income sect.",),
    "Resumption": ("resumption", "reprise", "reanudación", "возобновление"),
}  # fmt: skip
_MEASURES = {"部分": "Part", "卷": "Vol.", "款": "Sect.", "编": "Part"}
_HAN = r"(?:[一二三四五六七八九十]{1,3}|\d{1,3})"
_ORDINALS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن",
             "التاسع", "العاشر")  # fmt: skip
_IN_DIGITS = ("Sect.", "Suppl.", "Prog.", "Income sect.", "Resumption")
_ALONE = {"Introduction": "(Introduction)", "SUPP": "(Suppl.)", "Suppl": "(Suppl.)"}
_SPECIAL = {"د": "", "دإ": "S-", "دإط": "ES-"}
_LINK = r"(?: ?[,،、] ?(?:(?:and|et|y|и) |و ?)?| (?:and|et|y|и) | ?和 ?| و ?)"
_NAMES = {form: name for name, forms in _WORDS.items() for form in forms}
_LETTERED = ("/RES/", "/DEC/")
# What may follow the letter of a resolution; a word would make the A an article.
_BEHIND_LETTER = (
    r"(?=[,:.)\]،؛。、”]| ?[;»]|$|号| ?\((?:E?S-)?[IVXLدإ]| (?:of|and|to|on|dated|entitled|adopted"
    r"|et|du|intitulée|y|de|del|titulada|и|от|озаглавленная|المؤرخ|المعنون|و)(?![^\W\d_]))"
)
_MOST_ROMAN = 89


class Part(NamedTuple):
    """A part as it is written in any language, and its place in the text.

    `written` is how that place should be written, and `faults` what is wrong with it as it is.
    """

    name: str
    start: int
    end: int
    written: str
    faults: tuple[str, ...] = ()


@cache
def _roman() -> str:
    return rf"(?:[VLCⅠ-Ⅻ]|{lookalikes.pattern('I')}|{lookalikes.pattern('X')}){{1,7}}"


@cache
def _opening() -> re.Pattern[str]:
    roman = _roman()
    number = rf"(?:{roman}|\d{{1,3}}(?: ?[A-Z])?|{'|'.join(_ORDINALS)})"
    link = rf"(?: ?[–-] ?| ?至 ?| (?:à|a|to|إلى) |{_LINK})"
    words = "|".join(_spelt(form) for form in sorted(_NAMES, key=len, reverse=True))
    return re.compile(
        rf"\*{{0,3}}[ \n]?\((?:(?P<word>{words}) ?"
        rf"(?P<numbers>{number}(?:{link}{number}){{0,9}})"
        rf"|(?P<listed>第 ?{_HAN}(?: ?[和、及至] ?第? ?{_HAN}){{1,3}}) ?"
        rf"(?P<of>{'|'.join(_MEASURES)})"
        rf"|第 ?(?P<han>{_HAN}) ?"
        rf"(?P<measure>{'|'.join(_MEASURES)})"
        rf"|(?P<alone>{'|'.join(_ALONE)})|(?P<session>(?:E?S-)?{roman})|(?P<year>\d{{4}})"
        r"|(?P<special>دإط?|د) ?- ?(?P<arabic>\d{1,2}))\)"
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"\d+(?: ?[A-Z])?|{_roman()}|{'|'.join(_ORDINALS)}")


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"(?:/(?:{'|'.join(series.CHANGES)})\.\d{{1,3}}){{1,3}}(?![A-Za-z0-9/])")


@cache
def _further() -> re.Pattern[str]:
    return re.compile(_LINK)


@cache
def _letter() -> re.Pattern[str]:
    names = "|".join(labels.ABJAD_NAMES)
    return re.compile(rf" ?(?:(?P<latin>[A-Z])|(?P<abjad>{names}))(?P<more>\.\d{{1,2}})?"
                      rf"{_BEHIND_LETTER}")  # fmt: skip


def _spelt(form: str) -> str:
    """A word with a small or capital first letter, in letters that look like its own."""
    alike = lookalikes.pattern(form[0]) + "".join(
        re.escape(letter) if letter in ". " else lookalikes.pattern(letter) for letter in form[1:]
    )
    return rf"(?:{alike}|{lookalikes.pattern(form[0].upper())}{alike[_width(form[0]) :]})"


def _width(letter: str) -> int:
    return len(lookalikes.pattern(letter))


def read(text: str, position: int, symbol: str) -> list[Part]:
    """The parts that follow a symbol at a position, each with its place; mostly none.

    Of "(Vols. I and II)" there are two: the first ends with its number.
    """
    if "(" in text[position : position + 5]:
        found = _opening().match(text, position)
        if found and found["word"]:
            parts = _numbered(found)
            return [*parts[:-1], _changed(text, parts[-1]), *_more(text, found.end())]
        if found and found["listed"]:
            return _in_han(found)
        if found and (_is_lettered(symbol) or not found["year"]):
            return [_changed(text, _part(_single(found), found, found["session"] or ""))]
    if _is_lettered(symbol) and (found := _letter().match(text, position)):
        return [_lettered(text, found)]
    return []


def _changed(text: str, part: Part) -> Part:
    """A part with what has changed in it: (Sect. 2)/Corr.1."""
    found = _changes().match(text, part.end) if text.startswith("/", part.end) else None
    if not found:
        return part
    return part._replace(
        name=part.name + found[0], end=found.end(), written=part.written + found[0]
    )


def _more(text: str, position: int) -> list[Part]:
    """Further parts with words of their own: and (Part II)."""
    parts: list[Part] = []
    while (link := _further().match(text, position)) and text.startswith("(", link.end()):
        found = _opening().match(text, link.end())
        if not found or not found["word"]:
            break
        parts += _numbered(found)
        position = found.end()
    return parts


def _lettered(text: str, found: re.Match[str]) -> Part:
    """The letter of a resolution, in Arabic by its name, and the session behind it."""
    letter = found["latin"] or labels.LATIN[labels.ABJAD_NAMES.index(found["abjad"])].upper()
    name, (start, end) = f"{letter}{found['more'] or ''}", found.span()
    session = _opening().match(text, end)
    if session and (session["session"] or session["arabic"]):
        name, end = f"{name} {_single(session)}", session.end()
    return Part(name, start, end, text[start:end])


def _is_lettered(symbol: str) -> bool:
    return any(element in symbol for element in _LETTERED)


def _part(name: str, found: re.Match[str], numbers: str = "") -> Part:
    typed, latin = found[0], lookalikes.fold(numbers)
    return Part(name, *found.span(), typed.replace(numbers, latin), _faults(numbers, latin))


def _faults(typed: str, latin: str) -> tuple[str, ...]:
    return tuple(
        f"the {lookalikes.named(letter)}"
        for letter in dict.fromkeys(typed)
        if letter not in latin and lookalikes.fold(letter) != letter
    )


def _single(found: re.Match[str]) -> str:
    if found["han"]:
        han = found["han"]
        number = int(han) if han.isdigit() else labels.from_han(han)
        return _named(_MEASURES[found["measure"]], str(number))
    if found["arabic"]:
        number = int(found["arabic"])
        roman = labels.to_roman(number).upper() if number else "0"
        return f"({_SPECIAL[found['special']]}{roman})"
    if found["session"]:
        return f"({_latin(found['session'])})"
    return _ALONE[found["alone"]] if found["alone"] else f"({found['year']})"


def _numbered(found: re.Match[str]) -> list[Part]:
    """A part for each number: from where the last one ended to its own end."""
    word, typed = found["word"], found["numbers"]
    own = _NAMES.get(word.lower())
    latin_word = word if own else lookalikes.fold(word)
    name = own or _NAMES[latin_word.lower()]
    numbers = list(_number().finditer(typed))
    if len(numbers) == 1:
        latin = lookalikes.fold(typed)
        written = found[0].replace(word, latin_word, 1).replace(typed, latin, 1)
        faults = _faults(word, latin_word) + _faults(typed, latin)
        return [Part(_named(name, typed), *found.span(), written, faults)]
    start = found.start("numbers")
    first = Part(_named(name, numbers[0][0]), found.start(), start + numbers[0].end(), "")
    others = [Part(_named(name, one[0]), start + one.start(), start + one.end(), "")
              for one in numbers[1:]]  # fmt: skip
    others[-1] = others[-1]._replace(end=found.end())
    return [first, *others]


def _in_han(found: re.Match[str]) -> list[Part]:
    """A part for each number of 第一和第二卷."""
    first = found.start("listed")
    places = [one.span() for one in re.finditer(_HAN, found["listed"])]
    starts = [found.start(), *[first + end for _, end in places[:-1]]]
    ends = [*starts[1:], found.end()]
    names = [
        _named(_MEASURES[found["of"]], han if han.isdigit() else str(labels.from_han(han)))
        for han in [found["listed"][start:end] for start, end in places]
    ]
    return [Part(*one, "") for one in zip(names, starts, ends, strict=True)]


def _named(name: str, number: str) -> str:
    """(Part II) for any writing of the number two; sections are numbered in digits."""
    if number in _ORDINALS:
        number = str(_ORDINALS.index(number) + 1)
    number = _latin(number).replace(" ", "")
    if name in _IN_DIGITS:
        if set(number) <= set("IVX"):
            number = str(labels.from_roman(number.lower()))
    elif number.isdigit() and 0 < int(number) <= _MOST_ROMAN:
        number = labels.to_roman(int(number)).upper()
    return f"({name} {number})"


def _latin(number: str) -> str:
    """A Roman number in Latin letters, whatever it was typed in."""
    return lookalikes.fold(unicodedata.normalize("NFKC", number))
