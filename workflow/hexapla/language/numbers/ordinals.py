"""Ordinals that are sure: in figures, in Roman centuries, and in words beside a noun.

Sessions, meetings, committees and anniversaries are counted in every language (UN Editorial
Manual, Numbers: ordinals; UN practice in mastheads: Sixth session, Sexto período de sesiones,
第六届会议, الدورة السادسة); elsewhere "first" or "second" may be anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from hexapla.language.numbers.digits import plain
from hexapla.language.numbers.expressions import Gated, compiled, gated
from hexapla.language.numbers.lexicon import fold, ordinal_words, small
from hexapla.language.numbers.roman import from_roman
from hexapla.language.numbers.words import Numeral, ordinals
from hexapla.language.sieve import NOTHING, Sieve, laid_out
from hexapla.model.value import Value, ValueKind

# 15th, 1re, 2e, 15º, 13er, 13ª, 23-м; groups only where no year stands before.
_FIGURES = (
    "(?i)"
    r"(?P<figures>\d(?<![\d.,].)(?:\d{0,2}(?:[ ,.]\d{3}){1,3}|\d{0,11}))"
    r"(?:(?:st|nd|rd|th|er|re|[eè]re|[eéè]me|i[eéè]me|e|nde?|\.?[ºª]|\.er|\.[ao](?=\s)|r[oa]|d[oa]|t[oa]"
    r"|m[oa]|v[oa]|n[oa])s?|(?P<case>-)(?:[йяемхю]|го|му|ми|ой|ая|ое|ую|ые|ый|ых|ым|ыми|ом|ти))(?![^\W_])"
)
_SUFFIXES = r"\d(?:[a-zèéA-ZÈÉºª.]|-[а-яА-Я])"
_PARTY = r"(?i)[ -](?:part(?:y|ies?|es?)|сторон\w{0,3})(?![^\W_])"
# Of years and decades, also the first of two: 80-х и 90-х годах.
_YEARS = r"(?: ?[-–—и] ?[1-9]0-[а-я]{1,2})? ?(?:год(?!овщ)|г\.|гг\.)"

# Nouns of what all languages count, as the text has them in small letters.
_NOUNS = {
    "en": r"sessions?|meetings?|conferences?|congress(?:es)?|anniversar(?:y|ies)|centur(?:y|ies)"
    r"|editions?|committees?|rounds?|reports?|cycles?|forums?|summits?|plenary|world wars?"
    r"|seminars?|workshops?|symposi(?:um|a)|consultations?|assembl(?:y|ies)|replenishments?",
    "fr": r"sessions?|séances?|réunions?|conférences?|congrès|anniversaires?|siècles?|éditions?"
    r"|commissions?|comités?|cycles?|rapports?|forums?|sommets?|plénières?|guerres? mondiales?"
    r"|séminaires?|ateliers?|colloques?|consultations?|assemblées?|reconstitutions?",
    "es": r"per[ií]odos? (?:\w{1,20} (?:\w{1,20} )?)?de sesiones|sesi(?:ón|ones)|reuni(?:ón|ones)"
    r"|conferencias?|congresos?|aniversarios?|siglos?|edici(?:ón|ones)|comisi(?:ón|ones)|comités?"
    r"|rondas?|informes?|ciclos?|foros?|cumbres?|guerras? mundial(?:es)?|seminarios?|talleres"
    r"|taller|simposios?|consultas?|asambleas?|reposici(?:ón|ones)|periodos?",
    "ru": r"сесси\w{1,3}|заседани\w{1,3}|совещани\w{1,3}|конференци\w{1,3}|конгресс\w{0,3}"
    r"|годовщин\w{1,3}|век\w{0,3}|столети\w{1,3}|комитет\w{0,3}|раунд\w{0,3}|доклад\w{0,3}"
    r"|цикл\w{0,3}|форум\w{0,3}|саммит\w{0,3}|съезд\w{0,3}|встреч\w{1,3}|войн\w{1,3}"
    r"|ассамбле\w{1,3}|издани\w{1,3}|семинар\w{0,3}|симпозиум\w{0,3}|консультаци\w{1,3}"
    r"|пополнени\w{1,3}|созыв\w{0,3}",
    "ar": r"دور(?:ة|ت\w{1,3}|تين|ات\w{0,3})|جلس(?:ة|ت\w{1,3}|ات\w{0,3})"
    r"|اجتماع\w{0,5}|مؤتمر\w{0,4}|ذكرى|قرن|قرون|طبع(?:ة|ات)|لجنة|لجنتين|لجان|جول(?:ة|ات)|تقرير\w{0,3}"
    r"|تقارير\w{0,3}|منتدى|حرب العالمية|ندوة|حلقة|مشاورات|جمعية|تجديد|محفل",
}
# What may stand between an ordinal and its noun.
_BETWEEN = {
    "en": r"(?:regular|special|emergency|resumed|annual|substantive|organi[sz]ational|ordinary"
    r"|plenary|extraordinary|formal|informal|public|private|closed|open|joint|biennial|reporting"
    r"|intersessional|periodic|high-level|ministerial|global|regional|world|international|review"
    r"|united nations|general|intergovernmental|open-ended|expert|working group|main|progress"
    r"|national|committee|virtual|in-person|hybrid|consecutive|budget|combined) ",
    "fr": r"(?:grandes?|réunion|session|conférence)s? ",
    "es": r"(?:gran|grandes) ",
    "ru": r"(?:(?:очередн|специальн|чрезвычайн|возобновленн|пленарн|ежегодн|организационн|основн"
    r"|миров|внеочередн|межсессионн|периодическ|официальн|неофициальн|регулярн|годов|закрыт"
    r"|открыт|обзорн|совместн|всемирн|международн|министерск|региональн|национальн|двухгодичн"
    r"|главн|генеральн|завершающ|межправительственн)\w{2,3}) ",
    "ar": r"(?!)",
}
# What may stand between a noun and the ordinal behind it.
_BEHIND = {
    "en": "",
    "fr": r"(?: (?:extraordinaire|ordinaire|plénière|annuelle|générale)s?){0,2}",
    "es": r"(?: (?:extraordinari[ao]|ordinari[ao]|plenari[ao]|anual|especial|general"
    r"|sustantiv[ao])(?:e?s)?){0,2}",
    "ru": "",
    "ar": r"(?: (?!و)[^\W\d_]{2,16}){0,3}",
}
_NO_LETTER = r"(?![^\W\d_])"
_SCHOOL = ("fr", "es")
_CYCLE = r"(?: (?:et|ou|y|o) [^\W\d_]{3,10})? c[iy]cl[eo]s?(?![^\W\d_])"
_LAST_CYCLE = 3
_REACH = 60
"""How far before an ordinal its noun may end, in characters."""
_BEGINNING = 6
"""How many letters of an ordinal are looked for before it is read."""
_LISTED = 12
"""How far apart the ordinals of a list stand, in characters."""
_AND = (
    r"[ \n]?(?:,|،|-|–|—|and|to|or|et|ou|à|y|e|o|a|al|и|или|до|و|إلى)"
    r"(?: (?:la|le|sa|ses|the|el|los|las|au|their|its|su|sus|по))?[ \n]?"
)
_ROMAN = "[IVXХІ]{1,6}"
_CENTURIES = {
    "fr": rf"(?P<roman>{_ROMAN})(?:e|ème|er|ᵉ)? (?:et [IVX]+e )?siècles?",
    "es": rf"(?<![^\W\d_])siglos? (?P<roman>{_ROMAN})",
    "ru": rf"(?P<roman>{_ROMAN})(?:-\w{{1,3}})? (?:век|столет)\w{{0,3}}",
}
# A decade, behind which its century says nothing new: تسعينات القرن العشرين, 90-е годы XX века.
_DECADES = {
    "fr": r"années(?: [^\W_]+(?:-[^\W_]+){0,2}){1,3} du ",
    "es": r"(?:años|décadas? de)(?: [^\W_]+){1,4} del ",
    "ru": r"год(?:ы|ов|ах|ам|ами) ",
    "ar": r"ين(?:ي?ات)(?: من)? [و]?القرن ",
}
_OF_CENTURIES = {"fr": ("siècle",), "es": ("siglo",), "ru": ("век", "столет")}


def sieve(language: str) -> Sieve:
    """What every text with an ordinal in words passes, or with a Roman century."""
    if not laid_out(language):
        return Sieve((_noun(language).opening.search,)) if language in _NOUNS else NOTHING
    centuries = [fold(noun) for noun in _OF_CENTURIES.get(language, ())]
    words = {word[:_BEGINNING] for word in ordinal_words(language)}
    return Sieve(words=(*centuries, *sorted(words)))


def in_figures(text: str) -> Iterator[Value]:
    """15th, 2e, 15º, 1523-м: ordinals whatever they count."""
    if compiled(_SUFFIXES).search(text):
        for found in compiled(_FIGURES).finditer(text):
            if found["case"] and compiled(_YEARS).match(text, found.end()):
                continue
            key = plain("".join([digit for digit in found["figures"] if digit.isdigit()]))
            # A third party is a word of its own in other languages: un tiers.
            weak = key == "3" and compiled(_PARTY).match(text, found.end())
            yield Value(ValueKind.ORDINAL, (key, "") if weak else (key,), *found.span())


def _centuries(text: str, language: str) -> Iterator[Value]:
    pattern = _CENTURIES.get(language)
    if pattern:
        for found in compiled(pattern).finditer(text):
            if number := from_roman(found["roman"]):
                weak = _is_of_decade(text, found.start(), language)
                keys = (str(number), "") if weak else (str(number),)
                yield Value(ValueKind.ORDINAL, keys, *found.span("roman"))


def _is_of_decade(text: str, start: int, language: str) -> bool:
    """Whether a century is that of a decade before it."""
    decade = _DECADES.get(language)
    return decade is not None and bool(
        compiled(rf"(?:{decade})\Z").search(text, max(0, start - _REACH), start)
    )


@cache
def _noun(language: str) -> Gated:
    return gated(_NOUNS[language], _NO_LETTER)


@cache
def _near(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand between a noun and an ordinal, and a noun behind one."""
    return (
        re.compile(rf"{_BEHIND[language]}[ \n]"),
        re.compile(rf"[ \n](?:{_BETWEEN[language]}){{0,3}}(?:{_NOUNS[language]}){_NO_LETTER}"),
    )


