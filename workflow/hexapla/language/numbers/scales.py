"""Words that stand behind figures: thousand to trillion, per cent and per mille.

UN Editorial Manual, Numbers: a billion is 10^9 in English, and un milliard, mil millones,
миллиард, 十亿 and بليون; a French or Spanish billion is 10^12, and 2 billones
for $2 billion is an error to be named.
"""

from __future__ import annotations

import re
from functools import cache

# What stands before the ending of a scale word: the powers of ten.
SCALES: dict[str, dict[str, tuple[int, ...]]] = {
    "en": {"thousand": (3,), "million": (6,), "billion": (9,), "trillion": (12,), "mn": (6,),
           "bn": (9,), "tn": (12,)},
    "fr": {"milliard": (9,), "millier": (3,), "million": (6,), "mille": (3,),
           "billion": (12,), "trillion": (18,)},
    "es": {"millardo": (9,), "millon": (6,), "millón": (6,), "billon": (12,),
           "billón": (12,), "trillon": (18,), "trillón": (18,), "mile": (3,), "mil": (3,)},
    "ru": {"тысяч": (3,), "тыс": (3,), "миллион": (6,), "млн": (6,), "миллиард": (9,),
           "млрд": (9,), "триллион": (12,), "трлн": (12,)},
    "ar": {"ألف": (3,), "الف": (3,), "آلاف": (3,), "الاف": (3,), "مليون": (6,), "ملايين": (6,),
           "بليون": (9,), "بلايين": (9,), "مليار": (9,), "تريليون": (12,), "ترليون": (12,),
           "تريليونات": (12,)},
}  # fmt: skip
_ENDINGS = {
    "en": "s?",
    "fr": "s?",
    "es": "(?:es|s)?",
    "ru": r"(?:[а-яё]{0,3})\.?",
    "ar": "(?:ات|ا)?",
}
# No kilometres, kilograms, kilowatts; 百分 is per cent.
_HAN_SCALE = r"[多余]?(?P<scale>[十百千]?[万亿]{1,2}|千(?![米克瓦卡赫帕字焦伏吨])|百(?!分))"
_HAN_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}

PERCENT = {
    "en": r"per ?cents?(?:age points?)?|percentage points?|pct",
    "fr": r"pour ?cents?(?![a-z])|p\. ?(?:100|cent)|points? (?:de )?pourcentage",
    "es": r"por ?ciento|puntos? (?:porcentual(?:es)?|de porcentaje)",
    "ru": r"процентн\w{2,3} пункт\w{0,3}|процент\w{0,5}|проц\.|п\. ?п\.",
    "zh": r"个?百分点|百分比",
    "ar": r"(?:في ال|بال)(?:مائة|مئة|مائه|مئه|ماية)|(?:من )?(?:ال)?نقطة مئوية|نقط(?:تان|تين) مئويت"
    r"(?:ان|ين)|(?:من )?(?:ال)?نق(?:اط|ط) (?:ال)?مئوية",
}
PER_MILLE = {
    "en": r"per mill?e\b|per thousand",
    "fr": r"pour mille",
    "es": r"por mil\b",
    "ru": r"промилле",
    "zh": r"千分点",
    "ar": r"(?:في ال|بال)[اأ]لف",
}
# What joins the ends of a range or the parts of a list, of which only the last has its unit.
JOINERS = {
    "en": r"to|and|or|(?:to|and|or) (?:about|some|over)",
    "fr": r"à|et|ou|et (?:de|les)|à (?:près de|plus de)",
    "es": r"a|al|y|o|u|y (?:el|un)|a (?:un|los)",
    "ru": r"до|и|или",
    "zh": r"至|到|和|或|及",
    "ar": r"إلى|الى|و|أو",
}


# What begins the words that stand behind figures, or a fraction (2½, 2 1/2) or a bracket there.
_OPENINGS = {"en": "tmbp", "fr": "mbtp", "es": "mbtp", "ru": "тмп", "zh": "多余十百千万亿个",
             "ar": "أاآمبتفن"}  # fmt: skip
_ANY_OPENINGS = "%‰½¼¾⅓⅔⅕⅛123456789)"


@cache
def opening(language: str) -> frozenset[str]:
    """What all that belongs to figures before it begins with, behind a space or a hyphen."""
    letters = _OPENINGS.get(language, "")
    return frozenset(letters + letters.upper() + _ANY_OPENINGS)


@cache
def tail(language: str) -> re.Pattern[str]:
    """What may follow figures: groups `scale`, `scale2` (of the first), `percent`, `mille`."""
    percent, mille = PERCENT.get(language), PER_MILLE.get(language)
    signs = (
        rf"(?:[ \n-]{{0,2}}(?:(?P<mille>‰{'|' + mille if mille else ''})"
        rf"|(?P<percent>%{'|' + percent if percent else ''})))?"
    )
    if language == "zh":
        return re.compile(rf" ?(?:{_HAN_SCALE})?{signs}")
    if language not in SCALES:
        return re.compile(signs)
    stems = "|".join(sorted(SCALES[language], key=len, reverse=True))
    end = rf"{_ENDINGS[language]}(?![^\W\d_])"
    chain = rf"(?:[ \n-]?(?P<scale>{stems}){end}(?:[ \n](?:de )?(?P<scale2>{stems}){end})?)?"
    return re.compile(chain + signs, re.IGNORECASE)


@cache
def alone(language: str) -> re.Pattern[str]:
    """A scale that no figures stand before; groups as in `tail`."""
    if language == "zh":
        return re.compile(r"(?P<scale>[十百千]?[万亿]|千|百万)(?P<scale2>(?!))?")
    stems = "|".join(sorted(SCALES.get(language, {"(?!)": ()}), key=len, reverse=True))
    end = rf"{_ENDINGS.get(language, '')}(?![^\W\d_])"
    return re.compile(
        rf"(?P<scale>{stems}){end}(?:[ \n](?:de )?(?P<scale2>{stems}){end})?", re.IGNORECASE
    )


@cache
def joiner(language: str) -> re.Pattern[str]:
    """What stands between two numbers that share the unit of the second; group `list`: a comma."""
    words = JOINERS.get(language)
    spoken = rf"|[,،]?[ \n]?(?:{words})[ \n]?" if words else ""
    return re.compile(rf"[ \n]?[-–—~/][ \n]?|(?P<list>[ \n]?[,،、][ \n]?){spoken}")


def powers(scale: str, language: str) -> tuple[int, ...]:
    """The powers of ten that a scale word of the language (a group of `tail`) may stand for."""
    if language == "zh":
        return (sum([_HAN_POWERS[sign] for sign in scale]),)
    return SCALES[language][scale.lower()]
