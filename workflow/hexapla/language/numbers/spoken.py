"""All that may be a number in words: it is asked for only where versions disagree."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.language.numbers import chinese, currencies
from hexapla.language.numbers.expressions import compiled
from hexapla.language.numbers.lexicon import fold, lexicon
from hexapla.language.numbers.quantities import fraction, in_parts
from hexapla.language.numbers.roman import from_roman
from hexapla.language.numbers.scales import PER_MILLE, PERCENT
from hexapla.language.numbers.words import Numeral, numerals
from hexapla.model.value import Value, ValueKind

# Celsius, litre; Le and Ce are words.
_LETTERS = ("C", "L")
# It begins with what is seldom there.
_ROMAN = r"(?P<digits>[IVXLCХІ](?<![^\W_].)[IVXLCХІ]{0,7})(?:e|er|ère|ème)?(?![^\W_])"
# An Arabic dual is a number, though plurals of persons end alike.
_DUAL = r"(?<![^\W_])[^\W\d_]{3,24}(?:ان|ين|تا|تي)(?![^\W_])"
# Of one in the accusative, and of two before a noun: مليونا دولار is two million.
_ONE_OR_TWO = frozenset(("ألفا", "مليونا", "بليونا", "مليارا"))
# What adds a half to the number before: cinq jours et demi, 五天半.
_AND_HALF = {
    "en": r" (?:[^\W\d_]+ )?and a half(?!\w)",
    "fr": r" [^\W\d_]+ et demie?(?!\w)",
    "es": r" (?:[^\W\d_]+ )?y medi[oa](?!\w)",
    "ru": r" с половиной(?!\w)",
    "zh": r"(?:个|天|年|倍|小时)?半",
    "ar": r" (?:[^\W\d_]+ )?ون?نصف(?!\w)| (?:[^\W\d_]+ )?والنصف(?!\w)",
}
# Each third is one in three.
_ONE_OF = r"кажд\w{2,3}(?= (?:втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|сот)\w{1,3}(?!\w))"
# By so many times, up or down: сократить вдвое is to halve.
_TIMES = frozenset(("вдвое", "втрое", "вчетверо"))
_UNITS = (("%", PERCENT), ("‰", PER_MILLE))


def find(text: str, language: str) -> list[Value]:
    """What may be numbers or currencies in a normal text, in order, none over another of its sort.

    دولاران is a number and its currency in one word.
    """
    found, named = counted(text, language), currencies.in_words(text, language)
    return sorted([*found, *_apart(named)], key=_start) if named else found


def counted(text: str, language: str) -> list[Value]:
    """Of these the numbers."""
    found = list(chinese.in_words(text)) if language == "zh" else []
    found += [_value(text, one, language) for one in numerals(text, language)]
    if language == "ar":
        found += _duals(text)
    if language == "ru":
        each = compiled(_ONE_OF).finditer(text.lower())
        found += [Value(ValueKind.NUMBER, ("1",), *one.span()) for one in each]
    found = [_with_half(text, one, language) for one in found]
    for match in compiled(_ROMAN).finditer(text):
        if match["digits"] not in _LETTERS and (number := from_roman(match["digits"])):
            found.append(Value(ValueKind.NUMBER, (str(number),), *match.span()))
    return _apart(found)


def _start(value: Value) -> int:
    return value.start


def _value(text: str, one: Numeral, language: str) -> Value:
    if one.under == 2 and one.value > 2:  # two and a half
        halves = (f"{one.value // 2}.5", f"{one.value}/2")
        return Value(ValueKind.NUMBER, halves, one.start, one.end)
    if one.under != 1:
        keys = in_parts(str(one.value), str(one.under))
        return Value(ValueKind.NUMBER, keys, one.start, one.end)
    key = str(one.value)
    for sign, words in _UNITS:
        unit = compiled(rf"[ \n-](?:{words[language]})").match(text, one.end)
        if unit:
            return Value(ValueKind.NUMBER, (key + sign, key), one.start, unit.end())
    if 20 <= one.value <= 90 and one.value % 10 == 0:
        # The nineties are a decade.
        return Value(_kind(one), (key, f"19{key}"), one.start, one.end)
    if one.ordinal and 2 < one.value <= 10:
        # A third is also a part.
        return Value(_kind(one), (key, f"1/{key}"), one.start, one.end)
    if one.value == 10 and text[one.start : one.end].endswith("عشر"):
        return Value(ValueKind.NUMBER, (key, *fraction("1", "10")), one.start, one.end)
    if text[one.start : one.end] in _TIMES:
        return Value(ValueKind.NUMBER, (key, *fraction("1", key)), one.start, one.end)
    if text[one.start : one.end] in _ONE_OR_TWO:
        return Value(ValueKind.NUMBER, (key, str(2 * one.value)), one.start, one.end)
    return Value(_kind(one), (key,), one.start, one.end)


def _with_half(text: str, one: Value, language: str) -> Value:
    """A whole number that may have a half behind it, with that as a further reading."""
    key = one.keys[0]
    if key.isdecimal() and compiled(_AND_HALF[language]).match(text, one.end):
        return one._replace(keys=(*one.keys, f"{key}.5"))
    return one


def _kind(one: Numeral) -> ValueKind:
    return ValueKind.ORDINAL if one.ordinal else ValueKind.NUMBER


def _duals(text: str) -> Iterator[Value]:
    words = lexicon("ar")
    for match in compiled(_DUAL).finditer(text):
        if fold(match[0]) not in words:
            yield Value(ValueKind.NUMBER, ("2",), *match.span())


def _apart(found: list[Value]) -> list[Value]:
    """The values in order, a longer one before one that begins in it."""
    kept: list[Value] = []
    for value in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or value.start >= kept[-1].end:
            kept.append(value)
    return kept
