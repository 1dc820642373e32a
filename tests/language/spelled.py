"""Ordinals as texts spell them, for the tests: written here from the other end than read."""

from __future__ import annotations

_EN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FR = (
    "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième "
    "onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième "
    "dix-neuvième"
)
_FR_TENS = "vingt trente quarante cinquante soixante"
_ES = "primer segundo tercer cuarto quinto sexto séptimo octavo noveno"
_ES_TENS = (
    "décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo "
    "nonagésimo"
)
_RU = (
    "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая "
    "двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая "
    "девятнадцатая"
)
_RU_TENS = {
    20: "двадцать двадцатая",
    30: "тридцать тридцатая",
    40: "сорок сороковая",
    50: "пятьдесят пятидесятая",
    60: "шестьдесят шестидесятая",
    70: "семьдесят семидесятая",
    80: "восемьдесят восьмидесятая",
    90: "девяносто девяностая",
}
_HAN = "〇一二三四五六七八九"
_AR = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة"
_AR_TENS = "العشرون الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون"


def ordinal(number: int, language: str) -> str:
    """An ordinal from 1 to 199 as a heading of a session has it, without the noun."""
    writers = {"en": _english, "fr": _french, "es": _spanish, "ru": _russian, "zh": _chinese}
    return writers.get(language, _arabic)(number)


def _english(number: int) -> str:
    if number >= 100:
        return "one hundredth" if number == 100 else f"one hundred and {_english(number - 100)}"
    if number < 20:
        return _EN.split()[number - 1]
    tens, ones = divmod(number, 10)
    stem = _EN_TENS.split()[tens - 2]
    return f"{stem}-{_EN.split()[ones - 1]}" if ones else f"{stem[:-1]}ieth"


def _french(number: int) -> str:
    if number == 1:
        return "première"
    return _french_end(number)


def _french_end(number: int) -> str:
    if number >= 100:
        return "centième" if number == 100 else f"cent {_french_end(number - 100)}"
    if number < 20:
        return _FR.split()[number - 1]
    if number >= 80:
        return f"quatre-vingt-{_FR.split()[number - 81]}" if number > 80 else "quatre-vingtième"
    tens = min(number // 10, 6)
    stem, rest = _FR_TENS.split()[tens - 2], number - tens * 10
    if not rest:
        return f"{stem.removesuffix('e')}ième"
    return (
        f"{stem} et {_FR.split()[rest - 1]}"
        if rest in (1, 11)
        else f"{stem}-{_FR.split()[rest - 1]}"
    )


def _spanish(number: int) -> str:
    if number >= 100:
        return "centésimo" if number == 100 else f"centésimo {_spanish(number - 100)}"
    if number in (11, 12):
        return "undécimo" if number == 11 else "duodécimo"
    tens, ones = divmod(number, 10)
    if not tens:
        return _ES.split()[ones - 1]
    return (
        f"{_ES_TENS.split()[tens - 1]} {_ES.split()[ones - 1]}"
        if ones
        else _ES_TENS.split()[tens - 1]
    )


def _russian(number: int) -> str:
    if number >= 100:
        return "сотая" if number == 100 else f"сто {_russian(number - 100)}"
    if number < 20:
        return _RU.split()[number - 1]
    ones = number % 10
    cardinal, alone = _RU_TENS[number - ones].split()
    return f"{cardinal} {_RU.split()[ones - 1]}" if ones else alone


def _chinese(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if hundreds:
        middle = f"{_HAN[tens]}十" if tens else "零" if ones else ""
        return f"第一百{middle}{_HAN[ones] if ones else ''}"
    ten = "" if not tens else "十" if tens == 1 else f"{_HAN[tens]}十"
    return f"第{ten}{_HAN[ones] if ones else ''}"


def _arabic(number: int) -> str:
    if number >= 100:
        return "المائة" if number == 100 else f"{_arabic(number - 100)} بعد المائة"
    if number <= 10:
        return _AR.split()[number - 1]
    tens, ones = divmod(number, 10)
    unit = "الحادية" if ones == 1 else _AR.split()[ones - 1] if ones else ""
    if tens == 1:
        return f"{unit} عشرة"
    return f"{unit} و{_AR_TENS.split()[tens - 2]}" if ones else _AR_TENS.split()[tens - 2]
