"""Han numerals by value, and the numbers that Chinese writes before or around its figures."""

from __future__ import annotations

from hexapla.language.numbers.digits import plain
from hexapla.language.numbers.expressions import compiled

DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "○": 0,
}
TENS = {"十": 10, "百": 100, "千": 1000, "廿": 20}
MYRIADS = {"万": 10**4, "亿": 10**8}
NUMERAL = "[" + "".join([*DIGITS, *TENS, *MYRIADS]) + "]{1,24}"

_NUMERAL = rf"{NUMERAL}(?:点[{''.join(DIGITS)}]{{1,12}})?"


def value(numeral: str) -> str:
    """A Han numeral (十二, 一百零五, 二〇三〇, 三点五) or figures as a key; "" for neither."""
    if numeral.isascii() and numeral.isdigit():
        return plain(numeral)
    if not compiled(_NUMERAL).fullmatch(numeral):
        return ""
    whole, _, decimals = numeral.partition("点")
    if any(sign in TENS or sign in MYRIADS for sign in whole):
        return plain(str(_sum(whole)), _figures(decimals))
    return plain(_figures(whole), _figures(decimals))


def _figures(numeral: str) -> str:
    return "".join([str(DIGITS[sign]) for sign in numeral])


def _sum(numeral: str) -> int:
    """The value of a numeral with tens: 三千二百万 is 3200 times 10000."""
    total = part = digit = 0
    for sign in numeral:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in TENS:
            part += 20 if sign == "廿" else (digit or 1) * TENS[sign]
            digit = 0
        else:
            part += digit
            if total and total < MYRIADS[sign]:
                total, part = (total + part) * MYRIADS[sign], 0
            else:
                total, part = total + (part or 1) * MYRIADS[sign], 0
            digit = 0
    return total + part + digit
