"""Known divergences, put one at a time into a set that agrees: what the benchmark of checks finds.

A mutator takes a text in a language and gives it back with one thing wrong, or None where it finds
nothing to spoil. They know texts by their own plain expressions, not by those of the checks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from . import slips

Mutator = Callable[[str, str, Random], str | None]

_SYMBOL = re.compile(
    r"(?<![\w/.])[A-Z]{1,6}(?:/[A-Z][A-Za-z]*(?:\.\d+)?|/\d+)*/\d+(?:/[A-Za-z]+\.\d+)?"
)
MARK = re.compile(r"\[\^\d+\]")
_BOLD = re.compile(r"\*\*[^*]+\*\*|\[[^\]^][^\]]*\]\([^)]*\)")
_TAG = re.compile(r"\*\*[^*]+\*\*|(?<!\*)\*[^*]+\*(?!\*)|\[[^\]^][^\]]*\]\([^)]*\)")
_RESOLUTION = re.compile(r"(?<![\w/.])\d{1,3}/\d{1,3}(?![\d/])")
_PER_CENT = re.compile(
    r"(?<=\d)[ \u00a0]?(?:per cent|pour cent|por ciento|процент\w*|в процентах|%|٪|في المائة)"
)
_HAN_PER_CENT = re.compile(r"百分之")
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}  # fmt: skip
_ARABIC_MONTHS = (
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
    "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)  # fmt: skip
_TIMES = {
    "en": r"\d{1,2}(?=(?:\.\d\d)? [ap]\.m\.)",
    "fr": r"\d{1,2}(?=[ \u00a0](?:h\b|heures))",
    "es": r"\d{1,2}(?=[.:]\d\d horas| horas)",
    "ru": r"\d{1,2}(?=[ \u00a0](?:ч\b|час))",
    "zh": r"\d{1,2}(?=[时時点])",
    "ar": r"(?<=الساعة )\d{1,2}",
}
_PARAGRAPHS = {
    "en": r"(?<=paragraph )\d+|(?<=paragraphs )\d+|(?<=paras\. )\d+|(?<=para\. )\d+",
    "fr": r"(?<=paragraphe )\d+|(?<=paragraphes )\d+|(?<=par\.[ \u00a0])\d+",
    "es": r"(?<=párrafo )\d+|(?<=párrafos )\d+|(?<=párr\.[ \u00a0])\d+|(?<=párrs\.[ \u00a0])\d+",
    "ru": r"(?<=пункта )\d+|(?<=пункте )\d+|(?<=пунктах )\d+|(?<=пункт )\d+|(?<=п\.[ \u00a0])\d+",
    "zh": r"(?<=第)\d+(?=段|至\d+段)",
    "ar": r"(?<=الفقرة )\d+|(?<=الفقرات )\d+|(?<=الفقرات من )\d+",
}
_ITEMS = {
    "en": r"(?<=[Ii]tem )\d+",
    "fr": r"(?<=[Pp]oint )\d+",
    "es": r"(?<=[Tt]ema )\d+",
    "ru": r"(?<=[Пп]ункт[ау] )\d+(?!\d)|(?<=[Пп]ункт )\d+",
    "zh": r"(?<=项目)\d+",
    "ar": r"(?<=البند )\d+|(?<=للبند )\d+",
}
_LETTERS = "abcdefghij"
_ABJAD = ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي")
_LOOKALIKES = {"A": "А", "E": "Е", "C": "С", "T": "Т", "O": "О", "P": "Р", "H": "Н", "B": "В"}


def symbol_digit(text: str, _: str, chance: Random) -> str | None:
    """Another digit in a document symbol."""
    return _within(text, _SYMBOL, chance, _other_digit)


def look_alike(text: str, _: str, chance: Random) -> str | None:
    """A Cyrillic letter for a Latin one in a symbol."""

    def typed(symbol: str, chance: Random) -> str:
        places = [place for place, letter in enumerate(symbol) if letter in _LOOKALIKES]
        if not places:
            return symbol
        place = chance.choice(places)
        return symbol[:place] + _LOOKALIKES[symbol[place]] + symbol[place + 1 :]

    return _within(text, _SYMBOL, chance, typed)


def mark_dropped(text: str, _: str, chance: Random) -> str | None:
    """A footnote mark less."""
    return _within(text, MARK, chance, lambda mark, _: "")


def mark_doubled(text: str, _: str, chance: Random) -> str | None:
    """A footnote mark more, the same again at the end."""
    found = MARK.findall(text)
    return text + chance.choice(found) if found else None


def mark_swapped(text: str, _: str, chance: Random) -> str | None:
    """A mark for another."""
    return _within(text, MARK, chance, lambda mark, _: f"[^{int(mark[2:-1]) % 14 + 1}]")


def number(text: str, language: str, chance: Random) -> str | None:
    """Another digit in a number that is no part of a symbol, date, time or reference."""
    plain = re.compile(
        r"(?<![\w/.^:#-])(?<!\d[ \u00a0\u202f,.])\d[\d ,.\u00a0\u202f]*\d{2}(?![\w/:)-]|[.,]\d)"
    )
    return _within(text, plain, chance, _other_digit)


def date(text: str, language: str, chance: Random) -> str | None:
    """Another day."""
    if language == "zh":
        day = re.compile(r"(?<=月)\d{1,2}(?=日)")
    else:
        day = re.compile(rf"(?<!\d)\d{{1,2}}(?=(?: de)?[ \u00a0](?:{'|'.join(_months(language))}))")
    return _within(text, day, chance, lambda old, chance: str(int(old) % 28 + 1))


def month(text: str, language: str, chance: Random) -> str | None:
    """Another month."""
    if language == "zh":
        return _within(
            text, re.compile(r"\d{1,2}(?=月\d)"), chance, lambda old, _: str(int(old) % 12 + 1)
        )
    months = _months(language)
    named = re.compile(
        rf"(?<=\d[ \u00a0])(?:{'|'.join(months)})(?!\w)|(?<=\d de )(?:{'|'.join(months)})(?!\w)"
    )

    def another(old: str, chance: Random) -> str:
        return months[(months.index(old) + chance.randint(1, 11)) % 12]

    return _within(text, named, chance, another)


def time(text: str, language: str, chance: Random) -> str | None:
    """Another hour."""
    return _in_language(text, language, _TIMES, chance, lambda old, _: str(int(old) % 11 + 1))


def resolution(text: str, language: str, chance: Random) -> str | None:
    """Another digit in a resolution's number."""
    if language == "ar" and "الساعة" in text:
        return None
    return _within(text, _RESOLUTION, chance, _other_digit)