def in_words(text: str, language: str) -> list[Value]:
    """The ordinals in words beside a noun of what all languages count; Roman centuries."""
    if language not in _NOUNS:
        return []
    low = small(text)
    first = _noun(language).opening.search(low)
    if not first:
        return []
    found = ordinals(text, language)
    centuries = any(map(low.__contains__, _OF_CENTURIES.get(language, ())))
    if not found and not centuries:
        return []
    places = _places(low, first.start(), language)
    if not places:
        return []
    values = list(_centuries(text, language)) if centuries else []
    sure = _beside(low, found, places, language)
    values += [
        Value(ValueKind.ORDINAL, _keys(low, one, language), one.start, one.end)
        for one in found
        if one.start in sure
    ]
    return values


def _places(low: str, place: int, language: str) -> list[int]:
    """Where the nouns of a text in small letters end, of which none begins before a place."""
    places: list[int] = []
    while found := _noun(language).search(low, place):
        start, place = found.span()
        # An Arabic noun has its prefixes.
        if language == "ar" or not low[start - 1 : start].isalpha():
            places.append(place)
    return places


def _keys(text: str, one: Numeral, language: str) -> tuple[str, ...]:
    """The number of an ordinal; a cycle may be a stage of school, which others name in words."""
    school = language in _SCHOOL and one.value <= _LAST_CYCLE
    weak = school and compiled(_CYCLE).match(text, one.end) is not None
    weak = weak or (language == "ar" and _is_of_decade(text, one.start, language))
    return (str(one.value), "") if weak else (str(one.value),)


def _is_list(text: str, end: int, start: int) -> bool:
    """Whether no more than a comma or a conjunction stands between; an Arabic one is joined."""
    if text[end:start] in (" ", "\n"):
        return text[start] == "و"
    return bool(compiled(_AND).fullmatch(text, end, start))


def _beside(text: str, found: list[Numeral], nouns: list[int], language: str) -> set[int]:
    """Where the sure ones begin: beside a noun, or in one list with such a one."""
    between, after = _near(language)
    sure: set[int] = set()
    for one in found:
        place = bisect_right(nouns, one.start) - 1
        noun = nouns[place] if place >= 0 else -_REACH
        near = one.start - noun < _REACH and between.fullmatch(text, noun, one.start)
        if near or after.match(text, one.end):
            sure.add(one.start)
    pairs = [
        (one.start, other.start)
        for one, other in pairwise(found)
        if other.start - one.end < _LISTED and _is_list(text, one.end, other.start)
    ]
    for first, second in pairs:
        if first in sure:
            sure.add(second)
    for first, second in reversed(pairs):
        if second in sure:
            sure.add(first)
    return sure
