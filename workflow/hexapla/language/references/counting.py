"""Numbers and letters that count places in a text: IV, 第十二, الثالثة عشرة, (h), ح, ㈡, 丑.

All of them are read as positions: (h), h), (ح) and h in Russian type are 8, (ii) and ’2‘ are r2
(UN Editorial Manual, Paragraphs and subparagraphs; Arabic counts by abjad, S8, S9).
"""

from __future__ import annotations

from functools import cache

from hexapla.language.labels import ABJAD, ABJAD_NAMES, LATIN, from_roman, to_roman

CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ALIKE = str.maketrans("АВСЕНІКМОРТХУасеоірху", "ABCEHIKMOPTXYaceoipxy")
_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
HAN = "零〇一二三四五六七八九十百千"
# The branches and the stems count subparagraphs in older Chinese texts (the Charter).
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_BRACKETED_HAN = 0x321F  # ㈠ is one above
# Both genders, from one to ten; without hamza, as it is often typed.
_UNITS = (
    "أول أولى اول اولى", "ثاني ثانية", "ثالث ثالثة", "رابع رابعة", "خامس خامسة", "سادس سادسة",
    "سابع سابعة", "ثامن ثامنة", "تاسع تاسعة", "عاشر عاشرة", "حادي حادية",
)  # fmt: skip
_TENS = ("عشرون عشرين", "ثلاثون ثلاثين", "أربعون أربعين", "خمسون خمسين", "ستون ستين",
         "سبعون سبعين", "ثمانون ثمانين", "تسعون تسعين")  # fmt: skip
_UNIT = {form: n for n, forms in enumerate(_UNITS, 1) for form in forms.split()} | {
    "حادي": 1,
    "حادية": 1,
}
_TEN = {form: 10 * n for n, forms in enumerate(_TENS, 2) for form in forms.split()}
ARABIC_ORDINAL = (
    rf"ال(?:(?:{'|'.join(sorted(_UNIT, key=len, reverse=True))})"
    rf"(?: عشرة?| و ?ال(?:{'|'.join(_TEN)}))?|{'|'.join(_TEN)})(?![ء-ي])"
)
"""A pattern of the ordinals from 1 to 99 with the article."""
# First to tenth behind a noun: Part One, article premier, Часть первая.
WORDS: dict[str, tuple[str, ...]] = {
    "en": ("one first", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "fr": ("premier première", "deuxième", "troisième", "quatrième", "cinquième", "sixième",
           "septième", "huitième", "neuvième", "dixième"),
    "es": ("primero primera", "segundo segunda", "tercero tercera", "cuarto cuarta",
           "quinto quinta", "sexto sexta", "séptimo séptima", "octavo octava", "noveno novena",
           "décimo décima"),
    "ru": ("первая первой первую", "вторая второй вторую", "третья третьей третью",
           "четвертая четвертой", "пятая пятой", "шестая шестой", "седьмая седьмой",
           "восьмая восьмой", "девятая девятой", "десятая десятой"),
}  # fmt: skip


@cache
def words(language: str) -> dict[str, str]:
    """From a word that counts to its figures: `premier` to `1`."""
    table = enumerate(WORDS.get(language, ()), 1)
    return {form: str(number) for number, forms in table for form in forms.split()}


def latin(text: str) -> str:
    """Letters that only look Latin (Cyrillic А, Х) as the Latin ones."""
    return text if text.isascii() else text.translate(_ALIKE)


def roman(digits: str) -> int | None:
    """The value of a Roman number below 90 in either case, None for what is none (IC, IIII)."""
    digits = digits.lower()
    if not digits or len(digits) > 8 or digits.strip("ivxl"):
        return None
    number = _roman(digits)
    return number if 0 < number < 90 and to_roman(number) == digits else None


def _roman(digits: str) -> int:
    if "l" not in digits:
        return from_roman(digits)
    tens, _, ones = digits.partition("l")
    if tens.strip("x") or "l" in ones:
        return 0
    return 50 - 10 * len(tens) + (from_roman(ones) if ones else 0)


def han(digits: str) -> int:
    """The value of Han numerals: 二十三, 一百一十, and digit by digit 二〇二七."""
    if not any(digit in _HAN_SCALES for digit in digits):
        return int("".join(str(_HAN_DIGITS[digit]) for digit in digits[:9]))
    total, last = 0, -1
    for digit in digits[:12]:
        if digit in _HAN_SCALES:
            total += (last if last > 0 else 1) * _HAN_SCALES[digit]
            last = -1
        else:
            last = _HAN_DIGITS[digit]
    return total + max(last, 0)


def arabic_ordinal(text: str) -> int:
    """The value of what `ARABIC_ORDINAL` has matched: السابع عشر, الحادية والعشرون."""
    first, _, second = text.partition(" ")
    value = _UNIT.get(first[2:]) or _TEN.get(first[2:], 0)
    if not second:
        return 10 if value == 10 else value
    if second.startswith("عشر"):
        return value + 10
    return value + _TEN.get(second.lstrip("و ")[2:], 0)


def positions(sign: str, inner: bool = False) -> tuple[str, ...]:
    """The positions that a label may stand for, the likeliest first; none if it is no label.

    (a), (أ) and 甲 are 1, and (i), ’1‘ and ㈠ are r1, since they are labels of another degree.
    `inner`: it is a label within a label, so that (i) is r1 rather than the ninth letter.
    """
    if sign.isdecimal():
        number = str(int(sign))
        return (number, f"r{number}") if inner else (number,)
    if sign in _LETTERS:
        return (str(_LETTERS[sign]),)
    if sign[0] in HAN or sign in _RINGS:
        number = str(_RINGS.get(sign) or han(sign))
        return f"r{number}", number
    folded = latin(sign).lower()
    number_of = roman(folded) if len(folded) > 1 or folded in "ivx" else None
    degree = [f"r{number_of}"] if number_of else []
    letters = [str(LATIN.index(folded) + 1)] if len(folded) == 1 and folded in LATIN else []
    if len(sign) == 1 and sign.lower() in CYRILLIC:
        letters.append(str(CYRILLIC.index(sign.lower()) + 1))
    return tuple(dict.fromkeys([*degree, *letters] if inner else [*letters, *degree]))


_RINGS = {chr(_BRACKETED_HAN + n): n for n in range(1, 11)}
_LETTERS = {
    **{sign: n for n, sign in enumerate(STEMS, 1)},
    **{sign: n for n, sign in enumerate(BRANCHES, 1)},
    **{sign.replace("\u0640", ""): n for n, sign in enumerate(ABJAD, 1)},
    **{name: n for n, name in enumerate(ABJAD_NAMES, 1)},
    "ا": 1,
    "إ": 1,
}