def paragraph(text: str, language: str, chance: Random) -> str | None:
    """A reference to another paragraph."""
    return _in_language(text, language, _PARAGRAPHS, chance, _other_digit)


def item(text: str, language: str, chance: Random) -> str | None:
    """A reference to another agenda item."""
    return _in_language(text, language, _ITEMS, chance, _other_digit)


def sub_label(text: str, language: str, chance: Random) -> str | None:
    """Another letter behind a number: 12 (h)."""
    if language == "ar":
        letters = re.compile(rf"(?<=\d \()(?:{'|'.join(_ABJAD)})(?=\))")
        order: tuple[str, ...] = _ABJAD
    else:
        letters = re.compile(r"(?:(?<=\d )|(?<=\d \()|(?<=\d\()|(?<=段\())[a-j](?=\))")
        order = tuple(_LETTERS)

    def another(old: str, chance: Random) -> str:
        return order[(order.index(old) + chance.randint(1, 8)) % 10]

    return _within(text, letters, chance, another)


def tag(text: str, language: str, chance: Random) -> str | None:
    """Emphasis or a link lost, its words kept; Chinese and Arabic have no italics to lose."""

    def bare(marked: str, _: Random) -> str:
        return marked[1 : marked.index("](")] if marked[0] == "[" else marked.strip("*")

    return _within(text, _BOLD if language in ("ar", "zh") else _TAG, chance, bare)


def per_cent(text: str, language: str, chance: Random) -> str | None:
    """A per cent sign lost."""
    if language == "zh" and _HAN_PER_CENT.search(text):
        return _within(text, _HAN_PER_CENT, chance, lambda _, __: "")
    return _within(text, _PER_CENT, chance, lambda _, __: "")


MUTATORS: dict[str, Mutator] = {
    "symbol digit": symbol_digit,
    "look-alike letter": look_alike,
    "mark dropped": mark_dropped,
    "mark doubled": mark_doubled,
    "mark swapped": mark_swapped,
    "number": number,
    "date": date,
    "month": month,
    "time": time,
    "resolution": resolution,
    "paragraph reference": paragraph,
    "item number": item,
    "sub-label": sub_label,
    "tag lost": tag,
    "per cent lost": per_cent,
    "session": slips.session,
    "article, chapter, annex": slips.place,
    "weekday": slips.weekday,
    "currency lost": slips.currency,
    "address": slips.address,
    "resolution letter": slips.resolution_letter,
    "万 or 亿 lost": slips.han_scale,
    "half of a month": slips.month_half,
}


def _within(
    text: str, pattern: re.Pattern[str], chance: Random, change: Callable[[str, Random], str]
) -> str | None:
    found = slips.outside_tags(text, pattern)
    if not found:
        return None
    one = chance.choice(found)
    changed = text[: one.start()] + change(one[0], chance) + text[one.end() :]
    return changed if changed != text else None


def _in_language(
    text: str,
    language: str,
    patterns: dict[str, str],
    chance: Random,
    change: Callable[[str, Random], str],
) -> str | None:
    return _within(text, re.compile(patterns[language]), chance, change)


def _other_digit(text: str, chance: Random) -> str:
    place = chance.choice([place for place, letter in enumerate(text) if letter.isdigit()])
    digit = int(text[place])
    other = chance.choice([one for one in range(1, 10) if one != digit])
    return f"{text[:place]}{other}{text[place + 1 :]}"


def _months(language: str) -> list[str]:
    return [*_ARABIC_MONTHS] if language == "ar" else _MONTHS[language].split()
